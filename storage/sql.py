"""Keeps everything in a database: SQLite's file for one process, or PostgreSQL for as many as there are.

Each method is one transaction, which waits for nothing but the database. What it writes was decided in the same words
as everywhere: by `storage.rules`, and of deliveries by a `Book` of just the lanes that are touched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, false, func, or_, select, true

from bot.kernel.ports import (
    AlreadySeenError,
    Backlog,
    Commit,
    Named,
    Noted,
    Pending,
    Rewording,
    Ring,
    Seen,
    Settled,
    Thing,
)
from bot.kernel.records import Row
from storage import book as shelves
from storage.book import Change
from storage.codec import must_be_json
from storage.databases import FILLING, REWRITING, Database, dialect_insert, hold, hold_everything
from storage.moving import Piece, half_full
from storage.rows import (
    TABLES,
    Line,
    Name,
    counts,
    fact_of,
    fields_of,
    last,
    line_up,
    piece,
    put,
    put_rows,
    put_where_none,
    row_of,
    standing,
    take,
    take_in,
    thing_of,
)
from storage.rules import Key, key_of, must_stand_at, written
from storage.schema import ABOUT, FACTS, FREE, HELD, OUTBOX, RECORD_KEYS, RECORDS, SEEN, TIMERS


class SqlStore:
    """A `Store` in a database."""

    def __init__(self, database: Database) -> None:
        """Say in which."""
        self.database = database

    async def open(self) -> None:
        await self._open(alone=False, filling=False)

    async def open_alone(self, *, filling: bool = False) -> None:
        await self._open(alone=True, filling=filling)

    async def _open(self, *, alone: bool, filling: bool) -> None:
        await self.database.open(alone=alone)
        try:
            if not filling:
                await self.database.reading(self._must_be_whole)
            if await self.database.reading(_is_rewriting):  # a kill came before everything was written anew
                await self._write_anew()
        except BaseException:
            await self.database.close()
            raise

    def _must_be_whole(self, here: Connection) -> None:
        if (source := _filled_from(here)) is not None:
            raise half_full(self.where, source)

    async def close(self) -> None:
        await self.database.close()

    # ------------------------------------------------------------ reading

    async def seen(self, cause: str) -> bool:
        asked = select(SEEN.c.cause).where(SEEN.c.cause == cause)
        return await self.database.reading(lambda here: here.scalar(asked) is not None)

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        asked = select(RECORDS).where(RECORDS.c.kind == kind, RECORDS.c.scope == scope, RECORDS.c.id == of_id)

        def look(here: Connection) -> Row | None:
            found = here.execute(asked).mappings().one_or_none()
            return row_of(found) if found is not None else None

        return await self.database.reading(look)

    async def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> Sequence[Row]:
        if key:
            of, same = RECORD_KEYS.c, [RECORD_KEYS.c[name] == RECORDS.c[name] for name in ("kind", "scope", "id")]
            asked = select(RECORDS).join(RECORD_KEYS, and_(*same))
            asked = asked.where(of.kind == kind, of.scope == scope, of.name == key, of.value == value).order_by(of.id)
        else:
            asked = select(RECORDS).where(RECORDS.c.kind == kind, RECORDS.c.scope == scope).order_by(RECORDS.c.id)
        asked = asked.limit(max(limit, 0))
        return await self.database.reading(lambda here: [row_of(row) for row in here.execute(asked).mappings()])

    async def scopes(self, kind: str) -> Sequence[str]:
        # From one to the next that there is: named all at once, they would cost a walk through all rows of the kind.
        least = select(func.min(RECORDS.c.scope).label("scope")).where(RECORDS.c.kind == kind)
        found = least.cte(recursive=True)
        after = least.where(RECORDS.c.scope > found.c.scope).scalar_subquery()
        found = found.union_all(select(after).where(found.c.scope.is_not(None)))
        asked = select(found.c.scope).where(found.c.scope.is_not(None)).order_by(found.c.scope)
        return await self.database.reading(lambda here: list(here.scalars(asked)))

    async def due(self, now: datetime, limit: int) -> Sequence[Ring]:
        of = TIMERS.c
        asked = select(TIMERS).where(of.at <= now).order_by(of.at, of.scope, of.name).limit(max(limit, 0))

        def look(here: Connection) -> list[Ring]:
            return [Ring(row.scope, row.name, row.at, row.data.encode()) for row in here.execute(asked)]

        return await self.database.reading(look)

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        of = FACTS.c
        asked = select(FACTS).where(of.scope == scope, of.at >= since).order_by(of.at, of.id).limit(max(limit, 0))
        return await self.database.reading(lambda here: [fact_of(row) for row in here.execute(asked).mappings()])

    async def backlog(self) -> Backlog:
        live = OUTBOX.c.parked == ""
        queue = select(func.count().filter(live), func.min(OUTBOX.c.due).filter(live), func.count()).select_from(OUTBOX)

        def look(here: Connection) -> Backlog:
            waiting, oldest, all_of_it = here.execute(queue).one()
            timers = here.scalar(select(func.count()).select_from(TIMERS)) or 0
            return Backlog(waiting, oldest, all_of_it - waiting, timers)

        return await self.database.reading(look)

    async def next_due(self) -> datetime | None:
        # The first in order, and no minimum: of that a planner that knows the table badly looks at every row.
        asked = (
            select(TIMERS.c.at).order_by(TIMERS.c.at),
            select(OUTBOX.c.due).where(FREE).order_by(OUTBOX.c.due),
            select(OUTBOX.c.leased_until).where(HELD).order_by(OUTBOX.c.leased_until),
        )
        at_once = select(*(one.limit(1).scalar_subquery() for one in asked))

        def look(here: Connection) -> datetime | None:
            return min((at for at in here.execute(at_once).one() if at is not None), default=None)

        return await self.database.reading(look)

    # ------------------------------------------------------------ writing

    async def commit(self, commit: Commit) -> None:
        must_be_json(commit.rows, commit.outbox, commit.timers, commit.facts)
        await self.database.writing(partial(_commit, commit=commit))

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> Sequence[Pending]:
        return await self.database.writing(partial(_claim, now=now, lease=lease, limit=max(limit, 0)))

    async def settle(self, settled: Settled) -> bool:
        must_be_json(settled.rows, settled.outbox)
        return await self.database.writing(partial(_settle, settled=settled))

    async def purge(self, before: datetime) -> int:
        def forget(here: Connection) -> int:
            hold(here)
            return here.execute(delete(SEEN).where(SEEN.c.at < before)).rowcount

        return await self.database.writing(forget)

    async def rewrite(self, scopes: Collection[str], reword: Rewording) -> int:
        def written_down(thing: Thing) -> Thing | None:
            new = reword(thing)
            if new is not None and new is not thing and not isinstance(new, Seen):
                must_be_json((new,))
            return new

        changed = await self.database.writing(partial(_rewrite, scopes=scopes, reword=written_down))
        await self._write_anew()
        return changed

    async def _write_anew(self) -> None:
        await self.database.write_anew()
        await self.database.writing(lambda here: take(here, ABOUT, [(REWRITING,)]))

    # ------------------------------------------------------------ moving

    @property
    def where(self) -> str:
        """How it is named to people."""
        return self.database.where

    async def counts(self) -> Mapping[str, int]:
        """Say how many things are in each table."""
        return await self.database.reading(counts)

    async def piece(self, table: str, after: Key | None) -> Piece:
        """Give the next things of a table."""
        return await self.database.reading(lambda here: piece(here, table, after))

    async def begins(self, source: str) -> bool:
        """Say that it is being filled from there; False where there is something else in it."""

        def begin(here: Connection) -> bool:
            known = _filled_from(here)
            if known is None and not any(counts(here).values()):
                put(here, ABOUT, [{"name": FILLING, "value": source}])
                return True
            return known == source

        return await self.database.writing(begin)

    async def takes(self, table: str, piece: Piece) -> None:
        """Keep some things, durably, as they are."""
        await self.database.writing(lambda here: take_in(here, table, piece))

    async def last(self, table: str) -> Key | None:
        """Name the last of what has arrived in a table."""
        return await self.database.reading(lambda here: last(here, table))

    async def ends(self) -> None:
        """Say that all of it is there, and let the queue go on where it is."""

        def end(here: Connection) -> None:
            line_up(here)
            take(here, ABOUT, [(FILLING,)])

        await self.database.writing(end)

    async def shown(self, look: Callable[[str, Piece], None]) -> None:
        """Show everything as of one moment, piece by piece, also where a Steward is working and this is not open."""

        def walk(here: Connection) -> None:
            for table in shelves.TABLES:
                after: Key | None = None
                while found := piece(here, table, after):
                    look(table, found)
                    after = found[-1][0]

        await self.database.looking(walk)


def _filled_from(here: Connection) -> str | None:
    return here.scalar(select(ABOUT.c.value).where(ABOUT.c.name == FILLING))


def _is_rewriting(here: Connection) -> bool:
    return here.scalar(select(ABOUT.c.name).where(ABOUT.c.name == REWRITING)) is not None


def _lock_of(kind: str, *name: str) -> str:
    return "\0".join((kind, *name))


def _name(of: Row | Named) -> Name:
    return of.scope, of.kind, of.id


def _names(*of: Iterable[Row | Named]) -> set[Name]:
    return {_name(one) for one in chain.from_iterable(of)}


# ---------------------------------------------------------------- one transaction


def _commit(here: Connection, commit: Commit) -> None:
    mine, theirs = _names(commit.rows, commit.gone), _names(commit.unchanged)
    rings = {(ring.scope, ring.name) for ring in (*commit.timers, *([commit.rung] if commit.rung else ()))}
    lanes = {pending.lane for pending in commit.outbox}
    hold(
        here,
        alone=(
            *(_lock_of("row", *name) for name in mine),
            *(_lock_of("timer", *name) for name in rings.union(commit.cancelled)),
            *(_lock_of("lane", lane) for lane in lanes),
        ),
        beside=(_lock_of("row", *name) for name in theirs),
    )
    if commit.cause:
        put_down = dialect_insert(here, SEEN).values(cause=commit.cause, at=commit.at).on_conflict_do_nothing()
        if not here.execute(put_down).rowcount:
            raise AlreadySeenError(commit.cause)
    stands = standing(here, mine | theirs) if mine or theirs else {}
    read: Iterable[Row | Named] = chain(commit.rows, commit.unchanged, (gone for gone in commit.gone if gone.version))
    for one in read:
        must_stand_at(one.version, stands.get(_name(one)), one)
    rows: dict[Name, Row | None] = {_name(row): written(row, row.version) for row in commit.rows}
    rows |= {_name(gone): None for gone in commit.gone}
    put_rows(here, rows, stands)
    _set_timers(here, commit)
    _queue(here, commit.outbox)
    put_where_none(here, FACTS, map(fields_of, sorted(commit.facts, key=lambda fact: fact.id)))


def _set_timers(here: Connection, commit: Commit) -> None:
    if commit.rung is not None:
        of, rung = TIMERS.c, commit.rung
        here.execute(delete(TIMERS).where(of.scope == rung.scope, of.name == rung.name, of.at == rung.at))
    take(here, TIMERS, sorted(set(commit.cancelled)))
    put(here, TIMERS, map(fields_of, {(ring.scope, ring.name): ring for ring in commit.timers}.values()))


def _queue(here: Connection, outbox: Sequence[Pending]) -> None:
    if outbox:
        line = Line(here, _of_lanes_of(outbox))
        line.put(line.book.commit(Commit(cause="", at=outbox[0].due, outbox=tuple(outbox))))


def _of_lanes_of(outbox: Sequence[Pending]) -> ColumnElement[bool]:
    lanes, ids = {pending.lane for pending in outbox}, {pending.id for pending in outbox}
    return or_(OUTBOX.c.lane.in_(sorted(lanes)), OUTBOX.c.id.in_(sorted(ids)))


# ---------------------------------------------------------------- deliveries


def _claim(here: Connection, now: datetime, lease: timedelta, limit: int) -> list[Pending]:
    """Lease what is due. Heads that another process has in hand at this moment are passed over: it leases them, or will
    let them be found the next time.
    """
    hold(here)
    of = OUTBOX.c
    due = [
        select(of.place, of.lane).where(HELD, of.leased_until <= now),
        select(of.place, of.lane).where(FREE, of.due <= now),
    ]
    found = [
        row
        for asked in due
        for row in here.execute(asked.order_by(of.due, of.place).limit(limit).with_for_update(skip_locked=True))
    ]
    if not found:
        return []
    ours = {row.lane for row in found}
    line = Line(here, of.lane.in_(sorted(ours)))
    claimed, changes = line.book.claim(now, lease, limit)
    line.put(changes)
    return claimed


def _settle(here: Connection, settled: Settled) -> bool:
    hold(here)
    lane = here.scalar(select(OUTBOX.c.lane).where(OUTBOX.c.id == settled.id))
    if lane is None:
        return False
    names = _names(settled.rows, settled.gone)
    lanes = {lane, *(pending.lane for pending in settled.outbox)}
    hold(here, alone=(*(_lock_of("row", *name) for name in names), *(_lock_of("lane", lane) for lane in lanes)))
    others = _of_lanes_of(settled.outbox) if settled.outbox else false()
    line = Line(here, or_(OUTBOX.c.lane == lane, OUTBOX.c.id == settled.id, others))
    ended = Settled(
        id=settled.id,
        attempt=settled.attempt,
        retry_at=settled.retry_at,
        park=settled.park,
        outbox=settled.outbox,
    )
    spoke, changes = line.book.settle(ended)
    if not spoke:
        return False
    line.put(changes)
    stands = standing(here, names) if names else {}
    rows: dict[Name, Row | None] = {}
    for row in settled.rows:
        before = rows.get(_name(row)) or stands.get(_name(row))
        rows[_name(row)] = written(row, before.version if before is not None else 0)
    rows |= {_name(gone): None for gone in settled.gone}
    put_rows(here, rows, stands)
    return True


# ---------------------------------------------------------------- saying anew


def _rewrite(here: Connection, scopes: Collection[str], reword: Rewording) -> int:
    """Say anew all that stands in some scopes, while nobody else writes. What is not of them only has its name looked
    at, so that nothing takes a place that is taken.
    """
    hold_everything(here)
    line = Line(here, true())
    made = line.book
    for shelf in (shelves.RECORDS, shelves.TIMERS, shelves.FACTS):
        table = TABLES[shelf]
        made.apply(_stored(here, shelf, select(table).where(table.c.scope.in_(sorted(scopes)))))
    made.apply(_stored(here, shelves.SEEN, select(SEEN)))
    others = select(FACTS.c.id, FACTS.c.scope, FACTS.c.at).where(FACTS.c.scope.not_in(sorted(scopes)))
    made.apply((shelves.FACTS, one.id, Noted(one.id, one.scope, "", one.at, b"")) for one in here.execute(others))
    before = dict(made.rows)
    changed, changes = made.rewrite(scopes, reword)
    line.put(changes)
    put_rows(here, {name: made.rows.get(name) for name in _moved(changes)}, before)
    for shelf in (shelves.TIMERS, shelves.FACTS, shelves.SEEN):
        last = {key: thing for table, key, thing in changes if table == shelf}
        gone = [key if isinstance(key, tuple) else (key,) for key, thing in last.items() if thing is None]
        take(here, TABLES[shelf], gone)
        put(here, TABLES[shelf], [fields_of(thing) for thing in last.values() if thing is not None])
    put(here, ABOUT, [{"name": REWRITING, "value": ""}])
    return changed


def _stored(here: Connection, shelf: str, asked: Select[Any]) -> Iterator[Change]:
    for row in here.execute(asked).mappings():
        thing = thing_of(shelf, row)
        yield shelf, key_of(thing, 0), thing


def _moved(changes: Iterable[Change]) -> Iterator[Name]:
    for change in changes:
        match change:
            case shelves.RECORDS, (str(scope), str(kind), str(of_id)), _:
                yield scope, kind, of_id
