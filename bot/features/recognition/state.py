"""What is kept about recognition: whose answer stands accepted, what somebody reached, and thanks on their way."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.calendar import midnight
from bot.kernel.cards import Text
from bot.kernel.facts import QuestionId
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, theirs

TELL_KUDOS, FORGET_KUDOS = "kudos.tell", "kudos.forget"
TELL_HONOUR, FORGET_HONOUR = "honour.tell", "honour.forget"
"""Timers: when somebody may be written to, and when what stands is old."""
ACTIVITY = "G5"
MILESTONES = (1, 10, 50, 150)
"""Accepted answers. The first is never announced: a newcomer's first help has a personal note of its own."""
MOST_STANDING = 1000
"""Acceptances of one person that are looked at; far more than the last milestone needs."""
MOST_HONOURS = 5000


class Acceptance(Record, frozen=True):
    """That an answer stands accepted: what milestones are counted from. Dropped when it is taken back."""

    kind = "acceptance"
    forgets = theirs("who")

    question: QuestionId
    who: PersonId
    """Whose answer it is."""
    asker: PersonId
    message: MessageId
    """The answer; one answer that solved several questions is one answer."""
    place: PlaceId
    at: datetime

    @property
    def id(self) -> str:
        """One a question: an acceptance that moves on to another answer replaces it."""
        return self.question

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by whose answer it is, and by the answer, which may be deleted."""
        return (("who", self.who), ("message", self.message))


class Stage(StrEnum):
    """How far something somebody reached has come."""

    KNOWN = "known"
    """Never to be announced: it was reached before Steward came, or is the first one, or cannot be brought to them."""
    PROPOSED = "proposed"
    """A manager has not decided yet."""
    DUE = "due"
    """It waits for a civil moment."""
    SENT = "sent"
    """On its way, or rehearsed."""
    TOLD = "told"
    """It has reached them."""
    GONE = "gone"
    """It was told, and has lost its ground."""


class Ground(Struct, frozen=True):
    """What somebody is recognised for, in numbers that are said in words; never a score."""

    answers: int = 0
    people: int = 0
    """Different askers whom these answers helped."""
    thanks: int = 0
    """Different people who said thank you, and accepted nothing: others have said it by accepting."""
    uses: int = 0
    countries: int = 0
    """Of those who were helped."""
    places: tuple[PlaceId, ...] = ()
    """Where, most answers first."""


class Honour(Record, frozen=True):
    """One thing somebody is recognised for: a milestone, or being a champion of a month."""

    kind = "honour"

    who: PersonId
    what: str
    """milestone/<count> or champion/<month>, as `Recognised` says it."""
    at: datetime
    stage: Stage
    ground: Ground = Ground()
    number: int = 0
    """The milestone; 0 for a champion."""
    month: str = ""
    """The month a champion is of, as 2026-02."""
    by: PersonId = PersonId("")
    """The manager in whose name it is told."""
    words: str = ""
    """The manager's own, until they are forgotten."""
    worded: bool = False
    """They wrote words of their own: without them the message is not drawn again."""
    asked: bool = False
    """They were asked whether it may be said in public."""
    consent: bool | None = None
    """What they said last."""
    consented: datetime | None = None
    public: str = ""
    """The month whose post may name them, as 2026-02; empty where none may."""

    @property
    def id(self) -> str:
        """One of a kind for each person."""
        return f"{self.what}/{self.who}"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What they were recognised for goes; of others' goes what they wrote."""
        if leaving.theirs(self.who):
            return None
        return leaving.parted(replace(self, words="" if leaving.theirs(self.by) else self.words))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the person and by the stage."""
        return (("who", self.who), ("stage", self.stage))


class Kudo(Record, frozen=True):
    """A colleague's thank-you on its way, in their words; forgotten as soon as it has arrived."""

    kind = "kudo"
    forgets = theirs("who", "by")

    name: str
    who: PersonId
    """Who is thanked."""
    by: PersonId
    words: Text
    at: datetime
    message: MessageId = MessageId("")
    """What it is for, where it was said on a message."""
    surface: str = ""
    """The message it was sent with; empty while it waits."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by who is thanked while it waits, and by the message it went out with."""
        return (("surface", self.surface),) if self.surface else (("who", self.who), ("waiting", "yes"))


class Given(Record, frozen=True):
    """How many people somebody has thanked in a day of their own, all communities of a workspace together."""

    kind = "given"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    day: date
    times: int = 0
    said: tuple[str, ...] = ()
    """Fingerprints of whom they thanked for what that day: a form that is sent twice thanks once."""

    @property
    def id(self) -> str:
        """One a giver; a new day begins anew."""
        return self.who


# ---------------------------------------------------------------- months


def began(month: str, zone_name: str) -> datetime:
    """Give the instant at which a month begins on a wall clock."""
    return midnight(date.fromisoformat(f"{month}-01"), zone_name)


def months_since(month: str, other: str) -> int:
    """Count the months from one to another."""
    (year, number), (other_year, other_number) = (map(int, one.split("-")) for one in (month, other))
    return (other_year - year) * 12 + other_number - number
