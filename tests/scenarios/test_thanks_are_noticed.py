"""Thanks are noticed where they are said, in words or by an emoji, by anybody, and each counts once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.experts import Expert
from bot.kernel.facts import Accepted, Thanked, Unaccepted, Unthanked
from tests.world import FRIDGE, RESET, World, Written, said

HEART = "\N{HEAVY BLACK HEART}\N{VARIATION SELECTOR-16}"
HANDS = "\N{PERSON WITH FOLDED HANDS}"
TICK = "\N{WHITE HEAVY CHECK MARK}"


@pytest.fixture
def answered(world: World) -> Written:
    """Amina has asked, and Ben has answered."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    return world.replies("ben", RESET, to=question)


def thanked(world: World) -> list[tuple[str, str, str]]:
    return [(fact.who, fact.by, fact.how) for fact in world.facts(Thanked)]


def test_a_colleague_who_found_the_answer_useful_thanks_as_well(world: World, answered: Written):
    world.replies("lena", "Merci beaucoup, cela m'a aussi aidé !", to=answered)
    world.replies("lena", "Thank you!", to=answered)
    world.replies("amina", "Thank you so much, that worked!", to=answered)

    assert thanked(world) == [("ben", "lena", "words"), ("ben", "amina", "words")]
    assert world.facts(Thanked)[0].message == answered.message
    assert world.facts(Thanked)[0].place == answered.place


def test_thanks_by_name_in_the_channel_reach_those_who_are_named(world: World):
    world.says("ben", "The new cold chain manual is in our folder.")
    world.says("lena", "Thank you @ben and @kim!")

    assert thanked(world) == [("ben", "lena", "words"), ("kim", "lena", "words")]


def test_nobody_thanks_themselves(world: World):
    world.says("ben", "The new cold chain manual is in our folder.")
    world.says("ben", "Thank you @ben!")

    assert thanked(world) == []


def test_an_emoji_on_an_answer_thanks_and_is_taken_back(world: World, answered: Written):
    world.reacts("nadia", HANDS, to=answered)
    world.reacts("nadia", HEART, to=answered)
    world.reacts("lena", "\N{THUMBS UP SIGN}", to=answered)
    assert thanked(world) == [("ben", "nadia", "reaction")]
    expert = world.record(Expert, "ben")
    assert expert is not None
    assert expert.thanked == 1

    world.reacts("nadia", HEART, to=answered, on=False)
    assert world.facts(Unthanked) == []
    world.reacts("nadia", HANDS, to=answered, on=False)
    assert [(fact.who, fact.by) for fact in world.facts(Unthanked)] == [("ben", "nadia")]
    expert = world.record(Expert, "ben")
    assert expert is not None
    assert expert.thanked == 0


def test_an_emoji_on_something_useful_thanks_too_but_on_a_question_it_says_please(world: World, answered: Written):
    shared = world.says("lena", "The new cold chain manual is in our folder.")
    world.reacts("kim", HEART, to=shared)
    world.reacts("kim", HANDS, to=Written(answered.thread, answered.who, answered.place, answered.thread))
    world.reacts("lena", HEART, to=shared)

    assert thanked(world) == [("lena", "kim", "reaction")]


def test_yes_that_helped_says_for_what(world: World, answered: Written):
    world.later(hours=1)
    world.presses("amina", said("invite-yes", who="Ben"))

    [fact] = world.facts(Thanked)
    assert (fact.how, fact.message, fact.place) == ("accept", answered.message, answered.place)


def test_old_thanks_are_evidence_and_say_that_they_are_old(world: World):
    long_ago = world.now - timedelta(days=30)
    shared = world.says("ben", "The new cold chain manual is in our folder.", at=long_ago)
    world.replies("lena", "Thank you for sharing!", to=shared, at=long_ago + timedelta(minutes=5))

    assert [(fact.who, fact.by, fact.past) for fact in world.facts(Thanked)] == [("ben", "lena", True)]


def test_an_acceptance_that_moves_on_is_counted_back(world: World, answered: Written):
    second = world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=answered)
    world.reacts("amina", TICK, to=answered)
    world.reacts("amina", TICK, to=second)
    world.deletes(second)

    assert [fact.who for fact in world.facts(Accepted)] == ["ben", "lena"]
    assert sorted(fact.who for fact in world.facts(Unaccepted)) == ["ben", "lena"]
    counts = [world.record(Expert, who) for who in ("ben", "lena")]
    assert [expert.accepted for expert in counts if expert is not None] == [0, 0]
