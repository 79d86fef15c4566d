"""What the ledger tells: which answer changed something, and what only one leader can do. It is read, never kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct, field

from bot.features.briefings.state import Want, Wish
from bot.features.experts import kindred
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Doubted,
    Escalated,
    Fact,
    HandedBack,
    Misheard,
    QuestionId,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.steering import Decided, DiscussionOpened, IdeaGiven, Voted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from bot.kernel.people import Remit

# ---------------------------------------------------------------- State

YEAR = timedelta(days=366)
HEARD = (
    Asked,
    Answered,
    Accepted,
    Unaccepted,
    Thanked,
    Unthanked,
    Doubted,
    Reopened,
    Closed,
    Misheard,
    Used,
    Unused,
    Escalated,
    HandedBack,
    Claimed,
    IdeaGiven,
    Decided,
    Voted,
    DiscussionOpened,
)
"""The kinds of fact that are put together here."""
_LATELY = timedelta(days=35)
"""What came of an answer longer ago is no news."""
_ASKED_ABOUT = timedelta(days=45)
_OPEN = timedelta(days=60)
_IDEAS = timedelta(days=30)
_SEVERAL = 2
"""People to whom an answer helped, from which something has come of it."""
_ENOUGH_ASK = 3
"""Different people who asked about it, from which a discussion is worth a leader's time."""
_ALIKE = 2
"""Topics shared with what somebody looks after, where that has as many."""


class Case(Struct):
    """All that the ledger holds about one question."""

    question: QuestionId
    asker: PersonId = PersonId("")
    place: PlaceId = PlaceId("")
    topics: tuple[str, ...] = ()
    asked: datetime | None = None
    """When, where it was heard as it happened."""
    answers: dict[MessageId, PersonId] = field(default_factory=dict)
    accepted: MessageId = MessageId("")
    glad: dict[MessageId, dict[PersonId, datetime]] = field(default_factory=dict)
    """Who said of an answer that it helped, and when."""
    lost: bool = False
    """It found nobody."""
    past: bool = False

    @property
    def best(self) -> MessageId:
        """The answer that is meant by the question: the accepted one, else the first."""
        return self.accepted or next(iter(self.answers), MessageId(""))


class Heard(Struct):
    """What was read of the ledger."""

    cases: dict[QuestionId, Case] = field(default_factory=dict)
    uses: dict[str, tuple[MessageId, datetime]] = field(default_factory=dict)
    ideas: dict[str, datetime] = field(default_factory=dict)
    """Undecided ones, and when they were had."""
    votes: set[tuple[str, PersonId]] = field(default_factory=set)
    opened: list[tuple[datetime, tuple[str, ...]]] = field(default_factory=list)
    """Discussions, and what they are about."""

    def case(self, question: QuestionId) -> Case:
        """Find a case, or begin it."""
        return self.cases.setdefault(question, Case(question))

    def holding(self, message: MessageId) -> Case | None:
        """Find the case to which a message belongs."""
        if (found := self.cases.get(message)) is not None:
            return found
        return next((one for one in self.cases.values() if message in one.answers), None)


def hear(facts: Iterable[tuple[datetime, Fact]]) -> Heard:
    """Put together what stands, of all that was told."""
    heard = Heard()
    for at, fact in facts:
        _hears(heard, at, fact)
        _hears_of_steering(heard, at, fact)
    return heard


def _hears(heard: Heard, at: datetime, fact: Fact) -> None:  # noqa: C901 - one branch for each kind of fact
    match fact:
        case Asked():
            case_ = heard.case(fact.question)
            case_.asker, case_.place, case_.topics, case_.past = fact.who, fact.place, fact.topics, fact.past
            case_.asked = None if fact.past else at
        case Answered() if fact.who != fact.asker:
            case_ = heard.case(fact.question)
            case_.answers.setdefault(fact.message, fact.who)
            case_.asker, case_.place, case_.lost = fact.asker, fact.place, False
        case Accepted():
            case_ = heard.case(fact.question)
            case_.answers.setdefault(fact.message, fact.who)
            case_.accepted, case_.place, case_.lost = fact.message, fact.place, False
            case_.asker = case_.asker or fact.asker or fact.by
            if not fact.past:
                case_.glad.setdefault(fact.message, {})[fact.by] = at
        case Unaccepted():
            case_ = heard.case(fact.question)
            case_.accepted = MessageId("")
            case_.glad.pop(fact.message, None)
        case Thanked(question=question, message=message) if question and message and not fact.past:
            heard.case(question).glad.setdefault(message, {})[fact.by] = at
        case Unthanked():
            for case_ in heard.cases.values():
                case_.glad.get(fact.message, {}).pop(fact.by, None)
        case Doubted() if not fact.another:
            heard.case(fact.question).answers.pop(fact.message, None)
        case Reopened():
            case_ = heard.case(fact.question)
            case_.accepted, case_.glad = MessageId(""), {}
        case Closed() | Misheard():
            heard.cases.pop(fact.question, None)
        case Used():
            heard.uses[fact.use] = (fact.message, at)
        case Unused():
            heard.uses.pop(fact.use, None)
        case Escalated() | HandedBack():
            heard.case(fact.question).lost = isinstance(fact, Escalated)
        case Claimed():
            heard.case(fact.question).lost = False
        case _:
            return


