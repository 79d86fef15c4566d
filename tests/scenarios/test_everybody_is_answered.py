"""Whoever writes to Steward alone gets a reply, whatever Steward knows of them."""

from __future__ import annotations

from tests.world import World, said


def test_who_writes_in_a_channel_is_known_when_they_write_to_steward_alone(world: World):
    world.says("zoe", "Hello from the warehouse, the truck has arrived.", in_="cold-chain")

    assert said("why-nothing") in world.commands("zoe", "why")


def test_a_stranger_hears_how_to_be_known_instead_of_nothing(world: World):
    assert world.commands("zoe", "why") == said("which-none")
