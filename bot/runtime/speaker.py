"""Says phrases: Fluent messages become spans, in the reader's language and the community's tone.

Values never pass through Fluent as text. Each is replaced by a private-use token and put back as a span afterwards, so
what people typed can neither break a sentence nor become markup.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message

from bot.kernel.cards import Code, Listing, Phrase, Span, Text, Value, Words
from bot.kernel.policy import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.kernel.ports import Speaker

FALLBACK = "en"
_OPENS, _CLOSES = "\ue000", "\ue001"
_TOKEN = re.compile(f"{_OPENS}([0-9]+){_CLOSES}")
_NO_TOKEN = str.maketrans(dict.fromkeys((_OPENS, _CLOSES)))
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
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
            UnknownWordsError: a file does not parse, or names a message twice.
        """
        self._bundles = {language: _bundle(language, text) for language, text in texts.items()}
        self._speakers: dict[tuple[str, Tone], Speaker] = {}

    @classmethod
    def read(cls, folder: Path) -> Catalogue:
        """Read `<language>.ftl` files from a folder."""
        return cls({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))})

    def languages(self) -> tuple[str, ...]:
        """Give the languages Steward speaks."""
        return tuple(self._bundles)

    def knows(self, key: str, language: str = FALLBACK) -> bool:
        """Whether a phrase (`key` or `key.attribute`) has words."""
        name, _, attribute = key.partition(".")
        bundle = self._bundles[language]
        if not bundle.has_message(name):
            return False
        message = bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def speaker(self, language: str, tone: Tone) -> Speaker:
        """Give the function that says phrases in a language, or in English where the language is not spoken."""
        spoken = self._spoken(language)
        if (spoken, tone) not in self._speakers:
            self._speakers[spoken, tone] = self._speaking(spoken, tone)
        return self._speakers[spoken, tone]

    def _spoken(self, language: str) -> str:
        spoken = language if language in self._bundles else language.partition("-")[0]
        return spoken if spoken in self._bundles else FALLBACK

    def _speaking(self, language: str, tone: Tone) -> Speaker:
        def say(phrase: Phrase) -> Text:
            return tuple(_merged(self._say(phrase, language, tone)))

        return say

    def _say(self, phrase: Phrase, language: str, tone: Tone) -> Iterable[Span]:
        if phrase.language:
            language = self._spoken(phrase.language)
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

    def _part(self, span: Span, language: str, tone: Tone) -> Text:
        """Give what will stand in the place of one value."""
        match span:
            case Phrase():
                return tuple(self._say(span, language, tone))
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
        if not self.knows(key, language):
            if language == FALLBACK:
                raise UnknownWordsError(key)
            language = FALLBACK
        bundle = self._bundles[language]
        name, _, attribute = key.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise UnknownWordsError(key)
        said, errors = bundle.format_pattern(pattern, {**values, "tone": tone.value})
        if errors:
            complaint = f"{language}: {key}: {errors[0]}"
            raise UnknownWordsError(complaint)
        return str(said)


def flat(said: Text) -> str:
    """Flatten a sentence for a terminal or a log: words and code only, with nothing that steers a terminal."""
    text = "".join(span.text for span in said if isinstance(span, Words | Code))
    # A no-break space counts as unprintable; French would lose the space before half of its marks.
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n" or category(letter) == "Zs")


def _bundle(language: str, text: str) -> FluentBundle:
    resource = FluentResource(text)
    junk = [entry for entry in resource.body if isinstance(entry, Junk)]
    if junk:
        complaint = f"{language}.ftl: this does not parse: {str(junk[0].content)[:80]!r}"
        raise UnknownWordsError(complaint)
    names = [entry.id.name for entry in resource.body if isinstance(entry, Message)]
    if twice := {name for name in names if names.count(name) > 1}:
        complaint = f"{language}.ftl: said twice: {', '.join(sorted(twice))}"
        raise UnknownWordsError(complaint)
    bundle = FluentBundle([language], use_isolating=False)  # values are isolated here, and only where it matters
    bundle.add_resource(resource)
    return bundle


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
