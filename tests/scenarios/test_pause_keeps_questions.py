"""In a pause a manager chooses what stays on: nothing, the questions of the response, or all questions."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.kernel.policy import Purpose
from bot.kernel.resting import Keeps, Matter, Pause
from tests.world import RESET, World, Written, said

SHELTER = "Does anyone know how to keep a vaccine fridge cold in a shelter after an earthquake?"
ALARM = "Does anyone know how to reset the alarm of a vaccine fridge?"
EARTHQUAKE = 'pause 2026-03-31 "earthquake response"'


@pytest.fixture
def known(world: World) -> World:
    """Ben knows about fridges; it is Monday, ten in the morning in Nairobi."""
    world.drafts_no_notes()
    world.teaches("ben")
    world.until("monday 10:00")
    return world


def pauses(world: World, choice: str = "", typed: str = EARTHQUAKE) -> None:
    world.commands("chloe", typed)
    if choice:
        world.presses("chloe", said(f"pause-keep-{choice}"))


def asks(world: World, text: str, *, who: str = "amina", in_: str = "cold-chain") -> Written:
    """Somebody asks, and a day goes by in which somebody would be asked."""
    question = world.says(who, text, in_=in_)
    world.later(days=1)
    return question


def other_than_questions(world: World) -> set[Purpose]:
    pause = world.record(Pause, "pause")
    assert pause is not None
    return {sent.purpose for sent in world.unasked() if sent.at > pause.at} - {
        Purpose.PLAN,
        Purpose.ROUTING,
        Purpose.ESCALATION,
        Purpose.POINTER,
    }


# ---------------------------------------------------------------- the choice


@pytest.mark.parametrize(
    ("choice", "text", "asked"),
    [
        ("", SHELTER, []),
        ("response", SHELTER, ["ben"]),
        ("response", ALARM, []),
        ("questions", SHELTER, ["ben"]),
        ("questions", ALARM, ["ben"]),
    ],
)
def test_the_choice_decides_about_which_questions_somebody_is_asked(
    known: World, choice: str, text: str, asked: list[str]
):
    pauses(known, choice)
    asks(known, text)

    assert known.asked() == asked
    assert other_than_questions(known) == set()


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("réponse au séisme", "Comment garder au froid un frigo de vaccins (vaccine fridge) après les séismes ?"),
        ("respuesta al terremoto", "¿Cómo mantener fría una nevera de vacunas (vaccine fridge) tras los terremotos?"),
        ("الاستجابة للزلزال", "كيف نبقي ثلاجة اللقاحات vaccine fridge باردة بعد الزلزال؟"),
        ("реагирование на землетрясение", "Кто знает, как охлаждать vaccine fridge после землетрясения?"),
        ("地震响应", "地震后怎么让疫苗冰箱 vaccine fridge 保持低温？"),
    ],
)
def test_a_question_of_the_response_is_known_by_the_reason_in_six_languages(known: World, reason: str, text: str):
    pauses(known, "response", f'pause 2026-03-31 "{reason}"')
    question = known.says("amina", text)
    known.later(minutes=10)
    known.commands("amina", "ask", on=question)
    known.later(days=1)

    assert known.asked() == ["ben"]


def test_words_and_channels_say_which_questions_are_of_the_response(known: World):
    pauses(known, "response", "pause 2026-03-31")
    card = known.presses("chloe", said("pause-which"))
    assert said("pause-which-words") in card
    card = known.submits("chloe", words="cholera, carriers", places=known.place("nutrition"))
    assert (
        said("pause-keeps", keeps="response", known="both", names="cholera and carriers", places="#nutrition") in card
    )

    asks(known, ALARM)
    assert known.asked() == []
    asks(known, "Does anyone know which vaccine fridge holds carriers for a camp?")
    assert known.asked() == ["ben"]
    asks(known, "Does anyone know how to mend the door of a vaccine fridge?", in_="nutrition", who="dalia")
    assert known.asked() == ["ben", "ben"]


def test_where_nothing_tells_which_questions_are_of_the_response_the_card_says_so(known: World):
    known.commands("chloe", 'pause 2026-03-31 "emergency response"')
    card = known.presses("chloe", said("pause-keep-response"))

    assert said("pause-keeps", keeps="response", known="none", names="", places="") in card
    asks(known, SHELTER)
    assert known.asked() == []


def test_of_channels_only_the_communitys_own_count(known: World):
    pauses(known, "response")
    known.presses("chloe", said("pause-which"))
    known.submits("chloe", words="", places=known.place("wash"))

    assert known.policy().stays_on.places == frozenset()


def test_all_other_rules_hold_for_whoever_is_asked_in_a_pause(known: World):
    pauses(known, "questions")
    known.commands("ben", "quiet until 2026-03-12")
    asks(known, SHELTER)
    assert known.asked() == []

    known.commands("ben", "quiet start")
    for _ in range(3):
        known.later(days=1)
    days = [known.day_of(sent) for sent in known.unasked("ben")]
    assert len(days) == len(set(days))


# ---------------------------------------------------------------- its whole course


def test_a_question_of_the_response_reaches_the_manager_when_nobody_is_found_and_the_others_wait(known: World):
    pauses(known, "response")
    known.says("amina", "Does anyone know who maps the damage of the earthquake in Hatay?")
    known.says("sam", "Does anyone know who prints vaccination cards in Senegal?", in_="nutrition")
    known.later(days=2)

    [listed] = [text for text in known.sees("chloe") if said("waiting-title") in text]
    assert "Hatay" in listed
    assert "vaccination cards" not in listed
    known.commands("chloe", "resume")
    known.later(days=2)
    [listed] = [text for text in known.sees("chloe") if said("waiting-title") in text]
    assert "vaccination cards" in listed


def test_a_list_from_before_the_pause_keeps_what_stood_on_it(known: World):
    known.says("amina", "Does anyone know who prints vaccination cards in Senegal?")
    gone = known.says("sam", "Does anyone know where to buy spare vaccine carriers in Dakar?", in_="nutrition")
    known.later(days=2)
    pauses(known, "response")
    known.deletes(gone)
    known.later(minutes=10)

    [listed] = [text for text in known.sees("chloe") if said("waiting-title") in text]
    assert "vaccination cards" in listed
    assert "carriers" not in listed


def test_an_accepted_answer_is_pointed_to_in_a_pause_when_the_question_stays_on(world: World):
    world.drafts_no_notes()
    first = world.says("amina", "Does anyone know how to reset the alarm of a vaccine fridge?")
    world.commands("amina", "answered", on=world.replies("ben", RESET, to=first))
    world.later(days=2)
    pauses(world, "questions")
    world.says("dalia", "Does anyone know how to reset the alarm of a vaccine fridge?")
    world.later(minutes=10)

    assert [sent.who for sent in world.unasked(purpose=Purpose.POINTER)] == ["dalia"]
    world.commands("chloe", "pause 2026-03-31")
    assert other_than_questions(world) == set()


def test_nobody_is_invited_to_say_whether_it_helped_until_the_pause_is_over(known: World):
    pauses(known, "questions", "pause until friday flood")
    question = known.says("amina", SHELTER)
    known.later(minutes=20)
    known.replies("lena", RESET, to=question)
    known.until("thursday 17:00")
    assert "amina" not in [sent.who for sent in known.unasked(purpose=Purpose.INVITE)]

    known.until("friday 12:00")
    assert "amina" in [sent.who for sent in known.unasked(purpose=Purpose.INVITE)]


def test_choosing_more_sets_going_what_waited_and_choosing_less_stops_it(known: World):
    pauses(known)
    asks(known, SHELTER)
    assert known.asked() == []
    known.presses("chloe", said("pause-keep-response"))
    known.later(hours=6)
    assert known.asked() == ["ben"]

    known.presses("chloe", said("pause-keep-nothing"))
    asks(known, "Does anyone know which vaccine fridge survives an earthquake?", who="dalia")
    known.later(days=4)
    assert known.asked() == ["ben"]


@pytest.mark.parametrize(("then", "sent"), [("", ["ben"]), ("questions", ["ben"]), ("nothing", [])])
def test_the_last_guard_before_a_message_goes_out_decides_by_the_choice_that_stands(
    known: World, then: str, sent: list[str]
):
    pauses(known, "response")
    known.says("amina", SHELTER)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=30)
    known.until("16:05")
    if then:
        known.presses("chloe", said(f"pause-keep-{then}"))
    known.until("17:00")

    assert known.asked() == sent


def test_whom_a_pause_kept_from_being_asked_is_asked_after_it(known: World):
    known.says("amina", ALARM)
    known.until("15:59")
    known.platform().throttled_until = known.now + timedelta(minutes=30)
    known.until("16:05")
    pauses(known, typed="pause until friday flood")
    known.until("thursday 17:00")
    assert known.asked() == []

    known.until("friday 13:00")
    assert known.asked() == ["ben"]


def test_a_reminder_that_somebody_asked_for_comes_where_the_question_stays_on(known: World):
    pauses(known, "response")
    question = known.says("amina", SHELTER)
    known.until("17:00")
    known.presses("ben", said("nudge-later"))
    known.submits("ben", when="tomorrow")
    known.until("tuesday 13:00")

    assert said("nudge-title") in known.sees("ben")[-1]
    assert known.question(question).asks[0].turn == 1


def test_a_rehearsal_lets_a_question_of_the_response_go_at_once_and_all_else_wait(known: World):
    known.commands("chloe", "policy rehearsal on")
    pauses(known, "response", "pause until friday earthquake")
    known.says("amina", SHELTER)
    known.until("16:30")
    known.opens_home("chloe")

    assert known.presses("chloe", said("rehearse-send")) == said("rehearse-sent")
    assert known.asked() == ["ben"]


# ---------------------------------------------------------------- what is promised


@pytest.mark.parametrize(("choice", "promise"), [("", "ask-noted-paused"), ("response", "ask-noted")])
def test_whoever_calls_for_help_is_promised_what_will_be(known: World, choice: str, promise: str):
    pauses(known, choice, "pause until friday earthquake")
    question = known.says("amina", SHELTER)
    known.later(minutes=10)

    answer = known.commands("amina", "ask", on=question)
    assert said(promise, until="Fri 13 Mar 09:00") in answer
    known.later(hours=8)
    assert known.asked() == ([] if "paused" in promise else ["ben"])


def test_a_press_that_lets_others_be_looked_for_says_when_that_is(known: World):
    question = known.says("amina", ALARM)
    known.until("16:30")
    pauses(known, typed="pause until friday flood")

    assert said("pause-until-then") in known.presses("ben", said("nudge-not-me"))
    assert said("nothing-to-do") == known.presses_remembered("ben", known.button_named("question.decline", question))


@pytest.mark.parametrize(("choice", "promise"), [("", "ask-noted-after"), ("response", "ask-noted")])
def test_a_doubtful_question_that_somebody_makes_one_is_promised_what_will_be(known: World, choice: str, promise: str):
    known.rules(bold_enough=1.1)
    question = known.says("amina", SHELTER)
    known.later(minutes=10)
    pauses(known, choice, "pause until friday earthquake")
    known.commands("amina", "open")

    assert said(promise) in known.presses("amina", said("open-ask"))
    known.later(hours=8)
    assert known.asked() == ([] if promise == "ask-noted-after" else ["ben"])
    assert known.question(question).called


@pytest.mark.parametrize(
    ("choice", "state"),
    [("", "desk-line-resting"), ("response", "desk-line-resting"), ("questions", "desk-line-waiting")],
)
def test_nobodys_page_says_that_steward_is_on_what_rests(known: World, choice: str, state: str):
    pauses(known, choice)
    known.says("amina", ALARM)
    known.later(minutes=10)

    assert said(state, keeps=choice or "nothing") in known.opens_home("amina")
    mine = "yes" if choice == "questions" else "no"
    waits = said("desk-waiting", count=1, lost=0, others="no", mine=mine, since="Mon 09 Mar 08:05")
    assert f"- {waits} [" in known.opens_home("chloe")


@pytest.mark.parametrize("choice", ["", *[one.value for one in Keeps if one is not Keeps.NOTHING]])
def test_help_says_that_there_is_a_pause_and_what_goes_on(known: World, choice: str):
    pauses(known, choice, "pause until friday earthquake")

    note = said("pause-help", until="Fri 13 Mar 09:00", keeps=choice or "nothing")
    assert note in known.commands("amina", "help")
    assert note not in known.commands("amina", "open")
    known.commands("chloe", "resume")
    assert note not in known.commands("amina", "help")


def test_what_goes_on_names_no_words_of_anybodys_question(known: World):
    """A message on its way carries the response's own words, and nothing of what was asked."""
    pauses(known, "response")
    question = asks(known, SHELTER)

    assert known.asked() == ["ben"]
    [asked] = known.question(question).asks
    assert asked.matter == Matter(question.place, ("earthquake",))
