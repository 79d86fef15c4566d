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


def test_a_question_back_is_somebody_who_answers_also_where_it_sounds_like_one_to_the_room(world: World):
    first = world.says("nadia", FRIDGE)
    world.says("ben", "Did you check the seal of the fridge?")
    world.says("nadia", "yes, the seal looks good")
    world.later(minutes=10)

    assert world.question(first).status is Status.ANSWERED
