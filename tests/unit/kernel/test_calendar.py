"""Working time and what recurs: by example where a person would ask, by property where nobody could count them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.kernel.calendar import (
    Daily,
    Hours,
    Monthly,
    NeverAtWorkError,
    Recurrence,
    Weekly,
    day_of,
    midnight,
    missed,
    month_of,
    months_before,
    quarter_of,
    upcoming,
    zone,
)

ZONES = (
    "UTC",
    "Europe/Zurich",
    "America/New_York",
    "America/Santiago",  # daylight saving changes at midnight
    "Africa/Cairo",
    "Africa/Nairobi",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",  # half an hour of it
    "Pacific/Apia",  # left out a whole day in 2011
)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})


def at(text: str, name: str = "UTC", fold: int = 0) -> datetime:
    """A wall time in a zone, as the instant it is."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(name), fold=fold).astimezone(UTC)


def wall(moment: datetime, name: str) -> str:
    return f"{moment.astimezone(ZoneInfo(name)):%a %Y-%m-%d %H:%M}"


# ---------------------------------------------------------------- working hours, by example

ZURICH = Hours("Europe/Zurich")
NIGHT = Hours("Europe/Zurich", time(22), time(6))
CAIRO = Hours("Africa/Cairo", days=SUNDAY_TO_THURSDAY)


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        (ZURICH, "2026-03-02 08:59", False),
        (ZURICH, "2026-03-02 09:00", True),
        (ZURICH, "2026-03-02 16:59", True),
        (ZURICH, "2026-03-02 17:00", False),
        (ZURICH, "2026-02-28 12:00", False),  # a Saturday
        (NIGHT, "2026-03-02 21:59", False),
        (NIGHT, "2026-03-02 22:00", True),
        (NIGHT, "2026-03-03 05:59", True),
        (NIGHT, "2026-03-03 06:00", False),
        (NIGHT, "2026-03-07 03:00", True),  # Friday's shift ends on Saturday
        (NIGHT, "2026-03-02 03:00", False),  # and Sunday's never began
    ],
)
def test_at_work(hours: Hours, moment: str, expected: bool):
    assert hours.at_work(at(moment, hours.zone)) is expected


def test_a_friday_and_saturday_weekend_is_free_and_sunday_is_not():
    opened = CAIRO.opens(at("2026-03-05 17:00", "Africa/Cairo"))

    assert wall(opened, "Africa/Cairo") == "Sun 2026-03-08 09:00"


def test_a_holiday_is_skipped_and_a_night_shift_that_began_before_it_is_not():
    closed = frozenset({date(2026, 3, 3)})
    day, night = Hours("UTC", holidays=closed), Hours("UTC", time(22), time(6), holidays=closed)

    assert wall(day.opens(at("2026-03-02 17:00")), "UTC") == "Wed 2026-03-04 09:00"
    assert night.at_work(at("2026-03-03 05:00"))
    assert wall(night.opens(at("2026-03-03 06:00")), "UTC") == "Wed 2026-03-04 22:00"


@pytest.mark.parametrize(
    ("night", "length"),
    [("2026-03-28 22:00", 7 * HOUR), ("2026-10-24 22:00", 9 * HOUR), ("2026-06-06 22:00", 8 * HOUR)],
)
def test_a_night_in_which_the_clocks_change_is_an_hour_shorter_or_longer(night: str, length: timedelta):
    saturdays = Hours("Europe/Zurich", time(22), time(6), days=frozenset({5}))
    begins = at(night, "Europe/Zurich")

    assert saturdays.between(begins, begins + DAY) == length


def test_a_day_begins_at_nine_by_the_wall_before_and_after_the_clocks_change():
    friday, monday = at("2026-03-27 09:00", "Europe/Zurich"), at("2026-03-30 09:00", "Europe/Zurich")

    assert (friday.hour, monday.hour) == (8, 7)
    assert ZURICH.after(friday, 8 * HOUR + timedelta(minutes=1)) == monday + timedelta(minutes=1)


def test_work_that_fills_the_day_is_done_by_its_end_and_not_the_next_morning():
    assert ZURICH.after(at("2026-03-02 09:00", "Europe/Zurich"), 8 * HOUR) == at("2026-03-02 17:00", "Europe/Zurich")


def test_a_start_that_the_clocks_skip_moves_forward():
    early = Hours("Europe/Zurich", time(2, 30), time(6), days=frozenset({6}))

    assert wall(early.opens(at("2026-03-29 00:00", "Europe/Zurich")), "Europe/Zurich") == "Sun 2026-03-29 03:30"


