"""The Slack that nobody here wrote, `local-slack`, with Steward in it: a small town for tests and pictures."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

import aiohttp
import pytest

from adapters import site
from adapters.slack import app as slack
from adapters.slack.client import Slack
from bot.features import FEATURES
from bot.features.experts.state import Expert
from bot.features.questions.state import Question
from bot.kernel.facts import Asked
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.kernel.records import Record
from bot.manifests import TEXT
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock, TurnableClock
from bot.runtime.reader import facts_decoder
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore
from tests.fakes import signed

ROOT = Path(__file__).parents[2]
BINARY = ROOT / "node_modules/local-slack-linux-x64/bin/local-slack"
BOT, APP, SECRET = "xoxb-a-token", "xapp-a-token", "a signing secret"
FORM = "application/x-www-form-urlencoded"
QUESTION = "How do I reset the temperature alarm on the vaccine fridge?"
Thing = dict[str, Any]
F = TypeVar("F")


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


class Town:
    """The other Slack, from its people's side, and Steward beside it on a clock that can be turned."""

    def __init__(self, base: str, http: aiohttp.ClientSession) -> None:
        self._base, self._http = base, http
        self.clock, self.store = TurnableClock(SystemClock().now()), MemoryStore()
        self.worker: Worker
        self.hands: Slack
        self.workspace = WorkspaceId("")
        self.address = ""
        """Where Slack's requests are taken; with a socket, only health is told."""
        self._page: aiohttp.ClientWebSocketResponse

    async def look(self) -> None:
        """Open the page, through which its people press and fill in."""
        self._page = await self._http.ws_connect(self._base.replace("http", "ws") + "/ui")

    async def knocks(self, where: str) -> int:
        """Somebody else sends what Slack might have sent."""
        event = {"type": "event_callback", "team_id": self.workspace, "event": {"type": "message"}}
        async with self._http.post(where, json=event) as answer:
            return answer.status

    async def shortcut(self, who: str, word: str, message: Thing) -> int:
        """Somebody uses a shortcut on a message: the other Slack has none, so its request is sent as Slack sends it."""
        payload = {
            "type": "message_action", "callback_id": word, "trigger_id": f"{word}.{message['ts']}", "action_ts": "1.2",
            "user": {"id": who}, "channel": {"id": "C1", "name": "cold-chain"}, "message": message,
            "team": {"id": self.workspace},
        }  # fmt: skip
        body = urlencode({"payload": json.dumps(payload)})
        headers = {**signed(SECRET, body, SystemClock().now().timestamp()), "Content-Type": FORM}
        async with self._http.post(self.address, data=body, headers=headers) as answer:
            return answer.status

    async def leave(self) -> None:
        """Close the page."""
        await self._page.close()

    async def asks(self, path: str, **said: object) -> Thing:
        async with self._http.post(f"{self._base}/_control/{path}", json=said) as answer:
            told: Thing = await answer.json()
            assert told["ok"], told
            return told

    async def says(self, who: str, text: str, under: str | None = None) -> str:
        thread = {"thread_ts": under} if under else {}
        told = await self.asks("message", channel="C1", user=who, text=text, **thread)
        return str(told["message"]["ts"])

    async def commands(self, who: str, text: str) -> None:
        await self.asks("command", channel="C1", user=who, command="/steward", text=text)

    async def messages(self, channel: str) -> list[Thing]:
        async with self._http.get(f"{self._base}/_control/messages/{channel}") as answer:
            told: list[Thing] = (await answer.json())["messages"]
            return told

    async def talk(self, who: str) -> tuple[str, list[Thing]]:
        """What Steward has written to one person alone."""
        async with self._http.get(f"{self._base}/_control/state") as answer:
            state = await answer.json()
        found = next((one["id"] for one in state["channels"] if one["is_im"] and who in one["members"]), "")
        said = await self.messages(found) if found else []
        return found, [one for one in said if one["user"] == "UBOT" and one.get("subtype") != "ephemeral"]

    async def seen(self) -> Thing:
        """All that the page shows when it is opened."""
        async with self._http.ws_connect(self._base.replace("http", "ws") + "/ui") as page:
            state: Thing = (await page.receive_json())["state"]
            return state

    async def does(self, **act: object) -> None:
        await self._page.send_str(json.dumps({"appId": "A1", **act}))

    async def presses(self, who: str, channel: str, message: Thing, label: str) -> None:
        buttons = [one for block in message["blocks"] if block["type"] == "actions" for one in block["elements"]]
        button = next(one for one in buttons if one["text"]["text"] == label)
        await self.does(t="block_action", channel=channel, messageTs=message["ts"], user=who, action=button)

    async def turn(self, **span: float) -> None:
        await self.worker.turn_to(self.clock.now() + timedelta(**span), self.clock)

    async def facts(self, kind: type[F]) -> list[F]:
        noted = await self.store.facts(self.workspace, datetime.min.replace(tzinfo=UTC), 1000)
        found = [facts_decoder.decode(one.data) for one in noted]
        return [fact for fact in found if isinstance(fact, kind)]

    async def keeps(self, kind: type[Record]) -> bool:
        return bool(await self.store.find(self.workspace, kind.kind, "", "", 1))


