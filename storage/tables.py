"""TinyDB's own tables over a live book: its queries see every commit, and what it writes is a transaction like others.

Two of TinyDB's documented hooks (`Storage`, `table_class`) and one override: `Table._update_table`, which in stock
TinyDB copies and rewrites everything for each document. Numbers stay whole numbers, so that stock TinyDB can read them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table
from tinydb.utils import LRUCache

from bot.kernel.ports import Thing
from storage.book import TABLES, Book, Change
from storage.codec import Numbered, UnreadableError, from_fields, to_fields
from storage.rules import Key, key_of

Fields = dict[str, Any]


class Numbers:
    """Which document of a table is which thing: TinyDB numbers its documents, the book names them."""

    def __init__(self) -> None:
        """Start empty."""
        self.by_key: dict[Key, int] = {}
        self.keys: dict[int, Key] = {}
        self.next = 1

    def give(self, key: Key) -> int:
        """The number of a thing, a new one where it has none."""
        number = self.by_key.get(key)
        if number is None:
            # A place in the outbox's queue is a number already.
            number = key if isinstance(key, int) else self.next
            self.hold(number, key)
        return number

    def hold(self, number: int, key: Key) -> None:
        """Say that a number stands for a thing."""
        self.by_key[key] = number
        self.keys[number] = key
        self.next = max(self.next, number + 1)

    def drop(self, key: Key) -> int:
        """Let a thing's number go; it is not given again while the process lives."""
        number = self.by_key.pop(key)
        del self.keys[number]
        return number


class Tables(Storage):
    """A book seen as TinyDB's storage."""

    def __init__(self, book: Book, write: Callable[[list[Change]], None]) -> None:
        """Look at `book`; changes made through TinyDB go to `write`, which keeps them or raises."""
        self.book = book
        self.numbers = {name: Numbers() for name in TABLES}
        self._write = write

    def read(self) -> dict[str, dict[str, Any]]:
        """Every table as a live view, at no cost."""
        return {name: cast(dict[str, Any], Shelf(self, name)) for name in TABLES}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Empty the tables that TinyDB drops: it hands back all it read, without them."""
        self._write([(name, key, None) for name in TABLES if name not in data for key in self.numbers[name].by_key])

    def change(self, name: str, documents: Mapping[int, Fields | None]) -> None:
        """Keep what TinyDB changed, or raise `UnreadableError` or `ValueError`, having changed nothing."""
        numbers = self.numbers[name]
        changes: list[Change] = []
        new: dict[Key, int] = {}
        for number, fields in documents.items():
            thing = None if fields is None else from_fields(name, fields)
            key = numbers.keys[number] if thing is None else key_of(thing, number)
            if numbers.keys.get(number, key) != key:
                raise ValueError(f"{name} {number} is {numbers.keys[number]!r}: remove it, and insert {key!r} anew")
            if numbers.by_key.get(key, new.get(key, number)) != number:
                raise ValueError(f"{name} has another document for {key!r}")
            changes.append((name, key, thing))
            new[key] = number
        for (_, key, _), number in zip(changes, documents, strict=True):
            numbers.hold(number, key)
        self._write(changes)

    def numbered(self, changes: Iterable[Change]) -> list[Numbered]:
        """Say changes with the numbers of documents instead of keys."""
        transaction: list[Numbered] = []
        for name, key, thing in changes:
            numbers = self.numbers[name]
            if thing is not None:
                transaction.append((name, numbers.give(key), thing))
            elif key in numbers.by_key:
                transaction.append((name, numbers.drop(key), None))
        return transaction

    def named(self, transaction: Iterable[Numbered]) -> Iterator[Change]:
        """Say changes with keys again, as they come from a file."""
        for name, number, thing in transaction:
            numbers = self.numbers[name]
            if thing is not None:
                key = key_of(thing, number)
                numbers.hold(number, key)
                yield name, key, thing
            else:
                key = numbers.keys[number]
                numbers.drop(key)
                yield name, key, None

    def copied(self) -> list[tuple[str, Iterator[tuple[int, Thing]]]]:
        """Everything as it stands now, for a snapshot that is written while commits go on."""
        # Copying a dict of 100,000 takes a millisecond; the documents are made later, a few at a time.
        return [(name, _paired(dict(self.numbers[name].keys), dict(self.book.shelves[name]))) for name in TABLES]


def _paired(keys: Mapping[int, Key], things: Mapping[Any, Thing]) -> Iterator[tuple[int, Thing]]:
    return ((number, things[key]) for number, key in keys.items())


class Shelf(Mapping[str, Fields]):
    """One table as TinyDB reads it: documents by number, made when looked at."""

    def __init__(self, tables: Tables, name: str) -> None:
        """Look at one table."""
        self._things = tables.book.shelves[name]
        self._keys = tables.numbers[name].keys

    def __getitem__(self, number: str) -> Fields:
        return to_fields(self._things[self._keys[int(number)]])

    def __iter__(self) -> Iterator[str]:
        return map(str, self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Draft(MutableMapping[int, Fields]):
    """A table while TinyDB updates it: only what it touches is copied, and remembered as changed."""

    def __init__(self, shelf: Mapping[str, Fields]) -> None:
        """Begin with the table as it stands."""
        self._shelf = shelf
        self._touched: dict[int, Fields | None] = {}

    def changed(self) -> dict[int, Fields | None]:
        """Documents that are no longer what they were; None: removed."""
        return {
            number: fields for number, fields in self._touched.items() if fields != self._shelf.get(str(number), None)
        }

    def __getitem__(self, number: int) -> Fields:
        if number not in self._touched:
            self._touched[number] = self._shelf[str(number)]
        fields = self._touched[number]
        if fields is None:
            raise KeyError(number)
        return fields

    def __setitem__(self, number: int, fields: Fields) -> None:
        self._touched[number] = fields

    def __delitem__(self, number: int) -> None:
        self[number]
        self._touched[number] = None

    def __iter__(self) -> Iterator[int]:
        yield from (number for number in map(int, self._shelf) if self._touched.get(number, {}) is not None)
        yield from (
            number for number, new in self._touched.items() if new is not None and str(number) not in self._shelf
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._touched = dict.fromkeys(map(int, self._shelf))


class NoCache(LRUCache[Any, Any]):
    """Remembers nothing: the rows change without TinyDB hearing of it."""

    def __init__(self, capacity: int | None = None) -> None:  # noqa: ARG002 - TinyDB passes it by name
        """Have room for nothing, whatever was asked."""
        super().__init__(capacity=0)


class LiveTable(Table):
    """A table whose writes cost what they change."""

    query_cache_class = NoCache

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        tables = cast(Tables, self._storage)
        draft = Draft(Shelf(tables, self.name))
        updater(cast(dict[int, Mapping[str, Any]], draft))
        tables.change(self.name, draft.changed())

    def _get_next_id(self) -> int:
        # Stock TinyDB looks at every number once and counts on from there, blind to what commits have added since.
        numbers = cast(Tables, self._storage).numbers.get(self.name)
        if numbers is None:
            raise UnreadableError(f"there is no table {self.name}; there are {', '.join(TABLES)}")
        numbers.next += 1
        return numbers.next - 1


class LiveDB(TinyDB):
    """TinyDB over a live book."""

    table_class = LiveTable
