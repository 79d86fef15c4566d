"""Every metric, with its one definition: what the report shows, goals aim at, briefings tell and maturity looks at.

Each is defined in words where it is shown (`metric-<value>.means`), and here by the few lines that reckon it. Where the
CHAOSS project has a metric for it, this is how they differ:

- *Time to first response* is ours, of questions: another human's reply of substance ends the wait, and the asker's own
  words and those of bots do not. Questions without an answer are not in it: the answered shares are beside it for that.
- *New contributors* counts who contributes for the first time; ours also has to have come when Steward had listened for
  a month, or on its first day everybody would be new.
- *Contributors* who stay: CHAOSS has *inactive contributors* and *conversion rate*, both with an interval to choose.
  Ours is fixed: of those whose ninetieth day has come, who contributed in the thirty days before it.
- *Contributor absence factor* counts the people behind half of all contributions. Ours looks at whom Steward itself
  asks, since that is what can be changed: the share of the most asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from msgspec import Struct

from bot.features.measures.cards import share_said, time_said
from bot.features.measures.chance import bounds, bunched, counts_differ, counts_tell, shares_differ, shares_tell
from bot.features.measures.folds import FEW, Case, Share
from bot.features.measures.gathering import NOBODY, Did, Gathered, Told, between, gather
from bot.features.measures.proof import wilson
from bot.kernel.calendar import NeverAtWorkError
from bot.kernel.cards import Phrase, phrase
from bot.kernel.people import PlaceId
from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
_OFTEN = 0.8
KEPT_FROM, KEPT_UNTIL = 60 * _DAY, 90 * _DAY
"""Days after their first contribution in which somebody who stays contributes again."""
TAKEN_UP = 3 * _DAY
"""Within which a request is taken on or answered, or not; a weekend fits in."""
EVERY = {
    "G0": 31 * _DAY,
    "G1": 14 * _DAY,
    "G2": 7 * _DAY,
    "G3": 31 * _DAY,
    "G4": 14 * _DAY,
    "G5": 38 * _DAY,
    "G6": 38 * _DAY,
    "G7": 38 * _DAY,
    "G8": 31 * _DAY,
}
"""How often each activity of the guide wants doing; what is done once a month is due a week after it is over."""
WHERE_NEEDED = frozenset({"G2", "G5", "G6"})
"""What is due only where there was something to do: a question that found nobody, something prepared to approve."""
REACH = 366 * _DAY
"""How far back facts are read: whoever has been away for longer is as good as new."""


class Metric(StrEnum):
    """What is measured. Its words are `metric-<value>`, and the attribute `.means` defines it."""

    FIRST_ANSWER = "first-answer"
    """Hours until the first answer: the middle one of the questions that got one, in words."""
    MOST_ANSWERED = "most-answered"
    """Hours that four in five of these questions stay under."""
    WITHIN_DAY = "within-day"
    """Of the questions asked at least a day before the end of what is known, how many had an answer within a day."""
    WITHIN_WEEK = "within-week"
    WAITING = "waiting"
    """Questions without an answer at the end, whenever asked, that were not given up or settled by their asker."""
    CONTRIBUTORS = "contributors"
    """People who asked, answered or accepted something."""
    NEWCOMERS = "newcomers"
    """Of the first questions of new people, those answered within their channel's promise; each person once."""
    KEPT = "kept"
    """Of the new people whose ninetieth day came, how many contributed after their sixtieth."""
    ACCEPTED = "accepted"
    REUSED = "reused"
    """Times a contribution was put to use."""
    THANKS = "thanks"
    """Times somebody thanked somebody; in several ways for the same is once."""
    THANKED = "thanked"
    """People thanked."""
    CONCENTRATION = "concentration"
    """The share of asks that went to one person: the largest."""
    ASKS_ACCEPTED = "asks-accepted"
    """Of the asks to experts at least three days before the end, how many were taken on or answered in three days."""
    DISCUSSIONS = "discussions"
    CARRIED_FORWARD = "carried-forward"
    STORIES = "stories"
    """Stories approved, less those withdrawn."""
    BRIEFINGS_READ = "briefings-read"
    """Briefings in which a leader pressed something: that is how Steward knows."""
    CADENCE = "cadence"
    """Of the guide's activities that are due at the end, how many had last been done within their time."""


