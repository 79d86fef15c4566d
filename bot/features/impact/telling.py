"""Telling people what their help was used for: rarely, and set right wherever it turns out otherwise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.impact.cards import told
from bot.features.impact.state import KEPT, ON_THEIR_WORD, TELL, Impact, State, Telling, Use
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import phrase
from bot.kernel.messages import Decision, Privately, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId
    from bot.kernel.policy import Policy

_CIVIL_FOR = timedelta(hours=1)
"""What could not be delivered within this time is decided about anew."""


def ready_at(use: Use, who: PersonId, policy: Policy) -> datetime | None:
    """Say when somebody may hear of a use; None when there is nothing to tell them."""
    if use.late or use.gone or who in use.told or who not in use.people:
        return None
    match use.state:
        case State.SEEN:
            return use.since + policy.grace
        case State.CONFIRMED:
            return use.since
        case State.REPORTED if use.by != use.of.who:
            return use.at + ON_THEIR_WORD
        case _:
            return None


def timer(impact: Impact, uses: Sequence[Use], moment: Moment) -> tuple[Timer, ...]:
    """Set the timer for what somebody is to hear next: the first news soon, later ones together and rarely."""
    times = [at for use in uses if (at := ready_at(use, impact.who, moment.policy)) is not None]
    if not times:
        return ()
    free = impact.tellings[-1].at + moment.policy.impact_every if impact.tellings else moment.now
    return (Timer(TELL, impact.who, max(min(times), free, moment.now)),)


def tell(impact: Impact, uses: Sequence[Use], person: Person, hidden: frozenset[PersonId], moment: Moment) -> Decision:
    """Tell somebody what their help was used for, if the hour suits them."""
    ready = [use for use in uses if (at := ready_at(use, person.who, moment.policy)) is not None and at <= moment.now]
    again = timer(impact, uses, moment)
    if not ready or again[0].at > moment.now:
        return Decision(do=again)
    match moment.policy.reach(person, Purpose.NEWS, moment.now):
        case Go():
            surface = f"impact/{person.who}/{moment.now:%Y-%m-%d}"
            ready.sort(key=lambda use: (use.at, use.name))
            put = tuple(replace(use, told={**use.told, person.who: surface}) for use in ready)
            telling = Telling(surface, moment.now, tuple(use.name for use in put))
            oldest = months_before(month_of(moment.now, moment.policy.zone), KEPT)
            kept = replace(impact.since(oldest), tellings=(*impact.since(oldest).tellings, telling))
            later = timer(kept, [*put, *(use for use in uses if use not in ready)], moment)
            return Decision(
                save=(kept, *put),
                do=(show(kept, telling, put, hidden, moment), *later),
                because=(phrase("because-was-used"),),
            )
        case Wait(until):
            return Decision(do=(Timer(TELL, person.who, until),))
        case _:
            return Decision()


def show(impact: Impact, telling: Telling, uses: Sequence[Use], hidden: frozenset[PersonId], moment: Moment) -> Show:
    """Let what somebody was told stand as it is known now; once it has been told it is only ever edited."""
    card = told(uses, impact.who, hidden)
    fresh = telling.at == moment.now
    by = telling.at + _CIVIL_FOR
    still = any(use.state is not State.TAKEN_BACK for use in uses)
    to = Privately(impact.who)
    return Show(telling.surface, card, to, Purpose.NEWS, by, only_edit=not fresh, worthwhile=still)


def untold(impact: Impact, surface: str, uses: Sequence[Use], moment: Moment) -> Decision:
    """Nobody has read it: it is told when the hour is better."""
    telling = impact.telling(surface)
    if telling is None:
        return Decision()
    put = replace(impact, tellings=tuple(one for one in impact.tellings if one != telling))
    free = tuple(
        replace(use, told={who: at for who, at in use.told.items() if who != impact.who})
        for use in uses
        if use.told.get(impact.who) == surface
    )
    return Decision(save=(put, *free), do=timer(put, free, moment))


def overslept(impact: Impact, uses: Sequence[Use], moment: Moment) -> Decision:
    """After an outage nobody is written to about what has long been so: it stands on their own page."""
    old = tuple(
        replace(use, told={**use.told, impact.who: ""})
        for use in uses
        if (at := ready_at(use, impact.who, moment.policy)) is not None and at <= moment.now
    )
    put = [next((one for one in old if one.name == use.name), use) for use in uses]
    return Decision(save=old, do=timer(impact, put, moment))


def surfaces(use: Use) -> Mapping[PersonId, str]:
    """Name where a use was told, by whom it was told to."""
    return {who: surface for who, surface in use.told.items() if surface}
