"""What is said, before anybody draws it."""

from __future__ import annotations

import pytest

from bot.kernel.cards import Code, Name, Text, Words, phrase, prefilled, told_to, words
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


def test_what_stands_in_a_field_before_anybody_types_may_be_one_of_stewards_own_sentences():
    assert prefilled("as typed", lambda _: words("never said")) == "as typed"
    assert prefilled(phrase("greeting"), lambda said: words(f"said {said.key}")) == "said greeting"
