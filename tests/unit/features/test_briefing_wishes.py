"""The one thing that only a leader can do: what is asked, what is still to be done, and what came of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.briefings.state import Briefing, Stage, Step, Story
from bot.kernel.cards import Action
from bot.kernel.facts import Escalated
from bot.kernel.messages import Proposal
from bot.kernel.people import Member, PersonId, PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.steering import BriefingActed, BriefingOpened, DiscussionOpened, IdeaGiven, Voted
from bot.listening import topics
from tests.unit.features.briefed import (
    TOLD,
    approved,
    briefing,
    laid,
    lines,
    looks_after,
    notes,
    press,
    writes_down,
)
from tests.world import FRIDGE, RESET, World, Written, said


@pytest.fixture
def steward() -> World:
    """A whole Steward, with Sam as a leader."""
    world = World()
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    return world


# ---------------------------------------------------------------- the one thing


def sent(world: World) -> Briefing:
    world.commands("chloe", "brief @sam")
    press(world, "chloe", "brief.send", briefing=briefing(world).name)
    world.later(days=1)
    return briefing(world)


def lost(world: World) -> Written:
    """A question in Sam's remit found nobody."""
    looks_after(world, "vaccine fridge temperature alarm")
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    writes_down(world, Escalated(question.message, PersonId("amina")))
    return question


def three_ask_the_same(steward: World) -> None:
    for who in ("amina", "kim", "nadia"):
        question = steward.says(who, FRIDGE)
        steward.later(minutes=6)
        steward.replies("ben", RESET, to=question)


def test_a_leader_answers_what_found_nobody(steward: World):
    question = lost(steward)
    assert sent(steward).step is Step.SENT
    [text] = [text for text in steward.sees("sam") if said("brief-wish") in text]
    assert said("brief-wish-answer", who="Amina", place="#cold-chain") in text
    steward.presses("sam", said("brief-do-answer"))

    assert [(fact.who, fact.what) for fact in steward.facts(BriefingActed)] == [("sam", "answer")]
    assert len(steward.facts(BriefingOpened)) == 1
    assert question.message == briefing(steward).wish.question  # type: ignore[union-attr]  # it has one


def test_what_somebody_answered_meanwhile_is_asked_of_no_leader(steward: World):
    question = lost(steward)
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)
    steward.replies("ben", RESET, to=question)
    steward.later(days=1)

    assert steward.unasked("sam", Purpose.BRIEFING) == []
    assert steward.records(Briefing) == ()


def test_a_leader_would_host_and_the_managers_prepare_it(steward: World):
    looks_after(steward, "vaccine fridge temperature alarm")
    three_ask_the_same(steward)
    approved_one = sent(steward)
    assert approved_one.wish is not None
    assert press(steward, "sam", "brief.host", briefing=approved_one.name) == said("brief-host-noted")
    assert press(steward, "sam", "brief.host", briefing=approved_one.name) == said("brief-host-noted")

    [line] = [one for one in laid(steward) if one.line.key == "brief-host-line"]
    assert line.activity == "G3"
    draft = {"topic": "vaccine fridge temperature alarm", "host": "sam"}
    assert line.buttons[0].action == Action("discuss.draft", draft), "whoever would host it is asked"
    assert press(steward, "chloe", "story.seen", about=line.about) == said("story-seen-noted")
    assert [fact.what for fact in steward.facts(BriefingActed)] == ["host"]


def test_what_many_asked_about_is_brought_without_the_question_of_somebody_who_is_to_be_left_alone(steward: World):
    looks_after(steward, "vaccine fridge temperature alarm")
    three_ask_the_same(steward)
    assert said("see-question") in steward.commands("chloe", "brief @sam")
    steward.commands("nadia", "quiet stop")

    shown = steward.commands("chloe", "brief @sam")
    assert said("brief-wish-host", count=3, what="vaccine fridge temperature alarm") in shown
    assert said("see-question") not in shown


