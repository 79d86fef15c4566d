"""What is kept of a story, from an idea until it is told, and of a leader's briefing, from its draft to what it led to.

What people wrote is kept only while a story is open or approved; of one that ended nothing is left but that it did.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from bot.features.measures import Move
from bot.kernel.facts import QuestionId
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record

ACTIVITY = "G7"
ASK, LAPSE = "story.ask", "story.lapse"
SEND = "brief.send"
DAY = timedelta(days=1)
OPEN_FOR = timedelta(days=14)
"""How long those in a story have to say something; who says nothing has not said yes."""
UNDECIDED = timedelta(days=60)
"""After this time a story that no manager went on with is let go."""
KEPT = timedelta(days=731)
"""How long an approved story is kept, and that one ended."""
BRIEFED = timedelta(days=400)
"""How long it is known what a leader was brought."""
FOUND_A_MONTH = 3
"""Stories that are proposed in four weeks, at most: a manager's time is short."""
MOST_TEXT, MOST_LINE = 600, 120
"""Characters of each part of a story, and of a name in it."""
_NOBODY = PersonId("")
_NO_MESSAGE = MessageId("")


class Says(StrEnum):
    """What somebody in a story says to being in it."""

    NOTHING = "nothing"
    NAMED = "named"
    UNNAMED = "unnamed"


class Role(StrEnum):
    """What somebody is in a story."""

    ASKED = "asked"
    HELPED = "helped"
    ALSO = "also"
    """Somebody else it tells of."""


class Part(Struct, frozen=True):
    """Somebody in a story, and what they said to it."""

    who: PersonId
    role: Role
    says: Says = Says.NOTHING
    asked: datetime | None = None
    """When they were asked."""
    round: int = 1
    """How often their part was put before them: after a change it is another question."""


class Told(Struct, frozen=True):
    """What a story says, as people wrote it."""

    asked: str = ""
    helped: str = ""
    came: str = ""
    """What came of it."""
    where: str = ""
    """The name of what it is used in."""
    link: str = ""
    """Where that can be read."""
    quote: str = ""
    quoted: Role = Role.ASKED
    """Whose words they are."""

    @property
    def whole(self) -> bool:
        """Whether it is a story: a question, an answer, and what came of it."""
        return bool(self.asked and self.helped and self.came)

    def of(self, role: Role) -> tuple[str, ...]:
        """Give what is somebody's own part: whoever agreed to it is asked again when it changes."""
        quote = self.quote if self.quoted is role else ""
        match role:
            case Role.ASKED:
                return (self.asked, quote)
            case Role.HELPED:
                return (self.helped, self.came, self.where, self.link, quote)
            case _:
                return (self.asked, self.helped, self.came, self.where, self.quote)  # any of it may tell of them


class Stage(StrEnum):
    """How far a story has come."""

    FOUND = "found"
    """It could be one: nobody has written it."""
    DRAFT = "draft"
    ASKED = "asked"
    AGREED = "agreed"
    APPROVED = "approved"
    ENDED = "ended"


LIVE = frozenset({Stage.DRAFT, Stage.ASKED, Stage.AGREED, Stage.APPROVED})


class Story(Record, frozen=True):
    """A question, an answer, and what came of it, on its way to being told."""

    kind = "story"

    name: str
    at: datetime
    by: PersonId
    """Who thought of it; nobody where Steward did."""
    parts: tuple[Part, ...] = ()
    told: Told = Told()
    stage: Stage = Stage.FOUND
    message: MessageId = _NO_MESSAGE
    """The answer."""
    question: MessageId = _NO_MESSAGE
    place: PlaceId = PlaceId("")
    """Where both stand."""
    topics: tuple[str, ...] = ()
    manager: PersonId = _NOBODY
    """Who put it before those in it."""
    begun: datetime | None = None
    """When it was put before them."""
    approved: datetime | None = None
    briefings: dict[PersonId, str] = field(default_factory=dict)
    """The leaders it was told to, each in which briefing."""
    first_told: datetime | None = None
    why: str = ""
    """Why it ended: dropped, declined, unreachable, lapsed or withdrawn."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """A story with somebody in it is told no more, nor is one that they have only begun to write."""
        others = tuple(one for one in self.parts if not leaving.theirs(one.who))
        begun = leaving.theirs(self.by) and self.stage is not Stage.APPROVED
        if len(others) == len(self.parts) and not begun:
            return leaving.parted(self)
        why = self.why if self.stage is Stage.ENDED else "withdrawn"
        return leaving.parted(replace(self, parts=others, told=Told(), stage=Stage.ENDED, why=why))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by how far it has come, by those in it, and by its messages."""
        people = (("who", one.who) for one in self.parts)
        messages = (("message", one) for one in dict.fromkeys((self.message, self.question)) if one)
        return (("stage", self.stage), *people, *messages)

    def part(self, who: PersonId) -> Part | None:
        """Find somebody's part."""
        return next((one for one in self.parts if one.who == who), None)

    def of(self, role: Role) -> Part | None:
        """Find whoever has a part of this kind."""
        return next((one for one in self.parts if one.role is role), None)

    def puts(self, part: Part) -> Story:
        """Put somebody's part in the place of what it was."""
        return replace(self, parts=tuple(part if one.who == part.who else one for one in self.parts))

    @property
    def waiting(self) -> tuple[Part, ...]:
        """Whoever has not said anything yet."""
        return tuple(one for one in self.parts if one.says is Says.NOTHING)

    @property
    def sourced(self) -> bool:
        """Whether it may lead to the messages: they show everybody's name."""
        return all(one.says is not Says.UNNAMED for one in self.parts)


