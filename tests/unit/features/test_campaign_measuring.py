"""What a campaign came to, held against slow reckoning by another way: exact fractions, and counting one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import comb, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.campaigns import comparing, measuring
from bot.features.campaigns.comparing import binomial_limits, odds_limits
from bot.features.campaigns.state import Campaign, Compared, Finding, Side, Taking
from bot.features.measures import Share
from bot.kernel.facts import Accepted, Answered, Asked, Doubted, Fact, Unaccepted, Unused, Used
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy

POLICY = Policy(zone="Africa/Dakar")
HERE, THERE = PlaceId("cold-chain"), PlaceId("nutrition")
HEARD = datetime(2026, 3, 9, 9, tzinfo=UTC)
ENDED = HEARD + timedelta(days=21)
BARE = Campaign(
    "2026-03-16",
    "Ask Ben",
    "ama",
    "More questions",
    PersonId("chloe"),
    HEARD - timedelta(days=30),
    (HEARD + timedelta(days=7)).date(),
    (ENDED - timedelta(days=1)).date(),
    HERE,
    (PersonId("chloe"),),
    announced=HEARD,
    ended=ENDED,
)
DAY = timedelta(days=1)


# ---------------------------------------------------------------- intervals


def tails(part: int, of: int, p: Fraction) -> tuple[Fraction, Fraction]:
    """The probability of as many or more, and of as many or fewer, by exact fractions."""
    each = [comb(of, k) * p**k * (1 - p) ** (of - k) for k in range(of + 1)]
    return sum(each[part:], Fraction()), sum(each[: part + 1], Fraction())


@pytest.mark.parametrize(("part", "of"), [(0, 12), (1, 30), (7, 9), (10, 20), (44, 90), (20, 20)])
def test_the_exact_limits_of_a_share_leave_a_fortieth_on_either_side(part: int, of: int):
    low, high = binomial_limits(part, of)

    if part:
        assert float(tails(part, of, Fraction(low))[0]) == pytest.approx(0.025, rel=1e-6)
    if part < of:
        assert float(tails(part, of, Fraction(high))[1]) == pytest.approx(0.025, rel=1e-6)
    assert (low == 0.0) == (part == 0)
    assert (high == 1.0) == (part == of)


def odds_tails(a: int, b: int, c: int, d: int, odds: Fraction) -> tuple[Fraction, Fraction]:
    rows, column = (a + b, c + d), a + c
    each = {
        x: comb(rows[0], x) * comb(rows[1], column - x) * odds**x
        for x in range(max(0, column - rows[1]), min(rows[0], column) + 1)
    }
    whole = sum(each.values(), Fraction())
    more = sum((weight for x, weight in each.items() if x >= a), Fraction())
    fewer = sum((weight for x, weight in each.items() if x <= a), Fraction())
    return more / whole, fewer / whole


@pytest.mark.parametrize("four", [(3, 1, 1, 3), (2, 10, 15, 3), (40, 20, 30, 30), (5, 12, 9, 8), (31, 9, 14, 22)])
def test_the_exact_limits_of_a_ratio_of_changes_leave_a_fortieth_on_either_side(four: tuple[int, int, int, int]):
    low, high = odds_limits(*four)

    assert float(odds_tails(*four, Fraction(low))[0]) == pytest.approx(0.025, rel=1e-6)
    assert float(odds_tails(*four, Fraction(high))[1]) == pytest.approx(0.025, rel=1e-6)


def test_the_limits_are_those_that_are_printed_of_the_lady_who_tasted_tea_and_of_the_convicted_twins():
    assert odds_limits(3, 1, 1, 3) == pytest.approx((0.2117, 621.9), rel=0.01)
    assert odds_limits(2, 10, 15, 3) == pytest.approx((0.003326, 0.3632), rel=0.01)


def test_where_nothing_was_before_there_is_no_upper_end():
    assert comparing.count_changed(25, 0).high is None
    assert comparing.count_against(25, 0, 12, 13).high is None
    assert comparing.count_changed(0, 25).low == 0.0


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        ((13, 21), (11, 20), Finding.UNCLEAR),
        ((13, 19), (11, 20), Finding.FEW),
        ((38, 40), (20, 40), Finding.MORE),
        ((20, 40), (38, 40), Finding.FEWER),
        ((0, 0), (0, 0), Finding.FEW),
    ],
)
def test_a_share_is_compared_only_where_there_is_enough(now: tuple[int, int], before: tuple[int, int], found: Finding):
    assert comparing.share_changed(Share(*now), Share(*before)).finding is found


def wilson(part: int, of: int) -> tuple[float, float]:
    """The roots of (p - share)² = z² p (1 - p) / n, found as a quadratic."""
    z2, share = 1.959964**2, part / of
    a, b, c = 1 + z2 / of, -(2 * share + z2 / of), share * share
    root = sqrt(b * b - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def difference(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float, float]:
    p, q = one[0] / one[1], other[0] / other[1]
    (low, high), (other_low, other_high) = wilson(*one), wilson(*other)
    return (
        p - q,
        p - q - sqrt((p - low) ** 2 + (other_high - q) ** 2),
        p - q + sqrt((high - p) ** 2 + (q - other_low) ** 2),
    )


@pytest.mark.parametrize(
    "four",
    [
        ((26, 42), (22, 40), (48, 80), (46, 79)),
        ((40, 42), (12, 40), (48, 80), (46, 79)),
        ((12, 40), (38, 40), (70, 80), (30, 79)),
    ],
)
def test_the_change_of_a_share_is_held_against_that_of_other_channels(four: tuple[tuple[int, int], ...]):
    now, before, other, other_before = four
    mine, my_low, my_high = difference(now, before)
    theirs, their_low, their_high = difference(other, other_before)
    low = mine - theirs - sqrt((mine - my_low) ** 2 + (their_high - theirs) ** 2)
    high = mine - theirs + sqrt((my_high - mine) ** 2 + (theirs - their_low) ** 2)

    found = comparing.share_against(*(Share(*one) for one in four))

    assert found.high is not None
    assert 0 <= 100 * low - found.low < 1, "rounded outwards"
    assert 0 <= found.high - 100 * high < 1, "rounded outwards"
    assert found.finding is (Finding.MORE if low > 0 else Finding.FEWER if high < 0 else Finding.UNCLEAR)


def test_what_rose_everywhere_is_not_said_to_have_risen_with_the_campaign():
    assert comparing.count_changed(60, 25).finding is Finding.MORE
    assert comparing.count_against(60, 25, 120, 50).finding is Finding.UNCLEAR
    assert comparing.count_against(60, 25, 50, 120).finding is Finding.MORE


# ---------------------------------------------------------------- from the ledger

PEOPLE = [PersonId(name) for name in ("amina", "ben", "kim", "lena", "sam", "nadia")]
NUMBERS = st.integers(0, 11)


@st.composite
def ledgers(draw: st.DrawFn) -> list[tuple[datetime, Fact]]:
    """Questions, answers, acceptances and uses of three months, in any order, some of them taken back."""
    facts: list[tuple[datetime, Fact]] = []
    for number in range(draw(st.integers(0, 12))):
        question, place = f"q{number}", draw(st.sampled_from([HERE, THERE]))
        at = HEARD + timedelta(hours=draw(st.integers(-24 * 50, 24 * 60)))
        asker, helper = draw(st.permutations(PEOPLE))[:2]
        answer = MessageId(f"a{number}")
        facts.append((at, Asked(question, asker, place)))
        if draw(st.booleans()):
            took = timedelta(hours=draw(st.integers(1, 60)))
            told = Answered(question, helper, asker, place, answer, first=True, how="thread", took=took)
            facts.append((at + took, told))
            if draw(st.booleans()):
                facts.append((at + took + DAY, Doubted(question, helper, answer)))
            if draw(st.booleans()):
                facts.append((at + took + DAY, Accepted(question, helper, asker, answer, place)))
                if draw(st.booleans()):
                    facts.append((at + took + 2 * DAY, Unaccepted(question, helper, asker, answer)))
            if draw(st.booleans()):
                facts.append((at + took + DAY, Used(f"u{number}", helper, answer, asker, "posted-again")))
                if draw(st.booleans()):
                    facts.append((at + took + 2 * DAY, Unused(f"u{number}", helper, asker)))
    return draw(st.permutations(facts))


@st.composite
def takings(draw: st.DrawFn) -> tuple[Taking, ...]:
    """Who took part, by questions and answers of the ledger or by other messages."""
    some = draw(st.lists(st.sampled_from(PEOPLE), unique=True))
    messages = st.sampled_from([MessageId(f"{kind}{number}") for kind in "qax" for number in range(12)])
    return tuple(
        Taking(BARE.name, who, dict.fromkeys(draw(st.lists(messages, min_size=1, max_size=4, unique=True)), HERE))
        for who in some
    )


@settings(max_examples=60)
@given(ledgers(), takings())
def test_a_result_is_what_counting_one_by_one_gives(facts: list[tuple[datetime, Fact]], some: tuple[Taking, ...]):
    now = ENDED + 14 * DAY
    result = measuring.measured(BARE, some, facts, {HERE, THERE}, POLICY, now)

    mine = [message for one in some for message in one.messages]
    fact_list = [fact for _, fact in facts]
    back = {one.message for one in fact_list if isinstance(one, Unaccepted)}

    def doubted(answer: Answered) -> bool:
        return any(isinstance(one, Doubted) and one.message == answer.message for one in fact_list)

    def contributed(at: PlaceId, since: datetime, until: datetime) -> int:
        out = set()
        for when, fact in facts:
            if since <= when < until and getattr(fact, "place", None) == at:
                match fact:
                    case Asked():
                        out.add(fact.who)
                    case Answered() if not doubted(fact):
                        out.add(fact.who)
                    case Accepted() if fact.message not in back:
                        out.add(fact.by)
        return len(out)

    before = {fact.who for when, fact in facts if when < HEARD and isinstance(fact, Asked | Answered)}
    assert (result.people, result.new) == (len(some), sum(one.who not in before for one in some))
    assert result.asked == sum(isinstance(one, Asked) and one.question in mine for one in fact_list)
    answered = {
        one.question for one in fact_list if isinstance(one, Answered) and one.question in mine and not doubted(one)
    }
    assert result.answered == len(answered)
    kept = [one for one in fact_list if isinstance(one, Accepted) and one.message not in back]
    assert result.accepted == sum(one.question in mine or one.message in mine for one in kept)
    unused = {one.use for one in fact_list if isinstance(one, Unused)}
    assert result.used == sum(
        isinstance(one, Used) and one.message in mine and one.use not in unused for one in fact_list
    )

    people = result.compared[0]
    assert people.metric == "contributors"
    sides = [people.during, people.before, people.other, people.other_before]
    both = ((HEARD, ENDED), (HEARD - 21 * DAY, HEARD))
    assert [round(side.value or 0) for side in sides if side is not None] == [
        contributed(place, *stretch) for place in (HERE, THERE) for stretch in both
    ]
    shares = result.compared[1]
    for side, place, (since, until) in zip(
        (shares.during, shares.before, shares.other, shares.other_before),
        (HERE, HERE, THERE, THERE),
        (*both, *both),
        strict=True,
    ):
        assert side is not None
        old = [
            (when, fact)
            for when, fact in facts
            if isinstance(fact, Asked) and fact.place == place and since <= when <= until - DAY
        ]
        quick = {
            one.question for one in fact_list if isinstance(one, Answered) and one.took <= DAY and not doubted(one)
        }
        assert (side.part, side.of) == (sum(fact.question in quick for _, fact in old), len(old))
    assert result.weeks[0].starts == (HEARD - 28 * DAY).date()
    assert [week.within for week in result.weeks] == [False] * 4 + [True] * 3 + [False] * 2
    for number, week in enumerate(result.weeks):
        since = HEARD + (number - 4) * 7 * DAY
        assert week.here == contributed(HERE, since, since + 7 * DAY)
        assert week.elsewhere == contributed(THERE, since, since + 7 * DAY)


def test_a_channel_in_which_somebody_took_part_is_no_comparison():
    took = Taking(BARE.name, PersonId("kim"), {MessageId("m"): THERE})

    assert measuring.rooms_of(BARE, [took], {HERE, THERE}).elsewhere == frozenset()
    result = measuring.measured(BARE, [took], [], {HERE, THERE}, POLICY, ENDED)
    assert all(one.other is None for one in result.compared)


def test_the_metric_of_the_goal_comes_first_and_none_is_told_twice():
    def told(metric: str) -> list[str]:
        result = measuring.measured(replace(BARE, metric=metric), [], [], {HERE, THERE}, POLICY, ENDED)
        return [one.metric for one in result.compared]

    assert told("accepted") == ["accepted", "contributors", "within-day"]
    assert told("within-day") == ["within-day", "contributors"]
    assert told("first-answer")[0] == "first-answer"
    assert told("no such") == ["contributors", "within-day"]


def test_of_a_middle_time_no_interval_is_reckoned_and_nothing_concluded():
    result = measuring.measured(replace(BARE, metric="first-answer"), [], [], {HERE}, POLICY, ENDED)

    assert result.compared[0] == Compared("first-answer", Side(None), Side(None), finding=Finding.UNMEASURED)


def test_what_is_left_of_it_is_measured_once_its_weeks_have_passed():
    soon = measuring.measured(BARE, [], [], {HERE}, POLICY, ENDED + 13 * DAY)
    later = measuring.measured(BARE, [], [], {HERE}, POLICY, ENDED + 14 * DAY)

    assert (soon.after, soon.after_days) == ((), 0)
    assert [one.metric for one in later.after] == ["contributors", "within-day"]
    assert later.after_days == 14
    long = replace(BARE, starts=BARE.starts - 10 * DAY)
    assert measuring.measured(long, [], [], {HERE}, POLICY, ENDED + 14 * DAY).after == ()
    assert measuring.measured(long, [], [], {HERE}, POLICY, ENDED + 28 * DAY).after_days == 28


def test_what_was_asked_and_used_belongs_to_the_channel_where_it_stands():
    asked = Asked("q", PersonId("amina"), THERE)
    answer = Answered("q", PersonId("ben"), PersonId("amina"), THERE, MessageId("a"), first=True, how="thread")
    used = Used("u", PersonId("ben"), MessageId("a"), PersonId("kim"), "posted-again")
    facts: list[tuple[datetime, Fact]] = [
        (HEARD, one) for one in (used, Unused("u", PersonId("ben"), PersonId("kim")), asked, answer)
    ]

    assert [fact for _, fact in measuring.of_places(facts, {THERE})] == [one for _, one in facts]
    assert measuring.of_places(facts, {HERE}) == []
