"""The line to Teams: what each answer means, that nothing is posted twice by mistake, and that no token goes astray."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from msgspec.structs import replace

from adapters.teams.credential import Credential
from adapters.teams.line import Line, RefusedError, path
from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError
from tests.teams.connector import ANA, GROUP, HOME, ROOM, SCOPE, SECRET, TENANT, TOKEN, FakeTeams, Given, Rerouted
from tests.teams.hands import NOWHERE, wire

POST = path("conversations", ROOM, "activities")
HELLO = {"type": "message", "summary": "hello"}


@pytest.fixture
def fake() -> FakeTeams:
    return FakeTeams()


@pytest.fixture
async def session(fake: FakeTeams) -> AsyncIterator[aiohttp.ClientSession]:
    async with fake.serve() as opened:
        yield opened


@pytest.fixture
def line(fake: FakeTeams, session: aiohttp.ClientSession) -> Line:
    return wire(fake, session)


async def post(line: Line, fake: FakeTeams) -> object:
    return await line.call("POST", fake.service, POST, HELLO)


async def put(line: Line, fake: FakeTeams) -> object:
    return await line.call("PUT", fake.service, path("conversations", ROOM, "activities", "1"), HELLO)


async def get(line: Line, fake: FakeTeams) -> object:
    return await line.call("GET", fake.service, path("conversations", ROOM, "members", ANA))


WAYS = {"post": post, "put": put, "get": get}


async def test_what_is_said_arrives_and_what_is_answered_comes_back(line: Line, fake: FakeTeams):
    told = await post(line, fake)

    [there] = fake.posts(ROOM)
    assert (told, there.activity["summary"]) == ({"id": there.id}, "hello")
    assert await get(line, fake) == fake.people[ANA]


@pytest.mark.parametrize(
    ("fault", "way", "meaning"),
    [
        ("429", "post", ThrottledError),
        ("412", "post", ThrottledError),
        ("412", "put", ThrottledError),
        ("500", "post", UnknownOutcomeError),
        ("502", "post", UnknownOutcomeError),
        ("503", "post", UnknownOutcomeError),
        ("504", "post", UnknownOutcomeError),
        ("502", "put", UnreachableError),
        ("504", "get", UnreachableError),
        ("drop", "post", UnknownOutcomeError),
        ("drop", "get", UnreachableError),
        ("garbage", "post", UnknownOutcomeError),
        ("garbage", "get", UnreachableError),
        ("elsewhere", "post", UnreachableError),
        ("ConversationNotFound", "post", GoneError),
        ("ActivityNotFoundInConversation", "put", GoneError),
        ("MessageSizeTooBig", "post", DeniedError),
        ("BadSyntax", "post", DeniedError),
        ("BotNotInConversationRoster", "post", DeniedError),
        ("MessageWritesBlocked", "post", DeniedError),
    ],
)
async def test_each_answer_means_one_thing(line: Line, fake: FakeTeams, fault: str, way: str, meaning: type[Exception]):
    fake.mood = lambda _kind, _said: fault

    with pytest.raises(meaning) as failed:
        await WAYS[way](line, fake)
    assert type(failed.value) in {meaning, RefusedError}
    assert len(fake.calls) == 1 or (way == "get" and fault == "drop"), "aiohttp asks again, but never posts again"


async def test_a_refusal_says_why_in_teams_own_word(line: Line, fake: FakeTeams):
    fake.faults.append("BotNotInConversationRoster")

    with pytest.raises(RefusedError, match=r"^403 BotNotInConversationRoster$") as refused:
        await post(line, fake)
    assert (refused.value.status, refused.value.why) == (403, "BotNotInConversationRoster")


async def test_no_letter_is_sent_that_says_nothing_since_teams_counts_them(line: Line, fake: FakeTeams):
    full = {"text": "é" * 50_000, "numbers": [0] * 580}  # as much as Teams takes, but for some twenty letters
    await line.call("POST", fake.service, POST, full)

    assert len(fake.posts(ROOM)) == 1


async def test_a_message_that_is_too_big_is_loud(line: Line, fake: FakeTeams, caplog: pytest.LogCaptureFixture):
    with pytest.raises(DeniedError, match="MessageSizeTooBig"):
        await line.call("POST", fake.service, POST, {**HELLO, "text": "x" * 103_000})

    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_where_nobody_listens_nothing_was_sent(line: Line):
    for method in ("POST", "GET"):
        with pytest.raises(UnreachableError):
            await line.call(method, NOWHERE, POST, None)


# ---------------------------------------------------------------- how long to wait


async def test_it_waits_as_long_as_teams_says(line: Line, fake: FakeTeams):
    fake.faults.append("429")

    with pytest.raises(ThrottledError) as throttled:
        await post(line, fake)
    assert throttled.value.seconds == 7


async def waits(line: Line, fake: FakeTeams, many: int, to: str = POST) -> list[float]:
    told = []
    for _ in range(many):
        fake.faults.append("429")
        with pytest.raises(ThrottledError) as throttled:
            await line.call("POST", fake.service, to, HELLO)
        told.append(throttled.value.seconds)
    return told


async def test_where_teams_does_not_say_it_waits_longer_each_time_and_not_for_ever(line: Line, fake: FakeTeams):
    fake.rest_for = None

    told = await waits(line, fake, 12)
    assert all(2**many <= wait < 2 * 2**many for many, wait in enumerate(told[:7]))
    assert all(64 <= wait < 128 for wait in told[7:])
    await post(line, fake)
    assert await waits(line, fake, 1) == told[:1], "what went well is forgiven, and the same place waits the same"


async def test_two_places_that_were_refused_do_not_come_back_at_the_same_moment(line: Line, fake: FakeTeams):
    fake.rest_for = None

    assert await waits(line, fake, 3) != await waits(line, fake, 3, path("conversations", "19:b@x", "activities"))


# ---------------------------------------------------------------- tokens


async def test_a_token_that_is_refused_is_replaced_once(fake: FakeTeams, session: aiohttp.ClientSession):
    credential = Credential(fake.registration(), Rerouted(fake))
    line = Line(session, credential, fake.cloud())
    await post(line, fake)
    fake.good.clear()

    await post(line, fake)
    assert [kind for kind, _ in fake.calls] == ["token", "post", "post", "token", "post"]


async def test_a_new_token_that_is_refused_too_is_said_and_nobody_is_given_up_for_it(
    fake: FakeTeams, session: aiohttp.ClientSession
):
    credential = Credential(fake.registration(), Rerouted(fake))
    fake.mood = lambda kind, _said: "401" if kind == "post" else ""

    with pytest.raises(UnreachableError, match="401"):
        await post(Line(session, credential, fake.cloud()), fake)
    assert [kind for kind, _ in fake.calls] == ["token", "post", "token", "post"]


async def test_while_a_secret_has_run_out_what_is_to_be_said_waits(fake: FakeTeams, session: aiohttp.ClientSession):
    line = Line(session, Credential(fake.registration(), Rerouted(fake)), fake.cloud())
    good, fake.secrets = fake.secrets, set()
    with pytest.raises(UnreachableError, match="invalid_client"):
        await post(line, fake)

    fake.secrets = good
    await post(line, fake)


class Asked(Given):
    """Remembers for what it was asked."""

    def __init__(self, fake: FakeTeams) -> None:
        super().__init__(fake.registration())
        self.wanted: list[tuple[str, str]] = []

    async def token(self, scope: str, tenant: str = "") -> str:
        self.wanted.append((scope, tenant))
        return await super().token(scope, tenant)


@pytest.mark.parametrize(
    "service",
    ["https://smba.example.org/teams", "http://127.0.0.1", "", "{fake}/elsewhere", "{fake}/teams/../elsewhere"],
)
async def test_no_token_is_even_asked_for_an_address_that_is_none_of_teams(
    fake: FakeTeams, session: aiohttp.ClientSession, service: str
):
    credential = Asked(fake)
    with pytest.raises(DeniedError):
        await Line(session, credential, fake.cloud()).call("GET", service.format(fake=fake.address), POST)
    assert (credential.wanted, fake.calls) == ([], [])


@pytest.mark.parametrize("address", ["https://graph.example.org/v1.0/me", "{fake}.example.org/v1.0/me", "{fake}@x/me"])
async def test_a_next_page_that_is_elsewhere_is_not_read(fake: FakeTeams, session: aiohttp.ClientSession, address: str):
    credential = Asked(fake)
    with pytest.raises((DeniedError, GoneError)):
        await Line(session, credential, replace(fake.cloud(), graph=fake.address)).graph(
            address.format(fake=fake.address.replace("http:", "https:"))
        )
    assert fake.calls == []


async def test_a_redirect_is_not_followed(line: Line, fake: FakeTeams):
    met: list[str] = []

    async def meets(request: web.Request) -> web.Response:
        met.append(request.path)
        return web.Response()

    app = web.Application()
    app.router.add_route("*", "/{way:.*}", meets)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.leads_to = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    fake.faults.append("elsewhere")
    with pytest.raises(UnreachableError):
        await get(line, fake)
    await runner.cleanup()
    assert met == []


async def test_teams_and_graph_are_asked_with_tokens_of_their_own(fake: FakeTeams, session: aiohttp.ClientSession):
    credential = Asked(fake)
    line = Line(session, credential, fake.cloud())
    await post(line, fake)
    await line.graph(path("teams", GROUP, "channels", ROOM, "messages"), {"$top": "50"}, TENANT)

    assert credential.wanted == [(SCOPE, ""), (f"{fake.address}/.default", TENANT)]


async def test_graph_is_read_page_by_page(line: Line, fake: FakeTeams):
    for number in range(5):
        fake.says(ROOM, ANA, f"number {number}")
    found = []
    way, params = path("teams", GROUP, "channels", ROOM, "messages"), {"$top": "2"}
    while way:
        page = await line.graph(way, params, TENANT)
        found += [one["body"]["content"] for one in page["value"]]
        way, params = page.get("@odata.nextLink", ""), {}

    assert found == [f"number {number}" for number in (4, 3, 2, 1, 0)]


@pytest.mark.parametrize("fault", ["401", "500", "drop", "garbage", "elsewhere", "BadSyntax", "429"])
async def test_neither_secret_nor_token_is_told_by_anything_that_fails(
    fake: FakeTeams, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture, fault: str
):
    caplog.set_level(logging.DEBUG)
    credential = Credential(fake.registration(), Rerouted(fake))
    line = Line(session, credential, fake.cloud())
    fake.mood = lambda kind, _said: "" if kind == "token" else fault
    with pytest.raises(Exception) as failed:  # noqa: PT011 - whichever it is
        await post(line, fake)

    token = next(iter(fake.good - {TOKEN}))
    seen: BaseException | None = failed.value
    told = [repr(line), repr(credential), repr(fake.registration()), caplog.text]
    while seen is not None:
        told += [repr(seen), str(seen)]
        seen = seen.__cause__
    assert not [one for one in told if token in one or SECRET in one]


async def test_who_stops_waiting_stops_the_call(line: Line, fake: FakeTeams):
    fake.holds["post"] = asyncio.Event()
    asking = asyncio.create_task(post(line, fake))
    while not fake.calls:
        await asyncio.wait({asking}, timeout=0.01)
    asking.cancel()

    with pytest.raises(asyncio.CancelledError):
        await asking
    assert HOME not in str(fake.posts(ROOM))


@pytest.mark.parametrize("part", ["../../teams", "a/b", "a?b=c", "a#b", "%2e%2e/x"])
def test_no_id_leads_elsewhere(part: str):
    assert path("conversations", part).count("/") == 1
    assert not set("?#") & set(path("conversations", part))
    assert "%2e" not in path("conversations", part).replace("%252e", "")
