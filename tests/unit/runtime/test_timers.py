"""What rings and when; and the endless work around it."""

from __future__ import annotations

import logging
from datetime import datetime

import pytest
from msgspec.structs import replace

from bot.kernel.messages import (
    Decision,
    FactNoted,
    MessagePosted,
    Timer,
    TimerDue,
)
from bot.kernel.people import Touches, WorkspaceId
from bot.kernel.ports import (
    StoreBrokenError,
    ThrottledError,
)
from bot.runtime.bot import MEND
from bot.runtime.clock import TurnableClock
from bot.runtime.worker import REMEMBER_KEYS
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    DAY,
    HEALTH,
    HOUR,
    MINUTE,
    MONDAY,
    WASH,
    WATER,
    BugError,
    Failing,
    Stage,
    bug,
    news,
    nudge,
    show,
    shown,
)


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    await stage.person(ANA)
    await stage.person(BEN)
    return stage


def set_timer(at: datetime, name: str = "ring", about: str = "") -> Decision:
    return Decision(do=(Timer(name, about, at),))


def rung(stage: Stage) -> list[tuple[str, datetime]]:
    return [(event.timer.name + event.timer.about, event.at) for event in stage.heard if isinstance(event, TimerDue)]


async def test_a_timer_rings_once_at_its_time(stage: Stage):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert rung(stage) == [("ring", MONDAY + HOUR)]
    assert (await stage.store.backlog()).timers == 0


async def test_a_timer_ends_in_the_same_commit_as_what_its_ringing_decides(stage: Stage):
    stage.on(MessagePosted, set_timer(MONDAY))
    await stage.bot.handle(stage.posted())
    await stage.worker.step()

    assert rung(stage) == [("ring", MONDAY)]
    assert (await stage.store.backlog()).timers == 0


async def test_a_timer_that_sets_itself_again_while_it_rings_survives(stage: Stage):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", lambda event, *_: set_timer(event.timer.at + HOUR))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 3 * HOUR, stage.clock)

    assert [at for _, at in rung(stage)] == [MONDAY + HOUR, MONDAY + 2 * HOUR, MONDAY + 3 * HOUR]


async def test_a_timer_set_again_to_the_moment_it_rang_at_ends(stage: Stage):
    """Otherwise the worker would ring it for ever without ever sleeping."""
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", lambda event, *_: set_timer(event.timer.at))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert len(rung(stage)) == 1
    assert (await stage.store.backlog()).timers == 0


async def test_a_fault_in_a_timers_handler_is_counted_and_rings_again_in_ten_minutes(
    stage: Stage, caplog: pytest.LogCaptureFixture
):
    def fails_once(event: TimerDue, *_: object) -> Decision:
        return Decision() if event.at > MONDAY + HOUR else bug()

    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", fails_once)
    await stage.bot.handle(stage.posted())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert rung(stage) == [("ring", MONDAY + HOUR), ("ring", MONDAY + HOUR + 10 * MINUTE)]
    assert stage.worker.faults == 1
    assert (await stage.store.backlog()).timers == 0


async def test_one_faulty_timer_does_not_keep_the_others_from_ringing(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR) | set_timer(MONDAY + HOUR, "other"))
    stage.on("ring", bug)
    await stage.bot.handle(stage.posted())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert ("other", MONDAY + HOUR) in rung(stage)


