"""Draws cards and forms as Block Kit. Pure: the same card is the same blocks.

What is said goes into `rich_text`, whose parts Slack never parses: what people typed can become neither a mention nor a
link nor bold. Only the notification line, and small print with more in it than words, are mrkdwn: escaped, and without
the marks that would make something bold. A name is a mention, which notifies, only where the card calls somebody.
Limits are Slack's own: `slack_sdk.models` refuses what Slack would refuse, but for the size of the whole.
"""

from __future__ import annotations

import re
import zlib
from base64 import b85decode, b85encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC
from itertools import accumulate, chain
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

from adapters.labels import NO_NAMES, Names, Spot, names, words_of
from adapters.papers import files
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
    Style,
    Text,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
    prefilled,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

_BLOCKS, _VIEW_BLOCKS = 50, 100
_BUTTONS = 25
_LABEL, _TITLE, _HEADER, _NAME = 75, 24, 150, 80
_ALT: Final = 2000
"""Characters of what a picture says, and of its title."""
_VALUE: Final = 2000
"""Characters of what a button carries."""
_PIECE: Final = 3000
"""Characters of one piece of text."""
_SHORTER: Final = (_PIECE, 1000, 300)
"""How long a piece may be where the whole is too long."""
_WHOLE, _VIEW = 12_000, 200_000
"""Characters of all blocks as JSON, of a message and of a page. Slack names no figure for a message; others found more
than 13,200 to be refused. A page may be 250 KB.
"""
_EMPHASIS: Final = re.compile(r"`|(?<![^\W_])[*_~]|[*_~](?![^\W_])|^>", re.MULTILINE)
"""Marks with which mrkdwn begins or ends something bold, slanted, struck out, quoted or code."""
_LOOKS_LIKE: Final = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ", ">": "›"}
_BROKEN: Final = re.compile(r"&[a-z]*$")
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
    piece: int = _PIECE
    """Characters of one piece of text."""
    names: Names = NO_NAMES
    """What buttons are called aloud, where what stands on them is not enough."""


class Drawn(NamedTuple):
    """A message as Slack takes it."""

    text: str
    """What a notification says, and a screen reader: of blocks that stand beside a text it says nothing."""
    blocks: list[dict[str, Any]]


def message(card: Card, reader: Reader) -> Drawn:
    """Draw a card as a message."""
    return Drawn(_aloud(card, reader) or "–", _fitting(card, reader, _BLOCKS, _WHOLE))


def home(card: Card, reader: Reader) -> dict[str, Any]:
    """Draw a card as somebody's own page."""
    return {"type": "home", "blocks": _fitting(card, reader, _VIEW_BLOCKS, _VIEW)}


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
    """Unpack what a pressed button means.

    Raises:
        msgspec.DecodeError: no button of Steward's carries that.
    """
    if value.startswith(_PACKED):
        try:
            value = zlib.decompress(b85decode(value.removeprefix(_PACKED))).decode()
        except (ValueError, zlib.error) as error:
            raise msgspec.DecodeError(f"packed by nobody here: {error}") from error
    return Action(action_id.partition("#")[0], msgspec.json.decode(value or "{}", type=dict[str, str]))


# ---------------------------------------------------------------- blocks


def _blocks(card: Card, reader: Reader, first: int = 0, last: int | None = None) -> Iterator[SlackBlock]:
    """Draw a card's title and blocks, or some of its blocks."""
    if card.title is not None and first == 0:
        yield HeaderBlock(text=_plain(card.title, reader, _HEADER))
    # Neighbouring texts share one block: Slack counts blocks, not their parts.
    texts: list[Part] = []
    for number, block in enumerate(card.blocks[first:last], first):
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


def _block(block: Block, number: int, reader: Reader) -> Iterator[SlackBlock | Part]:  # noqa: C901  # a case for every kind of block
    match block:
        case Para(text):
            yield RichTextSectionElement(elements=_ended(_parts(text, reader)))
        case Quote(text, by):
            who: list[Part] = [_text(f"{_clip(reader.named(by), _NAME)}: ", bold=True)] if by is not None else []
            yield RichTextQuoteElement(elements=[*who, *_parts(text, reader)] or [_text(" ")])
        case Facts(pairs):
            for pair in pairs:
                label = _clip(_flat(pair.label, reader), _HEADER)
                yield RichTextSectionElement(
                    elements=[_text(f"{label}  ", bold=True), *_ended(_parts(pair.value, reader))]
                )
        case Items(items, ordered):
            style = "ordered" if ordered else "bullet"
            for at, item in enumerate(items):
                line = RichTextSectionElement(elements=_parts(item.text, reader) or [_text(" ")])
                yield RichTextListElement(elements=[line], style=style, offset=at if ordered else None)
                yield from _row(item.buttons, f"{number}.{at}", reader, (number, at))
        case Note(text):
            yield from _small(text, reader)
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
        case Download(label):
            yield RichTextSectionElement(elements=_ended(_parts(label, reader)))
            yield from _row(files.buttons(block), str(number), reader)
        case Buttons(buttons):
            yield from _row(buttons, str(number), reader, (number, 0))
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
        return ImageBlock(slack_file=SlackFile(id=file), alt_text=alt, title=_plain(chart.title, reader, _HEADER))
    title, described = _clip(_flat(chart.title, reader), _HEADER), _clip(described, reader.piece)
    return RichTextSectionElement(elements=[_text(f"{title}\n", bold=True), *_ended([_text(described)])])


