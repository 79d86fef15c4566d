"""A question's life in a Slack that nobody here wrote: `local-slack`, by a socket and by HTTP.

It checks neither tokens nor blocks, and knows no limits: what it lacks is tried against our own fake, in `tests/unit`.
"""

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

from adapters.slack import app as slack
from adapters.slack.client import Slack
from bot.features import FEATURES
from bot.features.experts.state import Expert
from bot.features.questions.state import Question
from bot.kernel.cards import Card, Chart, Series, phrase, words
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Closed, Misheard
from bot.kernel.messages import InPlace, Show
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.kernel.records import Record
from bot.running import TEXT
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock, TurnableClock
from bot.runtime.reader import facts_decoder
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore
from tests.fakes import signed

pytestmark = pytest.mark.e2e
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


@pytest.fixture(params=["socket", "http"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    port = None if request.param == "socket" else free_port()
    async with AsyncExitStack() as later:
        base = await later.enter_async_context(local_slack(config(tmp_path, port)))
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
        served = slack.served(app, healthz, ("127.0.0.1", port or 0), "" if port else APP)
        town.address = await later.enter_async_context(served)
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


async def test_a_questions_whole_life(town: Town):
    asked, talk, nudge = await nudged(town)

    await town.presses("U2", talk, nudge, "I’ll answer")
    await until(lambda: town.facts(Claimed), "the claim")
    await town.turn(minutes=1)
    _, [edited] = await town.talk("U2")
    assert edited["ts"] == nudge["ts"]
    assert edited["blocks"] != nudge["blocks"]

    answer = await town.says("U2", "Hold the reset button for ten seconds until the light goes off.", asked)
    await until(lambda: town.facts(Answered), "the answer")
    await town.asks("reaction", channel="C1", ts=answer, user="U1", name="white_check_mark")
    [accepted] = await until(lambda: town.facts(Accepted), "the acceptance")
    assert (accepted.who, accepted.by, accepted.message) == ("U2", "U1", f"C1/{answer}")


async def test_a_dialog_is_opened_and_sent(town: Town):
    _, talk, nudge = await nudged(town)

    await town.presses("U2", talk, nudge, "Later, or somebody else…")

    async def opened() -> Any:  # noqa: ANN401 - whatever the page shows
        return (await town.seen())["modalStack"]

    [dialog] = await until(opened, "the dialog")
    view = dialog.get("view", dialog)
    fields = [block for block in view["blocks"] if block["type"] == "input"]
    values = {
        one["block_id"]: {
            one["element"]["action_id"]: {"type": "static_select", "selected_option": one["element"]["options"][0]}
        }
        for one in fields
        if one["element"]["type"] == "static_select"
    }
    await town.does(t="view_submit", user="U2", values=values)

    async def changed() -> bool:
        await town.turn(seconds=1)
        _, [now] = await town.talk("U2")
        return bool(now["blocks"] != nudge["blocks"])

    assert await until(changed, "the nudge to say that it was put off")


async def test_the_page_and_a_word_nobody_knows(town: Town):
    await town.asks("open-home", user="U1")

    async def laid() -> Any:  # noqa: ANN401 - whatever the page shows
        return (await town.seen())["homeViews"].get("U1")

    assert await until(laid, "the page")
    await town.commands("U1", "opne")

    async def answered() -> bool:
        return any(one["user"] == "UBOT" and "open" in json.dumps(one) for one in await town.messages("C1"))

    assert await until(answered, "an answer to a slip of the pen")


async def test_a_question_that_is_edited_away_or_deleted_is_followed(town: Town):
    edited, deleted = await town.says("U1", QUESTION), await town.says("U1", "Where do I find the spare door seal?")
    await until(lambda: town.keeps(Question), "the questions")
    await town.turn(minutes=10)
    assert len(await town.facts(Asked)) == 2
    await town.does(t="edit_message", channel="C1", ts=edited, user="U1", text="Found it, thanks.")
    await town.does(t="delete_message", channel="C1", ts=deleted, user="U1")

    async def closed() -> bool:
        await town.turn(minutes=10)
        return {fact.why for fact in await town.facts(Closed)} == {"edited-away", "deleted"}

    assert await until(closed, "both to be closed")


@pytest.mark.parametrize("town", ["http"], indirect=True)
async def test_a_shortcut_on_a_message_calls_for_an_expert_and_takes_a_false_question_back(town: Town):
    await town.commands("U2", "know vaccine fridges")
    await until(lambda: town.keeps(Expert), "what Ben says he knows")
    asked = await town.says("U1", QUESTION)
    await until(lambda: town.keeps(Question), "the question")
    await town.turn(minutes=10)
    [message] = [one for one in await town.messages("C1") if one["ts"] == asked]

    assert await town.shortcut("U1", "ask", message) == 200

    async def answered() -> bool:
        return any(one["user"] == "UBOT" for one in await town.messages("C1"))

    assert await until(answered, "an answer for her eyes")
    assert await town.shortcut("U1", "not-a-question", message) == 200
    assert await until(lambda: town.facts(Misheard), "the question to be taken back")


async def test_a_chart_is_brought_and_hangs_there_with_its_words(town: Town):
    say = Catalogue.read(TEXT).speaker("en", Tone.WARM)
    chart = Chart(words("Questions"), ("Mon", "Tue"), (Series(words("asked"), (3.0, 1.0)),), phrase("help-title"))
    card = Card(phrase("help-gist"), (chart,))
    await town.hands.show(Show("week", card, InPlace(PlaceId("C1"))), say, None, "week")

    [said] = await town.messages("C1")
    [picture] = [block for block in said["blocks"] if block["type"] == "image"]
    assert picture["slack_file"]["id"]
    assert (picture["title"]["text"], picture["alt_text"]) == ("Questions", "What you can say to me")


async def test_only_what_slack_signed_is_taken_and_with_a_socket_nothing(town: Town):
    where = town.address.replace("/healthz", slack.PATH)

    assert await town.knocks(where) == (404 if town.address.endswith("/healthz") else 401)
