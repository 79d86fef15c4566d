"""The page's other end: who may ask, what is given, and that everything is heard as it happens."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from adapters.playground.app import serve
from bot.kernel.messages import ButtonPressed, CommandGiven, FormSubmitted, HomeOpened
from tests.e2e.stage import AMINA, BEN, LEILA, MONDAY, Stage

ROOM = "town/cold-chain"
Client = TestClient[Request, Application]


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.settle()
    return stage


@pytest.fixture
async def client(stage: Stage) -> AsyncIterator[Client]:
    async with TestClient(TestServer(stage.app)) as client:
        yield client


async def act(client: Client, kind: str, **fields: object) -> dict[str, Any]:
    answer = await client.post("/api/act", json={"type": kind, "who": AMINA, **fields})
    return dict(await answer.json())


async def news(answer: ClientResponse) -> tuple[str, Any]:
    """The next thing that the stream tells."""
    kind = ""
    async with asyncio.timeout(5):
        while True:
            line = (await answer.content.readline()).decode().rstrip("\n")
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: "):
                return kind, json.loads(line.removeprefix("data: "))


async def until(answer: ClientResponse, kind: str) -> Any:  # noqa: ANN401  # JSON of any shape
    while True:
        told, thing = await news(answer)
        if told == kind:
            return thing


# -- who may ask


@pytest.mark.parametrize("path", ["/", "/api/state", "/api/live", "/static/js/page.js"])
async def test_another_name_for_this_computer_is_refused(client: Client, path: str):
    answer = await client.get(path, headers={"Host": "evil.example:8017"})

    assert answer.status == 403
    assert "evil.example" in (await answer.json())["sorry"]


@pytest.mark.parametrize("host", ["", "127.0.0.1.evil.example", "evil@127.0.0.1@evil", "[", "192.168.1.7"])
async def test_a_strange_host_is_refused(client: Client, host: str):
    assert (await client.get("/", headers={"Host": host})).status in {400, 403}


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}", "[::1]:{port}"])
async def test_this_computers_own_names_are_welcome(client: Client, host: str):
    assert (await client.get("/", headers={"Host": host.format(port=client.port)})).status == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_another_page_is_refused(client: Client, method: str, origin: str):
    answer = await client.request(method, "/api/state", headers={"Origin": origin}, json={})

    assert answer.status == 403
    assert "only the page itself" in (await answer.json())["sorry"]


async def test_a_browser_that_says_another_site_asks_is_refused_except_to_open_the_page(client: Client):
    foreign = {"Sec-Fetch-Site": "cross-site"}

    assert (await client.get("/api/state", headers=foreign)).status == 403
    assert (await client.get("/", headers=foreign)).status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_a_form_of_another_page_cannot_act(client: Client, stage: Stage, kind: str):
    before = len(stage.script.heard)
    answer = await client.post("/api/act", data=b'{"type": "open-desk"}', headers={"Content-Type": kind})

    assert answer.status == 415
    assert len(stage.script.heard) == before


@pytest.mark.parametrize("path", ["/", "/api/state", "/static/css/page.css", "/nothing-here"])
async def test_every_answer_forbids_foreign_code_frames_and_guesses(client: Client, path: str):
    headers = (await client.get(path)).headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


async def test_no_file_outside_the_pages_folder_is_given(client: Client):
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/app.py"):
        assert (await client.get(path)).status in {403, 404}


async def test_it_listens_on_this_computer_alone(stage: Stage):
    url, runner = await serve(stage.app, 0)
    try:
        assert [host for host, _ in runner.addresses] == ["127.0.0.1"]
        async with ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
    finally:
        await runner.cleanup()


# -- what is given


async def test_the_state_holds_everybody_every_room_and_what_was_said(client: Client):
    state = await (await client.get("/api/state")).json()

    leila = next(person for person in state["people"] if person["who"] == LEILA)
    assert (leila["city"], leila["zone"], leila["language"]) == ("عمّان", "Asia/Amman", "ar")
    assert leila["hours"] == {"starts": "08:00", "ends": "16:00", "days": [0, 1, 2, 3, 6]}
    assert {"Health in practice", "Nutrition MENA"} <= {room["group"] for room in state["rooms"]}
    assert any(message["under"] for message in state["messages"])
    assert state["frames"]["en"]["shortcuts"]["answered"]
    assert (state["frames"]["ar"]["dir"], state["frames"]["fr"]["words"]["page-desk"]) == ("rtl", "Bureau")
    assert state["clock"]["now"] == MONDAY.isoformat()
    assert state["handled"][0]["event"]["type"] == "person-joined"


async def test_what_somebody_says_is_heard_by_steward_and_by_every_page(client: Client):
    live = await client.get("/api/live")
    assert await news(live) == ("hello", {})

    said = await act(client, "write", place=ROOM, text="Who has a spare `K2` relay?")

    message = await until(live, "message")
    assert message["message"] == said["message"]
    assert message["text"][1] == {"type": "code", "text": "K2"}
    story = await until(live, "handled")
    assert story["outcome"] == "committed"
    assert story["because"][0][0]["text"].startswith("This is a question")
    assert story["do"][0]["type"] == "timer"
    assert story["note"][0]["type"] == "asked"
    live.close()


async def test_everything_a_person_can_do_is_one_address(client: Client, stage: Stage):
    said = (await act(client, "write", place=ROOM, text="one"))["message"]
    await act(client, "edit", message=said, text="two")
    await act(client, "react", message=said, emoji="✅", on=True)
    await act(client, "shortcut", message=said, word="answered")
    desk = "town/desk/who:amina"
    await act(client, "open-desk")
    pressed = await act(client, "press", message=desk, action={"name": "question.pass", "about": {"question": "1"}})
    sent = await act(client, "submit", place=ROOM, action={"name": "question.passed", "about": {}}, values={"why": ""})
    await act(client, "seen", place=ROOM, number=3)
    await act(client, "delete", message=said)

    kinds = [type(event) for event in stage.script.heard[-6:]]
    assert kinds[1:5] == [CommandGiven, HomeOpened, ButtonPressed, FormSubmitted]
    assert pressed["dialog"]["kind"] == "form"
    assert sent["dialog"]["errors"]["why"][0]["text"] == "Say a little more, please."
    assert stage.town.reads[AMINA, stage.town.by_name(stage.town.person(AMINA).workspace, "cold-chain")] == 3  # type: ignore[index]  # it is there
    assert stage.town.messages[said].deleted


async def test_a_whisper_can_be_put_away_by_the_one_who_sees_it(client: Client, stage: Stage):
    await act(client, "write", place=ROOM, text="/steward help")
    [whisper] = stage.town.whispers

    await act(client, "dismiss", message=whisper, who=BEN)
    assert whisper in stage.town.whispers
    await act(client, "dismiss", message=whisper)
    assert whisper not in stage.town.whispers


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b'{"type": "fly", "who": "who:amina"}', 400),
        (b'{"type": "write", "who": "who:amina"}', 400),
        (b'{"type": "write", "who": "who:ghost", "place": "town/cold-chain", "text": "boo"}', 409),
        (b'{"type": "write", "who": "who:amina", "place": "town/cold-chain", "text": ""}', 409),
        (b'{"type": "turn", "who": "who:amina", "how": "back"}', 409),
    ],
)
async def test_what_cannot_be_done_is_answered_with_a_sentence(client: Client, body: bytes, status: int):
    answer = await client.post("/api/act", data=body, headers={"Content-Type": "application/json"})

    assert answer.status == status
    assert (await answer.json())["sorry"]


async def test_a_page_that_falls_behind_is_told_to_begin_anew(client: Client, stage: Stage):
    live = await client.get("/api/live")
    await news(live)
    message = next(iter(stage.town.messages.values()))
    for _ in range(5100):
        stage.town.rewhisper(message)

    assert await until(live, "again") == {}
    live.close()


# -- the clock


async def turned(client: Client, live: ClientResponse, how: str) -> datetime:
    assert "sorry" not in await act(client, "turn", how=how)
    while (face := await until(live, "clock"))["turning"]:
        continue
    return datetime.fromisoformat(face["now"])


async def test_the_clock_turns_by_an_hour_and_to_the_next_working_morning_of_who_turns_it(client: Client):
    live = await client.get("/api/live")

    assert await turned(client, live, "hour") == MONDAY + timedelta(hours=1)
    nine_in_nairobi = datetime(2026, 3, 3, 6, tzinfo=UTC)
    assert await turned(client, live, "morning") == nine_in_nairobi
    live.close()


async def test_the_clock_turns_to_what_comes_next(client: Client, stage: Stage):
    live = await client.get("/api/live")
    await act(client, "write", place=ROOM, text="Who has a logger?")

    assert await turned(client, live, "next") == MONDAY + timedelta(hours=6)
    assert stage.town.messages[next(reversed(stage.town.messages))].place == stage.town.private(BEN)
    live.close()


async def test_a_week_is_played_in_order_and_can_be_stopped(client: Client):
    live = await client.get("/api/live")
    await act(client, "turn", how="week")
    while (await until(live, "clock"))["now"] == MONDAY.isoformat():
        continue
    assert (await act(client, "turn", how="hour"))["sorry"] == "The clock is turning already."
    await act(client, "turn", how="stop")
    while (face := await until(live, "clock"))["turning"]:
        continue

    assert MONDAY < datetime.fromisoformat(face["now"]) < MONDAY + timedelta(days=7)
    live.close()


async def test_time_can_run_and_stand(client: Client, stage: Stage):
    await act(client, "turn", how="run")
    assert stage.script.running
    await act(client, "turn", how="pause")
    assert not stage.script.running


async def test_when_the_story_fails_the_page_is_told_and_the_clock_can_be_turned_again(
    client: Client, stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    async def fail(_then: datetime) -> None:
        raise RuntimeError("a broken story")

    live = await client.get("/api/live")
    with monkeypatch.context() as broken:
        broken.setattr(stage.script, "turn_to", fail)
        await act(client, "turn", how="hour")
        while not (face := await until(live, "clock"))["sorry"]:
            continue
    assert face["sorry"] == "page-clock-failed", "the page says it in the language of whoever one plays"
    assert await turned(client, live, "hour") == MONDAY + timedelta(hours=1)
    live.close()
