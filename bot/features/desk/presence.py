"""Who wrote on which day: one row read for each message, and one written for the first of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.desk.state import Presence
from bot.kernel.calendar import day_of
from bot.kernel.messages import Decision

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import MessagePosted


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote in a channel."""
    if event.private or event.bot or moment.person.bot or moment.person.guest:
        return Decision()
    day = day_of(event.at, moment.policy.zone)
    known = await reader.get(Presence, event.who)
    if known is None:
        return Decision(save=(Presence(event.who, day, began=None if event.past else day),))
    if day == known.last and not (event.past and known.began):
        return Decision()  # most messages are not their first of a day
    put = known.wrote(day, past=event.past)
    return Decision(save=(put,)) if put != known else Decision()
