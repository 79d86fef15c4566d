"""What more and more people ask about, in several places and for weeks, comes before the manager: nothing else does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.discussions.state import Before, Discussion, Outlook
from bot.kernel.cards import Card
from bot.kernel.facts import Asked, Proposed
from bot.kernel.messages import Proposal
from tests.reading import read
from tests.rising import looks_after, solar_fridges, weeks_of_everyday
from tests.tongues import TONGUE
from tests.world import World, said


def proposals(world: World) -> list[str]:
    """What waits for the manager about discussions, as they read it."""
    speaker = TONGUE.english(world.policy().tone)
    found = [one for one in world.records(Proposal) if one.activity == "G3"]
    return [read(Card(one.line, one.blocks), speaker) for one in found]


@pytest.fixture
def used(world: World) -> World:
    """For six weeks people ask what they always ask."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @lena leader")
    looks_after(world, "lena")
    weeks_of_everyday(world)
    return world


def test_what_rises_is_proposed_on_monday_with_its_evidence_a_host_by_remit_and_a_draft(used: World):
    assert proposals(used) == []
    posts = solar_fridges(used)
    used.until("monday 08:30")

    [text] = proposals(used)
    assert said("discuss-line", topic="solar fridges", host="Lena", known="yes") in text
    assert "6 people in 2 channels and 6 countries asked about it in the last four weeks" in text
    assert "None of their questions is settled yet." in text
    assert said("discuss-host-fits", host="Lena", remit="solar equipment and energy policy") in text
    assert said("discuss-opening-title", topic="solar fridges") in text
    assert "<see question 3>" in text
    [draft] = used.records(Discussion)
    assert set(draft.evidence.examples) <= {post.message for post in posts}
    assert [fact.about for fact in used.facts(Proposed) if fact.activity == "G3"] == [draft.about]
    opening = said("discuss-opening-title", topic="solar fridges")
    there = used.channel("cold-chain") + used.channel("nutrition")
    assert not [one for one in there if opening in one], "nothing of it stands before a manager's yes"
    used.until("tuesday 10:00")
    assert "solar fridges" in used.opens_home("chloe")

    used.later(days=7)
    assert len(proposals(used)) == 1, "what waits is not proposed again"


def test_what_is_dropped_rests_for_three_months(used: World):
    solar_fridges(used)
    used.until("monday 08:30")
    assert used.commands("chloe", "discuss solar fridges").startswith("Open a discussion")
    assert used.presses("chloe", said("discuss-drop")) == said("discuss-dropped", topic="solar fridges")

    used.until("monday 08:30")
    assert proposals(used) == []
    assert "solar fridges" in used.commands("chloe", "discuss"), "whoever asks still sees what rises"


def test_one_person_who_asks_again_and_again_and_a_day_of_alarm_are_no_rising_topic(used: World):
    for number in range(12):
        used.later(hours=30)
        used.says("amina", f"Who can lend us generator number {number}?", in_=("cold-chain", "nutrition")[number % 2])
    for who in ("ben", "kim", "lena", "dalia", "sam", "faith"):
        used.says(who, "Is the reporting portal down for anybody else?")
    used.until("monday 08:30")

    assert proposals(used) == []
    assert said("discuss-page-nothing") in used.commands("chloe", "discuss")


def test_history_tells_what_is_usual_and_is_no_rise_itself(world: World):
    world.drafts_no_notes()
    for week in range(3, 13):
        for day, who in enumerate(("amina", "ben", "kim", "lena")):
            then = world.now - timedelta(days=7 * week - day)
            world.says(who, f"Which solar fridges do you order for {who} in week {week}?", at=then)
    world.until("tuesday 08:30")
    asked = world.facts(Asked)
    assert all(fact.past for fact in asked)
    assert len({fact.since for fact in asked}) == 40, "each keeps the time at which it was asked"
    assert world.commands("chloe", "discuss")
    assert world.records(Before)[0].gone.terms["solar"].long > 10, "each in its own week"
    world.says("ben", "Which solar fridges did you order in autumn?", at=world.now - timedelta(days=90))
    world.until("monday 07:00")
    assert not world.records(Before), "what is learned of the past is counted at the next look"
    solar_fridges(world)
    world.until("monday 08:30")

    assert proposals(world) == [], "it has always been asked about"


def test_a_young_community_says_that_it_cannot_tell_yet(world: World):
    solar_fridges(world)
    world.until("monday 08:30")

    assert proposals(world) == []
    assert world.records(Outlook)[0].learning
    assert said("discuss-page-learning") in world.commands("faith", "discuss")
    assert world.commands("amina", "discuss") == said("refused", needs="curate")


def test_who_wants_to_be_left_alone_counts_and_is_neither_pointed_to_nor_proposed(used: World):
    posts = solar_fridges(used)
    for who in ("sam", "lena"):
        used.commands(who, "quiet stop")
    used.until("monday 08:30")

    [text] = proposals(used)
    assert "6 people" in text
    assert "Lena" not in text
    assert said("discuss-nobody-fits") in text
    [draft] = used.records(Discussion)
    quiet = {post.message for post in posts if post.who in {"sam", "lena"}}
    assert draft.evidence.examples
    assert not quiet & set(draft.evidence.examples)


def test_while_a_community_pauses_nothing_is_proposed(used: World):
    solar_fridges(used)
    used.commands("chloe", 'pause until 2026-06-01 "earthquake"')
    used.until("monday 08:30")

    assert proposals(used) == []
