"""Small decision trees, summed: what a straight line cannot tell apart is told apart by asking a few things in turn.

The trees are data (`replies.json`), grown by `tests/quality/grow.py` from public chat. Each is a flat list of forks;
a fork asks whether one named clue is at most a threshold. They are asked only where the cheap look is unsure, and no
further once the sum has fallen so low that the rest would hardly lift it.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RARE: Final = 8.0


class Trees:
    """A sum of trees over clues in a fixed order; its time is bounded by the trees, whatever the clues."""

    __slots__ = ("clues", "log_odds")

    def __init__(self, table: dict[str, Any]) -> None:
        self.clues: tuple[str, ...] = tuple(table["clues"])
        stops: list[tuple[int, float]] = [(int(after), float(floor)) for after, floor in table.get("stops", ())]
        self.log_odds: Callable[[Sequence[float]], float] = _written(
            len(self.clues), table["base"], table["trees"], stops
        )


def _written(
    clues: int, base: float, flat: list[list[float]], stops: list[tuple[int, float]]
) -> Callable[[Sequence[float]], float]:
    """Write the trees out as one Python function: walking them as lists costs several steps at each fork.

    A stop is a number of trees and the sum below which no further ones are asked.
    """
    names = ",".join(f"c{place}" for place in range(clues))
    lines = ["def log_odds(clues):", f"({names},)=clues", f"s={base!r}"]
    done = 0
    for after, floor in [*stops, (len(flat), None)]:
        trees_ = ",".join(_branch(tree, 0)[0] for tree in flat[done:after])
        lines.append(f"s+=sum(({trees_},))" if trees_ else "pass")
        lines += [f"if s<{floor!r}:return s"] if floor is not None else []
        done = after
    made: dict[str, Callable[[Sequence[float]], float]] = {}
    # Only numbers of our own table are written into it.
    exec("\n ".join([*lines, "return s"]), {"sum": sum}, made)  # noqa: S102 - numbers of our own
    return made["log_odds"]


def _branch(flat: list[float], at: int) -> tuple[str, int]:
    """Write one branch, which is kept fork first: a clue's place (-1 for a leaf) and a number, then both branches."""
    place, number = int(flat[at]), float(flat[at + 1])
    if place < 0:
        return repr(number), at + 2
    less, at = _branch(flat, at + 2)
    more, at = _branch(flat, at)
    return f"({less} if c{place}<={number!r} else {more})", at


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
    """Read the trees of "said" or "settled", once."""
    return Trees(_table()[judgement])
