"""Nothing of a campaign reaches everybody before a manager's yes; and a pause, a night or a press too late hold it."""

from __future__ import annotations

import pytest

from bot.features.campaigns.state import Campaign, Kind, Stage, Standing
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import CarriedOut, Disposed
from bot.kernel.messages import Proposal, Shown
from bot.kernel.people import PlaceId
from bot.kernel.steering import CampaignBegun, CampaignEnded
from bot.runtime.jobs import COMMUNITY
from tests.scenarios.test_campaigns import POST, TITLE, announces, button, campaign, decides, plans, waits
from tests.world import World, said

WORDS, SKIP = said("campaign-words"), said("campaign-skip")


def presses(world: World, name: str, who: str = "chloe", **about: str) -> str:
    """Somebody presses a button of the campaign's own page."""
    values = {"campaign": campaign(world).name, COMMUNITY: "health", **about}
    return world.presses_remembered(who, Button(phrase("campaign-see"), Action(f"campaign.{name}", values)))


def test_what_a_facilitator_plans_comes_before_a_manager_at_once_and_nobody_else_can_let_it_go(world: World):
    plans(world, "faith")

    post = button(world, POST)
    assert world.presses_remembered("faith", post) == said("refused", needs="steer")
    assert world.commands("amina", "campaign") == said("refused", needs="curate")
    assert said("campaign-asks-invitation", title=TITLE, place="#cold-chain", day="")[:40] in world.opens_home("chloe")
    world.later(days=30)
    assert world.channel("cold-chain") == []
    assert [*world.facts(CampaignBegun), *world.facts(CampaignEnded)] == []
    assert world.records(Campaign) == (), "what nobody announced goes quietly when its time is over"
    assert world.presses_remembered("chloe", post) == said("campaign-decided")


def test_a_manager_changes_its_words_and_lets_it_go_and_it_waits_for_its_day(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, WORDS)
    assert world.submits("chloe", words="Ben answers all you ask.") == said("campaign-words-kept")
    decides(world, POST)
    assert [(one.how, one.by) for one in world.facts(Disposed)] == [("changed", "chloe")]
    assert world.channel("cold-chain") == []

    world.until("sunday 20:00")
    assert world.channel("cold-chain") == []
    world.until("monday 09:01")
    [text] = world.channel("cold-chain")
    assert "Ben answers all you ask." in text
    assert said("campaign-ama-invitation") not in text


def test_of_two_managers_only_the_first_decides(world: World):
    world.commands("chloe", "team add @dalia manager")
    plans(world)
    presses(world, "prepare")
    post, skip = button(world, POST), button(world, SKIP)
    world.presses_remembered("dalia", post)

    assert world.presses_remembered("chloe", post) == said("campaign-decided")
    assert world.presses_remembered("chloe", skip) == said("campaign-decided")
    world.until("monday 09:01")
    assert len(world.channel("cold-chain")) == 1


def test_a_campaign_that_is_dropped_before_it_began_is_quiet(world: World):
    plans(world, owner="faith")
    presses(world, "prepare")
    assert decides(world, SKIP) == said("campaign-dropped")
    world.later(days=20)

    assert world.records(Campaign) == ()
    assert [one for one in world.records(Proposal) if one.activity == "G1"] == []
    assert world.channel("cold-chain") == []
    assert [*world.facts(CampaignBegun), *world.facts(CampaignEnded), *world.facts(CarriedOut)] == []
    assert world.sees("faith") == [said("campaign-remind-none")], "nothing is left to do, and nothing new is said"


