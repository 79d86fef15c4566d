"""Working time: when a person or a community is at work, and when something that recurs comes round again.

Everything is computed on local wall clocks in IANA zones and handed back in UTC, so daylight saving, nights that cross
midnight and Friday-Saturday weekends need no special care elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from msgspec import Struct

NINE, FIVE = time(9), time(17)
WEEKDAYS = frozenset({0, 1, 2, 3, 4})
_DAY = timedelta(days=1)
_HORIZON = 400
"""Days looked ahead for a working span. A calendar without one in over a year has none."""


class NeverAtWorkError(ValueError):
    """A calendar has no working day within a year: its days or holidays are wrong."""


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """Look up a zone by IANA name; a name nobody knows counts as UTC, because a platform may send anything."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Name every zone there is."""
    return frozenset(available_timezones())


@lru_cache(maxsize=4096)
def _utc(day: date, at: time, here: ZoneInfo) -> datetime:
    """Say a wall time in UTC. Many people of one zone begin the same day at the same time."""
    return datetime.combine(day, at, here).astimezone(UTC)


class Hours(Struct, frozen=True):
    """Working hours in one zone. `ends` at or before `starts` means the night shift: it ends the next day."""

    zone: str = "UTC"
    starts: time = NINE
    ends: time = FIVE
    days: frozenset[int] = WEEKDAYS
    """Days on which a span starts; Monday is 0."""
    holidays: frozenset[date] = frozenset()

    def spans(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield working spans in UTC, in order, from the one that `moment` may lie in."""
        here = zone(self.zone)
        first = moment.astimezone(here).date() - _DAY
        done = datetime.min.replace(tzinfo=UTC)
        for ahead in range(_HORIZON):
            day = first + timedelta(days=ahead)
            if day.weekday() not in self.days or day in self.holidays:
                continue
            last = day if self.ends > self.starts else day + _DAY
            # A wall time that is skipped moves forward, and may then lie behind the next day's beginning.
            start = max(done, _utc(day, self.starts, here))
            end = done = max(done, _utc(last, self.ends, here))
            if end > moment and end > start:
                yield start, end

    def at_work(self, moment: datetime) -> bool:
        """Whether `moment` lies inside working hours (the end is outside)."""
        start, _ = self._next(moment)
        return start <= moment

    def opens(self, moment: datetime) -> datetime:
        """Give the first working instant at or after `moment`.

        Raises:
            NeverAtWorkError: there is none within a year.
        """
        start, _ = self._next(moment)
        return max(start, moment)

    def after(self, moment: datetime, work: timedelta) -> datetime:
        """Give the instant by which `work` of working time has passed since `moment`.

        Raises:
            NeverAtWorkError: there is not enough working time within a year.
        """
        left = work
        for start, end in self.spans(moment):
            begin = max(start, moment)
            if end - begin >= left:
                return begin + left
            left -= end - begin
        raise NeverAtWorkError(self.zone)

    def between(self, earlier: datetime, later: datetime) -> timedelta:
        """Measure the working time between two instants; zero when they are the wrong way round."""
        total = timedelta()
        for start, end in self.spans(earlier):
            if start >= later:
                break
            total += min(end, later) - max(start, earlier)
        return total

    def day_length(self) -> timedelta:
        """Give the length of one working day, so that 'two working days' can be counted in working time."""
        length = datetime.combine(date.min, self.ends) - datetime.combine(date.min, self.starts)
        return length if length > timedelta() else length + _DAY

    def _next(self, moment: datetime) -> tuple[datetime, datetime]:
        for span in self.spans(moment):
            return span
        raise NeverAtWorkError(self.zone)


class Daily(Struct, frozen=True, tag="daily"):
    """Every day at a time."""

    at: time


class Weekly(Struct, frozen=True, tag="weekly"):
    """Every so many weeks, on one weekday. Weeks are counted from Monday 1970-01-05."""

    weekday: int
    at: time
    every: int = 1


class Monthly(Struct, frozen=True, tag="monthly"):
    """The nth such weekday of every month ('first Tuesday')."""

    nth: int
    weekday: int
    at: time


Recurrence = Daily | Weekly | Monthly
_EPOCH_MONDAY = date(1970, 1, 5)


def day_of(moment: datetime, zone_name: str) -> date:
    """Say which day it is on a wall clock."""
    return moment.astimezone(zone(zone_name)).date()


def midnight(day: date, zone_name: str) -> datetime:
    """Give the moment at which a day begins on a wall clock."""
    return datetime.combine(day, time(0), zone(zone_name))


def month_of(moment: datetime, zone_name: str) -> str:
    """Name the month on a wall clock, as 2026-02."""
    return f"{moment.astimezone(zone(zone_name)):%Y-%m}"


def quarter_of(moment: datetime, zone_name: str) -> str:
    """Name the quarter on a wall clock, as 2026-Q1."""
    year, month = month_of(moment, zone_name).split("-")
    return f"{year}-Q{(int(month) + 2) // 3}"


def months_before(month: str, count: int) -> str:
    """Name the month so many months before another."""
    year, number = (int(part) for part in month.split("-"))
    whole = year * 12 + number - 1 - count
    return f"{whole // 12:04}-{whole % 12 + 1:02}"


def _falls_on(recurrence: Recurrence, day: date) -> bool:
    match recurrence:
        case Daily():
            return True
        case Weekly(weekday, _, every):
            return day.weekday() == weekday and ((day - _EPOCH_MONDAY).days // 7) % every == 0
        case Monthly(nth, weekday, _):
            return day.weekday() == weekday and (day.day - 1) // 7 == nth - 1


def upcoming(recurrence: Recurrence, after: datetime, zone_name: str) -> datetime:
    """Give the next time strictly after `after`, in UTC. A wall time that daylight saving skips moves forward."""
    here = zone(zone_name)
    day = after.astimezone(here).date()
    for ahead in range(_HORIZON):
        date_then = day + timedelta(days=ahead)
        if _falls_on(recurrence, date_then) and (then := _utc(date_then, recurrence.at, here)) > after:
            return then
    raise NeverAtWorkError(zone_name)


def missed(recurrence: Recurrence, since: datetime, until: datetime, zone_name: str) -> datetime | None:
    """Give the latest time in (since, until], or None: after an outage only the last one is worth making up for."""
    latest = None
    then = upcoming(recurrence, since, zone_name)
    while then <= until:
        latest, then = then, upcoming(recurrence, then, zone_name)
    return latest
