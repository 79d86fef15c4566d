"""What is kept about questions: the question itself, the room it was asked in, and answers members accepted."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.cards import Phrase
from bot.kernel.messages import Cancel, Timer
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy
from bot.kernel.records import Leaving, Record, theirs
from bot.kernel.resting import Keeps, Matter
from bot.listening import Asked, mentioned

if TYPE_CHECKING:
    from collections.abc import Sequence

RECENT = 8
"""Messages a room remembers, as context for the next one."""
TEXT_FOR = timedelta(hours=6)
"""How long a room remembers what was said in them."""
EARS = 8
"""Questions of a room that a new message is held against: the latest ones. Threads are not limited."""
AFTERWARDS = 20
"""Messages of others after which a room stops listening for a question that was answered; its thread goes on."""
EARSHOT = 30
"""Messages of others after which only one that names the asker, or stands in the thread, can be a reply."""
EARS_FOR = timedelta(days=7)
"""How long a room goes on holding messages against a question; its thread is heard for ever."""
SPEAKERS = 24
MOST_THANKS = 24
"""Thanks that a question, or a room, remembers, so that none counts twice."""
NEW_FOR, NEW_QUESTIONS = timedelta(days=30), 3
"""Somebody is new in their first days, and with their first questions."""
MOST_TEXT = 2000
"""Characters kept of one message of an open case."""


JUDGE, ROUTE, INVITE, HAND_BACK, REREAD, AGE = (
    "question.judge",
    "question.route",
    "question.invite",
    "question.hand-back",
    "question.reread",
    "question.age",
)
"""The timers of a question's life."""


class Status(StrEnum):
    """Where a question stands."""

    HEARD = "heard"
    """Within its grace: it may still be edited, joined, deleted, or answered at once."""
    OPEN = "open"
    CLAIMED = "claimed"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    CLOSED = "closed"


WAITING = frozenset({Status.HEARD, Status.OPEN, Status.CLAIMED})
UNANSWERED = frozenset({Status.OPEN, Status.CLAIMED})


class Piece(Struct, frozen=True):
    """One of the asker's messages that together make the question."""

    message: MessageId
    text: str
    at: datetime


class AskState(StrEnum):
    """What became of asking one expert."""

    ASKED = "asked"
    CLAIMED = "claimed"
    DECLINED = "declined"
    HANDED_BACK = "handed-back"
    SNOOZED = "snoozed"
    UNDELIVERED = "undelivered"


class Ask(Struct, frozen=True):
    """One expert, asked once."""

    who: PersonId
    at: datetime
    state: AskState = AskState.ASKED
    until: datetime | None = None
    """When the wait for this person is over, or the snooze, or the claim."""
    turn: int = 0
    """Raised when a snoozed ask is shown anew."""
    because: tuple[Phrase, ...] = ()
    """The evidence that spoke for this person."""
    first: bool = False
    """They were never asked anything before."""
    matter: Matter | None = None
    """What it was asked about, as far as a pause minds."""


FROM_LIBRARY = "library"
"""How an answer came that had been accepted for another question before."""


class Answer(Struct, frozen=True):
    """A message that answers, as far as can be told."""

    message: MessageId
    who: PersonId
    at: datetime
    how: str
    score: float = 1.0
    topics: tuple[str, ...] = ()
    """What it is about, where it is in another language than the question; accepted, it tells what means the same."""


class Offer(Struct, frozen=True):
    """An accepted answer that the asker was pointed to."""

    entry: MessageId
    """The question it was accepted for."""
    answer: MessageId
    who: PersonId
    """Who wrote it."""
    at: datetime
    """When it was accepted."""
    refused: bool = False
    """The asker said that it does not fit."""


class Thanks(Struct, frozen=True):
    """That somebody thanked for a message, in one of the ways in which people do."""

    by: PersonId
    who: PersonId
    message: MessageId
    how: str


