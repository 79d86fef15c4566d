"""The report reads the whole ledger, however many facts bear the same time, and counts what belongs to its time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.measures import Span
from bot.features.measures.reading import read
from bot.features.report import report
from bot.kernel.cards import Card
from bot.kernel.facts import Answered, Asked, CarriedOut, Fact, Reopened
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.known import done
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at, person

Told = tuple[datetime, Fact]


HERE = at(MONDAY).community


class Ledger(Looking):
    """A reader that has these facts, and counts how often it is asked."""

    def __init__(self, told: Sequence[Told]) -> None:
        super().__init__(MemoryStore(), HERE.workspace, HERE.community)
        self._told, self.reads = told, 0

    async def facts(self, since: datetime, limit: int = 10_000) -> Sequence[Told]:
        self.reads += 1
        return [one for one in self._told if one[0] >= since][:limit]


@given(gaps=st.lists(st.sampled_from((0, 0, 0, 1, 5)), max_size=40), page=st.integers(1, 7))
def test_page_by_page_it_reads_each_fact_once_in_order(gaps: list[int], page: int):
    told: list[Told] = [
        (MONDAY + minutes * timedelta(minutes=1), Asked(f"q{number}", AMINA, PLACE))
        for number, minutes in enumerate(accumulate(gaps))
    ]
    ledger = Ledger(told)

    assert list(done(read(ledger, MONDAY, page))) == told
    assert ledger.reads <= len(told) + 1


def test_a_short_ledger_is_read_at_once():
    ledger = Ledger([(MONDAY, Asked("q", AMINA, PLACE))])

    assert len(done(read(ledger, MONDAY - DAY))) == 1
    assert ledger.reads == 1


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
