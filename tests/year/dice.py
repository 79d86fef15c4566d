"""Chance for the simulated year: the same throws for the same seed, whatever machine or order of names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")
_FINE = 1 << 24


class Dice:
    """A small generator of numbers (a linear congruential one): it needs to be fair enough, and always the same."""

    def __init__(self, seed: int) -> None:
        self._state = seed * 2654435761 + 1

    def below(self, most: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % most

    def share(self) -> float:
        return self.below(_FINE) / _FINE

    def chance(self, of: float) -> bool:
        return self.share() < of

    def one(self, things: Sequence[T]) -> T:
        return things[self.below(len(things))]

    def about(self, mean: float) -> int:
        """A count whose mean this is: the whole part, and one more as often as the rest says."""
        whole = int(mean)
        return whole + self.chance(mean - whole)

    def between(self, least: timedelta, most: timedelta) -> timedelta:
        """A while, short ones more often than long ones."""
        return least + (most - least) * self.share() ** 2


class Weighted(Generic[T]):
    """Draws by weight."""

    def __init__(self, things: Sequence[T], weights: Sequence[float]) -> None:
        self._things, self._up_to = things, list(accumulate(weights))

    def draw(self, dice: Dice) -> T:
        at = bisect_right(self._up_to, dice.share() * self._up_to[-1])
        return self._things[min(at, len(self._things) - 1)]
