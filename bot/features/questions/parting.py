"""Somebody leaves, or wants to be forgotten: nobody is asked for them, and what they had taken on goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.questions import closing, rounds
from bot.features.questions.state import WAITING, Question
from bot.kernel.messages import Decision

if TYPE_CHECKING:
    from bot.kernel.facts import Departing, Left
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted
    from bot.kernel.people import PersonId

_MANY = 10_000


async def on_departing(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody is about to be forgotten."""
    fact: Departing = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for question in await reader.find(Question, "asker", fact.who, _MANY):
        decision |= closing.withdraw(question, moment)
    return decision | await _goes_on(fact.who, reader, moment)


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left: nobody waits for an answer to what they asked."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for question in await reader.find(Question, "asker", fact.who, _MANY):
        if question.status in WAITING:
            decision |= closing.close(question, "left", moment)
    return decision | await _goes_on(fact.who, reader, moment)


async def _goes_on(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    """Let others be asked about what somebody had taken on, or was asked about."""
    decision = Decision()
    for question in await reader.find(Question, "waiting", "yes", _MANY):
        if question.asker == who:
            continue
        if question.claimed_by == who:
            decision |= rounds.hand_back(question, who, moment)
        else:
            decision |= rounds.undelivered(question, who, moment)
    return decision
