"""Experts are learned from answers, declared, forgotten over time, asked rarely and in turn, and can say no."""

from __future__ import annotations

from datetime import time

import pytest

from bot.kernel.facts import Nudged
from bot.kernel.messages import Shown
from tests.world import FRIDGE, World, said

THERMOMETER = "Does anyone know which thermometer fits a TCW 3000 vaccine fridge?"


def asks_again(world: World, text: str = FRIDGE, who: str = "amina") -> None:
    """A question that nobody answers, until Steward asks somebody."""
    world.until("monday 10:00")
    world.says(who, text)
    world.until("16:01")


def test_who_answered_before_is_asked_about_the_same_thing(world: World):
    world.teaches("ben")

    asks_again(world, THERMOMETER)

    assert world.asked() == ["ben"]


def test_who_said_that_they_know_is_asked_and_told_so(world: World):
    assert said("know-noted", topic="vaccine fridges") in world.commands("ben", "know vaccine fridges")

    asks_again(world)

    [nudge] = world.sees("ben")
    assert said("evidence-declared", topics="vaccine fridges") in nudge


def test_the_evidence_is_told_in_the_words_of_the_question(world: World):
    world.teaches("ben")

    asks_again(world, THERMOMETER)

    nudge = world.sees("ben")[-1]
    assert said("evidence-answered", topics="fridge and TCW", count=1) in nudge


def test_nobody_who_shows_nothing_is_asked(world: World):
    world.commands("ben", "know latrine design")

    asks_again(world)

    assert world.asked() == []


def test_an_accepted_answer_weighs_more_than_an_answer(world: World):
    world.teaches("ben")
    question = world.teaches("lena")
    world.commands("nadia", "answered", on=question)
    world.later(days=7)

    asks_again(world, THERMOMETER)

    assert world.asked() == ["lena"]


def test_a_bot_a_guest_and_the_asker_are_never_asked(world: World):
    world.commands("nadia", "answered", on=world.teaches("gus"))
    world.commands("nadia", "answered", on=world.teaches("beep"))
    world.commands("amina", "know vaccine fridges")

    asks_again(world)

    assert world.asked() == []


def test_expertise_is_forgotten_after_ninety_days_without_an_answer(world: World):
    world.teaches("ben")
    world.later(days=84)

    asks_again(world)

    assert world.asked() == []


def test_expertise_lasts_until_then(world: World):
    world.teaches("ben")
    world.later(days=70)

    asks_again(world)

    assert world.asked() == ["ben"]


def test_forget_topic_binds_whatever_was_answered(world: World):
    world.teaches("ben")
    world.commands("ben", "know vaccine fridges")

    assert world.commands("ben", "forget-topic vaccine fridges") == said("forget-noted", topic="vaccine fridges")
    asks_again(world)

    assert world.asked() == []
    assert "Ben" not in world.commands("amina", "who vaccine fridges")


def test_forget_topic_is_no_more_than_what_was_said(world: World):
    world.teaches("ben")
    world.commands("ben", "forget-topic ice-lined refrigerators")

    asks_again(world)

    assert world.asked() == ["ben"]


def test_knowing_ends_an_earlier_forgetting(world: World):
    world.commands("ben", "forget-topic vaccine fridges")
    world.commands("ben", "know vaccine fridges")

    asks_again(world)

    assert world.asked() == ["ben"]


def test_nobody_is_asked_more_than_three_times_in_a_week(world: World):
    world.commands("ben", "know vaccine fridges")
    for day in ("monday", "tuesday", "wednesday", "thursday"):
        world.until(f"{day} 09:30")
        world.says("amina", f"{FRIDGE[:-1]} on a {day}?")

    world.until("saturday 12:00")
    assert len(world.asked()) == 3

    world.until("wednesday 12:00")
    assert len(world.asked()) == 4, "the fourth waits until a week has passed since the first"


def test_the_asking_is_spread_over_those_who_know(world: World):
    world.rules(day_starts=time(6), day_ends=time(22))
    for who in ("ben", "lena", "faith", "dalia", "sam"):
        world.commands(who, "know vaccine fridges", community="health")
    for week in range(6):
        for day in ("monday", "tuesday", "wednesday"):
            world.until(f"{day} 09:30")
            world.says("amina", f"{FRIDGE[:-1]} in week {week} on {day}?")
            world.until("17:00")
            world.commands("amina", "answered")

    times = {who: world.asked().count(who) for who in set(world.asked())}
    assert set(times) == {"ben", "lena", "faith", "dalia", "sam"}
    assert max(times.values()) / sum(times.values()) <= 0.25, times