TIMES = frozenset({Metric.FIRST_ANSWER, Metric.MOST_ANSWERED})
TRIED = (Metric.WITHIN_DAY, Metric.WITHIN_WEEK, Metric.NEWCOMERS, Metric.KEPT, Metric.ASKS_ACCEPTED)
"""Shares of things that each went well or did not."""
SHARES = frozenset({*TRIED, Metric.CONCENTRATION, Metric.CADENCE})
ADDED = frozenset(
    {
        Metric.ACCEPTED,
        Metric.REUSED,
        Metric.THANKS,
        Metric.DISCUSSIONS,
        Metric.CARRIED_FORWARD,
        Metric.STORIES,
        Metric.BRIEFINGS_READ,
    }
)
"""What happens one by one, and adds up over time."""
PLACELESS = frozenset({Metric.KEPT, Metric.STORIES, Metric.BRIEFINGS_READ, Metric.CADENCE})
"""What belongs to no channel."""
OF_PEOPLE = (
    frozenset(Metric)
    - PLACELESS
    - {
        Metric.NEWCOMERS,
        Metric.CONCENTRATION,
        Metric.ASKS_ACCEPTED,
        Metric.DISCUSSIONS,
        Metric.CARRIED_FORWARD,
    }
)
"""What can be told apart by whether it was a newcomer's."""
_SAME = (
    frozenset({Metric.FIRST_ANSWER, Metric.MOST_ANSWERED, Metric.WITHIN_DAY, Metric.WITHIN_WEEK}),
    frozenset({Metric.THANKS, Metric.THANKED}),
)
"""What says much the same: of these only the first that moved is news."""
_NOT_BY_CHANCE = frozenset({Metric.CADENCE})
"""What somebody does or does not do: nothing of it is chance, and nine activities are too few to compare."""


class Figure(Struct, frozen=True):
    """What a metric came to."""

    value: float | None
    """Hours, per cent or a count, as the metric says; None where it is of too few to say."""
    share: Share | None = None
    """Of how many, where it is a share."""
    count: int = 0
    """How many it was reckoned from."""
    also: float | None = None
    """Times to an answer: the same where a reaction or a press ends the wait as well. Waiting: hours of the oldest."""
    low: float | None = None
    """Between this"""
    high: float | None = None
    """and this the truth lies, 95 times in 100; where it can be said."""
    bunched: float = 1.0
    """How much more a count varies from day to day than if each came singly."""


Figures = Mapping[Metric, Figure]

# ---------------------------------------------------------------- Decisions


def figures(  # noqa: PLR0913 - a stretch of time, and what of it
    facts: Iterable[Told] | Gathered,
    policy: Policy,
    since: datetime,
    until: datetime,
    *,
    seen: datetime | None = None,
    place: PlaceId | None = None,
    newcomers: bool | None = None,
) -> Figures:
    """Reckon every metric over `since` up to `until`; `facts` reach as far back as what is counted began (REACH).

    A question counts where it was asked, and what became of it up to `seen`, the end of what is known (`until` itself,
    unless later). Of one `place`, or of `newcomers` (or all others), only what can be told apart so is reckoned.
    """
    known = facts if isinstance(facts, Gathered) else gather(facts)
    if newcomers is not None:
        known = known.of_newcomers(new=newcomers)
    if place is not None:
        known = known.in_place(place)
    left_out = PLACELESS if known.of_place else frozenset[Metric]()
    if known.of_group:
        left_out |= frozenset(Metric) - OF_PEOPLE
    found = _reckon(known, policy, since, until, max(seen or until, until))
    return {metric: figure for metric, figure in found.items() if metric not in left_out}


