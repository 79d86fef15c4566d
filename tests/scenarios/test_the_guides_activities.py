"""The activities of the guide, in the manager's words: when each was last done, begun in one press, never nagged."""

from __future__ import annotations

import pytest

from bot.features.desk import Activities
from bot.kernel.facts import CarriedOut
from tests.world import FRIDGE, RESET, World, said

NAMES = {f"G{number}": said(f"activity-g{number}") for number in range(9)}


def all_of_them(world: World) -> str:
    world.until("monday 10:00")
    world.opens_home("chloe")
    world.later(days=20)
    world.opens_home("chloe")
    return world.presses("chloe", said("activity-all"))


def test_only_what_was_not_done_for_longest_stands_on_the_page(world: World):
    world.opens_home("chloe")
    world.later(days=60)

    shown = world.opens_home("chloe")
    assert sum(name in shown for name in NAMES.values()) == 1
    assert said("desk-undone", what=NAMES["G0"], last=said("activity-never")) in shown


def test_at_first_nothing_is_due(world: World):
    world.opens_home("chloe")
    world.later(days=5)

    assert said("activity-all") not in world.opens_home("chloe")


def test_not_now_is_for_a_month(world: World):
    world.opens_home("chloe")
    world.later(days=60)
    world.opens_home("chloe")
    world.presses("chloe", said("activity-not-now"))
    assert NAMES["G0"] not in world.opens_home("chloe")

    world.later(days=31)
    for _ in range(9):
        shown = world.opens_home("chloe")
        if NAMES["G0"] in shown:
            return
        world.presses("chloe", said("activity-not-now"))
    raise AssertionError("it never came back")


def test_all_of_them_are_listed_with_when_each_was_last_done(world: World):
    listed = all_of_them(world)

    assert [name for name in NAMES.values() if name not in listed] == []
    assert listed.count(said("activity-done")) == 9


def test_what_i_did_myself_is_noted_in_my_name(world: World):
    all_of_them(world)

    assert world.presses("chloe", said("activity-done")) == said("activity-noted", what=NAMES["G0"])
    assert [(fact.activity, fact.by) for fact in world.facts(CarriedOut)] == [("G0", "chloe")]
    kept = world.record(Activities, "activities")
    assert kept is not None
    assert kept.done == {"G0": world.now}


@pytest.mark.parametrize(
    ("activity", "word"),
    [("g0", "goals"), ("g1", "ideas"), ("g2", "open"), ("g3", "discuss"), ("g7", "brief"), ("g8", "learn")],
)
def test_each_begins_in_one_press_with_the_word_that_leads_there(world: World, activity: str, word: str):
    all_of_them(world)

    begin = world.button("chloe", said(f"activity-{activity}.start"))
    assert (begin.action.name, begin.action.about["said"]) == ("steward.say", word)


@pytest.mark.parametrize(("activity", "when"), [("g5", "Mon 06 Apr"), ("g6", "Wed 08 Apr")])
def test_of_what_comes_by_itself_it_is_said_when_it_comes(world: World, activity: str, when: str):
    all_of_them(world)

    assert when in world.presses("chloe", said(f"activity-{activity}.start"))


def test_answers_begin_with_the_open_questions(world: World):
    all_of_them(world)

    assert said("open-none") in world.presses("chloe", said("activity-g2.start"))


def test_a_question_that_had_found_nobody_and_is_answered_was_seen_to(world: World):
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    world.replies("ben", RESET, to=question)
    world.later(minutes=6)

    assert [(fact.activity, fact.by) for fact in world.facts(CarriedOut)] == [("G2", "")]


def test_so_was_one_that_somebody_takes_on(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")
    world.presses("chloe", said("open-claim"))

    assert [fact.activity for fact in world.facts(CarriedOut)] == ["G2"]


def test_what_is_answered_by_itself_is_nobodys_doing(world: World):
    world.replies("ben", RESET, to=world.says("amina", FRIDGE))
    world.later(minutes=6)

    assert world.facts(CarriedOut) == []


def test_thanks_begin_with_whom_and_for_what(world: World):
    all_of_them(world)
    assert said("activity-thank-title") in world.presses("chloe", said("activity-g4.start"))

    assert "what" in world.submits("chloe", who="ben", what="")
    all_of_them(world)
    world.presses("chloe", said("activity-g4.start"))
    shown = world.submits("chloe", who="ben", what="the alarm in Turkana")
    assert said("activity-thank-sure", who="Ben", what="the alarm in Turkana") in shown
    assert said("activity-thank-say") in shown


@pytest.mark.parametrize("who", ["chloe", "gus", ""])
def test_nobody_is_thanked_who_cannot_be(world: World, who: str):
    all_of_them(world)
    world.presses("chloe", said("activity-g4.start"))

    assert world.submits("chloe", who=who, what="everything") == said("activity-thank-nobody")


def test_only_managers_have_them(world: World):
    all_of_them(world)
    done = world.button("chloe", said("activity-done"))

    assert world.presses_remembered("faith", done) == said("refused", needs="steer")
    assert world.facts(CarriedOut) == []
