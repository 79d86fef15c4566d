"""A paper as its reader will read it: every sentence said, everybody called by name, and nothing left to be pressed.

Both kinds of file are made of this. It holds only letters and addresses, so writing a file asks nobody anything, and
can be done in a thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final, NamedTuple, assert_never

from babel import Locale, UnknownLocaleError
from msgspec.structs import replace

from adapters import moments
from adapters.charts import amount, svg
from bot.kernel.calendar import zone
from bot.kernel.cards import (
    Block,
    Buttons,
    Chart,
    Code,
    Divider,
    Download,
    Facts,
    Inputs,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Paper,
    Para,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Said,
    Span,
    Text,
    When,
    WhenStyle,
    Words,
    labels_of,
    phrase,
    plain,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

_SAFE: Final = ("https://", "http://", "mailto:")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no file can hold, and what would turn the letters of a whole line around."""


class Sheet(NamedTuple):
    """For whom a paper is written: their language, how people and channels are called, where messages are."""

    say: Speaker
    named: Callable[[PersonId], str] = str
    titled: Callable[[PlaceId], str] = str
    permalink: Callable[[MessageId], str] = lambda _: ""
    """Gives a message's address, for whoever is not there; empty where it has none that leads anywhere."""
    zone: str = "UTC"


class Run(NamedTuple):
    """Letters in a line that look the same."""

    text: str
    url: str = ""
    """Where they lead."""
    code: bool = False


Line = tuple[Run, ...]


class Passage(NamedTuple):
    """A paragraph."""

    line: Line
    small: bool = False


class Saying(NamedTuple):
    """What somebody wrote."""

    line: Line
    by: str


class Rows(NamedTuple):
    """Labels, and what they are."""

    rows: tuple[tuple[Line, Line], ...]


class Listed(NamedTuple):
    """A list."""

    items: tuple[Line, ...]
    ordered: bool


class Drawing(NamedTuple):
    """A chart: drawn, said in words, and as numbers."""

    title: str
    svg: str
    alt: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """A label, and what was measured there, as it is written."""


class Rule(NamedTuple):
    """A line between two parts."""


Piece = Passage | Saying | Rows | Listed | Drawing | Rule


class Letter(NamedTuple):
    """A whole paper."""

    title: str
    language: str
    """BCP 47."""
    rtl: bool
    """Whether it is read from right to left."""
    pieces: tuple[Piece, ...]
    lacks: str
    """What is said where a file cannot show some of its letters."""


def letter(paper: Paper, sheet: Sheet) -> Letter:
    """Say a paper in the language that the sheet speaks, or in its own, where its title has one."""
    card, pen = paper.card, _Pen(sheet, _locale(paper, sheet.say))
    top = card.title or card.gist
    lacks = phrase("take-away-letters")
    return Letter(
        title=pen.flat(top).strip() or paper.name,
        language=str(pen.locale).replace("_", "-"),
        rtl=pen.locale.text_direction == "rtl",
        pieces=tuple(pen.pieces(card.blocks or (Para(card.gist),))),
        lacks=pen.flat(replace(lacks, language=top.language)),
    )


def clean(text: str) -> str:
    """Leave out letters that are none."""
    return _UNPRINTABLE.sub("", text)


