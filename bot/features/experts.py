"""Who knows about what: learned from answers, declared, forgotten over time, and damped by how often they were asked.

Evidence is answers that came, were accepted or were thanked; how much somebody writes counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain
from math import exp, log1p
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from bot import listening
from bot.kernel.cards import Card, Item, Items, Listing, Name, Note, Para, Phrase, Words, phrase, plain
from bot.kernel.facts import (
    Accepted,
    Answered,
    Declined,
    Nudged,
    Suggested,
    Thanked,
    Unaccepted,
)
from bot.kernel.feature import Command, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision, FactNoted
from bot.kernel.people import Person, PersonId, PlaceId
from bot.kernel.records import Record

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

# ---------------------------------------------------------------- State

HALF_LIFE = timedelta(days=45)
"""After this long, evidence weighs half."""
_MOST_TOPICS = 40
_FINDABLE = 16
"""Topics by which somebody is found: the strongest ones."""
_FAINT = 0.05
_LOAD_WINDOW = timedelta(days=28)
_MOST_LOAD = 200
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
    places: dict[PlaceId, datetime] = field(default_factory=dict)
    """Where they answered, and when last."""
    answers: int = 0
    accepted: int = 0
    thanked: int = 0
    last_answer: datetime | None = None
    last_asked: datetime | None = None

    @property
    def id(self) -> str:
        """One record a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the strongest topics and by the places they answer in."""
        strongest = sorted(self.topics, key=lambda topic: (-self.topics[topic], topic))[:_FINDABLE]
        said = {topic for topics in self.declared.values() for topic in topics}
        found = set(strongest) | said
        return (*(("topic", topic) for topic in sorted(found)), *(("place", place) for place in sorted(self.places)))


class Load(Record, frozen=True):
    """Who was asked in the last four weeks: what keeps the asking spread."""

    kind = "load"

    recent: tuple[tuple[datetime, PersonId], ...] = ()

    @property
    def id(self) -> str:
        """One tally a community."""
        return "load"

    def shares(self, now: datetime) -> dict[PersonId, float]:
        """Give the share of all recent asks that each person would have, if asked once more; none while few."""
        since = now - _LOAD_WINDOW
        recent = Counter([asked for at, asked in self.recent if at >= since])
        total = recent.total()
        if total < _ENOUGH_ASKS:
            return {}
        return {who: (count + 1) / (total + 1) for who, count in recent.items()}


class Candidate(Struct, frozen=True):
    """Somebody who could be asked, how well they fit, and why in words."""

    person: Person
    score: float
    because: tuple[Phrase, ...] = ()


class Need(Struct, frozen=True):
    """What an answer needs: the topics, the words they came in, where, and who was named for it."""

    topics: tuple[str, ...]
    text: str
    place: PlaceId
    suggested: tuple[PersonId, ...] = ()
    speakers: dict[PersonId, datetime] = field(default_factory=dict)
    """Who spoke in that place when last."""


# ---------------------------------------------------------------- Decisions

_CONTENT, _SAID, _PRESENT, _THERE, _TRACK, _NAMED = 1.2, 1.5, 1.0, 0.8, 0.3, 100.0
_PRESENCE = timedelta(days=2)
_REGULAR = timedelta(days=21)
_OVER_SHARE = 0.4
"""Somebody above the largest share is passed over for anyone at least this well placed; far above it, for many more."""
_NEVER = datetime.min.replace(tzinfo=UTC)
_MOST_READ = 1000
"""Characters in which the words of topics are looked for."""
_MOST_LIKELY = 20
"""People whose wishes are looked up for one question."""


def likely(need: Need, experts: Sequence[Expert], load: Load, moment: Moment) -> tuple[Expert, ...]:
    """Choose the best placed few by what is known of them, before anybody's wishes are looked up."""
    shown, shares = _shown_about(need, experts, moment), load.shares(moment.now)
    active = [one for one in experts if one.who in need.suggested or not _idle(one, moment)]
    fits = [(_score(need, one, shown[one.who], shares, moment), one) for one in active]
    best = sorted([pair for pair in fits if pair[0] > 0], key=lambda pair: (-pair[0], *_turn(pair[1])))
    return tuple([expert for _, expert in best[:_MOST_LIKELY]])


