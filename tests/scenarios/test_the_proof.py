"""Steward proves itself: chance keeps some of what it would send back, and the report says what that shows."""

from __future__ import annotations

import pytest

from bot.kernel.facts import Assigned, CarriedOut, Nudged
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, Written, said

PUMP = "How do I repair an India Mark II hand pump that lost its prime?"
FREEZER = "Does anyone know how to reset the temperature alarm of a vaccine freezer?"
COOL_BOX = "Does anyone know how to reset the temperature alarm of a vaccine cool box?"


@pytest.fixture
def established(world: World) -> World:
    """Amina has been here for weeks and has asked three questions; Ben is known for fridges."""
    world.commands("ben", "know vaccine fridge temperature alarm")
    for what, minutes in ((FRIDGE, 1), (PUMP, 1), (FREEZER, 10)):  # answered before it counts as a question, or after
        answered = world.says("amina", what)
        world.later(minutes=minutes)
        world.replies("ben", RESET, to=answered)
        world.later(days=1)
    world.later(days=32)
    world.until("tuesday 10:00")
    return world


def asks_again(world: World, holdout: float = 0.0) -> Written:
    """Amina asks her fourth question, in a community with this hold-out; the first expert would be asked by now."""
    world.rules(holdout=holdout)
    asked = world.says("amina", COOL_BOX)
    world.until("16:30")
    return asked


def drawn(world: World) -> list[tuple[str, bool]]:
    return [(fact.about, fact.withheld) for fact in world.facts(Assigned)]


def test_what_chance_keeps_back_is_asked_about_when_its_promise_is_over(established: World):
    question = asks_again(established, holdout=1.0)
    assert established.asked() == []
    assert drawn(established) == [(question.message, True)]

    established.until("wednesday 12:30")
    assert established.asked() == ["ben"]
    assert drawn(established) == [(question.message, True)], "chance decides once"


def test_what_chance_lets_go_is_asked_about_as_ever(established: World):
    question = asks_again(established, holdout=1e-12)

    assert established.asked() == ["ben"]
    assert drawn(established) == [(question.message, False)]


def test_without_a_holdout_chance_decides_nothing(established: World):
    asks_again(established)

    assert established.asked() == ["ben"]
    assert drawn(established) == []


def test_a_newcomers_question_is_never_kept_back(world: World):
    world.rules(holdout=1.0)
    world.commands("ben", "know vaccine fridge temperature alarm")
    world.until("tuesday 10:00")
    world.says("amina", FRIDGE)
    world.until("16:30")

    assert world.asked() == ["ben"]
    assert drawn(world) == []


def test_somebody_here_for_long_is_new_to_asking_for_three_questions(world: World):
    world.rules(holdout=1.0)
    world.commands("ben", "know vaccine fridge temperature alarm")
    world.later(days=40)
    world.until("tuesday 10:00")
    world.says("amina", FRIDGE)
    world.until("16:30")

    assert world.asked() == ["ben"]


def test_whoever_calls_for_help_is_helped_at_once(established: World):
    question = asks_again(established, holdout=1.0)
    established.commands("amina", "ask", on=question)

    assert established.asked() == ["ben"]


def test_an_answer_in_the_meantime_leaves_nothing_to_ask(established: World):
    question = asks_again(established, holdout=1.0)
    established.replies("lena", RESET, to=question)
    established.later(days=3)

    assert established.facts(Nudged) == []


def test_nobodys_question_is_left_alone_for_the_sake_of_an_experiment(established: World):
    established.commands("ben", "quiet stop")
    established.rules(holdout=1.0)
    established.says("amina", COOL_BOX)
    established.later(days=3)

    assert [sent.who for sent in established.unasked(purpose=Purpose.ESCALATION)] == ["chloe"]


# ---------------------------------------------------------------- the report


def test_a_manager_reads_how_the_month_went(world: World):
    world.says("sam", PUMP)
    question = world.says("amina", FRIDGE)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)
    world.later(days=2)

    read = world.commands("chloe", "report")
    assert said("report-title", community="Health", span="month") in read
    assert said("report-gist", questions=2, waiting=1) in read
    assert f"{said('metric-accepted')}: 1" in read
    assert f"{said('metric-thanked')}: 1" in read
    assert said("proof-title") not in read
    assert [fact.by for fact in world.facts(CarriedOut) if fact.activity == "G0"] == ["chloe"]


def test_what_was_asked_before_the_week_is_not_in_its_report(world: World):
    world.says("amina", FRIDGE)
    world.later(days=9)

    assert said("report-gist", questions=0, waiting=0) in world.commands("chloe", "report week")
    assert said("report-gist", questions=1, waiting=1) in world.presses("chloe", said("report-span", span="quarter"))


def test_only_a_manager_reads_the_report(world: World):
    assert world.commands("amina", "report") == said("refused", needs="steer")
    assert world.facts(CarriedOut) == []


def test_a_span_nobody_knows_is_answered_kindly(world: World):
    assert said("report-which") in world.commands("chloe", "report yesterday")


def test_with_the_holdout_on_the_report_tells_both_sides(established: World):
    asks_again(established, holdout=1.0)
    established.later(days=7)

    read = established.commands("chloe", "report")
    assert said("proof-title") in read
    assert "where I did not, 0 of 1. " + said("proof-few", few=20) in read
    assert said("proof-note", few=20) in read


def test_before_chance_had_anything_to_decide_the_report_says_so(world: World):
    world.rules(holdout=0.2)

    assert said("proof-nothing-yet", share=20) in world.commands("chloe", "report week")


def test_a_manager_reads_it_in_their_own_language(established: World):
    asks_again(established, holdout=1.0)
    established.later(days=7)
    established.commands("chloe", "quiet")
    established.presses("chloe", said("quiet-change"))
    established.submits("chloe", starts="09:00", ends="17:00", language="fr", kinds="")

    read = established.commands("chloe", "report")
    assert "les trente derniers jours" in read
    assert "sinon, 0 sur 1. Trop tôt pour le dire" in read
