"""The stores in databases against kill -9: nothing acknowledged is lost, and nothing stands half-done."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from tests.chaos.sql_child import found, opened
from tests.chaos.test_store_kill import Victim, Witness, assert_whole
from tests.cluster import Cluster

pytestmark = pytest.mark.no_cover  # what is to be killed is another process

KILLS = min(int(os.environ.get("KILLS", "40")) // 5, 300)
"""Fewer than of the file: a database takes longer to be opened again."""


@pytest.fixture(scope="module")
def victim() -> Iterator[Victim]:
    process = Victim("tests.chaos.sql_child")
    yield process
    process.stops()


@pytest.fixture(
    params=[pytest.param("sqlite", marks=pytest.mark.chaos), pytest.param("postgres", marks=pytest.mark.postgres)]
)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/steward.db"
        return
    server = Cluster(durable=True)
    yield server.database()
    server.ends()


def looked_at(address: str) -> list[set[int]]:
    async def look() -> list[set[int]]:
        store = opened(address)
        await store.open()
        there, _ = await store.database.looking(found)
        await store.close()
        return there

    return asyncio.run(look())


def test_kill_9_at_any_moment_loses_nothing_acknowledged_and_leaves_nothing_half_done(victim: Victim, address: str):
    witness, total = Witness(), 0
    for kill in range(KILLS):
        child = victim.starts(address)
        # Some die as soon as they have looked, some with six commits on their way, some between claim and settlement.
        last, moment = kill * 7 % 41, (kill % 13) * 0.001
        for heard, words in enumerate(victim.says()):
            witness.hears(words)
            total += 1
            if heard == last:
                begin = perf_counter()
                while perf_counter() < begin + moment:
                    pass
                os.kill(child, signal.SIGKILL)
    assert_whole(looked_at(address), witness.kept, witness.settled)
    assert len(witness.kept) > KILLS
    print(f"\n{KILLS} kills, {total} acknowledgements")  # noqa: T201 - whoever runs it by hand wants to see it
