"""Days and hours, as each of the six languages writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from adapters import moments
from bot.kernel.tongues import LANGUAGES

AT = datetime(2026, 3, 4, 15, 7, tzinfo=UTC)
_THIN = "\N{NARROW NO-BREAK SPACE}"
WRITTEN = {
    "en": ("4 March 2026", "4 Mar 2026, 15:07", "Wednesday 4 March", "Wed", "3 hours ago"),
    "fr": ("4 mars 2026", "4 mars 2026, 15:07", "mercredi 4 mars", "mer.", "il y a 3 heures"),
    "es": ("4 de marzo de 2026", "4 mar 2026, 15:07", "miércoles, 4 de marzo", "mié", "hace 3 horas"),
    "ar": ("4 مارس 2026", "4 مارس 2026، 15:07", "الأربعاء، 4 مارس", "الأربعاء", "قبل 3 ساعات"),
    "ru": (f"4 марта 2026{_THIN}г.", f"4 мар. 2026{_THIN}г., 15:07", "среда, 4 марта", "ср", "3 часа назад"),
    "zh": ("2026年3月4日", "2026年3月4日 15:07", "3月4日星期三", "周三", "3小时前"),
}


def written(language: str) -> tuple[str, ...]:
    return (
        moments.date(AT, language),
        moments.short_date_and_clock(AT, language),
        moments.weekday_and_day(AT, language),
        moments.weekday(AT, language),
        moments.ago(timedelta(hours=-3), language),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_hours_are_written_as_the_language_writes_them(language: str):
    assert written(language) == WRITTEN[language]


@pytest.mark.parametrize("language", ["", "tlh", "en"])
def test_a_language_that_nobody_can_write_dates_in_is_written_as_english(language: str):
    assert written(language) == WRITTEN["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_digits_are_the_same_everywhere(language: str):
    assert moments.clock(AT, language) == "15:07"
