"""What stays on while everything else that is unasked rests: a manager's choice, and what a message is about."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.people import PersonId, PlaceId
from bot.kernel.records import Leaving, Record


class Keeps(StrEnum):
    """Which unanswered questions somebody is still asked about in a pause."""

    NOTHING = "nothing"
    RESPONSE = "response"
    """Those of the response itself: an emergency, an election, a mourning."""
    QUESTIONS = "questions"


class Matter(Struct, frozen=True):
    """The question that a message is about, as far as a pause asks."""

    place: PlaceId
    names: tuple[str, ...] = ()
    """The words of the response that it speaks of, as they stand in `StaysOn`; nothing else of its text."""


class StaysOn(Struct, frozen=True):
    """What a pause does not hold back, besides replies and the manager's own plan."""

    keeps: Keeps = Keeps.NOTHING
    named: tuple[str, ...] = ()
    """Words of the pause's reason that tell what the response is about."""
    words: tuple[str, ...] = ()
    """Words that a manager added."""
    places: frozenset[PlaceId] = frozenset()
    """Channels of the response: whatever is asked there is part of it."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every word by which a question of the response is known."""
        return tuple(dict.fromkeys((*self.named, *self.words)))

    @property
    def known(self) -> bool:
        """Whether there is anything by which a question of the response could be known."""
        return bool(self.names or self.places)

    def covers(self, matter: Matter | None) -> bool:
        """Whether somebody is still asked about this."""
        if matter is None or self.keeps is Keeps.NOTHING:
            return False
        if self.keeps is Keeps.QUESTIONS:
            return True
        return matter.place in self.places or not frozenset(self.names).isdisjoint(matter.names)


class Pause(Record, frozen=True):
    """Who let everything rest, and since when: what its team is told beside what the rules say of it."""

    kind = "pause"

    at: datetime
    by: PersonId | None = None
    """Whoever began it or changed it last; None once nobody knows."""
    until: datetime | None = None
    """When it ended, or was meant to when it was last looked at."""
    why: str = ""
    over: bool = False

    @property
    def id(self) -> str:
        """The latest of a community."""
        return self.kind

    @property
    def surface(self) -> str:
        """The one message about it in the core team's channel."""
        return f"pause/{self.at:%Y-%m-%dT%H:%M:%S.%f}"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """It lasts, and nobody knows who began it."""
        return leaving.parted(replace(self, by=None) if leaving.theirs(self.by) else self)