async def until(holds: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - whatever is waited for
    """Wait until something holds: the other Slack tells of it in its own time, and no clock of ours is asked."""
    for _ in range(200):
        found = holds()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return found
        await asyncio.sleep(0.02)
    pytest.fail(f"waited in vain for {what}")


def config(folder: Path, port: int | None) -> Path:
    how = (
        {"mode": "socket"} if port is None else {"mode": "events", "requestUrl": f"http://127.0.0.1:{port}{slack.PATH}"}
    )
    zone = "Africa/Nairobi"
    told = {
        "workspace": {"id": "T1", "name": "Club", "domain": "club"},
        "app": {"appId": "A1", "botUserId": "UBOT", "botToken": BOT, "appToken": APP, "signingSecret": SECRET, **how},
        "users": [{"id": f"U{number}", "name": name, "tz": zone} for number, name in enumerate(("amina", "ben"), 1)],
        "channels": [{"id": "C1", "name": "cold-chain", "members": ["U1", "U2", "UBOT"]}],
    }
    path = folder / "config.yaml"
    path.write_text(json.dumps(told), encoding="utf-8")  # JSON is YAML
    return path


@asynccontextmanager
async def local_slack(settings: Path) -> AsyncIterator[str]:
    if not BINARY.exists():
        pytest.fail("No local-slack here: see CONTRIBUTING for how to install it.")
    port = free_port()
    arguments = ("--config", str(settings), "--port", str(port), "--base-host", "127.0.0.1")
    process = await asyncio.create_subprocess_exec(
        str(BINARY), *arguments, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def opened(folder: Path, *, by_http: bool) -> AsyncIterator[Town]:
    """Open the other Slack with Steward in it."""
    port = free_port() if by_http else None
    async with AsyncExitStack() as later:
        base = await later.enter_async_context(local_slack(config(folder, port)))
        http = await later.enter_async_context(aiohttp.ClientSession())
        town = Town(base, http)

        async def awake() -> bool:
            try:
                async with http.get(f"{base}/_control/state") as answer:
                    return answer.status == 200
            except aiohttp.ClientError:
                return False

        await until(awake, "local-slack")
        web = await later.enter_async_context(slack.connection(BOT, f"{base}/api/"))
        web.proxy = None
        hands = town.hands = Slack(web, lambda: town.clock.now().timestamp())
        account = await slack.account_of(hands)
        town.workspace = account.workspace
        catalogue = Catalogue.read(TEXT)
        bot = Bot(town.store, FEATURES, town.clock)
        town.worker = Worker(bot, {account.workspace: hands}, catalogue, town.clock, strict=True)

        async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
            return catalogue.speaker("en", Tone.WARM)

        async def healthz() -> Thing:
            return {"status": "well"}

        door = slack.Door(account, hands, bot, voice, town.clock.now)
        app = slack.build(door, SECRET, f"{base}/api/")
        served = site.served(slack.routes(app) if port else (), healthz, ("127.0.0.1", port or 0))
        address = await later.enter_async_context(served)
        town.address = f"{address}{slack.PATH if port else site.HEALTH}"
        if not port:
            await later.enter_async_context(slack.socket(app, APP))
        await door.enrol()
        await town.look()
        yield town
        await town.leave()


async def nudged(town: Town) -> tuple[str, str, Thing]:
    """Amina asks, nobody answers, and Ben is asked in his own morning."""
    await town.commands("U2", "know vaccine fridges")
    await until(lambda: town.keeps(Expert), "what Ben says he knows")
    asked = await town.says("U1", QUESTION)
    await until(lambda: town.keeps(Question), "the question")
    await town.turn(minutes=10)
    assert [fact.who for fact in await town.facts(Asked)] == ["U1"]
    for _ in range(8):  # a night and a weekend may lie between
        await town.turn(hours=24)
        talk, said = await town.talk("U2")
        if said:
            [nudge] = said
            assert "vaccine fridge" in json.dumps(nudge["blocks"])
            return asked, talk, nudge
    pytest.fail("nobody was asked within eight days")
