"""What is kept of the core team's work: ideas with who is for them, and each note with what it asks of whom."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Chart, Phrase
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, theirs

ACTIVITY = "G1"
TELL, FOLLOW, MOOT = "core.tell", "core.follow", "core.moot"
OWNER, NEWS, FORGET = "core.owner", "core.news", "core.forget"
_NOBODY = PersonId("")
UNSAID = "\N{HORIZONTAL ELLIPSIS}"
"""Stands for the words of somebody who was forgotten."""
FORTNIGHT = timedelta(days=14)
A_MONTH = 2 * FORTNIGHT
"""In which somebody's capacity counts: a whole number of notes."""
NOT_AGAIN = timedelta(days=91)
"""For which whoever said "not this time" is not asked for the same kind of thing; for the very same thing, never."""
REMEMBERED = timedelta(days=182)
"""For which notes are kept, so that asks go round, and topics that the core team does not want to hear of again."""
DRAWN_LIVES = timedelta(days=84)
"""How long an idea that Steward drew itself stays without anybody's being for it."""
BEFORE = timedelta(days=2)
"""How long before its day whoever does something is reminded, once."""
LATER = timedelta(days=56)
"""After this time what was put off comes up again."""
MOST_WORDS = 200
MOST_OUTCOME = 400
MOST_OWN = 10
"""Ideas of one person's that wait for a decision."""


class Source(StrEnum):
    """Where an idea comes from."""

    PERSON = "person"
    AGAIN = "again"
    """Different people have asked about it in different weeks."""
    UNANSWERED = "unanswered"
    """Nobody has answered what was asked about it."""
    THEME = "theme"
    """It is a month's theme."""


class Stage(StrEnum):
    """What has become of an idea."""

    OPEN = "open"
    LATER = "later"
    CAMPAIGN = "campaign"
    DISCUSSION = "discussion"
    ASKED = "asked"
    """Somebody is to do it, and has not said yet whether they will."""
    DOING = "doing"
    DONE = "done"
    NO = "no"


UNDECIDED = frozenset({Stage.OPEN, Stage.LATER})
UNDER_WAY = frozenset({Stage.CAMPAIGN, Stage.DISCUSSION, Stage.ASKED, Stage.DOING})
OVER = frozenset({Stage.DONE, Stage.NO})


class Idea(Record, frozen=True):
    """Something the core team could do. Its words are kept, since they are what is decided about."""

    kind = "idea"

    name: str
    at: datetime
    words: str
    """As somebody wrote it; of one that was drawn, what it is about."""
    source: Source = Source.PERSON
    by: PersonId = _NOBODY
    message: MessageId = MessageId("")
    """The message it was given on."""
    examples: tuple[MessageId, ...] = ()
    """Questions it was drawn from."""
    topics: tuple[str, ...] = ()
    votes: tuple[PersonId, ...] = ()
    """Who is for it; shown is only how many."""
    shown: int = 0
    """Notes it has stood in."""
    stage: Stage = Stage.OPEN
    since: datetime | None = None
    """When it came to that stage."""
    decider: PersonId = _NOBODY
    owner: PersonId = _NOBODY
    due: datetime | None = None
    heard: frozenset[str] = frozenset()
    """What its owner has been written: ask, remind, due."""
    led_to: str = ""
    """The campaign or the discussion that came of it."""
    end: str = ""
    """How that ended: forward, nothing-yet, or empty."""
    refused: PersonId = _NOBODY
    """Who was to do it, and would rather not."""
    word: str = ""
    """Why not, or what came of it."""
    told: str = ""
    """The stage of which whoever gave it has heard last."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Their idea goes, unless others are at it already: then its words do. What they had taken on is open again."""
        examples = tuple(one for one in self.examples if not leaving.asked(one))
        own = leaving.theirs(self.by) or (bool(self.examples) and not examples)
        if own and self.stage not in UNDER_WAY:
            return None
        put = replace(self, examples=examples, words=UNSAID if own else self.words)
        if leaving.theirs(self.owner) or leaving.theirs(self.decider):
            put = replace(put, word="")
        if leaving.theirs(self.owner):
            open_again = self.stage in {Stage.ASKED, Stage.DOING}
            stage = Stage.OPEN if open_again else self.stage
            put = replace(put, owner=_NOBODY, stage=stage, due=None, heard=frozenset())
        return leaving.parted(put)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by who gave it, who does it, and what came of it."""
        found = (("by", self.by), ("owner", self.owner), ("led-to", self.led_to), ("stage", self.stage))
        return tuple((key, value) for key, value in found if value)

    def comes_to(self, stage: Stage, now: datetime, by: PersonId = _NOBODY) -> Idea:
        """Let something become of it."""
        return replace(self, stage=stage, since=now, decider=by)

    @property
    def reminds(self) -> bool:
        """Whether there is time between its being taken on and its day for a reminder to be worth anything."""
        return self.due is not None and self.since is not None and self.due - self.since > 2 * BEFORE

    def is_choosable(self, now: datetime) -> bool:
        """Whether it can stand in a note as something to be for."""
        rested = self.since is not None and now >= self.since + LATER
        return self.stage is Stage.OPEN or (self.stage is Stage.LATER and rested)


class Kind(StrEnum):
    """What somebody of the core team can be asked for."""

    QUESTION = "question"
    """A look at a question in their remit that still waits."""
    HOST = "host"
    """Hosting a discussion about an idea."""
    THEME = "theme"
    """Three lines on the month's theme."""


