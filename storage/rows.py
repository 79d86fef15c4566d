"""How things lie in the tables of a database: read one by one, and written by the handful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    RowMapping,
    Table,
    Text,
    and_,
    bindparam,
    column,
    delete,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
    values,
)

from bot.kernel.ports import Noted, Pending, Ring, Seen, Thing
from bot.kernel.records import Row
from storage import book as shelves
from storage.book import Book, Change
from storage.databases import dialect_insert, is_postgres
from storage.moving import AT_A_TIME, Piece, order
from storage.rules import Key, key_of
from storage.schema import FACTS, OUTBOX, RECORD_KEYS, RECORDS, SEEN, TIMERS

T = TypeVar("T")
Name = tuple[str, str, str]
"""Scope, kind and id of a row."""

TABLES: Final[Mapping[str, Table]] = {
    shelves.RECORDS: RECORDS,
    shelves.OUTBOX: OUTBOX,
    shelves.TIMERS: TIMERS,
    shelves.FACTS: FACTS,
    shelves.SEEN: SEEN,
}
"""The table of each shelf of a book."""

_AT_A_TIME: Final = 500
_keys = msgspec.json.Decoder(tuple[tuple[str, str], ...]).decode


# ---------------------------------------------------------------- one thing


def thing_of(table: str, found: RowMapping) -> Thing:
    """Read one thing back."""
    match table:
        case shelves.RECORDS:
            return row_of(found)
        case shelves.OUTBOX:
            return pending_of(found)
        case shelves.TIMERS:
            return Ring(found["scope"], found["name"], found["at"], found["data"].encode())
        case shelves.FACTS:
            return fact_of(found)
        case _:
            return Seen(found["cause"], found["at"])


def row_of(found: RowMapping) -> Row:
    """Read a record's row back."""
    keys = _keys(found["keys"])
    return Row(
        found["scope"], found["kind"], found["id"], found["data"].encode(), keys, found["shape"], found["version"]
    )


def pending_of(found: RowMapping) -> Pending:
    """Read a delivery back."""
    data, first = found["data"].encode(), found["first"].encode()
    until, parked = found["leased_until"], found["parked"]
    return Pending(
        found["id"], found["scope"], found["lane"], data, found["due"], found["attempt"], until, parked, first
    )


def fact_of(found: RowMapping) -> Noted:
    """Read a fact back."""
    return Noted(found["id"], found["scope"], found["kind"], found["at"], found["data"].encode())


def fields_of(thing: Thing) -> dict[str, Any]:
    """Write one thing down, column by column. What is to be delivered lacks its place, and whose turn it is."""
    match thing:
        case Row(scope, kind, of_id, data, keys, shape, version):
            kept = msgspec.json.encode(keys).decode()
            return {"kind": kind, "scope": scope, "id": of_id, "version": version, "shape": shape, "keys": kept} | {
                "data": data.decode()
            }
        case Pending(of_id, scope, lane, data, due, attempt, until, parked, first):
            told = {"data": data.decode(), "first": first.decode(), "parked": parked}
            return {
                "id": of_id,
                "scope": scope,
                "lane": lane,
                "due": due,
                "attempt": attempt,
                "leased_until": until,
            } | told
        case Ring(scope, name, at, data):
            return {"scope": scope, "name": name, "at": at, "data": data.decode()}
        case Noted(of_id, scope, kind, at, data):
            return {"id": of_id, "scope": scope, "kind": kind, "at": at, "data": data.decode()}
        case Seen(cause, at):
            return {"cause": cause, "at": at}


# ---------------------------------------------------------------- many


def by_handfuls(things: Iterable[T]) -> Iterator[list[T]]:
    """Give as many at a time as one statement takes."""
    coming = iter(things)
    while handful := list(islice(coming, _AT_A_TIME)):
        yield handful


def put(connection: Connection, table: Table, fields: Iterable[dict[str, Any]]) -> None:
    """Put things in the place of whatever stands under their names."""
    names = [column.name for column in table.primary_key]
    for handful in by_handfuls(fields):
        new = dialect_insert(connection, table)
        others = {name: new.excluded[name] for name in handful[0] if name not in names}
        connection.execute(new.on_conflict_do_update(index_elements=names, set_=others), handful)


def put_where_none(connection: Connection, table: Table, fields: Iterable[dict[str, Any]]) -> None:
    """Put things where nothing stands under their names; the first of several stays."""
    for handful in by_handfuls(fields):
        connection.execute(dialect_insert(connection, table).on_conflict_do_nothing(), handful)


def take(connection: Connection, table: Table, names: Iterable[tuple[Any, ...]]) -> None:
    """Let go of what stands under these names."""
    columns = tuple(table.primary_key)
    forget = delete(table).where(*(column == bindparam(f"of_{column.name}") for column in columns))
    for handful in by_handfuls(names):
        connection.execute(
            forget,
            [{f"of_{column.name}": part for column, part in zip(columns, name, strict=True)} for name in handful],
        )


# ---------------------------------------------------------------- records


def standing(connection: Connection, names: Iterable[Name]) -> dict[Name, Row]:
    """Look at what stands under these names: versions and keys, and not what they say."""
    found: dict[Name, Row] = {}
    kinds = sorted({(kind, scope, of_id) for scope, kind, of_id in names})
    columns = (RECORDS.c.kind, RECORDS.c.scope, RECORDS.c.id)
    for handful in by_handfuls(kinds):
        # A list of names joined to the table: asked whether a row is among them, SQLite would walk through all rows.
        of = values(*(column(one.name, Text) for one in columns), name="asked").data(handful).cte()
        same = and_(*(one == of.c[one.name] for one in columns))
        asked = select(*columns, RECORDS.c.version, RECORDS.c["keys"]).select_from(of.join(RECORDS, same))
        for kind, scope, of_id, version, keys in connection.execute(asked):
            found[scope, kind, of_id] = Row(scope, kind, of_id, b"", _keys(keys), 0, version)
    return found


