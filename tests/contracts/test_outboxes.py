"""What every store promises about deliveries: lanes, leases, and whose word counts at the end."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from bot.kernel.ports import Backlog, Commit, Pending, Settled, Store, Thing
from tests.contracts.rows import LEASE, MINUTE, NOON, named, pending, ring, row

FIRST = pending("first", "room")
NEWER = replace(pending("newer", "room", NOON + MINUTE), scope="other")
NEWEST = pending("newest", "room", NOON + 2 * MINUTE)


async def send(store: Store, *outbox: Pending) -> None:
    await store.commit(Commit(cause="", at=NOON, outbox=outbox))


async def claim(store: Store, now: datetime = NOON, limit: int = 10) -> list[Pending]:
    return list(await store.claim(now, LEASE, limit))


async def claimed(store: Store, now: datetime = NOON, limit: int = 10) -> list[str]:
    return [each.id for each in await claim(store, now, limit)]


async def done(store: Store, row: Pending) -> bool:
    return await store.settle(Settled(id=row.id, attempt=row.attempt))


async def again(store: Store, row: Pending, at: datetime) -> bool:
    return await store.settle(Settled(id=row.id, attempt=row.attempt, retry_at=at))


async def park(store: Store, row: Pending) -> bool:
    return await store.settle(Settled(id=row.id, attempt=row.attempt, park="nobody knows whether it was posted"))


# ---------------------------------------------------------------- claiming


async def test_a_claimed_row_is_leased_and_counts_one_attempt(store: Store):
    await send(store, FIRST)

    assert await claim(store) == [replace(FIRST, attempt=1, leased_until=NOON + LEASE)]


async def test_nothing_is_claimed_before_it_is_due(store: Store):
    await send(store, pending("a", due=NOON))

    assert await claim(store, NOON - MINUTE) == []
    assert await claimed(store, NOON) == ["a"]


async def test_nothing_is_claimed_from_an_empty_outbox(store: Store):
    assert await claim(store) == []


async def test_the_oldest_due_goes_first_and_at_most_limit(store: Store):
    await send(store, pending("c", due=NOON - MINUTE), pending("a", due=NOON), pending("b", due=NOON - 2 * MINUTE))

    assert await claimed(store, limit=0) == []
    assert await claimed(store, limit=2) == ["b", "c"]
    assert await claimed(store, limit=2) == ["a"]


async def test_of_rows_due_together_the_one_that_came_first_goes_first(store: Store):
    for of_id in ("z", "b", "m"):
        await send(store, pending(of_id), pending(f"{of_id}2"))

    assert await claimed(store) == ["z", "z2", "b", "b2", "m", "m2"]


async def test_what_somebody_holds_is_not_claimed(store: Store):
    await send(store, FIRST)
    await claim(store)

    assert await claim(store, NOON + LEASE - MINUTE / 60) == []


async def test_a_lease_that_ran_out_is_claimed_again_as_a_second_attempt(store: Store):
    await send(store, FIRST)
    await claim(store)
    late = NOON + LEASE

    assert await claim(store, late) == [replace(FIRST, attempt=2, leased_until=late + LEASE)]


async def test_a_lease_that_ran_out_keeps_its_turn(store: Store):
    await send(store, FIRST)
    await claim(store)
    await send(store, pending("a", due=NOON - MINUTE), pending("z", due=NOON + MINUTE / 2))

    assert await claimed(store, NOON + LEASE) == ["a", "first", "z"]


# ---------------------------------------------------------------- settling


async def test_a_delivery_that_is_done_is_gone(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)

    assert await done(store, held)

    assert await store.backlog() == Backlog(0, None, 0, 0)
    assert await claim(store, NOON + 9 * MINUTE) == []


async def test_a_delivery_to_try_again_waits_and_remembers_its_attempts(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)

    assert await again(store, held, NOON + 5 * MINUTE)

    assert await claim(store, NOON + 4 * MINUTE) == []
    [second] = await claim(store, NOON + 5 * MINUTE)
    assert (second.id, second.attempt, second.due) == ("first", 2, NOON + 5 * MINUTE)


async def test_a_parked_delivery_rests_until_a_person_looks(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)

    assert await park(store, held)

    assert await claim(store, NOON + 9 * MINUTE) == []
    assert await store.backlog() == Backlog(0, None, 1, 0)
    assert await store.next_due() is None


@pytest.mark.parametrize("attempt", [0, 2])
async def test_another_attempt_than_the_one_that_holds_it_cannot_settle(store: Store, attempt: int):
    await send(store, FIRST)
    await claim(store)

    assert not await store.settle(Settled(id="first", attempt=attempt, rows=(row(),), outbox=(pending("news"),)))

    assert await store.get("club", "question", "1") is None
    assert await store.backlog() == Backlog(1, NOON, 0, 0)


async def test_the_first_attempt_is_void_once_a_second_has_begun(store: Store):
    await send(store, FIRST)
    [first] = await claim(store)
    [second] = await claim(store, NOON + LEASE)

    assert not await done(store, first)
    assert await done(store, second)


async def test_a_late_word_counts_while_nobody_else_has_claimed(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, pending("older", due=NOON - MINUTE))
    assert await claimed(store, NOON + 9 * LEASE, limit=1) == ["older"]

    assert await done(store, held)


async def test_a_delivery_is_settled_once(store: Store):
    await send(store, FIRST, pending("b"), pending("c"))
    first, b, c = await claim(store)
    assert [await done(store, first), await again(store, b, NOON + MINUTE), await park(store, c)] == [True] * 3

    assert [await done(store, first), await done(store, b), await done(store, c)] == [False] * 3
    assert not await store.settle(Settled(id="never heard of", attempt=1))
    assert await store.backlog() == Backlog(1, NOON + MINUTE, 1, 0)


async def test_a_row_that_nobody_claimed_cannot_be_settled(store: Store):
    await send(store, FIRST)

    assert not await store.settle(Settled(id="first", attempt=0))


async def test_settling_writes_rows_whatever_version_stands_and_what_follows(store: Store):
    await store.commit(Commit(cause="", at=NOON, rows=(row("1"), row("2")), outbox=(FIRST,)))
    await store.commit(Commit(cause="", at=NOON, rows=(row("1", version=1, state="open"),)))
    [held] = await claim(store)

    assert await store.settle(
        Settled(
            id="first",
            attempt=held.attempt,
            rows=(row("1", version=0, state="shown"), row("3", version=7)),
            gone=(named("2", 5), named("4", 1)),
            outbox=(pending("news", "room"),),
        )
    )

    assert await store.get("club", "question", "1") == replace(row("1", version=0, state="shown"), version=3)
    assert await store.get("club", "question", "3") == replace(row("3", version=7), version=1)
    assert [each.id for each in await store.find("club", "question", "state", "shown", 9)] == ["1"]
    assert [each.id for each in await store.find("club", "question", "", "", 9)] == ["1", "3"]
    assert await claim(store) == [replace(pending("news", "room"), attempt=1, leased_until=NOON + LEASE)]


# ---------------------------------------------------------------- lanes


async def test_a_newer_row_replaces_one_that_nobody_holds_and_takes_its_turn(store: Store):
    await send(store, FIRST, pending("other"))
    await send(store, NEWER)

    got = await claim(store)

    assert got[0] == replace(NEWER, due=NOON, attempt=1, leased_until=NOON + LEASE, first=FIRST.data)
    assert [each.id for each in got] == ["newer", "other"]


async def test_of_two_rows_of_one_lane_in_one_commit_the_last_goes(store: Store):
    await send(store, FIRST, NEWER)

    assert await claimed(store) == ["newer"]
    assert await claimed(store, NOON + LEASE / 2) == []


async def test_a_row_that_was_replaced_cannot_be_settled(store: Store):
    await send(store, FIRST)
    await send(store, NEWER)
    await claim(store)

    assert not await store.settle(Settled(id="first", attempt=1))


async def test_lanes_do_not_wait_for_each_other(store: Store):
    await send(store, pending("a", "one"), pending("b", "two"))
    await claim(store, limit=1)

    assert await claimed(store) == ["b"]


async def test_a_newer_row_waits_behind_one_that_somebody_holds(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, NEWER)

    assert await claim(store, NOON + MINUTE / 2) == []
    assert await done(store, held)
    assert await claim(store, NOON + MINUTE / 2) == []
    assert await claim(store, NOON + MINUTE) == [replace(NEWER, attempt=1, leased_until=NOON + MINUTE + LEASE)]


async def test_what_waits_behind_a_held_row_is_replaced_by_a_newer_still(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, NEWER)
    await send(store, NEWEST)
    assert await store.backlog() == Backlog(2, NOON, 0, 0)
    await done(store, held)

    assert await claim(store, NOON + MINUTE) == [
        replace(NEWEST, due=NEWER.due, attempt=1, leased_until=NOON + MINUTE + LEASE, first=NEWER.data)
    ]


async def test_through_every_row_that_takes_a_place_it_is_known_what_the_first_was_to_do(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await again(store, held, NOON)
    await send(store, NEWER)
    [held] = await claim(store, NOON)
    await again(store, held, NOON)
    await send(store, NEWEST)
    [held] = await claim(store, NOON)

    assert (held.id, held.first) == ("newest", FIRST.data)
    await park(store, held)
    await send(store, NEWER)
    assert [each.first for each in await claim(store, NEWER.due)] == [FIRST.data]


async def test_a_row_to_try_again_gives_way_to_a_newer_that_must_read_back(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, NEWER)
    later = NOON + 5 * MINUTE

    assert await again(store, held, later)

    assert await claim(store, later - MINUTE) == []
    assert await claim(store, later) == [
        replace(NEWER, due=later, attempt=2, leased_until=later + LEASE, first=FIRST.data)
    ]
    assert await store.backlog() == Backlog(1, later, 0, 0)


async def test_a_newer_row_that_comes_after_a_failed_attempt_must_read_back_too(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    later = NOON + 5 * MINUTE
    await again(store, held, later)
    await send(store, NEWER)

    assert await claim(store, later) == [
        replace(NEWER, due=later, attempt=2, leased_until=later + LEASE, first=FIRST.data)
    ]


async def test_where_the_holder_was_lost_the_newer_row_goes_as_a_second_attempt(store: Store):
    await send(store, FIRST)
    [lost] = await claim(store)
    await send(store, NEWER)
    late = NOON + LEASE

    assert await claim(store, late) == [
        replace(NEWER, due=NOON, attempt=2, leased_until=late + LEASE, first=FIRST.data)
    ]
    assert not await done(store, lost)
    assert await store.backlog() == Backlog(1, NOON, 0, 0)


async def test_a_late_word_counts_also_when_a_newer_row_waits(store: Store):
    await send(store, FIRST)
    [late] = await claim(store)
    await send(store, NEWER)

    assert await done(store, late)
    [held] = await claim(store, NOON + 9 * MINUTE)
    assert (held.id, held.attempt) == ("newer", 1)


async def test_a_parked_row_does_not_block_its_lane_and_a_newer_one_replaces_it(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await park(store, held)
    await send(store, NEWER)

    assert await store.backlog() == Backlog(1, NEWER.due, 0, 0)
    # What was parked may stand on the platform: the newer one has to read back before it posts.
    assert await claim(store, NEWER.due) == [
        replace(NEWER, attempt=2, leased_until=NEWER.due + LEASE, first=FIRST.data)
    ]


async def test_parking_makes_way_for_a_row_that_waited_behind(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, NEWER)

    assert await park(store, held)

    assert await store.backlog() == Backlog(1, NEWER.due, 0, 0)
    assert await claim(store, NEWER.due) == [
        replace(NEWER, attempt=2, leased_until=NEWER.due + LEASE, first=FIRST.data)
    ]


async def test_what_follows_a_settled_row_may_go_into_its_own_lane(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, NEWER)

    assert await store.settle(Settled(id="first", attempt=held.attempt, outbox=(NEWEST,)))

    assert await claimed(store, NOON + 9 * MINUTE) == ["newest"]


async def test_a_row_that_is_queued_already_is_not_queued_twice(store: Store):
    await send(store, FIRST)
    await claim(store)
    await send(store, FIRST)

    assert await store.backlog() == Backlog(1, NOON, 0, 0)


# ---------------------------------------------------------------- what there is to do


async def test_the_backlog_counts_what_waits_what_is_parked_and_timers(store: Store):
    assert await store.backlog() == Backlog(0, None, 0, 0)
    waiting = [pending(f"{n}", due=NOON + n * MINUTE) for n in range(1, 4)]
    await store.commit(Commit(cause="", at=NOON, outbox=(FIRST, *waiting), timers=(ring("a"), ring("b"))))

    assert await store.backlog() == Backlog(4, NOON, 0, 2)
    [held] = await claim(store)
    assert await store.backlog() == Backlog(4, NOON, 0, 2)
    await park(store, held)
    assert await store.backlog() == Backlog(3, NOON + MINUTE, 1, 2)


async def test_a_worker_may_sleep_until_the_next_timer_delivery_or_end_of_a_lease(store: Store):
    assert await store.next_due() is None

    await store.commit(Commit(cause="", at=NOON, timers=(ring(at=NOON + 9 * MINUTE),)))
    assert await store.next_due() == NOON + 9 * MINUTE

    await send(store, pending("a", due=NOON + 5 * MINUTE), pending("b", due=NOON + 7 * MINUTE))
    assert await store.next_due() == NOON + 5 * MINUTE

    await claim(store, NOON + 5 * MINUTE)
    assert await store.next_due() == NOON + 5 * MINUTE + LEASE

    await claim(store, NOON + 7 * MINUTE)
    assert await store.next_due() == NOON + 7 * MINUTE + LEASE


async def test_what_waits_behind_a_held_row_does_not_wake_the_worker(store: Store):
    await send(store, FIRST)
    [held] = await claim(store)
    await send(store, pending("b", "room", NOON))

    assert await store.next_due() == NOON + LEASE
    await done(store, held)
    assert await store.next_due() == NOON


# ---------------------------------------------------------------- lanes that were said to be one


def all_in_one_lane(thing: Thing) -> Thing:
    return replace(thing, lane="one") if isinstance(thing, Pending) else thing


async def test_where_lanes_are_said_to_be_one_the_newest_goes_and_nothing_is_left_over(store: Store):
    await send(store, pending("a"), pending("b"), pending("c"))
    await store.rewrite({"club"}, all_in_one_lane)

    [held] = await claim(store)

    assert (held.id, held.first) == ("c", pending("a").data)
    assert await done(store, held)
    assert await store.backlog() == Backlog(0, None, 0, 0)


async def test_what_is_queued_in_a_lane_that_was_several_takes_the_place_of_them_all(store: Store):
    await send(store, pending("a"), pending("b"))
    await store.rewrite({"club"}, all_in_one_lane)
    await send(store, pending("c", "one"))

    assert await claimed(store) == ["c"]
    assert await store.backlog() == Backlog(1, NOON, 0, 0)


async def test_what_went_out_before_its_lane_was_said_to_be_anothers_is_settled_by_itself(store: Store):
    await send(store, pending("a"), pending("b"), pending("c"))
    a, b = await claim(store, limit=2)
    await store.rewrite({"club"}, all_in_one_lane)

    assert await again(store, b, NOON)
    assert await done(store, a)

    [held] = await claim(store)
    assert (held.id, held.attempt, held.first) == ("c", 2, pending("b").data)
    assert await done(store, held)
    assert await store.backlog() == Backlog(0, None, 0, 0)


async def test_one_that_is_done_leaves_a_lane_that_was_several_to_the_others(store: Store):
    await send(store, pending("a"), pending("b"), pending("c"))
    a, b = await claim(store, limit=2)
    await store.rewrite({"club"}, all_in_one_lane)

    assert await done(store, b)
    assert await claim(store) == []
    assert await done(store, a)

    assert await claimed(store) == ["c"]
