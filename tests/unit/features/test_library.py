"""Which accepted answer is worth pointing to, and what is learned from the pointing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.questions import library
from bot.features.questions.state import WAITING, Entry, Offer, Question, Status
from bot.kernel.facts import Accepted, Answered, Pointed
from bot.kernel.messages import InPlace, Show
from bot.kernel.people import MessageId, Person
from tests.unit.features.makers import (
    AMINA,
    BEN,
    DAY,
    HOUR,
    KIM,
    MINUTE,
    MONDAY,
    PLACE,
    answer,
    at,
    opted_out,
    person,
    question,
    saved,
    written_to,
)

NOW = MONDAY + 5 * MINUTE
ENTRY = Entry(MessageId("e"), MessageId("f"), KIM, BEN, PLACE, MONDAY - 30 * DAY, question().topics)
OFFER = Offer(ENTRY.question, ENTRY.answer, BEN, ENTRY.at)


def entry(**more: object) -> Entry:
    return replace(ENTRY, **more)


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ([], None),
        ([entry()], "e"),
        ([entry(question=MessageId("q"))], None),
        ([entry(asker=AMINA)], None),
        ([entry(topics=("alarm",))], None),
        ([entry(topics=("alarm", "fridg"))], "e"),
        ([entry(topics=("alarm", "fridg", "a", "b", "c", "d", "x"))], None),
        ([entry(unhelpful=2)], "e"),
        ([entry(unhelpful=3)], None),
        ([entry(unhelpful=3, helped=2)], None),
        ([entry(unhelpful=3, helped=3)], "e"),
        ([entry(topics=("alarm", "fridg")), entry(question=MessageId("b"))], "b"),
        ([entry(question=MessageId("b")), entry(topics=("alarm", "fridg"))], "b"),
        ([entry(), entry(question=MessageId("b"))], "e"),
    ],
)
def test_the_most_alike_accepted_answer_is_found_if_it_is_alike_enough(known: list[Entry], found: str | None):
    best = library.nearest(question(), known)

    assert (best.id if best else None) == found


@pytest.mark.parametrize(
    ("asked", "asker", "now", "offered"),
    [
        (question(), person("amina"), NOW, True),
        (question(Status.CLAIMED), person("amina"), NOW, False),
        (question(Status.ANSWERED), person("amina"), NOW, False),
        (question(past=True), person("amina"), NOW, False),
        (question(pointed=OFFER), person("amina"), NOW, False),
        (question(), opted_out("amina"), NOW, False),
        (question(), person("amina", "Asia/Tokyo"), NOW, False),
        (question(), written_to("amina", MONDAY - HOUR), NOW, False),
        (question(), person("amina"), MONDAY + 2 * DAY, True),
        (question(), person("amina"), MONDAY + 2 * DAY + MINUTE, False),
    ],
)
def test_the_asker_is_pointed_to_it_at_a_civil_moment_or_never(
    asked: Question,
    asker: Person,
    now: datetime,
    offered: bool,
):
    decision = library.offer(asked, [ENTRY], asker, at(now))

    assert [type(fact) for fact in decision.note] == ([Pointed] if offered else [])
    assert [effect.to for effect in decision.do if isinstance(effect, Show)] == (
        [InPlace(PLACE, MessageId("q"), AMINA)] if offered else []
    )


def test_nothing_alike_is_nothing_to_offer():
    assert not library.offer(question(), [entry(topics=("latrin",))], person("amina"), at(NOW))


def test_an_offer_is_remembered_on_both_sides():
    decision = library.offer(question(), [ENTRY], person("amina"), at(NOW))

    assert saved(decision).pointed == OFFER
    assert entry(offered=1) in decision.save


@pytest.mark.parametrize(
    ("status", "noted"),
    [
        (Status.OPEN, [Answered, Accepted]),
        (Status.CLAIMED, [Answered, Accepted]),
        (Status.ANSWERED, [Answered, Accepted]),
        (Status.ACCEPTED, []),
        (Status.CLOSED, []),
    ],
)
def test_that_it_helped_settles_the_question_once(status: Status, noted: list[type]):
    answers = (answer(KIM, "k"),) if status not in WAITING else ()
    decision = library.helped(question(status, answers=answers, pointed=OFFER), ENTRY, at(NOW + HOUR))

    assert [type(fact) for fact in decision.note if isinstance(fact, Answered | Accepted)] == noted
    assert [record for record in decision.save if isinstance(record, Entry)] == ([entry(helped=1)] if noted else [])


@pytest.mark.parametrize(
    ("pointed", "status", "counts"),
    [
        (OFFER, Status.OPEN, True),
        (OFFER, Status.CLAIMED, True),
        (None, Status.OPEN, False),
        (replace(OFFER, refused=True), Status.OPEN, False),
        (OFFER, Status.ANSWERED, False),
    ],
)
def test_that_it_did_not_fit_is_learned_once(pointed: Offer | None, status: Status, counts: bool):
    decision = library.unhelpful(question(status, pointed=pointed), ENTRY)

    assert [record for record in decision.save if isinstance(record, Entry)] == ([entry(unhelpful=1)] if counts else [])


def test_how_old_an_offer_may_be_is_the_communitys_rule():
    asked, then = question(), MONDAY + 3 * DAY

    assert library.offer(asked, [ENTRY], person("amina"), at(then, stale_after=timedelta(days=4)))
