"""A process that takes Slack's signed events, to be measured from outside: a raw Bolt app, or the whole Steward.

`python -m tests.bench.slack_server raw|steward FOLDER` prints its port; "used" on its input is answered with the
seconds of processor time it has taken. Both serve with aiohttp; Steward keeps everything in a store on the disk.
"""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from time import process_time

from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from adapters.site import pages
from adapters.slack.app import PATH, Door, account_of, build, routes
from adapters.slack.client import Slack
from bot.features import FEATURES
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.manifests import TEXT
from bot.running import collect_seldom
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from bot.runtime.speaker import Catalogue
from storage.tiny import TinyStore
from tests.fakes import FakeSlack

SECRET = "a signing secret"  # noqa: S105 - it opens nothing at all
ROOMS, PEOPLE = 20, 50


def say(figure: float) -> None:
    os.write(1, f"{figure}\n".encode())


async def healthz() -> dict[str, object]:
    return {"status": "well"}


async def raw(_folder: Path, _later: AsyncExitStack) -> web.Application:
    """Bolt as it comes, its own pages too, with a listener that does nothing."""

    async def authorize(**_: object) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None, team_id="T1", bot_user_id="UBOT", bot_id="BBOT", bot_token="xoxb-a"  # noqa: S106 - it opens nothing at all
        )  # fmt: skip

    app = AsyncApp(authorize=authorize, signing_secret=SECRET)

    @app.event("message")
    async def nothing(event: dict[str, object]) -> None:
        del event

    return app.web_app(path=PATH)


async def steward(folder: Path, later: AsyncExitStack) -> web.Application:
    """All of Steward, on a store of its own, in twenty channels of fifty people."""
    fake = FakeSlack()
    fake.joined = [f"C{number}" for number in range(ROOMS)]
    fake.people = {f"U{number}": {"id": f"U{number}", "name": f"p{number}"} for number in range(PEOPLE)}
    slack = Slack(await later.enter_async_context(fake.serve()), asyncio.get_running_loop().time)
    store, clock, catalogue = TinyStore(folder / "steward.json"), SystemClock(), Catalogue.read(TEXT)
    await store.open()
    later.push_async_callback(store.close)

    async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
        return catalogue.speaker("en", Tone.WARM)

    door = Door(await account_of(slack), slack, Bot(store, FEATURES, clock), voice, clock.now)
    await door.enrol()
    collect_seldom()  # as `steward run` does
    return pages(routes(build(door, SECRET)), healthz)


async def main(kind: str, folder: Path) -> None:
    async with AsyncExitStack() as later:
        site = await (raw if kind == "raw" else steward)(folder, later)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        later.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core, as Slack's fastest workspace needs a tenth
        say(runner.addresses[0][1])
        lines = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        while await lines.readline():
            say(process_time())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
