"""Brings everything from one store into another, whichever they are, and into a file and back.

Things go table by table in the order of their names, a few hundred in one transaction. So what arrived tells where to
go on, and both ends can be added up in the same order and compared.
"""

from __future__ import annotations

import gzip
import os
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, Protocol

from msgspec import DecodeError, Raw, Struct, ValidationError, json
from msgspec.structs import replace as changed

from bot.kernel.ports import Noted, Pending, Ring, Seen, StoreBrokenError, Thing
from storage.book import TABLES
from storage.codec import UnreadableError, from_document, to_document
from storage.journal import OURS_ALONE, sync_folder
from storage.rules import Key, key_of

AT_A_TIME: Final = 500
"""Things in one transaction."""
FORMAT: Final = 1
"""Of a backup; raised when its lines change meaning."""

Piece = Sequence[tuple[Key, Thing]]
"""Things of one table with their names, in order."""


def order(key: Key) -> Any:  # noqa: ANN401 - what names of one table have in common: that they can be compared
    """Say by what things of one table are put in order: rows by their kind first, as databases keep them."""
    match key:
        case (scope, kind, of_id):
            return kind, scope, of_id
        case _:
            return key


class Sum(NamedTuple):
    """What a table comes to."""

    things: int
    digest: str


Sums = Mapping[str, Sum]
Told = Callable[[int, int], None]
"""Hears how many things have arrived, and of how many."""


class Source(Protocol):
    """Where everything comes from."""

    @property
    def where(self) -> str:
        """How it is named to people."""

    async def counts(self) -> Mapping[str, int]:
        """Say how many things are in each table."""

    async def piece(self, table: str, after: Key | None) -> Piece:
        """Give the next things of a table, at most `AT_A_TIME`."""


class Target(Source, Protocol):
    """Where everything goes."""

    async def begins(self, source: str) -> bool:
        """Say that it is being filled from there; False where there is something else in it."""

    async def takes(self, table: str, piece: Piece) -> None:
        """Keep some things, durably, as they are."""

    async def last(self, table: str) -> Key | None:
        """Name the last of what has arrived in a table."""

    async def ends(self) -> None:
        """Say that all of it is there, and may be worked on."""


class Movable(Target, Protocol):
    """A store, as far as it is moved: it is nobody else's meanwhile."""

    async def open_alone(self, *, filling: bool = False) -> None:
        """Open it where no Steward works on it; to be filled, also where that was begun before.

        Raises:
            StoreBrokenError: with a sentence that says what to do.
        """

    async def close(self) -> None:
        """Let go of it."""


def half_full(where: str, source: str) -> StoreBrokenError:
    """Say that a store holds a part only, and what to do."""
    return StoreBrokenError(
        f"{where} is being filled from {source}, and not all of it has arrived. Give the same command again: it goes "
        "on where it was interrupted. Or empty it, to begin anew."
    )


class NotEmptyError(Exception):
    """There is something else in the store that is to be filled."""


class DiffersError(Exception):
    """What arrived is not what was sent."""

    def __init__(self, tables: Sequence[str]) -> None:
        """Name the tables in which it differs."""
        super().__init__(", ".join(tables))


async def move(source: Source, target: Target, told: Told) -> Sums:
    """Bring over what has not arrived yet, and hold both ends against each other.

    Raises:
        NotEmptyError: nothing was changed.
        DiffersError: the target is not to be worked on; it has to be emptied and filled anew.
    """
    if not await target.begins(source.where):
        raise NotEmptyError(target.where)
    whole = sum((await source.counts()).values())
    arrived = sum((await target.counts()).values())
    told(arrived, whole)
    for table in TABLES:
        after = await target.last(table)
        while piece := await source.piece(table, after):
            await target.takes(table, piece)
            after = piece[-1][0]
            arrived += len(piece)
            told(arrived, whole)
    sent, there = await added_up(source), await added_up(target)
    if differing := [table for table in TABLES if sent[table] != there[table]]:
        raise DiffersError(differing)
    await target.ends()
    return there


async def added_up(store: Source) -> Sums:
    """Count what is in each table, and make a digest of it that two stores share only when they hold the same."""
    sums: dict[str, Sum] = {}
    for table in TABLES:
        adding, after = Adding(), None
        while piece := await store.piece(table, after):
            for key, thing in piece:
                adding.add(line_of(table, key, thing))
            after = piece[-1][0]
        sums[table] = adding.sum
    return sums


