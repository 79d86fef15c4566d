"""One whole Steward, a clock that is turned from act to act, and everything that people received from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.features import FEATURES
from bot.kernel.cards import (
    Action,
    Button,
    Card,
    ChoiceInput,
    Form,
    Name,
    Phrase,
    Reply,
    Span,
    Text,
    TextInput,
    Words,
    prefilled,
)
from bot.kernel.facts import Answered, Fact
from bot.kernel.messages import (
    NOWHERE,
    BotAdded,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    InPlace,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
    Show,
    addressee,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Policy, Purpose, Tone
from bot.kernel.ports import Handled, Speaker, Standing
from bot.kernel.records import Record, from_row
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import facts_decoder
from bot.runtime.worker import Worker
from storage.memory import MemoryStore
from tests.known import done
from tests.platform import FakePlatform, Sent
from tests.reading import buttons_of
from tests.tongues import CATALOGUE
from tests.year.dice import Dice
from tests.year.members import MANAGERS, Life

HOME, WORKSPACE = CommunityId("year"), WorkspaceId("w")
_LONGEST = timedelta(hours=10)


class Seen(Struct, frozen=True):
    """Somebody who wants to be left alone stood in something that was shown."""

    at: datetime
    where: str
    """The surface, or the command that was replied to."""
    sentence: str
    """The sentence, and the part of it, that named them."""
    who: PersonId


class Posted(Struct, frozen=True):
    """A message of a member."""

    message: MessageId
    who: PersonId
    place: PlaceId
    thread: MessageId
    subject: tuple[str, str]


class Mailbox(FakePlatform):
    """The platform: it keeps what came in, and tells whoever lives there."""

    def __init__(self, clock: TurnableClock, told: Callable[[Show, Standing, bool], None]) -> None:
        super().__init__(clock)
        self._tell = told

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        stands = await super().show(show, speaker, standing, token)
        self._tell(show, stands, standing is None)
        return stands


class Town:
    """Acts happen in order of time; everything due in between happens at its own."""

    def __init__(
        self, lives: Iterable[Life], places: tuple[str, ...], start: datetime, policy: Policy, dice: Dice
    ) -> None:
        self.dice, self.start = dice, start
        self._stood: dict[str, set[PersonId]] = {}
        """By what stands about a question, who was named on it before: lists and pages have no such excuse."""
        self._took_part: dict[str, set[PersonId]] = {}
        """By question, who asked it or wrote to it."""
        self.lives = {life.who: life for life in lives}
        self.clock, self.store = TurnableClock(start), MemoryStore()
        self.bot = Bot(self.store, FEATURES, self.clock, self._happened)
        self.mail = Mailbox(self.clock, self._shown)
        self.worker = Worker(self.bot, {WORKSPACE: self.mail}, CATALOGUE, self.clock, strict=True)
        self.places = tuple(PlaceId(place) for place in places)
        self.named: list[Seen] = []
        """Where somebody who had opted out was named."""
        self.fresh: list[tuple[Show, datetime]] = []
        """Every new message with what stood on it, for the figures."""
        self.edited: list[tuple[Show, datetime]] = []
        self.to_opted_out = 0
        """New messages, unasked, to somebody who had opted out."""
        self.away: dict[PersonId, list[tuple[datetime, datetime]]] = {}
        """When each had opted out, or left."""
        self.events = 0
        self.homes_opened = 0
        """Times that a manager opened their page."""
        self.went, self.returned = 0, 0
        """Times that somebody wanted to be left alone, and came back."""
        self.reacts: Callable[[Show, Standing], None] = lambda _show, _stands: None
        """Whoever lives here reacts to a new message."""
        self._acts: list[tuple[datetime, int, Callable[[], object]]] = []
        self._number = count(1)
        self._opted_out: set[PersonId] = set()
        self.managers = tuple(self.lives)[:MANAGERS]
        self.happens(
            BotAdded(
                key="added",
                at=start,
                workspace=WORKSPACE,
                community=HOME,
                name="Year",
                places=self.places,
                managers=self.managers,
                policy=policy,
            )
        )

    # -- time

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def plan(self, at: datetime, act: Callable[[], object]) -> None:
        """Let somebody do something, then."""
        heappush(self._acts, (max(at, self.now), next(self._number), act))

    def run(self, until: datetime) -> None:
        """Live until a moment."""
        while self._acts and self._acts[0][0] <= until:
            at, _, act = heappop(self._acts)
            done(self.worker.turn_to(at, self.clock))
            act()
        done(self.worker.turn_to(until, self.clock))
        assert self.worker.faults == 0

    # -- acts

    def happens(self, event: Event) -> Reply | None:
        """Let something happen, and look at what is replied to it."""
        self.events += 1
        reply = done(self.bot.handle(event))
        if reply is not None:
            typed = {who for who, _ in named(event.said)} if isinstance(event, CommandGiven) else set()
            self._looked_at(reply, f"reply to {_what(event)}", _question(event), typed)
        return reply

    def _at(self, who: PersonId) -> dict[str, Any]:
        return {"key": f"e{next(self._number)}", "at": self.now, "workspace": WORKSPACE, "who": who}

    def joins(self, life: Life) -> None:
        self.happens(PersonJoined(**self._at(life.who), community=HOME, profile=life.profile()))

    def says(  # noqa: PLR0913 - what there is to tell of a message
        self,
        life: Life,
        text: str | Text,
        place: PlaceId,
        subject: tuple[str, str] = ("", ""),
        *,
        to: Posted | None = None,
        about: Posted | None = None,
    ) -> Posted:
        """Somebody writes, in the thread of a message or, beside it, about one."""
        message = MessageId(f"m{next(self._number)}")
        exchange = (to or about).thread if to or about else message  # type: ignore[union-attr]  # one of the two is there
        self._took_part.setdefault(exchange, set()).add(life.who)
        said = (Words(text),) if isinstance(text, str) else text
        under = to.thread if to else None
        event = MessagePosted(**self._at(life.who), place=place, message=message, text=said, under=under)
        self.happens(event)
        return Posted(message, life.who, place, under or message, subject)

    def signs(self, who: PersonId, emoji: str, to: Posted) -> None:
        self.happens(ReactionChanged(**self._at(who), place=to.place, message=to.message, emoji=emoji, on=True))

    def commands(self, who: PersonId, *said: str | Span, on: Posted | None = None) -> Reply | None:
        text = tuple(Words(one) if isinstance(one, str) else one for one in said)
        place, about, author = (on.place, on.message, on.who) if on else (NOWHERE, None, PersonId(""))
        event = CommandGiven(**self._at(who), community=HOME, place=place, said=text, about=about, author=author)
        return self.happens(event)

    def opens_home(self, who: PersonId) -> None:
        self.homes_opened += who in self.managers
        self.happens(HomeOpened(**self._at(who), community=HOME))

    def presses(self, who: PersonId, action: Action, /, **chosen: str) -> Reply | None:
        """Press a button; a form that opens is filled in and sent."""
        pressed = replace(action, about={**action.about, "in": HOME})
        reply = self.happens(ButtonPressed(**self._at(who), action=pressed))
        return self.submits(who, reply, **chosen) if isinstance(reply, Form) else reply

    def submits(self, who: PersonId, form: Form, /, **chosen: str) -> Reply | None:
        values = {one.name: self._filled(one, who) for one in form.inputs}
        values |= {name: value for name, value in chosen.items() if name in values}
        return self.happens(FormSubmitted(**self._at(who), action=form.action, values=values))

    def _filled(self, one: object, who: PersonId) -> str:
        match one:
            case TextInput(value=value, optional=optional):
                say = CATALOGUE.speaker(self.lives[who].language, Tone.WARM)
                return prefilled(value, say) or ("" if optional else "Fine with me.")
            case ChoiceInput(options=options, chosen=chosen, several=several):
                return ",".join(chosen if several else chosen[:1]) or options[0].value
            case _:
                return ""

    def wishes(self, life: Life, *, opted_out: bool) -> None:
        """Somebody wants to be left alone, or comes back."""
        self.commands(life.who, "quiet stop" if opted_out else "quiet start")
        life.opted_out = opted_out
        self.went += opted_out
        self.returned += not opted_out
        self.is_away(life.who, gone=opted_out)
        (self._opted_out.add if opted_out else self._opted_out.discard)(life.who)

    def is_away(self, who: PersonId, *, gone: bool) -> None:
        """Remember when somebody could not be written to at all."""
        spells = self.away.setdefault(who, [])
        if gone:
            spells.append((self.now, datetime.max.replace(tzinfo=self.now.tzinfo)))
        elif spells:
            spells[-1] = (spells[-1][0], self.now)

    def was_away(self, who: PersonId, since: datetime, until: datetime) -> bool:
        """Whether somebody could not be written to for some of a time."""
        return any(start < until and since < end for start, end in self.away.get(who, ()))

    # -- what is received

    def _shown(self, show: Show, stands: Standing, fresh: bool) -> None:
        about = show.surface.split("/")[1] if show.surface.startswith("question/") else ""
        self._looked_at(show.card, show.surface, about)
        if about:
            self._stood.setdefault(show.surface, set()).update(who for who, _ in named(show.card))
        (self.fresh if fresh else self.edited).append((show, self.now))
        if not fresh:
            return
        self.to_opted_out += show.purpose is not Purpose.REPLY and addressee(show.to) in self._opted_out
        self.reacts(show, stands)

    def _happened(self, handled: Handled) -> None:
        """Whoever is counted as having answered a question took part in it, wherever they wrote."""
        for fact in handled.decision.note:
            if isinstance(fact, Answered):
                self._took_part.setdefault(fact.question, set()).add(fact.who)

    def _looked_at(self, reply: Reply, where: str, about: str, typed: Collection[PersonId] = ()) -> None:
        if not self._opted_out:
            return
        for who, sentence in named(reply):
            if (
                who in self._opted_out
                and who not in typed  # whoever types a name may read it again
                and who not in self._stood.get(where, ())
                and not self._theirs(about, sentence, who)
            ):
                self.named.append(Seen(self.now, where, sentence, who))

    def _theirs(self, about: str, sentence: str, who: PersonId) -> bool:
        """Whether it speaks of a question that they put, or answered, themselves: it cannot be told without them.

        A list of open questions says whose they are; what stands about a question says who took part in it.
        """
        if sentence.endswith(".asker") or sentence.startswith("open-state-"):
            return True
        return who in self._took_part.get(about, ())

    # -- what is known afterwards

    def facts(self) -> list[tuple[datetime, Fact]]:
        noted = done(self.store.facts(HOME, self.start - timedelta(days=1), 10_000_000))
        return [(row.at, facts_decoder.decode(row.data)) for row in noted]

    def records(self, of: type[Record]) -> list[Any]:
        return [from_row(of, row) for row in done(self.store.find(HOME, of.kind, "", "", 1000))]

    def unasked(self) -> list[Sent]:
        return [one for one in self.mail.sent if one.purpose is not Purpose.REPLY and one.who]


def pressable(card: Card) -> list[Button]:
    """Buttons that mean something by themselves, rather than standing for a word to be said."""
    return [one for one in buttons_of(card) if not one.action.name.startswith("steward.")]


def public(show: Show) -> bool:
    """Whether everybody in a place reads it."""
    return isinstance(show.to, InPlace) and addressee(show.to) is None


def named(thing: object, sentence: str = "") -> Iterable[tuple[PersonId, str]]:
    """Give everybody who is named anywhere in a card, with the sentence, and the part of it, that does so."""
    match thing:
        case Name(who):
            yield who, sentence
        case Phrase(key, values):
            for part, value in values.items():
                yield from named(value, f"{key}.{part}")
        case tuple() | list():
            for one in thing:
                yield from named(one, sentence)
        case Struct():
            for field in thing.__struct_fields__:
                yield from named(getattr(thing, field), f"quoted.{field}" if field == "by" else sentence)
        case _:
            return


def _question(event: Event) -> str:
    """Name the question that was pressed about, if any."""
    return event.action.about.get("question", "") if isinstance(event, ButtonPressed | FormSubmitted) else ""


def _what(event: Event) -> str:
    match event:
        case CommandGiven(said=said):
            return " ".join(one.text for one in said if isinstance(one, Words)).split(" ")[0]
        case ButtonPressed(action=action) | FormSubmitted(action=action):
            return action.name
        case _:
            return type(event).__name__
