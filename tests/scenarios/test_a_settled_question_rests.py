"""What is said in the channel after a question was settled is about something else."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Room
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


def test_a_room_stops_listening_for_an_answered_question_after_twenty_messages_but_its_thread_does_not(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.replies("ben", RESET, to=question)
    room = world.record(Room, world.place("cold-chain"))
    assert room is not None
    assert question.message in room.ears

    for number in range(21):
        world.says("kim", f"Truck number {number} has left the warehouse.")
    room = world.record(Room, world.place("cold-chain"))
    assert room is not None
    assert question.message not in room.ears

    world.replies("lena", "If that does not help, unplug it for a minute and try again.", to=question)
    assert world.question(question).answers[-1].who == "lena"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("You need to hold the button for ten seconds.", 30),
        ("@amina you need to hold the button for ten seconds.", 31),
        ("Amina, you need to hold the button for ten seconds.", 31),
    ],
)
def test_thirty_messages_later_only_who_names_the_asker_is_held_against_a_question(world: World, text: str, heard: int):
    question = world.says("amina", FRIDGE)
    for number in range(31):
        world.later(minutes=3)
        world.says("kim", f"@sam truck number {number} has left, please tell the warehouse.")

    world.says("ben", text)

    room = world.record(Room, world.place("cold-chain"))
    assert room is not None
    assert room.ears[question.message].passed == heard
