"""Learn from chat itself where people put a question mark: how a message that has one is worded, its mark left out.

Nobody has labelled the streams in `shared/quality/dev`, but their writers did so themselves, 20,000 times in 88,000
messages. `train.py` weighs what is learned here beside the named evidence, for English messages without a mark.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.listening.reading import read
from bot.listening.wording import ENGLISH, pieces
from tests.quality.chat import rows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

SEEN: Final = 15  # rarer pieces are not weighed
STRENGTH: Final = 0.1
LEAST: Final = 0.1  # log-odds: a piece that tells less is left out
MOST: Final = 4.0  # log-odds: the wording alone is never surer than this
RARE: Final = 1.0  # log-odds added: in 3 of 4 messages nobody means to ask, so the middle lies lower than one half


class Said(Struct, frozen=True):
    """One message of a stream, its marks left out."""

    stream: str
    asks: bool
    """Whether there was a mark."""
    pieces: frozenset[str]


class Marks(Struct, frozen=True):
    """How much more likely a mark is, in log-odds, with each piece of a wording."""

    bias: float
    pieces: dict[str, float]

    def weigh(self, found: Collection[str]) -> float:
        """Say how much a message is worded like one with a mark."""
        total = self.bias + sum(self.pieces[piece] for piece in found if piece in self.pieces)
        return max(-MOST, min(MOST, total))


def said(dev: Path) -> list[Said]:
    """Everything people said in the streams, in English as far as can be told."""
    found = []
    for stream in rows(dev / "t2_streams_noaddr.jsonl.gz"):
        for message in stream["messages"]:
            heard = read(message["text"].replace("?", ""))
            if not message["bot"] and heard.size and heard.language in ENGLISH:
                found.append(Said(stream["stream"], "?" in message["text"], frozenset(pieces(heard))))
    return found


def learn(all_: Sequence[Said], without: Collection[str] = ()) -> Marks:
    """Learn from every stream but some: those that a judgement is measured on."""
    used = [one for one in all_ if one.stream not in without]
    times = Counter(piece for one in used for piece in one.pieces)
    names = sorted(piece for piece, number in times.items() if number >= SEEN)
    where = {piece: number for number, piece in enumerate(names)}
    ends, places = [0], []
    for one in used:
        places += sorted(where[piece] for piece in one.pieces if piece in where)
        ends.append(len(places))
    table = csr_matrix((np.ones(len(places)), places, ends), shape=(len(used), len(names)))
    model = LogisticRegression(C=STRENGTH, max_iter=200).fit(table, [one.asks for one in used])
    told = zip(names, model.coef_[0], strict=True)
    kept = {piece: float(weight) for piece, weight in told if abs(weight) >= LEAST}
    return Marks(float(model.intercept_[0]) + RARE, kept)
