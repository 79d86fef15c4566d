"""Steward stores the least: a search ends some day, and what ended is forgotten, words first."""

from __future__ import annotations

from bot.features.questions.state import Entry, Question
from bot.kernel.facts import Closed
from bot.kernel.messages import Shown
from tests.known import done
from tests.world import FRIDGE, RESET, World, said


def test_a_question_that_nobody_answers_is_given_up_after_sixty_days(world: World):
    question = world.says("amina", FRIDGE)

    world.later(days=59)
    assert FRIDGE[:40] in world.commands("amina", "open")

    world.later(days=2)
    assert [fact.why for fact in world.facts(Closed)] == ["expired"]
    assert said("open-none") in world.commands("amina", "open")
    assert world.record(Question, question.message) is not None


def test_thirty_days_after_its_end_a_case_is_gone_with_its_words_and_what_was_shown(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)

    world.later(days=29)
    assert world.record(Question, question.message) is not None

    world.later(days=2)
    assert world.record(Question, question.message) is None
    assert world.record(Shown, f"question/{question.message}/invite") is None


def test_the_library_keeps_its_pointer_when_the_words_are_forgotten(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)

    world.later(days=31)

    entry = world.record(Entry, question.message)
    assert entry is not None
    assert entry.answer == answer.message


def test_a_case_taken_up_again_lives_on(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.later(hours=2)
    world.presses("amina", said("invite-no"))

    world.later(days=40)

    assert world.record(Question, question.message) is not None
    assert FRIDGE[:40] in world.commands("amina", "open")


def test_an_old_button_of_a_forgotten_case_is_answered_kindly(world: World):
    world.teaches("ben")
    world.says("amina", FRIDGE)
    world.until("tuesday 16:00")
    claim = world.button("ben", said("nudge-claim"))

    world.later(days=91)

    assert world.presses_remembered("ben", claim) == said("question-unknown")


def test_an_event_key_is_known_for_a_week_and_then_forgotten(world: World):
    first = world.says("amina", FRIDGE)
    key = next(one.event.key for one in world.told if getattr(one.event, "message", "") == first.message)

    world.later(days=6)
    assert done(world.store.seen(key))

    world.later(days=3)
    assert not done(world.store.seen(key))
