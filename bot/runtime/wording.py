"""Finds sentences by what they say, as somebody read them: with names, days and numbers in the places of values."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.kernel.wording import Found, Sentence, bare, changeable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.kernel.wording import Variant
    from bot.runtime.speaker import Catalogue

HANDFUL = 5
_LOOKED_AT, _SPARE = 30, 5
"""Sentences that are read closely; the others share too few words with what was typed."""
_LONGEST = 1000
"""Letters of what was typed that are looked at."""
_LEAST, _SOME, _CERTAIN = 0.25, 0.2, 1.2
_BETWEEN = re.compile(r"\{[^{}]*\}|^\s*\*?\[[^\]]*\]|->|^[a-zA-Z][\w-]* *=|^\s+\.[\w-]+ *=", re.MULTILINE)
"""What is grammar in a file of words, and nothing that is said."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NO_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


class _Line(Struct, frozen=True):
    key: str
    attributes: tuple[str, ...]
    words: frozenset[str]


class Wordings:
    """Every sentence there is, ready to be looked through."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look through the words of a catalogue; nothing is read before somebody looks."""
        self._catalogue = catalogue
        self._pages: dict[str, _Page] = {}

    def languages(self) -> tuple[str, ...]:
        """Name the languages in which there are sentences."""
        return self._catalogue.languages()

    def sentence(self, key: str, language: str) -> Sentence | None:
        """Give a sentence as Steward says it today."""
        return self._catalogue.original(key, language)

    def find(self, heard: str, languages: tuple[str, ...]) -> tuple[Found, ...]:
        """Find sentences that say this; best first, a handful."""
        said = _words(heard[:_LONGEST])
        if not said:
            return ()
        found: list[tuple[float, int, str, str, str]] = []
        for order, language in enumerate(languages):
            if language in self._catalogue.languages():
                some = self._in(language, heard[:_LONGEST], said)
                found += [(-score, order, key, name, language) for score, key, name in some]
            if any(-score > _CERTAIN for score, *_ in found):
                break  # it is the very sentence: nobody means one of another language
        best = ((self.sentence(key, language), name) for _, _, key, name, language in sorted(found)[: HANDFUL + _SPARE])
        return tuple(Found(sentence, name) for sentence, name in best if sentence is not None)[:HANDFUL]

    def _in(self, language: str, heard: str, said: list[str]) -> Iterable[tuple[float, str, str]]:
        page = self._pages.get(language)
        if page is None:
            page = self._pages[language] = _Page(self._catalogue.texts(language))
        for line in page.likely(frozenset(said)):
            for key in (line.key, *line.attributes):
                alike = [(page.alike(one, heard, said), one.name) for one in self._catalogue.wordings(key, language)]
                score, name = max(alike, key=lambda pair: pair[0], default=(0.0, ""))
                if score >= _LEAST and changeable(key):
                    yield score, key, name


class _Page:
    """The sentences of one language, by their words."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._lines = tuple(_line(key, text) for key, text in texts.items() if changeable(key))

    @cached_property
    def _weights(self) -> dict[str, float]:
        """Weigh each word: the fewer sentences have it, the more it tells."""
        times = Counter(word for line in self._lines for word in line.words)
        return {word: log(1 + len(self._lines) / count) for word, count in times.items()}

    def _weight(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, 0.0) for word in words)

    @cached_property
    def _strange(self) -> float:
        """Weigh a word that Steward never says, such as a name: somebody may have typed it, and values are such."""
        return log(1 + len(self._lines)) / 2

    def likely(self, said: frozenset[str]) -> list[_Line]:
        """Give the sentences that have most of what was typed."""
        told = [(self._weight(line.words & said), -len(line.words), line) for line in self._lines if line.words & said]
        told.sort(key=lambda one: (-one[0], -one[1], one[2].key))
        return [line for _, _, line in told[:_LOOKED_AT]]

    def alike(self, variant: Variant, heard: str, said: list[str]) -> float:
        """Say how much of what was typed is in a wording, and how much of the wording in what was typed.

        The words of the wording, in their order and all there, tell that it is the very one, whatever names and days
        stand between them.
        """
        own = _words(bare(variant.text))
        if not own:
            return 0.0
        shared = frozenset(own) & frozenset(said)
        if not shared:
            return 0.0
        told = self._weight(shared)
        strange = sum(word not in self._weights for word in set(said)) * self._strange
        covered = told / self._weight(set(own))
        answered = told / (self._weight(set(said)) + strange)
        whole = 1.0 if answered > _SOME and len(own) > 1 and _in_order(variant.text, heard) else 0.0
        return whole + 2 * covered * answered / (covered + answered)


def _in_order(text: str, heard: str) -> bool:
    """Whether each piece of a wording stands in what was typed, one after the other."""
    at, typed = 0, _folded(heard)
    for piece in re.split(r"\{[^{}]*\}", text):
        words = _folded(piece)
        if not words:
            continue
        found = typed.find(words, at)
        if found < 0:
            return False
        at = found + len(words)
    return True


def _folded(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    """Give the words of a text; where a language puts no spaces between them, its signs."""
    out: list[str] = []
    for found in _WORD.findall(text.casefold()):
        out += found if _NO_SPACES.search(found) else [found]
    return out


def _line(key: str, text: str) -> _Line:
    attributes = tuple(f"{key}.{name}" for name in re.findall(r"^\s+\.([\w-]+) *=", text, re.MULTILINE))
    said = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return _Line(key, attributes, frozenset(_words(_BETWEEN.sub(" ", said))))
