"""Somebody leaves, or wants to be forgotten: their duties end, and a community without a manager says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.team import cards, duties
from bot.features.team.state import UNMANAGED, Handover
from bot.kernel.cards import phrase
from bot.kernel.messages import Decision, Privately, Show, Timer
from bot.kernel.people import CORE_TEAM, Member, PersonId, Role
from bot.kernel.policy import Go, Purpose, Wait

if TYPE_CHECKING:
    from bot.kernel.facts import Departing, Left, Undelivered
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted, TimerDue

_SURFACE = "unmanaged"


async def on_gone(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left, or is about to be forgotten: what they see to is the managers' again, if there are any."""
    fact: Departing | Left = event.fact  # type: ignore[assignment]  # routed by its type
    member = await reader.get(Member, fact.who)
    if member is None:
        return Decision()
    decision = await _unmanaged(member, reader, moment)
    if not member.charges:
        return decision
    known = [await reader.get(Handover, f"{one.duty}/{fact.who}") for one in member.charges]
    return decision | duties.end_all(member, [one for one in known if one is not None], fact.who)


async def _unmanaged(member: Member, reader: Reader, moment: Moment) -> Decision:
    """Let the core team hear that nobody manages the community any more, each at a civil hour of theirs."""
    if Role.MANAGER not in member.roles or await reader.people(Role.MANAGER):
        return Decision()
    team = {one.who for role in CORE_TEAM for one in await reader.people(role) if one.reachable}
    return Decision(do=tuple(Timer(UNMANAGED, who, moment.now) for who in sorted(team)))


async def on_unmanaged(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour where somebody of the core team is; meanwhile there may be a manager again."""
    who = PersonId(event.timer.about)
    if await reader.people(Role.MANAGER):
        return Decision()
    match moment.policy.reach(await reader.person(who), Purpose.CORE_TEAM, moment.now):
        case Go():
            surface = f"{_SURFACE}/{who}/{moment.now:%Y-%m-%d}"
            show = Show(surface, cards.unmanaged(moment), Privately(who), Purpose.CORE_TEAM)
            return Decision(do=(show,), because=(phrase("because-unmanaged"),))
        case Wait(until):
            return Decision(do=(Timer(UNMANAGED, who, until),))
        case _:
            return Decision()


def held_up(fact: Undelivered, moment: Moment) -> Decision:
    """Say it at a better hour to whom it did not reach."""
    ours = fact.surface.startswith(f"{_SURFACE}/") and fact.who is not None
    return Decision(do=(Timer(UNMANAGED, fact.who, moment.now),)) if ours and fact.who else Decision()
