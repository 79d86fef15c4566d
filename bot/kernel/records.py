"""How a thing worth keeping becomes a row and comes back, also when its shape has changed since."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ClassVar, Protocol, Self, TypeVar

import msgspec


class Row(msgspec.Struct, frozen=True):
    """What a store keeps of a record: rows only, never a domain word.

    `version` is the version the writer had read (0: not there yet); the store writes the next one.
    """

    scope: str
    kind: str
    id: str
    data: bytes
    """JSON text, UTF-8."""
    keys: tuple[tuple[str, str], ...] = ()
    shape: int = 1
    version: int = 0


T = TypeVar("T")
R = TypeVar("R", bound="Record")


class Leaving(Protocol):
    """Somebody who wants to be forgotten."""

    def parted(self, thing: T) -> T:
        """Say a thing anew in which they are nobody that anybody knows."""

    def theirs(self, who: str | None) -> bool:
        """Whether that is them."""

    def asked(self, question: str) -> bool:
        """Whether that is a question they asked."""

    def alone(self, topic: str) -> bool:
        """Whether nobody but them ever asked about it."""


Forgetting = Callable[[Any, Leaving], Any]
"""Gives what is left of a record once somebody in it is forgotten: the record as it is without them, or None."""


def unnamed(record: Any, leaving: Leaving, /) -> Any:  # noqa: ANN401 - the same record, of whatever kind
    """Forget somebody in a record that holds no words of theirs: it stays, and they are nobody in it."""
    return leaving.parted(record)


def theirs(*fields: str) -> Forgetting:
    """Forget somebody in records that are about one person each: of whom it is, their own go as a whole."""

    def forget(record: Any, leaving: Leaving, /) -> Any:  # noqa: ANN401 - the same record, of whatever kind
        own = any(leaving.theirs(getattr(record, name)) for name in fields)
        return None if own else leaving.parted(record)

    return forget


class Record(msgspec.Struct, frozen=True):
    """A noun of the domain that outlives one event.

    A class says its `kind` (the name in storage, for ever), its `shape` (raised whenever fields change meaning),
    whether it lives `everywhere` in a workspace or in one community only, and what it `forgets` with somebody: every
    class says that for itself, and a test fails for one that says nothing.
    """

    kind: ClassVar[str] = ""
    shape: ClassVar[int] = 1
    everywhere: ClassVar[bool] = False

    @property
    def id(self) -> str:
        """The record's name within its kind."""
        raise NotImplementedError

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Name and value of every key it can be found by; a store indexes exactly these."""
        return ()

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Give what is left of it once somebody is forgotten; None where nothing is."""
        raise NotImplementedError

    @classmethod
    def upgrade(cls, old: dict[str, Any], shape: int) -> dict[str, Any]:
        """Turn the fields of an older shape into today's. The default knows no older shape."""
        message = f"{cls.kind}: nothing upgrades shape {shape} (fields {sorted(old)}) to {cls.shape}"
        raise UnknownShapeError(message)


class UnknownShapeError(Exception):
    """A row is newer than this program, or an upgrade is missing: refuse rather than guess."""


class Ref(msgspec.Struct, frozen=True):
    """The name of a record to delete."""

    kind: str
    id: str
    everywhere: bool = False

    @classmethod
    def of(cls, record: Record) -> Self:
        """Name an existing record."""
        return cls(record.kind, record.id, record.everywhere)


_encoder = msgspec.json.Encoder(order="deterministic")


@lru_cache(maxsize=256)
def _decoder(of: type[Record]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(of)


def to_row(record: Record, scope: str, version: int) -> Row:
    """Write a record down. Equal records give equal bytes."""
    return Row(scope, record.kind, record.id, _encoder.encode(record), record.keys(), record.shape, version)


def from_row(of: type[R], row: Row) -> R:
    """Read a record back, upgrading an older shape on the way.

    Raises:
        UnknownShapeError: the row is newer than `of`, or no upgrade is known.
    """
    if row.shape == of.shape:
        record: R = _decoder(of).decode(row.data)
        return record
    if row.shape > of.shape:
        message = f"{row.kind}/{row.id} was written by a newer Steward (shape {row.shape}); upgrade this one first"
        raise UnknownShapeError(message)
    return msgspec.convert(of.upgrade(msgspec.json.decode(row.data), row.shape), of)


def kinds() -> dict[str, type[Record]]:
    """Give every kind of record there is in this process, by its name in storage."""
    return {of.kind: of for of in Record.__subclasses__()}
