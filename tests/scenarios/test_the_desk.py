"""The manager's page: what needs them, kept current, with nobody named in it who wants to be left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.features.desk import Opened, Presence
from bot.kernel.cards import Action, Button, Quote, Words, phrase
from bot.kernel.messages import Desk, Proposal
from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose
from tests.platform import Letter
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
CHAT = "The new stock list for this month is in the folder, as every month."


def pages(world: World, who: str = "chloe") -> list[Letter]:
    return [letter for letter in world.platform(who).seen_by(who) if isinstance(letter.to, Desk)]


def page(world: World, who: str = "chloe") -> str:
    """What stands on somebody's page a few minutes later: what others do is shown together."""
    world.later(minutes=5)
    [laid] = pages(world, who)
    at = world.platform(who).seen_by(who).index(laid)
    return world.sees(who)[at]


def lies_in_french(world: World, who: str) -> str:
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    kinds = ",".join(sorted({*Purpose} - {"reply", "plan", "escalation"}))
    return world.submits(who, starts="09:00", ends="17:00", language="fr", kinds=kinds)


def proposes(world: World, name: str, who: str = "ben") -> None:
    """Let something wait for the managers' yes, as a feature would propose it."""
    line = phrase("rehearse-words", words=Words(f"A note {name}"))
    send = Button(phrase("rehearse-send"), Action("activity.done", {"activity": "G4"}))
    world._put(  # noqa: SLF001  # a proposal of no feature
        Proposal(name, world.now, "G4", line, (Quote((Words(f"Dear {name}"),)),), (send,), PersonId(who)), "health"
    )


# ---------------------------------------------------------------- it is current


def test_a_page_that_was_opened_shows_what_happens_afterwards(world: World):
    world.opens_home("chloe")
    assert said("desk-see-open") not in world.opens_home("chloe")

    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    assert said("desk-see-open") in page(world)

    world.replies("ben", RESET, to=question)
    assert said("desk-nothing") in page(world)


def test_what_found_nobody_comes_to_the_page_by_itself(world: World):
    world.opens_home("chloe")
    world.says("amina", FRIDGE)
    world.until("16:01")

    assert said("desk-line-escalated") in page(world)
    assert "Amina in #cold-chain" in page(world)


def test_a_pause_stands_on_the_page_at_once_and_goes_with_it(world: World):
    world.opens_home("chloe")
    world.commands("chloe", "pause until friday rain")
    assert "rain" in page(world)

    world.commands("chloe", "resume")
    assert "rain" not in page(world)


def test_nobody_is_laid_a_page_they_never_opened(world: World):
    world.commands("chloe", "desk")
    world.says("amina", FRIDGE)
    world.later(days=2)

    assert pages(world) == []


def test_a_page_nobody_has_opened_for_two_weeks_is_left_alone(world: World):
    world.opens_home("chloe")
    world.later(days=15)
    laid = pages(world)
    edits = [letter.edits for letter in laid]
    world.says("amina", FRIDGE)
    world.later(hours=2)

    assert [letter.edits for letter in pages(world)] == edits


def test_what_changes_at_once_is_laid_once(world: World):
    world.opens_home("chloe")
    for what in ("alarm", "door seal", "compressor"):
        world.says("amina", f"Does anyone know how to mend the {what} of a fridge?")
    world.later(minutes=20)
    [laid] = pages(world)

    assert laid.edits <= 3


def test_a_page_disturbs_nobody(world: World):
    world.opens_home("chloe")
    world.says("amina", FRIDGE)
    world.later(hours=2)

    assert world.unasked("chloe") == []


def test_who_manages_no_more_has_no_managers_page_any_more(world: World):
    world.commands("chloe", "team add @faith manager")
    world.opens_home("chloe")
    world.commands("faith", "team remove @chloe manager")
    world.says("amina", FRIDGE)
    world.later(minutes=11)

    assert world.record(Opened, "chloe") is None
    assert pages(world) == []


def test_a_page_that_is_gone_is_not_posted_again_until_it_is_opened(world: World):
    world.opens_home("chloe")
    world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.platform("chloe").forgets()
    world.says("sam", "Who prints vaccination cards for Turkana these days?")
    world.later(minutes=6)

    assert [sent.surface for sent in world.platform("chloe").sent] == ["desk/chloe"]


def test_a_manager_reads_their_page_in_their_language(world: World):
    lies_in_french(world, "chloe")
    world.opens_home("chloe")
    world.says("amina", FRIDGE)
    world.later(minutes=6)

    assert "Une question attend une réponse" in page(world)
    assert "Prochain mot à l’équipe de pilotage" in page(world)


# ---------------------------------------------------------------- what waits for a yes