def surface(story: Story, part: Part) -> str:
    """Name the message in which somebody is asked about a story."""
    return f"story/{story.name}/{part.who}/{part.round}"


def about(story: Story) -> str:
    """Name the proposal of a story."""
    return f"story/{story.name}"


# ---------------------------------------------------------------- briefings


class Want(StrEnum):
    """The one thing that only this leader can do."""

    ANSWER = "answer"
    HOST = "host"
    THANK = "thank"
    FORWARD = "forward"
    VOTE = "vote"


class Wish(Struct, frozen=True):
    """What a leader is asked for, and on what evidence."""

    want: Want
    question: QuestionId = ""
    who: PersonId = _NOBODY
    """Who asked, or who is to be thanked."""
    place: PlaceId = PlaceId("")
    story: str = ""
    idea: str = ""
    what: str = ""
    """What they look after, in the words of the core team."""
    count: int = 0
    """People who asked about it."""


class Step(StrEnum):
    """How far a briefing has come."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    SENT = "sent"


NUMBERS, WISH = "numbers", "wish"
"""Names of what a manager may leave out, beside the stories."""


class Briefing(Record, frozen=True):
    """What one leader is told at one time."""

    kind = "briefing"

    name: str
    who: PersonId
    at: datetime
    due: datetime
    """When it is to be brought."""
    language: str = ""
    by: PersonId = _NOBODY
    """The manager who let it go."""
    step: Step = Step.PROPOSED
    moves: tuple[Move, ...] = ()
    stories: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Stories that were taken back after it was brought."""
    wish: Wish | None = None
    opening: str = ""
    """A manager's own words, above all else."""
    sent: datetime | None = None
    opened: datetime | None = None
    acted: str = ""
    """What they did of it."""
    found: str = ""
    """What they said of it: useful or not."""

    @property
    def id(self) -> str:
        """Its own name, and that of its message."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Their own briefings go; of others' goes what they wrote above them, and what was asked for their sake."""
        if leaving.theirs(self.who):
            return None
        wish = self.wish
        if wish is not None and (leaving.theirs(wish.who) or leaving.asked(wish.question)):
            wish = None
        opening = "" if leaving.theirs(self.by) else self.opening
        return leaving.parted(replace(self, wish=wish, opening=opening))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by how far it has come, by its reader, and by the stories in it."""
        return (("step", self.step), ("who", self.who), *(("story", one) for one in (*self.stories, *self.gone)))


class Readers(Record, frozen=True):
    """Who is briefed besides leaders and sponsors, and who of those is not."""

    kind = "briefing-readers"

    added: tuple[PersonId, ...] = ()
    left_out: tuple[PersonId, ...] = ()

    @property
    def id(self) -> str:
        """One a community."""
        return "readers"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """They are in neither list."""
        added, left_out = self.added, self.left_out
        return replace(
            self,
            added=tuple(one for one in added if not leaving.theirs(one)),
            left_out=tuple(one for one in left_out if not leaving.theirs(one)),
        )

    def adds(self, who: PersonId) -> Readers:
        """Let somebody be briefed."""
        return Readers((*(one for one in self.added if one != who), who), _without(self.left_out, who))

    def leaves_out(self, who: PersonId) -> Readers:
        """Let somebody not be briefed."""
        return Readers(_without(self.added, who), (*_without(self.left_out, who), who))


def _without(people: tuple[PersonId, ...], who: PersonId) -> tuple[PersonId, ...]:
    return tuple(one for one in people if one != who)
