"""Somebody leaves: what they had taken on goes on without them; who comes back is a colleague again."""

from __future__ import annotations

from bot.features.campaigns.state import Campaign
from bot.features.coreteam.state import Idea, Stage
from bot.features.discussions.state import Discussion
from bot.features.discussions.state import Stage as Led
from bot.features.goals.state import Goal
from bot.features.questions.state import Question, Status
from bot.kernel.calendar import zone
from bot.kernel.facts import Closed, HandedBack
from bot.kernel.messages import Proposal
from bot.kernel.people import PersonId
from bot.kernel.steering import Returned
from tests.cast import CAST
from tests.rising import led, looks_after
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def lines(world: World, begins: str) -> list[Proposal]:
    """What waits on the managers' desk."""
    return [one for one in world.records(Proposal) if one.about.startswith(begins)]


# ---------------------------------------------------------------- questions


def test_what_they_had_taken_on_goes_back_and_somebody_else_is_asked(world: World):
    world.teaches("lena")
    world.teaches("ben")
    question = world.says("amina", FRIDGE)
    world.until("tuesday 16:00")
    world.presses("ben", said("nudge-claim"))

    world.leaves("ben")
    world.until("wednesday 16:00")

    assert world.question(question).status is Status.OPEN
    assert world.asked() == ["ben", "lena"]
    assert [fact.who for fact in world.facts(HandedBack)] == ["ben"]


def test_whoever_was_asked_and_leaves_is_not_waited_for(world: World):
    world.teaches("lena")
    world.teaches("ben")
    world.says("amina", FRIDGE)
    while world.asked() != ["ben"]:
        world.later(minutes=30)
    at = world.now

    world.leaves("ben")

    assert [sent.at for sent in world.unasked("lena")] == [at], "not after the four hours that Ben had"


def test_for_an_asker_who_left_nobody_is_disturbed(world: World):
    world.teaches("ben")
    question = world.says("amina", FRIDGE)
    world.later(hours=1)

    world.leaves("amina")
    world.later(days=5)

    assert world.asked() == []
    assert world.question(question).status is Status.CLOSED
    assert [fact.why for fact in world.facts(Closed)] == ["left"]
    assert FRIDGE[:40] not in world.commands("chloe", "open")


# ---------------------------------------------------------------- what they look after


def test_their_duties_are_the_managers_again(world: World):
    world.commands("chloe", "team share watching @faith until friday")
    world.later(hours=2)

    world.leaves("faith")

    assert world.person("faith").charges == ()
    assert [(fact.duty, fact.who) for fact in world.facts(Returned)] == [("watching", "faith")]


def test_an_idea_they_were_to_carry_out_waits_for_a_decision_again(world: World):
    world.commands("ben", "idea a weekly clinic on solar fridges")
    world.commands("chloe", "team add @lena leader")
    world.commands("chloe", "ideas")
    world.presses("chloe", said("idea-decide"))
    world.presses("chloe", said("idea-do"))
    world.submits("chloe", team="lena", day="2026-03-20")
    world.later(days=1)
    world.presses("lena", said("core-ask-yes"))

    world.leaves("lena")

    [idea] = world.records(Idea)
    assert idea.stage is Stage.OPEN


def test_a_discussion_they_were_to_host_comes_back_to_the_manager_at_once(world: World):
    world.drafts_no_notes()
    world.commands("chloe", "team add @lena leader")
    looks_after(world, "lena")
    world.commands("chloe", "discuss solar fridges")
    world.presses("chloe", said("discuss-ask", host="Lena"))
    world.later(hours=3)
    assert lines(world, "discuss/") == []

    world.leaves("lena")

    [one] = world.records(Discussion)
    assert (one.stage, one.trouble, one.host) == (Led.PROPOSED, "gone", "")
    assert len(lines(world, "discuss/")) == 1
    assert "Lena" not in world.opens_home("chloe")


def test_what_they_host_goes_on_without_their_name(world: World):
    led(world)
    assert "Lena" in "\n".join(world.channel("cold-chain"))

    world.leaves("lena")

    assert "Lena" not in "\n".join(world.channel("cold-chain"))


def test_the_steps_of_a_campaign_that_were_theirs_are_given_to_others_one_after_another(world: World):
    plans(world, "faith")
    [campaign] = world.records(Campaign)
    theirs = [number for number, step in enumerate(campaign.steps) if step.person == "faith"]
    assert len(theirs) > 1

    world.leaves("faith")

    [line] = lines(world, f"campaign/{campaign.name}/gone")
    assert str(theirs[0]) in {button.action.about.get("step") for button in line.buttons}
    assert "Faith" not in world.opens_home("chloe")
    for _ in theirs:
        [line] = lines(world, f"campaign/{campaign.name}/gone")
        world.opens_home("chloe")
        world.presses("chloe", said("campaign-hand"))
        world.submits("chloe", who="lena")
    assert lines(world, f"campaign/{campaign.name}/gone") == []
    [campaign] = world.records(Campaign)
    assert not any(step.person == "faith" for step in campaign.steps)


