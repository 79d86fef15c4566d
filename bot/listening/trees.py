"""Small decision trees, summed: what a straight line cannot tell apart is told apart by asking a few things in turn.

The trees are data (`replies.json`), grown by `tests/quality/grow.py` from public chat. Each is a flat list of forks;
a fork asks whether one named clue is at most a threshold. They are asked only where the cheap look is unsure.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

RARE: Final = 8.0
Tree = tuple[Any, ...]
"""A fork is (place of the clue, threshold, tree where at most that, tree where more); a leaf is a number."""


class Trees:
    """A sum of trees over clues in a fixed order."""

    __slots__ = ("_base", "_trees", "clues")

    def __init__(self, table: dict[str, Any]) -> None:
        self.clues: tuple[str, ...] = tuple(table["clues"])
        self._base: float = table["base"]
        self._trees = [_planted(flat, 0)[0] for flat in table["trees"]]

    def log_odds(self, clues: Sequence[float]) -> float:
        """Add up what every tree says of these clues; its time is bounded by the trees, whatever the clues."""
        total = self._base
        for tree in self._trees:
            here = tree
            while here.__class__ is tuple:
                here = here[2] if clues[here[0]] <= here[1] else here[3]
            total += here
        return total


def _planted(flat: list[float], at: int) -> tuple[Any, int]:
    """Read one branch, written fork first: a clue's place (-1 for a leaf) and a number, then both branches."""
    place, number = int(flat[at]), flat[at + 1]
    if place < 0:
        return number, at + 2
    less, at = _planted(flat, at + 2)
    more, at = _planted(flat, at)
    return (place, number, less, more), at


@cache
def common() -> dict[str, float]:
    """How telling the commonest topics of chat are (natural log of one in how many messages); the rest are rare."""
    table = _table()["common"]
    return {str(term): float(telling) for term, telling in table.items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(files("bot.listening").joinpath("replies.json").read_text(encoding="utf-8"))
    return table


@cache
def trees(judgement: str) -> Trees:
    """Read the trees of "named", "said" or "settled", once."""
    return Trees(_table()[judgement])
