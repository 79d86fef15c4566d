"""In which language a world is lived through: everybody hears it, and a scenario reads it as if it were English.

So every scenario can be told in every language Steward speaks: what happens must be the same, and of each thing that is
said in it, every name, place, date, address and typed word must be there that the English has. One language more is
nobody's: each of Steward's own words stands in brackets there, so that what does not can only have been typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Message, TextElement
from fluent.syntax.visitor import Transformer
from msgspec import Struct, msgpack
from msgspec.structs import replace

from bot.kernel.cards import Action, Code, Link, Listing, Name, Phrase, Place, Post, Text, When, Words
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.kernel.wording import OwnWords
from bot.runtime.speaker import Catalogue

TEXT = Path(__file__).parents[1] / "bot" / "text"
ENGLISH, PSEUDO = "en", "en-XA"
CATALOGUE = Catalogue.read(TEXT)
LANGUAGES = CATALOGUE.languages()
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_OPENS, _CLOSES = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}", "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
_OWN = re.compile(f"{_OPENS}[^{_CLOSES}]*{_CLOSES}")
_CUSTOM = frozenset(("and", "english", "français", "español", "العربية", "русский", "中文"))
"""What joins the items of a list, and what languages call themselves: not ours to write."""
_LETTERS = re.compile(r"[^\W\d_]+")


class _Bracketed(Transformer):
    def visit_TextElement(self, node: TextElement) -> TextElement:  # noqa: N802 - fluent names its visitors so
        word = node.value.strip()
        if word:
            before, after = node.value.split(word, 1)
            node.value = f"{before}{_OPENS}{word}{_CLOSES}{after}"
        return node


def bracketed(text: str) -> str:
    """Put every piece of text into brackets, but for the tag that platforms are given."""
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if not (isinstance(entry, Message) and entry.id.name == "language-tag"):
            _Bracketed().visit(entry)
    return FluentSerializer().serialize(resource)


@cache
def _spoken_in(language: str) -> Catalogue:
    """Give the words there are, and those in brackets where they are wanted: to make them takes a while."""
    if language != PSEUDO:
        return CATALOGUE
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(TEXT.glob("*.ftl"))}
    return Catalogue(found | {PSEUDO: bracketed(found[ENGLISH])})


class _Understood(Catalogue):
    """The same words, but that one language is said in English."""

    tongue = ENGLISH

    def _spoken(self, language: str) -> str:
        spoken = ENGLISH if language == PSEUDO else super()._spoken(language)
        return ENGLISH if spoken == self.tongue else spoken


@cache
def _understood(language: str) -> _Understood:
    made = _Understood({path.stem: path.read_text(encoding="utf-8") for path in sorted(TEXT.glob("*.ftl"))})
    made.tongue = language
    return made


class Tongue:
    """The language that everybody hears who has not chosen one."""

    def __init__(self) -> None:
        self.language = ENGLISH
        self.catalogue = CATALOGUE
        self._english: dict[int, Speaker] = {}
        self._held: set[bytes] = set()

    def hears(self, language: str) -> None:
        """Let everybody hear this language from now on."""
        self.language, self.catalogue, self._held = language, _spoken_in(language), set()
        self._english = {
            id(self.catalogue.speaker(each, tone)): _understood(language).speaker(each, tone)
            for each in self.catalogue.languages()
            for tone in Tone
            if language != ENGLISH
        }

    def of(self, language: str) -> str:
        """Give the language that somebody hears instead of English."""
        return self.language if language == ENGLISH else language

    def english(self, tone: Tone) -> Speaker:
        """Give the one who says in English also what is to be said in the language that everybody hears."""
        return self.english_of(self.catalogue.speaker(ENGLISH, tone))

    def in_own_words(self, language: str, own: OwnWords) -> Speaker:
        """Give the one who says in English what is to be said, but for a community's own words, which are as typed."""
        said = tuple(replace(one, language=ENGLISH) for one in own.sentences if one.language == self.language)
        return _understood(self.language).speaker(language, Tone.WARM, replace(own, sentences=said))

    def english_of(self, speaker: Speaker) -> Speaker:
        """Give the one who says in English what this one says."""
        return self._english.get(id(speaker), speaker)

    def says_it_whole(self, thing: object, typed: AbstractSet[str] = frozenset()) -> None:
        """Hold everything that is to be said against the English: once, for most of it is said again and again."""
        if self.language == ENGLISH:
            return
        for said in things_said(thing):
            same = msgpack.encode(said)
            if same not in self._held:
                self._holds(said, typed)
                self._held.add(same)

    def _holds(self, said: Phrase | Words, typed: AbstractSet[str]) -> None:
        if isinstance(said, Words):
            assert self.language != PSEUDO or not (raw := foreign(said.text, typed)), f"nobody typed {raw}: {said}"
        elif not languages(said) - {self.language}:  # what is said in a language of somebody's own is theirs to check
            self._is_whole(said, typed)

    def _is_whole(self, phrase: Phrase, typed: AbstractSet[str]) -> None:
        said, english = (self.catalogue.speaker(one, Tone.WARM)(phrase) for one in (self.language, ENGLISH))
        where, lasting, there = f"{self.language}: {phrase.key}", set(_lasting(english)), set(_lasting(said))
        assert there == lasting, f"{where} lacks {lasting - there}, and has {there - lasting}"
        words = [one.text for one in phrase.values.values() if isinstance(one, Words) and one.text in _read(english)]
        lost = [one for one in words if one not in _read(said)]
        assert not lost, f"{where} leaves out {lost}"
        assert self.language != PSEUDO or not (raw := foreign(_read(said), typed)), f"{where} says {raw}: {_read(said)}"


