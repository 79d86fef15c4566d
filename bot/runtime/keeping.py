"""What can be taken away is kept beside the card that offers it, until it was asked for or a week has passed.

A card on a platform holds no file, and the platform keeps no card for us: so what a `Download` is made of is saved in
the very transaction that sends the card, and let go by a timer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import blake2b
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Block, Card, Download, Name, Paper, Quote
from bot.kernel.messages import NOWHERE, Decision, Desk, InPlace, Kept, Only, Privately, Show, Timer
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Audience, Event
    from bot.kernel.people import CommunityId, PersonId

LET_GO = "kept"
"""The timer that ends it."""
KEEP = timedelta(days=7)
"""How long something can be asked for after it was last brought."""


def named(blocks: tuple[Block, ...], community: CommunityId, origin: str) -> tuple[Block, ...]:
    """Name what can be taken away: the same origin gives the same names, so a card that is edited goes on offering it.

    A name tells nothing of where it comes from. It is no secret: who may ask for it is asked each time.
    """
    if not origin or not any(isinstance(block, Download) for block in blocks):
        return blocks
    numbers = count()  # of what can be taken away alone: what stands around it may come and go
    return tuple(
        replace(block, kept=_name(community, origin, next(numbers))) if isinstance(block, Download) else block
        for block in blocks
    )


def kept(decision: Decision, event: Event, moment: Moment) -> tuple[Kept, ...]:
    """Give all that the cards of a decision let people take away."""
    found: dict[str, Kept] = {}
    for effect in decision.do:
        if isinstance(effect, Show):
            whose, place = _for(effect.to)
            found |= {one.name: one for one in _of(effect.card, effect.surface, whose, place or NOWHERE, moment)}
    if isinstance(decision.reply, Card):
        found |= {one.name: one for one in _of(decision.reply, event.key, event.who, event.place, moment)}
    return tuple(found.values())


def endings(records: tuple[Kept, ...]) -> Iterator[Timer]:
    """Set the end of each; of what is brought again, the end moves."""
    return (Timer(LET_GO, one.name, one.until) for one in records)


def let_go(name: str) -> Decision:
    """Let something go whose time is over."""
    return Decision(drop=(Ref(Kept.kind, name, everywhere=True),))


def _of(card: Card, origin: str, who: PersonId | None, place: str, moment: Moment) -> Iterator[Kept]:
    home = moment.community
    at = place or min(home.places, default=NOWHERE)
    for block in named(card.blocks, home.community, origin):
        if isinstance(block, Download):
            paper = block.of if isinstance(block.of, Paper) else None
            names = tuple(sorted({*_names(paper), *paper.tells_of})) if paper is not None else ()
            yield Kept(block.kept, block.of, block.label, moment.now + KEEP, who, at, names)  # type: ignore[arg-type]  # a place, or none


def _for(to: Audience) -> tuple[PersonId | None, str]:
    match to:
        case InPlace(place):
            return None, place
        case Only(who, place):
            return who, place
        case Privately(who) | Desk(who):
            return who, ""


def _name(community: CommunityId, origin: str, number: int) -> str:
    return blake2b(f"{community}\n{origin}\n{number}".encode(), digest_size=16).hexdigest()


def _names(thing: object) -> Iterator[PersonId]:
    """Name everybody who is named anywhere in something said."""
    match thing:
        case Name(who):
            yield who
        case Struct():
            if isinstance(thing, Quote) and thing.by is not None:
                yield thing.by
            for field in thing.__struct_fields__:
                yield from _names(getattr(thing, field))
        case tuple():
            for one in thing:
                yield from _names(one)
        case dict():
            for one in thing.values():
                yield from _names(one)
