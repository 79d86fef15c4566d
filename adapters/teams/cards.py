"""A stand-in, to be replaced as a whole: it draws only the gist, so that what speaks can be built and tested.

`message`, `home` and `Reader` are called as the real ones are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from bot.kernel.cards import Card, Name, Place, Post, Text, words
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker


class Reader(NamedTuple):
    """For whom a card is drawn."""

    say: Speaker
    named: Callable[[PersonId], str]
    titled: Callable[[PlaceId], str]
    permalink: Callable[[MessageId], str]
    account: Callable[[PersonId], str]
    opens: frozenset[str] = frozenset()


class Drawn(NamedTuple):
    """A card as Teams takes it, and what a notification says."""

    summary: str
    card: dict[str, Any]


def message(card: Card, reader: Reader) -> Drawn:
    """Draw a message."""
    lines = [_said(reader.say(card.gist), reader)]
    for block in card.blocks:
        text = getattr(block, "text", ())
        lines.append(_said(text if isinstance(text, tuple) else reader.say(text), reader))
    body = [{"type": "TextBlock", "text": line, "wrap": True} for line in lines]
    return Drawn(lines[0], {"type": "AdaptiveCard", "version": "1.5", "body": body})


def home(card: Card, reader: Reader, who: PersonId) -> dict[str, Any]:
    """Draw a person's own page."""
    drawn = message(card, reader).card
    return drawn | {"refresh": {"userIds": [reader.account(who)]}}


def _said(text: Text, reader: Reader) -> str:
    out = []
    for span in text or words(""):
        match span:
            case Name(who, call):
                out.append(f"<at>{reader.named(who)}</at>({reader.account(who)})" if call else reader.named(who))
            case Place(place):
                out.append(reader.titled(place))
            case Post(of, _):
                out.append(reader.permalink(of))
            case _:
                out.append(str(getattr(span, "text", "")))
    return "".join(out)
