"""What the worker does where a platform fails: tried again, read back, parked, or told as undelivered."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace

from bot.kernel.cards import phrase
from bot.kernel.facts import Nudged, Undelivered
from bot.kernel.messages import (
    BotRemoved,
    Decision,
    MessagePosted,
    Privately,
)
from bot.kernel.people import CommunityId, PlaceId, WorkspaceId
from bot.kernel.policy import Community, Purpose
from bot.kernel.ports import (
    Commit,
    DeniedError,
    GoneError,
    Named,
    StoreBrokenError,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.runtime.worker import LEASE
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    DAY,
    HEALTH,
    HOUR,
    MINUTE,
    MONDAY,
    NORTH,
    Failing,
    Stage,
    news,
    nudge,
    show,
    shown,
)

SECOND = timedelta(seconds=1)


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    await stage.person(ANA)
    await stage.person(BEN)
    return stage


async def test_throttled_it_waits_as_long_as_it_is_asked_to(stage: Stage):
    stage.board.fails.append(Failing(ThrottledError(30)))
    await stage.shows(show())
    await stage.worker.rest()
    assert await stage.store.next_due() == MONDAY + 30 * SECOND

    await stage.worker.turn_to(MONDAY + 29 * SECOND, stage.clock)
    assert stage.board.posts == {}
    await stage.worker.turn_to(MONDAY + 30 * SECOND, stage.clock)
    assert stage.board.gists == ["Hello you"]


async def test_throttling_never_parks(stage: Stage):
    stage.board.fails.extend([Failing(ThrottledError(60))] * 20)
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.gists == ["Hello you"]


async def test_unreachable_it_tries_ever_more_rarely_and_then_parks(stage: Stage):
    stage.board.fails.extend([Failing(UnreachableError())] * 500)
    await stage.shows(show())
    tried: list[datetime] = []
    while (due := await stage.store.next_due()) is not None:
        stage.clock.turn(due)
        await stage.worker.rest()
        tried.append(due)

    waits = [later - earlier for earlier, later in pairwise(tried)]
    assert waits == sorted(waits)
    assert waits[0] == 2 * SECOND
    assert waits[-1] == timedelta(minutes=15)
    assert timedelta(hours=20) < tried[-1] - tried[0] < timedelta(hours=28), "a day's outage loses nothing"
    backlog = await stage.store.backlog()
    assert (backlog.waiting, backlog.parked) == (0, 1)


async def test_a_newer_message_takes_the_place_of_a_parked_one(stage: Stage):
    stage.board.fails.extend([Failing(UnreachableError())] * 100)
    await stage.shows(show("one"))
    await stage.worker.turn_to(MONDAY + 30 * HOUR, stage.clock)
    assert (await stage.store.backlog()).parked == 1

    await stage.shows(show("two"))
    await stage.worker.rest()

    assert stage.board.gists == ["Hello two"]
    assert (await stage.store.backlog()).parked == 0


@pytest.mark.parametrize("error", [ThrottledError(1), UnreachableError()])
@pytest.mark.parametrize("times", [1, 3])
async def test_where_nothing_was_sent_nothing_need_be_read_back(stage: Stage, error: Exception, times: int):
    """A platform that cannot read back would otherwise park everything that it once throttled."""
    stage.board.tells = False
    stage.board.fails.extend([Failing(error)] * times)
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post"] * (times + 1)
    assert stage.board.gists == ["Hello you"]


async def test_what_was_certain_once_is_not_certain_for_ever(stage: Stage):
    """Throttled first, then lost on the way: the third attempt has to read back."""
    stage.board.fails.extend([Failing(ThrottledError(1)), Failing(UnknownOutcomeError(), arrived=True)])
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post", "post", "read", "edit"]
    assert stage.board.posted == 1


async def test_that_reading_back_was_throttled_makes_nothing_certain(stage: Stage):
    stage.board.fails.extend(
        [Failing(UnknownOutcomeError(), arrived=True), Failing(ThrottledError(1)), Failing(UnreachableError())]
    )
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post", "read", "read", "read", "edit"]
    assert stage.board.posted == 1


async def test_after_an_unknown_outcome_it_reads_back_and_posts_no_second_time(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.posted == 1
    stands = await shown(stage)
    assert stands is not None
    assert stands.message == "m1"
    assert (await stage.store.backlog()).waiting == 0


async def test_after_an_unknown_outcome_that_never_arrived_it_posts(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError()))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.calls == ["post", "read", "post"]
    assert stage.board.posted == 1


async def test_a_second_attempt_reads_back_even_when_a_newer_message_took_the_place(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.shows(show("two"))
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.posted == 1
    assert stage.board.gists == ["Hello two"]


async def test_why_a_message_came_is_what_its_first_show_said_also_when_that_ones_outcome_was_lost(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(nudge(text="one"), because="see")
    await stage.worker.rest()
    await stage.shows(show("two", to=Privately(BEN)), because="other")
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    stands = await shown(stage)
    assert stands is not None
    assert stage.board.gists == ["Hello two"]
    assert (stands.purpose, stands.because) == (Purpose.ROUTING, (phrase("see"),))


async def test_why_a_message_came_is_what_its_first_show_said_also_when_a_newer_came_before_it_went(stage: Stage):
    await stage.shows(show("one"), because="see")
    await stage.shows(show("two"))
    await stage.worker.rest()
    await stage.shows(show("three"), because="other")
    await stage.worker.rest()

    stands = await shown(stage)
    assert stands is not None
    assert stage.board.gists == ["Hello three"]
    assert stands.because == (phrase("see"),)


async def test_where_nothing_can_be_read_back_an_unknown_outcome_is_parked_and_never_sent_again(stage: Stage):
    stage.board.tells = False
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(nudge())
    await stage.worker.turn_to(MONDAY + DAY, stage.clock)

    assert stage.board.posted == 1
    assert (await stage.store.backlog()).parked == 1
    assert news(stage) == [Undelivered("s", BEN, "unknown")]
    person = await stage.look().person(BEN)
    assert [touch.surface for touch in person.touches] == ["s"], "it may have been seen, so it counts"


async def test_a_lease_that_was_lost_is_taken_up_by_reading_back(stage: Stage):
    """As after kill -9 between sending and noting that it was sent."""
    await stage.shows(show())
    [lost] = await stage.store.claim(MONDAY, LEASE, 1)
    await stage.board.show(show(), lambda _: (), None, f"{HEALTH}/s")
    assert lost.attempt == 1

    await stage.worker.turn_to(MONDAY + LEASE, stage.clock)

    assert stage.board.posted == 1
    assert await shown(stage) is not None


async def test_a_message_is_not_begun_when_its_lease_is_nearly_over(stage: Stage):
    """Otherwise another replica takes it up, finds nothing, and both send it."""
    slow = 55 * SECOND
    await stage.shows(show("one", "a"), show("two", "b"))
    send = stage.board.show

    async def slowly(*given: object) -> object:
        stage.clock.turn(stage.clock.now() + slow)
        return await send(*given)  # type: ignore[arg-type]  # handed on as they came

    stage.board.show = slowly  # type: ignore[method-assign,assignment]  # a platform that answers slowly
    await stage.worker.step()
    assert stage.board.posted == 1

    await stage.worker.rest()
    assert stage.board.posted == 2
    assert "read" not in stage.board.calls


@pytest.mark.parametrize(("error", "why"), [(DeniedError(), "denied"), (GoneError(), "gone")])
async def test_what_cannot_be_brought_is_told_to_the_features(stage: Stage, error: Exception, why: str):
    stage.board.fails.append(Failing(error))
    await stage.shows(nudge())
    await stage.worker.rest()

    assert news(stage) == [Undelivered("s", BEN, why)]
    assert await shown(stage) is None
    assert (await stage.store.backlog()).waiting == 0


async def test_what_was_refused_disturbed_nobody(stage: Stage):
    stage.board.fails.append(Failing(DeniedError()))
    await stage.shows(nudge(BEN, "s"))
    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["s"]

    await stage.worker.rest()

    assert (await stage.look().person(BEN)).touches == ()


async def test_a_message_that_somebody_deleted_is_forgotten_but_has_been_seen(stage: Stage):
    await stage.shows(nudge())
    await stage.worker.rest()
    stage.board.fails.append(Failing(GoneError()))
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    assert await shown(stage) is None
    assert news(stage)[-1] == Undelivered("s", BEN, "gone")
    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["s"]


ELSEWHERE = WorkspaceId("elsewhere")


async def test_a_message_of_a_workspace_that_is_not_connected_waits_for_it():
    stage = Stage()
    await stage.community(workspace=ELSEWHERE)
    stage.on(MessagePosted, Decision(do=(show(),)))
    await stage.bot.handle(stage.posted(workspace=ELSEWHERE))
    await stage.worker.rest()

    backlog = await stage.store.backlog()
    assert (backlog.waiting, backlog.parked) == (1, 0)


async def test_what_waited_for_its_workspace_is_posted_where_nothing_can_be_looked_for(stage: Stage):
    stage.board.tells = False
    del stage.platforms[NORTH]
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)
    stage.platforms[NORTH] = stage.board
    await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert stage.board.gists == ["Hello you"], "nothing was sent before, and that is known"


async def test_a_message_of_a_workspace_that_steward_was_removed_from_is_dropped():
    stage = Stage()
    community = await stage.community(workspace=ELSEWHERE)
    stage.on(MessagePosted, Decision(do=(show(),)))
    await stage.bot.handle(stage.posted(workspace=ELSEWHERE))
    await stage.put(ELSEWHERE, replace(community, places=frozenset()))
    await stage.worker.rest()

    backlog = await stage.store.backlog()
    assert (backlog.waiting, backlog.parked) == (0, 0)


async def test_removed_from_a_workspace_is_removed_from_each_of_its_communities(stage: Stage):
    await stage.community(CommunityId("water"), PlaceId("wash"))
    await stage.community(CommunityId("far"), PlaceId("far"), workspace=ELSEWHERE)
    stage.on(BotRemoved, Decision(note=(Nudged("q", BEN),)))
    removed = BotRemoved(key="gone", at=MONDAY, workspace=NORTH)
    await stage.bot.handle(removed)
    await stage.bot.handle(removed)

    heard = [event for event in stage.heard if isinstance(event, BotRemoved)]
    assert sorted(event.community for event in heard) == ["health", "water"]


async def test_a_message_of_a_community_that_left_is_dropped(stage: Stage):
    await stage.shows(show())
    await stage.store.commit(Commit(cause="", at=MONDAY, gone=(Named(NORTH, Community.kind, HEALTH),)))
    await stage.worker.rest()

    assert stage.board.calls == []
    assert (await stage.store.backlog()).waiting == 0


async def test_a_fault_in_a_platform_is_counted_and_tried_again(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.board.fails.append(Failing(ZeroDivisionError()))
    await stage.shows(show())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.worker.faults == 1
    assert stage.board.gists == ["Hello you"]


async def test_a_store_that_broke_stops_the_work(stage: Stage):
    stage.board.fails.append(Failing(StoreBrokenError("disk full")))
    await stage.shows(show())

    with pytest.raises(StoreBrokenError):
        await stage.worker.rest()


async def test_a_strict_worker_ends_with_the_first_fault():
    stage = Stage(strict=True)
    await stage.community()
    stage.board.fails.append(Failing(ZeroDivisionError()))
    await stage.shows(show())

    with pytest.raises(ZeroDivisionError):
        await stage.worker.rest()
