"""The manager's plan: the page as a message on Monday morning; of quiet weeks only the first is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.desk.page import desk, needs, takes
from bot.features.desk.state import Planned
from bot.kernel.cards import Note, Para, phrase
from bot.kernel.messages import Decision, Privately, Show
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from bot.features.desk.page import Sight
    from bot.kernel.cards import Card
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId


def plan(sight: Sight, last: Planned | None, who: PersonId, moment: Moment) -> Decision:
    """Write to a manager on Monday morning; when there is nothing to say, say so once, and then nothing."""
    busy = any(one.presses for one in needs(sight, moment))
    if not busy and (last is None or not last.busy or not sight.manages):
        return Decision(because=(phrase("because-nothing-to-say"),))
    put = Planned(who, moment.now, busy)
    return Decision(
        save=(put,),
        do=(Show(surface(put), _card(sight, moment), Privately(who), Purpose.PLAN),),
        because=(phrase("because-monday"),),
    )


def followed(sight: Sight, last: Planned, moment: Moment) -> Show:
    """Keep the plan of this week as it stands: what waits no more has no buttons left."""
    return Show(surface(last), _card(sight, moment), Privately(last.who), Purpose.PLAN, only_edit=True)


def surface(planned: Planned) -> str:
    """Name the message of a plan."""
    return f"plan/{planned.who}/{planned.at:%Y-%m-%d}"


def _card(sight: Sight, moment: Moment) -> Card:
    card = desk(sight, moment)
    if not sight.manages:
        return replace(card, blocks=(*card.blocks, Note(phrase("duty-plan-note"))))
    spent = takes(sight, moment) if sight.a_week else 0
    adds_up = (Para(phrase("strategy-adds-up", minutes=spent, of=sight.a_week)),) if spent else ()
    return replace(card, blocks=(*card.blocks, *adds_up, Note(phrase("plan-note"))))
