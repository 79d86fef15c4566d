"""Buttons lead somewhere: to what is there and its reader may do; dialogs only where that was said beforehand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.kernel.cards import Action, Button, Buttons, Card, Form, phrase
from bot.kernel.messages import ButtonPressed, Decision, Privately, Proposal, Show
from bot.kernel.people import PersonId
from bot.kernel.ports import Handled
from tests.buttons import foreseen
from tests.world import FRIDGE, World, said


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


@pytest.mark.parametrize(
    ("action", "wrong"),
    [
        (Action("idea.vote-twice"), "nobody handles"),
        (Action("steward.say", {"said": "gaols"}), "nobody handles"),
        (Action("steward.say", {"said": "report"}), "amina is refused"),
        (Action("core.decide", {"idea": "i"}), "amina is refused"),
        (Action("steward.say", {"said": "goals"}), ""),
    ],
)
@pytest.mark.parametrize("how", ["reply", "show"])
def test_a_button_that_leads_nowhere_or_where_its_reader_may_not_go_ends_the_scenario(
    world: World, action: Action, wrong: str, how: str
):
    world.commands("amina", "open")
    last = world.told[-1]
    card = Card(phrase("open-none"), (Buttons((Button(phrase("desk-see-report"), action),)),))
    show = Show("a/b", card, Privately(PersonId("amina")))
    offered = Decision(reply=card) if how == "reply" else Decision(do=(show,))

    if wrong:
        with pytest.raises(AssertionError, match=wrong):
            world.holds_to_its_buttons(Handled(last.event, offered, last.outcome))
    else:
        world.holds_to_its_buttons(Handled(last.event, offered, last.outcome))


def test_what_waits_for_a_manager_leads_somewhere_too(world: World):
    world.commands("amina", "open")
    button = Button(phrase("desk-see-report"), Action("core.sned"))
    laid = Decision(save=(Proposal("core/x", world.now, "G1", phrase("open-none"), (), (button,)),))

    with pytest.raises(AssertionError, match="nobody handles"):
        world.holds_to_its_buttons(Handled(world.told[-1].event, laid, "committed"))
