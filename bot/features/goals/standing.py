"""Where a goal stands, how it came there, and between which bounds it may end, if things go on as they did lately.

Nothing is promised of few: a forecast needs weeks of what it is about, and its bounds hold 95 times in 100 only where
nothing changes. They are wide on purpose; a goal counts as likely to be missed where all of them lie on the wrong side.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil, exp, floor, log, sqrt
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.goals.state import STRETCH, Goal
from bot.features.measures import (
    ADDED,
    SHARES,
    TIMES,
    TRIED,
    Figure,
    Figures,
    Metric,
    figures,
    less_is_better,
    spoken,
    trials,
)

if TYPE_CHECKING:
    from bot.features.measures import Gathered
    from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
LOOKS_BACK = 12 * _WEEK
"""Of which a forecast is made."""
_MOST_POINTS = 16
_ENOUGH = 20
"""Observations without which nothing is forecast, where each is one question or request,"""
_ENOUGH_COUNTED = 5
"""things counted one by one,"""
_ENOUGH_STRETCHES = 5
"""or whole stretches."""
_LEAST_SPAN = 4 * _WEEK
_Z = 2.0
_T = {1: 12.71, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447}
"""Student's t, 95 %, by degrees of freedom."""
_SPREAD = {Metric.FIRST_ANSWER: 1.571, Metric.MOST_ANSWERED: 2.042}
"""How much more a middle, or what four in five stay under, varies than a mean (of a normal distribution)."""
_PART = {Metric.FIRST_ANSWER: 0.5, Metric.MOST_ANSWERED: 0.8}
_MINUTE = timedelta(minutes=1)


class Course(StrEnum):
    """What can be said of a goal before its day."""

    EARLY = "early"
    """Too early, or of too few, to say."""
    ON = "on"
    OPEN = "open"
    """It could go either way."""
    OFF = "off"


class Forecast(Struct, frozen=True):
    """Between which values it is likely to end."""

    low: float
    high: float


class Standing(Struct, frozen=True):
    """Where a goal stands."""

    figure: Figure
    points: tuple[tuple[datetime, float | None], ...]
    """How it came there, a value a week or so."""
    forecast: Forecast | None
    course: Course


# ---------------------------------------------------------------- Decisions


class Looking:
    """Looks at one community's ledger as of one moment; a stretch of time is reckoned once for all goals."""

    def __init__(self, known: Gathered, policy: Policy, now: datetime) -> None:
        """Begin with everything that is known."""
        self.known, self.policy, self.now = known, policy, now
        self._reckoned: dict[tuple[datetime, datetime], Figures] = {}

    def figure(self, metric: Metric, since: datetime, until: datetime) -> Figure:
        """Give a metric over a stretch of time, as it was known at its end."""
        if (since, until) not in self._reckoned:
            self._reckoned[since, until] = figures(self.known, self.policy, since, until)
        return self._reckoned[since, until][metric]

    def of(self, goal: Goal, at: datetime) -> Figure:
        """Give what a goal had come to at a moment."""
        return self.figure(goal.metric, goal.at if goal.metric in ADDED else at - STRETCH, at)


def standing(goal: Goal, looking: Looking) -> Standing:
    """Say where a goal stands now."""
    figure = looking.of(goal, looking.now)
    found = forecast(goal, looking)
    return Standing(figure, points(goal, looking), found, course(goal, found))


