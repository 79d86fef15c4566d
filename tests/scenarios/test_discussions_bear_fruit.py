"""What came of a discussion is asked of its host, kept, and told back to everybody who took part."""

from __future__ import annotations

import pytest

from bot.features.discussions.state import Discussion, Stage
from bot.kernel.facts import CarriedOut
from bot.kernel.policy import Purpose
from bot.kernel.steering import CarriedForward, DiscussionEnded
from tests.rising import led
from tests.world import World, Written, said

PLAN = "The regional plan asks for two technicians a district."
FORWARD, NOTHING, OVER = (said(f"discuss-{word}") for word in ("forward", "nothing", "over"))
CARRIED = said("discuss-carried", how="policy", topic="solar fridges")


@pytest.fixture
def open_one(world: World) -> Written:
    """Ben and Kim take part in what Lena hosts."""
    post = led(world)
    world.replies("ben", "Dust is the worst of it; we cover the panels. Has anybody tried a fence?", to=post)
    world.replies("kim", "Here it is spare parts: nobody holds controllers.", to=post)
    world.replies("beep", "Beep.", to=post)
    return post


def carries(world: World, words: str = PLAN, who: str = "lena") -> str:
    world.presses(who, FORWARD)
    return world.submits(who, how="policy", words=words, link="https://example.org/plan")


def told(world: World, who: str) -> list[str]:
    return [text for text in world.sees(who) if CARRIED in text]


@pytest.mark.usefixtures("open_one")
def test_after_a_week_its_host_and_its_manager_are_asked_how_it_went(world: World):
    world.later(days=8)

    for who, role in (("lena", "host"), ("chloe", "manager")):
        text = world.sees(who)[-1]
        assert said("discuss-how-gist", topic="solar fridges", place="#cold-chain", again="no") in text
        assert said("discuss-how-went", people=2, countries=2, questions=1) in text
        assert said("discuss-how-note", role=role) in text


def test_what_it_was_taken_forward_in_stands_in_its_thread_and_reaches_everybody_who_took_part(
    world: World, open_one: Written
):
    world.later(days=8)
    assert carries(world) == said("discuss-forward-noted", again="no", people=3)
    world.later(days=1)

    [thread] = [text for text in world.channel("cold-chain") if CARRIED in text]
    assert PLAN in thread
    for who, role in (("ben", "part"), ("kim", "part"), ("chloe", "manager")):
        text = told(world, who)[-1]
        assert PLAN in text
        assert said("discuss-told-thanks", role=role, place="#cold-chain") in text
        assert said("discuss-told-note", role=role) in text
        assert len(world.unasked(who, Purpose.NEWS)) == 1
    assert [(fact.by, fact.how) for fact in world.facts(CarriedForward)] == [("lena", "policy")]
    assert [(fact.activity, fact.by) for fact in world.facts(CarriedOut)] == [("G3", "chloe"), ("G3", "lena")]
    assert PLAN in world.commands("chloe", "discuss")
    assert world.records(Discussion)[0].message == open_one.message


@pytest.mark.usefixtures("open_one")
def test_it_is_corrected_wherever_it_was_told_and_told_to_nobody_twice(world: World):
    world.later(days=8)
    carries(world)
    world.later(days=1)
    before = len(world.unasked())
    world.presses("lena", said("discuss-correct"))
    world.submits("lena", how="policy", words="It asks for three technicians.", link="")

    assert "three technicians" in told(world, "ben")[-1]
    assert [text for text in world.channel("cold-chain") if "three technicians" in text]
    assert PLAN not in told(world, "kim")[-1]
    assert len(world.unasked()) == before
    assert len(world.facts(CarriedForward)) == 1


@pytest.mark.usefixtures("open_one")
def test_who_opted_out_since_is_left_alone(world: World):
    world.commands("ben", "quiet stop")
    world.later(days=8)
    carries(world)
    world.later(days=2)

    assert told(world, "ben") == []
    assert told(world, "kim")


@pytest.mark.usefixtures("open_one")
def test_nothing_yet_is_asked_once_more_after_four_weeks_and_then_no_more(world: World):
    world.later(days=8)
    assert world.presses("lena", NOTHING) == said("discuss-nothing-noted")
    before = len(world.unasked("lena"))
    world.later(days=26)
    assert len(world.unasked("lena")) == before
    world.later(days=6)
    assert said("discuss-how-gist", topic="solar fridges", place="#cold-chain", again="yes") in world.sees("lena")[-1]
    world.later(days=60)

    assert len(world.unasked("lena")) == before + 1
    assert world.records(Discussion)[0].stage is Stage.OVER
    assert [fact.how for fact in world.facts(DiscussionEnded)] == ["nothing-yet"]
    world.presses("lena", said("discuss-forward-late"))
    assert world.submits("lena", how="training", words=PLAN, link="") == said(
        "discuss-forward-noted", again="no", people=3
    )
    assert [fact.how for fact in world.facts(CarriedForward)] == ["training"]


@pytest.mark.usefixtures("open_one")
def test_when_it_is_over_nobody_is_asked_again_and_the_other_reads_so(world: World):
    world.later(days=8)
    assert world.presses("chloe", OVER) == said("discuss-over-noted")
    before = len(world.unasked())
    world.later(days=60)

    assert said("discuss-how-over", topic="solar fridges") in world.sees("lena")[-1]
    assert NOTHING not in world.sees_buttons("lena")
    assert len([one for one in world.unasked() if one.purpose is Purpose.DISCUSSION]) <= before
    assert [(fact.how, fact.by) for fact in world.facts(DiscussionEnded)] == [("dropped", "chloe")]


@pytest.mark.usefixtures("open_one")
def test_nobody_else_says_what_came_of_it(world: World):
    world.later(days=8)
    button = world.button("lena", FORWARD)

    assert world.presses_remembered("ben", button) == said("discuss-not-yours")


@pytest.mark.usefixtures("open_one")
def test_a_host_whose_language_is_french_is_asked_in_french(world: World):
    world.commands("lena", "quiet")
    world.presses("lena", said("quiet-change"))
    world.submits("lena", starts="09:00", ends="17:00", language="fr", kinds="discussion,news")
    world.later(days=8)

    assert "est ouverte dans #cold-chain depuis une semaine" in world.sees("lena")[-1]


def test_it_is_not_asked_about_while_the_community_pauses(world: World, open_one: Written):
    world.commands("chloe", 'pause until 2026-04-01 "earthquake"')
    world.later(days=20)
    assert said("discuss-how-gist", topic="solar fridges", place="#cold-chain", again="no") not in "".join(
        world.sees("lena")
    )
    world.later(days=20)

    assert open_one.place == world.place("cold-chain")
    assert "solar fridges" in world.sees("lena")[-1]


def test_neither_a_program_nor_a_guest_takes_part(world: World, open_one: Written):
    [before] = world.records(Discussion)
    world.replies("beep", "Somebody opened a ticket about this.", to=open_one)
    world.replies("gus", "How do you do this at home?", to=open_one)

    assert world.records(Discussion) == (before,)
