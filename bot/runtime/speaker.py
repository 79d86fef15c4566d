"""Says phrases: Fluent messages become spans, in the reader's language and the community's tone.

Values never pass through Fluent as text. Each is replaced by a private-use token and put back as a span afterwards, so
what people typed can neither break a sentence nor become markup.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk
from msgspec.structs import replace

from bot.kernel.cards import Code, Listing, Phrase, Span, Text, Value, Words, phrase
from bot.kernel.policy import Tone
from bot.kernel.tongues import direction, primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from fluent.runtime.resolver import Pattern

    from bot.kernel.ports import Speaker

FALLBACK = "en"
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

    def speaker(self, language: str, tone: Tone) -> Speaker:
        """Give the function that says phrases in a language, or in English where the language is not spoken."""
        spoken = self._spoken(language)
        if (spoken, tone) not in self._speakers:
            self._speakers[spoken, tone] = self._speaking(spoken, tone)
        return self._speakers[spoken, tone]

    def _spoken(self, language: str) -> str:
        spoken = language if language in self._read else primary(language)
        return spoken if spoken in self._read else FALLBACK

    def _speaking(self, language: str, tone: Tone) -> Speaker:
        def say(phrase: Phrase) -> Text:
            return tuple(_merged(self._say(phrase, language, tone)))

        return say

    def _say(self, phrase: Phrase, language: str, tone: Tone) -> Iterable[Span]:
        if phrase.language and phrase.language != language:
            yield from self._foreign(phrase, language, tone)
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
                    return token(self._part(value, language, tone))

        said = self._format(phrase.key, language, {name: given(value) for name, value in phrase.values.items()}, tone)
        yield from _spans(said, parts)

    def _foreign(self, phrase: Phrase, around: str, tone: Tone) -> Iterable[Span]:
        """Say a sentence in a language of its own; one that runs the other way is kept from mixing with others."""
        language = self._spoken(phrase.language)
        said = self._say(replace(phrase, language=""), language, tone)
        if (way := direction(language)) == direction(around) or not way:
            yield from said
            return
        yield from (Words(_TURNED[way]), *said, Words(_POP))

    def _part(self, span: Span, language: str, tone: Tone) -> Text:
        """Give what will stand in the place of one value."""
        match span:
            case Phrase():
                return tuple(self._say(span, language, tone))
            case Listing(items, clauses) if clauses and items:
                return self._part(_in_a_row(items), language, tone)
            case Listing(items):
                return tuple(self._listed(items, language, tone))
            case Words(text):
                return (Words(_isolated(text, language)),)
            case _:
                return (span,)

    def _listed(self, items: Text, language: str, tone: Tone) -> Iterable[Span]:
        if not items:
            return
        tokens = [f"{_OPENS}{at}{_CLOSES}" for at in range(len(items))]
        parts = [self._part(item, language, tone) for item in items]
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
