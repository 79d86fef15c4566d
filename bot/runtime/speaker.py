"""Says phrases: Fluent messages become spans, in the reader's language and the community's tone.

Values never pass through Fluent as text. Each is replaced by a private-use token and put back as a span afterwards, so
what people typed can neither break a sentence nor become markup.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

import msgspec
from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.ast import Junk
from msgspec.structs import replace

from bot.kernel.cards import Code, Listing, Phrase, Span, Text, Value, Words, phrase
from bot.kernel.policy import Tone
from bot.kernel.tongues import direction, primary
from bot.kernel.wording import Sentence, changeable, fits, room
from bot.runtime.sentences import TooManyError, pattern_of, reworded, wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from fluent.runtime.resolver import Pattern

    from bot.kernel.ports import Speaker
    from bot.kernel.wording import Own, OwnWords, Variant

    _Owns = Mapping[tuple[str, str], Pattern]

log = logging.getLogger(__name__)
FALLBACK = "en"
_USAGE = ".usage ="
_MOST_OWN, _MOST_PATTERNS = 64, 4096
"""Communities whose own words are kept ready, and sentences of all of them."""
_ANY_LENGTH = 1_000_000
_SENTENCE = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_STRAY = re.compile(r"^(?!-?[a-zA-Z][\w-]* *=)[^\s#}].*", re.MULTILINE)
"""A line that neither begins a sentence nor goes on with one."""
_PART = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)(?=[\s.}(])")
"""Another sentence, or a term, that one is made of."""
_OPENS, _CLOSES = "\ue000", "\ue001"
_TOKEN = re.compile(f"{_OPENS}([0-9]+){_CLOSES}")
_NO_TOKEN = str.maketrans(dict.fromkeys((_OPENS, _CLOSES)))
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TURNED = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
"""What begins a sentence that runs the other way than those around it."""
_BEGINS_ISOLATE = frozenset(("\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}", _ISOLATE))
_TURNS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"  # written right to left
    "\u200f\u202a-\u202e\u2066-\u2069]"  # marks that turn the direction
)
_PARAGRAPH = re.compile("[^\n\r\x1c-\x1e\x85\u2029]+")


class UnknownWordsError(Exception):
    """A phrase has no words, or words that do not fit its values. Only a bug can cause it."""


class Catalogue:
    """Every language's words, read once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the text of each language's `.ftl` file by language tag.

        Raises:
            UnknownWordsError: a line belongs to no sentence, or one is named twice. What else does not parse is told by
                `check`, or when it is said.
        """
        self._read = {language: _Read(language, text) for language, text in texts.items()}
        self._speakers: dict[tuple[str, Tone], Speaker] = {}
        self._owns: dict[bytes, _Owns] = {}
        self._patterns: dict[bytes, Pattern | None] = {}
        self._most: dict[str, int] = {}

    @classmethod
    def read(cls, folder: Path) -> Catalogue:
        """Read `<language>.ftl` files from a folder."""
        return cls({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))})

    def check(self) -> None:
        """Parse every sentence now.

        Raises:
            UnknownWordsError: one does not parse.
        """
        for read in self._read.values():
            read.all()

    def languages(self) -> tuple[str, ...]:
        """Give the languages Steward speaks."""
        return tuple(self._read)

    def knows(self, key: str, language: str = FALLBACK) -> bool:
        """Whether a phrase (`key` or `key.attribute`) has words."""
        return self._read[language].pattern(key) is not None

    def speaker(self, language: str, tone: Tone, own: OwnWords | None = None) -> Speaker:
        """Give the function that says phrases in a language, or in English where the language is not spoken.

        What a community says in `own` words, where they still fit, is said in them.
        """
        spoken = self._spoken(language)
        if own is not None and own.sentences:
            return self._speaking(spoken, tone, self._own(own))
        if (spoken, tone) not in self._speakers:
            self._speakers[spoken, tone] = self._speaking(spoken, tone)
        return self._speakers[spoken, tone]

    def _spoken(self, language: str) -> str:
        spoken = language if language in self._read else primary(language)
        return spoken if spoken in self._read else FALLBACK

    def texts(self, language: str) -> Mapping[str, str]:
        """Give the lines of a language's file that hold each sentence, by its key."""
        return self._read[language].texts

    def wordings(self, key: str, language: str) -> tuple[Variant, ...]:
        """Give every wording of a sentence."""
        return self._wordings(self._parsed(key, language))

    def original(self, key: str, language: str) -> Sentence | None:
        """Give a sentence as Steward says it; None where it cannot be said otherwise."""
        pattern = self._parsed(key, language) if changeable(key) else None
        variants = self._wordings(pattern)
        return Sentence(key, language, variants, self._room(key)) if variants else None

    def _speaking(self, language: str, tone: Tone, own: _Owns | None = None) -> Speaker:
        def say(phrase: Phrase) -> Text:
            return tuple(_merged(self._say(phrase, language, tone, own)))

        return say

    def _say(self, phrase: Phrase, language: str, tone: Tone, own: _Owns | None) -> Iterable[Span]:
        if phrase.language and phrase.language != language:
            yield from self._foreign(phrase, language, tone, own)
            return
        parts: list[Text] = []

        def token(spans: Text) -> str:
            parts.append(spans)
            return f"{_OPENS}{len(parts) - 1}{_CLOSES}"

        def given(value: Value) -> str | int | float:
            match value:
                case str():
                    return value.translate(_NO_TOKEN)
                case int() | float():
                    return value
                case _:
                    return token(self._part(value, language, tone, own))

        values = {name: given(value) for name, value in phrase.values.items()}
        said = self._in_own(phrase.key, language, values, tone, own) if own else None
        if said is None:
            said = self._format(phrase.key, language, values, tone)
        yield from _spans(said, parts)

    def _foreign(self, phrase: Phrase, around: str, tone: Tone, own: _Owns | None) -> Iterable[Span]:
        """Say a sentence in a language of its own; one that runs the other way is kept from mixing with others."""
        language = self._spoken(phrase.language)
        said = self._say(replace(phrase, language=""), language, tone, own)
        if (way := direction(language)) == direction(around) or not way:
            yield from said
            return
        yield from (Words(_TURNED[way]), *said, Words(_POP))

    def _part(self, span: Span, language: str, tone: Tone, own: _Owns | None) -> Text:
        """Give what will stand in the place of one value."""
        match span:
            case Phrase():
                return tuple(self._say(span, language, tone, own))
            case Listing(items, clauses) if clauses and items:
                return self._part(_in_a_row(items), language, tone, own)
            case Listing(items):
                return tuple(self._listed(items, language, tone, own))
            case Words(text):
                return (Words(_isolated(text, language)),)
            case _:
                return (span,)

    def _listed(self, items: Text, language: str, tone: Tone, own: _Owns | None) -> Iterable[Span]:
        if not items:
            return
        tokens = [f"{_OPENS}{at}{_CLOSES}" for at in range(len(items))]
        parts = [self._part(item, language, tone, own) for item in items]
        yield from _spans(format_list(tokens, locale=_locale(language)), parts)

    def _format(self, key: str, language: str, values: Mapping[str, str | float], tone: Tone) -> str:
        pattern = self._read[language].pattern(key)
        if pattern is None:
            language, pattern = FALLBACK, self._read[FALLBACK].pattern(key)
        if pattern is None:
            raise UnknownWordsError(key)
        said, errors = self._read[language].said(pattern, {"tone": tone.value, **values})
        if errors:
            complaint = f"{language}: {key}: {errors[0]}"
            raise UnknownWordsError(complaint)
        return said

    # -- own words

    def _in_own(self, key: str, language: str, values: Mapping[str, str | float], tone: Tone, own: _Owns) -> str | None:
        """Say it in the community's own words; None where it has none, or they cannot be said."""
        pattern = own.get((language, key))
        if pattern is None:
            return None
        said, errors = self._read[language].said(pattern, {"tone": tone.value, **values})
        if errors:
            log.warning("own words for %s in %s cannot be said, so mine are: %s", key, language, errors[0])
            return None
        return said

    def _own(self, own: OwnWords) -> _Owns:
        """Give the patterns of own words, made once for as long as nobody changes one."""
        name = msgspec.json.encode(own.sentences)
        if name not in self._owns:
            if len(self._owns) >= _MOST_OWN:
                del self._owns[next(iter(self._owns))]
            made = ((one, self._reworded(one)) for one in own.sentences)
            self._owns[name] = {(one.language, one.key): pattern for one, pattern in made if pattern is not None}
        return self._owns[name]

    def _reworded(self, own: Own) -> Pattern | None:
        name = msgspec.json.encode(own)
        if name not in self._patterns:
            if len(self._patterns) >= _MOST_PATTERNS:
                del self._patterns[next(iter(self._patterns))]
            self._patterns[name] = self._pattern_of(own)
        return self._patterns[name]

    def _pattern_of(self, own: Own) -> Pattern | None:
        original = self._parsed(own.key, own.language) if changeable(own.key) else None
        variants = self._wordings(original)
        # However long it is, it is said: that it had room was held when it was typed.
        if original is None or not fits(own.said, Sentence(own.key, own.language, variants, _ANY_LENGTH)):
            log.warning("own words for %s in %s fit no more, so mine are said", own.key, own.language)
            return None
        self._read[own.language].pattern(own.key)  # what it is made of is read too
        bundle = FluentBundle([own.language], use_isolating=False)
        bundle.add_resource(reworded(original, own.said, "own"))
        return bundle.get_message("own").value

    def _parsed(self, key: str, language: str) -> ast.Pattern | None:
        text = self._read[language].texts.get(key.partition(".")[0]) if language in self._read else None
        return pattern_of(text, key) if text else None

    def _wordings(self, pattern: ast.Pattern | None) -> tuple[Variant, ...]:
        """Give every wording; none where there are too many."""
        try:
            return wordings(pattern, self._commands) if pattern is not None else ()
        except TooManyError:
            return ()

    @cached_property
    def _commands(self) -> tuple[str, ...]:
        """Name the words that people can say to Steward, as its help has them."""
        start = "help-"
        texts = self._read[FALLBACK].texts
        return tuple(key.removeprefix(start) for key, text in texts.items() if key.startswith(start) and _USAGE in text)

    def _room(self, key: str) -> int:
        """Say how many letters there is room for, by what Steward itself says there in all its languages."""
        if key not in self._most:
            self._most[key] = room(key, [self.wordings(key, language) for language in self._read])
        return self._most[key]


