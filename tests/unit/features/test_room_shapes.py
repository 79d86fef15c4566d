"""A room written by an older Steward is still understood."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from bot import listening
from bot.features.questions.spoken import in_room
from bot.features.questions.state import Room
from bot.kernel.people import CommunityId, MessageId, PlaceId, WorkspaceId
from bot.kernel.ports import Commit
from bot.kernel.records import Row, UnknownShapeError, from_row, to_row
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.unit.features.makers import MINUTE, question

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LINE = listening.Line("reef/1", "ana", NOON, "How deep is the reef?", (), "reef/0")
ROOM = Room(PlaceId("reef"), ears={MessageId("reef/1"): listening.Asked.by(LINE)})


def old(shape: int) -> Row:
    """Write the room as the first shape did: with the asker's words."""
    row = to_row(ROOM, "club", 1)
    fields = msgspec.json.decode(row.data)
    for ear in fields["ears"].values():
        del ear["opener"], ear["under"]  # that one message has come is the default, and is not written
        line = msgspec.to_builtins(LINE)
        ear["lines"] = [line, line | {"id": "reef/2"}]
    return Row(row.scope, row.kind, row.id, msgspec.json.encode(fields), (), shape, 1)


def test_a_room_that_kept_the_askers_words_keeps_only_where_the_question_stands():
    room = from_row(Room, old(1))

    ear = room.ears[MessageId("reef/1")]
    assert (ear.opener, ear.under, ear.spoken) == ("reef/1", "reef/0", 2)
    assert b"How deep" not in to_row(room, "club", 1).data


def test_a_shape_that_never_was_is_refused():
    with pytest.raises(UnknownShapeError):
        from_row(Room, old(0))


async def test_a_room_holds_its_questions_in_the_order_they_were_asked_whatever_their_names():
    asked = [question(first=MessageId(f"m{9 - number}"), at=NOON + number * MINUTE) for number in range(3)]
    store = MemoryStore()
    await store.commit(Commit(cause="asked", at=NOON, rows=tuple(to_row(one, "club", 0) for one in asked)))
    room = Room(PlaceId("reef"), ears={one.first: listening.Asked.by(LINE) for one in asked})

    read_back = from_row(Room, to_row(room, "club", 1))
    found = await in_room(read_back, Looking(store, WorkspaceId("north"), CommunityId("club")))

    assert list(found) == asked
