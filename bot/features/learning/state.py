"""Lessons and what each is good for; who wants them, who has read or tried which; and everybody's training log."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.people import PersonId
from bot.kernel.records import Record, theirs, unnamed

ACTIVITY = "G8"
SEND = "learn.send"
ONCE_IN = timedelta(days=6)
"""At most one lesson a week: the weekly day may fall some hours earlier where somebody has moved."""
TAKES = 3
"""Minutes a lesson takes."""
MOST_WORDS = 200
"""Characters of what a training was about."""
MOST_MINUTES = 60 * 24 * 30
MOST_LOGGED = 500


class Lesson(Struct, frozen=True):
    """One lesson. Its title is `lesson-<name>`; the rest are attributes: `.why`, `.how`, `.care`, `.try`, `.share`."""

    name: str
    activity: str
    """The activity of the guide it is about: G0 to G8."""
    helps: tuple[str, ...]
    """What it helps with: keys of what levels of maturity ask for, the nearest first."""


LESSONS = (
    Lesson("first-answer", "G2", ("half", "covered", "newcomers")),
    Lesson("right-person", "G2", ("covered", "half", "peers")),
    Lesson("hold-back", "G2", ("peers", "half")),
    Lesson("close-the-loop", "G2", ("accepted", "covered")),
    Lesson("good-question", "G2", ("half", "safe", "field")),
    Lesson("newcomer", "G2", ("newcomers", "field", "absent")),
    Lesson("purpose", "G0", ("purpose", "scope", "asked")),
    Lesson("few-minutes", "G0", ("manager", "time", "cadence", "rhythm")),
    Lesson("one-goal", "G0", ("goals", "reached", "measured")),
    Lesson("figures", "G0", ("looked", "measured", "changed")),
    Lesson("role-on-paper", "G0", ("formal", "counted", "time")),
    Lesson("hand-over", "G0", ("shared", "successor", "coreteam")),
    Lesson("content-plan", "G0", ("themes", "calendar", "reviewed")),
    Lesson("core-team", "G1", ("coreteam", "convened", "members")),
    Lesson("small-ask", "G1", ("convened", "coreteam", "shared")),
    Lesson("decide-together", "G1", ("decides", "members", "ideas")),
    Lesson("small-campaign", "G1", ("campaigns", "ideas", "calendar")),
    Lesson("open-question", "G3", ("hosted", "asked", "carried")),
    Lesson("host", "G3", ("hosted", "acts")),
    Lesson("carry-forward", "G3", ("carried", "relied")),
    Lesson("exact-thanks", "G4", ("personal", "thanks")),
    Lesson("next-step", "G4", ("personal", "coreteam", "members")),
    Lesson("quiet-ones", "G4", ("field", "absent", "reach")),
    Lesson("recognise", "G5", ("recognised", "thanks")),
    Lesson("used", "G6", ("told", "reused", "relied")),
    Lesson("library", "G6", ("library", "reused", "survive")),
    Lesson("story", "G7", ("stories", "briefed", "speaks")),
    Lesson("sponsor", "G7", ("sponsor", "acts", "speaks", "budget")),
    Lesson("two-minutes", "G7", ("briefed", "acts")),
    Lesson("hard-day", "G2", ("safe", "rules")),
    Lesson("disagreement", "G3", ("safe", "hosted")),
    Lesson("peers", "G8", ("learning", "support")),
)
"""In the order in which somebody reads them who lacks nothing in particular."""
BY_NAME = {one.name: one for one in LESSONS}


class Learner(Record, frozen=True):
    """What one manager wants to learn, and has learned: in whatever community they manage."""

    kind = "learner"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    weekly: bool = False
    sent: dict[str, datetime] = field(default_factory=dict)
    """Lessons that were brought to them, and when: none comes twice."""
    read: dict[str, datetime] = field(default_factory=dict)
    tried: dict[str, datetime] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """One a person."""
        return self.who

    @property
    def lately(self) -> datetime | None:
        """When they were last brought one."""
        return max(self.sent.values(), default=None)

    def brought(self, name: str, at: datetime) -> Learner:
        """Remember that a lesson was brought to them."""
        return replace(self, sent={**self.sent, name: at})

    def unbrought(self, name: str) -> Learner:
        """Nobody has read it after all."""
        return replace(self, sent={one: at for one, at in self.sent.items() if one != name})


def surface(who: PersonId, name: str) -> str:
    """Name the message that brings somebody a lesson."""
    return f"learn/{name}/{who}"


def lesson_of(shown: str, who: PersonId) -> str:
    """Give which lesson a message brought somebody; empty where it brought none."""
    name = shown.removeprefix("learn/").removesuffix(f"/{who}")
    return name if shown == surface(who, name) else ""


class Gaps(Record, frozen=True):
    """What a community lacks for its next level, by dimension, as it was last assessed."""

    kind = "learning-gaps"
    forgets = unnamed

    lacking: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """One a community."""
        return "gaps"

    @property
    def all(self) -> tuple[str, ...]:
        """All of it, managing the community first."""
        ordered = sorted(self.lacking, key=lambda one: (one != "management", one))
        return tuple(dict.fromkeys(what for one in ordered for what in self.lacking[one]))


class Training(Record, frozen=True):
    """Something learned elsewhere, in the words of whoever learned it: kept because they keep it."""

    kind = "training"
    everywhere = True
    forgets = theirs("who")

    name: str
    who: PersonId
    at: datetime
    what: str
    minutes: int
    formal: bool

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by whose it is."""
        return (("who", self.who),)
