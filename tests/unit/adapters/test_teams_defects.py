"""What Microsoft's own SDK gets wrong with what comes in, each beside Steward on the same login, with the same words.

`botbuilder` 4.17.1 is the last release there is. Each case that it must fail says what it does instead; should a
later one mend it, the case fails. What it gets wrong with what goes out stands with the client's tests.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import wraps
from typing import Any, Protocol

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.teams.clouds import PATH
from adapters.teams.presses import carries
from adapters.teams.tokens import SELDOM
from bot.kernel.cards import Action, Card, Para, phrase, words
from bot.kernel.messages import MessagePosted, PersonJoined
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from tests.teams.apart import apart
from tests.teams.connector import ANA, ME, ROOM, TEAM, TENANT
from tests.teams.login import FakeLogin
from tests.teams.reception import Body, standing
from tests.teams.stock import StockBot, stock
from tests.unit.adapters.town import Ear

SERVICE = "https://smba.example.org/teams"
SAID: Body = {
    "type": "message",
    "id": "1772442000001",
    "timestamp": "2026-03-02T09:00:00.000Z",
    "serviceUrl": SERVICE,
    "channelId": "msteams",
    "from": {"id": "29:ana", "name": "Ana", "aadObjectId": ANA},
    "recipient": {"id": ME, "name": "Steward"},
    "conversation": {"id": ROOM, "conversationType": "channel", "tenantId": TENANT},
    "channelData": {"tenant": {"id": TENANT}, "team": {"id": TEAM}, "channel": {"id": ROOM}},
    "text": "How deep is the reef?",
}
PRESS = {"action": {"type": "Action.Execute", "verb": "go", "data": carries(Action("go"))}}


class Told(Protocol):
    """Somebody who is told things by HTTP: Microsoft's adapter, or Steward."""

    login: FakeLogin

    async def tells(self, told: Body, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        """Tell something, signed if nothing else is said; give what is answered."""

    def later(self, by: timedelta) -> None:
        """Let time pass, as far as keys are concerned."""


class Stock:
    """Microsoft's adapter."""

    def __init__(self, login: FakeLogin, bot: StockBot, web: TestClient[Any, Any]) -> None:
        self.login, self.bot, self.web = login, bot, web

    async def tells(self, told: Body, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        signed = headers if headers is not None else self.login.signed(str(told["serviceUrl"]))
        async with self.web.post(PATH, data=msgspec.json.encode(told), headers=signed) as answer:
            return answer.status, await answer.text()

    def later(self, by: timedelta) -> None:
        """Its keys bear the time of the machine, which cannot be turned: an hour is what it waits, and not enough."""


class Ours:
    """Steward."""

    def __init__(self, login: FakeLogin, stand: Any, ear: Ear, watch: list[timedelta]) -> None:  # noqa: ANN401 - a stand of either
        self.login, self._stand, self.ear, self._watch = login, stand, ear, watch

    async def tells(self, told: Body, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        told = told | {"serviceUrl": self._stand.fake.service}
        signed = headers if headers is not None else self.login.signed(str(told["serviceUrl"]))
        answer = await self._stand.posts(msgspec.json.encode(told), signed)
        return answer.status, answer.body

    def later(self, by: timedelta) -> None:
        self._watch[0] += by


@asynccontextmanager
async def by_stock() -> AsyncIterator[Stock]:
    login, bot = FakeLogin(), StockBot()
    with apart(login):
        async with TestClient(TestServer(stock(login.registration(SERVICE), bot))) as web:
            yield Stock(login, bot, web)


@asynccontextmanager
async def by_steward() -> AsyncIterator[Ours]:
    ear, watch = Ear(), [timedelta()]
    login = FakeLogin(lambda: SystemClock().now() + watch[0])
    with apart(login):
        async with standing(ear, MemoryStore(), login=login, is_there=True) as stand:
            yield Ours(login, stand, ear, watch)


Test = Callable[..., Coroutine[Any, Any, None]]


def beside(reason: str) -> Callable[[Test], Test]:
    """Try Steward, and Microsoft's adapter, which must fail, for a reason: should a later one not, this fails."""

    def tried(test: Test) -> Test:
        @wraps(test)
        async def each(who: object, **more: object) -> None:
            if who is not by_stock:
                await test(who, **more)
                return
            try:
                await test(who, **more)
            except AssertionError:
                return
            pytest.fail(f"it is mended: {reason}")

        return pytest.mark.parametrize("who", [by_stock, by_steward])(each)

    return tried


Who = Callable[[], Any]


# ---------------------------------------------------------------- 1: keys


@beside("500: looking for a key it does not know fails before it asks anew, which it does after a day")
async def test_a_key_that_is_new_is_asked_for(who: Who):
    async with who() as told:
        assert (await told.tells(SAID))[0] < 300
        told.later(SELDOM)
        told.login.changes_keys()

        assert (await told.tells(SAID))[0] < 300


@beside("500 for a key that nobody knows")
async def test_a_key_that_nobody_knows_is_refused(who: Who):
    async with who() as told:
        await told.tells(SAID)

        assert (await told.tells(SAID, signed(told, kid="key-9")))[0] == 401


@beside("keys are fetched with a call that blocks the loop, and waits without end")
async def test_nobody_stands_still_while_keys_are_fetched(who: Who):
    async with who() as told:
        loop, moved = asyncio.get_running_loop(), threading.Event()
        still: list[bool] = []

        def is_still() -> None:
            loop.call_soon_threadsafe(moved.set)
            still.append(not moved.wait(1))
            moved.clear()

        told.login.at_each = is_still
        await told.tells(SAID)

        assert still == [False, False]


# ---------------------------------------------------------------- 2: bad tokens


def signed(told: Told, **changes: Any) -> dict[str, str]:  # noqa: ANN401 - what a token says
    service = SERVICE if isinstance(told, Stock) else told._stand.fake.service  # type: ignore[attr-defined]  # noqa: SLF001 - where it is spoken to
    return told.login.signed(service, **changes)


def bearing(token: str) -> Callable[[Told], dict[str, str]]:
    return lambda _told: {"Authorization": token, "Content-Type": "application/json"}


BAD: dict[str, Callable[[Told], dict[str, str]]] = {
    "ended": lambda told: signed(told, exp=1),
    "not begun": lambda told: signed(told, nbf=9_999_999_999),
    "forged": lambda told: signed(told, by="key-9"),
    "rubbish": bearing("Bearer rubbish"),
    "dots": bearing("Bearer a.b.c"),
    "empty": bearing(""),
}


@beside("500 instead of 401, so that Microsoft would tell it again")
@pytest.mark.parametrize("why", BAD)
async def test_a_bad_token_is_refused_and_is_no_fault_of_ours(who: Who, why: str):
    async with who() as told:
        assert (await told.tells(SAID, BAD[why](told)))[0] == 401


@beside("a token without an end is taken for good")
async def test_a_token_without_an_end_is_refused(who: Who):
    async with who() as told:
        assert (await told.tells(SAID, signed(told, exp=None)))[0] == 401


@pytest.mark.parametrize("who", [by_stock, by_steward])
@pytest.mark.parametrize("changes", [{"aud": "another"}, {"iss": "https://x.example"}, {"serviceurl": "https://x"}])
async def test_these_bad_tokens_are_refused_by_both(who: Who, changes: dict[str, str]):
    async with who() as told:
        assert (await told.tells(SAID, signed(told, **changes)))[0] in {401, 403}


# ---------------------------------------------------------------- 5: invokes


@beside("500: its handlers make JSON of the answer, and its adapter then tries to make JSON of that as of a model")
@pytest.mark.parametrize(
    ("name", "value"),
    [("adaptiveCard/action", PRESS), ("task/fetch", {"data": carries(Action("go"))})],
    ids=["a press", "a dialog"],
)
async def test_an_invoke_is_answered_with_a_body(who: Who, name: str, value: object):
    async with who() as told:
        if isinstance(told, Ours):
            told.ear.answer = Card(phrase("gist"), (Para(words("done")),))
        status, body = await told.tells({**SAID, "type": "invoke", "name": name, "value": value})

        assert status == 200
        assert "done" in str(body)


# ---------------------------------------------------------------- 6: what is not read


@beside("`conversation.tenant_id` is always None")
async def test_the_organisation_is_known(who: Who):
    async with who() as told:
        await told.tells(SAID)
        if isinstance(told, Ours):
            assert isinstance(told.ear.heard[-1], MessagePosted)
            assert told.ear.heard[-1].workspace == TENANT
        else:
            assert told.bot.heard[-1].conversation.tenant_id == TENANT


@beside("`serialize()` leaves out what the SDK does not know, such as the zone that a client tells")
async def test_what_the_client_tells_is_not_lost(who: Who):
    client = {"type": "clientInfo", "timezone": "Africa/Nairobi", "locale": "en-GB"}
    async with who() as told:
        await told.tells(SAID | {"entities": [client]})
        if isinstance(told, Ours):
            assert [one.profile.zone for one in told.ear.heard if isinstance(one, PersonJoined)] == ["Africa/Nairobi"]
        else:
            assert told.bot.heard[-1].serialize()["entities"] == [client]
