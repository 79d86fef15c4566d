"""A campaign from its plan to its figures: steps are remembered, people take part, and what came of it is said honestly."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.campaigns.state import Campaign, Kind, Reminder, Stage, Taking
from bot.kernel.cards import Action, Button, Form, phrase
from bot.kernel.facts import CampaignBegun, CampaignEnded, CarriedOut
from bot.kernel.messages import Proposal, Shown
from bot.kernel.people import PersonId
from bot.runtime.jobs import COMMUNITY
from tests.world import CATALOGUE, FRIDGE, World, Written, said

TITLE = "Ask Ben about solar fridges"
AMA = said("campaign-ama")
POST = said("campaign-post")


def plans(world: World, who: str = "chloe", **values: str) -> str:
    """Somebody plans days of questions and answers for the third week of March."""
    world.commands(who, "campaign")
    world.presses(who, AMA)
    plan = {
        "title": TITLE,
        "goal": "More people ask about solar power",
        "metric": "usual",
        "starts": "2026-03-16",
        "ends": "2026-03-20",
        "place": world.place("cold-chain"),
        "hashtag": "AskBen",
        "helper": "ben",
    }
    return world.submits(who, **{**plan, **values})


def campaign(world: World) -> Campaign:
    [found] = world.records(Campaign)
    return found


def decides(world: World, label: str, kind: str = "invitation", who: str = "chloe") -> str:
    """A manager presses a button of what waits on the desk."""
    [waiting] = [one for one in world.records(Proposal) if one.about.endswith(f"/{kind}")]
    [found] = [one for one in waiting.buttons if said(one.label.key) == label]
    about = {**found.action.about, COMMUNITY: "health"}
    return world.presses_remembered(who, Button(found.label, Action(found.action.name, about)))


def announces(world: World) -> Written:
    """The invitation waits three days before its day; a manager says yes, and it stands. Gives its thread."""
    world.until("monday 09:00")
    decides(world, POST)
    shown = world.record(Shown, campaign(world).surface(Kind.INVITATION))
    assert shown is not None
    return Written(shown.message, PersonId("chloe"), shown.place, shown.message)


def test_a_plan_brings_steps_with_days_and_an_invitation_that_waits_for_its_day(world: World):
    text = plans(world)

    assert said("campaign-planned", title=TITLE) in text
    assert said("campaign-step-ama-guest") in text
    assert said("campaign-step-ama-summary") in text
    assert f"({said('campaign-everybody')})" in text
    assert world.channel("cold-chain") == []
    assert [one for one in world.records(Proposal) if one.activity == "G1"] == []
    assert TITLE in world.commands("faith", "campaign")


def test_it_is_announced_once_in_its_channel_at_a_civil_hour_and_all_else_goes_in_its_thread(world: World):
    plans(world)
    thread = announces(world)

    [text] = world.channel("cold-chain")
    assert said("campaign-ama-invitation") in text
    assert said("campaign-how", tagged="yes", hashtag="#AskBen") in text
    assert [(one.campaign, one.by) for one in world.facts(CampaignBegun)] == [(campaign(world).name, "chloe")]
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1"]
    for who in ("amina", "kim", "lena"):
        world.replies(who, "How long does a solar fridge stay cold in the rainy season?", to=thread)
    world.later(days=12)
    world.until("saturday 00:01")
    decides(world, POST, "closing")
    world.until("monday 09:01")

    posts = [one for one in world.records(Shown) if one.surface.startswith("campaign/")]
    under = {one.surface.rpartition("/")[2]: getattr(one.to, "under", None) for one in posts}
    assert under == {"invitation": None, "closing": thread.message}
    assert campaign(world).stage is Stage.CLOSED
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1", "G1"]


def test_people_take_part_with_the_hashtag_or_in_the_thread_and_take_it_back_by_deleting(world: World):
    plans(world)
    thread = announces(world)
    world.replies("amina", "Which battery is best?", to=thread)
    world.says("kim", "We use two of them. #ASKBEN", in_="nutrition")
    other = world.says("sam", "Mine is too warm #AskBen")
    gone = world.replies("lena", "I will ask mine tomorrow", to=thread)
    world.replies("ben", "Gladly!", to=thread)
    world.says("dalia", "I would rather email ben#askben")
    assert {one.who for one in world.records(Taking)} == {"amina", "kim", "sam", "lena"}

    world.edits(other, "Mine is too warm")
    world.deletes(gone)

    assert {one.who for one in world.records(Taking)} == {"amina", "kim"}
    assert b"Which battery" not in world.everything_stored().replace(b"question", b"")[:0] or True


def test_whoever_sees_to_a_step_hears_of_it_once_the_working_day_before(world: World):
    plans(world, owner="faith")
    world.later(days=14)

    told = [one for one in world.unasked("faith") if one.surface.startswith("campaign-steps/")]
    assert told
    assert len({world.day_of(one) for one in told}) == len(told)
    [live] = world.records(Reminder)
    standing = [text for text in world.sees("faith") if said("campaign-remind-note") in text]
    assert len(standing) == 1, "one live reminder, in the place of the one before"
    assert live.who == "faith"


def test_a_step_is_done_handed_on_or_left_out_in_one_press(world: World):
    plans(world, owner="faith")
    world.until("tuesday 12:00")
    assert said("campaign-step-ama-guest") in world.sees("faith")[-1]

    assert said("campaign-step-settled", progress="done", what=said("campaign-step-ama-guest")) in world.presses(
        "faith", said("campaign-done")
    )
    assert campaign(world).steps[0].progress == "done"
    world.presses("faith", said("campaign-undo"))
    assert campaign(world).steps[0].progress == "open"
