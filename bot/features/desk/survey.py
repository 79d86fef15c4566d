"""A look at everybody and at the whole ledger: who is new, who is lapsing, whom to thank, and whether things slip."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil, sqrt
from typing import TYPE_CHECKING

from bot.features.desk.state import Presence, Survey
from bot.features.measures import Metric, Share, gather, trials
from bot.kernel.calendar import day_of
from bot.kernel.facts import Accepted, Asked, Misheard, Recognised, Thanked, Unaccepted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from bot.kernel.facts import Fact, QuestionId
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.people import PersonId
    from bot.kernel.policy import Policy

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_LATELY, _BEFORE = 4 * _WEEK, 12 * _WEEK
_MOST_PEOPLE = 20_000

_ACTIVE_FOR = 90 * _DAY
_SILENT_FOR = 28 * _DAY
_GONE_AFTER = _SILENT_FOR + _WEEK
"""Whoever has been silent for longer is no news any more: each is named in one plan."""
_TOP = 4
"""The most present quarter."""
_ACTIVE_DAYS = 3
"""Fewer days in three months are no habit that anybody could lapse from."""
_KNOWN_FOR = 14 * _DAY
"""Nobody is new in a community that Steward has not heard for so long before: it cannot know."""

_ENOUGH = 10
_WORSE = 0.1
_SURE = 2.0
"""Standard errors: less may well be chance. A report that looks at twenty figures at once is stricter than this one
early sign, which is to be seen while something can be done about it."""


# ---------------------------------------------------------------- Decisions


def newcomers(presences: Sequence[Presence], today: date) -> tuple[PersonId, ...]:
    """Name who wrote for the first time in the last seven days, the latest first."""
    if not presences:
        return ()
    known_since = min(one.earliest for one in presences)
    fresh = [
        (one.began, one.who)
        for one in presences
        if one.began is not None and today - _WEEK < one.began <= today and one.began - known_since >= _KNOWN_FOR
    ]
    return tuple(who for _, who in sorted(fresh, reverse=True))


def lapsing(presences: Sequence[Presence], today: date) -> tuple[PersonId, ...]:
    """Name who was among the most present quarter of three months, and has been silent for the four weeks since."""
    silent = today - _SILENT_FOR + _DAY
    counts = {one.who: one.active(silent - _ACTIVE_FOR, silent) for one in presences}
    active = sorted((days for days in counts.values() if days), reverse=True)
    if not active:
        return ()
    enough = max(_ACTIVE_DAYS, active[ceil(len(active) / _TOP) - 1])
    gone = [
        one for one in presences if counts[one.who] >= enough and today - _GONE_AFTER < one.last <= today - _SILENT_FOR
    ]
    return tuple(one.who for one in sorted(gone, key=lambda one: (-counts[one.who], one.who)))


def in_time(facts: Sequence[tuple[datetime, Fact]], policy: Policy, now: datetime) -> tuple[Share, Share]:
    """Count the questions answered within a day: of the last four weeks, and of the twelve before."""
    known = gather(facts)

    def share(since: datetime, until: datetime) -> Share:
        went = [good for _, good in trials(known, Metric.WITHIN_DAY, policy, since, until, now)]
        return Share(sum(went), len(went))

    return share(now - _LATELY, now), share(now - _LATELY - _BEFORE, now - _LATELY)


def drifts(lately: Share, before: Share) -> bool:
    """Whether fewer questions are answered within a day than used to be: by enough, and of enough, to be no chance."""
    if min(lately.of, before.of) < _ENOUGH:
        return False
    fell = before.part / before.of - lately.part / lately.of
    both = (before.part + lately.part) / (before.of + lately.of)
    error = sqrt(both * (1 - both) * (1 / before.of + 1 / lately.of))
    return fell >= _WORSE and fell >= _SURE * error


def unthanked(
    facts: Sequence[tuple[datetime, Fact]], managers: Collection[PersonId], since: datetime
) -> tuple[PersonId, ...]:
    """Name whose answers were accepted since then, and whom no manager has thanked; the latest first."""
    past: set[QuestionId] = set()
    helped: dict[PersonId, set[QuestionId]] = {}
    for at, fact in facts:
        match fact:
            case Asked(question=question, past=True) | Misheard(question=question):
                past.add(question)
            case Accepted(question=question, who=who) if at > since and who not in managers:
                helped[who] = helped.pop(who, set()) | {question}
            case Unaccepted(question=question, who=who) if who in helped:
                helped[who].discard(question)
            case Thanked(who=who, by=by) if by in managers:
                helped.pop(who, None)
            case Recognised(who=who, what=what) if what.startswith("note/"):
                helped.pop(who, None)
            case _:
                continue
    return tuple(who for who, questions in reversed(helped.items()) if questions - past)


# ---------------------------------------------------------------- Wiring


async def surveyed(managers: Collection[PersonId], reader: Reader, moment: Moment, fresh: timedelta) -> Survey:
    """Give the latest look, or take a new one where that is old: it reads everybody, and months of the ledger."""
    known = await reader.get(Survey, "survey")
    if known is not None and moment.now - known.at < fresh:
        return known
    presences = await reader.find(Presence, limit=_MOST_PEOPLE)
    facts = await reader.facts(moment.now - _LATELY - _BEFORE)
    today = day_of(moment.now, moment.policy.zone)
    lately, before = in_time(facts, moment.policy, moment.now)
    helped = unthanked(facts, managers, moment.now - _WEEK)
    return Survey(moment.now, newcomers(presences, today), lapsing(presences, today), helped, lately, before)
