"""What is said in the channel after a question was settled is about something else."""

from __future__ import annotations

from tests.world import FRIDGE, RESET, World


def test_an_announcement_after_the_acceptance_is_no_further_answer(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)

    world.later(minutes=2)
    world.says("lena", "You can find the new report about fridge alarms here: https://example.org/alarms")

    assert [given.who for given in world.question(question).answers] == ["ben"]


def test_in_its_thread_a_settled_question_still_hears_more(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)

    world.later(minutes=2)
    world.replies("lena", "If that does not help, unplug it for a minute and try again.", to=question)

    assert [given.who for given in world.question(question).answers] == ["ben", "lena"]
