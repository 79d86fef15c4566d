"""A page to show a sponsor: where the community stands, what shows it, what changed, and what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.maturity.acting import from_sponsor
from bot.features.maturity.cards import level, lines, meaning, sign, stands, trend
from bot.features.maturity.judging import assess
from bot.features.maturity.signs import day
from bot.features.maturity.state import ASKED_FOR, Dimension
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Divider,
    Download,
    Item,
    Items,
    Note,
    Paper,
    Para,
    Words,
    in_quarter,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.judging import Findings
    from bot.features.maturity.quarters import Changes
    from bot.features.maturity.state import Assessment, Finding, Quarter


def page(  # noqa: PLR0913  # all that it tells of
    known: Findings,
    seen: Evidence,
    quarters: Sequence[Quarter],
    moved: Changes | None,
    quarter: str,
    *,
    brief: bool = False,
) -> Card:
    """Lay out the page as its reader will see it; `brief`: without the evidence, line by line."""
    assessment = assess(Dimension.MANAGEMENT, known)
    gist = stands(assessment, seen.community.name)
    blocks: list[Block] = [Para(gist), Para(meaning(assessment))]
    if seen.community.purpose:
        blocks.append(Para(phrase("maturity-page-purpose", purpose=Words(seen.community.purpose))))
    blocks += [Note(phrase("maturity-page-brief"))] if brief else _shown(assessment)
    blocks += _moved(moved)
    blocks += (Divider(), *_wanted(known))
    blocks += trend(quarters, Dimension.MANAGEMENT)
    blocks.append(Note(phrase("maturity-page-note", at=day(seen.now))))
    title = phrase("maturity-page-title", community=Words(seen.community.name), quarter=in_quarter(quarter))
    return Card(gist, tuple(blocks), title)


def _shown(assessment: Assessment) -> Iterator[Block]:
    following = assessment.level.following
    there = (*assessment.held, *(one for one in assessment.ahead if one.met))
    if there:
        yield Para(phrase("maturity-page-shown"))
        yield lines(there)
    if following is not None:
        yield Para(phrase("maturity-ahead", level=level(following), count=len(assessment.missing)))
        yield lines(assessment.missing)


def _moved(moved: Changes | None) -> Iterator[Block]:
    if moved is None:
        yield Para(phrase("maturity-page-first"))
        return
    since = in_quarter(moved.before.quarter)
    gained, lost = _of_managing(moved.gained), _of_managing(moved.lost)
    if not gained and not lost:
        yield Para(phrase("maturity-page-same", since=since))
        return
    yield Para(phrase("maturity-page-moved", since=since))
    yield Items((*_each("gained", gained), *_each("lost", lost)))


def _of_managing(found: Sequence[Finding]) -> tuple[Finding, ...]:
    asked = {what for step in ASKED_FOR[Dimension.MANAGEMENT].values() for what in step}
    return tuple(one for one in found if one.what in asked)


def _each(how: str, found: Sequence[Finding]) -> tuple[Item, ...]:
    return tuple(Item(phrase("maturity-page-change", how=how, what=sign(one))) for one in found)


def _wanted(known: Findings) -> Iterator[Block]:
    wanted = tuple(from_sponsor(known))
    yield Para(phrase("maturity-page-wanted", count=len(wanted)))
    if wanted:
        yield Items(tuple(Item(phrase(f"maturity-from-sponsor-{what}")) for what in wanted), ordered=True)


def to_take_away(paper: Card, brief: Card, quarter: str) -> Card:
    """Show a manager the page in brief, with the whole of it to forward."""
    gist = phrase("maturity-page-gist")
    name = f"maturity-{quarter.lower()}"
    back = Button(phrase("maturity-back"), Action("steward.say", {"said": "maturity"}))
    download = Download(phrase("maturity-page-take"), Paper(name, paper))
    return Card(gist, (Para(gist), download, Divider(), *brief.blocks, Divider(), Buttons((back,))), paper.title)
