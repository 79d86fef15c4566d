"""Draws cards and forms as Block Kit. Pure: the same card is the same blocks.

What is said goes into `rich_text`, whose parts Slack never parses: what people typed can become neither a mention nor a
link nor bold. Only small print and the notification line are mrkdwn, and escaped. A name is a mention, which notifies,
only where the card calls somebody. Limits are Slack's own: `slack_sdk.models` refuses what Slack would refuse.
"""

from __future__ import annotations

import zlib
from base64 import b85decode, b85encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC
from itertools import chain
from typing import Any, Final, NamedTuple, assert_never

import msgspec
from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    CheckboxesElement,
    ConfirmObject,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    ImageBlock,
    InputBlock,
    InputInteractiveElement,
    MarkdownTextObject,
    PlainTextInputElement,
    PlainTextObject,
    RichTextBlock,
    RichTextListElement,
    RichTextQuoteElement,
    RichTextSectionElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    UserSelectElement,
)
from slack_sdk.models.blocks import Block as SlackBlock
from slack_sdk.models.blocks import Option as SlackOption
from slack_sdk.models.blocks.basic_components import SlackFile
from slack_sdk.models.blocks.block_elements import RichTextElement, RichTextElementParts
from slack_sdk.models.views import View

from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChoiceInput,
    Code,
    Divider,
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
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

_BLOCKS, _VIEW_BLOCKS = 50, 100
_BUTTONS = 25
_LABEL, _TITLE, _HEADER = 75, 24, 150
_ALT: Final = 2000
"""Characters of what a picture says, and of its title."""
_VALUE: Final = 2000
"""Characters of what a button carries."""
_PIECE: Final = 3000
"""Characters of one piece of text."""
_GIST: Final = 4000
_FEW: Final = 10
"""Choices that are shown at once as boxes to tick; more fold into a menu."""
_PACKED: Final = "z:"
SUBMITS: Final = "#sends"
"""How the id of the button ends that sends the fields of a message."""
_SAFE: Final = ("https://", "http://", "mailto:")
_DATES: Final = {
    WhenStyle.DAY: "{date_long_pretty}",
    WhenStyle.TIME: "{time}",
    WhenStyle.FULL: "{date_short_pretty} {time}",
    WhenStyle.AGO: "{ago}",
}
_STYLES: Final = {Style.PLAIN: None, Style.PRIMARY: "primary", Style.DANGER: "danger"}
Part = RichTextElement


class Reader(NamedTuple):
    """For whom a card is drawn: their language, how people and channels are called, where messages and pictures are."""

    say: Speaker
    named: Callable[[PersonId], str] = str
    titled: Callable[[PlaceId], str] = str
    permalink: Callable[[MessageId], str] = str
    pictured: Callable[[Chart, str], str] = lambda _chart, _alt: ""
    """Gives the file that shows a chart, whose words are these; empty where there is none."""


class Drawn(NamedTuple):
    """A message as Slack takes it."""

    text: str
    """What a notification or a screen reader says."""
    blocks: list[dict[str, Any]]


def message(card: Card, reader: Reader) -> Drawn:
    """Draw a card as a message."""
    return Drawn(_clip(_mrkdwn(card.gist, reader), _GIST), _fitting(_blocks(card, reader), reader, _BLOCKS))


def home(card: Card, reader: Reader) -> dict[str, Any]:
    """Draw a card as somebody's own page."""
    return {"type": "home", "blocks": _fitting(_blocks(card, reader), reader, _VIEW_BLOCKS)}


def modal(form: Form, reader: Reader, carried: str = "") -> dict[str, Any]:
    """Draw a form as a dialog; `carried` comes back with it."""
    fields = [_field(field, reader) for field in form.inputs]
    intro: list[SlackBlock] = []
    if form.intro or not fields:  # Slack takes no empty dialog
        intro = [_section(_parts(form.intro or form.title, reader))]
    view = View(
        type="modal",
        callback_id=form.action.name,
        title=_plain(form.title, reader, _TITLE),
        submit=_plain(form.submit, reader, _TITLE),
        blocks=[*intro, *fields],
        private_metadata=msgspec.json.encode({"about": form.action.about, "carried": carried}).decode(),
    )
    drawn: dict[str, Any] = view.to_dict()
    return drawn