def test_a_start_that_comes_twice_is_the_first():
    early = Hours("Europe/Zurich", time(2, 30), time(6), days=frozenset({6}))
    midnight = at("2026-10-25 00:00", "Europe/Zurich")

    assert early.opens(midnight) == at("2026-10-25 02:30", "Europe/Zurich", fold=0)
    assert early.between(midnight, midnight + DAY) == timedelta(hours=4, minutes=30)


def test_a_day_that_a_zone_left_out_is_not_worked_twice():
    apia = Hours("Pacific/Apia", days=frozenset(range(7)))
    thursday = at("2011-12-29 09:00", "Pacific/Apia")

    assert apia.between(thursday, thursday + 2 * DAY) == 16 * HOUR


def test_hours_that_nearly_meet_do_not_overlap_where_the_clocks_are_put_forward():
    long = Hours("Europe/Zurich", time(3), time(2, 50), days=frozenset(range(7)))
    saturday = at("2026-03-28 03:00", "Europe/Zurich")

    assert long.between(saturday, saturday + 2 * DAY) <= 2 * DAY


def test_somebody_who_never_works_is_an_error_and_no_endless_search():
    never = Hours("UTC", days=frozenset())

    for ask in (never.at_work, never.opens, lambda moment: never.after(moment, HOUR)):
        with pytest.raises(NeverAtWorkError):
            ask(at("2026-03-02 12:00"))
    assert never.between(at("2026-03-02 12:00"), at("2026-04-02 12:00")) == timedelta()


def test_more_work_than_a_year_holds_is_an_error():
    with pytest.raises(NeverAtWorkError):
        ZURICH.after(at("2026-03-02 12:00"), timedelta(days=1000))


@pytest.mark.parametrize(
    ("hours", "length"),
    [(Hours(), 8 * HOUR), (NIGHT, 8 * HOUR), (Hours(starts=time(7), ends=time(7)), DAY)],
)
def test_day_length(hours: Hours, length: timedelta):
    assert hours.day_length() == length


def test_the_wrong_way_round_no_work_passes():
    assert ZURICH.between(at("2026-03-03 12:00"), at("2026-03-02 12:00")) == timedelta()


@pytest.mark.parametrize("name", ["Nowhere/Land", "", "../../etc/passwd", "Europe", "A\0B", "x" * 5000, "Zürich"])
def test_a_zone_that_nobody_knows_counts_as_utc(name: str):
    assert zone(name) == ZoneInfo("UTC")


# ---------------------------------------------------------------- working hours, as properties

minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
hours = st.builds(
    Hours,
    st.sampled_from(ZONES),
    minutes,
    minutes,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=5),
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
work = st.integers(0, 60 * 60).map(lambda minute: timedelta(minutes=minute))


@given(hours, moments, work)
@example(Hours("Europe/Zurich", time(3), time(2, 50), frozenset(range(7))), at("2026-03-28 12:00"), DAY)
@example(NIGHT, at("2026-03-28 23:00"), timedelta(hours=9))
def test_between_measures_what_after_added(hours: Hours, moment: datetime, work: timedelta):
    assume(work < hours.day_length() * 20)  # what lies beyond a year is an error, and has its own test

    then = hours.after(moment, work)

    assert hours.between(moment, then) == work
    assert then >= moment


@given(hours, moments)
def test_opens_is_working_time_and_the_first_there_is(hours: Hours, moment: datetime):
    opened = hours.opens(moment)

    assert opened >= moment
    assert hours.at_work(opened)
    assert hours.opens(opened) == opened
    assert hours.between(moment, opened) == timedelta()
    assert hours.at_work(moment) is (opened == moment)


@given(hours, moments)
def test_spans_come_in_order_and_never_overlap(hours: Hours, moment: datetime):
    spans = list(hours.spans(moment))

    assert all(start < end for start, end in spans)
    assert all(one[1] <= next_one[0] for one, next_one in pairwise(spans))
    assert all(end > moment for _, end in spans)


@given(hours, moments, st.integers(0, 10_000), st.integers(0, 10_000))
def test_work_between_adds_up(hours: Hours, moment: datetime, first: int, second: int):
    middle = moment + timedelta(minutes=first)
    end = middle + timedelta(minutes=second)

    assert hours.between(moment, middle) + hours.between(middle, end) == hours.between(moment, end)


# ---------------------------------------------------------------- what recurs

recurrences: st.SearchStrategy[Recurrence] = (
    st.builds(Daily, minutes)
    | st.builds(Weekly, st.integers(0, 6), minutes, st.integers(1, 4))
    | st.builds(Monthly, st.integers(1, 4), st.integers(0, 6), minutes)
)


