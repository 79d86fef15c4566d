"""What travels: decisions that are put together, whom a message takes the attention of, and text without its form."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.cards import (
    Action,
    Block,
    Card,
    Code,
    Divider,
    Form,
    Link,
    Listing,
    Name,
    Para,
    Place,
    Post,
    Quote,
    Reply,
    Span,
    Text,
    When,
    Words,
    phrase,
    plain,
    words,
)
from bot.kernel.facts import Fact, Nudged, Reopened, Thanked
from bot.kernel.feature import Moment
from bot.kernel.messages import (
    Audience,
    Cancel,
    Decision,
    Desk,
    Effect,
    Event,
    InPlace,
    MessagePosted,
    Only,
    Privately,
    React,
    Retract,
    Timer,
    addressee,
)
from bot.kernel.people import CommunityId, Member, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community, Policy
from bot.kernel.records import Ref

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA, WASH, NOTE = PersonId("ana"), PlaceId("wash"), MessageId("m")


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (InPlace(WASH), None),
        (InPlace(WASH, NOTE, ANA), ANA),
        (Privately(ANA), ANA),
        (Only(ANA, WASH), ANA),
        (Desk(ANA), None),
    ],
)
def test_whose_attention_a_message_takes(to: Audience, expected: PersonId | None):
    assert addressee(to) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Words("so <b>{said}"), "so <b>{said}"),
        (Code("not a question"), "not a question"),
        (Link("https://example.org", "a page"), "a page"),
        (Name(ANA), "@ana"),
        (Place(WASH), "#wash"),
        (When(NOON), ""),
        (phrase("help-gist"), ""),
        (Post(NOTE, phrase("see-question")), ""),
        (Listing((Words("a"), Words("b"))), ""),
    ],
)
def test_text_without_its_form(span: Span, expected: str):
    assert plain((Words("("), span, Words(")"))) == f"({expected})"


def test_what_somebody_typed_is_words():
    assert words("{ $who }") == (Words("{ $who }"),)


def test_a_sentence_may_take_a_value_called_key():
    assert phrase("k", key="v").values == {"key": "v"}


# ---------------------------------------------------------------- decisions

replies = st.sampled_from((None, Card(phrase("a")), Card(phrase("b"))))
decisions = st.builds(
    Decision,
    save=st.lists(st.builds(Member, st.sampled_from((PersonId("a"), PersonId("b")))), max_size=2).map(tuple),
    do=st.lists(st.builds(Cancel, st.text(max_size=1), st.just("")), max_size=2).map(tuple),
    note=st.lists(st.builds(Nudged, st.text(max_size=1), st.just(ANA)), max_size=2).map(tuple),
    reply=replies,
    drop=st.lists(st.builds(Ref, st.just("k"), st.text(max_size=1)), max_size=2).map(tuple),
    because=st.lists(st.sampled_from((phrase("x"), phrase("y"))), max_size=2).map(tuple),
)


@given(decisions, decisions, decisions)
def test_decisions_are_put_together_in_any_grouping(one: Decision, other: Decision, third: Decision):
    assert (one | other) | third == one | (other | third)
    assert one | Decision() == one
    assert Decision() | one == one


@given(decisions, decisions)
def test_nothing_of_either_decision_is_lost(one: Decision, other: Decision):
    both = one | other

    assert both.save == one.save + other.save
    assert both.do == one.do + other.do
    assert both.note == one.note + other.note
    assert both.drop == one.drop + other.drop
    assert both.because == one.because + other.because
    assert both.reply == (other.reply or one.reply)
    assert bool(both) is (bool(one) or bool(other))


@pytest.mark.parametrize(
    ("decision", "follows"),
    [
        (Decision(), False),
        (Decision(because=(phrase("because-past"),)), False),
        (Decision(save=(Member(ANA),)), True),
        (Decision(do=(Retract("s"),)), True),
        (Decision(note=(Reopened("q", ANA),)), True),
        (Decision(reply=Card(phrase("a"))), True),
        (Decision(drop=(Ref("member", "ana"),)), True),
    ],
)
def test_whether_anything_follows(decision: Decision, follows: bool):
    assert bool(decision) is follows


# ---------------------------------------------------------------- everything that travels can be stored


@pytest.mark.parametrize(
    ("of", "thing"),
    [
        (
            Event,
            MessagePosted(key="k", at=NOON, workspace=WorkspaceId("w"), message=NOTE, text=(Words("a"), Name(ANA))),
        ),
        (Effect, React(WASH, NOTE, "✅")),
        (Effect, Timer("t", "a", NOON)),
        (Audience, InPlace(WASH, None, ANA)),
        (Fact, Thanked(ANA, PersonId("ben"))),
        (Text, (Words("a"), Listing((phrase("x", who=Name(ANA), count=2),)), Post(NOTE, phrase("see-question")))),
        (Reply, Form(phrase("t"), (), phrase("s"), Action("a", {"q": "1"}))),
        (Block, Quote((Words("a"),), ANA)),
        (Card, Card(phrase("g"), (Para(phrase("g")), Divider()))),
    ],
)
def test_what_travels_comes_back_equal(of: object, thing: object):
    assert msgspec.json.decode(msgspec.json.encode(thing), type=of) == thing


def test_a_moment_knows_the_communitys_rules():
    policy = Policy(zone="Asia/Tokyo")

    moment = Moment(NOON, Community(CommunityId("c"), WorkspaceId("w"), "C", policy=policy), Person(ANA))

    assert moment.policy is policy
