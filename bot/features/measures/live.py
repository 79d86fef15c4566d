"""How a community fared lately, for those who look after it: what moved, what matters most, where to look closer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from bot.features.measures.cards import BESIDE, asked_chart, pair, time_said
from bot.features.measures.folds import Measures, measure
from bot.features.measures.gathering import Gathered, between
from bot.features.measures.metrics import (
    TIMES,
    Figures,
    Metric,
    Moves,
    figure_said,
    figures,
    means,
    move_said,
    moved,
    name_of,
)
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Facts,
    Item,
    Items,
    Note,
    Pair,
    Para,
    Phrase,
    Place,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.cards import Span as Piece
from bot.kernel.people import PlaceId
from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_COLUMNS = 3
"""Fewer columns than this make no chart."""
_MOST_ROOMS = 5
_OF_QUESTIONS = frozenset({Metric.WITHIN_DAY, Metric.FIRST_ANSWER, Metric.MOST_ANSWERED})
_FIRST = (
    Metric.WAITING,
    Metric.WITHIN_DAY,
    Metric.WITHIN_WEEK,
    Metric.FIRST_ANSWER,
    Metric.MOST_ANSWERED,
    Metric.CONTRIBUTORS,
    Metric.ACCEPTED,
    Metric.THANKED,
    Metric.REUSED,
)
"""What is always said."""
_BEYOND = (
    Metric.NEWCOMERS,
    Metric.KEPT,
    Metric.THANKS,
    Metric.DISCUSSIONS,
    Metric.CARRIED_FORWARD,
    Metric.STORIES,
    Metric.BRIEFINGS_READ,
    Metric.CADENCE,
)
"""What is said where anything of it happened."""


class Span(StrEnum):
    """How far back a report looks: seven days, thirty days, thirteen weeks."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    @property
    def days(self) -> int:
        """Its length."""
        return {Span.WEEK: 7, Span.MONTH: 30, Span.QUARTER: 91}[self]


class Sight(Struct, frozen=True):
    """What a report is made of."""

    measures: Measures
    """The questions asked in its time, as they stand."""
    now: Figures
    moved: Moves = Moves()
    rooms: tuple[tuple[PlaceId, Figures], ...] = ()
    """Each channel in which something was asked, the busiest first."""
    newcomers: Figures = {}
    others: Figures = {}


# ---------------------------------------------------------------- Decisions


def look(known: Gathered, policy: Policy, since: datetime, until: datetime) -> Sight:
    """Reckon all that a report says of a stretch of time."""
    cases = between(known.cases, since, until)
    asked = Counter(case.place for case in cases)
    lately = known.lately(since)
    parts = lately.by_place()
    busiest = sorted(asked, key=lambda place: (-asked[place], place))[:_MOST_ROOMS]
    return Sight(
        measure(cases, policy, until),
        figures(known, policy, since, until),
        moved(known, policy, since, until),
        tuple((place, figures(parts[place], policy, since, until)) for place in busiest),
        figures(lately, policy, since, until, newcomers=True),
        figures(lately, policy, since, until, newcomers=False),
    )


# ---------------------------------------------------------------- Cards


def live(sight: Sight, span: Span, since: datetime, community: str) -> Card:
    """Report on a stretch of time: what moved, what matters most, then the rest; each number by its definition."""
    measures = sight.measures
    gist = phrase("report-gist", questions=measures.questions, waiting=measures.waiting)
    when = phrase("report-period", since=When(since, WhenStyle.DAY), until=When(measures.until, WhenStyle.DAY))
    blocks: list[Block] = [Para(gist), Note(when), *_moved(sight)]
    first = _FIRST if measures.questions else [metric for metric in _FIRST if metric not in _OF_QUESTIONS]
    blocks.append(Facts(tuple(_pair(metric, sight) for metric in first)))
    if len(measures.periods) >= _COLUMNS:
        blocks += [asked_chart(measures), Note(phrase("measure-recent"))]
    if len(sight.rooms) > 1:
        rooms = tuple(Item(_room(place, found)) for place, found in sight.rooms)
        blocks += [Para(phrase("report-rooms")), Items(rooms)]
    if _said(sight.newcomers, Metric.CONTRIBUTORS):
        blocks.append(Para(_newcomers(sight)))
    if measures.asks:
        blocks.append(
            Facts(
                (
                    pair("report-asks", phrase("report-asks-said", asks=measures.asks, people=len(measures.asked))),
                    pair("report-found", measures.found),
                    pair("report-escalated", measures.escalated),
                    *(_pair(metric, sight) for metric in (Metric.ASKS_ACCEPTED, Metric.CONCENTRATION)),
                )
            )
        )
    if beyond := tuple(_pair(metric, sight) for metric in _BEYOND if _said(sight.now, metric)):
        blocks.append(Facts(beyond))
    return Card(gist, tuple(blocks), phrase("report-title", community=Words(community), span=span.value))


def _said(found: Figures, metric: Metric) -> bool:
    """Whether there is anything to say: something happened, or could have."""
    figure = found.get(metric)
    return figure is not None and bool(figure.value or figure.count or (figure.share and figure.share.of))


def _moved(sight: Sight) -> Iterator[Block]:
    if sight.moved.found:
        yield Para(phrase("report-moved"))
        yield Items(tuple(Item(move_said(move)) for move in sight.moved.found))
    elif sight.measures.questions:
        yield Note(phrase("report-steady", tells="yes" if sight.moved.tells else "no"))


def _pair(metric: Metric, sight: Sight) -> Pair:
    figure = sight.now[metric]
    said: list[Piece] = [figure_said(metric, figure)]
    if metric is Metric.WAITING and figure.also is not None:
        oldest = sight.measures.until - timedelta(hours=figure.also)
        said += [BESIDE, phrase("metric-oldest", since=When(oldest, WhenStyle.AGO))]
    if metric in TIMES and figure.also is not None and figure.value is not None:
        said += [BESIDE, phrase("metric-with-reactions", time=time_said(timedelta(hours=figure.also)))]
    return Pair(name_of(metric), (*said, BESIDE, means(metric)))


def _room(place: PlaceId, found: Figures) -> Phrase:
    asked = found[Metric.WITHIN_DAY].share
    return phrase(
        "report-room",
        place=Place(place),
        day=figure_said(Metric.WITHIN_DAY, found[Metric.WITHIN_DAY]),
        known="yes" if asked is not None and asked.of else "no",
        waiting=found[Metric.WAITING].count,
    )


def _newcomers(sight: Sight) -> Phrase:
    new, others = sight.newcomers, sight.others
    share = new[Metric.WITHIN_DAY].share
    return phrase(
        "report-newcomers",
        people=new[Metric.CONTRIBUTORS].count,
        asked="yes" if share is not None and share.of else "no",
        day=figure_said(Metric.WITHIN_DAY, new[Metric.WITHIN_DAY]),
        others=figure_said(Metric.WITHIN_DAY, others[Metric.WITHIN_DAY]),
    )


def other_spans(span: Span) -> Buttons:
    """Offer to look less far back, or further."""
    return Buttons(
        tuple(
            Button(_label(other), Action("steward.say", {"said": f"report {other}"})) for other in Span if other != span
        )
    )


def _label(span: Span) -> Phrase:
    return phrase("report-span", span=span.value)
