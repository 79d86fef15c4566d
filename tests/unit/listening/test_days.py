"""Days as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot import listening
from tests.world import MONDAY

ZONE = "Africa/Nairobi"
"""Where it is Monday 2 March 2026, ten in the morning."""


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


@pytest.mark.parametrize(
    ("typed", "month_day"),
    [
        # a weekday is the coming one, never today
        ("friday", "03-06"),
        ("until Friday", "03-06"),
        ("until monday", "03-09"),
        ("next friday", "03-06"),
        ("vendredi", "03-06"),
        ("jusqu'à vendredi", "03-06"),
        ("jusqu’au vendredi", "03-06"),
        ("vendredi prochain", "03-06"),
        ("hasta el viernes", "03-06"),
        ("hasta el miércoles", "03-04"),
        ("до пятницы", "03-06"),
        ("до среды", "03-04"),
        ("до воскресенья", "03-08"),
        ("حتى الجمعة", "03-06"),
        ("حتى يوم الجمعة القادم", "03-06"),
        ("周五", "03-06"),
        ("到周五", "03-06"),
        ("直到 星期五", "03-06"),
        ("下周五", "03-13"),
        ("下周", "03-09"),
        # tomorrow, and the day after
        ("tomorrow", "03-03"),
        ("demain", "03-03"),
        ("jusqu'à demain", "03-03"),
        ("après-demain", "03-04"),
        ("mañana", "03-03"),
        ("pasado mañana", "03-04"),
        ("до завтра", "03-03"),
        ("послезавтра", "03-04"),
        ("غداً", "03-03"),
        ("حتى الغد", "03-03"),
        ("بعد غد", "03-04"),
        ("明天", "03-03"),
        ("到明天", "03-03"),
        ("后天", "03-04"),
        # so many days, weeks or months
        ("3 days", "03-05"),
        ("for 3 days", "03-05"),
        ("in three days", "03-05"),
        ("a week", "03-09"),
        ("next week", "03-09"),
        ("two weeks", "03-16"),
        ("a month", "04-01"),
        ("3 jours", "03-05"),
        ("pendant 3 jours", "03-05"),
        ("une semaine", "03-09"),
        ("3 días", "03-05"),
        ("por tres dias", "03-05"),
        ("una semana", "03-09"),
        ("3 дня", "03-05"),
        ("на три дня", "03-05"),
        ("на неделю", "03-09"),
        ("две недели", "03-16"),
        ("3 أيام", "03-05"),
        ("٣ أيام", "03-05"),
        ("لمدة ثلاثة أيام", "03-05"),
        ("يومين", "03-04"),
        ("أسبوع", "03-09"),
        ("أسبوعين", "03-16"),
        ("3天", "03-05"),
        ("三天", "03-05"),
        ("3天后", "03-05"),
        ("一周", "03-09"),
        ("两个星期", "03-16"),
        ("一个月", "04-01"),
        # dates
        ("2026-03-13", "03-13"),
        ("until 2026-03-13", "03-13"),
        ("٢٠٢٦-٠٣-١٣", "03-13"),
        ("2026/3/13", "03-13"),
        ("13.03.2026", "03-13"),
        ("13 March", "03-13"),
        ("March 13th", "03-13"),
        ("until friday 13 march 2026", "03-13"),
        ("jusqu'au vendredi 13 mars", "03-13"),
        ("hasta el 13 de marzo", "03-13"),
        ("до 13 марта", "03-13"),
        ("حتى 13 مارس", "03-13"),
        ("3月13日", "03-13"),
        ("到2026年3月13日", "03-13"),
    ],
)
def test_a_day_to_come_is_read_in_six_languages(typed: str, month_day: str):
    assert listening.day(typed, MONDAY, ZONE) == date.fromisoformat(f"2026-{month_day}")
    assert listening.until_day(typed, MONDAY, ZONE) == datetime.fromisoformat(f"2026-{month_day}T09:00+03:00")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "until",
        "yesterweek",
        "soon",
        "when the response is over",
        "13",
        "31 february",
        "2026-13-01",
        "may",
        "5",
        "天",
        "11 12 march",
        "march 13 april",
        "three",
        "jours",
        "день",
        "إلى",
        "三",
        "no days",
        "week of fridays",
    ],
)
def test_what_names_no_day_to_come_is_none(typed: str):
    assert listening.day(typed, MONDAY, ZONE) is None


def test_a_date_without_a_year_is_the_coming_one():
    assert listening.day("1 march", MONDAY, ZONE) == date(2027, 3, 1)
    assert listening.day("2 march", MONDAY, ZONE) == date(2026, 3, 2)
    assert listening.day("3月1日", MONDAY, ZONE) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("typed", "when", "rest"),
    [
        ("friday", date(2026, 3, 6), ""),
        ("until friday earthquake response", date(2026, 3, 6), "earthquake response"),
        ("until 3 days flood", date(2026, 3, 5), "flood"),
        ("until friday 13 march flood", date(2026, 3, 13), "flood"),
        ("vendredi pour le séisme", date(2026, 3, 6), "séisme"),
        ("hasta el viernes terremoto", date(2026, 3, 6), "terremoto"),
        ("на неделю землетрясение", date(2026, 3, 9), "землетрясение"),
        ("حتى الجمعة زلزال", date(2026, 3, 6), "زلزال"),
        ("到周五 地震", date(2026, 3, 6), "地震"),
        ("earthquake until friday", None, "earthquake until friday"),
        ("", None, ""),
    ],
)
def test_a_line_begins_with_a_day_and_what_follows_is_the_rest(typed: str, when: date | None, rest: str):
    found, length = listening.day_first(typed.split(), MONDAY, ZONE)

    assert (found, " ".join(typed.split()[length:])) == (when, rest)


@pytest.mark.parametrize("typed", ["2026-03-02", "2020-01-01", "2027-03-04", "800 days", "1 march 2026"])
def test_what_is_past_or_more_than_a_year_away_puts_nothing_off(typed: str):
    assert listening.day(typed, MONDAY, "UTC") is not None
    assert listening.until_day(typed, MONDAY.replace(hour=10), "UTC") is None


def test_the_furthest_day_is_a_year_away():
    nine = datetime(2026, 3, 2, 9, tzinfo=UTC)

    assert listening.until_day("2027-03-03", nine, "UTC") == nine + timedelta(days=366)


@pytest.mark.parametrize(
    ("word", "leads"), [("until", True), ("до", True), ("حتى", True), ("到", True), ("flood", False)]
)
def test_small_words_only_lead_to_a_day(word: str, *, leads: bool):
    assert listening.only_leads(word) is leads
