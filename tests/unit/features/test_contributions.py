"""What is learned of people's contributions, and exactly unlearned when it turns out to be none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.outreach import learning
from bot.features.outreach.state import MOST_DEEDS, Contributor
from bot.kernel.facts import Doubted, Recognised, Thanked, Unaccepted, Unthanked
from bot.kernel.people import MessageId, PersonId
from bot.kernel.records import from_row, to_row
from tests.unit.features.contributors import NOW, accepted, ago, answered, ben, deed
from tests.unit.features.makers import AMINA, BEN, DAY, KIM


def doubted(question: str, *, another: bool = False) -> Doubted:
    return Doubted(question, BEN, MessageId(f"a/{question}"), another=another)


def test_an_answer_is_a_deed_however_many_messages_it_took():
    one = ben(deed(2, question="q"), deed(1, question="q"), deed(1, "kim"))

    assert (one.answered, len(one.deeds), one.first, one.latest) == (2, 2, ago(2), ago(1))
    assert [people for _, people in one.weeks] == [2]
    assert one.stirred


def test_helping_oneself_is_no_help():
    mine = deed(1, "ben")

    assert learning.answered(Contributor(BEN), answered(mine), mine.at, past=False) == Contributor(BEN)


def test_what_is_past_counts_and_stirs_nothing():
    one = ben(deed(1, past=True))

    assert (one.answered, one.stirred, one.returned) == (1, False, None)
    assert one.deeds[0].past


def test_history_read_late_moves_the_beginning_back_and_is_no_return():
    one = ben(deed(1))
    early = deed(300)
    put = learning.answered(one, answered(early), early.at, past=True)

    assert (put.first, put.latest, put.returned) == (ago(300), ago(1), None)


def test_deeds_are_forgotten_after_a_season_or_when_there_are_many():
    assert [each.at for each in ben(deed(95), deed(1)).deeds] == [ago(1)]
    many = ben(*(deed(1, f"p{number}") for number in range(60)))
    assert len(many.deeds) == MOST_DEEDS
    assert many.answered == 60


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(("amina", "kim", "lena")), st.integers(0, 20))))
def test_an_answer_that_turns_out_to_be_none_leaves_nothing_behind(history: list[tuple[str, str, int]]):
    one = ben(deed(30, "sam"))
    for question, whom, days in history:
        done = deed(days, whom, question)
        one = learning.answered(one, answered(done), done.at, past=False)
    for question in "abcd":
        one = learning.doubted(one, doubted(question))

    assert (one.answered, one.deeds, one.weeks) == (1, ben(deed(30, "sam")).deeds, ben(deed(30, "sam")).weeks)


def test_what_else_they_said_to_it_still_counts():
    one = ben(deed(1, question="q"))

    assert learning.doubted(one, doubted("q", another=True)) == one
    assert learning.doubted(one, doubted("other")) == one


def test_an_acceptance_is_counted_and_counted_back():
    done = deed(1, question="q")
    one = ben(done)
    put = learning.accepted(one, accepted(done), NOW, past=False)
    assert (put.accepted, put.deeds[0].accepted) == (1, NOW)

    back = learning.unaccepted(put, Unaccepted("q", BEN, AMINA, done.message))
    assert (back.accepted, back.deeds[0].accepted) == (0, None)
    assert learning.unaccepted(back, Unaccepted("q", BEN, AMINA, done.message)).accepted == 0


@pytest.mark.parametrize(
    ("fact", "by"),
    [
        (Thanked(BEN, KIM, "q"), (KIM,)),
        (Thanked(BEN, KIM, "", MessageId("a/q")), (KIM,)),
        (Thanked(BEN, KIM, "other", MessageId("a/q")), ()),
        (Thanked(BEN, KIM), ()),
    ],
)
def test_thanks_are_remembered_with_what_they_are_for(fact: Thanked, by: tuple[PersonId, ...]):
    one = learning.thanked(ben(deed(1, question="q")), fact)
    assert (one.thanked, one.deeds[0].by) == (1, by)
    assert learning.thanked(one, fact).deeds[0].by == by, "the same person once"

    back = learning.unthanked(one, Unthanked(BEN, KIM, MessageId("a/q")))
    assert (back.thanked, back.deeds[0].by) == (0, ())


@pytest.mark.parametrize(
    ("what", "recognised", "championed"),
    [
        ("milestone/10", True, False),
        ("champion/2026-02", True, True),
        ("note/first", False, False),
        ("public/2026-02/champion/2026-02", False, False),
    ],
)
def test_recognition_is_remembered_so_that_no_note_follows_on_its_heels(what: str, recognised: bool, championed: bool):
    one = learning.recognised(ben(), Recognised(BEN, what), NOW)

    assert ((one.recognised == NOW), (one.championed == NOW)) == (recognised, championed)


def test_a_contributor_survives_storage_and_is_found_while_there_is_something_to_look_at():
    one = ben(deed(1, accepted=NOW), drafted={"first": NOW}, steps={"topics": NOW})

    assert from_row(Contributor, to_row(one, "health", 0)) == one
    assert one.keys() == (("stirred", "yes"), ("helps", "yes"))
    assert replace(one, stirred=False, deeds=()).keys() == ()


def test_weeks_begin_on_monday():
    monday = NOW.replace(hour=0)

    assert learning.week_of(monday) == learning.week_of(monday - DAY) + 1
    assert learning.week_of(monday) == learning.week_of(monday + 6 * DAY)