def points(goal: Goal, looking: Looking) -> tuple[tuple[datetime, float | None], ...]:
    """Give a value a week, or every few weeks where there would be too many; what adds up begins with the goal."""
    now, began = looking.now, looking.known.began
    if began is None:
        return ()
    first = goal.at if goal.metric in ADDED else max(goal.at - LOOKS_BACK, began + STRETCH)
    weeks = max(0, (now - first) // _WEEK)
    step = _WEEK * max(1, ceil(weeks / (_MOST_POINTS - 1)))
    times = [now - back * step for back in reversed(range(max(0, (now - first) // step) + 1))]
    return tuple((at, looking.of(goal, at).value) for at in times)


def course(goal: Goal, found: Forecast | None) -> Course:
    """Say whether all, some or none of what may be is on the right side."""
    if found is None:
        return Course.EARLY
    best, worst = found.high, found.low
    if less_is_better(goal.metric):
        return Course.ON if best <= goal.target else Course.OFF if worst > goal.target else Course.OPEN
    return Course.ON if worst >= goal.target else Course.OFF if best < goal.target else Course.OPEN


def reached(goal: Goal, figure: Figure) -> bool | None:
    """Whether a goal is there; None where it is of too few to say, however it looks."""
    if figure.value is None:
        return None
    return figure.value <= goal.target if less_is_better(goal.metric) else figure.value >= goal.target


def forecast(goal: Goal, looking: Looking) -> Forecast | None:
    """Say between which bounds a goal may end; None where it is too early, or its end is near enough to wait for."""
    ends, now = goal.ends(looking.policy.zone), looking.now
    began = looking.known.began
    if ends <= now or began is None:
        return None
    since = max(began, now - LOOKS_BACK)
    if now - since < _LEAST_SPAN:
        return None
    if goal.metric in ADDED:
        return _added(goal, looking, since, ends)
    middle = (ends - STRETCH / 2 - now) / _DAY
    if goal.metric in TRIED:
        return _tried(goal.metric, looking, since, middle)
    if goal.metric in TIMES:
        return _timed(goal.metric, looking, since, middle)
    return _stretches(goal.metric, looking, (ends - now) / STRETCH)


def _added(goal: Goal, looking: Looking, since: datetime, ends: datetime) -> Forecast | None:
    """Go on counting at the rate of the last weeks, which is itself not known exactly (Anscombe's square root)."""
    lately = looking.figure(goal.metric, since, looking.now)
    if lately.count < _ENOUGH_COUNTED:
        return None
    there = looking.of(goal, looking.now).count
    ahead = (ends - looking.now) / (looking.now - since)
    more = lately.count * ahead
    root, reach = sqrt(more + 3 / 8), _Z / 2 * sqrt(lately.bunched * (1 + ahead))
    low = max(0.0, max(0.0, root - reach) ** 2 - 3 / 8)
    return Forecast(there + floor(low), there + ceil((root + reach) ** 2 - 3 / 8))


def _tried(metric: Metric, looking: Looking, since: datetime, middle: float) -> Forecast | None:
    tried = list(trials(looking.known, metric, looking.policy, since, looking.now, looking.now))
    line = _line([((at - looking.now) / _DAY, 100.0 * good) for at, good in tried])
    if line is None:
        return None
    # Where all of them went well, or none, the next may not all the same: as if one more had gone either way.
    usual = (sum(good for _, good in tried) + 1) / (line.n + 2)
    line.variance = max(line.variance, 100.0**2 * usual * (1 - usual))
    likely, reach = line.at(middle), line.reach(middle, 1.0)
    if likely - reach <= 0.0 and likely + reach >= 100.0:  # noqa: PLR2004 - all there is: that says nothing
        return None
    return Forecast(max(0.0, min(100.0, likely - reach)), max(0.0, min(100.0, likely + reach)))


def _timed(metric: Metric, looking: Looking, since: datetime, middle: float) -> Forecast | None:
    """Times are spread over minutes and weeks alike, so they are reckoned with by their logarithms."""
    waits = spoken(looking.known, since, looking.now)
    line = _line([((at - looking.now) / _DAY, log(max(took, _MINUTE) / (60 * _MINUTE))) for at, took in waits])
    if line is None:
        return None
    left = sorted(y - line.at(x) for x, y in line.told)
    likely = line.at(middle) + left[ceil(_PART[metric] * len(left)) - 1]
    reach = line.reach(middle, _SPREAD[metric])
    return Forecast(exp(likely - reach), exp(likely + reach))


def _stretches(metric: Metric, looking: Looking, ahead: float) -> Forecast | None:
    """Go on from whole stretches, each four weeks long and none touching another."""
    told: list[tuple[float, float]] = []
    began = looking.known.began or looking.now
    for back in range(len(_T) + 2):
        until = looking.now - back * STRETCH
        value = looking.figure(metric, until - STRETCH, until).value if until - STRETCH >= began else None
        if value is not None:
            told.append((float(-back), value))
    if len(told) < _ENOUGH_STRETCHES or metric is Metric.CADENCE:
        return None
    line = _Line(told)
    reach = _T[len(told) - 2] * sqrt(line.variance * (1 + line.leverage(ahead)))
    low, high = line.at(ahead) - reach, line.at(ahead) + reach
    if metric in SHARES:
        return Forecast(max(0.0, low), min(100.0, high))
    return Forecast(max(0.0, floor(low)), max(0.0, ceil(high)))


class _Line:
    """The straight line that fits best (least squares)."""

    def __init__(self, told: Sequence[tuple[float, float]]) -> None:
        self.told = told
        n = self.n = len(told)
        self.x, self.y = sum(x for x, _ in told) / n, sum(y for _, y in told) / n
        self.spread = sum((x - self.x) ** 2 for x, _ in told)
        self.slope = sum((x - self.x) * (y - self.y) for x, y in told) / self.spread
        self.variance = sum((y - self.at(x)) ** 2 for x, y in told) / (n - 2)

    def at(self, x: float) -> float:
        return self.y + self.slope * (x - self.x)

    def leverage(self, x: float) -> float:
        return 1 / self.n + (x - self.x) ** 2 / self.spread

    def reach(self, x: float, spread: float) -> float:
        """Give how far from the line a stretch of four weeks around `x` may come to lie."""
        span = max(x for x, _ in self.told) - min(x for x, _ in self.told)
        a_stretch = max(1.0, self.n * (STRETCH / _DAY) / span)
        return _Z * sqrt(self.variance * spread * (self.leverage(x) + 1 / a_stretch))


def _line(told: Sequence[tuple[float, float]]) -> _Line | None:
    if len(told) < _ENOUGH or max(x for x, _ in told) - min(x for x, _ in told) < _LEAST_SPAN / _DAY / 2:
        return None
    return _Line(told)
