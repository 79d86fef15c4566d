"""The ladder of participation: where somebody stands, and the one modest step that could come next."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.features.outreach.learning import week_of
from bot.features.outreach.state import Contributor, Step
from bot.kernel.people import Person, Role

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

SAME_STEP = timedelta(days=90)
"""Before a step is suggested again that was not taken."""
_CHAMPION_FOR = timedelta(days=92)
_WEEKS, _REGULAR = 10, 4
"""Help in so many of the last weeks makes a regular."""


class Rung(IntEnum):
    """How somebody takes part, from the first look to looking after others."""

    READER = 0
    REACTOR = 1
    ASKER = 2
    ANSWERER = 3
    REGULAR = 4
    CHAMPION = 5
    FACILITATOR = 6


UP = {
    Rung.READER: Step.REACT,
    Rung.REACTOR: Step.ASK,
    Rung.ASKER: Step.ANSWER,
    Rung.ANSWERER: Step.TOPICS,
    Rung.REGULAR: Step.WELCOME,
    Rung.CHAMPION: Step.FACILITATE,
}
"""What leads from each rung to the next one. Nothing leads beyond the last."""
_LOOKS_AFTER = frozenset({Role.FACILITATOR, Role.LEADER, Role.MANAGER})


def helped_in(one: Contributor, weeks: int, now: datetime) -> int:
    """Count in how many of the last weeks somebody helped, this one included."""
    this = week_of(now)
    return sum(1 for week, people in one.weeks if people and this - weeks < week <= this)


def rung(one: Contributor, roles: Collection[Role], now: datetime) -> Rung:
    """Say where somebody stands, by what they do and not by how much they write."""
    if _LOOKS_AFTER.intersection(roles):
        return Rung.FACILITATOR
    if one.championed is not None and now - one.championed <= _CHAMPION_FOR:
        return Rung.CHAMPION
    if helped_in(one, _WEEKS, now) >= _REGULAR:
        return Rung.REGULAR
    if one.answered:
        return Rung.ANSWERER
    if one.asked:
        return Rung.ASKER
    return Rung.REACTOR if one.thanks_given else Rung.READER


def next_step(one: Contributor, person: Person, now: datetime, taken: Collection[Step] = ()) -> Step | None:
    """Choose the one step up, or none: not to somebody on pause, nor one taken already, or suggested lately."""
    if not person.reachable or person.on_pause(now):
        return None
    step = UP.get(rung(one, person.roles, now))
    if step is None or step in taken:
        return None
    suggested = one.steps.get(step)
    return None if suggested is not None and now - suggested < SAME_STEP else step
