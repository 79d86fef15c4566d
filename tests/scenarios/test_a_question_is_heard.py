"""A question is recognised, gets its grace, follows what its asker does to it, and is left alone when it is none."""

from __future__ import annotations

import pytest

from bot.features.questions.state import Status
from bot.kernel.facts import Asked, Closed
from tests.world import FRIDGE, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def test_a_question_to_the_room_opens_a_case_after_its_grace(world: World):
    question = world.says("amina", FRIDGE)
    assert world.question(question).status is Status.HEARD

    world.later(minutes=4)
    assert world.facts(Asked) == []

    world.later(minutes=1)
    assert world.question(question).status is Status.OPEN
    assert [fact.who for fact in world.facts(Asked)] == ["amina"]
    assert FRIDGE[:40] in world.commands("amina", "open")


@pytest.mark.parametrize(
    "text",
    [
        "Good morning everyone, have a lovely week!",
        "The new guidance on solar fridges was published today: https://example.org/guidance",
        "Thanks a lot, that worked.",
        "The truck arrived in Kisumu yesterday evening.",
    ],
)
def test_what_asks_nobody_anything_opens_no_case(world: World, text: str):
    message = world.says("amina", text)

    assert world.hears_no_question(message)


def test_a_bot_never_asks_a_question(world: World):
    message = world.says("beep", FRIDGE)

    assert world.hears_no_question(message)


@pytest.mark.parametrize(
    "text",
    [
        "Est-ce que quelqu'un sait comment réinitialiser l'alarme du réfrigérateur à vaccins ?",
        "¿Alguien sabe cómo restablecer la alarma del refrigerador de vacunas?",
        "هل يعرف أحد كيف أعيد ضبط إنذار ثلاجة اللقاحات؟",
        "Кто-нибудь знает, как сбросить сигнал тревоги на холодильнике для вакцин?",
        "有人知道怎么重置疫苗冰箱的温度报警吗？",
    ],
)
def test_questions_are_heard_in_six_languages(world: World, text: str):
    question = world.says("amina", text)

    assert world.question(question).asker == "amina"


def test_consecutive_messages_of_one_person_make_one_question(world: World):
    first = world.says("amina", FRIDGE)
    world.later(minutes=2)
    second = world.says("amina", "It is the solar model, and it beeps since last night")

    assert world.hears_no_question(second)
    assert [piece.message for piece in world.question(first).pieces] == [first.message, second.message]

    world.later(minutes=4)
    assert world.question(first).status is Status.HEARD, "the grace starts anew"
    world.later(minutes=1)
    assert world.question(first).status is Status.OPEN


def test_two_questions_in_a_row_about_different_things_are_two_cases(world: World):
    first = world.says("amina", FRIDGE)
    second = world.says("amina", "Does anyone have the travel claim form for Kenya?")
    world.later(minutes=10)

    assert [world.question(one).status for one in (first, second)] == [Status.OPEN, Status.OPEN]


def test_a_message_after_ten_minutes_is_not_joined(world: World):
    first = world.says("amina", FRIDGE)
    world.later(minutes=11)
    world.says("amina", "It is the solar model, and it beeps since last night")

    assert len(world.question(first).pieces) == 1


def test_a_question_deleted_within_its_grace_was_never_asked(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=2)
    world.deletes(question)
    world.later(hours=1)

    assert world.question(question).status is Status.CLOSED
    assert world.facts(Asked) == []
    assert world.facts(Closed) == []
    assert said("open-none") in world.commands("amina", "open")


def test_a_question_edited_away_within_its_grace_was_never_asked(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=2)
    world.edits(question, "The alarm on our vaccine fridge is fixed now, all good.")
    world.later(hours=1)

    assert world.question(question).status is Status.CLOSED
    assert world.facts(Asked) == []


def test_an_edit_within_the_grace_gives_the_grace_anew_and_the_case_follows_the_text(world: World):
    question = world.says("amina", "Does anyone know how to reset the alarm on a fridge?")
    world.later(minutes=4)
    world.edits(question, "Does anyone know how to reset the alarm on an ice-lined refrigerator?")
    world.later(minutes=4)
    assert world.question(question).status is Status.HEARD

    world.later(minutes=1)
    assert world.question(question).status is Status.OPEN
    [asked] = world.facts(Asked)
    assert "lined" in asked.topics
    assert "refrigerator" in world.commands("amina", "open")


