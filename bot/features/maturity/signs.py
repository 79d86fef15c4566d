"""How each sign is read: whether it happened lately, keeps its rhythm, is written down, or was said by a manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.maturity.evidence import ENOUGH, WITHIN
from bot.features.maturity.state import HALF_YEAR, QUARTER, Finding, State
from bot.kernel.cards import Listing, Name, When, WhenStyle, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, timedelta

    from bot.features.maturity.evidence import Evidence
    from bot.kernel.cards import Value
    from bot.kernel.people import Person

_ON_TIME = 0.75
"""The share of a quarter over which something is done often enough to say that it has a rhythm."""
_WEEK = QUARTER / 13


def found(what: str, state: State, key: str, /, **values: Value) -> Finding:
    """Say how something stands, with the sentence that tells by what it is known."""
    return Finding(what, state, phrase(key, state=state.value, **values))


def day(at: datetime) -> When:
    """Give a date."""
    return When(at, WhenStyle.DAY)


def happened(what: str, times: Iterable[datetime], seen: Evidence, within: timedelta = HALF_YEAR) -> Finding:
    """Met where it happened within half a year, or the time that is given; partly where within a year."""
    all_of_them = sorted(times)
    lately = [at for at in all_of_them if at > seen.now - within]
    if not all_of_them:
        return found(what, State.NO, "maturity-when", count=0, at=day(seen.since))
    state = State.YES if lately else State.PARTLY
    return found(what, state, "maturity-when", count=len(lately), at=day(all_of_them[-1]))


def kept_up(times: Sequence[datetime], within: timedelta, seen: Evidence) -> float:
    """Give the share of the last quarter over which something counted as done."""
    begins = max(seen.now - QUARTER, seen.since)
    if begins >= seen.now:
        return 0.0
    covered, reached = QUARTER * 0, begins
    for at in sorted(times):
        start, end = max(at, reached), min(at + within, seen.now)
        if end > start:
            covered += end - start
            reached = end
    return covered / (seen.now - begins)


def is_on_time(activity: str, seen: Evidence) -> bool:
    """Whether an activity of the guide is done as often as it wants doing."""
    return kept_up(seen.done(activity), WITHIN[activity], seen) >= _ON_TIME


def rhythm(what: str, times: Sequence[datetime], within: timedelta, seen: Evidence) -> Finding:
    """Met where it was on time for three quarters of the last quarter; partly where it was done at all in it."""
    if seen.watched < ENOUGH:
        return found(what, State.UNKNOWN, "maturity-early", since=day(seen.since))
    if not times:
        return found(what, State.NO, "maturity-rhythm", on=0, weeks=0, at=day(seen.since))
    kept = kept_up(times, within, seen)
    lately = times[-1] > seen.now - QUARTER
    state = State.YES if kept >= _ON_TIME else State.PARTLY if lately else State.NO
    weeks = max(1, round(min(QUARTER, seen.watched) / _WEEK))
    return found(what, state, "maturity-rhythm", on=round(kept * weeks), weeks=weeks, at=day(max(times)))


def share(what: str, part: int, of: int, enough: float, some: float) -> Finding:
    """Met where the part is large enough, however few or many there are; of none nothing can be told."""
    if not of:
        return found(what, State.UNKNOWN, "maturity-share", part=0, of=0)
    state = State.YES if part >= enough * of else State.PARTLY if part >= some * of else State.NO
    return found(what, state, "maturity-share", part=part, of=of)


def written(what: str, *parts: object, key: str = "maturity-written") -> Finding:
    """Met where every part is written down, or chosen; partly where one is."""
    there = sum(bool(one) for one in parts)
    state = State.YES if there == len(parts) else State.PARTLY if there else State.NO
    return found(what, state, key)


def named(what: str, people: Sequence[Person]) -> Finding:
    """Met where somebody is named; who wants to be left alone is not told by name."""
    names = tuple(Name(one.who) for one in people if one.reachable)
    state = State.YES if people else State.NO
    return found(what, state, "maturity-named", names=Listing(names), count=len(names))


def answered(what: str, question: str, seen: Evidence) -> Finding:
    """Met where a manager said yes to the short question, within the last two quarters."""
    answer = seen.answers.get(question)
    if answer is None:
        return found(what, State.UNKNOWN, "maturity-unasked")
    is_here = any(one.who == answer.by and one.reachable for one in seen.people.managers)
    by = Name(answer.by) if is_here else phrase("use-a-colleague")  # whoever manages no more, or is to be left alone
    known = dict[str, "Value"](said=answer.state.value, by=by, at=day(answer.at))
    if not answer.counts(seen.now):
        return found(what, State.UNKNOWN, "maturity-outdated", **known)
    return found(what, answer.state, "maturity-said", **known)
