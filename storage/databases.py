"""What the SQL store needs of a database, whichever it is: transactions, and who may be beside whom in them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from zlib import crc32

from sqlalchemy import Connection, Dialect, Table, text
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Work = Callable[[Connection], T]
"""What happens in one transaction: it waits for nothing but the database, and may be done again from its beginning."""

REWRITING: Final = "rewriting"
"""Stands among what a store says of itself while files may still hold what was let go of for good."""
FILLING: Final = "filling"
"""Stands there while a store is being filled from another one: it is not to be worked on."""

_EVERYTHING: Final = 0
_NUMBERS: Final = 1024
"""How many locks there are for names. Two names that share one wait for each other now and then, and no more."""
_LOCKS: Final = 0x57EE
"""The first half of each lock's number, so that others may have theirs in the same database."""
_HOLD: Final = text(
    "SELECT CASE WHEN alone THEN CAST(pg_advisory_xact_lock(:space, number) AS text) "
    "ELSE CAST(pg_advisory_xact_lock_shared(:space, number) AS text) END "
    "FROM unnest(CAST(:numbers AS integer[]), CAST(:alone AS boolean[])) AS held (number, alone)"
)


class Database(Protocol):
    """One database, and the way to it."""

    @property
    def where(self) -> str:
        """How it is named to people: never with a password."""

    @property
    def folder(self) -> Path | None:
        """Where its files lie, when that is on this machine."""

    async def product(self) -> str:
        """Say which database it is, and of which version."""

    async def open(self, *, alone: bool = False) -> None:
        """Connect, and make it ready. `alone`: only where no Steward works on it. Raises `StoreBrokenError`."""

    async def close(self) -> None:
        """Let go of every connection."""

    async def reading(self, work: Work[T]) -> T:
        """Read what stands now."""

    async def looking(self, work: Work[T]) -> T:
        """Read as of one moment, however long it takes; also where a Steward is working and `open` was not called."""

    async def writing(self, work: Work[T]) -> T:
        """Do all of it durably, or nothing."""

    async def write_anew(self) -> None:
        """Leave nothing in any file of what was let go of."""


def dialect_insert(connection: Connection, table: Table) -> Any:  # noqa: ANN401 - two classes with the same methods, and no common one
    """Begin an INSERT that can say what is done where a row stands already."""
    return (postgresql if is_postgres(connection.dialect) else sqlite).insert(table)


def is_postgres(dialect: Dialect) -> bool:
    """Whether several processes may be at work."""
    return dialect.name == "postgresql"


def hold(connection: Connection, alone: Iterable[str] = (), beside: Iterable[str] = ()) -> None:
    """Hold these names until the transaction ends: some `alone`, others `beside` whoever only reads them too.

    So a transaction sees what it has read unchanged until it is written, also that something does not stand yet, for
    which no row could be locked. All take them in the same order, so nobody waits for each other in a circle, and no
    transaction has to be begun anew. SQLite has one writer at a time and needs none of this.
    """
    if is_postgres(connection.dialect):
        _hold(
            connection,
            {_EVERYTHING: False}
            | dict.fromkeys(map(_number, beside), False)
            | dict.fromkeys(map(_number, alone), True),
        )


def hold_everything(connection: Connection) -> None:
    """Let nobody else write until the transaction ends."""
    if is_postgres(connection.dialect):
        _hold(connection, {_EVERYTHING: True})


def _hold(connection: Connection, held: dict[int, bool]) -> None:
    numbers = sorted(held)
    connection.execute(
        _HOLD, {"space": _LOCKS, "numbers": numbers, "alone": [held[number] for number in numbers]}
    ).close()


def _number(name: str) -> int:
    return crc32(name.encode()) % _NUMBERS + 1


async def pause(seconds: float) -> None:
    """Let a moment pass before a database that does not answer is asked again."""
    try:
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()
    except TimeoutError:
        return
