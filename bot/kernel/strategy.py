"""What a community is for, whom it serves, and what it means to talk about when: the manager's plan, in their words."""

from __future__ import annotations

from datetime import datetime

from msgspec import field

from bot.kernel.people import PlaceId
from bot.kernel.records import Record, unnamed


class Strategy(Record, frozen=True):
    """A community's strategy beside its purpose, which `Community` holds. Every part may be empty."""

    kind = "strategy"
    forgets = unnamed

    sort: str = ""
    """sector, country or region: what the scope is one of."""
    scope: str = ""
    """In words, such as "health in eastern and southern Africa"."""
    audiences: tuple[str, ...] = ()
    """Whom it serves, in words."""
    themes: dict[str, str] = field(default_factory=dict)
    """What each month (such as 2026-12) is about, in words: campaigns and lessons draw on it."""
    minutes_a_week: int = 0
    """How long managing may take; 0 where nobody has said."""
    managers_place: PlaceId | None = None
    """Where managers share practice with each other."""
    reviewed: datetime | None = None
    """When it was last looked at with the core team."""

    @property
    def id(self) -> str:
        """One a community."""
        return "strategy"
