"""What Microsoft's own SDK does wrong when a bot speaks, each with the same test for its way and for ours.

The stock way is what `CloudAdapter` does on every turn: it makes a connector of the registration, and sends through it.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import suppress
from functools import wraps
from typing import Any, Literal, Self
from urllib.parse import urlsplit

import aiohttp
import pytest
import requests
from botbuilder.core import BotAdapter, TurnContext
from botbuilder.core.teams import TeamsInfo
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticationConfiguration,
    BotFrameworkAuthenticationFactory,
    ClaimsIdentity,
    PasswordServiceClientCredentialFactory,
)
from msrest.exceptions import ClientException, HttpOperationError
from msrest.universal_http.requests import ClientRetryPolicy
from requests.adapters import HTTPAdapter

from adapters.teams.credential import Credential
from adapters.teams.line import Line, path
from bot.kernel.ports import ThrottledError, UnreachableError
from tests.teams.connector import APP, CHAT, HOME, SECRET, TEAM, FakeTeams, Rerouted
from tests.teams.hands import hands

_PATIENCE = 2
"""Seconds until a loop that does not answer counts as blocked."""


class Served:
    """A Teams of our own in a thread of its own, so that whoever blocks their loop blocks only themselves."""

    def __init__(self) -> None:
        self.fake, self.loop = FakeTeams(), asyncio.new_event_loop()
        self._stop, self._ready = asyncio.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_failed: object) -> None:
        self.loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()
        self.loop.close()

    def _run(self) -> None:
        self.loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        async with self.fake.serve():
            self._ready.set()
            await self._stop.wait()


class Probe(asyncio.Event):
    """Holds a call until the loop that made it has answered something else meanwhile."""

    def __init__(self, served: Served, caller: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._served, self._caller = served, caller
        self.blocked = False

    async def wait(self) -> Literal[True]:
        self._caller.call_soon_threadsafe(lambda: self._served.loop.call_soon_threadsafe(self.set))
        try:
            return await asyncio.wait_for(super().wait(), _PATIENCE)
        except TimeoutError:
            self.blocked = True
            return True


@pytest.fixture
def served() -> Iterator[Served]:
    with Served() as serving:
        yield serving


class Way:
    """One way to speak in Teams."""

    def __init__(self, served: Served) -> None:
        self.fake = served.fake
        self.asked_from: list[int] = []
        """The threads in which a token was asked for."""

    async def post(self) -> None:
        """Say something, as in one turn."""
        raise NotImplementedError

    async def edit(self, message: str) -> None:
        """Say something else there, as in one turn."""
        raise NotImplementedError

    async def team(self) -> str:
        """Ask what the team is called, as in one turn."""
        raise NotImplementedError

    async def close(self) -> None:
        """Let go of what is open."""


class Stock(Way):
    """As botbuilder does it."""

    def __init__(self, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(served)
        sends = HTTPAdapter.send

        def brought_here(adapter: HTTPAdapter, request: requests.PreparedRequest, **how: Any) -> requests.Response:  # noqa: ANN401 - passed on as it is
            if urlsplit(str(request.url)).scheme == "https":
                self.asked_from.append(threading.get_ident())
                request.url = f"{self.fake.address}{urlsplit(str(request.url)).path}"
            return sends(adapter, request, **how)

        monkeypatch.setattr(HTTPAdapter, "send", brought_here)
        self._authentication = BotFrameworkAuthenticationFactory.create(
            credential_factory=PasswordServiceClientCredentialFactory(APP, SECRET, HOME),
            auth_configuration=AuthenticationConfiguration(),
        )

    async def _connector(self) -> Any:  # noqa: ANN401 - the SDK has no types
        factory = self._authentication.create_connector_factory(ClaimsIdentity({"aud": APP}, True))  # noqa: FBT003 - the SDK's
        client = await factory.create(self.fake.service, "https://api.botframework.com")
        client.config.retry_policy.backoff_factor = 0  # or it would sleep between what it repeats
        return client

    async def post(self) -> None:
        client = await self._connector()
        await client.conversations.send_to_conversation(CHAT, Activity(type="message", text="hello"))

    async def edit(self, message: str) -> None:
        client = await self._connector()
        await client.conversations.update_activity(CHAT, message, Activity(type="message", text="better"))

    async def team(self) -> str:
        told = Activity(type="message", service_url=self.fake.service, channel_data={"team": {"id": TEAM}})
        turn = TurnContext(_Nothing(), told)
        turn.turn_state[BotAdapter.BOT_CONNECTOR_CLIENT_KEY] = await self._connector()
        return str((await TeamsInfo.get_team_details(turn)).name)


class _Nothing(BotAdapter):  # type: ignore[misc]  # the SDK has no types
    """An adapter that is only there to be named."""

    send_activities = update_activity = delete_activity = None


class Ours(Way):
    """As Steward does it."""

    def __init__(self, served: Served) -> None:
        super().__init__(served)
        way = self

        class Seen(Rerouted):
            def request(self, method: str, url: str | bytes, *of: object, **how: object) -> requests.Response:
                way.asked_from.append(threading.get_ident())
                return super().request(method, url, *of, **how)

        self._session = aiohttp.ClientSession()
        self._credential = Credential(self.fake.registration(), Seen(self.fake))
        self._line = Line(self._session, self._credential, self.fake.cloud())

    async def post(self) -> None:
        way = path("conversations", CHAT, "activities")
        await self._line.call("POST", self.fake.service, way, {"type": "message", "text": "hello"})

    async def edit(self, message: str) -> None:
        way = path("conversations", CHAT, "activities", message)
        await self._line.call("PUT", self.fake.service, way, {"type": "message", "text": "better"})

    async def team(self) -> str:
        teams = await hands(self.fake, self._line, lambda: 0.0)
        return (await teams.find_team(TEAM)).name

    async def close(self) -> None:
        await self._session.close()
        await self._credential.close()


Promise = Callable[..., Coroutine[Any, Any, None]]


def both(why: str) -> Callable[[Promise], Promise]:
    """Hold both ways to a promise: ours keeps it, and the stock one is known to break it, and why."""

    def held(promise: Promise) -> Promise:
        @pytest.mark.parametrize("way", ["stock", "ours"], indirect=True)
        @wraps(promise)
        async def holds(way: Way, **known: object) -> None:
            if isinstance(way, Ours):
                await promise(way=way, **known)
                return
            with suppress(AssertionError):
                await promise(way=way, **known)
                pytest.fail(f"the stock SDK does it right by now: {why}")

        return holds

    return held


@pytest.fixture
async def way(request: pytest.FixtureRequest, served: Served, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Way]:
    speaks = Ours(served) if request.param == "ours" else Stock(served, monkeypatch)
    yield speaks
    await speaks.close()


def kinds(way: Way) -> list[str]:
    return [kind for kind, _ in way.fake.calls]


@both("defect 3: every turn makes a credential of its own, and so asks for a token")
async def test_ten_turns_ask_for_one_token(way: Way):
    for _ in range(10):
        await way.post()

    assert kinds(way).count("post") == 10
    assert kinds(way).count("token") == 1


@both("defect 3: the token is asked for on the loop")
async def test_while_a_token_is_asked_for_others_get_their_turn(way: Way, served: Served):
    probe = served.fake.holds["token"] = Probe(served, asyncio.get_running_loop())
    await way.post()

    assert not probe.blocked
    assert threading.get_ident() not in way.asked_from


class Counted(list[int]):
    """A list that counts how often it is looked through."""

    looked = 0

    def __contains__(self, one: object) -> bool:
        Counted.looked += 1
        return super().__contains__(one)


@both("defect 4: every turn looks 999 numbers up in a list of 501, to know which answers to try again")
async def test_a_turn_builds_no_list_of_what_to_try_again(way: Way, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ClientRetryPolicy, "safe_codes", Counted(ClientRetryPolicy.safe_codes))
    Counted.looked = 0
    for _ in range(3):
        await way.post()

    assert Counted.looked == 0


async def failing(ask: Callable[[], Awaitable[object]]) -> Exception:
    with pytest.raises((ThrottledError, UnreachableError, HttpOperationError, ClientException)) as failed:
        await ask()
    return failed.value


@both("defect 7: what is posted too early is never tried again, and nobody hears when it may be")
async def test_who_posts_too_early_hears_how_long_to_wait(way: Way):
    way.fake.mood = lambda kind, _said: "429" if kind == "post" else ""
    failed = await failing(way.post)

    assert kinds(way).count("post") == 1
    assert getattr(failed, "seconds", None) == 7


@both("defect 7: what is put is put four times, whatever was decided meanwhile")
async def test_what_is_put_is_put_once_and_whoever_asked_decides_about_the_next(way: Way):
    await way.post()
    [there] = way.fake.posts(CHAT)
    way.fake.mood = lambda kind, _said: "502" if kind == "edit" else ""
    await failing(lambda: way.edit(there.id))

    assert kinds(way).count("edit") == 1


@both("defect 8: get_team_details is async, and blocks the loop")
async def test_while_a_team_is_asked_for_others_get_their_turn(way: Way, served: Served):
    await way.post()
    probe = served.fake.holds["team"] = Probe(served, asyncio.get_running_loop())

    assert await way.team() == "Divers"
    assert not probe.blocked
