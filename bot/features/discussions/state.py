"""What is kept of discussions: what rises, who hosts, who took part, what came of it. Of what people ask, ids alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, unnamed
from bot.listening.rising import Past as Gone

ACTIVITY = "G3"
ASK, WAITED, FOLLOW, HOW, TELL = (
    "discuss.ask-host",
    "discuss.waited",
    "discuss.follow",
    "discuss.how-it-went",
    "discuss.tell",
)
DRAFT = "discuss.draft"
"""Begins one, whoever offers it."""
REST = timedelta(days=90)
"""For so long a topic that was dropped, or has been discussed, is not proposed again."""
LAPSES = timedelta(days=28)
"""A proposal that nobody decides on rises no more by then."""
ANSWERS_WITHIN = 5
"""Working days. A leader who has said nothing by then is not reminded: the manager may ask somebody else."""
FIRST_LOOK, SECOND_LOOK = timedelta(days=7), timedelta(days=28)
"""After the opening, and after that: when its host is asked what came of it."""
KEPT = timedelta(days=730)
"""How long a discussion is remembered."""
OUTCOMES = ("policy", "programme", "guidance", "training", "other")
MOST_TOPIC, MOST_QUESTION, MOST_WORDS, MOST_LINK = 80, 400, 300, 300
EXAMPLES = 3
"""Questions that are pointed to."""
MOST_PEOPLE = 200
"""Of those who took part, how many are remembered."""


class Before(Record, frozen=True):
    """What topics were before the weeks that are looked at: counts of people, and nobody's id."""

    kind = "topics-before"

    week: int
    """The last week that is counted in it."""
    gone: Gone = Gone()

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """A word that nobody else ever asked with is no topic."""
        terms = {term: past for term, past in self.gone.terms.items() if not leaving.alone(term)}
        return leaving.parted(replace(self, gone=replace(self.gone, terms=terms)))


class Evidence(Struct, frozen=True):
    """Why a topic is worth a discussion now, in numbers a person can check."""

    people: int = 0
    places: tuple[PlaceId, ...] = ()
    countries: int = 0
    weeks: int = 0
    open: int = 0
    usual: float = 0.0
    examples: tuple[MessageId, ...] = ()
    """Questions to look at, of people who may be pointed to."""
    askers: tuple[PersonId, ...] = ()
    """Who asked each of them."""


def _evidence(evidence: Evidence, leaving: Leaving) -> Evidence:
    """Point to nothing that somebody asked who was forgotten; they count as before."""
    both = [
        (one, who)
        for one, who in zip(evidence.examples, evidence.askers, strict=False)
        if not (leaving.theirs(who) or leaving.asked(one))
    ]
    return replace(evidence, examples=tuple(one for one, _ in both), askers=tuple(who for _, who in both))


class Topic(Struct, frozen=True):
    """Something that rises, as it was seen at the latest look."""

    name: str
    topics: tuple[str, ...]
    evidence: Evidence


class Outlook(Record, frozen=True):
    """What rises, as of the latest look."""

    kind = "outlook"

    at: datetime
    rising: tuple[Topic, ...] = ()
    learning: bool = False
    """There is too little to compare with yet."""

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Nobody is pointed to what they asked."""
        rising = tuple(replace(one, evidence=_evidence(one.evidence, leaving)) for one in self.rising)
        return leaving.parted(replace(self, rising=rising))


class Stage(StrEnum):
    """How far a discussion has come."""

    PROPOSED = "proposed"
    """It waits for a manager."""
    ASKED = "asked"
    """It waits for a leader."""
    AGREED = "agreed"
    """Its host said yes; it is on its way into the channel."""
    OPEN = "open"
    OVER = "over"
    DROPPED = "dropped"


class Outcome(Struct, frozen=True):
    """What a discussion was taken forward in."""

    how: str
    """One of `OUTCOMES`."""
    words: str
    by: PersonId
    at: datetime
    link: str = ""


class Discussion(Record, frozen=True):
    """One discussion, from its proposal to what came of it. Its words are a manager's, or Steward's own."""

    kind = "discussion"

    name: str
    topic: str
    """In words, as people read it."""
    at: datetime
    topics: tuple[str, ...] = ()
    evidence: Evidence = Evidence()
    stage: Stage = Stage.PROPOSED
    since: datetime | None = None
    """When it came to this stage."""
    question: str = ""
    """What it asks, in a manager's words; empty for Steward's own neutral question."""
    host: PersonId = PersonId("")
    place: PlaceId = PlaceId("")
    experts: tuple[PersonId, ...] = ()
    """Who knows about it and may join."""
    by: PersonId = PersonId("")
    """The manager who let it go."""
    refused: tuple[PersonId, ...] = ()
    """Who was asked to host and would rather not."""
    trouble: str = ""
    """Why it came back to the manager: declined, suggested, silent, unreached or unposted;
    gone where whoever was asked is to be left alone by now."""
    idea: str = ""
    """The idea it began with, if one."""
    by_hand: bool = False
    """Somebody began it: it takes no place from what Steward proposes."""
    agreed: bool = False
    """Its host has said yes: they are not asked again because a channel was gone."""
    asks: int = 0
    """How many were asked to host."""
    message: MessageId = MessageId("")
    """Where it stands."""
    opened: datetime | None = None
    part: tuple[PersonId, ...] = ()
    """Who took part, the host left out."""
    countries: frozenset[str] = frozenset()
    questions: int = 0
    """Asked in it."""
    looks: int = 0
    """How often its host was asked what came of it."""
    outcome: Outcome | None = None
    told: dict[PersonId, str] = field(default_factory=dict)
    """Who was told of the outcome, and on which surface."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """It stays the others'; the words in which they asked, or said what came of it, go."""
        put = replace(
            self,
            evidence=_evidence(self.evidence, leaving),
            question="" if leaving.theirs(self.by) else self.question,
            experts=tuple(one for one in self.experts if not leaving.theirs(one)),
            told={who: surface for who, surface in self.told.items() if not leaving.theirs(who)},
        )
        if put.outcome is not None and leaving.theirs(put.outcome.by):
            put = replace(put, outcome=replace(put.outcome, words="", link=""))
        return leaving.parted(put)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by its message, and by how far it has come."""
        stands = (("message", self.message),) if self.message else ()
        return (("stage", self.stage), *stands)

    @property
    def about(self) -> str:
        """The name of its proposal."""
        return f"discuss/{self.name}"

    def surface(self, what: str) -> str:
        """Name one of the messages it stands on."""
        return f"discuss/{self.name}/{what}"

    @property
    def closely(self) -> tuple[PersonId, ...]:
        """Who hears how it went: its host, and the manager who let it go."""
        return tuple(dict.fromkeys(who for who in (self.host, self.by) if who))

    def same(self, topics: tuple[str, ...]) -> bool:
        """Whether it is about the same matter."""
        return alike(self.topics, topics)


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two lists of terms are about the same matter: half of the shorter one is in both."""
    both = len({*one} & {*other})
    return both > 0 and 2 * both >= min(len({*one}), len({*other}))


class Standing(Record, frozen=True):
    """The discussions that are open, by the message each stands on: what a reply in a thread is held against."""

    kind = "discussions-open"
    forgets = unnamed

    messages: dict[MessageId, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind
