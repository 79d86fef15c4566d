"""What is kept of a goal: what it aims at and until when, whose it is, how it was changed, and what became of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.features.measures import Metric
from bot.kernel.calendar import midnight
from bot.kernel.people import PersonId
from bot.kernel.records import Leaving, Record

ACTIVITY = "G0"
DAY, REST = "goals.day", "goals.rest"
MOST_GOALS = 6
"""Goals at once: more than that steer nobody."""
MOST_NOTE = 200
MOST_EARLIER = 5
STRETCH = timedelta(days=28)
"""What does not add up is looked at over four whole weeks."""
QUIET = timedelta(days=30)
"""How long 'not now' holds, and how long the news of a goal's day stays on the desk."""
LISTED = timedelta(days=92)
"""How long a goal whose day has come is still listed."""
MORNING = timedelta(hours=9)


class Outcome(StrEnum):
    """What became of a goal."""

    OPEN = "open"
    REACHED = "reached"
    MISSED = "missed"
    FEW = "few"
    """Its day came, and too little happened to say."""
    DROPPED = "dropped"


class Earlier(Struct, frozen=True):
    """What a goal aimed at before it was changed."""

    target: float
    until: date
    changed: datetime
    by: PersonId


class Goal(Record, frozen=True):
    """What the community has set itself: a metric, a target, and the day by which it is to be there."""

    kind = "goal"

    name: str
    metric: Metric
    target: float
    """Hours, per cent or a count, as the metric says."""
    until: date
    """The last day that counts, on the community's calendar."""
    at: datetime
    """When it was set; what adds up is counted from here."""
    set_by: PersonId
    owner: PersonId
    note: str = ""
    """In words of whoever set it."""
    earlier: tuple[Earlier, ...] = ()
    """The latest last."""
    outcome: Outcome = Outcome.OPEN
    came_to: float | None = None
    """What it had come to when its day was over,"""
    part: int = 0
    of: int = 0
    """and where it is a share, of how many."""
    quiet_until: datetime | None = None
    """A manager does not want to hear before then that it may be missed."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """It is the community's, and stays; what they wrote beside it goes."""
        return leaving.parted(replace(self, note="" if leaving.theirs(self.set_by) else self.note))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found while it is open."""
        return (("open", "yes"),) if self.outcome is Outcome.OPEN else ()

    def ends(self, zone_name: str) -> datetime:
        """Give the midnight after its day."""
        return midnight(self.until + timedelta(days=1), zone_name)