class Question(Record, frozen=True):
    """A question's whole life. Its id is the id of its first message."""

    kind = "question"

    first: MessageId
    asker: PersonId
    place: PlaceId
    at: datetime
    pieces: tuple[Piece, ...]
    status: Status = Status.HEARD
    under: MessageId | None = None
    """The thread it was asked in, when it was not asked in the main flow."""
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    language: str = ""
    topics: tuple[str, ...] = ()
    past: bool = False
    """Learned from an import or after an outage: digested, never acted on."""
    asks: tuple[Ask, ...] = ()
    suggested: tuple[PersonId, ...] = ()
    claimed_by: PersonId | None = None
    answers: tuple[Answer, ...] = ()
    unhelpful: tuple[Answer, ...] = ()
    """Answers that came before the asker said that they did not help."""
    accepted: MessageId | None = None
    escalated: datetime | None = None
    called: bool = False
    """The asker called for help in so many words."""
    withheld: datetime | None = None
    """Until when nobody is asked, because chance has kept this one back to learn what asking changes."""
    invited: datetime | None = None
    unnamed: tuple[PersonId, ...] = ()
    """Who answered, and was not to be named in the invitation: they had left, opted out, or are guests."""
    invite_answered: bool = False
    pointed: Offer | None = None
    """The accepted answer that was offered."""
    also: tuple[PersonId, ...] = ()
    """Others who wait for the same answer ('me too')."""
    believed: float = 0.0
    """How likely it has been answered all the same, as last heard when its room stopped listening for it."""
    closed_for: str = ""
    thanks: tuple[Thanks, ...] = ()
    """Thanks for its answers, so that the same ones count once."""
    next_at: datetime | None = None
    """When its timer should ring; what reconciling checks."""

    @property
    def id(self) -> str:
        """The id of its first message."""
        return self.first

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Their question goes; of others' they are neither asked nor waited for, and who answered is not known."""
        if leaving.theirs(self.asker):
            return None
        put = replace(
            self,
            asks=tuple(ask for ask in self.asks if not leaving.theirs(ask.who)),
            suggested=tuple(one for one in self.suggested if not leaving.theirs(one)),
            also=tuple(one for one in self.also if not leaving.theirs(one)),
            pointed=None if self.pointed is not None and leaving.theirs(self.pointed.who) else self.pointed,
        )
        if leaving.theirs(self.claimed_by):
            status = Status.OPEN if self.status is Status.CLAIMED else self.status
            put = replace(put, claimed_by=None, status=status)
        return leaving.parted(put)

    @property
    def thread(self) -> MessageId:
        """The first message of the thread in which replies to it stand."""
        return self.under or self.first

    @property
    def text(self) -> str:
        """What was asked, pieces joined."""
        return "\n".join(piece.text for piece in self.pieces)

    @property
    def last_piece(self) -> Piece:
        """The asker's last message so far."""
        return self.pieces[-1]

    @property
    def first_answer(self) -> Answer | None:
        """The reply that ended the wait."""
        return self.answers[0] if self.answers else None

    @property
    def latest_answer(self) -> Answer | None:
        """The reply that came last."""
        return self.answers[-1] if self.answers else None

    def answer_by(self, message: MessageId) -> Answer | None:
        """Find an answer by its message."""
        return next((answer for answer in (*self.answers, *self.unhelpful) if answer.message == message), None)

    def ask_of(self, who: PersonId) -> Ask | None:
        """Find how somebody was asked."""
        return next((ask for ask in self.asks if ask.who == who), None)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by its messages, its thread, its answers and its asker; by its state while it waits."""
        found: list[tuple[str, str]] = [("message", piece.message) for piece in self.pieces]
        found += [("answer", answer.message) for answer in (*self.answers, *self.unhelpful)]
        found += [("thread", self.thread), ("asker", self.asker)]
        if self.status in UNANSWERED:
            found.append(("waiting", "yes"))
        if self.status in WAITING and self.next_at is not None:
            found.append(("timed", "yes"))
        if self.escalated and self.status is Status.OPEN:
            found.append(("escalated", "yes"))
        return tuple(found)


def new_here(question: Question, asker: Asker | None, since: datetime | None, now: datetime) -> bool:
    """Whether a question comes from somebody new; whoever cannot be told to be established counts as new."""
    asked = asker.questions if asker else ()
    return since is None or now - since < NEW_FOR or len(asked) < NEW_QUESTIONS or question.first in asked


def unsure(question: Question, policy: Policy) -> bool:
    """Whether it is likely enough a question for a list, but not to disturb anybody, as nobody has said that it is."""
    return not question.called and question.score < policy.bold_enough + policy.caution(question.place)


def matter(question: Question, policy: Policy) -> Matter:
    """Say of a question what a pause asks: where it stands, and what it speaks of that belongs to the response."""
    asks = policy.paused_until is not None and policy.stays_on.keeps is Keeps.RESPONSE
    return Matter(question.place, mentioned(question.text, policy.stays_on.names) if asks else ())


def of_the_pause(questions: Sequence[Question], policy: Policy) -> tuple[Question, ...]:
    """Give those of these that a pause lets go on."""
    return tuple(one for one in questions if policy.stays_on.covers(matter(one, policy)))


def rest(question: Question) -> tuple[Cancel, ...]:
    """Let every timer of a question rest that would disturb somebody."""
    return (Cancel(ROUTE, question.id), Cancel(HAND_BACK, question.id))


def route_at(question: Question, at: datetime) -> tuple[Question, Timer]:
    """Look again whom to ask, at `at`; the question remembers when, so that a lost timer is noticed."""
    return replace(question, next_at=at), Timer(ROUTE, question.id, at)


def search_on(question: Question, at: datetime) -> tuple[Question, tuple[Timer, ...]]:
    """Let the search go on at `at`; for what is past there is no search."""
    if question.past:
        return replace(question, next_at=None), ()
    put, timer = route_at(question, at)
    return put, (timer,)


class Recent(Struct, frozen=True):
    """One message a room remembers."""

    message: MessageId
    who: PersonId
    at: datetime
    text: str = ""
    mentions: tuple[PersonId, ...] = ()
    under: MessageId | None = None
    bot: bool = False


class Room(Record, frozen=True):
    """What a place remembers of its last messages: the context in which the next one is understood."""

    kind = "room"
    shape = 2

    place: PlaceId
    recent: tuple[Recent, ...] = ()
    pace: float = 600.0
    """Typical seconds between two messages, moving."""
    ears: dict[MessageId, Asked] = field(default_factory=dict)
    """The room's latest questions, answered or not, each with what it has heard pass since."""
    speakers: dict[PersonId, datetime] = field(default_factory=dict)
    """Who spoke when last, the most recent two dozen."""
    thanks: tuple[Thanks, ...] = ()
    """The latest thanks for what answers no question, so that the same ones count once."""

    @property
    def id(self) -> str:
        """One record a place."""
        return self.place

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What they said here was not said, as far as anybody remembers."""
        put = replace(
            self,
            recent=tuple(one for one in self.recent if not leaving.theirs(one.who)),
            ears={opener: ear for opener, ear in self.ears.items() if not leaving.theirs(ear.asker)},
            speakers={who: at for who, at in self.speakers.items() if not leaving.theirs(who)},
        )
        return leaving.parted(put)

    @classmethod
    def upgrade(cls, old: dict[str, Any], shape: int) -> dict[str, Any]:
        """Shape 1 kept the asker's own words with every question; where it stands is enough."""
        if shape != 1:
            return super().upgrade(old, shape)
        for ear in old["ears"].values():
            first, *more = ear.pop("lines")
            ear.update(opener=first["id"], under=first["under"], spoken=1 + len(more))
        return old


