"""The rules of a community in words: each is one press, says what it means, and can be undone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from babel.core import get_global

from bot.features.outreach.state import Occasion
from bot.features.rules.table import COUNTRIES, KINDS
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
    shown = world.commands("chloe", "policy")
    assert said(f"policy-{what}", on=was, percent=20) in shown

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
    assert said("policy-countries", codes="DE") in world.commands("chloe", "policy")

    assert said("policy-country-set", country="DE", private="no") in world.commands("chloe", "policy public DE")
    assert world.policy().private_countries == frozenset()
    world.presses("chloe", said("policy-undo"))
    assert world.policy().private_countries == {"DE"}


def test_a_kind_of_note_that_was_switched_off_can_be_taken_back(world: World):
    world.rules(unwanted_notes=frozenset({"steady"}))
    kind = said("policy-kind", kind="steady")
    assert said("policy-note", kind=kind) in world.commands("chloe", "policy")

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
    "typed",
    [
        "policy rehearsal",
        "policy rehearsal perhaps",
        "policy rehersal on",
        "policy private",
        "policy kudos 3",
        "policy notes steady",
        "policy unwanted stedy",
        "policy public Germany",
        "policy praised",
    ],
)
def test_what_is_no_rule_is_answered_with_how_to_say_one(world: World, typed: str):
    before = world.policy()

    assert said("policy-how") in world.commands("chloe", typed)
    assert world.policy() == before


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
