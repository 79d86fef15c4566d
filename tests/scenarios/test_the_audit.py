"""What was decided for the community stands in one place: by whom, what and when, in no words of anybody's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.features.audit import called, what
from bot.kernel.cards import Card, Download, Phrase, Table
from bot.kernel.facts import Ruled
from bot.kernel.people import PersonId, alias
from bot.kernel.policy import Tone
from bot.kernel.steering import Appointed, Decided, HandedOver
from bot.kernel.wording import Own, OwnWords
from bot.runtime.speaker import Catalogue, flat
from tests.unit.text.scan import TEXT
from tests.world import World, said


def taken(world: World, who: str = "chloe") -> Table:
    """The table that somebody can take away from what they were answered last."""
    card = world.given(who)
    assert isinstance(card, Card)
    [table] = [block.of for block in card.blocks if isinstance(block, Download)]
    assert isinstance(table, Table)
    return table


def rows(world: World, *columns: str) -> list[tuple[object, ...]]:
    table = taken(world)
    at = [table.columns.index(column) for column in columns]
    return [tuple(row[number] for number in at) for row in table.rows]


def did(key: str, name: str = "", who: str = "", until: str = "") -> str:
    return said("audit-what", did=key, name=name, who=who, whom="yes" if who else "no", until=until)


def test_who_decided_what_and_when_the_newest_first(world: World):
    world.commands("chloe", "policy promise 4h")
    world.later(hours=1)
    world.commands("chloe", "team add @sam leader")
    world.later(hours=1)
    world.commands("chloe", "goal within-day 80 by 2026-06-30")

    text = world.commands("chloe", "audit")

    lines = [
        did("aimed", said("metric-within-day")),
        did("appointed", said("role-leader"), "Sam"),
        did("ruled", "promise"),
    ]
    at = [text.index(f"Chloe: {line}") for line in lines]
    assert at == sorted(at)
    assert rows(world, "by", "by_name", "what", "about", "who")[:3] == [
        ("chloe", "Chloe", "aimed", "within-day", None),
        ("chloe", "Chloe", "appointed", "leader", "sam"),
        ("chloe", "Chloe", "ruled", "promise", None),
    ]
    assert str(taken(world).rows[0][0]).startswith("2026-03-02T09:00")


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar", "ru", "zh"])
@pytest.mark.parametrize("how", ["campaign", "discussion", "do", "done", "later", "no"])
def test_what_it_was_about_is_named_as_people_do_in_every_language(language: str, how: str):
    say = Catalogue.read(TEXT).speaker(language, Tone.WARM)
    handed = HandedOver("watching", PersonId("ben"), PersonId("chloe"), datetime(2026, 3, 6, 9, tzinfo=UTC))

    for deed, raw in ((handed, "watching"), (Decided("idea", how, PersonId("chloe")), how)):
        name = called(deed)
        assert isinstance(name, Phrase)
        assert flat(say(name)) not in {raw, ""}
        assert flat(say(name)) in flat(say(what(deed)))


def test_of_one_person_what_they_decided_and_what_was_decided_about_them(world: World):
    world.commands("chloe", "team add @ben manager")
    world.commands("chloe", "policy promise 4h")
    world.later(minutes=1)
    world.commands("ben", "policy grace 10m")
    world.commands("chloe", "audit @ben")

    assert rows(world, "by", "about") == [("ben", "grace"), ("chloe", "manager")]


@pytest.mark.parametrize(("word", "count"), [("week", 1), ("month", 2), ("year", 3)])
def test_as_far_back_as_was_asked_for(world: World, word: str, count: int):
    ago = [timedelta(days=60), timedelta(days=20), timedelta(hours=1)]
    world.has_behind([(world.now - one, Ruled("promise", PersonId("omar"))) for one in ago])
    world.commands("chloe", f"audit {word} @omar")

    assert len(taken(world).rows) == count


def test_what_nobody_decided_is_not_in_it_and_it_can_be_empty(world: World):
    world.later(days=40)

    assert said("audit-gist", count=0, whose="all", who="") in world.commands("chloe", "audit month")
    assert said("audit-gist", count=0, whose="one", who="Ben") in world.commands("chloe", "audit @ben")


def test_a_yes_and_a_no_to_what_was_proposed_stand_in_it_without_a_word_of_what_it_was(world: World):
    world.commands("chloe", "team add @lena leader")
    world.commands("ben", "idea a weekly clinic on marigold fridges")
    world.commands("chloe", "team add @sam sponsor")
    for who in ("lena", "sam"):
        world.commands(who, "ideas")
        world.presses(who, said("idea-vote"))
    world.commands("chloe", "ideas")
    world.presses("chloe", said("idea-decide"))
    world.presses("chloe", said("idea-later"))

    text = world.commands("chloe", "audit")

    assert ("chloe", "disposed") in rows(world, "by", "what")
    assert ("decided", "later") in rows(world, "what", "about")
    assert "marigold" not in text
    assert "marigold" not in str(taken(world))


@pytest.mark.parametrize(
    ("words", "what", "who"),
    [
        ("strategy purpose vaccines that stay cold", "strategy", None),
        ("team remit @faith vaccine fridges", "remit", "faith"),
        ("brief add @sam", "readers-added", "sam"),
        ("pause until friday", "ruled", None),
        ("team share watching @faith until friday", "handed-over", "faith"),
    ],
)
def test_nothing_that_a_manager_decides_is_left_out(world: World, words: str, what: str, who: str | None):
    world.commands("chloe", words)
    world.commands("chloe", "audit")

    assert rows(world, "by", "what", "who")[0] == ("chloe", what, who)


def test_a_file_of_rules_is_by_whoever_runs_steward(world: World):
    by_file = Appointed(PersonId("sam"), "leader", PersonId(""))
    world.later(hours=1)
    world.has_behind([(world.now, by_file)])

    assert f"{said('audit-file')}: {did('appointed', 'leader', 'Sam')}" in world.commands("chloe", "audit")
    assert rows(world, "by", "what")[0] == (None, "appointed")


def test_whoever_was_forgotten_stands_there_as_nobody(world: World):
    world.commands("chloe", "team add @ben manager")
    world.commands("ben", "policy promise 4h")
    world.commands("ben", "forget-me")
    world.presses("ben", said("forget-button", then="stay"))
    world.later(minutes=1)

    text = world.commands("chloe", "audit")

    assert f"{said('audit-nobody')}: {did('ruled', 'promise')}" in text
    assert "Ben" not in text
    assert rows(world, "by", "by_name", "what")[0] == (None, None, "ruled")
    assert "nobody-" not in str(taken(world))


def test_a_pause_that_an_outage_went_by_was_ended_by_nobody(world: World):
    world.commands("chloe", "pause until friday")
    world.until("thursday 12:00")
    world.sleeps(days=5)
    world.later(hours=8)
    assert [fact.by for fact in world.facts(Ruled) if fact.what == "pause"] == ["chloe", ""]

    world.commands("chloe", "audit")

    assert [row for row in rows(world, "by", "what", "about") if row[2] == "pause"] == [("chloe", "ruled", "pause")]


def test_a_pause_that_lets_more_go_on_has_been_changed_and_not_ended(world: World):
    world.commands("chloe", 'pause until friday "earthquake response"')
    world.commands("chloe", "pause until wednesday")

    text = world.commands("chloe", "audit")

    assert [row[1] for row in rows(world, "by", "what") if row[0] == "chloe"][:2] == ["ruled", "ruled"]
    assert text.count(did("paused", "", "")) == 2
    assert did("resumed", "", "") not in text


@pytest.mark.parametrize("history", ["policy history", "words history"])
def test_no_history_names_whoever_was_forgotten_by_what_stands_for_them(world: World, history: str):
    world.commands("chloe", "team add @ben manager")
    world.commands("ben", "policy promise 4h")
    given = Own("nudge-snoozed", "en", {"": "Noted."})
    world.keeps(OwnWords().put(given.key, given.language, given.said, world.now, PersonId("ben")))
    world.commands("ben", "forget-me")
    world.presses("ben", said("forget-button", then="stay"))
    world.later(minutes=1)

    text = world.commands("chloe", history)

    assert said("audit-nobody") in text
    assert "nobody-" not in text


def test_it_is_for_managers(world: World):
    for who in ("amina", "faith", "gus"):
        assert world.commands(who, "audit", community="health") == said("refused", needs="steer"), who


def test_more_than_fits_is_in_the_file(world: World):
    told = [(world.now - timedelta(minutes=number), Ruled("promise", PersonId("omar"))) for number in range(40)]
    world.has_behind(told)

    text = world.commands("chloe", "audit @omar")

    assert text.count(did("ruled", "promise")) == 15
    assert said("audit-more", count=25) in text
    assert len(taken(world).rows) == 40


def test_an_alias_is_never_asked_for(world: World):
    world.has_behind([(world.now, Ruled("promise", alias("abc")))])

    assert said("audit-nobody") in world.commands("chloe", "audit")
