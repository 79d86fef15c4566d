"""The language of scenarios, spoken through Slack: the same acts, made into what Slack sends, judged where they land.

Every act of a person goes through the real door, signed over HTTP or in a socket's envelope; every effect goes through
the real client to a fake Slack on this machine. What arrives as an Event must be what the act means on any platform,
and what is read must stand in the fake as Block Kit, word for word.

Slack has two workspaces here, a door for each, on one Steward. Where several communities share one, Slack cannot say
which is meant: `BotAdded` is told to Steward directly, and a command for a community is given in its first channel.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any, TypeVar

import aiohttp
from msgspec.structs import replace

from adapters.slack.app import Door, account_of, build, connection
from adapters.slack.cards import action_of, carried
from adapters.slack.client import Slack
from adapters.slack.history import Memory
from bot.kernel.cards import Card, Form, Reply
from bot.kernel.messages import (
    NOWHERE,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Inbox, Speaker
from bot.running import voice_of
from tests.cast import CAST, COMMUNITIES, Persona
from tests.fakes import ME, TOKEN, FakeSlack
from tests.reading import flat, read
from tests.through.acts import Act, Hand, account
from tests.through.judging import Landing, is_meant, says_nothing
from tests.through.platform import SlackPlatform
from tests.through.reading import Seen, Standing, missing, spoken
from tests.through.ways import SECRET, ByHttp, BySocket, Way
from tests.world import CATALOGUE, MONDAY, World

T = TypeVar("T")
A_MOMENT = timedelta(seconds=1.5)
"""What Steward says in one channel comes a second apart: a scenario looks when it has all been said."""
_LABEL = 75
"""Characters of a button's words."""


class Ear:
    """Notes what arrives at Steward, and what Steward replies."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self.heard: list[tuple[Event, Reply | None]] = []

    async def handle(self, event: Event) -> Reply | None:
        reply = await self._inbox.handle(event)
        self.heard.append((event, reply))
        return reply


class End:
    """One workspace's end of the world."""

    def __init__(self, fake: FakeSlack, platform: SlackPlatform) -> None:
        self.fake, self.platform, self.hand = fake, platform, Hand(fake)
        self.ear: Ear
        self.door: Door
        self.way: Way


