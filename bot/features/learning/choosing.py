"""Which lesson comes next, and whether it may come now: chosen by what the community lacks, never the same twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.learning.cards import brought
from bot.features.learning.state import ACTIVITY, BY_NAME, LESSONS, ONCE_IN, SEND, Learner, Lesson, surface
from bot.kernel.cards import phrase
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import Decision, Privately, Show, Timer
from bot.kernel.people import Role
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.steering import Learned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

# ---------------------------------------------------------------- Decisions


def best(learner: Learner, lacking: Sequence[str]) -> Lesson | None:
    """Choose what somebody should read next: nearest to the first thing that is lacking; None when all are known."""
    left = [one for one in LESSONS if one.name not in learner.sent and one.name not in learner.read]
    for what in lacking:
        near = [one for one in left if what in one.helps]
        if near:
            return min(near, key=lambda one: one.helps.index(what))  # used at once
    return left[0] if left else None


def because(lesson: Lesson, lacking: Sequence[str]) -> str:
    """Name the thing that is lacking for which a lesson was chosen; empty where it is simply the next."""
    return next((what for what in lacking if what in lesson.helps), "")


def bring(learner: Learner, lacking: Sequence[str], person: Person, moment: Moment) -> Decision:
    """Bring somebody their weekly lesson, if they want it, still manage, and the hour suits them."""
    lately = learner.lately
    too_soon = lately is not None and moment.now - lately < ONCE_IN
    lesson = best(learner, lacking)
    if not learner.weekly or Role.MANAGER not in person.roles or too_soon or lesson is None:
        return Decision()
    match moment.policy.reach(person, Purpose.LEARNING, moment.now):
        case Go():
            put = learner.brought(lesson.name, moment.now)
            return Decision(
                save=(put,), do=(show(put, lesson, because(lesson, lacking)),), because=(phrase("because-lesson"),)
            )
        case Wait(until):
            return Decision(do=(Timer(SEND, person.who, until),))
        case _:
            return Decision()


def show(learner: Learner, lesson: Lesson, gap: str = "", *, only_edit: bool = False) -> Show:
    """Let a lesson that was brought stand as it is now: read, tried or neither."""
    card = brought(lesson, learner, gap)
    return Show(surface(learner.who, lesson.name), card, Privately(learner.who), Purpose.LEARNING, only_edit=only_edit)


def weekly(learner: Learner, *, on: bool) -> Learner:
    """Say yes or no to a lesson a week."""
    return replace(learner, weekly=on)


def read(learner: Learner, name: str, at: datetime) -> Decision:
    """'I have read it': once."""
    if name not in BY_NAME or name in learner.read:
        return Decision()
    put = replace(learner, read={**learner.read, name: at})
    noted = (Learned(name, learner.who), CarriedOut(ACTIVITY, learner.who))
    return Decision(save=(put,), do=_shows(put, name), note=noted)


def tried(learner: Learner, name: str, at: datetime) -> Decision:
    """'I have tried it': whoever tried it has read it."""
    if name not in BY_NAME or name in learner.tried:
        return Decision()
    put = replace(learner, tried={**learner.tried, name: at}, read={name: at, **learner.read})
    learned = () if name in learner.read else (Learned(name, learner.who),)
    return Decision(save=(put,), do=_shows(put, name), note=(*learned, CarriedOut(ACTIVITY, learner.who)))


def _shows(learner: Learner, name: str) -> tuple[Show, ...]:
    """Give every message of Steward's that shows a lesson to somebody: the one that brought it."""
    return (show(learner, BY_NAME[name], only_edit=True),) if name in learner.sent else ()
