"""A message as its reader would see it, shown to somebody else: in their language, with nothing to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from bot.kernel.calendar import zone
from bot.kernel.cards import (
    Block,
    Buttons,
    Card,
    Chart,
    Divider,
    Download,
    Facts,
    Inputs,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Para,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    When,
    WhenStyle,
    Words,
    in_language,
    on_day,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.cards import Button, Said, Span, Value
    from bot.kernel.people import PersonId


def preview(card: Card, language: str) -> tuple[Block, ...]:
    """Give what stands on a card, all of it, in one language whoever reads it."""
    top = (Para(in_language(card.title, language)),) if card.title is not None else ()
    gist = () if card.blocks else (Para(in_language(card.gist, language)),)
    return (*top, *gist, *(_block(block, language) for block in card.blocks))


def _block(block: Block, language: str) -> Block:
    def say(said: Said) -> Said:
        if isinstance(said, Phrase):
            return in_language(said, language)
        return tuple(_span(span, language) for span in said)

    match block:
        case Para(text):
            return Para(say(text))
        case Note(text):
            return Note(say(text))
        case Quote(text, by):
            return Quote(tuple(_span(span, language) for span in text), by)
        case Facts(pairs):
            return Facts(
                tuple(replace(one, label=in_language(one.label, language), value=say(one.value)) for one in pairs)
            )
        case Items(items):
            return replace(block, items=tuple(replace(one, text=say(one.text), buttons=()) for one in items))
        case Chart():
            series = tuple(replace(one, name=say(one.name)) for one in block.series)
            return replace(block, title=say(block.title), series=series, alt=in_language(block.alt, language))
        case Picture():
            return replace(block, alt=in_language(block.alt, language))
        case Buttons(buttons):
            return _pressable(buttons, language)
        case Inputs(_, submit):
            return _pressable((submit,), language)
        case Divider():
            return block
        case Download(label):
            return Note(in_language(label, language))
        case _:
            assert_never(block)


def _pressable(buttons: tuple[Button, ...], language: str) -> Note:
    labels = Listing(tuple(in_language(one.label, language) for one in buttons))
    return Note(phrase("rehearse-buttons", labels=labels))


def _span(span: Span, language: str) -> Span:
    match span:
        case Phrase():
            return in_language(span, language)
        case Listing(items):
            return replace(span, items=tuple(_span(one, language) for one in items))
        case Post(message, label):
            return Post(message, in_language(label, language))
        case _:
            return span


# ---------------------------------------------------------------- its first sentence


def opening(card: Card) -> Phrase:
    """Give the sentence a card begins with."""
    first = next((block.text for block in card.blocks if isinstance(block, Para)), None)
    return first if isinstance(first, Phrase) else card.gist


def opened(card: Card, words: str) -> Card:
    """Let a card begin with other words; the rest stays."""
    if not words:
        return card
    said = phrase("rehearse-words", words=Words(words))
    blocks = list(card.blocks)
    at = next((at for at, block in enumerate(blocks) if isinstance(block, Para)), None)
    if at is None:
        blocks.insert(0, Para(said))
    else:
        blocks[at] = Para(said)
    return replace(card, gist=said, blocks=tuple(blocks))


def typed(said: Phrase, language: str, zone_name: str, names: Mapping[PersonId, str]) -> Phrase:
    """Turn a sentence into one that holds only words, for a field: nobody can type a mention or a link."""

    def value(one: Value) -> Value:
        match one:
            case Name(who):
                return Words(names.get(who, who))
            case Place():
                return phrase("rehearse-channel")
            case When(at, style):
                there = at.astimezone(zone(zone_name))
                day = on_day(there.date())
                return day if style is WhenStyle.DAY else phrase("typed-moment", day=day, clock=Words(f"{there:%H:%M}"))
            case Link(_, label):
                return Words(label)
            case Post(_, label):
                return label
            case Listing(items):
                return replace(one, items=tuple(_as_span(value(each)) for each in items))
            case Phrase():
                return Phrase(one.key, {name: value(each) for name, each in one.values.items()})
            case _:
                return one

    return Phrase(said.key, {name: value(each) for name, each in said.values.items()}, language)


def _as_span(value: Value) -> Span:
    return Words(str(value)) if isinstance(value, str | int | float) else value
