"""The tables as they were at first."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, DateTime, Integer, String, Text, text

revision = "0001"
down_revision = None
oldest = 1
"""The oldest revision whose Steward can work on what this one leaves."""

_name = Text().with_variant(Text(collation="C"), "postgresql")
_moment = DateTime(timezone=True).with_variant(String(32), "sqlite")
_place = BigInteger().with_variant(Integer, "sqlite")
_free = text("leads AND leased_until IS NULL AND parked = ''")
_held = text("leads AND leased_until IS NOT NULL")


def upgrade() -> None:
    """Make what a store needs."""
    op.create_table("about", Column("name", _name, primary_key=True), Column("value", Text, nullable=False))
    op.create_table(
        "records",
        Column("kind", _name, primary_key=True),
        Column("scope", _name, primary_key=True),
        Column("id", _name, primary_key=True),
        Column("version", BigInteger, nullable=False),
        Column("shape", Integer, nullable=False),
        Column("keys", Text, nullable=False),
        Column("data", Text, nullable=False),
    )
    op.create_table(
        "record_keys", *(Column(name, _name, primary_key=True) for name in ("kind", "scope", "name", "value", "id"))
    )
    op.create_table(
        "outbox",
        Column("place", _place, primary_key=True, autoincrement=True),
        Column("id", _name, nullable=False, unique=True),
        Column("scope", _name, nullable=False),
        Column("lane", _name, nullable=False),
        Column("due", _moment, nullable=False),
        Column("attempt", Integer, nullable=False),
        Column("leased_until", _moment),
        Column("parked", Text, nullable=False),
        Column("data", Text, nullable=False),
        Column("first", Text, nullable=False),
        Column("leads", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_free", "outbox", ["due", "place"], sqlite_where=_free, postgresql_where=_free)
    op.create_index("outbox_held", "outbox", ["leased_until", "place"], sqlite_where=_held, postgresql_where=_held)
    op.create_index("outbox_lane", "outbox", ["lane", "place"])
    op.create_table(
        "timers",
        Column("scope", _name, primary_key=True),
        Column("name", _name, primary_key=True),
        Column("at", _moment, nullable=False),
        Column("data", Text, nullable=False),
    )
    op.create_index("timers_due", "timers", ["at", "scope", "name"])
    op.create_table(
        "facts",
        Column("id", _name, primary_key=True),
        Column("scope", _name, nullable=False),
        Column("kind", _name, nullable=False),
        Column("at", _moment, nullable=False),
        Column("data", Text, nullable=False),
    )
    op.create_index("facts_told", "facts", ["scope", "at", "id"])
    op.create_table("seen", Column("cause", _name, primary_key=True), Column("at", _moment, nullable=False))
    op.create_index("seen_at", "seen", ["at"])
