"""Who knows: what is learned, how it fades, who is best placed, and who is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.experts import Circle, Expert, Load, Need, learning
from bot.features.experts.learning import declare, forget, learn, variants, weigh
from bot.features.experts.ranking import Fit, likely, rank, standing
from bot.features.experts.state import HALF_LIFE
from bot.features.questions.rounds import choose
from bot.kernel.facts import Accepted, Answered, Declined, Doubted, Suggested, Unaccepted
from bot.kernel.people import MessageId, Person, PersonId
from tests.unit.features.makers import (
    BEN,
    DAY,
    HOUR,
    KIM,
    MONDAY,
    PLACE,
    TEXT,
    asked,
    at,
    on_leave,
    opted_out,
    person,
    question,
)

NOW = at(MONDAY)
TOPICS = question().topics
NEED = Need(TOPICS, TEXT, PLACE)


def expert(name: str = "ben", **more: object) -> Expert:
    """Somebody who answered about vaccine fridges today."""
    bare = Expert(PersonId(name), {"vaccin": 1.0, "fridg": 1.0}, MONDAY, answers=1, last_answer=MONDAY)
    return replace(bare, **more)


def order(
    *experts: Expert,
    need: Need = NEED,
    load: Load = Load(),  # noqa: B008  # a record never changes
    people: tuple[Person, ...] = (),
    circle: Circle = Circle(PLACE),  # noqa: B008  # a record never changes
) -> list[str]:
    """Name who comes first, second, ..."""
    known = {one.who: person(one.who) for one in experts} | {one.who: one for one in people}
    few = likely(need, experts, standing(need, circle, NOW), NOW)
    return [str(one.person.who) for one in rank(need, few, known, load, NOW)]


STRANGER = Expert(PersonId("kim"), as_of=MONDAY)


@pytest.mark.parametrize(
    ("experts", "ranked"),
    [
        ([], []),
        ([expert()], ["ben"]),
        ([STRANGER], []),
        ([expert(topics={"latrin": 3.0})], []),
        ([expert(), expert("kim", topics={"vaccin": 5.0, "fridg": 5.0})], ["kim", "ben"]),
        ([expert(), expert("kim", accepted=3)], ["kim", "ben"]),
        ([expert(), expert("kim", places={PLACE: MONDAY})], ["kim", "ben"]),
        ([expert(topics={}, places={PLACE: MONDAY}), expert("kim")], ["kim", "ben"]),
        ([expert(topics={}, declared={"fridges": ("fridg",)}), STRANGER], ["ben"]),
        ([expert(), expert("kim", answers=500)], ["ben", "kim"]),
    ],
)
def test_evidence_places_people_and_volume_does_not(experts: list[Expert], ranked: list[str]):
    assert order(*experts) == ranked


@pytest.mark.parametrize(
    ("days", "declared", "found"),
    [(0, {}, True), (90, {}, True), (91, {}, False), (400, {"fridges": ("fridg",)}, True)],
)
def test_the_idle_drop_out_after_ninety_days_unless_they_said_that_they_know(
    days: int,
    declared: dict[str, tuple[str, ...]],
    found: bool,
):
    then = MONDAY - days * DAY

    assert bool(order(expert(last_answer=then, as_of=MONDAY, declared=declared))) == found


@pytest.mark.parametrize(("days", "found"), [(0, True), (91, False)])
def test_who_was_only_ever_named_by_others_drops_out_too(days: int, found: bool):
    named = Expert(BEN, {"fridg": 5.0}, MONDAY - days * DAY)

    assert bool(order(named)) == found


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (person("ben"), True),
        (on_leave("ben", MONDAY + DAY), True),
        (opted_out("ben"), False),
        (person("ben", bot=True), False),
        (person("ben", guest=True), False),
        (person("ben", left=True), False),
    ],
)
def test_only_colleagues_who_may_be_written_to_are_proposed(who: Person, found: bool):
    assert bool(order(expert(), people=(who,))) == found


@pytest.mark.parametrize(("silent", "found"), [(1, True), (89, True), (91, False)])
def test_who_is_back_in_the_room_is_not_idle_however_old_their_answers(silent: int, found: bool):
    past = expert(last_answer=MONDAY - 200 * DAY, places={PLACE: MONDAY - 200 * DAY})
    need = replace(NEED, speakers={BEN: MONDAY - silent * DAY})

    assert bool(order(past, need=need)) == found


def test_it_counts_how_often_answers_helped_and_not_how_many_there_were():
    busy, careful = expert(answers=100, accepted=10), expert("kim", answers=10, accepted=5)

    assert order(busy, careful) == ["kim", "ben"]


def test_a_named_colleague_comes_first_whatever_else_is_known():
    need = replace(NEED, suggested=(KIM,))

    assert order(expert(accepted=50), STRANGER, need=need) == ["kim", "ben"]


def test_presence_in_the_channel_counts_while_it_is_fresh():
    here = {PLACE: MONDAY}
    need = replace(NEED, speakers={BEN: MONDAY, KIM: MONDAY - 30 * DAY})

    assert order(expert("kim", places=here), expert(places=here), need=need) == ["ben", "kim"]


@pytest.mark.parametrize(
    ("words", "asked_about", "found"),
    [
        ("vaccine fridges", TOPICS, False),
        ("fridges", TOPICS, False),
        ("solar fridges", TOPICS, True),
        ("latrines", TOPICS, True),
    ],
)
def test_forgotten_topics_bind_where_all_of_their_words_are_asked_about(
    words: str,
    asked_about: tuple[str, ...],
    found: bool,
):
    quiet = forget(expert(places={PLACE: MONDAY}), words, "en")

    assert bool(order(quiet, need=replace(NEED, topics=asked_about))) == found


def test_forgetting_ends_a_declaration_and_declaring_ends_a_forgetting():
    knows = declare(STRANGER, "vaccine fridges", "en")
    assert "vaccine fridges" in knows.declared
    quiet = forget(knows, "vaccine fridges", "en")
    assert (quiet.declared, list(quiet.forgotten)) == ({}, ["vaccine fridges"])
    again = declare(quiet, "vaccine fridges", "en")
    assert (list(again.declared), again.forgotten) == (["vaccine fridges"], {})


@pytest.mark.parametrize(
    ("words", "language", "topics"),
    [
        ("vaccine fridges", "en", {"vaccin", "fridg"}),
        ("réfrigérateurs à vaccins", "fr", {"vaccin"}),
        ("the", "en", {"the"}),
    ],
)
def test_a_few_words_are_understood_as_the_question_will_put_them(words: str, language: str, topics: set[str]):
    assert topics <= {topic for one in variants(words, language) for topic in one}


# ---------------------------------------------------------------- load


def load(*who: str, since: datetime = MONDAY - DAY) -> Load:
    """Who was asked lately, in this order."""
    return Load(tuple((since + number * timedelta(minutes=1), PersonId(name)) for number, name in enumerate(who)))


@pytest.mark.parametrize(
    ("recent", "first"),
    [
        (load(), "ben"),
        (load("ben", "ben", "ben", "ben"), "ben"),
        (load("ben", "ben", "ben", "ben", "ben"), "kim"),
        (load("ben", "a", "b", "c", "d", "e", "f", "g", "h", "i"), "ben"),
        (load("ben", "ben", "ben", "ben", "ben", since=MONDAY - 29 * DAY), "ben"),
        (load(*["ben"] * 10, *["kim"] * 2), "kim"),
    ],
)
def test_whoever_carries_more_than_a_fifth_gives_way(recent: Load, first: str):
    better, good = expert(topics={"vaccin": 4.0, "fridg": 4.0}), expert("kim")

    assert order(better, good, load=recent)[0] == first


def test_of_two_placed_equally_well_it_is_the_turn_of_whoever_was_asked_longest_ago():
    assert order(expert(last_asked=MONDAY), expert("kim", last_asked=MONDAY - HOUR)) == ["kim", "ben"]
    assert order(expert(last_asked=MONDAY), expert("kim")) == ["kim", "ben"]


def test_shares_mean_nothing_before_five_were_asked():
    assert load("ben", "ben", "ben", "ben").shares(MONDAY) == {}
    assert load("ben", "ben", "ben", "ben", "kim").shares(MONDAY) == {"ben": 5 / 6, "kim": 2 / 6}


# ---------------------------------------------------------------- learning


def test_evidence_halves_in_ninety_days():
    assert weigh(expert(), MONDAY + HALF_LIFE) == {"vaccin": 0.5, "fridg": 0.5}
    assert weigh(expert(), MONDAY - DAY) == {"vaccin": 1.0, "fridg": 1.0}, "the past adds nothing"
    assert weigh(Expert(BEN, {"fridg": 1.0}), MONDAY) == {"fridg": 1.0}


@pytest.mark.parametrize(
    ("amount", "then"), [(1.0, {"fridg": 2.0, "vaccin": 1.0}), (-1.0, {"vaccin": 1.0}), (-5.0, {"vaccin": 1.0})]
)
def test_what_is_learned_adds_up_and_never_falls_below_nothing(amount: float, then: dict[str, float]):
    assert learn(expert(), ("fridg",), amount, MONDAY).topics == then


def test_what_has_become_faint_is_let_go():
    assert learn(expert(topics={"fridg": 0.06}), (), 0.0, MONDAY + HALF_LIFE).topics == {}


def test_history_told_late_does_not_turn_the_clock_back():
    assert learn(expert(), ("fridg",), 1.0, MONDAY - 300 * DAY).as_of == MONDAY


def test_people_are_found_by_their_strongest_topics_what_they_said_and_where_they_answer():
    topics = {f"t{number:02}": float(number) for number in range(30)}
    keys = expert(topics=topics, declared={"fridges": ("fridg",)}, places={PLACE: MONDAY}).keys()

    assert ("topic", "t29") in keys
    assert ("topic", "t14") in keys
    assert ("topic", "t13") not in keys
    assert ("topic", "fridg") in keys
    assert ("place", PLACE) in keys


@pytest.mark.parametrize(("accepted", "told"), [(0, False), (2, True)])
def test_accepted_answers_are_named_where_there_are_any(accepted: int, told: bool):  # a column
    few = likely(NEED, [expert(accepted=accepted)], {}, NOW)

    [one] = rank(NEED, few, {BEN: person("ben")}, Load(), NOW)

    assert ("evidence-accepted" in [reason.key for reason in one.because]) == told


# ---------------------------------------------------------------- who is about


def circle(*turns: str) -> Circle:
    """Who answered here, oldest first."""
    return Circle(PLACE, tuple(PersonId(who) for who in turns))


@pytest.mark.parametrize(
    ("turns", "first"),
    [
        (("kim", "ben"), "ben"),
        (("ben", "kim"), "kim"),
        (("kim", "kim", "ben"), "kim"),
        (("kim", "kim", *["ann"] * 9, "ben"), "ben"),
        (("kim", *["ben"] * 4, "kim"), "ben"),
    ],
)
def test_who_answered_lately_comes_first_and_often_can_outweigh_last(turns: tuple[str, ...], first: str):
    assert order(expert(), expert("kim"), circle=circle(*turns))[0] == first


def test_recency_is_counted_in_the_turns_of_the_place_and_not_in_hours():
    here = circle("kim", "ben")

    assert standing(NEED, here, at(MONDAY)) == standing(NEED, here, at(MONDAY + 60 * DAY)) != {}


def test_questions_that_nobody_took_up_make_no_answer_older():
    written_by_an_earlier_build = circle("kim", "", "ben", "", "")

    assert standing(NEED, written_by_an_earlier_build, NOW) == standing(NEED, circle("kim", "ben"), NOW)


def test_a_silence_is_long_or_short_by_the_pace_of_the_place():
    spoke = {BEN: MONDAY - 2 * HOUR}
    slow, fast = replace(NEED, speakers=spoke, pace=7200.0), replace(NEED, speakers=spoke, pace=60.0)

    assert standing(slow, circle(), NOW)[BEN] == 0.5
    assert standing(fast, circle(), NOW)[BEN] < 0.01


def test_who_is_about_but_never_answered_is_not_asked():
    need = replace(NEED, speakers={KIM: MONDAY})

    assert order(expert(), STRANGER, need=need) == ["ben"]


MIXED = [
    expert("pump", topics={"pump": 3.0, "seal": 2.0}, practice=3.0, answers=3),
    expert("cold", topics={"fridg": 3.0, "vaccin": 2.0}, practice=3.0, answers=3),
    expert("all", topics={"fridg": 2.0, "pump": 2.0, "latrin": 9.0, "tent": 9.0}, practice=40.0, answers=40),
]
LATELY = circle("cold", "all", "pump", "pump")


@pytest.mark.parametrize(
    ("topics", "first"),
    [(("fridg", "vaccin"), "cold"), (("pump", "seal"), "pump"), ((), "pump"), (("tent", "latrin"), "all")],
)
def test_in_a_room_of_many_topics_who_knows_this_one_comes_before_who_was_here_last(
    topics: tuple[str, ...], first: str
):
    need = replace(NEED, topics=topics)

    assert order(*MIXED, need=need, circle=LATELY)[0] == first


def test_who_answers_about_little_else_comes_before_who_answers_about_everything():
    specialist, generalist = expert(practice=2.0), expert("kim", practice=80.0)

    assert order(generalist, specialist) == ["ben", "kim"]


def test_whom_the_question_names_comes_before_whom_it_does_not():
    need = replace(NEED, text=f"@kim: {TEXT}")

    assert order(expert(accepted=20), expert("kim"), need=need) == ["kim", "ben"]


def test_who_was_tried_is_not_tried_again():
    assert order(expert(), expert("kim"), need=replace(NEED, tried=frozenset({BEN}))) == ["kim"]


def test_whoever_carries_too_much_gives_the_first_place_away_and_keeps_the_next():
    people = [expert("ann", topics={"vaccin": 4.0}), expert("ben", topics={"vaccin": 3.9}), expert("kim")]

    assert order(*people, load=load(*["ann"] * 5))[:2] == ["ben", "ann"]


def test_where_the_first_is_away_the_fair_turn_is_not_passed_over():
    known = [expert(name, topics={"vaccin": weight}) for name, weight in (("a", 4.0), ("b", 3.9), ("c", 3.8))]
    few = likely(NEED, known, {}, NOW)
    people = {one.who: one for one in (on_leave("a", MONDAY + 30 * DAY), person("b"), person("c"))}

    ranked = rank(NEED, few, people, load(*["b"] * 5), NOW)

    assert [one.person.who for one in ranked] == ["a", "b", "c"]
    assert asked(choose(question(), ranked, NOW)) == ["c"]


def test_a_fair_turn_does_not_go_before_whom_a_colleague_names():
    need = replace(NEED, suggested=(BEN,))

    assert order(expert(topics={}), expert("kim"), need=need, load=load(*["ben"] * 9), circle=circle("kim"))[0] == "ben"


@pytest.mark.parametrize(("score", "first"), [(0.05, "kim"), (0.01, "ann")])
def test_the_more_somebody_carries_the_better_placed_they_must_be_to_be_asked_again(score: float, first: str):
    fits = [Fit(expert("ann"), 1.0, {}), Fit(expert("kim"), score, {})]
    people = {one.who: one for one in (person("ann"), person("kim"))}

    assert rank(NEED, fits, people, load(*["ann"] * 5), NOW)[0].person.who == first


def test_a_far_better_expert_is_asked_whatever_their_share():
    far = expert("ann", practice=4.0, topics={"vaccin": 4.0, "fridg": 4.0})

    assert order(far, expert("kim", topics={"vaccin": 0.1}), load=load(*["ann"] * 5), circle=circle("ann"))[0] == "ann"


# ---------------------------------------------------------------- learning from people


ABOUT = ("fridg", "vaccin", "alarm", "tcw")
GIVEN = Answered("q1", BEN, PersonId("amina"), PLACE, MessageId("a"), first=True, how="thread", topics=ABOUT)
ACCEPTED = Accepted("q1", BEN, PersonId("amina"), MessageId("a"), PLACE, ABOUT)
UNACCEPTED = Unaccepted("q1", BEN, PersonId("amina"), MessageId("a"), ABOUT)
NOT_ME = Declined("q2", BEN, ABOUT)
NEWCOMER = Expert(BEN, as_of=MONDAY)


def test_an_answer_counts_once_a_question_however_many_messages_it_takes():
    once, turned = learning.answered(NEWCOMER, circle(), GIVEN, MONDAY)
    twice, same = learning.answered(once, turned, replace(GIVEN, message=MessageId("b"), first=False), MONDAY)

    assert (once.answers, once.topics["fridg"], once.practice, turned.turns) == (1, 1.0, 1.0, (BEN,))
    assert (twice, same) == (once, turned)


def test_an_answer_that_turns_out_to_be_none_leaves_what_was_there_before():
    before, here = learning.answered(NEWCOMER, circle("kim"), replace(GIVEN, question="q0"), MONDAY)
    put, turned = learning.answered(before, here, GIVEN, MONDAY)
    doubted = Doubted("q1", BEN, MessageId("a"), ABOUT, PLACE)

    assert learning.doubted(put, turned, doubted, MONDAY) == (before, here)
    # Another message of theirs stands, or it never counted: nothing was learned from this one.
    assert learning.doubted(put, turned, replace(doubted, another=True), MONDAY) == (put, turned)
    assert learning.doubted(before, here, doubted, MONDAY) == (before, here)


def test_an_answer_to_oneself_teaches_nothing():
    assert learning.answered(NEWCOMER, circle(), replace(GIVEN, asker=BEN), MONDAY) == (NEWCOMER, circle())


def test_a_circle_remembers_a_hundred_turns():
    _, turned = learning.answered(NEWCOMER, circle(*["kim"] * 100), GIVEN, MONDAY)

    assert (len(turned.turns), turned.turns[-1]) == (100, BEN)


@pytest.mark.parametrize("days", [0, 30, 200])
def test_an_acceptance_taken_back_leaves_what_was_there_before(days: int):
    answered, _ = learning.answered(NEWCOMER, circle(), GIVEN, MONDAY)
    later = MONDAY + days * DAY

    back = learning.unaccepted(learning.accepted(answered, ACCEPTED, MONDAY), UNACCEPTED, later)

    assert (back.accepted, back.taught) == (0, {})
    assert back.topics == pytest.approx(weigh(answered, later), abs=0.01)
    assert back.practice == pytest.approx(weigh(answered, later)["fridg"], abs=0.01)


def test_an_acceptance_nobody_remembers_takes_no_evidence_away():
    assert learning.unaccepted(expert(accepted=1), UNACCEPTED, MONDAY) == expert()


def test_only_the_latest_acceptances_are_remembered():
    known = NEWCOMER
    for number in range(20):
        known = learning.accepted(known, replace(ACCEPTED, question=f"q{number}"), MONDAY + number * HOUR)

    assert (known.accepted, len(known.taught), "q3" in known.taught, "q19" in known.taught) == (20, 16, False, True)


@pytest.mark.parametrize(
    ("declines", "about", "found"),
    [
        (0, ABOUT, True),
        (1, ABOUT, True),
        (2, ABOUT, False),
        (2, ("fridg", "vaccin", "seal"), False),
        (2, ("fridg", "pump", "latrin"), True),
    ],
)
def test_two_times_not_me_end_the_asking_about_it(declines: int, about: tuple[str, ...], found: bool):
    known = expert(topics={"fridg": 9.0, "latrin": 9.0}, practice=18.0, places={PLACE: MONDAY})
    for _ in range(declines):
        known = learning.declined(known, NOT_ME, MONDAY)

    assert bool(order(known, need=replace(NEED, topics=about))) == found


@pytest.mark.parametrize("evidence", ["answered", "accepted", "suggested", "declared"])
def test_new_evidence_ends_a_not_me(evidence: str):
    quiet = learning.declined(learning.declined(expert(), NOT_ME, MONDAY), NOT_ME, MONDAY)
    assert order(quiet, need=replace(NEED, topics=ABOUT)) == []

    match evidence:
        case "answered":
            willing, _ = learning.answered(quiet, circle(), GIVEN, MONDAY)
        case "accepted":
            willing = learning.accepted(quiet, ACCEPTED, MONDAY)
        case "suggested":
            willing = learning.suggested(quiet, Suggested("q3", BEN, KIM, ABOUT), MONDAY)
        case _:
            willing = declare(quiet, "vaccine fridges alarm", "en")

    assert order(willing, need=replace(NEED, topics=ABOUT)) == ["ben"]


def test_what_was_declined_stays_small():
    known = NEWCOMER
    for number in range(40):
        known = learning.declined(known, Declined("q", BEN, (f"t{number}", f"u{number}")), MONDAY)

    assert len(known.declined) == 48


def test_a_suggestion_and_a_not_me_undo_each_other():
    told = learning.suggested(NEWCOMER, Suggested("q", BEN, KIM, ABOUT), MONDAY)

    assert (learning.declined(told, NOT_ME, MONDAY).topics, told.topics["fridg"]) == ({}, 1.0)


def test_without_a_fact_nothing_drifts():
    known = learning.accepted(expert(), ACCEPTED, MONDAY)

    assert learn(known, (), 0.0, MONDAY) == known
