"""Commands, help, quiet, why and team: each person is told what they may do, and what was done about them."""

from __future__ import annotations

import pytest

from bot.features import FEATURES
from bot.kernel.people import Role, may
from tests.world import FRIDGE, World, said

COMMANDS = {command.word: command for feature in FEATURES for command in feature.commands}


@pytest.mark.parametrize(
    ("typed", "nearest"), [("opne", "open"), ("quite", "quiet"), ("teem", "team"), ("hlep", "help")]
)
def test_an_unknown_word_gets_the_nearest_command(world: World, typed: str, nearest: str):
    assert said("command-nearest", typed=typed, nearest=nearest) in world.commands("amina", typed)
    assert world.presses("amina", said("command-do-nearest", nearest=nearest)) == world.commands("amina", nearest)


def test_a_word_that_is_like_nothing_gets_help(world: World):
    assert said("command-unknown", typed="xylophone") in world.commands("amina", "xylophone")
    assert said("help-title") in world.presses("amina", said("command-show-help"))


def test_nobody_is_offered_a_command_they_may_not_use(world: World):
    assert said("command-nearest", typed="pausee", nearest="pause") in world.commands("chloe", "pausee")
    assert "pause" not in world.commands("amina", "pausee").replace("pausee", "")


@pytest.mark.parametrize("who", ["amina", "faith", "chloe"])
def test_help_tells_what_this_person_may_do_and_nothing_else(world: World, who: str):
    answer, person = world.commands(who, "help all"), world.person(who)

    for word, one in COMMANDS.items():
        allowed = may(person, one.needs) and (not one.roles or bool(person.roles & one.roles))
        assert (said(f"help-{word}") in answer) == allowed, word


def test_saying_nothing_is_asking_for_help(world: World):
    assert world.commands("amina", "") == world.commands("amina", "help")


@pytest.mark.parametrize("who", ["gus", "beep"])
def test_guests_and_bots_may_do_nothing(world: World, who: str):
    assert world.commands(who, "open", community="health") == said("refused", needs="take-part")


# ---------------------------------------------------------------- quiet


def test_quiet_shows_ones_own_hours_in_ones_own_zone(world: World):
    answer = world.commands("ben", "quiet")

    assert said("quiet-hours", starts="09:00", ends="17:00", zone="Africa/Dakar") in answer
    assert said("quiet-promise") in answer


def test_hours_of_ones_own_are_kept(world: World):
    world.commands("ben", "know vaccine fridges")
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    answer = world.submits("ben", starts="15:00", ends="20:00", language="en", kinds="routing")
    assert said("quiet-hours", starts="15:00", ends="20:00", zone="Africa/Dakar") in answer
    world.says("amina", FRIDGE)
    world.until("14:59", zone="Africa/Dakar")
    assert world.asked() == []

    world.until("15:00", zone="Africa/Dakar")
    assert world.asked() == ["ben"]


def test_a_time_that_is_none_is_sent_back(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))

    assert world.submits("ben", starts="nine", ends="25:00") == "\n".join(
        f"{name}: {said('quiet-form-bad-time')}" for name in ("starts", "ends")
    )


def test_a_short_time_is_understood(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))

    answer = world.submits("ben", starts="8:30", ends="16:00", language="xx")
    assert said("quiet-hours", starts="08:30", ends="16:00", zone="Africa/Dakar") in answer


def test_steward_writes_in_the_chosen_language(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="routing")
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.until("16:01")

    assert said("nudge-claim") not in world.sees_buttons("ben")
    assert len(world.sees_buttons("ben")) == 3


def test_a_week_of_peace_is_one_press_and_ends_by_itself(world: World):
    world.commands("ben", "know vaccine fridges")
    world.commands("ben", "quiet")
    answer = world.presses("ben", said("quiet-week"))
    assert said("quiet-paused", until="Mon 09 Mar 07:00") in answer
    world.says("amina", FRIDGE)
    world.until("monday 08:59", zone="Africa/Dakar")
    assert world.asked() == []


