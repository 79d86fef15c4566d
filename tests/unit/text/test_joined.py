"""Reasons are joined as clauses are in each language, which is otherwise than names are."""

from __future__ import annotations

import pytest

from bot.kernel.cards import Listing, Words, joined
from bot.kernel.policy import Tone
from bot.runtime.speaker import flat
from tests.tongues import CATALOGUE


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a, b, and c"),
        ("fr", "a\N{NARROW NO-BREAK SPACE}; b\N{NARROW NO-BREAK SPACE}; c"),
        ("ru", "a; b; c"),
        ("es", "a; b; c"),
        ("ar", "a؛ b؛ c"),
        ("zh", "a；b；c"),
    ],
)
def test_clauses_are_joined_by_the_words_of_the_language(language: str, said: str):
    clauses = Listing((Words("a"), Words("b"), Words("c")), clauses=True)

    assert flat(CATALOGUE.speaker(language, Tone.WARM)(joined((clauses,)))) == said


def test_one_clause_stands_alone_and_none_says_nothing():
    each = [joined((Listing(some, clauses=True),)) for some in ((Words("a"),), ())]

    assert [flat(CATALOGUE.speaker("en", Tone.WARM)(one)) for one in each] == ["a", ""]


def test_names_are_joined_as_before():
    three = joined((Words("a"), Words("b"), Words("c")))

    assert flat(CATALOGUE.speaker("zh", Tone.WARM)(three)) == "a、b和c"