def _locale(paper: Paper, say: Speaker) -> Locale:
    """Say how numbers and dates are written."""
    own = (paper.card.title or paper.card.gist).language
    try:
        return Locale.parse(own or plain(say(phrase("language-tag"))), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


class _Pen(NamedTuple):
    sheet: Sheet
    locale: Locale

    def pieces(self, blocks: tuple[Block, ...]) -> Iterator[Piece]:
        for block in blocks:
            yield from self._piece(block)

    def _piece(self, block: Block) -> Iterator[Piece]:
        match block:
            case Para(text):
                yield Passage(self.line(text))
            case Note(text):
                yield Passage(self.line(text), small=True)
            case Quote(text, by):
                yield Saying(self.line(text), clean(self.sheet.named(by)) if by is not None else "")
            case Facts(pairs):
                yield Rows(tuple((self.line(pair.label), self.line(pair.value)) for pair in pairs))
            case Items(items, ordered):
                yield Listed(tuple(self.line(item.text) for item in items), ordered)
            case Chart():
                yield self._drawing(block)
            case Picture(_, alt):
                yield Passage(self.line(alt))  # it lies elsewhere, and a file that is forwarded loads nothing
            case Divider():
                yield Rule()
            case Buttons() | Inputs() | Download():
                return  # nobody listens to a page on paper
            case _:
                assert_never(block)

    def _drawing(self, chart: Chart) -> Drawing:
        names = [self.flat(series.name) for series in chart.series]
        title, unit = self.flat(chart.title), self.flat(chart.unit) if chart.unit else ""
        labels = labels_of(chart, self._words)
        said = replace(
            chart,
            title=(Words(title),),
            series=tuple(
                replace(series, name=(Words(name),)) for series, name in zip(chart.series, names, strict=True)
            ),
        )
        rows = tuple(
            (clean(label), *(_measured(series.values, at, self.locale.language) for series in chart.series))
            for at, label in enumerate(labels)
        )
        full = f"{title} ({unit})" if unit else title
        return Drawing(full, svg(said, self._words), self.flat(chart.alt), tuple(names), rows)

    def _words(self, said: Phrase) -> Text:
        return (Words(self.flat(said)),)

    def line(self, said: Said) -> Line:
        """Say something, with what leads somewhere."""
        runs: list[Run] = []
        for span in self._leaves(said):
            run = self._run(span)
            if runs and runs[-1][1:] == run[1:] and not run.url:
                runs[-1] = Run(runs[-1].text + run.text, "", run.code)
            elif run.text:
                runs.append(run)
        return tuple(runs)

    def flat(self, said: Said) -> str:
        """Say something as letters alone."""
        return "".join(run.text for run in self.line(said))

    def _leaves(self, said: Said) -> Iterator[Span]:
        for span in self.sheet.say(said) if isinstance(said, Phrase) else said:
            match span:
                case Phrase():
                    yield from self._leaves(span)
                case Listing(items):
                    for at, item in enumerate(items):
                        if at:
                            yield Words(", ")
                        yield from self._leaves((item,))
                case _:
                    yield span

    def _run(self, span: Span) -> Run:
        match span:
            case Words(text):
                return Run(clean(text))
            case Code(text):
                return Run(clean(text), code=True)
            case Name(who):
                return Run(clean(self.sheet.named(who)))
            case Place(place):
                return Run(f"#{clean(self.sheet.titled(place))}")
            case When(at, style):
                return Run(self._when(at, style))
            case Link(url, label):
                return self._led(url, label or url)
            case Post(message, label):
                return self._led(self.sheet.permalink(message), self.flat(label))
            case Phrase() | Listing():
                raise AssertionError(span)  # `_leaves` has said these
            case _:
                assert_never(span)

    def _led(self, url: str, label: str) -> Run:
        """Lead somewhere; anything but an address of the web or of somebody's mail stays words."""
        url, label = "".join(clean(url).split()), clean(label)
        return Run(label, url if url.lower().startswith(_SAFE) else "")

    def _when(self, at: datetime, style: WhenStyle) -> str:
        """Write a moment, with its zone: a paper is read elsewhere, and later, so nothing is 'ago'."""
        there, language = at.astimezone(zone(self.sheet.zone)), self.locale.language
        match style:
            case WhenStyle.DAY:
                return moments.date(there, language)
            case WhenStyle.TIME:
                return f"{moments.clock(there, language)} {there:%Z}"
            case WhenStyle.FULL | WhenStyle.AGO:
                return f"{moments.short_date_and_clock(there, language)} {there:%Z}"


def _measured(values: tuple[float | None, ...], at: int, language: str) -> str:
    value = values[at] if at < len(values) else None
    return "–" if value is None else amount(value, language)
