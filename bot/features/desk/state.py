"""What the desk keeps: a line for each question that waits, by its id; who wrote on which day; what was done when."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Self

from msgspec import field
from msgspec.structs import replace

from bot.features.measures import Share
from bot.kernel.facts import QuestionId
from bot.kernel.people import Duty, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, theirs, unnamed

DAYS = 120
"""Days of presence that are remembered: ninety, and the four weeks of silence after them."""
PAGE_LIVES = timedelta(days=14)
"""How long after a manager opened their page it is still kept current."""


class Open(Record, frozen=True):
    """A question that waits: a line of the agenda."""

    kind = "open"
    forgets = theirs("who")

    question: QuestionId
    who: PersonId
    place: PlaceId
    at: datetime
    escalated: bool = False
    past: bool = False
    """From before Steward came, or from an outage: listed, never acted on."""

    @property
    def id(self) -> str:
        """One line a question."""
        return self.question

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by who asked."""
        return (("who", self.who),)


class Planned(Record, frozen=True):
    """When a manager was last written their plan."""

    kind = "planned"
    forgets = theirs("who")

    who: PersonId
    at: datetime
    busy: bool = True
    """Whether anything needed them then: after a busy week a quiet one is told, once."""

    @property
    def id(self) -> str:
        """One a manager."""
        return self.who


class Opened(Record, frozen=True):
    """When a manager last opened their page: it is kept current for a while."""

    kind = "opened"
    forgets = theirs("who")

    who: PersonId
    at: datetime

    @property
    def id(self) -> str:
        """One a manager."""
        return self.who


class Presence(Record, frozen=True):
    """On which days somebody wrote, and nothing of what."""

    kind = "presence"
    forgets = theirs("who")

    who: PersonId
    last: date
    """The latest day, on the community's calendar."""
    days: str = "1"
    """A bit for each of the last 120 days up to `last`, which is the lowest; hexadecimal."""
    began: date | None = None
    """The day of their first message; None when they wrote before Steward came."""

    @property
    def id(self) -> str:
        """One a person."""
        return self.who

    def wrote(self, day: date, *, past: bool) -> Presence:
        """Count a day on which they wrote, in whatever order days are told."""
        later = max(0, (day - self.last).days)
        ago = max(0, (self.last - day).days)
        seen = (int(self.days, 16) << later | 1 << ago) % (1 << DAYS)
        return Presence(self.who, max(day, self.last), f"{seen:x}", None if past else self.began)

    def active(self, since: date, until: date) -> int:
        """Count the days from `since` on and before `until` on which they wrote."""
        latest, oldest = max(0, (self.last - until).days + 1), (self.last - since).days
        return (int(self.days, 16) >> latest & (1 << max(0, oldest - latest + 1)) - 1).bit_count()

    @property
    def earliest(self) -> date:
        """The first day that is remembered."""
        return self.last - timedelta(days=int(self.days, 16).bit_length() - 1)


class Survey(Record, frozen=True):
    """What takes a look at everybody and at the whole ledger: taken when a manager looks, at most once an hour."""

    kind = "survey"

    at: datetime
    new: tuple[PersonId, ...] = ()
    """Who wrote for the first time in the last seven days."""
    lapsing: tuple[PersonId, ...] = ()
    """Who was among the most present, and has been silent for four weeks; the most present first."""
    helped: tuple[PersonId, ...] = ()
    """Whose answers were accepted in the last seven days, and whom no manager has thanked since."""
    lately: Share = Share(0, 0)
    """Questions answered within a day in the last four weeks,"""
    before: Share = Share(0, 0)
    """and in the twelve weeks before."""

    @property
    def id(self) -> str:
        """One a community."""
        return "survey"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """They are in no list."""

        def others(people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
            return tuple(one for one in people if not leaving.theirs(one))

        return replace(self, new=others(self.new), lapsing=others(self.lapsing), helped=others(self.helped))


class Back(Record, frozen=True):
    """A facilitation duty is the managers' again, lately."""

    kind = "duty-back"
    forgets = unnamed

    duty: Duty
    who: PersonId
    """Who had it."""
    at: datetime
    by: PersonId = PersonId("")
    """Who gave or took it back; empty where its time was over."""

    @property
    def id(self) -> str:
        """One a duty."""
        return self.duty


class Activities(Record, frozen=True):
    """When each activity of the guide was last done, and until when a manager does not want to hear of it."""

    kind = "activities"
    forgets = unnamed

    since: datetime
    """When Steward began to keep count."""
    done: dict[str, datetime] = field(default_factory=dict)
    quiet: dict[str, datetime] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """One a community."""
        return "activities"
