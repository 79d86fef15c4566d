"""Somebody leaves: what they were to host comes back to the managers, and what they host goes on without their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.discussions import hosting
from bot.features.discussions.proposing import MOST_READ, drawn, propose, show
from bot.features.discussions.state import Discussion, Stage
from bot.kernel.messages import NOBODY, Decision

if TYPE_CHECKING:
    from bot.kernel.facts import Left
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for one in await reader.find(Discussion, limit=MOST_READ):
        if one.host != fact.who:
            continue
        match one.stage:
            case Stage.ASKED:
                decision |= await hosting.returned(one, "gone", reader, moment)
            case Stage.PROPOSED:
                decision |= await propose(await drawn(one, reader, moment, keep_host=True), reader, moment)
            case Stage.OPEN:
                decision |= Decision(do=(show(replace(one, host=NOBODY)),))
            case _:
                continue
    return decision
