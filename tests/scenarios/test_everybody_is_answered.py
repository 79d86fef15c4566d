"""Whoever writes to Steward alone gets a reply, whatever Steward knows of them."""

from __future__ import annotations

from tests.world import World, said


def test_who_writes_in_a_channel_is_known_when_they_write_to_steward_alone(world: World):
    world.says("zoe", "Hello from the warehouse, the truck has arrived.", in_="cold-chain")

    assert said("why-nothing") in world.commands("zoe", "why")


def test_a_stranger_hears_how_to_be_known_instead_of_nothing(world: World):
    assert world.commands("zoe", "why") == said("which-none")


def test_help_lets_be_pressed_what_needs_no_more_words(world: World):
    help_ = world.commands("amina", "help", community="health")

    assert said("press-word", word="open") in help_
    assert said("press-word", word="thank") not in help_.splitlines()
    assert said("open-none") in world.presses("amina", said("press-word", word="open"))


def test_a_slip_is_answered_with_the_nearest_word_in_a_channel_and_alone(world: World):
    for where in ("cold-chain", ""):
        answer = world.commands("amina", "opne", in_=where, community="" if where else "health")
        assert said("command-nearest", typed="opne", nearest="open") in answer
        assert said("open-none") in world.presses("amina", said("command-do-nearest", nearest="open"))