def errors_of(errors: FormErrors, reader: Reader) -> dict[str, str]:
    """Say what is to be mended in a dialog, by field."""
    return {name: _clip(_flat(wrong, reader), _PIECE) or "–" for name, wrong in errors.errors.items()}


# ---------------------------------------------------------------- what a press carries


def carried(action: Action) -> str:
    """Pack what a button means into its value; what is long is packed tighter.

    Raises:
        ValueError: it does not fit. Only a bug can cause it: a button carries names of things, never texts.
    """
    value = msgspec.json.encode(action.about).decode()
    if len(value) > _VALUE:
        value = _PACKED + b85encode(zlib.compress(value.encode(), 9)).decode()
    if len(value) > _VALUE:
        raise ValueError(f"button {action.name} carries {len(value)} characters; Slack takes {_VALUE}")
    return value


def action_of(action_id: str, value: str) -> Action:
    """Unpack what a pressed button means."""
    if value.startswith(_PACKED):
        value = zlib.decompress(b85decode(value.removeprefix(_PACKED))).decode()
    return Action(action_id.partition("#")[0], msgspec.json.decode(value or "{}", type=dict[str, str]))


# ---------------------------------------------------------------- blocks


def _blocks(card: Card, reader: Reader) -> Iterator[SlackBlock]:
    if card.title is not None:
        yield HeaderBlock(text=_plain(card.title, reader, _HEADER))
    # Neighbouring texts share one block: Slack counts blocks, not their parts.
    texts: list[Part] = []
    for number, block in enumerate(card.blocks):
        for drawn in _block(block, number, reader):
            if isinstance(drawn, RichTextElement):
                texts.append(drawn)
                continue
            if texts:
                yield RichTextBlock(elements=texts)
                texts = []
            yield drawn
    if texts:
        yield RichTextBlock(elements=texts)
    elif card.title is None and not card.blocks:
        yield _section(_parts(card.gist, reader))


def _block(block: Block, number: int, reader: Reader) -> Iterator[SlackBlock | Part]:  # noqa: C901 - one case a kind of block
    match block:
        case Para(text):
            yield RichTextSectionElement(elements=_ended(_parts(text, reader)))
        case Quote(text, by):
            who: list[Part] = [_text(f"{reader.named(by)}: ", bold=True)] if by is not None else []
            yield RichTextQuoteElement(elements=[*who, *_parts(text, reader)])
        case Facts(pairs):
            for pair in pairs:
                label = _flat(pair.label, reader)
                yield RichTextSectionElement(
                    elements=[_text(f"{label}  ", bold=True), *_ended(_parts(pair.value, reader))]
                )
        case Items(items, ordered):
            style = "ordered" if ordered else "bullet"
            for at, item in enumerate(items):
                line = RichTextSectionElement(elements=_parts(item.text, reader))
                yield RichTextListElement(elements=[line], style=style, offset=at if ordered else None)
                yield from _row(item.buttons, f"{number}.{at}", reader)
        case Note(text):
            said = _clip(_mrkdwn(text, reader), _PIECE)
            if said.strip():
                yield ContextBlock(elements=[MarkdownTextObject(text=said, verbatim=True)])
        case Chart():
            yield _chart(block, reader)
        case Picture(url, alt):
            described = _clip(_flat(alt, reader), _ALT)
            if url.startswith("https://") and len(url) <= _PIECE:
                yield ImageBlock(image_url=url, alt_text=described or "–")
            else:
                yield RichTextSectionElement(elements=_ended([_text(described)]))
        case Divider():
            yield DividerBlock()
        case Buttons(buttons):
            yield from _row(buttons, str(number), reader)
        case Inputs(inputs, submit):
            yield from [_field(field, reader, f"{number}.") for field in inputs]
            sends = _button(submit, str(number), reader)
            sends.action_id = f"{sends.action_id}{SUBMITS}"
            yield ActionsBlock(elements=[sends])
        case _:
            assert_never(block)


