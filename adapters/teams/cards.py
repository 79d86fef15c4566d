"""Draws cards and forms as Adaptive Cards 1.5, with Microsoft's own typed models. Pure: the same card is the same JSON.

How text is written, and why what people typed is never markup, is in `wording`. Buttons are `Action.Execute`, with
`Action.Submit` for clients that know no other; one that opens a dialog is a `Submit`, since Teams opens one for nothing
else. A question before a press is a `ShowCard`: Teams has no other way to ask.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, assert_never
from unicodedata import east_asian_width

import msgspec
from microsoft_teams.cards.core import Action as CardAction
from microsoft_teams.cards.core import (
    ActionSet,
    ActionStyle,
    AdaptiveCard,
    AssociatedInputs,
    BarChartDataValue,
    CardElement,
    ChartColor,
    Choice,
    ChoiceSetInput,
    Column,
    ColumnSet,
    Container,
    ExecuteAction,
    GroupedVerticalBarChart,
    GroupedVerticalBarChartData,
    Image,
    LineChart,
    LineChartData,
    LineChartValue,
    Mention,
    OpenUrlAction,
    QueryData,
    RefreshDefinition,
    ShowCardAction,
    SubmitAction,
    TeamsCardProperties,
    VerticalBarChart,
    VerticalBarChartDataValue,
)
from microsoft_teams.cards.core import TextInput as TextField
from msgspec.structs import replace

from adapters.charts import amount
from adapters.labels import Spot, names
from adapters.papers.files import KINDS, kinds
from adapters.teams.presses import FIELD, HOME, carries
from adapters.teams.wording import BOLD, LABEL, NAME, PIECE, SMALL, WRONG, Pen, Reader, clip
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    ChoiceInput,
    Divider,
    Download,
    Facts,
    Form,
    FormErrors,
    Input,
    Inputs,
    Item,
    Items,
    Name,
    Note,
    Para,
    PersonInput,
    Picture,
    Quote,
    Style,
    Text,
    TextInput,
    Words,
    labels_of,
    phrase,
    prefilled,
)
from bot.kernel.people import PersonId
from bot.kernel.tongues import direction

__all__ = ["Dialog", "Drawn", "Reader", "dialog", "errors_of", "home", "message"]

_ROOM: Final = 70_000
"""Bytes of what is drawn. Teams takes 80 KB of a whole message, counted as UTF-16; the rest is its envelope's."""
_SHORTER: Final = (PIECE, 1000, 300)
"""How long a piece of text may be where the whole is too long."""
_SUMMARY: Final = 1000
_SPOKEN: Final = str.maketrans(
    "<>&", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}+"
)
"""What is spoken may be SSML: these letters would be marks of it."""
_BUTTONS: Final = 6
"""Buttons that Teams shows in one row; it hides more behind dots."""
_WIDE, _EDGES = 60, 4
"""Letters of all buttons in a row, and those that would fit between the words of one and of the next."""
_TITLE: Final = 64
"""Characters of a dialog's title, as the app manifest's own dialogs may have."""
_PRESS: Final = 75
_ALT: Final = 2000
_FEW: Final = 6
"""Choices that all stand there to be ticked; more fold into a menu."""
_PEOPLE: Final = "graph.microsoft.com/users"
_STYLES: Final[dict[Style, ActionStyle | None]] = {
    Style.PLAIN: None,
    Style.PRIMARY: "positive",
    Style.DANGER: "destructive",
}
_COLOURS: Final[tuple[ChartColor, ...]] = (
    "categoricalBlue",
    "categoricalMarigold",
    "categoricalPurple",
    "categoricalTeal",
    "categoricalRed",
    "neutral",
)
"""Neighbours differ in lightness as well as in colour: they can be told apart without seeing red and green."""
_WRITTEN: Final = 16
"""Bars up to this number carry their value."""
Element = dict[str, Any]


class Drawn(NamedTuple):
    """A message as Teams takes it."""

    summary: str
    """What a notification says."""
    card: dict[str, Any]


class Dialog(NamedTuple):
    """A dialog as Teams takes it."""

    title: str
    card: dict[str, Any]


