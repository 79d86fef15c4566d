"""What somebody did before they were forgotten is not heard when a platform tells it once more, or late."""

from __future__ import annotations

import re

import pytest

from bot.kernel.cards import Action, Words
from bot.kernel.messages import ButtonPressed, CommandGiven, Event
from bot.kernel.people import CommunityId, PersonId, WorkspaceId
from tests.world import FRIDGE, MONDAY, World, said

AMINA, HEALTH, NORTH = PersonId("amina"), CommunityId("health"), WorkspaceId("north")
KNOWS = CommandGiven(
    key="k", at=MONDAY, workspace=NORTH, community=HEALTH, who=AMINA, said=(Words("know vaccine fridges"),)
)
AGAIN = ButtonPressed(
    key="b", at=MONDAY, workspace=NORTH, community=HEALTH, who=AMINA, action=Action("quiet.set", {"to": "week"})
)


def stored(world: World) -> bool:
    """Whether anything is kept of her."""
    return b"amina" in re.findall(rb"[a-z]+", world.everything_stored())


@pytest.mark.parametrize("late", [KNOWS, AGAIN])
@pytest.mark.parametrize("forgotten", [True, False])
def test_an_act_from_before_comes_to_nothing_and_what_is_done_since_counts(late: Event, forgotten: bool):
    world = World()
    world.commands("amina", "forget-me")
    world.presses("amina", said("forget-button", then="stay"))
    world.later(minutes=1 if forgotten else 0)

    world.waits(world.bot.handle(late))

    assert stored(world) is not forgotten
    world.later(minutes=1)
    world.says("amina", FRIDGE)
    assert stored(world)