def flat(said: Text) -> str:
    """Flatten a sentence for a terminal or a log: words and code only, with nothing that steers a terminal."""
    text = "".join(span.text for span in said if isinstance(span, Words | Code))
    # A no-break space counts as unprintable; French would lose the space before half of its marks.
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n" or category(letter) == "Zs")


class _Read:
    """One language's sentences, each parsed when it is first said: to parse all takes longer than to start."""

    def __init__(self, language: str, text: str) -> None:
        self._language = language
        self._bundle = FluentBundle([language], use_isolating=False)  # values are isolated here, where it matters
        if found := _STRAY.search(text):
            raise UnknownWordsError(self._complaint(found[0]))
        begins = list(_SENTENCE.finditer(text))
        ends = [found.start() for found in begins[1:]] + [len(text)] * bool(begins)
        self._unread = {found[1]: text[found.start() : end] for found, end in zip(begins, ends, strict=True)}
        self.texts = {**self._unread}
        names = Counter(found[1] for found in begins)
        if twice := sorted(name for name, times in names.items() if times > 1):
            complaint = f"{language}.ftl: said twice: {', '.join(twice)}"
            raise UnknownWordsError(complaint)

    def all(self) -> None:
        """Parse every sentence."""
        for name in [*self._unread]:
            self._need(name)

    def pattern(self, key: str) -> Pattern | None:
        """Give the words of `key` or `key.attribute`, or None."""
        name, _, attribute = key.partition(".")
        self._need(name)
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def said(self, pattern: Pattern, values: dict[str, str | float]) -> tuple[str, Sequence[Exception]]:
        """Fill words with values; what did not fit comes beside them."""
        said, errors = self._bundle.format_pattern(pattern, values)
        return str(said), errors

    def _need(self, name: str) -> None:
        """Parse a sentence, and those it is made of."""
        text = self._unread.pop(name, None)
        if text is None:
            return
        resource = FluentResource(text)
        if junk := next((entry for entry in resource.body if isinstance(entry, Junk)), None):
            raise UnknownWordsError(self._complaint(str(junk.content)))
        self._bundle.add_resource(resource)
        for part in _PART.findall(text):
            self._need(part)

    def _complaint(self, text: str) -> str:
        return f"{self._language}.ftl: this does not parse: {text[:80]!r}"


