"""Looking up who could answer: as few people as it takes, by topic, by words of other languages, and who is about."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.experts.glossary import Glossary, kin, root
from bot.features.experts.ranking import Candidate, Need, likely, mentioned, rank, standing
from bot.features.experts.state import Circle, Expert, Load
from bot.kernel.policy import Go, Purpose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.people import Person, PersonId

_MOST_HERE = 16
"""People of the place who are looked at for one question, the most present ones."""
_LOOKED_FOR, _KNOWN_BY, _ENOUGH_KNOW = 10, 24, 12
"""Topics by which people are looked for, people a topic, and people after whom the commoner topics are passed over."""
_MOST_OTHER = 10
"""Words of other languages by which people are looked for."""
_AT_ONCE = 8
"""People whose wishes are looked up at once; those of the others only if none of these may be asked now."""


async def candidates(need: Need, reader: Reader, moment: Moment) -> tuple[Candidate, ...]:
    """Look up everybody who could answer, best placed first."""
    circle = await reader.get(Circle, need.place) if need.place else None
    here = standing(need, circle or Circle(need.place), moment)
    found: dict[PersonId, Expert] = {}
    by_topic = {one: await reader.find(Expert, "topic", one, _KNOWN_BY) for one in need.topics[:_LOOKED_FOR]}
    need = replace(need, other=await _other_words(need, by_topic, reader))
    by_topic |= {one: await reader.find(Expert, "topic", one, _KNOWN_BY) for one in need.other}
    for knowing in sorted(by_topic.values(), key=len):
        if len(found) >= _ENOUGH_KNOW or (found and len(knowing) == _KNOWN_BY):
            break  # what so many know tells little, and those of them who are about are found by that
        found |= {expert.who: expert for expert in knowing}
    if circle is None:
        found |= {expert.who: expert for expert in await reader.find(Expert, "place", need.place, _KNOWN_BY)}
    for who in (*sorted(here, key=lambda who: (-here[who], who))[:_MOST_HERE], *sorted(mentioned(need))):
        if who not in found and (expert := await reader.get(Expert, who)) is not None:
            found[expert.who] = expert
    for who in need.suggested:
        found.setdefault(who, await reader.get(Expert, who) or Expert(who, as_of=moment.now))
    few = likely(need, tuple(found.values()), here, moment)
    load = await reader.get(Load, "load") or Load()
    people: dict[PersonId, Person] = {}
    for fit in few:
        if len(people) == _AT_ONCE and any(_can_be_asked(one, moment) for one in people.values()):
            break
        people[fit.expert.who] = await reader.person(fit.expert.who)
    return rank(need, few[: len(people)], people, load, moment)


async def _other_words(need: Need, known: Mapping[str, Sequence[Expert]], reader: Reader) -> dict[str, str]:
    """Give words of other languages that may stand for a topic: as exchanges have shown, or kin of an unknown one."""
    glossary = await reader.get(Glossary, "glossary")
    other = glossary.other_words(need.topics) if glossary else {}
    for topic, knowing in known.items():
        if knowing or not (begins := root(topic)):
            continue
        for expert in await reader.find(Expert, "kin", begins, _KNOWN_BY):
            words = (*expert.topics, *chain.from_iterable(expert.declared.values()))
            other |= {word: topic for word in words if word.startswith(begins) and kin(word, topic)}
    return dict([pair for pair in sorted(other.items()) if pair[0] not in need.topics][:_MOST_OTHER])


def _can_be_asked(person: Person, moment: Moment) -> bool:
    return isinstance(moment.policy.reach(person, Purpose.ROUTING, moment.now), Go)
