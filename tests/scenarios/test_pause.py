"""A pause: everything unasked rests until a day, in one line or one press, and it ends by itself."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from bot.kernel.cards import Form
from bot.kernel.facts import Resumed, Ruled
from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose
from bot.kernel.resting import Keeps
from tests.world import FRIDGE, RESET, World, said

EARTHQUAKE = 'pause until friday "earthquake response"'


@pytest.fixture(autouse=True)
def no_notes(world: World) -> None:
    """Personal notes have scenarios of their own; what is told here is easier to see without them."""
    world.drafts_no_notes()


def unplanned(world: World) -> int:
    """Count what was sent unasked, but for the manager's plan."""
    return len([sent for sent in world.unasked() if sent.purpose is not Purpose.PLAN])


def rests_until(world: World) -> str:
    until = world.policy().paused_until
    return f"{until.astimezone(UTC):%Y-%m-%d %H:%M}" if until else ""


# ---------------------------------------------------------------- what rests


def test_a_pause_silences_everything_unsolicited_until_its_day(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("lena", RESET, to=world.says("sam", "Who mends fridge doors in Dakar, please?", in_="nutrition"))
    answer = world.commands("chloe", EARTHQUAKE)
    assert said("pause-noted", until="Fri 13 Mar 07:00", why="earthquake response", has_why="yes") in answer
    before = unplanned(world)
    world.until("friday 08:59")
    assert unplanned(world) == before

    world.until("friday 12:30")
    assert len(world.asked()) == 1
    assert world.question(question).asks != ()


def test_replies_and_the_managers_plan_still_come_in_a_pause(world: World):
    world.says("amina", FRIDGE)
    world.commands("chloe", "pause until 2026-03-31")
    world.later(days=8)

    assert said("open-gist", count=1) in world.commands("amina", "open")
    [plan] = [text for text in world.sees("chloe") if said("desk-title", community="Health") in text]
    rests = said("desk-paused", until="Tue 31 Mar 08:00", known="yes", who="Chloe")
    assert f"- {rests} [" in plan


def test_resume_ends_a_pause_and_what_still_matters_goes_out(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.commands("chloe", "pause until friday")
    world.until("tuesday 14:00")
    assert world.asked() == []

    assert world.commands("chloe", "resume") == said("resume-noted")
    world.later(hours=1)
    assert world.asked() == ["ben"]
    assert world.facts(Resumed) == [Resumed(PersonId("chloe"))]


def test_the_end_of_a_pause_is_one_press(world: World):
    world.commands("chloe", "pause until friday")

    assert world.presses("chloe", said("pause-resume")) == said("resume-noted")
    assert world.commands("chloe", "resume") == said("resume-nothing")


def test_only_managers_pause(world: World):
    for who in ("amina", "faith"):
        assert world.commands(who, "pause until friday") == said("refused", needs="steer")


# ---------------------------------------------------------------- saying until when


@pytest.mark.parametrize(
    ("typed", "until", "why"),
    [
        ("pause until friday", "2026-03-06 06:00", ""),
        ('pause friday "earthquake response"', "2026-03-06 06:00", "earthquake response"),
        ("pause until friday earthquake response", "2026-03-06 06:00", "earthquake response"),
        ("pause for 3 days flood", "2026-03-05 06:00", "flood"),
        ("pause jusqu'à vendredi «séisme»", "2026-03-06 06:00", "séisme"),
        ("pause until vendredi pour le séisme", "2026-03-06 06:00", "séisme"),
        ('pause hasta el viernes "terremoto"', "2026-03-06 06:00", "terremoto"),
        ("pause до пятницы землетрясение", "2026-03-06 06:00", "землетрясение"),
        ('pause حتى الجمعة "زلزال"', "2026-03-06 06:00", "زلزال"),
        ("pause 到周五“地震响应”", "2026-03-06 06:00", "地震响应"),
        ("pause until 2026-03-31", "2026-03-31 06:00", ""),
    ],
)
def test_a_day_and_a_reason_are_understood_in_six_languages(world: World, typed: str, until: str, why: str):
    world.commands("chloe", typed)

    assert (rests_until(world), world.policy().paused_for) == (until, why)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("pause", said("pause-until-when")),
        ("pause until", said("pause-until-when")),
        ("pause until yesterweek", said("pause-which-day", day="yesterweek")),
        ("pause earthquake response", said("pause-which-day", day="earthquake")),
        ("pause until 2020-01-01", said("pause-day-past", day="2020-01-01")),
        ("pause until 2036-01-01", said("pause-day-far", day="2036-01-01")),
    ],
)
def test_whatever_is_typed_leads_on_in_one_press(world: World, typed: str, answer: str):
    text = world.commands("chloe", typed)
    assert answer in text
    assert rests_until(world) == ""

    world.presses("chloe", said("pause-until-week"))
    assert rests_until(world) == "2026-03-09 06:00"
    assert world.policy().paused_for == ("earthquake response" if "earthquake" in typed else "")


