"""The tables of the SQL stores: rows only, as JSON in text, never a domain word. `storage/migrations` makes them.

Names are compared byte by byte on every database, as Python compares them: hence the collation "C" on PostgreSQL.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

FREE: Final = text("leads AND leased_until IS NULL AND parked = ''")
HELD: Final = text("leads AND leased_until IS NOT NULL")
"""What can be claimed, and what somebody has claimed: in the very words of the indexes, so that these are used."""


class Moment(TypeDecorator[datetime]):
    """A moment, to the microsecond; SQLite has no type for it, and keeps text that sorts as time does."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type a database has for it."""
        of: TypeEngine[Any] = String(32) if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(of)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        """Write it down."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: datetime | str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - what comes tells which it is
        """Read it back, aware."""
        return datetime.fromisoformat(value) if isinstance(value, str) else value


_name: Final = Text().with_variant(Text(collation="C"), "postgresql")
_place: Final = BigInteger().with_variant(Integer, "sqlite")
METADATA: Final = MetaData()

ABOUT: Final = Table(
    "about",
    METADATA,
    Column("name", _name, primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the store says of itself, and what it was in the middle of."""

RECORDS: Final = Table(
    "records",
    METADATA,
    Column("kind", _name, primary_key=True),
    Column("scope", _name, primary_key=True),
    Column("id", _name, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("shape", Integer, nullable=False),
    Column("keys", Text, nullable=False),
    Column("data", Text, nullable=False),
)

RECORD_KEYS: Final = Table(
    "record_keys",
    METADATA,
    Column("kind", _name, primary_key=True),
    Column("scope", _name, primary_key=True),
    Column("name", _name, primary_key=True),
    Column("value", _name, primary_key=True),
    Column("id", _name, primary_key=True),
)

OUTBOX: Final = Table(
    "outbox",
    METADATA,
    Column("place", _place, primary_key=True, autoincrement=True),
    Column("id", _name, nullable=False, unique=True),
    Column("scope", _name, nullable=False),
    Column("lane", _name, nullable=False),
    Column("due", Moment, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("leased_until", Moment),
    Column("parked", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("leads", Boolean, nullable=False),
    Index("outbox_free", "due", "place", sqlite_where=FREE, postgresql_where=FREE),
    Index("outbox_held", "leased_until", "place", sqlite_where=HELD, postgresql_where=HELD),
    Index("outbox_lane", "lane", "place"),
    sqlite_autoincrement=True,
)
"""`place` is the place in the queue; what `leads` is the head of its lane, and the rest of it waits behind."""

TIMERS: Final = Table(
    "timers",
    METADATA,
    Column("scope", _name, primary_key=True),
    Column("name", _name, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("data", Text, nullable=False),
    Index("timers_due", "at", "scope", "name"),
)

FACTS: Final = Table(
    "facts",
    METADATA,
    Column("id", _name, primary_key=True),
    Column("scope", _name, nullable=False),
    Column("kind", _name, nullable=False),
    Column("at", Moment, nullable=False),
    Column("data", Text, nullable=False),
    Index("facts_told", "scope", "at", "id"),
)

SEEN: Final = Table(
    "seen",
    METADATA,
    Column("cause", _name, primary_key=True),
    Column("at", Moment, nullable=False),
    Index("seen_at", "at"),
)
