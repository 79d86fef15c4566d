"""The language of scenarios: a whole Steward in memory, people who act, and a clock that is turned.

Every act lets everything follow that follows at once. Nothing waits and nothing is random; a fault that the worker
would only log fails the test.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bot.features import FEATURES
from bot.features.outreach.state import Occasion
from bot.kernel.calendar import zone as zone_named
from bot.kernel.cards import (
    Action,
    Button,
    Form,
    Link,
    Name,
    Place,
    Reply,
    Span,
    Text,
    Value,
    Words,
    phrase,
)
from bot.kernel.facts import Fact
from bot.kernel.messages import (
    NOBODY,
    NOWHERE,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import (
    Act,
    CommunityId,
    MessageId,
    PersonId,
    PlaceId,
    Profile,
    Role,
    WorkspaceId,
    may,
)
from bot.kernel.policy import Purpose, Tone
from bot.kernel.ports import (
    Commit,
    Handled,
    Past,
)
from bot.kernel.records import Record
from bot.runtime.bot import HERE, Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.history import BEAT, History
from bot.runtime.jobs import COMMUNITY
from bot.runtime.wording import Wordings
from bot.runtime.worker import Worker
from storage.memory import MemoryStore
from tests.buttons import foreseen, gotten, needed
from tests.cast import CAST, COMMUNITIES, Persona
from tests.cast import Place as Home
from tests.known import Known, done
from tests.past import FakePast
from tests.platform import Breathing, FakePlatform, Sent
from tests.reading import buttons_of, flat, read
from tests.tongues import CATALOGUE, ENGLISH, TONGUE

T = TypeVar("T")
R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)

MONDAY = datetime(2026, 3, 2, 7, tzinfo=UTC)
"""Ten in the morning in Nairobi and Amman, seven in Dakar, eight in Zurich, four in the afternoon in Tokyo."""
FRIDGE = "Does anyone know how to reset the temperature alarm on a TCW 3000 vaccine fridge?"
RESET = "Hold the reset button for ten seconds until the alarm light goes off, then close the lid."
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MARKED = re.compile(r"(@[a-z]+|#[a-z-]+)")


def said(key: str, /, **values: Value) -> str:
    """Say one of Steward's sentences as it stands in en.ftl."""
    return flat((phrase(key, **values),), CATALOGUE.speaker("en", Tone.WARM))


def spans(text: str) -> Text:
    """Read a line somebody typed: '@ben' mentions, '#wash' names a channel."""

    def span(part: str) -> Span:
        if part.startswith("@") and part[1:] in CAST:
            return Name(PersonId(part[1:]))
        if part.startswith("#"):
            return Place(PlaceId(part[1:]))
        return Words(part)

    return tuple(span(part) for part in _MARKED.split(text) if part)


# ---------------------------------------------------------------- the world


class Written(Struct, frozen=True):
    """A message that a person wrote, to be replied to, edited, ticked."""

    message: MessageId
    who: PersonId
    place: PlaceId
    thread: MessageId


