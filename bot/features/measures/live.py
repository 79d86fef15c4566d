"""How a community fared lately, for those who look after it: what was asked, who was asked, what help led to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from bot.features.measures.cards import asked_chart, pair, time_said
from bot.features.measures.folds import Measures, Share
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Facts,
    Note,
    Para,
    Phrase,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.facts import Accepted, Answered, Doubted, Fact, Recognised, Thanked, Unaccepted, Unthanked, Unused, Used

# ---------------------------------------------------------------- State

_COLUMNS = 3
"""Fewer columns than this make no chart."""


class Span(StrEnum):
    """How far back a report looks: seven days, thirty days, thirteen weeks."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    @property
    def days(self) -> int:
        """Its length."""
        return {Span.WEEK: 7, Span.MONTH: 30, Span.QUARTER: 91}[self]


class Help(Struct, frozen=True):
    """What people gave each other in a stretch of time."""

    helpers: int = 0
    """People who answered somebody else."""
    accepted: int = 0
    thanked: int = 0
    """People whom somebody thanked."""
    used: int = 0
    """Times a contribution was put to use."""


# ---------------------------------------------------------------- Decisions


def helped(facts: Sequence[tuple[datetime, Fact]]) -> Help:
    """Count help, acceptances, thanks and uses, less what was taken back; in any order."""
    told = [fact for _, fact in facts]
    doubted = {(one.question, one.message) for one in told if isinstance(one, Doubted)}
    accepted: set[tuple[str, str]] = set()
    thanked: set[tuple[str, str, str]] = set()
    recognised: set[str] = set()
    uses: set[str] = set()
    helpers: set[str] = set()
    for one in told:
        match one:
            case Answered() if one.who != one.asker and (one.question, one.message) not in doubted:
                helpers.add(one.who)
            case Accepted():
                accepted.add((one.question, one.message))
            case Unaccepted():
                accepted.discard((one.question, one.message))
            case Thanked():
                thanked.add((one.who, one.by, one.message))
            case Unthanked():
                thanked.discard((one.who, one.by, one.message))
            case Recognised(what=what) if what.startswith("note/"):
                recognised.add(one.who)
            case Used():
                uses.add(one.use)
            case Unused():
                uses.discard(one.use)
            case _:
                continue
    people = {who for who, _, _ in thanked} | recognised
    return Help(len(helpers), len(accepted), len(people), len(uses))


# ---------------------------------------------------------------- Cards


def live(measures: Measures, given: Help, span: Span, since: datetime, community: str) -> Card:
    """Report on a stretch of time: each number beside its definition."""
    gist = phrase("report-gist", questions=measures.questions, waiting=measures.waiting)
    when = phrase("report-period", since=When(since, WhenStyle.DAY), until=When(measures.until, WhenStyle.DAY))
    blocks: list[Block] = [Para(gist), Note(when)]
    if measures.questions:
        blocks.append(
            Facts(
                (
                    pair("report-waiting", Share(measures.waiting, measures.questions)),
                    pair("measure-within-day", measures.within_day),
                    pair("measure-within-week", measures.within_week),
                    pair("measure-middle", time_said(measures.waits.middle)),
                    pair("measure-most", time_said(measures.waits.most)),
                )
            )
        )
    if len(measures.periods) >= _COLUMNS:
        blocks += [asked_chart(measures), Note(phrase("measure-recent"))]
    if measures.asks:
        blocks.append(
            Facts(
                (
                    pair("report-asks", phrase("report-asks-said", asks=measures.asks, people=len(measures.asked))),
                    pair("report-found", measures.found),
                    pair("report-escalated", measures.escalated),
                )
            )
        )
    blocks.append(
        Facts(
            (
                pair("report-helpers", given.helpers),
                pair("report-accepted", given.accepted),
                pair("report-thanked", given.thanked),
                pair("report-used", given.used),
            )
        )
    )
    return Card(gist, tuple(blocks), phrase("report-title", community=Words(community), span=span.value))


def other_spans(span: Span) -> Buttons:
    """Offer to look less far back, or further."""
    return Buttons(
        tuple(
            Button(_label(other), Action("steward.say", {"said": f"report {other}"})) for other in Span if other != span
        )
    )


def _label(span: Span) -> Phrase:
    return phrase("report-span", span=span.value)
