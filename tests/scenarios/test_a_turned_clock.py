"""Turning the clock while Steward is at work tells nobody, and no feature, anything twice."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.kernel.people import WorkspaceId
from tests.platform import FakePlatform
from tests.world import FRIDGE, World

if TYPE_CHECKING:
    from bot.kernel.messages import Show
    from bot.kernel.ports import Speaker, Standing


class Breathing(FakePlatform):
    """A platform that, like a real one, takes a moment: others get a turn meanwhile."""

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        loop = asyncio.get_running_loop()
        breath = loop.create_future()
        loop.call_soon(breath.set_result, None)
        await breath
        return await super().show(show, speaker, standing, token)


async def test_a_clock_turned_while_a_delivery_is_under_way_brings_nothing_twice(world: World):
    north = WorkspaceId("north")
    world.platforms[north] = Breathing(world.clock)
    world.teaches("ben")
    world.says("amina", FRIDGE)

    await asyncio.gather(
        world.worker.turn_to(world.now + timedelta(days=3), world.clock),
        world.worker.rest(),
        world.worker.turn_to(world.now + timedelta(days=4), world.clock),
    )

    assert len(world.unasked("ben")) == 1
    assert [one.event.key for one in world.told if one.outcome == "seen"] == []
