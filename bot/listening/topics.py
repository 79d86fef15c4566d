"""What a message is about: a few normalised terms, and how alike two sets of them are."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, Final

from bot.listening.folding import BREAKS
from bot.listening.lexicon import LANGUAGES, lexicon
from bot.listening.reading import read

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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
_IN_LATIN: Final = frozenset({"en", "fr", "es"})
_ROOT: Final = 4
_ARABIC_ROOT: Final = 3


def topics(text: str, lang: str | None = None) -> tuple[str, ...]:
    """Name what the text is about, the most telling term first, at most 24; the same text gives the same terms."""
    heard = read(text)
    return _terms(heard.words, lang if lang in LANGUAGES else heard.language)


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
