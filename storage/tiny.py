"""Keeps everything in one TinyDB file and a journal beside it: no server to run, and nothing acknowledged is lost.

steward.json            the last snapshot, which stock TinyDB opens
steward.json.journal-7  what has been committed since, a transaction a line
steward.json.lock       held while a Steward runs
steward.json.filling    there while not everything has arrived from the store that it is filled from
steward.json.rewriting  there while what was let go of for good may still stand in one of the others
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB

from bot.kernel.ports import (
    AlreadySeenError,
    Backlog,
    Commit,
    Noted,
    Pending,
    Rewording,
    Ring,
    Seen,
    Settled,
    StoreBrokenError,
    Thing,
)
from bot.kernel.records import Row
from storage.book import Book, Change
from storage.codec import FORMAT, About, UnreadableError, from_file, from_line, must_be_json, to_file, to_line
from storage.journal import FRONT, OURS_ALONE, Log, as_line, payloads, replace, sync_folder, take, verified, write_all
from storage.moving import Held, Piece, half_full, order
from storage.rules import Key
from storage.tables import LiveDB, Tables

SNAPSHOT_FROM = 4 << 20
"""Bytes of journal before a snapshot is worth its while."""

_log = logging.getLogger(__name__)


class TinyStore:
    """A `Store` in a file, for one process."""

    def __init__(self, path: Path, snapshot_from: int = SNAPSHOT_FROM) -> None:
        """Say where. A snapshot is made when the journal has outgrown the last one, and `snapshot_from` bytes."""
        self.path = path
        self._snapshot_from = snapshot_from
        self._book = Book()
        self._tables = Tables(self._book, self._keep_now)
        self._journal: Log | None = None
        self._lock: int | None = None
        self._number = 0
        self._last_snapshot = 0
        self._snapshot: asyncio.Task[bool] | None = None
        # One at a time: the mark of one that is not over must outlive the end of another.
        self._rewriting = asyncio.Lock()
        self._held: Held | None = None

    @property
    def db(self) -> TinyDB:
        """TinyDB on the live rows, for queries and for repairs by hand. Its writes are durable when they return."""
        return LiveDB(storage=lambda: self._tables)

    # ------------------------------------------------------------ opening and closing

    async def open(self) -> None:
        await self.open_alone()

    async def open_alone(self, *, filling: bool = False) -> None:
        try:
            self._lock = await asyncio.to_thread(take, self.path.with_name(self.path.name + ".lock"))
            if not filling:
                await asyncio.to_thread(self._must_be_whole)
            self._journal = await asyncio.to_thread(self._load)
        except OSError as failed:
            self._release()
            raise StoreBrokenError(
                f"{self.path} cannot be opened ({failed}). Steward needs to read and write it and its folder."
            ) from failed
        except BaseException:
            self._release()
            raise
        if self._mark.exists():  # a kill came before everything was written anew
            try:
                async with self._rewriting:
                    await self._write_anew()
            except StoreBrokenError:
                await self.close()
                raise

    async def close(self) -> None:
        journal = self._journal
        if journal is None:
            return
        if self._snapshot is not None:
            await self._snapshot
        if journal.size and not journal.broken:
            await self._write_snapshot(journal)
        self._journal = None
        await journal.close()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _load(self) -> Log:
        self._book = Book()
        self._tables = Tables(self._book, self._keep_now)
        covered = 0
        if self.path.exists() and self.path.stat().st_size:
            data = self.path.read_bytes()
            self._last_snapshot = len(data)
            with _understood(self.path):
                about, transaction = from_file(data)
                self._book.apply(self._tables.named(transaction))
            covered = about.journal
        journals = self._journals()
        for number in [number for number in journals if number <= covered]:
            # A kill came between the snapshot and this.
            journals.pop(number).unlink()
        expected = range(covered + 1, covered + 1 + len(journals))
        if list(journals) != list(expected):
            raise StoreBrokenError(
                f"{self.path} ends with journal {covered}, and the journals beside it are {list(journals)}: one is "
                "missing between. Restore it, or the snapshot that goes with the journals, from a backup."
            )
        self._number = max(journals, default=covered + 1)
        for number, path in journals.items():
            if number != self._number:
                self._replay(path, payloads(path, verified(path, may_be_torn=False)))
        newest = Log(self._journal_path(self._number))
        try:
            self._replay(newest.path, newest.entries())
        except BaseException:
            newest.release()
            raise
        return newest

    def _replay(self, path: Path, lines: Iterator[bytes]) -> None:
        with _understood(path):
            self._book.apply(change for line in lines for change in self._tables.named(from_line(line)))

    def _journals(self) -> dict[int, Path]:
        front = f"{self.path.name}.journal-"
        numbers = (path.name.removeprefix(front) for path in self.path.parent.iterdir() if path.name.startswith(front))
        return {
            number: self._journal_path(number) for number in sorted(int(text) for text in numbers if text.isdigit())
        }

    def _journal_path(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.journal-{number}")

    @property
    def _mark(self) -> Path:
        return self.path.with_name(self.path.name + ".rewriting")

    # ------------------------------------------------------------ reading

    async def seen(self, cause: str) -> bool:
        journal = self._working()
        if cause not in self._book.causes:
            return False
        # Whoever hears "seen" lets go of the event: it must be on the disk, not on its way there.
        await journal.settled()
        return True

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        self._working()
        return self._book.rows.get((scope, kind, of_id))

    async def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> Sequence[Row]:
        self._working()
        return self._book.find(scope, kind, key, value, limit)

    async def scopes(self, kind: str) -> Sequence[str]:
        self._working()
        return self._book.scopes(kind)

    async def due(self, now: datetime, limit: int) -> Sequence[Ring]:
        self._working()
        return self._book.due(now, limit)

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        self._working()
        return self._book.facts(scope, since, limit)

    async def backlog(self) -> Backlog:
        self._working()
        return self._book.backlog()

    async def next_due(self) -> datetime | None:
        self._working()
        return self._book.next_due()

    # ------------------------------------------------------------ writing

    async def commit(self, commit: Commit) -> None:
        journal = self._working()
        must_be_json(commit.rows, commit.outbox, commit.timers, commit.facts)
        try:
            changes = self._book.commit(commit)
        except AlreadySeenError:
            await journal.settled()
            raise
        await self._keep(changes)

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> Sequence[Pending]:
        self._working()
        claimed, changes = self._book.claim(now, lease, limit)
        await self._keep(changes)
        return claimed

    async def settle(self, settled: Settled) -> bool:
        self._working()
        must_be_json(settled.rows, settled.outbox)
        spoke, changes = self._book.settle(settled)
        await self._keep(changes)
        return spoke

    async def purge(self, before: datetime) -> int:
        self._working()
        changes = self._book.purge(before)
        await self._keep(changes)
        return len(changes)

    async def rewrite(self, scopes: Collection[str], reword: Rewording) -> int:
        def written_down(thing: Thing) -> Thing | None:
            new = reword(thing)
            if new is not None and new is not thing and not isinstance(new, Seen):
                must_be_json((new,))
            return new

        async with self._rewriting:
            self._working()
            try:
                await asyncio.to_thread(_leave, self._mark)
            except OSError as failed:
                raise StoreBrokenError(f"{self._mark} cannot be written ({failed}): nothing was changed.") from failed
            changed, changes = self._book.rewrite(scopes, written_down)
            await self._keep(changes)
            await self._write_anew()
            return changed

    async def _write_anew(self) -> None:
        """Leave nothing of what stood in the files before: what is written now is all there is."""
        while self._snapshot is not None:
            await self._snapshot  # it may have begun before, and then holds what stood then
        journal = self._working()
        self._snapshot = asyncio.create_task(self._write_snapshot(journal))
        if not await self._snapshot:
            raise StoreBrokenError(
                f"{self.path} could not be written anew, so what was to be forgotten still stands in its files. See to "
                "the disk (is there room? is it mounted read-only?), then start Steward again: it goes on with that."
            )
        await asyncio.to_thread(_lift, self._mark)

    def _working(self) -> Log:
        if self._journal is None:
            raise StoreBrokenError(f"{self.path} is not open.")
        self._journal.must_work()
        return self._journal

    async def _keep(self, changes: list[Change]) -> None:
        if not changes:
            return
        journal = self._working()
        # Memory is ahead of the disk from here to the end. That is safe: what is decided on it comes later in the
        # journal, and if this line cannot be written, nothing later is.
        line = to_line(self._tables.numbered(changes))
        if journal.size > max(self._snapshot_from, self._last_snapshot) and self._snapshot is None:
            self._snapshot = asyncio.create_task(self._write_snapshot(journal))
        await journal.append(line)

    def _keep_now(self, changes: list[Change]) -> None:
        journal = self._working()
        self._book.apply(changes)
        journal.append_now(to_line(self._tables.numbered(changes)))

    # ------------------------------------------------------------ moving

    @property
    def where(self) -> str:
        """How it is named to people."""
        return str(self.path)

    async def counts(self) -> Mapping[str, int]:
        """Say how many things are in each table."""
        self._working()
        return {name: len(shelf) for name, shelf in self._book.shelves.items()}

    async def piece(self, table: str, after: Key | None) -> Piece:
        """Give the next things of a table."""
        self._working()
        if after is None or self._held is None:
            self._held = Held(self.where, self._book.shelves)
        return await self._held.piece(table, after)

    async def begins(self, source: str) -> bool:
        """Say that it is being filled from there; False where there is something else in it."""
        known = await asyncio.to_thread(self._filled_from)
        if known is None and not any((await self.counts()).values()):
            await asyncio.to_thread(_leave, self._filling, source)
            return True
        return known == source

    async def takes(self, table: str, piece: Piece) -> None:
        """Keep some things, durably, as they are."""
        changes: list[Change] = [(table, key, thing) for key, thing in piece]
        self._working()
        self._book.apply(changes)
        await self._keep(changes)

    async def last(self, table: str) -> Key | None:
        """Name the last of what has arrived in a table."""
        return max(self._book.shelves[table], default=None, key=order)

    async def ends(self) -> None:
        """Say that all of it is there."""
        await asyncio.to_thread(_lift, self._filling)

    @property
    def _filling(self) -> Path:
        return self.path.with_name(self.path.name + ".filling")

    def _must_be_whole(self) -> None:
        if (source := self._filled_from()) is not None:
            raise half_full(self.where, source)

    def _filled_from(self) -> str | None:
        return self._filling.read_text(encoding="utf-8") if self._filling.exists() else None

    # ------------------------------------------------------------ snapshots

    async def _write_snapshot(self, journal: Log) -> bool:
        """Put what stands into the file, and begin a new journal. A kill at any point leaves one whole history."""
        about = About(FORMAT, journal=self._number)
        tables = self._tables.copied()
        # No await since the copy: what is in it is in journals up to this one, and nothing later is.
        self._number += 1
        journal.turn_to(self._journal_path(self._number))
        try:
            await journal.settled()
            self._last_snapshot = await replace(self.path, to_file(about, tables))
            for number, path in self._journals().items():
                if number <= about.journal:
                    path.unlink()
        except (OSError, StoreBrokenError) as failed:
            # The journals hold everything; only they grow, and the next attempt comes when this one has.
            _log.warning("%s: no snapshot this time (%s)", self.path, failed)
            return False
        else:
            return True
        finally:
            self._snapshot = None


def _leave(mark: Path, words: str = "") -> None:
    """Note, before anything is said anew or filled, that what is in the files is not what it is to be."""
    file = os.open(mark, os.O_WRONLY | os.O_CREAT, OURS_ALONE)
    try:
        write_all(file, words.encode())
        os.fsync(file)
    finally:
        os.close(file)
    sync_folder(mark)


def _lift(mark: Path) -> None:
    """The files hold nothing any more that was let go of."""
    mark.unlink(missing_ok=True)
    sync_folder(mark)


# ---------------------------------------------------------------- beside a running Steward

_TRIES: Final = 20
"""How often files are read that a running Steward is putting others in the place of."""


def glimpse(path: Path) -> Held:
    """Look at what a running Steward keeps: everything that it has acknowledged until now.

    Raises:
        StoreBrokenError: there is nothing, or nothing that can be read.
    """
    for _ in range(_TRIES):
        before = _listed(path)
        if not before:
            raise StoreBrokenError(f"{path} is not there.")
        read = {name: _read(path.with_name(name)) for name in before}
        if None not in read.values() and _listed(path) == before:
            return Held(str(path), _understood_of(path, {name: data or b"" for name, data in read.items()}))
    raise StoreBrokenError(f"{path} changes too fast to be read while Steward runs. Stop it, and ask again.")


def _listed(path: Path) -> dict[str, tuple[int, int] | None]:
    """Which files there are: another snapshot in the place of the last one is another file."""
    found: dict[str, tuple[int, int] | None] = {}
    for one in path.parent.glob(f"{path.name}*"):
        if one.name == path.name:
            stat = one.stat()
            found[one.name] = stat.st_ino, stat.st_mtime_ns
        elif one.name.removeprefix(f"{path.name}.journal-").isdigit():
            found[one.name] = None
    return found


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _understood_of(path: Path, read: Mapping[str, bytes]) -> Mapping[str, Mapping[Any, Thing]]:
    book = Book()
    tables = Tables(book, lambda _: None)
    covered = 0
    with _understood(path):
        if snapshot := read.get(path.name):
            about, transaction = from_file(snapshot)
            book.apply(tables.named(transaction))
            covered = about.journal
        numbers = sorted(int(name.rpartition("-")[2]) for name in read if name != path.name)
        for number in numbers:
            for line in read[f"{path.name}.journal-{number}"].splitlines(keepends=True) if number > covered else ():
                if line != as_line(line[FRONT:-1]):
                    break  # it is being written
                book.apply(tables.named(from_line(line[FRONT:-1])))
    return book.shelves


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    """Turn what cannot be read into a sentence for whoever starts Steward."""
    try:
        yield
    except (UnreadableError, KeyError, ValueError) as wrong:
        raise StoreBrokenError(
            f"{path} holds something this Steward cannot read ({wrong}). If a newer Steward wrote it, start that one; "
            "otherwise restore it from a backup."
        ) from wrong
