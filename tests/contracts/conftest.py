"""Which stores exist, and how a test makes one. Contracts are collected: a store nobody made a factory for fails."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

import storage
from bot.kernel.ports import Backlog, Commit, Noted, Pending, Rewording, Ring, Settled, Store
from bot.kernel.records import Row
from storage.memory import MemoryStore
from storage.sql import SqlStore
from storage.sqlite import SqliteDatabase
from storage.tiny import TinyStore
from tests.cluster import kept_on_a_server

METHODS = {name for name, member in vars(Store).items() if inspect.iscoroutinefunction(member)}


class Reopened:
    """A store that is closed and opened again after every write: what it says must not depend on that."""

    def __init__(self, make: Callable[[], Store]) -> None:
        self._make = make
        self._store = make()

    async def _again(self) -> None:
        await self._store.close()
        self._store = self._make()
        await self._store.open()

    async def open(self) -> None:
        await self._store.open()

    async def close(self) -> None:
        await self._store.close()

    async def seen(self, cause: str) -> bool:
        return await self._store.seen(cause)

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        return await self._store.get(scope, kind, of_id)

    async def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> Sequence[Row]:
        return await self._store.find(scope, kind, key, value, limit)

    async def scopes(self, kind: str) -> Sequence[str]:
        return await self._store.scopes(kind)

    async def commit(self, commit: Commit) -> None:
        await self._store.commit(commit)
        await self._again()

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> Sequence[Pending]:
        claimed = await self._store.claim(now, lease, limit)
        await self._again()
        return claimed

    async def settle(self, settled: Settled) -> bool:
        spoke = await self._store.settle(settled)
        await self._again()
        return spoke

    async def due(self, now: datetime, limit: int) -> Sequence[Ring]:
        return await self._store.due(now, limit)

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        return await self._store.facts(scope, since, limit)

    async def purge(self, before: datetime) -> int:
        forgotten = await self._store.purge(before)
        await self._again()
        return forgotten

    async def rewrite(self, scopes: Collection[str], reword: Rewording) -> int:
        changed = await self._store.rewrite(scopes, reword)
        await self._again()
        return changed

    async def backlog(self) -> Backlog:
        return await self._store.backlog()

    async def next_due(self) -> datetime | None:
        return await self._store.next_due()


STORES: dict[type, dict[str, Callable[[Path], Store]]] = {
    MemoryStore: {"memory": lambda _: MemoryStore()},
    TinyStore: {
        "tiny": lambda folder: TinyStore(folder / "steward.json"),
        "tiny-always-snapshotting": lambda folder: TinyStore(folder / "steward.json", snapshot_from=0),
        "tiny-reopened-after-every-write": lambda folder: Reopened(lambda: TinyStore(folder / "steward.json")),
    },
    SqlStore: {
        "sqlite": lambda folder: SqlStore(SqliteDatabase(folder / "steward.db")),
        "sqlite-reopened-after-every-write": lambda folder: Reopened(
            lambda: SqlStore(SqliteDatabase(folder / "steward.db"))
        ),
        "postgres": kept_on_a_server,
    },
}
"""Every store there is, and the ways to make it that the contract is tried with."""

DURABLE = {"tiny", "tiny-always-snapshotting", "sqlite", "postgres"}
"""Ways whose second store in the same folder finds what the first one kept."""

FACTORIES = {name: make for ways in STORES.values() for name, make in ways.items()}


def marked(name: str) -> ParameterSet:
    """A way, and whether it needs a server."""
    return pytest.param(name, marks=pytest.mark.postgres if name == "postgres" else ())


def stores_in_the_house() -> set[type]:
    """Classes in storage/ that keep a store's promises, or are named as if they did."""
    modules = [import_module(f"storage.{path.stem}") for path in Path(storage.__path__[0]).glob("[a-z]*.py")]
    return {
        member
        for module in modules
        for name, member in vars(module).items()
        if inspect.isclass(member) and member.__module__ == module.__name__
        if name.endswith("Store") or set(dir(member)) >= METHODS
    }


@pytest.fixture(params=[*map(marked, FACTORIES)])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    made = FACTORIES[request.param](tmp_path)
    await made.open()
    yield made
    await made.close()