def _turn(expert: Expert) -> tuple[datetime, PersonId]:
    """Of those placed equally well, let it be the turn of whoever was asked longest ago."""
    return expert.last_asked or _NEVER, expert.who


def rank(
    need: Need, experts: Sequence[Expert], people: Mapping[PersonId, Person], load: Load, moment: Moment
) -> tuple[Candidate, ...]:
    """Order those who could answer, best placed first."""
    shown, shares, spoken = _shown_about(need, experts, moment), load.shares(moment.now), _as_said(need.text)
    out = []
    for expert in sorted(experts, key=_turn):
        if _idle(expert, moment) and expert.who not in need.suggested:
            continue
        person = people.get(expert.who)
        if person is None or not person.reachable:
            continue
        score = _score(need, expert, shown[expert.who], shares, moment)
        if score > 0:
            out.append(Candidate(person, score, _because(need, expert, shown[expert.who], spoken)))
    return tuple(sorted(out, key=lambda one: -one.score))


def _score(
    need: Need, expert: Expert, shown: Mapping[str, float], shares: Mapping[PersonId, float], moment: Moment
) -> float:
    """Weigh how well somebody is placed; whoever would carry too large a share yields to anyone nearly as good."""
    if expert.forgotten and _unwanted(need, expert):
        return 0.0
    score = _NAMED if expert.who in need.suggested else 0.0
    if expert.declared and _said_about(need, expert):
        score += _SAID
    score += _CONTENT * log1p(sum(shown.values()))
    if (last := expert.places.get(need.place)) is not None:
        score += _THERE * exp(-(moment.now - last) / _REGULAR)
        if expert.who in need.speakers:
            score += _PRESENT * exp(-(moment.now - need.speakers[expert.who]) / _PRESENCE)
    if score > 0 and expert.accepted:
        score += _TRACK * log1p(expert.accepted)
    share, most = shares.get(expert.who, 0.0), moment.policy.largest_share
    return score if share <= most else score * _OVER_SHARE * most / share


def _because(need: Need, expert: Expert, shown: Mapping[str, float], spoken: Mapping[str, str]) -> tuple[Phrase, ...]:
    """Say in words what speaks for somebody."""
    because: list[Phrase] = []
    if expert.who in need.suggested:
        because.append(phrase("evidence-suggested"))
    if said := _said_about(need, expert):
        because.append(phrase("evidence-declared", topics=Listing(tuple(Words(words) for words in said[:2]))))
    if shown:
        best = sorted(shown, key=lambda topic: (-shown[topic], topic))[:2]
        topics = Listing(tuple(Words(spoken.get(topic, topic)) for topic in best))
        because.append(phrase("evidence-answered", topics=topics, count=expert.answers))
    elif need.place in expert.places:
        because.append(phrase("evidence-answers-here"))
    if expert.accepted:
        because.append(phrase("evidence-accepted", count=expert.accepted))
    return tuple(because)


def _said_about(need: Need, expert: Expert) -> list[str]:
    return [words for words, topics in expert.declared.items() if not set(topics).isdisjoint(need.topics)]


def _shown_about(need: Need, experts: Sequence[Expert], moment: Moment) -> dict[PersonId, dict[str, float]]:
    """Weigh what each has shown of what is needed; what few know weighs more than what everybody knows."""
    shared = [(one, [topic for topic in need.topics if topic in one.topics]) for one in experts]
    known = Counter(chain.from_iterable([topics for _, topics in shared]))
    rarity = {topic: 1.0 / log1p(1 + known[topic]) for topic in need.topics}
    return {one.who: _faded(one, topics, rarity, moment) if topics else {} for one, topics in shared}


def _faded(expert: Expert, topics: Sequence[str], rarity: Mapping[str, float], moment: Moment) -> dict[str, float]:
    fade, weights = _fade(expert, moment.now), expert.topics
    return {topic: weight * rarity[topic] for topic in topics if (weight := weights[topic] * fade) > _FAINT}


def _unwanted(need: Need, expert: Expert) -> bool:
    """Whether a question is about something they asked not to be asked about: all of it, not a word of it."""
    return any(_within(found, need.topics) for found in expert.forgotten.values())


def _idle(expert: Expert, moment: Moment) -> bool:
    """Whether somebody has not answered for so long that they should be left in peace."""
    last = expert.last_answer or expert.as_of
    faded = last is None or moment.now - last > moment.policy.forget_expert_after
    return not expert.declared and (faded or not (expert.topics or expert.places))


