"""Charts as SVG text, for a page that may run no script and load nothing: the playground's and the archive's report.

Colours come from CSS variables (`--chart-1` to `--chart-6`, `--chart-grid`; ink is `currentColor`), with defaults that
colour-blind eyes tell apart, so one drawing suits light and dark. There is neither style nor script in it: it passes a
strict Content-Security-Policy. pygal was looked at: it inlines both, names each drawing at random, and mirrors nothing.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from babel.numbers import get_decimal_symbol

from adapters import moments
from bot.kernel.cards import Chart, ChartKind, Phrase, Said, labels_of, phrase, plain
from bot.kernel.ports import Speaker

_WIDE, _HIGH = 640, 290
_TOP, _BOTTOM, _SIDE, _EDGE = 34, 30, 52, 12
_LINE = 22
"""Height of one line of the legend."""
_LETTER = 6.6
"""Width of a letter at 12 px, rounded up: labels are thinned out rather than overlapped."""
_LONGEST = 14
_TICKS = 4
_MOST_WRITTEN = 16
"""Bars up to this number carry their value."""
_UNDRAWABLE = 1e100
_COLOURS = ("#0067a5", "#c2571a", "#00795a", "#a8407c", "#5a54c4", "#7a6a00")
_DASHES = ("", "7 4", "2 4", "10 4 2 4", "14 5", "4 4")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def svg(chart: Chart, say: Speaker) -> str:
    """Draw a chart as one self-contained `<svg>` element, in the language that `say` speaks.

    Lines are told apart by dashes as well as by colour, bars by their order and the legend. In a language written from
    right to left, time runs from right to left too.
    """
    title = _plain(chart.title, say)
    names = [_plain(series.name, say) for series in chart.series]
    labels = labels_of(chart, say)
    values = [_drawable(series.values, len(labels)) for series in chart.series]
    unit = _plain(chart.unit, say) if chart.unit else ""
    legend = _legend_lines(names) if len(names) > 1 else []
    high = _HIGH + len(legend) * _LINE
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_WIDE} {high}",
            "role": "img",
            "class": "chart",
            "font-family": "inherit",
            "font-size": "12",
        },
    )
    _write(SubElement(root, "title"), title)
    _write(SubElement(root, "desc"), _plain(chart.alt, say))
    area = _Area(
        _scale([value for row in values for value in row]),
        len(labels),
        _mirrored(title),
        _plain(phrase("language-tag"), say),
    )
    _grid(root, area, unit)
    _labels(root, area, labels)
    match chart.kind:
        case ChartKind.BARS:
            _bars(root, area, values, labels, names)
        case ChartKind.LINE:
            _lines(root, area, values, labels, names)
    _legend(root, area, legend, dashed=chart.kind is ChartKind.LINE)
    return tostring(root, encoding="unicode")


class _Scale(NamedTuple):
    """The range of the value axis and the distance between two of its lines."""

    low: float
    high: float
    step: float


class _Area(NamedTuple):
    """Where in the drawing a value of a label lies."""

    scale: _Scale
    labels: int
    mirrored: bool
    language: str = ""

    @property
    def slot(self) -> float:
        """Width that one label has."""
        return (_WIDE - _SIDE - _EDGE) / max(1, self.labels)

    def across(self, x: float) -> float:
        """Place a distance from where reading starts."""
        return _WIDE - x if self.mirrored else x

    def middle(self, at: int) -> float:
        """Place the middle of a label's slot."""
        return self.across(_SIDE + (at + 0.5) * self.slot)

    def height(self, value: float) -> float:
        """Place a value."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return _HIGH - _BOTTOM - share * (_HIGH - _BOTTOM - _TOP)


def _drawable(values: Sequence[float | None], labels: int) -> list[float | None]:
    """Keep as many values as there are labels, and leave a gap where there is no number that can be drawn."""
    kept = [None if value is None or not abs(value) < _UNDRAWABLE else value for value in values[:labels]]
    return kept + [None] * (labels - len(kept))


def _scale(values: Sequence[float | None]) -> _Scale:
    """Choose an axis from zero whose lines lie on round numbers, on whole ones where all that is drawn was counted."""
    known = [value for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=0.0)
    low, high = min(low, 0.0), max(high, 0.0)
    rough = (high - low) / _TICKS
    if rough < 1e-100:  # noqa: PLR2004  # all zero, as far as a drawing can tell
        return _Scale(0.0, 1.0, 1.0)
    counted = all(value == int(value) for value in known)
    rough = max(rough, 1.0) if counted else rough
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (power * round_ for round_ in (1, 2, 2.5, 5, 10) if power * round_ >= rough * 0.999)
    step = next(one for one in steps if not counted or one == int(one))
    return _Scale(math.floor(low / step) * step, math.ceil(high / step) * step, step)


def _grid(root: Element, area: _Area, unit: str) -> None:
    ground = SubElement(root, "g", {"stroke": "var(--chart-grid, #8886)", "stroke-width": "1"})
    words = SubElement(root, "g", {"fill": "currentColor", "fill-opacity": "0.75"})
    count = round((area.scale.high - area.scale.low) / area.scale.step)
    for tick in range(count + 1):
        value = area.scale.low + tick * area.scale.step
        y = _number(area.height(value))
        ends = {"x1": _number(area.across(_SIDE)), "x2": _number(area.across(_WIDE - _EDGE)), "y1": y, "y2": y}
        SubElement(ground, "line", ends if value else ends | {"stroke": "currentColor", "stroke-opacity": "0.5"})
        _text(words, area.across(_SIDE - 8), area.height(value) + 4, amount(value, area.language), _anchor("end", area))
    if unit:
        _text(words, area.across(_EDGE), _TOP - 18, _clipped(unit, 40), _anchor("start", area))


def _labels(root: Element, area: _Area, labels: Sequence[str]) -> None:
    words = SubElement(root, "g", {"fill": "currentColor", "fill-opacity": "0.75"})
    widest = max((_width(label[:_LONGEST]) for label in labels), default=_LETTER) + 8
    every = max(1, math.ceil(widest / area.slot))
    for at in range(0, len(labels), every):
        _text(words, area.middle(at), _HIGH - _BOTTOM + 18, _clipped(labels[at], _LONGEST), "middle")


def _bars(
    root: Element, area: _Area, rows: Sequence[Sequence[float | None]], labels: Sequence[str], names: Sequence[str]
) -> None:
    wide = min(48.0, area.slot * 0.72 / max(1, len(rows)))
    written = len(rows) * len(labels) <= _MOST_WRITTEN
    for number, row in enumerate(rows):
        group = SubElement(root, "g", {"fill": _colour(number)})
        for at, value in _known(row):
            start = (number - len(rows) / 2) * wide * (-1 if area.mirrored else 1)
            left = area.middle(at) + start - (wide if area.mirrored else 0)
            top, base = area.height(max(value, 0.0)), area.height(min(value, 0.0))
            bar = SubElement(
                group,
                "rect",
                {
                    "x": _number(left + wide * 0.05),
                    "y": _number(top),
                    "width": _number(wide * 0.9),
                    "height": _number(max(base - top, 0.5)),
                    "rx": _number(min(3.0, wide * 0.2)),
                },
            )
            _write(SubElement(bar, "title"), _told(labels[at], names[number], amount(value, area.language)))
            if written:
                text = _text(group, left + wide / 2, top - 5, amount(value, area.language), "middle")
                text.set("fill", "currentColor")


def _lines(
    root: Element, area: _Area, rows: Sequence[Sequence[float | None]], labels: Sequence[str], names: Sequence[str]
) -> None:
    for number, row in enumerate(rows):
        group = SubElement(root, "g", {"fill": _colour(number), "stroke": _colour(number)})
        path = "".join(
            f"{'L' if at and row[at - 1] is not None else 'M'}{_number(area.middle(at))} {_number(area.height(value))}"
            for at, value in _known(row)
        )
        if path:
            drawn = {"d": path, "fill": "none", "stroke-width": "2.5", "stroke-linejoin": "round"}
            SubElement(group, "path", drawn | _dashes(number))
        for at, value in _known(row):
            dot = {"cx": _number(area.middle(at)), "cy": _number(area.height(value)), "r": "3.5"}
            _write(
                SubElement(SubElement(group, "circle", dot), "title"),
                _told(labels[at], names[number], amount(value, area.language)),
            )


def _legend_lines(names: Sequence[str]) -> list[list[tuple[int, str, float]]]:
    """Break the legend into lines: number of the series, its name, and how far from the start it stands."""
    lines: list[list[tuple[int, str, float]]] = [[]]
    x = float(_EDGE)
    for number, name in enumerate(names):
        short = _clipped(name, 40)
        wide = 34 + _width(short)
        if lines[-1] and x + wide > _WIDE - _EDGE:
            lines.append([])
            x = float(_EDGE)
        lines[-1].append((number, short, x))
        x += wide
    return lines


def _legend(root: Element, area: _Area, lines: Sequence[Sequence[tuple[int, str, float]]], *, dashed: bool) -> None:
    for down, line in enumerate(lines):
        y = _HIGH + down * _LINE + 10
        for number, name, x in line:
            sign = {
                "x1": _number(area.across(x)),
                "x2": _number(area.across(x + 16)),
                "y1": str(y),
                "y2": str(y),
                "stroke": _colour(number),
                "stroke-width": "2.5" if dashed else "10",
            }
            SubElement(root, "line", sign | (_dashes(number) if dashed else {}))
            text = _text(root, area.across(x + 22), y + 4, name, _anchor("start", area))
            text.set("fill", "currentColor")


def _known(row: Sequence[float | None]) -> Iterator[tuple[int, float]]:
    return ((at, value) for at, value in enumerate(row) if value is not None)


def _text(parent: Element, x: float, y: float, said: str, anchor: str) -> Element:
    # The drawing is laid out for left-to-right anchors; letters inside still run as their script does.
    where = {"x": _number(x), "y": _number(y), "text-anchor": anchor, "direction": "ltr", "stroke": "none"}
    return _write(SubElement(parent, "text", where), said)


def _write(element: Element, said: str) -> Element:
    element.text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", said)
    return element


def _anchor(side: str, area: _Area) -> str:
    return {"start": "end", "end": "start"}[side] if area.mirrored else side


def _told(label: str, name: str, value: str) -> str:
    return " · ".join(part for part in (label, name, value) if part)


def _colour(number: int) -> str:
    at = number % len(_COLOURS)
    return f"var(--chart-{at + 1}, {_COLOURS[at]})"


def _dashes(number: int) -> dict[str, str]:
    dash = _DASHES[number % len(_DASHES)]
    return {"stroke-dasharray": dash} if dash else {}


def _mirrored(said: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in said)
    return next((way != "L" for way in directions if way in {"L", "R", "AL"}), False)


def _clipped(said: str, most: int) -> str:
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"


def _width(said: str) -> float:
    """Estimate how wide a line is; a Chinese character is as wide as two letters."""
    return sum(_LETTER * (2 if unicodedata.east_asian_width(letter) in "WF" else 1) for letter in said)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def amount(value: float, language: str = "") -> str:
    """Write a number as briefly as a reader of a language needs it: 12, 0.25 (0,25 in French), 1 200, 1.5e+09."""
    size, sign = abs(value), "\N{MINUS SIGN}" if value < 0 else ""
    if size >= 1e9 or 0 < size < 0.005:  # noqa: PLR2004  # beyond these a plain number is longer than it says
        return sign + f"{size:.2g}"
    said = sign + f"{size:,.2f}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    said = said.rstrip("0").rstrip(".") if "." in said else said
    return said.replace(".", get_decimal_symbol(moments.locale_of(language))) if language else said


def _plain(said: Said, say: Speaker) -> str:
    if isinstance(said, Phrase):
        return plain(say(said))
    return "".join(_plain(span, say) if isinstance(span, Phrase) else plain((span,)) for span in said)
