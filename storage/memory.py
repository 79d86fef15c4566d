"""Keeps everything for as long as the process lives: replays, rehearsals, and the measure of every other store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.kernel.ports import Backlog, Commit, Noted, Pending, Rewording, Ring, Settled
from bot.kernel.records import Row
from storage.book import Book


class MemoryStore:
    """A `Store` without a disk."""

    def __init__(self) -> None:
        """Start empty."""
        self._book = Book()

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def seen(self, cause: str) -> bool:
        return cause in self._book.causes

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        return self._book.rows.get((scope, kind, of_id))

    async def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> Sequence[Row]:
        return self._book.find(scope, kind, key, value, limit)

    async def scopes(self, kind: str) -> Sequence[str]:
        return self._book.scopes(kind)

    async def commit(self, commit: Commit) -> None:
        self._book.commit(commit)

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> Sequence[Pending]:
        claimed, _ = self._book.claim(now, lease, limit)
        return claimed

    async def settle(self, settled: Settled) -> bool:
        spoke, _ = self._book.settle(settled)
        return spoke

    async def due(self, now: datetime, limit: int) -> Sequence[Ring]:
        return self._book.due(now, limit)

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        return self._book.facts(scope, since, limit)

    async def purge(self, before: datetime) -> int:
        return len(self._book.purge(before))

    async def rewrite(self, scopes: Collection[str], reword: Rewording) -> int:
        changed, _ = self._book.rewrite(scopes, reword)
        return changed

    async def backlog(self) -> Backlog:
        return self._book.backlog()

    async def next_due(self) -> datetime | None:
        return self._book.next_due()
