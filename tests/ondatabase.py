"""A world whose Steward keeps everything in a database, as it does where one machine's file is not enough."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, cast

from bot.kernel.ports import Store
from storage.book import Book
from storage.memory import MemoryStore
from storage.sql import SqlStore
from storage.sqlite import SqliteDatabase
from tests.cluster import kept_on_a_server
from tests.world import World


def _in_a_file(folder: Path) -> Store:
    return SqlStore(SqliteDatabase(folder / "steward.db"))


KEPT: dict[str, Callable[[Path], Store]] = {"sqlite": _in_a_file, "postgres": kept_on_a_server}


class Elsewhere:
    """A store whose waiting happens in a thread of its own: here it answers at once, as a scenario expects it to."""

    def __init__(self, store: Store) -> None:
        self._store, self._loop = store, asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        asked = getattr(self._store, name)

        async def answered(*words: object) -> object:
            return asyncio.run_coroutine_threadsafe(asked(*words), self._loop).result()

        return answered

    @property
    def _book(self) -> Book:
        """Everything, as a scenario looks at what `memory` holds."""
        made = Book()
        looking = cast(SqlStore, self._store).shown(
            lambda table, piece: made.apply((table, key, thing) for key, thing in piece)
        )
        asyncio.run_coroutine_threadsafe(looking, self._loop).result()
        return made

    def ends(self) -> None:
        asyncio.run_coroutine_threadsafe(self._store.close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class DatabaseWorld(World):
    """As every world, but that what is kept lies in a database."""

    def __init__(self, kept: str) -> None:
        self._folder = TemporaryDirectory()
        self._kept_in = kept
        self._elsewhere: list[Elsewhere] = []
        super().__init__()

    def keeps_in(self) -> MemoryStore:
        store = Elsewhere(KEPT[self._kept_in](Path(self._folder.name)))
        self._elsewhere.append(store)
        self.waits(store.open())
        return cast(MemoryStore, store)  # both keep the port's contract; a world asks for nothing else

    def ends(self) -> None:
        for store in self._elsewhere:
            store.ends()
        self._folder.cleanup()
