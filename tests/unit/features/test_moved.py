"""What moved is named only where chance would hardly do as much; small numbers are no news, and never per cent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import comb

import pytest
from msgspec.structs import replace

from bot.features.measures import Figure, Metric, Moves, Share, differs, figure_said, figures, move_said, moved
from bot.features.measures.chance import (
    STRICT,
    bounds,
    bunched,
    coin,
    counts_differ,
    counts_tell,
    shares_differ,
    shares_tell,
)
from bot.features.measures.gathering import Told, gather
from bot.features.measures.metrics import comparable, tells
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    CarriedOut,
    Escalated,
    Misheard,
    Nudged,
    Proposed,
    Thanked,
    Unthanked,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy, Tone
from bot.kernel.steering import Briefed, BriefingOpened
from tests.reading import flat
from tests.replay.exports import Dice
from tests.tongues import CATALOGUE

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
HALF, END = START + 28 * DAY, START + 56 * DAY
REEF = PlaceId("reef")
ANA, BEN = PersonId("ana"), PersonId("ben")
POLICY = Policy()


def asked(number: int, at: datetime, took: timedelta | None) -> list[Told]:
    question = f"q{number:04}"
    told: list[Told] = [(at, Asked(question, ANA, REEF))]
    if took is not None:
        told.append(
            (
                at + took,
                Answered(question, BEN, ANA, REEF, MessageId(f"a{number}"), first=True, how="thread", took=took),
            )
        )
    return told


def month(start: datetime, answered: int, lost: int, took: timedelta = HOUR, first: int = 0) -> list[Told]:
    """So many questions, spread over four weeks."""
    step = 26 * DAY / (answered + lost)
    return [
        one
        for number in range(answered + lost)
        for one in asked(first + number, start + step * number, took if number < answered else None)
    ]


def said_to_have_moved(told: list[Told]) -> list[Metric]:
    return [move.metric for move in moved(told, POLICY, HALF, END, most=19).found]


def test_three_or_four_thanks_are_no_news():
    thanks: list[Told] = [(START + day * 9 * DAY, Thanked(BEN, ANA, message=MessageId(f"m{day}"))) for day in range(7)]

    assert [figures(thanks, POLICY, *span)[Metric.THANKS].count for span in ((START, HALF), (HALF, END))] == [4, 3]
    assert said_to_have_moved(thanks) == []


@pytest.mark.parametrize(
    ("before", "now", "news"),
    [((20, 20), (38, 2), True), ((20, 20), (24, 16), False), ((3, 3), (6, 0), False), ((2, 2), (4, 0), False)],
)
def test_a_share_is_news_where_it_moved_by_more_than_chance_would(
    before: tuple[int, int], now: tuple[int, int], news: bool
):
    told = [*month(START, *before), *month(HALF, *now, first=500)]

    assert (Metric.WITHIN_DAY in said_to_have_moved(told)) is news


def test_of_what_says_the_same_only_the_first_is_news():
    told = [*month(START, 30, 10, 20 * HOUR), *month(HALF, 40, 0, HOUR, first=500)]

    assert said_to_have_moved(told)[0] is Metric.FIRST_ANSWER
    assert Metric.WITHIN_DAY not in said_to_have_moved(told)


def test_it_is_said_which_way_it_went():
    told = [*month(START, 40, 0, 20 * HOUR), *month(HALF, 40, 0, HOUR, first=500)]
    [move] = moved(told, POLICY, HALF, END).found

    assert move.better
    words = flat((move_said(move),), CATALOGUE.speaker("en", Tone.WARM))
    assert words == "Time to the first answer: 60 min, better than 20 h before."


def test_nothing_has_moved_where_steward_has_not_listened_for_both_stretches():
    told = [*month(HALF - 3 * DAY, 2, 0), *month(HALF, 5, 35, first=500)]

    assert said_to_have_moved(told) == []


@pytest.mark.parametrize(("before", "now", "tells"), [(40, 40, True), (6, 6, True), (6, 5, False), (1, 1, False)])
def test_that_nothing_moved_is_only_known_where_enough_happened_to_tell(before: int, now: int, tells: bool):
    told = [
        *asked(999, START - DAY, HOUR),
        *month(START, before, 0, first=1000),
        *month(HALF, now, 0, first=2000),
    ]

    assert moved(told, POLICY, HALF, END) == Moves((), tells)


def test_where_steward_has_not_listened_nobody_knows_what_moved():
    assert not moved([*month(HALF - 3 * DAY, 2, 0), *month(HALF, 40, 0, first=500)], POLICY, HALF, END).tells


def test_each_stretch_is_taken_as_it_was_known_at_its_end():
    """Late answers do not make the time before look better than it was."""
    told = [*month(START, 0, 40), *month(HALF, 40, 0, first=500)]
    late = [one for number in range(40) for one in asked(number, START + number * HOUR, 30 * DAY)]

    assert figures(told + late, POLICY, START, HALF)[Metric.WITHIN_WEEK].share == Share(0, 40)
    assert Metric.FIRST_ANSWER not in said_to_have_moved(told + late), "before, nothing had been answered yet"


def test_a_question_that_turns_out_to_be_none_counts_in_no_time_whenever_that_is_learned():
    told = month(START, 6, 0)
    assert figures([*told, (END, Misheard("q0000", BEN, REEF))], POLICY, START, HALF)[Metric.WITHIN_DAY].share == Share(
        5, 5
    )


# ---------------------------------------------------------------- chance


@pytest.mark.parametrize(
    ("one", "other", "news"), [(3, 4, False), (0, 5, False), (0, 9, True), (20, 30, False), (20, 45, True)]
)
def test_counts_differ_by_more_than_a_coin_would(one: int, other: int, news: bool):
    assert counts_differ(one, other) is news
    assert counts_differ(other, one) is news


def test_what_comes_in_bunches_must_differ_by_more():
    assert counts_differ(20, 45)
    assert not counts_differ(20, 45, bunched=4.0)
    meetings = [START + day * DAY for day in (3, 10, 17, 24) for _ in range(8)]
    singly = [START + day * DAY for day in range(28)]
    assert bunched(singly, START, HALF) == 1.0
    assert bunched(meetings, START, HALF) > 4


def test_a_coin_is_counted_out():
    assert coin(9, 10) == 2 * (comb(10, 9) + 1) / 2**10
    assert coin(5, 10) == 1.0
    assert coin(0, 0) == 1.0
    assert (coin(540, 1001), coin(600, 1001)) == (1.0, 0.0)


def test_bounds_of_a_middle_hold_as_often_as_they_say():
    """Of samples of times that have nothing normal about them."""
    dice, held, tries = Dice(11), 0, 400
    for _ in range(tries):
        sample = sorted(timedelta(minutes=2 ** (dice.below(1000) / 100)) for _ in range(25))
        found = bounds(sample, 0.5)
        assert found is not None
        held += found[0] <= timedelta(minutes=2**5) <= found[1]
    assert held / tries >= 0.93


def test_where_there_are_too_few_a_middle_has_no_bounds():
    assert bounds([HOUR] * 4, 0.5) is None
    assert bounds([HOUR] * 500, 0.8) == (HOUR, HOUR)


def test_hardly_ever_is_something_said_to_have_moved_that_did_not():
    """Two months of the same community, nothing changed: shares and counts."""
    dice, wrong, tries = Dice(5), 0, 2000
    for _ in range(tries):
        one, other = (Share(sum(dice.below(10) < 7 for _ in range(30)), 30) for _ in range(2))
        wrong += shares_differ(one, other)
    assert wrong / tries <= 2 * STRICT


def test_what_cannot_be_said_of_either_has_not_moved():
    assert not differs(Metric.WITHIN_DAY, Figure(None, Share(4, 4), 4), Figure(10.0, Share(1, 10), 10))
    assert not differs(Metric.FIRST_ANSWER, Figure(1.0, count=5), Figure(90.0, count=5))
    assert not differs(Metric.CADENCE, Figure(0.0, Share(0, 9), 9), Figure(100.0, Share(9, 9), 9))


# ---------------------------------------------------------------- of few, and of what is due


@pytest.mark.parametrize(
    ("metric", "figure", "words"),
    [
        (Metric.WITHIN_DAY, Figure(None, Share(3, 4), 4), "3 of 4"),
        (Metric.WITHIN_DAY, Figure(80.0, Share(4, 5), 5), "80\N{NARROW NO-BREAK SPACE}% (4 of 5)"),
        (Metric.FIRST_ANSWER, Figure(None, count=4), "fewer than 5"),
        (Metric.FIRST_ANSWER, Figure(30.0, count=40), "30 h"),
        (Metric.BRIEFINGS_READ, Figure(2.0, Share(2, 3), 2), "2 of 3"),
        (Metric.THANKS, Figure(7.0, count=7), "7"),
    ],
)
def test_a_figure_is_said_as_people_do_and_never_in_per_cent_of_fewer_than_five(
    metric: Metric, figure: Figure, words: str
):
    assert flat((figure_said(metric, figure),), CATALOGUE.speaker("en", Tone.WARM)) == words


def test_every_metric_has_one_definition_in_every_language():
    for language in ("en", "fr"):
        for metric in Metric:
            assert CATALOGUE.knows(f"metric-{metric}", language)
            assert CATALOGUE.knows(f"metric-{metric}.means", language)


def cadence(*told: Told) -> Share | None:
    return figures([(START - 60 * DAY, Nudged("q", BEN)), *told], POLICY, START, HALF)[Metric.CADENCE].share


def test_what_was_not_needed_was_not_due():
    assert cadence() == Share(0, 6)
    assert cadence((HALF - DAY, CarriedOut("G4", ANA)), (HALF - 20 * DAY, CarriedOut("G1", ANA))) == Share(1, 6)
    assert cadence((HALF - DAY, Escalated("q", ANA)), (HALF - DAY, Proposed("p", "G5"))) == Share(0, 8)
    assert cadence((HALF - DAY, CarriedOut("G2"))) == Share(1, 7)


def test_what_had_no_time_to_be_due_is_not():
    young = figures([(HALF - 10 * DAY, Nudged("q", BEN))], POLICY, START, HALF)[Metric.CADENCE]

    assert young.share == Share(0, 0)


def test_with_reactions_waits_that_only_a_mark_ended_are_timed_as_well():
    told = month(START, 6, 0)
    marked = [
        (
            at + 9 * HOUR,
            Answered(f"m{number}", BEN, ANA, REEF, MessageId("m"), first=True, how="reaction", took=9 * HOUR),
        )
        for number in range(6)
        for at in (START + number * DAY,)
    ]
    questions: list[Told] = [(START + number * DAY, Asked(f"m{number}", ANA, REEF)) for number in range(6)]
    found = figures([*told, *questions, *marked], POLICY, START, HALF)[Metric.FIRST_ANSWER]

    assert (found.value, found.count, found.also) == (1.0, 6, 5.0)


def test_several_ways_of_thanking_for_the_same_are_one_and_taking_the_reaction_away_leaves_the_words():
    how: dict[str, object] = {"message": MessageId("a"), "place": REEF}
    words, emoji = (Thanked(BEN, ANA, how=how_, **how) for how_ in ("words", "reaction"))  # type: ignore[arg-type]  # what each of them says
    told: list[Told] = [(START, emoji), (START + HOUR, words)]
    assert figures(told, POLICY, START, HALF)[Metric.THANKS].count == 1

    gone: Told = (START + DAY, Unthanked(BEN, ANA, MessageId("a")))
    assert figures([*told, gone], POLICY, START, HALF)[Metric.THANKS].count == 1
    assert figures([told[0], gone], POLICY, START, HALF)[Metric.THANKS].count == 0


def test_a_briefing_is_read_once_something_in_it_was_pressed_before_the_end():
    told: list[Told] = [(START, Briefed("b", ANA)), (HALF + DAY, BriefingOpened("b", ANA))]

    assert figures(told, POLICY, START, HALF)[Metric.BRIEFINGS_READ].share == Share(0, 1)
    assert figures(told, POLICY, START, HALF, seen=END)[Metric.BRIEFINGS_READ].share == Share(1, 1)


def test_who_was_forgotten_counts_as_somebody_and_as_nobody_in_particular():
    nobody = PersonId("")
    told: list[Told] = [
        (START, Asked("q", nobody, REEF)),
        (START + HOUR, Answered("q", nobody, PersonId("x"), REEF, MessageId("a"), first=True, how="thread", took=HOUR)),
        (START + HOUR, Accepted("q", nobody, nobody, MessageId("a"), REEF)),
        (START + HOUR, Thanked(nobody, nobody, message=MessageId("a"))),
        *((START + DAY, Nudged(f"q{number}", nobody)) for number in range(6)),
    ]
    found = figures(told, POLICY, START, HALF)
    counted = (Metric.CONTRIBUTORS, Metric.THANKED, Metric.ACCEPTED, Metric.THANKS)

    assert [found[metric].count for metric in counted] == [0, 0, 1, 1]
    assert found[Metric.WAITING].count == 0
    assert found[Metric.CONCENTRATION].share == Share(0, 6)


# ---------------------------------------------------------------- whether anything could have been told


@pytest.mark.parametrize(("one", "other", "told"), [(10, 10, True), (9, 10, False), (40, 9, False), (0, 0, False)])
def test_shares_are_compared_from_ten_on_either_side(one: int, other: int, told: bool):
    assert shares_tell(Share(0, one), Share(0, other)) is told


@pytest.mark.parametrize(
    ("one", "other", "bunched", "told"),
    [(4, 4, 1.0, False), (5, 4, 1.0, True), (4, 5, 1.0, True), (5, 4, 2.0, False), (8, 8, 2.0, True)],
)
def test_counts_tell_where_all_of_them_on_one_side_would_be_news(one: int, other: int, bunched: float, told: bool):
    assert counts_tell(one, other, bunched) is told
    assert not counts_differ(one, other, bunched), "which is not to say that they differ"


NINE = Figure(5.0, count=5), Figure(4.0, count=4)
TIMED = Figure(3.0, count=20, low=2.0, high=4.0)
SHARED = Figure(50.0, Share(5, 10), 10)


@pytest.mark.parametrize(
    ("metric", "one", "other", "told"),
    [
        (Metric.THANKS, *NINE, True),
        (Metric.THANKS, NINE[0], replace(NINE[1], bunched=2.0), False),
        (Metric.THANKS, replace(NINE[0], bunched=2.0), NINE[1], False),
        (Metric.FIRST_ANSWER, TIMED, TIMED, True),
        (Metric.FIRST_ANSWER, TIMED, replace(TIMED, high=None), False),
        (Metric.FIRST_ANSWER, replace(TIMED, low=None), TIMED, False),
        (Metric.WITHIN_DAY, SHARED, SHARED, True),
        (Metric.WITHIN_DAY, SHARED, replace(SHARED, share=Share(4, 9)), False),
        (Metric.WITHIN_DAY, SHARED, Figure(None, Share(1, 2), 2), False),
        (Metric.CADENCE, SHARED, SHARED, False),
    ],
)
def test_figures_tell_where_enough_is_behind_both(metric: Metric, one: Figure, other: Figure, told: bool):
    assert tells(metric, one, other) is told


@pytest.mark.parametrize(("listened", "told"), [(28 * DAY, True), (25.3 * DAY, True), (25 * DAY, False)])
def test_a_stretch_is_compared_with_one_that_was_heard_nearly_whole(listened: timedelta, told: bool):
    known = gather(asked(1, HALF - listened, HOUR))

    assert comparable(known, HALF, END) is told
