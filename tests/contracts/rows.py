"""Rows to try stores with: small, and each different from the others in every field that matters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.kernel.ports import Named, Noted, Pending, Ring
from bot.kernel.records import Row

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEASE = timedelta(seconds=60)


def row(of_id: str = "1", version: int = 0, *, scope: str = "club", kind: str = "question", **keys: str) -> Row:
    data = f'{{"words":"{of_id} at {version}"}}'.encode()
    return Row(scope, kind, of_id, data, tuple(keys.items()), shape=3, version=version)


def named(of_id: str = "1", version: int = 0) -> Named:
    return Named("club", "question", of_id, version)


def pending(of_id: str = "a", lane: str = "", due: datetime = NOON) -> Pending:
    return Pending(of_id, "club", lane or f"lane of {of_id}", f'{{"show":"{of_id}"}}'.encode(), due)


def ring(name: str = "remind", at: datetime = NOON, scope: str = "club") -> Ring:
    return Ring(scope, name, at, b'{"question":1}')


def noted(of_id: str = "f", at: datetime = NOON, scope: str = "club") -> Noted:
    return Noted(of_id, scope, "asked", at, b'{"who":"ben"}')
