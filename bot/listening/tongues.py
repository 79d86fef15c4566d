"""Which of the six languages a text is in, from its script and its commonest words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from bot.listening.folding import cut, fold, words_of
from bot.listening.lexicon import lexicon

UNKNOWN: Final = "und"

_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA_OR_HANGUL: Final = re.compile("[\u3040-\u30ff\u1100-\u11ff\uac00-\ud7af]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_NOT_RUSSIAN: Final = re.compile("[іїєґўјљњћђџқғүұәөһ]", re.IGNORECASE)
_ARABIC: Final = re.compile("[\u0620-\u064a]")
_NOT_ARABIC: Final = re.compile("[پچژگڈٹڑںےۀڕڵێۆ]")
_LATIN: Final = re.compile("[a-z\u00c0-\u024f]", re.IGNORECASE)
_NOISE: Final = re.compile(r"https?://\S+|www\.\S+|@\w+|`[^`]*`")

# Letters that one of the three languages in Latin script has and the other two have not.
_SPANISH: Final = re.compile("[ñ¿¡]|[íóúá]", re.IGNORECASE)
_FRENCH: Final = re.compile("[çœèêàùîôâ]|\\b(?:qu|[jdlcnst])['’](?=[aeiouyhéê])", re.IGNORECASE)
_SPANISH_END: Final = ("cion", "ciones", "idad", "ando", "iendo", "eria", "illo", "illa", "uela")
_SPANISH_VOWEL: Final = ("o", "a", "os", "as", "aste", "iste", "imos", "amos", "mente")  # rare in the other two
_SHORTEST: Final = 3  # letters of a word that its ending tells anything about
# Neighbours in Latin script that must not be taken for one of ours.
_NEIGHBOURS: Final = """
der die das und ist nicht ich ein eine mit auf wie kann hat jemand nao uma voce isso obrigado como estou muito
tem fazer ola il che sono per una del questo ciao grazie come non e het een niet ik van dat hoe iemand och att
det jag inte som har bir ve bu nasil icin var yang di dan ini itu apa tidak saya untuk ada bagaimana
"""
_DECOYS: Final = frozenset(_NEIGHBOURS.split())


@cache
def _votes() -> dict[str, tuple[str, ...]]:
    """The common words of the three Latin languages, each with the languages that use it."""
    votes: dict[str, tuple[str, ...]] = {}
    for code in ("en", "fr", "es"):
        book = lexicon(code)
        for word in book.stop | book.fillers:
            votes[word] = (*votes.get(word, ()), code)
    return votes


@lru_cache(maxsize=512)
def language(text: str) -> str:
    """Say 'en', 'fr', 'es', 'ar', 'ru' or 'zh', or 'und' where there is too little to tell, or another language."""
    text = cut(text)
    if text.isascii():
        return _in_latin(text)
    text = _NOISE.sub(" ", text)
    han, cyrillic, arabic = (len(script.findall(text)) for script in (_HAN, _CYRILLIC, _ARABIC))
    latin = len(_LATIN.findall(text))
    if han and 3 * han >= latin:
        return UNKNOWN if 4 * len(_KANA_OR_HANGUL.findall(text)) > han else "zh"
    if cyrillic and 2 * cyrillic >= latin:
        return UNKNOWN if 20 * len(_NOT_RUSSIAN.findall(text)) > cyrillic else "ru"
    if arabic and 2 * arabic >= latin:
        return UNKNOWN if 20 * len(_NOT_ARABIC.findall(text)) > arabic else "ar"
    return _in_latin(text) if latin else UNKNOWN


def _in_latin(text: str) -> str:
    """Count the common words; a letter that only one of the languages writes counts as two words."""
    score = {"en": 0.0, "fr": 0.0, "es": 0.0}
    strange = vowels = 0.0
    votes = _votes()
    for word in words_of(fold(_NOISE.sub(" ", text)))[:80]:
        voters = votes.get(word)
        if voters:
            for code in voters:
                score[code] += 1 / len(voters)
        elif word in _DECOYS:
            strange += 0.9
        elif word.endswith(_SPANISH_END):
            score["es"] += 0.5
        elif len(word) >= _SHORTEST and word.endswith(_SPANISH_VOWEL):
            vowels += 0.2
    # One word that ends so may be a name or a trade's word: then it only breaks a tie with French.
    if score["es"] >= 0.5 and (vowels > 0.2 or score["es"] == score["fr"]):  # noqa: PLR2004 - a common word; two endings
        score["es"] += vowels
    if not text.isascii():
        score["es"] += 2 * min(2, len(_SPANISH.findall(text)))
        score["fr"] += 2 * min(2, len(_FRENCH.findall(text)))
    elif "'" in text:
        score["fr"] += min(2, len(_FRENCH.findall(text)))
    best = max(score, key=lambda code: score[code])
    return best if score[best] > strange else UNKNOWN