def message(card: Card, reader: Reader) -> Drawn:
    """Draw a card as a message."""
    return Drawn(Pen(reader).title(card.gist, _SUMMARY), _card(card, reader))


def home(card: Card, reader: Reader, who: PersonId) -> dict[str, Any]:
    """Draw a card as somebody's own page: a view of theirs alone, which is laid anew whenever they look at it."""
    again = ExecuteAction(verb=HOME, data=carries(Action(HOME)))
    return _card(card, reader, RefreshDefinition(action=again, user_ids=[reader.account(who)]))


def dialog(
    form: Form,
    reader: Reader,
    *,
    place: str = "",
    errors: FormErrors | None = None,
    values: Mapping[str, str] | None = None,
) -> Dialog:
    """Draw a form as a dialog; with `errors`, what is to be mended is said first, and again at each field.

    `values` are what was typed and chosen before: they stand there still.
    """
    pen = Pen(reader, calls=False)
    wrong = errors_of(errors, reader) if errors is not None else {}
    drawn: list[CardElement] = [_to_mend(wrong, form.inputs, pen)] if wrong else []
    if form.intro is not None or not form.inputs:
        drawn.append(pen.text(form.intro or form.title))
    for field in form.inputs:
        drawn.append(_field(field, pen, given=(values or {}).get(field.name)))
        if field.name in wrong:
            drawn.append(pen.text((Words(wrong[field.name]),), WRONG))
    data = carries(form.action, form=True, place=place) | _blanks(form.inputs, FIELD)
    sends = SubmitAction(title=pen.title(form.submit, _PRESS), style="positive", data=data)
    whole = AdaptiveCard(version="1.5", lang=reader.lang or None, rtl=_rtl(reader), body=drawn, actions=[sends])
    return Dialog(pen.title(form.title, _TITLE), _told(whole))


def errors_of(errors: FormErrors, reader: Reader) -> dict[str, str]:
    """Say what is to be mended in a form, by field."""
    return {name: Pen(reader).title(wrong, PIECE) for name, wrong in errors.errors.items()}


# ---------------------------------------------------------------- the whole


def _card(card: Card, reader: Reader, fresh: RefreshDefinition | None = None) -> dict[str, Any]:
    pen, body = _fitting(card, reader)
    called = pen.mentions(_json(body))
    wide = any(isinstance(block, Chart | Facts | Items | Inputs) for block in card.blocks)
    told = _told(
        AdaptiveCard(
            version="1.5",
            lang=reader.lang or None,
            rtl=_rtl(reader),
            fallback_text=pen.marked(card.gist, _SUMMARY) or "–",
            speak=pen.title(card.gist, _SUMMARY).translate(_SPOKEN),
            refresh=fresh,
            msteams=TeamsCardProperties(width="full" if wide else None, entities=called or None)
            if wide or called
            else None,
        )
    )
    return {**told, "body": body}


def _fitting(card: Card, reader: Reader) -> tuple[Pen, list[Element]]:
    """Make what is too long shorter: long texts are clipped first, then the end goes.

    Where the end goes, that is said, and the buttons below all of it stay.
    """
    pen, drawn = Pen(reader), list[tuple[int, Element]]()
    for piece in _SHORTER:
        pen = Pen(reader, piece)
        drawn = list(_drawn(card, pen))
        if _size((element for _, element in drawn), pen) <= _ROOM:
            return pen, [element for _, element in drawn] or [_told(pen.text(card.gist))]
    below = len(card.blocks)
    while below and isinstance(card.blocks[below - 1], Buttons | Download | Note):
        below -= 1
    more = _told(pen.text(phrase("card-cut"), SMALL))
    end = [element for number, element in drawn if number >= below]
    if _size(end, pen) > _ROOM // 2:
        end = []
    head = [element for number, element in drawn if number < below or not end]
    return pen, [*_beginning(head, _ROOM - _size([more, *end], pen), pen), more, *end]


def _beginning(drawn: Iterable[Element], room: int, pen: Pen) -> Iterator[Element]:
    """Give as much of the beginning as there is room for."""
    for element in drawn:
        room -= _size([element], pen)
        if room < 0:
            return
        yield element


