"""What is kept about people who contribute, and about a personal note from its draft to its delivery."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct, field

from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Record, theirs, unnamed

REMEMBERED = timedelta(days=92)
"""How long it is kept what somebody did, and for whom; counts and weeks stay."""
MOST_DEEDS = 40
MOST_WEEKS = 26
MOST_THANKS = 12
"""People whose thanks for one answer are kept."""
_NOBODY = PersonId("")


class Occasion(StrEnum):
    """A good moment for a personal note."""

    FIRST = "first"
    """The first help that Steward knows of."""
    ACCEPTED = "accepted"
    """The first answer that somebody accepted."""
    RETURN = "return"
    """Help again after a long silence."""
    WEEK = "week"
    """An unusually helpful week."""
    STEADY = "steady"
    """A long stretch of steady help."""
    CHAMPION = "champion"
    """It is a while since a champion was written to."""
    KEY = "key"
    """It is a while since one of those who help most people was written to."""
    MANAGER = "manager"
    """A contributor wants their own manager to hear of it."""


class Step(StrEnum):
    """A modest next step, one rung up."""

    REACT = "react"
    ASK = "ask"
    ANSWER = "answer"
    TOPICS = "topics"
    WELCOME = "welcome"
    FACILITATE = "facilitate"


class Deed(Struct, frozen=True):
    """Somebody answered a question, and what came of it."""

    at: datetime
    question: str
    message: MessageId
    place: PlaceId
    whom: PersonId
    """Who had asked."""
    took: timedelta = timedelta()
    first: bool = False
    """It was the answer that ended the wait."""
    accepted: datetime | None = None
    accepted_by: PersonId = _NOBODY
    """Who said that it helped: whoever had asked, or somebody on their behalf."""
    by: tuple[PersonId, ...] = ()
    """Others who said thanks for it."""
    past: bool = False
    """Learned from history, or heard too late: it counts, and no note is written about it."""
    accepted_past: bool = False


class Contributor(Record, frozen=True):
    """What one person has given to the community: help, questions, thanks. Evidence, never a score."""

    kind = "contributor"
    forgets = theirs("who")

    who: PersonId
    first: datetime | None = None
    latest: datetime | None = None
    """The first and the latest help."""
    asked: int = 0
    answered: int = 0
    """Questions they answered."""
    accepted: int = 0
    """Acceptances that stand."""
    thanked: int = 0
    thanks_given: int = 0
    deeds: tuple[Deed, ...] = ()
    """In the order of time."""
    weeks: tuple[tuple[int, int], ...] = ()
    """The number of each week in which they helped, and how many different people."""
    returned: datetime | None = None
    """When they helped again after a long silence, last."""
    championed: datetime | None = None
    """When they were champion of the month, last."""
    recognised: datetime | None = None
    """When they were recognised otherwise, last: a milestone, a champion."""
    drafted: dict[str, datetime] = field(default_factory=dict)
    """When a note was last drafted, by occasion."""
    written: datetime | None = None
    """When they were last written a note."""
    written_by: PersonId = _NOBODY
    steps: dict[str, datetime] = field(default_factory=dict)
    """When each step was last suggested."""
    note: str = ""
    """The note that is under way."""
    boss: PersonId = _NOBODY
    """Their own manager, whom they want to hear of it."""
    boss_asked: datetime | None = None
    stirred: bool = False
    """Something happened since it was last looked at whether a note is due."""

    @property
    def id(self) -> str:
        """One record a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found while something is to be looked at, and while they have helped lately."""
        stirred = (("stirred", "yes"),) if self.stirred else ()
        return (*stirred, ("helps", "yes")) if self.deeds else stirred

    def live(self, since: datetime) -> tuple[Deed, ...]:
        """Give what they did since a moment that was heard as it happened."""
        return tuple(deed for deed in self.deeds if deed.at >= since and not deed.past)

    def last_note(self) -> datetime | None:
        """Say when a note was last drafted for them, or written to them."""
        return max((*self.drafted.values(), *([self.written] if self.written else [])), default=None)


class PersonalNote(Record, frozen=True):
    """A personal note, from its draft until it has arrived; its words are forgotten then."""

    kind = "personal-note"
    forgets = theirs("who", "helper", "by")

    about: str
    """Its name, and that of its proposal and of its message."""
    who: PersonId
    occasion: Occasion
    at: datetime
    deeds: tuple[Deed, ...] = ()
    language: str = ""
    step: str = ""
    """The next step it suggests; empty for none."""
    people: int = 0
    """How many colleagues were helped, where a note does not name all of them; 0 where it does."""
    helper: PersonId = _NOBODY
    """For a contributor's manager: the contributor."""
    words: str = ""
    """A manager's own words, in place of the draft's."""
    by: PersonId = _NOBODY
    """Who let it go."""
    approved: datetime | None = None

    @property
    def id(self) -> str:
        """Its own name."""
        return self.about


class Pace(Record, frozen=True):
    """When notes were drafted in the last days: managers' time is short."""

    kind = "note-pace"
    forgets = unnamed

    recent: tuple[datetime, ...] = ()

    @property
    def id(self) -> str:
        """One a community."""
        return "notes"


class Letter(Record, frozen=True):
    """What somebody writes back to a manager, until it is a civil hour where that manager is."""

    kind = "letter"
    forgets = theirs("who", "to")

    letter: str
    who: PersonId
    to: PersonId
    words: str
    """Empty where they say by a press that they would like to take the step."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.letter