def _chart(chart: Chart, reader: Reader) -> SlackBlock | Part:
    """Show a chart as a picture whose alternative text says what it says; without one, say it in words.

    Below a picture the words do not stand as well: whoever hears the message would hear them twice.
    """
    described = _flat(chart.alt, reader)
    if file := reader.pictured(chart, described):
        alt = _clip(described, _ALT) or "–"
        return ImageBlock(slack_file=SlackFile(id=file), alt_text=alt, title=_plain(chart.title, reader, _ALT))
    title, described = _clip(_flat(chart.title, reader), _PIECE), _clip(described, _PIECE)
    return RichTextSectionElement(elements=[_text(f"{title}\n", bold=True), *_ended([_text(described)])])


def _row(buttons: Sequence[Button], row: str, reader: Reader) -> Iterator[ActionsBlock]:
    for at in range(0, len(buttons), _BUTTONS):
        pressed = [
            _button(button, f"{row}.{at + place}", reader) for place, button in enumerate(buttons[at : at + _BUTTONS])
        ]
        yield ActionsBlock(elements=pressed)


def _button(button: Button, place: str, reader: Reader) -> ButtonElement:
    confirm = None
    if button.confirm is not None:
        confirm = ConfirmObject(
            title=_plain(button.label, reader, 100),
            text=_plain(button.confirm, reader, 300),
            confirm=_plain(button.label, reader, 30),
            deny=_plain(phrase("form-cancel"), reader, 30),
        )
    return ButtonElement(
        text=_plain(button.label, reader, _LABEL),
        action_id=f"{button.action.name}#{place}",
        value=carried(button.action),
        style=_STYLES[button.style],
        confirm=confirm,
    )


def _field(field: Input, reader: Reader, row: str = "") -> InputBlock:
    hint = None
    element: InputInteractiveElement
    match field:
        case TextInput(name, label, told, value, long, optional, most):
            hint = PlainTextObject(text=_clip(_flat(told, reader), 2000) or "–") if told is not None else None
            most = min(most, _PIECE)
            element = PlainTextInputElement(
                action_id=name, multiline=long, max_length=most, initial_value=value[:most] or None
            )
        case ChoiceInput(name, label, options, chosen, several, optional):
            element = _choice(name, [_option(one.value, one.label, reader) for one in options], chosen, several=several)
        case PersonInput(name, label, optional):
            element = UserSelectElement(action_id=name)
        case _:
            assert_never(field)
    return InputBlock(
        block_id=f"{row}{name}",
        label=PlainTextObject(text=_clip(_flat(label, reader), 2000) or "–"),
        element=element,
        hint=hint,
        optional=optional,
    )


def _choice(
    name: str, options: Sequence[SlackOption], chosen: Sequence[str], *, several: bool
) -> InputInteractiveElement:
    """Few choices stand there to be ticked, more fold into a menu; one of several is always a menu."""
    options = list(options) or [SlackOption(value="", text=PlainTextObject(text="–"))]
    before = [one for one in options if one.value in chosen]
    if not several:
        return StaticSelectElement(action_id=name, options=options, initial_option=before[0] if before else None)
    if len(options) <= _FEW:
        return CheckboxesElement(action_id=name, options=options, initial_options=before or None)
    return StaticMultiSelectElement(action_id=name, options=options, initial_options=before or None)


def _option(value: str, label: Said, reader: Reader) -> SlackOption:
    return SlackOption(value=value, text=PlainTextObject(text=_clip(_flat(label, reader), _LABEL) or "–"))


def _fitting(blocks: Iterator[SlackBlock], reader: Reader, most: int) -> list[dict[str, Any]]:
    """Leave out lines, then the end, of what is too long; and say so."""
    drawn = list(blocks)
    if len(drawn) > most:
        drawn = [block for block in drawn if not isinstance(block, DividerBlock)]
    if len(drawn) > most:
        more = MarkdownTextObject(text=_mrkdwn(phrase("card-cut"), reader), verbatim=True)
        drawn = [*drawn[: most - 1], ContextBlock(elements=[more])]
    return [block.to_dict() for block in drawn]


# ---------------------------------------------------------------- what is said


