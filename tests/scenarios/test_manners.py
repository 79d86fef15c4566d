"""The manners of product.md, one by one. Each answers a complaint that real users made of such bots."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.questions.state import Question
from bot.kernel.cards import Action, Button
from bot.kernel.messages import InPlace, Proposal
from bot.kernel.policy import Purpose
from bot.kernel.records import to_row
from bot.runtime.jobs import COMMUNITY
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
QUIET = "“quiet”"


@pytest.fixture
def known(world: World) -> World:
    """Ben, Lena and Sam know about vaccine fridges, in this order; Ben has answered most, and last."""
    for who, times in (("sam", 1), ("lena", 2), ("ben", 3)):
        for _ in range(times):
            world.teaches(who)
    world.until("monday 10:00")
    return world


def test_1_those_who_can_answer_are_nudged_and_the_asker_is_never_reminded_that_nobody_came(known: World):
    known.says("amina", FRIDGE)
    known.later(days=20)

    assert known.asked() != []
    assert known.unasked("amina") == []


def test_2_one_live_reminder_per_person_and_the_old_one_is_edited(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    before = len(known.sees("ben"))
    known.presses("ben", said("nudge-later"))
    known.submits("ben", when="tomorrow")
    known.until("tuesday 16:00")
    known.replies("lena", RESET, to=question)

    assert len(known.sees("ben")) == before


def test_2_a_managers_list_of_the_next_day_takes_the_place_of_the_old_one(world: World):
    for day, what in (("monday", "alarm"), ("tuesday", "compressor"), ("wednesday", "thermostat")):
        world.until(f"{day} 10:00")
        world.says("amina", f"Does anyone know how to mend the {what} of a TCW 3000 fridge?")
    world.until("sunday 12:00")

    [listed] = [text for text in world.sees("chloe") if said("waiting-title") in text]
    assert all(what in listed for what in ("alarm", "compressor", "thermostat"))


def test_3_nothing_to_say_nothing_sent(world: World):
    world.says("ben", "The truck arrived in Kisumu yesterday evening.")
    world.later(days=30)

    assert world.unasked() == []


def test_4_a_storm_of_old_messages_disturbs_nobody(known: World):
    told = len(known.unasked())
    for day in range(60):
        known.says("amina", f"{FRIDGE[:-1]} on day {day}?", at=known.now - timedelta(days=90 - day))
    known.later(minutes=30)

    assert known.unasked()[told:] == []


def test_5_everything_in_a_channel_stands_in_the_thread_it_is_about(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=20)
    known.replies("ben", RESET, to=question)
    known.later(days=3)
    known.commands("amina", "answered", on=question)
    known.says("kim", FRIDGE)
    known.later(days=3)

    places = [one.to for one in known.platform().letters.values() if isinstance(one.to, InPlace)]
    assert places != []
    assert all(to.under is not None for to in places)


def test_5_an_old_thread_is_never_bumped(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=20)
    known.replies("ben", RESET, to=question)
    known.sleeps(days=4)
    known.later(days=2)

    assert known.sees("amina") == []


@pytest.mark.parametrize("command", ["know vaccine fridges", "open", "answered", "quiet week", "why", "team", "help"])
def test_6_acknowledgements_are_for_the_one_who_acted(known: World, command: str):
    before = len(known.platform().sent)
    known.says("amina", FRIDGE)

    assert known.commands("amina", command, in_="cold-chain") != ""
    assert len(known.platform().sent) == before, "the answer goes back in-band, to nobody else"


def test_7_every_unsolicited_message_says_why_it_came_and_how_to_stop_it(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    nudge = known.sees("ben")[-1]
    assert said("nudge-why", evidence="").rstrip(".")[:25] in nudge
    known.later(days=1)
    answer = known.replies("kim", RESET, to=question)
    known.later(days=1)
    invitation = known.sees("amina")[-1]
    known.reacts("amina", TICK, to=answer)
    known.later(days=1)
    thanks = known.sees("kim")[-1]
    known.until("tuesday 10:00")
    known.says("faith", FRIDGE)
    known.later(minutes=10)
    pointer = known.sees("faith")[-1]
    known.says("faith", "Who prints vaccination cards for Turkana these days, please?", in_="nutrition")
    known.later(days=7)
    chloes = known.sees("chloe")

    for text in (nudge, invitation, thanks, pointer, *chloes):
        assert QUIET in text
    assert len(chloes) >= 2


def test_8_hours_weekends_and_holidays_of_each_person_are_kept(known: World):
    known.rules(holidays=frozenset({known.now.date() + timedelta(days=1)}))
    known.until("17:00")
    for _ in range(3):
        known.says("amina", FRIDGE)
        known.later(days=1)

    for sent in known.unasked():
        person = known.person(str(sent.who))
        assert known.policy().hours_of(person).at_work(sent.at), sent


def test_9_a_snooze_ends_by_itself(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", said("nudge-later"))
    known.submits("ben", when="monday")
    known.until("monday 12:01")

    assert said("nudge-claim") in known.sees_buttons("ben")


def test_9_an_opt_out_binds_everywhere(known: World):
    known.commands("ben", "quiet stop")
    answered = known.says("amina", FRIDGE)
    known.replies("ben", RESET, to=answered)
    known.later(minutes=10)
    known.commands("amina", "answered", on=answered)
    known.says("kim", "Does anyone know how to defrost a TCW 3000 vaccine fridge?")
    known.later(days=10)

    assert [sent for sent in known.unasked("ben") if known.now - sent.at < timedelta(days=11)] == []
    assert "ben" not in known.asked()
    assert "Ben" not in known.commands("amina", "who vaccine fridge")
    assert "Ben" not in known.opens_home("chloe")


def test_10_one_expert_at_a_time_and_never_a_group(known: World):
    known.says("amina", FRIDGE)
    for _ in range(72):
        known.later(hours=1)
        waits = [who for who in ("ben", "lena", "sam") if said("nudge-claim") in known.sees_buttons(who)]
        now = [sent for sent in known.unasked(purpose=Purpose.ROUTING) if known.now - sent.at < timedelta(hours=1)]
        assert len(now) <= 1
        assert len(waits) <= 2


def test_11_not_me_and_ask_somebody_else_are_one_press_away(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")

    labels = known.sees_buttons("ben")[-3:]
    assert labels == [said("nudge-claim"), said("nudge-later"), said("nudge-not-me")]


def test_12_a_false_alarm_is_one_press(known: World):
    known.says("amina", FRIDGE)
    known.later(minutes=10)
    known.commands("amina", "open")

    assert known.presses("amina", said("open-not-a-question")) == said("misheard-thanks")
    assert said("open-none") in known.commands("amina", "open")


def test_13_an_edit_or_a_deletion_has_five_minutes_grace(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=4)
    known.edits(question, FRIDGE[:-1] + " in Turkana?")
    known.later(minutes=4)
    assert said("open-none") in known.commands("amina", "open")
    known.later(minutes=1)
    assert "Turkana" in known.commands("amina", "open")


def test_15_praise_is_private(known: World):
    before = known.channel("cold-chain")
    question = known.says("amina", FRIDGE)
    known.later(minutes=10)
    answer = known.replies("kim", RESET, to=question)
    known.reacts("amina", TICK, to=answer)
    known.later(days=2)

    assert len(known.unasked("kim", Purpose.NEWS)) == 1
    assert known.channel("cold-chain") == before


def test_16_at_most_one_unsolicited_message_per_person_and_day_all_features_together(known: World):
    for day in range(5):
        asked = known.says("amina", f"{FRIDGE[:-1]} number {day}?")
        known.says("nadia", f"Does anyone have a spare thermometer for fridge {day}?", in_="nutrition")
        known.later(hours=3)
        answer = known.replies("ben", RESET, to=asked)
        known.reacts("amina", TICK, to=answer)
        known.later(hours=21)

    days = [(sent.who, known.day_of(sent)) for sent in known.unasked()]
    assert len(days) == len(set(days))


def test_17_no_text_is_kept_of_what_is_no_question(world: World):
    world.says("ben", "My neighbour's goat is called Beyonce.")
    world.later(hours=7)
    world.mends()

    assert b"Beyonce" not in world.everything_stored()


def test_17_an_accepted_answer_is_kept_as_a_pointer_without_words(world: World):
    question = world.teaches("ben")
    world.commands("nadia", "answered", on=question)
    world.later(days=31)
    world.mends()

    assert world.record(Question, question.message) is None
    assert b"reset button" not in world.everything_stored()
    assert b"temperature alarm" not in world.everything_stored()


def test_18_steward_never_answers_itself(known: World):
    question = known.teaches("ben")
    known.commands("nadia", "answered", on=question)
    known.says("amina", FRIDGE)
    known.later(days=5)

    seen = [text for who in ("amina", "chloe", "lena", "sam") for text in known.sees(who)]
    assert all(RESET not in text for text in [*seen, *known.channel("cold-chain")])


def test_a_question_can_be_written_down_and_read_back(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")

    record = known.question(question)
    assert to_row(record, "health", 0).data


@pytest.mark.parametrize("trouble", ["none", "unreachable", "asleep", "away"])
def test_16_on_a_busy_monday_everything_comes_to_a_leader_a_day_each_and_nothing_is_lost(world: World, trouble: str):
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    world.commands("sam", "team remit vaccine fridges")
    world.commands("chloe", "strategy purpose vaccines stay cold")
    world.commands("amina", "idea a weekly clinic on solar fridges")
    world.until("thursday 09:05")
    world.until("thursday 09:05")
    decides(world, "core-proposal-send")
    world.until("sunday 12:00")
    world.commands("chloe", "campaign plan")
    plan = {"title": "Ask Ben", "goal": "More ask", "metric": "usual", "starts": "2026-03-30", "ends": ""}
    place = world.place("cold-chain")
    world.submits("chloe", **plan, place=place, hashtag="", template="ama", owner="sam", helper="ben")
    world.commands("chloe", "discuss vaccine fridges")
    decides(world, "discuss-ask")
    world.commands("chloe", "team hand welcoming @sam until 2026-04-20")
    world.commands("chloe", "strategy review")
    world.presses("chloe", said("strategy-review-press", to="share"))
    world.until("monday 08:59", zone="America/New_York")
    assert world.unasked("sam") == [], "it is night where Sam lives, or a Sunday"
    match trouble:
        case "unreachable":
            world.platform().unreachable_until = world.now + timedelta(hours=3)
        case "asleep":
            world.sleeps(hours=2)
        case "away":
            world.commands("sam", "quiet until wednesday")
        case _:
            pass
    world.until("sunday 12:00")
    world.until("wednesday 12:00")

    told = world.unasked("sam")
    ways = [sent.surface.partition("/")[0] for sent in told]
    steps = [] if trouble == "away" else ["campaign-steps"]  # they were due while Sam was away: the desk has them
    assert sorted(ways) == [*steps, "core", "discuss", "duty", "strategy"]
    assert (said("campaign-late-skip") in world.opens_home("chloe")) == (trouble == "away") or steps
    assert len({world.day_of(sent) for sent in told}) == len(told)
    hours = world.policy().hours_of(world.person("sam"))
    assert all(hours.at_work(sent.at) for sent in told)
    assert f"{told[0].at:%A}" == ("Wednesday" if trouble == "away" else "Monday")


def decides(world: World, label: str) -> None:
    """A manager presses a button of whatever waits on the desk."""
    [button] = [one for each in world.records(Proposal) for one in each.buttons if one.label.key == label]
    about = {**button.action.about, COMMUNITY: "health"}
    world.presses_remembered("chloe", Button(button.label, Action(button.action.name, about)))
