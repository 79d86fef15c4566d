"""What chance alone plausibly does to a figure: the bounds of shares and times, and which counts differ by more.

Every test here is two-sided and strict (five in a thousand), since a report looks at nearly twenty figures at once: of
twenty that did not move, one in ten reports names one all the same, and not two in three as at five in a hundred.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from math import ceil, comb, floor, sqrt

from bot.features.measures.folds import Share
from bot.features.measures.proof import Z95, newcombe

STRICT = 0.005
"""How often a figure that did not move is said to have moved, at most."""
Z_STRICT = 2.807034
"""How many standard deviations hold all but that of what a normal distribution gives."""
_ENOUGH = 10
"""Shares of fewer than this many, on either side, are not compared."""
_EXACT = 1000
"""Up to here probabilities are summed; beyond, the normal distribution is as good."""
_EXACT_BOUNDS = 100
_DAY = timedelta(days=1)
_WEEK_DAYS = 7


def shares_differ(one: Share, other: Share) -> bool:
    """Whether two shares differ by more than chance does: Newcombe's interval of the difference, strictly."""
    if not shares_tell(one, other):
        return False
    found = newcombe(one, other, Z_STRICT)
    return found.low > 0 or found.high < 0


def shares_tell(one: Share, other: Share) -> bool:
    """Whether two shares are of enough to be compared."""
    return min(one.of, other.of) >= _ENOUGH


def counts_differ(one: int, other: int, bunched: float = 1.0) -> bool:
    """Whether two counts over stretches of equal length differ by more than chance does.

    Given how many there were together, of things that come singly each falls into either stretch like a coin. What
    comes in bunches (one meeting, five thanks) varies more: `bunched` is how many times as much as that.
    """
    both = one + other
    return coin(max(one, other), both) < STRICT and abs(one - other) > Z_STRICT * sqrt(bunched * both)


def counts_tell(one: int, other: int, bunched: float = 1.0) -> bool:
    """Whether two counts are large enough together that the one could differ from the other by more than chance."""
    return counts_differ(one + other, 0, bunched)


@lru_cache(maxsize=1024)
def coin(heads: int, tosses: int) -> float:
    """Give how likely a fair coin falls at least so lopsided, either way; `heads` is the larger side."""
    if not tosses:
        return 1.0
    if tosses > _EXACT:
        return 0.0 if abs(2 * heads - tosses) - 1 > Z_STRICT * sqrt(tosses) else 1.0
    ways: int = sum(comb(tosses, number) for number in range(heads, tosses + 1))
    either: float = 2 * ways / 2**tosses
    return min(1.0, either)


def bunched(times: Sequence[datetime], since: datetime, until: datetime) -> float:
    """Give how much more the days of a stretch vary than if things came singly (Pearson's dispersion); 1 at least."""
    days = (until - since) // _DAY
    counts = [0] * days
    for at in times:
        if (day := (at - since) // _DAY) < days:
            counts[day] += 1
    usual = sum(counts) / days if days else 0.0
    if days < _WEEK_DAYS or not usual:
        return 1.0
    return max(1.0, sum((count - usual) ** 2 for count in counts) / usual / (days - 1))


def bounds(ordered: Sequence[timedelta], part: float) -> tuple[timedelta, timedelta] | None:
    """Give between which two of these times the one lies that this part of all stay under, 95 times in 100.

    It assumes nothing of how times are spread: how many of them lie below is binomial. None where there are too few.
    """
    n = len(ordered)
    if n > _EXACT_BOUNDS:
        reach = Z95 * sqrt(n * part * (1 - part))
        low, high = floor(n * part - reach), ceil(n * part + reach) + 1
    else:
        low, high = _exact_bounds(n, part)
    return (ordered[low - 1], ordered[high - 1]) if low >= 1 and high <= n else None


@lru_cache(maxsize=1024)
def _exact_bounds(n: int, part: float) -> tuple[int, int]:
    """Give the ranks, from 1; out of reach where there are too few."""
    chance = [float(comb(n, k) * part**k * (1 - part) ** (n - k)) for k in range(n + 1)]
    tail = (1 - 0.95) / 2
    below, low = 0.0, 0
    while low <= n and below + chance[low] <= tail:
        below += chance[low]
        low += 1
    above, high = 0.0, n + 1
    while high > 0 and above + chance[high - 1] <= tail:
        above += chance[high - 1]
        high -= 1
    return low, high
