"""Where Steward comes it reads what was said before, and after an outage what was said meanwhile: heard, each once."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.features.experts import Expert
from bot.features.questions.state import Room, Status
from bot.kernel.facts import Accepted, Answered, Asked, Thanked
from bot.kernel.messages import Event, MessagePosted
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def ago(world: World, **span: float) -> datetime:
    return world.now - timedelta(**span)


def messages(told: list[Event]) -> list[str]:
    return [one.message for one in told if isinstance(one, MessagePosted)]


def test_a_question_asked_an_hour_before_steward_came_is_learned_and_nobody_is_ever_asked(world: World):
    world.commands("ben", "know vaccine fridges")
    question = world.wrote("amina", FRIDGE, at=ago(world, hours=1))
    world.starts()
    world.later(days=14)
    world.mends()

    assert world.question(question).past
    assert world.question(question).status is Status.OPEN
    assert world.asked() == []
    assert world.channel("cold-chain") == []
    assert said("open-state-past") in world.commands("amina", "open")


def test_what_was_asked_before_steward_came_is_told_to_the_manager_once(world: World):
    for day, (who, part) in enumerate((("amina", "door seal"), ("kim", "compressor"), ("sam", "battery"))):
        world.wrote(who, f"Does anyone know how to mend the {part} of our fridge?", at=ago(world, days=20 + day))
    world.starts()
    world.later(days=7, hours=4)

    [plan] = world.sees("chloe")
    assert said("desk-past", count=3) in plan


def test_who_knows_what_is_learned_from_before_and_as_of_then(world: World):
    question = world.wrote("amina", FRIDGE, at=ago(world, days=60))
    answer = world.wrote("ben", RESET, to=question, at=ago(world, days=60, hours=-2))
    world.wrote("amina", "Thank you so much, that worked!", to=question, at=ago(world, days=60, hours=-3))
    world.reacted("amina", TICK, to=answer, at=ago(world, days=60, hours=-3))
    world.starts()

    assert [fact.who for fact in world.facts(Answered)] == ["ben"]
    assert [fact.who for fact in world.facts(Accepted)] == ["ben"]
    assert {fact.who for fact in world.facts(Thanked)} == {"ben"}
    expert = world.record(Expert, "ben")
    assert expert is not None
    assert expert.last_answer is not None
    assert abs(expert.last_answer - ago(world, days=60, hours=-2)) < timedelta(minutes=1)
    assert world.unasked() == []
    assert "Ben" in world.commands("amina", "who vaccine fridge")


def test_an_answer_within_the_grace_of_a_question_of_long_ago_is_as_old_as_it_is(world: World):
    question = world.wrote("amina", FRIDGE, at=ago(world, days=60))
    world.wrote("ben", RESET, to=question, at=ago(world, days=60, minutes=-2))
    world.starts()
    world.later(minutes=6)

    expert = world.record(Expert, "ben")
    assert expert is not None
    assert expert.last_answer is not None
    assert abs(expert.last_answer - ago(world, days=60, minutes=-2) + timedelta(minutes=6)) < timedelta(minutes=1)


def test_two_messages_of_long_ago_that_are_one_question_are_one(world: World):
    question = world.wrote(
        "amina", "Hello everybody, I have a question about our vaccine fridge.", at=ago(world, days=9)
    )
    world.wrote("amina", FRIDGE, at=ago(world, days=9, minutes=-1))
    world.wrote("amina", "It is the one with the grey lid.", at=ago(world, days=9, minutes=-2))
    world.wrote("ben", "Good morning!", at=ago(world, days=8))
    world.starts()

    [asked] = world.facts(Asked)
    assert (asked.question, asked.past) == (question.message, True)
    assert len(world.question(question).pieces) == 3


def test_what_a_past_answer_did_not_help_with_is_no_acceptance_whatever_was_ticked(world: World):
    question = world.wrote("amina", FRIDGE, at=ago(world, days=20))
    answer = world.wrote("ben", RESET, to=question, at=ago(world, days=19))
    world.wrote("amina", "That did not help, sadly.", to=question, at=ago(world, days=18))
    world.reacted("amina", TICK, to=answer, at=ago(world, days=18, minutes=-1))
    world.starts()
    world.later(days=5)

    # History does not say when a tick was set. Wherever the platform puts it, the complaint has the last word.
    assert world.question(question).accepted is None
    assert world.question(question).status is Status.OPEN
    assert [sent for sent in world.unasked() if sent.purpose is not Purpose.PLAN] == []


def test_what_is_learned_after_a_plan_is_told_in_the_next(world: World):
    world.wrote("amina", "Does anyone know how to mend the door seal of our fridge?", at=ago(world, days=20))
    world.starts()
    world.later(days=7, hours=4)
    world.wrote("amina", FRIDGE, in_="attic", at=ago(world, days=30))
    world.wrote("kim", "See you all on Thursday.", in_="attic", at=ago(world, days=29))
    world.adds("chloe", "attic")
    world.starts()
    world.later(days=7)

    first, second = world.sees("chloe")
    assert said("desk-past", count=1) in first
    assert said("desk-past", count=2) in second


def test_what_its_asker_said_before_a_question_is_not_about_it(world: World):
    question = world.teaches("ben")
    world.wrote("nadia", "That did not help, sadly.", at=ago(world, days=1))
    world.starts()

    assert world.question(question).status is Status.ANSWERED


def test_what_was_said_before_a_question_does_not_answer_it(world: World):
    question = world.says("amina", FRIDGE)
    world.wrote("ben", RESET, at=ago(world, days=2))
    world.wrote("ben", f"@amina {RESET}", at=ago(world, days=1))
    world.starts()
    world.later(minutes=10)

    assert world.question(question).answers == ()
    room = world.record(Room, world.place("cold-chain"))
    assert room is not None
    assert [one.at for one in room.recent] == sorted(one.at for one in room.recent)


def test_after_an_hour_away_exactly_what_was_said_is_heard_each_once_and_followed_up(world: World):
    world.teaches("ben")
    old = world.says("kim", "Does anyone know which solar panel fits a TCW 2000?")
    world.later(minutes=10)
    world.starts()
    question = world.wrote("amina", FRIDGE)
    note = world.wrote("lena", "Good morning, the truck has left.", at=world.now + timedelta(minutes=20))
    reply = world.wrote(
        "lena", "The 200 watt one fits, with the grey plugs.", to=old, at=world.now + timedelta(minutes=30)
    )
    other = world.wrote("sam", "See you all on Thursday.", in_="nutrition", at=world.now + timedelta(minutes=40))
    world.sleeps(hours=1)

    told = world.starts()
    assert sorted(messages(told)) == sorted([question.message, note.message, reply.message, other.message])
    assert messages(world.starts()) == [], "a second start has nothing new to hear"
    assert world.question(old).latest_answer is not None
    assert not world.question(question).past

    world.later(days=1)
    assert world.asked() == ["ben"], "what still matters goes on"


def test_what_was_heard_is_not_heard_again_when_it_is_read(world: World):
    world.starts()
    world.says("amina", FRIDGE)
    world.says("ben", "Good morning, everybody.")
    world.sleeps(minutes=1)

    assert messages(world.starts()) == []


def test_after_a_week_away_what_is_read_disturbs_nobody(world: World):
    world.teaches("ben")
    answered = world.says("amina", "Does anyone know which fuse fits a TCW 3000?")
    other = world.says("sam", "Does anyone know how long a cold box stays cold?", in_="nutrition")
    world.later(minutes=10)
    world.starts()
    world.wrote("kim", "A full one stays cold for two days.", to=other, at=world.now + timedelta(hours=2))
    world.wrote("nadia", "Does anyone know how to mend the lid hinge of a TCW 3000?", at=world.now + timedelta(hours=1))
    late = world.wrote("lena", "The glass one of two amperes fits.", to=answered, at=world.now + timedelta(hours=2))
    world.reacted("amina", TICK, to=late, at=world.now + timedelta(hours=3))
    world.sleeps(days=7)
    before = len(world.unasked())
    world.starts()
    world.later(days=3)
    world.mends()

    assert [fact.who for fact in world.facts(Accepted)] == ["lena"]
    assert [sent.purpose for sent in world.unasked()[before:] if sent.purpose is not Purpose.PLAN] == []


def test_a_complaint_that_is_read_after_a_week_starts_no_search(world: World):
    world.teaches("kim")
    question = world.teaches("ben", "The glass fuse of two amperes fits.", "Which fuse fits a TCW 3000 vaccine fridge?")
    world.starts()
    world.wrote("nadia", "That did not help, sadly.", to=question, at=world.now + timedelta(hours=1))
    world.sleeps(days=7)
    world.starts()
    world.later(days=3)

    assert world.question(question).status is Status.OPEN
    assert world.asked() == []
