"""People from outside the organisation are left alone, unless a community's rules let them take part."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.kernel.facts import Answered
from bot.kernel.people import Act, Duty, Member, PersonId, Role, may
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
THERMOMETER = "Does anyone know why the thermometer of a TCW 3000 vaccine fridge shows nothing?"


def lets_them_in(world: World, *, on: bool = True) -> None:
    world.commands("chloe", f"policy guests {'on' if on else 'off'}", community="health")


def helps(world: World) -> None:
    """Gus answers, and it is accepted."""
    asked = world.says("nadia", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("gus", RESET, to=asked)
    world.reacts("nadia", TICK, to=answer)
    world.later(days=1)


# ---------------------------------------------------------------- as it is without a word


def test_what_they_ask_is_brought_to_colleagues_and_nobody_writes_to_them(world: World):
    world.teaches("ben")
    question = world.says("gus", THERMOMETER)
    world.until("tuesday 16:00")

    assert world.asked() == ["ben"]
    world.replies("ben", RESET, to=question)
    world.later(days=7)
    assert [fact.who for fact in world.facts(Answered) if fact.asker == "gus"] == ["ben"]
    assert world.unasked("gus") == []


def test_however_much_they_help_they_are_never_written_to_and_stand_in_no_list(world: World):
    for _ in range(3):
        helps(world)
    world.keeps(Member(PersonId("gus"), frozenset({Role.MEMBER, Role.LEADER, Role.EXPERT})))  # given before they left
    world.later(days=40)

    assert world.unasked("gus") == []
    world.says("amina", THERMOMETER)
    world.later(days=2)
    assert "gus" not in world.asked()
    for word in ("who vaccine fridges", "team", "desk", "report", "ideas", "maturity", "brief", "goals", "open"):
        assert "Gus" not in world.commands("chloe", word, community="health"), word
    assert "Gus" not in world.opens_home("chloe")


def test_whatever_they_press_or_say_is_refused_kindly(world: World):
    for words in ("open", "know vaccine fridges", "idea a solar clinic", "thank @ben for the log", "quiet stop"):
        assert world.commands("gus", words, community="health") == said("refused", needs="take-part"), words


# ---------------------------------------------------------------- where they are let in


def test_where_they_are_let_in_they_are_asked_as_colleagues_are_and_stand_among_them(world: World):
    helps(world)
    lets_them_in(world)

    assert "Gus" in world.commands("amina", "who vaccine fridges")
    world.says("amina", THERMOMETER)
    world.until("wednesday 16:00")

    assert world.asked() == ["gus"]
    assert said("nudge-claim") in world.sees_buttons("gus")
    assert said("nudge-claim") not in world.presses("gus", said("nudge-claim"))


def test_what_they_say_is_done(world: World):
    lets_them_in(world)

    assert said("know-noted", topic="hand pumps") in world.commands("gus", "know hand pumps", community="health")
    assert said("quiet-stopped") in world.commands("gus", "quiet stop", community="health")


def test_once_they_are_let_in_no_more_they_are_left_alone_at_once(world: World):
    lets_them_in(world)
    world.commands("gus", "know vaccine fridges", community="health")
    world.says("amina", FRIDGE)
    world.later(hours=3)

    lets_them_in(world, on=False)
    world.later(days=4)

    assert world.unasked("gus") == []
    assert "Gus" not in world.commands("amina", "who vaccine fridges")


def test_one_community_lets_them_in_and_another_does_not(world: World):
    lets_them_in(world)

    assert world.person("gus", "health").reachable
    assert not world.person("gus", "wash").reachable


# ---------------------------------------------------------------- what a manager alone may do


def test_they_may_play_any_part_but_a_managers(world: World):
    lets_them_in(world)

    assert world.commands("chloe", "team add @gus manager") == said("team-manager-outside")
    assert said("team-add", who="Gus", role=said("role-leader")) in world.commands("chloe", "team add @gus leader")
    assert may(world.person("gus"), Act.CURATE)
    assert said("duty-outside", who="Gus") in world.commands("chloe", "team share thanking @gus until friday")
    world.commands("chloe", "team share watching @gus until friday")
    world.later(days=1)
    assert [charge.duty for charge in world.person("gus").charges] == [Duty.WATCHING]


@pytest.mark.parametrize("on", [True, False])
def test_an_account_that_became_a_guests_manages_nothing_any_more(world: World, on: bool):
    lets_them_in(world, on=on)
    world.keeps(Member(PersonId("gus"), frozenset(Role)))

    assert world.commands("gus", "pause until friday", community="health") == said("refused", needs="steer")
    assert not world.policy().paused(world.now)
    assert not may(world.person("gus"), Act.STEER)
    assert not may(replace(world.person("gus"), roles=frozenset(Role)), Act.THANK)
    world.says("amina", FRIDGE)
    world.later(days=3)
    assert [sent.who for sent in world.unasked() if sent.who == "gus"] == []
