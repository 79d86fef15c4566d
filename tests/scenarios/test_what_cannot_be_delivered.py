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
    known.platform().forgets()
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


def test_what_was_posted_unknowingly_still_loses_its_buttons_when_it_is_over(known: World):
    question = known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().loses = 1
    known.until("16:00")
    known.replies("lena", RESET, to=question)
    known.later(hours=1)

    assert known.asked() == ["ben"]
    assert CLAIM not in known.sees_buttons("ben")


def test_a_managers_list_that_is_on_its_way_is_brought_up_to_date_and_still_arrives(world: World):
    first = world.says("amina", FRIDGE)
    world.says("sam", "Does anyone know who prints vaccination cards in Senegal?", in_="nutrition")
    world.until("15:59")
    world.platform().throttled_until = world.now + timedelta(minutes=30)
    world.until("16:10")
    world.replies("ben", RESET, to=first)
    world.until("16:40")

    [listed] = world.sees("chloe")
    assert "vaccination cards" in listed
    assert FRIDGE[:30] not in listed


def test_a_managers_list_that_came_too_late_is_written_anew(world: World):
    world.says("amina", FRIDGE)
    world.until("15:59")
    world.platform().throttled_until = world.now + timedelta(hours=1, minutes=30)
    world.until("tuesday 12:00")

    assert ("chloe", "stale") in world.undelivered()
    assert FRIDGE[:30] in world.sees("chloe")[-1]


def test_a_manager_who_cannot_be_written_to_is_not_tried_again_and_again(world: World):
    world.platform().denied.add("chloe")
    world.says("amina", FRIDGE)
    world.until("tuesday 12:00")

    assert world.undelivered() == [("chloe", "denied")]


def test_an_hour_of_outage_at_the_platform_loses_no_edit(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:05")
    known.platform().unreachable_until = known.now + timedelta(hours=1)
    known.replies("lena", RESET, to=question)
    known.later(hours=2)

    assert known.parked() == 0
    assert CLAIM not in known.sees_buttons("ben")


def test_thanks_held_up_overnight_come_in_the_morning_and_are_that_days_message(world: World):
    world.until("tuesday 16:00", zone="Africa/Dakar")
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.replies("ben", RESET, to=question)
    world.platform().throttled_until = world.now + timedelta(hours=20)
    world.commands("amina", "answered", on=question)
    world.until("thursday 12:00")

    news = world.unasked("ben", Purpose.NEWS)
    assert len(news) == 1
    assert world.policy().hours_of(world.person("ben")).at_work(news[0].at)


def test_a_plan_held_up_comes_when_the_platform_is_back(world: World):
    world.until("wednesday 10:00")
    world.says("amina", FRIDGE)
    world.until("monday 08:50", zone="Europe/Zurich")
    world.platform().throttled_until = world.now + timedelta(hours=30)
    world.until("wednesday 12:00")

    assert len(world.unasked("chloe", Purpose.PLAN)) == 1


def test_a_message_that_comes_a_day_late_is_not_that_days_second(world: World):
    first = world.teaches("ben")
    world.until("tuesday 13:00", zone="Africa/Dakar")
    world.platform().throttled_until = world.now + timedelta(hours=30)
    world.commands("nadia", "answered", on=first)
    world.until("wednesday 09:00")
    world.says("amina", FRIDGE)
    world.until("sunday 12:00")

    days = [world.day_of(sent) for sent in world.unasked("ben")]
    assert len(days) == len(set(days)) >= 1
