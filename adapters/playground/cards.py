"""Draws cards and forms as plain JSON, which the page turns into elements. Pure: the same card is the same JSON.

What is said stays spans, so the page never parses text: what people typed can become neither markup nor a link. Times
stay times and people stay ids; the page says them in the reader's zone and with the names it knows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, assert_never
from urllib.parse import parse_qs, urlencode, urlsplit

import msgspec
from msgspec.structs import replace

from adapters import charts
from adapters.labels import Names, Spot, names
from adapters.papers.files import KINDS, kinds
from bot.kernel.cards import (
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChoiceInput,
    Code,
    Divider,
    Download,
    Facts,
    Form,
    FormErrors,
    Input,
    Inputs,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Para,
    PersonInput,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Said,
    Span,
    Text,
    TextInput,
    When,
    Words,
    phrase,
    plain,
    prefilled,
)
from bot.kernel.people import MessageId, PersonId
from bot.kernel.ports import Speaker
from bot.kernel.tongues import direction

View = dict[str, Any]
_SAFE = frozenset({"http", "https", "mailto"})


def card_view(card: Card, say: Speaker, named: Callable[[PersonId], str] = str) -> View:
    """Draw a card. `named` gives display names to charts, which are drawn here; everything else keeps ids."""
    called = names(card, lambda said: _letters(said, say, named))
    return {
        "kind": "card",
        **_tongue(say),
        "gist": spans(card.gist, say),
        "title": spans(card.title, say) if card.title else None,
        "blocks": [_block(block, number, say, named, called) for number, block in enumerate(card.blocks)],
    }


def form_view(form: Form, say: Speaker) -> View:
    """Draw a dialog."""
    return {
        "kind": "form",
        **_tongue(say),
        "title": spans(form.title, say),
        "intro": spans(form.intro, say) if form.intro else None,
        "inputs": [_input(field, say) for field in form.inputs],
        "submit": spans(form.submit, say),
        "action": msgspec.to_builtins(form.action),
    }


def _tongue(say: Speaker) -> View:
    """Name the language of the words, and which way they run: a sentence may begin with somebody's name in another."""
    language = plain(say(phrase("language-tag")))
    way = direction(language)
    return {"lang": language, "dir": way} if way else {}


def errors_view(errors: FormErrors, say: Speaker) -> View:
    """Draw what is to be mended in a form."""
    return {"kind": "errors", "errors": {name: spans(wrong, say) for name, wrong in errors.errors.items()}}


def spans(said: Said, say: Speaker) -> list[View]:
    """Say phrases and keep the rest as it is: a list of spans without phrases."""
    if isinstance(said, Phrase):
        return [part for span in say(said) for part in _span(span, say)]
    return [part for span in said for part in _span(span, say)]


def _span(span: Span, say: Speaker) -> list[View]:
    match span:
        case Phrase():
            return spans(span, say)
        case Listing(items):
            # Inside a phrase the speaker joins a listing as its language does; a bare one has only commas.
            comma: list[View] = [{"type": "words", "text": ", "}]
            parts = [_span(item, say) for item in items]
            return [bit for at, part in enumerate(parts) for bit in (comma * (at > 0) + part)]
        case Post(message, label):
            return [{"type": "post", "message": message, "address": address(message), "label": spans(label, say)}]
        case Link(url, label):
            return [{"type": "link", "url": url, "label": label} if safe(url) else {"type": "words", "text": label}]
        case Words() | Code() | Name() | Place() | When():
            return [msgspec.to_builtins(span)]
        case _:
            assert_never(span)


def address(message: MessageId) -> str:
    """Give a message's address on the page: it goes on from the page's own."""
    return f"#{urlencode({'message': message})}"


def addressed(url: str) -> MessageId | None:
    """Read to which message of the page an address leads, whatever else it tells the page."""
    try:
        return MessageId(parse_qs(urlsplit(url).fragment)["message"][0])
    except (KeyError, ValueError):
        return None


def safe(url: str) -> bool:
    """Whether an address may be followed: `javascript:` and its kin stay words."""
    try:
        return urlsplit(url).scheme.lower() in _SAFE
    except ValueError:
        return False


