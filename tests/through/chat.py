"""The language of scenarios, spoken through a chat: the same acts, made into what it sends, judged where they land.

Every act of a person goes through the real door; every effect goes through the real client to a fake of the chat on
this machine. What arrives as an Event must be what the act means on any platform, and what is read must stand in the
fake, word for word.

The chat has two workspaces here, a door for each, on one Steward. Where several communities share one, the chat cannot
say which is meant: `BotAdded` is told to Steward directly, and a command for a community is given in its first channel.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any, ClassVar, Protocol, TypeVar

from msgspec.structs import replace

from bot.connecting import voice_of
from bot.kernel.cards import Action, Card, Form, FormErrors, Reply
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
from bot.kernel.people import CommunityId, PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Inbox, Past, Speaker
from tests.cast import CAST, COMMUNITIES, Persona, titled
from tests.reading import flat, read
from tests.through.judging import is_meant
from tests.through.platform import ChatPlatform
from tests.through.reading import Seen, Standing, is_said
from tests.tongues import ENGLISH, TONGUE
from tests.world import MONDAY, World

T = TypeVar("T")
Thing = dict[str, Any]
Act = Any
"""One request of a chat's, as the hand that made it, the way that tells it and the landing know it."""
A_MOMENT = timedelta(seconds=1.5)
"""What Steward says in one channel comes a second apart: a scenario looks when it has all been said."""


class Hand(Protocol):
    """Does what people do in one workspace: keeps what they wrote in the fake, and gives what the chat tells of it."""

    only_slashes: bool
    """Whether people type slashes alone, because nothing can be posted."""

    def does(self, event: Event) -> Act | None:
        """Do what an event tells of; None where the chat would tell nothing."""

    def does_unheard(self, event: MessagePosted | ReactionChanged) -> None:
        """Do what Steward is told nothing of: the channel alone keeps it."""

    def presses(self, who: str, button: Any) -> Act:  # noqa: ANN401 - as this chat holds a button
        """Press a button where it stands."""

    def submits(self, who: str, dialog: Thing, values: dict[str, str]) -> Act:
        """Fill in a dialog and send it; what was left alone is empty."""

    def recalls(self, who: str, action: Action) -> Standing:
        """Make a button of long ago, as it stood in a talk, and is gone."""


class Way(Protocol):
    """How a workspace tells what happens, and hears what that is answered with."""

    async def sends(self, act: Act, retry: int = 0) -> Any:  # noqa: ANN401 - what this chat is answered with
        """Tell it; `retry` counts from one where it was told before."""


class Landing(Protocol):
    """Waits for the reply to one act, and finds it where it was brought."""

    dialog: Thing | None
    """What is there to be filled in, after `found`."""
    notifies: bool
    """Whether it came as a message, of which a notification says the gist; a page, or an answer in place, has none."""

    def found(self, told: Event, reply: Reply, answer: Any) -> Seen:  # noqa: ANN401 - what this chat is answered with
        """Give what the person sees; `answer` is what the request itself was answered with."""


class Ear:
    """Notes what arrives at Steward, and what Steward replies."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self.heard: list[tuple[Event, Reply | None]] = []

    async def handle(self, event: Event) -> Reply | None:
        reply = await self._inbox.handle(event)
        self.heard.append((event, reply))
        return reply


class End(Protocol):
    """One workspace's end of the world."""

    @property
    def platform(self) -> ChatPlatform: ...

    @property
    def hand(self) -> Hand: ...

    @property
    def ear(self) -> Ear: ...

    @property
    def way(self) -> Way: ...

    @property
    def past(self) -> Past: ...

    async def brings(self, act: Act) -> None:
        """Bring an act to the door without the way there."""

    def lands(self, act: Act) -> Landing:
        """Wait for the reply to an act that is about to be told."""

    def says_nothing(self, event: Event, act: Act) -> bool:
        """Whether the chat tells of this without anything having happened."""