def _spans(said: str, parts: list[Text]) -> Iterable[Span]:
    """Put the values back where their tokens stand."""
    at = 0
    for found in _TOKEN.finditer(said):
        if found.start() > at:
            yield Words(said[at : found.start()])
        yield from parts[int(found.group(1))]
        at = found.end()
    if at < len(said):
        yield Words(said[at:])


def _in_a_row(clauses: Text) -> Span:
    """Join clauses by words of the language's own: CLDR joins things and measures only."""
    row, *rest = clauses
    for left, clause in zip(reversed(range(len(rest))), rest, strict=True):
        row = phrase("clauses-join", before=row, next=clause, last="no" if left else "yes")
    return row


def _isolated(text: str, language: str) -> str:
    """Keep typed text from turning the sentence around it, where writing directions could mix."""
    if language != "ar" and not _TURNS.search(text):
        return text
    return _PARAGRAPH.sub(lambda found: f"{_ISOLATE}{_balanced(found[0])}{_POP}", text)


def _balanced(text: str) -> str:
    """Leave out what would end an isolate begun elsewhere, and end those that are begun."""
    out, depth = [], 0
    for letter in text:
        if letter == _POP and not depth:
            continue
        depth += (letter in _BEGINS_ISOLATE) - (letter == _POP)
        out.append(letter)
    return "".join(out) + _POP * depth


def _merged(spans: Iterable[Span]) -> Iterable[Span]:
    """Join neighbouring words, so that equal sentences are equal spans."""
    held: Words | None = None
    for span in spans:
        if isinstance(span, Words):
            held = Words(held.text + span.text) if held else span
            continue
        if held:
            yield held
        held = None
        yield span
    if held:
        yield held


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
