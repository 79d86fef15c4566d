"""Whom to ask next: the best placed who may be asked, and sometimes it is better to wait for the morning."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from bot.features.experts import Candidate
from bot.features.questions.state import Piece, Question, Status
from bot.kernel.facts import Nudged
from bot.kernel.feature import Moment
from bot.kernel.messages import Decision, Timer
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, Wishes, WorkspaceId
from bot.kernel.policy import Community
from tests.unit.features.makers import route, written_to

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


def person(name: str, **more: object) -> Person:
    return replace(Person(PersonId(name), name), **more)


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


@pytest.mark.parametrize(("score", "who"), [(1.6, ["ben"]), (1.8, []), (2.2, [])])
def test_whoever_wakes_in_a_moment_is_waited_for_if_clearly_better_placed(score: float, who: list[str]):
    # Two minutes to nine in Lima, and six hours and a half of the promise are left.
    now = NOON.replace(hour=13, minute=58)

    assert asked(route(QUESTION, [candidate("lima", score, "America/Lima"), candidate("ben", 1.0)], at(now))) == who


@pytest.mark.parametrize(("score", "who"), [(3.0, ["ben"]), (4.0, [])])
def test_the_more_of_the_promise_a_wait_takes_the_better_they_must_be_placed(score: float, who: list[str]):
    # Their day starts at three, when three of the six working hours that are left have gone by.
    early = replace(QUESTION, at=NOON - timedelta(hours=2))
    late = Candidate(person("late", wishes=Wishes(PersonId("late"), day_starts=time(15))), score)

    assert asked(route(early, [late, candidate("ben", 1.0)], at(NOON))) == who


def test_leave_and_a_full_week_are_never_waited_for_while_somebody_else_can_be_reached():
    week = timedelta(days=7)
    away = Candidate(person("away", wishes=Wishes(PersonId("away"), paused_until=NOON + week)), 90.0)
    full = Candidate(written_to("full", *[NOON - timedelta(days=days) for days in (1, 2, 3)]), 90.0)

    assert asked(route(QUESTION, [away, full, candidate("ben", 0.1)], at(NOON))) == ["ben"]


def test_where_the_first_cannot_be_reached_it_is_still_the_turn_of_whoever_carries_least():
    # By evidence Ann comes before Ben; she has carried so much that her score, with her turn in it, is below his.
    ranked = [candidate("lima", 0.1, "America/Lima"), candidate("ann", 0.2), candidate("ben", 1.0)]

    assert asked(route(QUESTION, ranked, at(NOON))) == ["ben"]


def test_of_those_placed_equally_well_whose_turn_it_is_comes_first():
    assert asked(route(QUESTION, [candidate("ben", 1.0), candidate("ann", 1.0)], at(NOON))) == ["ben"]


def test_nobody_is_worth_waiting_for_beyond_the_promise():
    late = replace(QUESTION, at=NOON - timedelta(days=1))

    decision = route(late, [candidate("lima", 5.0, "America/Lima"), candidate("ben", 1.0)], at(NOON))

    assert asked(decision) == ["ben"]
