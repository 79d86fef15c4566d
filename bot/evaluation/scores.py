"""Figures with the room they leave for chance: what was counted, and a 95 % interval from drawing the groups anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from math import sqrt
from random import Random
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")
Pair = tuple[bool, bool]
"""What is true, and what was said."""

_DRAWS = 400
_SEED = 13
_OUTSIDE = 0.025
_TOP = 3
_Z95 = 1.959964


class Figure(Struct, frozen=True):
    """One measured number, between 0 and 1."""

    value: float
    low: float
    high: float
    n: int
    """Of how many judged things."""


def figure(
    items: Sequence[T], measure: Callable[[Sequence[T]], float], groups: Sequence[Hashable] | None = None
) -> Figure:
    """Measure, with a bootstrap interval; whole groups are drawn, since what one channel says hangs together."""
    together: dict[Hashable, list[T]] = {}
    for item, group in zip(items, groups if groups is not None else range(len(items)), strict=True):
        together.setdefault(group, []).append(item)
    lots, chance = list(together.values()), Random(_SEED)
    draws = _DRAWS if lots else 0
    drawn = sorted(measure([item for _ in lots for item in lots[chance.randrange(len(lots))]]) for _ in range(draws))
    outside = int(_OUTSIDE * _DRAWS)
    low, high = (drawn[outside], drawn[-1 - outside]) if drawn else (0.0, 0.0)
    return Figure(round(measure(items), 3), round(low, 3), round(high, 3), len(items))


def share_of(yes: Sequence[bool]) -> Figure:
    """Give a share with Wilson's interval, which also of five that all went well does not say that all always will."""
    n, z = len(yes), _Z95
    if not n:
        return Figure(0.0, 0.0, 1.0, 0)
    part = sum(yes) / n
    middle, reach = part + z * z / (2 * n), z * sqrt(part * (1 - part) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    return Figure(round(part, 3), round((middle - reach) / whole, 3), round((middle + reach) / whole, 3), n)


def f1(pairs: Sequence[Pair]) -> float:
    """Both at once."""
    hit = sum(true and said for true, said in pairs)
    return 2 * hit / max(1, sum(true + said for true, said in pairs))


def live_precision(weighed: Sequence[tuple[bool, bool, float]]) -> float:
    """Precision as a live channel would show it: each message counts for the many it stands for."""
    return _live([(true, weight) for true, said, weight in weighed if said])


def live_recall(weighed: Sequence[tuple[bool, bool, float]]) -> float:
    """Recall as a live channel would show it."""
    return _live([(said, weight) for true, said, weight in weighed if true])


def link(judged: Sequence[tuple[bool, bool, bool]]) -> float:
    """F1 of "this message answers it", one message a question: answered, said to be, and by the right message."""
    right = sum(said and hit for _, said, hit in judged)
    return 2 * right / max(1, sum(true + said for true, said, _ in judged))


def hits(found: Sequence[int | None], first: int = _TOP) -> float:
    """Share of questions with somebody who answered among the first few proposed; places count from 1."""
    return _share([place is not None and place <= first for place in found])


def top_share(first: Sequence[str]) -> float:
    """Share of all first asks that the most asked person gets."""
    return max(Counter(first).values(), default=0) / max(1, len(first))


def _share(yes: Sequence[bool]) -> float:
    return sum(yes) / max(1, len(yes))


def _live(weighed: Sequence[tuple[bool, float]]) -> float:
    whole = sum(weight for _, weight in weighed)
    return sum(weight for yes, weight in weighed if yes) / whole if whole else 0.0
