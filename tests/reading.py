"""What stands on a card, as somebody would read it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.kernel.calendar import zone as zone_named
from bot.kernel.cards import (
    Button,
    Buttons,
    Card,
    Chart,
    Code,
    Divider,
    Download,
    Facts,
    Form,
    FormErrors,
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
    Reply,
    Said,
    When,
    Words,
)
from bot.kernel.ports import (
    Speaker,
)
from tests.cast import CAST, titled

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Signs that nobody sees, which keep writing directions from mixing."""


def flat(text: Said, speaker: Speaker, zone: str = "UTC") -> str:
    """Give the words as somebody in a zone would read them."""
    out = []
    for span in (text,) if isinstance(text, Phrase) else text:
        match span:
            case Words(words) | Code(words) | Link(_, words):
                out.append(words)
            case Name(who):
                out.append(CAST[who].name if who in CAST else who)
            case Place(place):
                out.append(f"#{titled(place)}")
            case When(at):
                out.append(f"{at.astimezone(zone_named(zone)):%a %d %b %H:%M}")
            case Post(_, label):
                out.append(f"<{flat(label, speaker, zone)}>")
            case Listing(items):
                out.append(", ".join(flat((item,), speaker, zone) for item in items))
            case Phrase():
                out.append(flat(speaker(span), speaker, zone))
    return "".join(out).translate(ISOLATES)


def buttons_of(reply: Reply) -> list[Button]:
    """Give every button of a card, from top to bottom."""
    out: list[Button] = []
    for block in reply.blocks if isinstance(reply, Card) else ():
        match block:
            case Buttons(buttons):
                out.extend(buttons)
            case Items(items):
                out.extend(button for item in items for button in item.buttons)
            case Inputs(_, submit):
                out.append(submit)
            case _:
                continue
    return out


def read(reply: Reply | None, speaker: Speaker, zone: str = "UTC") -> str:
    """Give everything that stands on a card or a form, a line each; buttons as [label]."""

    def say(text: Said) -> str:
        return flat(text, speaker, zone)

    match reply:
        case None:
            return ""
        case FormErrors(errors):
            return "\n".join(f"{name}: {say(error)}" for name, error in errors.items())
        case Form(title, inputs, submit):
            return "\n".join([say(title), *(say(one.label) for one in inputs), f"[{say(submit)}]"])
        case Card():
            return "\n".join(_lines(reply, speaker, zone))


def _lines(card: Card, speaker: Speaker, zone: str) -> Iterable[str]:
    def say(text: Said) -> str:
        return flat(text, speaker, zone)

    def row(buttons: Iterable[Button]) -> str:
        return " ".join(f"[{say(button.label)}]" for button in buttons)

    if card.title is not None:
        yield say(card.title)
    if not any(isinstance(block, Para) and block.text == card.gist for block in card.blocks):
        yield say(card.gist)
    for block in card.blocks:
        match block:
            case Para(text) | Note(text) | Download(text):
                yield say(text)
            case Quote(text):
                yield f"> {say(text)}"
            case Facts(pairs):
                yield from (f"{say(pair.label)}: {say(pair.value)}" for pair in pairs)
            case Items(items):
                yield from (f"- {say(item.text)} {row(item.buttons)}".rstrip() for item in items)
            case Buttons(buttons):
                yield row(buttons)
            case Inputs(inputs, submit):
                yield from (say(one.label) for one in inputs)
                yield f"[{say(submit.label)}]"
            case Chart(alt=alt) | Picture(alt=alt):
                yield say(alt)
            case Divider():
                continue
