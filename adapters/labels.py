"""Names buttons for whoever hears them one by one: where several bear the same words, each says what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from bot.kernel.cards import (
    Button,
    Buttons,
    Card,
    Chart,
    Divider,
    Download,
    Facts,
    Items,
    Name,
    Note,
    Para,
    Phrase,
    Picture,
    Quote,
    Said,
    Text,
    Words,
    phrase,
)


class Spot(NamedTuple):
    """Where a button stands on a card: in which block, in which of its lines, and which it is there."""

    block: int
    line: int
    button: int


Names = Mapping[Spot, str]
NO_NAMES: Final[Names] = {}
_ENDS: Final = ".:!?\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH COLON}\N{ARABIC QUESTION MARK} \N{NO-BREAK SPACE}"


def names(card: Card, flat: Callable[[Said], str]) -> Names:
    """Give the buttons names that share their words with another: these words, and what stands beside or above them.

    `flat` says something as a line of letters. What would be named like another even so keeps its words alone.
    """
    standing = [(spot, flat(button.label), about) for spot, button, about in _buttons(card)]
    often = Counter(label for _, label, _ in standing)
    found = {
        spot: flat(_named(label, " ".join(flat(about).split()).rstrip(_ENDS)))
        for spot, label, about in standing
        if often[label] > 1 and about is not None and flat(about).strip()
    }
    same = Counter(found.values())
    return {spot: name for spot, name in found.items() if same[name] == 1}


def _named(label: str, about: str) -> Phrase:
    return phrase("button-about", label=Words(label), about=Words(about))


def _buttons(card: Card) -> Iterator[tuple[Spot, Button, Said | None]]:
    """Give every button with what it is about: its line, or what a part of the card begins with."""
    about: Said | None = None
    for number, block in enumerate(card.blocks):
        match block:
            case Items(items):
                for line, item in enumerate(items):
                    yield from ((Spot(number, line, at), one, item.text) for at, one in enumerate(item.buttons))
            case Buttons(buttons):
                yield from ((Spot(number, 0, at), one, about) for at, one in enumerate(buttons))
                about = None
            case Divider():
                about = None
            case Para(text) | Quote(text):
                about = about or text
            case _:
                continue


def words_of(card: Card) -> Iterator[Said]:
    """Give what a card says from top to bottom, without what its buttons and fields say for themselves."""
    if card.title is not None:
        yield card.title
    for block in card.blocks:
        match block:
            case Para(text) | Note(text) | Download(text):
                yield text
            case Quote(text, by):
                yield (Name(by), Words(": "), *text) if by is not None else text
            case Facts(pairs):
                yield from ((pair.label, Words(": "), *_spans(pair.value)) for pair in pairs)
            case Items(items):
                yield from (item.text for item in items)
            case Chart(title, alt=alt):
                yield title
                yield alt
            case Picture(_, alt):
                yield alt
            case _:
                continue


def _spans(said: Said) -> Text:
    return (said,) if isinstance(said, Phrase) else said
