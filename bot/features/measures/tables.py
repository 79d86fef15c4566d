"""Every metric by week, channel and group, as rows to take away. The names of columns stay the same for ever."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from bot.features.measures.gathering import Gathered, between
from bot.features.measures.metrics import SHARES, TIMES, Figure, Figures, Metric, figures
from bot.kernel.calendar import day_of, midnight
from bot.kernel.cards import Table
from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

Cell = str | int | float | None
FIRST = ("week_starts", "channel", "group")
"""The Monday, on the community's calendar; the channel, or empty for all of them together; all, newcomers or others."""
ALL, NEW, OTHERS = "all", "newcomers", "others"
_WEEK = timedelta(days=7)

# ---------------------------------------------------------------- Decisions


def columns_of(metric: Metric) -> tuple[str, ...]:
    """Name a metric's columns.

    Hours: without and with reactions, and how many they are of. Shares: per cent where it is of enough, and the two
    counts. Waiting: also the age of the oldest. Briefings: also how many were brought. All else is one count.
    """
    name = metric.value.replace("-", "_")
    if metric in TIMES:
        return f"{name}_hours", f"{name}_hours_with_reactions", f"{name}_of"
    if metric in SHARES:
        return f"{name}_percent", name, f"{name}_of"
    if metric is Metric.WAITING:
        return name, f"{name}_oldest_hours"
    return (name, f"{name}_of") if metric is Metric.BRIEFINGS_READ else (name,)


COLUMNS = (*FIRST, *(column for metric in Metric for column in columns_of(metric)))


def by_week(known: Gathered, policy: Policy, since: datetime, now: datetime) -> Table:
    """Give a row for each week and channel in which anything happened, and for each week as a whole and by group.

    What became of a question is told as it is known now, so that a later look at an earlier week may say more.
    """
    if known.began is None:
        return Table("measures-by-week", COLUMNS, ())
    weeks = list(_weeks(max(since, known.began), now, policy))
    lately = known.lately(weeks[0][0]) if weeks else known
    parts = [
        ("", ALL, known),
        ("", NEW, lately.of_newcomers(new=True)),
        ("", OTHERS, lately.of_newcomers(new=False)),
        *((place, ALL, part) for place, part in lately.by_place().items()),
    ]
    rows: list[tuple[Cell, ...]] = []
    for starts, ends in weeks:
        week = day_of(starts, policy.zone).isoformat()
        for place, group, part in parts:
            if not place or _anything(part, starts, ends):
                rows.append((week, place, group, *_cells(figures(part, policy, starts, ends, seen=now))))
    return Table("measures-by-week", COLUMNS, tuple(rows))


def _weeks(since: datetime, now: datetime, policy: Policy) -> Iterator[tuple[datetime, datetime]]:
    """Give each week from the one `since` lies in; the last ends now."""
    day = day_of(since, policy.zone)
    day -= timedelta(days=day.weekday())
    while (starts := midnight(day, policy.zone).astimezone(UTC)) < now:
        day += _WEEK
        yield starts, min(now, midnight(day, policy.zone).astimezone(UTC))


def _anything(part: Gathered, starts: datetime, ends: datetime) -> bool:
    did = any(between(some, starts, ends) for some in (part.contributed, part.thanks, part.used))
    return did or bool(between(part.asks, starts, ends)) or any(one.at < ends <= one.until for one in part.waits)


def _cells(found: Figures) -> Iterable[Cell]:
    for metric in Metric:
        figure = found.get(metric)
        if figure is None:
            yield from (None for _ in columns_of(metric))
        else:
            yield from _cell(metric, figure)


def _cell(metric: Metric, figure: Figure) -> tuple[Cell, ...]:
    share = figure.share
    if metric in TIMES:
        return _short(figure.value), _short(figure.also), figure.count
    if metric in SHARES:
        return _short(figure.value), *((share.part, share.of) if share else (None, None))
    if metric is Metric.WAITING:
        return figure.count, _short(figure.also)
    return (figure.count, share.of) if metric is Metric.BRIEFINGS_READ and share else (figure.count,)


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