@pytest.mark.parametrize(
    ("label", "until"),
    [
        ("pause-until-tomorrow", "2026-03-03 06:00"),
        ("pause-until-friday", "2026-03-06 06:00"),
        ("pause-until-week", "2026-03-09 06:00"),
    ],
)
def test_a_pause_without_words_is_one_press_and_asks_why(world: World, label: str, until: str):
    world.commands("chloe", "pause")
    card = world.presses("chloe", said(label))
    assert rests_until(world) == until
    assert said("pause-say-why") in card

    world.presses("chloe", said("pause-say-why"))
    card = world.submits("chloe", until=until[:10], why="earthquake response", keeps="nothing")
    assert "earthquake response" in card
    assert (rests_until(world), world.policy().paused_for) == (until, "earthquake response")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("whenever", said("pause-which-day", day="whenever")),
        ("2026-03-01", said("pause-day-past", day="2026-03-01")),
        ("800 days", said("pause-day-far", day="2028-05-10")),
    ],
)
def test_another_day_is_a_form_that_says_kindly_what_is_amiss(world: World, typed: str, wrong: str):
    world.commands("chloe", "pause")
    world.presses("chloe", said("pause-other-day"))

    assert world.submits("chloe", until=typed, why="", keeps="nothing") == f"until: {wrong}"
    assert rests_until(world) == ""


def test_another_day_a_reason_and_what_stays_on_are_one_form(world: World):
    world.commands("chloe", "pause")
    world.presses("chloe", said("pause-other-day"))
    assert isinstance(world.given("chloe"), Form)
    world.submits("chloe", until="до пятницы", why="flood response", keeps="questions")

    policy = world.policy()
    assert (rests_until(world), policy.paused_for) == ("2026-03-06 06:00", "flood response")
    assert policy.stays_on.keeps is Keeps.QUESTIONS


# ---------------------------------------------------------------- changing one that lasts


