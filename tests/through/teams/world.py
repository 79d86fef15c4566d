"""Scenarios through Teams: activities that the Bot Connector posts, and cards for which it is called.

Each workspace is an organisation, and each community a team in it. The policy and the managers of the three communities
are told to Steward directly: no chat knows them.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import count
from typing import Any

import aiohttp
import msgspec

from adapters import site
from adapters.teams.activity import read
from adapters.teams.app import Reception
from adapters.teams.book import Book, TenantKept
from adapters.teams.clouds import PATH, Registration
from adapters.teams.door import Door
from adapters.teams.history import Memory
from adapters.teams.line import Line
from adapters.teams.names import message_id, parts
from adapters.teams.tokens import Gate, Keys
from bot.kernel.cards import Reply
from bot.kernel.messages import BotAdded, BotRemoved, Event
from bot.kernel.people import MessageId, PlaceId, WorkspaceId
from tests.teams.connector import APP, SECRET, Given
from tests.teams.login import FakeLogin
from tests.through.chat import ChatWorld, Ear
from tests.through.teams.acts import Act, Hand, moment
from tests.through.teams.landing import Landing
from tests.through.teams.platform import TeamsPlatform
from tests.through.teams.town import Town
from tests.through.teams.ways import ByHttp
from tests.world import MONDAY

TENANTS = (WorkspaceId("north"), WorkspaceId("south"))
A_BREATH = 0.6
"""Seconds: in each thread Teams takes sixty messages in thirty seconds."""
UNTOLD: dict[type[Event], frozenset[str]] = {
    BotAdded: frozenset({"who", "name", "managers", "place"}),  # of a channel that is there again nobody says so much
    BotRemoved: frozenset({"who"}),
}


async def healthz() -> dict[str, Any]:
    return {"status": "well"}


class End:
    """One organisation's end of the world."""

    def __init__(self, world: TeamsWorld, town: Town) -> None:
        self._world, self.fake = world, town
        self.platform, self.hand = TeamsPlatform(world.clock, town), Hand(town)
        self.ear: Ear
        self.way: ByHttp
        self.past: Memory
        self.door: Door

    async def brings(self, act: Act) -> None:
        answer = await self.door.take(read(msgspec.json.encode(act.body)))
        assert answer.status in {200, 202}, (answer, act)

    def lands(self, act: Act) -> Landing:
        return Landing(self.fake, self.hand, act, lambda one: self._world.waits(self.way.sends(one)))

    @staticmethod
    def says_nothing(event: Event, act: Act) -> bool:
        """Teams does not tell that a program was added to a team."""
        del event
        return bool(act.body.get("membersAdded")) and act.body["membersAdded"][0]["id"].startswith("28:")


class TeamsWorld(ChatWorld):
    """The same people and the same Steward, with Teams between them."""

    label = 75
    untold = UNTOLD

    def __init__(self, start: datetime = MONDAY, *, all_the_way: bool = False) -> None:
        self._towns: dict[WorkspaceId, Town] = {}
        self._reception: Reception | None = None
        self._calls = count()
        super().__init__(start, all_the_way=all_the_way)

    def place(self, name: str) -> PlaceId:
        return PlaceId(f"19:{name.encode().hex()}@thread.tacv2")

    def end_of(self, workspace: WorkspaceId) -> End:
        if not self._towns:
            self._towns = {one: Town(one, lambda: self.clock.now().timestamp()) for one in TENANTS}
            north, south = self._towns.values()
            south.messages, south.graph = north.messages, north.graph  # Graph is one for all of them
        return End(self, self._towns[workspace])

    async def connects(self, workspace: WorkspaceId, end: End) -> None:
        if self._reception is None:
            self._reception = await self._opens()
        reception = self._reception
        end.platform.hands, end.platform.session = reception.platforms[workspace], self._session
        end.hand.opens = self.bot.router.opens
        end.ear, end.past, end.door = self._ear, reception.pasts[workspace], reception.doors[workspace]
        end.way = ByHttp(self._login, self._http, self._address)

        async def heard_of(who: str) -> None:
            await end.way.sends(end.hand.says_hello(who))

        end.platform.hears = heard_of

    async def _opens(self) -> Reception:
        """Open Steward's one address, to which both organisations tell what happens."""
        enter = self._later.enter_async_context
        for town in self._towns.values():
            await enter(town.serve())
        self._login = FakeLogin(self.clock.now)
        await enter(self._login.serve())
        self._session, self._http = await enter(aiohttp.ClientSession()), await enter(aiohttp.ClientSession())
        services = [town.service for town in self._towns.values()]
        cloud = self._login.cloud(*services, graph=self._towns[TENANTS[0]].address)
        registration = Registration(APP, SECRET, TENANTS[0], frozenset(TENANTS), cloud)
        self._ear = Ear(self.bot)
        keys = Keys(self._session, cloud, self.clock.now)
        self._later.push_async_callback(keys.close)
        reception = Reception(
            registration,
            Line(self._session, Given(registration), cloud),
            Gate(keys, registration, self.clock.now),
            inbox=self._ear,
            store=self.store,
            voices=lambda tenant: partial(self.voice, workspace=tenant),
            now=self.clock.now,
            seconds=self._seconds,
            opens=self.bot.router.opens,
        )
        self._later.push_async_callback(reception.close)
        for tenant, town in self._towns.items():  # each was heard from before
            await Book(self.store, tenant, self.clock.now).keep(TenantKept(town.service))
        await reception.welcome()
        for door in reception.doors.values():
            door.patience = door.in_time = 60  # a slow machine is no slow Teams
        self._address = f"{await enter(site.served(reception.routes(), healthz, ('127.0.0.1', 0)))}{PATH}"
        return reception

    def _seconds(self) -> float:
        """Tell the time to whoever counts calls: people take a moment for what they do, though the clock stands."""
        return self.clock.now().timestamp() + A_BREATH * next(self._calls)

    def address_of(self, message: MessageId) -> str:
        end: End = self._ends[self.workspace_of(parts(message).place)]
        return end.platform.hands.permalink(message)

    def mints(self, place: PlaceId, at: datetime | None, under: MessageId | None = None) -> MessageId:
        stamp = self._towns[self.workspace_of(place)].stamp(at.timestamp() if at else None)
        if at is None:  # a moment passes with every message: no two of one channel have the same time
            self.clock.turn(moment(stamp))
        root = under.rpartition("/")[2] if under is not None else stamp
        return message_id(place, stamp, root)

    def _happens(self, event: Event) -> Reply | None:
        if not isinstance(event, BotAdded):
            return super()._happens(event)
        end = self._ends[event.workspace]
        if not event.who:
            super()._happens(event)
        act = end.hand.installs(event)
        if event.who:
            return self._sent(end, act, event)
        self.waits(end.way.sends(act))
        return None