class Answer(StrEnum):
    """What somebody said to an ask."""

    NONE = "none"
    YES = "yes"
    NO = "no"
    MOOT = "moot"
    """It has come to an end without them: the question was answered, the idea decided."""


class Ask(Struct, frozen=True):
    """One thing that is asked of one person, in one note."""

    who: PersonId
    kind: Kind
    about: str
    """The question, the idea, or the month."""
    words: str = ""
    """What it is about."""
    place: PlaceId = PlaceId("")
    post: MessageId = MessageId("")
    """A question it leads to."""
    asked: datetime | None = None
    """When it was on its way to them; None while it waits for a manager's yes, or for a civil hour."""
    answer: Answer = Answer.NONE


class Step(StrEnum):
    """What has become of a note."""

    OPEN = "open"
    """It waits for a manager's yes."""
    APPROVED = "approved"
    """It goes out on its Monday."""
    SENT = "sent"
    OVER = "over"
    """It was skipped, or nobody decided in time."""


class Fortnight(Record, frozen=True):
    """One fortnight's note: what it says, what it asks of whom, and where it stands."""

    kind = "core-note"

    name: str
    """The Monday it is for, such as 2026-03-16."""
    at: datetime
    goes: datetime
    """Nine o'clock of that Monday."""
    step: Step = Step.OPEN
    opening: str = ""
    moves: tuple[Phrase, ...] = ()
    tells: bool = True
    """Whether enough happened for a figure to tell whether it moved."""
    chart: Chart | None = None
    ideas: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    """Ideas that something became of."""
    asks: tuple[Ask, ...] = ()
    place: PlaceId = PlaceId("")
    """The core team's channel, where it stands in one."""
    readers: tuple[PersonId, ...] = ()
    """Who was brought it privately."""
    by: PersonId = _NOBODY
    """The manager who let it go."""
    stands: bool = False
    """It stood in that channel."""
    unposted: PlaceId = PlaceId("")
    """The channel in which it could not be posted."""

    @property
    def id(self) -> str:
        """One a fortnight."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Nothing is asked of them, nor about what they asked; what they wrote above it goes."""
        asks = tuple(one for one in self.asks if not (leaving.theirs(one.who) or leaving.asked(one.about)))
        opening = "" if leaving.theirs(self.by) else self.opening
        return leaving.parted(replace(self, asks=asks, opening=opening))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the ideas in it, and by what it asks about while nobody has answered that."""
        open_asks = dict.fromkeys(one.about for one in self.asks if one.answer is not Answer.MOOT)
        return (*(("idea", name) for name in self.ideas), *(("about", about) for about in open_asks))

    @property
    def surface(self) -> str:
        """The message in the core team's channel."""
        return f"core/note/{self.name}"

    def surface_for(self, who: PersonId) -> str:
        """The message that brings one person the note, or what is asked of them."""
        return f"core/note/{self.name}/{who}"

    def ask_of(self, who: PersonId) -> Ask | None:
        """What it asks of somebody."""
        return next((one for one in self.asks if one.who == who), None)

    def asking(self, ask: Ask) -> Fortnight:
        """Put an ask in the place of what it asked of that person."""
        return replace(self, asks=tuple(ask if one.who == ask.who else one for one in self.asks))


class Live(Record, frozen=True):
    """The one message that reminds somebody of what they have taken on."""

    kind = "core-live"
    forgets = theirs("who")

    who: PersonId
    surface: str
    ideas: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """One a person."""
        return self.who
