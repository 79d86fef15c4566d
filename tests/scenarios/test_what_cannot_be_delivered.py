"""Whatever the platform does, nobody gets anything twice, late, or not at all without somebody knowing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.questions.state import AskState
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said

CLAIM = said("nudge-claim")


@pytest.fixture
def known(world: World) -> World:
    """Ben and Lena know about vaccine fridges, Ben better."""
    for who in ("ben", "ben", "lena"):
        world.teaches(who)
    world.until("monday 10:00")
    return world


def test_an_expert_who_cannot_be_written_to_is_passed_over(known: World):
    known.platform().denied.add("ben")
    question = known.says("amina", FRIDGE)
    known.until("16:01")

    assert known.asked() == ["lena"]
    assert known.undelivered() == [("ben", "denied")]
    assert [ask.state for ask in known.question(question).asks if ask.who == "ben"] == [AskState.UNDELIVERED]


def test_a_message_that_never_arrived_disturbed_nobody(known: World):
    known.platform().denied.add("ben")
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.platform().denied.clear()
    known.says("sam", "Does anyone know how to defrost a TCW 3000 vaccine fridge?")
    known.until("tuesday 15:00")

    assert "ben" in known.asked()


def test_throttled_means_a_little_later(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=5)
    known.until("16:03")
    assert known.asked() == []

    known.until("16:04")
    assert known.asked() == ["ben"]


def test_unreachable_for_a_while_means_a_little_later(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().unreachable_until = known.now + timedelta(minutes=3)
    known.until("16:10")

    assert known.asked() == ["ben"]


def test_throttled_until_too_late_means_not_at_all(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(hours=2)
    known.until("tuesday 12:00")

    assert ("ben", "stale") in known.undelivered()
    assert known.asked() == ["lena"]


def test_when_nobody_knows_whether_it_arrived_it_is_looked_for_and_never_sent_twice(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().loses = 1
    known.until("17:00")

    assert known.asked() == ["ben"]
    assert len(known.sees("ben")) == 1 + len([sent for sent in known.unasked("ben") if sent.purpose is Purpose.NEWS])
    assert known.presses("ben", CLAIM) == said("claim-thanks")


def test_where_it_cannot_be_looked_for_it_is_parked_and_the_next_one_is_asked(known: World):
    known.platform().reads_back = False
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().loses = 1
    known.until("16:30")

    assert known.parked() == 1
    assert known.asked() == ["ben", "lena"]


def test_what_still_waits_to_be_sent_may_be_shown_again_without_counting_twice(known: World):
    question = known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=30)
    known.until("16:05")
    known.commands("kim", "open")
    known.presses("kim", said("open-claim"))
    assert known.question(question).claimed_by == "kim"
    known.later(minutes=5)
    known.presses_remembered("kim", known.button_named("question.hand-back", question))
    known.until("16:40")

    assert known.asked() == ["ben"]
    assert CLAIM in known.sees_buttons("ben")


def test_a_nudge_that_somebody_deleted_is_not_posted_again(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.platform().letters.clear()
    known.replies("lena", RESET, to=question)
    known.later(days=1)

    assert [sent for sent in known.unasked("ben") if sent.purpose is Purpose.ROUTING][1:] == []


def test_opting_out_while_it_waits_to_be_sent_stops_it(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=30)
    known.until("16:05")
    known.commands("ben", "quiet stop")
    known.until("17:00")

    assert known.unasked("ben", Purpose.ROUTING) == []
    assert ("ben", "opted-out") in known.undelivered()


def test_a_pause_of_the_community_holds_what_waits_to_be_sent(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=30)
    known.until("16:05")
    known.commands("chloe", 'pause until friday "earthquake response"')
    known.until("thursday 12:00")

    assert known.unasked(purpose=Purpose.ROUTING) == []
