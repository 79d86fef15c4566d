"""Slack tells again what it is not sure was heard, late and in any order: told again, it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import chain
from random import Random  # noqa: TID251 - drawn by lot, always with the same seed

import pytest

from tests.fakes import ME
from tests.through.crowd import HOME, Crowd, holds, knows_its_way
from tests.through.reading import Standing
from tests.through.slack.reading import Seen
from tests.through.slack.world import End, HttpWorld


class SlackCrowd(Crowd):
    """Many people in Slack."""

    @property
    def _there(self) -> End:
        assert isinstance(self.end, End)
        return self.end

    def standing(self) -> list[tuple[str, Standing]]:
        said = chain.from_iterable(
            [(channel, one) for one in kept if one["user"] == ME][-5:]
            for channel, kept in self._there.fake.messages.items()
        )
        seen = [Seen(one["text"], one["blocks"], channel, one["ts"]) for channel, one in said]
        return [
            (one.channel.removeprefix("D") if one.channel.startswith("D") else "", button)
            for one in seen
            for button in one.buttons()
        ]

    def shown(self) -> list[object]:
        fake = self._there.fake
        return [deepcopy(thing) for thing in (dict(fake.messages), fake.whispers, fake.homes, fake.dialogs)]


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    world = HttpWorld()
    yield SlackCrowd(knows_its_way(world), Random(7))  # noqa: S311 - no secret is made of it
    world.ends()


@pytest.mark.slack
def test_ten_thousand_events_told_three_times_each_in_any_order_change_nothing_after_the_first(crowd: Crowd):
    assert HOME in crowd.world.platforms
    holds(crowd)
