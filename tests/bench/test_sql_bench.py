"""What a write costs in a database: hardly more among many rows, and less where many come at once. In ratios."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import pytest

from bot.kernel.ports import Commit, Pending, Ring, Store
from storage.postgres import PostgresDatabase
from storage.sql import SqlStore
from storage.sqlite import SqliteDatabase
from storage.tiny import TinyStore
from tests.bench.test_store_bench import DATA, FEW, LEASE, MANY, NOON, ask, fill
from tests.cluster import Cluster, cluster

pytestmark = pytest.mark.no_cover  # what counts lines takes longer than what is measured

Tell = Callable[[str], None]
Make = Callable[[Path], Store]
_numbers = count()

FLAT = 1.8
"""How much dearer a write may be with a hundred times as many rows: an index has one more storey then."""


def sqlite(folder: Path) -> Store:
    return SqlStore(SqliteDatabase(folder / f"{next(_numbers)}.db"))


def postgres(_: Path) -> Store:
    return SqlStore(PostgresDatabase(cluster().database()))


MAKES = [pytest.param(sqlite, marks=pytest.mark.bench), pytest.param(postgres, marks=pytest.mark.postgres)]


@pytest.mark.parametrize("make", MAKES)
async def test_a_write_costs_much_the_same_among_a_hundred_thousand_rows(make: Make, tmp_path: Path, tell: Tell):
    # A file is written to by this very process; what a server does shows in the time that passes alone.
    clock, rounds = (process_time, 250) if make is sqlite else (perf_counter, 250)
    async with AsyncExitStack() as later:
        stores: list[Store] = []
        for documents in (FEW, MANY):
            store = make(tmp_path)
            await store.open()
            later.push_async_callback(store.close)
            await fill(store, documents)
            waiting = documents // 10
            for first in range(0, waiting, 100):
                numbers = range(first, first + 100)
                far = NOON.replace(year=2030)
                rings = tuple(Ring("club", f"far {number}", far) for number in numbers)
                outbox = tuple(Pending(f"far {number}", "club", f"far {number}", DATA, far) for number in numbers)
                await store.commit(Commit(cause="", at=NOON, timers=rings, outbox=outbox))
            stores.append(store)
        costs: tuple[list[float], list[float]] = ([], [])
        for number in range(rounds):
            for store, taken in zip(stores, costs, strict=True):
                taken.append(await ask(store, number, clock))

    few, many = map(median, costs)
    name = make.__name__
    tell(f"{name}: commit, claim and settle among {FEW:,}: {few * 1e3:.2f} ms; among {MANY:,}: {many * 1e3:.2f} ms")
    assert many / few <= FLAT


@pytest.mark.parametrize("make", MAKES)
async def test_an_idle_worker_costs_much_the_same_among_many_timers_and_deliveries(
    make: Make, tmp_path: Path, tell: Tell
):
    async with AsyncExitStack() as later:
        stores: list[Store] = []
        for documents in (FEW, MANY // 5):
            store = make(tmp_path)
            await store.open()
            later.push_async_callback(store.close)
            for first in range(0, documents, 500):
                numbers = range(first, first + 500)
                rings = tuple(Ring("club", f"{n}", NOON.replace(year=2030)) for n in numbers)
                outbox = tuple(Pending(f"{n}", "club", f"{n}", DATA, NOON.replace(year=2030)) for n in numbers)
                await store.commit(Commit(cause="", at=NOON, timers=rings, outbox=outbox))
            stores.append(store)
        costs: tuple[list[float], list[float]] = ([], [])
        for _ in range(100):
            for store, taken in zip(stores, costs, strict=True):
                begin = perf_counter()
                assert not await store.claim(NOON, LEASE, 50)
                assert not await store.due(NOON, 50)
                await store.next_due()
                taken.append(perf_counter() - begin)

    few, many = map(median, costs)
    tell(f"{make.__name__}: an idle look among {FEW:,}: {few * 1e3:.2f} ms; among {MANY // 5:,}: {many * 1e3:.2f} ms")
    assert many / few <= FLAT


@pytest.mark.parametrize("make", MAKES)
async def test_many_commits_at_once_cost_less_each(make: Make, tmp_path: Path, tell: Tell):
    server = Cluster(durable=True) if make is postgres else None
    store = SqlStore(PostgresDatabase(server.database())) if server is not None else make(tmp_path)
    await store.open()
    took = []
    for at_once in (1, 100):
        begin = perf_counter()
        for first in range(0, 300, at_once):
            causes = (f"{at_once} {number}" for number in range(first, first + at_once))
            await asyncio.gather(*(store.commit(Commit(cause=cause, at=NOON)) for cause in causes))
        took.append((perf_counter() - begin) / 300)
    await store.close()
    if server is not None:
        server.ends()

    tell(f"{make.__name__}: one at a time: {took[0] * 1e3:.2f} ms a commit; a hundred at once: {took[1] * 1e3:.2f} ms")
    assert took[0] / took[1] >= 1.2


async def stand_alone(store: Store) -> float:
    """Milliseconds for one question, handled, claimed and settled, each durable before the next."""
    await store.open()
    await fill(store, FEW)
    took = [await ask(store, number, perf_counter) for number in range(200)]
    await store.close()
    return median(took) * 1e3


@pytest.mark.postgres
async def test_what_a_question_costs_in_each_store_is_told(tmp_path: Path, tell: Tell):
    server = Cluster(durable=True)
    tiny = await stand_alone(TinyStore(tmp_path / "steward.json"))
    others = {
        "sqlite": await stand_alone(sqlite(tmp_path)),
        "postgres": await stand_alone(SqlStore(PostgresDatabase(server.database()))),
    }
    server.ends()

    told = "; ".join(f"{name} {took:.1f} ms ({took / tiny:.0f} times)" for name, took in others.items())
    tell(f"a question committed, claimed and settled: tiny {tiny:.1f} ms; {told}")
    assert max(others.values()) < 200, "hundreds in a minute are no trouble to any of them"
