"""An answer ends the wait, however it comes; what is no answer does not; and the asker has the last word."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Status
from bot.kernel.facts import Accepted, Answered, Asked, Doubted, Reopened, Thanked, Unaccepted
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def test_a_reply_in_the_thread_answers(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=30)
    answer = world.replies("ben", RESET, to=question)

    [fact] = world.facts(Answered)
    assert (fact.who, fact.how, fact.first, fact.message) == ("ben", "thread", True, answer.message)
    assert world.question(question).status is Status.ANSWERED
    assert said("open-none") in world.commands("amina", "open")


def test_a_reply_in_the_main_flow_answers(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=7)
    world.says("ben", "@amina " + RESET)

    [fact] = world.facts(Answered)
    assert (fact.who, fact.how) == ("ben", "mention")
    assert world.question(question).status is Status.ANSWERED


def test_a_reply_right_after_answers_without_a_mention(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=7)
    world.says("ben", RESET)

    assert [fact.how for fact in world.facts(Answered)] == ["flow"]
    assert world.question(question).status is Status.ANSWERED


def test_what_was_only_guessed_to_answer_is_let_go_when_the_asker_calls_once_more(world: World):
    world.commands("lena", "know vaccine fridges")
    question = world.says("amina", FRIDGE)
    world.later(minutes=7)
    world.says("ben", RESET)
    assert world.question(question).status is Status.ANSWERED
    world.later(minutes=20)
    world.says("amina", "Anyone?")

    assert world.question(question).status is Status.OPEN
    assert [(fact.who, fact.message) for fact in world.facts(Doubted)] == [("ben", world.facts(Answered)[0].message)]
    assert "Amina" in world.commands("kim", "open"), "the manager's list has it again"
    world.says("sam", "@kim the bus leaves at five")
    assert world.question(question).status is Status.OPEN, "what she has called in vain is not believed again"
    world.until("16:01")
    assert "Amina" in world.sees("lena")[0], "and an expert is asked, at the usual time"


def test_a_reply_in_the_thread_that_did_not_help_is_not_the_end_when_the_asker_calls_once_more(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", "Is it the solar model?", to=question)
    world.replies("ben", RESET, to=question)
    world.replies("amina", "So nobody knows?", to=question)

    assert world.question(question).status is Status.OPEN
    assert [fact.question for fact in world.facts(Reopened)] == [question.message]
    assert world.facts(Doubted) == [], "it was an answer, and did not help"


def test_who_calls_once_more_means_the_question_that_still_waits(world: World):
    answered = world.says("amina", FRIDGE)
    world.later(minutes=7)
    world.says("ben", RESET)
    world.later(minutes=30)
    waits = world.says("amina", "Does anyone have the travel claim form for Kenya?")
    world.later(minutes=30)
    world.says("amina", "Anyone?")

    assert world.question(answered).status is Status.ANSWERED
    assert world.question(waits).status is Status.OPEN
    assert world.facts(Doubted) == []


def test_somebody_else_who_calls_waits_too(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.says("sam", "Any ideas?")

    assert world.question(question).also == ("sam",)


def test_an_answer_within_the_grace_opens_and_answers_the_case_at_once(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=2)
    world.replies("ben", RESET, to=question)
    world.later(minutes=3)

    assert world.question(question).status is Status.ANSWERED
    assert len(world.facts(Asked)) == 1
    assert len(world.facts(Answered)) == 1
    world.later(days=1)
    assert world.asked() == []


@pytest.mark.parametrize("text", ["Me too!", "Following", "Same question here", "+1", "Same problem in Kisumu."])
def test_who_waits_too_gives_no_answer(world: World, text: str):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("sam", text, to=question)

    assert world.facts(Answered) == []
    assert world.question(question).status is Status.OPEN


def test_those_who_wait_too_are_counted_once_and_told_to_the_expert(world: World):
    world.commands("ben", "know vaccine fridges")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    for who in ("sam", "sam", "lena"):
        world.replies(who, "Following", to=question)
    world.until("16:01")

    assert world.question(question).also == ("sam", "lena")
    assert "2 more people would like to know" in world.sees("ben")[0]


def test_a_bot_gives_no_answer(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("beep", RESET, to=question)

    assert world.question(question).status is Status.OPEN


def test_what_the_asker_adds_is_no_answer_and_no_second_question(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("amina", "It is the solar model, from 2019, and the alarm started last night.", to=question)
    more = world.replies("amina", "Where could I find the manual, does anybody have it?", to=question)

    assert world.facts(Answered) == []
    assert world.question(question).status is Status.OPEN
    assert world.hears_no_question(more), "it is more of the same question"


def test_only_the_first_answer_ends_the_wait(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=question)

    assert [(fact.who, fact.first) for fact in world.facts(Answered)] == [("ben", True), ("lena", False)]


def test_the_askers_tick_accepts_an_answer(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    second = world.replies("lena", "Take the battery out for a minute; that resets the alarm too.", to=question)
    world.reacts("amina", TICK, to=second)

    [fact] = world.facts(Accepted)
    assert (fact.who, fact.by, fact.message) == ("lena", "amina", second.message)
    assert world.question(question).status is Status.ACCEPTED


def test_the_askers_tick_answers_even_where_no_answer_was_heard(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    reply = world.replies("ben", "ok", to=question)
    assert world.question(question).status is Status.OPEN
    world.reacts("amina", TICK, to=reply)

    [fact] = world.facts(Accepted)
    assert fact.who == "ben"
    assert [one.who for one in world.facts(Answered)] == ["ben"]


def test_a_tick_of_somebody_else_settles_nothing(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("sam", TICK, to=answer)
    world.reacts("sam", TICK, to=question)

    assert world.facts(Accepted) == []


def test_a_facilitators_tick_settles_a_counted_answer_but_makes_none(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    chat = world.replies("sam", "ok", to=question)
    world.reacts("faith", TICK, to=chat)
    assert world.facts(Accepted) == []

    answer = world.replies("ben", RESET, to=question)
    world.reacts("faith", TICK, to=answer)
    assert [(fact.who, fact.by) for fact in world.facts(Accepted)] == [("ben", "faith")]
    assert world.facts(Thanked) == [], "the asker has thanked nobody"


def test_a_tick_taken_back_takes_the_praise_back(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.reacts("amina", TICK, to=answer, on=False)

    assert [fact.who for fact in world.facts(Unaccepted)] == ["ben"]
    assert world.question(question).status is Status.ANSWERED


def test_another_emoji_means_nothing(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", "\N{EYES}", to=answer)

    assert world.facts(Accepted) == []


@pytest.mark.parametrize("answered_before", [False, True])
def test_the_askers_tick_on_her_own_question_settles_it(world: World, answered_before: bool):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    if answered_before:
        world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=question)

    assert world.question(question).status is Status.ACCEPTED
    assert [fact.who for fact in world.facts(Accepted)] == (["ben"] if answered_before else [])
    assert said("open-none") in world.commands("amina", "open")


def test_a_tick_within_the_grace_counts_the_question_the_answer_and_the_thanks(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=1)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.later(hours=1)

    assert len(world.facts(Asked)) == 1
    assert [fact.first for fact in world.facts(Answered)] == [True]
    assert [fact.who for fact in world.facts(Accepted)] == ["ben"]
    assert [fact.who for fact in world.facts(Thanked)] == ["ben"]


def test_answered_on_the_answer_itself_accepts_it(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", RESET, to=question)

    assert world.commands("amina", "answered", on=answer) == said("accept-thanks")
    assert world.question(question).accepted == answer.message


def test_answered_on_a_message_that_was_not_counted_makes_it_the_answer(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    reply = world.says("ben", "ok")
    world.commands("amina", "answered", on=reply)

    assert world.question(question).accepted == reply.message
    assert [fact.who for fact in world.facts(Accepted)] == ["ben"]


def test_answered_on_a_question_means_that_question_also_for_a_facilitator(world: World):
    bens = world.says("ben", "Does anyone know where to buy spare vaccine carriers in Senegal?")
    world.later(minutes=20)
    aminas = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.commands("faith", "answered", on=bens)

    assert world.question(bens).status is Status.ACCEPTED
    assert world.question(aminas).status is Status.OPEN
    assert world.facts(Accepted) == []


def test_answered_alone_means_my_latest_question(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=10)

    assert world.commands("amina", "answered") == said("accept-thanks")
    assert world.commands("amina", "answered") == said("answered-which")


def test_somebody_elses_question_is_not_mine_to_settle(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)

    assert world.commands("sam", "answered", on=question) == said("only-the-asker")
    assert world.question(question).status is Status.OPEN


def test_an_answer_taken_away_lets_the_wait_go_on(world: World):
    world.commands("ben", "know vaccine fridges")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("sam", RESET, to=question)
    world.deletes(answer)

    assert world.question(question).status is Status.OPEN
    assert FRIDGE[:30] in world.commands("amina", "open")
    assert said("desk-see-open") in world.opens_home("chloe")


def test_another_answer_left_standing_keeps_it_answered(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    second = world.replies("lena", "Take the battery out for a minute; that resets the alarm too.", to=question)
    world.reacts("amina", TICK, to=second)
    world.deletes(second)

    assert world.question(question).status is Status.ANSWERED


@pytest.mark.parametrize("text", ["That did not help, sadly.", "Thanks, but it still does not work."])
def test_it_did_not_help_opens_the_case_again(world: World, text: str):
    world.commands("lena", "know vaccine fridges")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.later(hours=2)
    world.replies("amina", text, to=question)

    assert [fact.who for fact in world.facts(Reopened)] == ["amina"]
    assert world.question(question).status is Status.OPEN
    assert FRIDGE[:30] in world.commands("amina", "open")
    assert said("desk-see-open") in world.opens_home("chloe")
    assert world.asked() == ["lena"], "she has waited long enough already"


def test_after_a_case_was_opened_again_the_next_answer_is_the_one(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.later(minutes=30)
    world.replies("amina", "That did not help, sadly.", to=question)
    world.later(minutes=20)
    better = world.replies("lena", "Then the sensor is broken: replace it, and reset the alarm.", to=question)
    world.later(minutes=10)
    world.replies("amina", "Thank you so much, that worked!", to=question)

    assert [fact.who for fact in world.facts(Thanked)] == ["lena"]
    world.commands("amina", "answered")
    assert world.question(question).accepted == better.message


def test_thanks_alone_reopens_nothing_and_is_noted(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.replies("ben", RESET, to=question)
    world.replies("amina", "Thank you so much!", to=question)

    assert world.question(question).status is Status.ANSWERED
    assert [(fact.who, fact.by) for fact in world.facts(Thanked)] == [("ben", "amina")]


def test_a_tick_taken_off_a_question_settles_nothing(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.reacts("amina", TICK, to=question, on=False)

    assert world.question(question).status is Status.OPEN


def test_answered_in_a_channel_means_the_question_of_that_channel(world: World):
    here = world.says("amina", FRIDGE, in_="cold-chain")
    world.later(minutes=15)
    there = world.says("amina", "Does anyone have the recipe for therapeutic milk F-75?", in_="nutrition")
    world.later(minutes=10)
    world.commands("amina", "answered", in_="cold-chain")

    assert world.question(here).status is Status.ACCEPTED
    assert world.question(there).status is Status.OPEN


def test_a_question_settled_without_an_answer_disturbs_nobody_any_more(world: World):
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.later(minutes=10)
    world.commands("amina", "answered")

    assert world.timers() == {"question.age"}
