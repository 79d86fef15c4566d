"""Pure folds over facts: every number, with its one definition. The same facts in any order give the same numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.calendar import Hours, NeverAtWorkError, day_of
from bot.kernel.facts import Answered, Asked, Closed, Doubted, Escalated, Fact, Misheard, Nudged, QuestionId, Reopened
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

FEW = 5
"""Fewer than this many are counted, and never turned into a share or a middle."""
PROMISES = (4, 8, 24)
"""Working hours, compared with each other."""
EXAMPLES = 10
_MOST_WEEKS = 60
_MOST_MONTHS = 60
_OFTEN = 0.8
_SPOKEN = frozenset({"thread", "mention", "flow"})
"""Ways of answering whose time is known: somebody wrote."""
_NO_QUESTION = frozenset({"deleted", "edited-away", "misheard"})
_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
OF_QUESTIONS = (Asked, Answered, Nudged, Escalated, Reopened, Doubted, Misheard, Closed)
_OfQuestion = Asked | Answered | Nudged | Escalated | Reopened | Doubted | Misheard | Closed


class Case(Struct, frozen=True):
    """All that the ledger holds about one question."""

    question: QuestionId
    at: datetime
    """When Steward took note of it; where that was long after it was asked, when it was asked."""
    who: PersonId
    place: PlaceId
    first: Answered | None = None
    """The earliest answer, even if the asker said later that it did not help."""
    open: bool = True
    """No answer stands: none came, or the asker asked again since."""
    asks: tuple[tuple[datetime, PersonId], ...] = ()
    helpers: frozenset[PersonId] = frozenset()
    """Everybody who answered."""
    escalated: bool = False
    reasons: tuple[str, ...] = ()
    """Why it was heard as a question."""
    answers: tuple[tuple[datetime, Answered], ...] = ()
    """What counts as an answer to it, and when each came; the earliest first."""
    again: tuple[datetime, ...] = ()
    """When the wait went on, since what had come did not help, or is gone."""
    closed: tuple[datetime, ...] = ()
    """When it was given up, or its asker settled it."""

    @property
    def wait(self) -> timedelta | None:
        """How long the asker waited for words; None when nobody wrote any, or a mere mark ended the wait."""
        return self.first.took if self.first is not None and self.first.how in _SPOKEN else None

    def known(self, until: datetime) -> Case:
        """Give what was known of it before `until`."""
        if (not self.answers or self.answers[-1][0] < until) and (not self.again or self.again[-1] < until):
            return self
        answers = tuple(one for one in self.answers if one[0] < until)
        again = tuple(at for at in self.again if at < until)
        return replace(
            self,
            first=answers[0][1] if answers else None,
            open=_is_open(answers, again),
            answers=answers,
            again=again,
            helpers=frozenset(fact.who for _, fact in answers),
        )

    @property
    def waited(self) -> tuple[tuple[datetime, datetime | None], ...]:
        """Give each time it waited for an answer, until one came or it was given up; None where it waits still.

        What happens in the same moment happens in this order: an answer, an end, the wait goes on.
        """
        told = [(at, 0) for at, _ in self.answers]
        told += [(at, 1) for at in self.closed if at > self.at]
        told += [(at, 2) for at in self.again]
        begun: datetime | None = self.at
        out: list[tuple[datetime, datetime | None]] = []
        for at, what in sorted(told):
            if what == 2:  # noqa: PLR2004 - the wait goes on
                begun = begun or max(at, self.at)
            elif begun is not None:
                if at > begun:
                    out.append((begun, at))
                begun = None
        return (*out, (begun, None)) if begun is not None else tuple(out)


class Share(Struct, frozen=True):
    """A part of a whole."""

    part: int
    of: int

    @property
    def percent(self) -> int | None:
        """The share in whole per cent; None of fewer than five."""
        return None if self.of < FEW else round(100 * self.part / self.of)


class Waits(Struct, frozen=True):
    """Times to a first answer in words: how many, the middle one, and what four in five stay under."""

    count: int
    middle: timedelta | None = None
    most: timedelta | None = None


class Step(StrEnum):
    """The length of one column of a chart over time."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Period(Struct, frozen=True):
    """One week, month or year, by the day it begins in the community's zone."""

    starts: date
    asked: int
    unanswered: Share
    waits: Waits


class Room(Struct, frozen=True):
    """One channel."""

    place: PlaceId
    asked: int
    unanswered: Share
    waits: Waits


class Promised(Struct, frozen=True):
    """What a promise of so many working hours would mean."""

    hours: int
    kept: Share
    asks: int
    """Questions still waiting when the first expert would be asked."""


