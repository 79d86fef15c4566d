"""Goals as decisions: what was typed, what may come of one with honest bounds, and when the desk hears of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.goals import cards, setting, wiring
from bot.features.goals.setting import Meant, Said
from bot.features.goals.standing import Course, Looking, course, forecast, points, reached, standing
from bot.features.goals.state import MOST_GOALS, QUIET, Earlier, Goal, Outcome
from bot.features.measures import Metric, gather
from bot.kernel.cards import Chart, Name, Words
from bot.kernel.facts import Accepted, Answered, Asked, Disposed, Fact, Nudged, Proposed
from bot.kernel.feature import Moment
from bot.kernel.messages import Decision, Proposal, Timer, TimerDue
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import Commit
from bot.kernel.records import Record, to_row
from bot.kernel.steering import Aimed, StoryApproved
from bot.runtime.reader import Looking as Reading
from storage.memory import MemoryStore
from tests.known import done
from tests.replay.exports import Dice
from tests.unit.features.makers import person

Told = tuple[datetime, Fact]
NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
"""A Monday."""
DAY, HOUR, WEEK = timedelta(days=1), timedelta(hours=1), timedelta(days=7)
REEF, ANA, BEN = PlaceId("reef"), PersonId("ana"), PersonId("ben")
POLICY = Policy()
HERE = Community(CommunityId("health"), WorkspaceId("north"), "Health", frozenset({REEF}), policy=POLICY)
CHLOE = person("chloe")
MOMENT = Moment(NOW, HERE, CHLOE)


def goal(metric: Metric = Metric.WITHIN_DAY, target: float = 80.0, days: int = 60, **more: object) -> Goal:
    until = (NOW + days * DAY).date()
    return replace(Goal(f"{metric}/g", metric, target, until, NOW - 30 * DAY, CHLOE.who, BEN), **more)


def question(number: int, at: datetime, took: timedelta | None) -> list[Told]:
    told: list[Told] = [(at, Asked(f"q{number:04}", ANA, REEF))]
    if took is not None:
        given = Answered(f"q{number:04}", BEN, ANA, REEF, MessageId(f"a{number}"), first=True, how="thread", took=took)
        told.append((at + took, given))
    return told


def weeks(good: Callable[[int], int], *, of: int = 10, count: int = 12) -> list[Told]:
    """Each week so many of the questions are answered within an hour; week 0 is the latest."""
    return [
        one
        for week in range(count)
        for number in range(of)
        for one in question(
            100 * week + number, NOW - (week + 1) * WEEK + number * 12 * HOUR, HOUR if number < good(week) else None
        )
    ]


def looking(told: Sequence[Told], now: datetime = NOW) -> Looking:
    return Looking(gather(told), POLICY, now)


# ---------------------------------------------------------------- what is typed


def typed(line: str) -> tuple[object, ...]:
    return tuple(Name(BEN) if word == "@ben" else Words(word) for word in line.split())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("within-day 80 by 2026-06-30 @ben", Said(Metric.WITHIN_DAY, "80", "2026-06-30", BEN)),
        ("Within day 80% until 2026-06-30", Said(Metric.WITHIN_DAY, "80%", "2026-06-30")),
        ("first_answer 4h 2026-06-30", Said(Metric.FIRST_ANSWER, "4h", "2026-06-30")),
        (
            "stories 6 d'ici 2026-06-30 pour nos leaders",
            Said(Metric.STORIES, "6", "2026-06-30", note="d'ici nos leaders"),
        ),
        ("stories", Said(Metric.STORIES)),
        ("stories 6 by 31/12/2026", Said(Metric.STORIES, "6", "31/12/2026")),
        ("happiness 80 by 2026-06-30", Said(None, "", "2026-06-30", note="happiness 80")),
    ],
)
def test_a_line_is_read_as_it_is_meant(line: str, said: Said):
    assert setting.read(typed(line)) == said  # type: ignore[arg-type]  # names and words are spans


@pytest.mark.parametrize(
    ("said", "metric", "target"),
    [
        ("80", Metric.WITHIN_DAY, 80.0), ("80 %", Metric.WITHIN_DAY, 80.0), ("120", Metric.WITHIN_DAY, None),
        ("80h", Metric.WITHIN_DAY, None), ("4h", Metric.FIRST_ANSWER, 4.0), ("2d", Metric.FIRST_ANSWER, 48.0),
        ("2j", Metric.FIRST_ANSWER, 48.0), ("1,5", Metric.FIRST_ANSWER, 1.5), ("4 %", Metric.FIRST_ANSWER, None),
        ("0", Metric.FIRST_ANSWER, None), ("0", Metric.WAITING, 0.0), ("0", Metric.STORIES, None),
        ("2.5", Metric.STORIES, None), ("-3", Metric.STORIES, None), ("many", Metric.STORIES, None),
        ("", Metric.STORIES, None),
    ],
)  # fmt: skip
def test_a_target_is_one_that_its_metric_can_have(said: str, metric: Metric, target: float | None):
    assert setting.target_of(said, metric) == target


@pytest.mark.parametrize(
    ("said", "ok"),
    [("2026-06-02", True), ("2026-06-01", False), ("2020-01-01", False), ("2036-01-01", False), ("x", False)],
)
def test_a_day_is_one_to_come(said: str, ok: bool):
    assert (setting.until_of(said, MOMENT) is not None) is ok


@pytest.mark.parametrize(("zone", "ok"), [("Asia/Tokyo", False), ("UTC", True), ("America/New_York", True)])
def test_what_day_it_is_is_read_off_the_communitys_own_calendar(zone: str, ok: bool):
    late = Moment(NOW.replace(hour=20), replace(HERE, policy=replace(POLICY, zone=zone)), CHLOE)

    assert (setting.until_of("2026-06-02", late) is not None) is ok


def test_what_another_manager_changes_is_theirs_to_have_changed_and_no_longer_quiet():
    known = goal(quiet_until=NOW + DAY)
    dalia = replace(MOMENT, person=person("dalia"))
    put, decision = setting.set_goal(Meant(Metric.WITHIN_DAY, 90.0, known.until), PersonId(""), "", [known], dalia)

    assert put.earlier == (Earlier(80.0, known.until, NOW, PersonId("dalia")),)
    assert (put.set_by, put.owner, put.quiet_until) == ("chloe", BEN, None)
    assert decision.note == (Aimed(known.id, Metric.WITHIN_DAY, PersonId("dalia")),)

    noted, _ = setting.set_goal(Meant(Metric.WITHIN_DAY, 80.0, known.until), PersonId(""), "For Mali", [known], dalia)
    assert (noted.earlier, noted.quiet_until) == ((), NOW + DAY), "only a note was added"


def test_a_second_goal_for_a_metric_changes_the_first_and_history_is_kept_short():
    known = goal()
    for target in (81.0, 82.0, 83.0, 84.0, 85.0, 86.0, 87.0):
        known, decision = setting.set_goal(
            Meant(Metric.WITHIN_DAY, target, known.until), PersonId(""), "", [known], MOMENT
        )
        assert decision.save == (known,)

    assert [before.target for before in known.earlier] == [82.0, 83.0, 84.0, 85.0, 86.0]
    assert (known.at, known.owner) == (goal().at, BEN)
    same, nothing = setting.set_goal(Meant(Metric.WITHIN_DAY, 87.0, known.until), PersonId(""), "", [known], MOMENT)
    assert (same, nothing) == (known, Decision())


def test_more_goals_than_people_can_keep_in_mind_are_not_set():
    goals = [goal(metric) for metric in list(Metric)[:MOST_GOALS]]

    assert setting.may_be_set(goals[0].metric, goals)
    assert not setting.may_be_set(Metric.CADENCE, goals)


# ---------------------------------------------------------------- where it stands, and what may come


def test_of_few_it_is_too_early_to_say():
    found = standing(goal(), looking(weeks(lambda _: 1, of=1, count=3)))

    assert found.course is Course.EARLY
    assert found.figure.value is None
    assert reached(goal(), found.figure) is None


@pytest.mark.parametrize(("count", "said"), [(3, False), (5, True)])
def test_before_steward_has_listened_for_four_weeks_nothing_is_forecast_however_many_asked(count: int, said: bool):
    assert (forecast(goal(days=20), looking(weeks(lambda _: 9, count=count))) is not None) is said


def test_where_none_or_all_of_them_may_go_well_nothing_is_forecast():
    told = looking(weeks(lambda _: 5, count=5))

    assert forecast(goal(days=20), told) is not None
    assert forecast(goal(days=60), told) is None


def test_steady_and_good_is_on_course_and_steady_and_bad_is_not():
    assert standing(goal(target=60), looking(weeks(lambda _: 9))).course is Course.ON
    assert standing(goal(target=90), looking(weeks(lambda _: 4))).course is Course.OFF
    assert standing(goal(target=80), looking(weeks(lambda _: 8))).course is Course.OPEN


def test_where_everything_went_well_it_may_not_all_the_same():
    found = forecast(goal(), looking(weeks(lambda _: 3, of=3)))

    assert found is not None
    assert found.low < found.high == 100


def test_further_away_it_is_less_sure():
    told = weeks(lambda _: 5)
    near, far = (forecast(goal(days=days), looking(told)) for days in (20, 120))

    assert near is not None
    assert far is not None
    assert far.high - far.low > near.high - near.low


def test_what_gets_better_is_expected_to_be_better():
    rising = forecast(goal(days=28), looking(weeks(lambda week: max(0, 9 - week // 2), of=10)))
    steady = forecast(goal(days=28), looking(weeks(lambda _: 6, of=10)))

    assert rising is not None
    assert steady is not None
    assert rising.low > steady.low


def test_bounds_of_a_share_hold_about_as_often_as_they_say():
    """Communities in which each question is answered in time with a chance of 7 in 10, looked at again later."""
    dice, held, tries = Dice(3), 0, 200
    for _ in range(tries):
        told = [
            one
            for week in range(12)
            for number in range(6)
            for one in question(
                100 * week + number, NOW - (week + 1) * WEEK + number * DAY, HOUR if dice.below(10) < 7 else None
            )
        ]
        found = forecast(goal(days=40), looking(told))
        assert found is not None
        later = 100 * sum(dice.below(10) < 7 for _ in range(24)) / 24
        held += found.low <= later <= found.high
    assert 0.9 <= held / tries <= 1.0


def test_bounds_of_what_adds_up_hold_about_as_often_as_they_say():
    dice, held, tries = Dice(4), 0, 300
    for _ in range(tries):
        days = [day for day in range(84) if dice.below(4) == 0]
        told: list[Told] = [(NOW - 84 * DAY, Nudged("q", BEN))]
        told += [(NOW - day * DAY - HOUR, Accepted(f"q{day}", BEN, ANA, MessageId(f"a{day}"), REEF)) for day in days]
        found = forecast(goal(Metric.ACCEPTED, 50, days=41), looking(told))
        assert found is not None
        later = sum(day < 30 for day in days) + sum(dice.below(4) == 0 for _ in range(42))
        held += found.low <= later <= found.high
    assert held / tries >= 0.93


def test_times_are_forecast_in_hours_and_less_is_better():
    told = [
        one
        for week in range(12)
        for n in range(6)
        for one in question(100 * week + n, NOW - (week + 1) * WEEK + n * DAY, (1 + n % 3) * HOUR)
    ]
    found = forecast(goal(Metric.FIRST_ANSWER, 8), looking(told))

    assert found is not None
    assert 1 < found.low < 2.1 < found.high < 4
    assert course(goal(Metric.FIRST_ANSWER, 8), found) is Course.ON
    assert course(goal(Metric.FIRST_ANSWER, 0.5), found) is Course.OFF
    slow = forecast(goal(Metric.MOST_ANSWERED, 8), looking(told))
    assert slow is not None
    assert slow.low > found.low


def test_what_is_neither_shares_nor_times_is_forecast_from_whole_stretches():
    told = [
        one
        for week in range(24)
        for n in range(4)
        for one in question(100 * week + n, NOW - (week + 1) * WEEK + n * DAY, None)
    ]
    waiting = forecast(goal(Metric.WAITING, 3), looking(told))

    assert waiting is not None
    assert waiting.low > 50
    assert forecast(goal(Metric.WAITING, 3), looking(told[:32])) is None
    assert forecast(goal(Metric.CADENCE, 80), looking(told)) is None


def test_what_adds_up_counts_from_the_day_the_goal_was_set():
    told: list[Told] = [(NOW - day * DAY, StoryApproved(f"s{day}", ANA)) for day in (80, 70, 20, 10, 2)]
    found = standing(goal(Metric.STORIES, 6), looking([(NOW - 90 * DAY, Nudged("q", BEN)), *told]))

    assert found.figure.count == 3
    assert [value for _, value in found.points][-1] == 3
    assert found.forecast is not None
    assert found.forecast.low >= 3
    few = standing(goal(Metric.STORIES, 6), looking(told[:2]))
    assert few.course is Course.EARLY


def test_a_point_a_week_but_never_too_many():
    told = weeks(lambda _: 5, count=40)

    assert len(points(goal(at=NOW - 14 * DAY), looking(told))) == 15
    assert len(points(goal(at=NOW - 150 * DAY), looking(told))) <= 16
    assert points(goal(), looking([])) == ()


def test_its_day_over_there_is_nothing_left_to_forecast():
    assert forecast(goal(days=-3), looking(weeks(lambda _: 5))) is None


def test_a_chart_says_in_words_what_it_shows_with_the_goal_beside():
    found = standing(goal(), looking(weeks(lambda _: 5)))
    card = cards.listed([(goal(), found)], (), frozenset({BEN}), MOMENT, steers=True)
    [chart] = [block for block in card.blocks if isinstance(block, Chart)]

    assert chart.series[1].values == (80.0,) * len(chart.labels)
    assert chart.alt.key == "goal-alt"
    assert cards.table([goal()], {}).columns == cards.COLUMNS


# ---------------------------------------------------------------- the desk


class Ledger(Reading):
    """A reader with these records and facts."""

    def __init__(self, told: Sequence[Told], *records: Record) -> None:
        store = MemoryStore()
        done(store.commit(Commit(cause="", at=NOW, rows=tuple(to_row(one, HERE.community, 0) for one in records))))
        super().__init__(store, HERE.workspace, HERE.community)
        self._told = told
        self.reads = 0

    async def facts(self, since: datetime, *only: type[Fact]) -> Sequence[Told]:
        self.reads += 1
        told = sorted((one for one in self._told if one[0] >= since), key=lambda one: one[0])
        return [one for one in told if not only or type(one[1]) in only]


def rings(name: str, about: str, now: datetime = NOW) -> TimerDue:
    return TimerDue(key="e", at=now, workspace=HERE.workspace, timer=Timer(name, about, now))


def monday(told: Sequence[Told], *records: Record) -> Decision:
    return done(wiring.on_week(rings("goals-week", ""), Ledger(told, *records), MOMENT))


BAD = weeks(lambda _: 3)


def test_a_goal_that_drifts_is_one_line_of_the_desk_and_no_message():
    decision = monday(BAD, goal())
    [line] = decision.save

    assert isinstance(line, Proposal)
    assert (line.activity, line.line.key) == ("G0", "goal-drifts")
    assert [button.action.name for button in line.buttons] == ["steward.say", "goal.set", "goal.quiet"]
    assert decision.do == ()
    assert decision.note == (Proposed(line.about, "G0"),)
    assert monday(BAD, goal(), line) == Decision(), "what stands already is not said again"


@pytest.mark.parametrize(
    "one",
    [
        goal(quiet_until=NOW + DAY),
        goal(at=NOW - 3 * DAY),
        goal(earlier=(Earlier(70.0, NOW.date(), NOW - 3 * DAY, CHLOE.who),)),
        goal(days=10),
        goal(target=20.0),
        goal(outcome=Outcome.DROPPED),
    ],
)
def test_of_a_goal_that_is_young_or_nearly_over_or_well_or_quiet_nothing_is_said(one: Goal):
    assert monday(BAD, one) == Decision()


def test_what_drifts_no_more_leaves_the_desk():
    [line] = monday(BAD, goal()).save
    assert isinstance(line, Proposal)
    decision = monday(weeks(lambda _: 9), goal(), line)

    assert [ref.id for ref in decision.drop] == [line.about]
    assert decision.note == (Disposed(line.about, "G0", "moot"),)


def test_without_goals_the_ledger_is_not_even_read():
    ledger = Ledger(BAD)

    assert done(wiring.on_week(rings("goals-week", ""), ledger, MOMENT)) == Decision()
    assert ledger.reads == 0


def test_its_last_day_counts_to_its_end_where_the_community_is():
    one = goal(until=date(2026, 5, 31))

    assert [one.ends(zone).astimezone(UTC) for zone in ("UTC", "Asia/Tokyo")] == [
        datetime(2026, 6, 1, tzinfo=UTC),
        datetime(2026, 5, 31, 15, tzinfo=UTC),
    ]


def test_its_day_is_judged_by_what_was_known_when_it_was_over():
    over = goal(until=date(2026, 5, 31))
    told = weeks(lambda _: 9)
    late = [one for number in range(9) for one in question(9000 + number, NOW + number * HOUR, None)]  # asked since
    moment = replace(MOMENT, now=NOW + 5 * DAY)
    decision = done(wiring.on_day(rings("goals.day", over.id), Ledger([*told, *late], over), moment))
    kept = decision.save[0]

    assert isinstance(kept, Goal)
    assert (kept.outcome, kept.part, kept.of) == (Outcome.REACHED, 36, 40)


def test_long_after_an_outage_it_is_listed_and_no_news():
    over = goal(until=(NOW - QUIET - 3 * DAY).date())
    decision = done(wiring.on_day(rings("goals.day", over.id), Ledger(BAD, over), MOMENT))

    assert [type(one) for one in decision.save] == [Goal]


def test_a_goal_that_was_changed_to_a_later_day_is_not_judged_early():
    assert done(wiring.on_day(rings("goals.day", goal().id), Ledger(BAD, goal()), MOMENT)) == Decision()