def _size(drawn: Iterable[Element], pen: Pen) -> int:
    """Count the bytes of what is drawn, and of those who are called on it, who are named once more beside it."""
    told = _json(list(drawn))
    return len((told + _json([_told(one) for one in pen.mentions(told)])).encode("utf-16-le"))


def _json(told: object) -> str:
    return msgspec.json.encode(told).decode()


def _rtl(reader: Reader) -> bool | None:
    """Let a card run from right to left where its words do: columns, buttons and pictures with it."""
    return True if direction(reader.lang) == "rtl" else None


def _told(thing: CardElement | CardAction | Mention) -> Element:
    told: Element = thing.model_dump(mode="json", by_alias=True, exclude_none=True)
    return told


def _drawn(card: Card, pen: Pen) -> Iterator[tuple[int, Element]]:
    """Draw a card's title and blocks, each part with the number of its block."""
    if card.title is not None:
        yield -1, _told(pen.heading(card.title))
    parted, fields = False, 0
    pen.names = names(card, pen.flat)
    for number, block in enumerate(card.blocks):
        if isinstance(block, Divider):
            parted = True
            continue
        fields += isinstance(block, Inputs)
        for element in map(_told, _block(block, number, pen, FIELD if fields < 2 else f"field{fields}.")):  # noqa: PLR2004  # the first fields have the usual name
            yield number, {**element, "separator": True, "spacing": "Medium"} if parted else element
            parted = False


# ---------------------------------------------------------------- blocks


def _block(block: Block, number: int, pen: Pen, fields: str) -> Iterator[CardElement]:  # noqa: C901  # a case for every kind of block
    match block:
        case Para(text):
            yield pen.text(text)
        case Quote(text, by):
            who = f"{pen.title((Name(by),), NAME)}\n" if by is not None else ""
            yield Container(style="emphasis", rounded_corners=True, items=[pen.text(_alone(text, pen), before=who)])
        case Facts(pairs):
            for pair in pairs:
                yield _beside(("1", [pen.text(pair.label, BOLD)]), ("2", [pen.text(pair.value)]))
        case Items(items, ordered):
            for line, item in enumerate(items):
                yield _item(item, f"{line + 1}." if ordered else "•", pen, (number, line))
        case Note(text):
            yield pen.text(text, SMALL)
        case Chart():
            yield from _chart(block, pen)
        case Picture(url, alt):
            if url.startswith("https://") and len(url) <= PIECE:
                yield Image(url=url, alt_text=pen.title(alt, _ALT))
            else:
                yield pen.text(alt)
        case Divider():
            return  # a line above what follows
        case Download(label):
            yield pen.text(label)
            yield from _files(block, pen)
        case Buttons(buttons):
            yield from _rows(buttons, pen, (number, 0))
        case Inputs(inputs, submit):
            yield from (_field(field, pen, fields) for field in inputs)
            yield ActionSet(actions=[_action(submit, pen, fields, inputs)])
        case _:
            assert_never(block)


def _alone(text: Text, pen: Pen) -> Text:
    """Let what somebody wrote run as it begins where the card runs from right to left: their full stop stays theirs."""
    if not _rtl(pen.reader):
        return text
    return (Words("\N{FIRST STRONG ISOLATE}"), *text, Words("\N{POP DIRECTIONAL ISOLATE}"))


def _files(download: Download, pen: Pen) -> Iterator[CardElement]:
    """Let each kind of file be fetched; where Steward has no address at which it could be, that is said."""
    offered = {kind: pen.reader.fetched(download.kept, kind) for kind in kinds(download)}
    if found := [(kind, url) for kind, url in offered.items() if url]:
        pressed = [OpenUrlAction(title=pen.title(KINDS[kind].label, _PRESS), url=url) for kind, url in found]
        yield ActionSet(actions=list[CardAction](pressed), spacing="Small")
    elif offered:
        yield pen.text(phrase("take-away-no-address"), SMALL)


def _item(item: Item, mark: str, pen: Pen, line: tuple[int, int]) -> CardElement:
    """Hang an item from its mark, and its buttons below it: on a telephone, too, they stay with what they mean."""
    return _beside(
        ("auto", [pen.text((Words(mark),))]),
        ("stretch", [pen.text(item.text), *_rows(item.buttons, pen, line)]),
    )


