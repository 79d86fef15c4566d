"""Signs of what members have of it: answers in time, from each other, thanked for and used again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.maturity.signs import found, happened, share
from bot.features.maturity.state import HALF_YEAR, QUARTER, State
from bot.kernel.facts import Accepted, Asked, Thanked, Unaccepted, Unthanked, Unused, Used

if TYPE_CHECKING:
    from datetime import datetime

    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.state import Finding
    from bot.features.measures import Case
    from bot.kernel.people import PersonId

_HALF, _FOUR_IN_FIVE, _QUARTER_OF_THEM = 0.5, 0.8, 0.25
_ONE_IN = 20
"""Of twenty questions one may be left without an answer, and the community still sees to all of them."""
_FORGOTTEN = timedelta(days=14)
_KNOWN_FOR = timedelta(days=28)
"""Whoever asks in the first weeks that are known may have asked before."""
_MONTHS = 3
_MONTH = QUARTER / _MONTHS


def half(seen: Evidence) -> Finding:
    """At least half of all questions are answered within their promise."""
    asked = seen.asked_lately
    return share("half", sum(case.question in seen.kept for case in asked), len(asked), _HALF, _QUARTER_OF_THEM)


def covered(seen: Evidence) -> Finding:
    """Four in five are answered within their promise, and hardly any is left without an answer."""
    asked = seen.asked_lately
    kept = sum(case.question in seen.kept for case in asked)
    old = [case for case in asked if case.at <= seen.now - _FORGOTTEN]
    lost = sum(case.open for case in old)
    if not asked:
        state = State.UNKNOWN
    elif kept >= _FOUR_IN_FIVE * len(asked) and lost * _ONE_IN <= len(old):
        state = State.YES
    else:
        state = State.PARTLY if kept >= _HALF * len(asked) else State.NO
    return found("covered", state, "maturity-covered", part=kept, of=len(asked), lost=lost)


def peers(seen: Evidence) -> Finding:
    """At least half of all first answers come from somebody who does not manage."""
    first = [case.first for case in seen.asked_lately if case.first is not None]
    return share("peers", sum(not seen.people.manages(one.who) for one in first), len(first), _HALF, _QUARTER_OF_THEM)


def newcomers(seen: Evidence) -> Finding:
    """Four in five of those who ask for the first time are answered within the promise."""
    first: dict[PersonId, str] = {}
    for _, fact in seen.told(Asked):
        first.setdefault(fact.who, fact.question)
    new = [case for case in seen.cases if _is_first(case, first, seen)]
    return share("newcomers", sum(case.question in seen.kept for case in new), len(new), _FOUR_IN_FIVE, _HALF)


def _is_first(case: Case, first: dict[PersonId, str], seen: Evidence) -> bool:
    return first.get(case.who) == case.question and case.at > seen.since + _KNOWN_FOR


def accepted(seen: Evidence) -> Finding:
    """Of one answered question in four it is said which answer helped."""
    told: list[tuple[datetime, Accepted | Unaccepted]] = [*seen.told(Accepted), *seen.told(Unaccepted)]
    stands: dict[str, str] = {}
    for _, fact in sorted(told, key=lambda one: one[0]):
        if isinstance(fact, Accepted):
            stands[fact.question] = fact.message
        elif stands.get(fact.question) == fact.message:
            del stands[fact.question]
    answered = [case for case in seen.asked_lately if not case.open]
    said = sum(case.question in stands for case in answered)
    return share("accepted", said, len(answered), _QUARTER_OF_THEM, 1 / _ONE_IN)


def thanks(seen: Evidence) -> Finding:
    """Colleagues thank each other in every month."""
    back = {(fact.who, fact.by, fact.message) for _, fact in seen.told(Unthanked)}
    times = [
        at
        for at, fact in seen.told(Thanked, QUARTER)
        if fact.by != fact.who
        and not seen.people.manages(fact.by)
        and (fact.how != "reaction" or (fact.who, fact.by, fact.message) not in back)
    ]
    months = {(seen.now - at) // _MONTH for at in times}
    state = State.YES if len(months) == _MONTHS else State.PARTLY if months else State.NO
    return found("thanks", state, "maturity-months", count=len(months))


def reused(seen: Evidence) -> Finding:
    """What was answered once was put to use again within half a year."""
    back = {fact.use for _, fact in seen.told(Unused)}
    return happened("reused", (at for at, fact in seen.told(Used, 2 * HALF_YEAR) if fact.use not in back), seen)