@pytest.mark.parametrize("word", ["post", "skip"])
def test_a_look_half_way_and_the_close_stand_in_the_thread_after_their_own_yes(world: World, word: str):
    plans(world, ends="2026-03-29", place=world.place("nutrition"))
    thread = announces(world)
    world.until("monday 09:00")
    world.until("monday 09:00")
    assert len(world.channel("nutrition")) == 1
    assert said("campaign-asks-midway", title=TITLE, count=0) in world.opens_home("chloe")
    decides(world, said(f"campaign-{word}"), "midway")
    world.later(hours=1)

    [*_, last] = world.channel("nutrition")
    assert (said("campaign-ama-midway") in last) == (word == "post")
    shown = world.record(Shown, campaign(world).surface(Kind.MIDWAY))
    assert (getattr(getattr(shown, "to", None), "under", None) == thread.message) == (word == "post")
    world.until("monday 09:00")
    decides(world, said(f"campaign-{word}"), "closing")
    assert campaign(world).stage is Stage.CLOSED
    assert len(world.channel("nutrition")) == (3 if word == "post" else 1)
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1", "G1"]


def test_a_pause_holds_it_and_everything_moves_behind_it_in_one_press(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, POST)
    world.until("friday 10:00")
    world.commands("chloe", "pause 2026-03-13 flood response")
    assert waits(world, "pause") is not None
    world.until("tuesday 10:00")
    assert world.channel("cold-chain") == []

    text = decides(world, said("campaign-move", weeks=1), "pause")
    assert text.startswith(said("campaign-moved", weeks=1, starts="", ends="")[:17])
    assert waits(world, "pause") is None
    assert f"{campaign(world).starts}" == "2026-03-23"
    world.until("saturday 10:00")
    assert world.channel("cold-chain") == []
    world.until("monday 09:01")
    assert len(world.channel("cold-chain")) == 1


def test_when_a_pause_ends_early_what_was_let_go_need_not_wait(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, POST)
    world.until("friday 10:00")
    world.commands("chloe", "pause 2026-03-20")
    world.until("tuesday 10:00")
    world.commands("chloe", "resume")

    assert len(world.channel("cold-chain")) == 1
    assert waits(world, "pause") is None


def test_what_comes_too_late_after_an_outage_goes_back_to_the_manager(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, POST)
    world.sleeps(days=12)

    assert world.channel("cold-chain") == []
    assert campaign(world).notice(Kind.INVITATION).standing is Standing.WAITS


def test_an_announced_campaign_is_called_off_where_it_was_announced(world: World):
    plans(world)
    announces(world)
    assert presses(world, "end") == said("campaign-off")

    [text] = world.channel("cold-chain")
    assert said("campaign-called-off", title=TITLE) in text
    assert [one.dropped for one in world.facts(CampaignEnded)] == [True]
    world.later(days=30)
    assert len(world.channel("cold-chain")) == 1


def test_the_core_team_reads_the_figures_in_its_own_channel_once_a_manager_has_decided(world: World):
    world.rules(core_team_place=PlaceId(world.place("nutrition")))
    plans(world)
    announces(world)
    world.until("thursday 12:00")
    world.until("thursday 12:00")
    assert presses(world, "end") == said("campaign-ended")
    assert world.channel("nutrition") == []
    assert decides(world, SKIP, "closing") == said("campaign-skipped")

    [text] = world.channel("nutrition")
    assert said("campaign-result-gist", title=TITLE, people=0, new=0, fresh="none") in text
    assert len(world.channel("cold-chain")) == 1


def test_another_features_button_opens_the_plan_with_what_is_known_and_leads_to_it_afterwards(world: World):
    about = {"idea": "i7", "title": "Cold boxes in the rain", COMMUNITY: "health"}
    idea = Button(phrase("campaign-see"), Action("campaign.plan", about))
    assert said("campaign-form-template") in world.presses_remembered("chloe", idea)
    form = {"template": "challenge", "title": "Cold boxes in the rain", "goal": "Try it", "metric": "accepted"}
    assert said("campaign-step-challenge-choose") in world.submits(
        "chloe", **form, starts="2026-04-06", place=world.place("nutrition")
    )

    assert campaign(world).idea == "i7"
    assert campaign(world).days == 28
    assert said("campaign-page-gist", title="Cold boxes in the rain") in world.presses_remembered("chloe", idea)
    assert len(world.records(Campaign)) == 1
