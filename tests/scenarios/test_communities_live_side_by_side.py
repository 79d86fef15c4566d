"""Several workspaces and several communities in one process: each sees its own, and a person is one person."""

from __future__ import annotations

from bot.kernel.facts import Asked, Nudged
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said

PUMP = "Does anyone know how to repair an India Mark II hand pump?"
REPAIR = "Replace the cup seals and grease the chain, then prime the pump with clean water."
CURRICULUM = "Does anyone know where the new grade three reading curriculum can be found?"


def test_two_workspaces_never_see_each_others_things(world: World):
    world.says("amina", CURRICULUM)
    world.commands("ben", "know reading curriculum")
    question = world.says("ines", CURRICULUM, in_="education")
    world.later(days=3)

    assert [fact.question for fact in world.facts(Asked, "education")] == [question.message]
    assert {sent.who for sent in world.platforms[world.home("ines")].sent} <= {"rosa", "tom", "ines"}
    assert {sent.who for sent in world.platforms[world.home("amina")].sent} & {"rosa", "tom", "ines"} == set()
    assert "Amina" not in world.commands("tom", "open")
    assert "Ben" not in world.commands("tom", "who reading curriculum")
    assert "Chloe" not in world.commands("tom", "team")


def test_what_is_known_of_somebody_in_one_community_stays_there(world: World):
    world.commands("dalia", "know hand pumps", community="wash")

    assert "Dalia" in world.commands("rami", "who hand pumps")
    assert "Dalia" not in world.commands("amina", "who hand pumps")
    world.says("amina", PUMP)
    world.later(days=1)
    assert world.facts(Nudged) == []


def test_a_role_in_one_community_is_none_in_the_other(world: World):
    assert world.commands("omar", "pause until friday") != said("refused", needs="steer")
    assert world.commands("omar", "pause until friday", community="health") == said("refused", needs="steer")


def test_a_person_in_two_communities_is_asked_which_one_is_meant(world: World):
    answer = world.commands("dalia", "know hand pumps")
    assert said("which-community") in answer
    assert f"[{said('which-one', name='Health')}] [{said('which-one', name='Water')}]" in answer

    assert said("know-noted", topic="hand pumps") in world.presses("dalia", said("which-one", name="Water"))
    assert "Dalia" in world.commands("rami", "who hand pumps")
    assert "Dalia" not in world.commands("amina", "who hand pumps")


def test_which_community_is_meant_is_asked_once_however_often_the_platform_tells_it(world: World):
    world.commands("dalia", "know hand pumps")
    world.happens_again()

    assert world.told[-1].outcome == "seen"


def test_in_a_channel_the_community_is_the_channels(world: World):
    assert said("know-noted", topic="hand pumps") in world.commands("dalia", "know hand pumps", in_="wash")


def test_the_page_of_who_manages_one_of_their_communities_is_that_ones(world: World):
    assert said("own-hello", community="Health") in world.opens_home("dalia")
    world.commands("omar", "team add @dalia manager")
    assert said("desk-title", community="Water") in world.opens_home("dalia")

    world.commands("chloe", "team add @dalia manager")
    assert said("desk-title", community="Health") in world.opens_home("dalia")
    assert said("desk-title", community="Water") in world.commands("dalia", "desk", community="wash")


def test_a_person_in_one_community_is_never_asked_which(world: World):
    assert said("know-noted", topic="hand pumps") in world.commands("ben", "know hand pumps")


def test_one_unsolicited_message_a_day_over_both_communities(world: World):
    world.commands("dalia", "know vaccine fridges", community="health")
    world.commands("dalia", "know hand pumps", community="wash")
    world.until("tuesday 09:00")
    world.says("amina", FRIDGE)
    world.says("rami", PUMP, in_="wash")
    world.until("wednesday 08:59")
    assert len(world.unasked("dalia")) == 1

    world.until("wednesday 12:00")
    assert len(world.unasked("dalia")) == 2


def test_the_weekly_cap_counts_over_both_communities(world: World):
    world.commands("dalia", "know vaccine fridges", community="health")
    world.commands("dalia", "know hand pumps", community="wash")
    for day in ("monday", "tuesday", "wednesday", "thursday"):
        world.until(f"{day} 09:00")
        world.says("amina", f"{FRIDGE[:-1]} on {day}?")
        world.says("rami", f"{PUMP[:-1]} on {day}?", in_="wash")
    world.until("sunday 20:00")

    assert len(world.unasked("dalia", Purpose.ROUTING)) == 3


def test_a_pause_in_one_community_leaves_the_other_alone(world: World):
    world.commands("dalia", "know hand pumps", community="wash")
    world.commands("chloe", "pause until 2026-03-31")
    world.says("rami", PUMP, in_="wash")
    world.later(days=1)

    assert world.asked() == ["dalia"]


def test_the_same_act_told_twice_happens_once(world: World):
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.happens_again()
    world.later(days=1)

    assert len(world.facts(Asked)) == 1
    assert world.asked() == ["ben"]


def test_a_place_of_no_community_is_not_listened_to(world: World):
    world.says("amina", FRIDGE, in_="random")
    world.later(days=2)

    assert world.facts(Asked) == []


def test_answers_in_one_channel_say_nothing_about_a_question_in_another(world: World):
    question = world.says("amina", FRIDGE, in_="cold-chain")
    world.later(minutes=10)
    world.says("ben", RESET, in_="nutrition")

    assert world.question(question).answers == ()


def test_what_is_too_long_for_a_button_is_answered_with_help_where_it_was_meant(world: World):
    world.commands("dalia", "know " + "hand pumps " * 400)

    assert said("help-title") in world.presses("dalia", said("which-one", name="Water"))


def test_whoever_adds_steward_to_one_more_room_does_not_take_the_community_over(world: World):
    world.adds("sam", "water")

    assert world.commands("sam", "pause until friday", community="health") == said("refused", needs="steer")
    question = world.says("sam", FRIDGE, in_="water")
    world.later(minutes=10)
    assert question.message in [fact.question for fact in world.facts(Asked)], "but the room is heard"


def test_whoever_adds_steward_first_looks_after_the_community_unless_a_guest(world: World):
    world.adds("gus", "water", community="new")
    assert world.commands("gus", "pause until friday", community="new") == said("refused", needs="steer")

    world.adds("sam", "wells", community="new")
    assert world.commands("sam", "pause until friday", community="new") != said("refused", needs="steer")
