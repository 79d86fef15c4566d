"""Intervals for what changed while a campaign ran: for shares and for counts, alone and against other channels.

**A share** (campaign's weeks less the weeks before): Newcombe's hybrid score interval, as in `measures.proof`. Against
other channels the two differences are subtracted, and their intervals put together by the method of variance estimates
recovery: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach",
Statistics in Medicine 27 (2008), 1693-1702.

**A count** over two stretches of equal length: given their sum, the first is binomial (J. Przyborowski and H. Wilenski,
Biometrika 31 (1940), 313-323), with the exact limits of C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404-413,
said as how many times as many. Against other channels: given the sums of rows and columns, four such counts follow
Fisher's noncentral hypergeometric distribution, whose odds ratio is the ratio of the two changes; its exact limits are
those of J. Cornfield (Third Berkeley Symposium 4 (1956), 135-148), as R's `fisher.test` gives them.

Counts are taken as if each came by itself. People who come back in both stretches make the true interval narrower, so
that too much is never claimed.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, exp, floor, inf, lgamma, log, sqrt

from msgspec import Struct

from bot.features.campaigns.state import Finding
from bot.features.measures import ENOUGH, Difference, Share, newcombe

# ---------------------------------------------------------------- State

_TAIL = 0.025
_HALVINGS = 80
_FAR = 40.0
"""Of the logarithm of an odds ratio: no interval reaches further."""


class Change(Struct, frozen=True):
    """What can be said of a change: between which bounds it lies, 95 times in 100."""

    finding: Finding
    low: float = 0.0
    """Points of a share, or how many times as many."""
    high: float | None = None
    """None: without an end."""


# ---------------------------------------------------------------- Decisions


def share_changed(now: Share, before: Share) -> Change:
    """Compare a share with that of the weeks before, in points, bounds rounded outwards."""
    if min(now.of, before.of) < ENOUGH:
        return Change(Finding.FEW)
    return _points(newcombe(now, before))


def share_against(now: Share, before: Share, other: Share, other_before: Share) -> Change:
    """Compare the change of a share with the change of it elsewhere, in points, bounds rounded outwards."""
    if min(now.of, before.of, other.of, other_before.of) < ENOUGH:
        return Change(Finding.FEW)
    here, there = _rate(now) - _rate(before), _rate(other) - _rate(other_before)
    mine, theirs = newcombe(now, before), newcombe(other, other_before)
    down = sqrt((here - mine.low) ** 2 + (theirs.high - there) ** 2)
    up = sqrt((mine.high - here) ** 2 + (there - theirs.low) ** 2)
    return _points(Difference(here - there - down, here - there + up))


def _rate(share: Share) -> float:
    return share.part / share.of


def _points(difference: Difference) -> Change:
    low, high = floor(100 * difference.low), ceil(100 * difference.high)
    return Change(_found(low, high, 0), low, high)


def count_changed(now: int, before: int) -> Change:
    """Compare a count with that of a stretch of the same length before: how many times as many."""
    if now + before < ENOUGH:
        return Change(Finding.FEW)
    low, high = binomial_limits(now, now + before)
    return _times(low / (1 - low) if low < 1 else inf, high / (1 - high) if high < 1 else inf)


def count_against(now: int, before: int, other: int, other_before: int) -> Change:
    """Compare the change of a count with the change of it elsewhere: how many times as many."""
    if min(now + before, other + other_before) < ENOUGH:
        return Change(Finding.FEW)
    return _times(*odds_limits(now, before, other, other_before))


def _times(low: float, high: float) -> Change:
    return Change(_found(low, high, 1), low, None if high == inf else high)


def _found(low: float, high: float, nothing: float) -> Finding:
    if low > nothing:
        return Finding.MORE
    return Finding.FEWER if high < nothing else Finding.UNCLEAR


# ---------------------------------------------------------------- exact limits


def binomial_limits(part: int, of: int) -> tuple[float, float]:
    """Give Clopper and Pearson's exact interval of a proportion, 95 %."""

    def at_least(p: float) -> float:
        return sum(_binomial(k, of, p) for k in range(part, of + 1))

    def at_most(p: float) -> float:
        return sum(_binomial(k, of, p) for k in range(part + 1))

    low = 0.0 if part == 0 else _solve(lambda p: at_least(p) - _TAIL, 0.0, 1.0)
    high = 1.0 if part == of else _solve(lambda p: _TAIL - at_most(p), 0.0, 1.0)
    return low, high


def _binomial(k: int, n: int, p: float) -> float:
    if p in {0.0, 1.0}:
        return float(k == n * p)
    return exp(_choose(n, k) + k * log(p) + (n - k) * log(1 - p))


def odds_limits(a: int, b: int, c: int, d: int) -> tuple[float, float]:
    """Give the exact conditional interval of the odds ratio `ad / bc`, 95 %; it may have no end."""
    least, most = max(0, a - d), min(a + b, a + c)
    weights = [_choose(a + b, x) + _choose(c + d, a + c - x) for x in range(least, most + 1)]

    def share(odds: float, part: slice) -> float:
        """Give the probability of these values; odds as a logarithm, so that nothing overflows."""
        logs = [weight + odds * x for x, weight in enumerate(weights, least)]
        top = max(logs)
        each = [exp(one - top) for one in logs]
        return sum(each[part]) / sum(each)

    at = a - least
    low = _solve(lambda odds: share(odds, slice(at, None)) - _TAIL, -_FAR, _FAR) if a > least else -inf
    high = _solve(lambda odds: _TAIL - share(odds, slice(at + 1)), -_FAR, _FAR) if a < most else inf
    return exp(low), inf if high == inf else exp(high)


def _choose(n: int, k: int) -> float:
    """Give the logarithm of the number of ways to choose `k` of `n`."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _solve(rises: Callable[[float], float], low: float, high: float) -> float:
    """Find where a function that rises through nothing does so."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if rises(middle) > 0 else (middle, high)
    return (low + high) / 2