class Adding:
    """Adds up the lines of one table."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._count, self._digest = 0, blake2b(digest_size=16)

    def add(self, line: bytes) -> None:
        """Take in a line."""
        self._count += 1
        self._digest.update(line + b"\n")

    @property
    def sum(self) -> Sum:
        """What it comes to so far."""
        return Sum(self._count, self._digest.hexdigest())


_encode = json.Encoder().encode


def line_of(table: str, key: Key, thing: Thing) -> bytes:
    """Write a thing down in the same way wherever it comes from."""
    match thing:
        case Pending(due=due, leased_until=until):
            thing = changed(thing, due=due.astimezone(UTC), leased_until=until and until.astimezone(UTC))
        case Ring(at=at) | Noted(at=at) | Seen(at=at):
            thing = changed(thing, at=at.astimezone(UTC))
    return _encode((table, key if isinstance(key, int) else 0, to_document(thing)))


# ---------------------------------------------------------------- in memory


class Held:
    """Everything of a store that lies in memory, as it stands now."""

    def __init__(self, where: str, shelves: Mapping[str, Mapping[Any, Thing]]) -> None:
        """Take hold of it."""
        self.where = where
        self._shelves = {name: dict(shelves[name]) for name in TABLES}
        self._keys: dict[str, list[Any]] = {name: sorted(shelf, key=order) for name, shelf in self._shelves.items()}

    async def counts(self) -> Mapping[str, int]:
        return {name: len(keys) for name, keys in self._keys.items()}

    async def piece(self, table: str, after: Key | None) -> Piece:
        keys, shelf = self._keys[table], self._shelves[table]
        begin = bisect_right(keys, order(after), key=order) if after is not None else 0
        return [(key, shelf[key]) for key in keys[begin : begin + AT_A_TIME]]


# ---------------------------------------------------------------- a file


class _Begin(Struct, frozen=True):
    backup: int
    written: datetime


class _End(Struct, frozen=True):
    end: dict[str, tuple[int, str]]


_begin = json.Decoder(_Begin).decode
_end = json.Decoder(_End).decode
_line = json.Decoder(tuple[str, int, Raw]).decode


@contextmanager
def backup(path: Path, now: datetime) -> Iterator[Writing]:
    """Write a file that stands there whole, or not at all.

    Raises:
        OSError: it cannot be written.
    """
    new = path.with_name(path.name + ".new")
    file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OURS_ALONE)
    try:
        with os.fdopen(file, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="") as lines:
            lines.write(_encode(_Begin(FORMAT, now)) + b"\n")
            writing = Writing(lines)
            yield writing
            lines.write(_encode(_End({table: (one.things, one.digest) for table, one in writing.sums.items()})) + b"\n")
            lines.close()
            raw.flush()
            os.fsync(raw.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path)


class Writing:
    """A backup while it is written."""

    def __init__(self, lines: IO[bytes] | gzip.GzipFile) -> None:
        """Write to a file."""
        self._lines = lines
        self._adding = {table: Adding() for table in TABLES}

    def add(self, table: str, piece: Piece) -> None:
        """Write some things of a table."""
        for key, thing in piece:
            line = line_of(table, key, thing)
            self._adding[table].add(line)
            self._lines.write(line + b"\n")

    @property
    def sums(self) -> Sums:
        """What was written so far."""
        return {table: adding.sum for table, adding in self._adding.items()}


class Backup:
    """Everything that a file holds: read once to see that it is whole, before anything is done with it."""

    def __init__(self, path: Path) -> None:
        """Read it to its end.

        Raises:
            UnreadableError: it is no backup, or not a whole one.
        """
        self._path = path
        adding = {table: Adding() for table in TABLES}
        try:
            with gzip.open(path) as file:
                began = _begin(file.readline())
                if began.backup > FORMAT:
                    raise UnreadableError(f"format {began.backup}, and this Steward knows {FORMAT}")
                last = b""
                for line in file:
                    if last:
                        adding[_line(last)[0]].add(last)
                    last = line.rstrip(b"\n")
            promised = _end(last).end
        except (OSError, EOFError, KeyError, ValidationError, DecodeError) as wrong:
            raise UnreadableError(str(wrong) or type(wrong).__name__) from wrong
        found = {table: one.sum for table, one in adding.items()}
        if found != {table: Sum(*one) for table, one in promised.items()}:
            raise UnreadableError("what it holds is not what it says at its end")
        self.written, self.sums = began.written, found
        self.where = f"backup {blake2b(_encode(promised), digest_size=16).hexdigest()}"
        self._coming = self._things()
        self._next = next(self._coming, None)

    async def counts(self) -> Mapping[str, int]:
        return {table: one.things for table, one in self.sums.items()}

    async def piece(self, table: str, after: Key | None) -> Piece:
        if after is None or self._next is None:  # from the beginning again
            self._coming = self._things()
            self._next = next(self._coming, None)
        found: list[tuple[Key, Thing]] = []
        while self._next is not None and len(found) < AT_A_TIME:
            of, key, thing = self._next
            if TABLES.index(of) > TABLES.index(table):
                break
            if of == table and (after is None or order(key) > order(after)):
                found.append((key, thing))
            self._next = next(self._coming, None)
        return found

    def _things(self) -> Iterator[tuple[str, Key, Thing]]:
        with gzip.open(self._path) as file:
            file.readline()
            for line in file:
                if line.startswith(b"["):
                    table, place, raw = _line(line)
                    thing = from_document(table, raw)
                    yield table, key_of(thing, place), thing
