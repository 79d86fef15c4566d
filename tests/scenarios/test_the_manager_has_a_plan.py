"""The manager's week: a plan on Monday morning, and a page that is always current."""

from __future__ import annotations

import pytest

from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


@pytest.fixture(autouse=True)
def no_notes(world: World) -> None:
    """Personal notes have scenarios of their own; what is told here is easier to see without them."""
    world.drafts_no_notes()


def waiting(count: int, since: str, others: str = "no", lost: int = 0, *, mine: bool = True) -> str:
    """The line that counts the open questions, as Chloe reads it in Zurich."""
    on_it = "yes" if mine else "no"
    return said("desk-waiting", count=count, lost=lost, others=others, mine=on_it, since=since)


def next_monday(world: World) -> None:
    world.later(days=1)
    world.until("monday 12:00")


def test_on_monday_at_nine_the_manager_reads_what_the_week_needs(world: World):
    world.until("tuesday 10:00")
    first = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=first)
    world.reacts("amina", TICK, to=answer)
    world.until("friday 16:00")
    world.says("sam", "Does anyone know where to buy spare vaccine carriers in Senegal?")
    world.until("monday 08:59", zone="Europe/Zurich")
    assert world.unasked("chloe", Purpose.PLAN) == []

    world.until("09:00", zone="Europe/Zurich")
    [plan] = [text for text in world.sees("chloe") if said("desk-title", community="Health") in text]
    assert waiting(1, "Fri 06 Mar 14:05", mine=False) in plan
    assert said("desk-helped", names="Ben", count=1, more=0) in plan
    assert said("plan-note") in plan


def test_nothing_to_say_nothing_sent(world: World):
    world.later(days=21)

    assert [letter for platform in world.platforms.values() for letter in platform.letters] == []


def test_only_managers_get_a_plan(world: World):
    world.says("amina", FRIDGE)
    world.later(days=9)

    assert {sent.who for sent in world.unasked(purpose=Purpose.PLAN)} == {"chloe"}


def test_a_manager_on_leave_gets_the_plan_afterwards(world: World):
    world.says("amina", FRIDGE)
    world.commands("chloe", "quiet until 2026-03-11")
    world.later(days=11)

    assert [f"{sent.at:%d}" for sent in world.unasked("chloe")] == ["11", "12"], "the list of questions, then the plan"


def test_what_found_nobody_stands_on_top(world: World):
    world.rules(experts_a_question=1)
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("sam", "Does anyone know how to reset the temperature alarm of a vaccine fridge?")
    world.later(minutes=30)
    world.says("nadia", "Who prints vaccination cards for Turkana these days?", in_="nutrition")
    world.until("16:40")

    lines = [line for line in world.opens_home("chloe").splitlines() if line.startswith("- ")]
    assert "Nadia" in lines[0]
    assert said("desk-line-escalated") in lines[0]
    assert waiting(1, "Mon 09 Mar 08:05", others="yes") in lines[1]


def test_a_claim_takes_it_off_the_list_of_those_who_found_nobody(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")
    assert said("desk-line-escalated") in world.opens_home("chloe")
    world.presses("chloe", said("open-claim"))

    assert said("desk-line-escalated") not in world.opens_home("chloe")


def test_the_page_shows_a_member_their_own_questions(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=10)

    page = world.opens_home("amina")
    assert said("own-waiting", count=1) in page
    assert said("own-waiting", count=1) not in world.opens_home("ben")
    assert world.commands("amina", "desk") == page


@pytest.mark.parametrize(("label", "answer"), [("own-help", "help-title"), ("own-quiet", "quiet-title")])
def test_the_pages_buttons_say_commands(world: World, label: str, answer: str):
    world.opens_home("amina")

    assert said(answer) in world.presses("amina", said(label))


def test_the_desk_leads_to_the_open_questions(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.opens_home("chloe")

    assert said("open-gist", count=1) in world.presses("chloe", said("desk-see-open"))


def test_the_desk_counts_what_steward_is_about_and_leads_to_it(world: World):
    for what in ("alarm", "door seal", "compressor", "thermostat", "battery", "solar panel", "fuse"):
        world.says("amina", f"Does anyone know how to mend the {what} of a fridge?")
        world.later(minutes=12)

    assert waiting(7, "Mon 02 Mar 08:05") in world.opens_home("chloe")
    assert said("open-gist", count=7) in world.presses("chloe", said("desk-see-open"))


def test_of_quiet_weeks_the_first_after_a_busy_one_is_told_and_then_none(world: World):
    question = world.says("amina", FRIDGE)
    next_monday(world)
    assert len(world.unasked("chloe", Purpose.PLAN)) == 1
    world.reacts("amina", TICK, to=world.replies("ben", RESET, to=question))
    next_monday(world)
    assert said("desk-helped", names="Ben", count=1, more=0) in world.sees("chloe")[-1]

    next_monday(world)
    assert said("desk-nothing") in world.sees("chloe")[-1]
    world.later(days=28)
    assert len(world.unasked("chloe", Purpose.PLAN)) == 3

    world.says("amina", "Who prints vaccination cards for Turkana these days?")
    next_monday(world)
    assert len(world.unasked("chloe", Purpose.PLAN)) == 4


def test_the_open_list_shows_eight_and_counts_the_rest(world: World):
    broken = (
        "alarm",
        "door seal",
        "compressor",
        "thermostat",
        "battery",
        "solar panel",
        "fuse",
        "fan",
        "hinge",
        "lamp",
    )
    for what in broken:
        world.says("amina", f"Does anyone know how to mend the {what} of a fridge?")
        world.later(minutes=12)

    answer = world.commands("chloe", "open")
    assert said("open-gist", count=10) in answer
    assert said("open-more", count=2) in answer
    assert answer.index("alarm") < answer.index("door seal")


def test_open_in_a_channel_lists_that_channel_and_all_of_them_on_request(world: World):
    world.says("amina", FRIDGE, in_="cold-chain")
    world.later(minutes=12)
    world.says("amina", "Does anyone have the recipe for therapeutic milk F-75?", in_="nutrition")
    world.later(minutes=12)

    here = world.commands("sam", "open", in_="nutrition")
    assert "therapeutic" in here
    assert "TCW" not in here
    assert "TCW" in world.commands("sam", "open all", in_="nutrition")


def test_a_case_opened_again_after_long_stands_on_the_desk_where_it_still_counts(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.later(days=20)
    world.replies("amina", "That did not help, sadly.", to=question)

    assert "Amina in #cold-chain, Mon 02 Mar 08:00" in world.opens_home("chloe")  # since it was first asked


def test_a_manager_who_opted_out_gets_no_plan(world: World):
    world.commands("chloe", "quiet stop")
    world.says("amina", FRIDGE)
    world.later(days=10)

    assert world.unasked("chloe") == []
    assert said("desk-see-open") in world.opens_home("chloe")
