"""A file of SQLite's: one process writes to it, through one connection, and together what comes at the same time."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.kernel.ports import StoreBrokenError
from storage.databases import T, Work
from storage.journal import OURS_ALONE, take
from storage.migrating import make_ready

_READERS: Final = 4
PATIENCE: Final = 10.0
_TOGETHER: Final = 100
"""Transactions that share one sync of the disk, at most."""


class _Waiting(NamedTuple):
    work: Work[Any]
    done: asyncio.Future[Any]


class SqliteDatabase:
    """One file."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        """Say where it lies, and how many seconds to wait for whoever looks at it with a tool of their own."""
        self.path, self._patience = path, patience
        self.where = str(path)
        self.folder: Path | None = path.parent
        self._lock: int | None = None
        self._reads: AsyncEngine | None = None
        self._writes: AsyncEngine | None = None
        self._queue: list[_Waiting] = []
        self._hand: asyncio.Task[None] | None = None

    async def open(self, *, alone: bool = False) -> None:
        del alone  # nobody else ever is
        self._lock = await asyncio.to_thread(take, self.path.with_name(self.path.name + ".lock"))
        try:
            await asyncio.to_thread(_begin, self.path)
            self._writes = self._engine(1, begin="BEGIN IMMEDIATE")
            self._reads = self._engine(_READERS, begin="")
            await self.writing(lambda connection: make_ready(connection, self.where))
        except OSError as failed:
            await self.close()
            raise StoreBrokenError(
                f"{self.path} cannot be opened ({failed}). Steward needs to read and write it and its folder."
            ) from failed
        except BaseException:
            await self.close()
            raise

    async def product(self) -> str:
        return await self.reading(lambda here: f"SQLite {here.scalar(text('SELECT sqlite_version()'))}")

    async def close(self) -> None:
        if self._hand is not None:
            await asyncio.wait({self._hand})
        for engine in (self._reads, self._writes):
            if engine is not None:
                await engine.dispose()
        self._reads = self._writes = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    # ------------------------------------------------------------ reading

    async def reading(self, work: Work[T]) -> T:
        if self._reads is None:
            raise StoreBrokenError(f"{self.path} is not open.")
        return await self._read(self._reads, work)

    async def looking(self, work: Work[T]) -> T:
        if not self.path.exists():
            raise StoreBrokenError(f"{self.path} is not there.")
        engine = self._engine(1, begin="BEGIN")
        try:
            return await self._read(engine, work)
        finally:
            await engine.dispose()

    async def _read(self, engine: AsyncEngine, work: Work[T]) -> T:
        try:
            async with engine.connect() as connection:
                return await connection.run_sync(work)
        except DBAPIError as failed:
            raise StoreBrokenError(self._why(failed)) from failed

    # ------------------------------------------------------------ writing

    async def writing(self, work: Work[T]) -> T:
        if self._writes is None:
            raise StoreBrokenError(f"{self.path} is not open.")
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        done.add_done_callback(_noticed)
        self._queue.append(_Waiting(work, done))
        if self._hand is None:
            self._hand = asyncio.create_task(self._write_all(self._writes))
        # A caller that gives up must not take the others' transaction with it.
        return await asyncio.shield(done)

    async def _write_all(self, engine: AsyncEngine) -> None:
        try:
            while self._queue:
                batch, self._queue = self._queue[:_TOGETHER], self._queue[_TOGETHER:]
                try:
                    async with engine.begin() as connection:
                        ends = await connection.run_sync(_each, [one.work for one in batch])
                except DBAPIError as failed:
                    ends = [StoreBrokenError(self._why(failed))] * len(batch)
                except Exception as refused:  # noqa: BLE001 - whoever asked for it, alone, hears of it
                    ends = [refused] * len(batch)
                for one, end in zip(batch, ends, strict=True):
                    if one.done.cancelled():
                        continue
                    if isinstance(end, BaseException):
                        one.done.set_exception(end)
                    else:
                        one.done.set_result(end)
        finally:
            self._hand = None
            for one in self._queue:
                one.done.cancel()
            self._queue = []

    async def write_anew(self) -> None:
        """Pages were emptied as they came free (`secure_delete`); now the file is written without them, and the log of
        what was written is cut to nothing.
        """
        if self._writes is None:
            raise StoreBrokenError(f"{self.path} is not open.")
        engine = self._engine(1, begin="")
        try:
            async with engine.connect() as connection:
                (await connection.exec_driver_sql("VACUUM")).close()
                busy = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).scalar_one()
        except DBAPIError as failed:
            raise StoreBrokenError(
                f"{self.path} could not be written anew ({failed.orig}), so what was to be forgotten still stands in "
                "it. See to the disk (is there room? is it mounted read-only?), then start Steward again: it goes on "
                "with that."
            ) from failed
        finally:
            await engine.dispose()
        if busy:
            raise StoreBrokenError(
                f"{self.path} is being looked at by another program, so what was to be forgotten still stands beside "
                "it. Close that one, then start Steward again: it goes on with that."
            )

    def _engine(self, at_once: int, *, begin: str) -> AsyncEngine:
        url = URL.create("sqlite+aiosqlite", database=str(self.path))
        engine = create_async_engine(
            url, pool_size=at_once, max_overflow=0, pool_timeout=300, connect_args={"timeout": self._patience}
        )

        @event.listens_for(engine.sync_engine, "connect")
        def connected(made: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
            made.isolation_level = None  # the driver begins nothing by itself
            cursor = made.cursor()
            for setting in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY"):
                cursor.execute(f"PRAGMA {setting}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def begun(connection: Connection) -> None:
            if begin:
                connection.exec_driver_sql(begin)

        return engine

    def _why(self, failed: DBAPIError) -> str:
        why = str(failed.orig)
        if "locked" in why:
            return (
                f"{self.path} is being written to by another program, so Steward can keep nothing. Close whatever has "
                "it open, then start Steward again."
            )
        if "not a database" in why or "malformed" in why:
            return f"{self.path} is damaged, or no file of SQLite's ({why}). Restore it from a backup."
        return (
            f"{self.path} could not be read or written ({why}), so Steward keeps nothing more. What was acknowledged "
            "is safe. See to the disk (is there room? is it mounted read-only?), then start Steward again."
        )


def _begin(path: Path) -> None:
    """Make the file before SQLite does, so that nobody else on the machine reads it."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, OURS_ALONE))


def _each(connection: Connection, works: Sequence[Work[Any]]) -> list[Any]:
    """Do all of them in one transaction, and take back by itself whatever refuses."""
    if len(works) == 1:
        return [works[0](connection)]
    ends: list[Any] = []
    for work in works:
        part = connection.begin_nested()
        try:
            ends.append(work(connection))
        except DBAPIError as failed:
            if not isinstance(failed, IntegrityError):
                raise  # the disk's trouble is everybody's
            part.rollback()
            ends.append(failed)
        except Exception as refused:  # noqa: BLE001 - whoever asked for it hears of it
            part.rollback()
            ends.append(refused)
        else:
            part.commit()
    return ends


def _noticed(done: asyncio.Future[Any]) -> None:
    if not done.cancelled():
        done.exception()  # seen here, in case whoever asked has given up