def _as_said(text: str) -> dict[str, str]:
    """Show topics in the words they came in, not in their folded form."""
    said: dict[str, str] = {}
    language = listening.language(text)
    for word in text[:_MOST_READ].split():
        for topic in _topics_of(word, language):
            said.setdefault(topic, word.strip(".,;:!?()\"'"))
    return said


@lru_cache(maxsize=4096)
def _topics_of(word: str, language: str) -> tuple[str, ...]:
    """Fold one word, apart from what listening remembers: its place is for messages, and words come again and again."""
    return listening.topics(word, language)


def weigh(expert: Expert, now: datetime) -> dict[str, float]:
    """Give the evidence as it weighs now."""
    fade = _fade(expert, now)
    return {topic: weight * fade for topic, weight in expert.topics.items()}


def _fade(expert: Expert, now: datetime) -> float:
    if expert.as_of is None:
        return 1.0
    return float(0.5 ** (max(now - expert.as_of, timedelta()) / HALF_LIFE))


def learn(expert: Expert, topics: Collection[str], amount: float, now: datetime) -> Expert:
    """Add evidence on topics, or take it away; what became faint is forgotten."""
    weights = weigh(expert, now)
    for topic in topics:
        weights[topic] = max(0.0, weights.get(topic, 0.0) + amount)
    kept = sorted(
        ((topic, round(weight, 4)) for topic, weight in weights.items() if weight > _FAINT),
        key=lambda pair: (-pair[1], pair[0]),
    )
    later = now if expert.as_of is None else max(now, expert.as_of)
    return replace(expert, topics=dict(kept[:_MOST_TOPICS]), as_of=later)


def variants(words: str, *languages: str) -> tuple[tuple[str, ...], ...]:
    """Name the topics in a few words; too few to tell their language, so as each likely language folds them."""
    likely_ones = dict.fromkeys((listening.language(words), *filter(None, languages), "en"))
    found = dict.fromkeys(listening.topics(words, language) for language in likely_ones)
    return tuple(filter(None, found)) or ((words.casefold(),),)


def declare(expert: Expert, words: str, *languages: str) -> Expert:
    """Note what somebody says they know; it also ends an earlier 'do not ask me about it'."""
    topics = tuple(dict.fromkeys(topic for one in variants(words, *languages) for topic in one))
    forgotten = {said: found for said, found in expert.forgotten.items() if not _within(found, topics)}
    return replace(expert, declared={**expert.declared, words: topics}, forgotten=forgotten)


def forget(expert: Expert, words: str, *languages: str) -> Expert:
    """Stop asking somebody about something, whatever they have answered."""
    found = variants(words, *languages)
    topics = {topic for one in found for topic in one}
    declared = {said: known for said, known in expert.declared.items() if not set(known) <= topics}
    return replace(expert, declared=declared, forgotten={**expert.forgotten, words: found})


def _within(found: Collection[Collection[str]], topics: Collection[str]) -> bool:
    return any(set(one).issubset(topics) for one in found)


# ---------------------------------------------------------------- Looking


async def candidates(need: Need, reader: Reader, moment: Moment) -> tuple[Candidate, ...]:
    """Look up everybody who could answer, best placed first."""
    found: dict[PersonId, Expert] = {}
    for topic in need.topics:
        found |= {expert.who: expert for expert in await reader.find(Expert, "topic", topic, 50)}
    found |= {expert.who: expert for expert in await reader.find(Expert, "place", need.place, 100)}
    for who in need.suggested:
        found.setdefault(who, await reader.get(Expert, who) or Expert(who, as_of=moment.now))
    load = await reader.get(Load, "load") or Load()
    few = likely(need, list(found.values()), load, moment)
    people = {expert.who: await reader.person(expert.who) for expert in few}
    return rank(need, few, people, load, moment)


# ---------------------------------------------------------------- Cards


def who_knows(words: str, ranked: Sequence[Candidate]) -> Card:
    """List people by what they have shown or said they know."""
    if not ranked:
        gist = phrase("who-nobody", topic=Words(words))
        return Card(gist, (Para(gist), Note(phrase("who-nobody-note"))))
    gist = phrase("who-gist", topic=Words(words), count=len(ranked))
    items = tuple(
        Item((Name(one.person.who), Words(" \N{EN DASH} "), Listing(one.because or (phrase("evidence-answers-here"),))))
        for one in ranked
    )
    return Card(gist, (Items(items), Note(phrase("who-note"))), phrase("who-title", topic=Words(words)))


