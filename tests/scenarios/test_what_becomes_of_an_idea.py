"""Leaders and managers decide about an idea in one press; somebody does it, and whoever had it hears of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.coreteam.state import Idea, Stage
from bot.kernel.cards import Action, Button
from bot.kernel.facts import CarriedOut, Fact, Undelivered
from bot.kernel.messages import FactNoted, Proposal
from bot.kernel.people import CommunityId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Purpose
from bot.kernel.steering import (
    CampaignBegun,
    CampaignEnded,
    CarriedForward,
    Decided,
    DiscussionEnded,
    DiscussionOpened,
)
from bot.runtime.jobs import COMMUNITY
from tests.world import World, said

CLINIC = "a weekly clinic on solar fridges"
MINE = said("idea-mine-title")
NEWS = said("idea-news-title")


@pytest.fixture
def given(world: World) -> World:
    """Amina gives an idea; Sam leads, Lena sponsors, Faith facilitates and Chloe manages."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", "team add @lena sponsor")
    world.commands("amina", f"idea {CLINIC}")
    return world


def idea(world: World) -> Idea:
    [found] = [one for one in world.records(Idea) if one.words == CLINIC]
    return found


def decides(world: World, label: str, who: str = "chloe") -> str:
    """Somebody decides from their list."""
    world.commands(who, "ideas")
    world.presses(who, said("idea-decide"))
    return world.presses(who, said(label))


def wants(world: World, *people: str) -> None:
    for who in people:
        world.commands(who, "ideas")
        world.presses(who, said("idea-vote"))


def waiting(world: World) -> list[Proposal]:
    return [one for one in world.records(Proposal) if one.about == f"idea/{idea(world).name}"]


def remembered(button: Button) -> Button:
    return replace(button, action=replace(button.action, about={**button.action.about, COMMUNITY: "health"}))


def messages(world: World, who: str, title: str) -> list[str]:
    return [text for text in world.sees(who) if title in text]


def hands_to(world: World, owner: str, due: str, by: str = "chloe") -> str:
    decides(world, "idea-do", by)
    return world.submits(by, team=owner, day=due)


def notes(world: World, fact: Fact) -> None:
    """Another feature notes something."""
    key = f"noted/{world.now.isoformat()}/{fact}"
    event = FactNoted(key=key, at=world.now, workspace=WorkspaceId("north"), community=CommunityId("health"), fact=fact)
    world.waits(world.bot.handle(event))
    world.waits(world.worker.rest())


def pressing(button: Button, name: str, about: dict[str, str]) -> Button:
    return replace(button, action=Action(name, about))


def told(stage: str, word: str = "", end: str = "none") -> str:
    return said("idea-news", stage=stage, words=CLINIC, word=word, has_word="yes" if word else "no", end=end)


def test_what_several_are_for_comes_to_the_managers_desk_with_every_decision_one_press(given: World):
    wants(given, "sam")
    assert waiting(given) == []
    wants(given, "lena")

    [proposal] = waiting(given)
    assert said("idea-wanted", refused="no", words=CLINIC, count=2, who="") in given.opens_home("chloe")
    actions = [one.action for one in proposal.buttons]
    assert [one.name for one in actions] == ["campaign.plan", "discuss.draft", "core.own", "core.later", "core.no"]
    assert actions[0].about == {"idea": idea(given).name, "title": CLINIC}
    assert actions[1].about == {"idea": idea(given).name, "topic": CLINIC}
    later = remembered(proposal.buttons[3])
    assert said("idea-decided", stage="later", words=CLINIC, told="giver", owner="", reminds="no") in (
        given.presses("chloe", said("idea-later"))
    )
    assert waiting(given) == []
    assert said("idea-meanwhile") in given.presses_remembered("sam", later), "another one was first"
    assert [(fact.how, fact.by) for fact in given.facts(Decided)] == [("later", "chloe")]
    assert ("G1", "chloe") in [(fact.activity, fact.by) for fact in given.facts(CarriedOut)]


