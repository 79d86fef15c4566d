"""Who does what was decided, and who hears of it: one live reminder a person, and news for whoever had the idea."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.coreteam import idea_cards
from bot.features.coreteam.state import BEFORE, NEWS, OWNER, Idea, Live, Stage
from bot.kernel.cards import phrase
from bot.kernel.messages import Decision, Privately, Retract, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

_CIVIL_FOR = timedelta(hours=1)
_ASK, _REMIND, _DUE = "ask", "remind", "due"


# ---------------------------------------------------------------- what an owner is to hear


def owed(idea: Idea, now: datetime) -> str:
    """Say what its owner is to be written now and has not been; empty where nothing is."""
    if idea.stage is Stage.ASKED:
        return "" if _ASK in idea.heard else _ASK
    if idea.stage is not Stage.DOING or idea.due is None:
        return ""
    if now >= idea.due:
        return "" if _DUE in idea.heard else _DUE
    return _REMIND if now >= idea.due - BEFORE and _REMIND not in idea.heard and idea.reminds else ""


def passed_by(ideas: Iterable[Idea], now: datetime) -> tuple[Idea, ...]:
    """Let what was to be said while Steward slept be said no more: it stands where people look for it."""
    missed = ((idea, owed(idea, now)) for idea in ideas)
    return tuple(replace(idea, heard=idea.heard | {what}) for idea, what in missed if what in {_REMIND, _DUE})


def next_word(ideas: Iterable[Idea], now: datetime) -> datetime | None:
    """Say when its owner is to be written next."""
    times = [
        at
        for idea in ideas
        if idea.due is not None and idea.stage is Stage.DOING
        for at in ((idea.due - BEFORE,) if idea.reminds else ()) + (idea.due,)
        if at > now
    ]
    return min(times, default=None)


def remind(who: PersonId, mine: Sequence[Idea], live: Live | None, person: Person, moment: Moment) -> Decision:
    """Write somebody what is new about what they are to do: one message for all of it, in place of the one before."""
    again = next_word(mine, moment.now)
    timer = (Timer(OWNER, who, again),) if again is not None else ()
    new = [(idea, what) for idea in mine if (what := owed(idea, moment.now))]
    if not new:
        return Decision(do=(*timer, *_kept_current(live, mine, moment)))
    match moment.policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            heard = tuple(replace(idea, heard=idea.heard | {what}) for idea, what in new)
            shown = _as_heard(mine, heard)
            put = Live(who, f"core/mine/{who}/{moment.now:%Y-%m-%d}", tuple(idea.name for idea in shown))
            old = (Retract(live.surface),) if live is not None and live.surface != put.surface else ()
            card = idea_cards.mine(shown, moment)
            by = moment.now + _CIVIL_FOR
            show = Show(put.surface, card, Privately(who), Purpose.CORE_TEAM, by, worthwhile=True)
            because = tuple(phrase(f"because-core-mine-{what}") for what in sorted({what for _, what in new}))
            return Decision(save=(*heard, put), do=(show, *old, *timer), because=because)
        case Wait(until):
            return Decision(do=(Timer(OWNER, who, until),))
        case _:
            return Decision(do=timer)


def _as_heard(mine: Sequence[Idea], heard: Sequence[Idea]) -> list[Idea]:
    now = {idea.name: idea for idea in heard}
    return [now.get(idea.name, idea) for idea in mine]


def _kept_current(live: Live | None, mine: Sequence[Idea], moment: Moment) -> tuple[Show, ...]:
    """Let the message that stands say what is so now; with nothing left to do it says that."""
    if live is None:
        return ()
    card = idea_cards.mine(mine, moment)
    return (Show(live.surface, card, Privately(live.who), Purpose.CORE_TEAM, only_edit=True, worthwhile=True),)


def unreminded(live: Live, mine: Sequence[Idea], moment: Moment, *, again: bool) -> Decision:
    """Nobody has read it: it is said at a better hour."""
    free = tuple(replace(idea, heard=_less(idea)) for idea in mine if idea.name in live.ideas and idea.heard)
    timer = (Timer(OWNER, live.who, moment.now),) if again else ()
    return Decision(save=free if again else (), drop=(Ref.of(live),), do=timer)


def _less(idea: Idea) -> frozenset[str]:
    """Take back the latest that they were written."""
    for what in (_DUE, _REMIND, _ASK):
        if what in idea.heard:
            return idea.heard - {what}
    return idea.heard


# ---------------------------------------------------------------- news for whoever had the idea


def news_surface(idea: Idea) -> str:
    """Name the message that tells what became of an idea."""
    return f"core/idea/{idea.name}/{idea.stage}"


def tell(idea: Idea, person: Person, moment: Moment) -> Decision:
    """Let whoever had an idea know what became of it, once for each thing that did."""
    if not idea.by or idea.stage in {Stage.OPEN, Stage.ASKED} or idea.told == idea.stage:
        return Decision()
    match moment.policy.reach(person, Purpose.NEWS, moment.now):
        case Go():
            put = replace(idea, told=idea.stage)
            by = moment.now + _CIVIL_FOR
            show = Show(
                news_surface(idea), idea_cards.news(idea), Privately(idea.by), Purpose.NEWS, by, worthwhile=True
            )
            return Decision(save=(put,), do=(show,), because=(phrase("because-core-news"),))
        case Wait(until):
            return Decision(do=(Timer(NEWS, idea.name, until),))
        case _:
            return Decision()