def _beside(*columns: tuple[str, list[CardElement]]) -> CardElement:
    return ColumnSet(spacing="Small", columns=[Column(width=width, items=items) for width, items in columns])


def _rows(buttons: Sequence[Button], pen: Pen, line: tuple[int, int]) -> Iterator[CardElement]:
    """Lay buttons in rows, in which none has to be cut short."""
    row, room = list[CardAction](), 0
    for at, button in enumerate(buttons):
        room += _wide(pen.title(button.label, _PRESS))
        if row and (room > _WIDE or len(row) == _BUTTONS):
            yield ActionSet(actions=row, spacing="Small")
            row, room = [], _wide(pen.title(button.label, _PRESS))
        row.append(_called(_action(button, pen), pen.names.get(Spot(*line, at))))
    if row:
        yield ActionSet(actions=row, spacing="Small" if len(row) < len(buttons) else None)


def _called(action: CardAction, name: str | None) -> CardAction:
    """Let a button be called so by whoever reads it aloud, in a new client and in an old one."""
    if name and isinstance(action, ExecuteAction | SubmitAction | ShowCardAction):
        action.tooltip = clip(name, LABEL)
        if isinstance(action, ExecuteAction) and isinstance(action.fallback, SubmitAction):
            action.fallback.tooltip = action.tooltip
    return action


def _wide(title: str) -> int:
    """Estimate how wide a button is, in letters; a Chinese character is as wide as two."""
    return _EDGES + sum(2 if east_asian_width(letter) in "WF" else 1 for letter in title)


def _action(button: Button, pen: Pen, fields: str = "", asked: Sequence[Input] = ()) -> CardAction:
    """Make a button; with `fields`, one that sends what was `asked` in those whose ids begin so."""
    if button.confirm is not None:
        sure = AdaptiveCard(
            version="1.5",
            body=[
                pen.text(button.confirm),
                ActionSet(actions=[_action(replace(button, confirm=None), pen, fields, asked)]),
            ],
        )
        return ShowCardAction(title=pen.title(button.label, _PRESS), style=_STYLES[button.style], card=sure)
    title, style = pen.title(button.label, _PRESS), _STYLES[button.style]
    data = carries(button.action, form=bool(fields), fields=fields or FIELD) | _blanks(asked, fields)
    sent: AssociatedInputs = "auto" if fields else "none"
    if button.action.name in pen.reader.opens and not fields:
        data = {**data, "msteams": {"type": "task/fetch"}}
        return SubmitAction(title=title, style=style, data=data, associated_inputs=sent)
    older = SubmitAction(title=title, style=style, data=data, associated_inputs=sent)
    return ExecuteAction(
        title=title, style=style, verb=button.action.name, data=data, associated_inputs=sent, fallback=older
    )


# ---------------------------------------------------------------- charts


def _chart(chart: Chart, pen: Pen) -> Iterator[CardElement]:
    """Show a chart below its title and above its words, which a chart of Teams' own cannot carry for who hears it.

    Where a client draws no charts its numbers stand in its place.
    """
    yield pen.text((Words(pen.title(chart.title, LABEL)),), BOLD)
    if any(value is not None and math.isfinite(value) for series in chart.series for value in series.values):
        yield _drawing(chart, pen)
    yield pen.text(chart.alt, SMALL)


