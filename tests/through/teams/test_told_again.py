"""Teams tells again what it is not sure was heard, late and in any order: told again, it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random  # noqa: TID251 - drawn by lot, always with the same seed

import pytest

from tests.through.crowd import HOME, Crowd, holds, knows_its_way
from tests.through.reading import Standing
from tests.through.teams.platform import seen_of
from tests.through.teams.world import End, TeamsWorld


class TeamsCrowd(Crowd):
    """Many people in Teams."""

    @property
    def _there(self) -> End:
        assert isinstance(self.end, End)
        return self.end

    def standing(self) -> list[tuple[str, Standing]]:
        fake = self._there.fake
        readers = {talk: who for who, talk in fake.talks.items()}
        posts = [one for place in list(fake.messages) for one in fake.posts(place)[-5:]]
        return [(one.only or readers.get(one.place, ""), button) for one in posts for button in seen_of(one).buttons()]

    def shown(self) -> list[object]:
        return [{place: deepcopy(said) for place, said in self._there.fake.messages.items() if said}]


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    world = TeamsWorld()
    yield TeamsCrowd(knows_its_way(world), Random(4))  # noqa: S311 - no secret is made of it
    world.ends()


@pytest.mark.teams
def test_ten_thousand_activities_told_three_times_each_in_any_order_change_nothing_after_the_first(crowd: Crowd):
    assert HOME in crowd.world.platforms
    holds(crowd)
