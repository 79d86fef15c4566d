"""How a wait ends, as tables: answers, acceptance, second thoughts, deletions, and what is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.questions import closing
from bot.features.questions.state import WAITING, Answer, AskState, Entry, Offer, Question, Status
from bot.kernel.facts import Accepted, Answered, Asked, Closed, Misheard, Reopened, Thanked, Unaccepted
from bot.kernel.messages import Cancel, Decision, Show
from bot.kernel.people import MessageId, PersonId
from bot.kernel.records import Ref
from tests.unit.features.makers import (
    AMINA,
    BEN,
    DAY,
    HOUR,
    KIM,
    MONDAY,
    answer,
    ask,
    at,
    because,
    question,
    saved,
    timers,
)

NOW = at(MONDAY + 2 * HOUR)
ALL = frozenset(Status)


def kinds(decision: object) -> list[type]:
    return [type(fact) for fact in decision.note]  # type: ignore[attr-defined]  # every decision has notes


@pytest.mark.parametrize(
    ("status", "then", "first"),
    [
        (Status.HEARD, Status.HEARD, []),
        (Status.OPEN, Status.ANSWERED, [True]),
        (Status.CLAIMED, Status.ANSWERED, [True]),
        (Status.ANSWERED, Status.ANSWERED, [False]),
        (Status.ACCEPTED, Status.ACCEPTED, [False]),
    ],
)
def test_the_first_answer_ends_the_wait_and_later_ones_only_count(status: Status, then: Status, first: list[bool]):
    decision = closing.answer(question(status), answer(), NOW)

    assert saved(decision).status is then
    assert [fact.first for fact in decision.note if isinstance(fact, Answered)] == first
    assert [fact.took for fact in decision.note if isinstance(fact, Answered)] == [HOUR] * len(first)


def test_an_answer_is_counted_once():
    assert not closing.answer(question(answers=(answer(),)), answer(), NOW)


@pytest.mark.parametrize(
    ("more", "invites"),
    [({}, True), ({"past": True}, False), ({"invited": MONDAY}, False), ({"invite_answered": True}, False)],
)
def test_the_asker_is_invited_an_hour_later_once_and_never_about_the_past(more: dict[str, object], invites: bool):
    decision = closing.answer(replace(question(), **more), answer(), NOW)

    assert timers(decision).get("invite") == (NOW.now + HOUR if invites else None)


def test_an_answer_quiets_whatever_would_disturb_somebody():
    decision = closing.answer(question(asks=(ask(),)), answer(), NOW)

    assert {effect.name for effect in decision.do if isinstance(effect, Cancel)} >= {
        "question.route",
        "question.hand-back",
    }
    assert [effect.only_edit for effect in decision.do if isinstance(effect, Show)] == [True]


# ---------------------------------------------------------------- acceptance


@pytest.mark.parametrize(
    ("status", "answers", "noted"),
    [
        (Status.HEARD, (), [Asked, Closed]),
        (Status.OPEN, (), [Closed]),
        (Status.HEARD, (answer(),), [Asked, Answered, Accepted, Thanked]),
        (Status.HEARD, (answer(), answer(KIM, "b")), [Asked, Answered, Answered, Accepted, Thanked]),
        (Status.ANSWERED, (answer(),), [Accepted, Thanked]),
        (Status.ANSWERED, (answer(AMINA),), [Closed]),
        (Status.HEARD, (answer(AMINA),), [Asked, Closed]),
    ],
)
def test_accepting_tells_the_ledger_what_it_has_not_heard(
    status: Status, answers: tuple[Answer, ...], noted: list[type]
):
    decision = closing.accept(question(status, answers=answers), None, AMINA, NOW)

    assert kinds(decision) == noted
    assert saved(decision).status is Status.ACCEPTED
    assert [fact.first for fact in decision.note if isinstance(fact, Answered)] == [True, False][
        : noted.count(Answered)
    ]


@pytest.mark.parametrize(("status", "first"), [(Status.OPEN, [True]), (Status.ANSWERED, [False])])
def test_an_answer_found_only_now_is_counted_and_accepted(status: Status, first: list[bool]):
    before = question(status, answers=() if status is Status.OPEN else (answer(),))

    decision = closing.accept(before, MessageId("late"), AMINA, NOW, answer(KIM, "late"))

    assert saved(decision).accepted == "late"
    assert saved(decision).answers == (*before.answers, answer(KIM, "late"))
    assert [fact.first for fact in decision.note if isinstance(fact, Answered)] == first


def test_an_answer_known_already_is_not_counted_again():
    decision = closing.accept(question(Status.ANSWERED, answers=(answer(),)), MessageId("a"), AMINA, NOW, answer())

    assert kinds(decision) == [Accepted, Thanked]


@pytest.mark.parametrize("past", [False, True])
def test_of_a_question_of_the_past_the_acceptance_and_the_thanks_are_both_marked(past: bool):
    before = replace(question(Status.ANSWERED, answers=(answer(),)), past=past)
    accepted, thanked = closing.accept(before, None, AMINA, NOW).note

    assert isinstance(accepted, Accepted)
    assert isinstance(thanked, Thanked)
    assert (accepted.past, accepted.asker, accepted.said) == (past, AMINA, answer().topics)
    assert (thanked.past, thanked.how) == (past, "accept")


@pytest.mark.parametrize(("by", "noted"), [(AMINA, [Accepted, Thanked]), (KIM, [Accepted])])
def test_only_the_asker_thanks_by_accepting(by: PersonId, noted: list[type]):
    assert kinds(closing.accept(question(Status.ANSWERED, answers=(answer(),)), None, by, NOW)) == noted


def test_without_a_message_the_latest_answer_is_meant():
    both = question(Status.ANSWERED, answers=(answer(), answer(KIM, "b")))

    assert saved(closing.accept(both, None, AMINA, NOW)).accepted == "b"


def test_what_was_accepted_goes_to_the_library_without_words():
    decision = closing.accept(question(Status.ANSWERED, answers=(answer(),)), None, AMINA, NOW)

    [entry] = [record for record in decision.save if isinstance(record, Entry)]
    assert (entry.question, entry.answer, entry.who, entry.asker) == ("q", "a", BEN, AMINA)
    assert entry.topics == question().topics


ACCEPTED = question(Status.ACCEPTED, answers=(answer(), answer(KIM, "b")), accepted=MessageId("a"))


@pytest.mark.parametrize(("message", "changes"), [("a", False), ("b", True)])
def test_accepting_again_changes_something_only_for_another_answer(message: str, changes: bool):
    assert bool(closing.accept(ACCEPTED, MessageId(message), AMINA, NOW)) == changes


def test_taking_an_acceptance_back_keeps_the_answer():
    decision = closing.unaccept(ACCEPTED, AMINA)

    assert saved(decision).status is Status.ANSWERED
    assert decision.note == (Unaccepted("q", BEN, AMINA, MessageId("a"), ACCEPTED.topics, ACCEPTED.place),)
    assert decision.drop == (Ref("entry", "q"),)


@pytest.mark.parametrize(
    "other", [question(), question(Status.ANSWERED, answers=(answer(),)), question(Status.ACCEPTED)]
)
def test_what_was_not_accepted_cannot_be_taken_back(other: Question):
    assert not closing.unaccept(other, AMINA)


# ---------------------------------------------------------------- second thoughts


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.ACCEPTED])
def test_reopening_puts_the_answers_behind_and_searches_at_once(status: Status):
    given = question(status, answers=(answer(),), accepted=MessageId("a") if status is Status.ACCEPTED else None)

    decision = closing.reopen(replace(given, escalated=MONDAY, invite_answered=True), NOW)

    put = saved(decision)
    assert (put.status, put.answers, put.unhelpful, put.accepted) == (Status.OPEN, (), (answer(),), None)
    assert (put.escalated, put.invite_answered) == (None, False)
    assert timers(decision)["route"] == NOW.now
    assert kinds(decision) == ([Unaccepted, Reopened] if status is Status.ACCEPTED else [Reopened])
    assert decision.drop == ((Ref("entry", "q"),) if status is Status.ACCEPTED else ())
    assert put.answer_by(MessageId("a")) == answer(), "it is still found by its message"


@pytest.mark.parametrize("status", sorted(ALL - {Status.ANSWERED, Status.ACCEPTED}))
def test_only_what_was_answered_can_be_reopened(status: Status):
    assert not closing.reopen(question(status), NOW)


def test_reopening_the_past_disturbs_nobody():
    decision = closing.reopen(question(Status.ANSWERED, answers=(answer(),), past=True), NOW)

    assert "route" not in timers(decision)
    assert saved(decision).next_at is None


@pytest.mark.parametrize(
    ("status", "answers", "accepted", "gone", "then", "noted"),
    [
        (Status.HEARD, ("a",), None, "a", Status.HEARD, []),
        (Status.ANSWERED, ("a",), None, "a", Status.OPEN, [Reopened]),
        (Status.ANSWERED, ("a", "b"), None, "a", Status.ANSWERED, []),
        (Status.ACCEPTED, ("a", "b"), "b", "a", Status.ACCEPTED, []),
        (Status.ACCEPTED, ("a", "b"), "b", "b", Status.ANSWERED, [Unaccepted]),
        (Status.ACCEPTED, ("a",), "a", "a", Status.OPEN, [Unaccepted, Reopened]),
    ],
)
def test_a_deleted_answer_is_missed_only_where_it_mattered(  # noqa: PLR0913, PLR0917  # columns of the table
    status: Status, answers: tuple[str, ...], accepted: str | None, gone: str, then: Status, noted: list[type]
):
    given = tuple(answer(BEN, name) for name in answers)
    before = question(status, answers=given, accepted=MessageId(accepted) if accepted else None)

    decision = closing.lose_answer(before, MessageId(gone), NOW)

    assert saved(decision).status is then
    assert kinds(decision) == noted
    assert decision.drop == ((Ref("entry", "q"),) if gone == accepted else ())
    assert timers(decision).get("route") == (NOW.now + timedelta(minutes=5) if Reopened in noted else None)


def test_an_unhelpful_answer_that_was_deleted_is_forgotten():
    decision = closing.lose_answer(question(unhelpful=(answer(),)), MessageId("a"), NOW)

    assert saved(decision).unhelpful == ()


# ---------------------------------------------------------------- ends


@pytest.mark.parametrize("status", sorted(ALL - {Status.CLOSED}))
@pytest.mark.parametrize("why", ["deleted", "edited-away", "misheard", "expired"])
def test_a_case_that_never_opened_is_not_counted_as_closed(status: Status, why: str):
    decision = closing.close(question(status), why, NOW)

    assert (saved(decision).status, saved(decision).closed_for) == (Status.CLOSED, why)
    counted = status is not Status.HEARD or why == "misheard"
    assert kinds(decision) == ([Closed] if counted else [])
    assert because(decision) == [f"closed-{why}"]


@pytest.mark.parametrize(
    "ends", [closing.close(question(), "deleted", NOW), closing.accept(question(), None, AMINA, NOW)]
)
def test_what_has_ended_rings_no_more(ends: Decision):
    quiet = {effect.name.split(".")[-1] for effect in ends.do if isinstance(effect, Cancel)}

    assert quiet == {"route", "hand-back", "invite", "judge", "reread"}
    assert set(timers(ends)) == {"age"}


def test_what_is_closed_stays_closed():
    assert not closing.close(question(Status.CLOSED), "deleted", NOW)
    assert not closing.mishear(question(Status.CLOSED), AMINA, NOW)


def test_a_false_alarm_is_told_so_that_its_channel_learns():
    assert kinds(closing.mishear(question(), AMINA, NOW)) == [Closed, Misheard]


# ---------------------------------------------------------------- age


@pytest.mark.parametrize("status", sorted(WAITING))
def test_a_search_is_given_up_when_its_time_is_over(status: Status):
    decision = closing.age(question(status), NOW)

    assert saved(decision).closed_for == "expired"


def test_what_ended_is_forgotten_with_every_message_about_it():
    ended = question(
        Status.ACCEPTED,
        asks=(ask(state=AskState.DECLINED),),
        invited=MONDAY,
        invite_answered=True,
        pointed=Offer(MessageId("e"), MessageId("f"), KIM, MONDAY),
    )

    decision = closing.age(ended, NOW)

    assert {ref.id for ref in decision.drop} == {
        "q",
        "question/q/ask/ben/0",
        "question/q/invite",
        "question/q/pointer",
    }


def test_an_invitation_that_still_asks_falls_silent_first():
    asking = question(Status.ANSWERED, answers=(answer(),), invited=MONDAY)

    decision = closing.age(asking, NOW)

    assert decision.drop == ()
    assert saved(decision).invite_answered
    assert timers(decision) == {"age": NOW.now + DAY}
    assert closing.age(saved(decision), NOW).drop != ()
