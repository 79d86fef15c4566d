"""A letter as a PDF: to print, to keep, and to read anywhere as it is.

fpdf2 writes it, in Python alone: WeasyPrint needs libraries of the machine's, and ReportLab neither shapes letters nor
turns lines around without more. HarfBuzz joins Arabic; the fonts are those that charts are drawn with. The file says
its title and its language, a chart says its words, and links can be followed. Where no font here has some letters, that
is said in their place, as nobody can read a row of empty boxes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final, assert_never

from adapters.papers.fonts import needed
from adapters.papers.letters import Drawing, Letter, Line, Listed, Passage, Piece, Rows, Rule, Run, Saying
from adapters.pictures import png

if TYPE_CHECKING:
    from pathlib import Path

    from fpdf import FPDF
    from fpdf.fonts import CoreFont, Glyph, TTFFont

_INK, _GREY, _GREEN, _BLUE = (29, 28, 29), (85, 86, 90), (11, 107, 93), (11, 87, 160)
_MARGIN: Final = 20.0
"""Millimetres around a page of A4."""
_SIZE, _SMALL, _HEADING, _TITLE = 11.0, 9.0, 13.0, 18.0
"""Points."""
_LEADING: Final = 1.45
"""Height of a line, of the size of its letters."""
_POINT: Final = 25.4 / 72
_STROKE: Final = 0.12
"""Millimetres by which bold letters are thickened: Steward's fonts come in one weight that is quickly at hand."""
_GAP: Final = "[…]"
"""What stands for letters that no font here has."""
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_JOINER: Final = (0x034F,)
"""A letter that is neither seen nor heard, and breaks no word (combining grapheme joiner)."""
_FROM_THE_RIGHT: Final = "\N{RIGHT-TO-LEFT MARK}"


def pdf(letter: Letter, at: datetime) -> bytes:
    """Write it, as made `at` that moment. It takes a quarter of a second or more: call it in a thread."""
    fonts, lacking = needed("".join(_texts(letter)) + letter.lacks + _GAP + "•–—0123456789.")
    return _Press(letter, at, fonts, lacking).printed()


def _texts(letter: Letter) -> Iterator[str]:
    yield letter.title
    for piece in letter.pieces:
        match piece:
            case Passage(line):
                yield from (run.text for run in line)
            case Saying(line, by):
                yield by
                yield from (run.text for run in line)
            case Rows(rows):
                yield from (run.text for pair in rows for line in pair for run in line)
            case Listed(items):
                yield from (run.text for item in items for run in item)
            case Drawing(title, _, alt, heads, rows):
                yield from (title, alt, *heads)
                yield from (cell for row in rows for cell in row)
            case Rule():
                pass
            case _:
                assert_never(piece)