def _row(
    buttons: Sequence[Button], row: str, reader: Reader, line: tuple[int, int] | None = None
) -> Iterator[ActionsBlock]:
    pressed = [_button(button, f"{row}.{at}", reader) for at, button in enumerate(buttons)]
    for at, one in enumerate(pressed):
        if line and (name := reader.names.get(Spot(*line, at))):
            one.accessibility_label = _clip(name, _LABEL)
    for at in range(0, len(pressed), _BUTTONS):
        yield ActionsBlock(elements=pressed[at : at + _BUTTONS])


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
                action_id=name,
                multiline=long,
                max_length=most,
                initial_value=prefilled(value, reader.say)[:most] or None,
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


def _small(said: Said, reader: Reader) -> Iterator[SlackBlock]:
    """Draw small print: as plain text where that can say it, since what people typed stays as they typed it there."""
    leaves = tuple(_leaves(said, reader))
    if any(not isinstance(leaf, Words | Code | Name) or (isinstance(leaf, Name) and leaf.call) for leaf in leaves):
        yield ContextBlock(elements=[MarkdownTextObject(text=_mrkdwn(leaves, reader, reader.piece), verbatim=True)])
    elif text := _flat(leaves, reader).strip():
        yield ContextBlock(elements=[PlainTextObject(text=_clip(text, reader.piece), emoji=False)])


def _fitting(card: Card, reader: Reader, most: int, room: int) -> list[dict[str, Any]]:
    """Make what is too long shorter: names and lines between parts go first, then long texts are clipped, then the end.

    Where the end goes, that is said, and the buttons below all of it stay.
    """
    drawn: list[dict[str, Any]] = []
    called = reader._replace(names=names(card, lambda said: _flat(said, reader)))
    for tried in (called, *(reader._replace(piece=piece) for piece in _SHORTER)):
        drawn = _dicts(_blocks(card, tried))
        if len(drawn) > most:
            drawn = [block for block in drawn if block["type"] != "divider"]
        if len(drawn) > most:
            break
        if _size(drawn) <= room:
            return drawn or [_section(_parts(card.gist, reader)).to_dict()]
    below = len(card.blocks)
    while below and isinstance(card.blocks[below - 1], Buttons | Download | Note):
        below -= 1
    reader = reader._replace(piece=_SHORTER[-1])
    more = ContextBlock(elements=[PlainTextObject(text=_flat(phrase("card-cut"), reader), emoji=False)]).to_dict()
    end = _dicts(_blocks(card, reader, below)) if below else []
    if len(end) > most // 2 or _size(end) > room // 2:
        end = []
    head = drawn if not end else _dicts(_blocks(card, reader, 0, below))
    return [*_beginning(head, most - 1 - len(end), room - _size([more, *end])), more, *end]


def _beginning(drawn: list[dict[str, Any]], most: int, room: int) -> Iterator[dict[str, Any]]:
    """Give as much of the beginning as there is room for; of a text, as many of its lines."""
    for block in drawn[:most]:
        if (size := _size([block])) <= room:
            room -= size
            yield block
            continue
        if block["type"] == "rich_text":
            lines_sizes = (_size([line]) for line in block["elements"])
            sizes = accumulate(lines_sizes, initial=_size([{**block, "elements": []}]))
            lines = sum(size <= room for size in sizes) - 1
            if lines > 0:
                yield {**block, "elements": block["elements"][:lines]}
        return


def _dicts(blocks: Iterator[SlackBlock]) -> list[dict[str, Any]]:
    return [block.to_dict() for block in blocks]


def _size(drawn: list[dict[str, Any]]) -> int:
    return len(msgspec.json.encode(drawn).decode())


# ---------------------------------------------------------------- what is said


def _section(parts: Sequence[Part]) -> RichTextBlock:
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(parts))])


def _ended(parts: list[Part]) -> list[Part]:
    """End a paragraph: the next one in the same block begins a line."""
    return [*parts, _text("\n")]


def _leaves(said: Said, reader: Reader) -> Iterator[Span]:
    """Say phrases, join listings, and give what is left."""
    for span in reader.say(said) if isinstance(said, Phrase) else said:
        match span:
            case Phrase():
                yield from _leaves(span, reader)
            case Listing(items):
                for at, item in enumerate(items):
                    if at:
                        yield Words(", ")
                    yield from _leaves((item,), reader)
            case _:
                yield span


