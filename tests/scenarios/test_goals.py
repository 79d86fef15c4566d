"""A community sets itself goals: each with where it stands and what may come of it; a missed one is told plainly."""

from __future__ import annotations

import pytest

from bot.features.goals.state import MOST_GOALS, Goal, Outcome
from bot.features.strategy.state import Standing
from bot.kernel.facts import CarriedOut, Disposed
from bot.kernel.messages import Proposal
from bot.kernel.steering import Aimed, Reached
from tests.world import FRIDGE, RESET, World, said

WITHIN_DAY = said("metric-within-day")
LINE = "goal within-day 80 by 2026-03-13 @faith"
PER_CENT = "\N{NARROW NO-BREAK SPACE}%"
SET, CHANGE, DROP = (said(f"goal-{word}") for word in ("set", "change", "drop"))


def questions(world: World, answered: int, lost: int) -> None:
    """So many are answered within minutes, and so many never."""
    for number in range(answered + lost):
        question = world.says("amina", f"{FRIDGE} It is number {number}.", "nutrition" if number % 2 else "cold-chain")
        world.later(minutes=6)
        if number < answered:
            world.replies("ben", RESET, to=question)
        world.later(minutes=20)


def goal(world: World) -> Goal:
    [found] = world.records(Goal)
    return found


def on_the_desk(world: World) -> list[str]:
    return [one.about for one in world.records(Proposal) if one.activity == "G0"]


def to_come(world: World) -> int:
    """How many goals a portfolio says are to come."""
    world.commands("chloe", "portfolio")
    [standing] = [one for one in world.records(Standing) if one.name == "Health"]
    return standing.aims


def its_day_comes(world: World) -> None:
    """The goal is for the 13th, a Friday: on Saturday at nine it is known what became of it."""
    world.later(days=13 - world.now.day)
    world.until("saturday 09:01")


def test_a_manager_sets_a_goal_in_one_line_and_everybody_of_the_core_team_sees_where_it_stands(world: World):
    questions(world, answered=4, lost=2)
    noted = world.commands("chloe", LINE)
    assert f"{WITHIN_DAY}, 80{PER_CENT} or more" in noted
    assert "Faith looks after it" in noted
    assert [fact.metric for fact in world.facts(Aimed)] == ["within-day"]

    world.later(days=2)
    seen = world.commands("faith", "goals")
    assert f"{WITHIN_DAY}: 80{PER_CENT} or more" in seen
    assert said("metric-within-day.means") in seen
    assert f"67{PER_CENT} (4 of 6)" in seen
    assert said("goal-early") in seen
    assert CHANGE not in seen
    assert world.facts(CarriedOut) == [], "only a manager who looks has measured"

    assert CHANGE in world.commands("chloe", "goals")
    assert [fact.activity for fact in world.facts(CarriedOut)] == ["G0"]


def test_goals_are_for_the_core_team_to_see_and_for_managers_to_set(world: World):
    world.commands("chloe", "team add @sam sponsor")

    assert said("goal-gist", count=0, on=0, off=0, early=0) in world.commands("sam", "goals")
    assert world.commands("amina", "goals") == said("goal-refused")
    assert world.commands("faith", LINE) == said("refused", needs="steer")
    assert world.records(Goal) == ()


def test_without_its_words_it_shows_a_form_and_an_example_that_can_be_pressed(world: World):
    world.commands("chloe", "goal")
    world.presses("chloe", SET)
    wrong = world.submits("chloe", metric="within-day", much="a lot", when="soon", owner="", note="")
    assert said("goal-bad-target", what=said("metric-within-day"), kind="percent").split(" is ")[1] in wrong
    assert "when: " in wrong
    assert world.records(Goal) == ()

    world.commands("chloe", "goal")
    world.presses("chloe", SET)
    world.submits("chloe", metric="first-answer", much="4h", when="2026-05-29", owner="faith", note="For the field")
    assert (goal(world).target, goal(world).owner, goal(world).note) == (4.0, "faith", "For the field")

    world.commands("chloe", "goal")
    world.presses("chloe", said("goal-example", day="2026-06-01"))
    assert len(world.records(Goal)) == 2


@pytest.mark.parametrize(
    "line", ["goal happiness 80 by 2026-06-30", "goal within-day 120 by 2026-06-30", "goal stories 6 by 2020-01-01"]
)
def test_what_cannot_be_is_answered_kindly_and_leads_to_the_form(world: World, line: str):
    assert SET in world.commands("chloe", line)
    assert world.records(Goal) == ()


def test_a_goal_is_changed_with_its_history_and_dropped_and_brought_back_in_one_press_each(world: World):
    world.commands("chloe", LINE)
    world.presses("chloe", CHANGE)
    world.submits("chloe", much="90", when="2026-04-30", owner="", note="")
    seen = world.commands("chloe", "goals")
    assert f"90{PER_CENT} or more" in seen
    assert f"it was 80{PER_CENT} by" in seen
    assert goal(world).owner == "faith", "an empty field changes nothing"

    remembered = world.button("chloe", DROP)
    world.presses("chloe", DROP)
    assert goal(world).outcome is Outcome.DROPPED
    assert said("goal-over") in world.presses_remembered("chloe", remembered)
    world.commands("chloe", "goals")

    world.presses_remembered("chloe", remembered)
    world.commands("chloe", LINE)  # the same number again: a goal of its own
    assert [one.outcome for one in world.records(Goal)] == [Outcome.OPEN]