def test_what_nobody_is_for_any_more_leaves_the_desk(given: World):
    wants(given, "sam", "lena")
    given.commands("sam", "ideas")
    given.presses("sam", said("idea-unvote"))

    assert waiting(given) == []


def test_members_and_facilitators_decide_nothing(given: World):
    given.commands("faith", "ideas")
    assert said("idea-decide") not in given.commands("faith", "ideas")
    wants(given, "sam", "lena")
    later = remembered(waiting(given)[0].buttons[3])

    assert given.presses_remembered("faith", later) == said("idea-not-yours-to-decide")
    assert given.presses_remembered("ben", later) == said("refused", needs="curate")
    assert idea(given).stage is Stage.OPEN


def test_whoever_is_to_do_it_is_asked_reminded_once_and_asked_what_came_of_it(given: World):
    answer = hands_to(given, "lena", "2026-03-20")
    assert said("idea-decided", stage="asked", words=CLINIC, told="nobody", owner="Lena", reminds="no") in answer
    given.later(hours=8)
    [asked] = messages(given, "lena", MINE)
    assert said("idea-mine-asked", community="Health", count=1, words=CLINIC) in asked
    assert messages(given, "amina", NEWS) == [], "nobody has said yet that it will be done"

    given.presses("lena", said("core-ask-yes"))
    given.later(days=1)
    assert told("doing") in messages(given, "amina", NEWS)[0]
    given.later(days=15)
    assert len(messages(given, "lena", MINE)) == 1, "one live reminder"
    before = len(given.unasked("lena", Purpose.CORE_TEAM))
    assert before == 2
    given.until("friday 18:00")
    [due] = messages(given, "lena", MINE)
    assert said("idea-mine-due", community="Health") in due
    given.later(days=20)
    assert len(given.unasked("lena", Purpose.CORE_TEAM)) == before + 1, "asked once, and not again"

    given.presses("lena", said("idea-done"))
    said_so = given.submits("lena", came="Twelve people came.")
    assert said("idea-done-noted", words=CLINIC, due="", reminds="no") in said_so
    given.later(days=3)
    assert told("done", "Twelve people came.") in messages(given, "amina", NEWS)[-1]
    assert "Twelve people came." in given.commands("amina", "ideas")
    assert [fact.how for fact in given.facts(Decided)] == ["do", "done"]
    assert "Twelve people came." not in messages(given, "lena", MINE)[0]


def test_the_next_note_says_what_came_of_it(given: World):
    hands_to(given, "sam", "friday", by="sam")
    given.commands("sam", "ideas")
    given.presses("sam", said("idea-done"))
    given.submits("sam", came="Twelve people came.")
    given.until("thursday 09:01")
    given.later(days=7)

    [note] = [one for one in given.records(Proposal) if one.about.startswith("core/")]
    assert "Twelve people came." in str(note)


def test_whoever_would_rather_not_gives_it_back_to_those_who_decide(given: World):
    hands_to(given, "lena", "friday")
    given.later(hours=8)
    handed = said("idea-handed-back", words=CLINIC, due="", reminds="no")
    assert given.presses("lena", said("idea-rather-not")) == handed

    assert said("idea-wanted", refused="yes", words=CLINIC, count=0, who="Lena") in given.opens_home("chloe")
    assert idea(given).stage is Stage.OPEN
    assert said("core-ask-yes") not in given.sees_buttons("lena")


def test_what_cannot_be_asked_of_somebody_goes_back_to_those_who_decide(given: World):
    given.commands("lena", "quiet")
    given.presses("lena", said("quiet-change"))
    given.submits("lena", starts="09:00", ends="17:00", language="en", kinds="news")
    hands_to(given, "lena", "friday")
    given.later(hours=8)

    assert idea(given).stage is Stage.OPEN
    assert len(waiting(given)) == 1


