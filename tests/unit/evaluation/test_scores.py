"""Figures by example."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.evaluation.scores import (
    f1,
    figure,
    hits,
    link,
    live_precision,
    live_recall,
    share_of,
    top_share,
)

PAIRS = [(True, True), (True, False), (False, True), (False, False), (True, True)]


def test_precision_and_recall_at_once():
    assert f1(PAIRS) == pytest.approx(2 / 3)
    assert f1([(True, True), (True, False)]) == pytest.approx(2 / 3)


def test_of_nothing_nothing_is_claimed():
    assert (f1([]), link([]), hits([]), top_share([])) == (0,) * 4
    assert (live_precision([]), live_recall([])) == (0, 0)


def test_that_a_few_all_went_well_does_not_say_that_all_always_will():
    few, many = share_of([True] * 5), share_of([True] * 500)

    assert (few.value, few.low, few.high, few.n) == (1.0, 0.566, 1.0, 5)
    assert many.low > 0.99
    assert share_of([False, True]).low == pytest.approx(1 - share_of([False, True]).high)
    assert (share_of([]).low, share_of([]).high, share_of([]).n) == (0, 1, 0)


def test_in_a_live_channel_a_message_counts_for_those_it_stands_for():
    weighed = [(True, True, 1.0), (False, True, 9.0), (True, False, 3.0)]

    assert live_precision(weighed) == pytest.approx(0.1)
    assert live_recall(weighed) == pytest.approx(0.25)


def test_a_link_is_right_only_with_the_right_message():
    answered_rightly, answered_wrongly, missed = (True, True, True), (True, True, False), (True, False, False)

    assert link([answered_rightly]) == 1
    assert link([answered_rightly, answered_wrongly]) == pytest.approx(0.5)
    assert link([answered_rightly, missed]) == pytest.approx(2 / 3)


def test_who_answered_counts_among_the_first_three():
    assert hits([1, 3, 4, None]) == pytest.approx(0.5)
    assert hits([1, 3, 4, None], first=1) == pytest.approx(0.25)


def test_load_is_told_by_the_top_share():
    assert top_share(["a", "a", "b", "c"]) == pytest.approx(0.5)


def heard(pairs: Sequence[tuple[bool, bool]]) -> float:
    return sum(said for _, said in pairs) / len(pairs)


def test_an_interval_holds_the_figure_is_the_same_each_time_and_widens_with_groups():
    pairs = [(True, number % 3 > 0) for number in range(60)]
    alone, together = figure(pairs, heard), figure(pairs, heard, [number // 20 for number in range(60)])
    uneven = figure([(True, number < 40) for number in range(60)], heard, [number // 20 for number in range(60)])

    assert alone == figure(pairs, heard)
    assert alone.low < alone.value < alone.high
    assert alone.value == pytest.approx(0.667)
    assert together.high - together.low < alone.high - alone.low
    assert uneven.high - uneven.low > alone.high - alone.low
    assert alone.n == 60
