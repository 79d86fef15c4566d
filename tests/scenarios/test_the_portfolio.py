"""Whoever looks after several communities sees all of them on one page, and nobody sees one that is not theirs."""

from __future__ import annotations

import pytest

from bot.features.strategy.state import Standing
from bot.kernel.messages import Proposal
from tests.scenarios.test_the_desk import lies_in_french
from tests.world import FRIDGE, RESET, World, said


@pytest.fixture
def both(world: World) -> World:
    """Dalia manages health and water."""
    world.commands("chloe", "team add @dalia manager")
    world.commands("omar", "team add @dalia manager", community="wash")
    return world


def rows(world: World, who: str) -> list[str]:
    shown = world.commands(who, "portfolio")
    return [line for line in shown.splitlines() if line.startswith("- ")]


def test_every_community_is_a_row_by_name_with_what_needs_attention(both: World):
    both.drafts_no_notes("health", "wash")
    answered = both.says("rami", "Which chlorine dose do you use for turbid water?", in_="wash")
    both.replies("omar", "We use four milligrams per litre, and check after half an hour.", to=answered)
    both.says("amina", FRIDGE)
    both.until("wednesday 09:00")

    health, water = rows(both, "dalia")
    assert health.startswith(f"- Health: {said('portfolio-lost', count=1)}")
    assert said("portfolio-waiting", count=1) in health
    assert water.startswith(f"- Water: {said('portfolio-well')}")
    assert said("portfolio-within-day", part=1, of=1) in water


def test_one_press_leads_to_the_desk_of_a_row(both: World):
    both.commands("dalia", "portfolio")

    shown = both.presses("dalia", said("portfolio-see", name="Water"))
    assert said("desk-title", community="Water") in shown


def test_nobody_is_asked_which_community_they_mean(both: World):
    assert said("which-community") not in both.commands("dalia", "portfolio")
    assert said("which-community") in both.commands("dalia", "open")


def test_nobody_sees_a_community_they_do_not_look_after(both: World):
    assert [row.split(":")[0] for row in rows(both, "chloe")] == ["- Health"]
    assert [row.split(":")[0] for row in rows(both, "omar")] == ["- Water"]
    assert both.commands("ben", "portfolio") == said("portfolio-none")
    assert both.commands("rosa", "portfolio").count("- ") == 1, "another workspace is another world"


def test_who_is_relieved_sees_it_no_more_from_that_moment(both: World):
    both.commands("omar", "team remove @dalia manager", community="wash")

    assert [row.split(":")[0] for row in rows(both, "dalia")] == ["- Health"]


def test_a_sponsor_sees_what_they_sponsor_without_a_way_to_its_desk(world: World):
    world.commands("chloe", "team add @sam sponsor")

    assert [row.split(":")[0] for row in rows(world, "sam")] == ["- Health"]
    assert world.sees_buttons("sam") == []


def test_every_morning_it_is_current_where_somebody_reads_it(both: World):
    both.drafts_no_notes("health", "wash")
    both.says("rami", "Who repairs a submersible pump near Mafraq?", in_="wash")
    both.until("07:00")

    standing = both.record(Standing, "wash")
    assert standing is not None
    assert (standing.waiting, standing.name) == (1, "Water")
    assert both.records(Proposal) == ()


def test_it_holds_nobody_of_its_people(both: World):
    both.replies("ben", RESET, to=both.says("amina", FRIDGE))
    both.later(days=1)

    shown = both.commands("dalia", "portfolio")
    assert "Ben" not in shown
    assert "Amina" not in shown


def test_it_is_read_in_french(world: World):
    lies_in_french(world, "chloe")

    assert "Les communautés dont vous vous occupez" in world.commands("chloe", "portfolio")
