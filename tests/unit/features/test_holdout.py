"""What chance may keep back, and what it never may: a newcomer's question, a call for help, a suggestion."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.questions import rounds
from bot.features.questions.news import remember
from bot.features.questions.state import NEW_QUESTIONS, Asker, AskState, Question, Status, new_here
from bot.kernel.facts import Asked, Assigned, Nudged
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId
from tests.unit.features.makers import (
    AMINA,
    BEN,
    DAY,
    HOUR,
    KIM,
    MONDAY,
    PLACE,
    answer,
    ask,
    asked,
    at,
    because,
    candidate,
    person,
    question,
    route,
    saved,
    timers,
)

NOON = MONDAY + 6 * HOUR
"""When the first expert would be asked: three quarters into eight hours."""
PROMISED = MONDAY + DAY
"""When the promise is over: seven hours of Monday's working day, one of Tuesday's."""
SOME = (candidate(person("ben")), candidate(person("kim"), 0.5))


def chosen(of: Question, *, holdout: float = 1.0, established: bool = True) -> Decision:
    return rounds.choose(of, SOME, at(NOON, holdout=holdout), established=established)


def drawn(decision: Decision) -> list[Assigned]:
    return [fact for fact in decision.note if isinstance(fact, Assigned)]


def test_what_chance_keeps_back_waits_for_the_end_of_its_promise():
    decision = chosen(question())

    assert asked(decision) == []
    assert timers(decision) == {"route": PROMISED}
    assert saved(decision).withheld == PROMISED
    assert drawn(decision) == [Assigned("routing", "q", AMINA, withheld=True)]
    assert because(decision) == ["withheld"]


def test_what_chance_lets_go_is_asked_as_ever_and_noted_for_comparison():
    decision = chosen(question(), holdout=1e-9)

    assert asked(decision) == ["ben"]
    assert drawn(decision) == [Assigned("routing", "q", AMINA, withheld=False)]
    assert [fact for fact in decision.note if isinstance(fact, Nudged)] == [Nudged("q", BEN)]


def test_without_a_holdout_nothing_is_noted_and_nothing_changes():
    assert chosen(question(), holdout=0.0) == rounds.choose(question(), SOME, at(NOON))
    assert drawn(chosen(question(), holdout=0.0)) == []


@pytest.mark.parametrize(
    ("why", "exempt"),
    [
        ("its asker called for help", question(called=True)),
        ("a colleague named somebody", question(suggested=(KIM,))),
        ("somebody was asked already", question(asks=(ask(BEN, AskState.DECLINED),))),
        ("it had been given to somebody and back", question(asks=(ask(KIM, AskState.HANDED_BACK),))),
        ("its asker said that what came did not help", question(unhelpful=(answer(),))),
        ("chance has decided before", question(withheld=MONDAY + 5 * HOUR)),
    ],
)
def test_chance_decides_nothing_where(why: str, exempt: Question):
    decision = chosen(exempt)

    assert drawn(decision) == [], why
    assert asked(decision), why


def test_a_newcomers_question_is_never_kept_back():
    assert asked(chosen(question(), established=False)) == ["ben"]
    assert drawn(chosen(question(), established=False)) == []


def test_once_its_promise_is_over_there_is_nothing_to_keep_back():
    decision = rounds.choose(question(), SOME, at(PROMISED, holdout=1.0), established=True)

    assert asked(decision) == ["ben"]
    assert drawn(decision) == []


def test_while_it_is_kept_back_nothing_that_rings_asks_anybody():
    kept = replace(question(), withheld=PROMISED)

    decision = route(kept, SOME, at(NOON + HOUR, holdout=1.0))
    assert asked(decision) == []
    assert timers(decision) == {"route": PROMISED}


def test_at_the_end_of_the_promise_the_search_goes_on_as_usual():
    kept = replace(question(), withheld=PROMISED)

    decision = rounds.choose(kept, SOME, at(PROMISED, holdout=1.0), established=True)
    assert asked(decision) == ["ben"]
    assert drawn(decision) == []


def test_a_call_for_help_ends_it_at_once():
    kept = replace(question(), withheld=PROMISED)

    called = saved(rounds.call(kept, at(NOON, holdout=1.0)))
    assert asked(route(called, SOME, at(NOON, holdout=1.0))) == ["ben"]


def test_a_colleagues_suggestion_ends_it_at_once():
    kept = replace(question(), withheld=PROMISED, suggested=(KIM,))

    assert asked(route(kept, SOME, at(NOON, holdout=1.0))) == ["ben"]


def test_where_nobody_could_be_asked_chance_decides_nothing():
    decision = rounds.choose(question(), (), at(NOON, holdout=1.0), established=True)

    assert drawn(decision) == []
    assert because(decision) == ["nobody-left"]


# ---------------------------------------------------------------- who is new

OLD = Asker(AMINA, tuple(MessageId(f"old{number}") for number in range(NEW_QUESTIONS)))


@pytest.mark.parametrize(
    ("why", "asker", "since", "new"),
    [
        ("nobody knows since when they are here", OLD, None, True),
        ("they came less than thirty days ago", OLD, NOON - timedelta(days=29), True),
        ("thirty days and three questions", OLD, NOON - timedelta(days=30), False),
        ("it is among their first three", Asker(AMINA, (MessageId("a"), MessageId("b"), MessageId("q"))), MONDAY, True),
        ("they have asked twice", Asker(AMINA, (MessageId("a"), MessageId("b"))), NOON - timedelta(days=99), True),
        ("nothing is known of their questions", None, NOON - timedelta(days=99), True),
    ],
)
def test_somebody_is_new(why: str, asker: Asker | None, since: object, new: bool):
    assert new_here(question(), asker, since, NOON) is new, why  # type: ignore[arg-type]  # a date or nothing, as above


def test_the_third_question_of_long_ago_is_still_one_of_the_first():
    third = Asker(AMINA, (MessageId("a"), MessageId("b"), MessageId("q")))

    assert new_here(question(), third, NOON - timedelta(days=99), NOON)


def test_only_the_first_questions_are_remembered_each_once():
    known = Asker(AMINA)
    for name in ("a", "b", "b", "c", "d", "e"):
        for record in remember(known, Asked(name, AMINA, PLACE)).save:
            assert isinstance(record, Asker)
            known = record

    assert known.questions == ("a", "b", "c")


def test_only_an_open_question_is_kept_back():
    answered = question(Status.ANSWERED, withheld=PROMISED)

    assert not route(answered, SOME, at(NOON, holdout=1.0))
