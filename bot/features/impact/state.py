"""What is kept about uses: who answered what, what became of it, whom that was told. No text but documents' names."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.facts import QuestionId
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, theirs, unnamed

ACTIVITY = "G6"
TELL, FORGET = "impact.tell", "impact.forget"
ONCE_IN = timedelta(days=30)
"""Within this time somebody's pointing to the same contribution counts once."""
ON_THEIR_WORD = timedelta(days=5)
"""After this time what a colleague said is passed on as their word, though no manager has looked at it."""
KEPT = 24
"""Months for which uses are kept."""
AUDIENCES = ("country", "region", "hq", "training", "other")
MOST_TITLE = 120
"""Characters kept of the name of what a contribution was used in."""
_RECENT = 12


class Given(Struct, frozen=True):
    """One answer: a message, and who wrote it."""

    message: MessageId
    who: PersonId


class Exchange(Record, frozen=True):
    """A question and its answers: one row a question, however many answered it."""

    kind = "exchange"
    forgets = unnamed

    question: QuestionId
    asker: PersonId
    place: PlaceId
    at: datetime
    given: tuple[Given, ...] = ()
    accepted: MessageId | None = None
    accepted_at: datetime | None = None

    @property
    def id(self) -> str:
        """The question's own id, which is that of its message."""
        return self.question

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by each answer, and by the month it began in."""
        return (*(("message", one.message) for one in self.given), ("month", f"{self.at:%Y-%m}"))

    def answer(self, message: MessageId) -> Given | None:
        """Find an answer by its message."""
        return next((one for one in self.given if one.message == message), None)

    @property
    def best(self) -> Given | None:
        """The answer that is meant by whoever points to the question: the accepted one, else the first."""
        accepted = self.answer(self.accepted) if self.accepted else None
        return accepted or (self.given[0] if self.given else None)


class Contribution(Struct, frozen=True):
    """Something a person wrote that can be put to use."""

    message: MessageId
    who: PersonId
    helpers: tuple[PersonId, ...] = ()
    """Others who answered the same question: they made it better."""
    question: QuestionId = ""
    asker: PersonId = PersonId("")
    place: PlaceId = PlaceId("")
    """Where it stands; empty where nobody has told."""


def contribution(exchange: Exchange, pointed_to: MessageId) -> Contribution | None:
    """Say what is meant by pointing to a message of an exchange: an answer itself, else the question's best."""
    given = exchange.answer(pointed_to) or exchange.best
    if given is None:
        return None
    others = dict.fromkeys(one.who for one in exchange.given if one.who not in {given.who, exchange.asker})
    return Contribution(given.message, given.who, tuple(others), exchange.question, exchange.asker, exchange.place)


class How(StrEnum):
    """How a use is known."""

    POSTED = "posted-again"
    """Its link was posted again."""
    SOLVED = "solved-again"
    """It settled another question."""
    REPORTED = "reported"
    """Somebody said so."""


class State(StrEnum):
    """Whether a use stands."""

    SEEN = "seen"
    """Steward saw it itself."""
    REPORTED = "reported"
    """It waits for a manager."""
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken-back"


STANDS = frozenset({State.SEEN, State.CONFIRMED})


