"""Turns what a store holds into JSON documents and back: TinyDB's documents, and the lines of its journal.

A row's data is JSON already and goes in as it is, so a person who reads the file, or a query, sees its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any, cast

from msgspec import DecodeError, Raw, Struct, ValidationError, json

from bot.kernel.ports import Noted, Pending, Ring, Seen, Thing
from bot.kernel.records import Row
from storage.book import FACTS, OUTBOX, RECORDS, SEEN, TABLES, TIMERS

FORMAT = 1
"""Raised when a document's fields change meaning, so that an older Steward refuses rather than guesses."""

CHUNK = 128
"""Documents encoded in one go, less than a millisecond's work."""


_NOTHING = Raw(b"null")


class RecordDocument(Struct, frozen=True):
    """A row, findable by its keys."""

    scope: str
    kind: str
    id: str
    version: int
    shape: int
    keys: tuple[tuple[str, str], ...]
    data: Raw


class OutboxDocument(Struct, frozen=True):
    """Something to deliver; its number is its place in the queue."""

    id: str
    scope: str
    lane: str
    due: datetime
    attempt: int
    leased_until: datetime | None
    parked: str
    data: Raw
    first: Raw = _NOTHING


class TimerDocument(Struct, frozen=True):
    """A timer."""

    scope: str
    name: str
    at: datetime
    data: Raw


class FactDocument(Struct, frozen=True):
    """A fact of the ledger."""

    id: str
    scope: str
    kind: str
    at: datetime
    data: Raw


class About(Struct, frozen=True):
    """What a snapshot says about itself, in a table of its own so that the file stays one of TinyDB's."""

    format: int
    journal: int
    """Number of the last journal whose lines are in it."""


Document = RecordDocument | OutboxDocument | TimerDocument | FactDocument | Seen
Numbered = tuple[str, int, Thing | None]
"""Table, number of the document, and what stands there; None: nothing."""

ABOUT = "steward"

_encode = json.Encoder().encode
_decode_raw = json.Decoder(Raw).decode
_decode_line = json.Decoder(list[tuple[str, int, Raw]]).decode
_decode_file = json.Decoder(dict[str, dict[str, Raw]]).decode
_decode_about = json.Decoder(About).decode
_decoders: dict[str, Callable[[Raw], Document]] = {
    RECORDS: json.Decoder(RecordDocument).decode,
    OUTBOX: json.Decoder(OutboxDocument).decode,
    TIMERS: json.Decoder(TimerDocument).decode,
    FACTS: json.Decoder(FactDocument).decode,
    SEEN: json.Decoder(Seen).decode,
}


class UnreadableError(Exception):
    """Not something this Steward wrote."""


def as_json(data: bytes) -> Raw:
    """Take data as part of a document, on one line.

    Raises:
        DecodeError: it is not JSON, and would make the whole document unreadable.
    """
    return _decode_raw(json.format(data, indent=-1) if b"\n" in data else data)


def must_be_json(*things: Iterable[Row | Pending | Ring | Noted]) -> None:
    """Refuse before anything has changed what could not be written down afterwards.

    Raises:
        ValueError: data is not JSON.
    """
    for thing in chain.from_iterable(things):
        try:
            _decode_raw(thing.data)
        except DecodeError as wrong:
            raise ValueError(f"{thing!r}: data has to be JSON ({wrong})") from wrong


def to_document(thing: Thing) -> Document:
    """Write down one thing."""
    match thing:
        case Row(scope, kind, of_id, data, keys, shape, version):
            return RecordDocument(scope, kind, of_id, version, shape, keys, as_json(data))
        case Pending(of_id, scope, lane, data, due, attempt, leased_until, parked, first):
            told = as_json(first) if first else _NOTHING
            return OutboxDocument(of_id, scope, lane, due, attempt, leased_until, parked, as_json(data), told)
        case Ring(scope, name, at, data):
            return TimerDocument(scope, name, at, as_json(data))
        case Noted(of_id, scope, kind, at, data):
            return FactDocument(of_id, scope, kind, at, as_json(data))
        case Seen():
            return thing


