"""Days as people type them."""

from __future__ import annotations

import pytest

from bot import listening


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("Friday", 4),
        ("fri.", 4),
        ("vendredi", 4),
        ("miercoles", 2),
        ("miércoles", 2),
        ("الأحد", 6),
        ("понедельник", 0),
        ("周三", 2),
    ],
)
def test_a_weekday_is_known_in_six_languages_with_or_without_accents(word: str, day: int):
    assert listening.weekday(word) == day


@pytest.mark.parametrize("word", ["", "fridge", "tomorrow", "2026-12-01", "\u200f"])
def test_what_names_no_day_is_no_day(word: str):
    assert listening.weekday(word) is None
