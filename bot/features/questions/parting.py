"""Somebody wants to be forgotten: what they asked is taken back, and what they had taken on goes on without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.questions import closing, rounds
from bot.features.questions.state import Question
from bot.kernel.messages import Decision

if TYPE_CHECKING:
    from bot.kernel.facts import Departing
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted

_MANY = 10_000


async def on_departing(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody is about to be forgotten."""
    fact: Departing = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for question in await reader.find(Question, "asker", fact.who, _MANY):
        decision |= closing.withdraw(question, moment)
    for question in await reader.find(Question, "waiting", "yes", _MANY):
        if question.asker == fact.who:
            continue
        if question.claimed_by == fact.who:
            decision |= rounds.hand_back(question, fact.who, moment)
        else:
            decision |= rounds.undelivered(question, fact.who, moment)
    return decision
