"""Ten-line handlers: each looks, and lets a card tell or somebody be forgotten. Only ever about whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.rights import cards
from bot.kernel.cards import Card, phrase
from bot.kernel.feature import Command, Feature, Moment, Press, Reader
from bot.kernel.messages import Decision, Forget, Privately, Show
from bot.kernel.people import Act, Role

if TYPE_CHECKING:
    from bot.kernel.messages import ButtonPressed, CommandGiven


def _alone(card: Card, event: CommandGiven, moment: Moment) -> Decision:
    """Answer where nobody else reads it: asked for in a channel, it is written to them privately."""
    if event.place not in moment.community.places:
        return Decision(reply=card)
    show = Show(f"rights/{event.key}", card, Privately(event.who))
    return Decision(do=(show,), reply=cards.sent(), because=(phrase("because-rights"),))


async def on_my_data(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`my-data`. Whoever else is named, it is about whoever asks."""
    held = await reader.about(event.who)
    return _alone(cards.holdings(held, moment.policy) if held else cards.nothing(), event, moment)


async def on_forget_me(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`forget-me`: nothing happens before they press."""
    managers = [one.who for one in await reader.people(Role.MANAGER) if one.reachable]
    alone = moment.community.name if managers == [event.who] else ""
    wishes = moment.person.wishes
    card = cards.meaning(alone=alone, silent=wishes is not None and wishes.opted_out)
    return _alone(card, event, moment)


async def on_forget(event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Forget me', or 'forget me and do not write to me again'."""
    silent = event.action.about.get("then") == cards.SILENT
    return Decision(
        do=(Forget(event.who, silent),), reply=cards.begun(silent=silent), because=(phrase("because-rights"),)
    )


FEATURE = Feature(
    "rights",
    commands=(
        Command("my-data", on_my_data, Act.OWN, overall=True, alone=True),
        Command("forget-me", on_forget_me, Act.OWN, overall=True, alone=True),
    ),
    buttons={"rights.forget": Press(on_forget, Act.OWN)},
)