class World(Known):
    """Two workspaces, three communities, sixteen people, one Steward."""

    def __init__(self, start: datetime = MONDAY) -> None:
        super().__init__()
        self.begins(start)
        self.knows_steward()
        for one in COMMUNITIES:
            here = [p for p in CAST.values() if one.community in p.communities or (p.bot or p.guest)]
            managers = tuple(p.who for p in here if p.role is Role.MANAGER)
            self._happens(
                BotAdded(
                    key=self._key(),
                    at=start,
                    workspace=one.workspace,
                    community=one.community,
                    name=one.name,
                    places=self.places_of(one),
                    managers=managers,
                    policy=replace(one.policy, language=TONGUE.of(one.policy.language)),
                )
            )
            for persona in here:
                if persona.workspace == one.workspace:
                    self.joins(persona, one.community)
            for persona in here:
                if persona.role not in {Role.MEMBER, Role.MANAGER}:
                    self.commands(managers[0], f"team add @{persona.who} {persona.role}", community=one.community)

    def begins(self, start: datetime) -> None:
        """Put a Steward together, on whatever its store holds."""
        self.clock = TurnableClock(start)
        self.store = self.keeps_in()
        self.told: list[Handled] = []
        self.bot = Bot(self.store, FEATURES, self.clock, self._saw, Wordings(TONGUE.catalogue))
        self.platforms = {name: self.platform_of(name) for name in (WorkspaceId("north"), WorkspaceId("south"))}
        self.worker = Worker(self.bot, self.platforms, TONGUE.catalogue, self.clock)
        profiles = {who: persona.profile for who, persona in CAST.items()}
        self._kept = {name: FakePast(profiles) for name in self.platforms}
        self.pasts: dict[WorkspaceId, Past] = dict(self._kept)
        self._number = 0
        self._links: dict[str, MessageId] = {}
        """Addresses of messages that somebody may type."""
        self._latest: Event | None = None
        self._replies: dict[PersonId, Reply | None] = {}

    # -- the way to people, which other worlds go differently

    def keeps_in(self) -> MemoryStore:
        """Give the store in which everything is kept."""
        return MemoryStore()

    def platform_of(self, workspace: WorkspaceId) -> FakePlatform:  # noqa: ARG002 - here all are alike
        """Give the platform of a workspace."""
        return FakePlatform(self.clock)

    def waits(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something to its end."""
        return done(coroutine)

    def mints(self, place: PlaceId, at: datetime | None, under: MessageId | None = None) -> MessageId:  # noqa: ARG002 - here they are numbered
        """Name a message that somebody is about to write, as the platform will name it: a name may hold any letter."""
        self._number += 1
        return MessageId(f"{place}/m{self._number:05}")

    def address_of(self, message: MessageId) -> str:
        """Give a message's address, as its menu gives it."""
        return f"https://chat.example/{message}"

    def breathes(self) -> None:
        """Let platforms take a moment for what they do, so that others get a turn meanwhile."""
        self.platforms |= {name: Breathing(self.clock) for name in self.platforms}

    def at_once(self, *coroutines: Coroutine[Any, Any, object]) -> None:
        """Let several things happen at the same time, on platforms that breathe."""

        async def all_of_them() -> None:
            await asyncio.gather(*coroutines)

        asyncio.run(all_of_them())

    def ends(self) -> None:
        """Let go of what was opened."""

    # -- time

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def later(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> None:
        """Let time pass; everything due on the way happens at its own time."""
        self._turn(self.now + timedelta(days=days, hours=hours, minutes=minutes))

    def until(self, when: str, zone: str = "Africa/Nairobi") -> None:
        """Let time pass until the next 'tuesday 09:00' or '09:00' of a zone."""
        *day, clock = when.casefold().split()
        here = self.now.astimezone(zone_named(zone))
        then = datetime.combine(here.date(), time.fromisoformat(clock), here.tzinfo)
        while then <= here or (day and _WEEKDAYS[then.weekday()] != day[0]):
            then = datetime.combine(then.date() + timedelta(days=1), then.time(), here.tzinfo)
        self._turn(then.astimezone(UTC))

    def sleeps(self, **span: float) -> None:
        """Let time pass while Steward is switched off: it wakes afterwards, mends, and works."""
        self.clock.turn(self.now + timedelta(**span))
        self.waits(self.worker.reconcile())
        self._rest()

    def mends(self) -> None:
        """Let Steward look for what a lost timer left behind."""
        self.waits(self.worker.reconcile())
        self._rest()

    def loses_timer(self, name: str, about: Written) -> None:
        """Let a timer be gone, as a bug might."""
        home = self.community_at(about.place)
        done(self.store.commit(Commit(cause="", at=self.now, cancelled=((home, f"{name}/{about.message}"),))))

    def drafts_no_notes(self, *communities: str) -> None:
        """Let communities want no personal notes: what is told here is about something else."""
        for community in communities or ("health",):
            self.rules(community, unwanted_notes=frozenset(Occasion))

    # -- acts

    def joins(self, persona: Persona, community: str = "") -> None:
        home = WorkspaceId(persona.workspace)
        at = self.now
        event = PersonJoined(key=self._key(), at=at, workspace=home, who=persona.who, profile=persona.profile)
        self._happens(replace(event, community=CommunityId(community)))

    def adds(self, who: str, place: str, community: str = "health", workspace: str = "north") -> None:
        """Somebody adds Steward to one more place."""
        self._happens(
            BotAdded(
                key=self._key(),
                at=self.now,
                workspace=WorkspaceId(workspace),
                community=CommunityId(community),
                who=PersonId(who),
                name=community,
                places=(self.place(place),),
                managers=(PersonId(who),),
            )
        )

    def takes_out(self, *places: str, workspace: str = "north") -> None:
        """Somebody takes Steward out of channels, or out of the whole workspace."""
        self._happens(
            BotRemoved(
                key=self._key(),
                at=self.now,
                workspace=WorkspaceId(workspace),
                place=self.place(places[0]) if places else NOWHERE,
                places=tuple(self.place(place) for place in places),
            )
        )

    def leaves(self, who: str) -> None:
        """Somebody leaves the organisation."""
        self._changes(replace(CAST[PersonId(who)].profile, left=True))

    def moves(self, who: str, zone: str) -> None:
        """Somebody lives elsewhere from now on."""
        self._changes(replace(CAST[PersonId(who)].profile, zone=zone))

    def says(
        self, who: str, text: str, in_: str = "cold-chain", *, to: Written | None = None, at: datetime | None = None
    ) -> Written:
        """Somebody writes in a channel, or in a thread of it; `at` when it comes from history."""
        event = self._words(who, text, in_, to, at)
        self.remembers(event, heard=True)
        self._happens(event)
        return Written(event.message, event.who, event.place, event.under or event.message)

    def wrote(
        self, who: str, text: str, in_: str = "cold-chain", *, to: Written | None = None, at: datetime | None = None
    ) -> Written:
        """Somebody has written what Steward could not hear: the platform alone remembers it."""
        event = self._words(who, text, in_, to, at)
        self.remembers(event, heard=False)
        return Written(event.message, event.who, event.place, event.under or event.message)

    def reacted(self, who: str, emoji: str, *, to: Written, at: datetime) -> None:
        """Somebody has put an emoji on a message where Steward could not see it."""
        person = PersonId(who)
        event = ReactionChanged(
            key=f"reacted/{to.message}/{who}/{emoji}",
            at=at,
            workspace=self.home(person),
            who=person,
            place=to.place,
            message=to.message,
            emoji=emoji,
            on=True,
        )
        self.remembers(event, heard=False)

    def remembers(self, event: MessagePosted | ReactionChanged, *, heard: bool) -> None:  # noqa: ARG002 - here it makes no difference
        """Let the platform remember what was written, whether or not Steward could hear it."""
        self._kept[event.workspace].keeps(event)

    def starts(self) -> list[Event]:
        """Let Steward start, and read what is to be read; give what it was told."""
        before = len(self.told)
        history = History(self.bot, self.store, self.pasts, self.clock)
        while (then := self.waits(history.step())) < self.now + BEAT:  # a platform may ask for a second's silence
            self._turn(max(then, self.now))
        assert history.faults == 0, "what was read met a bug; see the log"
        return [one.event for one in self.told[before:] if one.outcome != "seen"]

    def _words(self, who: str, text: str, in_: str, to: Written | None, at: datetime | None) -> MessagePosted:
        person, place = PersonId(who), to.place if to else self.place(in_)
        under = to.thread if to else None
        message = self.mints(place, at, under)
        return MessagePosted(
            key=f"said/{message}",
            at=at or self.now,
            workspace=self.home(person),
            who=person,
            place=place,
            message=message,
            text=self.spans(text),
            under=under,
            bot=CAST[person].bot,
        )

    def replies(self, who: str, text: str, *, to: Written, at: datetime | None = None) -> Written:
        """Somebody writes in the thread of a message."""
        return self.says(who, text, to=to, at=at)

    def edits(self, post: Written, text: str) -> None:
        """Somebody changes what they wrote."""
        under = post.thread if post.thread != post.message else None
        event = MessageChanged(
            key=self._key(),
            at=self.now,
            workspace=self.home(post.who),
            who=post.who,
            place=post.place,
            message=post.message,
            text=self.spans(text),
            under=under,
        )
        self._happens(event)

    def deletes(self, post: Written) -> None:
        """Somebody takes away what they wrote."""
        home = self.home(post.who)
        key = self._key()
        self._happens(
            MessageDeleted(key=key, at=self.now, workspace=home, who=post.who, place=post.place, message=post.message)
        )

    def reacts(self, who: str, emoji: str, *, to: Written, on: bool = True) -> None:
        """Somebody puts an emoji on a message, or takes it away."""
        person = PersonId(who)
        event = ReactionChanged(
            key=self._key(),
            at=self.now,
            workspace=self.home(person),
            who=person,
            place=to.place,
            message=to.message,
            emoji=emoji,
            on=on,
        )
        self._happens(event)

    def commands(self, who: str, words: str, *, in_: str = "", on: Written | None = None, community: str = "") -> str:
        """Somebody says a command, in a channel or to Steward alone; gives what they read back."""
        person = PersonId(who)
        place = on.place if on else self.place(in_) if in_ else NOWHERE
        event = CommandGiven(
            key=self._key(),
            at=self.now,
            workspace=self.home(person),
            community=CommunityId(community),
            who=person,
            place=place,
            said=self.spans(words),
            about=on.message if on else None,
            author=on.who if on else NOBODY,
        )
        return self._answer(event)

    def opens_home(self, who: str) -> str:
        """Somebody opens Steward's own page."""
        person = PersonId(who)
        return self._answer(HomeOpened(key=self._key(), at=self.now, workspace=self.home(person), who=person))

    def presses(self, who: str, label: str) -> str:
        """Somebody presses the newest button with these words that they can see; gives what they read back."""
        return self.presses_remembered(who, self.button(who, label))

    def presses_remembered(self, who: str, button: Button) -> str:
        """Somebody presses a button of long ago, which may stand nowhere any more."""
        person = PersonId(who)
        home = self.home(person)
        return self._answer(
            ButtonPressed(key=self._key(), at=self.now, workspace=home, who=person, action=button.action)
        )

    def submits(self, who: str, /, **values: str) -> str:
        """Somebody fills in and sends the form they were just given."""
        person = PersonId(who)
        form = self._replies.get(person)
        assert isinstance(form, Form), f"{who} has no form open"
        home = self.home(person)
        event = FormSubmitted(
            key=self._key(), at=self.now, workspace=home, who=person, action=form.action, values=values
        )
        return self._answer(event)

    def given(self, who: str) -> Reply | None:
        """Give what somebody was answered last."""
        return self._replies.get(PersonId(who))

    # -- what people see

    def button(self, who: str, label: str) -> Button:
        """Find a button by its words, on the newest thing this person can see."""
        person = PersonId(who)
        speaker = self._speaker(person)
        reply = self._replies.get(person)
        shown = [reply] if reply else []
        shown += [letter.show.card for letter in reversed(self.platform(who).seen_by(person))]
        found = [one for card in shown for one in buttons_of(card) if flat(one.label, speaker) == label]
        assert found, f"{who} sees no button [{label}]; only: {self.sees(who)}"
        return found[0]

    def button_named(self, name: str, about: Written) -> Button:
        """Make a button by what it means, as one that lies in somebody's hands from elsewhere."""
        home = self.community_at(about.place)
        return Button(phrase("nudge-claim"), Action(name, {"question": about.message, "in": home}))

    def sees(self, who: str) -> list[str]:
        """Give the messages of Steward that are for this person, as they stand now, oldest first."""
        zone = CAST[PersonId(who)].zone
        letters = self.platform(who).seen_by(PersonId(who))
        return [read(letter.show.card, self.english_of(letter), zone) for letter in letters]

    def sees_buttons(self, who: str) -> list[str]:
        """Give the words on every button on what stands for this person now."""
        letters = self.platform(who).seen_by(PersonId(who))
        return [flat(button.label, self.english_of(one)) for one in letters for button in buttons_of(one.show.card)]

    def channel(self, name: str) -> list[str]:
        """Give the messages of Steward that stand in a channel or in its threads, oldest first."""
        return [
            read(letter.show.card, self.english_of(letter))
            for platform in self.platforms.values()
            for letter in platform.letters.values()
            if letter.place == self.place(name)
        ]

    def unasked(self, who: str = "", purpose: Purpose | None = None) -> list[Sent]:
        """Give every unsolicited message that was sent, to one person or to anybody."""
        return [
            sent
            for platform in self.platforms.values()
            for sent in platform.sent
            if sent.purpose is not Purpose.REPLY
            and (not who or sent.who == who)
            and (purpose is None or sent.purpose is purpose)
        ]

    def asked(self) -> list[str]:
        """Name whom Steward asked about a question, in order."""
        return [str(sent.who) for sent in self.unasked(purpose=Purpose.ROUTING)]

    def platform(self, who: str = "amina") -> FakePlatform:
        """Give the platform of somebody's workspace."""
        return self.platforms[self.home(PersonId(who))]

    def day_of(self, sent: Sent) -> str:
        """Name the day on which somebody read a message, where they live."""
        return f"{sent.at.astimezone(zone_named(CAST[PersonId(str(sent.who))].zone)):%Y-%m-%d}"

    def spans(self, text: str) -> Text:
        """Read a line somebody typed, channels named as the platform names them, and addresses that were copied."""
        out: list[Span] = []
        for part in re.split("|".join(f"({re.escape(link)})" for link in self._links), text) if self._links else [text]:
            if part in self._links:
                out.append(Link(part, part, self._links[part]))
            elif part:
                out += (Place(self.place(one.place)) if isinstance(one, Place) else one for one in spans(part))
        return tuple(out)

    def link(self, post: Written) -> str:
        """Copy a message's address, to type it."""
        address = self.address_of(post.message)
        self._links[address] = post.message
        return address

    def places_of(self, one: Home) -> tuple[PlaceId, ...]:
        """Name the channels of a community."""
        return tuple(self.place(channel) for channel in one.channels)

    def community_at(self, place: str) -> CommunityId:
        """Name the community that a channel belongs to."""
        return next(one.community for one in COMMUNITIES if place in self.places_of(one))

    def teaches(self, who: str, text: str = RESET, question: str = FRIDGE, *, asker: str = "nadia") -> Written:
        """Somebody answers somebody's question, and is known for it from now on."""
        asked = self.says(asker, question)
        self.replies(who, text, to=asked)
        self.later(minutes=6)
        return asked

    # -- how it works

    def _changes(self, profile: Profile) -> None:
        home = self.home(profile.who)
        key = self._key()
        self._happens(PersonJoined(key=key, at=self.now, workspace=home, who=profile.who, profile=profile))

    def _key(self) -> str:
        self._number += 1
        return f"e{self._number}"

    def _answer(self, event: CommandGiven | ButtonPressed | FormSubmitted | HomeOpened) -> str:
        reply = self._happens(event)
        self._replies[event.who] = reply
        return read(reply, self._speaker(event.who), CAST[event.who].zone)

    def happens_again(self) -> None:
        """The platform tells the latest act once more, as platforms do."""
        assert self._latest is not None
        self._happens(self._latest)

    def _saw(self, handled: Handled) -> None:
        self.told.append(handled)
        if TONGUE.language != ENGLISH:
            self.wrote_down(handled.event)
            TONGUE.says_it_whole((handled.decision.reply, handled.decision.do), self.typed)
        foreseen(handled, self.bot.router.opens)
        self.holds_to_its_buttons(handled)

    def holds_to_its_buttons(self, handled: Handled) -> None:
        """Hold every button that anybody gets to leading somewhere, and to somewhere this person may go."""
        event = handled.event
        for button, who in gotten(handled):
            needs = needed(button, self.bot.router)
            assert needs is not None or button.action.name == HERE, f"nobody handles what {button.action} means"
            home = CommunityId(button.action.about.get(COMMUNITY, event.community))
            if who and home and needs in {Act.CURATE, Act.STEER, Act.THANK}:
                assert may(self.person(who, home), needs), f"{who} is refused what {button.action} offers them"

    def _happens(self, event: Event) -> Reply | None:
        self._latest = event
        reply = self.waits(self.bot.handle(event))
        self._rest()
        return reply

    def _rest(self) -> None:
        self.waits(self.worker.rest())
        assert self.worker.faults == 0, "the worker met a bug; see the log"

    def _turn(self, then: datetime) -> None:
        self.waits(self.worker.turn_to(then, self.clock))
        self._rest()
