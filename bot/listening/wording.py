"""How a message is worded: the words, pairs of words and word endings that a learned table may know.

Grammar is written down in `words/`; this is for what no grammar says and only many examples show: "ты видел мои очки"
asks, "ты должен отдохнуть" does not. It is asked only where nobody wrote a question mark. The English table was learned
from where people in chat do write one, the others from sentences.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.folding import BREAKS, PAUSE
from bot.listening.tongues import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.listening.reading import Heard

STEP: Final = 0.04  # log-odds: the table holds whole steps
MOST_WORDS: Final = 48  # words looked at: what a question is recognised by stands near its beginning or its end
MOST: Final = 6.0  # log-odds: surer than this the named evidence does not get
_OUTSPOKEN: Final = frozenset({"asks", "helps"})
ENGLISH: Final = frozenset({"en", UNKNOWN})  # too little to tell a language by is read as English
_DECIDED: Final = -3.5  # log-odds: where the named evidence says no so clearly, the wording is not asked
_ENDINGS: Final = {"ru": (2, 3, 4), "es": (2, 3, 4), "fr": (2, 3), "ar": (2, 3)}
_BEGINNINGS: Final = {"ar": (1, 2, 3)}


class Table(msgspec.Struct, frozen=True):
    """What was learned of one language: how far the named evidence is believed beside it, and a weight a piece."""

    named: float
    bias: float
    pieces: dict[str, int]
    most: float = 30.0
    """How far the wording alone moves a judgement, in log-odds."""


def pieces(heard: Heard) -> set[str]:
    """The pieces of a message's wording, each once."""
    words = [word for word in heard.words if word not in BREAKS]
    if not words:
        return set()
    if len(words) > MOST_WORDS:
        words = words[: MOST_WORDS // 2] + words[-MOST_WORDS // 2 :]
    first = words[0]
    found = set(words)
    found.update([f"{a} {b}" for a, b in zip(["<", *words], [*words, ">"], strict=True)])
    if len(words) > 1:
        found.add(f"< {first} {words[1]}")
    if heard.language not in ENGLISH:
        # What kinds of phrases it holds may mean more or less in this language than in all.
        found.update([f"#{cue}" for cue in heard.cues])
        found.update([f"#^{cue}" for cue in heard.openings])
    if PAUSE in heard.words:
        found.update([f", {b}" for a, b in pairwise(heard.words) if a == PAUSE])
    if heard.language == "zh":
        found.update([a + b + c for a, b, c in zip(words, words[1:], words[2:], strict=False)])
    for size in _ENDINGS.get(heard.language, ()):
        found.update([f"-{word[-size:]}" for word in words if len(word) > size])
        if len(first) > size:
            found.add(f"<-{first[-size:]}")
    for size in _BEGINNINGS.get(heard.language, ()):
        found.update([f"{word[:size]}-" for word in words if len(word) > size])
        if len(first) > size:
            found.add(f"<{first[:size]}-")
    return found


def leaves_open(heard: Heard) -> bool:
    """Whether the wording has a say: who writes the mark, or begins by asking in so many words, is believed."""
    return "mark" not in heard.signs and (heard.language in ENGLISH or _OUTSPOKEN.isdisjoint(heard.openings))


def worded(heard: Heard, named: float) -> float:
    """Weigh the wording beside the named evidence, both in log-odds: what to add to it."""
    if named < _DECIDED or not leaves_open(heard):
        return 0.0
    table = _table(heard)
    held = max(-MOST, min(MOST, named))
    return table.named * held + _weighed(heard) - named


def _table(heard: Heard) -> Table:
    return tables()["en" if heard.language in ENGLISH else heard.language]


@lru_cache(maxsize=1024)
def _weighed(heard: Heard) -> float:
    table = _table(heard)
    known = table.pieces
    total = table.bias + STEP * sum([known[piece] for piece in pieces(heard) if piece in known])
    return max(-table.most, min(table.most, total))


@cache
def tables() -> Mapping[str, Table]:
    """Read what was learned, once."""
    learned = files("bot.listening").joinpath("wording.json").read_bytes()
    return msgspec.json.decode(learned, type=dict[str, Table])
