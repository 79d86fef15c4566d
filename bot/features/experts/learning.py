"""What moves a profile: each fact one pure step, with what it rests on kept in the record, so that it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.experts.state import HALF_LIFE, LOAD_WINDOW, MOST_LOAD, MOST_TURNS, Circle, Expert, Load

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.kernel.facts import (
        Accepted,
        Answered,
        Declined,
        Doubted,
        Nudged,
        Suggested,
        Thanked,
        Unaccepted,
        Unthanked,
    )

FAINT = 0.05
"""Evidence below this is forgotten."""
ENOUGH_DECLINES = 2
"""So many times 'not me' about a topic, and nobody asks about it until there is new evidence."""
_HALF_LIFE = HALF_LIFE.total_seconds()
_ANSWER, _ACCEPTANCE = 1.0, 2.0
_MOST_TOPICS = 40
_MOST_DECLINED = 48
_MOST_TAUGHT = 16
_LAST = 24


def answered(expert: Expert, circle: Circle, fact: Answered, at: datetime) -> tuple[Expert, Circle]:
    """Learn from an answer that came: once a question, however many messages it took."""
    given = (fact.question, fact.who)
    if fact.who == fact.asker or given in circle.last:
        return expert, circle
    put = learn(expert, fact.topics, _ANSWER, at)
    last = max(at, put.last_answer or at)
    put = replace(put, answers=put.answers + 1, last_answer=last, places={**put.places, fact.place: last})
    turned = replace(circle, turns=(*circle.turns, fact.who)[-MOST_TURNS:], last=(*circle.last, given)[-_LAST:])
    return put, turned


def doubted(expert: Expert, circle: Circle, fact: Doubted, at: datetime) -> tuple[Expert, Circle]:
    """Unlearn an answer that turned out to be none, where it had counted and nothing else they said to it does."""
    given = (fact.question, fact.who)
    if fact.another or given not in circle.last:
        return expert, circle
    put = replace(learn(expert, fact.topics, -_ANSWER, at), answers=max(0, expert.answers - 1))
    turns = list(circle.turns)
    if fact.who in turns:
        del turns[len(turns) - 1 - turns[::-1].index(fact.who)]
    return put, replace(circle, turns=tuple(turns), last=tuple(one for one in circle.last if one != given))


def accepted(expert: Expert, fact: Accepted, at: datetime) -> Expert:
    """Learn twice as much from an answer that was accepted."""
    put = learn(expert, fact.topics, _ACCEPTANCE, at)
    taught = {**put.taught, fact.question: at}
    if len(taught) > _MOST_TAUGHT:
        del taught[min(taught, key=lambda question: (taught[question], question))]
    return replace(put, accepted=put.accepted + 1, taught=taught)


def unaccepted(expert: Expert, fact: Unaccepted, at: datetime) -> Expert:
    """Unlearn what an acceptance had taught, as much of it as is left; older than we remember, it only counts less."""
    put = replace(expert, accepted=max(0, expert.accepted - 1))
    if (then := expert.taught.get(fact.question)) is None:
        return put
    taught = {question: when for question, when in expert.taught.items() if question != fact.question}
    return replace(learn(put, fact.topics, -_ACCEPTANCE * _left(at, then), at), taught=taught)


def thanked(expert: Expert, _fact: Thanked) -> Expert:
    """Count thanks."""
    return replace(expert, thanked=expert.thanked + 1)


def unthanked(expert: Expert, _fact: Unthanked) -> Expert:
    """Count thanks back that were taken back."""
    return replace(expert, thanked=max(0, expert.thanked - 1))


def declined(expert: Expert, fact: Declined, at: datetime) -> Expert:
    """Let 'not me' weigh against one answer, and remember it: twice is an answer of its own."""
    put = learn(expert, fact.topics, -_ANSWER, at)
    times = dict(expert.declined)
    for topic in fact.topics:
        times[topic] = times.get(topic, 0) + 1
    kept = sorted(times, key=lambda topic: (-times[topic], topic not in fact.topics, topic))[:_MOST_DECLINED]
    return replace(put, declined={topic: times[topic] for topic in kept})


def suggested(expert: Expert, fact: Suggested, at: datetime) -> Expert:
    """Believe a colleague who says that somebody knows, as much as one answer would tell."""
    return learn(expert, fact.topics, _ANSWER, at)


def nudged(expert: Expert, load: Load, fact: Nudged, at: datetime) -> tuple[Expert, Load]:
    """Remember who was asked, so that the asking stays spread."""
    recent = [entry for entry in load.recent if at - entry[0] <= LOAD_WINDOW][-MOST_LOAD:]
    return replace(expert, last_asked=at), replace(load, recent=(*recent, (at, fact.who)))


def weigh(expert: Expert, now: datetime) -> dict[str, float]:
    """Give the evidence as it weighs now."""
    fade = faded(expert, now)
    return {topic: weight * fade for topic, weight in expert.topics.items()}


def faded(expert: Expert, now: datetime) -> float:
    """Give what is left by now of evidence written down at `as_of`."""
    return 1.0 if expert.as_of is None else _left(now, expert.as_of)


def _left(now: datetime, then: datetime) -> float:
    passed = (now - then).total_seconds()
    return 1.0 if passed <= 0 else float(0.5 ** (passed / _HALF_LIFE))


def learn(expert: Expert, topics: Collection[str], amount: float, now: datetime) -> Expert:
    """Add evidence on topics, or take it away; what became faint is forgotten, and new evidence ends a 'not me'."""
    fade = faded(expert, now)
    weights = weigh(expert, now)
    for topic in topics:
        weights[topic] = weights.get(topic, 0.0) + amount
    kept = {topic: round(weight, 3) for topic, weight in weights.items() if weight > FAINT}
    if len(kept) > _MOST_TOPICS:
        strongest = sorted([(-weight, topic) for topic, weight in kept.items()])
        kept = {topic: -weight for weight, topic in strongest[:_MOST_TOPICS]}
    put = replace(
        expert,
        topics=kept,
        practice=round(max(0.0, expert.practice * fade + amount), 3),
        as_of=now if expert.as_of is None else max(now, expert.as_of),
    )
    return _willing(put, topics) if amount > 0 and put.declined else put


def _willing(expert: Expert, topics: Collection[str]) -> Expert:
    return replace(expert, declined={topic: n for topic, n in expert.declined.items() if topic not in topics})


def variants(words: str, *languages: str) -> tuple[tuple[str, ...], ...]:
    """Name the topics in a few words; too few to tell their language, so as each likely language folds them."""
    likely_ones = dict.fromkeys((listening.language(words), *filter(None, languages), "en"))
    found = dict.fromkeys(listening.topics(words, language) for language in likely_ones)
    return tuple(filter(None, found)) or ((words.casefold(),),)


def declare(expert: Expert, words: str, *languages: str) -> Expert:
    """Note what somebody says they know; it also ends an earlier 'do not ask me about it', and 'not me'."""
    topics = tuple(dict.fromkeys(topic for one in variants(words, *languages) for topic in one))
    forgotten = {said: found for said, found in expert.forgotten.items() if not within(found, topics)}
    return _willing(replace(expert, declared={**expert.declared, words: topics}, forgotten=forgotten), topics)


def forget(expert: Expert, words: str, *languages: str) -> Expert:
    """Stop asking somebody about something, whatever they have answered."""
    found = variants(words, *languages)
    topics = {topic for one in found for topic in one}
    declared = {said: known for said, known in expert.declared.items() if not set(known) <= topics}
    return replace(expert, declared=declared, forgotten={**expert.forgotten, words: found})


def within(found: Collection[Collection[str]], topics: Collection[str]) -> bool:
    """Whether all the words of one of these, in some language, are among the topics."""
    return any(set(one).issubset(topics) for one in found)