def _drawing(chart: Chart, pen: Pen) -> CardElement:
    names = [pen.title(series.name, NAME) for series in chart.series]
    labels = labels_of(chart, pen.reader.say)
    rows = [list(_points(labels, series.values)) for series in chart.series]
    title, unit = pen.title(chart.title, LABEL), pen.title(chart.unit, LABEL) if chart.unit is not None else None
    colours = [_COLOURS[at % len(_COLOURS)] for at in range(len(rows))]
    numbers = pen.text((Words(_numbers(labels, names, rows, pen.reader.lang)),))
    if chart.kind is ChartKind.LINE:
        lines = [
            LineChartData(legend=name, color=colour, values=[LineChartValue(x=x, y=y) for x, y in row])
            for name, colour, row in zip(names, colours, rows, strict=True)
        ]
        return LineChart(title=title, y_axis_title=unit, data=lines, fallback=numbers)
    bars = [
        GroupedVerticalBarChartData(legend=name, color=colour, values=[BarChartDataValue(x=x, y=y) for x, y in row])
        for name, colour, row in zip(names, colours, rows, strict=True)
    ]
    few = sum(map(len, rows)) <= _WRITTEN
    if len(rows) == 1:
        values = [VerticalBarChartDataValue(x=x, y=y) for x, y in rows[0]]
        return VerticalBarChart(
            title=title,
            y_axis_title=unit or names[0],
            color=colours[0],
            show_bar_values=few or None,
            data=values,
            fallback=numbers,
        )
    return GroupedVerticalBarChart(
        title=title, y_axis_title=unit, show_bar_values=few or None, data=bars, fallback=numbers
    )


def _points(labels: Sequence[str], values: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    """Give what was measured; where nothing was, there is a gap."""
    for label, value in zip(labels, values, strict=False):
        if value is not None and math.isfinite(value):
            yield clip(label, LABEL) or "–", value


def _numbers(
    labels: Sequence[str], names: Sequence[str], rows: Sequence[Sequence[tuple[str, float]]], language: str
) -> str:
    """Say the numbers of a chart, a line for each label."""
    lines: dict[str, list[str]] = {clip(label, LABEL) or "–": [] for label in labels}
    for name, row in zip(names, rows, strict=True):
        for label, value in row:
            told = amount(value, language)
            lines[label].append(f"{name} {told}" if len(rows) > 1 else told)
    return "\n".join(f"{label}: {' · '.join(told)}" for label, told in lines.items() if told)


# ---------------------------------------------------------------- fields


def _to_mend(wrong: Mapping[str, str], inputs: Sequence[Input], pen: Pen) -> CardElement:
    labels = {field.name: pen.title(field.label, LABEL) for field in inputs}
    lines = [f"{labels[name]}: {said}" if name in labels else said for name, said in wrong.items()]
    said = [pen.text((Words(line),)) for line in lines]
    return Container(style="attention", items=[pen.text(phrase("form-mend"), BOLD), *said])


def _blanks(inputs: Sequence[Input], fields: str) -> dict[str, str]:
    """Give what is sent of fields that were left empty, of which Teams sends nothing."""
    return {f"{fields}{field.name}": "" for field in inputs}


def _field(field: Input, pen: Pen, fields: str = FIELD, given: str | None = None) -> CardElement:
    """Ask for something; `given` is what stood there before, if anything did."""
    name, label = f"{fields}{field.name}", pen.line(field.label, LABEL)
    needed = None if field.optional else True
    missing = pen.line(phrase("form-needed"), LABEL) if needed else None
    match field:
        case TextInput(_, _, told, value, long, _, most):
            return TextField(
                id=name,
                label=label,
                is_required=needed,
                error_message=missing,
                placeholder=pen.title(told, LABEL) if told is not None else None,
                value=(prefilled(value, pen.reader.say) if given is None else given)[:most] or None,
                max_length=most,
                is_multiline=long or None,
            )
        case ChoiceInput(_, _, options, chosen, several):
            before = chosen if given is None else given.split(",")
            return ChoiceSetInput(
                id=name,
                label=label,
                is_required=needed,
                error_message=missing,
                choices=[Choice(title=pen.line(one.label, LABEL), value=one.value) for one in options],
                value=",".join(one.value for one in options if one.value in before) or None,
                is_multi_select=several or None,
                style="expanded" if len(options) <= _FEW or several else "compact",
                wrap=True,
            )
        case PersonInput():
            them = [Choice(title=pen.title((Name(PersonId(given)),), NAME), value=given)] if given else []
            return ChoiceSetInput(
                id=name,
                label=label,
                is_required=needed,
                error_message=missing,
                choices=them,
                choices_data=QueryData(dataset=_PEOPLE),
                value=given or None,
                style="filtered",
            )
        case _:
            assert_never(field)
