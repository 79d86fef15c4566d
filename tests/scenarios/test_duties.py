"""Facilitation is shared: a duty is given away for a time, its holder sees that and no more, and it comes back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.features.desk import Opened
from bot.features.questions.state import Waiting
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import CarriedOut, Recognised
from bot.kernel.messages import Proposal
from bot.kernel.people import Member
from bot.kernel.policy import Purpose
from bot.kernel.steering import HandedOver, Returned
from tests.scenarios.test_the_desk import lies_in_french
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
WATCHING = said("duty-name", duty="watching")
THANKING = said("duty-name", duty="thanking")


def charges(world: World, who: str = "faith") -> list[tuple[str, bool]]:
    member = world.record(Member, who)
    assert member is not None
    return [(charge.duty.value, charge.shared) for charge in member.charges]


@pytest.fixture
def thanks(world: World) -> World:
    """Ben has helped Amina for the first time: a note to him is drafted on Tuesday morning."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    return world


# ---------------------------------------------------------------- what found nobody


def test_what_found_nobody_goes_to_whoever_watches_and_leaves_the_managers_page(world: World):
    reply = world.commands("chloe", "team hand watching @faith until friday")
    assert "Faith sees to" in reply
    assert said("duty-means", duty="watching") in world.sees("faith")[-1]

    world.says("amina", FRIDGE)
    world.until("tuesday 17:00")

    assert [sent.who for sent in world.unasked(purpose=Purpose.ESCALATION)] == ["faith"]
    assert said("desk-line-escalated") in world.commands("faith", "desk")
    page = world.opens_home("chloe")
    assert said("desk-line-escalated") not in page
    assert "Faith sees to" in page


def test_it_ends_by_itself_exactly_at_its_time_and_the_managers_see_it_again(world: World):
    world.commands("chloe", "team hand watching @faith until wednesday")
    world.says("amina", FRIDGE)
    world.until("tuesday 17:00")
    world.until("08:59")
    assert charges(world) == [("watching", False)]

    world.until("09:00")
    assert charges(world) == []
    assert [(fact.duty, fact.who, fact.by) for fact in world.facts(Returned)] == [("watching", "faith", "")]
    assert said("duty-over", duty=WATCHING, how="time", by="Chloe") in world.sees("faith")
    assert said("waiting-title") not in "".join(world.sees("faith")), "the list is not theirs any more"
    shown = world.opens_home("chloe")
    assert said("desk-line-escalated") in shown
    assert "Faith had it for a while" in shown

    world.later(hours=3)
    assert [sent.who for sent in world.unasked(purpose=Purpose.ESCALATION)][-1] == "chloe"


def test_handing_it_back_is_one_press(world: World):
    world.commands("chloe", "team share watching @faith until friday")
    world.presses("faith", said("duty-gladly"))
    assert said("duty-back-noted", duty=WATCHING, own="yes") in world.presses("faith", said("duty-hand-back"))

    assert charges(world) == []
    assert [(fact.who, fact.by) for fact in world.facts(Returned)] == [("faith", "faith")]
    gladly = Button(phrase("duty-gladly"), Action("duty.gladly", {"duty": "watching", "in": "health"}))
    assert world.presses_remembered("faith", gladly) == said("duty-over-already", duty=WATCHING)


def test_a_manager_takes_it_back_and_nobody_else_can(world: World):
    world.commands("chloe", "team share watching @faith until friday")
    world.commands("chloe", "team")
    take = world.button("chloe", said("duty-take-back"))

    assert world.presses_remembered("ben", take) == said("duty-not-yours", duty=WATCHING)
    assert world.presses_remembered("chloe", take) == said("duty-back-noted", duty=WATCHING, own="no")
    assert said("duty-over", duty=WATCHING, how="taken", by="Chloe") in world.sees("faith")


def test_at_night_nobody_is_told_and_nothing_leaves_the_managers_before(world: World):
    world.until("22:00")
    world.commands("chloe", "team hand thanking @faith until friday")
    assert world.unasked("faith") == []
    assert charges(world) == [("thanking", True)], "shared until whoever takes it knows of it"

    world.until("09:00")
    assert [sent.purpose for sent in world.unasked("faith")] == [Purpose.CORE_TEAM]
    assert charges(world) == [("thanking", False)]


def test_where_whoever_watches_wants_to_be_left_alone_it_is_the_managers_again(world: World):
    world.commands("chloe", "team hand watching @faith until friday")
    world.commands("faith", "quiet stop")
    world.says("amina", FRIDGE)
    world.until("tuesday 17:00")

    assert [sent.who for sent in world.unasked(purpose=Purpose.ESCALATION)] == ["chloe"]
    shown = world.opens_home("chloe")
    assert said("duty-lapsed", duty=WATCHING) in shown
    assert "Faith" not in shown + world.commands("chloe", "team")


def test_whoever_watched_and_wants_to_be_left_alone_has_no_list_that_follows_any_more(world: World):
    world.commands("chloe", "team hand watching @faith until friday")
    question = world.says("amina", FRIDGE)
    world.says("amina", "Who prints vaccination cards for Turkana these days?")
    world.until("tuesday 17:00")
    assert said("waiting-title") in "".join(world.sees("faith"))
    world.commands("faith", "quiet stop")

    world.replies("kim", RESET, to=question)

    assert said("waiting-title") not in "".join(world.sees("faith"))
    assert world.records(Waiting) == ()


# ---------------------------------------------------------------- thanks


