"""Somebody whom a month's news tells of leaves, or wants to be forgotten: it is said again without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.impact.seeing import monthly_of
from bot.features.impact.state import Monthly
from bot.kernel.calendar import month_of, months_before
from bot.kernel.messages import Decision

if TYPE_CHECKING:
    from bot.kernel.facts import Departing
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted


async def on_left(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left: nobody is named who is not here, and what they agreed to holds when they are back."""
    decision, now = Decision(), month_of(moment.now, moment.policy.zone)
    for back in (0, 1, 2):
        known = await reader.get(Monthly, months_before(now, back))
        if known is not None:
            decision |= await monthly_of(known, (), reader, moment)
    return decision


async def on_departing(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody is about to be forgotten: whoever left is not named, and they have as good as left."""
    fact: Departing = event.fact  # type: ignore[assignment]  # routed by its type
    decision, now = Decision(), month_of(moment.now, moment.policy.zone)
    for back in (0, 1, 2):
        known = await reader.get(Monthly, months_before(now, back))
        if known is not None:
            put = replace(known, yes={who: said for who, said in known.yes.items() if who != fact.who})
            decision |= Decision(save=(put,)) | await monthly_of(put, (), reader, moment)
    return decision
