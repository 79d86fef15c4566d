"""A campaign from its plan to its figures: steps are remembered, people take part, what came of it is said honestly."""

from __future__ import annotations

from bot.features.campaigns.state import Campaign, Kind, Reminder, Stage, Taking
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import Proposal, Shown
from bot.kernel.people import PersonId
from bot.kernel.steering import CampaignBegun, CampaignEnded
from bot.runtime.jobs import COMMUNITY
from tests.world import World, Written, said

TITLE = "Ask Ben about solar fridges"
POST = said("campaign-post")
FRENCH_NAME_ME = "Vous pouvez me remercier par mon nom"


def plans(world: World, who: str = "chloe", **values: str) -> str:
    """Somebody plans days of questions and answers for the third week of March."""
    world.commands(who, "campaign")
    world.presses(who, said("campaign-ama"))
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


def waits(world: World, kind: str) -> Proposal | None:
    """What waits for a manager of this kind, if anything does."""
    found = [one for one in world.records(Proposal) if one.about.endswith(f"/{kind}")]
    return found[0] if found else None


def button(world: World, label: str, kind: str = "invitation") -> Button:
    waiting = waits(world, kind)
    assert waiting is not None
    [found] = [one for one in waiting.buttons if said(one.label.key, **one.label.values) == label]
    return Button(found.label, Action(found.action.name, {**found.action.about, COMMUNITY: "health"}))


def decides(world: World, label: str, kind: str = "invitation", who: str = "chloe") -> str:
    """A manager presses a button of what waits on the desk."""
    return world.presses_remembered(who, button(world, label, kind))


def announces(world: World) -> Written:
    """On the day of the invitation a manager says yes, and it stands. Gives its thread."""
    world.until("monday 09:00")
    decides(world, POST)
    shown = world.record(Shown, campaign(world).surface(Kind.INVITATION))
    assert shown is not None
    return Written(shown.message, PersonId("chloe"), shown.place, shown.message)


def name_me(world: World, who: str, to: str = "yes") -> str:
    action = Action("campaign.name-me", {"campaign": campaign(world).name, "to": to, COMMUNITY: "health"})
    return world.presses_remembered(who, Button(phrase("campaign-name-me"), action))


def test_a_plan_brings_steps_with_days_and_is_announced_once_in_its_channel_on_its_day(world: World):
    text = plans(world)
    assert said("campaign-planned", title=TITLE) in text
    assert said("campaign-step-ama-guest") in text
    assert said("campaign-step-ama-summary") in text
    assert f"({said('campaign-everybody')})" in text
    assert waits(world, "invitation") is None, "it is brought to the managers three days before its day"

    announces(world)
    [text] = world.channel("cold-chain")
    assert said("campaign-ama-invitation") in text
    assert said("campaign-how", tagged="yes", hashtag="#AskBen") in text
    assert [(one.campaign, one.by) for one in world.facts(CampaignBegun)] == [(campaign(world).name, "chloe")]
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1"]
    assert TITLE in world.commands("faith", "campaign")


def test_people_take_part_with_the_hashtag_or_in_the_thread_and_deleting_takes_it_back(world: World):
    plans(world)
    thread = announces(world)
    world.replies("amina", "Mine has two batteries", to=thread)
    world.says("kim", "We use two of them. #ASKBEN", in_="nutrition")
    other = world.says("sam", "Mine is too warm #AskBen")
    gone = world.replies("lena", "I will measure mine tomorrow", to=thread)
    world.replies("ben", "Gladly", to=thread)
    late = world.says("dalia", "I would rather write to ben#AskBen")
    assert {one.who for one in world.records(Taking)} == {"amina", "kim", "sam", "lena"}, "not who runs it"

    world.edits(other, "Mine is too warm")
    world.edits(late, "How is it cleaned? #AskBen")
    world.deletes(gone)
    assert {one.who for one in world.records(Taking)} == {"amina", "kim", "dalia"}


