"""Turning the clock while Steward is at work tells nobody, and no feature, anything twice."""

from __future__ import annotations

from datetime import timedelta

from tests.world import FRIDGE, World


def test_a_clock_turned_while_a_delivery_is_under_way_brings_nothing_twice(world: World):
    world.breathes()
    world.teaches("ben")
    world.says("amina", FRIDGE)

    world.at_once(
        world.worker.turn_to(world.now + timedelta(days=3), world.clock),
        world.worker.rest(),
        world.worker.turn_to(world.now + timedelta(days=4), world.clock),
    )

    assert len(world.unasked("ben")) == 1
    assert [one.event.key for one in world.told if one.outcome == "seen"] == []