class ChatWorld(World):
    """The same people and the same Steward, with a chat between them."""

    label: ClassVar[int]
    """Characters of a button's words."""
    keeps_people: ClassVar[bool] = True
    """Whether the chat's door keeps something of whoever it meets, beside what Steward does."""
    untold: ClassVar[Mapping[type[Event], frozenset[str]]] = {}
    """Fields of an Event that this chat does not tell."""

    def __init__(self, start: datetime = MONDAY, *, all_the_way: bool = False) -> None:
        """`all_the_way`: even of those who are here from the beginning the chat tells in its own way."""
        self._is_told = all_the_way
        """Whether what happens takes the chat's own way to the door: who is here from the beginning need not."""
        self._loop = asyncio.new_event_loop()
        self._later = AsyncExitStack()
        self._ends: dict[WorkspaceId, Any] = {}
        self._pages: dict[str, Seen] = {}
        """What each person was shown last, in answer to what they did."""
        self._dialogs: dict[str, Thing] = {}
        self._said: dict[str, Speaker] = {}
        self._last: tuple[End, Act] | None = None
        self._places: dict[CommunityId, PlaceId] = {one.community: self.places_of(one)[0] for one in COMMUNITIES}
        try:
            super().__init__(start)
        except BaseException:
            self.ends()  # or what was left open would be blamed instead
            raise
        self._is_told = True
        self.pasts = {name: self.end(name).past for name in self._ends}

    def platform_of(self, workspace: WorkspaceId) -> ChatPlatform:
        end = self._ends[workspace] = self.end_of(workspace)
        self.waits(self.connects(workspace, end))
        found: ChatPlatform = end.platform
        return found

    def end_of(self, workspace: WorkspaceId) -> End:
        """Make one workspace's end of the world."""
        raise NotImplementedError

    async def connects(self, workspace: WorkspaceId, end: Any) -> None:  # noqa: ANN401 - the end that `end_of` made
        """Open a door, and a way to it."""
        raise NotImplementedError

    @staticmethod
    def workspace_of(place: str) -> WorkspaceId:
        """Name the workspace that a channel belongs to."""
        known = (one.workspace for one in COMMUNITIES if titled(place) in one.channels)
        return next(known, WorkspaceId("north"))

    def end(self, workspace: str) -> End:
        found: End = self._ends[WorkspaceId(workspace)]
        return found

    async def voice(self, who: PersonId, place: PlaceId, workspace: WorkspaceId) -> Speaker:
        """Give the speaker for what somebody is answered, and remember it: what they read is held against it."""
        home = self.bot.answered_in(workspace, who)
        self._said[who] = await voice_of(self.store, TONGUE.catalogue, who, place, workspace, home)
        return self._said[who]

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
        event = PersonJoined(key="", at=self.now, workspace=home, who=persona.who, place=place, profile=persona.profile)
        end = self.end(home)
        act = None if self._is_told else self._act(end, event)
        if act is None:
            self._happens(event)
        elif self.keeps_people:
            self.waits(end.brings(act))
            self._rest()
        else:
            super()._happens(event)

    def remembers(self, event: MessagePosted | ReactionChanged, *, heard: bool) -> None:
        if not heard:  # what is said aloud is kept when it is said
            self.end(event.workspace).hand.does_unheard(event)

    def adds(self, who: str, place: str, community: str = "health", workspace: str = "north") -> None:
        self._places.setdefault(CommunityId(community), self.place(place))
        super().adds(who, place, community, workspace)

    def presses(self, who: str, label: str) -> str:
        """Press what stands in the chat under these words; it must mean what the card's button means."""
        meant = self.button(who, label)
        if TONGUE.language == ENGLISH:  # in others it stands under its own words, and is found by what it means
            assert self._standing(who, label).action == meant.action
        return self.presses_remembered(who, meant)

    def happens_again(self) -> None:
        if self._last is None:
            super().happens_again()
            return
        end, act = self._last
        self.waits(end.way.sends(act, retry=1))
        self._rest()

    def given(self, who: str) -> Reply | None:
        """Give what somebody was answered last; a form that never came up, as the chat was down, is none."""
        reply = super().given(who)
        return reply if not isinstance(reply, Form) or PersonId(who) in self._dialogs else None

    def _answer(self, event: CommandGiven | ButtonPressed | FormSubmitted | HomeOpened) -> str:
        reply = self._happens(event)
        self._replies[event.who] = reply
        said = self._said.get(event.who)
        speaker = self._understood(event.who, said) if said else self._speaker(event.who)
        return read(reply, speaker, CAST[event.who].zone)

    def _happens(self, event: Event) -> Reply | None:
        if isinstance(event, BotAdded) or (isinstance(event, BotRemoved) and not event.places):
            self._last = None
            return super()._happens(event)
        if isinstance(event, CommandGiven) and event.community and not event.place:
            event = replace(event, place=self._places[event.community])
        end = self.end(event.workspace)
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
        landing = end.lands(act)
        self._last = end, act
        self._pages.pop(event.who, None)
        self.waits(end.platform.weather())
        answer = self.waits(end.way.sends(act))
        heard = [(told, reply) for told, reply in end.ear.heard[before:] if isinstance(told, type(event))]
        if not heard:
            assert end.says_nothing(event, act), f"nothing was heard of {act}"
            return None
        assert len(heard) == 1 or isinstance(event, PersonJoined), heard  # who is met may be told of more than once
        told, reply = heard[-1]
        is_meant(told, event, self.untold.get(type(event), frozenset()))
        if isinstance(reply, Form):
            self._dialogs.pop(event.who, None)
        unheard = end.platform.is_moody and isinstance(event, HomeOpened)  # a page is laid once, at best
        if reply is not None and not end.platform.is_down and not unheard:
            seen = landing.found(told, reply, answer)
            if not isinstance(reply, Form | FormErrors):  # what sends a form is no button
                self._pages[event.who] = seen
            if landing.dialog is not None:
                self._dialogs[event.who] = landing.dialog
            speaker, zone = self._said[event.who], CAST[event.who].zone
            spoken = seen.spoken(zone)
            if isinstance(reply, Card) and not landing.notifies:
                spoken = f"{flat((reply.gist,), speaker, zone)}\n{spoken}"
            wrong = reply.errors.values() if isinstance(reply, FormErrors) else ()  # a chat names a field by its label
            is_said("\n".join(flat((one,), speaker, zone) for one in wrong) or read(reply, speaker, zone), spoken)
        self._rest()
        return reply

    def _rest(self) -> None:
        super()._rest()
        while (due := self.waits(self.store.next_due())) is not None and due <= self.now + A_MOMENT:
            self.waits(self.worker.turn_to(due, self.clock))
            super()._rest()

    # -- what stands there

    def _seen(self, who: str) -> list[Seen]:
        """Give what somebody has before their eyes, the newest first."""
        platform = self.end(self.home(PersonId(who))).platform
        letters = reversed(platform.seen_by(who))
        return [*([self._pages[who]] if who in self._pages else ()), *(platform.seen(one.message) for one in letters)]

    def _standing(self, who: str, label: str) -> Standing:
        cut = label if len(label) <= self.label else label[: self.label - 1] + "…"
        found = [one for seen in self._seen(who) for one in seen.buttons() if one.label == cut]
        assert found, f"{who} sees no button [{label}] there"
        return found[0]

    def _found(self, end: End, event: ButtonPressed) -> Standing:
        """Find where a button stands that means this; one of long ago stood in a talk, and is gone."""
        for seen in self._seen(event.who):
            for one in seen.buttons():
                if one.action == event.action:
                    return one
        return end.hand.recalls(event.who, event.action)
