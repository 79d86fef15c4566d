"""A database of PostgreSQL's: any number of Stewards work on it at the same time, on as many machines.

Transactions are READ COMMITTED. What one has read stays as it is until it has written, because every name that it reads
or writes is held for as long (`storage.databases.hold`): SERIALIZABLE would give the same, but by refusing whole
transactions that may be innocent, the more of them the busier it is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import asyncpg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.kernel.ports import StoreBrokenError
from storage.databases import T, Work, pause
from storage.migrating import make_ready
from storage.schema import METADATA

_AT_ONCE: Final = 10
PATIENCE: Final = 60.0
"""Seconds during which a database that does not answer is asked again, before Steward gives up."""
_FIRST: Final = 5.0
"""The same for one that was not reached before: rather it is named wrongly."""
_SHORTEST, _LONGEST = 0.05, 2.0
"""Seconds between two tries."""
_AGAIN: Final = 5
"""How often a transaction is begun anew that PostgreSQL would not let end."""
_SILENCE: Final = 60
"""Seconds after which one statement is given up."""
_READY, _AT_WORK = 0x57E1, 0x57E2
"""Locks: of whoever makes the tables ready, and of everybody who is at work."""
_NOT_NOW: Final = ("08", "57P", "53300")
"""How the codes begin of what passes: no connection, being shut down or started, too many connections."""
_UNFIT: Final = ("22", "54")
"""What no text of PostgreSQL's can hold, or no index: whoever asked is told, and nobody else is any worse for it."""
_CLASHED: Final = ("40", "23505")
"""Two transactions that cannot both be: the second time, one sees what the other has done."""

_log = logging.getLogger(__name__)


