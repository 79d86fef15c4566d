"""What is perhaps a question is listed, and says so; nobody is asked about it unless somebody says it is one."""

from __future__ import annotations

import pytest

from tests.world import FRIDGE, World, said

ASK, NO = said("open-ask"), said("open-not-a-question")


@pytest.fixture
def doubtful(world: World) -> World:
    """Ben knows about vaccine fridges; Steward is less sure that this is a question than it must be to disturb him."""
    for _ in range(3):
        world.teaches("ben")
    world.until("monday 10:00")
    world.rules(bold_enough=1.1)
    return world


def test_the_list_says_how_sure_and_that_nobody_is_asked(doubtful: World):
    question = doubtful.says("amina", FRIDGE)
    doubtful.until("tuesday 12:00")

    sure = round(100 * doubtful.question(question).score)
    assert said("open-state-unsure", sure=sure) in doubtful.sees("chloe")[-1]
    assert said("open-state-unsure", sure=sure) in doubtful.commands("amina", "open")
    assert ASK in doubtful.sees_buttons("chloe")
    doubtful.later(days=3)
    assert doubtful.asked() == []


def test_a_sure_question_has_no_such_button(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")

    assert FRIDGE[:40] in world.sees("chloe")[-1]
    assert ASK not in world.sees_buttons("chloe")


def test_one_press_makes_it_a_question_asks_an_expert_and_trusts_the_channel_a_little_more(doubtful: World):
    question = doubtful.says("amina", FRIDGE)
    doubtful.until("tuesday 12:00")
    before = doubtful.caution("cold-chain")
    button = doubtful.button("chloe", ASK)

    assert doubtful.presses("chloe", ASK) == said("ask-noted")
    assert doubtful.asked() == ["ben"]
    assert doubtful.question(question).called
    assert doubtful.caution("cold-chain") == pytest.approx(before - 0.01)
    assert doubtful.presses_remembered("chloe", button) == said("nothing-to-do")
    assert doubtful.asked() == ["ben"]


def test_only_the_asker_and_those_who_look_after_the_community_may_press_it(doubtful: World):
    doubtful.says("amina", FRIDGE)
    doubtful.until("tuesday 12:00")
    button = doubtful.button("chloe", ASK)

    assert doubtful.presses_remembered("nadia", button) == said("only-the-asker")
    assert doubtful.asked() == []
    doubtful.presses_remembered("amina", button)
    assert doubtful.asked() == ["ben"]
