"""A question nobody picked up goes to one expert, then to another, then to the manager; each can say no."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.questions.state import Status
from bot.kernel.facts import Claimed, Declined, Escalated, HandedBack, Nudged, Suggested
from bot.kernel.policy import Purpose
from tests.world import FRIDGE, RESET, World, said

CLAIM, LATER, NOT_ME = said("nudge-claim"), said("nudge-later"), said("nudge-not-me")


@pytest.fixture
def known(world: World) -> World:
    """Ben in Dakar, Lena in Zurich and Sam in New York know about vaccine fridges; Ben has answered most, and last."""
    for who, times in (("sam", 1), ("lena", 2), ("ben", 3)):
        for _ in range(times):
            world.teaches(who)
    world.until("monday 10:00")
    return world


def asked_since(world: World) -> list[str]:
    return world.asked()


def test_the_first_expert_is_asked_at_three_quarters_of_the_promise(known: World):
    known.says("amina", FRIDGE)
    known.until("15:59")
    assert known.asked() == []

    known.until("16:00")
    assert known.asked() == ["ben"]
    nudge = known.sees("ben")[-1]
    assert FRIDGE in nudge
    assert known.sees_buttons("ben")[-3:] == [CLAIM, LATER, NOT_ME]


def test_a_channel_with_a_promise_of_its_own_is_served_by_it(known: World):
    known.rules(promises={known.place("cold-chain"): timedelta(hours=4)})
    known.says("amina", FRIDGE)

    known.until("12:59")
    assert known.asked() == []
    known.until("13:00")
    assert known.asked() == ["ben"]


def test_expert_one_then_expert_two_then_the_manager(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    assert known.asked() == ["ben"]

    known.later(hours=4)
    assert known.asked() == ["ben", "sam"], "Lena's day is over, Sam's is not"

    known.later(days=3)
    assert known.asked() == ["ben", "sam"], "never a third"
    assert len(known.facts(Escalated)) == 1
    [told] = [text for text in known.sees("chloe") if said("waiting-title") in text]
    assert FRIDGE[:40] in told
    assert [sent.who for sent in known.unasked(purpose=Purpose.ESCALATION)] == ["chloe"]


def test_asked_at_nine_in_her_own_morning(world: World):
    world.teaches("kim")
    world.until("tuesday 10:00")
    world.says("amina", FRIDGE)

    world.until("wednesday 08:59", zone="Asia/Tokyo")
    assert world.asked() == []

    world.until("wednesday 09:00", zone="Asia/Tokyo")
    assert world.asked() == ["kim"]


def test_at_night_nobody_is_disturbed_and_in_the_morning_it_may_no_longer_be_worth_it(world: World):
    world.teaches("kim")
    world.until("tuesday 10:00")
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    world.replies("ben", RESET, to=question)
    world.later(days=3)

    assert world.asked() == []


def test_a_weekend_of_friday_and_saturday_is_kept(world: World):
    for _ in range(2):
        asked = world.says("rami", "Does anyone know how to repair an India Mark II hand pump?", in_="wash")
        world.replies("dalia", "Replace the cup seals and grease the chain, then prime the pump.", to=asked)
        world.later(minutes=10)
    world.until("thursday 10:00", zone="Asia/Amman")
    world.says("rami", "Does anyone know how to grease an India Mark II hand pump?", in_="wash")
    world.until("thursday 15:59", zone="Asia/Amman")
    assert world.asked() == []
    world.until("thursday 16:01", zone="Asia/Amman")
    assert world.asked() == ["dalia"]

    world.until("thursday 16:30", zone="Asia/Amman")
    world.presses("dalia", NOT_ME)
    world.says("rami", "Does anyone know the torque for an India Mark II hand pump chain?", in_="wash")
    world.until("sunday 08:59", zone="Asia/Amman")
    assert world.asked() == ["dalia"]


def test_no_answer_is_lost_to_a_holiday(world: World):
    world.rules(holidays=frozenset({world.now.date()}))
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.until("23:00")

    assert world.asked() == []
    world.until("tuesday 15:01")
    assert world.asked() == ["ben"]


def test_while_somebody_holds_a_claim_nobody_else_is_asked(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    assert known.presses("ben", CLAIM) == said("claim-thanks")

    assert known.question(question).status is Status.CLAIMED
    assert [fact.who for fact in known.facts(Claimed)] == ["ben"]
    assert known.sees_buttons("ben")[-1] == said("nudge-hand-back")
    known.later(days=1)
    assert known.asked() == ["ben"]
    assert said("open-state-claimed", who="Ben") in known.commands("amina", "open")


def test_after_two_working_days_a_claim_is_handed_back_kindly_and_the_next_one_is_asked(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", CLAIM)
    known.until("wednesday 13:00", zone="Africa/Dakar")
    assert known.question(question).status is Status.CLAIMED

    known.later(minutes=2)
    assert [(fact.who, fact.in_time) for fact in known.facts(HandedBack)] == [("ben", False)]
    assert said("nudge-handed-back") in known.sees("ben")[-1]
    assert known.asked() == ["ben", "lena"]


def test_a_claim_over_a_weekend_lasts_two_working_days(known: World):
    known.until("friday 09:30")
    known.says("amina", FRIDGE)
    known.until("15:31")
    known.presses("ben", CLAIM)
    known.until("tuesday 12:00", zone="Africa/Dakar")

    assert known.facts(HandedBack) == []
    known.later(hours=1)
    assert len(known.facts(HandedBack)) == 1


def test_handing_back_is_one_press_and_can_be_taken_up_again(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", CLAIM)

    assert known.presses("ben", said("nudge-hand-back")) == said("hand-back-thanks")
    assert [(fact.who, fact.in_time) for fact in known.facts(HandedBack)] == [("ben", True)]
    assert known.presses("ben", said("nudge-claim-again")) == said("claim-thanks")
    assert known.question(question).claimed_by == "ben"


def test_an_answer_ends_a_claim_and_every_nudge_says_so(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.later(hours=5)
    known.presses("sam", CLAIM)
    known.replies("sam", RESET, to=question)

    assert said("nudge-answered-yours", asker="Amina") in known.sees("sam")[-1]
    assert said("nudge-answered", who="Sam") in known.sees("ben")[-1]
    assert known.sees_buttons("ben") == []
    known.later(days=5)
    assert known.facts(HandedBack) == []


def test_not_me_is_one_press_is_learned_and_asks_the_next_one_at_once(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    assert known.presses("ben", NOT_ME) == said("decline-thanks")

    assert [fact.who for fact in known.facts(Declined)] == ["ben"]
    assert known.asked() == ["ben", "lena"]
    assert said("nudge-declined") in known.sees("ben")[-1]


def test_ask_somebody_else_asks_them_next_and_says_who_thought_of_them(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    assert known.submits("ben", when="somebody-else", who="faith") == said("suggest-thanks", who="Faith")

    assert [(fact.who, fact.by) for fact in known.facts(Suggested)] == [("faith", "ben")]
    assert known.asked() == ["ben", "faith"]
    assert said("evidence-suggested") in known.sees("faith")[-1]
    assert said("nudge-declined") in known.sees("ben")[-1]


@pytest.mark.parametrize("who", ["", "beep", "gus"])
def test_somebody_who_cannot_be_written_to_cannot_be_suggested(known: World, who: str):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)

    assert known.submits("ben", when="somebody-else", who=who) == said("suggest-nobody")
    assert known.asked() == ["ben"]


def test_a_snooze_brings_one_new_message_next_morning_and_takes_the_old_one_away(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    assert known.submits("ben", when="tomorrow") == said("snooze-thanks")
    assert said("nudge-snoozed", until="Tue 10 Mar 09:00") in known.sees("ben")[-1]
    before = len(known.sees("ben"))

    known.until("tuesday 08:59", zone="Africa/Dakar")
    assert CLAIM not in known.sees_buttons("ben")

    known.until("tuesday 09:00", zone="Africa/Dakar")
    assert len(known.sees("ben")) == before
    assert known.sees_buttons("ben")[-3:] == [CLAIM, LATER, NOT_ME]


def test_a_snooze_until_monday_waits_for_monday(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.submits("ben", when="monday")
    assert said("nudge-snoozed", until="Mon 16 Mar 09:00") in known.sees("ben")[-1]


def test_a_snoozed_question_that_was_answered_is_not_brought_up_again(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.submits("ben", when="tomorrow")
    known.replies("lena", RESET, to=question)
    known.later(days=2)

    assert said("nudge-answered", who="Lena") in known.sees("ben")[-1]
    assert CLAIM not in known.sees_buttons("ben")


def test_a_snooze_does_not_outlive_an_opt_out(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.submits("ben", when="tomorrow")
    known.commands("ben", "quiet stop")
    known.until("wednesday 12:00")

    assert CLAIM not in known.sees_buttons("ben")
    assert len([letter for letter in known.platform().seen_by("ben") if letter.at > known.now.replace(day=10)]) == 0


def test_a_snooze_waits_for_the_end_of_a_leave(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.submits("ben", when="tomorrow")
    known.commands("ben", "quiet until 2026-03-12")
    known.until("wednesday 12:00")
    assert CLAIM not in known.sees_buttons("ben")

    known.until("thursday 09:01", zone="Africa/Dakar")
    assert CLAIM in known.sees_buttons("ben")


def test_a_snoozed_person_is_reminded_even_when_she_was_only_suggested(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.submits("ben", when="somebody-else", who="faith")
    known.presses("faith", LATER)
    known.submits("faith", when="tomorrow")
    known.until("tuesday 09:01")

    assert CLAIM in known.sees_buttons("faith")


def test_the_asker_may_call_for_help_at_once(known: World):
    question = known.says("amina", FRIDGE)
    known.until("12:30")
    answer = known.commands("amina", "ask", in_="cold-chain")

    assert said("ask-noted") in answer
    assert FRIDGE in answer
    assert known.asked() == ["ben"]
    assert known.question(question).called


def test_a_call_within_the_grace_counts_the_question(known: World):
    known.until("12:30")
    known.says("amina", FRIDGE)
    known.commands("amina", "ask", in_="cold-chain")
    known.later(hours=1)

    assert known.asked() == ["ben"]
    assert said("desk-see-open") in known.opens_home("chloe")


def test_a_message_that_was_not_recognised_can_be_made_a_question(known: World):
    known.until("12:30")
    message = known.says("amina", "The TCW 3000 vaccine fridge alarm and its reset button, page 12 of the manual.")
    assert known.hears_no_question(message)
    known.commands("amina", "ask", on=message)

    assert known.asked() == ["ben"]
    assert known.question(message).called


def test_a_facilitator_may_call_for_somebody_and_others_may_not(known: World):
    question = known.says("amina", FRIDGE)
    known.until("12:30")

    assert known.commands("nadia", "ask", on=question) == said("only-the-asker")
    assert known.asked() == []
    assert said("ask-noted") in known.commands("faith", "ask", on=question)
    assert known.asked() == ["ben"]


def test_ask_without_a_question_says_what_to_do(known: World):
    assert known.commands("kim", "ask") == said("ask-which")


def test_ask_while_somebody_holds_it_says_who(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", CLAIM)

    assert known.commands("amina", "ask") == said("ask-claimed", who="Ben")


def test_nobody_claims_their_own_question(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=20)
    known.commands("amina", "open")

    assert known.presses("amina", said("open-claim")) == said("claim-own")
    assert known.question(question).status is Status.OPEN


def test_anybody_may_claim_from_the_list_and_is_thanked_like_everybody(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=20)
    known.commands("kim", "open")
    assert known.presses("kim", said("open-claim")) == said("claim-thanks")
    answer = known.replies("kim", RESET, to=question)
    known.reacts("amina", "\N{WHITE HEAVY CHECK MARK}", to=answer)
    known.until("tuesday 12:00", zone="Asia/Tokyo")

    assert said("helped-gist", asker="Amina") in known.sees("kim")[-1]


def test_who_looks_after_it_and_wants_to_be_left_alone_is_not_named_to_whoever_comes_late(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    claim = known.button("ben", CLAIM)
    known.later(hours=4)
    known.presses("sam", CLAIM)
    known.commands("sam", "quiet stop")

    assert known.presses_remembered("ben", claim) == said("already-claimed-unnamed")
    assert known.commands("amina", "ask", on=question) == said("ask-claimed-unnamed")
    known.replies("sam", RESET, to=question)
    assert known.presses_remembered("ben", claim) == said("already-answered-unnamed")


def test_stale_buttons_are_answered_kindly(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    claim, not_me = known.button("ben", CLAIM), known.button("ben", NOT_ME)
    later = known.button("ben", LATER)
    known.later(hours=4)
    known.presses("sam", CLAIM)

    assert known.presses_remembered("ben", claim) == said("already-claimed", who="Sam")
    assert known.presses_remembered("ben", later) == said("already-claimed", who="Sam")
    known.replies("sam", RESET, to=question)
    assert known.presses_remembered("ben", claim) == said("already-answered", who="Sam")
    assert known.presses_remembered("ben", not_me) == said("already-answered", who="Sam")
    known.deletes(question)
    assert known.presses_remembered("ben", claim) == said("already-answered", who="Sam")


def test_a_button_of_a_withdrawn_question_says_so(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    claim = known.button("ben", CLAIM)
    known.deletes(question)
    known.later(minutes=6)

    assert said("nudge-closed") in known.sees("ben")[-1]
    assert known.presses_remembered("ben", claim) == said("already-closed")


def test_pressing_twice_changes_nothing(known: World):
    known.says("amina", FRIDGE)
    known.until("16:01")
    not_me = known.button("ben", NOT_ME)
    known.presses_remembered("ben", not_me)
    assert known.presses_remembered("ben", not_me) == said("nothing-to-do")

    assert len(known.facts(Declined)) == 1


def test_a_doubtful_question_goes_to_the_manager_before_it_disturbs_an_expert(known: World):
    known.rules(bold_enough=1.1)
    known.says("amina", FRIDGE)
    known.later(days=1)

    assert known.asked() == []
    assert len(known.facts(Escalated)) == 1


def test_where_nobody_knows_the_manager_is_told(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")

    assert world.facts(Nudged) == []
    assert [fact.who for fact in world.facts(Escalated)] == ["amina"]
    assert FRIDGE[:40] in world.sees("chloe")[-1]


def test_the_managers_list_is_one_message_and_is_kept_current(world: World):
    first = world.says("amina", FRIDGE)
    world.until("16:01")
    world.until("tuesday 09:30")
    second = world.says("sam", "Does anyone know where to buy spare vaccine carriers in Senegal?")
    world.until("wednesday 12:00")

    [listed] = [text for text in world.sees("chloe") if said("waiting-title") in text]
    assert FRIDGE[:40] in listed
    assert "vaccine carriers" in listed

    world.replies("ben", RESET, to=first)
    [listed] = [text for text in world.sees("chloe") if said("waiting-title") in text]
    assert FRIDGE[:40] not in listed
    assert "vaccine carriers" in listed

    world.deletes(second)
    world.later(minutes=6)
    assert [text for text in world.sees("chloe") if said("waiting-none") in text]
    assert said("open-claim") not in world.sees_buttons("chloe")


def test_the_manager_is_told_again_when_a_claim_on_a_listed_question_was_given_back(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")
    world.presses("chloe", said("open-claim"))
    assert FRIDGE[:40] not in "".join(text for text in world.sees("chloe") if said("waiting-title") in text)
    world.later(days=6)

    assert FRIDGE[:40] in "".join(text for text in world.sees("chloe") if said("waiting-title") in text)


def test_not_a_question_is_one_press_on_the_managers_list(world: World):
    question = world.says("amina", FRIDGE)
    world.until("16:01")

    assert world.presses("chloe", said("open-not-a-question")) == said("misheard-thanks")
    assert world.question(question).status is Status.CLOSED


@pytest.mark.parametrize(
    "name",
    [
        "call",
        "claim",
        "hand-back",
        "decline",
        "later",
        "accept",
        "reopen",
        "misheard",
        "pointer-helped",
        "pointer-no",
    ],
)
def test_a_button_of_a_forgotten_question_says_so(world: World, name: str):
    question = world.says("amina", FRIDGE)
    button = world.button_named(f"question.{name}", question)
    world.deletes(question)
    world.later(days=40)

    assert world.presses_remembered("amina", button) == said("question-unknown")


def test_a_form_of_a_forgotten_question_says_so(known: World):
    question = known.says("amina", FRIDGE)
    known.until("16:01")
    known.presses("ben", LATER)
    known.deletes(question)
    known.later(days=40)

    assert known.submits("ben", when="tomorrow") == said("question-unknown")


def test_accepting_and_reopening_what_is_neither_says_kindly_so(known: World):
    question = known.says("amina", FRIDGE)
    known.later(minutes=10)

    assert known.presses_remembered("amina", known.button_named("question.reopen", question)) == said("nothing-to-do")
    known.commands("amina", "answered")
    assert known.presses_remembered("amina", known.button_named("question.accept", question)) == said("nothing-to-do")


def test_two_questions_that_find_nobody_on_one_day_make_one_message_that_day(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=30)
    world.says("sam", "Does anyone know who prints vaccination cards in Senegal?", in_="nutrition")
    world.until("17:00")

    [listed] = world.sees("chloe")
    assert FRIDGE[:30] in listed
    assert "vaccination cards" in listed


def test_the_same_list_is_not_written_twice(world: World):
    world.says("amina", FRIDGE)
    world.until("16:01")
    world.until("wednesday 10:00")
    world.commands("chloe", "pause until friday")
    world.commands("chloe", "resume")
    world.later(hours=2)

    assert len([sent for sent in world.unasked("chloe") if sent.purpose is Purpose.ESCALATION]) == 1