def test_what_was_brought_leads_no_more_to_the_question_of_somebody_who_is_to_be_left_alone(steward: World):
    looks_after(steward, "vaccine fridge temperature alarm")
    three_ask_the_same(steward)
    brought = sent(steward)
    assert said("see-question") in steward.sees("sam")[-1]
    steward.commands("nadia", "quiet stop")
    press(steward, "sam", "brief.host", briefing=brought.name)

    now = steward.sees("sam")[-1]
    assert said("brief-wish-done") in now
    assert said("see-question") not in now


def test_a_discussion_that_was_opened_meanwhile_is_asked_of_no_leader(steward: World):
    looks_after(steward, "vaccine fridge temperature alarm")
    three_ask_the_same(steward)
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)
    about = topics("vaccine fridge temperature alarm")
    writes_down(steward, DiscussionOpened("d", PersonId("lena"), PersonId("chloe"), PlaceId("cold-chain"), about))
    steward.later(days=1)

    assert steward.unasked("sam", Purpose.BRIEFING) == []
    assert steward.records(Briefing) == ()


def test_a_leader_says_where_something_was_taken_forward(steward: World):
    one = approved(steward)
    first = sent(steward)
    steward.later(days=2)
    forward = replace(first, wish=replace(first.wish, want="forward", story=one.name))  # type: ignore[type-var]  # it has one
    steward._put(forward, "health")  # noqa: SLF001 - as another month would have chosen it
    press(steward, "sam", "brief.forward", briefing=first.name)
    assert "where: " in steward.submits("sam", where=" ")
    press(steward, "sam", "brief.forward", briefing=first.name)
    assert said("brief-forward-sure", where="National cold chain plan") in steward.submits(
        "sam", where="National cold chain plan"
    )
    steward.presses("sam", said("brief-forward-say"))

    assert [fact.what for fact in steward.facts(BriefingActed)] == ["forward"]
    assert any("National cold chain plan" in str(one) for one in steward.records(Proposal)), "a manager looks at it"


def test_a_vote_counts_as_what_was_asked(steward: World):
    approved(steward)
    first = sent(steward)
    voting = replace(first, wish=replace(first.wish, want="vote", idea="i"))  # type: ignore[type-var]  # it has one
    steward._put(voting, "health")  # noqa: SLF001 - as another month would have chosen it
    notes(steward, IdeaGiven("i"))
    notes(steward, Voted("i", PersonId("sam"), on=False))
    assert steward.facts(BriefingActed) == []
    notes(steward, Voted("i", PersonId("sam")))

    assert [fact.what for fact in steward.facts(BriefingActed)] == ["vote"]


def test_what_could_not_be_brought_is_told_to_the_managers(steward: World):
    approved(steward)
    steward.platform().denied.add("sam")
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)
    steward.later(days=1)

    assert lines(steward) == ["brief-undelivered"]
    assert steward.records(Briefing) == ()


def test_what_waits_past_its_day_says_that_it_goes_at_once(steward: World):
    approved(steward)
    steward.later(days=31 - steward.now.day)
    steward.until("thursday 08:05")
    [before] = laid(steward)
    steward.later(days=7)

    [after] = laid(steward)
    assert (before.line.values["now"], after.line.values["now"]) == ("no", "yes")


def test_two_stories_that_end_on_one_day_leave_one_briefing(steward: World):
    approved(steward)
    steward.commands("chloe", "story")
    steward.presses("chloe", said("story-write"))
    steward.submits("chloe", **TOLD, **{"who-asked": "amina", "who-helped": "lena"})
    other = next(one for one in steward.records(Story) if one.stage is Stage.DRAFT)
    press(steward, "chloe", "story.ask", story=other.name)
    steward.until("friday 16:00")
    for who in ("amina", "lena"):
        press(steward, who, "story.say", story=other.name, round="1", says="named")
    press(steward, "chloe", "story.approve", story=other.name)
    sent(steward)
    steward.commands("amina", "quiet stop")
    steward.until("09:00")
    steward.later(days=1)

    assert len(briefing(steward).gone) == 2
    assert steward.record(Member, "amina") is not None
