"""What members accepted once is pointed to when a similar question comes; Steward answers nothing itself."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Entry, Status
from bot.kernel.facts import Accepted, Pointed
from bot.kernel.messages import InPlace
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, Written, said

AGAIN = "How do I reset the temperature alarm of a TCW 3000 vaccine fridge, please?"
HELPED, NOT_QUITE = said("pointer-helped"), said("pointer-no")


@pytest.fixture
def first(world: World) -> Written:
    """Nadia's question was answered by Ben, and she accepted it."""
    question = world.teaches("ben")
    world.commands("nadia", "answered", on=question)
    world.until("tuesday 10:00")
    return question


def test_a_similar_question_is_pointed_to_the_accepted_answer_in_its_own_thread(world: World, first: Written):
    question = world.says("amina", AGAIN)
    world.later(minutes=5)

    [pointer] = world.sees("amina")
    assert "Ben" in pointer
    assert said("pointer-note") in pointer
    assert RESET not in pointer, "Steward repeats nobody's words"
    [letter] = world.platform().seen_by(question.who)
    assert letter.to == InPlace(question.place, question.message, question.who)
    assert [(fact.question, fact.entry) for fact in world.facts(Pointed)] == [(question.message, first.message)]


@pytest.mark.usefixtures("first")
def test_nobody_is_pointed_to_what_somebody_wrote_who_wants_to_be_left_alone(world: World):
    world.commands("ben", "quiet stop")
    world.says("amina", AGAIN)
    world.later(minutes=5)

    assert world.sees("amina") == []
    assert world.facts(Pointed) == []


def test_that_answers_it(world: World, first: Written):
    question = world.says("amina", AGAIN)
    world.later(minutes=5)
    assert world.presses("amina", HELPED) == said("accept-thanks")

    assert world.question(question).status is Status.ACCEPTED
    assert [fact.who for fact in world.facts(Accepted)] == ["ben", "ben"]
    entry = world.record(Entry, first.message)
    assert entry is not None
    assert (entry.offered, entry.helped, entry.unhelpful) == (1, 1, 0)
    assert HELPED not in world.sees_buttons("amina"), "no stale button remains"


def test_not_quite_lets_the_search_go_on(world: World, first: Written):
    question = world.says("amina", AGAIN)
    world.later(minutes=5)
    assert world.presses("amina", NOT_QUITE) == said("pointer-no-thanks")

    assert world.question(question).status is Status.OPEN
    entry = world.record(Entry, first.message)
    assert entry is not None
    assert entry.unhelpful == 1
    assert HELPED not in world.sees_buttons("amina"), "no stale button remains"
    world.until("16:30")
    assert world.asked() == ["ben"]


def test_a_pointer_pressed_twice_counts_once(world: World, first: Written):
    world.says("amina", AGAIN)
    world.later(minutes=5)
    no = world.button("amina", NOT_QUITE)
    world.presses_remembered("amina", no)
    world.presses_remembered("amina", no)

    entry = world.record(Entry, first.message)
    assert entry is not None
    assert entry.unhelpful == 1


@pytest.mark.usefixtures("first")
def test_only_the_asker_says_whether_it_helped(world: World):
    question = world.says("amina", AGAIN)
    world.later(minutes=5)
    helped = world.button("amina", HELPED)

    assert world.presses_remembered("sam", helped) == said("only-the-asker")
    assert world.question(question).status is Status.OPEN


@pytest.mark.usefixtures("first")
def test_what_failed_three_times_is_offered_no_more(world: World):
    for who in ("amina", "sam", "lena"):
        world.until("15:30" if who != "sam" else "11:00", zone="Africa/Nairobi" if who != "sam" else "America/New_York")
        world.says(who, AGAIN)
        world.later(minutes=5)
        world.presses(who, NOT_QUITE)
        world.commands(who, "answered")
        world.later(days=1)
    world.until("wednesday 10:00")
    world.says("faith", AGAIN)
    world.later(minutes=10)

    assert len(world.facts(Pointed)) == 3
    assert world.unasked("faith") == []


@pytest.mark.usefixtures("first")
def test_outside_her_hours_nobody_is_pointed_anywhere_and_it_is_not_made_up_for(world: World):
    world.until("20:00")
    world.says("amina", AGAIN)
    world.until("wednesday 12:00")

    assert world.unasked("amina", Purpose.POINTER) == []


@pytest.mark.usefixtures("first")
def test_another_question_is_pointed_nowhere(world: World):
    world.says("amina", "Does anyone know who prints the new vaccination cards in Senegal?")
    world.later(minutes=10)

    assert world.facts(Pointed) == []


@pytest.mark.usefixtures("first")
def test_nobody_is_pointed_to_the_answer_of_their_own_question(world: World):
    world.says("nadia", AGAIN)
    world.later(minutes=10)

    assert world.facts(Pointed) == []


def test_an_answer_only_given_is_not_offered(world: World):
    world.teaches("ben")
    world.says("amina", AGAIN)
    world.later(minutes=10)

    assert world.facts(Pointed) == []


def test_an_acceptance_taken_back_takes_the_answer_out_of_the_library(world: World):
    question = world.says("nadia", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("nadia", "\N{WHITE HEAVY CHECK MARK}", to=answer)
    world.reacts("nadia", "\N{WHITE HEAVY CHECK MARK}", to=answer, on=False)
    world.says("amina", AGAIN)
    world.later(minutes=10)

    assert world.facts(Pointed) == []


def test_a_deleted_answer_is_offered_to_nobody(world: World):
    question = world.says("nadia", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("nadia", "\N{WHITE HEAVY CHECK MARK}", to=answer)
    world.deletes(answer)
    world.says("amina", AGAIN)
    world.later(minutes=10)

    assert world.facts(Pointed) == []


@pytest.mark.usefixtures("first")
def test_who_opted_out_is_pointed_nowhere(world: World):
    world.commands("amina", "quiet stop")
    world.says("amina", AGAIN)
    world.later(minutes=10)

    assert world.unasked("amina") == []


@pytest.mark.usefixtures("first")
def test_an_answer_that_came_meanwhile_takes_the_pointers_buttons_away(world: World):
    question = world.says("amina", AGAIN)
    world.later(minutes=5)
    world.replies("lena", RESET, to=question)

    assert HELPED not in world.sees_buttons("amina")