def plans(world: World, owner: str) -> None:
    world.commands("chloe", "campaign")
    world.presses("chloe", said("campaign-ama"))
    days = {"starts": "2026-04-06", "ends": "2026-04-10"}
    place = world.place("cold-chain")
    world.submits("chloe", title="Ask", goal="More", metric="usual", **days, place=place, hashtag="Ask", owner=owner)


def test_a_goal_that_was_theirs_asks_for_somebody_else(world: World):
    world.commands("chloe", "goal within-day 80 by 2026-06-30 @faith")
    [goal] = world.records(Goal)

    world.leaves("faith")

    assert len(lines(world, "goal-owner/")) == 1
    assert "Faith" not in world.opens_home("chloe")
    world.presses("chloe", said("goal-change"))
    world.submits("chloe", much="80", when="2026-06-30", owner="sam")
    assert lines(world, "goal-owner/") == []
    assert [one.owner for one in world.records(Goal) if one.name == goal.name] == ["sam"]


# ---------------------------------------------------------------- a community without a manager


def test_when_the_last_manager_leaves_the_core_team_hears_it_once_at_a_civil_hour(world: World):
    world.commands("chloe", "team add @sam leader")
    world.later(days=1)

    world.leaves("chloe")
    world.later(days=3)

    for who in ("sam", "faith"):
        [text] = [text for text in world.sees(who) if said("team-unmanaged", community="Health") in text]
        assert said("team-unmanaged-then") in text
    assert said("team-unmanaged", community="Health") not in "\n".join(world.sees("ben"))
    sent = world.unasked("sam")[-1].at.astimezone(zone(CAST[PersonId("sam")].zone))
    assert sent.hour >= 9, "in their own morning"


def test_while_there_is_another_manager_or_one_again_nobody_need_hear_it(world: World):
    world.commands("chloe", "team add @ben manager")
    world.later(days=1)
    world.leaves("ben")
    world.later(days=2)
    assert said("team-unmanaged", community="Health") not in "\n".join(world.sees("faith"))

    world.until("saturday 12:00")
    world.leaves("chloe")
    world.later(hours=1)
    world.joins(CAST[PersonId("chloe")])
    world.later(days=4)
    assert said("team-unmanaged", community="Health") not in "\n".join(world.sees("faith"))


# ---------------------------------------------------------------- whoever it is


def test_nothing_is_written_to_them_and_no_list_names_them(world: World):
    for who in ("ben", "lena"):
        world.commands(who, "know vaccine fridges")
    world.commands("chloe", "team add @ben leader")
    world.leaves("ben")
    before = len(world.unasked("ben"))

    world.says("amina", FRIDGE)
    world.later(days=35)

    assert len(world.unasked("ben")) == before
    for words in ("who vaccine fridges", "team", "desk", "report", "ideas", "brief", "goals", "campaign"):
        assert "Ben" not in world.commands("chloe", words), words


def test_who_comes_back_is_a_colleague_again(world: World):
    world.commands("chloe", "team add @ben leader")
    world.commands("ben", "know vaccine fridges")
    world.leaves("ben")
    world.later(days=1)

    world.joins(CAST[PersonId("ben")])

    assert "Ben" in world.commands("chloe", "team")
    world.says("amina", FRIDGE)
    world.later(days=2)
    assert world.asked() == ["ben"]


def test_told_of_it_twice_nothing_happens_twice(world: World):
    world.commands("chloe", "team share watching @faith until friday")
    world.later(hours=2)
    world.leaves("faith")
    world.happens_again()

    assert len(world.facts(Returned)) == 1


# ---------------------------------------------------------------- what everybody reads


def test_an_answer_of_theirs_is_still_pointed_to_and_they_are_not_named_for_it(world: World):
    world.teaches("ben")
    [answered] = world.records(Question)
    world.reacts(
        "nadia", TICK, to=Written(answered.answers[0].message, PersonId("ben"), answered.place, answered.first)
    )
    world.leaves("ben")
    world.later(days=1)

    world.says("amina", FRIDGE)
    world.later(minutes=10)

    pointed = world.channel("cold-chain")[-1]
    assert said("see-answer") in pointed
    assert said("forget-somebody") in pointed
    assert "Ben" not in pointed


def test_whoever_left_or_opted_out_after_answering_is_not_named_where_its_asker_is_invited(world: World):
    for who in ("ben", "lena"):
        question = world.says("amina", FRIDGE)
        world.later(minutes=6)
        world.replies(who, RESET, to=question)
        if who == "ben":
            world.leaves("ben")
        else:
            world.commands("lena", "quiet stop")
        world.later(days=1)

    invited = "\n".join(world.channel("cold-chain"))
    assert said("forget-somebody") in invited
    assert "Ben" not in invited
    assert "Lena" not in invited


def test_in_the_list_of_what_waits_an_asker_who_wants_to_be_left_alone_is_a_colleague(world: World):
    world.commands("amina", "quiet stop")
    world.says("amina", FRIDGE)
    world.later(minutes=10)

    listed = world.commands("chloe", "open", community="health")

    assert FRIDGE[:40] in listed
    assert said("forget-somebody") in listed
    assert "Amina" not in listed
