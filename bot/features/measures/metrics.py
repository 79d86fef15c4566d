"""Every metric, with its one definition: what the report shows, goals aim at, briefings tell and maturity looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from bot.features.measures.folds import FEW, Share, fold, measure
from bot.features.measures.live import helped
from bot.kernel.cards import Phrase, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Doubted, Fact
from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_HOUR = timedelta(hours=1)


class Metric(StrEnum):
    """What is measured. Its words are `metric-<value>`, and the attribute `.means` defines it."""

    FIRST_ANSWER = "first-answer"
    """Hours until the first answer: the middle one."""
    MOST_ANSWERED = "most-answered"
    """Hours that four in five questions stay under."""
    WITHIN_DAY = "within-day"
    WITHIN_WEEK = "within-week"
    WAITING = "waiting"
    """Questions nobody has answered, at the end."""
    CONTRIBUTORS = "contributors"
    """People who asked, answered or accepted something."""
    NEWCOMERS = "newcomers"
    """First questions answered within the promise."""
    KEPT = "kept"
    """Of those who first contributed more than sixty days before the end, how many contributed after sixty days."""
    ACCEPTED = "accepted"
    REUSED = "reused"
    """Contributions put to use."""
    THANKS = "thanks"
    THANKED = "thanked"
    """People thanked."""
    CONCENTRATION = "concentration"
    """The share of asks that went to one person: the largest."""
    ASKS_ACCEPTED = "asks-accepted"
    """Of the asks to experts, how many were followed by a claim or an answer of theirs."""
    DISCUSSIONS = "discussions"
    CARRIED_FORWARD = "carried-forward"
    STORIES = "stories"
    """Stories approved, less those withdrawn."""
    BRIEFINGS_READ = "briefings-read"
    CADENCE = "cadence"
    """Of the guide's activities that were due, how many were done on time."""


class Figure(Struct, frozen=True):
    """What a metric came to."""

    value: float | None
    """Hours, per cent or a count, as the metric says; None where it is of too few to say."""
    share: Share | None = None
    """Of how many, where it is a share."""
    count: int = 0
    """How many it was reckoned from."""


Told = tuple[datetime, Fact]
Figures = Mapping[Metric, Figure]

# ---------------------------------------------------------------- Decisions


def figures(facts: Sequence[Told], policy: Policy, since: datetime, until: datetime) -> Figures:
    """Reckon every metric over `since` up to `until`; `facts` reach as far back as anything counted in it began."""
    cases = [case for case in fold(facts) if since <= case.at < until]
    counted = measure(cases, policy, until)
    given = helped([(at, fact) for at, fact in facts if since <= at < until])
    return {
        Metric.FIRST_ANSWER: _time(counted.waits.middle, counted.waits.count),
        Metric.MOST_ANSWERED: _time(counted.waits.most, counted.waits.count),
        Metric.WITHIN_DAY: _share(counted.within_day),
        Metric.WITHIN_WEEK: _share(counted.within_week),
        Metric.WAITING: _count(counted.waiting),
        Metric.CONTRIBUTORS: _count(len(_contributors(facts, since, until))),
        Metric.ACCEPTED: _count(given.accepted),
        Metric.REUSED: _count(given.used),
        Metric.THANKED: _count(given.thanked),
    }


def _contributors(facts: Sequence[Told], since: datetime, until: datetime) -> set[str]:
    """Name who asked, answered or accepted something; what belonged to another exchange is no answer."""
    doubted = {(fact.question, fact.message) for _, fact in facts if isinstance(fact, Doubted)}
    people: set[str] = set()
    for at, fact in facts:
        match fact:
            case _ if not since <= at < until:
                continue
            case Asked():
                people.add(fact.who)
            case Answered() if (fact.question, fact.message) not in doubted:
                people.add(fact.who)
            case Accepted():
                people.add(fact.by)
            case _:
                continue
    return people


def _time(time: timedelta | None, count: int) -> Figure:
    return Figure(None if time is None or count < FEW else time / _HOUR, count=count)


def _share(share: Share) -> Figure:
    return Figure(None if share.percent is None else float(share.percent), share, share.of)


def _count(count: int) -> Figure:
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


def moved(facts: Sequence[Told], policy: Policy, since: datetime, until: datetime, most: int = 3) -> tuple[Move, ...]:
    """Name what moved most from the stretch of equal length before: by more than chance would, and of enough."""
    before = figures(facts, policy, since - (until - since), since)
    now = figures(facts, policy, since, until)
    moves = [
        Move(metric, now[metric], before[metric])
        for metric in now
        if now[metric].value is not None
        and before[metric].value is not None
        and now[metric].value != before[metric].value
    ]
    return tuple(moves[:most])


# ---------------------------------------------------------------- Cards


def figure_said(metric: Metric, figure: Figure) -> Phrase:
    """Say a figure as people do: roughly, and never in per cent of fewer than five."""
    return phrase("metric-figure", metric=metric.value, n=figure.value or 0)


def move_said(move: Move) -> Phrase:
    """Say how a metric moved, in a sentence."""
    return phrase(
        "metric-moved",
        what=phrase(f"metric-{move.metric}"),
        now=figure_said(move.metric, move.now),
        before=figure_said(move.metric, move.before),
        better="yes" if move.better else "no",
    )
