"""Evidence into a judgement: named pieces of evidence, a weight for each, and a probability.

The weights are data (`weights.json`), learned by `tests/quality/train.py` from public chat; a piece of evidence
without a weight counts nothing, so that evidence can be added before it has been weighed.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import TYPE_CHECKING, Final

from bot.listening.lines import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TELLING: Final = 0.25  # a smaller weight is no reason worth telling
TOLD: Final = 4


class Scales:
    """The weights of one judgement, and the reason each piece of evidence stands for."""

    __slots__ = ("_bias", "_reasons", "_telling", "_weights")

    def __init__(self, weights: Mapping[str, float], reasons: Mapping[str, Reason]) -> None:
        self._weights = dict(weights)
        self._bias = self._weights.pop("bias", 0.0)
        self._reasons = {name: reason for name, reason in reasons.items() if abs(weights.get(name, 0)) >= TELLING}
        told = {name: self._weights[name] for name in self._reasons if name in self._weights}
        # What may be told for a yes, and for a no: the strongest of it comes first, so the smallest number.
        self._telling = (
            {name: weight for name, weight in told.items() if weight < 0},
            {name: -weight for name, weight in told.items() if weight > 0},
        )

    def judge(self, evidence: Sequence[str], more: Callable[[float], float] | None = None) -> Judgement:
        """Weigh the evidence; the reasons are those that pulled the way the judgement fell.

        `more` is told what the named evidence comes to, and what to add to it, in log-odds.
        """
        weigh = self._weights.get
        total = sum([weigh(name, 0.0) for name in evidence], self._bias)
        added = more(total) if more is not None else 0.0
        total += added
        telling = self._telling[total >= 0]
        told = sorted([name for name in evidence if name in telling], key=telling.__getitem__)[:TOLD]
        reasons = [self._reasons[name] for name in told]
        if abs(added) >= TELLING and (added > 0) == (total >= 0):
            reasons.append(Reason.WORDED_LIKE_A_QUESTION if added > 0 else Reason.READS_LIKE_A_STATEMENT)
        return Judgement(probability(total), tuple(dict.fromkeys(reasons)))


def probability(log_odds: float) -> float:
    """Turn log-odds into a number between 0 and 1, without overflow."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def log_odds(score: float) -> float:
    """Turn a probability into log-odds, within bounds."""
    score = min(1 - 1e-12, max(1e-12, score))
    return log(score / (1 - score))


@cache
def weights(judgement: str) -> Mapping[str, float]:
    """Read the weights of "question" or "reply", or the numbers of "sureness", once."""
    table = json.loads(files("bot.listening").joinpath("weights.json").read_text(encoding="utf-8"))
    return {name: float(weight) for name, weight in table[judgement].items()}