# ---------------------------------------------------------------- Wiring

_SHOWN = 5


async def _known(reader: Reader, who: PersonId, now: datetime) -> Expert:
    return await reader.get(Expert, who) or Expert(who, as_of=now)


async def on_answered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Learn from an answer that came."""
    fact: Answered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who == fact.asker:
        return Decision()
    expert = learn(await _known(reader, fact.who, event.at), fact.topics, 1.0, event.at)
    last = max(event.at, expert.last_answer or event.at)
    places = {**expert.places, fact.place: last}
    return Decision(save=(replace(expert, answers=expert.answers + 1, last_answer=last, places=places),))


async def on_accepted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Learn twice as much from an answer that was accepted."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    expert = learn(await _known(reader, fact.who, event.at), fact.topics, 2.0, event.at)
    return Decision(save=(replace(expert, accepted=expert.accepted + 1),))


async def on_unaccepted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Unlearn what an acceptance had taught."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    expert = learn(await _known(reader, fact.who, event.at), fact.topics, -2.0, event.at)
    return Decision(save=(replace(expert, accepted=max(0, expert.accepted - 1)),))


async def on_thanked(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Count thanks."""
    fact: Thanked = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    return Decision(save=(replace(expert, thanked=expert.thanked + 1),))


async def on_declined(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Let 'not me' weigh."""
    fact: Declined = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    return Decision(save=(learn(expert, fact.topics, -1.0, event.at),))


async def on_suggested(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Believe a colleague who says that somebody knows."""
    fact: Suggested = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    return Decision(save=(learn(expert, fact.topics, 1.0, event.at),))


async def on_nudged(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Remember who was asked, so that the asking stays spread."""
    fact: Nudged = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    load = await reader.get(Load, "load") or Load()
    recent = [entry for entry in load.recent if event.at - entry[0] <= _LOAD_WINDOW][-_MOST_LOAD:]
    return Decision(
        save=(replace(expert, last_asked=event.at), replace(load, recent=(*recent, (event.at, fact.who)))),
    )


async def on_know(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`know TOPIC`: I am happy to be asked about this."""
    words = " ".join(filter(None, (plain((span,)) for span in event.args)))[:80].strip()
    if not words:
        return Decision(reply=_said("know-what"))
    expert = await _known(reader, event.who, moment.now)
    gist = phrase("know-noted", topic=Words(words))
    return Decision(
        save=(declare(expert, words, *_languages(moment)),), reply=Card(gist, (Para(gist), Note(phrase("know-note"))))
    )


async def on_forget_topic(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`forget-topic TOPIC`: do not ask me about this."""
    words = " ".join(filter(None, (plain((span,)) for span in event.args)))[:80].strip()
    if not words:
        return Decision(reply=_said("forget-what"))
    expert = await _known(reader, event.who, moment.now)
    gist = phrase("forget-noted", topic=Words(words))
    return Decision(save=(forget(expert, words, *_languages(moment)),), reply=Card(gist, (Para(gist),)))


async def on_who(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`who TOPIC`: who knows about this?"""
    words = " ".join(filter(None, (plain((span,)) for span in event.args)))[:80].strip()
    if not words:
        return Decision(reply=_said("who-what"))
    topics = tuple(dict.fromkeys(topic for one in variants(words, *_languages(moment)) for topic in one))
    need = Need(topics, words, PlaceId(""))
    ranked = await candidates(need, reader, moment)
    return Decision(reply=who_knows(words, ranked[:_SHOWN]))


def _languages(moment: Moment) -> tuple[str, str]:
    return moment.person.language, moment.policy.language


def _said(key: str) -> Card:
    gist = phrase(key)
    return Card(gist, (Para(gist),))


FEATURE = Feature(
    "experts",
    commands=(Command("know", on_know), Command("forget-topic", on_forget_topic), Command("who", on_who)),
    facts={
        Answered: on_answered,
        Accepted: on_accepted,
        Unaccepted: on_unaccepted,
        Thanked: on_thanked,
        Declined: on_declined,
        Suggested: on_suggested,
        Nudged: on_nudged,
    },
)