def _reckon(known: Gathered, policy: Policy, since: datetime, until: datetime, seen: datetime) -> Figures:
    cases = [case.known(seen) for case in between(known.cases, since, until)]
    waiting = [one.at for one in known.waits if one.at < until <= one.until]
    thanks = between(known.thanks, since, until)
    tried = [metric for metric in TRIED if not (known.of_place and metric in PLACELESS)]
    asked = Counter(ask.who for ask in between(known.asks, since, until))
    named = [times for who, times in asked.items() if who != NOBODY]
    brought = between(known.briefings, since, until)
    read = sum(any(at < seen for at in one.followed) for one in brought)
    return {
        Metric.FIRST_ANSWER: _time(cases, 0.5),
        Metric.MOST_ANSWERED: _time(cases, _OFTEN),
        **{metric: _of(trials(known, metric, policy, since, until, seen)) for metric in tried},
        Metric.WAITING: Figure(
            float(len(waiting)), count=len(waiting), also=(until - min(waiting)) / _HOUR if waiting else None
        ),
        Metric.CONTRIBUTORS: _people(between(known.contributed, since, until)),
        Metric.ACCEPTED: _count(between(known.accepted, since, until), since, until),
        Metric.REUSED: _count(between(known.used, since, until), since, until),
        Metric.THANKS: _count(thanks, since, until),
        Metric.THANKED: _people(thanks),
        Metric.CONCENTRATION: _share(max(named, default=0), asked.total()),
        Metric.DISCUSSIONS: _count(between(known.discussions, since, until), since, until),
        Metric.CARRIED_FORWARD: _count(between(known.carried, since, until), since, until),
        Metric.STORIES: _count(between(known.stories, since, until), since, until),
        Metric.BRIEFINGS_READ: Figure(float(read), Share(read, len(brought)), read),
        Metric.CADENCE: _cadence(known, until),
    }


def _time(cases: Iterable[Case], part: float) -> Figure:
    """Give the time that this part of the questions which got an answer stay under, in hours."""
    firsts = [case.first for case in cases if case.first is not None]
    spoken = sorted(case.wait for case in cases if case.wait is not None)
    within = bounds(spoken, part) if len(spoken) >= FEW else None
    low, high = (at / _HOUR for at in within) if within else (None, None)
    any_sign = _quantile(sorted(first.took for first in firsts), part)
    return Figure(_quantile(spoken, part), count=len(spoken), also=any_sign, low=low, high=high)


def _quantile(ordered: Sequence[timedelta], part: float) -> float | None:
    """Give a median between the two middle ones, any other part by the one that so many do not pass; in hours."""
    n = len(ordered)
    if n < FEW:
        return None
    if part == 0.5:  # noqa: PLR2004  # the middle one
        return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2 / _HOUR
    return ordered[ceil(part * n) - 1] / _HOUR


def spoken(known: Gathered, since: datetime, seen: datetime) -> list[tuple[datetime, timedelta]]:
    """Give how long each asker waited for words, of the questions asked from `since` on, as known before `seen`."""
    cases = (case.known(seen) for case in between(known.cases, since, seen))
    return [(case.at, case.wait) for case in cases if case.wait is not None]


def trials(  # noqa: PLR0913, PLR0917 - a metric over a stretch of time
    known: Gathered, metric: Metric, policy: Policy, since: datetime, until: datetime, seen: datetime
) -> Iterable[tuple[datetime, bool]]:
    """Give all that a share is of, each with its time and whether it went as one wishes; only whose time is over."""
    match metric:
        case Metric.WITHIN_DAY:
            return _within(known, _DAY, since, until, seen)
        case Metric.WITHIN_WEEK:
            return _within(known, _WEEK, since, until, seen)
        case Metric.NEWCOMERS:
            return _newcomers(known, policy, since, until, seen)
        case Metric.KEPT:
            return _kept(known, since, until)
        case Metric.ASKS_ACCEPTED:
            asks = (ask for ask in between(known.asks, since, until) if ask.at + TAKEN_UP <= seen)
            return ((ask.at, any(at <= ask.at + TAKEN_UP for at in ask.followed)) for ask in asks)
        case _:
            return ()


