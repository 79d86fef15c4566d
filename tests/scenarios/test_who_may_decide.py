"""What decides for a community is a manager's to press; what anybody may press is about what is theirs."""

from __future__ import annotations

import pytest

from bot.features import FEATURES
from bot.kernel.cards import Action, Button, Card, phrase
from bot.kernel.feature import Press
from bot.kernel.messages import FormSubmitted
from bot.kernel.people import Act, CommunityId, PersonId, WorkspaceId
from bot.runtime.jobs import COMMUNITY
from tests.world import World, said

DECIDE = ("outreach", "recognition", "impact", "desk", "report", "rules", "team", "strategy")
"""The features that decide for a whole community."""
ANYBODYS = {
    "note.write-back": "whoever got a note answers it",
    "note.pass-on": "whoever got a note lets their answer reach the manager",
    "note.step": "whoever got a note takes the step it offers",
    "note.boss": "whoever was thanked asks for a word to their own manager",
    "honour.public": "whoever is honoured says whether they may be named",
    "kudos.give": "anybody thanks anybody, so many times a day",
    "impact.describe": "anybody says what something was used in; a manager confirms it",
    "impact.audience": "whoever said so says for whom",
    "impact.take-back": "whoever said so takes it back",
    "impact.not-mine": "whoever is said to have written it says that they did not",
    "team.remit": "anybody with a role says what they look after; of others only managers do",
    "duty.gladly": "whoever was given a duty says that they take it on",
    "duty.return": "whoever has a duty hands it back; managers take it back",
    "strategy.remark": "anybody of the core team says what they would change",
}
"""What everybody may press, and why; each is checked against what is kept of whom it is about."""
THANKS = {
    *("note.send", "note.edit", "note.copy", "note.skip", "note.never", "note.wanted"),
    *("champion.congratulate", "champion.edit", "champion.skip", "desk.proposals", "activity.thank"),
}
"""What whoever sees to thanks may press as well; of what waits for a yes they are shown thanks alone."""


def presses(kind: str) -> dict[str, Press]:
    return {name: one for feature in FEATURES if feature.name in DECIDE for name, one in getattr(feature, kind).items()}


def test_every_press_of_these_is_a_managers_but_for_those_that_say_why_not():
    every = presses("buttons").items() | presses("forms").items()

    assert {name for name, one in every if one.needs is Act.THANK} == THANKS
    assert {name for name, one in every if one.needs not in {Act.STEER, Act.THANK}} == ANYBODYS.keys()
    assert {feature.name for feature in FEATURES} >= set(DECIDE)


@pytest.mark.parametrize("who", ["amina", "faith"])
def test_nobody_else_gets_through_with_any_of_them(world: World, who: str):
    about = {"activity": "G4", "what": "rehearsal", "to": "on", "month": "2026-02", COMMUNITY: "health"}
    for name, one in presses("buttons").items():
        if one.needs in {Act.STEER, Act.THANK}:
            pressed = Button(phrase("policy-all"), Action(name, about))
            assert world.presses_remembered(who, pressed) == said("refused", needs=one.needs.value), name
    for name, one in presses("forms").items():
        if one.needs in {Act.STEER, Act.THANK}:
            sent = FormSubmitted(
                key=f"form/{who}/{name}",
                at=world.now,
                workspace=WorkspaceId("north"),
                community=CommunityId("health"),
                who=PersonId(who),
                action=Action(name, about),
                values={"words": "Mine", "place": "nutrition", "where": "Mine", "opening": "Mine"},
            )
            reply = world.waits(world.bot.handle(sent))
            assert isinstance(reply, Card), name
            assert reply.gist.key == "refused", name
    assert not world.policy().rehearsal
