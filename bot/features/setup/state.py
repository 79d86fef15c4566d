"""What is kept of a set-up: which step was settled by whom, where each manager is, and who was told what once."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct, field

from bot.kernel.people import PersonId, PlaceId
from bot.kernel.records import Record, theirs, unnamed

WELCOME, CORE, POST, REHEARSED = "setup.welcome", "setup.core", "setup.notice", "setup.rehearsed"
ABOUT = "setup/rehearsed"
"""The name of the proposal that a rehearsal may end."""
ACTIVITY = "G0"
A_WEEK = timedelta(days=7)
"""How long a community rehearses before its managers are asked whether it begins for real."""
KEPT_CURRENT = timedelta(days=14)
"""How long after somebody last pressed something in it their card follows what others do."""
MOST_NAME, MOST_WORDS, MOST_SCOPE = 60, 400, 120
MOST_HOLIDAYS = 60


class Step(StrEnum):
    """What a manager is led through, in this order: what it is, who is in it, how it behaves, what it aims at."""

    NAME = "name"
    SCOPE = "scope"
    CHANNELS = "channels"
    MANAGERS = "managers"
    TEAM = "team"
    PROMISE = "promise"
    VOICE = "voice"
    PUBLIC = "public"
    GOALS = "goals"
    REHEARSAL = "rehearsal"


STEPS = tuple(Step)


class How(StrEnum):
    """How a step was settled."""

    KEPT = "kept"
    CHANGED = "changed"
    LATER = "later"


class Settled(Struct, frozen=True):
    """Who settled a step, how and when."""

    how: How
    by: PersonId
    at: datetime


class Setup(Record, frozen=True):
    """A community's set-up, which all its managers share."""

    kind = "setup"
    forgets = unnamed

    began: datetime
    by: PersonId = PersonId("")
    """Who added Steward; empty where the platform did not tell, or where that was before set-ups were kept."""
    fresh: bool = True
    """Begun when Steward came: a community that has long been at work is not asked to rehearse."""
    steps: dict[str, Settled] = field(default_factory=dict)
    """By `Step`."""
    finished: datetime | None = None

    @property
    def id(self) -> str:
        """One a community."""
        return "setup"

    def first_left(self, after: Step | None = None) -> Step | None:
        """Give the next step that nobody has settled: after one, and then from the beginning."""
        at = STEPS.index(after) + 1 if after is not None else 0
        return next((step for step in (*STEPS[at:], *STEPS[:at]) if step not in self.steps), None)


class Seat(Record, frozen=True):
    """Where one manager is in it, and on which message."""

    kind = "setup-seat"
    forgets = theirs("who")

    who: PersonId
    number: int = 0
    """Of their message: asking for it anew lays a new one, and the old one leads nowhere any more."""
    step: str = ""
    """The step before their eyes; empty where they see what stands, or only the welcome."""
    opened: bool = False
    """Whether they have begun: until then their message is the welcome."""
    welcomed: datetime | None = None
    pressed: datetime | None = None
    by: PersonId = PersonId("")
    """Who named them a manager."""

    @property
    def id(self) -> str:
        """One a manager."""
        return self.who

    @property
    def surface(self) -> str:
        """Name their message."""
        return f"setup/{self.who}/{self.number}"


class Met(Record, frozen=True):
    """That somebody was told, once, what Steward does for them."""

    kind = "met"
    forgets = theirs("who")

    who: PersonId
    talked: datetime | None = None
    """When they first talked with it, and heard so with the reply."""
    roles: dict[str, datetime] = field(default_factory=dict)
    """For which roles they were welcomed, and when."""
    named: dict[str, PersonId] = field(default_factory=dict)
    """Who gave them a role for which they are still to be welcomed."""

    @property
    def id(self) -> str:
        """One a person."""
        return self.who


class Notice(Record, frozen=True):
    """That a channel was told what Steward reads and keeps: once, whatever becomes of the message or of Steward."""

    kind = "notice"
    forgets = unnamed

    place: PlaceId
    at: datetime | None = None
    """When it was posted; None while it waits for working hours."""
    refused: bool = False
    """Steward may not write there."""

    @property
    def id(self) -> str:
        """One a channel."""
        return self.place

    @property
    def surface(self) -> str:
        """Name the message."""
        return f"notice/{self.place}"
