"""Facilitation duties: given away for a time, told kindly, and the managers' again when the time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.team import cards
from bot.features.team.state import END, TELL, Handover
from bot.kernel.cards import phrase
from bot.kernel.facts import HELD, Undelivered
from bot.kernel.messages import NOBODY, Cancel, Decision, Privately, Show, Timer
from bot.kernel.people import CORE_TEAM, Duty, Member, Person, PersonId, Role
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.steering import HandedOver, Returned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.cards import Card
    from bot.kernel.feature import Moment

Held = tuple[Member, Handover | None]
"""Whoever holds a duty, and how it came to them."""

# ---------------------------------------------------------------- Decisions


def unfit(person: Person, duty: Duty, managers: int, *, shared: bool) -> str:
    """Say, as the key of a sentence, why a duty cannot be given to somebody; empty where it can."""
    if not person.who or not person.reachable or person.declines(Purpose.CORE_TEAM):
        return "duty-nobody"
    if person.outside and duty is Duty.THANKING:
        return "duty-outside"
    if Role.MANAGER in person.roles and (shared or managers < 2):  # noqa: PLR2004 - with one manager there is nobody to take it from
        return "duty-manager-anyway"
    return "" if person.roles.intersection(CORE_TEAM) else "duty-no-role"


def give(
    handover: Handover, member: Member, before: Handover | None, others: Iterable[Held], moment: Moment
) -> Decision:
    """Share a duty with somebody, or hand it to them; whoever it was handed to before has it no more."""
    own = handover.who == moment.person.who
    put = replace(handover, told=own)
    decision = Decision(
        save=(put, charged(member, put)),
        do=(Timer(END, put.id, put.until), *(() if own else (Timer(TELL, put.id, moment.now),))),
        note=(HandedOver(put.duty, put.who, put.by, put.until),),
        reply=cards.told(put) if own else cards.given(put),
    )
    if before is not None:  # what it said there holds no more: the new message says what does
        decision |= Decision(do=_shown(before, cards.replaced(before)))
    for other, known in () if put.shared else others:
        decision |= end(other, put.duty, known, moment.person.who)
    return decision


def charged(member: Member, handover: Handover) -> Member:
    """Give somebody the duty, as they know of it."""
    others = tuple(one for one in member.charges if one.duty is not handover.duty)
    return replace(member, charges=(*others, handover.charge))


def tell(handover: Handover, person: Person, moment: Moment) -> Decision:
    """Tell somebody, at a civil hour of theirs, what was given to them."""
    if handover.told or handover.until <= moment.now:
        return Decision()
    match moment.policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            show = Show(handover.surface, cards.told(handover), Privately(person.who), Purpose.CORE_TEAM)
            return Decision(do=(show,), because=(phrase("because-duty"),))
        case Wait(until) if until < handover.until:
            return Decision(do=(Timer(TELL, handover.id, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


def arrived(handover: Handover, member: Member) -> Decision:
    """They know: from now on what was handed over is theirs alone."""
    put = replace(handover, told=True)
    return Decision(save=(put, charged(member, put)))


def held_up(handover: Handover, fact: Undelivered, moment: Moment) -> Decision:
    """Tell them at a better hour what did not reach them."""
    return Decision(do=(Timer(TELL, handover.id, moment.now),)) if fact.why in HELD else Decision()


def glad(handover: Handover) -> Decision:
    """Keep that somebody takes it on gladly."""
    put = replace(handover, glad=True)
    return Decision(save=(put,), do=_shown(put, cards.told(put)), reply=cards.told(put))


def end(member: Member, duty: Duty, handover: Handover | None, by: PersonId = NOBODY) -> Decision:
    """Let a duty be the managers' again: its time is over, or somebody gave or took it back."""
    if not any(one.duty is duty for one in member.charges):
        return Decision(drop=(Ref.of(handover),) if handover else ())
    name = f"{duty}/{member.who}"
    left = replace(member, charges=tuple(one for one in member.charges if one.duty is not duty))
    decision = Decision(
        save=(left,), do=(Cancel(END, name), Cancel(TELL, name)), note=(Returned(duty, member.who, by),)
    )
    if handover is None:
        return decision
    return decision | Decision(do=_shown(handover, cards.over(handover, by)), drop=(Ref.of(handover),))


def end_all(member: Member, handovers: Sequence[Handover], by: PersonId) -> Decision:
    """Take every duty back from somebody who has no part in the core team any more."""
    left, decision = member, Decision()
    for charge in member.charges:
        known = next((one for one in handovers if one.duty is charge.duty), None)
        ended = end(left, charge.duty, known, by)
        [left] = [one for one in ended.save if isinstance(one, Member)]
        decision |= replace(ended, save=())
    return decision | Decision(save=(left,))


def due(handover: Handover, member: Member, moment: Moment) -> Decision:
    """Its time is over, exactly; a time that was set anew is waited for."""
    if handover.until > moment.now:
        return Decision(do=(Timer(END, handover.id, handover.until),))
    return end(member, handover.duty, handover)


def _shown(handover: Handover, card: Card) -> tuple[Show, ...]:
    """Let the message by which somebody was told say how it stands; it is only ever edited."""
    return (Show(handover.surface, card, Privately(handover.who), Purpose.CORE_TEAM, only_edit=True),)