def _parts(said: Said, reader: Reader) -> list[Part]:
    return list(chain.from_iterable(_part(span, reader) for span in _leaves(said, reader)))


def _part(span: Span, reader: Reader) -> list[Part]:
    match span:
        case Words(text):
            return [_text(_clip(text, reader.piece))] if text else []
        case Code(text):
            return [_text(_clip(text, reader.piece), code=True)] if text else []
        case Name(who, call):
            return [RichTextElementParts.User(user_id=who) if call else _text(_clip(reader.named(who), _NAME) or who)]
        case Place(place):
            return [RichTextElementParts.Channel(channel_id=place)]
        case When(at, style):
            fallback = f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
            return [RichTextElementParts.Date(timestamp=int(at.timestamp()), format=_DATES[style], fallback=fallback)]
        case Link(url, label):
            if not url.startswith(_SAFE) or len(url) > _PIECE:
                return [_text(_clip(label, reader.piece))] if label else []
            return [RichTextElementParts.Link(url=url, text=_clip(label, reader.piece) or url)]
        case Post(told, label):
            said = _clip(_flat(label, reader), reader.piece)
            return [RichTextElementParts.Link(url=reader.permalink(told), text=said or "–")]
        case Phrase() | Listing():
            raise AssertionError(span)  # `_leaves` has said these
        case _:
            assert_never(span)


def _text(text: str, *, bold: bool | None = None, code: bool | None = None) -> Part:
    style = RichTextElementParts.TextStyle(bold=bold, code=code) if bold or code else None
    return RichTextElementParts.Text(text=text, style=style)


def _plain(said: Said, reader: Reader, most: int) -> PlainTextObject:
    return PlainTextObject(text=_clip(_flat(said, reader), most) or "–", emoji=True)


def _flat(said: Said, reader: Reader) -> str:
    """Say it as a line of letters, for labels: Slack shows them as they are."""
    return "".join(_flatly(span, reader) for span in _leaves(said, reader))


def _flatly(span: Span, reader: Reader) -> str:
    match span:
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
        case Phrase() | Listing():
            raise AssertionError(span)  # `_leaves` has said these
        case _:
            assert_never(span)


def _mrkdwn(said: Said, reader: Reader, most: int) -> str:
    """Say it for notifications and small print, and leave out the end of what is too long; never half of a mention."""
    out = ""
    for span in _leaves(said, reader):
        marked = _marked(span, reader)
        if len(out) + len(marked) > most - 1:
            if isinstance(span, Words | Code):
                out += _BROKEN.sub("", marked[: most - 1 - len(out)])
            return f"{out}…"
        out += marked
    return out


def _aloud(card: Card, reader: Reader) -> str:
    """Say the gist for a notification, and below it all that the blocks say: who hears a message hears this alone.

    Nobody is called but by the gist, and no line is said twice.
    """
    lines = [_mrkdwn(card.gist, reader, _GIST)]
    heard = {_mrkdwn(_naming(card.gist, reader), reader, _PIECE).strip(), ""}
    room = _GIST - len(lines[0]) - 2
    for said in words_of(card):
        if (line := _mrkdwn(_naming(said, reader), reader, _PIECE).strip()) in heard:
            continue
        heard.add(line)
        if (room := room - len(line) - 1) < 0:
            return "\n".join([*lines, "…"])
        lines.append(line)
    return "\n".join(lines)


def _naming(said: Said, reader: Reader) -> Text:
    """Say it so that nobody is called by it, and it leads nowhere: the blocks do."""
    return tuple(
        Name(span.who)
        if isinstance(span, Name)
        else Words(_flatly(span, reader))
        if isinstance(span, Link | Post)
        else span
        for span in _leaves(said, reader)
    )


def _marked(span: Span, reader: Reader) -> str:
    match span:
        case Name(who, True):
            return f"<@{who}>"
        case Place(place):
            return f"<#{place}>"
        case When(at, style):
            return f"<!date^{int(at.timestamp())}^{_DATES[style]}|{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC>"
        case Link(url, label) if url.startswith(_SAFE):
            return f"<{_address(url)}|{_calm(_short(label) or _short(url))}>"
        case Post(told, label):
            return f"<{_address(reader.permalink(told))}|{_calm(_short(_flat(label, reader)))}>"
        case _:
            return _calm(_flatly(span, reader))


def _calm(text: str) -> str:
    """Let letters be letters: nothing in them calls, leads anywhere, or makes something bold.

    Slack has no escape for the marks of emphasis, so these are written as marks that look like them.
    """
    return escaped(_EMPHASIS.sub(lambda found: _LOOKS_LIKE[found[0]], text))


def _short(label: str) -> str:
    """Give the label of a link as one line."""
    return _clip(" ".join(label.split()), _HEADER)


def _address(url: str) -> str:
    return escaped(re.sub(r"\s", "%20", url)).replace("|", "%7C")


def escaped(text: str) -> str:
    """Escape as Slack asks for it: these three letters and nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
