"""Whoever agreed to a story takes their word back with one press; then it is told no more, wherever it was told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.briefings.state import Briefing, Stage, Step, Story
from bot.kernel.cards import Action, Button, Card, phrase
from bot.kernel.facts import Unused
from bot.kernel.messages import Kept, Proposal
from bot.kernel.people import Role
from bot.kernel.policy import Purpose
from bot.kernel.steering import StoryWithdrawn
from tests.reading import read
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

CAME = "Two thousand doses were saved in Turkana."
TOLD = {"asked": "How to silence the alarm of a TCW 3000 fridge.", "helped": RESET, "came": CAME}


@pytest.fixture
def approved(world: World) -> Written:
    """Sam leads; a story of Amina and Ben is approved, a month before the first briefing."""
    world.drafts_no_notes()
    world.commands("chloe", f"team add @sam {Role.LEADER}")
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.until("tuesday 16:00")
    world.commands("chloe", "story", on=answer)
    world.submits("chloe", **TOLD)
    world.presses("chloe", said("story-ask"))
    world.until("wednesday 16:00")
    world.presses("amina", said("story-yes"))
    world.presses("ben", said("story-yes"))
    decides(world, "story-approve")
    return answer


def laid(world: World) -> list[Proposal]:
    return [one for one in world.records(Proposal) if one.activity == "G7"]


def desk(world: World) -> str:
    speaker = TONGUE.english(world.policy().tone)
    return "\n".join(read(Card(one.line, one.blocks), speaker) for one in laid(world))


def decides(world: World, key: str) -> str:
    [button] = [button for one in laid(world) for button in one.buttons if button.label.key == key]
    action = replace(button.action, about={**button.action.about, "in": "health"})
    return world.presses_remembered("chloe", replace(button, action=action))


def is_briefed(world: World) -> None:
    world.commands("chloe", "brief @sam")
    world.presses("chloe", said("brief-send", now="yes"))
    world.later(hours=2)


def letter(world: World) -> str:
    [text] = [text for text in world.sees("sam") if said("brief-found-useful") in text]
    return text


@pytest.mark.usefixtures("approved")
def test_one_press_takes_it_out_of_what_a_leader_has_read(world: World):
    is_briefed(world)
    assert CAME in letter(world)
    before = len(world.unasked())
    assert world.presses("ben", said("story-back")) == said("story-taken-back", told=1)

    assert CAME not in letter(world)
    assert said("brief-story-gone", count=1) in letter(world)
    assert said("brief-do-thank", who="Ben") not in world.sees_buttons("sam"), "what rested on it is asked no more"
    assert len(world.unasked()) == before, "nothing new is said to anybody"
    assert CAME.encode() not in world.everything_stored()
    assert [fact.by for fact in world.facts(StoryWithdrawn)] == ["ben"]
    assert [fact.who for fact in world.facts(Unused)] == ["ben"]
    assert said("story-word", title="Amina’s question, answered by Ben", why="withdrawn") in desk(world)
    assert said("story-over", why="withdrawn", agreed="yes") in world.sees("amina")[-1]
    assert world.presses("sam", said("brief-found-useful")) == said("brief-found-noted")


@pytest.mark.usefixtures("approved")
def test_what_waits_for_a_manager_or_is_on_its_way_leaves_it_out_too(world: World):
    world.later(days=31 - world.now.day)
    world.until("thursday 08:05")
    assert CAME in desk(world)
    world.presses("amina", said("story-back"))

    assert CAME not in desk(world)
    assert world.records(Briefing) == (), "nothing is left that is worth saying"
    world.until("tuesday 20:00")
    assert world.unasked("sam", Purpose.BRIEFING) == []


@pytest.mark.usefixtures("approved")
def test_what_a_manager_let_go_already_is_not_sent_with_it(world: World):
    world.later(days=31 - world.now.day)
    world.until("thursday 08:05")
    decides(world, "brief-send")
    world.presses("ben", said("story-back"))
    world.until("tuesday 20:00")

    assert world.unasked("sam", Purpose.BRIEFING) == []


@pytest.mark.usefixtures("approved")
@pytest.mark.parametrize("how", ["opts out", "leaves"])
def test_who_wants_to_be_left_alone_or_left_is_told_of_no_more(world: World, how: str):
    is_briefed(world)
    if how == "leaves":
        world.leaves("ben")
    else:
        world.commands("ben", "quiet stop")
    assert world.presses("sam", said("brief-behind")) == said("brief-gone")
    world.until("09:00")

    assert CAME not in letter(world)
    [story] = world.records(Story)
    assert (story.stage, story.why) == (Stage.ENDED, "withdrawn")
    assert len(world.facts(StoryWithdrawn)) == 1


@pytest.mark.usefixtures("approved")
def test_a_manager_tells_it_no_more_and_only_those_in_it_may_speak_for_themselves(world: World):
    is_briefed(world)
    [story] = world.records(Story)
    back = Button(phrase("story-back"), Action("story.back", {"story": story.name, "in": "health"}))
    assert world.presses_remembered("kim", back) == said("story-over-already")
    world.commands("chloe", "story")
    world.presses("chloe", said("story-show"))
    assert world.presses("chloe", said("story-withdraw")) == said("story-dropped", why="withdrawn")

    assert CAME not in letter(world)
    assert laid(world) == [], "a manager needs no word of what they did"
    assert said("story-back") not in world.sees_buttons("ben")


def test_nobody_is_led_to_a_message_that_was_deleted(world: World, approved: Written):
    is_briefed(world)
    assert "<See the answer>" in letter(world)
    world.deletes(approved)

    assert "<See the answer>" not in letter(world)
    assert CAME in letter(world)


@pytest.mark.usefixtures("approved")
def test_in_french_it_is_taken_back_just_so(world: World):
    for who in ("ben", "sam"):
        world.commands(who, "quiet")
        world.presses(who, said("quiet-change"))
        world.submits(who, starts="09:00", ends="17:00", language="fr", kinds="briefing,story,thanks,news")
    is_briefed(world)
    world.commands("ben", "story")
    reply = world.presses("ben", "Revenir sur mon oui")

    assert "le point qui la racontait le dit désormais" in reply
    [text] = [text for text in world.sees("sam") if "C’était utile" in text]
    assert "Une histoire qui figurait ici n’est plus racontée." in text
    [briefing] = world.records(Briefing)
    assert briefing.step is Step.SENT


@pytest.mark.usefixtures("approved")
def test_what_lies_ready_to_be_taken_away_is_let_go_with_the_story_it_tells(world: World):
    world.commands("chloe", "brief @sam")
    [paper] = world.records(Kept)
    assert {"amina", "ben", "sam"} <= set(paper.names)
    world.presses("ben", said("story-back"))

    assert [one for one in world.records(Kept) if "ben" in one.names] == []
    assert CAME.encode() not in world.everything_stored()


@pytest.mark.usefixtures("approved")
def test_who_wants_to_be_left_alone_is_at_once_in_nothing_that_a_manager_asks_for(world: World):
    assert CAME in world.commands("chloe", "brief @sam")
    send = world.button("chloe", said("brief-send", now="yes"))
    world.commands("ben", "quiet stop")

    assert world.commands("chloe", "brief @sam") == said("brief-nothing-now", who="Sam")
    assert "Ben" not in world.commands("chloe", "story")
    assert world.presses_remembered("chloe", send) == said("brief-decided")
    world.later(days=2)
    assert world.sees("sam") == []


@pytest.mark.usefixtures("approved")
def test_a_leader_who_has_given_thanks_meanwhile_is_not_asked_to(world: World):
    world.commands("chloe", "brief @sam")
    world.presses("chloe", said("brief-send", now="yes"))
    world.commands("sam", f"thank @ben for {RESET}")
    world.later(hours=20)

    assert CAME in letter(world)
    assert said("brief-do-thank", who="Ben") not in world.sees_buttons("sam")
