"""What is said, before anybody draws it."""

from __future__ import annotations

import pytest

from bot.kernel.cards import Code, Name, Text, Words, told_to
from bot.kernel.people import PersonId

STEWARD, BEN = PersonId("steward"), PersonId("ben")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ((Name(STEWARD), Words(" open")), (Words("open"),)),
        ((Name(STEWARD), Words(": thank "), Name(BEN)), (Words("thank "), Name(BEN))),
        ((Name(STEWARD), Words(",\n ;open, please")), (Words("open, please"),)),
        ((Name(STEWARD), Code("open")), (Code("open"),)),
        ((Name(STEWARD), Words(" "), Name(BEN)), (Name(BEN),)),
        ((Words("  "), Name(STEWARD), Words(" open")), (Words("open"),)),
        ((Name(STEWARD, call=True), Words(" open")), (Words("open"),)),
        ((Name(STEWARD),), ()),
        ((Name(BEN), Words(" open")), None),
        ((Words("ask "), Name(STEWARD)), None),
        ((Words("open"),), None),
        ((), None),
    ],
)
def test_what_follows_somebodys_name_is_told_to_them(text: Text, told: Text | None):
    assert told_to(STEWARD, text) == told
