"""Whoever wants to be left alone, has left, or is no colleague is named in nothing that a manager is shown or sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Name, Phrase, Quote, phrase

if TYPE_CHECKING:
    from bot.kernel.feature import Reader
    from bot.kernel.people import PersonId

_Said = TypeVar("_Said")


async def spared(said: _Said, reader: Reader, seen: dict[PersonId, bool]) -> _Said:
    """Give what was prepared earlier as it may be read now; `seen` keeps who may be named."""
    people = named(said)
    for who in sorted(people - seen.keys()):
        seen[who] = (await reader.person(who)).reachable
    hidden = frozenset(who for who in people if not seen[who])
    return without(said, hidden) if hidden else said


def named(said: object) -> frozenset[PersonId]:
    """Name everybody who is named anywhere in a sentence, a block or a card."""
    found: set[PersonId] = set()
    left = [said]
    while left:
        match left.pop():
            case Name(who):
                found.add(who)
            case Phrase(_, values):
                left.extend(values.values())
            case tuple() as several:
                left.extend(several)
            case Quote(text, by):
                found |= {by} if by else set()
                left.extend(text)
            case Struct() as one:
                left.extend(getattr(one, field) for field in one.__struct_fields__)
            case _:
                continue
    return frozenset(found)


def without(said: _Said, hidden: frozenset[PersonId]) -> _Said:
    """Say it all the same, and of these only that it was a colleague."""
    return _without(said, hidden)  # type: ignore[return-value]  # but for a name, everything is given back as what it was


def _without(said: object, hidden: frozenset[PersonId]) -> object:
    match said:
        case Name(who):
            return phrase("desk-a-colleague") if who in hidden else said
        case Phrase(_, values):
            return replace(said, values={name: _without(value, hidden) for name, value in values.items()})
        case tuple():
            return tuple(_without(one, hidden) for one in said)
        case Quote(text, by):
            return Quote(tuple(_without(one, hidden) for one in text), None if by in hidden else by)  # type: ignore[misc]  # a span for a span
        case Struct():
            return replace(said, **{field: _without(getattr(said, field), hidden) for field in said.__struct_fields__})
        case _:
            return said