def test_stopping_and_starting_again_are_one_press_each(world: World):
    world.commands("ben", "quiet")
    assert said("quiet-stopped") in world.presses("ben", said("quiet-stop"))
    assert said("quiet-promise") in world.presses("ben", said("quiet-start"))


def test_quiet_until_a_weekday(world: World):
    assert said("quiet-paused", until="Fri 06 Mar 09:00") in world.commands("ben", "quiet until friday")
    assert said("pause-which-day", day="whenever") in world.commands("ben", "quiet whenever")


def test_quiet_understands_weekdays_in_ones_own_language(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="routing")
    world.commands("ben", "quiet vendredi")
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.until("thursday 16:00")

    assert world.asked() == []


# ---------------------------------------------------------------- why


def test_why_when_nothing_came(world: World):
    assert said("why-nothing") in world.commands("ben", "why")


def test_why_names_the_reason_of_every_unsolicited_kind(world: World):
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    assert said("because-found-nobody") in world.commands("chloe", "why")

    world.replies("ben", "Hold the reset button for ten seconds, then close the lid.", to=question)
    world.until("tuesday 09:30")
    assert said("because-invites") in world.commands("amina", "why")
    world.presses("amina", said("invite-yes", who="Ben"))
    world.until("wednesday 12:00")
    assert said("because-accepted") in world.commands("ben", "why")


def test_why_tells_the_last_three_and_nobody_elses(world: World):
    world.commands("ben", "know vaccine fridges")
    for _ in range(4):
        world.until("monday 10:00")
        world.says("amina", FRIDGE)
        world.until("17:00")
        world.commands("amina", "answered")

    answer = world.commands("ben", "why")
    assert answer.count(said("purpose-routing")) == 3
    assert said("why-nothing") in world.commands("lena", "why")


# ---------------------------------------------------------------- team


def test_team_lists_who_has_a_role(world: World):
    answer = world.commands("amina", "team")

    assert said("team-title") in answer
    assert "Chloe" in answer
    assert said("role-facilitator") in answer
    assert "Amina" not in answer


def test_managers_give_and_take_roles(world: World):
    assert world.commands("chloe", "team add @ben leader") == said("team-add", who="Ben", role=said("role-leader"))
    assert said("team-group", role="leader") in world.commands("amina", "team")
    assert world.commands("chloe", "team remove @ben leader") == said(
        "team-remove", who="Ben", role=said("role-leader")
    )
    assert "Ben" not in world.commands("amina", "team")


def test_others_do_not(world: World):
    assert world.commands("faith", "team add @faith manager") == said("refused", needs="steer")


@pytest.mark.parametrize(
    "typed", ["team add @ben", "team add leader", "team @ben leader", "team promote @ben leader", "team add @ben king"]
)
def test_team_says_how_it_is_said(world: World, typed: str):
    assert world.commands("chloe", typed) == said("team-how")


def test_the_last_manager_stays(world: World):
    assert world.commands("chloe", "team remove @chloe manager") == said("team-last-manager")
    world.commands("chloe", "team add @faith manager")
    assert world.commands("chloe", "team remove @chloe manager") == said(
        "team-remove", who="Chloe", role=said("role-manager")
    )
    assert world.commands("chloe", "pause until friday") == said("refused", needs="steer")


def test_every_role_can_be_given(world: World):
    for role in set(Role) - {Role.MEMBER}:
        assert said(f"role-{role}") in world.commands("chloe", f"team add @ben {role}")


# ---------------------------------------------------------------- people


def test_who_leaves_is_never_written_to_again(world: World):
    world.commands("ben", "know vaccine fridges")
    world.leaves("ben")
    world.says("amina", FRIDGE)
    world.later(days=1)

    assert world.unasked("ben") == []
    assert "Ben" not in world.commands("amina", "who vaccine fridges")


def test_who_moves_is_asked_in_the_morning_of_the_new_place(world: World):
    world.commands("ben", "know vaccine fridges")
    world.moves("ben", "Asia/Tokyo")
    world.says("amina", FRIDGE)
    world.until("08:59", zone="Asia/Tokyo")
    assert world.asked() == []

    world.until("09:00", zone="Asia/Tokyo")
    assert world.asked() == ["ben"]
