"""Who knows: what is learned, how it fades, who is best placed, and who is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.experts import Circle, Expert, Load, Need
from bot.features.experts.learning import declare, forget, learn, variants, weigh
from bot.features.experts.ranking import likely, rank, standing
from bot.features.experts.state import HALF_LIFE
from bot.kernel.people import Person, PersonId
from tests.unit.features.makers import (
    BEN,
    DAY,
    HOUR,
    KIM,
    MONDAY,
    PLACE,
    TEXT,
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
        (load(*["ben"] * 8, *["kim"] * 2), "kim"),
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


def test_evidence_halves_in_forty_five_days():
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
