"""The rules of a community in words: each is one press, says what it means, and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from babel.core import get_global

from bot.features.outreach.state import Occasion
from bot.features.rules.state import History
from bot.features.rules.table import COUNTRIES, KINDS
from bot.kernel.cards import ChoiceInput, Form, TextInput, phrase
from bot.kernel.facts import Ruled
from bot.runtime.reader import country_of
from tests.world import World, said


def speaks_french(world: World, who: str) -> None:
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    world.submits(who, starts="09:00", ends="17:00", language="fr", kinds="routing")


@pytest.mark.parametrize(
    ("what", "rule", "on", "off"),
    [
        ("rehearsal", "rehearsal", True, False),
        ("holdout", "holdout", 0.2, 0.0),
        ("public", "public_recognition", True, False),
    ],
)
def test_each_rule_is_one_press_says_what_it_means_and_can_be_undone(
    world: World, what: str, rule: str, on: object, off: object
):
    before = getattr(world.policy(), rule)
    was = "yes" if before else "no"
    assert said(f"policy-{what}", on=was, percent=20) in world.commands("chloe", f"policy {what}")
    world.commands("chloe", "policy")

    now = "no" if before else "yes"
    answer = world.presses("chloe", said(f"policy-{what}.switch", on=was, percent=20))
    assert said(f"policy-{what}-set", on=now, percent=20) in answer
    assert getattr(world.policy(), rule) == (off if before else on)
    assert said(f"policy-{what}-set", on=was, percent=20) in world.presses("chloe", said("policy-undo"))
    assert getattr(world.policy(), rule) == before
    assert [fact.what for fact in world.facts(Ruled)] == [what, what]


def test_a_rule_can_be_typed(world: World):
    assert said("policy-rehearsal-set", on="yes") in world.commands("chloe", "policy rehearsal on")
    assert world.policy().rehearsal
    assert said("policy-rehearsal-set", on="no") in world.commands("chloe", "policy rehearsal off")
    assert not world.policy().rehearsal


def test_what_holds_already_is_said_and_not_changed(world: World):
    assert said("policy-public-set", on="yes") in world.commands("chloe", "policy public on")
    assert world.facts(Ruled) == []


def test_a_country_is_kept_out_of_public_praise_and_let_in_again(world: World):
    answer = world.commands("chloe", "policy private de")
    assert said("policy-country-set", country="DE", private="yes") in answer
    assert world.policy().private_countries == {"DE"}
    assert said("policy-countries", codes="DE") in world.commands("chloe", "policy private")

    assert said("policy-country-set", country="DE", private="no") in world.commands("chloe", "policy public DE")
    assert world.policy().private_countries == frozenset()
    world.presses("chloe", said("policy-undo"))
    assert world.policy().private_countries == {"DE"}


def test_a_kind_of_note_that_was_switched_off_can_be_taken_back(world: World):
    world.rules(unwanted_notes=frozenset({"steady"}))
    kind = said("policy-kind", kind="steady")
    assert said("policy-note", kind=kind) in world.commands("chloe", "policy thanks")

    answer = world.presses("chloe", said("policy-note-back"))
    assert said("policy-note-set", kind=kind, on="yes") in answer
    assert world.policy().unwanted_notes == frozenset()
    world.presses("chloe", said("policy-undo"))
    assert world.policy().unwanted_notes == {"steady"}


def test_the_channel_for_news_is_chosen_from_the_communitys_own(world: World):
    assert said("policy-news-none") in world.commands("chloe", "policy")
    assert said("policy-news-title") in world.presses("chloe", said("policy-news-choose"))
    place = world.place("nutrition")
    assert said("policy-news", place="#nutrition") in world.submits("chloe", place=place)
    assert world.policy().news_place == place

    assert said("policy-news-none") in world.presses("chloe", said("policy-undo"))
    assert world.policy().news_place is None


def test_the_channel_for_news_can_be_typed_and_taken_away(world: World):
    assert said("policy-news", place="#cold-chain") in world.commands("chloe", "policy news #cold-chain")
    assert world.policy().news_place == world.place("cold-chain")
    assert said("policy-news-none") in world.commands("chloe", "policy news off")
    assert world.policy().news_place is None
    world.presses("chloe", said("policy-undo"))
    assert world.policy().news_place == world.place("cold-chain")

    world.presses("chloe", said("policy-all"))
    world.presses("chloe", said("policy-news-choose"))
    assert said("policy-news-none") in world.submits("chloe", place="nowhere")


def test_another_communitys_channel_is_none_for_ones_news(world: World):
    answer = world.commands("chloe", "policy news #wash")

    assert said("policy-news-not-ours", place="#wash") in answer
    assert world.policy().news_place is None


@pytest.mark.parametrize(
    ("typed", "pressed", "held"),
    [
        ("policy rehersal on", "policy rehearsal", False),
        ("policy rehearsal perhaps", "policy rehearsal on", True),
        ("policy promise soon", "policy promise 8h", False),
        ("policy zone Nairobi", "policy zone Africa/Nairobi", False),
        ("policy hours 8-4", "policy hours 08:00-16:00", True),
        ("policy unwanted stedy", "policy unwanted steady", True),
        ("policy xyz", "policy promise 8h", False),
    ],
)
def test_a_slip_is_answered_with_an_example_that_can_be_pressed(world: World, typed: str, pressed: str, held: bool):
    before = world.policy()

    assert f"[{pressed}]" in world.commands("chloe", typed)
    assert world.policy() == before
    world.presses("chloe", pressed)
    assert (world.policy() != before) is held


@pytest.mark.parametrize("typed", ["uk", "Germany", "XX", "d"])
def test_a_country_nobody_can_be_in_protects_nobody_and_is_not_taken_for_one(world: World, typed: str):
    assert said("policy-country-unknown", country=typed.upper()) in world.commands("chloe", f"policy private {typed}")
    assert world.policy().private_countries == frozenset()
    assert world.facts(Ruled) == []


def test_norway_is_a_country_and_no_refusal(world: World):
    answer = world.commands("chloe", "policy private no")
    assert said("policy-country-set", country="NO", private="yes") in answer
    assert world.policy().private_countries == {"NO"}

    assert said("policy-country-set", country="NO", private="no") in world.presses("chloe", said("policy-undo"))
    assert world.policy().private_countries == frozenset()
    assert world.policy().public_recognition

    assert said("policy-public-set", on="no") in world.commands("chloe", "policy public no")
    assert not world.policy().public_recognition


def test_every_country_a_time_zone_lies_in_can_be_named_and_every_kind_of_note():
    zones: Mapping[str, str] = get_global("zone_territories")

    assert {country_of(zone) for zone in zones} - {""} == COUNTRIES
    assert {occasion.value for occasion in Occasion} == KINDS


def test_a_group_of_rules_is_filled_in_together_and_undone_together(world: World):
    before = world.policy()
    world.commands("chloe", "policy")
    assert said("rule-nudges.name") in world.presses("chloe", said("policy-change", group="questions"))
    wrong = fills(world, nudges="many", claim="soon")
    assert said("rule-wrong", kind="count", typed="many", least=0, most=14, listed="") in wrong
    assert "“soon” is no length of time from one hour to 10 days. Write it like 8h, 90min or 2d." in wrong
    assert world.policy() == before
    world.commands("chloe", "policy")
    world.presses("chloe", said("policy-change", group="questions"))
    assert said("policy-unchanged") in fills(world)

    world.presses("chloe", said("policy-all"))
    world.presses("chloe", said("policy-change", group="questions"))
    answer = fills(world, nudges="1", promise="4h", guests="on")
    assert said("policy-changed", count=3) in answer
    assert "An answer" not in answer
    assert "promised an answer within 4 hours" in answer
    assert (world.policy().nudges_a_week, world.policy().guests) == (1, True)

    assert said("policy-changed", count=3) in world.presses("chloe", said("policy-undo"))
    assert world.policy() == before


def test_days_and_holidays_are_chosen_and_typed(world: World):
    world.commands("chloe", "policy")
    world.presses("chloe", said("policy-change", group="time"))
    fills(world, days="sun,mon,tue,wed,thu", holidays="2026-12-25\n2027-01-01")
    assert world.policy().working_days == {6, 0, 1, 2, 3}
    assert world.policy().holidays == {date(2026, 12, 25), date(2027, 1, 1)}

    answer = world.commands("chloe", "policy holidays remove 2027-01-01")
    assert said("rule-holidays", count=1, value="2026-12-25", on="yes") in answer
    world.presses("chloe", said("policy-undo"))
    assert len(world.policy().holidays) == 2
    world.presses("chloe", said("policy-all"))
    world.presses("chloe", said("policy-change", group="time"))
    fills(world, holidays="")
    assert world.policy().holidays == frozenset()


def test_a_channel_promises_for_itself_and_only_its_own(world: World):
    place = world.place("nutrition")
    answer = world.commands("chloe", "policy promise #nutrition 4h")
    assert "#nutrition 4 hours" in answer
    assert world.policy().promise_of(place) == timedelta(hours=4)
    assert world.policy().promise_of(world.place("cold-chain")) == timedelta(hours=8)

    world.commands("chloe", "policy")
    world.presses("chloe", said("policy-own-promise"))
    world.submits("chloe", place=place, promise="")
    assert world.policy().promises == {}
    assert "is no channel of this community" in world.commands("chloe", "policy promise #wash 4h")


@pytest.mark.parametrize(("rule", "choose"), [("news", "policy-news-choose"), ("core-team", "core-policy-choose")])
def test_a_word_that_is_no_mention_of_a_channel_becomes_none(world: World, rule: str, choose: str):
    answer = world.commands("chloe", f"policy {rule} nutrition")

    assert said("rule-wrong", kind="place", typed="nutrition", least="", most="", listed="") in answer
    assert f"[{said(choose)}]" in answer
    assert (world.policy().news_place, world.policy().core_team_place) == (None, None)


def test_who_changed_what_is_remembered_and_comes_back_with_one_press(world: World):
    assert said("policy-history-none") in world.commands("chloe", "policy history")
    world.commands("chloe", "policy promise 4h")
    world.later(hours=1)
    world.commands("chloe", "policy nudges 1")
    world.commands("chloe", "policy promise 2h")

    shown = world.commands("chloe", "policy history").splitlines()
    lines = [line for line in shown if line.startswith("- ")]
    assert ["2 hours (before: 4 hours)" in line for line in lines] == [True, False, False]
    assert all("Chloe" in line for line in lines)
    assert lines[2].startswith("- Mon 02 Mar 08:00")

    world.commands("chloe", "policy history promise")
    assert "promised an answer within 4 hours" in world.presses("chloe", back("promise"))
    assert world.policy().promise == timedelta(hours=4)
    lines = [one for one in world.commands("chloe", "policy history promise").splitlines() if one.startswith("- ")]
    assert [f"[{back('promise')}]" in line for line in lines] == [True, False, True], "what stands needs no press"


def test_a_channel_that_is_ours_no_more_does_not_come_back(world: World):
    world.commands("chloe", "policy news #nutrition")
    world.commands("chloe", "policy news #cold-chain")
    world.takes_out("nutrition")
    world.commands("chloe", "policy history")

    answer = world.presses("chloe", back("news"))

    assert "cannot come back" in answer
    assert world.policy().news_place == world.place("cold-chain")


def test_a_channel_that_is_listened_to_meanwhile_is_asked_about_before_it_is_the_core_teams_again(world: World):
    world.commands("chloe", "policy core-team #nutrition")
    world.presses("chloe", said("core-policy-yes"))
    world.commands("chloe", "policy core-team off")
    undo = world.button("chloe", said("policy-undo"))
    world.adds("chloe", "nutrition")

    asked = world.presses_remembered("chloe", undo)

    assert said("core-policy-sure", place="#nutrition", watched="yes") in asked
    assert world.policy().core_team_place is None


def test_what_is_left_as_it_was_stays_exactly_what_it_is(world: World):
    world.rules(ask_at=1 / 3)
    world.commands("chloe", "policy")
    world.presses("chloe", said("policy-change", group="questions"))

    assert said("policy-unchanged") in fills(world)
    assert world.policy().ask_at == 1 / 3


def test_the_history_ends_by_itself(world: World):
    world.commands("chloe", "policy keep-audit 30d")
    world.later(days=20)
    world.commands("chloe", "policy nudges 1")
    [history] = world.records(History)
    assert len(history.changes) == 2

    world.later(days=11)
    [history] = world.records(History)
    assert [one.rule for one in history.changes] == ["nudges"]
    world.later(days=20)
    [history] = world.records(History)
    assert history.changes == ()
    assert said("policy-history-none") in world.commands("chloe", "policy history")


def back(rule: str) -> str:
    return said("policy-bring-back", rule=phrase(f"rule-{rule}.name"))


def fills(world: World, **changes: str) -> str:
    """Chloe sends the form that is open, as it was filled in for her but for these."""
    form = world.given("chloe")
    assert isinstance(form, Form)
    stands = {one.name: str(one.value) for one in form.inputs if isinstance(one, TextInput)}
    stands |= {one.name: ",".join(one.chosen) for one in form.inputs if isinstance(one, ChoiceInput)}
    return world.submits("chloe", **{**stands, **changes})


def test_only_managers_set_rules(world: World):
    for who in ("amina", "faith"):
        assert world.commands(who, "policy rehearsal on") == said("refused", needs="steer")
    world.commands("chloe", "policy")
    switch = world.button("chloe", said("policy-rehearsal.switch", on="no", percent=0))
    assert world.presses_remembered("faith", switch) == said("refused", needs="steer")
    assert not world.policy().rehearsal


def test_rules_are_read_in_the_managers_language(world: World):
    speaks_french(world, "chloe")
    world.opens_home("chloe")
    world.commands("chloe", "policy rehearsal on")

    [page] = world.sees("chloe")
    assert "La répétition est en cours" in page
