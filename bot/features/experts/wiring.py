"""What people see of who knows, what they say about it, and what is learned from what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.experts import learning
from bot.features.experts.glossary import Glossary, side_by_side, taken_back
from bot.features.experts.learning import declare, forget, variants
from bot.features.experts.looking import candidates
from bot.features.experts.ranking import Candidate, Need
from bot.features.experts.state import Circle, Expert, Load
from bot.kernel.cards import Action, Button, Buttons, Card, Item, Items, Listing, Name, Note, Para, Words, phrase, plain
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
from bot.kernel.feature import Command, Concern, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision, FactNoted
from bot.kernel.people import PersonId, PlaceId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.cards import Phrase

# ---------------------------------------------------------------- Cards

_OF_ANOTHER = {
    "evidence-mentioned": "knows-named",
    "evidence-declared": "knows-declared",
    "evidence-answered": "knows-answered",
    "evidence-other-words": "knows-other-words",
    "evidence-accepted": "knows-accepted",
    "evidence-thanked": "knows-thanked",
}
"""What speaks for somebody, as others are told of it; the other reasons belong to a question that somebody asked."""


def who_knows(words: str, ranked: Sequence[Candidate]) -> Card:
    """List people by what they have shown or said they know."""
    if not ranked:
        gist = phrase("who-nobody", topic=Words(words))
        mine = Button(phrase("empty-who-mine"), Action("steward.say", {"said": f"know {words}"}))
        return Card(gist, (Para(gist), Buttons((mine,)), Note(phrase("who-nobody-note"))))
    gist = phrase("who-gist", topic=Words(words), count=len(ranked))
    items = tuple(
        Item(phrase("who-line", who=Name(one.person.who), because=Listing(of_another(one.because), clauses=True)))
        for one in ranked
    )
    return Card(gist, (Items(items), Note(phrase("who-note"))), phrase("who-title", topic=Words(words)))


def of_another(because: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Say of somebody, to others, what the reasons tell themself."""
    told = tuple(replace(one, key=_OF_ANOTHER[one.key]) for one in because if one.key in _OF_ANOTHER)
    return told or (phrase("knows-answers"),)


# ---------------------------------------------------------------- Wiring

_SHOWN = 5


async def _known(reader: Reader, who: PersonId, now: datetime) -> Expert:
    return await reader.get(Expert, who) or Expert(who, as_of=now)


async def on_answered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Learn from an answer that came."""
    fact: Answered = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    circle = await reader.get(Circle, fact.place) or Circle(fact.place)
    put, turned = learning.answered(expert, circle, fact, event.at)
    return Decision() if turned is circle else Decision(save=(put, turned))


async def on_doubted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Unlearn an answer that turned out to be none."""
    fact: Doubted = event.fact  # type: ignore[assignment]  # routed by its type
    expert = await _known(reader, fact.who, event.at)
    circle = await reader.get(Circle, fact.place) or Circle(fact.place)
    put, turned = learning.doubted(expert, circle, fact, event.at)
    return Decision() if turned is circle else Decision(save=(put, turned))


async def on_accepted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Learn from an answer that was accepted."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    put = learning.accepted(await _known(reader, fact.who, event.at), fact, event.at)
    if not fact.said:
        return Decision(save=(put,))
    return Decision(save=(put, side_by_side(await reader.get(Glossary, "glossary") or Glossary(), fact)))


async def on_unaccepted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Unlearn what an acceptance had taught."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    put = learning.unaccepted(await _known(reader, fact.who, event.at), fact, event.at)
    known = await reader.get(Glossary, "glossary") or Glossary()
    less = taken_back(known, fact)
    return Decision(save=(put,) if less is known else (put, less))


async def on_thanked(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Count thanks."""
    fact: Thanked = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(save=(learning.thanked(await _known(reader, fact.who, event.at), fact),))


async def on_unthanked(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Count thanks back."""
    fact: Unthanked = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(save=(learning.unthanked(await _known(reader, fact.who, event.at), fact),))


async def on_declined(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Let 'not me' weigh."""
    fact: Declined = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(save=(learning.declined(await _known(reader, fact.who, event.at), fact, event.at),))


async def on_suggested(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Believe a colleague who says that somebody knows."""
    fact: Suggested = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(save=(learning.suggested(await _known(reader, fact.who, event.at), fact, event.at),))


async def on_nudged(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Remember who was asked."""
    fact: Nudged = event.fact  # type: ignore[assignment]  # routed by its type
    expert, load = await _known(reader, fact.who, event.at), await reader.get(Load, "load") or Load()
    return Decision(save=learning.nudged(expert, load, fact, event.at))


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
        gist = phrase("who-what")
        example = Button(phrase("empty-who-example"), Action("steward.say", {"said": "who cold chain"}))
        return Decision(reply=Card(gist, (Para(gist), Buttons((example,)))))
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
    commands=(
        Command("know", on_know, concern=Concern.QUESTIONS),
        Command("forget-topic", on_forget_topic, concern=Concern.QUESTIONS),
        Command("who", on_who, concern=Concern.QUESTIONS),
    ),
    facts={
        Answered: on_answered,
        Doubted: on_doubted,
        Accepted: on_accepted,
        Unaccepted: on_unaccepted,
        Thanked: on_thanked,
        Unthanked: on_unthanked,
        Declined: on_declined,
        Suggested: on_suggested,
        Nudged: on_nudged,
    },
)
