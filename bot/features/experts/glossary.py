"""Which words mean the same in two languages, as far as this community shows: no dictionary, no network.

Two ways, both plain to see. Words that look alike beyond their endings ("refrigerateur", "refrigerator") are kin, and
stand for each other where nobody is known by the word itself. And where a question in one language had its answer
accepted in another, their words stand side by side: two that did so in more than one exchange, and each more
faithfully than with any other, are linked. The exchanges are kept, not the links: an acceptance is taken back, and what
it taught is gone.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.records import Leaving, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.kernel.facts import Accepted, Unaccepted

MOST_EXCHANGES = 150
_MOST_WORDS = 12
_ENOUGH = 2
"""Exchanges in which two words must have stood side by side: one is chance."""
_ROOT, _ALIKE = 5, 0.7
"""Letters by which kin are looked for, and the share of the longer word that must be the same from its beginning."""


class Exchange(Struct, frozen=True):
    """A question and its accepted answer in another language: what each is about, and what they do not share."""

    question: str
    asked: tuple[str, ...]
    said: tuple[str, ...]


class Glossary(Record, frozen=True):
    """What a community's exchanges between languages have shown, oldest first."""

    kind = "glossary"

    exchanges: tuple[Exchange, ...] = ()

    @property
    def id(self) -> str:
        """One record a community."""
        return "glossary"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What their own questions have taught is not known any more."""
        left = tuple(one for one in self.exchanges if not leaving.asked(one.question))
        return leaving.parted(replace(self, exchanges=left))

    def other_words(self, topics: Iterable[str]) -> dict[str, str]:
        """Give the words that mean the same as one of these: the other word, and the one asked for."""
        linked = _links(self.exchanges)
        return {other: topic for topic in topics if (other := linked.get(topic)) is not None}


def side_by_side(glossary: Glossary, fact: Accepted) -> Glossary:
    """Learn from an accepted answer in another language than its question."""
    asked = tuple([one for one in fact.topics if one not in fact.said])[:_MOST_WORDS]
    said = tuple([one for one in fact.said if one not in fact.topics])[:_MOST_WORDS]
    if not asked or not said:
        return glossary
    others = tuple([one for one in glossary.exchanges if one.question != fact.question])
    return replace(glossary, exchanges=(*others, Exchange(fact.question, asked, said))[-MOST_EXCHANGES:])


def taken_back(glossary: Glossary, fact: Unaccepted) -> Glossary:
    """Unlearn what an acceptance had taught."""
    left = tuple([one for one in glossary.exchanges if one.question != fact.question])
    return glossary if len(left) == len(glossary.exchanges) else replace(glossary, exchanges=left)


@lru_cache(maxsize=16)
def _links(exchanges: tuple[Exchange, ...]) -> Mapping[str, str]:
    """Link each word with the one that stands beside it, where both know no better partner and there is no doubt."""
    seen: Counter[str] = Counter()
    together: dict[str, Counter[str]] = {}
    for one in exchanges:
        seen.update((*one.asked, *one.said))
        for asked in one.asked:
            for said in one.said:
                together.setdefault(asked, Counter())[said] += 1
                together.setdefault(said, Counter())[asked] += 1
    best = {word: _partner(word, beside, seen) for word, beside in together.items()}
    return {word: other for word, other in best.items() if other and best[other] == word}


def _partner(word: str, beside: Mapping[str, int], seen: Mapping[str, int]) -> str:
    """Give the one word that stands beside this one most faithfully; "" where two do so equally, or too rarely."""
    faithful = sorted(
        [(times / (seen[word] + seen[other] - times), other) for other, times in beside.items() if times >= _ENOUGH]
    )
    if not faithful or (len(faithful) > 1 and faithful[-2][0] == faithful[-1][0]):
        return ""
    return faithful[-1][1]


def root(topic: str) -> str:
    """Give the letters by which a word's kin are looked for; "" where it is too short, or no word."""
    return topic[:_ROOT] if len(topic) > _ROOT and topic.isalpha() else ""


def kin(one: str, other: str) -> bool:
    """Whether two words begin alike for most of their length, as the same word of two languages often does."""
    need = _ALIKE * max(len(one), len(other))
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= max(_ROOT, need)


def kindred(topic: str, among: Iterable[str]) -> tuple[str, ...]:
    """Name which of these words are a topic or its kin: what somebody looks after may be in another language."""
    return tuple([other for other in among if other == topic or kin(topic, other)])