def test_a_proposal_is_decided_in_one_press_on_the_page(world: World):
    proposes(world, "ben/first")
    shown = world.opens_home("chloe")
    assert "> Dear ben/first" in shown

    assert said("activity-noted", what=said("activity-g4")) in world.presses("chloe", said("rehearse-send"))


def test_the_fourth_proposal_is_one_press_away(world: World):
    for number in range(4):
        proposes(world, f"n{number}")
    shown = world.opens_home("chloe")
    assert "Dear n3" not in shown
    assert said("desk-more-proposals", count=1) in shown

    assert "Dear n3" in world.presses("chloe", said("desk-show-proposals"))


def test_nothing_is_proposed_about_who_opted_out(world: World):
    proposes(world, "ben/first")
    world.commands("ben", "quiet stop")

    assert "Dear" not in world.opens_home("chloe")


# ---------------------------------------------------------------- people


@pytest.fixture
def weeks(world: World) -> World:
    """Ben, Lena and Dalia have written for ten weeks, Ben most; then Ben has been silent for a month."""
    world.opens_home("chloe")
    for week in range(14):
        world.until("tuesday 10:00")
        for who in ("lena", "dalia"):
            world.says(who, CHAT)
        for day in ("wednesday", "thursday", "friday"):
            world.until(f"{day} 11:00")
            if week < 10:
                world.says("ben", CHAT)
    return world


def test_who_was_here_often_and_is_silent_for_four_weeks_is_named(weeks: World):
    assert said("desk-lapsing", names="Ben", count=1) in weeks.opens_home("chloe")


def test_who_wrote_for_the_first_time_is_named_for_a_week(weeks: World):
    weeks.says("nadia", CHAT)
    assert said("desk-new", names="Nadia", count=1, more=0) in weeks.opens_home("chloe")

    weeks.later(days=8)
    assert "Nadia" not in weeks.opens_home("chloe")


def test_who_wrote_before_steward_came_is_not_new_and_what_programs_write_is_no_presence(world: World):
    world.wrote("nadia", CHAT, at=world.now - timedelta(days=20))
    world.starts()
    world.says("nadia", CHAT)
    world.says("sam", CHAT)
    world.says("beep", CHAT)

    kept = {who: world.record(Presence, who) for who in ("nadia", "sam", "beep")}
    assert kept["nadia"] is not None
    assert (kept["nadia"].began, kept["nadia"].active(date(2026, 1, 1), date(2027, 1, 1))) == (None, 2)
    assert kept["sam"] is not None
    assert kept["sam"].began == world.now.date()
    assert kept["beep"] is None


def test_neither_is_named_who_wants_to_be_left_alone(weeks: World):
    weeks.says("nadia", CHAT)
    weeks.commands("nadia", "quiet stop")
    weeks.commands("ben", "quiet until 2026-12-01")

    shown = weeks.opens_home("chloe")
    assert "Nadia" not in shown
    assert "Ben" not in shown


def test_an_asker_who_opted_out_is_not_named(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")
    world.commands("amina", "quiet stop")

    shown = world.opens_home("chloe")
    assert said("desk-line-escalated") in shown
    assert "Amina" not in shown


def test_whom_to_thank_is_named_until_a_manager_has_thanked_them(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    assert said("desk-helped", names="Ben", count=1, more=0) in world.opens_home("chloe")


def test_the_page_has_ten_lines_at_most(weeks: World):
    weeks.says("nadia", CHAT)
    for what in ("alarm", "door seal", "compressor", "thermostat", "battery"):
        weeks.says("amina", f"Does anyone know how to mend the {what} of a fridge?")
        weeks.later(minutes=12)
    weeks.later(days=2)
    for number in range(9):
        proposes(weeks, f"n{number}")
    weeks.commands("chloe", "pause until friday")
    weeks.commands("chloe", "policy rehearsal on")

    shown = weeks.opens_home("chloe")
    quoted = [line for line in shown.splitlines() if line.startswith(("- ", "A note"))]
    assert len(quoted) == 10
    assert f"[{said('pause-resume')}]" in quoted[0], "the heaviest is first"


def test_whom_a_manager_has_just_thanked_the_page_names_no_more(world: World):
    world.drafts_no_notes()
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.later(minutes=10)
    assert said("desk-helped", names="Ben", count=1, more=0) in world.opens_home("chloe")

    world.commands("chloe", "thank @ben for the help with the fridge")

    assert said("desk-helped", names="Ben", count=1, more=0) not in world.opens_home("chloe")


def test_whoever_asked_does_not_read_that_their_question_is_somebodys_to_place(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")

    assert said("desk-line-escalated") in world.opens_home("chloe")
    assert said("desk-line-escalated") not in world.opens_home("amina")
