"""What stands in the places of a sentence while a manager looks at it: people and channels of theirs, days, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.kernel.cards import Code, Listing, Name, Phrase, Place, When, WhenStyle, Words
from bot.kernel.wording import pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.cards import Span, Text, Value
    from bot.kernel.feature import Moment
    from bot.kernel.wording import Case, Sentence, Variant

_PEOPLE = frozenset({
    "asker", "author", "by", "colleague", "expert", "giver", "helper", "host", "leader", "manager", "of", "owner",
    "person", "sponsor", "to", "who", "whom",
})  # fmt: skip
_SEVERAL = frozenset({"names", "authors", "givers", "helpers", "hosts", "leaders", "managers", "owners"})
_DAYS = frozenset({"at", "day", "date", "due", "ends", "first", "last", "since", "starts", "until", "when"})
_NUMBERS = frozenset({
    "answers", "count", "days", "hours", "minutes", "months", "number", "others", "people", "percent", "questions",
    "times", "weeks",
})  # fmt: skip
_SOME = 5
_PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11}
_MANY = {"ru": 5, "en": 1_000_000, "fr": 1_000_000, "es": 1_000_000}
_FRACTION = 1.5


def shown(text: str, variant: Variant, sentence: Sentence, moment: Moment) -> Text:
    """Say a text with examples in its places."""
    values = examples(variant, sentence, moment)
    return tuple(
        _span(values[piece]) if number % 2 else Words(piece) for number, piece in enumerate(pieces(text)) if piece
    )


def as_said(variant: Variant, sentence: Sentence, moment: Moment) -> Phrase:
    """Say a sentence in one of its wordings, as its reader would read it."""
    return Phrase(sentence.key, dict(examples(variant, sentence, moment)), sentence.language)


def examples(variant: Variant, sentence: Sentence, moment: Moment) -> Mapping[str, Value]:
    """Give a value for everything that a sentence tells or chooses by, so that this wording is chosen."""
    told = {place: _example(place, moment) for place in sentence.places}
    return told | {case.name: _chosen(case, sentence.language) for case in variant.cases}


def number_of(case: Case, language: str) -> int | float | None:
    """Give a number for which a wording is; None where it is chosen by a word."""
    if not any(key in _PLURALS or key.isdecimal() for key in case.among):
        return None
    if case.key.isdecimal():
        return int(case.key)
    if case.key == "many":
        return _MANY.get(language, _PLURALS["many"])
    if case.key == "other" and {"few", "many"} <= {*case.among}:
        return _FRACTION if language == "ru" else 100
    return _PLURALS.get(case.key, _SOME)


def _chosen(case: Case, language: str) -> str | int | float:
    number = number_of(case, language)
    return case.key if number is None else number


def _example(place: str, moment: Moment) -> Value:
    here = moment.community
    if place in _PEOPLE:
        return Name(moment.person.who)
    if place in _SEVERAL:
        return Listing((Name(moment.person.who),))
    if place in _DAYS:
        return When(moment.now, WhenStyle.DAY)
    if place in _NUMBERS:
        return _SOME
    if place == "community":
        return Words(here.name)
    if place in {"place", "channel"} and here.places:
        return Place(min(here.places))
    return Code(f"{{{place}}}")


def _span(value: Value) -> Span:
    return Words(str(value)) if isinstance(value, str | int | float) else value
