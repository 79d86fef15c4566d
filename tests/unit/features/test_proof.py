"""What chance shows: two sides compared, with an interval that is right, and words that claim no more than it does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import comb

import pytest

from bot.features.measures import live, look, proof, prove
from bot.features.measures.folds import Share
from bot.features.measures.gathering import gather
from bot.features.measures.live import Span
from bot.features.measures.metrics import Metric, figures
from bot.features.measures.proof import Finding, Trial, newcombe, wilson
from bot.kernel.cards import Card, Chart, Para
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Assigned,
    Doubted,
    Fact,
    Recognised,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy, Tone
from tests.reading import read
from tests.tongues import CATALOGUE

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATER = MONDAY + 100 * DAY
ANA, BEN = PersonId("ana"), PersonId("ben")
REEF = PlaceId("reef")
POLICY = Policy(holdout=0.2)
Told = tuple[datetime, Fact]


def case(number: int, *, withheld: bool, answer: timedelta | None = None, what: str = "routing") -> list[Told]:
    """A question of Monday morning, drawn about six hours later, and answered so long after the draw, or never."""
    name = f"{what}{withheld}{number}"
    drawn = MONDAY + 6 * HOUR
    told: list[Told] = [(MONDAY, Asked(name, ANA, REEF)), (drawn, Assigned(what, name, ANA, withheld))]
    if answer is not None:
        told.append((drawn + answer, Answered(name, BEN, ANA, REEF, MessageId(f"{name}/a"), first=True, how="thread")))
    return told


def sides(asked: tuple[int, int], withheld: tuple[int, int], answer: timedelta = HOUR) -> list[Told]:
    """So many answered of so many, on either side."""
    return [
        fact
        for side, (part, of) in ((False, asked), (True, withheld))
        for number in range(of)
        for fact in case(number, withheld=side, answer=answer if number < part else None)
    ]


# ---------------------------------------------------------------- the interval


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_the_interval_is_the_published_one(one: tuple[int, int], other: tuple[int, int], low: float, high: float):
    """Newcombe 1998, table II, the eight examples by method 10."""
    found = newcombe(Share(*one), Share(*other))

    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [((81, 263), 0.2553, 0.3662), ((15, 148), 0.0624, 0.1605), ((0, 20), 0.0, 0.1611), ((1, 29), 0.0061, 0.1718)],
)
def test_so_is_the_one_of_each_share(share: tuple[int, int], low: float, high: float):
    """Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), table I."""
    found = wilson(Share(*share))

    assert (round(found[0], 4), round(found[1], 4)) == (low, high)


def holds(one: int, other: int, p: float, q: float) -> float:
    """How often the interval holds the true difference: every outcome there is, weighed by how likely it is."""

    def chances(of: int, share: float) -> list[float]:
        return [comb(of, part) * share**part * (1 - share) ** (of - part) for part in range(of + 1)]

    return sum(
        first * second
        for part, first in enumerate(chances(one, p))
        for less, second in enumerate(chances(other, q))
        if (found := newcombe(Share(part, one), Share(less, other))).low - 1e-9 <= p - q <= found.high + 1e-9
    )


@pytest.mark.parametrize(("one", "other"), [(20, 20), (60, 20), (80, 25)])
def test_it_holds_the_truth_95_times_in_a_hundred(one: int, other: int):
    shares = (0.05, 0.2, 0.4, 0.5, 0.65, 0.8, 0.95)
    found = [holds(one, other, p, q) for p in shares for q in shares]

    assert 0.945 < sum(found) / len(found) < 0.98
    assert min(found) > 0.90


# ---------------------------------------------------------------- what is compared


def test_where_chance_decided_nothing_there_is_no_proof():
    told = [fact for fact in sides((3, 5), (1, 5)) if not isinstance(fact[1], Assigned)]

    assert prove(told, POLICY, LATER) is None


def test_both_sides_are_counted_by_what_chance_gave_them():
    found = prove(sides((45, 60), (12, 25)), POLICY, LATER)

    assert found is not None
    assert found.within_day == Trial(Share(45, 60), Share(12, 25))
    assert found.since == MONDAY + 6 * HOUR


def test_an_answer_after_the_promise_may_still_have_come_within_the_day():
    """Eight working hours from Monday at nine end at five; the draw was at three."""
    found = prove(sides((30, 30), (30, 30), answer=3 * HOUR), POLICY, LATER)

    assert found is not None
    assert found.within_day == Trial(Share(30, 30), Share(30, 30))
    assert found.within_promise == Trial(Share(0, 30), Share(0, 30))


def test_only_what_has_had_its_time_is_counted():
    soon = prove(sides((2, 3), (1, 3)), POLICY, MONDAY + 9 * HOUR)

    assert soon is not None
    assert (soon.within_promise.done.of, soon.within_day.done.of) == (3, 0)


def test_an_answer_that_turned_out_to_be_none_is_none():
    told = case(1, withheld=False, answer=HOUR)
    name = "routingFalse1"

    found = prove([*told, (LATER, Doubted(name, BEN, MessageId(f"{name}/a")))], POLICY, LATER + DAY)
    assert found is not None
    assert found.within_day.done == Share(0, 1)


def test_a_question_is_counted_once_by_the_first_draw():
    told = case(1, withheld=False, answer=HOUR)
    again = (MONDAY + 9 * HOUR, Assigned("routing", "routingFalse1", ANA, withheld=True))

    for order in ([*told, again], [again, *told]):
        found = prove(order, POLICY, LATER)
        assert found is not None
        assert found.within_day == Trial(Share(1, 1), Share(0, 0))


def thanked(who: str, *, withheld: bool, again: timedelta | None) -> list[Told]:
    person = PersonId(who)
    told: list[Told] = [(MONDAY, Assigned("thanks", who, person, withheld))]
    if again is not None:
        message = MessageId(f"{who}/later")
        told.append((MONDAY + again, Answered("other", person, ANA, REEF, message, first=True, how="thread")))
    return told


@pytest.mark.parametrize(
    ("again", "counts"), [(DAY, 1), (28 * DAY, 1), (29 * DAY, 0), (-DAY, 0), (timedelta(), 0), (None, 0)]
)
def test_to_contribute_again_is_to_answer_somebody_within_four_weeks_after(again: timedelta | None, counts: int):
    found = prove(thanked("kim", withheld=False, again=again), POLICY, LATER)

    assert found is not None
    assert found.again.done == Share(counts, 1)


def test_what_others_make_of_an_old_answer_is_no_new_contribution():
    used = Used("u", PersonId("kim"), MessageId("m"), BEN, "posted-again")
    accepted = Accepted("q", PersonId("kim"), ANA, MessageId("m"), REEF)
    told = thanked("kim", withheld=False, again=None)

    found = prove([*told, (MONDAY + DAY, used), (MONDAY + DAY, accepted)], POLICY, LATER)
    assert found is not None
    assert found.again.done == Share(0, 1)


def test_a_person_counts_once_however_often_chance_decided():
    again = (MONDAY + 7 * DAY, Assigned("thanks", "kim", PersonId("kim"), withheld=True))

    found = prove([*thanked("kim", withheld=False, again=DAY), again], POLICY, LATER)
    assert found is not None
    assert found.again == Trial(Share(1, 1), Share(0, 0))


# ---------------------------------------------------------------- what is said of it


@pytest.mark.parametrize(
    ("asked", "withheld", "finding"),
    [
        ((45, 60), (12, 25), Finding.MORE),
        ((12, 60), (15, 25), Finding.FEWER),
        ((30, 60), (12, 25), Finding.UNCLEAR),
        ((60, 60), (0, 19), Finding.FEW),
        ((19, 19), (0, 60), Finding.FEW),
    ],
)
def test_it_is_found(asked: tuple[int, int], withheld: tuple[int, int], finding: Finding):
    assert Trial(Share(*asked), Share(*withheld)).finding is finding


def test_bounds_are_rounded_outwards_so_that_nothing_is_claimed_that_was_not_found():
    found = Trial(Share(45, 60), Share(12, 25)).difference

    assert (found.low, found.high) == (4, 48)


def said(told: list[Told], language: str = "en", policy: Policy = POLICY) -> str:
    found = prove(told, policy, LATER)
    assert found is not None
    blocks = proof(found, policy)
    assert isinstance(blocks[0], Para)
    return read(Card(blocks[0].text, blocks), CATALOGUE.speaker(language, Tone.WARM))  # type: ignore[arg-type]  # it is a phrase


def test_a_difference_is_said_in_plain_words():
    assert (
        "Where I asked somebody, 45 of 60 questions; where I did not, 12 of 25. "
        "That is between 4 and 48 in a hundred more"
    ) in said(sides((45, 60), (12, 25)))


def test_so_it_is_in_french():
    assert (
        "Quand j’ai sollicité quelqu’un, 45 sur 60\N{NARROW NO-BREAK SPACE}; sinon, 12 sur 25. "
        "Soit entre 4 et 48 sur cent de plus"
    ) in said(sides((45, 60), (12, 25)), "fr")


def test_a_difference_that_may_be_nothing_says_what_it_could_be():
    text = said(sides((30, 60), (12, 25)))

    assert "Too early to tell: it could be anything from 21 in a hundred fewer to 24 in a hundred more" in text


def test_few_are_counted_and_nothing_is_concluded():
    text = said(sides((3, 4), (0, 1)))

    assert "Where I asked somebody, 3 of 4 questions; where I did not, 0 of 1." in text
    assert "Too early to tell: I compare from 20 on each side on" in text


def test_where_nothing_has_had_its_time_nothing_is_counted_out():
    text = said(sides((30, 60), (12, 25)))

    assert "0 of 0" not in text
    assert text.count("nothing that chance decided about has had its time yet") == 1, "no thanks were drawn"


def test_it_says_since_when_that_chance_chose_and_that_it_may_be_nothing():
    text = said(sides((45, 60), (12, 25)))

    assert "Since Mon 02 Mar 15:00, chance keeps back about 20 in a hundred" in text
    assert "a difference may still be nothing" in text


def test_a_holdout_that_was_switched_off_is_told_as_past():
    assert "until it was switched off" in said(sides((45, 60), (12, 25)), policy=Policy())


# ---------------------------------------------------------------- the live report


def test_help_is_counted_less_what_was_taken_back():
    kim = PersonId("kim")
    facts: list[Fact] = [
        Answered("q1", BEN, ANA, REEF, MessageId("a1"), first=True, how="thread"),
        Answered("q2", kim, ANA, REEF, MessageId("a2"), first=True, how="flow"),
        Doubted("q2", kim, MessageId("a2")),
        Answered("q3", ANA, ANA, REEF, MessageId("a3"), first=True, how="thread"),
        Accepted("q1", BEN, ANA, MessageId("a1"), REEF),
        Accepted("q2", kim, ANA, MessageId("a2"), REEF),
        Unaccepted("q2", kim, ANA, MessageId("a2")),
        Thanked(BEN, ANA, message=MessageId("a1")),
        Thanked(BEN, kim, message=MessageId("a1")),
        Thanked(kim, ANA, message=MessageId("a2"), how="reaction"),
        Unthanked(kim, ANA, MessageId("a2")),
        Recognised(PersonId("lena"), "note/first"),
        Recognised(PersonId("sam"), "milestone/10"),
        Used("u1", BEN, MessageId("a1"), ANA, "posted-again"),
        Used("u2", BEN, MessageId("a1"), ANA, "reported"),
        Unused("u2", BEN, ANA),
    ]

    told = [(MONDAY, fact) for fact in facts]

    for order in (told, told[::-1]):
        found = figures([(MONDAY - DAY, Asked("q1", ANA, REEF)), *order], POLICY, MONDAY, LATER)
        counted = (Metric.CONTRIBUTORS, Metric.ACCEPTED, Metric.THANKED, Metric.REUSED)
        assert [found[metric].count for metric in counted] == [2, 1, 2, 1]


@pytest.mark.parametrize(("span", "charts"), [(Span.WEEK, 0), (Span.QUARTER, 1)])
def test_two_columns_make_no_chart(span: Span, charts: int):
    known = gather([(LATER - days * DAY, Asked(f"q{days}", ANA, REEF)) for days in range(1, span.days, 3)])
    since = LATER - span.days * DAY
    card = live(look(known, POLICY, since, LATER), span, since, "Health")

    assert sum(isinstance(block, Chart) for block in card.blocks) == charts