def test_a_pause_is_made_longer_or_shorter_and_keeps_its_reason_and_its_choice(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.presses("chloe", said("pause-keep-response"))
    world.commands("chloe", "pause until monday")
    assert (rests_until(world), world.policy().paused_for) == ("2026-03-09 06:00", "earthquake response")
    assert world.policy().stays_on.keeps is Keeps.RESPONSE

    world.commands("chloe", "pause tomorrow aftershock")
    assert (rests_until(world), world.policy().paused_for) == ("2026-03-03 06:00", "aftershock")
    assert world.policy().stays_on.named == ("aftershock",)


def test_pause_alone_shows_the_one_that_lasts_to_every_manager(world: World):
    world.commands("chloe", "team add @lena manager")
    world.commands("chloe", EARTHQUAKE)

    shown = world.commands("lena", "pause")
    assert said("pause-noted", until="Fri 06 Mar 07:00", why="earthquake response", has_why="yes") in shown
    world.presses("lena", said("pause-keep-questions"))
    assert world.policy().stays_on.keeps is Keeps.QUESTIONS
    assert said("pause-keep-nothing") in world.commands("chloe", "pause")


def test_a_reason_is_taken_back_in_the_form(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.presses("chloe", said("pause-change"))
    world.submits("chloe", until="2026-03-06", why="", keeps="nothing")

    assert world.policy().paused_for == ""


def test_what_waits_for_the_end_of_a_pause_goes_out_when_it_is_made_shorter(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.commands("chloe", "pause 2026-03-31 flood")
    world.until("wednesday 12:00")
    assert world.asked() == []

    world.commands("chloe", "pause until tomorrow")
    world.until("thursday 08:59")
    assert world.asked() == []
    world.until("thursday 13:00")
    assert world.asked() == ["ben"]


def test_the_same_said_twice_changes_nothing(world: World):
    world.commands("chloe", EARTHQUAKE)
    card = world.commands("chloe", EARTHQUAKE)

    assert "earthquake response" in card
    assert world.facts(Ruled) == [Ruled("pause", PersonId("chloe"))]


def test_buttons_of_a_pause_that_is_over_say_so_and_lead_on(world: World):
    world.commands("chloe", EARTHQUAKE)
    choice = world.button("chloe", said("pause-keep-response"))
    world.presses_remembered("chloe", choice)
    which = world.button("chloe", said("pause-which"))
    world.commands("chloe", "resume")

    for button in (choice, which):
        assert said("resume-nothing") in world.presses_remembered("chloe", button)
    assert said("pause-until-when") in world.presses("chloe", said("pause-begin"))


def test_a_form_that_was_open_when_the_pause_ended_changes_nothing(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.presses("chloe", said("pause-keep-response"))
    world.presses("chloe", said("pause-which"))
    world.later(days=5)

    assert said("resume-nothing") in world.submits("chloe", words="shelter")
    assert world.policy().stays_on.words == ()


# ---------------------------------------------------------------- on the desk


def test_the_desk_begins_a_pause_and_then_says_who_paused_until_when(world: World):
    world.commands("chloe", "team add @lena manager")
    world.opens_home("chloe")
    assert said("pause-until-when") in world.presses("chloe", said("pause-begin"))
    world.presses("chloe", said("pause-until-friday"))

    page = world.opens_home("lena")
    line = said("desk-paused", until="Fri 06 Mar 07:00", known="yes", who="Chloe")
    assert line in page
    assert said("pause-begin") not in page
    assert said("pause-noted", until="Fri 06 Mar 07:00", has_why="no", why="") in world.presses(
        "lena", said("pause-show")
    )


def test_the_desk_names_nobody_who_wants_to_be_left_alone(world: World):
    world.commands("chloe", "team add @lena manager")
    world.commands("chloe", EARTHQUAKE)
    world.commands("chloe", "quiet stop")

    page = world.opens_home("lena")
    assert "Chloe" not in page
    assert "earthquake response" in page


def test_a_page_that_is_open_follows_the_pause_to_its_end(world: World):
    world.opens_home("chloe")
    world.commands("chloe", EARTHQUAKE)
    assert "earthquake response" in world.sees("chloe")[-1]

    world.until("friday 09:02")
    assert "earthquake response" not in world.sees("chloe")[-1]
    assert said("pause-begin") in world.sees("chloe")[-1]


# ---------------------------------------------------------------- its end


def test_it_ends_by_itself_and_nobody_is_flooded(world: World):
    world.teaches("ben")
    world.teaches("lena")
    world.until("monday 10:00")
    for what in ("alarm", "door seal", "compressor", "thermostat", "battery"):
        world.says("amina", f"Does anyone know how to mend the {what} of a vaccine fridge?")
        world.later(minutes=12)
    world.commands("chloe", "pause 2026-03-18 flood")
    before = len(world.unasked())
    world.until("friday 17:00")
    world.until("friday 17:00")

    after = [(sent.who, world.day_of(sent)) for sent in world.unasked()[before:] if sent.who]
    assert {"ben"} < {who for who, _ in after}
    assert len(after) == len(set(after)), "more than one a day"
    assert world.policy().paused_until is None
    assert [fact.by for fact in world.facts(Resumed)] == [""]


def test_what_an_outage_went_by_at_the_end_of_a_pause_disturbs_nobody(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    question = world.says("amina", FRIDGE)
    world.commands("chloe", "pause until friday")
    world.until("thursday 12:00")
    world.sleeps(days=5)
    world.later(hours=8)

    assert world.asked() == []
    assert world.question(question).escalated is not None
    assert world.facts(Resumed) == []
    assert world.policy().paused_until is None


def test_a_pause_made_longer_does_not_end_on_its_first_day(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.commands("chloe", "pause until monday")
    world.until("friday 12:00")
    assert world.policy().paused(world.now)

    world.until("monday 09:01")
    assert not world.policy().paused(world.now)


def test_a_new_pause_begins_with_nothing_of_the_last_one(world: World):
    world.commands("chloe", EARTHQUAKE)
    world.presses("chloe", said("pause-keep-questions"))
    world.later(days=7)
    world.commands("chloe", "pause tomorrow")

    policy = world.policy()
    assert (policy.paused_for, policy.stays_on.keeps, policy.stays_on.names) == ("", Keeps.NOTHING, ())
    assert policy.paused(world.now + timedelta(hours=12))
