"""Every metric is what an independent, slow reckoning makes of the same facts, in any order and in any pieces."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.measures.gathering import Gathering, gather
from bot.features.measures.metrics import Metric, figures
from bot.kernel.policy import Policy
from tests.unit.features.histories import DAYS, PLACES, START, Told, histories, made, mixed
from tests.unit.features.slowly import Slow

DAY = timedelta(days=1)
POLICY = Policy(zone="Africa/Nairobi", promises={PLACES[1]: timedelta(hours=20)})
stretches = st.tuples(st.integers(0, DAYS), st.integers(1, 120), st.integers(0, 40)).map(
    lambda it: (START + it[0] * DAY, START + (it[0] + it[1]) * DAY, START + (it[0] + it[1] + it[2]) * DAY)
)


def agree(facts: Sequence[Told], since: datetime, until: datetime, seen: datetime, **only: object) -> None:
    found = figures(facts, POLICY, since, until, seen=seen, **only)  # type: ignore[arg-type]  # a place, or newcomers
    slow = Slow(facts, POLICY).reckon(since, until, seen, **only)  # type: ignore[arg-type]  # a place, or newcomers

    assert {metric: figure.value for metric, figure in found.items()} == {
        metric: pytest.approx(value) for metric, value in slow.items()
    }


@given(facts=histories, stretch=stretches)
def test_each_metric_is_what_its_definition_says(facts: list[Told], stretch: tuple[datetime, datetime, datetime]):
    agree(facts, *stretch)


@given(facts=histories, stretch=stretches, place=st.sampled_from(PLACES))
def test_and_so_it_is_of_each_channel(facts: list[Told], stretch: tuple[datetime, datetime, datetime], place: str):
    agree(facts, *stretch, place=place)


@given(facts=histories, stretch=stretches, newcomers=st.booleans())
def test_and_of_newcomers_and_all_others(
    facts: list[Told], stretch: tuple[datetime, datetime, datetime], newcomers: bool
):
    agree(facts, *stretch, newcomers=newcomers)


@given(facts=histories, order=st.integers(0, 999), cuts=st.lists(st.integers(0, 400), max_size=4))
def test_in_any_order_and_in_any_pieces_facts_come_to_the_same(facts: list[Told], order: int, cuts: list[int]):
    whole = gather(facts)
    otherwise = mixed(facts, order)
    pieces = Gathering()
    for start, end in pairwise([0, *sorted(cuts), len(otherwise)]):
        pieces.take(otherwise[start:end])
        pieces.gathered()  # looking in between changes nothing

    assert pieces.gathered() == whole


@given(facts=histories, stretch=stretches)
def test_a_fact_told_twice_counts_once(facts: list[Told], stretch: tuple[datetime, datetime, datetime]):
    since, until, _ = stretch

    assert figures(facts + facts[::2], POLICY, since, until) == figures(facts, POLICY, since, until)


def test_enough_of_everything_happens_for_every_metric_to_be_said():
    """Or the proofs above would prove little."""
    end = START + DAYS * DAY
    said = {
        metric
        for seed in range(9)
        for metric, figure in figures(made(seed, 60, 900), POLICY, START, end).items()
        if figure.value
    }

    assert said == {*Metric}
