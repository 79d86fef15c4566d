"""A manager who said yes reads one short lesson a week, chosen by what the community lacks; nobody else gets any."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.learning.state import LESSONS, Learner
from bot.kernel.facts import CarriedOut
from bot.kernel.policy import Purpose
from bot.kernel.steering import Learned
from bot.kernel.strategy import Strategy
from tests.world import FRIDGE, World, said

YES, READ, TRIED, SHARE = (
    said("learn-weekly.switch", on="no"),
    said("learn-read"),
    said("learn-tried"),
    said("learn-share"),
)
WORDS = "We ask one person, by name, and say why."


def lessons(world: World, who: str = "") -> list[str]:
    """Name the lessons that were brought, in order."""
    return [sent.surface.split("/")[1] for sent in world.unasked(who, Purpose.LEARNING)]


def names_a_place_for_managers(world: World, place: str) -> None:
    world.has_behind((), Strategy(managers_place=world.place(place)))


def test_no_lesson_comes_to_anybody_who_has_not_said_yes(world: World):
    world.says("amina", FRIDGE)
    world.commands("chloe", "maturity")
    world.commands("chloe", "learn")
    world.later(days=15)

    assert lessons(world) == []


def test_whoever_said_yes_gets_one_a_week_at_their_own_nine_oclock_and_never_the_same(world: World):
    assert said("learn-weekly", on="yes") in world.commands("chloe", "learn yes")
    world.later(days=22)

    assert len(lessons(world)) == 3
    assert len({*lessons(world)}) == 3
    assert {sent.who for sent in world.unasked(purpose=Purpose.LEARNING)} == {"chloe"}
    assert {f"{sent.at:%a %H}" for sent in world.unasked(purpose=Purpose.LEARNING)} == {"Tue 08"}
    assert said("learn-note") in world.sees("chloe")[-1]
    assert said("because-lesson") in world.commands("chloe", "why")

    world.commands("chloe", "learn no")
    world.later(days=14)
    assert len(lessons(world)) == 3


def test_the_lesson_is_chosen_by_what_was_found_missing(world: World):
    world.later(days=49)  # since its manager made somebody a facilitator
    world.commands("chloe", "maturity")
    shown = world.commands("chloe", "learn")
    assert said("learn-next-because", title=said("lesson-few-minutes"), what=said("maturity-sign-manager")) in shown

    world.presses("chloe", YES)
    world.until("tuesday 12:00")
    assert lessons(world) == ["few-minutes"]
    assert said("learn-chosen", what=said("maturity-sign-manager")) in world.sees("chloe")[-1]


def test_reading_and_trying_are_said_in_a_press_and_count_once(world: World):
    world.commands("chloe", "learn yes")
    world.until("tuesday 12:00")
    [name] = lessons(world)

    assert world.presses("chloe", READ) == said("learn-noted-read")
    assert READ not in world.sees_buttons("chloe")
    assert world.presses("chloe", TRIED) == said("learn-noted-tried")
    assert [fact.lesson for fact in world.facts(Learned)] == [name]
    assert [(fact.activity, fact.by) for fact in world.facts(CarriedOut)] == [("G8", "chloe")] * 2


def test_a_press_of_long_ago_is_answered_kindly(world: World):
    world.commands("chloe", "learn hold-back")
    read, tried = world.button("chloe", READ), world.button("chloe", TRIED)
    world.presses_remembered("chloe", tried)
    world.later(days=200)

    assert world.presses_remembered("chloe", read) == said("learn-noted-before")
    gone = replace(read, action=replace(read.action, about={**read.action.about, "lesson": "of-an-earlier-build"}))
    assert world.presses_remembered("chloe", gone) == said("learn-no-such")
    assert world.presses_remembered("faith", read) == said("refused", needs="steer")


def test_every_lesson_can_be_found_and_read_at_any_time(world: World):
    world.commands("chloe", "learn")
    assert said("learn-all-gist", count=len(LESSONS)) in world.presses("chloe", said("learn-all"))
    listed = world.presses("chloe", said("learn-show"))
    assert said("lesson-purpose") in listed

    shown = world.presses("chloe", said("learn-open"))
    assert said("lesson-purpose.why") in shown
    assert said("learn-try", what=said("lesson-purpose.try")) in shown
    assert said("learn-which") in world.commands("chloe", "learn everything at once")


def test_a_practice_is_shared_where_managers_meet_only_by_a_managers_press(world: World):
    names_a_place_for_managers(world, "nutrition")
    world.commands("chloe", "learn right-person")
    assert said("learn-share-title") in world.presses("chloe", SHARE)
    assert world.channel("nutrition") == []

    assert said("learn-share-empty") in world.submits("chloe", say="")
    world.commands("chloe", "learn right-person")
    world.presses("chloe", SHARE)
    assert said("learn-shared-reply", place="#nutrition") in world.submits("chloe", say=WORDS)
    [post] = world.channel("nutrition")
    assert said("learn-shared", title=said("lesson-right-person")) in post
    assert f"> {WORDS}" in post


def test_where_managers_have_no_place_the_words_are_there_to_copy(world: World):
    world.commands("chloe", "learn right-person")
    shown = world.presses("chloe", SHARE)

    assert said("learn-share-copy") in shown
    assert said("lesson-right-person.share") in shown


def test_after_an_outage_no_lesson_of_the_past_comes(world: World):
    world.commands("chloe", "learn yes")
    world.sleeps(days=12)  # over two Tuesdays, until a Saturday

    world.until("monday 08:00")
    assert lessons(world) == []
    world.until("tuesday 12:00")
    assert len(lessons(world)) == 1


def test_a_pause_holds_lessons_back(world: World):
    world.commands("chloe", "learn yes")
    world.commands("chloe", 'pause until 2026-03-16 "earthquake response"')
    world.until("friday 12:00")

    assert lessons(world) == []
    world.later(days=11)
    assert len(lessons(world)) == 1


def test_whoever_manages_no_more_gets_no_more(world: World):
    world.commands("chloe", "team add @lena manager")
    world.commands("chloe", "learn yes")
    world.commands("lena", "team remove @chloe manager")
    world.later(days=15)

    assert lessons(world) == []
    kept = world.record(Learner, "chloe")
    assert kept is not None
    assert kept.sent == {}


@pytest.mark.parametrize(("who", "asked"), [("chloe", True), ("amina", False)])
def test_only_managers_are_asked_whether_they_want_lessons(world: World, who: str, *, asked: bool):
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    reply = world.told[-1].decision.reply

    assert (Purpose.LEARNING in str(reply)) is asked


def test_a_lesson_is_read_in_ones_own_language(world: World):
    world.commands("chloe", "quiet")
    world.presses("chloe", said("quiet-change"))
    world.submits("chloe", starts="09:00", ends="17:00", language="fr", kinds="learning")
    world.commands("chloe", "learn oui")
    world.until("tuesday 12:00")

    assert "La première réponse n’a pas à être la meilleure" in world.sees("chloe")[-1]
    assert "À essayer" in world.sees("chloe")[-1]