def test_whoever_sees_to_thanks_lets_them_go_in_their_own_name(thanks: World):
    thanks.commands("chloe", "team hand thanking @faith until friday")
    thanks.until("tuesday 10:00")
    assert said("note-send") not in thanks.opens_home("chloe")
    assert said("note-send") in thanks.commands("faith", "desk")

    thanks.presses("faith", said("note-send"))
    thanks.later(hours=3)

    [sent] = thanks.unasked("ben", Purpose.THANKS)
    assert said("note-gist", manager="Faith") in thanks.sees("ben")[-1]
    assert [fact.by for fact in thanks.facts(Recognised) if fact.what.startswith("note/")] == ["faith"]
    assert ("G4", "faith") in [(fact.activity, fact.by) for fact in thanks.facts(CarriedOut)]
    assert sent.purpose is Purpose.THANKS


def test_a_note_waits_for_a_yes_again_where_the_duty_ended_before_it_went(thanks: World):
    thanks.commands("chloe", "team share thanking @faith until friday")
    thanks.until("tuesday 09:30")
    thanks.commands("faith", "desk")
    thanks.presses("faith", said("note-send"))
    thanks.commands("chloe", "team return thanking")
    thanks.later(hours=4)

    assert thanks.unasked("ben", Purpose.THANKS) == []
    assert said("note-send") in thanks.opens_home("chloe")


def test_nobody_decides_about_thanks_to_themself(thanks: World):
    thanks.commands("chloe", "team add @ben facilitator")
    thanks.until("tuesday 10:00")
    assert len([one for one in thanks.records(Proposal) if one.activity == "G4"]) == 1
    thanks.commands("chloe", "team hand thanking @ben until friday")
    thanks.later(hours=3)

    assert said("note-send") not in thanks.commands("ben", "desk")
    assert said("note-send") in thanks.opens_home("chloe")
    send = thanks.button("chloe", said("note-send"))
    assert thanks.presses_remembered("ben", send) == said("duty-not-yourself")


def test_who_sees_to_thanks_sees_nothing_else(thanks: World):
    thanks.says("sam", "Who prints vaccination cards for Turkana these days?")
    thanks.commands("chloe", "team share thanking @faith until friday")
    thanks.until("tuesday 17:00")

    shown = thanks.commands("faith", "desk")
    assert said("note-send") in shown
    assert said("desk-line-escalated") not in shown
    assert said("desk-dates", core="", leaders="")[:20] not in shown
    assert thanks.commands("faith", "report") == said("refused", needs="steer")


# ---------------------------------------------------------------- welcome, and the plan


def test_whoever_welcomes_hears_on_monday_who_is_new(world: World):
    world.until("monday 09:30")
    world.says("ben", "The new stock list for this month is in the folder, as every month.")
    world.later(days=16)
    world.commands("chloe", "team hand welcoming @faith until 2026-04-20")
    world.until("thursday 10:00")
    world.says("nadia", "Good morning from Kisumu, glad to be here.")
    world.until("monday 10:00")

    assert said("desk-new", names="Nadia", count=1, more=0) in world.sees("faith")[-1]
    assert said("desk-new", names="Nadia", count=1, more=0) not in world.opens_home("chloe")

    world.commands("chloe", "team return welcoming")
    assert "Nadia" not in "".join(world.sees("faith")), "what they were written follows"
    assert said("desk-new", names="Nadia", count=1, more=0) in world.opens_home("chloe")


def test_the_page_of_whoever_helps_is_kept_current_and_is_their_own_again_afterwards(world: World):
    world.commands("chloe", "team hand watching @faith until tuesday")
    world.opens_home("faith")
    world.says("amina", FRIDGE)
    world.until("16:05")
    assert any(said("desk-line-escalated") in shown for shown in world.sees("faith"))

    world.until("tuesday 09:01")
    assert not any(said("desk-line-escalated") in shown for shown in world.sees("faith"))
    assert world.record(Opened, "faith") is None


# ---------------------------------------------------------------- giving it away


def test_it_can_be_given_by_a_form_and_is_noted(world: World):
    world.commands("chloe", "team")
    world.presses("chloe", said("duty-give"))
    assert "until" in world.submits("chloe", duty="thanking", who="faith", until="someday", how="share")
    world.commands("chloe", "team")
    world.presses("chloe", said("duty-give"))
    world.submits("chloe", duty="thanking", who="faith", until="2026-04-01", how="hand")

    [fact] = world.facts(HandedOver)
    assert (fact.duty, fact.who, fact.by) == ("thanking", "faith", "chloe")
    assert fact.until == datetime(2026, 4, 1, 6, tzinfo=UTC), "nine in the morning in Nairobi"
    assert charges(world) == [("thanking", False)]


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("team share thanking @ben until friday", "duty-no-role"),
        ("team share thanking @gus until friday", "duty-nobody"),
        ("team share thanking @chloe until friday", "duty-manager-anyway"),
        ("team hand thanking @chloe until friday", "duty-manager-anyway"),
    ],
)
def test_to_whom_it_cannot_be_given_is_said_kindly(world: World, words: str, reply: str):
    who = words.partition("@")[2].partition(" ")[0].title()

    assert said(reply, who=who) in world.commands("chloe", words)
    assert world.facts(HandedOver) == []


def test_only_managers_give_duties_away(world: World):
    reply = world.commands("faith", "team share watching @faith until friday")

    assert reply == said("refused", needs="steer")


def test_it_is_told_in_the_language_of_whoever_is_asked(world: World):
    lies_in_french(world, "faith")
    world.commands("chloe", "team share thanking @faith until vendredi")

    assert "les remerciements et les distinctions" in world.sees("faith")[-1]
    assert "Avec plaisir" in world.sees_buttons("faith")
    assert "vous assurez les remerciements" in world.presses("faith", "Avec plaisir")
