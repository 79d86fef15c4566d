"""Every scenario holds in Teams but those that are listed, and each of these truly does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.scenarios import test_everybody_has_their_say as say
from tests.scenarios import test_experts_are_asked_in_rounds as asks
from tests.scenarios import test_what_cannot_be_delivered as lost
from tests.through.teams.exceptions import EXCEPTIONS
from tests.through.teams.world import TeamsWorld
from tests.world import FRIDGE, World

Scenario = Callable[[World], None]
SCENARIOS: dict[str, Scenario] = {
    "guests_and_bots": lambda world: say.test_guests_and_bots_may_do_nothing(world, "beep"),
    "cannot_be_suggested": lambda world: asks.test_somebody_who_cannot_be_written_to_cannot_be_suggested(world, "beep"),
    "never_sent_twice": lost.test_when_nobody_knows_whether_it_arrived_it_is_looked_for_and_never_sent_twice,
    "loses_its_buttons": lost.test_what_was_posted_unknowingly_still_loses_its_buttons_when_it_is_over,
}


@pytest.fixture
def known() -> Iterator[TeamsWorld]:
    """Ben and Lena know about vaccine fridges, Ben better."""
    world = TeamsWorld()
    for who in ("ben", "ben", "lena"):
        world.teaches(who)
    world.until("monday 10:00")
    yield world
    world.ends()


@pytest.mark.teams
@pytest.mark.parametrize(("listed", "scenario"), list(zip(EXCEPTIONS, SCENARIOS.values(), strict=True)))
def test_what_is_excepted_does_not_hold_in_teams(known: TeamsWorld, listed: str, scenario: Scenario):
    assert len(EXCEPTIONS[listed].split()) > 10, "it has a reason"
    with pytest.raises(AssertionError):
        scenario(known)


@pytest.mark.teams
def test_a_private_message_of_which_nobody_knows_is_parked_and_another_is_asked(known: TeamsWorld):
    known.says("amina", FRIDGE)
    known.until("15:59")
    known.platform().loses = 1
    known.until("16:30")

    assert known.parked() == 1
    assert known.undelivered() == [("ben", "unknown")]
    assert known.asked() == ["ben", "lena"]


def test_each_exception_is_lived_through():
    assert [any(name in listed for listed in EXCEPTIONS) for name in SCENARIOS] == [True] * len(EXCEPTIONS)