class _Press:
    """Prints one letter."""

    def __init__(self, letter: Letter, at: datetime, fonts: list[Path], lacking: frozenset[str]) -> None:
        from fpdf import FPDF  # noqa: PLC0415 - 50 MB that only a PDF needs
        from fpdf.enums import TextMode  # noqa: PLC0415 - 50 MB that only a PDF needs
        from fpdf.prefs import ViewerPreferences  # noqa: PLC0415 - 50 MB that only a PDF needs

        self._letter, self._lacking, self._gaps = letter, lacking, False
        self._bold, self._plain = TextMode.FILL_STROKE, TextMode.FILL
        page = self._page = FPDF(format="A4")
        page.set_margin(_MARGIN)
        page.set_auto_page_break(True, _MARGIN)  # noqa: FBT003 - the library's own order
        page.c_margin = 0
        page.set_title(letter.title)
        page.set_lang(letter.language)
        page.set_creator("Steward")
        page.set_creation_date(at)
        page.viewer_preferences = ViewerPreferences(display_doc_title=True)
        names = [f"font{number}" for number, _ in enumerate(fonts)]
        for name, font in zip(names, fonts, strict=True):
            page.add_font(name, fname=font)
            whole_letters(page.fonts[name])
        page.set_fallback_fonts(names[1:], exact_match=False)
        page.set_text_shaping(True)
        page.str_alias_nb_pages = ""
        self._family = names[0]
        page.set_font(self._family, size=_SIZE)
        page.set_line_width(_STROKE)

    def printed(self) -> bytes:
        """Give the file."""
        self._page.add_page()
        self._text((Run(self._letter.title),), _TITLE, _GREEN, bold=True)
        self._down(2)
        for piece in self._letter.pieces:
            self._piece(piece)
        if self._gaps:
            self._down(2)
            self._text((Run(self._letter.lacks),), _SMALL, _GREY)
        return bytes(self._page.output())

    def _piece(self, piece: Piece) -> None:
        match piece:
            case Passage(line, small):
                self._text(line, _SMALL if small else _SIZE, _GREY if small else _INK)
                self._down(2)
            case Saying(line, by):
                who = (Run(f"\n— {by}"),) if by else ()
                with _Indented(self._page, 6, rtl=self._letter.rtl):
                    self._text((*line, *who), _SIZE, _GREY)
                self._down(2)
            case Rows(rows):
                for label, value in rows:
                    self._row(label, value)
                self._down(2)
            case Listed(items, ordered):
                for number, item in enumerate(items, 1):
                    self._item(f"{_FROM_THE_RIGHT * self._letter.rtl}{number}." if ordered else "•", item)
                self._down(2)
            case Drawing():
                self._drawing(piece)
            case Rule():
                self._rule()
            case _:
                assert_never(piece)

    def _row(self, label: Line, value: Line) -> None:
        self._text(label, _SIZE, _INK, bold=True)
        with _Indented(self._page, 6, rtl=self._letter.rtl):
            self._text(value, _SIZE, _INK)

    def _item(self, mark: str, item: Line) -> None:
        self._room(_SIZE * _POINT * _LEADING)
        page, top = self._page, self._page.get_y()
        self._text((Run(mark),), _SIZE, _INK)
        page.set_y(top)
        with _Indented(page, 7, rtl=self._letter.rtl):
            self._text(item or (Run(" "),), _SIZE, _INK)

    def _drawing(self, drawing: Drawing) -> None:
        """Draw a chart below its title; where no font here has its letters, say it, and its numbers."""
        page, picture = self._page, png(drawing.svg)
        high = page.epw * 0.55 if picture is not None else 20
        self._room(high + 12)
        self._text((Run(drawing.title),), _HEADING, _INK, bold=True)
        self._down(1)
        if picture is not None:
            page.image(BytesIO(picture), w=page.epw, alt_text=drawing.alt or drawing.title or "–")
            self._down(1)
        self._text((Run(drawing.alt),), _SMALL, _GREY)
        if picture is None:
            for label, *values in drawing.rows:
                told = (f"{head} {value}" for head, value in zip(drawing.heads, values, strict=True))
                self._text((Run(f"{label}: {' · '.join(told)}"),), _SMALL, _INK)
        self._down(3)

    def _rule(self) -> None:
        page = self._page
        self._room(6)
        self._down(2)
        page.set_draw_color(201, 201, 201)
        page.line(page.l_margin, page.get_y(), page.w - page.r_margin, page.get_y())
        self._down(3)

    def _down(self, by: float) -> None:
        self._page.set_y(self._page.get_y() + by)

    def _room(self, high: float) -> None:
        """Begin a new page where there is no room for so much."""
        if self._page.will_page_break(high):
            self._page.add_page()

    # ------------------------------------------------------------ letters

    def _text(self, line: Line, size: float, colour: tuple[int, int, int], *, bold: bool = False) -> None:
        """Write a paragraph, and go below it.

        Within a line from left to right, what leads somewhere can be pressed there. The parts of a line from right to
        left cannot be set one by one, so there what it leads to stands below, and can be pressed.
        """
        line = tuple(run._replace(text=text) for run in line if (text := self._writable(run.text)))
        whole = "".join(run.text for run in line)
        if not whole.strip():
            return
        page = self._page
        page.set_font(self._family, size=size)
        page.set_text_color(*colour)
        page.set_draw_color(*colour)
        page.text_mode = self._bold if bold else self._plain
        high = size * _POINT * _LEADING
        rightwards = not self._letter.rtl and not _turns(whole)
        if rightwards and any(run.url for run in line):
            self._runs(line, high, colour)
        else:
            self._block(high, whole, rightmost=_begins_right(whole, rtl=self._letter.rtl))
            for run in line:
                if run.url:
                    self._address(run, size)
        page.text_mode = self._plain
        page.set_draw_color(*_INK)

    def _runs(self, line: Line, high: float, colour: tuple[int, int, int]) -> None:
        page = self._page
        for run in line:
            page.set_text_color(*(_BLUE if run.url else colour))
            page.underline = bool(run.url)
            page.write(high, run.text, run.url)
        page.underline = False
        page.set_xy(page.l_margin, page.get_y() + high)

    def _address(self, run: Run, size: float) -> None:
        page = self._page
        page.set_font(self._family, size=min(size, _SMALL))
        page.set_text_color(*_BLUE)
        high = min(size, _SMALL) * _POINT * _LEADING
        self._block(high, self._writable(run.url), rightmost=False, link=run.url, at_the_right=self._letter.rtl)

    def _block(self, high: float, text: str, *, rightmost: bool, link: str = "", at_the_right: bool = False) -> None:
        self._page.set_text_shaping(True, direction="rtl" if rightmost else "ltr")
        self._page.multi_cell(
            0,
            high,
            text,
            align="R" if rightmost or at_the_right else "L",
            link=link or None,
            new_x="LMARGIN",
            new_y="NEXT",
        )

    def _writable(self, text: str) -> str:
        """Put a gap where letters stand that no font here has."""
        if not self._lacking.isdisjoint(text):
            self._gaps = True
            text = _gapped(text, self._lacking)
        return text.replace("\t", " ")


