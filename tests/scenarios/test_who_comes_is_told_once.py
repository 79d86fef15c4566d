"""Whoever comes is told once: a channel what is read and kept, a member and the core team what it is for them."""

from __future__ import annotations

from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said


def told(world: World, channel: str = "water") -> list[str]:
    return [one for one in world.channel(channel) if said("notice-title") in one]


def test_a_channel_is_told_once_in_working_hours_what_is_read_and_kept(world: World):
    world.adds("lena", "water", community="new")  # it is eight in Zurich
    assert told(world) == []
    world.until("09:00", "Europe/Zurich")

    [notice] = told(world)
    assert said("notice-keeps", count=30, months=24) in notice
    assert said("notice-managers", known="yes", names="Lena") in notice
    world.later(days=3)
    world.takes_out("water")
    world.later(days=3)
    world.adds("lena", "water", community="new")
    world.later(days=3)
    assert len(told(world)) == 1


def test_the_notice_says_who_manages_and_how_long_is_kept_as_it_is_now(world: World):
    world.adds("lena", "water", community="new")
    world.until("09:00", "Europe/Zurich")

    world.commands("lena", "team add @nadia manager", community="new")

    [notice] = told(world)
    assert said("notice-managers", known="yes", names="Lena and Nadia") in notice


def test_a_rehearsal_does_not_keep_the_notice_from_those_who_have_a_right_to_it_and_a_pause_does(world: World):
    world.adds("lena", "water", community="new")
    world.commands("lena", "policy rehearsal on", community="new")
    world.commands("lena", "pause until thursday", community="new")
    world.later(days=1)
    assert told(world) == []

    world.until("thursday 12:00")
    assert len(told(world)) == 1


def test_a_member_hears_with_the_first_reply_what_is_done_for_them_and_never_again(world: World):
    world.adds("lena", "water", community="new")
    world.until("10:00", "Europe/Zurich")

    hello = said("welcome-member", community="new")
    assert hello in world.commands("nadia", "why", in_="water")
    assert hello not in world.commands("nadia", "why", in_="water")
    assert world.unasked("nadia") == []


def test_whoever_is_given_a_role_hears_once_what_it_means_and_who_gave_it(world: World):
    world.adds("lena", "water", community="new")
    world.until("10:00", "Europe/Zurich")

    for how in ("add", "remove", "add"):
        world.commands("lena", f"team {how} @nadia leader", community="new")
    world.later(days=2)

    [welcome] = world.sees("nadia")
    assert said("welcome-role", by="Lena", role=said("role-leader"), community="new") in welcome
    assert [one.purpose for one in world.unasked("nadia")] == [Purpose.CORE_TEAM]
    assert said("because-appointed", by="Lena") in world.commands("nadia", "why", in_="water")


def test_who_wants_to_be_left_alone_is_not_welcomed(world: World):
    world.adds("lena", "water", community="new")
    world.until("10:00", "Europe/Zurich")
    world.commands("nadia", "quiet stop", in_="water")

    world.commands("lena", "team add @nadia leader", community="new")
    world.later(days=2)

    assert world.sees(PersonId("nadia")) == []


def test_an_expert_hears_with_the_first_request_and_with_no_other_that_a_no_costs_nothing(world: World):
    world.teaches("ben")
    world.until("monday 10:00")

    for number, who in enumerate(("amina", "nadia")):
        question = world.says(who, FRIDGE)
        world.later(days=1)
        assert world.asked() == ["ben"] * (number + 1)
        assert (said("welcome-expert") in world.sees("ben")[-1]) == (number == 0)
        world.replies("ben", RESET, to=question)


def test_a_manager_who_begins_by_themself_needs_no_welcome_any_more(world: World):
    world.adds("lena", "water", community="new")  # it is eight in Zurich
    world.commands("lena", "setup", community="new")
    world.later(days=1)
    assert world.unasked("lena") == []
    [card] = world.sees("lena")
    assert said("setup-title", community="new") in card

    for how in ("add", "remove", "add"):
        world.commands("lena", f"team {how} @nadia manager", community="new")
    world.later(days=2)
    assert [one.purpose for one in world.unasked("nadia")] == [Purpose.WELCOME]


def test_a_channel_from_before_there_were_notices_is_told_the_next_morning(world: World):
    world.adds("lena", "water", community="new")
    world.forgets_it_told("water", community="new")
    assert told(world) == []

    world.later(days=1)
    assert len(told(world)) == 1
    world.later(days=2)
    assert len(told(world)) == 1
