"""What is kept while a strategy is reviewed, and how each community stands for whoever looks after several."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.features.measures import Move, Share
from bot.kernel.people import CommunityId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record

TELL = "strategy.tell"
ABOUT = "strategy/review"
"""The name of the proposal to look at it."""
ACTIVITY = "G0"
SHARED_FOR = timedelta(days=14)
"""Whoever could not be shown it within this time is not shown it any more."""
FRESH = timedelta(days=45)
"""What was looked at so lately need not be looked at again because a quarter begins."""
MONTHS = 6
"""Of the content plan, this one included."""
MOST_MONTHS = 24
MOST_WORDS = 400
MOST_THEME = 120
MOST_MINUTES = 40 * 60


class Part(StrEnum):
    """A part of a strategy that is written down in one go, in the order in which it is best begun."""

    PURPOSE = "purpose"
    WHOM = "whom"
    THEMES = "themes"
    TIME = "time"


class Remark(Struct, frozen=True):
    """What somebody of the core team would change."""

    who: PersonId
    words: str


class Review(Record, frozen=True):
    """A look at the strategy with the core team, from when it is shared until it stands."""

    kind = "strategy-review"

    quarter: str
    """Such as 2026-Q1."""
    shared: datetime | None = None
    by: PersonId = PersonId("")
    place: PlaceId | None = None
    """The core team's channel, where it stands there."""
    to: tuple[PersonId, ...] = ()
    """Whom it was brought to privately."""
    remarks: tuple[Remark, ...] = ()
    """Forgotten when the review is over."""
    done: datetime | None = None
    stands: bool = False
    """Whether it was found to stand, or only left for another time."""

    @property
    def id(self) -> str:
        """One a quarter."""
        return self.quarter

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What they would change goes."""
        remarks = tuple(one for one in self.remarks if not leaving.theirs(one.who))
        return leaving.parted(replace(self, remarks=remarks))

    def surface(self, who: PersonId | None = None) -> str:
        """Name the message by which it was shared: in the channel, or with one person."""
        return f"strategy/{self.quarter}/{who}" if who else f"strategy/{self.quarter}"


class Standing(Record, frozen=True):
    """How one community stands, for whoever looks after several: figures alone, and nobody of its people."""

    kind = "standing"
    everywhere = True

    community: CommunityId
    name: str
    managers: tuple[PersonId, ...]
    sponsors: tuple[PersonId, ...]
    at: datetime
    waiting: int = 0
    lost: int = 0
    """Of the questions that wait, how many found nobody."""
    oldest: datetime | None = None
    within_day: Share = Share(0, 0)
    """Questions of the last four weeks answered within a day."""
    moves: tuple[Move, ...] = ()
    """What moved against the four weeks before."""
    met: int = 0
    missed: int = 0
    """Goals that were reached, and missed, in the last three months."""
    aims: int = 0
    """Goals whose day is still to come."""
    decisions: int = 0
    """What waits for a manager's yes."""
    last: datetime | None = None
    """When somebody last asked, answered or thanked."""

    @property
    def id(self) -> str:
        """One a community."""
        return self.community

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """They look after it no more."""
        managers = tuple(one for one in self.managers if not leaving.theirs(one))
        sponsors = tuple(one for one in self.sponsors if not leaving.theirs(one))
        return leaving.parted(replace(self, managers=managers, sponsors=sponsors))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by whoever looks after it."""
        return tuple(("who", who) for who in sorted({*self.managers, *self.sponsors}))