def test_an_open_question_deleted_closes_after_five_minutes(world: World):
    question = world.says("amina", FRIDGE)
    world.later(hours=1)
    world.deletes(question)
    world.later(minutes=4)
    assert world.question(question).status is Status.OPEN

    world.later(minutes=1)
    assert world.question(question).status is Status.CLOSED
    assert [fact.why for fact in world.facts(Closed)] == ["deleted"]


def test_an_open_question_edited_into_something_else_closes_after_five_minutes(world: World):
    question = world.says("amina", FRIDGE)
    world.later(hours=1)
    world.edits(question, "Solved it with the manual, the alarm is quiet.")
    world.later(minutes=5)

    assert world.question(question).status is Status.CLOSED
    assert [fact.why for fact in world.facts(Closed)] == ["edited-away"]


def test_an_open_question_put_better_stays_open(world: World):
    question = world.says("amina", FRIDGE)
    world.later(hours=1)
    world.edits(question, "Does anyone know how to silence the alarm on a TCW 3000 vaccine fridge?")
    world.later(minutes=5)

    assert world.question(question).status is Status.OPEN
    assert "silenc" in world.question(question).topics


def test_deleting_one_of_two_joined_messages_leaves_the_other(world: World):
    first = world.says("amina", FRIDGE)
    world.later(minutes=2)
    second = world.says("amina", "It is the solar model, and it beeps since last night")
    world.later(hours=1)
    world.deletes(second)
    world.later(minutes=5)

    assert world.question(first).status is Status.OPEN
    assert len(world.question(first).pieces) == 1


def test_a_link_preview_told_as_an_edit_changes_nothing(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=4)
    world.edits(question, FRIDGE)
    world.later(minutes=1)

    assert world.question(question).status is Status.OPEN


def test_not_a_question_is_one_word_and_is_learned_for_its_channel_alone(world: World):
    before = world.caution("cold-chain")
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)

    assert world.commands("amina", "not a question", on=question) == said("misheard-thanks")

    assert world.question(question).status is Status.CLOSED
    assert world.caution("cold-chain") > before
    assert world.caution("nutrition") == 0
    assert said("open-none") in world.commands("amina", "open")


def test_a_call_for_help_on_the_same_message_takes_not_a_question_back(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.commands("amina", "not a question", on=question)

    world.commands("amina", "ask", on=question)

    assert world.question(question).status is Status.OPEN
    assert world.caution("cold-chain") == 0


def test_a_call_for_help_on_what_was_heard_as_a_question_teaches_nothing(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)

    world.commands("amina", "ask", on=question)

    assert world.caution("cold-chain") == 0


def test_a_channel_trusts_a_little_more_with_each_acceptance_that_stands(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    answer = world.replies("ben", "Hold the reset button for ten seconds.", to=question)

    world.reacts("amina", TICK, to=answer)
    assert world.caution("cold-chain") == -0.01

    world.reacts("amina", TICK, to=answer, on=False)
    assert world.caution("cold-chain") == 0


def test_a_channel_where_it_was_said_often_needs_surer_questions(world: World):
    score = world.question(world.says("sam", FRIDGE, in_="nutrition")).score
    world.rules(sure_enough=score - 0.05, channel_caution={world.place("cold-chain"): 0.1})

    assert world.hears_no_question(world.says("amina", FRIDGE, in_="cold-chain"))
    assert not world.hears_no_question(world.says("amina", FRIDGE, in_="nutrition"))


def test_not_a_question_is_for_the_asker_and_those_who_look_after_the_community(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)

    assert world.commands("nadia", "not a question", on=question) == said("only-the-asker")
    assert world.question(question).status is Status.OPEN
    assert world.commands("faith", "not a question", on=question) == said("misheard-thanks")


def test_a_question_told_again_after_its_events_key_is_forgotten_stays_one_question(world: World):
    world.says("amina", FRIDGE)
    world.later(hours=0.1)
    for days in (1, 3, 4):
        world.sleeps(days=days)

    world.happens_again()

    assert world.opens_home("chloe").count("Amina in #cold-chain") == 1