class PostgresDatabase:
    """One database on a server."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        """Say where: an address as PostgreSQL's own tools take it."""
        self._url, self._patience = url, patience
        self.where = named(url)
        self.folder: Path | None = None
        self._engine: AsyncEngine | None = None
        self._present: AsyncConnection | None = None
        self._alone = self._at_work = False
        self._door = asyncio.Lock()

    async def open(self, *, alone: bool = False) -> None:
        self._alone = alone
        self._engine = self._made(
            pool_size=_AT_ONCE, max_overflow=0, pool_timeout=300, isolation_level="READ COMMITTED"
        )
        try:
            await self._patiently(self._come_in, _Wait(min(self._patience, _FIRST)))
        except BaseException:
            await self.close()
            raise
        self._at_work = True

    async def product(self) -> str:
        return await self.reading(lambda here: f"PostgreSQL {here.scalar(text('SHOW server_version'))}")

    async def close(self) -> None:
        self._at_work = False
        here, self._present = self._present, None
        if here is not None:
            await here.close()
        if self._engine is not None:
            await self._engine.dispose()
        self._engine = None

    def _made(self, **pool: Any) -> AsyncEngine:  # noqa: ANN401 - whatever SQLAlchemy's pools take
        async def reached() -> Any:  # noqa: ANN401 - the driver ships no types
            return await asyncpg.connect(
                self._url,
                timeout=10,
                command_timeout=None if pool.get("poolclass") else _SILENCE,
                server_settings={
                    "application_name": "steward",
                    "synchronous_commit": "on",  # acknowledged is durable, whatever the server is set to
                    "timezone": "UTC",
                    "jit": "off",  # no query here is long enough for it
                },
            )

        return create_async_engine("postgresql+asyncpg://", async_creator=reached, **pool)

    async def _come_in(self) -> None:
        """Make ready what is to be ready, and say that somebody is at work here, for as long as the process lives."""
        quiet = self._made(poolclass=NullPool)
        async with quiet.begin() as connection:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _READY})
            await connection.run_sync(make_ready, self.where)
        here = await quiet.connect()
        try:
            await here.execution_options(isolation_level="AUTOCOMMIT")
            way = "pg_try_advisory_lock" if self._alone else "pg_try_advisory_lock_shared"
            let_in = await here.scalar(text(f"SELECT {way}(:lock)"), {"lock": _AT_WORK})
        except BaseException:
            await here.close()
            raise
        if not let_in:
            await here.close()
            raise StoreBrokenError(f"{self.where} is in use by another Steward. Stop that one first.")
        self._present = here

    async def _come_back(self) -> None:
        """As `_come_in`, for whoever of several that the connection was lost to comes first."""
        async with self._door:
            if self._present is None:
                await self._come_in()

    async def _leave(self) -> None:
        here, self._present = self._present, None
        if here is not None:
            await here.invalidate()
            await here.close()

    # ------------------------------------------------------------ reading and writing

    async def reading(self, work: Work[T]) -> T:
        async def read() -> T:
            async with self._working().connect() as connection:
                await connection.execution_options(isolation_level="AUTOCOMMIT")
                return await connection.run_sync(work)

        return await self._patiently(read)

    async def looking(self, work: Work[T]) -> T:
        engine = self._made(poolclass=NullPool)

        async def look() -> T:
            async with engine.connect() as connection:
                await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
                return await connection.run_sync(work)

        return await self._patiently(look, _Wait(min(self._patience, _FIRST)))

    async def writing(self, work: Work[T]) -> T:
        async def write() -> T:
            async with self._working().begin() as connection:
                return await connection.run_sync(work)

        return await self._patiently(write)

    async def write_anew(self) -> None:
        """Write every table into new files, and let go of the old ones. What the server keeps to recover with (its log,
        archives of it, backups) is its own, and goes with time.
        """
        engine = self._made(poolclass=NullPool)
        names = ", ".join(table.name for table in METADATA.sorted_tables)

        async def vacuum() -> None:
            async with engine.connect() as connection:
                await connection.execution_options(isolation_level="AUTOCOMMIT")
                await connection.execute(text(f"VACUUM (FULL, ANALYZE) {names}"))

        await self._patiently(vacuum)

    def _working(self) -> AsyncEngine:
        if self._engine is None:
            raise StoreBrokenError(f"{self.where} is not open.")
        return self._engine

    # ------------------------------------------------------------ when it does not work

    async def _patiently(self, act: Callable[[], Awaitable[T]], wait: _Wait | None = None) -> T:
        """Do something again where the database could not now; what was done without our hearing of it is then found
        done: an event is seen, a row is not at the version that was read.
        """
        wait = wait or _Wait(self._patience)
        clashes = 0
        while True:
            here = self._present
            try:
                if here is None and self._at_work:
                    await self._come_back()
                return await act()
            except StoreBrokenError:
                raise
            except (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as failed:
                code = _code(failed)
                if code.startswith(_CLASHED) and clashes < _AGAIN:
                    clashes += 1
                    continue
                if code.startswith(_UNFIT) or _is_unfit(failed):
                    raise ValueError(f"{self.where} cannot keep that: {failed}") from failed
                if not _passes(failed, code) or not await wait.more():
                    raise StoreBrokenError(self._why(failed, code)) from failed
                _log.warning("%s does not answer (%s); it is asked again", self.where, code or type(failed).__name__)
                if here is self._present:
                    await self._leave()

    def _why(self, failed: BaseException, code: str) -> str:
        where, told = self.where, str(getattr(failed, "orig", None) or failed).partition(": ")[-1] or str(failed)
        match code[:2], code:
            case "28", _:
                return f"{where} does not let Steward in: {told}. See to the name and the password in DATABASE_URL."
            case _, "3D000":
                return f"{where} is not there. Make it (createdb), or see to the name at the end of DATABASE_URL."
            case _, "42501":
                return (
                    f"{where} does not let Steward make or write its tables: {told}. Let whoever DATABASE_URL names "
                    "own the database (ALTER DATABASE ... OWNER TO ...)."
                )
            case "53", _:
                return f"{where} has no room left: {told}. Nothing acknowledged is lost; make room, then start again."
            case _, "25006":
                return f"{where} takes nothing in: it is a standby, or read-only. DATABASE_URL has to name the primary."
            case "", _:
                return (
                    f"{where} cannot be reached ({told or type(failed).__name__}). Is PostgreSQL running there, and do "
                    "host and port in DATABASE_URL say so?"
                )
            case _:
                return f"{where} refuses: {told} ({code}). Nothing acknowledged is lost."


class _Wait:
    """How long something is tried again, in steps that grow."""

    def __init__(self, patience: float) -> None:
        self._ends = asyncio.get_running_loop().time() + patience
        self._step = _SHORTEST

    async def more(self) -> bool:
        """Wait a step, unless patience is at its end."""
        if asyncio.get_running_loop().time() >= self._ends:
            return False
        await pause(self._step)
        self._step = min(self._step * 2, _LONGEST)
        return True


def named(url: str) -> str:
    """Name a database to people: who asks, where, and which. Never the password."""
    parts = urlsplit(url)
    name, _, address = parts.netloc.rpartition("@")
    who = unquote(name.partition(":")[0])
    return f"PostgreSQL {who}{'@' if who else ''}{address or 'here'}{parts.path}"


def _code(failed: BaseException) -> str:
    known = getattr(failed, "orig", None) or failed
    return str(getattr(known, "sqlstate", None) or "")


def _is_unfit(failed: BaseException) -> bool:
    """Whether the driver itself would not send it."""
    known = getattr(failed, "orig", None) or failed
    return isinstance(known.__cause__ or known, ValueError)


def _passes(failed: BaseException, code: str) -> bool:
    """Whether it may work again without anybody's doing."""
    if code:
        return code.startswith(_NOT_NOW)
    return isinstance(failed, OSError | TimeoutError | asyncpg.InterfaceError) or bool(
        getattr(failed, "connection_invalidated", False)
    )
