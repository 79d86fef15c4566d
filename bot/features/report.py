"""How the community fared, when a manager asks: the measures of a week, a month or a quarter, and the proof (G0)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features import measures
from bot.features.measures import FIRST, REACH, Metric, Span, by_week, columns_of, gather, means, name_of
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Download,
    Facts,
    Note,
    Pair,
    Para,
    Words,
    phrase,
    plain,
)
from bot.kernel.facts import CarriedOut
from bot.kernel.feature import Command, Concern, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision
from bot.kernel.people import Act

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.facts import Fact

# ---------------------------------------------------------------- State

_YEAR = timedelta(days=364)

# ---------------------------------------------------------------- Decisions


def report(facts: Sequence[tuple[datetime, Fact]], span: Span, moment: Moment) -> Decision:
    """Say how the time went. Questions count where they were asked in it, whatever became of them since."""
    since = moment.now - timedelta(days=span.days)
    known = gather(facts)
    card = measures.live(measures.look(known, moment.policy, since, moment.now), span, since, moment.community.name)
    proved = measures.prove(facts, moment.policy, moment.now)
    blocks = list(card.blocks)
    if proved is not None:
        blocks += measures.proof(proved, moment.policy)
    elif moment.policy.holdout > 0:
        blocks += measures.not_yet(moment.policy)
    blocks.append(Buttons((_says("report-goals", "goals"), *measures.other_spans(span).buttons)))
    rows = by_week(known, moment.policy, since, moment.now)
    if rows.rows:
        blocks.append(Download(phrase("report-download"), rows))
    return Decision(note=(CarriedOut("G0", moment.person.who),), reply=replace(card, blocks=tuple(blocks)))


def export(facts: Sequence[tuple[datetime, Fact]], moment: Moment) -> Decision:
    """Give every metric of a year to take away, and say what each column means."""
    gist = phrase("export-gist")
    rows = by_week(gather(facts), moment.policy, moment.now - _YEAR, moment.now)
    if not rows.rows:
        empty = phrase("export-empty")
        return Decision(reply=Card(empty, (Para(empty),), phrase("export-title")))
    columns = tuple(
        Pair(name_of(metric), (Code(", ".join(columns_of(metric))), Words(" \N{MIDDLE DOT} "), means(metric)))
        for metric in Metric
    )
    blocks = (
        Para(gist),
        Download(phrase("export-download"), rows),
        Note((Code(", ".join(FIRST)), Words(" \N{MIDDLE DOT} "), phrase("export-first"))),
        Facts(columns),
        Note(phrase("export-note")),
        Buttons((_says("report-goals", "goals"), _says("desk-see-report", "report"))),
    )
    return Decision(reply=Card(gist, blocks, phrase("export-title")))


def _says(label: str, command: str) -> Button:
    return Button(phrase(label), Action("steward.say", {"said": command}))


# ---------------------------------------------------------------- Wiring


async def on_report(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`report [week|month|quarter]`."""
    said = plain(event.args).strip().casefold() or Span.MONTH
    if said not in {*Span}:
        gist = phrase("report-which")
        return Decision(reply=Card(gist, (Para(gist), measures.other_spans(Span.MONTH))))
    return report(await reader.facts(moment.now - REACH), Span(said), moment)


async def on_export(_event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`export`: a year of every metric, and what was known before it of whoever is new."""
    return export(await reader.facts(moment.now - 2 * REACH), moment)


FEATURE = Feature(
    "report",
    commands=(
        Command("report", on_report, Act.STEER, concern=Concern.AIMS, alone=True),
        Command("export", on_export, Act.STEER, concern=Concern.AIMS, alone=True),
    ),
)
