"""The report reads the whole ledger, however many facts bear the same time, and counts what belongs to its time."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.features.measures import Span
from bot.features.report import report
from bot.kernel.cards import Card
from bot.kernel.facts import Answered, Asked, CarriedOut, Fact, Reopened
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at, person

Told = tuple[datetime, Fact]


HERE = at(MONDAY).community


def gist(decision: Decision) -> dict[str, object]:
    assert isinstance(decision.reply, Card)
    return dict(decision.reply.gist.values)


NOW = at(MONDAY, person("chloe"))


@pytest.mark.parametrize(("span", "counted"), [(Span.WEEK, 1), (Span.MONTH, 2), (Span.QUARTER, 3)])
def test_a_question_counts_where_it_was_asked(span: Span, counted: int):
    told: list[Told] = [(MONDAY - days * DAY, Asked(f"q{days}", AMINA, PLACE)) for days in (300, 100, 80, 20, 2)]

    assert gist(report(told, span, NOW)) == {"questions": counted, "waiting": counted}


def test_a_question_of_before_that_was_taken_up_again_stays_one_of_before():
    told: list[Told] = [
        (MONDAY - 40 * DAY, Asked("q", AMINA, PLACE)),
        (MONDAY - 39 * DAY, Answered("q", BEN, AMINA, PLACE, MessageId("a"), first=True, how="thread", took=DAY)),
        (MONDAY - 2 * DAY, Reopened("q", AMINA)),
    ]

    assert gist(report(told, Span.WEEK, NOW)) == {"questions": 0, "waiting": 0}


def test_an_answer_that_came_in_time_to_a_question_of_this_week_ends_its_wait():
    told: list[Told] = [
        (MONDAY - 2 * DAY, Asked("q", AMINA, PLACE)),
        (MONDAY - HOUR, Answered("q", BEN, AMINA, PLACE, MessageId("a"), first=True, how="thread", took=DAY)),
    ]

    assert gist(report(told, Span.WEEK, NOW)) == {"questions": 1, "waiting": 0}


def test_whoever_asks_for_it_has_measured():
    assert report([], Span.WEEK, NOW).note == (CarriedOut("G0", NOW.person.who),)
