"""A manager sees how mature the management of the community is, why, and what to do next; and a page for a sponsor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace

from bot.features.maturity.state import Answer, Dimension, Quarter
from bot.kernel.cards import Card, Download, Paper
from bot.kernel.facts import CarriedOut, Disposed
from bot.kernel.messages import Proposal
from bot.kernel.policy import Community, Purpose
from bot.kernel.steering import Assessed
from tests import seeded
from tests.seeded import Seeded
from tests.world import FRIDGE, World, said

ASK = said("maturity-start", start="questions")
NOTED = said("maturity-noticed")


def level(name: str) -> str:
    return said("maturity-level", level=name)


def stands(name: str) -> str:
    """The sentence that says where the community stands."""
    return said("maturity-gist", dimension="management", community="Health", level=level(name))


def turned(world: World) -> list[str]:
    """What waits on the desk about a level; others bring things of their own."""
    return [one.about for one in world.records(Proposal) if one.activity == "G8"]


def has_behind(world: World, made: Seeded) -> None:
    """A year lies behind the community; whoever had a part in it has the role."""
    community = world.record(Community, "health")
    assert community is not None
    remit = [made.remit] if made.remit else []
    put = replace(community, purpose=made.purpose)
    world.has_behind(made.facts, made.strategy, *made.answers, *remit, put)
    if made.sponsored:
        world.commands("chloe", "team add @sam sponsor")
    if made.led:
        world.commands("chloe", "team add @lena leader")


def answers(world: World, who: str = "chloe", **said_: str) -> str:
    world.commands(who, "maturity")
    world.presses(who, ASK)
    return world.submits(who, **said_)


@pytest.mark.parametrize(
    ("year", "name"),
    [(seeded.nobodys, "reactive"), (seeded.somebodys, "emergent"), (seeded.formally, "engaged")],
    ids=["nobody in charge", "part of a role", "formal and active"],
)
def test_each_of_three_communities_reads_where_it_stands_and_what_to_do(
    world: World, year: Callable[[datetime], Seeded], name: str
):
    has_behind(world, year(world.now))

    shown = world.commands("chloe", "maturity")
    assert stands(name) in shown
    assert said("maturity-means", level=name, managing="yes") in shown
    assert shown.count("Not met: ") + shown.count("Partly: ") + shown.count("Cannot be told yet: ") > 0
    kept = world.record(Quarter, "2026-Q1")
    assert kept is not None
    assert kept.levels[Dimension.MANAGEMENT] == name
    assert {fact.level for fact in world.facts(Assessed) if fact.dimension == "management"} == {name}


def test_what_only_the_manager_knows_is_asked_and_counts_at_once(world: World):
    made = seeded.somebodys(world.now)
    has_behind(world, replace(made, answers=()))
    assert stands("reactive") in world.commands("chloe", "maturity")

    shown = answers(world, counted="yes", role="partly", relied="", successor="unknown")
    assert stands("emergent") in shown
    assert said("maturity-said", by="Chloe", at="Mon 02 Mar 08:00", said="yes") in shown
    assert [one.question for one in world.records(Answer)] == ["counted", "role", "successor"]

    world.later(days=190)
    assert said("maturity-outdated", by="Chloe", at="Mon 02 Mar 08:00", said="yes") in world.commands(
        "chloe", "maturity"
    )


def proposed(world: World) -> list[str]:
    return [one.about for one in world.records(Proposal)]


def test_each_of_the_next_actions_begins_in_one_press(world: World):
    world.later(days=43)  # since its manager made somebody a facilitator
    has_behind(world, seeded.nobodys(world.now))
    assert said("maturity-sign-purpose.do") in world.commands("chloe", "maturity")

    shown = world.presses("chloe", said("maturity-start", start="strategy"))
    assert said("strategy-title", community="Health") in shown


def test_a_quarter_that_ends_lower_is_one_kind_line_on_the_desk_and_no_message(world: World):
    has_behind(world, seeded.formally(world.now))
    world.commands("chloe", "maturity")
    before = len(world.unasked(purpose=Purpose.LEARNING))
    world.later(days=40)  # nobody does anything in them, and the second quarter begins

    world.opens_home("chloe")
    shown = world.presses("chloe", said("desk-show-proposals"))
    assert said("maturity-turned", how="fell", was=level("engaged"), now=level("emergent")) in shown
    assert said("maturity-sign-convened") in shown
    assert len(world.unasked(purpose=Purpose.LEARNING)) == before
    assert [text for text in world.sees("chloe") if level("emergent") in text and NOTED not in text] == []

    assert world.presses("chloe", NOTED) == said("maturity-noticed-reply")
    assert "maturity/level" not in proposed(world)
    assert ("G8", "skipped") in [(fact.activity, fact.how) for fact in world.facts(Disposed)]
    world.later(days=91)
    assert "maturity/level" in proposed(world)
    trend = world.commands("chloe", "maturity")  # whoever looks has seen it
    levels = {"Q1 2026": "emergent", "Q2 2026": "reactive", "Q3 2026": "reactive"}
    assert [quarter for quarter, name in levels.items() if f"{quarter} {level(name)}" not in trend] == []
    assert "maturity/level" not in proposed(world)


def test_where_no_level_changed_nothing_is_said(world: World):
    has_behind(world, seeded.nobodys(world.now))
    world.commands("chloe", "maturity")
    world.later(days=40)

    assert turned(world) == []
    [first] = [one for one in world.records(Quarter) if one.closed]
    assert first.quarter == "2026-Q1"


def test_a_page_for_a_sponsor_says_what_is_there_what_changed_and_what_is_asked_of_them(world: World):
    has_behind(world, seeded.somebodys(world.now))
    world.commands("chloe", "maturity")

    shown = world.presses("chloe", said("maturity-start", start="page"))
    assert said("maturity-page-title", community="Health", quarter="Q1 2026") in shown
    assert said("maturity-page-first") in shown
    assert said("maturity-from-sponsor-formal") in shown
    reply = world.told[-1].decision.reply
    assert isinstance(reply, Card)
    [file] = [block.of for block in reply.blocks if isinstance(block, Download)]
    assert isinstance(file, Paper)
    assert file.name == "maturity-2026-q1"
    assert file.card.blocks[0] in reply.blocks


def test_another_dimension_is_a_press_or_a_word_away(world: World):
    world.commands("chloe", "maturity")
    first = world.presses("chloe", said("maturity-other", dimension="Community", level=level("reactive")))
    assert said("maturity-about", dimension="community") in first

    assert said("maturity-about", dimension="metrics") in world.commands("chloe", "maturity metrics")
    assert said("maturity-which") in world.commands("chloe", "maturity level nine")


def test_who_reads_french_reads_it_in_french(world: World):
    world.commands("chloe", "quiet")
    world.presses("chloe", said("quiet-change"))
    world.submits("chloe", starts="09:00", ends="17:00", language="fr", kinds="")

    shown = world.commands("chloe", "maturity")
    assert "Animation de Health, niveau\N{NO-BREAK SPACE}: Réactif." in shown
    assert "Aucune réponse des responsables encore." in shown


def test_it_is_the_managers_and_looking_at_it_is_no_activity(world: World):
    world.says("amina", FRIDGE)

    assert world.commands("faith", "maturity") == said("refused", needs="steer")
    world.commands("chloe", "maturity")
    assert world.facts(CarriedOut) == []
