"""The same cards in a terminal, in brief: what they come to, and no one's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text as Line

from adapters.archive.page import Page, clean
from adapters.charts import amount
from bot.kernel.cards import (
    Block,
    Buttons,
    Card,
    Chart,
    ChartKind,
    Divider,
    Download,
    Facts,
    Inputs,
    Items,
    Note,
    Para,
    Phrase,
    Picture,
    Quote,
    labels_of,
)

_BAR = 28
"""Letters of the longest bar."""


def summary(cards: Sequence[Card], page: Page, console: Console) -> None:
    """Print cards one below the other."""
    for card in cards:
        console.print()
        console.print(Rule(Line(page.flat(card.title or card.gist), style="bold"), align="left", style="dim"))
        console.print(Group(*(_block(block, page) for block in card.blocks)))


def _block(block: Block, page: Page) -> RenderableType:
    match block:
        case Para(text) | Picture(_, text):
            return Line(page.flat(text))
        case Quote(text, by):
            who = f"{page.person(by)}: " if by else ""
            return Padding(Line(who + page.flat(text)), (0, 0, 0, 4))
        case Facts():
            return _facts(block, page)
        case Items(items):
            return Group(*(Line(f"· {page.flat(item.text)}") for item in items))
        case Note(text):
            return Line(page.flat(text), style="dim")
        case Chart():
            return _chart(block, page)
        case Divider():
            return Line("")
        case Download(label):
            return Line(page.flat(label), style="dim")
        case Buttons() | Inputs():
            return Group()
        case _:
            assert_never(block)


def _facts(facts: Facts, page: Page) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(justify="right", style="bold")
    table.add_column(style="dim")
    for pair in facts.pairs:
        value, *means = (pair.value,) if isinstance(pair.value, Phrase) else pair.value
        table.add_row(
            Line(page.flat(pair.label)),
            Line(page.flat((value,))),
            Line(page.flat(tuple(means)).removeprefix(" · ")),
        )
    return table


def _chart(chart: Chart, page: Page) -> RenderableType:
    """Draw what fits in a few lines, and say the rest."""
    if chart.kind is not ChartKind.BARS or len(chart.series) != 1:
        return Line(page.flat(chart.alt), style="dim")
    values = chart.series[0].values
    most = max((value for value in values if value is not None), default=0.0) or 1.0
    table = Table.grid(padding=(0, 1))
    for label, value in zip(labels_of(chart, page.say), values, strict=True):
        bar = "█" * max(1, round(_BAR * (value or 0.0) / most)) if value else ""
        table.add_row(
            Line(clean(label)), Line(bar, style="cyan"), Line("–" if value is None else amount(value, page.language))
        )
    unit = f" ({page.flat(chart.unit)})" if chart.unit else ""
    return Group(Line(page.flat(chart.title) + unit, style="italic"), table)
