"""Trees are data: they are read as they were written, and ask only about clues that are measured."""

from __future__ import annotations

import pytest

from bot.listening import answering, candidates
from bot.listening.trees import Trees, trees

TWO = Trees({"clues": ["a", "b"], "base": 0.5, "trees": [[0, 1.0, -1, 2.0, 1, 3.0, -1, -1.0, -1, -2.0]]})


@pytest.mark.parametrize(
    ("clues", "says"), [([1, 9], 2.5), ([1.1, 3], -0.5), ([True, 0], 2.5), ([2, float("inf")], -1.5)]
)
def test_a_tree_asks_in_turn(clues: list[float], says: float) -> None:
    assert TWO.log_odds(clues) == says


@pytest.mark.parametrize(("clue", "says"), [(1, -6.0), (2, 1.0)])
def test_once_the_sum_is_low_enough_no_further_tree_is_asked(clue: float, says: float) -> None:
    table = {"clues": ["a"], "base": 0.0, "stops": [[1, -3.0]]}
    trees_ = [[0, 1.0, -1, -6.0, -1, -3.0], [0, 5.0, -1, 4.0, -1, 0.0]]

    assert Trees({**table, "trees": trees_}).log_odds([clue]) == says


@pytest.mark.parametrize(
    ("name", "measured"),
    [("said", answering.CLUES), ("settled", candidates.CLUES)],
)
def test_the_committed_trees_were_grown_on_the_clues_that_are_measured(name: str, measured: tuple[str, ...]) -> None:
    assert trees(name).clues == measured
