"""Threads in which a guest was invited to answer: until their days are over, nobody else is asked about a question."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.questions.state import Question, Status, route_at
from bot.kernel.cards import phrase
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId
from bot.kernel.records import Record, Ref, unnamed

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted
    from bot.kernel.steering import CampaignBegun, CampaignEnded, CampaignMoved


class Hosted(Record, frozen=True):
    """A thread that a campaign invites to."""

    kind = "hosted"
    forgets = unnamed

    thread: MessageId
    campaign: str
    until: datetime

    @property
    def id(self) -> str:
        """One a thread."""
        return self.thread

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by its campaign."""
        return (("campaign", self.campaign),)


async def on_begun(event: FactNoted, _reader: Reader, _moment: Moment) -> Decision:
    """A campaign has begun: does somebody answer in its thread on days of their own?"""
    fact: CampaignBegun = event.fact  # type: ignore[assignment]  # routed by its type
    if not fact.thread or fact.until is None:
        return Decision()
    return Decision(save=(Hosted(fact.thread, fact.campaign, fact.until),))


async def on_moved(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A campaign has another last day."""
    fact: CampaignMoved = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for one in await reader.find(Hosted, "campaign", fact.campaign):
        decision |= Decision(save=(replace(one, until=fact.until),)) | await _looked_at(one, fact.until, reader)
    return decision


async def on_ended(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A campaign is over: what was put to its guest is a question like any other."""
    fact: CampaignEnded = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for one in await reader.find(Hosted, "campaign", fact.campaign):
        decision |= Decision(drop=(Ref.of(one),)) | await _looked_at(one, moment.now, reader)
    return decision


async def _looked_at(hosted: Hosted, at: datetime, reader: Reader) -> Decision:
    """Let the questions that wait for a guest be looked at when nobody waits any longer."""
    decision = Decision()
    for question in await reader.find(Question, "thread", hosted.thread):
        if question.status is Status.OPEN and question.next_at == hosted.until:
            put, timer = route_at(question, at)
            decision |= Decision(save=(put,), do=(timer,))
    return decision


async def rests(question: Question, reader: Reader, moment: Moment) -> Decision | None:
    """Let a question wait for the guest, unless its asker calls for help; None where none is awaited."""
    hosted = await reader.get(Hosted, question.under) if question.under and not question.called else None
    if hosted is None or hosted.until <= moment.now:
        return None
    put, timer = route_at(question, hosted.until)
    return Decision(save=(put,), do=(timer,), because=(phrase("because-campaign-hosted"),))
