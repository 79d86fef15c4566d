"""`steward copy`, `backup` and `restore`: everything that is kept, brought to another place, into a file, and back."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from bot.connecting import variable
from bot.kernel.cards import Code, phrase
from bot.runtime.clock import SystemClock
from bot.runtime.speaker import flat
from bot.storing import exists, kept_at, kept_by, there_at
from bot.terminal import complain, tell
from storage.book import TABLES
from storage.codec import UnreadableError
from storage.moving import Backup, DiffersError, NotEmptyError, backup, move
from storage.tiny import TinyStore, glimpse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from bot.kernel.cards import Phrase
    from bot.kernel.ports import Speaker
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings
    from storage.moving import Movable, Piece, Source, Sums
    from storage.sql import SqlStore

_STEPS = 10
"""How often it is told how much has arrived, at most."""


async def copy(asked: argparse.Namespace, _settings: Settings, _catalogue: Catalogue, say: Speaker) -> int:
    """Bring everything from one store into another; the same command goes on where it was interrupted."""
    source, target = kept_at(asked.source), kept_at(asked.target)
    if source.where == target.where:
        return _refused(say, phrase("moving-same", where=Code(source.where)))
    if not there_at(asked.source):
        return _refused(say, phrase("moving-nowhere", where=Code(source.where)))
    async with AsyncExitStack() as later:
        await source.open_alone()
        later.push_async_callback(source.close)
        sums = await _filled(source, target, say)
    if sums is None:
        return 1
    name = variable("database_url" if "://" in asked.target else "data")
    tell(flat(say(phrase("copy-done", count=_things(sums), where=Code(target.where), variable=Code(name)))))
    return 0


async def make_backup(asked: argparse.Namespace, settings: Settings, _catalogue: Catalogue, say: Speaker) -> int:
    """Write everything into one file, as of one moment, also while a Steward works; and read it back."""
    store = kept_by(settings)
    if not exists(settings):
        return _refused(say, phrase("moving-nowhere", where=Code(store.where)))
    try:
        asked.file.parent.mkdir(parents=True, exist_ok=True)
        with backup(asked.file, SystemClock().now()) as writing:
            await _shown(store, writing.add)
    except OSError as error:
        why = Code(error.strerror or str(error))
        return _refused(say, phrase("cli-unwritable", file=Code(str(asked.file)), why=why))
    count, file = _things(Backup(asked.file).sums), Code(str(asked.file))
    tell(flat(say(phrase("backup-done", count=count, file=file, keys=Code(variable("keys"))))))
    return 0


async def restore(asked: argparse.Namespace, settings: Settings, _catalogue: Catalogue, say: Speaker) -> int:
    """Bring back what a backup holds, where nothing is kept yet."""
    try:
        kept = Backup(asked.file)
    except UnreadableError as error:
        return _refused(say, phrase("restore-unread", file=Code(str(asked.file)), why=Code(str(error))))
    target = kept_by(settings)
    sums = await _filled(kept, target, say)
    if sums is None:
        return 1
    tell(
        flat(
            say(
                phrase(
                    "restore-done",
                    count=_things(sums),
                    where=Code(target.where),
                    moment=Code(f"{kept.written:%Y-%m-%d %H:%M} UTC"),
                )
            )
        )
    )
    return 0


async def _filled(source: Source, target: Movable, say: Speaker) -> Sums | None:
    """Fill a store and tell how far it is; None, with the reason told, where that cannot be."""
    where = Code(target.where)
    await target.open_alone(filling=True)
    try:
        return await move(source, target, Telling(say))
    except NotEmptyError:
        complain(flat(say(phrase("moving-not-empty", where=where))))
    except DiffersError as error:
        complain(flat(say(phrase("moving-differs", where=where, tables=Code(str(error))))))
    finally:
        await target.close()
    return None


async def _shown(store: TinyStore | SqlStore, look: Callable[[str, Piece], None]) -> None:
    if not isinstance(store, TinyStore):
        await store.shown(look)
        return
    held = glimpse(store.path)
    for table in TABLES:
        after = None
        while piece := await held.piece(table, after):
            look(table, piece)
            after = piece[-1][0]


def _things(sums: Sums) -> int:
    return sum(one.things for one in sums.values())


def _refused(say: Speaker, why: Phrase) -> int:
    complain(flat(say(why)))
    return 1


class Telling:
    """Tells how much has arrived, a tenth at a time."""

    def __init__(self, say: Speaker) -> None:
        """Begin with nothing told."""
        self._say, self._step = say, -1

    def __call__(self, done: int, whole: int) -> None:
        """Say a line, where a tenth more has arrived."""
        step = done * _STEPS // whole if whole else _STEPS
        if step > self._step:
            self._step = step
            share = done * 100 // whole if whole else 100
            tell(flat(self._say(phrase("moving-progress", share=share, done=done, whole=whole))))
