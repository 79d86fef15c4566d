"""A ZIP somebody was given, opened with care: nothing is unpacked, and nothing can ask for more memory than it may.

Whatever is wrong is one `ArchiveError`: a sentence that says what to do, in the reader's language.
"""

from __future__ import annotations

import re
import stat
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

import msgspec
from msgspec import Struct

from bot.kernel.cards import Code, Phrase, Value, phrase

T = TypeVar("T")

_ENCRYPTED = 0x1
_UTF_8 = 0x800
_UNIX = 16
"""Bits to shift a ZIP's attributes by to find the Unix mode."""
_BAD_PATH = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")
_JUNK = re.compile(r"(?:^|/)(?:__MACOSX/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)")
_BYTE = re.compile(r"\(byte (\d+)\)")
_MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8."""
MEGABYTE = 1 << 20


class Limits(Struct, frozen=True):
    """What is still believable of an export. Sizes in bytes, once unpacked."""

    entries: int = 500_000
    one: int = 128 * MEGABYTE
    """One file: a day of one channel."""
    total: int = 2048 * MEGABYTE
    """All files that are read, together."""
    ratio: int = 300
    """How many times a file may grow when unpacked, once it is larger than `small`."""
    small: int = 8 * MEGABYTE


BELIEVABLE = Limits()


class ArchiveError(Exception):
    """This archive cannot be read. `said` tells the reader why, and what to do."""

    def __init__(self, said: Phrase) -> None:
        """Keep the sentence; the plain message is for a log."""
        detail = ", ".join(f"{name}={_bare(value)}" for name, value in said.values.items())
        super().__init__(f"{said.key}: {detail}" if detail else said.key)
        self.said = said


def _bare(value: Value) -> str:
    return value.text if isinstance(value, Code) else str(value)


def _names(info: ZipInfo) -> str:
    """Read a file's name. Slack writes UTF-8 and does not say so, which Python then reads as DOS letters."""
    if info.flag_bits & _UTF_8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


class Zipped:
    """The files of an archive by name, read whole, one at a time, with everything counted."""

    def __init__(self, path: Path, limits: Limits = BELIEVABLE) -> None:
        """Open it and judge its list of contents.

        Raises:
            ArchiveError: it is no ZIP, or one that no chat platform would have written.
        """
        self._limits = limits
        self._taken = 0
        self.path = path
        if path.is_dir():
            raise ArchiveError(phrase("replay-is-a-folder", file=Code(path.name)))
        if not path.exists():
            raise ArchiveError(phrase("replay-no-such-file", file=Code(str(path))))
        try:
            self._zip = ZipFile(path)
        except (BadZipFile, LargeZipFile, EOFError, ValueError) as error:
            raise ArchiveError(phrase("replay-not-a-zip", file=Code(path.name))) from error
        except OSError as error:
            raise ArchiveError(
                phrase("replay-unreadable", file=Code(path.name), why=Code(error.strerror or ""))
            ) from error
        try:
            self.files: Mapping[str, ZipInfo] = self._judged()
        except ArchiveError:
            self._zip.close()
            raise

    def _judged(self) -> dict[str, ZipInfo]:
        entries = self._zip.infolist()
        if len(entries) > self._limits.entries:
            raise ArchiveError(phrase("replay-too-many-files", most=self._limits.entries))
        files: dict[str, ZipInfo] = {}
        for info in entries:
            name = _names(info)
            if _BAD_PATH.search(name) or _BAD_PATH.search(info.orig_filename):
                raise ArchiveError(phrase("replay-path-outside", name=Code(name[:80].replace("\x00", "·"))))
            if stat.S_ISLNK(info.external_attr >> _UNIX):
                raise ArchiveError(phrase("replay-symlink", name=Code(name[:80])))
            if info.is_dir() or _JUNK.search(name):
                continue
            if name in files:
                raise ArchiveError(phrase("replay-twice", name=Code(name[:80])))
            files[name] = info
        return files

    def read(self, name: str) -> bytes:
        """Read one file.

        Raises:
            ArchiveError: it is locked, damaged, or larger than is believable.
        """
        info = self.files[name]
        most = self._limits
        shown = Code(name)
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError(phrase("replay-encrypted"))
        if info.file_size > most.small and info.file_size > most.ratio * max(1, info.compress_size):
            raise ArchiveError(phrase("replay-bomb", name=shown))
        try:
            with self._zip.open(info) as file:
                data = file.read(most.one + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise ArchiveError(phrase("replay-damaged", name=shown)) from error
        if len(data) > most.one:
            raise ArchiveError(phrase("replay-file-too-large", name=shown, most=most.one // MEGABYTE))
        self._taken += len(data)
        if self._taken > most.total:
            raise ArchiveError(phrase("replay-too-much-text", most=most.total // MEGABYTE))
        return data

    def fits(self, names: list[str]) -> int:
        """Add up what these files say they unpack to.

        Raises:
            ArchiveError: it is more than may be read.
        """
        size = sum(self.files[name].file_size for name in names)
        if size > self._limits.total:
            raise ArchiveError(phrase("replay-too-much-text", most=self._limits.total // MEGABYTE))
        return size

    def again(self) -> None:
        """Start counting anew, before a second reading."""
        self._taken = 0

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def listed(data: bytes, decoder: msgspec.json.Decoder[list[T]], one: type[T], name: str) -> tuple[list[T], int]:
    """Decode a JSON list, and count the entries that are not what they should be, which are left out.

    Raises:
        ArchiveError: it is not JSON, or no list.
    """
    data = data.removeprefix(_MARK)
    try:
        try:
            return decoder.decode(data), 0
        except UnicodeDecodeError:  # one byte that is no letter shall cost one letter
            return listed(data.decode("utf-8", "replace").encode(), decoder, one, name)
        except msgspec.ValidationError:
            return _one_by_one(data, one)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ArchiveError(phrase("replay-broken-json", name=Code(name), line=_line_of(error, data))) from error


def _one_by_one(data: bytes, one: type[T]) -> tuple[list[T], int]:
    good: list[T] = []
    odd = 0
    for part in msgspec.json.decode(data, type=list[msgspec.Raw]):
        try:
            good.append(msgspec.json.decode(part, type=one))
        except msgspec.ValidationError:
            odd += 1
    return good, odd


def _line_of(error: Exception, data: bytes) -> int:
    """Find the line an error speaks of: text that ends too early is wrong in its last, one of another kind at once."""
    if found := _BYTE.search(str(error)):
        return data.count(b"\n", 0, int(found[1])) + 1
    return data.count(b"\n") + 1 if "truncated" in str(error) else 1
