"""A story is told as everybody in it agreed, word for word, and only after a manager's approval."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.briefings.state import Stage, Story
from bot.kernel.cards import Button, Card
from bot.kernel.facts import Proposed
from bot.kernel.messages import Proposal
from bot.kernel.policy import Purpose
from bot.kernel.steering import StoryApproved
from tests.reading import read
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
CAME = "Two thousand doses were saved in Turkana."
TOLD = {"asked": "How to silence the alarm of a TCW 3000 fridge.", "helped": RESET, "came": CAME}


@pytest.fixture
def helped(world: World) -> Written:
    """Ben has answered Amina, who said that it helped."""
    world.drafts_no_notes()
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    return answer


def laid(world: World) -> list[Proposal]:
    """What of stories waits for a manager."""
    return [one for one in world.records(Proposal) if one.activity == "G7"]


def desk(world: World) -> str:
    """What a manager would read of it."""
    speaker = TONGUE.english(world.policy().tone)
    return "\n".join(read(Card(one.line, one.blocks), speaker) for one in laid(world))


def decides(world: World, label: str, who: str = "chloe") -> str:
    [button] = [button for one in laid(world) for button in one.buttons if said(button.label.key) == label]
    return world.presses_remembered(who, at_home(button))


def at_home(button: Button) -> Button:
    return replace(button, action=replace(button.action, about={**button.action.about, "in": "health"}))


def story(world: World) -> Story:
    [found] = world.records(Story)
    return found


def written(world: World, answer: Written, **more: str) -> None:
    """A manager tells it on the message itself, and puts it before those in it."""
    world.commands("chloe", "story", on=answer)
    world.submits("chloe", **{**TOLD, **more})
    world.presses("chloe", said("story-ask"))
    world.until("tuesday 14:00")


def test_on_a_message_the_people_are_known_and_nobody_is_asked_before_a_manager_says_so(world: World, helped: Written):
    form = world.commands("kim", "story", on=helped)
    assert said("story-form-who-asked") not in form
    assert said("story-form-who-helped") not in form
    reply = world.submits("kim", **TOLD)
    world.later(days=1)

    assert said("story-captured", manager="no") in reply
    assert [(part.who, part.role) for part in story(world).parts] == [("amina", "asked"), ("ben", "helped")]
    assert said("story-line-draft", title="Amina’s question, answered by Ben", by="Kim") in desk(world)
    assert world.unasked(purpose=Purpose.STORY) == []


def test_everybody_in_it_reads_it_exactly_as_it_would_be_told_and_a_manager_reads_it_last(
    world: World, helped: Written
):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="story,briefing")
    written(world, helped)

    [asked] = [text for text in world.sees("amina") if said("story-consent-title") in text]
    [asked_in_french] = [text for text in world.sees("ben") if "Peut-on raconter cela" in text]
    for text in (asked, asked_in_french):
        assert TOLD["asked"] in text
        assert RESET in text
        assert CAME in text
    assert "Amina a demandé" in asked_in_french
    assert "<See the question>" in asked

    world.presses("amina", said("story-yes"))
    assert laid(world) == []
    world.presses("ben", "Oui, racontez-la")
    assert said("story-line-agreed", title="Amina’s question, answered by Ben") in desk(world)
    assert world.facts(StoryApproved) == []
    assert decides(world, said("story-approve")) == said("story-approved")
    assert [(fact.by, fact.who) for fact in world.facts(StoryApproved)] == [("chloe", ("amina", "ben"))]
    assert story(world).stage is Stage.APPROVED


def test_without_a_name_nobody_can_tell_who_it_was(world: World, helped: Written):
    written(world, helped, quote="It took Ben ten minutes.", quoted="helped", where="Ben's checklist")
    world.presses("amina", said("story-yes"))
    world.presses("ben", said("story-unnamed"))

    shown = desk(world)
    assert said("story-helped", named="no", who="", what=RESET) in shown
    assert "It took Ben" not in shown, "his own words would give him away"
    assert "<See the answer>" not in shown
    assert "<See the question>" not in shown, "the thread shows everybody"
    assert said("story-reveals") in shown
    assert said("story-approve") not in [said(one.label.key) for one in laid(world)[0].buttons]

    decides(world, said("story-change"))
    world.submits("chloe", **TOLD, where="A checklist")
    world.until("wednesday 14:00")
    assert story(world).stage is Stage.ASKED, "his part reads differently, so he is asked again"
    world.presses("ben", said("story-unnamed"))
    assert decides(world, said("story-approve")) == said("story-approved")
    assert "Ben" not in read_story(world)


def read_story(world: World) -> str:
    world.commands("chloe", "story")
    return world.presses("chloe", said("story-show"))


def test_one_no_is_enough_and_its_words_are_forgotten(world: World, helped: Written):
    written(world, helped)
    world.presses("amina", said("story-yes"))
    assert world.presses("ben", said("story-no")) == said("story-declined")

    assert said("story-word", title="Amina’s question, answered by Ben", why="declined") in desk(world)
    assert CAME.encode() not in world.everything_stored()
    assert said("story-over", why="declined", agreed="yes") in world.sees("amina")[-1]
    assert said("story-back") not in world.sees_buttons("amina")
    assert decides(world, said("story-seen")) == said("story-seen-noted")
    assert laid(world) == []


def test_silence_is_no_and_nobody_is_reminded(world: World, helped: Written):
    written(world, helped)
    world.presses("amina", said("story-yes"))
    world.later(days=16)

    assert [str(sent.who) for sent in world.unasked(purpose=Purpose.STORY)] == ["amina", "ben"]
    assert said("story-word", title="Amina’s question, answered by Ben", why="lapsed") in desk(world)
    assert said("story-over", why="lapsed", agreed="no") in world.sees("ben")[-1]
    assert said("story-yes") not in world.sees_buttons("ben")


def test_ones_own_part_is_ones_own_to_word_and_nobody_else_is_asked_again(world: World, helped: Written):
    written(world, helped)
    world.presses("amina", said("story-yes"))
    world.presses("ben", said("story-own"))
    world.submits("ben", helped="Ten seconds on the reset button.", came=CAME, says="named")

    assert "Ten seconds on the reset button." in desk(world)
    assert story(world).stage is Stage.AGREED
    assert len(world.unasked(purpose=Purpose.STORY)) == 2


def test_what_helped_and_was_put_to_use_is_proposed_on_monday(world: World, helped: Written):
    world.until("monday 08:05")
    assert laid(world) == [], "nothing has come of it but thanks"
    world.commands("chloe", f'used {world.link(helped)} in "Cold chain SOP v3"')
    world.until("monday 08:05")

    assert said("story-line-found", title="Amina’s question, answered by Ben", used="yes") in desk(world)
    assert [fact.activity for fact in world.facts(Proposed)][-1] == "G7"
    decides(world, said("story-write"))
    world.submits("chloe", **TOLD)
    assert said("story-ask") in [said(one.label.key) for one in laid(world)[0].buttons]
    world.until("monday 08:05")
    assert len(world.records(Story)) == 1, "and not a second time"


def test_an_answer_that_settled_two_questions_is_proposed_once(world: World, helped: Written):
    world.until("tuesday 10:00")
    world.says("nadia", "How do I reset the temperature alarm of a TCW 3000 vaccine fridge, please?")
    world.later(minutes=5)
    world.presses("nadia", said("pointer-helped"))
    world.commands("chloe", f'used {world.link(helped)} in "Cold chain SOP v3"')
    world.until("monday 08:05")

    assert [one.message for one in world.records(Story)] == [helped.message]


def test_what_was_written_elsewhere_goes_into_no_story(world: World, helped: Written):
    elsewhere = world.says("omar", "Chlorine tablets worked.", in_="wash")
    assert said("story-unknown") in world.commands("chloe", f"story {world.link(elsewhere)}")
    assert said("story-tell") in world.commands("chloe", f"story {world.link(helped)}")
    world.takes_out("cold-chain")

    assert world.commands("chloe", f"story {world.link(helped)}") == said("story-not-ours")


def test_a_pause_holds_what_is_asked_until_it_is_over(world: World, helped: Written):
    world.until("monday 16:00")
    world.commands("chloe", "story", on=helped)
    world.submits("chloe", **TOLD)
    world.commands("chloe", 'pause until friday "earthquake response"')
    world.presses_remembered("chloe", at_home(laid(world)[0].buttons[0]))
    world.until("thursday 14:00")
    assert world.unasked(purpose=Purpose.STORY) == []
    world.until("friday 16:00")

    assert [str(sent.who) for sent in world.unasked(purpose=Purpose.STORY)] == ["amina", "ben"]


def test_the_pipeline_shows_a_manager_every_story_and_a_member_only_their_own(world: World, helped: Written):
    assert said("story-none") in world.commands("chloe", "story")
    written(world, helped)

    shown = world.commands("chloe", "story")
    assert said("story-state", stage="asked", yes=0, of=2, told=0) in shown
    assert said("story-mine", count=1) in world.commands("ben", "story")
    assert said("story-mine", count=0) in world.commands("kim", "story")
