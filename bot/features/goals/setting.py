"""Setting a goal: what was typed or filled in, what of it can be, and what changing or dropping one means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.goals.state import (
    ACTIVITY,
    DAY,
    MORNING,
    MOST_EARLIER,
    MOST_GOALS,
    MOST_NOTE,
    REST,
    Earlier,
    Goal,
    Outcome,
)
from bot.features.measures import SHARES, TIMES, Metric
from bot.kernel.calendar import day_of
from bot.kernel.cards import Name, Words
from bot.kernel.facts import Disposed
from bot.kernel.messages import NOBODY, Cancel, Decision, Timer
from bot.kernel.people import PersonId
from bot.kernel.records import Ref
from bot.kernel.steering import Aimed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.cards import Text
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Proposal

_NUMBER = re.compile(r"(\d{1,6}(?:[.,]\d+)?)\s*(%|h|d|j)?")
_HOURS = {"h": 1.0, "d": 24.0, "j": 24.0}
_SMALL = frozenset({"by", "until", "before", "le", "pour", "avant", "au", "jusqu'au", "%"})
"""Words on the way to the day, of which none is needed."""
_LONGEST = timedelta(days=3 * 366)
_AT_MOST = 100_000


class Said(Struct, frozen=True):
    """What somebody typed or filled in, as far as it says anything."""

    metric: Metric | None = None
    target: str = ""
    until: str = ""
    owner: PersonId = NOBODY
    note: str = ""


class Meant(Struct, frozen=True):
    """What it comes to."""

    metric: Metric
    target: float
    until: date


# ---------------------------------------------------------------- Decisions


def read(args: Text) -> Said:
    """Read `within-day 80 by 2026-06-30 @owner`, and whatever is said besides."""
    typed = [span.text.strip() for span in args if isinstance(span, Words)]
    owner = next((span.who for span in args if isinstance(span, Name)), NOBODY)
    metric = None
    for length in (3, 2, 1):
        word = "-".join("-".join(typed[:length]).casefold().replace("_", "-").split())
        if word in {*Metric} and len(typed) >= length:
            metric, typed = Metric(word), typed[length:]
            break
    target = typed.pop(0) if typed and _NUMBER.match(typed[0]) and _day(typed[0]) is None else ""
    typed = [word for word in typed if word.casefold() not in _SMALL]
    until = next((word for word in typed if _day(word) is not None), "")
    if not until and typed and typed[0][:1].isdigit():
        until = typed[0]
    return Said(metric, target, until, owner, " ".join(word for word in typed if word != until)[:MOST_NOTE])


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word.strip())
    except ValueError:
        return None


def target_of(said: str, metric: Metric) -> float | None:
    """Give the number that is meant; None where it is none, or none that this metric can have."""
    found = _NUMBER.fullmatch(said.strip().casefold().replace("\N{NO-BREAK SPACE}", " "))
    if found is None:
        return None
    number, unit = float(found[1].replace(",", ".")), found[2]
    if metric in TIMES:
        hours = None if unit == "%" else number * _HOURS.get(unit or "h", 1.0)
        return hours if hours and 0 < hours <= _AT_MOST else None
    if unit in _HOURS:
        return None
    if metric in SHARES:
        return number if 0 <= number <= 100 else None  # noqa: PLR2004  # a hundred per cent
    least = 0 if metric is Metric.WAITING else 1
    return number if unit is None and number.is_integer() and least <= number <= _AT_MOST else None


def until_of(said: str, moment: Moment) -> date | None:
    """Give the day that is meant; None where it is none, has begun already, or is years away."""
    day = _day(said)
    today = day_of(moment.now, moment.policy.zone)
    return day if day is not None and today < day <= today + _LONGEST else None


def may_be_set(metric: Metric, goals: Sequence[Goal]) -> bool:
    """Whether there is room for one more goal, or it is one that is there."""
    return len(goals) < MOST_GOALS or any(goal.metric is metric for goal in goals)


def set_goal(meant: Meant, owner: PersonId, note: str, goals: Sequence[Goal], moment: Moment) -> tuple[Goal, Decision]:
    """Set a goal; one that is there for the same metric is changed, since two for one metric would be none."""
    who = moment.person.who
    known = next((goal for goal in goals if goal.metric is meant.metric), None)
    if known is None:
        name = f"{meant.metric}/{moment.now:%Y-%m-%d}"
        put = Goal(name, meant.metric, meant.target, meant.until, moment.now, who, owner or who, note)
    else:
        put = replace(
            known, target=meant.target, until=meant.until, owner=owner or known.owner, note=note or known.note
        )
        if (known.target, known.until) != (put.target, put.until):
            before = Earlier(known.target, known.until, moment.now, who)
            put = replace(put, earlier=(*known.earlier, before)[-MOST_EARLIER:], quiet_until=None)
    if put == known:
        return put, Decision()
    return put, Decision(save=(put,), do=(looked_at(put, moment),), note=(Aimed(put.id, put.metric, who),))


def looked_at(goal: Goal, moment: Moment) -> Timer:
    """Look at a goal on the morning after its last day."""
    return Timer(DAY, goal.id, goal.ends(moment.policy.zone) + MORNING)


def drop(goal: Goal, by: PersonId) -> Decision:
    """Let a goal be none any more."""
    put = replace(goal, outcome=Outcome.DROPPED)
    return Decision(save=(put,), do=(Cancel(DAY, goal.id),), note=(Aimed(goal.id, goal.metric, by, on=False),))


def restore(goal: Goal, moment: Moment) -> Decision:
    """Take a goal up again that was dropped, if its day has not come meanwhile."""
    put = replace(goal, outcome=Outcome.OPEN)
    return Decision(save=(put,), do=(looked_at(put, moment),), note=(Aimed(put.id, put.metric, moment.person.who),))


def drift_of(goal: Goal) -> str:
    """Name the line that says a goal may be missed."""
    return f"goal-drift/{goal.id}"


def end_of(goal: Goal) -> str:
    """Name the line that says what became of a goal."""
    return f"goal/{goal.id}"


def ownerless_of(goal: Goal) -> str:
    """Name the line that says whose goal is nobody's any more."""
    return f"goal-owner/{goal.id}"


def withdrawn(lines: Iterable[Proposal], how: str, by: PersonId = NOBODY) -> Decision:
    """Take lines off the desk."""
    decision = Decision()
    for one in lines:
        decision |= Decision(
            do=(Cancel(REST, one.about),),
            drop=(Ref.of(one),),
            note=(Disposed(one.about, ACTIVITY, how, by),),
        )
    return decision