def from_document(table: str, raw: Raw) -> Thing:
    """Read one thing back.

    Raises:
        UnreadableError: no such table, or fields that it does not have.
    """
    try:
        document = _decoders[table](raw)
    except (KeyError, ValidationError, DecodeError) as wrong:
        raise UnreadableError(f"{table}: {wrong}") from wrong
    match document:
        case RecordDocument(scope, kind, of_id, version, shape, keys, data):
            return Row(scope, kind, of_id, bytes(data), keys, shape, version)
        case OutboxDocument(of_id, scope, lane, due, attempt, leased_until, parked, data, first):
            told = b"" if first == _NOTHING else bytes(first)
            return Pending(of_id, scope, lane, bytes(data), due, attempt, leased_until, parked, told)
        case TimerDocument(scope, name, at, data):
            return Ring(scope, name, at, bytes(data))
        case FactDocument(of_id, scope, kind, at, data):
            return Noted(of_id, scope, kind, at, bytes(data))
        case Seen():
            return document


def to_fields(thing: Thing) -> dict[str, Any]:
    """Write down one thing as TinyDB shows it: a dictionary to change freely."""
    return cast(dict[str, Any], json.decode(_encode(to_document(thing))))


def from_fields(table: str, fields: Any) -> Thing:  # noqa: ANN401 - whatever somebody put into TinyDB
    """Read back what somebody wrote through TinyDB.

    Raises:
        UnreadableError: it is not a document of this table.
    """
    return from_document(table, Raw(_encode(fields)))


# ---------------------------------------------------------------- lines


def to_line(transaction: Iterable[Numbered]) -> bytes:
    """Write down a whole transaction."""
    return _encode(
        [(table, number, None if thing is None else to_document(thing)) for table, number, thing in transaction]
    )


def from_line(line: bytes) -> Iterator[Numbered]:
    """Read a transaction back.

    Raises:
        UnreadableError: a newer Steward wrote it, or a person.
    """
    try:
        transaction = _decode_line(line)
    except (ValidationError, DecodeError) as wrong:
        raise UnreadableError(str(wrong)) from wrong
    for table, number, raw in transaction:
        yield table, number, None if bytes(raw) == b"null" else from_document(table, raw)


# ---------------------------------------------------------------- snapshots


def to_file(about: About, tables: Iterable[tuple[str, Iterable[tuple[int, Thing]]]]) -> Iterator[bytes]:
    """Write a file that stock TinyDB opens, a few documents at a time."""
    yield b'{"%b":{"1":%b}' % (ABOUT.encode(), _encode(about))
    for name, numbered in tables:
        yield b',\n"%b":{' % name.encode()
        chunk: list[bytes] = []
        between = b"\n"
        for number, thing in numbered:
            chunk.append(b'%b"%d":%b' % (between, number, _encode(to_document(thing))))
            between = b",\n"
            if len(chunk) == CHUNK:
                yield b"".join(chunk)
                chunk = []
        yield b"".join((*chunk, b"}"))
    yield b"}\n"


def from_file(data: bytes) -> tuple[About, Iterator[Numbered]]:
    """Read such a file back, also after stock TinyDB has written it.

    Raises:
        UnreadableError: it is something else.
    """
    try:
        tables = _decode_file(data)
        about = _decode_about(tables.pop(ABOUT)["1"])
    except (KeyError, ValidationError, DecodeError) as wrong:
        raise UnreadableError(f"not a file of Steward's: {wrong!r}") from wrong
    if about.format > FORMAT:
        raise UnreadableError(f"format {about.format}, and this Steward knows {FORMAT}")
    strangers = tables.keys() - set(TABLES)
    if any(tables[name] for name in strangers):
        raise UnreadableError(f"tables that Steward does not know: {', '.join(sorted(strangers))}")
    return about, (
        (table, int(number), from_document(table, raw))
        for table, documents in tables.items()
        for number, raw in documents.items()
    )