def test_what_somebody_was_doing_who_left_goes_back_to_those_who_decide(given: World):
    hands_to(given, "lena", "friday")
    given.until("tuesday 20:00")
    given.presses("lena", said("core-ask-yes"))
    assert idea(given).stage is Stage.DOING
    given.leaves("lena")
    given.later(days=5)

    assert idea(given).stage is Stage.OPEN
    assert len(waiting(given)) == 1


def test_a_day_that_is_none_and_a_person_outside_the_core_team_are_mended_in_the_form(given: World):
    answer = hands_to(given, "ben", "some day")

    assert said("idea-owner-bad-day") in answer
    assert said("idea-owner-who") in answer
    assert idea(given).stage is Stage.OPEN


def test_whoever_does_it_may_take_longer_and_is_reminded_of_the_new_day(given: World):
    hands_to(given, "chloe", "2026-03-06")
    given.commands("chloe", "ideas")
    given.presses("chloe", said("idea-more-time"))
    assert said("idea-owner-bad-day") in given.submits("chloe", day="soon")
    given.commands("chloe", "ideas")
    given.presses("chloe", said("idea-more-time"))
    given.until("tuesday 09:01")
    assert len(messages(given, "amina", NEWS)) == 1
    assert CLINIC in given.submits("chloe", day="2026-03-20")
    given.later(days=10)
    assert len(messages(given, "amina", NEWS)) == 1, "that somebody does it is no news the second time"
    assert messages(given, "chloe", MINE) == []
    given.until("thursday 18:00")
    given.later(days=7)

    assert len(messages(given, "chloe", MINE)) == 1


def test_what_came_too_late_or_belongs_to_others_is_answered_kindly(given: World):
    hands_to(given, "lena", "friday")
    given.later(hours=8)
    yes, rather_not = (given.button("lena", said(one)) for one in ("core-ask-yes", "idea-rather-not"))
    assert given.presses_remembered("sam", yes) == said("idea-not-yours-any-more")
    assert given.presses_remembered("ben", pressing(yes, "idea.take-back", yes.action.about)) == said("idea-gone")
    assert idea(given).stage is Stage.ASKED
    given.commands("chloe", "ideas")
    given.presses("chloe", said("idea-decide"))
    given.presses("chloe", said("idea-no"))
    assert said("idea-no-hint") in given.submits("chloe", why="")
    given.commands("chloe", "ideas")
    given.presses("chloe", said("idea-decide"))
    given.presses("chloe", said("idea-no"))
    given.submits("chloe", why="Another office does it already.")

    assert given.presses_remembered("lena", yes) == said("idea-not-yours-any-more")
    assert given.presses_remembered("lena", rather_not) == said("idea-not-yours-any-more")
    about = {**yes.action.about, "on": "yes"}
    for name in ("core.more-time", "core.done"):
        pressed = replace(yes, action=replace(yes.action, name=name))
        assert given.presses_remembered("lena", pressed) == said("idea-not-yours-any-more")
    assert said("idea-meanwhile") in given.presses_remembered("sam", pressing(yes, "core.vote", about))
    assert said("idea-meanwhile") in given.presses_remembered("amina", pressing(yes, "idea.take-back", about))
    given.later(days=32)
    assert given.presses_remembered("chloe", pressing(yes, "core.decide", about)) == said("idea-gone")
    assert given.presses_remembered("sam", pressing(yes, "core.vote", about)) == said("idea-gone")
    assert given.presses_remembered("amina", pressing(yes, "idea.take-back", about)) == said("idea-gone")


def test_what_was_held_up_is_said_at_a_better_hour(given: World):
    hands_to(given, "lena", "friday")
    given.later(hours=8)
    surface = given.unasked("lena", Purpose.CORE_TEAM)[0].surface
    given.commands("lena", "quiet week")
    notes(given, Undelivered(surface, PersonId("lena"), "stale"))
    assert idea(given).heard == frozenset()
    decides(given, "idea-later")
    given.later(days=1)
    assert idea(given).told == "later"
    given.commands("amina", "quiet week")
    notes(given, Undelivered(f"core/idea/{idea(given).name}/later", PersonId("amina"), "stale"))
    assert idea(given).told == ""
    given.later(days=8)

    assert idea(given).told == "later"


