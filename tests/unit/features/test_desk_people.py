"""Who is new, who is lapsing, whom to thank, and the days that are remembered of each."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.desk import Presence
from bot.features.desk.survey import in_time, lapsing, newcomers, unthanked
from bot.features.measures import Share
from bot.kernel.facts import Accepted, Answered, Asked, Fact, Misheard, Recognised, Thanked, Unaccepted
from bot.kernel.people import MessageId, PersonId
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, KIM, MONDAY, PLACE, POLICY

TODAY = date(2026, 6, 1)
CHLOE = PersonId("chloe")
days = st.integers(min_value=0, max_value=100)


def ago(number: int) -> date:
    return TODAY - timedelta(days=number)


def present(who: str, *on: int, past: bool = False) -> Presence:
    """Somebody who wrote so many days ago."""
    first, *others = sorted(on, reverse=True)
    one = Presence(PersonId(who), ago(first), began=None if past else ago(first))
    for day in others:
        one = one.wrote(ago(day), past=past)
    return one


LONG = present("long", 100, 1, past=True)
"""Steward knows of a hundred days."""


# ---------------------------------------------------------------- the days


@given(st.lists(days, min_size=1, max_size=30))
def test_days_are_counted_in_whatever_order_they_are_told(on: list[int]):
    one = Presence(BEN, ago(on[0]))
    for day in on[1:]:
        one = one.wrote(ago(day), past=True)

    assert one.last == ago(min(on))
    assert one.active(ago(200), TODAY + timedelta(days=1)) == len(set(on))
    assert one.earliest == ago(max(on))
    for day in set(on):
        assert one.active(ago(day), ago(day - 1)) == 1


def test_what_is_older_than_a_hundred_and_twenty_days_is_forgotten():
    old = present("ben", 130, 0)

    assert old.active(ago(400), ago(-1)) == 1
    assert old.wrote(ago(125), past=True).days == old.days


def test_a_second_message_of_a_day_changes_nothing():
    one = present("ben", 3, 0)

    assert one.wrote(TODAY, past=False) == one


# ---------------------------------------------------------------- new


@pytest.mark.parametrize(
    ("one", "new"),
    [
        (present("ben", 0), True),
        (present("ben", 6), True),
        (present("ben", 7), False),
        (present("ben", 6, 3, 0), True),
        (present("ben", 40, 0), False),
        (present("ben", 2, past=True), False),
        (present("ben", 2).wrote(ago(50), past=True), False),  # read afterwards: they were here before Steward
    ],
)
def test_new_is_who_first_wrote_in_the_last_seven_days(one: Presence, new: bool):
    assert newcomers([LONG, one], TODAY) == ((BEN,) if new else ())


def test_nobody_is_new_where_steward_is():
    assert newcomers([present("ben", 2), present("kim", 5)], TODAY) == ()
    assert newcomers([present("ben", 2), present("kim", 15)], TODAY) == ()
    assert newcomers([present("ben", 2), present("kim", 16)], TODAY) == (BEN,)


# ---------------------------------------------------------------- lapsing


REGULAR = present("ben", *range(30, 90, 3))
OTHERS = [present(name, 60, 50, 3) for name in "abcdefg"]


def test_lapsing_is_who_was_among_the_most_present_and_is_silent_for_four_weeks():
    assert lapsing([REGULAR, *OTHERS], TODAY) == (BEN,)


@pytest.mark.parametrize(("silent", "named"), [(27, False), (28, True), (34, True), (35, False)])
def test_four_weeks_of_silence_are_news_for_a_week(silent: int, named: bool):
    one = present("ben", *range(silent, silent + 40, 2))

    assert lapsing([one, *OTHERS], TODAY) == ((BEN,) if named else ())


def test_who_was_never_much_here_does_not_lapse():
    seldom = present("kim", 60, 40)

    assert lapsing([seldom, REGULAR, *OTHERS], TODAY) == (BEN,)
    assert lapsing([present("kim", 40, 30)], TODAY) == (), "two days are no habit"
    assert lapsing([], TODAY) == ()


def test_the_most_present_come_first():
    less = present("kim", *range(30, 70, 4))

    assert lapsing([less, REGULAR, *OTHERS], TODAY) == (BEN, KIM)


# ---------------------------------------------------------------- thanks, and what slips


def accepted(question: str, who: PersonId = BEN) -> Accepted:
    return Accepted(question, who, AMINA, MessageId("a"), PLACE)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ([accepted("q")], (BEN,)),
        ([accepted("q"), accepted("r", KIM)], (KIM, BEN)),
        ([accepted("q"), Thanked(BEN, CHLOE)], ()),
        ([accepted("q"), Thanked(BEN, AMINA)], (BEN,)),
        ([accepted("q"), Recognised(BEN, "note/first", CHLOE)], ()),
        ([accepted("q"), Unaccepted("q", BEN, AMINA, MessageId("a"))], ()),
        ([accepted("q"), Misheard("q", AMINA, PLACE)], ()),
        ([Asked("q", AMINA, PLACE, past=True), accepted("q")], ()),
        ([accepted("q", CHLOE)], ()),
    ],
)
def test_whom_to_thank_is_whose_answers_were_accepted_and_whom_no_manager_has_thanked(
    facts: list[Fact], named: tuple[PersonId, ...]
):
    assert unthanked([(MONDAY, one) for one in facts], {CHLOE}, MONDAY - DAY) == named
    assert unthanked([(MONDAY - 2 * DAY, one) for one in facts], {CHLOE}, MONDAY - DAY) == ()


def asked(name: str, at: datetime, took: timedelta | None) -> list[tuple[datetime, Fact]]:
    facts: list[tuple[datetime, Fact]] = [(at, Asked(name, AMINA, PLACE))]
    if took is not None:
        answer = Answered(name, BEN, AMINA, PLACE, MessageId(f"a{name}"), first=True, how="thread", took=took)
        facts.append((at + took, answer))
    return facts


def test_answers_within_a_day_are_counted_of_the_last_four_weeks_and_of_the_twelve_before():
    facts = [
        *asked("young", MONDAY - HOUR, None),  # whose day is not over
        *asked("good", MONDAY - 2 * DAY, HOUR),
        *asked("slow", MONDAY - 9 * DAY, 2 * DAY),
        *asked("none", MONDAY - 27 * DAY, None),
        *asked("before", MONDAY - 29 * DAY, HOUR),
        *asked("first", MONDAY - 111 * DAY, None),
        *asked("too old", MONDAY - 113 * DAY, HOUR),
    ]

    assert in_time(facts, POLICY, MONDAY) == (Share(1, 3), Share(1, 2))
