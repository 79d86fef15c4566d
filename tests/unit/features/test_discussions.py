"""Who is asked to host, what is proposed, how open a question is, and who took part: tables of decisions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.discussions import following, gathering, proposing
from bot.features.discussions.matching import Leader, host_of
from bot.features.discussions.state import (
    KEPT,
    REST,
    Discussion,
    Evidence,
    Outcome,
    Outlook,
    Stage,
    Standing,
    Topic,
)
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Closed, Doubted, Fact, Misheard, Reopened, Unaccepted
from bot.kernel.messages import Proposal, Show, Timer
from bot.kernel.people import MessageId, Person, PersonId, Remit, Role, Wishes
from tests.unit.features.makers import AMINA, BEN, DAY, KIM, MONDAY, PLACE, at, on_leave, opted_out, person

ONE = Discussion("d", "solar fridges", MONDAY, ("solar", "fridg"), since=MONDAY, place=PLACE)
OPEN = replace(ONE, stage=Stage.OPEN, host=BEN, by=KIM, opened=MONDAY, message=MessageId("m"))
TOPIC = Topic("solar fridges", ("solar", "fridg"), Evidence(6))
OTHER = Topic("cash transfers", ("cash", "transf"), Evidence(5))
REMIT = Remit(BEN, "solar energy", ("solar", "energ"))


def leader(who: Person, remit: Remit = REMIT, role: Role = Role.LEADER) -> Leader:
    return Leader(replace(who, roles=frozenset({role})), replace(remit, who=who.who))


def host(*leaders: Leader, one: Discussion = ONE, asked: dict[PersonId, int] | None = None) -> str:
    found = host_of(one, leaders, asked or {}, at(MONDAY))
    return found.person.who if found else ""


@pytest.mark.parametrize(
    ("why", "leaders", "who"),
    [
        ("their remit", (leader(person("ben")), leader(person("kim"), Remit(KIM, topics=("cash",)))), "ben"),
        ("nobody's remit", (leader(person("kim"), Remit(KIM, topics=("cash",))),), ""),
        ("opted out", (leader(opted_out("ben")),), ""),
        ("away", (leader(on_leave("ben", MONDAY + DAY)),), ""),
        ("left", (leader(person("ben", left=True)),), ""),
        ("declines", (leader(person("ben", wishes=Wishes(BEN, declined=frozenset({"discussion"})))),), ""),
        ("speaks another language", (leader(person("ben"), replace(REMIT, languages=frozenset({"ar"}))),), ""),
        ("speaks it", (leader(person("ben"), replace(REMIT, languages=frozenset({"ar", "en"}))),), "ben"),
        ("has no room", (leader(person("ben"), replace(REMIT, capacity=0)),), ""),
        ("a leader before a sponsor", (leader(person("amina"), role=Role.SPONSOR), leader(person("ben"))), "ben"),
        (
            "a word of another language",
            (leader(person("ben"), Remit(BEN, topics=("refrigerateur",))),),
            "",
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_host_is_whose_remit_it_is_and_who_may_be_asked(why: str, leaders: tuple[Leader, ...], who: str):
    assert host(*leaders) == who, why


def test_whoever_was_asked_less_is_asked_and_nobody_above_their_capacity():
    both = (leader(person("ben")), leader(person("kim")))

    assert host(*both, asked={BEN: 1}) == "kim"
    assert host(*both, asked={BEN: 1, KIM: 1}) == "ben"
    assert host(*both, asked={BEN: 2, KIM: 2}) == ""
    assert host(*both, one=replace(ONE, refused=(BEN,))) == "kim"


def test_kin_words_of_two_languages_are_one():
    about = replace(ONE, topics=("refrigerator",))

    assert host(leader(person("ben"), Remit(BEN, topics=("refrigerateur",))), one=about) == "ben"


@pytest.mark.parametrize(
    ("known", "proposed"),
    [
        ((), ["solar fridges", "cash transfers"]),
        ((ONE,), ["cash transfers"]),
        ((replace(ONE, stage=Stage.OPEN),), ["cash transfers"]),
        ((replace(ONE, stage=Stage.DROPPED, since=MONDAY - REST + DAY),), ["cash transfers"]),
        ((replace(ONE, stage=Stage.DROPPED, since=MONDAY - REST - DAY),), ["solar fridges", "cash transfers"]),
        ((replace(ONE, stage=Stage.OVER, since=MONDAY - DAY, topics=("solar",)),), ["cash transfers"]),
        ((replace(ONE, name="a", topics=("x",), topic="x"), replace(ONE, name="b", topics=("y",), topic="y")), []),
        ((replace(ONE, topics=("x",), topic="x", by_hand=True),), ["solar fridges", "cash transfers"]),
    ],
)
def test_what_was_dropped_or_discussed_lately_is_not_proposed_and_two_at_a_time_are_enough(
    known: tuple[Discussion, ...], proposed: list[str]
):
    found = proposing.worth_proposing(Outlook(MONDAY, (TOPIC, OTHER)), known, at(MONDAY))

    assert [one.name for one in found] == proposed


@pytest.mark.parametrize(
    ("topic", "host", "proposed"),
    [
        ("solar fridges", "ben", ["cash transfers"]),
        ("solar fridges", "", ["solar fridges", "cash transfers"]),
        ("water pumps", "ben", ["solar fridges", "cash transfers"]),
    ],
)
def test_what_somebody_offered_to_host_waits_on_the_desk_already(topic: str, host: str, proposed: list[str]):
    button = Button(phrase("idea-discuss"), Action("discuss.draft", {"topic": topic, "host": host}))
    waiting = Proposal("host/1", MONDAY, "G1", phrase("core-host-line"), (), (button,))

    found = proposing.worth_proposing(Outlook(MONDAY, (TOPIC, OTHER)), (), at(MONDAY), [waiting])

    assert [one.name for one in found] == proposed


def test_drafts_lapse_and_discussions_are_forgotten_in_their_time():
    assert proposing.lapsed(ONE, at(MONDAY + timedelta(days=29)))
    assert not proposing.lapsed(ONE, at(MONDAY + timedelta(days=27)))
    over = replace(OPEN, stage=Stage.OVER)
    assert not proposing.forgotten(over, at(MONDAY + KEPT - DAY))
    assert proposing.forgotten(over, at(MONDAY + KEPT + DAY))
    assert proposing.forgotten(replace(ONE, stage=Stage.DROPPED), at(MONDAY + REST + DAY))
    assert not proposing.forgotten(OPEN, at(MONDAY + KEPT + DAY))


ASKED = Asked("q", AMINA, PLACE, ("solar",), words=("solar",))
A, B, C = (
    Answered("q", PersonId(who), AMINA, PLACE, MessageId(who), first=False, how="thread") for who in ("a", "b", "c")
)
YES = Accepted("q", PersonId("a"), AMINA, MessageId("a"), PLACE)


@pytest.mark.parametrize(
    ("facts", "openness"),
    [
        ((), 1.0),
        ((A,), 0.4),
        ((A, B, C), 0.6),
        ((A, YES), 0.0),
        ((A, YES, Unaccepted("q", PersonId("a"), AMINA, MessageId("a"))), 0.4),
        ((A, YES, Reopened("q", AMINA)), 1.0),
        ((A, Doubted("q", PersonId("a"), MessageId("a"))), 1.0),
        ((A, Doubted("q", PersonId("a"), MessageId("a"), another=True)), 0.4),
        ((Misheard("q", BEN, PLACE),), None),
        ((Closed("q", "deleted"),), None),
        ((Closed("q", "expired"),), 1.0),
    ],
)
def test_how_open_a_question_is_follows_from_what_the_ledger_tells(facts: tuple[Fact, ...], openness: float | None):
    cases: dict[str, gathering.Case] = {}
    for fact in (ASKED, *facts):
        gathering.learn(cases, MONDAY, fact, "UTC")

    assert [case.heard.open for case in cases.values()] == ([] if openness is None else [openness])


def test_a_question_of_long_ago_belongs_to_the_day_it_was_asked():
    cases: dict[str, gathering.Case] = {}
    gathering.learn(cases, MONDAY, replace(ASKED, past=True, since=MONDAY - timedelta(days=70)), "UTC")

    [case] = cases.values()
    assert case.mention.week == gathering.week_of(MONDAY, "UTC") - 10
    assert gathering.begins(gathering.week_of(MONDAY, "UTC"), "UTC") <= MONDAY


def test_taking_part_is_counted_once_a_person_and_never_for_the_host():
    one = following.took_part(OPEN, person("amina", country="SN"), asks=True)
    one = following.took_part(one, person("amina", country="SN"), asks=False)
    one = following.took_part(one, person("ben", country="KE"), asks=False)

    assert (one.part, one.countries, one.questions) == ((AMINA,), frozenset({"SN"}), 1)


def test_what_came_of_it_is_told_to_everybody_but_whoever_says_it():
    standing = Standing({MessageId("m"): "d", MessageId("n"): "e"})
    one = replace(OPEN, part=(AMINA, PersonId("lena")), looks=1)
    decision = following.carried(one, Outcome("policy", "A plan.", BEN, MONDAY), standing, at(MONDAY))

    assert [one.about for one in decision.do if isinstance(one, Timer)] == ["d/kim", "d/amina", "d/lena"]
    assert [show.only_edit for show in decision.do if isinstance(show, Show)] == [False, True, True]
    assert Standing({MessageId("n"): "e"}) in decision.save
    assert len(decision.note) == 2
    [put] = [record for record in decision.save if isinstance(record, Discussion)]
    again = following.carried(put, Outcome("policy", "Another.", BEN, MONDAY), standing, at(MONDAY))
    assert again.note == ()
    assert not [one for one in again.do if isinstance(one, Timer)]


def test_an_opening_that_is_gone_ends_it_and_one_that_was_carried_forward_ends_without_a_word():
    ended = following.ended(OPEN, "gone", Standing({MessageId("m"): "d"}), at(MONDAY))
    assert [fact.how for fact in ended.note] == ["gone"]  # type: ignore[union-attr]  # the one fact there is
    told = replace(OPEN, outcome=Outcome("policy", "A plan.", BEN, MONDAY))
    assert following.ended(told, "gone", Standing(), at(MONDAY)).note == ()


@pytest.mark.parametrize(
    ("topics", "same"), [(("solar",), True), (("solar", "panel"), True), (("cash",), False), ((), False)]
)
def test_two_are_about_the_same_where_half_of_the_shorter_is_in_both(topics: tuple[str, ...], same: bool):
    assert ONE.same(topics) is same
