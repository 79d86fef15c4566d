"""A file of rules: what is written is what is read, and everything wrong in one is told with its line."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.rules import file
from bot.features.rules.table import COUNTRIES, ELSEWHERE, KINDS, at_odds
from bot.kernel.cards import Phrase
from bot.kernel.people import CORE_TEAM, Charge, Duty, Member, Person, PersonId, PlaceId, Remit, Role
from bot.kernel.policy import Policy, Tone
from bot.kernel.tongues import LANGUAGES
from bot.runtime.speaker import Catalogue, flat
from tests.unit.features.makers import COMMUNITY, MONDAY
from tests.unit.text.scan import TEXT

CATALOGUE = Catalogue.read(TEXT)
ENGLISH = CATALOGUE.speaker("en", Tone.PLAIN)
PLACES = frozenset(PlaceId(name) for name in ("cold-chain", "C 1", "19:a@thread", 'odd"one'))
HERE = replace(COMMUNITY, places=PLACES, policy=Policy())


def say(said: Phrase) -> str:
    return flat(ENGLISH(said))


def seat(who: str, *roles: Role, remit: str = "", **more: Any) -> file.Seat:  # noqa: ANN401 - any field of a person
    member = Member(PersonId(who), frozenset({Role.MEMBER, *roles}))
    return file.Seat(Person(PersonId(who), who.title(), **more), member, Remit(PersonId(who), remit))


SEATS: dict[str, file.Seat] = {
    one.person.who: one for one in (seat("chloe", Role.MANAGER), seat("ben"), seat("faith", Role.LEADER, remit="wells"))
}
AROUND = file.Around(HERE, SEATS)


# ---------------------------------------------------------------- there and back

minutes, days = st.integers(30, 240 * 60), st.integers(30, 3650)


def lengths(least: timedelta, most: timedelta) -> st.SearchStrategy[timedelta]:
    return st.timedeltas(least, most)


def clock(strategy: st.SearchStrategy[int]) -> st.SearchStrategy[time]:
    return strategy.map(lambda at: time(*divmod(at % (24 * 60), 60)))


H, D = timedelta(hours=1), timedelta(days=1)
shares = st.floats(0, 1)
policies = st.builds(
    Policy,
    zone=st.sampled_from(("UTC", "Africa/Nairobi", "America/Argentina/Buenos_Aires")),
    language=st.sampled_from(sorted(LANGUAGES)),
    tone=st.sampled_from(Tone),
    day_starts=clock(st.integers(0, 12 * 60)),
    day_ends=clock(st.integers(14 * 60, 24 * 60)),
    working_days=st.frozensets(st.integers(0, 6), min_size=4),
    holidays=st.frozensets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=30),
    grace=lengths(H / 60, H),
    join_within=lengths(timedelta(), 2 * H),
    promise=lengths(H / 2, 240 * H),
    promises=st.dictionaries(st.sampled_from(sorted(PLACES)), lengths(H / 2, 240 * H)),
    ask_at=st.floats(0.1, 1),
    claim_within=lengths(H, 10 * D),
    experts_a_question=st.integers(0, 10),
    wait_for_expert=lengths(H / 2, 40 * H),
    invite_after=lengths(H / 12, 7 * D),
    nudges_a_week=st.integers(0, 14),
    largest_share=st.floats(0.05, 1),
    forget_expert_after=lengths(7 * D, 730 * D),
    stale_after=lengths(H, 14 * D),
    sure_enough=st.floats(0, 0.5),
    bold_enough=st.floats(0.5, 1),
    answer_enough=st.floats(0.5, 1),
    answer_doubted=st.floats(0, 0.5),
    answer_possible=shares,
    channel_caution=st.dictionaries(st.sampled_from(sorted(PLACES)), st.floats(-0.2, 0.3)),
    kudos_a_day=st.integers(0, 50),
    notes_a_week=st.integers(0, 50),
    note_every=lengths(D, 365 * D),
    unwanted_notes=st.frozensets(st.sampled_from(sorted(KINDS))),
    impact_every=lengths(D, 365 * D),
    public_recognition=st.booleans(),
    private_countries=st.frozensets(st.sampled_from(sorted(COUNTRIES))),
    news_place=st.none() | st.sampled_from(sorted(PLACES)),
    core_team_place=st.none() | st.sampled_from(sorted(PLACES)),
    rehearsal=st.booleans(),
    holdout=st.floats(0, 0.5),
    paused_until=st.none() | st.just(MONDAY),
    paused_for=st.text(max_size=5),
    give_up_after=lengths(7 * D, 365 * D),
    keep_closed=lengths(D, 730 * D),
    guests=st.booleans(),
    keep_facts=days.map(lambda count: count * D),
    keep_audit=days.map(lambda count: count * D),
)


@settings(max_examples=200, deadline=None)
@given(
    policies, policies, st.text(min_size=1, max_size=20), st.text(max_size=40), st.sampled_from(CATALOGUE.languages())
)
@example(Policy(), Policy(), 'A "name"\n# and = more', "\x7f\\ \u2028\ud7ff", "fr")
def test_whatever_is_written_is_read_as_the_same(
    exported: Policy, stood: Policy, name: str, purpose: str, language: str
):
    speaker = CATALOGUE.speaker(language, Tone.PLAIN)
    here = replace(HERE, name=name, purpose=purpose, policy=exported)
    text = file.written(here, SEATS.values(), date(2026, 3, 2), lambda said: flat(speaker(said)))

    taken, faults = file.take(text.encode(), replace(AROUND, community=replace(HERE, name="x", policy=stood)), MONDAY)

    if not name.strip():
        assert [fault.key for _, fault in faults] == ["file-no-name"]
        return
    kept = {field: getattr(stood, field) for field in Policy.__struct_fields__ if field in ELSEWHERE}
    assert faults == [] or at_odds(exported, MONDAY)
    assert taken is not None
    assert taken.policy == replace(exported, **kept)
    assert (taken.name, taken.purpose) == (name, purpose)
    assert {(one.who, one.roles, one.remit) for one in taken.people} == {
        (who, one.core, one.remit.what) for who, one in SEATS.items()
    }


def test_a_file_says_of_every_rule_what_it_is_and_its_default():
    text = file.written(HERE, SEATS.values(), date(2026, 3, 2), say)
    above = {
        now.partition(" =")[0]: before for before, now in zip(text.splitlines(), text.splitlines()[1:], strict=False)
    }

    assert above["promise"] == '# Promise of an answer, in working time. By default: "8h"'
    assert above["hours"] == '# Working hours. By default: "09:00-17:00"'
    assert 'id = "chloe"  # Chloe' in text
    assert "# One of its channels: cold-chain" in text


def test_what_a_file_leaves_out_stays_as_it_is():
    stood = replace(Policy(), promise=4 * H, nudges_a_week=1)
    around = replace(AROUND, community=replace(HERE, policy=stood))

    taken, faults = file.take(b"[questions]\nnudges = 2\n", around, MONDAY)

    assert faults == []
    assert taken is not None
    assert taken.policy == replace(stood, nudges_a_week=2)
    assert (taken.name, taken.people) == ("Health", ())


# ---------------------------------------------------------------- what is wrong

WRONG = """\
[comunity]
name = "Health"

