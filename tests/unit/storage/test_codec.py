"""What lies on a disk already is read for good: a field that came later has what stood for it before."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Raw

from bot.kernel.ports import Pending
from storage.book import OUTBOX
from storage.codec import from_document

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_delivery_that_was_written_before_what_came_first_was_kept_is_its_own_first():
    line = (
        b'{"id":"1","scope":"club","lane":"room","due":"2026-03-02T12:00:00Z","attempt":1,"leased_until":null,'
        b'"parked":"","data":{"show":"it"}}'
    )

    assert from_document(OUTBOX, Raw(line)) == Pending("1", "club", "room", b'{"show":"it"}', NOON, attempt=1)
