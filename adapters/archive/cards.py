"""Cards as one page of HTML that stands alone: no script, nothing loaded, light and dark, on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import assert_never

from adapters.archive.page import Page, clean, clipped
from adapters.charts import amount, svg
from bot.kernel.cards import (
    Block,
    Buttons,
    Card,
    Chart,
    ChartKind,
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
    Pair,
    Para,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Said,
    Series,
    Span,
    When,
    Words,
    labels_of,
)

_LONGEST_QUOTE = 700
_MOST_ROWS = 15
_STYLE = Path(__file__).with_name("report.css")
_SAFE = ("https://", "http://", "mailto:")


def html(cards: Sequence[Card], page: Page) -> str:
    """Lay cards out as one page."""
    title = f"{page.flat(page.title)} · {clean(page.name)}"
    locale = page.locale
    head = (
        f'<!doctype html>\n<html lang="{escape(str(locale).replace("_", "-"))}" dir="{_direction(page)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="referrer" content="no-referrer">\n<title>{escape(title)}</title>\n'
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
    )
    sections = "\n".join(_section(card, number, page) for number, card in enumerate(cards, 1))
    contents = "".join(
        f'<li><a href="#part-{number}">{_said(card.title or card.gist, page)}</a></li>'
        for number, card in enumerate(cards, 1)
    )
    heading = f"<h1>{_said(Phrase('replay-page-title'), page)}</h1>"
    return (
        f"{head}<body>\n<header><p>{escape(clean(page.name))}</p>{heading}</header>\n"
        f"<nav><ol>{contents}</ol></nav>\n<main>\n{sections}\n</main>\n</body>\n</html>\n"
    )


def _direction(page: Page) -> str:
    return "rtl" if page.locale.text_direction == "rtl" else "ltr"


def _section(card: Card, number: int, page: Page) -> str:
    title = f'<h2 id="title-{number}">{_said(card.title or card.gist, page)}</h2>'
    parts = "\n".join(
        f'<div class="part">{"".join(_block(block, page) for block in part)}</div>' for part in _parts(card.blocks)
    )
    return f'<section id="part-{number}" aria-labelledby="title-{number}">\n{title}\n{parts}\n</section>'


def _parts(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Cut at dividers, so that what belongs together stays on one page of paper."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Divider):
            if part:
                yield part
            part = []
        else:
            part.append(block)
    if part:
        yield part


def _block(block: Block, page: Page) -> str:
    match block:
        case Para(text):
            return f"<p>{_said(text, page)}</p>"
        case Quote(text, by):
            cite = f"<footer><cite><bdi>{escape(page.person(by))}</bdi></cite></footer>" if by else ""
            return f'<blockquote dir="auto">{_said(clipped(text, _LONGEST_QUOTE), page)}{cite}</blockquote>'
        case Facts(pairs):
            return _facts(pairs, page)
        case Items(items, ordered):
            tag = "ol" if ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{_said(item.text, page)}</li>' for item in items)}</{tag}>"
        case Note(text):
            return f"<p><small>{_said(text, page)}</small></p>"
        case Chart():
            return _chart(block, page)
        case Picture(_, alt):
            return f"<p>{_said(alt, page)}</p>"  # a page that stands alone loads none
        case Divider():
            return "<hr>"
        case Download(label):
            return f"<p><small>{_said(label, page)}</small></p>"
        case Buttons() | Inputs():
            return ""  # nobody listens to a page on paper
        case _:
            assert_never(block)


def _facts(pairs: Sequence[Pair], page: Page) -> str:
    """A value with more behind it, its definition, is a tile; bare values are lines."""
    rows = []
    for pair in pairs:
        value, *means = (pair.value,) if isinstance(pair.value, Phrase) else pair.value or (Words("–"),)
        said = f"<b>{_said((value,), page)}</b>"
        if means:
            said += f"<small>{_said(tuple(means), page).removeprefix(' · ')}</small>"
        rows.append(f"<div><dt>{_said(pair.label, page)}</dt><dd>{said}</dd></div>")
    tiles = any(not isinstance(pair.value, Phrase) and len(pair.value) > 1 for pair in pairs)
    return f'<dl class="{"tiles" if tiles else "lines"}">{"".join(rows)}</dl>'


def _chart(chart: Chart, page: Page) -> str:
    if chart.kind is ChartKind.BARS and _of_names(chart):
        return _bars(chart, page)
    return (
        f"<figure><figcaption>{_said(chart.title, page)}</figcaption>{svg(chart, page.say)}"
        f"<details><summary>{_said(Phrase('replay-numbers'), page)}</summary>{_table(chart, page)}</details></figure>"
    )


def _table(chart: Chart, page: Page) -> str:
    heads = "".join(f'<th scope="col">{_said(series.name, page)}</th>' for series in chart.series)
    rows = "".join(
        f'<tr><th scope="row"><bdi>{escape(clean(label))}</bdi></th>'
        + "".join(f"<td>{_number(_value(series, at), page)}</td>" for series in chart.series)
        + "</tr>"
        for at, label in enumerate(labels_of(chart, page.say))
    )
    unit = f" ({_said(chart.unit, page)})" if chart.unit else ""
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(page.flat(chart.title))}"><table>'
        f"<caption>{_said(chart.title, page)}{unit}</caption>"
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _of_names(chart: Chart) -> bool:
    """Whether it compares a few named things, which stand beside lying bars, and not dates, which run across."""
    dates = all(isinstance(label, Phrase) or label[:1].isdigit() for label in chart.labels)
    return len(chart.labels) <= _MOST_ROWS and not dates


def _bars(chart: Chart, page: Page) -> str:
    """Draw lying bars, each beside its whole name, later series over earlier ones: a table that happens to be drawn."""
    most = max((value for series in chart.series for value in series.values if value is not None), default=0.0) or 1.0
    heads = "".join(
        f'<th scope="col"><span class="key k{number}"></span>{_said(series.name, page)}</th>'
        for number, series in enumerate(chart.series, 1)
    )
    rows = "".join(_bar(chart, label, at, most, page) for at, label in enumerate(labels_of(chart, page.say)))
    unit = f" ({_said(chart.unit, page)})" if chart.unit else ""
    return (
        f'<figure><table class="bars"><caption>{_said(chart.title, page)}{unit}</caption>'
        f"<thead><tr><td></td><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f'<p class="unseen">{_said(chart.alt, page)}</p></figure>'
    )


def _bar(chart: Chart, label: str, at: int, most: float, page: Page) -> str:
    values = [_value(series, at) for series in chart.series]
    drawn = "".join(
        f'<span class="bar k{number}" style="inline-size:{100 * max(value or 0.0, 0.0) / most:.1f}%"></span>'
        for number, value in enumerate(values, 1)
    )
    cells = "".join(f"<td>{_number(value, page)}</td>" for value in values)
    name = f'<th scope="row"><bdi>{escape(clean(label))}</bdi></th>'
    return f"<tr>{name}<td>{drawn}</td>{cells}</tr>"


def _value(series: Series, at: int) -> float | None:
    """Give a value, or None where a series ends before the labels do."""
    return series.values[at] if at < len(series.values) else None


def _number(value: float | None, page: Page) -> str:
    return "–" if value is None else escape(amount(value, page.language))


def _said(said: Said, page: Page) -> str:
    return "".join(_span(span, page) for span in page.spans(said))


def _span(span: Span, page: Page) -> str:
    match span:
        case Words(text):
            return escape(clean(text))
        case Code(text):
            return f"<code>{escape(clean(text))}</code>"
        case Name(who):
            return f'<bdi class="name">{escape(page.person(who))}</bdi>'
        case Place(place):
            return f'<bdi class="name">{escape(page.place(place))}</bdi>'
        case When(at, style):
            return f'<time datetime="{at.isoformat()}">{escape(page.when(at, style))}</time>'
        case Link(url, label):
            if not url.lower().startswith(_SAFE):
                return escape(clean(label))
            return f'<a href="{escape(clean(url))}" rel="noreferrer noopener">{escape(clean(label))}</a>'
        case Phrase() | Listing() | Post():
            raise AssertionError(span)  # the page has said these
        case _:
            assert_never(span)
