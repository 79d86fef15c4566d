"""Says days and hours as a language writes them (CLDR), with digits and a clock that are read alike everywhere.

English is written as it is outside America: read on either side of the sea, 04/03 would be two days.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_skeleton, format_timedelta

_SHORT: Final = re.compile("c+|E+|M{3,}")
"""A weekday or a month in a pattern; CLDR itself widens one where a language has no pattern for the whole word."""


@lru_cache(maxsize=32)
def locale_of(language: str) -> Locale:
    """Give the locale in which a language's dates and numbers are written; English where it is not known."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return Locale("en", "GB") if locale == Locale("en") else locale


def date(at: datetime, language: str) -> str:
    """Write a day in full with its year: 4 March 2026. `at` stands in the zone it is to be told in, here and below."""
    return format_date(at, "long", locale_of(language))


def short_date(at: datetime, language: str) -> str:
    """Write a day briefly with its year: 4 Mar 2026."""
    return format_skeleton("yMMMd", at, locale=locale_of(language))


def clock(at: datetime, language: str) -> str:
    """Write the hour by a clock of 24 hours: 15:07."""
    return format_skeleton("Hm", at, locale=locale_of(language))


def short_date_and_clock(at: datetime, language: str) -> str:
    """Write a day and an hour: 4 Mar 2026, 15:07."""
    joins = str(locale_of(language).datetime_formats["medium"])
    return joins.replace("{1}", short_date(at, language)).replace("{0}", clock(at, language))


def weekday_and_day(at: datetime, language: str) -> str:
    """Write a day near enough to need no year: Wednesday 4 March."""
    locale = locale_of(language)
    known = locale.datetime_skeletons
    pattern = _SHORT.sub(lambda found: 4 * found[0][0], str(known.get("MMMMEd", known["MMMEd"]).pattern))
    return format_datetime(at, pattern, locale=locale)


def weekday(at: datetime, language: str) -> str:
    """Write a weekday briefly: Wed."""
    return format_datetime(at, "ccc", locale=locale_of(language))


def ago(since: timedelta, language: str) -> str:
    """Write how long ago, or in how long: 3 hours ago."""
    return format_timedelta(since, add_direction=True, locale=locale_of(language))
