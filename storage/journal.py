"""A file of lines that survives kill -9, a full disk and a second process: the write path of what must not be lost.

A line is eight hexadecimal digits (CRC-32 of the rest), a space, and the payload. A line is on the disk before whoever
wrote it hears so; lines that arrive while the disk is busy share the next `fdatasync`.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from shlex import quote
from zlib import crc32

from bot.kernel.ports import StoreBrokenError

FRONT = 9
"""Where the payload begins in a line."""

OURS_ALONE = 0o600
"""What a community says is nobody else's on this machine."""

sync_data: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)  # macOS has no fdatasync

_log = logging.getLogger(__name__)


class Log:
    """An append-only file of payloads: read them all with `entries`, add with `append`, one process at a time."""

    def __init__(self, path: Path) -> None:
        """Open or create the file, lock it, check every line and cut a torn last one.

        Raises:
            StoreBrokenError: damaged before its end, in use, or not to be opened; the message says what to do.
        """
        self.path = path
        self.broken = ""
        """Why it refuses to serve, once a write has failed; until then empty."""
        # Lines, and between them where to: a path turns the lines after it to another file.
        self._queue: deque[bytes | Path] = deque()
        self._batch: asyncio.Future[None] | None = None
        self._writing: asyncio.Task[None] | None = None
        # A write from the event loop's own thread and one from the pool's must not mix their lines.
        self._pen = threading.Lock()
        self._released = False
        self._file = take(path)
        try:
            self.size = verified(path, may_be_torn=True)
            """Bytes of good lines in the present file, written or about to be."""
            if self.size < os.fstat(self._file).st_size:
                _log.warning("%s: cut a last line that was never finished, so never acknowledged", path)
                os.ftruncate(self._file, self.size)
                os.fsync(self._file)
            self._found = path, self.size
            sync_folder(path)
        except BaseException:
            os.close(self._file)
            raise

    def entries(self) -> Iterator[bytes]:
        """Give the payloads that were in the file when it was opened, in order."""
        return payloads(*self._found)

    async def append(self, payload: bytes) -> None:
        """Return once the payload (a single line) is on the disk.

        Raises:
            StoreBrokenError: it may or may not be there; nothing more is served until somebody has looked.
        """
        self._enqueue(payload)
        await self.settled()

    def append_now(self, payload: bytes) -> None:
        """As `append`, for callers that cannot wait: holds up the event loop for one sync of the disk."""
        self._enqueue(payload)
        self._write_out()

    async def settled(self) -> None:
        """Return once everything appended so far is on the disk."""
        self.must_work()
        if not self._queue and self._writing is None:
            return
        loop = asyncio.get_running_loop()
        if self._batch is None:
            self._batch = loop.create_future()
        batch = self._batch
        if self._writing is None:
            self._writing = loop.create_task(self._write_batches())
        # A caller that gives up must not take the others' acknowledgement with it.
        await asyncio.shield(batch)

    def turn_to(self, path: Path) -> None:
        """Put every line from here on into another file, created for the purpose; those before stay where they are."""
        self._queue.append(path)
        self.path = path
        self.size = 0

    def must_work(self) -> None:
        """Raise `StoreBrokenError` after a failed write: what is on the disk is no longer what was promised."""
        if self.broken:
            raise StoreBrokenError(self.broken)

    async def close(self) -> None:
        """Finish what is being written and let go of the file."""
        try:
            if not self.broken:
                await self.settled()
        finally:
            self.release()

    def release(self) -> None:
        """Let go of the file at once; what is not acknowledged yet may stay unwritten."""
        with self._pen:
            if not self._released:
                os.close(self._file)
            self._released = True
            self.broken = self.broken or f"{self.path} is closed."

    # ------------------------------------------------------------ writing

    def _enqueue(self, payload: bytes) -> None:
        self.must_work()
        if b"\n" in payload:
            raise ValueError("a payload is one line")
        line = as_line(payload)
        self._queue.append(line)
        self.size += len(line)

    async def _write_batches(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._batch is not None:
                batch, self._batch = self._batch, None
                try:
                    await loop.run_in_executor(None, self._write_out)
                except StoreBrokenError as broken:
                    for waiting in (batch, self._batch):
                        if waiting is not None:
                            waiting.set_exception(broken)
                            waiting.exception()  # seen here, in case every caller has given up
                    self._batch = None
                except BaseException:
                    # The event loop ends, or its threads have: nobody is to wait for an answer that cannot come.
                    for waiting in (batch, self._batch):
                        if waiting is not None:
                            waiting.cancel()
                    raise
                else:
                    batch.set_result(None)
        finally:
            self._writing = None

    def _write_out(self) -> None:
        with self._pen:
            # Half a line may stand at the end of the file. Another after it would turn a torn end into damage.
            self.must_work()
            try:
                lines: list[bytes] = []
                while self._queue:
                    item = self._queue.popleft()
                    if isinstance(item, bytes):
                        lines.append(item)
                    else:
                        # The old file is whole before the new one begins: only the newest can ever be torn.
                        self._put(lines)
                        lines = []
                        self._turn(item)
                self._put(lines)
            except (OSError, StoreBrokenError) as failed:
                self.broken = (
                    f"{self.path} could not be written ({failed}), so Steward keeps nothing more. What was "
                    "acknowledged is safe. See to the disk (is there room? is it mounted read-only?), then start "
                    "Steward again."
                )
                raise StoreBrokenError(self.broken) from failed

    def _turn(self, path: Path) -> None:
        fresh = take(path)
        os.close(self._file)
        self._file = fresh
        sync_folder(path)

    def _put(self, lines: list[bytes]) -> None:
        if lines:
            write_all(self._file, b"".join(lines))
            sync_data(self._file)


# ---------------------------------------------------------------- files


def as_line(payload: bytes) -> bytes:
    """The payload as it stands in the file."""
    return b"%08x %b\n" % (crc32(payload), payload)


def take(path: Path) -> int:
    """Open (or create) a file to append to, for this process alone, and give its descriptor.

    Raises:
        StoreBrokenError: another process has it, or it cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, OURS_ALONE)
    except OSError as failed:
        raise StoreBrokenError(
            f"{path} cannot be opened ({failed.strerror}). Steward needs to read and write it and its folder."
        ) from failed
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as failed:
        os.close(file)
        raise StoreBrokenError(
            f"{path} is in use by another Steward. Stop that one first, or give this one another file: two would "
            "overwrite each other."
        ) from failed
    return file


def verified(path: Path, *, may_be_torn: bool) -> int:
    """Check every line; give the length of the good part in bytes, which leaves out at most a torn last line.

    Raises:
        StoreBrokenError: a bad line stands before good ones, or at the end where none may be.
    """
    good = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line == as_line(line[FRONT:-1]):
                good += len(line)
                continue
            if may_be_torn and not line.endswith(b"\n"):
                return good  # nothing can follow a line without an end
            follows = sum(1 for _ in file)
            raise StoreBrokenError(
                f"{path} is damaged in line {number}, at byte {good}, with {follows} lines after it; Steward does "
                "not do that, so the disk or a person did. Restore the file from a backup. Or, to go on without "
                f"that line and everything after it: keep a copy, then run  truncate --size={good} {quote(str(path))}"
            )
    return good


def payloads(path: Path, length: int) -> Iterator[bytes]:
    """Give the payloads of a file that was verified, up to `length` bytes."""
    with path.open("rb") as file:
        for line in file:
            length -= len(line)
            if length < 0:
                return
            yield line[FRONT:-1]


async def replace(path: Path, chunks: Iterator[bytes]) -> int:
    """Put a new file in the place of `path`, whole or not at all; give its size in bytes.

    Chunks are made on the event loop and written off it, one by one: keep them small, and nobody waits.
    """
    new = path.with_name(path.name + ".new")
    off_the_loop = asyncio.to_thread
    file = await off_the_loop(os.open, new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OURS_ALONE)
    size = 0
    try:
        for chunk in chunks:
            await off_the_loop(write_all, file, chunk)
            size += len(chunk)
        await off_the_loop(os.fsync, file)
    except BaseException:
        # What there is of it would only take room on a disk that may be full.
        new.unlink(missing_ok=True)
        raise
    finally:
        os.close(file)
    await off_the_loop(os.replace, new, path)
    await off_the_loop(sync_folder, path)
    return size


def write_all(file: int, data: bytes) -> None:
    """Write every byte: the system may take a part only, as when the disk fills up."""
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


def sync_folder(path: Path) -> None:
    """Make a file's name as durable as its content."""
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
