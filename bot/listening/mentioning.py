"""Whether a text speaks of something that was named in a few words: in any form of the words, in any of six languages.

A reason such as "earthquake response" is too short to tell its language by, so that its words are held against a text
in every form that any language would give them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from bot.listening.folding import fold
from bot.listening.lexicon import LANGUAGES, lexicon
from bot.listening.topics import stem
from bot.listening.typed import several

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"[^\W_]+")
_HAN: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_SHORTEST, _SHORTEST_HAN = 3, 2
MOST_NAMED: Final = 12
_WHAT_PEOPLE_DO: Final = (
    "response responses responding respond emergency emergencies operation operations crisis disaster relief pause|"
    "réponse réponses urgence urgences opération opérations crise secours catastrophe intervention|"
    "respuesta respuestas emergencia emergencias operación crisis desastre socorro atención|"
    "استجابة الاستجابة للاستجابة طوارئ الطوارئ أزمة الأزمة إغاثة الإغاثة كارثة عملية عمليات|"
    "реагирование реагирования реагированию чрезвычайная чрезвычайной ситуация ситуации кризис кризиса помощь помощи|"
    "операция операции бедствие бедствия"
)
"""What is said of any emergency: that somebody responds to it. It tells no question of one from any other."""
_SO_IN_CHINESE: Final = re.compile("响应|应对|应急|紧急|救援|救灾|抗灾|危机|行动|反应|工作")


def named_in(reason: str) -> tuple[str, ...]:
    """Give the words of a reason that tell what it is about: of "earthquake response", "earthquake"."""
    found: list[str] = []
    for word in _WORD.findall(reason):
        if _HAN.search(word):
            found += [part for part in _SO_IN_CHINESE.split(word) if len(part) >= _SHORTEST_HAN]
        elif len(word) >= _SHORTEST and not word.isdecimal() and fold(word) not in _says_nothing():
            found.append(word)
    return tuple(dict.fromkeys(found))[:MOST_NAMED]


def named_words(text: str) -> tuple[str, ...]:
    """Take what somebody names apart, with commas or lines between: "shelter, cyclone Freddy" are two."""
    parts = (" ".join(_WORD.findall(part)) for part in several(text))
    return tuple(dict.fromkeys(part for part in parts if part))[:MOST_NAMED]


def mentioned(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Give those of these that a text speaks of, in whatever form; of several words, all of them."""
    folded = fold(text)
    forms = frozenset().union(*(_forms(word) for word in _WORD.findall(folded)))
    return tuple(name for name in names if _speaks_of(name, folded, forms))


def _speaks_of(name: str, folded: str, forms: frozenset[str]) -> bool:
    words = _WORD.findall(fold(name))
    return bool(words) and all(word in folded if _HAN.search(word) else forms & _forms(word) for word in words)


@lru_cache(maxsize=4096)
def _forms(word: str) -> frozenset[str]:
    return frozenset({word, *(stem(word, language) for language in LANGUAGES)})


@cache
def _says_nothing() -> frozenset[str]:
    told = {fold(word) for word in _WHAT_PEOPLE_DO.replace("|", " ").split()}
    return frozenset(told.union(*(lexicon(language).stop for language in LANGUAGES)))
