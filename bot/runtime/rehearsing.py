"""Rehearsal: while a community rehearses, what would be sent unasked is kept for its managers instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.kernel.cards import Buttons, Card, Inputs, Items
from bot.kernel.facts import Disposed, HeldBack
from bot.kernel.messages import Decision, Desk, Rehearsed, Retract, Show, Shown, addressee
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import Effect


async def rehearsed(decision: Decision, reader: Reader, moment: Moment) -> Decision:
    """Keep for the managers what would be sent now; nobody else sees it.

    What stands already is kept current all the same, and so is what a manager let go. What waits for a manager is
    changed as the real message would have been edited, and forgotten once it has nothing to ask or say any more; it
    goes on waiting where rehearsal has ended meanwhile, since nothing is ever sent by itself afterwards.
    """
    if not any(isinstance(effect, Show | Retract) for effect in decision.do):
        return decision
    held: dict[str, Rehearsed | None] = {}
    facts: list[Fact] = []
    do: list[Effect] = []
    for effect in decision.do:
        if not isinstance(effect, Show | Retract) or (isinstance(effect, Show) and isinstance(effect.to, Desk)):
            do.append(effect)
            continue
        known = await reader.get(Rehearsed, effect.surface)
        match effect:
            case Show(approved=False) if known is not None and await reader.get(Shown, effect.surface) is None:
                held[effect.surface] = _edited(known, effect, decision)
            case Show() if known is None and await _withheld(effect, reader, moment):
                held[effect.surface] = Rehearsed(effect, moment.now, decision.because)
                facts.append(HeldBack(effect.surface, addressee(effect.to)))
            case _:
                do.append(effect)
                if known is not None:
                    held[effect.surface] = None
    mine = {one.id for one in decision.save if isinstance(one, Rehearsed)}
    mine |= {one.id for one in decision.drop if one.kind == Rehearsed.kind}
    kept = {surface: one for surface, one in held.items() if surface not in mine}
    over = [surface for surface, one in kept.items() if one is None]
    return replace(
        decision,
        save=(*decision.save, *(one for one in kept.values() if one is not None)),
        do=tuple(do),
        note=(*decision.note, *facts, *(Disposed(surface, "", "moot") for surface in over)),
        drop=(*decision.drop, *(Ref(Rehearsed.kind, surface) for surface in over)),
    )


async def _withheld(show: Show, reader: Reader, moment: Moment) -> bool:
    if show.approved or show.only_edit or not moment.policy.rehearses(show.purpose):
        return False
    if show.by is not None and show.by < moment.now:
        return False  # it comes too late to be posted at all
    return await reader.get(Shown, show.surface) is None


def _edited(known: Rehearsed, show: Show, decision: Decision) -> Rehearsed | None:
    """Give what waits as it reads now; None when it has nothing to ask and nothing to say any more."""
    if show.only_edit and not show.worthwhile and not _asks(show.card):
        return None
    purpose = known.show.purpose if show.purpose is Purpose.REPLY else show.purpose
    put = replace(show, purpose=purpose, only_edit=False)
    return replace(known, show=put, because=decision.because or known.because)


def _asks(card: Card) -> bool:
    """Whether there is anything on a card to be pressed."""
    for block in card.blocks:
        if isinstance(block, Buttons | Inputs) or (isinstance(block, Items) and any(i.buttons for i in block.items)):
            return True
    return False
