"""What a message is about: a few normalised terms, and how alike two sets of them are."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, Final

from bot.listening.folding import BREAKS, fold
from bot.listening.lexicon import LANGUAGES, lexicon
from bot.listening.reading import read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

MOST: Final = 24
_SHORTEST: Final = 2
_LONGEST: Final = 40  # letters: what is longer is no word

# Endings a word may lose, longest first; the word keeps at least `_ROOT` letters.
_ENDINGS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "ingly", "ation", "ments", "ment", "ings", "ing", "edly", "ness", "ies", "ers", "ed", "es", "er", "ly",
        "s", "e", "y",
    ),
    "fr": (
        "issements", "issement", "ations", "ation", "ements", "ement", "ments", "ment", "euses", "euse",
        "ives", "ive",
        "ees", "ee", "eaux", "eau", "aux", "al", "es", "er", "ez", "ent", "s", "x", "e",
    ),
    "es": (
        "aciones", "acion", "amientos", "amiento", "imientos", "imiento", "mente", "ciones", "cion", "iendo", "ando",
        "adas", "ados", "ada", "ado", "idas", "idos", "ida", "ido", "ores", "es", "os", "as", "ar", "er", "ir",
        "s", "o", "a", "e",
    ),
    "ru": (
        "ениями", "ениях", "ением", "ениям", "ании", "ение", "ения", "ению", "ании", "ание", "ания", "иями",
        "ями", "ами",
        "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иеи", "иях", "иям", "ать", "ять", "ить", "еть",
        "ают", "яют",
        "ая", "яя", "ое", "ее", "ые", "ие", "ыи", "ии", "ои", "еи", "ую", "юю", "ам", "ям", "ах", "ях", "ом",
        "ем", "ов", "ев",
        "ия", "ию", "ть", "ся", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "и",
    ),
    "ar": ("اتها", "اتهم", "ات", "ون", "ين", "ان", "ها", "هم", "كم", "نا", "يه", "ه", "ي"),
}  # fmt: skip
_BEGINNINGS: Final[dict[str, tuple[str, ...]]] = {"ar": ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف")}
_LONGEST_ENDING: Final = max(len(ending) for some in _ENDINGS.values() for ending in some)
_IN_LATIN: Final = frozenset({"en", "fr", "es"})
_ROOT: Final = 4
_ARABIC_ROOT: Final = 3
_AS_WRITTEN: Final = 12  # words of one message
_WRITTEN: Final = re.compile(r"[^\W_]+")
_UNSPACED: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
"""Written without spaces between words, as `_terms` takes it."""
_SKIPPED: Final = re.compile(r"https?://\S+|`[^`]*`|@\w+")


def topics(text: str, lang: str | None = None) -> tuple[str, ...]:
    """Name what the text is about, the most telling term first, at most 24; the same text gives the same terms."""
    heard = read(text)
    return _terms(heard.words, lang if lang in LANGUAGES else heard.language)


def as_written(text: str, about: Collection[str]) -> tuple[str, ...]:
    """Give the words by which the topics of a text stand in it, each once, in their order; at most 12.

    Where words stand without spaces between them, a topic is its own word: no sentence is kept for it.
    """
    left = dict.fromkeys(about)
    out: list[str] = []
    for word in _WRITTEN.findall(_SKIPPED.sub(" ", text)):
        if _UNSPACED.search(word):
            folded = fold(word)
            found = sorted((topic for topic in left if topic in folded), key=folded.index)
            out += found
        elif topic := topic_of(word, left):
            found = [topic]
            out.append(word)
        else:
            continue
        for topic in found:
            del left[topic]
    return tuple(out[:_AS_WRITTEN])


def topic_of(word: str, about: Collection[str]) -> str:
    """Say which of these topics a word stands for, the longest where it may be several; "" where it stands for none."""
    folded = word.lower() if word.isascii() else fold(word)
    if folded in about:
        return folded
    for most in range(1, _LONGEST_ENDING + 1):
        if folded[:-most] in about:
            return folded[:-most]
    if folded.isascii():
        return ""
    inside = (topic for topic in about if not topic.isascii() and topic in folded)
    return max(inside, key=lambda topic: (len(topic), topic), default="")


def as_most_write(topic: str, people: Iterable[Iterable[str]]) -> str:
    """Give a topic in the word that most people wrote it in, each with all words of theirs; itself where none did."""
    written: Counter[str] = Counter()
    for words in people:
        written.update({word for word in words if topic_of(word, (topic,))})
    spelt: Counter[str] = Counter()
    for word, count in written.items():
        spelt[word.lower()] += count
    best = max(spelt, key=lambda word: (spelt[word], word), default=topic)
    forms = {word: count for word, count in written.items() if word.lower() == best}
    return max(forms, key=lambda word: (forms[word], word.islower(), word), default=best)


@lru_cache(maxsize=1024)
def terms_of(text: str) -> frozenset[str]:
    """The topics of a text as a set, remembered for as long as its neighbours are compared with it."""
    return frozenset(topics(text))


@lru_cache(maxsize=1024)
def _terms(words: Sequence[str], lang: str) -> tuple[str, ...]:
    stop = lexicon(lang).stop
    weight: dict[str, float] = {}
    before = ""
    for word in words:
        if "\u3400" <= word[0] <= "\u9fff" or word[0] > "\U0001ffff":
            if before and word not in stop and before not in stop:
                term = before + word
                weight[term] = weight.get(term, 0) + 2
            before = word
            continue
        before = ""
        if (
            word in BREAKS
            or len(word) < _SHORTEST
            or len(word) > _LONGEST
            or word in stop
            or not word.isalnum()
            or word.isdecimal()
        ):
            continue
        term = stem(word, lang)
        mixed = not word.isalpha()  # "eth0", "h1n1": rarely an everyday word
        weight[term] = weight.get(term, 0) + min(len(term), 12) / 4 + 2 * mixed
    return tuple(sorted(weight, key=lambda term: -weight[term])[:MOST])


def stem(word: str, lang: str) -> str:
    """Take the commonest endings off, so that "offices" and "office" are one topic."""
    root = _ARABIC_ROOT if lang == "ar" else _ROOT
    for beginning in _BEGINNINGS.get(lang, ()):
        if word.startswith(beginning) and len(word) - len(beginning) >= root:
            word = word[len(beginning) :]
            break
    if len(word) <= root or not word.isalpha():
        return word
    if word.isascii() != (lang in _IN_LATIN):
        return word
    for ending in _ENDINGS.get(lang, ()):
        if word.endswith(ending) and len(word) - len(ending) >= root:
            return word[: -len(ending)]
    return word


def likeness(a: Collection[str], b: Collection[str], rarity: Mapping[str, float] | None = None) -> float:
    """Say how alike two sets of topics are (0 nothing shared, 1 the same); a rare shared term tells more."""
    if not a or not b:
        return 0.0
    a, b = frozenset(a), frozenset(b)
    shared = a & b
    if not shared:
        return 0.0
    if rarity is None:
        return len(shared) / sqrt(len(a) * len(b))
    rare = rarity.get
    weight = sum([rare(term, 1.0) for term in shared])
    whole = sqrt(sum([rare(term, 1.0) for term in a]) * sum([rare(term, 1.0) for term in b]))
    return min(1.0, weight / whole) if whole > 0 else 0.0
