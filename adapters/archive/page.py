"""Who reads a report and in which language: how names, places and moments are said there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from babel import Locale, UnknownLocaleError
from msgspec import Struct

from adapters import moments
from bot.kernel.calendar import zone
from bot.kernel.cards import (
    Code,
    Link,
    Listing,
    Name,
    Phrase,
    Place,
    Post,
    Said,
    Span,
    Text,
    When,
    WhenStyle,
    Words,
)
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.ports import Speaker

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no page can hold, and what would drive a terminal."""


class Page(Struct, frozen=True):
    """Everything a renderer needs beside the cards."""

    say: Speaker
    title: Phrase
    """What the browser calls the page."""
    name: str
    """The community's."""
    language: str = "en"
    zone: str = "UTC"
    people: Mapping[PersonId, str] = {}
    places: Mapping[PlaceId, str] = {}

    @property
    def locale(self) -> Locale:
        """How numbers and dates are written."""
        try:
            return Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale("en")

    def person(self, who: PersonId) -> str:
        """Name somebody; an id that nobody explains stays as it is."""
        return clean(self.people.get(who, who))

    def place(self, place: PlaceId) -> str:
        """Name a channel."""
        return f"#{clean(self.places.get(place, place))}"

    def when(self, at: datetime, style: WhenStyle) -> str:
        """Write a moment in the community's zone. A page is read years later, so nothing is 'ago'."""
        there, language = at.astimezone(zone(self.zone)), self.locale.language
        match style:
            case WhenStyle.DAY:
                return moments.short_date(there, language)
            case WhenStyle.TIME:
                return moments.clock(there, language)
            case WhenStyle.FULL | WhenStyle.AGO:
                return moments.short_date_and_clock(there, language)

    def spans(self, said: Said) -> Iterator[Span]:
        """Say phrases, and yield what is left: spans without phrases."""
        for span in self.say(said) if isinstance(said, Phrase) else said:
            match span:
                case Phrase():
                    yield from self.spans(span)
                case Listing(items):
                    yield from self.spans(items)
                case Post(_, label):
                    yield from self.spans(label)
                case _:
                    yield span

    def flat(self, said: Said) -> str:
        """Say it without any form."""
        return "".join(self._flat(span) for span in self.spans(said))

    def _flat(self, span: Span) -> str:
        match span:
            case Words(text) | Code(text) | Link(_, text):
                return clean(text)
            case Name(who):
                return self.person(who)
            case Place(place):
                return self.place(place)
            case When(at, style):
                return self.when(at, style)
            case Phrase() | Listing() | Post():
                raise AssertionError(span)  # `spans` has said these


def clean(text: str) -> str:
    """Leave out letters that are none."""
    return _UNPRINTABLE.sub("", text) if _UNPRINTABLE.search(text) else text


def clipped(said: Text, most: int) -> Text:
    """Keep the beginning of what somebody wrote at length."""
    kept: list[Span] = []
    left = most
    for span in said:
        if isinstance(span, Words | Code) and len(span.text) > left:
            return (*kept, type(span)(span.text[:left].rstrip() + "…"))
        left -= len(span.text) if isinstance(span, Words | Code) else 1
        kept.append(span)
        if left <= 0:
            return (*kept, Words(" …"))
    return tuple(kept)
