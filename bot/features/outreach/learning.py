"""Learning from facts what people contribute. What is past is learned like anything else, and marked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.outreach.state import MOST_DEEDS, MOST_THANKS, MOST_WEEKS, REMEMBERED, Contributor, Deed
from bot.kernel.people import PersonId

if TYPE_CHECKING:
    from datetime import datetime

    from bot.kernel.facts import Accepted, Answered, Doubted, Recognised, Thanked, Unaccepted, Unthanked

SILENCE = timedelta(days=60)
"""After so long without help, the next one is a return."""
_MONDAY = date(1970, 1, 5)


def week_of(moment: datetime) -> int:
    """Number the week, Monday to Sunday in UTC; the same for everybody, so that weeks can be counted."""
    return (moment.date() - _MONDAY).days // 7


def asked(one: Contributor) -> Contributor:
    """Count a question."""
    return replace(one, asked=one.asked + 1)


def answered(one: Contributor, fact: Answered, at: datetime, *, past: bool) -> Contributor:
    """Learn from an answer: one deed a question, however many messages it took; helping oneself is none."""
    if fact.who == fact.asker or any(deed.question == fact.question for deed in one.deeds):
        return one
    deed = Deed(at, fact.question, fact.message, fact.place, fact.asker, fact.took, fact.first, past=past)
    week = week_of(at)
    known = {other.whom for other in one.deeds if week_of(other.at) == week}
    weeks = dict(one.weeks)
    if fact.asker not in known:
        weeks[week] = weeks.get(week, 0) + 1
    kept = tuple(sorted(weeks.items())[-MOST_WEEKS:])
    back = not past and one.latest is not None and at - one.latest >= SILENCE
    put = replace(
        one,
        first=min(at, one.first or at),
        latest=max(at, one.latest or at),
        answered=one.answered + 1,
        deeds=tuple(sorted((*one.deeds, deed), key=lambda other: other.at)),
        weeks=kept,
        returned=at if back else one.returned,
        stirred=one.stirred or not past,
    )
    return trimmed(put, at)


def trimmed(one: Contributor, now: datetime) -> Contributor:
    """Forget what they did long ago, and for whom."""
    kept = tuple(deed for deed in one.deeds if now - deed.at <= REMEMBERED)[-MOST_DEEDS:]
    return one if kept == one.deeds else replace(one, deeds=kept)


def doubted(one: Contributor, fact: Doubted) -> Contributor:
    """Unlearn an answer that turned out to be none, unless something else they said to it still counts."""
    gone = next((deed for deed in one.deeds if deed.question == fact.question), None)
    if gone is None or fact.another:
        return one
    left = tuple(deed for deed in one.deeds if deed is not gone)
    week = week_of(gone.at)
    weeks = dict(one.weeks)
    if week in weeks and not any(week_of(deed.at) == week and deed.whom == gone.whom for deed in left):
        weeks[week] -= 1
    kept = tuple((number, people) for number, people in sorted(weeks.items()) if people > 0)
    times = [deed.at for deed in left]
    only = one.answered == 1
    return replace(
        one,
        deeds=left,
        weeks=kept,
        answered=max(0, one.answered - 1),
        first=None if only else one.first,
        latest=None if only else max(times, default=one.latest),
        returned=None if one.returned == gone.at else one.returned,
    )


def accepted(one: Contributor, fact: Accepted, at: datetime, *, past: bool) -> Contributor:
    """Count an acceptance, and remember with the answer that it was one."""
    deeds = tuple(
        replace(deed, accepted=at, accepted_by=fact.by, accepted_past=past, message=fact.message)
        if deed.question == fact.question
        else deed
        for deed in one.deeds
    )
    return replace(one, accepted=one.accepted + 1, deeds=deeds, stirred=one.stirred or not past)


def unaccepted(one: Contributor, fact: Unaccepted) -> Contributor:
    """Count an acceptance back."""
    deeds = tuple(
        replace(deed, accepted=None, accepted_by=PersonId(""), accepted_past=False)
        if deed.question == fact.question
        else deed
        for deed in one.deeds
    )
    return replace(one, accepted=max(0, one.accepted - 1), deeds=deeds)


def thanked(one: Contributor, fact: Thanked) -> Contributor:
    """Count thanks, and remember with the answer who said them."""
    return replace(
        one,
        thanked=one.thanked + 1,
        deeds=tuple(
            replace(deed, by=(*deed.by, fact.by)[:MOST_THANKS])
            if fact.by not in deed.by and _is_for(deed, fact.question, fact.message)
            else deed
            for deed in one.deeds
        ),
    )


def unthanked(one: Contributor, fact: Unthanked) -> Contributor:
    """Count thanks back."""
    return replace(
        one,
        thanked=max(0, one.thanked - 1),
        deeds=tuple(
            replace(deed, by=tuple(who for who in deed.by if who != fact.by)) if deed.message == fact.message else deed
            for deed in one.deeds
        ),
    )


def _is_for(deed: Deed, question: str, message: str) -> bool:
    return deed.question == question if question else bool(message) and deed.message == message


def gave_thanks(one: Contributor, by: int = 1) -> Contributor:
    """Count thanks given, or taken back."""
    return replace(one, thanks_given=max(0, one.thanks_given + by))


def recognised(one: Contributor, fact: Recognised, at: datetime) -> Contributor:
    """Remember when somebody was recognised, so that a note does not follow on its heels."""
    what = fact.what.partition("/")[0]
    if what not in {"milestone", "champion"}:
        return one
    return replace(one, recognised=at, championed=at if what == "champion" else one.championed)
