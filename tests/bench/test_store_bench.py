"""What a write costs, and that it costs the same however much is kept. Ratios within one run: true on any machine."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, thread_time

import pytest

from bot.kernel.ports import Commit, Noted, Pending, Ring, Settled, Store
from bot.kernel.records import Row
from storage import journal
from storage.memory import MemoryStore
from storage.tiny import TinyStore

pytestmark = pytest.mark.bench

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LEASE = timedelta(seconds=60)
FEW, MANY = 1_000, 100_000
FLAT = 1.5
"""How much dearer a write may be with a hundred times as many documents."""

DATA = b'{"words":"' + b"How do I join two tables without losing rows? " * 4 + b'","state":"open"}'


def question(number: int, version: int = 0) -> Row:
    return Row("club", "question", f"{number:07}", DATA, (("asker", f"p{number % 97}"), ("state", "open")), 1, version)


def tell(words: str) -> None:
    """Say a figure to whoever runs it by hand (-s)."""
    sys.stdout.write(f"\n{words}\n")


async def fill(store: Store, documents: int) -> None:
    for first in range(0, documents, 500):
        rows = tuple(question(number) for number in range(first, first + 500))
        await store.commit(Commit(cause="", at=NOON, rows=rows))


async def ask(store: Store, number: int, clock: Callable[[], float]) -> float:
    """Handle one question, as the runtime does, and let it go out; give the seconds it took."""
    at = NOON + timedelta(seconds=number)
    name = f"e{number}"
    begin = clock()
    await store.commit(
        Commit(
            cause=name,
            at=at,
            rows=(question(10_000_000 + number), question(number % FEW, version=number // FEW + 1)),
            outbox=(Pending(name, "club", f"question/{number}", DATA, at),),
            timers=(Ring("club", f"{name} unanswered", at + timedelta(hours=8)),),
            facts=(Noted(name, "club", "asked", at, b'{"who":"ben"}'),),
        )
    )
    for held in await store.claim(at, LEASE, 10):
        await store.settle(Settled(id=held.id, attempt=held.attempt))
    return clock() - begin


@asynccontextmanager
async def side_by_side(kind: str, folder: Path) -> AsyncIterator[tuple[Store, Store]]:
    async with AsyncExitStack() as stack:
        stores: list[Store] = []
        for documents in (FEW, MANY):
            store: Store = MemoryStore() if kind == "memory" else TinyStore(folder / str(documents) / "steward.json")
            await store.open()
            stack.push_async_callback(store.close)
            await fill(store, documents)
            stores.append(store)
        yield stores[0], stores[1]


@pytest.mark.parametrize("kind", ["memory", "tiny", "tiny, but for the disk"])
async def test_a_write_costs_the_same_among_a_hundred_thousand_documents(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    if kind == "tiny, but for the disk":
        # The disk takes most of the time and hides what grows.
        monkeypatch.setattr(journal, "sync_data", lambda _: None)
    # Where the disk does not count, neither does what else the machine is doing.
    rounds, clock = (1_500, perf_counter) if kind == "tiny" else (4_000, process_time)
    async with side_by_side(kind, tmp_path) as (few, many):
        gc.collect()
        costs: tuple[list[float], list[float]] = ([], [])
        for number in range(rounds):
            costs[0].append(await ask(few, number, clock))
            costs[1].append(await ask(many, number, clock))

    # The median leaves out what else the machine did; the mean of the calmer nine tenths, what a snapshot adds.
    means = [sum(sorted(each)[: rounds * 9 // 10]) / (rounds * 0.9) for each in costs]
    medians = [median(each) for each in costs]
    tell(
        f"{kind}: commit, claim and settle among {FEW:,}: {medians[0] * 1e6:.0f} µs (mean {means[0] * 1e6:.0f}); "
        f"among {MANY:,}: {medians[1] * 1e6:.0f} µs (mean {means[1] * 1e6:.0f}); "
        f"ratio {medians[1] / medians[0]:.2f} ({means[1] / means[0]:.2f})"
    )
    assert medians[1] / medians[0] <= FLAT
    assert means[1] / means[0] <= FLAT


async def test_an_idle_worker_costs_the_same_among_a_hundred_thousand_timers_and_deliveries():
    stores = [MemoryStore(), MemoryStore()]
    for store, documents in zip(stores, (FEW, MANY), strict=True):
        for number in range(documents):
            later = NOON + timedelta(seconds=number % 7919 + 1)
            rings = (Ring("club", f"{number}", later),)
            outbox = (Pending(f"{number}", "club", f"{number}", DATA, later),)
            await store.commit(Commit(cause="", at=NOON, timers=rings, outbox=outbox))
    costs: tuple[list[float], list[float]] = ([], [])
    for _ in range(100):
        for store, taken in zip(stores, costs, strict=True):
            begin = process_time()
            for _ in range(100):
                assert not await store.claim(NOON, LEASE, 50)
                assert not await store.due(NOON, 50)
                await store.next_due()
            taken.append((process_time() - begin) / 100)

    few, many = map(median, costs)
    tell(f"an idle look among {FEW:,}: {few * 1e6:.1f} µs; among {MANY:,}: {many * 1e6:.1f} µs")
    assert many / few <= FLAT


async def test_many_commits_at_once_share_the_disk(tmp_path: Path):
    store = TinyStore(tmp_path / "steward.json")
    await store.open()
    took = []
    for at_once in (1, 100):
        begin = perf_counter()
        for first in range(0, 600, at_once):
            causes = (f"{at_once} {number}" for number in range(first, first + at_once))
            await asyncio.gather(*(store.commit(Commit(cause=cause, at=NOON)) for cause in causes))
        took.append((perf_counter() - begin) / 600)
    await store.close()

    tell(f"one at a time: {took[0] * 1e6:.0f} µs a commit; a hundred at once: {took[1] * 1e6:.0f} µs a commit")
    assert took[0] / took[1] >= 3


async def test_nobody_waits_for_a_snapshot(tmp_path: Path):
    store = TinyStore(tmp_path / "steward.json", snapshot_from=1 << 40)
    await store.open()
    await fill(store, MANY)
    stalls: list[float] = []
    closed = asyncio.Event()

    async def wait_and_see() -> None:
        # The loop's own work between two turns, whatever else the machine is doing.
        last = thread_time()
        while not closed.is_set():
            await asyncio.to_thread(lambda: None)
            now = thread_time()
            stalls.append(now - last)
            last = now

    gc.collect()
    gc.disable()
    waiting = asyncio.create_task(wait_and_see())
    begin, work = perf_counter(), thread_time()
    await store.close()
    took, work = perf_counter() - begin, thread_time() - work
    closed.set()
    await waiting
    gc.enable()

    longest = [f"{stall * 1e3:.1f}" for stall in sorted(stalls)[-5:]]
    tell(f"a snapshot of {MANY:,} documents took {took * 1e3:.0f} ms; the longest turns of the loop, ms: {longest}")
    assert max(stalls) < work / 10
    assert sorted(stalls)[-10] < work / 50, "only one step, in which everything is copied, may take longer"


async def test_a_store_of_a_hundred_thousand_documents_opens_in_seconds(tmp_path: Path):
    store = TinyStore(tmp_path / "steward.json", snapshot_from=1 << 40)
    await store.open()
    await fill(store, MANY)
    begin = perf_counter()
    await store.close()
    closing = perf_counter() - begin

    again = TinyStore(tmp_path / "steward.json")
    begin = perf_counter()
    await again.open()
    opening = perf_counter() - begin
    await again.close()

    tell(f"{MANY:,} documents: closed in {closing:.2f} s, opened from the snapshot in {opening:.2f} s")
    assert opening / closing < 10
