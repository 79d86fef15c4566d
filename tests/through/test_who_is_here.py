"""Worlds begin with people whom the chat tells of at Steward's door: as if each had come all the way there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.through.chat import ChatWorld
from tests.through.crowd import kept
from tests.through.slack.world import HttpWorld, SocketWorld
from tests.through.teams.world import TeamsWorld

WORLDS = (
    pytest.param(HttpWorld, marks=pytest.mark.slack),
    pytest.param(SocketWorld, marks=pytest.mark.slack),
    pytest.param(TeamsWorld, marks=pytest.mark.teams),
)


def everything(world: ChatWorld) -> dict[str, dict[Any, Any]]:
    """Copy all that is stored, but for the address of the fake and the names of deliveries: each has others."""
    return {
        name: {at: row for at, row in shelf.items() if "teams-tenant" not in at}
        for name, shelf in kept(world).items()
        if name != "seen"
    }


@pytest.mark.parametrize("kind", WORLDS)
def test_who_is_here_is_known_as_if_the_chat_had_told_of_them_in_its_own_way(kind: type[ChatWorld]):
    brought, told = kind(), kind(all_the_way=True)
    try:
        assert everything(brought) == everything(told)
        assert ("north", "profile", "ben") in everything(told)["records"]
    finally:
        brought.ends()
        told.ends()