class Measures(Struct, frozen=True):
    """One community over one stretch of time."""

    since: datetime | None
    until: datetime
    questions: int
    waiting: int
    marked: int
    """Ended by a reaction or a button alone: answered, at a time nobody knows."""
    within_day: Share
    within_week: Share
    waits: Waits
    step: Step
    periods: tuple[Period, ...]
    rooms: tuple[Room, ...]
    promises: tuple[Promised, ...]
    asks: int
    asked: tuple[tuple[PersonId, int], ...]
    """Who would have been asked, and how often; the most asked first."""
    asked_about: int
    """Questions somebody would have been asked about."""
    found: Share
    """Of those that were answered after somebody was asked, how many one of the asked answered unprompted."""
    unheard: int
    """Questions somebody would have been asked about that nobody ever answered."""
    escalated: int

    @property
    def top(self) -> Share:
        """How much of the asking falls on one person."""
        return Share(self.asked[0][1] if self.asked else 0, self.asks)


# ---------------------------------------------------------------- Decisions


def fold(facts: Iterable[tuple[datetime, Fact]]) -> tuple[Case, ...]:
    """Gather facts by question; in order of time, and without what turned out to be no question."""
    gathered: dict[QuestionId, list[tuple[datetime, _OfQuestion]]] = {}
    for at, fact in facts:
        if isinstance(fact, OF_QUESTIONS):
            gathered.setdefault(fact.question, []).append((at, fact))
    cases = (_case(question, told) for question, told in gathered.items())
    return tuple(sorted((case for case in cases if case is not None), key=lambda case: (case.at, case.question)))


def _case(question: QuestionId, told: Sequence[tuple[datetime, _OfQuestion]]) -> Case | None:
    asked: list[tuple[datetime, PersonId, PlaceId, tuple[str, ...]]] = []
    given: list[tuple[datetime, Answered]] = []
    asks, again, closed, escalated = set[tuple[datetime, PersonId]](), set[datetime](), set[datetime](), False
    no_more: dict[str, datetime] = {}
    for at, fact in told:
        match fact:
            case Answered():
                given.append((at, fact))
            case Asked():
                asked.append((fact.since or at, fact.who, fact.place, fact.reasons))
            case Nudged():
                asks.add((at, fact.who))
            case Escalated():
                escalated = True
            case Reopened():
                again.add(at)
            case Doubted():
                no_more[fact.message] = max(at, no_more.get(fact.message, at))
            case _:
                if was_none(fact):
                    return None
                closed.add(at)
    if not asked:
        return None
    at, who, place, reasons = min(asked)
    counted = [one for one in given if one[1].message not in no_more or no_more[one[1].message] < one[0]]
    answers = _once_each(counted) if len(counted) > 1 else tuple(counted)
    whens = tuple(sorted(again))
    return Case(
        question,
        at,
        who,
        place,
        first=answers[0][1] if answers else None,
        open=_is_open(answers, whens),
        asks=tuple(sorted(asks)),
        helpers=frozenset([one.who for _, one in answers]),
        escalated=escalated,
        reasons=reasons,
        answers=answers,
        again=whens,
        closed=tuple(sorted(closed)),
    )


def _once_each(given: Sequence[tuple[datetime, Answered]]) -> tuple[tuple[datetime, Answered], ...]:
    """Put answers in order; one that was noted twice counts once."""
    ordered = sorted(given, key=_first_of_all)
    if any(one[0] == other[0] for one, other in pairwise(ordered)):  # else all are different: to compare them is dear
        ordered = sorted(set(ordered), key=_first_of_all)
    return tuple(ordered)


def _is_open(answers: Sequence[tuple[datetime, Answered]], again: Sequence[datetime]) -> bool:
    return not answers or (bool(again) and answers[-1][0] <= again[-1])


def was_none(fact: Fact) -> bool:
    """Whether a fact tells that what was heard as a question is none."""
    return isinstance(fact, Misheard) or (isinstance(fact, Closed) and fact.why in _NO_QUESTION)


def _first_of_all(answer: tuple[datetime, Answered]) -> tuple[datetime, bool, timedelta, str, str, str]:
    at, fact = answer
    return at, not fact.first, fact.took, fact.message, fact.who, fact.how


def measure(cases: Sequence[Case], policy: Policy, until: datetime) -> Measures:
    """Count everything once. `until` is the end of what is known."""
    asks = Counter(who for case in cases for _, who in case.asks)
    nudged = [case for case in cases if case.asks]
    helped = [case for case in nudged if case.first is not None]
    step, periods = _periods(cases, policy)
    return Measures(
        since=cases[0].at if cases else None,
        until=until,
        questions=len(cases),
        waiting=sum(case.open for case in cases),
        marked=sum(case.first is not None and case.wait is None for case in cases),
        within_day=_within(cases, _DAY, until),
        within_week=_within(cases, _WEEK, until),
        waits=_waits(cases),
        step=step,
        periods=periods,
        rooms=_rooms(cases),
        promises=_promises(cases, policy, until),
        asks=asks.total(),
        asked=tuple(sorted(asks.items(), key=lambda one: (-one[1], one[0]))),
        asked_about=len(nudged),
        found=Share(sum(any(who in case.helpers for _, who in case.asks) for case in helped), len(helped)),
        unheard=sum(case.first is None for case in nudged),
        escalated=sum(case.escalated for case in cases),
    )


