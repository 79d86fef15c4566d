"""Steward's end of the line by HTTP: a Teams of our own that is spoken to, a login that signs what Teams tells."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import Any, NamedTuple

import aiohttp
import msgspec
from aiohttp.test_utils import TestClient, TestServer

from adapters.site import pages
from adapters.teams.app import Reception
from adapters.teams.clouds import PATH
from adapters.teams.counter import Counter
from adapters.teams.line import Line
from adapters.teams.names import apart, has_threads
from adapters.teams.tokens import Gate, Keys
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Inbox, Speaker, Store
from bot.runtime.clock import SystemClock
from tests.anycard import say
from tests.teams.connector import ANA, CHAT, ME, ROOM, TEAM, TENANT, FakeTeams, Given
from tests.teams.login import FakeLogin

Body = dict[str, Any]


class Told(NamedTuple):
    """What Teams was answered."""

    status: int
    body: Any


def voice(_tenant: WorkspaceId) -> Callable[[PersonId, PlaceId], Any]:
    async def speaker(_who: PersonId, _place: PlaceId) -> Speaker:
        return say

    return speaker


async def healthz() -> Body:
    return {"status": "well"}


class Stand:
    """A fake Teams, a fake login, and Steward's reception, which both speak to by HTTP."""

    def __init__(self, fake: FakeTeams, login: FakeLogin, reception: Reception, web: TestClient[Any, Any]) -> None:
        self.fake, self.login, self.reception, self.web = fake, login, reception, web
        self._steps = count(1)

    @property
    def door(self) -> Any:  # noqa: ANN401 - a door, whose innards a test may look at
        return self.reception.doors[WorkspaceId(TENANT)]

    def activity(self, kind: str, who: str = ANA, place: str = ROOM, **more: object) -> Body:
        """Make an activity as Teams tells it; `more` is put in its place."""
        channel = apart(place)[0]
        scope = "channel" if has_threads(channel) else "groupChat" if place == CHAT else "personal"
        data: Body = {"tenant": {"id": TENANT}}
        if scope == "channel":
            data |= {"team": {"id": TEAM, "name": "Divers"}, "channel": {"id": channel}}
        told = {
            "type": kind,
            "id": str(1772442000000 + next(self._steps)),
            "timestamp": "2026-03-02T09:00:00.000Z",
            "serviceUrl": self.fake.service,
            "channelId": "msteams",
            "from": {"id": self.fake.account(who), "name": self.fake.people[who]["name"], "aadObjectId": who},
            "recipient": {"id": ME, "name": "Steward"},
            "conversation": {"id": place, "conversationType": scope, "tenantId": TENANT},
            "channelData": data,
        }
        return told | more

    def says(self, text: str, who: str = ANA, place: str = ROOM, **more: object) -> Body:
        return self.activity("message", who, place, text=text, textFormat="plain", **more)

    def invokes(self, name: str, value: object, who: str = ANA, place: str = ROOM, **more: object) -> Body:
        return self.activity("invoke", who, place, name=name, value=value, **more)

    async def tells(self, told: Body, **changes: object) -> Told:
        """Tell something; `changes` is what is otherwise with the token."""
        return await self.posts(msgspec.json.encode(told), self.login.signed(self.fake.service, **changes))

    async def posts(self, body: bytes | BytesIO | AsyncIterator[bytes], headers: dict[str, str]) -> Told:
        """Post anything at all."""
        async with self.web.post(PATH, data=body, headers=headers) as answer:
            text = await answer.read()
            json = answer.content_type == "application/json"
            return Told(answer.status, msgspec.json.decode(text) if json and text else text.decode())


@asynccontextmanager
async def standing(  # noqa: PLR0913 - what differs from test to test
    inbox: Inbox,
    store: Store,
    *,
    tenants: tuple[str, ...] = (TENANT,),
    opens: frozenset[str] = frozenset(),
    now: Callable[[], datetime] | None = None,
    login: FakeLogin | None = None,
    is_there: bool = False,
    counter: Counter | None = None,
) -> AsyncIterator[Stand]:
    """Put all of it together, around what takes in what happens, and a store; a login that `is_there` is served."""
    fake, login = FakeTeams(), login or FakeLogin()
    now = now or SystemClock().now
    served = nullcontext() if is_there else login.serve()
    async with fake.serve(), served, aiohttp.ClientSession() as session:
        registration = login.registration(fake.service, graph=fake.address, tenants=tenants)
        keys = Keys(session, registration.cloud, login.now)
        reception = Reception(
            registration,
            Line(session, Given(registration), registration.cloud),
            Gate(keys, registration, login.now),
            inbox=inbox,
            store=store,
            voices=voice,
            now=now,
            opens=opens,
            counter=counter,
        )
        async with TestClient(TestServer(pages(reception.routes(), healthz))) as client:
            yield Stand(fake, login, reception, client)
        await reception.close()
        await keys.close()
