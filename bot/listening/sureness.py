"""How sure is sure: the score that decides best is no frequency; here it becomes one, so that a person can be told it.

Two numbers a kind of message, fitted by `tests/quality/calibrate.py` on messages that nothing had been learned from:
chat as it runs in a live channel, and for five languages sentences where nobody wrote a mark. "Sure to 80 %" is then a
question four times in five, and thresholds are policy: what disturbs a person needs more, what only lists needs less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.listening import asking
from bot.listening.lines import Judgement
from bot.listening.reading import read
from bot.listening.weighing import log_odds, probability, weights
from bot.listening.wording import ENGLISH, leaves_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.listening.lines import Line


def question(line: Line, before: Sequence[Line] = ()) -> Judgement:
    """Say how often a message like this asks the room for something; `before` is what was said there just before."""
    judged = asking.question(line, before)
    if not judged.score:
        return judged
    heard = read(line.text)
    kind = "en" if heard.language in ENGLISH or not leaves_open(heard) else heard.language
    known = weights("sureness")
    return Judgement(
        probability(known[f"{kind} steep"] * log_odds(judged.score) + known[f"{kind} higher"]), judged.reasons
    )
