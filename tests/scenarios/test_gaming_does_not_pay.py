"""Thanks that were arranged make nobody a champion, help that was given does, and nobody is told they are suspected."""

from __future__ import annotations

import pytest

from bot.features.recognition.state import Kudo
from bot.kernel.facts import Accepted, Proposed, Thanked
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
RING = ("kim", "lena", "sam", "dalia")


def helps(world: World, who: str, *askers: str) -> None:
    for asker in askers:
        question = world.says(asker, FRIDGE)
        answer = world.replies(who, RESET, to=question)
        world.later(minutes=6)
        world.reacts(asker, TICK, to=answer)
        world.later(minutes=20)


def people_deal_with_each_other(world: World) -> None:
    """Amina, Nadia and Faith are colleagues of several: nobody's second accounts."""
    world.commands("amina", "thank @nadia for the route map")
    world.commands("faith", "thank @nadia for the stock list")


def champions(world: World) -> list[str]:
    """Let March pass, and name who is proposed."""
    world.later(days=40)
    return [fact.about.rpartition("/")[2] for fact in world.facts(Proposed) if fact.activity == "G5"]


def test_four_who_thank_each_other_daily_do_not_beat_one_who_helped_three(world: World):
    people_deal_with_each_other(world)
    helps(world, "ben", "amina", "nadia", "faith")
    for _ in range(20):
        for number, who in enumerate(RING):
            following = RING[(number + 1) % len(RING)]
            assert "will read your thanks" in world.commands(who, f"thank @{following} for today", community="health")
        world.later(days=1)
    assert len(world.facts(Thanked)) > 60

    assert champions(world) == ["ben"]


def test_nor_do_they_when_each_thanks_all_the_others(world: World):
    people_deal_with_each_other(world)
    helps(world, "ben", "amina", "nadia", "faith")
    for _ in range(10):
        for who in RING:
            others = " ".join(f"@{other}" for other in RING if other != who)
            world.commands(who, f"thank {others} for today", community="health")
        world.later(days=1)

    assert champions(world) == ["ben"]


def test_four_who_accept_each_others_answers_do_not_either(world: World):
    people_deal_with_each_other(world)
    helps(world, "ben", "amina", "nadia", "faith")
    for _ in range(3):
        for number, who in enumerate(RING):
            helps(world, who, RING[(number + 1) % len(RING)])
            helps(world, who, RING[(number + 2) % len(RING)])
        world.later(days=1)
    assert len(world.facts(Accepted)) > 20

    assert champions(world) == ["ben"]


def test_three_second_accounts_do_not_make_a_champion(world: World):
    helps(world, "ben", "kim", "lena", "sam", "kim", "lena", "sam")
    for who in ("kim", "lena", "sam"):
        world.commands(who, "thank @ben for everything", community="health")

    assert champions(world) == []


def test_nor_does_thanking_from_one_account_again_and_again(world: World):
    people_deal_with_each_other(world)
    helps(world, "ben", *["amina"] * 6)
    for number in range(10):
        world.commands("amina", f"thank @ben for answer {number}")
        world.later(days=1)

    assert champions(world) == []


def test_answering_oneself_earns_nothing(world: World):
    people_deal_with_each_other(world)
    for asker in ("kim", "kim", "kim"):
        question = world.says(asker, FRIDGE)
        mine = world.replies(asker, RESET, to=question)
        world.later(minutes=6)
        world.reacts(asker, TICK, to=mine)
        world.reacts("faith", TICK, to=mine)
        world.later(minutes=20)

    assert world.facts(Accepted) == []
    assert champions(world) == []


@pytest.mark.parametrize(("asked_once", "who"), [(False, []), (True, ["ben"])])
def test_somebody_who_asked_once_and_was_glad_still_counts(world: World, asked_once: bool, who: list[str]):
    people_deal_with_each_other(world)
    for thankful in ("amina", "nadia"):
        world.commands(thankful, "thank @ben for the fridge log")
    if asked_once:
        helps(world, "ben", "kim")

    assert champions(world) == who


def test_a_polite_thank_you_back_costs_nobody_their_recognition(world: World):
    people_deal_with_each_other(world)
    helps(world, "ben", "amina", "nadia", "faith")
    world.commands("ben", "thank @amina @nadia @faith for telling me that it worked")

    assert champions(world) == ["ben"]


def test_nobody_is_told_that_they_are_suspected(world: World):
    """Whoever thanks in a circle is thanked and thanks as everybody does."""
    for who, other in (("kim", "lena"), ("lena", "kim")):
        answer = world.commands(who, f"thank @{other} for today")
        assert answer == said("kudos-passed-on", names=other.title(), count=1)
    world.later(days=2)

    assert "> today" in world.sees("lena")[-1]
    assert "> today" in world.sees("kim")[-1]
    assert world.record(Kudo, "") is None