def put_rows(connection: Connection, rows: Mapping[Name, Row | None], before: Mapping[Name, Row]) -> None:
    """Let rows stand as they are given, None: not at all; they stood as in `before`, and are found by their keys."""
    gone = [(kind, scope, of_id) for (scope, kind, of_id), row in rows.items() if row is None]
    take(connection, RECORDS, gone)
    put(connection, RECORDS, [fields_of(row) for row in rows.values() if row is not None])
    old = {key for name in rows if name in before for key in _found_by(before[name])}
    new = {key for row in rows.values() if row is not None for key in _found_by(row)}
    take(connection, RECORD_KEYS, sorted(old - new))
    named = [column.name for column in RECORD_KEYS.primary_key]
    put_where_none(connection, RECORD_KEYS, (dict(zip(named, key, strict=True)) for key in sorted(new - old)))


def _found_by(row: Row) -> Iterator[tuple[str, str, str, str, str]]:
    return ((row.kind, row.scope, name, value, row.id) for name, value in row.keys)


# ---------------------------------------------------------------- the queue


class Line:
    """A part of the queue, in hand until the transaction ends: whole lanes, so that what to do can be decided."""

    def __init__(self, connection: Connection, *which: ColumnElement[bool]) -> None:
        """Take hold of it, lane by lane, so that nobody waits for each other in a circle."""
        self._connection = connection
        self.book = Book()
        self.add(*which)

    def add(self, *which: ColumnElement[bool]) -> None:
        """Take hold of more, before anything was decided."""
        asked = select(OUTBOX).where(*which).order_by(OUTBOX.c.lane, OUTBOX.c.place).with_for_update()
        found = self._connection.execute(asked).mappings().all()
        self.book.apply((shelves.OUTBOX, row["place"], pending_of(row)) for row in found)
        self._led = {place: self.book.leads(place) for place in self.book.outbox}

    def put(self, changes: Iterable[Change]) -> None:
        """Write down what was decided in the book. What is new gets its place from the database."""
        made = self.book.outbox
        touched = {int(str(place)) for table, place, _ in changes if table == shelves.OUTBOX}
        # What is gone goes first: its id may be that of what takes a place.
        take(self._connection, OUTBOX, [(place,) for place in sorted(self._led.keys() - made.keys())])
        for place in sorted(made):
            leads = self.book.leads(place)
            if place not in self._led:
                change: Executable = insert(OUTBOX).values(leads=leads, **fields_of(made[place]))
            elif place in touched:
                change = update(OUTBOX).where(OUTBOX.c.place == place).values(leads=leads, **fields_of(made[place]))
            elif leads != self._led[place]:
                change = update(OUTBOX).where(OUTBOX.c.place == place).values(leads=leads)
            else:
                continue
            self._connection.execute(change)


# ---------------------------------------------------------------- all of them


def counts(connection: Connection) -> Mapping[str, int]:
    """Say how many things are in each table."""
    return {shelf: connection.scalar(select(func.count()).select_from(table)) or 0 for shelf, table in TABLES.items()}


def piece(connection: Connection, shelf: str, after: Key | None) -> Piece:
    """Give the next things of a table, in the order of their names."""
    names = list(TABLES[shelf].primary_key)
    asked = select(TABLES[shelf]).order_by(*names).limit(AT_A_TIME)
    if after is not None:
        least = order(after)
        asked = asked.where(tuple_(*names) > tuple_(*(least if isinstance(least, tuple) else (least,))))
    return [(_key_of(shelf, row), thing_of(shelf, row)) for row in connection.execute(asked).mappings()]


def last(connection: Connection, shelf: str) -> Key | None:
    """Name the last thing of a table."""
    names = TABLES[shelf].primary_key
    asked = select(TABLES[shelf]).order_by(*(name.desc() for name in names)).limit(1)
    found = connection.execute(asked).mappings().one_or_none()
    return _key_of(shelf, found) if found is not None else None


def _key_of(shelf: str, found: RowMapping) -> Key:
    return key_of(thing_of(shelf, found), found["place"] if shelf == shelves.OUTBOX else 0)


def take_in(connection: Connection, shelf: str, things: Piece) -> None:
    """Put things there as they are; of those of the queue it is told afterwards who leads, by `line_up`."""
    if shelf == shelves.RECORDS:
        rows = [thing for _, thing in things if isinstance(thing, Row)]
        put_rows(connection, {(row.scope, row.kind, row.id): row for row in rows}, {})
    elif shelf == shelves.OUTBOX:
        put(connection, OUTBOX, ({"place": place, "leads": False, **fields_of(thing)} for place, thing in things))
    else:
        put(connection, TABLES[shelf], (fields_of(thing) for _, thing in things))


def line_up(connection: Connection) -> None:
    """Find the head of every lane, and let new rows come after those whose places were given by hand."""
    others = OUTBOX.alias()
    first = select(func.min(others.c.place)).where(others.c.lane == OUTBOX.c.lane).scalar_subquery()
    connection.execute(update(OUTBOX).values(leads=OUTBOX.c.place == first))
    if is_postgres(connection.dialect):
        count_on = (
            "SELECT setval(pg_get_serial_sequence('outbox', 'place'), coalesce(max(place), 0) + 1, false) FROM outbox"
        )
        connection.execute(text(count_on))
