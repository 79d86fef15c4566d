"""Scenarios through Slack: signed requests by HTTP, or envelopes in a socket."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime, timedelta
from functools import partial

import aiohttp

from adapters.accounts import parts
from adapters.slack.app import Door, account_of, build, connection
from adapters.slack.client import Slack
from adapters.slack.history import Memory
from bot.kernel.messages import Event, MessageDeleted
from bot.kernel.people import MessageId, PersonId, PlaceId, WorkspaceId
from tests.cast import CAST
from tests.fakes import ME, TOKEN, FakeSlack
from tests.through.chat import ChatWorld, Ear
from tests.through.slack.acts import EVENTS, Act, Hand, account
from tests.through.slack.landing import Landing, says_nothing
from tests.through.slack.platform import SlackPlatform
from tests.through.slack.ways import SECRET, ByHttp, BySocket, Way


class End:
    """One workspace's end of the world."""

    def __init__(self, world: ChatWorld, fake: FakeSlack, platform: SlackPlatform) -> None:
        self._world, self.fake, self.platform, self.hand = world, fake, platform, Hand(fake)
        self.ear: Ear
        self.door: Door
        self.way: Way
        self.past: Memory

    async def brings(self, act: Act) -> None:
        answer = await self.door.take(deepcopy(act.body) if act.kind == EVENTS else act.body)
        assert answer.status == 200, (answer, act)

    def lands(self, act: Act) -> Landing:
        return Landing(self.fake, self.hand, act, lambda one: self._world.waits(self.way.sends(one)))

    @staticmethod
    def says_nothing(event: Event, act: Act) -> bool:
        return says_nothing(event, act)


class SlackWorld(ChatWorld):
    """The same people and the same Steward, with Slack between them."""

    way: type[Way] = ByHttp
    label = 75
    keeps_people = False
    untold = {MessageDeleted: frozenset({"who"})}  # noqa: RUF012 - nobody changes it

    def end_of(self, workspace: WorkspaceId) -> End:
        fake = FakeSlack(workspace, lambda: self.clock.now().timestamp())
        fake.people |= {who: account(one.profile) for who, one in CAST.items() if one.workspace == workspace}
        return End(self, fake, SlackPlatform(self.clock, fake))

    async def connects(self, workspace: WorkspaceId, end: End) -> None:
        idle = await self._later.enter_async_context(end.fake.serve())
        web = await self._later.enter_async_context(connection(TOKEN, idle.base_url))
        slack = end.platform.hands = Slack(web, lambda: self.clock.now().timestamp())
        end.ear, end.past = Ear(self.bot), Memory(slack, workspace, PersonId(ME))

        end.door = Door(
            await account_of(slack), slack, end.ear, partial(self.voice, workspace=workspace), self.clock.now
        )
        end.door.patience = 60  # a slow machine is no slow Slack
        app = build(end.door, SECRET, idle.base_url)
        address = await self._later.enter_async_context(self.way.opened(app))
        http = await self._later.enter_async_context(aiohttp.ClientSession())
        end.way = self.way(end.fake, http, address)

    def address_of(self, message: MessageId) -> str:
        end: End = self._ends[self.workspace_of(parts(message)[0])]
        return end.platform.hands.permalink(message)

    def mints(self, place: PlaceId, at: datetime | None, under: MessageId | None = None) -> MessageId:
        del under
        ts = self._ends[self.workspace_of(place)].fake.stamp(at.timestamp() if at else None)
        if at is None:  # a moment passes with every message: no two of one channel have the same time
            seconds, _, micros = ts.partition(".")
            self.clock.turn(datetime.fromtimestamp(int(seconds), self.now.tzinfo) + timedelta(microseconds=int(micros)))
        return MessageId(f"{place}/{ts}")


class HttpWorld(SlackWorld):
    """Slack tells by HTTP."""


class SocketWorld(SlackWorld):
    """Slack tells through a socket."""

    way = BySocket