@pytest.mark.parametrize(
    ("recurrence", "after", "name", "expected"),
    [
        (Daily(time(9)), "2026-03-02 08:59", "Europe/Zurich", "Mon 2026-03-02 09:00"),
        (Daily(time(9)), "2026-03-02 09:00", "Europe/Zurich", "Tue 2026-03-03 09:00"),
        (Daily(time(2, 30)), "2026-03-28 12:00", "Europe/Zurich", "Sun 2026-03-29 03:30"),
        (Daily(time(0)), "2026-04-23 12:00", "Africa/Cairo", "Fri 2026-04-24 01:00"),
        (Weekly(0, time(9)), "2026-03-02 09:00", "Asia/Tokyo", "Mon 2026-03-09 09:00"),
        (Weekly(0, time(9), 2), "2026-03-02 09:00", "Asia/Tokyo", "Mon 2026-03-16 09:00"),
        (Weekly(0, time(9), 2), "2026-03-09 09:00", "Asia/Tokyo", "Mon 2026-03-16 09:00"),
        (Monthly(1, 1, time(9)), "2026-03-03 09:00", "UTC", "Tue 2026-04-07 09:00"),
        (Monthly(1, 1, time(9)), "2026-03-03 08:59", "UTC", "Tue 2026-03-03 09:00"),
        (Monthly(5, 0, time(9)), "2026-03-31 09:00", "UTC", "Mon 2026-06-29 09:00"),
    ],
)
def test_upcoming(recurrence: Recurrence, after: str, name: str, expected: str):
    assert wall(upcoming(recurrence, at(after, name), name), name) == expected


def test_a_time_that_comes_twice_in_one_night_rings_once():
    first = upcoming(Daily(time(2, 30)), at("2026-10-24 12:00", "Europe/Zurich"), "Europe/Zurich")

    assert first == at("2026-10-25 02:30", "Europe/Zurich", fold=0)
    assert wall(upcoming(Daily(time(2, 30)), first, "Europe/Zurich"), "Europe/Zurich") == "Mon 2026-10-26 02:30"


def test_what_never_recurs_is_an_error():
    with pytest.raises(NeverAtWorkError):
        upcoming(Monthly(6, 0, time(9)), at("2026-03-02 12:00"), "UTC")


@given(recurrences, moments, st.sampled_from(ZONES))
def test_upcoming_is_strictly_after_and_nothing_lies_between(recurrence: Recurrence, moment: datetime, name: str):
    then = upcoming(recurrence, moment, name)

    assert then > moment
    assert upcoming(recurrence, then - timedelta(microseconds=1), name) == then
    assert upcoming(recurrence, moment + (then - moment) / 2, name) == then


@given(recurrences, moments, st.integers(0, 60 * 24 * 70), st.sampled_from(ZONES))
def test_missed_gives_the_latest_and_only_what_was_missed(recurrence: Recurrence, since: datetime, gap: int, name: str):
    until = since + timedelta(minutes=gap)

    latest = missed(recurrence, since, until, name)

    if latest is None:
        assert upcoming(recurrence, since, name) > until
    else:
        assert since < latest <= until
        assert upcoming(recurrence, latest, name) > until


@given(recurrences, moments, st.sampled_from(ZONES))
def test_what_rings_now_is_missed_until_now_and_no_longer_since_now(rec: Recurrence, moment: datetime, name: str):
    then = upcoming(rec, moment, name)
    assume(upcoming(rec, then, name) > then + timedelta(minutes=1))

    assert missed(rec, moment, then, name) == then
    assert missed(rec, then, then + timedelta(minutes=1), name) is None


@pytest.mark.parametrize(
    ("month", "count", "before"),
    [("2026-03", 1, "2026-02"), ("2026-01", 1, "2025-12"), ("2026-03", 24, "2024-03"), ("2026-12", 12, "2025-12")],
)
def test_months_are_counted_back_over_the_turn_of_the_year(month: str, count: int, before: str):
    assert months_before(month, count) == before


def test_a_month_ends_at_midnight_where_the_community_is():
    late = datetime(2026, 3, 31, 22, tzinfo=UTC)

    assert month_of(late, "Africa/Nairobi") == "2026-04"
    assert (day_of(late, "Africa/Nairobi"), quarter_of(late, "Africa/Nairobi")) == (date(2026, 4, 1), "2026-Q2")
    assert (day_of(late, "UTC"), quarter_of(late, "UTC")) == (date(2026, 3, 31), "2026-Q1")
    assert midnight(date(2026, 4, 1), "Africa/Nairobi") == late - timedelta(hours=1)
    assert month_of(late, "America/New_York") == "2026-03"
