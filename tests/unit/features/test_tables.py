"""Rows to take away: every metric by week, channel and group, by its one definition; columns never change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings

from bot.features.measures import FIRST, Metric, Span, by_week, columns_of, figures, gather
from bot.features.measures.tables import ALL, COLUMNS, NEW, OTHERS
from bot.features.report import export, report
from bot.kernel.cards import Block, Card, Download, Items, Note, Para, Phrase, Table
from bot.kernel.facts import Answered, Asked, Thanked
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId
from bot.kernel.policy import Policy
from tests.unit.features.histories import DAYS, PLACES, START, Told, large
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at, person

NOW = START + DAYS * timedelta(days=1)
POLICY = Policy(zone="Africa/Nairobi")
MOMENT = at(MONDAY, person("chloe"))


def test_the_names_of_columns_stay_the_same():
    assert COLUMNS == (
        "week_starts", "channel", "group",
        "first_answer_hours", "first_answer_hours_with_reactions", "first_answer_of",
        "most_answered_hours", "most_answered_hours_with_reactions", "most_answered_of",
        "within_day_percent", "within_day", "within_day_of",
        "within_week_percent", "within_week", "within_week_of",
        "waiting", "waiting_oldest_hours", "contributors",
        "newcomers_percent", "newcomers", "newcomers_of",
        "kept_percent", "kept", "kept_of",
        "accepted", "reused", "thanks", "thanked",
        "concentration_percent", "concentration", "concentration_of",
        "asks_accepted_percent", "asks_accepted", "asks_accepted_of",
        "discussions", "carried_forward", "stories", "briefings_read", "briefings_read_of",
        "cadence_percent", "cadence", "cadence_of",
    )  # fmt: skip


@settings(max_examples=8)
@given(facts=large)
def test_each_row_is_what_the_metrics_say_of_its_week_channel_and_group(facts: list[Told]):
    known = gather(facts)
    table = by_week(known, POLICY, NOW - timedelta(days=35), NOW)
    only: dict[str, dict[str, object]] = {ALL: {}, NEW: {"newcomers": True}, OTHERS: {"newcomers": False}}

    for week, place, group, *cells in table.rows:
        starts = datetime.fromisoformat(f"{week}T00:00+03:00").astimezone(UTC)
        of = {**only[str(group)], **({"place": place} if place else {})}
        found = figures(facts, POLICY, starts, min(NOW, starts + timedelta(days=7)), seen=NOW, **of)  # type: ignore[arg-type]  # a channel or a group
        row = dict(zip(COLUMNS[len(FIRST) :], cells, strict=True))
        for metric in Metric:
            figure = found.get(metric)
            counted = {row[column] for column in columns_of(metric)}
            if figure is None:
                assert counted == {None}
            elif figure.share is not None:
                assert {figure.share.part, figure.share.of} <= counted
            else:
                assert figure.count in counted


def test_a_week_is_the_communitys_own_and_the_last_ends_now():
    told: list[Told] = [(datetime(2026, 3, 1, 22, tzinfo=UTC), Asked("q", AMINA, PLACE))]  # Monday, in Nairobi
    table = by_week(gather(told), POLICY, MONDAY - 20 * DAY, MONDAY)

    assert [row[:3] for row in table.rows] == [
        ("2026-03-02", "", ALL), ("2026-03-02", "", NEW), ("2026-03-02", "", OTHERS), ("2026-03-02", PLACE, ALL),
    ]  # fmt: skip


def test_a_channel_in_which_nothing_happened_has_no_row():
    told: list[Told] = [
        (MONDAY - 20 * DAY, Asked("q", AMINA, PLACE)),
        (MONDAY - DAY, Thanked(BEN, AMINA, place=PLACES[0])),
    ]
    rows = by_week(gather(told), POLICY, MONDAY - 20 * DAY, MONDAY).rows

    assert [row[1] for row in rows if row[1]] == [PLACE, PLACE, PLACE, PLACES[0], PLACE], "one waits all the time"


# ---------------------------------------------------------------- the report, and the export


def blocks(decision: Decision) -> tuple[Block, ...]:
    assert isinstance(decision.reply, Card)
    return decision.reply.blocks


def tables(decision: Decision) -> list[Table]:
    return [one.of for one in blocks(decision) if isinstance(one, Download) and isinstance(one.of, Table)]


def said(decision: Decision) -> set[str]:
    return {one.text.key for one in blocks(decision) if isinstance(one, Para | Note) and isinstance(one.text, Phrase)}


def steady(decision: Decision) -> list[object]:
    """Whether enough happened, wherever it is said that nothing is known to have moved."""
    notes = [one.text for one in blocks(decision) if isinstance(one, Note) and isinstance(one.text, Phrase)]
    return [text.values["tells"] for text in notes if text.key == "report-steady"]


def asked(days: float, number: int = 0, place: str = PLACE) -> Told:
    return MONDAY - days * DAY, Asked(f"q{days}/{number}/{place}", AMINA, PLACES[0] if place == "reef" else PLACE)


def test_the_report_leads_to_the_rows_behind_it():
    [table] = tables(report([asked(2), asked(12)], Span.WEEK, MOMENT))

    assert {row[0] for row in table.rows} == {"2026-02-23", "2026-03-02"}
    assert tables(report([], Span.WEEK, MOMENT)) == []


def test_what_moved_stands_first_and_where_nothing_did_it_says_so():
    before = [asked(10 + number / 20, number) for number in range(40)]
    lately = [asked(2 + number / 20, number) for number in range(3)]
    same = [asked(3 + number / 20, number) for number in range(40)]
    answered = [
        (at + HOUR, Answered(fact.question, BEN, AMINA, PLACE, MessageId("a"), first=True, how="flow", took=HOUR))
        for at, fact in (*before, *same)
        if isinstance(fact, Asked)
    ]

    assert steady(report([asked(13.9, 99), *before, *same, *answered], Span.WEEK, MOMENT)) == ["yes"]
    assert steady(report([asked(13.9, 99), *lately], Span.WEEK, MOMENT)) == ["no"]
    assert steady(report(lately, Span.WEEK, MOMENT)) == ["no"], "too young to compare"
    moved = report([*[asked(13.9, 99)], *before, *same], Span.WEEK, MOMENT)
    assert {"report-moved"} <= said(moved), "twice as many wait"
    assert isinstance(blocks(moved)[3], Items)


def test_of_one_channel_there_is_nothing_to_compare():
    assert "report-rooms" not in said(report([asked(2), asked(3)], Span.WEEK, MOMENT))
    assert "report-rooms" in said(report([asked(2), asked(3, place="reef")], Span.WEEK, MOMENT))


def test_newcomers_are_told_apart_once_steward_can_know_who_is_new():
    told = [asked(100), (MONDAY - 2 * DAY, Asked("new", BEN, PLACE))]

    assert "report-newcomers" in said(report(told, Span.WEEK, MOMENT))
    assert "report-newcomers" not in said(report(told[1:], Span.WEEK, MOMENT))


def test_a_year_can_be_taken_away_with_every_column_explained():
    [table] = tables(export([asked(2), asked(300), asked(500)], MOMENT))
    weeks = [str(row[0]) for row in table.rows]

    assert (min(weeks), max(weeks)) == ("2025-03-03", "2026-03-02")
    assert tables(export([], MOMENT)) == []