def test_a_goal_that_was_dropped_is_no_goal_to_come_anywhere(world: World):
    world.commands("chloe", LINE)
    assert to_come(world) == 1
    world.later(minutes=5)
    world.commands("chloe", "goals")
    world.presses("chloe", DROP)

    assert to_come(world) == 0
    world.later(minutes=5)
    world.commands("chloe", LINE)
    assert to_come(world) == 1


def test_a_goal_that_was_dropped_is_brought_back(world: World):
    world.commands("chloe", LINE)
    world.presses("chloe", DROP)
    world.presses("chloe", said("goal-restore"))

    assert goal(world).outcome is Outcome.OPEN
    questions(world, answered=5, lost=0)
    its_day_comes(world)
    assert goal(world).outcome is Outcome.REACHED


def test_a_goal_is_not_brought_back_beside_more_than_people_can_keep_in_mind(world: World):
    world.commands("chloe", LINE)
    world.presses("chloe", DROP)
    back = world.button("chloe", said("goal-restore"))
    for metric in ("accepted", "thanked", "newcomers", "contributors", "reused", "within-week"):
        world.commands("chloe", f"goal {metric} 90 by 2026-03-13")
    kept = [one.outcome for one in world.records(Goal)].count(Outcome.OPEN)

    assert said("goal-over") in world.presses_remembered("chloe", back)
    assert [one.outcome for one in world.records(Goal)].count(Outcome.OPEN) == kept == MOST_GOALS


def test_the_morning_after_its_day_the_desk_says_what_became_of_it_and_what_could_be_next(world: World):
    questions(world, answered=3, lost=2)
    world.commands("chloe", LINE)
    its_day_comes(world)

    assert [(fact.metric, fact.met) for fact in world.facts(Reached)] == [("within-day", False)]
    read = world.opens_home("chloe")
    assert "Not reached by" in read
    assert f"60{PER_CENT} (3 of 5)" in read
    assert said("goal-next", outcome="missed") in read
    assert world.unasked("faith") == [], "whoever looks after it is not written to"

    world.presses("chloe", said("goal-aside"))
    assert on_the_desk(world) == []
    assert [fact.how for fact in world.facts(Disposed) if fact.activity == "G0"] == ["skipped"]
    assert "Not reached by" in world.commands("chloe", "goals")


def test_the_next_goal_takes_the_line_of_the_last_off_the_desk(world: World):
    questions(world, answered=6, lost=0)
    world.commands("chloe", LINE)
    its_day_comes(world)
    assert [fact.met for fact in world.facts(Reached)] == [True]
    assert "Reached by" in world.opens_home("chloe")

    world.presses("chloe", said("goal-set-next"))
    world.submits("chloe", metric="within-day", much="90", when="2026-06-30", owner="", note="")
    assert on_the_desk(world) == []
    assert [one.outcome for one in world.records(Goal)] == [Outcome.REACHED, Outcome.OPEN]


def test_of_too_few_nothing_is_said_to_be_reached_or_missed(world: World):
    questions(world, answered=2, lost=1)
    world.commands("chloe", LINE)
    its_day_comes(world)

    assert goal(world).outcome is Outcome.FEW
    assert world.facts(Reached) == []
    assert to_come(world) == 0
    assert "2 of 3" in world.opens_home("chloe")
    world.later(days=31)
    assert on_the_desk(world) == [], "a month later it need not have been looked at"


def test_what_adds_up_counts_from_the_day_the_goal_was_set_and_is_read_in_ones_own_language(world: World):
    world.commands("chloe", "quiet")
    world.presses("chloe", said("quiet-change"))
    world.submits("chloe", starts="09:00", ends="17:00", language="fr", kinds="")
    questions(world, answered=1, lost=0)
    world.commands("chloe", "goal contributors 3 by 2026-03-13")
    world.commands("chloe", "goal thanks 5 by 2026-04-30")
    world.commands("amina", "thank @ben for the alarm")
    world.later(days=1)

    seen = world.commands("chloe", "goals")
    assert "2 objectifs sont fixés" in seen
    assert "Actuellement\N{NO-BREAK SPACE}: 1." in seen
    assert "Compté à partir du jour où l’objectif a été fixé." in seen


def test_the_report_leads_to_the_goals_and_every_number_can_be_taken_away(world: World):
    questions(world, answered=1, lost=0)
    assert said("metric-waiting.means") in world.commands("chloe", "report week")
    assert said("goal-gist", count=0, on=0, off=0, early=0) in world.presses("chloe", said("report-goals"))

    taken = world.commands("chloe", "export")
    assert "within_day_percent, within_day, within_day_of" in taken
    assert said("metric-cadence.means") in taken
    assert world.commands("amina", "export") == said("refused", needs="steer")
