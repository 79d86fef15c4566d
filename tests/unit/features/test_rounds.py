"""Whom to ask next, as tables: each line is a question, who could answer, the hour, and what follows."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot import listening
from bot.features.questions import rounds
from bot.features.questions.state import AskState, Question, Status
from bot.kernel.facts import Asked, Claimed, Declined, Escalated, HandedBack, Nudged, Suggested
from bot.kernel.messages import Cancel, Retract, Show
from bot.kernel.people import Person
from tests.unit.features.makers import (
    AMINA,
    BEN,
    DAY,
    HOUR,
    KIM,
    MINUTE,
    MONDAY,
    TUESDAY,
    answer,
    ask,
    asked,
    at,
    because,
    candidate,
    on_leave,
    opted_out,
    person,
    question,
    route,
    saved,
    timers,
    written_to,
)

FOUR = MONDAY + 6 * HOUR
"""Four in the afternoon: three quarters of the promise have passed."""
TOKYO_NINE = datetime.fromisoformat("2026-03-03T00:00Z")
LIVE = question()


@pytest.mark.parametrize(
    ("could", "who"),
    [
        ([person("ben")], ["ben"]),
        ([person("ben"), person("kim")], ["ben"]),
        ([person("amina"), person("kim")], ["kim"]),
        ([opted_out("ben"), person("kim")], ["kim"]),
        ([on_leave("ben", MONDAY + 9 * DAY), person("kim")], ["kim"]),
        ([person("ben", bot=True), person("kim")], ["kim"]),
        ([person("ben", guest=True), person("kim")], ["kim"]),
        ([person("ben", left=True), person("kim")], ["kim"]),
        ([person("ben", "Asia/Tokyo"), person("kim")], ["kim"]),
        ([written_to("ben", MONDAY), person("kim")], ["kim"]),
        ([written_to("ben", MONDAY - DAY), person("kim")], ["ben"]),
        ([written_to("ben", *(MONDAY - day * DAY for day in (1, 2, 3))), person("kim")], ["kim"]),
        ([written_to("ben", *(MONDAY - day * DAY for day in (1, 2, 8))), person("kim")], ["ben"]),
        ([], []),
    ],
)
def test_the_first_who_may_be_asked_now_is_asked(could: list[Person], who: list[str]):
    decision = route(LIVE, [candidate(one) for one in could], at(FOUR))

    assert asked(decision) == who
    assert [str(fact.who) for fact in decision.note if isinstance(fact, Nudged)] == who


def test_asking_sets_the_wait_in_the_experts_own_working_time():
    decision = route(LIVE, [candidate(person("ben"))], at(FOUR))

    assert saved(decision).next_at == timers(decision)["route"] == TUESDAY + 2 * HOUR
    [one] = saved(decision).asks
    assert (one.who, one.until, one.state) == (BEN, TUESDAY + 2 * HOUR, AskState.ASKED)


def test_at_night_nobody_is_disturbed_and_the_question_is_asked_again_in_the_morning():
    decision = route(replace(LIVE, escalated=FOUR), [candidate(person("kim", "Asia/Tokyo"))], at(FOUR))

    assert asked(decision) == []
    assert timers(decision) == {"route": TOKYO_NINE}
    assert saved(decision).next_at == TOKYO_NINE
    assert because(decision) == ["wait-for-morning"]


def test_where_morning_comes_after_the_promise_the_manager_knows_meanwhile():
    decision = route(LIVE, [candidate(person("lena", "America/Lima"))], at(TUESDAY))

    assert [type(fact) for fact in decision.note] == [Escalated]
    assert timers(decision) == {"route": TUESDAY + 4 * HOUR}
    assert saved(decision).next_at == TUESDAY + 4 * HOUR
    assert because(decision) == ["nobody-soon"]


@pytest.mark.parametrize(
    ("asks", "suggested", "who"),
    [
        ((), (), ["kim"]),
        ((ask(state=AskState.DECLINED, until=None),), (), ["kim"]),
        ((ask(state=AskState.UNDELIVERED, until=None), ask(AMINA, AskState.DECLINED)), (), ["kim"]),
        ((ask(state=AskState.DECLINED), ask(AMINA, AskState.DECLINED)), (), []),
        ((ask(state=AskState.DECLINED), ask(AMINA, AskState.DECLINED)), (KIM,), ["kim"]),
        ((ask(state=AskState.HANDED_BACK, until=None),), (), ["kim"]),
        ((ask(KIM, AskState.DECLINED),), (), []),
    ],
)
def test_two_experts_and_whoever_a_colleague_names(
    asks: tuple[object, ...], suggested: tuple[object, ...], who: list[str]
):
    decision = route(question(asks=asks, suggested=suggested), [candidate(person("kim"))], at(FOUR))

    assert asked(decision) == who
    assert any(isinstance(fact, Escalated) for fact in decision.note) == (not who)


def test_while_an_expert_still_has_time_nobody_else_is_asked():
    decision = route(question(asks=(ask(until=FOUR + HOUR),)), [candidate(person("kim"))], at(FOUR))

    assert asked(decision) == []
    assert timers(decision) == {"route": FOUR + HOUR}
    assert asked(route(question(asks=(ask(until=FOUR),)), [candidate(person("kim"))], at(FOUR))) == ["kim"]


def test_whoever_gave_an_answer_that_did_not_help_is_not_asked_again():
    decision = route(question(unhelpful=(answer(),)), [candidate(person("ben"))], at(FOUR))

    assert asked(decision) == []


@pytest.mark.parametrize(
    "resting",
    [
        question(Status.HEARD),
        question(Status.CLAIMED),
        question(Status.ANSWERED),
        question(Status.ACCEPTED),
        question(Status.CLOSED),
        question(past=True),
    ],
)
def test_what_does_not_wait_is_not_routed(resting: Question):
    assert not route(resting, [candidate(person("ben"))], at(FOUR))


@pytest.mark.parametrize(
    ("late", "who"), [(timedelta(), ["ben"]), (2 * DAY, ["ben"]), (2 * DAY + MINUTE, []), (7 * DAY, [])]
)
def test_what_was_due_more_than_two_days_ago_disturbs_nobody(late: timedelta, who: list[str]):
    decision = route(LIVE, [candidate(person("ben"))], at(FOUR), FOUR - late)

    assert asked(decision) == who
    assert any(isinstance(fact, Escalated) for fact in decision.note) == (not who)


@pytest.mark.parametrize(
    ("score", "caution", "called", "who"),
    [
        (0.50, 0.0, False, ["ben"]),
        (0.49, 0.0, False, []),
        (0.55, 0.1, False, []),
        (0.60, 0.1, False, ["ben"]),
        (0.10, 0.3, True, ["ben"]),
    ],
)
def test_an_expert_is_disturbed_only_where_it_is_surely_a_question(
    score: float,
    caution: float,
    called: bool,
    who: list[str],
):
    doubtful = question(score=score, called=called)
    moment = at(FOUR, channel_caution={doubtful.place: caution})

    assert asked(route(doubtful, [candidate(person("ben"))], moment)) == who


@pytest.mark.parametrize(
    ("believed", "called", "who"),
    [(0.0, False, ["ben"]), (0.19, False, ["ben"]), (0.2, False, []), (0.4, False, []), (0.4, True, ["ben"])],
)
def test_nobody_is_disturbed_about_what_was_perhaps_answered_and_the_managers_list_has_it(
    believed: float,
    called: bool,
    who: list[str],
):
    decision = route(question(called=called), [candidate(person("ben"))], at(FOUR), believed=believed)

    assert asked(decision) == who
    assert ("perhaps-answered" in because(decision)) is (not who)


def test_the_manager_is_told_once():
    first = rounds.escalate(LIVE, at(FOUR), "because-nobody-left")
    again = rounds.escalate(saved(first), at(TUESDAY), "because-nobody-left")

    assert [type(fact) for fact in first.note] == [Escalated]
    assert again.note == ()
    assert saved(again).escalated == FOUR


# ---------------------------------------------------------------- snoozes

SNOOZED = question(asks=(ask(state=AskState.SNOOZED, until=TUESDAY),))


@pytest.mark.parametrize(
    ("who", "now", "reminded"),
    [
        (person("ben"), TUESDAY, ["ben"]),
        (person("ben"), TUESDAY - MINUTE, []),
        (written_to("ben", TUESDAY, TUESDAY - DAY, TUESDAY - 2 * DAY), TUESDAY, ["ben"]),
        (opted_out("ben"), TUESDAY, []),
        (on_leave("ben", TUESDAY + DAY), TUESDAY, []),
        (person("ben", "Asia/Tokyo"), TUESDAY, []),
        (person("kim"), TUESDAY, []),
    ],
)
def test_a_reminder_comes_when_it_was_asked_for_and_may_still_come(who: Person, now: datetime, reminded: list[str]):
    decision = route(SNOOZED, [], at(now), None, [who])

    assert asked(decision) == reminded
    retracted = [effect.surface for effect in decision.do if isinstance(effect, Retract)]
    assert retracted == (["question/q/ask/ben/0"] if reminded else [])


def test_a_reminder_has_a_surface_of_its_own_and_a_wait_of_its_own():
    decision = route(SNOOZED, [], at(TUESDAY), None, [person("ben")])

    [one] = saved(decision).asks
    assert (one.turn, one.state, one.until) == (1, AskState.ASKED, TUESDAY + 4 * HOUR)


def test_a_reminder_on_leave_waits_for_the_day_back():
    decision = route(SNOOZED, [], at(TUESDAY), None, [on_leave("ben", TUESDAY + DAY)])

    assert timers(decision) == {"route": TUESDAY + DAY}


def test_whatever_else_is_awaited_a_reminder_comes_at_its_own_time():
    both = question(asks=(ask(state=AskState.SNOOZED, until=FOUR + HOUR), ask(KIM, until=TUESDAY)))

    assert timers(route(both, [], at(FOUR))) == {"route": FOUR + HOUR}


@pytest.mark.parametrize(
    ("when", "now", "until"),
    [
        ("tomorrow", MONDAY, TUESDAY - HOUR),
        ("", MONDAY, TUESDAY - HOUR),
        ("tomorrow", MONDAY + 4 * DAY, MONDAY + 7 * DAY - HOUR),
        ("monday", MONDAY, MONDAY + 7 * DAY - HOUR),
    ],
)
def test_a_snooze_lasts_until_a_working_morning(when: str, now: datetime, until: datetime):
    decision = rounds.snooze(question(asks=(ask(),)), person("ben"), when, at(now))

    [one] = saved(decision).asks
    assert (one.state, one.until) == (AskState.SNOOZED, until)
    assert timers(decision) == {"route": now}


@pytest.mark.parametrize("asked_of", [question(), question(Status.CLAIMED, asks=(ask(),))])
def test_only_who_was_asked_about_what_is_open_can_put_it_off(asked_of: Question):
    assert not rounds.snooze(asked_of, person("ben"), "tomorrow", at(FOUR))


# ---------------------------------------------------------------- claims


def test_a_claim_lasts_two_working_days_of_the_claimer():
    decision = rounds.claim(question(asks=(ask(),)), person("ben"), at(MONDAY + 4 * DAY))

    friday_ten, tuesday_ten = MONDAY + 4 * DAY, MONDAY + 8 * DAY
    assert timers(decision) == {"hand-back": tuesday_ten}
    assert saved(decision).claimed_by == BEN
    assert [type(fact) for fact in decision.note] == [Claimed]
    assert Cancel("question.route", "q") in decision.do
    assert friday_ten.weekday() == 4


@pytest.mark.parametrize(
    ("state", "who"), [(Status.CLAIMED, "kim"), (Status.ANSWERED, "kim"), (Status.HEARD, "kim"), (Status.OPEN, "amina")]
)
def test_what_is_not_open_or_ones_own_cannot_be_claimed(state: Status, who: str):
    assert not rounds.claim(question(state), person(who), at(FOUR))


HELD = question(Status.CLAIMED, claimed_by=BEN, asks=(ask(state=AskState.CLAIMED),), escalated=FOUR)


@pytest.mark.parametrize(("due", "in_time"), [(None, True), (TUESDAY, False)])
def test_giving_a_claim_back_lets_the_search_go_on(due: datetime | None, in_time: bool):
    decision = rounds.hand_back(HELD, BEN, at(TUESDAY), due)

    assert saved(decision).status is Status.OPEN
    assert saved(decision).claimed_by is None
    assert saved(decision).escalated is None, "whoever is told next is told anew"
    assert timers(decision) == {"route": TUESDAY}
    assert decision.note == (HandedBack("q", BEN, in_time),)


@pytest.mark.parametrize(("held", "who"), [(HELD, KIM), (question(asks=(ask(),)), BEN), (replace(HELD, asks=()), BEN)])
def test_only_the_holder_gives_a_claim_back(held: Question, who: object):
    assert not rounds.hand_back(held, who, at(TUESDAY))  # type: ignore[arg-type]  # a PersonId, as the table has it


def test_a_claim_on_something_past_that_is_given_back_starts_no_search():
    assert timers(rounds.hand_back(replace(HELD, past=True), BEN, at(TUESDAY))) == {}


# ---------------------------------------------------------------- no


def test_not_me_frees_a_claim_and_asks_the_next_one_at_once():
    decision = rounds.decline(HELD, BEN, at(FOUR))

    assert saved(decision).status is Status.OPEN
    assert saved(decision).claimed_by is None
    assert timers(decision) == {"route": FOUR}
    assert decision.note == (Declined("q", BEN, HELD.topics),)


def test_not_me_leaves_anothers_claim_alone():
    held = replace(HELD, claimed_by=KIM)

    decision = rounds.decline(held, BEN, at(FOUR))

    assert saved(decision).claimed_by == KIM
    assert timers(decision) == {}
    assert saved(decision).escalated == FOUR


@pytest.mark.parametrize(
    "answered",
    [
        question(),
        question(asks=(ask(state=AskState.DECLINED),)),
        question(Status.ANSWERED, asks=(ask(),)),
        question(Status.CLOSED, asks=(ask(),)),
    ],
)
def test_not_me_counts_once_and_while_it_waits(answered: Question):
    assert not rounds.decline(answered, BEN, at(FOUR))


def test_a_named_colleague_comes_first_and_whoever_named_them_is_free():
    decision = rounds.suggest(question(asks=(ask(),)), KIM, person("ben"), at(FOUR))

    assert saved(decision).suggested == (KIM,)
    assert [one.state for one in saved(decision).asks] == [AskState.DECLINED]
    assert decision.note == (Suggested("q", KIM, BEN, LIVE.topics),)
    again = rounds.suggest(saved(decision), KIM, person("faith"), at(FOUR))
    assert saved(again).suggested == (KIM,)


@pytest.mark.parametrize(
    ("state", "who", "by"), [(Status.CLAIMED, "kim", "ben"), (Status.OPEN, "ben", "ben"), (Status.OPEN, "amina", "ben")]
)
def test_neither_oneself_nor_the_asker_can_be_named(state: Status, who: str, by: str):
    assert not rounds.suggest(question(state), person(who).who, person(by), at(FOUR))


@pytest.mark.parametrize(
    ("state", "status", "goes_on"),
    [
        (AskState.ASKED, Status.OPEN, True),
        (AskState.DECLINED, Status.OPEN, False),
        (AskState.ASKED, Status.CLAIMED, False),
    ],
)
def test_who_could_not_be_written_to_is_passed_over(state: AskState, status: Status, goes_on: bool):
    decision = rounds.undelivered(question(status, asks=(ask(state=state),)), BEN, at(FOUR))

    assert bool(decision) == goes_on
    assert timers(decision) == ({"route": FOUR} if goes_on else {})
    assert not rounds.undelivered(question(), BEN, at(FOUR))


# ---------------------------------------------------------------- calls, pauses, lost timers


@pytest.mark.parametrize(
    ("state", "noted"),
    [
        (
            Status.HEARD,
            [
                Asked(
                    "q",
                    AMINA,
                    LIVE.place,
                    LIVE.topics,
                    language="en",
                    words=listening.as_written(LIVE.text, LIVE.topics),
                )
            ],
        ),
        (Status.OPEN, []),
    ],
)
def test_a_call_asks_now_and_counts_what_was_not_counted_yet(state: Status, noted: list[object]):
    decision = rounds.call(question(state, past=True), at(FOUR))

    assert saved(decision).called
    assert not saved(decision).past
    assert timers(decision)["route"] == FOUR
    assert list(decision.note) == noted


@pytest.mark.parametrize("state", [Status.CLAIMED, Status.ANSWERED, Status.ACCEPTED, Status.CLOSED])
def test_a_call_about_what_is_settled_is_none(state: Status):
    assert not rounds.call(question(state), at(FOUR))


@pytest.mark.parametrize(
    ("next_at", "more", "rings"),
    [
        (TUESDAY + DAY, {"asks": (ask(state=AskState.DECLINED),)}, TUESDAY),
        (TUESDAY + DAY, {"escalated": FOUR}, TUESDAY),
        (TUESDAY + DAY, {"called": True}, TUESDAY),
        (TUESDAY + DAY, {}, TUESDAY),
        (TUESDAY, {"called": True}, None),
        (None, {"called": True}, None),
        (TUESDAY + DAY, {"past": True, "called": True}, None),
        (TUESDAY + DAY, {"status": Status.CLAIMED}, None),
    ],
)
def test_what_a_pause_had_put_off_goes_on_when_it_ends(
    next_at: datetime | None, more: dict[str, object], rings: datetime | None
):
    decision = rounds.resume(replace(question(next_at=next_at), **more), at(TUESDAY))

    assert timers(decision) == ({"route": rings} if rings else {})


def test_the_end_of_a_pause_brings_nobody_forward():
    decision = rounds.resume(question(next_at=TUESDAY), at(MONDAY + HOUR))

    assert timers(decision) == {"route": FOUR}


@pytest.mark.parametrize(
    ("status", "next_at", "reasons"),
    [
        (Status.OPEN, FOUR - 10 * MINUTE, ["reconciled"]),
        (Status.OPEN, FOUR - 9 * MINUTE, []),
        (Status.OPEN, None, []),
        (Status.HEARD, FOUR - DAY, ["reconciled"]),
        (Status.CLAIMED, FOUR - DAY, ["reconciled"]),
        (Status.ANSWERED, FOUR - DAY, []),
        (Status.OPEN, FOUR - 2 * DAY, ["reconciled"]),
        (Status.OPEN, FOUR - 2 * DAY - MINUTE, ["too-late-to-ask"]),
    ],
)
def test_a_lost_timer_is_noticed_after_ten_minutes(status: Status, next_at: datetime | None, reasons: list[str]):
    decision = rounds.reconcile(question(status, next_at=next_at), at(FOUR), 10 * MINUTE)

    assert because(decision) == reasons


def test_every_nudge_about_a_question_is_brought_up_to_date_together():
    two = question(asks=(ask(state=AskState.DECLINED), ask(KIM)))

    decision = rounds.claim(two, person("kim"), at(FOUR))

    assert [effect.surface for effect in decision.do if isinstance(effect, Show)] == [
        "question/q/ask/ben/0",
        "question/q/ask/kim/0",
    ]