TONGUE = Tongue()
"""There is one: tests run one after the other."""


def things_said(thing: object) -> Iterator[Phrase | Words]:
    """Give every phrase and every piece of text that somebody is to read, the outermost of each."""
    match thing:
        case Phrase() | Words():
            yield thing
        case Action():
            return  # what a button brings back is not read
        case Struct():
            for field in thing.__struct_fields__:
                yield from things_said(getattr(thing, field))
        case tuple() | list() | frozenset():
            for one in thing:
                yield from things_said(one)
        case dict():
            for one in thing.values():
                yield from things_said(one)


def languages(thing: object) -> set[str]:
    """Give the languages in which parts of something are to be said, whoever reads it."""
    match thing:
        case Phrase(language=language) if language:
            return {language}
        case Phrase(values=values):
            return {each for one in values.values() for each in languages(one)}
        case Listing(items):
            return {each for one in items for each in languages(one)}
        case _:
            return set()


def strings(thing: object) -> Iterator[str]:
    """Give every string that stands anywhere in something told."""
    match thing:
        case str():
            yield thing
        case Struct():
            for field in thing.__struct_fields__:
                yield from strings(getattr(thing, field))
        case tuple() | list() | frozenset():
            for one in thing:
                yield from strings(one)
        case dict():
            for one in thing.values():
                yield from strings(one)


def letters(text: str) -> frozenset[str]:
    """Give the words of a text, whatever their case."""
    return frozenset(one.casefold() for one in _LETTERS.findall(text))


def foreign(text: str, typed: AbstractSet[str]) -> set[str]:
    """Give the words outside brackets that nobody has typed, not even the rest of which a topic is the beginning."""
    rest = letters(_OWN.sub(" ", text)) - typed - _CUSTOM
    return {one for one in rest if not any(word.startswith(one) for word in typed)}


def _read(said: Text) -> str:
    """Give the words, without the marks that keep writing directions apart."""
    return "".join(one.text for one in said if isinstance(one, Words)).translate(_ISOLATES)


def _lasting(said: Text) -> Iterator[object]:
    """Give what is the same in every language."""
    for span in said:
        match span:
            case Name() | Place() | When() | Code():
                yield span
            case Link(url):
                yield url
            case Post(message):
                yield message
            case Listing() | Phrase():
                complaint = f"{span} is not said yet"
                raise AssertionError(complaint)
            case Words():
                continue
