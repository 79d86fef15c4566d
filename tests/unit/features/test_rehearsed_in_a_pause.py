"""What was rehearsed for a room and is let go in a pause: it waits for the end only where the pause holds it back."""

from __future__ import annotations

import pytest

from bot.features.desk import rehearsal
from bot.kernel.cards import Card, phrase
from bot.kernel.messages import InPlace, Rehearsed, Show
from bot.kernel.people import PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.resting import Keeps, Matter, StaysOn
from tests.unit.features.makers import DAY, MONDAY, at, person

HERE = PlaceId("cold-chain")


@pytest.mark.parametrize(
    ("keeps", "sent"), [(Keeps.QUESTIONS, True), (Keeps.NOTHING, False)], ids=["stays on", "everything rests"]
)
def test_what_a_pause_lets_go_on_in_a_room_is_sent_at_once(keeps: Keeps, *, sent: bool):
    card = Card(phrase("waiting-none"), ())
    one = Rehearsed(Show("pointer/1", card, InPlace(HERE), Purpose.POINTER, matter=Matter(HERE)), MONDAY)
    moment = at(MONDAY, person("chloe"), paused_until=MONDAY + 4 * DAY, stays_on=StaysOn(keeps))

    decision = rehearsal.let_go(one, None, moment)

    assert any(isinstance(effect, Show) for effect in decision.do) is sent
