"""A community's own words in a file of rules: by language and sentence, held to what a form would hold them to."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from bot.features.rules.written import literal, named
from bot.kernel.cards import Code, Listing, Words, phrase
from bot.kernel.tongues import LANGUAGES
from bot.kernel.wording import Own, tidy, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.features.rules.located import Path
    from bot.kernel.cards import Phrase, Span
    from bot.kernel.ports import Wording
    from bot.kernel.wording import OwnWords, Sentence

    _Wrong = Callable[[Path, Phrase], None]

WORDS = "words"
"""The part of a file."""
_NEAR = 0.6


# ---------------------------------------------------------------- written


def worded(own: OwnWords, comment: Callable[[Phrase], str]) -> Iterator[str]:
    """Write own words down: a line for a sentence of one wording, a part for one of several."""
    for language in sorted({one.language for one in own.sentences}):
        mine = sorted((one for one in own.sentences if one.language == language), key=lambda one: one.key)
        yield from ("", comment(phrase("file-words", language=Words(LANGUAGES.get(language, language)))))
        yield f"[{WORDS}.{named(language)}]"
        yield from (f"{named(one.key)} = {literal(one.said[''])}" for one in mine if "" in one.said)
        for one in mine:
            if "" not in one.said:
                yield from ("", f"[{WORDS}.{named(language)}.{named(one.key)}]")
                yield from (f"{named(name)} = {literal(text)}" for name, text in one.said.items())


# ---------------------------------------------------------------- read


def read(part: Mapping[str, Any], wording: Wording, complain: _Wrong) -> tuple[Own, ...]:
    """Read own words; whatever cannot be said is complained of where it stands."""
    found: list[Own] = []
    for language, sentences in part.items():
        path: Path = (WORDS, language)
        if language not in wording.languages() or not isinstance(sentences, dict):
            listed = Listing(tuple(Code(one) for one in wording.languages()))
            complain(path, phrase("file-words-language", name=Code(language[:20]), listed=listed))
            continue
        for key, given in sentences.items():
            sentence = wording.sentence(key, language)
            if sentence is None:
                complain((*path, key), phrase("file-words-unknown", key=Code(key[:60])))
            elif given == "":
                found.append(Own(key, language, {}))
            elif (said := _said(given, sentence, (*path, key), complain)) is not None:
                found.append(Own(key, language, said))
    return tuple(found)


def _said(given: object, sentence: Sentence, path: Path, complain: _Wrong) -> dict[str, str] | None:
    names = tuple(one.name for one in sentence.variants)
    if isinstance(given, str) and names == ("",):
        given = {"": given}
    if not isinstance(given, dict) or not all(isinstance(one, str) for one in given.values()):
        complain(path, phrase("file-words-text") if names == ("",) else _which(names, ""))
        return None
    said: dict[str, str] = {}
    fine = True
    for name, typed in given.items():
        variant, at = sentence.variant(name), (*path, name) if name else path
        if variant is None:
            complain(at, _which(names, name))
            fine = False
            continue
        text = tidy(typed, sentence.most)
        if (why := wrong(text, variant, sentence)) is not None:
            complain(at, why)
            fine = False
        elif text != tidy(variant.text, sentence.most):
            said[name] = text
    return said if fine else None


def _which(names: Sequence[str], name: str) -> Phrase:
    why = phrase("file-words-which", listed=Listing(tuple(Code(one) for one in names if one)))
    near = next(iter(get_close_matches(name, [one for one in names if one], n=1, cutoff=_NEAR)), "")
    return phrase("file-perhaps", what=why, near=Code(near)) if near else why


# ---------------------------------------------------------------- what would be another


def would_reword(own: OwnWords, given: Sequence[Own]) -> Iterator[Phrase]:
    """Say, a sentence each, what would be said another way."""
    for one in given:
        before = own.of(one.key, one.language)
        if before != one.said:
            what = phrase("policy-file-words", key=Code(one.key), language=Words(LANGUAGES.get(one.language, "")))
            yield phrase("policy-file-becomes", what=what, before=_told(before), since=_told(one.said))


def _told(said: Mapping[str, str]) -> Span:
    return Words(" / ".join(said.values())) if said else phrase("words-mine")