class _Indented:
    """Moves the edge at which reading begins, for as long as it is open."""

    def __init__(self, page: FPDF, by: float, *, rtl: bool) -> None:
        self._page, self._by, self._rtl = page, by, rtl

    def __enter__(self) -> None:
        self._move(self._by)

    def __exit__(self, *_: object) -> None:
        self._move(-self._by)

    def _move(self, by: float) -> None:
        if self._rtl:
            self._page.set_right_margin(self._page.r_margin + by)
        else:
            self._page.set_left_margin(self._page.l_margin + by)
        self._page.set_x(self._page.l_margin)


def whole_letters(font: CoreFont | TTFFont) -> None:
    """Let a letter that is drawn in several strokes be read as one: its dots say nothing of their own.

    The library gives them no letter, and readers then make one up, so that nobody could hear, copy or find the word.
    """
    from fpdf.fonts import SubsetMap, TTFFont  # noqa: PLC0415 - 50 MB that only a PDF needs

    class _Strokes(SubsetMap):
        def pick_glyph(self, glyph: Glyph | None) -> int | None:
            return super().pick_glyph(replace(glyph, unicode=_JOINER) if glyph and not glyph.unicode else glyph)

    if isinstance(font, TTFFont):
        font.subset = _Strokes(font)


def _gapped(text: str, lacking: Iterable[str]) -> str:
    out: list[str] = []
    for letter in text:
        if letter not in lacking:
            out.append(letter)
        elif not out or out[-1] != _GAP:
            out.append(_GAP)
    return "".join(out)


def _turns(text: str) -> bool:
    """Whether anything in it is written from right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _begins_right(text: str, *, rtl: bool) -> bool:
    """Whether a paragraph begins at the right edge.

    Where a letter is read from right to left, all but what is wholly written the other way does; elsewhere the first
    letter that has a direction tells.
    """
    ways = [way for way in map(unicodedata.bidirectional, text) if way in {"L", "R", "AL"}]
    return (not ways or set(ways) != {"L"}) if rtl else bool(ways) and ways[0] != "L"