class Entry(Record, frozen=True):
    """An accepted answer, kept as a pointer to what members wrote: ids and topics, no text."""

    kind = "entry"

    question: MessageId
    answer: MessageId
    asker: PersonId
    who: PersonId
    """Who answered."""
    place: PlaceId
    at: datetime
    """When it was written: what a reader has to know about an answer's age."""
    topics: tuple[str, ...] = ()
    offered: int = 0
    helped: int = 0
    unhelpful: int = 0

    @property
    def id(self) -> str:
        """The question's own id."""
        return self.question

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Nobody is pointed to their answer; an answer that they were given stays whoever gave it's."""
        if leaving.theirs(self.who):
            return None
        return leaving.parted(replace(self, topics=tuple(one for one in self.topics if not leaving.alone(one))))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by topic."""
        return tuple(("topic", topic) for topic in self.topics[:12])


class Asker(Record, frozen=True):
    """Somebody's first questions in a community, by their ids: whoever is new is left out of every experiment."""

    kind = "asker"
    forgets = theirs("who")

    who: PersonId
    questions: tuple[MessageId, ...] = ()

    @property
    def id(self) -> str:
        """One record a person."""
        return self.who


class Waiting(Record, frozen=True):
    """The one live list of unanswered questions that a manager was written to about."""

    kind = "waiting"

    who: PersonId
    surface: str
    at: datetime
    questions: tuple[MessageId, ...] = ()

    @property
    def id(self) -> str:
        """One live list a manager."""
        return self.who

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Their own list goes; of others' go their questions."""
        if leaving.theirs(self.who):
            return None
        return leaving.parted(replace(self, questions=tuple(one for one in self.questions if not leaving.asked(one))))