def _hears_of_steering(heard: Heard, at: datetime, fact: Fact) -> None:
    match fact:
        case IdeaGiven():
            heard.ideas[fact.idea] = at
        case Decided():
            heard.ideas.pop(fact.idea, None)
        case Voted(on=True):
            heard.votes.add((fact.idea, fact.by))
        case Voted():
            heard.votes.discard((fact.idea, fact.by))
        case DiscussionOpened():
            heard.opened.append((at, fact.topics))
        case _:
            return


# ---------------------------------------------------------------- Decisions


class Changed(Struct, frozen=True):
    """An answer that helped, and of which something came."""

    case: Case
    message: MessageId
    at: datetime
    """When the latest of it came."""
    used: bool


def changed(heard: Heard, places: Collection[PlaceId], now: datetime) -> list[Changed]:
    """Choose the answers that could be told as stories: the asker said that it helped, and something came of it.

    Something came of it where it was put to use, or where it helped somebody else as well.
    """
    used: dict[MessageId, datetime] = {}
    for message, at in heard.uses.values():
        used[message] = max(at, used.get(message, at))
    found = []
    for case in heard.cases.values():
        if case.past or case.place not in places:
            continue
        for message, who in case.answers.items():
            glad = {one: at for one, at in case.glad.get(message, {}).items() if one != who}
            if case.asker not in glad or who == case.asker or (message not in used and len(glad) < _SEVERAL):
                continue
            latest = max([*glad.values(), *([used[message]] if message in used else [])])
            if now - latest <= _LATELY:
                found.append(Changed(case, message, latest, message in used))
    return sorted(found, key=lambda one: (not one.used, -one.at.timestamp(), one.message))


def shared(topics: Collection[str], remit: Remit | None) -> int:
    """Count the words of what somebody looks after that something is about; endings differ with how it was read."""
    if remit is None:
        return 0
    return sum(1 for mine in remit.topics if kindred(mine, topics))


def fits(topics: Collection[str], remit: Remit | None) -> bool:
    """Whether something is about what somebody looks after."""
    if remit is None or not remit.topics:
        return False
    return shared(topics, remit) >= min(_ALIKE, len(remit.topics))


def unanswered(heard: Heard, remit: Remit, places: Collection[PlaceId], now: datetime) -> list[Wish]:
    """Name the questions in somebody's remit that found nobody: the oldest first."""
    found = [
        case
        for case in heard.cases.values()
        if case.lost
        and case.asked is not None
        and now - case.asked <= _OPEN
        and case.place in places
        and case.asker != remit.who
        and fits(case.topics, remit)
    ]
    found.sort(key=lambda one: (one.asked or now, one.question))
    return [Wish(Want.ANSWER, one.question, one.asker, one.place) for one in found]


def to_host(heard: Heard, remit: Remit, places: Collection[PlaceId], now: datetime) -> Wish | None:
    """Say whether several people asked about what somebody looks after, and nobody has opened a discussion of it."""
    if not remit.what or any(fits(topics, remit) for at, topics in heard.opened if now - at <= _OPEN):
        return None
    lately = [
        (case.asked, case.question, case.asker)
        for case in heard.cases.values()
        if case.asked is not None
        and now - case.asked <= _ASKED_ABOUT
        and case.place in places
        and case.asker != remit.who
        and fits(case.topics, remit)
    ]
    askers = {asker for _, _, asker in lately}
    if len(askers) < _ENOUGH_ASK:
        return None
    _, newest, asker = max(lately)
    return Wish(Want.HOST, newest, asker, what=remit.what, count=len(askers))


def to_vote(heard: Heard, who: PersonId, now: datetime) -> Wish | None:
    """Name an idea the core team has not decided on, and this person has said nothing to."""
    open_ = [idea for idea, at in heard.ideas.items() if now - at <= _IDEAS and (idea, who) not in heard.votes]
    return Wish(Want.VOTE, idea=open_[-1], count=len(open_)) if open_ else None
