"""How often Teams is spoken to: by its own numbers, and never by waiting in here."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress

import pytest

from adapters.teams.limits import Limits
from bot.kernel.ports import ThrottledError
from tests.unit.adapters.conftest import Hand

THREAD, OTHER = "19:reef@thread.tacv2;messageid=1", "19:reef@thread.tacv2;messageid=2"


def taken(limits: Limits, thread: str = THREAD, most: int = 10_000) -> int:
    """How many are taken until it is too early."""
    for many in range(most):
        try:
            limits.take(thread)
        except ThrottledError:
            return many
    return most


def refused(limits: Limits, thread: str = THREAD) -> float:
    with pytest.raises(ThrottledError) as early:
        limits.take(thread)
    return early.value.seconds


def test_a_thread_takes_seven_in_a_second_and_eight_in_two(hand: Hand):
    limits = Limits(hand)

    assert taken(limits) == 7
    assert refused(limits) == 1
    hand.at += 1
    assert taken(limits) == 1
    assert refused(limits) == 1


def test_a_thread_takes_sixty_in_half_a_minute(hand: Hand):
    limits = Limits(hand)
    for _ in range(60):
        limits.take(THREAD)
        hand.at += 0.25

    assert refused(limits) == 15
    hand.at += 15
    limits.take(THREAD)


def test_a_thread_takes_eighteen_hundred_in_an_hour(hand: Hand):
    limits = Limits(hand)
    for _ in range(1800):
        limits.take(THREAD)
        hand.at += 0.6

    wait = refused(limits)
    assert 3600 - 1800 * 0.6 <= wait <= 3600 - 1800 * 0.6 + 60
    hand.at += wait
    limits.take(THREAD)


def test_however_often_it_is_tried_no_stretch_of_time_holds_more_than_teams_takes(hand: Hand):
    limits, sent = Limits(hand), list[float]()
    for minute in range(150):
        begins = 40 if minute < 60 else 0  # in the first hour much comes late in a minute, and then early
        for later in (0, *(begins + step / 4 for step in range(79))):
            hand.at = 60.0 * minute + later
            with suppress(ThrottledError):
                limits.take(THREAD)
                sent.append(hand.at)

    assert len(sent) > 2 * 1800, "nor much less"
    for most, seconds in ((7, 1), (8, 2), (60, 30), (1800, 3600)):
        assert max(at - bisect_right(sent, sent[at] - seconds) + 1 for at in range(len(sent))) <= most


def test_the_seconds_that_are_told_are_enough_and_not_one_too_many(hand: Hand):
    limits = Limits(hand)
    for _ in range(500):
        try:
            limits.take(THREAD)
        except ThrottledError as early:
            hand.at += early.seconds - 0.001
            with pytest.raises(ThrottledError):
                limits.take(THREAD)
            hand.at += 0.001
            limits.take(THREAD)


def test_one_busy_thread_holds_up_no_other(hand: Hand):
    limits = Limits(hand)

    assert (taken(limits), taken(limits, OTHER)) == (7, 7)


def test_an_organisation_is_asked_fifty_times_a_second_over_all_its_threads(hand: Hand):
    limits = Limits(hand)

    assert sum(taken(limits, f"thread {number}", 5) for number in range(20)) == 50
    assert refused(limits, "one more") == 1
    assert refused(limits, "") == 1
    hand.at += 1
    assert taken(limits, "") == 50


def test_what_is_refused_for_one_reason_counts_for_none(hand: Hand):
    limits = Limits(hand)
    taken(limits)
    for _ in range(100):
        refused(limits)

    assert taken(limits, "") == 50 - 7


def test_a_thread_rests_for_as_long_as_teams_asks(hand: Hand):
    limits = Limits(hand)
    limits.rest(THREAD, 40)

    assert refused(limits) == 40
    limits.take(OTHER)
    hand.at += 40
    limits.take(THREAD)


def test_of_very_many_threads_those_that_were_silent_longest_are_forgotten(hand: Hand):
    limits = Limits(hand)
    for number in range(3000):
        hand.at += 3
        limits.take(THREAD)
        limits.take(f"thread {number}")

    assert len(limits) == 1000
    assert taken(limits) < 7, "the one in use is remembered"


def test_a_thread_in_which_much_is_said_is_remembered_in_little(hand: Hand):
    limits = Limits(hand)
    for _ in range(5000):
        hand.at += 2.1
        limits.take(THREAD)

    lane = limits._threads[THREAD]  # noqa: SLF001 - how much is kept is seen nowhere else
    assert sum(len(moments) for _, moments in lane._kept) < 150  # noqa: SLF001 - as the line above
