"""What is kept about people who know: what each has shown or said, who answers where, and who was asked lately."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Self

from msgspec import field
from msgspec.structs import replace

from bot.features.experts.glossary import root
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.records import Leaving, Record, unnamed

HALF_LIFE = timedelta(days=90)
"""After this long, evidence on a topic weighs half: knowledge fades more slowly than presence, which turns count."""
MOST_TURNS = 100
"""Answers of a place that its circle remembers."""
LOAD_WINDOW = timedelta(days=28)
MOST_LOAD = 200
_FINDABLE = 16
"""Topics by which somebody is found: the strongest ones."""
_ENOUGH_ASKS = 5
"""Asks in the window before a share means anything."""


class Expert(Record, frozen=True):
    """What one person has shown, or said, that they know."""

    kind = "expert"

    who: PersonId
    topics: dict[str, float] = field(default_factory=dict)
    """Evidence by topic, as it weighed at `as_of`."""
    as_of: datetime | None = None
    declared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What they said they know, in their words, and the topics in it."""
    forgotten: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """What they do not want to be asked about, in their words, and the topics in it as each language folds them."""
    declined: dict[str, int] = field(default_factory=dict)
    """How often they said 'not me' about a topic since they last showed that they know it."""
    taught: dict[str, datetime] = field(default_factory=dict)
    """Questions whose acceptance counted, and when: what lets an acceptance be taken back exactly."""
    places: dict[PlaceId, datetime] = field(default_factory=dict)
    """Where they answered, and when last."""
    answers: int = 0
    accepted: int = 0
    thanked: int = 0
    last_answer: datetime | None = None
    last_asked: datetime | None = None
    practice: float = 0.0
    """All evidence, whatever the topic, as it weighed at `as_of`: a topic's share of it tells the specialist."""

    @property
    def id(self) -> str:
        """One record a person."""
        return self.who

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What others know is theirs, except by a word that nobody else ever asked with."""
        if leaving.theirs(self.who):
            return None
        topics = {topic: weight for topic, weight in self.topics.items() if not leaving.alone(topic)}
        return leaving.parted(replace(self, topics=topics))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the strongest topics, by how these begin, and by the places they answer in."""
        found = set(self.topics)
        if len(found) > _FINDABLE:
            strongest = sorted([(-weight, topic) for topic, weight in self.topics.items()])
            found = {topic for _, topic in strongest[:_FINDABLE]}
        found.update(topic for topics in self.declared.values() for topic in topics)
        roots = {root(topic) for topic in found} - {""}
        return (
            *[("topic", topic) for topic in sorted(found)],
            *[("kin", one) for one in sorted(roots)],
            *[("place", place) for place in sorted(self.places)],
        )


class Circle(Record, frozen=True):
    """Who answers in one place, in the order in which it happened: recency in the place's own turns, not in hours."""

    kind = "circle"
    forgets = unnamed

    place: PlaceId
    turns: tuple[PersonId, ...] = ()
    """Who answered, oldest first; earlier builds wrote nobody's name where a question was asked."""
    last: tuple[tuple[str, PersonId], ...] = ()
    """Who answered which question, the last few: a second message to the same question counts for nothing."""

    @property
    def id(self) -> str:
        """One record a place."""
        return self.place

    def lately(self) -> dict[PersonId, float]:
        """Weigh who has answered here: an answer with n later ones counts 1/(n+3), as memory fades, at every scale.

        A power of the age has no half-life, so that one rule serves a chat with a hundred questions a day and a forum
        with two a week; turns instead of hours let nights and holidays pass without a trace. A turn is an answer:
        questions nobody took up say nothing of who answers.
        """
        out: dict[PersonId, float] = {}
        for number, who in enumerate(filter(None, reversed(self.turns)), 3):
            out[who] = out.get(who, 0.0) + 1.0 / number
        return out


class Load(Record, frozen=True):
    """Who was asked in the last four weeks: what keeps the asking spread."""

    kind = "load"
    forgets = unnamed

    recent: tuple[tuple[datetime, PersonId], ...] = ()

    @property
    def id(self) -> str:
        """One tally a community."""
        return "load"

    def shares(self, now: datetime) -> dict[PersonId, float]:
        """Give the share of all recent asks that each person would have, if asked once more; none while few."""
        since = now - LOAD_WINDOW
        recent = Counter([asked for at, asked in self.recent if at >= since])
        total = recent.total()
        if total < _ENOUGH_ASKS:
            return {}
        return {who: (count + 1) / (total + 1) for who, count in recent.items()}