def _within(
    known: Gathered, time: timedelta, since: datetime, until: datetime, seen: datetime
) -> Iterable[tuple[datetime, bool]]:
    for case in between(known.cases, since, min(until, seen)):
        if case.at + time <= seen:
            first = case.known(seen).first
            yield case.at, first is not None and first.took <= time


def _newcomers(
    known: Gathered, policy: Policy, since: datetime, until: datetime, seen: datetime
) -> Iterable[tuple[datetime, bool]]:
    hours = policy.hours()
    for case in between(known.cases, since, until):
        if case.question not in known.first_questions or not known.new(case.who, case.at):
            continue
        try:
            due = hours.after(case.at, policy.promise_of(case.place))
        except NeverAtWorkError:  # a calendar without a working day promises nothing
            continue
        if due <= seen:
            first = case.known(seen).first
            yield case.at, first is not None and case.at + first.took <= due


def _kept(known: Gathered, since: datetime, until: datetime) -> Iterable[tuple[datetime, bool]]:
    new = {
        who: first
        for who, first in known.firsts.items()
        if since <= first + KEPT_UNTIL < until and known.new(who, first)
    }
    back = {
        one.who
        for one in between(known.contributed, since - KEPT_UNTIL, until)
        if one.who in new and new[one.who] + KEPT_FROM <= one.at < new[one.who] + KEPT_UNTIL
    }
    return ((first + KEPT_UNTIL, who in back) for who, first in new.items())


def _of(tried: Iterable[tuple[datetime, bool]]) -> Figure:
    went = [good for _, good in tried]
    return _share(sum(went), len(went))


def _cadence(known: Gathered, until: datetime) -> Figure:
    due = on_time = 0
    for activity, every in EVERY.items():
        if known.began is None or known.began + every > until:
            continue  # it has had no time to be due
        since = until - every
        done = _any(known.done.get(activity, ()), since, until)
        if activity in WHERE_NEEDED and not done and not _any(known.needed.get(activity, ()), since, until):
            continue
        due += 1
        on_time += done
    return _share(on_time, due)


def _any(times: Sequence[datetime], since: datetime, until: datetime) -> bool:
    return bisect_left(times, since) < bisect_left(times, until)


def _share(part: int, of: int) -> Figure:
    share = Share(part, of)
    if of < FEW:
        return Figure(None, share, of)
    low, high = wilson(share)
    return Figure(100 * part / of, share, of, low=100 * low, high=100 * high)


def _count(did: Sequence[Did], since: datetime, until: datetime) -> Figure:
    return Figure(float(len(did)), count=len(did), bunched=bunched([one.at for one in did], since, until))


def _people(did: Iterable[Did]) -> Figure:
    count = len({one.who for one in did} - {NOBODY})
    return Figure(float(count), count=count)


def less_is_better(metric: Metric) -> bool:
    """Whether a smaller figure is the better one."""
    return metric in {Metric.FIRST_ANSWER, Metric.MOST_ANSWERED, Metric.WAITING, Metric.CONCENTRATION}


class Move(Struct, frozen=True):
    """How a metric moved from one stretch of time to the next."""

    metric: Metric
    now: Figure
    before: Figure

    @property
    def better(self) -> bool:
        """Whether it moved the way one wishes."""
        return ((self.now.value or 0) < (self.before.value or 0)) is less_is_better(self.metric)


class Moves(Struct, frozen=True):
    """What moved from one stretch of time to the next."""

    found: tuple[Move, ...] = ()
    tells: bool = False
    """Whether enough happened in both for a figure to tell: where it did not, nothing is known of what moved."""


