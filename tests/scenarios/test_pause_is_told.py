"""A pause is visible to the team: one message in its channel, which follows what becomes of the pause; no more."""

from __future__ import annotations

import pytest

from bot.kernel.messages import Rehearsed
from bot.kernel.resting import Pause
from tests.world import World, said

EARTHQUAKE = 'pause until friday "earthquake response"'
TITLE = said("pause-title")


@pytest.fixture
def team(world: World) -> World:
    """The core team has a channel of its own."""
    world.drafts_no_notes()
    world.rules(core_team_place=world.place("nutrition"))
    return world


def told(world: World) -> list[str]:
    return [text for text in world.channel("nutrition") if TITLE in text]


def test_the_team_reads_who_paused_until_when_why_and_what_stays_on(team: World):
    card = team.commands("chloe", EARTHQUAKE)
    assert said("pause-team-told", team="yes") in card

    [text] = told(team)
    assert said("pause-team", who="Chloe", known="yes", until="Fri 06 Mar 06:00") in text
    assert said("pause-team-why", why="earthquake response") in text
    assert said("pause-keeps", keeps="nothing") in text


def test_the_one_message_follows_the_pause_to_its_end_and_nobody_is_called(team: World):
    team.commands("chloe", "team add @lena manager")
    team.commands("chloe", EARTHQUAKE)
    sent = len(team.unasked())
    team.presses("chloe", said("pause-keep-response"))
    [text] = told(team)
    assert said("pause-keeps", keeps="response", known="names", names="earthquake") in text

    team.commands("lena", "pause until monday")
    [text] = told(team)
    assert said("pause-team", who="Lena", known="yes", until="Mon 09 Mar 06:00") in text
    assert "earthquake response" in text

    team.until("monday 09:01")
    [text] = told(team)
    assert said("pause-team-over", since="Mon 02 Mar 07:00") in text
    assert said("pause-team-why", why="earthquake response") in text
    assert [one for one in team.unasked()[sent:] if one.surface.startswith("pause/")] == []


def test_an_end_before_its_time_is_told_in_the_same_place(team: World):
    team.commands("chloe", EARTHQUAKE)
    team.commands("chloe", "resume")

    [text] = told(team)
    assert said("pause-team-over", since="Mon 02 Mar 07:00") in text
    assert said("pause-team-note") not in text


def test_the_next_pause_has_a_message_of_its_own_and_bumps_no_old_one(team: World):
    team.commands("chloe", EARTHQUAKE)
    team.commands("chloe", "resume")
    team.later(days=30)
    team.commands("chloe", "pause tomorrow flood")

    old, new = told(team)
    assert said("pause-team-over", since="Mon 02 Mar 07:00") in old
    assert "flood" in new


def test_without_a_channel_of_the_team_nobody_but_managers_hears_of_it(world: World):
    world.commands("chloe", "team add @lena manager")
    card = world.commands("chloe", EARTHQUAKE)

    assert said("pause-team-told", team="no") in card
    assert [letter for platform in world.platforms.values() for letter in platform.letters] == []
    assert "earthquake response" in world.opens_home("lena")


def test_a_channel_that_is_chosen_while_a_pause_lasts_is_told(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.commands("chloe", "policy core-team #nutrition")
    world.presses("chloe", said("core-policy-yes"))

    [text] = told(world)
    assert "earthquake response" in text


def test_in_a_rehearsal_the_team_is_told_nothing_and_nothing_of_it_waits_on_the_desk(team: World):
    team.commands("chloe", "policy rehearsal on")
    card = team.commands("chloe", EARTHQUAKE)
    assert said("pause-team-told", team="rehearsal") in card
    assert told(team) == []
    assert team.records(Rehearsed) == ()

    team.commands("chloe", "policy rehearsal off")
    [text] = told(team)
    assert "earthquake response" in text


def test_whoever_paused_and_wants_to_be_left_alone_is_not_named_anew(team: World):
    team.commands("chloe", "quiet stop")
    team.commands("chloe", EARTHQUAKE)

    [text] = told(team)
    assert "Chloe" not in text
    assert said("pause-team", known="no", who="", until="Fri 06 Mar 06:00") in text


def test_whoever_paused_is_forgotten_and_the_pause_stays(team: World):
    team.commands("chloe", "team add @lena manager")
    team.commands("chloe", EARTHQUAKE)
    team.commands("chloe", "forget-me")
    team.presses("chloe", said("forget-button", then="stay"))
    team.later(minutes=5)

    [text] = told(team)
    assert "Chloe" not in text
    assert "earthquake response" in text
    pause = team.record(Pause, "pause")
    assert pause is not None
    assert pause.by is None
    assert "Chloe" not in team.opens_home("lena")
    team.until("friday 09:01")
    assert said("pause-team-over", since="Mon 02 Mar 07:00") in told(team)[0]


def test_two_managers_at_once_share_one_pause(team: World):
    team.commands("chloe", "team add @lena manager")
    team.commands("chloe", EARTHQUAKE)
    team.commands("lena", "pause 3 days flood")

    [text] = told(team)
    assert "flood" in text
    assert said("pause-team", who="Lena", known="yes", until="Thu 05 Mar 06:00") in text
    assert said("resume-noted") in team.commands("chloe", "resume")
    assert said("resume-nothing") in team.commands("lena", "resume")
