"""While a community rehearses, news of what help was used for waits; until it is sent, it is kept true."""

from __future__ import annotations

import pytest

from bot.kernel.cards import Action, Button, phrase
from bot.kernel.messages import Rehearsed
from bot.runtime.jobs import COMMUNITY
from tests.scenarios.test_what_help_is_used_for import YOURS, answered, news, passed_on
from tests.world import World, Written, said


def rehearsed(world: World) -> list[Rehearsed]:
    return [one for one in world.records(Rehearsed) if one.id.startswith("impact/")]


@pytest.fixture
def held(world: World) -> list[Written]:
    """Two colleagues passed Ben's answer on in his night, and it is rehearsed that he is told in his morning."""
    answer = answered(world)
    world.drafts_no_notes()
    world.until("wednesday 06:00")
    world.commands("chloe", "policy rehearsal on")
    posts = [passed_on(world, answer, who) for who in ("kim", "sam")]
    world.until("09:05", zone="Africa/Dakar")
    assert len(rehearsed(world)) == 1
    return posts


def test_what_waits_is_corrected_as_what_stands_would_be_and_goes_where_nothing_of_it_is_left(
    world: World, held: list[Written]
):
    world.deletes(held[0])
    shown = world.opens_home("chloe")
    assert said("use-posted-again", by="Sam", what=YOURS, place="#nutrition") in shown
    assert "Kim" not in shown, "what he was never told needs no correction"

    [one] = rehearsed(world)
    send = Button(phrase("rehearse-send"), Action("rehearse.send", {"surface": one.id, COMMUNITY: "health"}))
    assert world.presses_remembered("chloe", send) == said("rehearse-sent")
    assert len(news(world, "ben")) == 1


def test_of_what_waits_and_was_wrong_altogether_nothing_is_said(world: World, held: list[Written]):
    for post in held:
        world.deletes(post)

    assert rehearsed(world) == []
    assert news(world, "ben") == []
