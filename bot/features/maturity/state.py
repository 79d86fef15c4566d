"""Levels and dimensions, what each asks for, and what is kept: managers' answers, and one small record a quarter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct, field

from bot.kernel.calendar import months_before
from bot.kernel.cards import Phrase
from bot.kernel.people import PersonId
from bot.kernel.records import Record, unnamed

ACTIVITY = "G8"
PROPOSAL = "maturity/level"
"""The one line on the managers' desk, when a level has changed."""
_DAY = timedelta(days=1)
QUARTER, HALF_YEAR, YEAR = 91 * _DAY, 182 * _DAY, 366 * _DAY
ASKED_AGAIN = HALF_YEAR
"""How long a manager's answer counts: two quarters, then it is asked again, on the card."""
MOST_ASKED = 5
"""Short questions on one form."""
NEXT = 3
"""Actions that are proposed at once."""


class Level(StrEnum):
    """How far the management of a community has come, or another of its dimensions."""

    REACTIVE = "reactive"
    """Informal, or nobody does it."""
    EMERGENT = "emergent"
    """A valid part of somebody's role."""
    ENGAGED = "engaged"
    """A formal role exists."""
    ACTIVIST = "activist"
    """Recognised as an essential function."""

    @property
    def step(self) -> int:
        """Its place on the stairs, from 1."""
        return tuple(Level).index(self) + 1

    @property
    def following(self) -> Level | None:
        """The next one up; None from the last."""
        return next((one for one in Level if one.step == self.step + 1), None)


class Dimension(StrEnum):
    """What can be mature about a community. Managing it is assessed in full, the others by a few signs."""

    MANAGEMENT = "management"
    COMMUNITY = "community"
    SPONSORSHIP = "sponsorship"
    LEADERSHIP = "leadership"
    CULTURE = "culture"
    CONTENT = "content"
    ACTIVITIES = "activities"
    MEMBERSHIP = "membership"
    TECHNOLOGY = "technology"
    METRICS = "metrics"


OTHERS = tuple(one for one in Dimension if one is not Dimension.MANAGEMENT)
ASKED_FOR: Mapping[Dimension, Mapping[Level, tuple[str, ...]]] = {
    Dimension.MANAGEMENT: {
        Level.EMERGENT: ("manager", "counted", "purpose", "half"),
        Level.ENGAGED: ("formal", "time", "cadence", "covered", "convened", "goals", "sponsor"),
        Level.ACTIVIST: ("acts", "decides", "shared", "carried", "stories", "learning", "relied", "successor"),
    },
    Dimension.COMMUNITY: {
        Level.EMERGENT: ("purpose", "scope"),
        Level.ENGAGED: ("reviewed", "peers"),
        Level.ACTIVIST: ("asked", "carried"),
    },
    Dimension.SPONSORSHIP: {
        Level.EMERGENT: ("counted", "sponsor"),
        Level.ENGAGED: ("briefed", "acts"),
        Level.ACTIVIST: ("speaks", "budget"),
    },
    Dimension.LEADERSHIP: {
        Level.EMERGENT: ("manager", "coreteam"),
        Level.ENGAGED: ("convened", "hosted"),
        Level.ACTIVIST: ("decides", "shared"),
    },
    Dimension.CULTURE: {
        Level.EMERGENT: ("half", "thanks"),
        Level.ENGAGED: ("peers", "personal"),
        Level.ACTIVIST: ("told", "safe"),
    },
    Dimension.CONTENT: {
        Level.EMERGENT: ("accepted", "library"),
        Level.ENGAGED: ("reused", "themes"),
        Level.ACTIVIST: ("stories", "told"),
    },
    Dimension.ACTIVITIES: {
        Level.EMERGENT: ("rhythm", "ideas"),
        Level.ENGAGED: ("cadence", "campaigns"),
        Level.ACTIVIST: ("carried", "calendar"),
    },
    Dimension.MEMBERSHIP: {
        Level.EMERGENT: ("newcomers", "field"),
        Level.ENGAGED: ("peers", "recognised"),
        Level.ACTIVIST: ("members", "absent"),
    },
    Dimension.TECHNOLOGY: {
        Level.EMERGENT: ("running", "reach"),
        Level.ENGAGED: ("rules", "channels"),
        Level.ACTIVIST: ("survive", "support"),
    },
    Dimension.METRICS: {
        Level.EMERGENT: ("looked", "goals"),
        Level.ENGAGED: ("measured", "briefed"),
        Level.ACTIVIST: ("reached", "changed"),
    },
}
"""What each level asks for beside what those below it ask for; Reactive asks for nothing."""
QUESTIONS = {
    "counted": "counted",
    "formal": "role",
    "relied": "relied",
    "successor": "successor",
    "budget": "budget",
    "speaks": "speaks",
    "asked": "asked",
    "safe": "safe",
    "library": "library",
    "calendar": "calendar",
    "field": "field",
    "absent": "absent",
    "reach": "reach",
    "survive": "survive",
    "support": "support",
    "changed": "changed",
}
"""What chat cannot know: the short question that tells whether something is met."""


class State(StrEnum):
    """Whether something that a level asks for is met."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Finding(Struct, frozen=True):
    """Whether one thing that a level asks for is met, and by what it is known."""

    what: str
    state: State
    evidence: Phrase

    @property
    def met(self) -> bool:
        """Partly met is not met, and neither is what cannot be told."""
        return self.state is State.YES


class Assessment(Struct, frozen=True):
    """Where one dimension of a community stands, and why."""

    dimension: Dimension
    level: Level
    held: tuple[Finding, ...]
    """All that its level, and those below it, ask for."""
    ahead: tuple[Finding, ...]
    """What the next level asks for, met or not."""

    @property
    def missing(self) -> tuple[Finding, ...]:
        """What is not met of the next level."""
        return tuple(one for one in self.ahead if not one.met)


class Answer(Record, frozen=True):
    """What a manager said to a short question."""

    kind = "maturity-answer"
    forgets = unnamed

    question: str
    state: State
    by: PersonId
    at: datetime

    @property
    def id(self) -> str:
        """One a question: whoever says it last says it for all."""
        return self.question

    def counts(self, now: datetime) -> bool:
        """Whether it is young enough to say how things are."""
        return now - self.at <= ASKED_AGAIN


class Quarter(Record, frozen=True):
    """How a community stood when a quarter was last looked at: levels and keys, no text."""

    kind = "maturity-quarter"
    forgets = unnamed

    quarter: str
    at: datetime
    levels: dict[Dimension, Level]
    met: tuple[str, ...] = ()
    """All that was met, of whatever level."""
    lacking: dict[Dimension, tuple[str, ...]] = field(default_factory=dict)
    closed: bool = False
    """The quarter was over when this was written: it stands."""

    @property
    def id(self) -> str:
        """One a quarter."""
        return self.quarter


def quarter_before(quarter: str) -> str:
    """Name the quarter before another."""
    year, _, number = quarter.partition("-Q")
    month = months_before(f"{year}-{int(number) * 3:02}", 3)
    return f"{month[:4]}-Q{int(month[5:]) // 3}"
