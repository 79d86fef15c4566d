"""Ten, fifty, a hundred and fifty accepted answers: told in private first, in public only by the person's own yes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.recognition.state import Acceptance, Honour, Stage
from bot.kernel.facts import Accepted, Recognised, Unaccepted, Unrecognised
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
YES, NO = said("milestone-public-yes"), said("milestone-public-no")
TEN = said("milestone-gist", number=10)
ASKERS = ("amina", "nadia", "sam", "kim", "dalia")


def helps(
    world: World, who: str, times: int, askers: tuple[str, ...] = ASKERS, in_: str = "cold-chain"
) -> list[Written]:
    """Somebody answers questions of others, and each is accepted; gives the answers."""
    out = []
    for number in range(times):
        asker = askers[number % len(askers)]
        question = world.says(asker, FRIDGE, in_=in_)
        answer = world.replies(who, RESET, to=question)
        world.later(minutes=6)
        world.reacts(asker, TICK, to=answer)
        world.later(minutes=20)
        out.append(answer)
    return out


def named_in(world: World) -> list[str]:
    return [fact.what for fact in world.facts(Recognised) if fact.what.startswith("public/")]


@pytest.fixture
def ten(world: World) -> list[Written]:
    """Ben's tenth answer was accepted; he has not been told yet."""
    world.until("friday 10:00")
    answers = helps(world, "ben", 7) + helps(world, "ben", 3, in_="nutrition")
    assert len(world.facts(Accepted)) == 10
    return answers


def test_the_tenth_is_told_in_private_and_says_whom_it_helped_and_where(world: World, ten: list[Written]):
    assert len(ten) == 10
    world.until("tuesday 10:00", zone="Africa/Dakar")

    [letter] = [text for text in world.sees("ben") if TEN in text]
    assert "They helped 5 people in 4 countries, in #cold-chain and #nutrition." in letter
    assert said("milestone-thanks") in letter
    assert said("milestone-note") in letter
    assert world.sees_buttons("ben") == [YES, NO]
    assert [fact.what for fact in world.facts(Recognised)] == ["milestone/10"]
    assert world.channel("cold-chain") == []


@pytest.mark.usefixtures("ten")
def test_a_reader_of_french_reads_it_in_french(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="recognition,news")
    world.until("tuesday 10:00", zone="Africa/Dakar")

    [letter] = [text for text in world.sees("ben") if "10 de vos réponses ont été acceptées" in text]
    assert "Elles ont aidé 5 personnes dans 4 pays, dans #cold-chain et #nutrition." in letter


