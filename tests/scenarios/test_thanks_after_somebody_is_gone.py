"""Who opted out or left by the time a personal note is read is named in none; what is pressed twice is done once."""

from __future__ import annotations

import pytest

from bot.kernel.policy import Purpose
from tests.scenarios.test_personal_thanks import at_home, drafts, presses, proposals, speaks_french
from tests.world import FRIDGE, RESET, World, Written, said


@pytest.fixture
def helped(world: World) -> Written:
    """Ben has answered Amina for the first time, on Monday, and she thanks him."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.later(minutes=20)
    world.replies("amina", "Thank you so much, that worked!", to=question)
    return answer


@pytest.fixture
def noted(world: World, helped: Written) -> World:
    """Ben has read his note."""
    assert helped.who == "ben"
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.until("wednesday 13:00")
    return world


@pytest.mark.usefixtures("helped")
def test_who_was_helped_and_opted_out_since_is_named_neither_to_managers_nor_in_the_note(world: World):
    world.until("tuesday 08:01")
    world.commands("amina", "quiet stop")
    assert "Amina" not in world.commands("chloe", "desk")
    world.until("wednesday 08:01")

    [draft] = drafts(world)
    assert "Amina" not in draft
    assert "thank you for answering a colleague on 2 March" in draft
    assert "Whoever had asked was glad of it." in draft
    assert "To a colleague in #cold-chain" in draft
    assert "Dear Ben" in world.commands("chloe", "desk"), "drawn anew it is listed again"
    words = presses(world, "note-copy")
    assert "Amina" not in words


@pytest.mark.usefixtures("helped")
def test_who_was_helped_and_left_after_a_note_was_let_go_is_not_named_in_it(world: World):
    speaks_french(world, "ben")
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.leaves("amina")
    world.until("wednesday 10:00", zone="Africa/Dakar")

    [note] = [text for text in world.sees("ben") if "Chloe vous remercie personnellement." in text]
    assert "Amina" not in note
    assert "merci d’avoir répondu à une personne le 2 mars" in note


def test_what_a_manager_accepted_is_not_said_to_be_the_askers_word(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.later(minutes=20)
    world.commands("chloe", "answered", on=answer)
    world.until("tuesday 08:01")

    [draft] = drafts(world)
    assert said("note-kept") in draft
    assert said("note-accepted", whom="Amina", named="yes") not in draft


@pytest.mark.usefixtures("helped")
def test_a_note_whose_manager_left_before_it_was_brought_waits_for_another_one(world: World):
    world.commands("chloe", "team add @faith manager", community="health")
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.leaves("chloe")
    world.until("tuesday 10:00", zone="Africa/Dakar")
    assert not any("Chloe" in text for text in world.sees("ben"))

    [proposal] = proposals(world)
    world.presses_remembered("faith", at_home(proposal.buttons[0]))
    world.later(days=1)
    assert any(said("note-gist", manager="Faith") in text for text in world.sees("ben"))


def test_words_back_to_a_manager_who_is_gone_by_the_morning_come_back(noted: World):
    noted.until("22:00")
    noted.presses("ben", said("note-write-back", manager="Chloe"))
    noted.submits("ben", words="That made my day, thank you.")
    noted.leaves("chloe")
    noted.until("thursday 12:00")

    assert said("note-back-nobody") in noted.sees("ben")[-1]
    assert "That made my day, thank you." in noted.sees("ben")[-1]
    assert b"That made my day" not in noted.everything_stored()


def test_who_would_write_to_a_manager_who_is_gone_hears_it_before_typing(noted: World):
    noted.leaves("chloe")

    assert noted.presses("ben", said("note-write-back", manager="Chloe")) == said("note-back-nobody")


def test_a_press_that_passes_words_on_does_it_once(noted: World):
    noted.commands("ben", "thank you, that made my day")
    button = noted.button("ben", said("note-pass-on", manager="Chloe"))
    for _ in range(2):
        noted.presses_remembered("ben", button)
        noted.later(minutes=1)

    assert len([text for text in noted.sees("chloe") if "thank you, that made my day" in text]) == 1


@pytest.mark.usefixtures("helped")
def test_whoever_presses_send_twice_hears_that_it_is_done(world: World):
    world.until("tuesday 08:01")
    [proposal] = proposals(world)
    presses(world, "note-send")

    again = world.presses_remembered("chloe", at_home(proposal.buttons[0]))
    assert again == said("note-decided-by", by="Chloe", own="yes")


def test_what_a_contributor_wanted_told_is_dropped_when_they_opt_out(noted: World):
    noted.presses("ben", said("note-tell-my-manager"))
    noted.submits("ben", manager="lena")
    noted.until("thursday 08:01")
    [proposal] = proposals(noted)
    noted.commands("ben", "quiet stop")
    assert "Ben" not in noted.commands("chloe", "desk")

    assert noted.presses_remembered("chloe", at_home(proposal.buttons[0])) == said("note-moot")
    noted.later(days=1)
    assert proposals(noted) == []
    assert noted.unasked("lena", Purpose.THANKS) == []


@pytest.mark.usefixtures("helped")
def test_words_for_somebody_who_opted_out_cannot_be_taken_along(world: World):
    world.until("tuesday 08:01")
    [proposal] = proposals(world)
    world.commands("ben", "quiet stop")

    assert world.presses_remembered("chloe", at_home(proposal.buttons[2])) == said("note-cannot")
    assert proposals(world) == []


@pytest.mark.usefixtures("helped")
def test_a_note_that_waits_for_a_pause_goes_when_the_pause_ends_early(world: World):
    world.until("tuesday 08:01")
    world.commands("chloe", "pause 2026-03-20 earthquake response", community="health")
    presses(world, "note-send")
    world.later(days=1)
    assert world.unasked("ben", Purpose.THANKS) == []

    world.commands("chloe", "resume", community="health")
    world.until("thursday 10:00", zone="Africa/Dakar")
    assert len(world.unasked("ben", Purpose.THANKS)) == 1


def test_thank_you_after_a_note_is_for_the_manager_who_wrote(noted: World):
    assert said("note-pass-on-gist", manager="Chloe") in noted.commands("ben", "thank you Chloe, that made my day")
    noted.presses("ben", said("note-pass-on", manager="Chloe"))

    assert "thank you Chloe, that made my day" in noted.sees("chloe")[-1]