class Use(Record, frozen=True):
    """A contribution was put to use. The name of a document is kept, since that is what is told."""

    kind = "use"

    name: str
    of: Contribution
    by: PersonId
    how: How
    at: datetime
    state: State
    month: str
    """The month in which it came to stand, as the community counts: "2026-02"."""
    since: datetime
    """When it came to stand."""
    place: PlaceId = PlaceId("")
    """Where it was pointed to, or the other question asked."""
    post: MessageId = MessageId("")
    """The message that points to it, or the other question."""
    where: str = ""
    """The name of what it was used in."""
    audience: str = ""
    told: dict[PersonId, str] = field(default_factory=dict)
    """Who was told, and on which surface."""
    late: bool = False
    """Learned after an outage: it counts, and nobody is written to about it."""
    gone: bool = False
    """The contribution itself was deleted: nobody is led to it any more."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """It counts as before; nobody is led to what they wrote, and a name that they gave goes."""
        put = replace(
            self,
            gone=self.gone or leaving.theirs(self.of.who),
            where="" if leaving.theirs(self.by) else self.where,
            told={who: surface for who, surface in self.told.items() if not leaving.theirs(who)},
        )
        return leaving.parted(put)

    @property
    def stands(self) -> bool:
        """Whether it may be told to everybody."""
        return self.state in STANDS

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Who hears of it: the author and those who made it better, but not whoever used it."""
        return tuple(who for who in (self.of.who, *self.of.helpers) if who != self.by)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the contribution, by where it was used, by whom it concerns, and by month."""
        post = (("post", self.post),) if self.post else ()
        people = (("of", who) for who in dict.fromkeys((self.of.who, *self.of.helpers)))
        return (("contribution", self.of.message), ("month", self.month), *post, *people)


class Telling(Struct, frozen=True):
    """One message that told somebody of uses."""

    surface: str
    at: datetime
    uses: tuple[str, ...]


class Impact(Record, frozen=True):
    """What one person's help led to, and what they were told of it."""

    kind = "impact"
    forgets = theirs("who")

    who: PersonId
    tellings: tuple[Telling, ...] = ()
    """Oldest first."""
    helped: dict[str, int] = field(default_factory=dict)
    """Accepted answers by month."""
    lately: tuple[PersonId, ...] = ()
    """Whose questions they settled, the latest last."""

    @property
    def id(self) -> str:
        """One a person."""
        return self.who

    def telling(self, surface: str) -> Telling | None:
        """Find a message by its surface."""
        return next((one for one in self.tellings if one.surface == surface), None)

    def settled(self, month: str, asker: PersonId) -> Impact:
        """Count an accepted answer."""
        lately = (*(one for one in self.lately if one != asker), asker)[-_RECENT:]
        return replace(self, helped={**self.helped, month: self.helped.get(month, 0) + 1}, lately=lately)

    def unsettled(self, month: str) -> Impact:
        """Count an accepted answer back."""
        left = {**self.helped, month: self.helped.get(month, 0) - 1}
        return replace(self, helped={name: count for name, count in left.items() if count > 0})

    def since(self, month: str) -> Impact:
        """Forget what was before a month."""
        return replace(
            self,
            tellings=tuple(one for one in self.tellings if f"{one.at:%Y-%m}" >= month),
            helped={name: count for name, count in self.helped.items() if name >= month},
        )


class Stage(StrEnum):
    """What has become of a month's news."""

    OPEN = "open"
    POSTED = "posted"
    SKIPPED = "skipped"


class Monthly(Record, frozen=True):
    """One month's news: who may be named, what a manager wrote above it, and where it stands."""

    kind = "monthly"

    month: str
    due: bool = False
    """Its day has come: it is proposed as soon as there is anything to say."""
    stage: Stage = Stage.OPEN
    yes: dict[PersonId, tuple[str, ...]] = field(default_factory=dict)
    """Who said yes to being named in it, and for what: champion/<month> or milestone/<count>."""
    opening: str = ""
    place: PlaceId = PlaceId("")

    @property
    def id(self) -> str:
        """One a month."""
        return self.month

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """They are not named in it."""
        yes = {who: said for who, said in self.yes.items() if not leaving.theirs(who)}
        return leaving.parted(replace(self, yes=yes))

    @property
    def surface(self) -> str:
        """The one message that tells it."""
        return f"impact/month/{self.month}"

    def named_for(self, kind: str) -> tuple[tuple[PersonId, str], ...]:
        """Give who said yes to being named as this, and what stands behind it: the month, or the count."""
        return tuple(
            (who, what.partition("/")[2])
            for who, said in self.yes.items()
            for what in said
            if what.startswith(f"{kind}/")
        )

    def says(self, who: PersonId, what: str, *, yes: bool) -> Monthly:
        """Take somebody's word on being named for something."""
        said = tuple(one for one in self.yes.get(who, ()) if one != what)
        put = {**self.yes, who: (*said, what) if yes else said}
        return replace(self, yes={one: whats for one, whats in put.items() if whats})