@pytest.mark.usefixtures("ten")
def test_yes_names_them_in_the_news_of_the_month_and_rather_not_takes_it_back(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    yes = world.button("ben", YES)
    assert world.presses("ben", YES) == said("milestone-public-thanks")

    assert named_in(world) == ["public/2026-03/milestone/10"]
    [letter] = [text for text in world.sees("ben") if TEN in text]
    assert said("milestone-public-said") in letter
    assert world.presses_remembered("ben", yes) == said("milestone-public-again")
    assert named_in(world) == ["public/2026-03/milestone/10"]

    assert world.presses("ben", said("milestone-public-take-back")) == said("milestone-private-thanks")
    assert [(fact.who, fact.what) for fact in world.facts(Unrecognised)] == [("ben", "public/2026-03/milestone/10")]
    assert world.presses("ben", said("milestone-public-after-all")) == said("milestone-public-thanks")
    assert named_in(world) == ["public/2026-03/milestone/10", "public/2026-03/milestone/10"]


@pytest.mark.usefixtures("ten")
def test_who_changes_their_mind_after_the_news_is_told_so(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    world.presses("ben", YES)
    world.later(days=30)

    assert world.presses("ben", said("milestone-public-take-back")) == said("milestone-private-late")


@pytest.mark.usefixtures("ten")
def test_after_rather_not_nobody_is_asked_again_for_a_year(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    assert world.presses("ben", NO) == said("milestone-private-thanks")
    assert named_in(world) == []
    honour = world.record(Honour, "milestone/10/ben")
    assert honour is not None
    assert (honour.consent, honour.public) == (False, "")

    helps(world, "ben", 40)
    world.later(days=4)
    [letter] = [text for text in world.sees("ben") if said("milestone-gist", number=50) in text]
    assert YES not in letter
    assert said("milestone-public-ask") not in letter


@pytest.mark.usefixtures("ten")
def test_nobody_else_decides_about_it(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")

    assert world.presses_remembered("chloe", world.button("ben", YES)) == said("milestone-not-yours")
    assert named_in(world) == []


@pytest.mark.parametrize("off", ["community", "country"])
@pytest.mark.usefixtures("ten")
def test_where_nobody_is_named_in_public_nobody_is_asked(world: World, off: str):
    world.rules(public_recognition=off != "community", private_countries=frozenset({"SN"}))
    world.until("tuesday 10:00", zone="Africa/Dakar")

    [letter] = [text for text in world.sees("ben") if TEN in text]
    assert YES not in letter


@pytest.mark.usefixtures("ten")
def test_a_yes_that_the_community_no_longer_allows_is_answered_kindly(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    world.rules(public_recognition=False)

    assert world.presses("ben", YES) == said("milestone-public-off")
    assert named_in(world) == []


def test_an_acceptance_taken_back_before_it_was_told_is_as_if_it_had_not_been(world: World, ten: list[Written]):
    world.reacts(ASKERS[2], TICK, to=ten[-1], on=False)
    assert len(world.facts(Unaccepted)) == 1
    world.later(days=3)
    assert not any(TEN in text for text in world.sees("ben"))

    helps(world, "ben", 1)
    world.later(days=3)
    assert sum(TEN in text for text in world.sees("ben")) == 1


def test_an_acceptance_taken_back_afterwards_is_put_right_where_it_stands_and_not_told_anew(
    world: World, ten: list[Written]
):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    world.presses("ben", YES)
    letters = len(world.sees("ben"))
    world.reacts(ASKERS[2], TICK, to=ten[-1], on=False)

    assert len(world.sees("ben")) == letters
    assert [text for text in world.sees("ben") if said("milestone-gone", number=10) in text]
    assert [fact.what for fact in world.facts(Unrecognised)] == ["public/2026-03/milestone/10"]
    assert YES not in world.sees_buttons("ben")

    told = len(world.facts(Recognised))
    helps(world, "ben", 1)
    world.later(days=3)
    assert [TEN in text for text in world.sees("ben")].count(True) == 1
    assert len(world.unasked("ben", Purpose.RECOGNITION)) == 1
    assert len(world.facts(Recognised)) == told


def test_a_button_of_what_does_not_stand_says_so(world: World, ten: list[Written]):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    yes = world.button("ben", YES)
    world.reacts(ASKERS[2], TICK, to=ten[-1], on=False)

    assert world.presses_remembered("ben", yes) == said("milestone-gone-reply")


def test_an_answer_that_was_deleted_counts_no_more(world: World, ten: list[Written]):
    world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=ten[-1])
    world.deletes(ten[-1])
    world.later(days=3)

    assert not any(TEN in text for text in world.sees("ben"))


def test_an_acceptance_that_moves_to_somebody_else_counts_for_them(world: World):
    question = world.says("amina", FRIDGE)
    first = world.replies("ben", RESET, to=question)
    second = world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=question)
    world.later(minutes=6)
    world.reacts("amina", TICK, to=first)
    world.reacts("amina", TICK, to=second)

    standing = world.record(Acceptance, question.message)
    assert standing is not None
    assert standing.who == "lena"


def test_ones_own_answers_do_not_count_also_where_a_facilitator_ticks_their_own(world: World):
    question = world.says("amina", FRIDGE)
    answer = world.replies("faith", RESET, to=question)
    world.later(minutes=6)
    world.reacts("faith", TICK, to=answer)

    assert [fact.by for fact in world.facts(Accepted)] == ["faith"]
    assert world.record(Acceptance, question.message) is None


def test_the_first_is_known_and_not_announced(world: World):
    helps(world, "ben", 1)
    world.later(days=7)

    honour = world.record(Honour, "milestone/1/ben")
    assert honour is not None
    assert honour.stage is Stage.KNOWN
    assert world.unasked("ben", Purpose.RECOGNITION) == []
    assert world.facts(Recognised) == []


def test_what_was_reached_before_steward_came_is_known_and_never_announced(world: World):
    long_ago = world.now - timedelta(days=60)
    for number in range(12):
        at = long_ago + timedelta(hours=number)
        asker = ASKERS[number % len(ASKERS)]
        question = world.wrote(asker, FRIDGE, at=at)
        answer = world.wrote("ben", RESET, to=question, at=at + timedelta(minutes=10))
        world.reacted(asker, TICK, to=answer, at=at + timedelta(minutes=20))
    world.starts()
    assert len(world.facts(Accepted)) == 12
    helps(world, "ben", 1)
    world.later(days=7)

    honour = world.record(Honour, "milestone/10/ben")
    assert honour is not None
    assert honour.stage is Stage.KNOWN
    assert world.unasked("ben", Purpose.RECOGNITION) == []


@pytest.mark.usefixtures("ten")
def test_who_opted_out_gets_nothing_and_hears_nothing_of_it_later(world: World):
    world.commands("ben", "quiet stop")
    world.later(days=4)
    honour = world.record(Honour, "milestone/10/ben")
    assert honour is not None
    assert honour.stage is Stage.KNOWN
    world.commands("ben", "quiet start")
    world.later(days=4)

    assert world.unasked("ben", Purpose.RECOGNITION) == []
    assert world.facts(Recognised) == []


@pytest.mark.usefixtures("ten")
def test_in_rehearsal_nothing_is_told_and_nothing_counts_as_told(world: World):
    world.rules(rehearsal=True)
    world.later(days=4)

    assert world.unasked("ben", Purpose.RECOGNITION) == []
    assert world.facts(Recognised) == []


@pytest.mark.usefixtures("ten")
def test_what_was_held_up_is_told_on_a_better_day_and_noted_once(world: World):
    world.until("monday 08:59", zone="Africa/Dakar")
    world.platform().throttled_until = world.now.replace(hour=23)
    world.later(days=4)

    assert len([text for text in world.sees("ben") if TEN in text]) == 1
    assert [fact.what for fact in world.facts(Recognised)] == ["milestone/10"]
