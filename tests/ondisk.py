"""A world whose Steward keeps everything in files, as it does where it works for people."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.kernel.ports import Commit
from bot.kernel.records import Record, to_row
from storage.memory import MemoryStore
from storage.tiny import TinyStore
from tests.known import done
from tests.world import World

T = TypeVar("T")


class DiskWorld(World):
    """As every world, but that what is kept lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runner = asyncio.Runner()
        super().__init__()

    @classmethod
    def on(cls, folder: Path, now: datetime) -> DiskWorld:
        """Start anew on what was found in a folder, with platforms that hold nothing of what stood there."""
        made = cls.__new__(cls)
        made.folder, made.runner = folder, asyncio.Runner()
        made.begins(now)
        return made

    def keeps_in(self) -> MemoryStore:
        store = TinyStore(self.folder / "steward.json")
        self.runner.run(store.open())
        return cast(MemoryStore, store)  # both keep the port's contract; a world asks for nothing else

    def waits(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(coroutine)

    def _put(self, record: Record, scope: str) -> None:
        row = done(self.store.get(scope, record.kind, record.id))
        put = to_row(record, scope, row.version if row else 0)
        self.waits(self.store.commit(Commit(cause="", at=self.now, rows=(put,))))

    def ends(self) -> None:
        self.waits(self.store.close())
        self.runner.close()

    def holds(self, *words: str) -> set[str]:
        """Name what of these stands in some file."""
        return found_in(self.folder.iterdir(), words)


def found_in(files: Iterable[Path], words: Iterable[str]) -> set[str]:
    """Name which of these words stand in the bytes of some file, as words of their own."""
    data = b"\n".join(path.read_bytes() for path in files)
    edge = rb"[0-9A-Za-z]"
    return {word for word in words if re.search(rb"(?<!%b)%b(?!%b)" % (edge, re.escape(word.encode()), edge), data)}