def test_nobody_is_above_a_fifth_of_the_asking_where_somebody_else_could_answer(world: World):
    world.rules(day_starts=time(6), day_ends=time(22))
    for _ in range(4):
        world.teaches("ben")
    for who in ("lena", "faith", "dalia", "sam", "omar"):
        world.commands(who, "know vaccine fridges", community="health")
    for week in range(8):
        for day in ("monday", "tuesday", "wednesday"):
            world.until(f"{day} 09:30")
            world.says("amina", f"{FRIDGE[:-1]} in week {week} on {day}?")
            world.until("17:00")
            world.commands("amina", "answered")

    lately = world.asked()[-12:]
    assert lately.count("ben") / len(lately) <= 0.25, lately


def test_where_only_one_person_knows_they_are_asked_all_the_same(world: World):
    world.commands("ben", "know vaccine fridges")
    for _ in range(7):
        asks_again(world)
        world.commands("amina", "answered")

    assert world.asked() == ["ben"] * 7


def test_not_me_is_learned_from(world: World):
    world.teaches("ben")
    world.teaches("lena", asker="sam")
    asks_again(world, THERMOMETER)
    first, second = world.asked()[-1], "lena"
    assert first != second or first == "lena"
    world.presses(first, said("nudge-not-me"))
    world.commands("amina", "answered")
    before = len(world.asked())

    asks_again(world, THERMOMETER)

    assert world.asked()[before] != first


def test_on_leave_nobody_is_asked_and_the_next_one_is(world: World):
    world.commands("ben", "know vaccine fridges")
    world.commands("lena", "know vaccine fridges")
    world.commands("ben", "quiet until 2026-04-01")

    asks_again(world)

    assert world.asked() == ["lena"]


def test_leave_ends_by_itself(world: World):
    world.commands("ben", "know vaccine fridges")
    world.commands("ben", "quiet week")
    world.later(days=8)

    asks_again(world)

    assert world.asked() == ["ben"]


def test_who_opted_out_is_never_asked_proposed_or_listed(world: World):
    world.teaches("ben")
    world.commands("ben", "quiet stop")
    world.commands("lena", "know vaccine fridges")

    asks_again(world)
    world.presses("lena", said("nudge-later"))

    assert world.submits("lena", when="somebody-else", who="ben") == said("suggest-nobody")
    assert world.asked() == ["lena"]
    assert "Ben" not in world.commands("amina", "who vaccine fridges")


def test_opting_out_holds_in_the_other_community_too(world: World):
    world.commands("dalia", "know hand pumps", community="wash")
    world.commands("dalia", "quiet stop", community="health")
    world.until("monday 09:30", zone="Asia/Amman")
    world.says("rami", "Does anyone know how to repair the hand pumps in Zaatari?", in_="wash")
    world.later(days=2)

    assert world.unasked("dalia") == []
    assert world.facts(Nudged, community="wash") == []


def test_a_kind_of_message_can_be_declined(world: World):
    world.commands("ben", "know vaccine fridges")
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="en", kinds="invite,news,pointer")

    asks_again(world)

    assert world.asked() == []


@pytest.mark.parametrize(
    ("command", "answer"), [("know", "know-what"), ("forget-topic", "forget-what"), ("who", "who-what")]
)
def test_a_word_without_its_topic_says_how_to_say_it(world: World, command: str, answer: str):
    assert said(answer) in world.commands("ben", command)


def test_who_lists_those_who_answered_with_their_evidence(world: World):
    assert said("who-nobody", topic="vaccine fridges") in world.commands("amina", "who vaccine fridges")
    world.teaches("ben")
    world.commands("lena", "know vaccine fridges")

    answer = world.commands("amina", "who vaccine fridges")

    assert said("who-title", topic="vaccine fridges") in answer
    assert "Ben" in answer
    assert said("knows-declared", topics="vaccine fridges") in answer
    assert said("evidence-declared", topics="vaccine fridges") not in answer, "it is not the reader who said so"


def test_why_names_the_evidence(world: World):
    world.teaches("ben")
    asks_again(world, THERMOMETER)

    answer = world.commands("ben", "why")

    assert said("purpose-routing") in answer
    assert said("evidence-answered", topics="fridge and TCW", count=1) in answer
    assert world.record(Shown, f"question/{world.facts(Nudged)[-1].question}/ask/ben/0") is not None