def _within(cases: Sequence[Case], time: timedelta, until: datetime) -> Share:
    """Count answers in time, of the questions that were asked at least so long before the end."""
    old = [case for case in cases if case.at + time <= until]
    return Share(sum(case.first is not None and case.first.took <= time for case in old), len(old))


def _waits(cases: Iterable[Case]) -> Waits:
    known = sorted(case.wait for case in cases if case.wait is not None)
    if len(known) < FEW:
        return Waits(len(known))
    return Waits(
        len(known), (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2, known[ceil(_OFTEN * len(known)) - 1]
    )


def _unanswered(cases: Sequence[Case]) -> Share:
    return Share(sum(case.open for case in cases), len(cases))


def _rooms(cases: Sequence[Case]) -> tuple[Room, ...]:
    by_place: dict[PlaceId, list[Case]] = {}
    for case in cases:
        by_place.setdefault(case.place, []).append(case)
    rooms = (Room(place, len(those), _unanswered(those), _waits(those)) for place, those in by_place.items())
    return tuple(sorted(rooms, key=lambda room: (-room.asked, room.place)))


def _periods(cases: Sequence[Case], policy: Policy) -> tuple[Step, tuple[Period, ...]]:
    """Cut time into as many columns as a reader can tell apart, empty ones included."""
    if not cases:
        return Step.WEEK, ()
    days = [day_of(case.at, policy.zone) for case in cases]
    weeks = (days[-1] - days[0]).days // 7
    months = (days[-1].year - days[0].year) * 12 + days[-1].month - days[0].month
    step = Step.WEEK if weeks <= _MOST_WEEKS else Step.MONTH if months <= _MOST_MONTHS else Step.YEAR
    by_start: dict[date, list[Case]] = {}
    start = _start(days[0], step)
    while start <= days[-1]:
        by_start[start] = []
        start = _start(start + {Step.WEEK: _WEEK, Step.MONTH: 31 * _DAY, Step.YEAR: 366 * _DAY}[step], step)
    for case, day in zip(cases, days, strict=True):
        by_start[_start(day, step)].append(case)
    return step, tuple(
        Period(start, len(those), _unanswered(those), _waits(those)) for start, those in by_start.items()
    )


def _start(day: date, step: Step) -> date:
    match step:
        case Step.WEEK:
            return day - timedelta(days=day.weekday())
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)


def _promises(cases: Sequence[Case], policy: Policy, until: datetime) -> tuple[Promised, ...]:
    hours = policy.hours()
    own = round(policy.promise / _HOUR)
    try:
        return tuple(
            _promised(cases, hours, promise, policy.ask_at, until) for promise in sorted({*PROMISES, own} - {0})
        )
    except NeverAtWorkError:  # a calendar without a working day promises nothing
        return ()


def _promised(cases: Sequence[Case], hours: Hours, promise: int, ask_at: float, until: datetime) -> Promised:
    kept = over = asks = 0
    for case in cases:
        waited = case.first.took if case.first is not None else None
        # Working time is never longer than time, so most answers need no calendar.
        if waited is not None and waited <= promise * _HOUR * ask_at:
            kept += 1
            over += 1
            continue
        answered = case.at + waited if waited is not None else None
        asked = hours.after(case.at, promise * _HOUR * ask_at)
        asks += asked <= until and (answered is None or answered > asked)
        due = hours.after(case.at, promise * _HOUR)
        in_time = answered is not None and answered <= due
        kept += in_time
        over += in_time or due <= until
    return Promised(promise, Share(kept, over), asks)


def samples(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Choose questions to judge by eye: ten unanswered ones, rather such as somebody would be asked about, and ten
    answered ones; spread over channels and time, and always the same.
    """
    asked = [case for case in cases if case.open and case.asks]
    others = [case for case in cases if case.open and not case.asks]
    unanswered = _spread(asked, EXAMPLES)
    unanswered += _spread(others, EXAMPLES - len(unanswered))
    answered = _spread([case for case in cases if not case.open and case.wait is not None], EXAMPLES)
    return (*sorted(unanswered, key=_when), *sorted(answered, key=_when))


def _when(case: Case) -> tuple[datetime, str]:
    return case.at, case.question


def _spread(cases: Sequence[Case], wanted: int) -> list[Case]:
    """Take turns among the channels, the busiest first, and in each choose evenly over its time."""
    by_place: dict[PlaceId, list[Case]] = {}
    for case in cases:
        by_place.setdefault(case.place, []).append(case)
    busiest = sorted(by_place, key=lambda place: (-len(by_place[place]), place))
    turns = Counter[PlaceId]()
    for _ in range(min(wanted, len(cases))):
        room = (place for place in busiest if turns[place] < len(by_place[place]))
        turns[min(room, key=lambda place: (turns[place], busiest.index(place)))] += 1
    return [
        by_place[place][(2 * turn + 1) * len(by_place[place]) // (2 * count)]
        for place, count in turns.items()
        for turn in range(count)
    ]
