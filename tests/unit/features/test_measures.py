"""Numbers from facts: each with its one definition, whatever order the facts come in."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.measures import Measures, Names, fold, measure, report, samples
from bot.features.measures.folds import Promised, Room, Share, Step, Waits
from bot.kernel.cards import Card, Chart, Facts, Items, Note, Pair, Para, Phrase, Quote, Text, plain, words
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Closed,
    Doubted,
    Escalated,
    Fact,
    Misheard,
    Nudged,
    Reopened,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy

MONDAY = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)
LATER = MONDAY + timedelta(days=60)
ANA, BEN, KIM = PersonId("ana"), PersonId("ben"), PersonId("kim")
REEF, TIDE = PlaceId("reef"), PlaceId("tide")
HOUR = timedelta(hours=1)
USUAL = Policy()
Told = tuple[datetime, Fact]


def asked(question: str = "q", at: datetime = MONDAY, place: PlaceId = REEF) -> Told:
    return at, Asked(question, ANA, place, reasons=("ends-with-question-mark",))


def given_by(who: PersonId, question: str, took: timedelta, how: str = "thread", *, first: bool = True) -> Answered:
    return Answered(question, who, ANA, REEF, MessageId(f"{question}/{who}"), first, how, took)


def answered(
    question: str = "q", took: timedelta = HOUR, by: PersonId = BEN, how: str = "thread", asked_at: datetime = MONDAY
) -> Told:
    return asked_at + took, given_by(by, question, took, how)


def nudged(question: str = "q", who: PersonId = BEN, at: datetime = MONDAY + 6 * HOUR) -> Told:
    return at, Nudged(question, who)


def of(*facts: Told, until: datetime = LATER, policy: Policy = USUAL) -> Measures:
    return measure(fold(facts), policy, until)


def many(count: int, took: timedelta | None = HOUR, start: int = 0) -> list[Told]:
    """So many questions, an hour apart, all answered after the same time, or never."""
    told: list[Told] = []
    for number in range(start, start + count):
        at = MONDAY + number * HOUR
        told.append(asked(f"q{number:03}", at))
        if took is not None:
            told.append(answered(f"q{number:03}", took, asked_at=at))
    return told


# ---------------------------------------------------------------- what counts as a question, and as answered


def test_nothing_happened():
    nothing = of()

    assert (nothing.questions, nothing.waiting, nothing.since, nothing.periods, nothing.rooms) == (0, 0, None, (), ())
    assert nothing.top == Share(0, 0)


def test_a_question_with_a_reply_is_answered():
    assert (of(asked(), answered()).questions, of(asked(), answered()).waiting) == (1, 0)


def test_a_question_without_one_waits():
    assert of(asked()).waiting == 1


@pytest.mark.parametrize(
    "fact", [Misheard("q", BEN, REEF), Closed("q", "deleted"), Closed("q", "edited-away"), Closed("q", "misheard")]
)
def test_what_turned_out_to_be_no_question_is_not_counted(fact: Fact):
    assert of(asked(), (MONDAY + HOUR, fact)).questions == 0


def test_a_case_that_expired_was_a_question_and_was_not_answered():
    expired = of(asked(), (LATER, Closed("q", "expired")))

    assert (expired.questions, expired.waiting) == (1, 1)


def test_a_reply_to_what_was_never_noted_as_a_question_is_not_counted():
    assert of(answered()).questions == 0


def test_what_was_learned_later_counts_when_it_was_asked():
    old = MONDAY - timedelta(days=90)
    [case] = fold([(MONDAY, Asked("q", ANA, REEF, past=True, since=old)), answered(asked_at=old)])

    assert (case.at, case.open, case.wait) == (old, False, HOUR)


def test_what_was_no_answer_after_all_is_one_again_once_somebody_says_so():
    doubted = (MONDAY + 2 * HOUR, Doubted("q", BEN, MessageId("q/ben")))
    marked = (MONDAY + 3 * HOUR, given_by(BEN, "q", HOUR, "reaction"))

    at_once = (MONDAY + HOUR, Doubted("q", BEN, MessageId("q/ben")))

    assert of(asked(), answered(), at_once).waiting == 1
    assert of(asked(), answered(), doubted).waiting == 1
    assert of(asked(), answered(), doubted, marked).waiting == 0


def test_what_did_not_help_waits_again_until_something_else_comes():
    first = (asked(), answered(took=HOUR), (MONDAY + 2 * HOUR, Reopened("q", ANA)))

    assert of(*first).waiting == 1
    assert of(*first, answered(took=3 * HOUR, by=KIM)).waiting == 0


def test_the_time_to_the_first_answer_stays_the_time_to_the_first():
    [case] = fold([asked(), answered(took=3 * HOUR, by=KIM), answered(took=HOUR)])

    assert case.wait == HOUR


def test_other_facts_make_no_difference():
    accepted = (MONDAY, Accepted("q", BEN, ANA, MessageId("m"), REEF))

    assert of(asked(), accepted) == of(asked())


FACTS = st.lists(
    st.tuples(
        st.integers(0, 40).map(lambda hours: MONDAY + hours * HOUR),
        st.sampled_from(["q1", "q2", "q3"]).flatmap(
            lambda q: st.sampled_from(
                [
                    Asked(q, ANA, REEF),
                    Asked(q, ANA, TIDE),
                    given_by(BEN, q, HOUR),
                    given_by(KIM, q, 2 * HOUR, "reaction", first=False),
                    Nudged(q, BEN),
                    Nudged(q, KIM),
                    Reopened(q, ANA),
                    Escalated(q, ANA),
                    Misheard(q, BEN, REEF),
                    Closed(q, "expired"),
                ]
            )
        ),
    ),
    max_size=25,
)


@given(FACTS.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_the_same_facts_in_any_order_give_the_same_measures(orders: tuple[Sequence[Told], Sequence[Told]]):
    one, other = (fold(told) for told in orders)

    assert one == other
    assert measure(one, Policy(), LATER) == measure(other, Policy(), LATER)
    assert samples(one) == samples(other)


@given(FACTS)
def test_a_fact_told_twice_counts_once(told: list[Told]):
    assert fold([*told, *told]) == fold(told)


# ---------------------------------------------------------------- times and shares


def test_of_fewer_than_five_there_is_no_share_and_no_median():
    few = of(*many(4))

    assert few.within_day.percent is None
    assert few.waits == Waits(4)


def test_the_median_is_the_middle_and_four_in_five_the_fourth():
    took = [timedelta(minutes=minutes) for minutes in (10, 50, 20, 40, 30)]
    told = [fact for n, time in enumerate(took) for fact in (asked(f"q{n}"), answered(f"q{n}", time))]

    assert of(*told).waits == Waits(5, timedelta(minutes=30), timedelta(minutes=40))


def test_between_two_in_the_middle_the_median_lies_half_way():
    took = [timedelta(minutes=minutes) for minutes in (10, 20, 30, 40, 50, 60)]
    told = [fact for n, time in enumerate(took) for fact in (asked(f"q{n}"), answered(f"q{n}", time))]

    assert of(*told).waits.middle == timedelta(minutes=35)


def test_a_mark_ends_the_wait_at_a_time_nobody_knows():
    marked = of(*many(5), asked("m"), answered("m", timedelta(seconds=1), how="reaction"))

    assert (marked.marked, marked.waiting, marked.waits.count) == (1, 0, 5)


def test_only_questions_old_enough_count_for_a_day_or_a_week():
    told = [*many(6), *many(1, None, start=6), asked("young", LATER - HOUR)]

    assert of(*told).within_day == Share(6, 7)
    assert of(*told, until=MONDAY + timedelta(days=3)).within_week == Share(0, 0)


def test_an_answer_after_two_days_is_within_a_week_and_not_within_a_day():
    late = of(asked(), answered(took=timedelta(days=2)))

    assert (late.within_day, late.within_week) == (Share(0, 1), Share(1, 1))


@pytest.mark.parametrize(("share", "percent"), [(Share(1, 4), None), (Share(1, 8), 12), (Share(5, 5), 100)])
def test_a_share_is_said_in_whole_per_cent(share: Share, percent: int | None):
    assert share.percent == percent


# ---------------------------------------------------------------- by week and by channel


def test_weeks_begin_on_monday_where_the_community_lives_and_empty_ones_are_shown():
    late_sunday = MONDAY.replace(day=10, hour=22)  # Monday already in Nairobi
    told = (asked("q1"), asked("q2", late_sunday + timedelta(days=7)), answered("q1"))

    periods = of(*told, policy=Policy(zone="Africa/Nairobi")).periods

    assert [(period.starts, period.asked, period.unanswered) for period in periods] == [
        (date(2024, 3, 4), 1, Share(0, 1)),
        (date(2024, 3, 11), 0, Share(0, 0)),
        (date(2024, 3, 18), 1, Share(1, 1)),
    ]


@pytest.mark.parametrize(
    ("days", "step", "columns"), [(7 * 60, Step.WEEK, 61), (7 * 62, Step.MONTH, 15), (365 * 8, Step.YEAR, 9)]
)
def test_a_long_time_is_cut_into_months_or_years(days: int, step: Step, columns: int):
    measured = of(asked("q1"), asked("q2", MONDAY + timedelta(days=days)))

    assert (measured.step, len(measured.periods)) == (step, columns)
    assert sum(period.asked for period in measured.periods) == 2


def test_channels_come_with_the_busiest_first():
    told = (asked("q1", place=TIDE), asked("q2"), asked("q3"), answered("q3"))

    assert of(*told).rooms == (
        Room(REEF, 2, Share(1, 2), Waits(1)),
        Room(TIDE, 1, Share(1, 1), Waits(0)),
    )


# ---------------------------------------------------------------- who would be asked


def test_who_is_asked_how_often_and_how_much_falls_on_one_person():
    told = (asked("q1"), asked("q2"), nudged("q1"), nudged("q2"), nudged("q2", KIM), (LATER, Escalated("q2", ANA)))

    measured = of(*told)

    assert measured.asked == ((BEN, 2), (KIM, 1))
    assert (measured.asks, measured.asked_about, measured.escalated) == (3, 2, 1)
    assert measured.top == Share(2, 3)


def test_the_right_person_is_one_who_answered_later_unprompted():
    told = (
        *(asked("q1"), nudged("q1", BEN), answered("q1", 8 * HOUR, by=BEN)),
        *(asked("q2"), nudged("q2", KIM), answered("q2", 8 * HOUR, by=BEN)),
        *(asked("q3"), nudged("q3", KIM)),
    )

    assert of(*told).found == Share(1, 2)
    assert of(*told).unheard == 1


# ---------------------------------------------------------------- promises


def promised(hours: int, *told: Told, until: datetime = LATER) -> Promised:
    return next(promise for promise in of(*told, until=until).promises if promise.hours == hours)


def test_a_promise_is_kept_by_an_answer_within_its_working_hours():
    friday = MONDAY + timedelta(days=4, hours=7)  # four in the afternoon
    told = (asked("q", friday), answered("q", timedelta(days=3, hours=-6), asked_at=friday))

    assert promised(4, *told) == Promised(4, Share(1, 1), 0)


def test_a_question_still_waiting_at_three_quarters_would_be_brought_to_somebody():
    assert promised(4, asked(), answered(took=3 * HOUR)).asks == 0
    assert promised(4, asked(), answered(took=3 * HOUR + timedelta(minutes=1))) == Promised(4, Share(1, 1), 1)
    assert promised(4, asked(), answered(took=5 * HOUR)) == Promised(4, Share(0, 1), 1)
    assert promised(4, asked()) == Promised(4, Share(0, 1), 1)


def test_a_promise_whose_time_is_not_over_is_neither_kept_nor_broken():
    assert promised(8, asked(), until=MONDAY + 2 * HOUR) == Promised(8, Share(0, 0), 0)


def test_the_channels_own_promise_is_compared_with_the_usual_ones():
    hours = [promise.hours for promise in of(asked(), policy=Policy(promise=12 * HOUR)).promises]

    assert hours == [4, 8, 12, 24]


def test_a_calendar_without_a_working_day_promises_nothing():
    assert of(asked(), policy=Policy(working_days=frozenset())).promises == ()


# ---------------------------------------------------------------- examples


def test_ten_unanswered_and_ten_answered_are_chosen_spread_over_time():
    chosen = samples(fold([*many(40), *many(40, None, start=40)]))

    assert [case.open for case in chosen] == [True] * 10 + [False] * 10
    assert [int(case.question[1:]) for case in chosen[10:]] == [2, 6, 10, 14, 18, 22, 26, 30, 34, 38]


def test_each_channel_has_its_turn_before_a_busy_one_has_its_second():
    told = [*many(30, None), asked("far", MONDAY, TIDE)]

    places = [case.place for case in samples(fold(told))]

    assert (places.count(REEF), places.count(TIDE)) == (9, 1)


def test_unanswered_ones_about_which_somebody_would_be_asked_come_before_others():
    told = [*many(12, None), nudged("q003"), nudged("q004")]

    chosen = [case.question for case in samples(fold(told))]

    assert len(chosen) == 10
    assert {"q003", "q004"} <= set(chosen)


def test_few_questions_are_all_shown_and_none_twice():
    assert len({case.question for case in samples(fold(many(3)))}) == len(samples(fold(many(3)))) == 3


def test_what_was_only_marked_as_answered_is_no_example_of_an_answer():
    assert samples(fold([asked(), answered(how="reaction")])) == ()


# ---------------------------------------------------------------- what is said

NAMES = Names({ANA: "Ana", BEN: "Ben"}, {REEF: "reef"})
BUSY = [
    *many(30),
    *many(20, None, start=30),
    *(nudged(f"q{number:03}") for number in range(30, 45)),
]


def cards(told: Iterable[Told], texts: dict[str, Text] | None = None) -> tuple[Card, ...]:
    cases = fold(told)
    return report(measure(cases, Policy(), LATER), NAMES, samples(cases), texts or {})


def keys(card: Card) -> list[str]:
    """Every phrase a card uses."""
    found: list[str] = []

    def look(thing: object) -> None:
        if isinstance(thing, Phrase):
            found.append(thing.key)
            look(list(thing.values.values()))
        elif isinstance(thing, (list, tuple)):
            for one in thing:
                look(one)
        elif hasattr(thing, "__struct_fields__"):
            for field in thing.__struct_fields__:
                look(getattr(thing, field))

    look(card)
    return found


def test_the_report_has_a_card_for_each_thing_a_manager_asks():
    titles = [card.title.key for card in cards(BUSY) if card.title]

    assert titles == [
        "measure-title",
        "measure-time-title",
        "measure-rooms-title",
        "measure-asks-title",
        "measure-promises-title",
        "measure-unanswered-title",
        "measure-answered-title",
    ]


def test_of_hardly_anything_hardly_anything_is_said():
    assert [card.title.key for card in cards([asked()]) if card.title] == [
        "measure-title",
        "measure-rooms-title",
        "measure-asks-title",
        "measure-unanswered-title",
    ]
    assert [card.title.key for card in cards([]) if card.title] == ["measure-title", "measure-asks-title"]


def test_every_number_stands_beside_its_definition():
    for card in cards(BUSY):
        for block in card.blocks:
            if isinstance(block, Facts):
                for pair in block.pairs:
                    assert isinstance(pair.value, tuple)
                    assert pair.value[-1] == Phrase(f"{pair.label.key}.means")


def test_every_chart_says_in_words_what_it_shows_and_has_a_value_for_each_label():
    charts = [block for card in cards(BUSY) for block in card.blocks if isinstance(block, Chart)]

    assert len(charts) == 5
    for chart in charts:
        assert chart.alt.key
        assert {len(series.values) for series in chart.series} == {len(chart.labels)}


def test_small_numbers_are_counted_and_not_turned_into_per_cent():
    said = {key for card in cards([*many(2), *many(2, None, start=2), nudged("q003")]) for key in keys(card)}

    assert not said & {"measure-percent", "measure-share", "measure-time-title"}


def test_examples_show_what_was_asked_whom_steward_would_ask_and_what_was_answered():
    told = [asked("q1"), nudged("q1", BEN), asked("q2"), answered("q2", by=BEN)]
    texts = {"q1": words("Where is the form?"), "q2": words("Who knows?"), "q2/ben": words("I do")}

    unanswered, replied = cards(told, texts)[-2:]

    assert [plain(block.text) for block in unanswered.blocks if isinstance(block, Quote)] == ["Where is the form?"]
    assert "measure-would-ask" in keys(unanswered)
    assert "measure-heard-because" in keys(unanswered)
    assert [plain(block.text) for block in replied.blocks if isinstance(block, Quote)] == ["Who knows?", "I do"]
    assert "measure-answered-by" in keys(replied)
    assert "measure-counted-because" in keys(replied)


def test_an_example_without_words_says_so():
    [card] = [card for card in cards([asked()]) if card.title == Phrase("measure-unanswered-title")]

    assert {"measure-no-text", "measure-asks-nobody"} <= set(keys(card))


def times(card: Card) -> list[tuple[object, object]]:
    """Every length of time a card says, as unit and number."""
    found: list[tuple[object, object]] = []

    def look(thing: object) -> None:
        if isinstance(thing, Phrase):
            if thing.key == "measure-time":
                found.append((thing.values["unit"], thing.values["n"]))
            look(list(thing.values.values()))
        elif isinstance(thing, (list, tuple)):
            for one in thing:
                look(one)
        elif isinstance(thing, (Para, Facts, Pair)):
            for field in thing.__struct_fields__:
                look(getattr(thing, field))

    look(list(card.blocks))
    return found


@pytest.mark.parametrize(
    ("took", "said", "axis"),
    [
        (timedelta(seconds=20), ("moment", 0), "minutes"),
        (timedelta(minutes=89), ("minutes", 89), "minutes"),
        (timedelta(minutes=90), ("hours", 1.5), "minutes"),
        (timedelta(hours=30), ("hours", 30), "hours"),
        (timedelta(days=2), ("days", 2.0), "hours"),
        (timedelta(days=12, hours=3), ("days", 12), "days"),
    ],
)
def test_a_time_is_said_as_roughly_as_people_do(took: timedelta, said: tuple[str, float], axis: str):
    card = next(card for card in cards(many(6, took)) if card.title == Phrase("measure-time-title"))

    assert set(times(card)) == {said}
    [chart] = [block for block in card.blocks if isinstance(block, Chart)]
    assert chart.unit == Phrase("measure-unit", {"unit": axis})


def test_where_no_week_has_five_answers_there_is_a_median_and_no_line():
    told = [fact for week in range(6) for fact in one_a_week(week)]

    card = next(card for card in cards(told) if card.title == Phrase("measure-time-title"))

    assert not [block for block in card.blocks if isinstance(block, Chart)]


def one_a_week(week: int) -> tuple[Told, Told]:
    at = MONDAY + timedelta(days=7 * week)
    return asked(f"q{week}", at), answered(f"q{week}", asked_at=at)


def test_of_many_channels_the_busiest_are_shown_and_the_others_counted():
    told = [asked(f"q{number}", place=PlaceId(f"room-{number:02}")) for number in range(14)]

    card = next(card for card in cards(told) if card.title == Phrase("measure-rooms-title"))

    [items] = [block for block in card.blocks if isinstance(block, Items)]
    assert len(items.items) == 10
    assert Phrase("measure-rooms-rest", {"rest": 4}) in [block.text for block in card.blocks if isinstance(block, Note)]