def test_it_is_closed_in_its_thread_measured_looked_at_once_more_and_then_forgotten(world: World):
    world.rules(language="fr")
    plans(world)
    thread = announces(world)
    for who in ("amina", "kim"):
        world.replies(who, "How long does a solar fridge stay cold in the rainy season?", to=thread)
    world.replies("lena", "Mine stays cold for three days, with a second battery.", to=thread)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    assert [(one.campaign, one.dropped) for one in world.facts(CampaignEnded)] == [(campaign(world).name, False)]
    result = campaign(world).result
    assert result is not None
    assert (result.people, result.new, result.days) == (3, 3, 12)

    measured = decides(world, said("campaign-see-result"), "closing")
    assert said("campaign-result-gist", title=TITLE, people=3, new=3, fresh="all") in measured
    assert said("campaign-finding", finding="few", unit="times", alone="no", low="", high="") in measured
    assert "the campaign" in measured
    decides(world, POST, "closing")
    world.until("monday 09:01")
    closing = world.record(Shown, campaign(world).surface(Kind.CLOSING))
    assert getattr(getattr(closing, "to", None), "under", None) == thread.message
    assert "Merci aux 3 personnes qui ont participé." in world.channel("cold-chain")[-1]
    assert FRENCH_NAME_ME in world.channel("cold-chain")[-1]
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1", "G1"]

    world.later(days=14)
    result = campaign(world).result
    assert result is not None
    assert result.after_days == 14
    world.later(days=20)
    assert world.records(Taking) == ()
    assert campaign(world).result == result
    assert campaign(world).steps == ()
    assert "3 people took part, all of them for the first time." in world.commands("chloe", "campaign")


def test_nobody_is_thanked_by_name_but_by_their_own_yes_which_they_can_take_back(world: World):
    plans(world)
    thread = announces(world)
    world.replies("amina", "Mine has two batteries", to=thread)
    world.replies("kim", "Mine has one", to=thread)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    decides(world, POST, "closing")
    world.until("monday 09:01")
    assert said("campaign-thanks", count=2, named=0, names="", others=2) in world.channel("cold-chain")[-1]

    assert name_me(world, "lena") == said("campaign-not-part", tagged="yes", hashtag="#AskBen")
    assert said("campaign-named", yes="yes", over="yes", title=TITLE) in name_me(world, "kim")
    assert said("campaign-thanks", count=2, named=1, names="Kim", others=1) in world.channel("cold-chain")[-1]
    world.commands("chloe", "policy private JP")
    assert "Kim" not in world.channel("cold-chain")[-1]
    world.commands("chloe", "policy public JP")
    name_me(world, "kim", "no")
    assert "Kim" not in world.channel("cold-chain")[-1]


def test_whoever_sees_to_a_step_hears_of_it_once_and_settles_it_in_one_press(world: World):
    plans(world, owner="faith")
    world.until("tuesday 12:00")
    guest, introduce = (said(f"campaign-step-ama-{key}") for key in ("guest", "introduce"))
    [text] = world.sees("faith")
    assert guest in text
    assert introduce in text

    world.presses("faith", said("campaign-done"))
    [text] = world.sees("faith")
    assert said("campaign-remind-line", state="done", what=guest, title=TITLE, day="") in text
    world.presses_remembered("faith", world.button("faith", said("campaign-hand")))
    assert world.submits("faith", who="sam") == said("campaign-handed", who="Sam")
    [text] = world.sees("faith")
    assert text == said("campaign-remind-none")
    assert campaign(world).steps[1].person == "sam"
    assert world.records(Reminder) == ()
    world.later(days=1)
    assert introduce in world.sees("sam")[-1], "whoever it was handed to hears of it in their own morning"


def test_what_is_late_is_one_line_of_the_managers_desk(world: World):
    plans(world, owner="faith")
    world.until("wednesday 12:00")

    waiting = waits(world, "late")
    assert waiting is not None
    assert "Faith" in world.opens_home("chloe")
    world.leaves("faith")
    assert "Faith" not in world.opens_home("chloe"), "it is late all the same, and whoever left is not named"
    assert (waiting.line.key, waiting.line.values["count"], waiting.blocks) == ("campaign-late", 2, ())
    assert said("campaign-step-ama-guest") in world.opens_home("chloe")
    assert decides(world, said("campaign-late-skip"), "late") == said("campaign-late-skipped", count=2)
    assert waits(world, "late") is None
    assert campaign(world).stage is Stage.PLANNED