def _letters(said: Said, say: Speaker, named: Callable[[PersonId], str]) -> str:
    """Say something for who only hears it; the hour of a moment is their page's to say."""
    told = say(said) if isinstance(said, Phrase) else said
    letters = []
    for span in told:
        match span:
            case Name(who):
                letters.append(named(who))
            case Phrase() | Post(_, Phrase()) | Listing():
                inner = span.items if isinstance(span, Listing) else (span.label,) if isinstance(span, Post) else span
                letters.append(_letters(inner, say, named))
            case _:
                letters.append(plain((span,)) if isinstance(span, Words | Code | Link) else "")
    return "".join(letters)


def _block(block: Block, number: int, say: Speaker, named: Callable[[PersonId], str], called: Names) -> View:
    match block:
        case Para(text):
            return {"type": "para", "text": spans(text, say)}
        case Note(text):
            return {"type": "note", "text": spans(text, say)}
        case Quote(text, by):
            return {"type": "quote", "text": spans(text, say), "by": by}
        case Facts(pairs):
            told = [{"label": spans(pair.label, say), "value": spans(pair.value, say)} for pair in pairs]
            return {"type": "facts", "pairs": told}
        case Items(items, ordered):
            lines = [
                {"text": spans(item.text, say), "buttons": _buttons(item.buttons, say, called, (number, line))}
                for line, item in enumerate(items)
            ]
            return {"type": "items", "items": lines, "ordered": ordered}
        case Chart():
            return _chart(block, say, named)
        case Picture(url, alt):
            return {"type": "picture", "url": url if safe(url) else "", "alt": spans(alt, say)}
        case Divider():
            return {"type": "divider"}
        case Download(label, _, kept):
            files = [{"as": kind, "label": spans(KINDS[kind].label, say)} for kind in kinds(block)]
            return {"type": "download", "label": spans(label, say), "kept": kept, "files": files}
        case Buttons(buttons):
            return {"type": "buttons", "buttons": _buttons(buttons, say, called, (number, 0))}
        case Inputs(inputs, submit):
            fields = [_input(field, say) for field in inputs]
            return {"type": "inputs", "inputs": fields, "submit": _button(submit, say)}
        case _:
            assert_never(block)


def _buttons(buttons: Sequence[Button], say: Speaker, called: Names, line: tuple[int, int]) -> list[View]:
    return [_button(button, say, called.get(Spot(*line, at), "")) for at, button in enumerate(buttons)]


def _button(button: Button, say: Speaker, called: str = "") -> View:
    return {
        "label": spans(button.label, say),
        "called": called,
        "action": msgspec.to_builtins(button.action),
        "style": button.style.value,
        "confirm": spans(button.confirm, say) if button.confirm else None,
    }


def _input(field: Input, say: Speaker) -> View:
    match field:
        case TextInput(name, label, hint, value, long, optional, most):
            shape: View = {"type": "text", "value": prefilled(value, say), "long": long, "most": most}
            shape["hint"] = spans(hint, say) if hint else None
        case ChoiceInput(name, label, options, chosen, several, optional):
            shape = {"type": "choice", "chosen": list(chosen), "several": several}
            shape["options"] = [{"value": option.value, "label": spans(option.label, say)} for option in options]
        case PersonInput(name, label, optional):
            shape = {"type": "person"}
        case _:
            assert_never(field)
    return {**shape, "name": name, "label": spans(label, say), "optional": optional}


def _chart(chart: Chart, say: Speaker, named: Callable[[PersonId], str]) -> View:
    """Draw the numbers with people's names in them: an image cannot look a name up."""

    def told(said: Said) -> Text:
        plain = say(said) if isinstance(said, Phrase) else said
        return tuple(Words(named(span.who)) if isinstance(span, Name) else span for span in plain)

    series = tuple(replace(one, name=told(one.name)) for one in chart.series)
    drawn = replace(chart, title=told(chart.title), series=series)
    return {
        "type": "chart",
        "title": spans(drawn.title, say),
        "svg": charts.svg(drawn, told),
        "alt": spans(chart.alt, say),
    }