[time]
zone = "Nairobi"
hours = "9-5"
holidays = [
  2026-12-25,
  "christmas",
]
promise = "8h"
tones = "plain"

[questions]
nudges = 99
guests = "perhaps"

[questions.own-promises]
cold-chain = "4h"
elsewhere = "4h"
"C 1" = "soon"

[thanks]
private = ["DE", "XX"]

[places]
news = "elsewhere"

[[people]]
id = "nobody"

[[people]]
id = "ben"
roles = ["leader", "leeder"]

[[people]]
id = "chloe"
roles = []
role = 3

[[people]]
remit = "wells"
"""


def test_everything_wrong_is_told_at_once_each_with_its_line():
    taken, faults = file.take(WRONG.encode(), AROUND, MONDAY)

    assert taken is None
    assert [(line, told(fault)) for line, fault in faults] == [
        (1, "file-no-part ~ community"),
        (5, "zone ~ Africa/Nairobi"),
        (6, "backwards ~ 09:00-17:00"),
        (9, "dates"),
        (11, "file-elsewhere"),
        (12, "file-no-rule ~ tone"),
        (15, "count"),
        (16, "switch"),
        (20, "place"),
        (21, "span"),
        (24, "countries"),
        (27, "place"),
        (30, "file-person-unknown"),
        (34, "file-no-role ~ leader"),
        (38, "file-last-manager"),
        (39, "file-no-rule ~ roles"),
        (41, "file-no-id"),
    ]
    assert all(say(fault) for _, fault in faults)


def told(fault: Phrase) -> str:
    if fault.key == "file-perhaps":
        inner, near = fault.values["what"], fault.values["near"]
        assert isinstance(inner, Phrase)
        return f"{told(inner)} ~ {say_code(near)}"
    return str(fault.values["kind"]) if fault.key == "rule-wrong" else fault.key


def say_code(span: object) -> str:
    return str(getattr(span, "text", ""))


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("time = 3\n", 1, "file-part"),
        ("\npeople = 3\n", 2, "file-people-part"),
        ("promise = '8h'\n", 1, "file-elsewhere"),
        ("[community]\nname = '  '\n", 2, "file-no-name"),
        ("[community]\nname = 3\n", 2, "file-text"),
        ("[community]\npurpose = '" + "x" * 501 + "'\n", 2, "file-text"),
        ("[community]\ncolour = 'red'\n", 2, "file-no-rule"),
        ("[[people]]\nid = 'ben'\nroles = 'leader'\n", 3, "file-roles-text"),
        ("[[people]]\nid = 'ben'\nremit = 'wells'\n", 2, "file-remit-no-role"),
        ("[[people]]\nid = 'ben'\n[[people]]\nid = 'ben'\n", 4, "file-person-twice"),
        ("[[people]]\nid = 'gus'\nroles = ['leader']\n", 3, "file-nobody-such"),
        ("[[people]]\nid = 'dalia'\nroles = []\n", 3, "file-has-duty"),
        ("[places]\ncore-team = 'theirs'\n", 2, "file-core-not-ours"),
        ("[questions]\nown-promises = 3\n", 2, "table"),
        ("[fine]\nsure = 0.9\n", 2, "above"),
        ("[fine]\n# bold is less\nbold = 0.1\n", 3, "above"),
    ],
)
def test_each_fault_has_the_line_it_is_on(text: str, line: int, key: str):
    duty = Charge(Duty.WATCHING, MONDAY)
    held = seat("dalia", Role.LEADER)
    assert held.member is not None
    more = {"gus": seat("gus", guest=True), "dalia": replace(held, member=replace(held.member, charges=(duty,)))}
    around = replace(AROUND, seats={**SEATS, **more}, taken=frozenset({PlaceId("theirs")}))

    taken, faults = file.take(text.encode(), around, MONDAY)

    assert taken is None
    assert [(at, told(fault)) for at, fault in faults] == [(line, key)]


def test_the_only_channel_cannot_be_the_core_teams():
    around = replace(AROUND, community=replace(HERE, places=frozenset({PlaceId("one")})))

    _, faults = file.take(b"[places]\ncore-team = 'one'\n", around, MONDAY)

    assert [(line, fault.key) for line, fault in faults] == [(2, "file-core-only")]


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("[time]\nzone 'UTC'\n", 2, "equals"),
        ("[time]\nzone = UTC\n", 2, "value"),
        ("[time]\nzone =\n", 2, "value"),
        ("[time]\nzone = 'UTC\n", 2, "text"),
        ('[time]\nzone = "UTC\n', 2, "text"),
        ('[time]\nzone = """UTC\n\n', 2, "text"),
        ("[time]\nzone = 'UTC'\nzone = 'UTC'\n", 3, "twice"),
        ("[time]\n\n[time]\n", 3, "twice"),
        ("[time]\ndays = ['mon'\n\n[thanks]\n", 4, "bracket"),
        ("[time]\ndays = ['mon' 'tue']\n", 2, "bracket"),
        ("[time\nzone = 'UTC'\n", 1, "bracket"),
        ("[questions]\nnudges = 3 4\n", 2, "rest"),
        ("[questions]\nnudges = 3 tone = 'x'\n", 2, "rest"),
        ("[time]\n= 3\n", 2, "other"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line_and_a_remedy(text: str, line: int, kind: str):
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)

    taken, [(at, fault)] = file.take(text.encode(), AROUND, MONDAY)

    assert taken is None
    assert (at, fault.key, fault.values["kind"]) == (line, "file-broken", kind)


def test_what_is_no_utf8_is_told_with_its_line_and_a_mark_at_the_beginning_is_none_of_it():
    taken, faults = file.take(b"[time]\n# caf\xe9\n", AROUND, MONDAY)
    assert (taken, [(line, fault.key) for line, fault in faults]) == (None, [(2, "file-not-utf8")])

    taken, faults = file.take(b"\xef\xbb\xbf[questions]\r\nnudges = 2\r\n", AROUND, MONDAY)
    assert faults == []
    assert taken is not None
    assert taken.policy.nudges_a_week == 2


def test_every_role_of_the_core_team_can_be_given_in_a_file():
    roles = ", ".join(f'"{role}"' for role in CORE_TEAM)

    taken, faults = file.take(f'[[people]]\nid = "ben"\nroles = [{roles}]\n'.encode(), AROUND, MONDAY)

    assert faults == []
    assert taken is not None
    [ben] = taken.people
    assert ben.roles == {*CORE_TEAM}