class SlackWorld(World):
    """The same people and the same Steward, with Slack between them."""

    way: type[Way] = ByHttp

    def __init__(self, start: datetime = MONDAY) -> None:
        self._loop = asyncio.new_event_loop()
        self._later = AsyncExitStack()
        self._ends: dict[WorkspaceId, End] = {}
        self._pages: dict[str, Seen] = {}
        """What each person was shown last, in answer to what they did."""
        self._dialogs: dict[str, dict[str, Any]] = {}
        self._said: dict[str, Speaker] = {}
        self._last: tuple[End, Act] | None = None
        self._places: dict[CommunityId, PlaceId] = {one.community: one.places[0] for one in COMMUNITIES}
        super().__init__(start)
        self.pasts = {name: Memory(end.platform.slack, name, PersonId(ME)) for name, end in self._ends.items()}

    def platform_of(self, workspace: WorkspaceId) -> SlackPlatform:
        fake = FakeSlack(workspace, lambda: self.clock.now().timestamp())
        end = self._ends[workspace] = End(fake, SlackPlatform(self.clock, fake))
        fake.people |= {who: account(one.profile) for who, one in CAST.items() if one.workspace == workspace}
        self.waits(self._connected(workspace, end))
        return end.platform

    async def _connected(self, workspace: WorkspaceId, end: End) -> None:
        idle = await self._later.enter_async_context(end.fake.serve())
        web = await self._later.enter_async_context(connection(TOKEN, idle.base_url))
        slack = end.platform.slack = Slack(web, lambda: self.clock.now().timestamp())
        end.ear = Ear(self.bot)

        async def voice(who: PersonId, place: PlaceId) -> Speaker:
            self._said[who] = await voice_of(self.store, CATALOGUE, who, place, workspace)
            return self._said[who]

        end.door = Door(await account_of(slack), slack, end.ear, voice, self.clock.now)
        end.door.patience = 60  # a slow machine is no slow Slack
        app = build(end.door, SECRET, idle.base_url)
        address = await self._later.enter_async_context(self.way.opened(app))
        http = await self._later.enter_async_context(aiohttp.ClientSession())
        end.way = self.way(end.fake, http, address)

    def ends(self) -> None:
        """Hang up, and leave nothing open."""
        try:
            self.waits(self._later.aclose())
            self.waits(self._loop.shutdown_asyncgens())
        finally:
            self._loop.close()

    # -- the way to people

    def waits(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(coroutine)

    def mints(self, place: PlaceId, at: datetime | None) -> MessageId:
        home = next((one.workspace for one in COMMUNITIES if place in one.places), WorkspaceId("north"))
        ts = self._ends[home].fake.stamp(at.timestamp() if at else None)
        if at is None:  # a moment passes with every message: no two of one channel have the same time
            seconds, _, micros = ts.partition(".")
            self.clock.turn(datetime.fromtimestamp(int(seconds), self.now.tzinfo) + timedelta(microseconds=int(micros)))
        return MessageId(f"{place}/{ts}")

    def breathes(self) -> None:
        """It does."""

    def at_once(self, *coroutines: Coroutine[Any, Any, object]) -> None:
        async def all_of_them() -> None:
            await asyncio.gather(*coroutines)

        self.waits(all_of_them())

    # -- acts

    def joins(self, persona: Persona, community: str = "") -> None:
        place = self._places[CommunityId(community)] if community else NOWHERE
        home = WorkspaceId(persona.workspace)
        self._happens(
            PersonJoined(key="", at=self.now, workspace=home, who=persona.who, place=place, profile=persona.profile)
        )

    def remembers(self, event: MessagePosted | ReactionChanged, *, heard: bool) -> None:
        if not heard:  # what is said aloud is kept when it is said
            self._ends[event.workspace].hand.does_unheard(event)

    def adds(self, who: str, place: str, community: str = "health", workspace: str = "north") -> None:
        self._places.setdefault(CommunityId(community), PlaceId(place))
        super().adds(who, place, community, workspace)

    def presses(self, who: str, label: str) -> str:
        """Press what stands in Slack under these words; it must mean what the card's button means."""
        pressed = self._standing(who, label)
        meant = self.button(who, label)
        assert action_of(pressed.element["action_id"], pressed.element["value"]) == meant.action
        return self.presses_remembered(who, meant)

    def happens_again(self) -> None:
        if self._last is None:
            super().happens_again()
            return
        end, act = self._last
        self.waits(end.way.sends(act, retry=1))
        self._rest()

    def _answer(self, event: CommandGiven | ButtonPressed | FormSubmitted | HomeOpened) -> str:
        reply = self._happens(event)
        self._replies[event.who] = reply
        speaker = self._said.get(event.who) or self._speaker(event.who)
        return read(reply, speaker, CAST[event.who].zone)

    def _happens(self, event: Event) -> Reply | None:
        if isinstance(event, BotAdded) or (isinstance(event, BotRemoved) and not event.places):
            self._last = None
            return super()._happens(event)
        if isinstance(event, CommandGiven) and event.community and not event.place:
            event = replace(event, place=self._places[event.community])
        end = self._ends[event.workspace]
        end.hand.only_slashes = end.platform.is_moody
        act = self._act(end, event)
        if act is None:
            return None
        return self._sent(end, act, event)

    def _act(self, end: End, event: Event) -> Act | None:
        match event:
            case ButtonPressed():
                return end.hand.presses(event.who, self._found(end, event))
            case FormSubmitted():
                return end.hand.submits(event.who, self._dialogs[event.who], event.values)
            case _:
                return end.hand.does(event)

    def _sent(self, end: End, act: Act, event: Event) -> Reply | None:
        before = len(end.ear.heard)
        landing = Landing(end.fake, act)
        self._last = end, act
        self._pages.pop(event.who, None)
        self.waits(end.platform.weather())
        answer = self.waits(end.way.sends(act))
        heard = [(told, reply) for told, reply in end.ear.heard[before:] if isinstance(told, type(event))]
        if not heard:
            assert says_nothing(event, act), f"nothing was heard of {act}"
            return None
        [(told, reply)] = heard
        is_meant(told, event)
        if reply is not None and not end.platform.is_down:
            seen = landing.found(told, reply, answer)
            self._pages[event.who] = seen
            speaker, zone = self._said[event.who], CAST[event.who].zone
            if isinstance(reply, Form):
                self._dialogs[event.who] = end.fake.dialogs[-1]
            if isinstance(told, HomeOpened) and isinstance(reply, Card):
                seen = seen._replace(text=flat((reply.gist,), speaker, zone))  # a page has no notification
            meant = read(reply, speaker, zone)
            lost = missing(meant, seen, zone)
            assert not lost, f"{lost} is missing from\n{spoken(seen, zone)}\nwhich should say\n{meant}"
        self._rest()
        return reply

    def _rest(self) -> None:
        super()._rest()
        while (due := self.waits(self.store.next_due())) is not None and due <= self.now + A_MOMENT:
            self.waits(self.worker.turn_to(due, self.clock))
            super()._rest()

    # -- what stands in Slack

    def _seen(self, who: str) -> list[Seen]:
        """Give what somebody has before their eyes, the newest first."""
        platform = self._ends[self.home(PersonId(who))].platform
        letters = reversed(platform.seen_by(who))
        return [*([self._pages[who]] if who in self._pages else ()), *(platform.seen(one.message) for one in letters)]

    def _standing(self, who: str, label: str) -> Standing:
        cut = label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"
        found = [one for seen in self._seen(who) for one in seen.buttons() if one.element["text"]["text"] == cut]
        assert found, f"{who} sees no button [{label}] in Slack"
        return found[0]

    def _found(self, end: End, event: ButtonPressed) -> Standing:
        """Find where a button stands that means this; one of long ago stood in a talk, and is gone."""
        for seen in self._seen(event.who):
            for one in seen.buttons():
                if action_of(one.element["action_id"], one.element["value"]) == event.action:
                    return one
        value = carried(event.action)
        element = {"type": "button", "action_id": f"{event.action.name}#0", "value": value}
        return Standing(element, "b0", f"D{event.who}", end.fake.stamp())


class HttpWorld(SlackWorld):
    """Slack tells by HTTP."""


class SocketWorld(SlackWorld):
    """Slack tells through a socket."""

    way = BySocket
