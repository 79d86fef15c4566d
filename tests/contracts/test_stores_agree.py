"""Every store, step by step, does what `memory` does: whatever comes, in whatever order, and across every restart."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from msgspec.structs import replace

from bot.kernel.ports import AlreadySeenError, Commit, ConflictError, Named, Pending, Rewording, Settled, Store
from bot.kernel.records import Row
from storage.memory import MemoryStore
from tests.contracts.conftest import DURABLE, FACTORIES, marked
from tests.strategies import AS_READ, CAUSES, IDS, KEYS, KINDS, SCOPES, commits, rewordings, settlements, times

T = TypeVar("T")
LEASE = timedelta(minutes=4)
MANY = 99
IN_MEMORY = {"tiny", "tiny-always-snapshotting", "tiny-reopened-after-every-write"}
"""Ways that are asked everything in no time. A database is asked some forty times a step."""
NO_NEWS = {"sqlite-reopened-after-every-write"}
"""Ways of which the same is tried where a store restarts now and then."""


class Agreement(RuleBasedStateMachine):
    """One store beside `memory`, told the same."""

    name: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        # One hand at the disk, so that a kill can fall between two of its movements.
        self.disk = ThreadPoolExecutor(max_workers=1)
        self.loop.get_loop().set_default_executor(self.disk)
        self.folder = TemporaryDirectory()
        self.place = Path(self.folder.name, "0")
        self.store = FACTORIES[self.name](self.place)
        self.memory = MemoryStore()
        self.claimed: list[Pending] = []
        self.run(self.store.open())

    def run(self, asked: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(asked)

    def teardown(self) -> None:
        self.run(self.store.close())
        self.loop.close()
        self.folder.cleanup()

    def as_read(self, named: Row | Named) -> int:
        """The version a decision would have read just now."""
        if named.version != AS_READ:
            return named.version
        stands = self.run(self.memory.get(named.scope, named.kind, named.id))
        return stands.version if stands is not None else 0

    async def ends(self, store: Store, commit: Commit) -> type[Exception] | None:
        try:
            await store.commit(commit)
        except (AlreadySeenError, ConflictError) as refused:
            return type(refused)
        return None

    async def everything(self, store: Store) -> list[object]:
        """All that can be asked without changing anything."""
        places = [(scope, kind) for scope in SCOPES for kind in KINDS]
        beginning, end = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
        return [
            [await store.get(scope, kind, of_id) for scope, kind in places for of_id in IDS],
            [list(await store.find(*place, *key, MANY)) for place in places for key in (("", ""), *KEYS)],
            [list(await store.scopes(kind)) for kind in KINDS],
            [list(await store.facts(scope, beginning, MANY)) for scope in SCOPES],
            [await store.seen(cause) for cause in CAUSES],
            list(await store.due(end, MANY)),
            await store.backlog(),
            await store.next_due(),
        ]

    @rule(commit=commits)
    def commits(self, commit: Commit) -> None:
        told = replace(
            commit,
            rows=tuple(replace(row, version=self.as_read(row)) for row in commit.rows),
            gone=tuple(replace(name, version=self.as_read(name)) for name in commit.gone),
            unchanged=tuple(replace(name, version=self.as_read(name)) for name in commit.unchanged),
        )
        assert self.run(self.ends(self.store, told)) == self.run(self.ends(self.memory, told))

    @rule(now=times, limit=st.integers(0, 4))
    def claims(self, now: datetime, limit: int) -> None:
        got = list(self.run(self.store.claim(now, LEASE, limit)))
        assert got == self.run(self.memory.claim(now, LEASE, limit))
        self.claimed += got

    @precondition(lambda self: self.claimed)
    @rule(settled=settlements, which=st.integers(0, MANY), behind=st.sampled_from((0, 0, 0, 1)))
    def settles(self, settled: Settled, which: int, behind: int) -> None:
        held = self.claimed[which % len(self.claimed)]
        said = replace(settled, id=held.id, attempt=held.attempt - behind)
        assert self.run(self.store.settle(said)) == self.run(self.memory.settle(said))

    @rule(before=times)
    def forgets(self, before: datetime) -> None:
        assert self.run(self.store.purge(before)) == self.run(self.memory.purge(before))

    @rule(reword=rewordings, scopes=st.sampled_from(({"a"}, {"a", "b"})))
    def says_anew(self, reword: Rewording, scopes: set[str]) -> None:
        async def ends(store: Store) -> int | str:
            try:
                return await store.rewrite(scopes, reword)
            except ValueError as refused:
                return str(refused)

        assert self.run(ends(self.store)) == self.run(ends(self.memory))

    @precondition(lambda self: self.name in DURABLE)
    @rule()
    def restarts(self) -> None:
        self.run(self.store.close())
        self.store = FACTORIES[self.name](self.place)
        self.run(self.store.open())

    @precondition(lambda self: self.name in DURABLE)
    @rule()
    def is_killed(self) -> None:
        """What is on the disk now is all that the next process finds."""
        before, self.place = self.place, self.place.with_name(str(int(self.place.name) + 1))
        # The movement under way ends; a snapshot's next one is not begun, for the loop stands still.
        self.disk.submit(int).result()
        shutil.copytree(before, self.place)
        self.run(self.store.close())
        self.store = FACTORIES[self.name](self.place)
        self.run(self.store.open())

    @invariant()
    def they_say_the_same(self) -> None:
        assert self.run(self.everything(self.store)) == self.run(self.everything(self.memory))


@pytest.mark.parametrize("which", [*map(marked, sorted(FACTORIES.keys() - {"memory", *NO_NEWS}))])
def test_a_store_does_step_by_step_what_memory_does(which: str):
    class OfThisStore(Agreement):
        name = which

    run_state_machine_as_test(
        OfThisStore,
        settings=settings(
            max_examples=30 if which in IN_MEMORY else 12,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
