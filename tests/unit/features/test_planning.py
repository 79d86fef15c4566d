"""A strategy as it is written: what is missing, what somebody typed or filled in, and how long each month is kept."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.strategy import cards, planning, reviewing
from bot.features.strategy.planning import Written
from bot.features.strategy.state import Part, Review
from bot.kernel.calendar import quarter_of
from bot.kernel.cards import FormErrors, Phrase
from bot.kernel.facts import Undelivered
from bot.kernel.messages import Proposal, Show, Timer
from bot.kernel.people import PersonId, PlaceId, Role
from bot.kernel.policy import Purpose
from bot.kernel.strategy import Strategy
from tests.unit.features.makers import (
    BEN,
    DAY,
    HOUR,
    KIM,
    MONDAY,
    PLACE,
    asked,
    at,
    because,
    gist,
    on_leave,
    opted_out,
    person,
    timers,
)

CHLOE, SAM = PersonId("chloe"), PersonId("sam")
NOW = at(MONDAY, person("chloe"))
NOTHING = Written("", Strategy())
FULL = Written("why", Strategy("region", "east", ("nurses",), {"2026-03": "rains"}, 60))
SHARED = Review("2026-Q1", MONDAY, CHLOE)
LEADER = person("ben", roles=frozenset({Role.MEMBER, Role.LEADER}))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (NOTHING, [Part.PURPOSE, Part.WHOM, Part.THEMES, Part.TIME]),
        (FULL, []),
        (replace(FULL, purpose=""), [Part.PURPOSE]),
        (replace(FULL, strategy=replace(FULL.strategy, audiences=())), [Part.WHOM]),
        (replace(FULL, strategy=replace(FULL.strategy, themes={"2025-12": "old"})), [Part.THEMES]),
    ],
)
def test_what_is_missing_is_named_in_the_order_in_which_it_is_best_begun(written: Written, left: list[Part]):
    assert list(planning.missing(written, NOW)) == left


@pytest.mark.parametrize(
    ("typed", "places", "kept"),
    [
        (["purpose", "help", "each", "other"], [], {"purpose": "help each other"}),
        (["scope", "country", "Kenya"], [], {"sort": "country", "scope": "Kenya"}),
        (["audience", "nurses;", "district", "teams"], [], {"audiences": ("nurses", "district teams")}),
        (["audiences", "nurses,", "midwives"], [], {"audiences": ("nurses", "midwives")}),
        (["theme", "2026-04", "polio", "days"], [], {"themes": {"2026-04": "polio days"}}),
        (["minutes", "90"], [], {"minutes_a_week": 90}),
        (["place"], [PLACE], {"managers_place": PLACE}),
        (["place", "none"], [], {"managers_place": None}),
    ],
)
def test_what_is_typed_is_kept(typed: list[str], places: list[PlaceId], kept: dict[str, object]):
    put = planning.typed(typed, places, NOTHING, NOW)

    assert isinstance(put, Written)
    found = {name: getattr(put.strategy, name, None) for name in kept if name != "purpose"}
    assert found | ({"purpose": put.purpose} if "purpose" in kept else {}) == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["theme", "2026-02", "late"], "strategy-bad-month"),
        (["theme", "2028-04", "far"], "strategy-bad-month"),
        (["theme", "may", "polio"], "strategy-how"),
        (["scope", "planet", "Mars"], "strategy-how"),
        (["minutes", "lots"], "strategy-how"),
        (["minutes", "9999"], "strategy-how"),
        (["place"], "strategy-how"),
        (["whatever"], "strategy-how"),
    ],
)
def test_what_cannot_be_understood_is_told_how_to_say(typed: list[str], said: str):
    put = planning.typed(typed, [], NOTHING, NOW)

    assert isinstance(put, Phrase)
    assert put.key == said


@pytest.mark.parametrize(("said", "minutes"), [("", 0), (" 90 ", 90), ("2400", 2400), ("2401", None), ("-5", None)])
def test_minutes_are_a_number_or_nothing(said: str, minutes: int | None):
    put = planning.filled_in(Part.TIME, {"minutes": said, "place": PLACE}, NOTHING, NOW)

    if minutes is None:
        assert isinstance(put, FormErrors)
        return
    assert isinstance(put, Written)
    assert (put.strategy.minutes_a_week, put.strategy.managers_place) == (minutes, PLACE)
    gone = planning.filled_in(Part.TIME, {"minutes": said, "place": planning.NOWHERE}, put, NOW)
    assert isinstance(gone, Written)
    assert gone.strategy.managers_place is None


def test_an_empty_month_is_open_and_one_of_over_a_year_ago_is_forgotten():
    old = Strategy(themes={"2025-02": "a", "2025-03": "b", "2026-03": "c"})

    assert planning.with_themes(old, {"2026-03": "", "2026-04": "d"}, NOW).themes == {"2025-03": "b", "2026-04": "d"}


def test_the_form_of_themes_asks_for_six_months():
    form = cards.form(Part.THEMES, FULL, at(MONDAY.replace(month=11)))

    assert [one.name for one in form.inputs] == ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"]


@pytest.mark.parametrize(("month", "quarter"), [(1, "2026-Q1"), (3, "2026-Q1"), (4, "2026-Q2"), (12, "2026-Q4")])
def test_a_year_has_four_quarters(month: int, quarter: str):
    assert quarter_of(MONDAY.replace(month=month), "UTC") == quarter


# ---------------------------------------------------------------- looking at it


@pytest.mark.parametrize(("last", "proposed"), [(None, True), (MONDAY - 60 * DAY, True), (MONDAY - 10 * DAY, False)])
def test_what_was_looked_at_lately_is_not_proposed_again(last: object, proposed: bool):
    written = replace(FULL, strategy=replace(FULL.strategy, reviewed=last))
    decision = reviewing.propose(written, None, NOW)

    assert [isinstance(one, Proposal) for one in decision.save] == ([True] if proposed else [])


def test_it_is_shared_in_the_channel_or_with_each_or_not_at_all():
    fresh = Review("2026-Q1")
    there = at(MONDAY, person("chloe"), core_team_place=PLACE)
    paused = at(MONDAY, person("chloe"), core_team_place=PLACE, paused_until=MONDAY + DAY)

    [show] = reviewing.share(fresh, FULL, (BEN,), there, proposed=False).do
    assert isinstance(show, Show)
    assert show.approved
    each = reviewing.share(fresh, FULL, (BEN, KIM), NOW, proposed=True).do
    assert [effect.about for effect in each if isinstance(effect, Timer)] == ["2026-Q1/ben", "2026-Q1/kim"]
    assert gist(reviewing.share(fresh, FULL, (BEN,), paused, proposed=False)) == "strategy-share-paused"
    assert gist(reviewing.share(fresh, FULL, (), NOW, proposed=False)) == "strategy-share-nobody"
    assert gist(reviewing.share(SHARED, FULL, (BEN,), NOW, proposed=False)) == "strategy-shared-already"


@pytest.mark.parametrize(
    ("who", "review", "now", "told", "later"),
    [
        (LEADER, SHARED, MONDAY, ["ben"], False),
        (replace(LEADER, wishes=on_leave("ben", MONDAY + DAY).wishes), SHARED, MONDAY, [], True),
        (replace(LEADER, wishes=opted_out("ben").wishes), SHARED, MONDAY, [], False),
        (LEADER, replace(SHARED, to=(BEN,)), MONDAY, [], False),
        (LEADER, replace(SHARED, done=MONDAY), MONDAY, [], False),
        (LEADER, SHARED, MONDAY + 15 * DAY, [], False),
    ],
)
def test_each_of_the_core_team_is_shown_it_once_at_a_civil_hour(
    who: object, review: Review, now: object, told: list[str], later: bool
):
    decision = reviewing.bring(review, FULL, who, at(now))  # type: ignore[arg-type]  # as the table has them

    assert asked(decision) == told
    assert ("tell" in timers(decision)) == later
    assert [one.to for one in decision.save if isinstance(one, Review)] == ([(BEN,)] if told else [])


def test_what_could_not_be_brought_is_brought_later_and_a_closed_channel_is_told_to_the_managers():
    told = replace(SHARED, to=(BEN,))
    again = reviewing.held_up(told, FULL, Undelivered("x", BEN, "already-written-to-today"), NOW, proposed=True)
    [put] = again.save
    assert isinstance(put, Review)
    assert put.to == ()
    assert "tell" in timers(again)
    assert not reviewing.held_up(told, FULL, Undelivered("x", BEN, "denied"), NOW, proposed=True)

    there = replace(SHARED, place=PLACE)
    assert not reviewing.held_up(there, FULL, Undelivered("x", None, "unknown"), NOW, proposed=True)
    anew = reviewing.held_up(there, FULL, Undelivered("x", None, "denied"), NOW, proposed=True)
    assert [type(one) for one in anew.save] == [Review, Proposal]


def test_a_look_that_was_left_for_later_says_so_where_it_was_shared():
    decision = reviewing.later(replace(SHARED, to=(BEN,)), FULL, at(MONDAY + HOUR, person("chloe")), proposed=True)

    [show] = decision.do
    assert isinstance(show, Show)
    assert show.only_edit
    assert show.card.gist.values["stands"] == "no"
    assert show.purpose is Purpose.CORE_TEAM
    assert because(decision) == []