def moved(  # noqa: PLR0913 - a stretch of time, and what of it
    facts: Iterable[Told] | Gathered,
    policy: Policy,
    since: datetime,
    until: datetime,
    most: int = 3,
    *,
    place: PlaceId | None = None,
) -> Moves:
    """Name what moved from the stretch of equal length before, by more than chance plausibly would, and of enough.

    Each stretch is taken as it was known at its end, or the later one would always seem to wait longer. What matters
    most to those who ask stands first. Nothing has moved where Steward has not listened for (nearly) both stretches.
    """
    known = facts if isinstance(facts, Gathered) else gather(facts)
    length = until - since
    if not comparable(known, since, until):
        return Moves()
    before = figures(known, policy, since - length, since, place=place)
    now = figures(known, policy, since, until, place=place)
    found: list[Move] = []
    for metric in now:
        alike = next((some for some in _SAME if metric in some), frozenset())
        if differs(metric, now[metric], before[metric]) and not any(move.metric in alike for move in found):
            found.append(Move(metric, now[metric], before[metric]))
    return Moves(tuple(found[:most]), any(tells(metric, now[metric], before[metric]) for metric in now))


def comparable(known: Gathered, since: datetime, until: datetime) -> bool:
    """Whether Steward has listened for (nearly) all of the stretch before as well."""
    return known.began is not None and known.began <= since - (until - since) * 0.9


def tells(metric: Metric, one: Figure, other: Figure) -> bool:
    """Whether enough is behind two figures of a metric for them to differ by more than chance, if they do."""
    if one.value is None or other.value is None or metric in _NOT_BY_CHANCE:
        return False
    if metric in TIMES:
        return None not in {one.low, one.high, other.low, other.high}
    if metric in SHARES and one.share is not None and other.share is not None:
        return shares_tell(one.share, other.share)
    return counts_tell(round(one.value), round(other.value), max(one.bunched, other.bunched))


def differs(metric: Metric, one: Figure, other: Figure) -> bool:
    """Whether two figures of a metric, of stretches of equal length, differ by more than chance plausibly would.

    Times differ where the intervals of their middle (or of four in five) do not touch: nothing is assumed of how times
    are spread, and two such intervals part by chance about five times in a thousand.
    """
    if one.value is None or other.value is None or metric in _NOT_BY_CHANCE:
        return False
    if metric in TIMES:
        if one.low is None or one.high is None or other.low is None or other.high is None:
            return False
        return one.low > other.high or one.high < other.low
    if metric in SHARES and one.share is not None and other.share is not None:
        return shares_differ(one.share, other.share)
    return counts_differ(round(one.value), round(other.value), max(one.bunched, other.bunched))


# ---------------------------------------------------------------- Cards


def figure_said(metric: Metric, figure: Figure) -> Phrase:
    """Say a figure as people do: roughly, and never in per cent of fewer than five."""
    if metric in TIMES:
        return time_said(None if figure.value is None else figure.value * _HOUR)
    if metric in SHARES and figure.share is not None:
        return share_said(figure.share)
    if metric is Metric.BRIEFINGS_READ and figure.share is not None:
        return phrase("measure-part", part=figure.share.part, of=figure.share.of)
    return phrase("metric-count", n=round(figure.value or 0))


def value_said(metric: Metric, value: float) -> Phrase:
    """Say a value of a metric, such as a target."""
    if metric in TIMES:
        return time_said(value * _HOUR)
    return (
        phrase("measure-percent", percent=round(value)) if metric in SHARES else phrase("metric-count", n=round(value))
    )


def name_of(metric: Metric) -> Phrase:
    """Name a metric."""
    return phrase(f"metric-{metric}")


def means(metric: Metric) -> Phrase:
    """Say what a metric counts: the one definition, in words."""
    return phrase(f"metric-{metric}.means")


def move_said(move: Move) -> Phrase:
    """Say how a metric moved, in a sentence."""
    return phrase(
        "metric-moved",
        what=name_of(move.metric),
        now=figure_said(move.metric, move.now),
        before=figure_said(move.metric, move.before),
        better="yes" if move.better else "no",
    )
