"""Some platforms open a dialog only from a button that said beforehand that it would: every such button does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.kernel.cards import Action, Form
from bot.kernel.messages import ButtonPressed, Decision
from bot.kernel.ports import Handled
from tests.world import FRIDGE, World, foreseen, said


def test_the_dialogs_that_people_open_are_foreseen(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.later(days=1)
    world.presses("ben", "Later, or somebody else…")
    world.commands("amina", "quiet")
    world.presses("amina", "Change hours, language, kinds…")
    world.commands("chloe", "policy rehearsal on")
    world.says("dalia", FRIDGE, in_="nutrition")
    world.commands("dalia", "ask")
    world.later(days=1)
    world.opens_home("chloe")
    world.presses("chloe", said("rehearse-change"))
    world.commands("chloe", "policy")
    world.presses("chloe", said("policy-news-choose"))
    world.later(days=40)
    world.opens_home("chloe")
    world.presses("chloe", said("activity-all"))
    world.presses("chloe", said("activity-g4.start"))

    opened = {
        one.event.action.name
        for one in world.told
        if isinstance(one.event, ButtonPressed) and isinstance(one.decision.reply, Form)
    }
    assert {"question.later", "quiet.change"} <= opened <= world.bot.router.opens


def test_a_dialog_that_nobody_foresaw_ends_the_scenario(world: World):
    world.commands("amina", "quiet")
    world.presses("amina", "Change hours, language, kinds…")
    [handled] = [one for one in world.told if isinstance(one.decision.reply, Form)]
    form = handled.decision.reply
    assert isinstance(form, Form)
    renamed = Decision(reply=replace(form, action=Action("quiet.set")))

    with pytest.raises(AssertionError, match="opens a form"):
        foreseen(handled, frozenset({"question.later"}))
    with pytest.raises(AssertionError, match="another name"):
        foreseen(Handled(handled.event, renamed, handled.outcome), world.bot.router.opens)
