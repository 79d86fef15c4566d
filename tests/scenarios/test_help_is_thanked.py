"""The asker is invited once to say whether it helped; thanks reach those who gave the help."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Entry, Question, Status
from bot.kernel.facts import Accepted, Reopened, Thanked
from bot.kernel.messages import InPlace
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, Written, said

YES, NO = said("invite-yes", who="Ben"), said("invite-no")


@pytest.fixture
def answered(world: World) -> Written:
    """Amina has asked, and Ben has answered."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.replies("ben", RESET, to=question)
    return question


def test_an_hour_after_the_answer_the_asker_is_invited_in_the_thread(world: World, answered: Written):
    world.later(minutes=59)
    assert world.sees("amina") == []

    world.later(minutes=1)
    [invitation] = world.sees("amina")
    assert said("invite-gist", asker="Amina", who="Ben") in invitation
    assert world.sees_buttons("amina") == [YES, NO]
    assert world.channel("cold-chain") == [invitation]
    [letter] = world.platform().seen_by(answered.who)
    assert letter.to == InPlace(answered.place, answered.message, answered.who)


def test_the_asker_is_invited_once_and_never_reminded(world: World, answered: Written):
    world.later(days=14)
    world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=answered)
    world.later(days=14)

    assert len(world.unasked("amina")) == 1


def test_at_night_the_invitation_waits_for_the_askers_morning(world: World):
    world.until("16:30")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.until("tuesday 08:59")
    assert world.sees("amina") == []

    world.until("09:00")
    assert len(world.sees("amina")) == 1


@pytest.mark.parametrize("what", ["thanks", "tick", "answered", "it did not help"])
def test_who_has_spoken_already_is_not_invited(world: World, answered: Written, what: str):
    match what:
        case "thanks":
            world.replies("amina", "Thank you so much, that worked!", to=answered)
        case "tick":
            world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answered)
        case "answered":
            world.commands("amina", "answered")
        case _:
            world.replies("amina", "That did not help, sadly.", to=answered)
    world.later(days=2)

    assert world.unasked("amina") == []


def test_yes_accepts_thanks_and_keeps_the_answer(world: World, answered: Written):
    world.later(hours=1)
    assert world.presses("amina", YES) == said("accept-thanks")

    assert world.question(answered).status is Status.ACCEPTED
    assert [(fact.who, fact.by) for fact in world.facts(Accepted)] == [("ben", "amina")]
    assert [(fact.who, fact.by) for fact in world.facts(Thanked)] == [("ben", "amina")]
    assert world.record(Entry, answered.message) is not None
    assert world.sees("amina") == [said("invite-accepted", who="Ben")]


@pytest.mark.usefixtures("answered")
def test_thanks_are_passed_on_at_a_civil_hour(world: World):
    world.later(hours=1)
    world.presses("amina", YES)
    assert world.sees("ben") == [], "it is half past eight in Dakar"

    world.until("09:00", zone="Africa/Dakar")
    [news] = world.sees("ben")
    assert said("helped-gist", asker="Amina") in news
    assert said("helped-note") in news


def test_thanks_are_passed_on_at_most_once_a_day(world: World):
    world.until("13:00")
    for asker in ("amina", "nadia", "sam"):
        question = world.says(asker, FRIDGE)
        world.replies("ben", RESET, to=question)
        world.later(minutes=6)
        world.commands(asker, "answered")
    assert len(world.unasked("ben")) == 1

    world.later(days=1)
    assert len(world.unasked("ben")) == 2
    world.later(days=1)
    assert len(world.unasked("ben")) == 3


def test_who_answered_after_being_asked_reads_the_thanks_where_they_were_asked(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)
    world.later(days=2)

    assert said("nudge-accepted-yours", asker="Amina") in world.sees("ben")[-1]
    assert world.unasked("ben", Purpose.NEWS) == []


def test_not_yet_opens_the_case_again(world: World, answered: Written):
    world.later(hours=1)
    assert world.presses("amina", NO) == said("reopen-thanks")

    assert world.question(answered).status is Status.OPEN
    assert [fact.who for fact in world.facts(Reopened)] == ["amina"]
    assert world.sees("amina") == [said("invite-reopened")]


def test_after_not_yet_the_same_invitation_asks_about_the_next_answer_without_a_new_message(
    world: World, answered: Written
):
    world.later(hours=1)
    world.presses("amina", NO)
    world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=answered)

    [invitation] = world.sees("amina")
    assert said("invite-gist", asker="Amina", who="Lena") in invitation
    assert len(world.unasked("amina")) == 1


def test_only_the_asker_or_a_facilitator_can_settle_it(world: World, answered: Written):
    world.later(hours=1)
    yes, no = world.button("amina", YES), world.button("amina", NO)

    assert world.presses_remembered("nadia", yes) == said("only-the-asker")
    assert world.presses_remembered("nadia", no) == said("only-the-asker")
    assert world.question(answered).status is Status.ANSWERED
    assert world.presses_remembered("faith", yes) == said("accept-thanks")


def test_pressing_yes_twice_counts_once(world: World, answered: Written):
    world.later(hours=1)
    yes = world.button("amina", YES)
    world.presses_remembered("amina", yes)
    world.presses_remembered("amina", yes)

    assert world.question(answered).status is Status.ACCEPTED
    assert len(world.facts(Accepted)) == 1


def test_nobody_is_thanked_for_answering_themselves(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    mine = world.replies("amina", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=mine)
    world.commands("amina", "answered", on=question)
    world.later(days=1)

    assert world.facts(Accepted) == []
    assert world.facts(Thanked) == []
    assert world.unasked("amina") == []


def test_who_opted_out_is_neither_invited_nor_sent_thanks(world: World, answered: Written):
    world.commands("amina", "quiet stop")
    world.commands("ben", "quiet stop")
    world.later(hours=2)
    world.commands("amina", "answered", on=answered)
    world.later(days=2)

    assert world.unasked("amina") == []
    assert world.unasked("ben") == []


def test_nobody_is_invited_under_a_question_that_was_deleted(world: World, answered: Written):
    world.deletes(answered)
    world.later(days=2)

    assert world.channel("cold-chain") == []


def test_a_second_tick_on_another_answer_moves_the_acceptance(world: World, answered: Written):
    first = world.replies("ben", "Or press reset twice, and wait until the light is green.", to=answered)
    second = world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=answered)
    for answer in (first, second):
        world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)

    assert world.question(answered).accepted == second.message
    entry = world.record(Entry, answered.message)
    assert entry is not None
    assert entry.who == "lena"


def test_an_invitation_under_what_was_no_question_asks_nothing_any_more(world: World, answered: Written):
    world.later(hours=1)
    world.commands("faith", "not a question", on=answered)

    assert world.sees("amina") == [said("invite-settled")]


def test_the_invitation_names_whose_answer_was_accepted(world: World, answered: Written):
    second = world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=answered)
    world.later(hours=1)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=second)

    assert world.sees("amina") == [said("invite-accepted", who="Lena")]


def test_an_invitation_nobody_answered_has_no_buttons_left_when_its_case_is_forgotten(world: World, answered: Written):
    world.later(hours=1)
    assert YES in world.sees_buttons("amina")
    world.later(days=32)

    assert world.record(Question, answered.message) is None
    assert world.sees_buttons("amina") == []
