"""Whom to ask next: the best placed who may be asked, and sometimes it is better to wait for the morning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from bot.features.experts import Candidate
from bot.features.questions.state import Piece, Question, Status
from bot.kernel.facts import Nudged
from bot.kernel.feature import Moment
from bot.kernel.messages import Decision, Timer
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community
from tests.unit.features.makers import route

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
QUESTION = Question(
    MessageId("m1"),
    PersonId("amina"),
    PlaceId("cold-chain"),
    NOON - timedelta(hours=1),
    (Piece(MessageId("m1"), "How do I reset the alarm?", NOON),),
    Status.OPEN,
)


def at(moment: datetime) -> Moment:
    return Moment(moment, Community(CommunityId("health"), WorkspaceId("north"), "Health"), Person(PersonId("")))


def candidate(name: str, score: float, zone: str = "UTC") -> Candidate:
    return Candidate(Person(PersonId(name), name, zone), score)


def asked(decision: Decision) -> list[str]:
    return [fact.who for fact in decision.note if isinstance(fact, Nudged)]


def test_somebody_awake_who_is_nearly_as_good_is_asked_before_somebody_better_who_sleeps():
    decision = route(QUESTION, [candidate("lima", 2.0, "America/Lima"), candidate("ben", 1.0)], at(NOON))

    assert asked(decision) == ["ben"]


def test_a_much_better_placed_expert_is_worth_waiting_for_within_the_promise():
    decision = route(QUESTION, [candidate("lima", 5.0, "America/Lima"), candidate("ben", 1.0)], at(NOON))

    assert asked(decision) == []
    [timer] = [effect for effect in decision.do if isinstance(effect, Timer)]
    assert timer.at == NOON.replace(hour=14)


def test_nobody_is_worth_waiting_for_beyond_the_promise():
    late = replace(QUESTION, at=NOON - timedelta(days=1))

    decision = route(late, [candidate("lima", 5.0, "America/Lima"), candidate("ben", 1.0)], at(NOON))

    assert asked(decision) == ["ben"]