def test_what_was_put_off_or_is_in_hand_stands_on_the_list_as_it_is(given: World):
    decides(given, "idea-later")
    assert said("ideas-put-off") in given.commands("sam", "ideas")
    hands_to(given, "sam", "friday")
    text = given.commands("sam", "ideas")
    assert said("ideas-in-hand") in text
    assert said("idea-owner", who="Sam") in text
    assert said("core-ask-yes") in text
    for number in range(9):
        given.commands(("amina", "ben", "kim")[number % 3], f"idea number {number}")
    assert said("ideas-more", count=1) in given.commands("sam", "ideas")


def test_after_an_outage_nobody_is_written_about_what_has_long_been_so(given: World):
    given.until("20:00")
    hands_to(given, "chloe", "2026-03-06")
    given.sleeps(days=20)
    given.later(days=3)

    assert messages(given, "chloe", MINE) == []
    assert messages(given, "amina", NEWS) == []


def test_a_no_comes_with_a_word_why_and_both_are_forgotten_after_a_while(given: World):
    decides(given, "idea-no")
    given.submits("chloe", why="No budget for travel this year.")
    given.later(days=1)
    assert told("no", "No budget for travel this year.") in messages(given, "amina", NEWS)[0]
    given.later(days=31)

    assert [one for one in given.records(Idea) if one.words == CLINIC] == []
    assert said("ideas-own-none") in given.commands("amina", "ideas")


def test_a_campaign_that_came_of_it_is_the_decision_and_its_end_the_outcome(given: World):
    notes(given, CampaignBegun("c1", PersonId("chloe"), idea=idea(given).name))
    given.later(days=1)
    assert told("campaign") in messages(given, "amina", NEWS)[0]
    assert [(fact.how, fact.by) for fact in given.facts(Decided)] == [("campaign", "chloe")]
    notes(given, CampaignEnded("c1"))
    given.later(days=1)

    assert told("done") in messages(given, "amina", NEWS)[-1]


def test_whoever_plans_the_campaign_for_their_own_idea_is_not_told_of_it(given: World):
    notes(given, CampaignBegun("c1", PersonId("amina"), idea=idea(given).name))
    given.later(days=1)

    assert messages(given, "amina", NEWS) == []


def test_a_campaign_that_was_dropped_leaves_the_idea_open(given: World):
    notes(given, CampaignBegun("c1", PersonId("chloe"), idea=idea(given).name))
    notes(given, CampaignEnded("c1", PersonId("chloe"), dropped=True))

    assert idea(given).stage is Stage.OPEN


@pytest.mark.parametrize("end", ["forward", "nothing-yet"])
def test_a_discussion_that_came_of_it_tells_what_it_led_to(given: World, end: str):
    who, place = PersonId("sam"), PlaceId("cold-chain")
    notes(given, DiscussionOpened("d1", who, PersonId("chloe"), place, idea=idea(given).name))
    given.later(days=1)
    assert told("discussion") in messages(given, "amina", NEWS)[0]
    notes(given, CarriedForward("d1", who) if end == "forward" else DiscussionEnded("d1", end))
    given.later(days=1)

    assert told("done", end=end) in messages(given, "amina", NEWS)[-1]


def test_whoever_had_the_idea_reads_it_in_their_own_language(given: World):
    given.commands("amina", "quiet")
    given.presses("amina", said("quiet-change"))
    given.submits("amina", starts="09:00", ends="17:00", language="fr", kinds="news")
    decides(given, "idea-later")
    given.later(days=1)

    assert "L’équipe de pilotage a remis votre idée à plus tard" in given.sees("amina")[-1]


def test_who_wants_no_news_hears_none(given: World):
    given.commands("amina", "quiet stop")
    decides(given, "idea-later")
    given.later(days=7)

    assert given.unasked("amina") == []
