"""A tick is a tick, with or without the sign that it is shown as an emoji: Slack's come with it, Teams' without."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Status
from tests.world import World

COLOURED = "\N{VARIATION SELECTOR-16}"


@pytest.mark.parametrize("sign", ["\N{HEAVY CHECK MARK}", "\N{BALLOT BOX WITH CHECK}", "\N{WHITE HEAVY CHECK MARK}"])
@pytest.mark.parametrize("shown", ["", COLOURED], ids=["bare", "as an emoji"])
def test_the_askers_tick_accepts_however_the_platform_writes_it(sign: str, shown: str):
    world = World()
    question = world.says("amina", "Does anyone know how to reset the alarm of the fridge?")
    world.later(minutes=10)
    answer = world.replies("ben", "Press the button for ten seconds, then close the lid.", to=question)
    world.reacts("amina", sign + shown, to=answer)

    assert world.question(question).status is Status.ACCEPTED
