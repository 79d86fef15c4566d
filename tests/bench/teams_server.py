"""A process that takes what Teams tells, to be measured from outside: bare, Microsoft's SDK, or the whole of Steward.

`python -m tests.bench.teams_server KIND FOLDER LOGIN` prints its port and where Teams is answered; "used" on its input
is answered with the seconds of processor time it has taken. `stock-open` does not check tokens, `stock` and `steward`
do; Steward keeps everything in a store on the disk.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from time import process_time
from typing import Final

import aiohttp
from aiohttp import web

from adapters.site import pages
from adapters.teams.app import Reception
from adapters.teams.clouds import PATH
from adapters.teams.line import Line
from adapters.teams.tokens import Gate, Keys
from bot.features import FEATURES
from bot.kernel.people import WorkspaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.manifests import TEXT
from bot.running import collect_seldom
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from bot.runtime.speaker import Catalogue
from storage.tiny import TinyStore
from tests.teams.connector import TEAM, FakeTeams, Given
from tests.teams.login import FakeLogin
from tests.teams.reception import healthz
from tests.teams.stock import StockBot, stock

ROOMS, PEOPLE = 20, 50
SERVICE: Final = "https://smba.trafficmanager.net/teams"


def room(number: int) -> str:
    return f"19:room{number % ROOMS}@thread.tacv2"


def somebody(number: int) -> str:
    return f"bbbb{number % PEOPLE:04}-0000-4000-8000-00000000bbbb"


def say(*figures: object) -> None:
    os.write(1, f"{' '.join(map(str, figures))}\n".encode())


async def bare(_folder: Path, _login: FakeLogin, _later: AsyncExitStack) -> tuple[web.Application, str]:
    """What any of them stands on: a route that reads JSON."""
    site = web.Application()

    async def posted(request: web.Request) -> web.Response:
        json.loads(await request.read())
        return web.Response(status=202)

    site.router.add_post(PATH, posted)
    return site, SERVICE


async def stock_open(_folder: Path, login: FakeLogin, _later: AsyncExitStack) -> tuple[web.Application, str]:
    """Microsoft's SDK with a bot that does nothing, its check of tokens off."""
    return stock(login.registration(SERVICE), StockBot(remembers=False), checks=False), SERVICE


async def stock_checked(_folder: Path, login: FakeLogin, _later: AsyncExitStack) -> tuple[web.Application, str]:
    """The same with its check on."""
    return stock(login.registration(SERVICE), StockBot(remembers=False)), SERVICE


async def steward(folder: Path, login: FakeLogin, later: AsyncExitStack) -> tuple[web.Application, str]:
    """All of Steward, on a store of its own, in a team of fifty people with twenty channels."""
    fake = FakeTeams()
    people = [somebody(number) for number in range(PEOPLE)]
    for number, who in enumerate(people):
        fake.knows(who, f"p{number}")
    fake.has_team(TEAM, "Divers", "group", {TEAM: None} | {room(at): f"room {at}" for at in range(ROOMS)}, (*people,))
    session = await later.enter_async_context(fake.serve())
    store, clock, catalogue = TinyStore(folder / "steward.json"), SystemClock(), Catalogue.read(TEXT)
    await store.open()
    later.push_async_callback(store.close)

    async def speaker(*_: object) -> Speaker:
        return catalogue.speaker("en", Tone.WARM)

    def voice(_tenant: WorkspaceId) -> Callable[..., Awaitable[Speaker]]:
        return speaker

    registration = login.registration(fake.service, graph=fake.address)
    keys = Keys(await later.enter_async_context(aiohttp.ClientSession()), registration.cloud, clock.now)
    reception = Reception(
        registration,
        Line(session, Given(registration), registration.cloud),
        Gate(keys, registration, clock.now),
        inbox=Bot(store, FEATURES, clock),
        store=store,
        voices=voice,
        now=clock.now,
    )
    collect_seldom()  # as `steward run` does
    return pages(reception.routes(), healthz), fake.service


KINDS = {"bare": bare, "stock-open": stock_open, "stock": stock_checked, "steward": steward}


async def main(kind: str, folder: Path, address: str) -> None:
    login = FakeLogin()
    login.address = address
    async with AsyncExitStack() as later:
        site, service = await KINDS[kind](folder, login, later)
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        later.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core, as a small machine has
        say(runner.addresses[0][1], service)
        lines = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        while await lines.readline():
            say(process_time())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
