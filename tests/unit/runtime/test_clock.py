"""The clocks: real time passes by itself, the other one is turned; nothing here really sleeps."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.runtime.clock import SystemClock, TurnableClock

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def settled(task: asyncio.Task[None]) -> bool:
    """Whether a task ends without anything further happening: let everything run that can."""
    for _ in range(20):
        await asyncio.wait({task}, timeout=0)
    return task.done()


async def stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_the_real_clock_tells_aware_utc_that_passes():
    clock = SystemClock()
    earlier = clock.now()

    assert earlier.tzinfo is UTC
    assert clock.now() >= earlier


@pytest.mark.parametrize("seconds", [0, -5])
async def test_sleeping_until_a_time_that_is_over_ends_at_once(seconds: int):
    clock = SystemClock()

    await clock.sleep_until(clock.now() + timedelta(seconds=seconds))


@pytest.mark.parametrize("hours", [None, 1])
async def test_a_sleep_ends_when_somebody_calls(hours: int | None):
    clock = SystemClock()
    asleep = asyncio.create_task(clock.sleep_until(clock.now() + hours * HOUR if hours else None))
    assert not await settled(asleep)

    clock.wake()

    assert await settled(asleep)


async def test_a_call_just_before_the_sleep_is_not_missed_and_counts_once():
    clock = SystemClock()
    clock.wake()
    await clock.sleep_until(None)

    again = asyncio.create_task(clock.sleep_until(None))
    assert not await settled(again)
    await stopped(again)


async def test_real_time_ends_a_sleep():
    clock = SystemClock()
    then = clock.now() + timedelta(milliseconds=5)

    await clock.sleep_until(then)

    assert clock.now() >= then


def test_a_clock_that_stands_shows_the_same_moment_until_it_is_turned():
    clock = TurnableClock(MONDAY)
    assert clock.now() == clock.now() == MONDAY

    clock.turn(MONDAY + HOUR)
    assert clock.now() == MONDAY + HOUR


def test_a_clock_never_goes_back():
    clock = TurnableClock(MONDAY)
    clock.turn(MONDAY - HOUR)

    assert clock.now() == MONDAY


async def test_turning_it_ends_a_sleep():
    clock = TurnableClock(MONDAY)
    asleep = asyncio.create_task(clock.sleep_until(MONDAY + HOUR))
    assert not await settled(asleep)

    clock.turn(MONDAY + HOUR)

    assert await settled(asleep)


async def test_while_it_stands_no_time_passes_however_long_one_sleeps():
    """Otherwise a worker would wake and look again and again, for as long as the clock stands."""
    clock = TurnableClock(MONDAY)
    asleep = asyncio.create_task(clock.sleep_until(MONDAY + timedelta(microseconds=1)))
    await asyncio.wait({asleep}, timeout=0.02)

    assert not asleep.done()
    await stopped(asleep)


async def test_what_is_due_already_needs_no_sleep_even_while_it_stands():
    clock = TurnableClock(MONDAY)

    await clock.sleep_until(MONDAY)


async def test_a_running_clock_passes_at_the_pace_of_real_time_and_can_be_stopped():
    clock = TurnableClock(MONDAY, running=True)
    await clock.sleep_until(MONDAY + timedelta(milliseconds=5))
    assert MONDAY + timedelta(milliseconds=5) <= clock.now() < MONDAY + HOUR

    clock.run(running=False)
    assert clock.now() == clock.now()
    clock.run(running=True)
    shown = clock.now()
    await clock.sleep_until(shown + timedelta(milliseconds=5))
    assert clock.now() > shown


async def test_a_clock_that_runs_is_turned_from_where_it_is():
    clock = TurnableClock(MONDAY, running=True)
    clock.turn(MONDAY + HOUR)

    assert MONDAY + HOUR <= clock.now() < MONDAY + 2 * HOUR


async def test_letting_it_run_ends_a_sleep_so_that_the_time_to_sleep_is_reckoned_anew():
    clock = TurnableClock(MONDAY)
    asleep = asyncio.create_task(clock.sleep_until(MONDAY + HOUR))
    assert not await settled(asleep)

    clock.run(running=True)

    assert await settled(asleep)