async def test_a_fault_in_hearing_news_is_tried_again(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.on(FactNoted, lambda *_: bug() if len(stage.heard) < 3 else Decision())
    await stage.shows(nudge())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert len(news(stage)) == 2
    assert stage.worker.faults == 1


async def test_a_store_that_broke_while_a_timer_rang_stops_the_work(stage: Stage):
    def broken(*_: object) -> Decision:
        raise StoreBrokenError("disk full")

    stage.on(MessagePosted, set_timer(MONDAY))
    stage.on("ring", broken)
    await stage.bot.handle(stage.posted())

    with pytest.raises(StoreBrokenError):
        await stage.worker.rest()


async def test_a_strict_worker_ends_with_a_fault_in_a_timer():
    stage = Stage(strict=True)
    await stage.community()
    stage.on(MessagePosted, set_timer(MONDAY))
    stage.on("ring", bug)
    await stage.bot.handle(stage.posted())

    with pytest.raises(BugError):
        await stage.worker.rest()


async def test_turning_the_clock_does_everything_at_its_own_time_and_in_order(stage: Stage):
    stage.on(
        MessagePosted,
        Decision(
            do=tuple(Timer("ring", about, MONDAY + hours * HOUR) for about, hours in (("c", 5), ("a", 1), ("b", 3)))
        ),
    )
    stage.on("ring", lambda event, *_: Decision(do=(show(event.timer.about, event.timer.about),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 4 * HOUR, stage.clock)

    assert rung(stage) == [("ringa", MONDAY + HOUR), ("ringb", MONDAY + 3 * HOUR)]
    stands = [await shown(stage, surface) for surface in "ab"]
    assert [one.at for one in stands if one] == [MONDAY + HOUR, MONDAY + 3 * HOUR]
    assert stage.clock.now() == MONDAY + 4 * HOUR


async def test_turning_the_clock_sends_what_comes_due_on_the_way(stage: Stage):
    stage.board.fails.append(Failing(ThrottledError(60)))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    stands = await shown(stage)
    assert stands is not None
    assert stands.at == MONDAY + MINUTE


# ---------------------------------------------------------------- the endless work


async def test_the_keys_of_events_are_forgotten_after_a_week(stage: Stage):
    stage.on(MessagePosted, Decision(save=(Touches(BEN),)))
    event = stage.posted()
    await stage.bot.handle(event)

    await stage.worker.turn_to(MONDAY + REMEMBER_KEYS - HOUR, stage.clock)
    await stage.worker.step()
    assert await stage.store.seen(event.key)

    await stage.worker.turn_to(MONDAY + REMEMBER_KEYS + 2 * DAY, stage.clock)
    await stage.worker.step()
    assert not await stage.store.seen(event.key)


async def test_reconciling_asks_every_community_what_is_to_be_mended(stage: Stage):
    await stage.community(WATER, WASH)
    await stage.worker.reconcile()

    asked = [(event.community, event.timer.name) for event in stage.heard if isinstance(event, TimerDue)]
    assert asked == [(HEALTH, MEND), (WATER, MEND)]


async def test_a_workspace_that_comes_or_goes_while_it_mends_ends_nothing(stage: Stage):
    def comes(*_: object) -> Decision:
        stage.platforms[WorkspaceId("new")] = stage.board
        return Decision()

    stage.on(MEND, comes)
    await stage.worker.reconcile()

    assert WorkspaceId("new") in stage.platforms


async def test_reconciling_asks_nobody_where_no_feature_mends_and_nothing_recurs():
    stage = Stage()
    silent = Stage(replace(stage.feature(), timers={}, every=()))
    await silent.community()

    await silent.worker.reconcile()

    assert silent.told == []


async def test_a_fault_in_mending_does_not_end_the_work(stage: Stage, caplog: pytest.LogCaptureFixture):
    await stage.community(WATER, WASH)
    stage.on(MEND, lambda event, *_: bug() if event.community == HEALTH else Decision())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.reconcile()

    assert stage.worker.faults == 1
    assert [event.community for event in stage.heard] == [HEALTH, WATER]


async def test_a_strict_worker_ends_with_a_fault_in_mending():
    stage = Stage(strict=True)
    await stage.community()
    stage.on(MEND, bug)

    with pytest.raises(BugError):
        await stage.worker.reconcile()


async def test_a_store_that_broke_while_mending_stops_the_work(stage: Stage):
    def broken(*_: object) -> Decision:
        raise StoreBrokenError("disk full")

    stage.on(MEND, broken)

    with pytest.raises(StoreBrokenError):
        await stage.worker.reconcile()


class Enough(Exception):
    """The test has seen what it wanted."""


class Jumping(TurnableClock):
    """Sleeps by jumping to the time it is asked to sleep until; after `most` sleeps it ends the work."""

    def __init__(self, most: int) -> None:
        super().__init__(MONDAY)
        self.slept: list[datetime] = []
        self._most = most

    async def sleep_until(self, then: datetime | None) -> None:
        assert then is not None, "the work would never go on"
        if len(self.slept) == self._most:
            raise Enough
        self.slept.append(then)
        self.turn(then)


async def test_the_work_goes_on_at_what_is_due_next_and_mends_every_five_minutes():
    stage = Stage(clock=Jumping(4))
    await stage.community()
    stage.on(MessagePosted, set_timer(MONDAY + 7 * MINUTE))
    await stage.bot.handle(stage.posted())

    with pytest.raises(Enough):
        await stage.worker.run()

    assert isinstance(stage.clock, Jumping)
    assert stage.clock.slept == [MONDAY + minutes * MINUTE for minutes in (5, 7, 10, 15)]
    mended = [at for name, at in rung(stage) if name == MEND]
    assert mended == [MONDAY + minutes * MINUTE for minutes in (0, 5, 10, 15)]
    assert ("ring", MONDAY + 7 * MINUTE) in rung(stage)
