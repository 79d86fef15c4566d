"""Every press and form of campaigns, also the second, the late and the mistaken one; and what cannot be delivered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.campaigns.state import Campaign, Kind, Progress, Reminder, Stage, Standing, Taking
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import CarriedOut, Fact, Undelivered
from bot.kernel.messages import FactNoted, Proposal, Shown
from bot.kernel.people import CommunityId, PersonId, WorkspaceId
from bot.kernel.steering import CampaignBegun, CampaignEnded
from bot.kernel.strategy import Strategy
from bot.runtime.jobs import COMMUNITY
from tests.scenarios.test_campaigns import POST, TITLE, announces, campaign, decides, name_me, plans, waits
from tests.world import FRIDGE, World, Written, said

DECIDED = said("campaign-decided")
PLAN = {"title": "Ask Ben again", "goal": "Fewer warm fridges", "metric": "accepted", "starts": "2026-03-16"}


@pytest.fixture
def world() -> World:
    return World()


def presses(world: World, name: str, who: str = "chloe", **about: str) -> str:
    """Somebody presses a button of campaigns, by its meaning."""
    found = world.records(Campaign)
    values = {"campaign": found[0].name if found else "gone", COMMUNITY: "health", **about}
    return world.presses_remembered(who, Button(phrase("campaign-see"), Action(f"campaign.{name}", values)))


def notes(world: World, fact: Fact) -> None:
    key = f"noted/{world.now.isoformat()}/{fact}"
    event = FactNoted(key=key, at=world.now, workspace=WorkspaceId("north"), community=CommunityId("health"), fact=fact)
    world.waits(world.bot.handle(event))
    world.waits(world.worker.rest())


def standing(world: World, kind: Kind) -> Standing:
    return campaign(world).notice(kind).standing


# ---------------------------------------------------------------- planning


def test_a_plan_is_begun_by_its_word_with_or_without_a_title(world: World):
    assert said("campaign-form-template") in world.commands("faith", "campaign plan Cold boxes")
    world.submits("faith", **PLAN, place="cold-chain", template="nonsense")

    assert (campaign(world).template, campaign(world).by) == ("ama", "faith")
    assert campaign(world).metric == "accepted"


def test_what_cannot_be_is_said_beside_its_field_and_so_is_whoever_cannot_be_asked(world: World):
    world.commands("sam", "quiet stop")
    world.commands("chloe", "campaign plan")
    text = world.submits("chloe", title="", goal="g", starts="soon", place="cold-chain", owner="sam")
    assert text == "\n".join(
        [
            f"title: {said('campaign-bad-empty')}",
            f"starts: {said('campaign-bad-day')}",
            f"owner: {said('campaign-bad-person')}",
        ]
    )
    world.commands("chloe", "campaign plan")
    text = world.submits("chloe", **PLAN, place="cold-chain", helper="gus", template="ama")
    assert text == f"helper: {said('campaign-bad-person')}"
    assert world.records(Campaign) == ()


def test_two_that_begin_on_one_day_have_names_of_their_own_and_the_months_theme_is_shown(world: World):
    world._put(Strategy(themes={"2026-03": "Malaria"}), "health")  # noqa: SLF001 - as its own feature keeps it
    plans(world)
    plans(world, hashtag="")

    assert [one.name for one in world.records(Campaign)] == ["2026-03-16", "2026-03-16-2"]
    assert said("campaign-theme", theme="Malaria") in world.commands("chloe", "campaign")


def test_a_plan_is_changed_and_all_of_it_follows(world: World):
    plans(world, owner="faith")
    presses(world, "prepare")
    assert said("campaign-change-submit") in presses(world, "change", "faith")
    text = world.submits(
        "faith",
        **{**PLAN, "starts": "2026-03-23"},
        ends="2026-03-27",
        place="nutrition",
        audience="Nurses",
        owner="sam",
    )

    assert "Nurses" in text
    assert said("metric-accepted") in text
    put = campaign(world)
    assert (put.title, f"{put.starts}", put.place, put.owners) == (
        "Ask Ben again",
        "2026-03-23",
        "nutrition",
        ("sam", "ben"),
    )
    assert {one.person for one in put.steps if one.person} == {"sam"}
    waiting = waits(world, "invitation")
    assert waiting is not None
    assert said("campaign-for", audience="Nurses") in str(world.opens_home("chloe"))
    presses(world, "change")
    assert world.submits("chloe", title="", goal="") != ""
    presses(world, "change")
    assert "helper" in world.submits("chloe", **PLAN, place="nutrition", helper="gus")


def test_once_announced_only_managers_change_it_and_once_over_nobody(world: World):
    plans(world)
    announces(world)
    assert presses(world, "change", "faith") == said("campaign-managers-only")
    presses(world, "change")
    form = {**PLAN, "ends": "2026-03-27", "place": "nutrition"}
    assert "nutrition" not in world.submits("chloe", **form)
    assert "Ask Ben again" in world.channel("cold-chain")[0]
    assert len(world.channel("cold-chain")) == 1
    presses(world, "change", "chloe")
    world.until("saturday 10:00")
    world.until("saturday 10:00")
    world.until("saturday 10:00")
    assert world.submits("chloe", **form) == DECIDED
    assert presses(world, "change") == DECIDED


@pytest.mark.parametrize(
    "name", ["show", "change", "measured", "prepare", "move", "leave", "drop", "end", "post", "skip", "words", "step"]
)
def test_a_button_of_a_campaign_that_is_gone_says_so(world: World, name: str):
    assert presses(world, name, notice="invitation") == DECIDED


@pytest.mark.parametrize("name", ["done", "skip-step", "undo", "hand", "late-skip"])
def test_a_button_of_a_step_that_is_gone_says_so(world: World, name: str):
    assert presses(world, name, step="0") == said("campaign-step-decided")
    plans(world)
    if name != "late-skip":
        assert presses(world, name, step="99") == said("campaign-step-decided")


def test_whoever_planned_it_drops_it_and_another_leader_does_not(world: World):
    world.commands("chloe", "team add @sam facilitator")
    plans(world, "faith")
    assert presses(world, "drop", "sam") == said("campaign-managers-only")
    assert presses(world, "drop", "faith") == said("campaign-dropped")

    assert world.records(Campaign) == ()
    assert [one for one in world.records(Proposal) if one.activity == "G1"] == []


# ---------------------------------------------------------------- what everybody is told


def test_words_are_changed_until_they_are_let_go(world: World):
    plans(world)
    presses(world, "words", "faith", notice="closing")
    assert world.submits("faith", words=" ") == f"words: {said('campaign-bad-empty')}"
    presses(world, "words", "faith", notice="closing")
    assert world.submits("faith", words="It was good.") == said("campaign-words-kept")
    announces(world)

    assert presses(world, "words", notice="invitation") == DECIDED
    assert presses(world, "words", notice="nonsense") == DECIDED
    assert campaign(world).notice(Kind.CLOSING).words == "It was good."


def test_what_has_lost_its_channel_is_not_let_go(world: World):
    plans(world)
    presses(world, "prepare")
    world.takes_out("cold-chain")
    assert decides(world, POST) == said("campaign-no-place", place="#cold-chain")


def test_what_a_manager_let_go_stands_on_its_day_whoever_manages_by_then(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, POST)
    world.commands("chloe", "team add @dalia manager", community="health")
    world.commands("dalia", "team remove @chloe manager", community="health")
    world.later(days=8)

    [text] = world.channel("cold-chain")
    assert "Chloe" not in text, "it is said in nobody's name"
    assert [fact.by for fact in world.facts(CampaignBegun)] == ["chloe"]


def test_what_loses_its_channel_on_its_way_comes_back_to_the_manager(world: World):
    plans(world)
    presses(world, "prepare")
    decides(world, POST)
    assert presses(world, "prepare") == DECIDED
    world.takes_out("cold-chain")
    world.until("monday 10:00")

    assert standing(world, Kind.INVITATION) is Standing.WAITS


@pytest.mark.parametrize(("why", "left"), [("denied", Standing.WAITS), ("unknown", Standing.POSTED)])
def test_an_invitation_that_found_no_room_waits_again_and_one_that_may_stand_is_not_posted_twice(
    world: World, why: str, left: Standing
):
    plans(world)
    presses(world, "prepare")
    world.until("sunday 12:00")
    decides(world, POST)
    notes(world, Undelivered("campaign/2026-03-16/invitation", None, why))

    assert standing(world, Kind.INVITATION) is left
    assert (campaign(world).stage is Stage.RUNNING) == (why == "unknown")
    assert len(world.facts(CampaignBegun)) == (why == "unknown")
    notes(world, Undelivered("campaign/nobody/invitation", None, "denied"))
    notes(world, Undelivered("elsewhere/x", None, "denied"))


def test_an_invitation_somebody_took_away_is_not_brought_back(world: World):
    plans(world)
    announces(world)
    notes(world, Undelivered("campaign/2026-03-16/invitation", None, "gone"))

    assert (standing(world, Kind.INVITATION), campaign(world).post) == (Standing.SKIPPED, None)
    notes(world, Undelivered("campaign/2026-03-16/invitation", None, "denied"))
    assert standing(world, Kind.INVITATION) is Standing.SKIPPED


def test_a_closing_word_that_found_no_room_can_be_let_go_again(world: World):
    plans(world)
    announces(world)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    assert said("campaign-closing-nobody") in world.opens_home("chloe")
    decides(world, POST, "closing")
    notes(world, Undelivered("campaign/2026-03-16/closing", None, "denied"))

    assert (campaign(world).stage, standing(world, Kind.CLOSING)) == (Stage.ENDED, Standing.WAITS)
    decides(world, POST, "closing")
    world.until("monday 10:00")
    assert said("campaign-closing-nobody") in world.channel("cold-chain")[-1]


def test_an_invitation_that_arrives_after_its_campaign_was_dropped_is_taken_away(world: World):
    plans(world)
    presses(world, "prepare")
    world.until("monday 08:59")
    decides(world, POST)
    world.platform().throttled_until = world.now + timedelta(minutes=10)
    world.later(minutes=2)
    assert standing(world, Kind.INVITATION) is Standing.LET_GO
    presses(world, "drop")
    world.later(minutes=30)

    assert world.channel("cold-chain") == []
    assert world.facts(CampaignBegun) == []


def test_a_closing_word_nobody_decides_about_is_let_go_of_in_the_end(world: World):
    plans(world)
    thread = announces(world)
    world.replies("amina", "Mine is cold", to=thread)
    world.later(days=32)

    assert standing(world, Kind.CLOSING) is Standing.SKIPPED
    assert campaign(world).stage is Stage.CLOSED
    assert [one.activity for one in world.facts(CarriedOut)] == ["G1"]
    assert waits(world, "closing") is None


def test_figures_are_shown_while_it_runs_and_only_what_there_is(world: World):
    plans(world)
    assert presses(world, "measured") == said("campaign-no-result", title=TITLE)
    thread = announces(world)
    world.replies("amina", "Mine is cold", to=thread)
    world.until("tuesday 12:00")
    world.until("tuesday 12:00")

    assert said("campaign-result-gist", title=TITLE, people=1, new=1, fresh="all") in presses(
        world, "measured", "faith"
    )
    assert said("campaign-people", count=1) in presses(world, "show", "faith")
    assert presses(world, "end") == said("campaign-ended")
    assert [(one.by, one.dropped) for one in world.facts(CampaignEnded)] == [("chloe", False)]
    assert presses(world, "end") == DECIDED
    assert said("campaign-add-step") in presses(world, "show")


def test_a_look_half_way_nobody_decided_about_is_moot_at_the_end(world: World):
    plans(world, ends="2026-03-29")
    thread = announces(world)
    for who in ("amina", "kim", "lena"):
        world.replies(who, "Mine is cold", to=thread)
    world.until("monday 09:00")
    world.until("monday 09:00")
    assert said("campaign-so-far", count=3) in world.opens_home("chloe")
    world.until("monday 09:00")

    assert waits(world, "midway") is None
    assert standing(world, Kind.MIDWAY) is Standing.SKIPPED
    assert len(world.channel("cold-chain")) == 1


# ---------------------------------------------------------------- thanks by name


def test_who_may_not_be_praised_or_comes_too_late_hears_why(world: World):
    plans(world, hashtag="")
    thread = announces(world)
    world.replies("amina", "Mine is cold", to=thread)
    assert name_me(world, "kim") == said("campaign-not-part", tagged="no", hashtag="")
    world.rules(public_recognition=False)
    assert name_me(world, "amina") == said("campaign-name-not-here")
    world.later(days=60)
    assert campaign(world).forgotten
    assert name_me(world, "amina") == said("campaign-name-late")
    assert presses(world, "step", step="0") == DECIDED


def test_who_says_yes_while_the_closing_word_waits_stands_in_what_the_manager_reads(world: World):
    plans(world)
    thread = announces(world)
    world.replies("amina", "Mine is cold", to=thread)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    name_me(world, "amina")

    assert said("campaign-thanks", count=1, named=1, names="Amina", others=0) in world.opens_home("chloe")


def test_programs_guests_and_what_is_written_to_steward_alone_take_no_part(world: World):
    plans(world)
    thread = announces(world)
    for who in ("beep", "gus"):
        world.replies(who, "Mine is cold #AskBen", to=thread)
    world.commands("amina", "mine is cold #AskBen")

    assert world.records(Taking) == ()


# ---------------------------------------------------------------- dates and pauses


def test_dates_can_be_left_as_they_are(world: World):
    plans(world)
    world.until("friday 10:00")
    world.commands("chloe", "pause 2026-03-13")
    assert decides(world, said("campaign-leave"), "pause") == said("campaign-left")
    assert f"{campaign(world).starts}" == "2026-03-16"
    assert presses(world, "leave") == DECIDED


def test_a_pause_that_ends_by_its_time_asks_no_more(world: World):
    plans(world)
    world.until("friday 10:00")
    world.commands("chloe", "pause 2026-03-11")
    assert waits(world, "pause") is not None
    world.until("wednesday 09:01")

    assert waits(world, "pause") is None


def test_a_pause_made_shorter_asks_still_while_it_holds_anything_back_and_then_no_more(world: World):
    plans(world, starts="2026-04-20", ends="2026-04-24")
    world.commands("chloe", "pause 2026-04-30")
    assert waits(world, "pause") is not None

    world.commands("chloe", "pause 2026-04-24")
    assert waits(world, "pause") is not None
    world.commands("chloe", "pause 2026-03-06")
    assert waits(world, "pause") is None


def test_a_pause_that_holds_nothing_back_asks_nothing(world: World):
    plans(world, starts="2026-04-20", ends="2026-04-24")
    world.commands("chloe", "pause 2026-03-06")

    assert waits(world, "pause") is None


def test_a_campaign_moves_by_what_a_button_says_within_reason(world: World):
    plans(world)
    presses(world, "move", weeks="1000")
    assert f"{campaign(world).starts}" == "2026-03-23"
    presses(world, "move", weeks="2")
    assert f"{campaign(world).starts}" == "2026-04-06"


# ---------------------------------------------------------------- steps


def test_a_step_is_added_and_changed(world: World):
    plans(world, owner="faith")
    presses(world, "step")
    assert world.submits("chloe", what="", day="yesterday") == (
        f"day: {said('campaign-bad-day')}\nwhat: {said('campaign-bad-empty')}"
    )
    presses(world, "step")
    assert "Book the room" in world.submits("chloe", what="Book the room", day="2026-03-13", who="sam")
    number = len(campaign(world).steps) - 1
    assert (campaign(world).steps[number].person, campaign(world).steps[number].words) == ("sam", "Book the room")

    presses(world, "step", step="0")
    world.submits("chloe", what="", day="2026-03-05", who="")
    assert f"{campaign(world).steps[0].day}" == "2026-03-05"
    assert said("campaign-step-ama-guest") in presses(world, "show"), "what the template says stays"
    presses(world, "step", step=str(number))
    assert said("campaign-bad-empty") in world.submits("chloe", what="", day="2026-03-13")
    presses(world, "step", step=str(number))
    assert said("campaign-bad-person") in world.submits("chloe", what="Book", day="2026-03-13", who="gus")


def test_a_step_of_a_day_that_has_passed_can_still_be_reworded(world: World):
    plans(world)
    world.until("friday 10:00")
    presses(world, "step", step="0")
    world.submits("chloe", what="Find any guest", day="2026-03-03")

    assert campaign(world).steps[0].words == "Find any guest"


def test_only_whoever_sees_to_a_step_or_looks_after_campaigns_settles_it_once(world: World):
    plans(world, owner="sam")
    assert presses(world, "done", "amina", step="0") == said("campaign-step-not-yours")
    presses(world, "done", "sam", step="0")
    assert presses(world, "done", "faith", step="0") == said("campaign-step-decided")
    assert presses(world, "hand", "sam", step="0") == said("campaign-step-decided")
    presses(world, "undo", "faith", step="0")
    assert campaign(world).steps[0].progress is Progress.OPEN
    presses(world, "skip-step", "sam", step="0")
    assert campaign(world).steps[0].progress is Progress.SKIPPED
    presses(world, "hand", "sam", step="1")
    assert world.submits("sam", who="gus") == f"who: {said('campaign-bad-person')}"


def test_a_reminder_that_could_not_be_brought_is_brought_later(world: World):
    plans(world, owner="faith")
    [reminder] = world.records(Reminder)
    notes(world, Undelivered(reminder.surface, PersonId("faith"), "denied"))
    assert world.records(Reminder) == (reminder,)
    world.rules(paused_until=world.now + timedelta(hours=4))
    notes(world, Undelivered(reminder.surface, PersonId("faith"), "community-paused"))

    assert world.records(Reminder) == ()
    assert not any(one.reminded for one in campaign(world).steps)


def test_who_left_is_named_in_no_plan(world: World):
    plans(world, owner="sam")
    world.leaves("sam")

    text = presses(world, "show")
    assert "Sam" not in text
    assert said("use-a-colleague") in text


def test_what_the_core_team_read_is_brought_up_to_date_with_what_is_left_of_it(world: World):
    world.rules(core_team_place=world.place("nutrition"))
    plans(world)
    thread = announces(world)
    world.replies("amina", "Mine is cold", to=thread)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    decides(world, POST, "closing")
    assert world.channel("nutrition") == []
    world.until("monday 10:00")
    world.says("kim", "How do I clean the condenser of a solar fridge?")
    world.later(days=14)

    [text] = world.channel("nutrition")
    assert said("campaign-after-title", days=14) in text
    assert world.record(Shown, "campaign/2026-03-16/result") is not None


# ---------------------------------------------------------------- a guest is awaited


@pytest.mark.parametrize(("template", "asked"), [("ama", []), ("challenge", ["sam"])])
def test_while_a_guest_is_awaited_nobody_else_is_asked_about_what_is_put_to_them(
    world: World, template: str, asked: list[str]
):
    world.drafts_no_notes()
    world.teaches("sam")
    before = world.asked()
    world.commands("chloe", "campaign plan")
    form = {**PLAN, "ends": "2026-03-20", "place": "cold-chain", "helper": "ben"}
    world.submits("chloe", **form, template=template)
    presses(world, "prepare")
    decides(world, POST)
    while (shown := world.record(Shown, campaign(world).surface(Kind.INVITATION))) is None:
        world.later(days=1)
    thread = Written(shown.message, PersonId("chloe"), shown.place, shown.message)
    question = world.replies("amina", FRIDGE, to=thread)
    world.until("thursday 20:00")
    assert world.asked()[len(before) :] == asked
    assert ("because-campaign-hosted" in str([one.decision.because for one in world.told])) == (template == "ama")

    if template == "ama":
        world.until("monday 18:00")
        world.until("monday 18:00")
        assert world.asked()[len(before) :] == ["sam"], "afterwards it is a question like any other"
    assert question.who == "amina"


def test_a_guest_who_stays_longer_is_awaited_longer(world: World):
    world.drafts_no_notes()
    world.teaches("sam")
    before = len(world.asked())
    world.commands("chloe", "campaign plan")
    world.submits("chloe", **{**PLAN, "ends": "2026-03-20", "place": "cold-chain", "helper": "ben"}, template="ama")
    presses(world, "prepare")
    decides(world, POST)
    while (shown := world.record(Shown, campaign(world).surface(Kind.INVITATION))) is None:
        world.later(days=1)
    thread = Written(shown.message, PersonId("chloe"), shown.place, shown.message)
    presses(world, "move")
    question = world.replies("amina", FRIDGE, to=thread)
    world.later(days=14)
    assert f"{world.now:%Y-%m-%d}" == "2026-03-23"
    world.until("18:00")
    assert world.asked()[before:] == [], "its days were moved by a week"

    world.later(days=7)
    assert world.asked()[before:] == ["sam"]
    assert world.question(question).under == thread.message


def test_once_a_guest_is_gone_what_was_put_to_them_is_asked_of_others_at_once(world: World):
    world.drafts_no_notes()
    world.teaches("sam")
    before = len(world.asked())
    world.commands("chloe", "campaign plan")
    world.submits("chloe", **{**PLAN, "ends": "2026-03-20", "place": "cold-chain", "helper": "ben"}, template="ama")
    presses(world, "prepare")
    decides(world, POST)
    world.until("monday 10:00")
    world.until("monday 10:00")
    shown = world.record(Shown, campaign(world).surface(Kind.INVITATION))
    assert shown is not None
    world.replies("amina", FRIDGE, to=Written(shown.message, PersonId("chloe"), shown.place, shown.message))
    world.until("tuesday 20:00")
    assert world.asked()[before:] == []
    presses(world, "end")
    world.until("wednesday 23:00")

    assert world.asked()[before:] == ["sam"]
