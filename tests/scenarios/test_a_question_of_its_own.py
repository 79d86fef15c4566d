"""A question asked right after another one is its own, not a reply."""

from __future__ import annotations

from bot.features.questions.state import Status
from tests.world import FRIDGE, World


def test_somebody_who_asks_the_same_as_another_asks_and_does_not_answer(world: World):
    first = world.says("nadia", FRIDGE)
    second = world.says("amina", FRIDGE)
    world.later(minutes=10)

    assert world.question(first).status is Status.OPEN
    assert world.question(second).status is Status.OPEN