def _section(parts: Sequence[Part]) -> RichTextBlock:
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(parts))])


def _ended(parts: list[Part]) -> list[Part]:
    """End a paragraph: the next one in the same block begins a line."""
    return [*parts, _text("\n")]


def _parts(said: Said, reader: Reader) -> list[Part]:
    spans = reader.say(said) if isinstance(said, Phrase) else said
    return list(chain.from_iterable(_part(span, reader) for span in spans))


def _part(span: Span, reader: Reader) -> list[Part]:
    match span:
        case Phrase():
            return _parts(span, reader)
        case Listing(items):
            parts = [_part(item, reader) for item in items]
            return [bit for at, part in enumerate(parts) for bit in ([_text(", ")] * (at > 0) + part)]
        case Words(text):
            return [_text(_clip(text, _PIECE))] if text else []
        case Code(text):
            return [_text(_clip(text, _PIECE), code=True)] if text else []
        case Name(who, call):
            return [RichTextElementParts.User(user_id=who) if call else _text(reader.named(who))]
        case Place(place):
            return [RichTextElementParts.Channel(channel_id=place)]
        case When(at, style):
            fallback = f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
            return [RichTextElementParts.Date(timestamp=int(at.timestamp()), format=_DATES[style], fallback=fallback)]
        case Link(url, label):
            if not url.startswith(_SAFE) or len(url) > _PIECE:
                return [_text(_clip(label, _PIECE))] if label else []
            return [RichTextElementParts.Link(url=url, text=_clip(label, _PIECE) or url)]
        case Post(told, label):
            return [RichTextElementParts.Link(url=reader.permalink(told), text=_flat(label, reader) or "–")]
        case _:
            assert_never(span)


def _text(text: str, *, bold: bool | None = None, code: bool | None = None) -> Part:
    style = RichTextElementParts.TextStyle(bold=bold, code=code) if bold or code else None
    return RichTextElementParts.Text(text=text, style=style)


def _plain(said: Said, reader: Reader, most: int) -> PlainTextObject:
    return PlainTextObject(text=_clip(_flat(said, reader), most) or "–", emoji=True)


def _flat(said: Said, reader: Reader) -> str:
    """Say it as a line of letters, for labels: Slack shows them as they are."""
    spans = reader.say(said) if isinstance(said, Phrase) else said
    return "".join(_flatly(span, reader) for span in spans)


def _flatly(span: Span, reader: Reader) -> str:
    match span:
        case Phrase():
            return _flat(span, reader)
        case Listing(items):
            return ", ".join(_flatly(item, reader) for item in items)
        case Words(text) | Code(text) | Link(_, text):
            return text
        case Name(who):
            return reader.named(who)
        case Place(place):
            return f"#{reader.titled(place)}"
        case When(at):
            return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        case Post(_, label):
            return _flat(label, reader)
        case _:
            assert_never(span)


def _mrkdwn(said: Said, reader: Reader) -> str:
    """Say it for small print and notifications: escaped, so that nothing typed can call anybody."""
    spans = reader.say(said) if isinstance(said, Phrase) else said
    return "".join(_marked(span, reader) for span in spans)


def _marked(span: Span, reader: Reader) -> str:
    match span:
        case Phrase():
            return _mrkdwn(span, reader)
        case Listing(items):
            return ", ".join(_marked(item, reader) for item in items)
        case Name(who, call):
            return f"<@{who}>" if call else escaped(reader.named(who))
        case Place(place):
            return f"<#{place}>"
        case When(at, style):
            return f"<!date^{int(at.timestamp())}^{_DATES[style]}|{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC>"
        case Link(url, label) if url.startswith(_SAFE):
            return f"<{_address(url)}|{escaped(label or url)}>"
        case Post(told, label):
            return f"<{_address(reader.permalink(told))}|{escaped(_flat(label, reader))}>"
        case Words() | Code() | Link():
            return escaped(_flatly(span, reader))
        case _:
            assert_never(span)


def _address(url: str) -> str:
    return escaped(url).replace("|", "%7C")


def escaped(text: str) -> str:
    """Escape as Slack asks for it: these three letters and nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
