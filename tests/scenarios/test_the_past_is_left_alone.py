"""Backlog storm guard: after an import, a first install or an outage, Steward never acts on the past."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.features.experts import Expert
from bot.features.questions.state import Status
from bot.kernel.facts import Answered, Asked, Escalated
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


@pytest.fixture(autouse=True)
def no_notes(world: World) -> None:
    """Personal notes have scenarios of their own; what is told here is easier to see without them."""
    world.drafts_no_notes()


def ago(world: World, **span: float) -> datetime:
    return world.now - timedelta(**span)


def imported(world: World, weeks: int = 4) -> list[Written]:
    """A month of history: of each week's two questions one is answered."""
    questions = []
    broken = ["compressor", "door seal", "thermostat", "battery", "solar panel", "lid hinge", "fuse", "fan"]
    for week in range(weeks, 0, -1):
        for number in range(2):
            at = ago(world, weeks=week, hours=-30 * number)
            question = world.says("amina", f"Does anyone know how to mend the {broken.pop()} of our fridge?", at=at)
            questions.append(question)
            if number == 0:
                world.replies("ben", f"{RESET} {week}", to=question, at=at + timedelta(hours=3))
    return questions


def test_an_import_disturbs_nobody_ever(world: World):
    world.commands("ben", "know vaccine fridges")
    imported(world)
    world.later(days=21)

    assert [sent for sent in world.unasked() if sent.purpose is not Purpose.PLAN] == []
    assert world.channel("cold-chain") == []


def test_an_import_is_learned_from(world: World):
    questions = imported(world)
    world.later(minutes=10)

    assert len(world.facts(Asked)) == len(questions)
    assert all(fact.past for fact in world.facts(Asked))
    assert {fact.who for fact in world.facts(Answered)} == {"ben"}
    assert "Ben" in world.commands("amina", "who fridge fan")


def test_what_an_import_teaches_is_as_old_as_it_is(world: World):
    world.says("sam", "Good morning from New York, everybody.", at=ago(world, days=101))
    question = world.says("amina", FRIDGE, at=ago(world, days=100))
    world.replies("ben", RESET, to=question, at=ago(world, days=100))
    world.later(minutes=10)

    expert = world.record(Expert, "ben")
    assert expert is not None
    assert expert.last_answer is not None
    assert world.now - expert.last_answer > timedelta(days=99)
    world.says("amina", FRIDGE)
    world.later(days=1)
    assert world.asked() == [], "he has not answered for more than ninety days"


def test_thanks_and_complaints_of_the_past_send_nothing(world: World):
    question = world.says("amina", FRIDGE, at=ago(world, days=20))
    answer = world.replies("ben", RESET, to=question, at=ago(world, days=19))
    world.later(minutes=10)
    world.replies("amina", "That did not help, sadly.", to=question, at=ago(world, days=18))
    world.reacts("amina", TICK, to=answer)
    world.later(days=5)
    world.mends()

    assert [sent for sent in world.unasked() if sent.purpose is not Purpose.PLAN] == []


def test_the_past_is_digested_to_the_manager_once(world: World):
    imported(world)
    world.later(days=7, hours=4)
    [plan] = world.sees("chloe")
    assert said("desk-past", count=4) in plan

    world.later(days=14)
    [_, quiet] = world.sees("chloe")
    assert said("desk-nothing") in quiet, "of what was told it is said once that nothing is new, and then nothing"


def test_past_questions_are_listed_as_what_they_are(world: World):
    imported(world, weeks=1)
    world.later(minutes=10)

    assert said("open-state-past") in world.commands("amina", "open")


def test_a_past_question_can_still_be_called_for(world: World):
    world.teaches("ben")
    question = world.says("amina", "Does anyone know how to mend the alarm of our fridge?", at=ago(world, days=10))
    world.until("12:30")
    world.commands("amina", "ask", on=question)

    assert world.asked() == ["ben"]


def test_a_claim_on_a_past_question_that_runs_out_starts_no_search(world: World):
    world.teaches("ben")
    question = world.says("amina", "Does anyone know how to mend the door seal?", at=ago(world, days=10))
    world.later(minutes=10)
    world.commands("kim", "open")
    world.presses("kim", said("open-claim"))
    world.later(days=7)
    world.mends()
    world.later(hours=1)
    world.mends()

    assert world.question(question).status is Status.OPEN
    assert world.asked() == []


def test_after_a_week_of_outage_nobody_is_asked_about_what_was_due_in_it(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.sleeps(days=7)
    world.later(hours=12)

    assert world.asked() == []
    assert len(world.facts(Escalated)) == 1
    assert world.question(question).status is Status.OPEN
    world.later(days=1)
    [listed] = [text for text in world.sees("chloe") if said("waiting-title") in text]
    assert FRIDGE[:30] in listed


def test_after_a_week_of_outage_a_claim_ends_kindly_and_the_manager_has_it(world: World):
    for who in ("ben", "ben", "lena"):
        world.teaches(who)
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.until("16:01")
    world.presses("ben", said("nudge-claim"))
    world.sleeps(days=10)
    world.later(hours=12)

    assert world.asked() == ["ben"]
    assert said("nudge-handed-back") in world.sees("ben")[-1]
    assert len(world.facts(Escalated)) == 1


def test_after_a_week_of_outage_nobody_is_invited_or_pointed_anywhere(world: World):
    first = world.teaches("ben")
    world.commands("nadia", "answered", on=first)
    world.until("tuesday 10:00")
    answered = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.replies("lena", RESET, to=answered)
    world.says("sam", FRIDGE, in_="nutrition")
    before = len(world.channel("cold-chain"))
    world.sleeps(days=7)
    world.later(hours=12)

    assert len(world.channel("cold-chain")) == before
    assert world.channel("nutrition") == []


def test_after_a_short_outage_what_still_matters_goes_on(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.sleeps(days=1)

    world.until("12:30")
    assert world.asked() == ["ben"]


def test_messages_of_an_outage_that_come_late_are_past(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE, at=ago(world, days=3))
    world.later(days=2)

    assert world.question(question).past
    assert world.asked() == []


def test_several_mondays_of_outage_make_one_plan(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.sleeps(days=30)
    world.later(days=2)

    assert len([sent for sent in world.unasked("chloe") if sent.purpose is Purpose.PLAN]) == 1


def test_a_lost_timer_is_noticed(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.loses_timer("question.route", question)
    world.until("16:09")
    world.mends()
    assert world.asked() == [], "it could still be on its way"

    world.until("16:11")
    world.mends()
    assert world.asked() == ["ben"]
