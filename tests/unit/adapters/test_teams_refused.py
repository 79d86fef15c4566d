"""Whoever may not speak to Steward is refused, keeps nobody waiting, and leaves no trace in the store or the log."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.teams.app import MOST
from adapters.teams.tokens import SELDOM
from bot.features import FEATURES
from bot.kernel.messages import MessagePosted
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from tests.teams.connector import ANA, BEN, HOME, ME, ROOM, TEAM, TENANT
from tests.teams.login import KEYS, FakeLogin
from tests.teams.reception import Body, Stand, standing
from tests.unit.adapters.town import Ear

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OTHER = "3333dddd-0000-4000-8000-00000000dddd"
"""An organisation that is not listened to."""
AT_HOME = "19:home@thread.tacv2"
"""A team of another organisation that is."""


class Watched(NamedTuple):
    """All of Steward on a store in memory, which can be asked what is in it."""

    stand: Stand
    store: MemoryStore

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stand has
        return getattr(self.stand, name)

    def kept(self) -> str:
        return kept(self.store)


def kept(store: MemoryStore) -> str:
    """Everything that a store holds, to be compared."""
    return repr(vars(store._book))  # noqa: SLF001 - nothing may be in it at all, whatever it is called


@pytest.fixture
async def watched() -> AsyncIterator[Watched]:
    store = MemoryStore()
    await store.open()
    bot = Bot(store, FEATURES, SystemClock())
    async with standing(bot, store, login=FakeLogin(), tenants=(TENANT, HOME)) as stand:
        yield Watched(stand, store)


def added(stand: Stand) -> Body:
    steward = {"id": ME, "name": "Steward"}
    return stand.activity("conversationUpdate", place=TEAM, membersAdded=[steward], eventType="teamMemberAdded")


def unsigned(service: str, **head: object) -> str:
    parts = ({"typ": "JWT", "alg": "none", "kid": "key-0"} | head, FakeLogin().claims(service))
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts)


now = int(SystemClock().now().timestamp())
AN_HOUR = 3600
STRANGE: dict[str, tuple[int, dict[str, object]]] = {
    "forged": (401, {"by": "key-9"}),
    "of an unknown key": (401, {"kid": "key-9"}),
    "stale": (401, {"nbf": now - 2 * AN_HOUR, "exp": now - AN_HOUR}),
    "of the future": (401, {"nbf": now + AN_HOUR, "exp": now + 2 * AN_HOUR}),
    "without an end": (401, {"exp": None}),
    "for another app": (401, {"aud": "5d1e7a10-0000-4000-8000-000000000b00"}),
    "of another issuer": (401, {"iss": "https://sts.windows.net/x/"}),
    "for another address": (403, {"serviceurl": "https://smba.example.org/"}),
    "for no address": (403, {"serviceurl": None}),
}


@pytest.mark.parametrize("why", STRANGE)
async def test_what_is_not_signed_for_steward_is_refused_and_nothing_is_kept(watched: Watched, why: str):
    before, (status, changes) = watched.kept(), STRANGE[why]

    assert (await watched.tells(watched.says("How deep is the reef?"), **changes)).status == status
    assert (await watched.tells(added(watched.stand), **changes)).status == status
    assert watched.kept() == before
    assert watched.reception.doors == {}


@pytest.mark.parametrize("why", ["nobody", "none", "a secret of a public key", "another scheme", "rubbish"])
async def test_what_is_signed_in_no_good_way_is_refused(watched: Watched, why: str):
    before, token = watched.kept(), unsigned(watched.fake.service)
    headers = {
        "nobody": {},
        "none": {"Authorization": f"Bearer {token}."},
        "a secret of a public key": {"Authorization": f"Bearer {unsigned(watched.fake.service, alg='HS256')}.c2lnbmVk"},
        "another scheme": {"Authorization": "Basic c3Rld2FyZDpzdGV3YXJk"},
        "rubbish": {"Authorization": "Bearer " + "." * 1000},
    }[why]
    body = json.dumps(watched.says("hello")).encode()

    assert (await watched.posts(body, {**headers, "Content-Type": "application/json"})).status == 401
    assert watched.kept() == before


async def test_a_key_that_is_not_good_for_teams_opens_nothing(watched: Watched):
    watched.login.endorsements["key-0"] = ["webchat", "skype"]

    assert (await watched.tells(watched.says("hello"))).status == 401
    assert watched.reception.doors == {}


ELSEWHERE: dict[str, Callable[[Body], Body]] = {
    "another organisation": lambda told: told | {"channelData": {"tenant": {"id": OTHER}}},
    "no organisation": lambda told: told | {"channelData": None},
    "another channel": lambda told: told | {"channelId": "webchat"},
    "no channel": lambda told: told | {"channelId": None},
    "another address": lambda told: told | {"serviceUrl": "https://evil.example.org/"},
    "no address": lambda told: told | {"serviceUrl": ""},
}


@pytest.mark.parametrize("why", ELSEWHERE)
async def test_what_happened_elsewhere_is_refused_although_it_is_signed(watched: Watched, why: str):
    before = watched.kept()

    assert (await watched.tells(ELSEWHERE[why](watched.says("hello")))).status == 403
    assert watched.kept() == before
    assert watched.fake.calls == []


GARBAGE: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"activity=hello",
    "half": b'{"type": "message", "id": ',
    "a list": b"[]",
    "a word": b'"message"',
    "a number": b"7",
    "null": b"null",
    "an empty object": b"{}",
    "no type": b'{"conversation": {"id": "19:x"}}',
    "nowhere": b'{"type": "message"}',
    "a type that is a list": b'{"type": ["message"], "conversation": {"id": "19:x"}}',
    "a conversation that is a word": b'{"type": "message", "conversation": "19:x"}',
    "an id that is null": b'{"type": "message", "conversation": {"id": null}}',
    "a sender that is a number": b'{"type": "message", "conversation": {"id": "19:x"}, "from": 7}',
    "a time that is none": b'{"type": "message", "conversation": {"id": "19:x"}, "timestamp": "yesterday"}',
    "entities that are words": b'{"type": "message", "conversation": {"id": "19:x"}, "entities": ["mention"]}',
    "broken letters": b'{"type": "message", "conversation": {"id": "\xff\xfe"}}',
    "another encoding": '{"type": "message", "conversation": {"id": "19:x"}}'.encode("utf-16"),
    "half a letter": b'{"type": "message", "conversation": {"id": "\\ud800"}}',
    "very deep": b'{"value": ' + b"[" * 100_000,
    "very deep and whole": b'{"type": "message", "value": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "zeros": b"\0" * 1000,
}


@pytest.mark.parametrize("why", GARBAGE)
async def test_garbage_is_refused_without_a_traceback(watched: Watched, caplog: pytest.LogCaptureFixture, why: str):
    before = watched.kept()
    with caplog.at_level(logging.INFO):
        told = await watched.posts(GARBAGE[why], watched.login.signed(watched.fake.service))

    assert told.status in {400, 403}
    assert watched.kept() == before
    assert "Traceback" not in caplog.text
    assert not any(one.exc_info for one in caplog.records)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
async def test_what_is_no_json_is_refused_unread(watched: Watched, kind: str):
    headers = watched.login.signed(watched.fake.service) | {"Content-Type": kind or "nonsense"}

    assert (await watched.posts(json.dumps(watched.says("hello")).encode(), headers)).status == 415
    assert watched.login.asked == []


async def test_what_is_too_large_is_refused_said_or_not(watched: Watched):
    headers = watched.login.signed(watched.fake.service)

    async def in_parts() -> AsyncIterator[bytes]:
        for _ in range(MOST // 65536 + 1):
            yield b" " * 65536

    assert (await watched.posts(BytesIO(b" " * (MOST + 1)), headers)).status == 413
    assert (await watched.posts(in_parts(), headers)).status == 413
    bomb = gzip.compress(b" " * (MOST + 1))
    assert (await watched.posts(bomb, headers | {"Content-Encoding": "gzip"})).status in {400, 413}
    assert watched.reception.doors == {}


async def test_a_header_that_is_too_long_is_refused(watched: Watched):
    headers = {"Authorization": "Bearer " + "a" * (1 << 16), "Content-Type": "application/json"}

    assert (await watched.posts(b"{}", headers)).status in {400, 401}


async def test_only_posts_are_taken(watched: Watched):
    async with watched.web.get("/api/messages") as answer:
        assert answer.status == 405


async def test_what_is_told_again_counts_once(watched: Watched):
    await watched.tells(added(watched.stand))
    asked = watched.says("Does anyone know how to reset the temperature alarm of the vaccine fridge?")
    await watched.tells(asked)
    before = watched.kept()

    assert (await watched.tells(asked)).status == 202
    assert watched.kept() == before


async def test_strangers_keys_are_not_fetched_for_each_and_a_good_request_passes_meanwhile():
    ear, at = Ear(), [NOW]
    async with standing(ear, MemoryStore(), login=FakeLogin(lambda: at[0]), now=lambda: at[0]) as stand:
        assert (await stand.tells(stand.says("hello"))).status == 202
        at[0] += SELDOM + timedelta(seconds=1)
        stand.login.hold = asyncio.Event()
        strangers = [
            asyncio.create_task(stand.tells(stand.says("hello"), kid=f"k-{one}", by="key-9")) for one in range(30)
        ]
        await stand.login.held.wait()

        assert (await stand.tells(stand.says("hello again"))).status == 202
        stand.login.hold.set()
        assert {told.status for told in await asyncio.gather(*strangers)} == {401}
        assert (await stand.tells(stand.says("hello"), kid="k-31", by="key-9")).status == 401
        assert stand.login.asked.count(KEYS) == 2
        assert sum(isinstance(one, MessagePosted) for one in ear.heard) == 2


async def test_no_token_is_in_the_log(watched: Watched, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.DEBUG):
        token = watched.login.token(watched.fake.service, exp=1)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        await watched.posts(json.dumps(watched.says("hello")).encode(), headers)
        await watched.tells(watched.says("hello"))

    assert "refused what came" in caplog.text
    assert token.split(".")[2] not in caplog.text
    assert "eyJ" not in caplog.text


kinds = st.sampled_from(
    ["message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "invoke"]
)
acts = st.fixed_dictionaries(
    {
        "type": kinds,
        "text": st.sampled_from(["How do I reset the alarm?", "<at>Steward</at> help", "thanks!", ""]),
        "who": st.sampled_from([ANA, BEN]),
        "place": st.sampled_from([ROOM, TEAM]),
        "name": st.sampled_from(["task/fetch", "adaptiveCard/action", "composeExtension/fetchTask"]),
        "value": st.sampled_from([None, {"data": {"verb": "go"}}, {"action": {"verb": "go", "data": {"verb": "go"}}}]),
        "membersAdded": st.sampled_from([[], [{"id": ME}], [{"id": "29:ben", "aadObjectId": BEN}]]),
        "reactionsAdded": st.sampled_from([[], [{"type": "like"}]]),
    }
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(acts, min_size=1, max_size=6))
async def test_what_happens_in_one_organisation_touches_no_row_of_another(told: list[dict[str, Any]]):
    store = MemoryStore()
    await store.open()
    async with standing(Bot(store, FEATURES, SystemClock()), store, tenants=(TENANT, HOME)) as stand:
        elsewhere = {"channelData": {"tenant": {"id": HOME}, "team": {"id": AT_HOME, "name": "Home"}}}
        home = {"id": AT_HOME, "conversationType": "channel"}
        await stand.tells(added(stand) | elsewhere | {"conversation": home})
        await stand.tells(stand.says("How do I reset the alarm?") | elsewhere | {"conversation": home})
        before = _of(store, HOME, AT_HOME)
        for one in told:
            more = {name: value for name, value in one.items() if name not in {"type", "who", "place"}}
            answer = await stand.tells(stand.activity(one["type"], one["who"], one["place"], replyToId="1", **more))
            assert answer.status in {200, 202, 400, 501}

        assert before
        assert _of(store, HOME, AT_HOME) == before


def _of(store: MemoryStore, *scopes: str) -> list[str]:
    """Every row of an organisation's and of its communities, what is to be sent there, and what was heard from it."""
    book = store._book  # noqa: SLF001 - as it is above
    rows = [repr(row) for (scope, _, _), row in book.rows.items() if scope in scopes]
    waiting = [repr(one) for name, one in _named(vars(book)) if any(scope in name for scope in scopes)]
    return sorted(rows + waiting)


def _named(thing: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 - whatever a store is made of
    parts = [one for one in thing.values() if isinstance(one, dict | set | list)]
    named = [(repr(name), one) for part in parts if isinstance(part, dict) for name, one in part.items()]
    return named + [(repr(one), one) for part in parts if not isinstance(part, dict) for one in part]


async def test_an_organisation_that_is_not_listened_to_may_knock_without_end_and_fills_no_log(
    watched: Watched, caplog: pytest.LogCaptureFixture
):
    for _ in range(30):
        told = watched.says("hello") | {"channelData": {"tenant": {"id": OTHER}}}
        assert (await watched.tells(told)).status == 403

    assert len([one for one in caplog.records if one.levelno >= logging.WARNING]) == 1
