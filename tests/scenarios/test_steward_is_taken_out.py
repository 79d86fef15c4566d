"""Whoever takes Steward out of a channel, or removes it, is obeyed at once: nothing more is said, nothing is lost."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Status
from bot.kernel.facts import Asked, Closed
from bot.kernel.policy import Community
from tests.world import FRIDGE, World, said


@pytest.fixture
def known(world: World) -> World:
    """Ben is known for fridges, and it is Monday morning in Nairobi."""
    world.teaches("ben")
    world.until("monday 10:00")
    return world


def places(world: World, community: str = "health") -> set[str]:
    found = world.record(Community, community, community)
    assert found is not None
    return set(found.places)


def test_in_a_channel_it_was_taken_out_of_nobody_is_asked_any_more(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=10)
    known.takes_out("cold-chain")
    known.later(days=8)

    assert known.asked() == []
    assert known.question(question).status is Status.CLOSED
    assert [(fact.question, fact.why) for fact in known.facts(Closed)] == [(question.message, "removed")]
    assert known.place("cold-chain") not in places(known)


def test_what_was_just_said_there_is_forgotten_as_well(known: World):
    question = known.says("amina", FRIDGE)
    known.takes_out("cold-chain")
    known.later(days=1)

    assert known.question(question).status is Status.CLOSED
    assert len(known.facts(Asked)) == 1, "the one that taught who knows; this one was never counted"


def test_an_expert_who_was_asked_is_let_off(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.takes_out("cold-chain")

    assert said("nudge-closed") in known.sees("ben")[-1]


def test_other_channels_go_on(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=10)
    known.takes_out("nutrition")
    known.until("16:01")

    assert known.question(question).status is Status.OPEN
    assert known.asked() == ["ben"]


def test_removed_from_the_workspace_it_says_nothing_there_and_parks_nothing(known: World):
    known.says("amina", FRIDGE)
    known.says("rosa", "Where can I find the minutes of the last meeting?", in_="general")
    known.until("16:01")
    sent = len(known.platform().sent)
    edited = [letter.edits for letter in known.platform().letters.values()]
    platform = known.platforms.pop(known.home("amina"))
    known.takes_out()
    known.later(days=15)

    assert len(platform.sent) == sent
    assert [letter.edits for letter in platform.letters.values()] == edited
    assert places(known) == set()
    assert known.parked() == 0


def test_where_it_comes_back_it_works_again_and_leaves_the_past_alone(known: World):
    old = known.says("amina", FRIDGE)
    known.later(minutes=10)
    known.takes_out("cold-chain")
    known.later(days=7)
    known.adds("chloe", "cold-chain")
    known.until("monday 10:00")
    known.says("nadia", "Does anyone know why the temperature alarm of the fridge does not stop?")
    known.later(days=1)

    assert known.question(old).status is Status.CLOSED
    assert known.asked() == ["ben"]


def test_a_workspace_that_is_only_not_connected_gets_its_messages_later(known: World):
    known.says("amina", FRIDGE)
    platform = known.platforms.pop(known.home("amina"))
    known.until("16:01")
    sent = len(platform.sent)
    known.platforms[known.home("amina")] = platform
    known.later(hours=1)

    assert "ben" in [one.who for one in platform.sent[sent:]]
