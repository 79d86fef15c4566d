"""How a message is worded: the words, pairs of words and word endings that a learned table may know.

Grammar is written down in `words/`; this is for what no grammar says and only many examples show: "ты видел мои очки"
asks, "ты должен отдохнуть" does not. It is asked only where nobody wrote a question mark. In English the named evidence
alone judges chat better, so the table holds no English.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.folding import BREAKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.listening.reading import Heard

STEP: Final = 0.04  # log-odds: the table holds whole steps
MOST_WORDS: Final = 48  # words looked at: what a question is recognised by stands near its beginning or its end
MOST: Final = 6.0  # log-odds: surer than this the named evidence does not get
_OUTSPOKEN: Final = frozenset({"asks", "helps"})
_ENDINGS: Final = {"ru": (2, 3, 4), "es": (2, 3, 4), "fr": (2, 3), "ar": (2, 3)}
_BEGINNINGS: Final = {"ar": (1, 2, 3)}


class Table(msgspec.Struct, frozen=True):
    """What was learned of one language: how far the named evidence is believed beside it, and a weight a piece."""

    named: float
    bias: float
    pieces: dict[str, int]


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
    """Whether the wording has a say: who writes the mark, or asks for help in so many words, is believed."""
    return "mark" not in heard.signs and _OUTSPOKEN.isdisjoint(heard.cues)


def worded(heard: Heard, named: float) -> float:
    """Weigh the wording beside the named evidence, both in log-odds: what to add to it."""
    table = tables().get(heard.language)
    if table is None or not leaves_open(heard):
        return 0.0
    held = max(-MOST, min(MOST, named))
    return table.named * held + table.bias + _weighed(heard) - named


@lru_cache(maxsize=1024)
def _weighed(heard: Heard) -> float:
    known = tables()[heard.language].pieces
    return STEP * sum([known[piece] for piece in pieces(heard) if piece in known])


@cache
def tables() -> Mapping[str, Table]:
    """Read what was learned, once."""
    learned = files("bot.listening").joinpath("wording.json").read_bytes()
    return msgspec.json.decode(learned, type=dict[str, Table])
