"""Whatever becomes of a question: who counts its acceptances one by one always counts what stands."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.features.questions import closing
from bot.features.questions.state import Answer, Question, Status
from bot.kernel.facts import Accepted, Fact, Thanked, Unaccepted
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId, PersonId
from tests.unit.features.makers import AMINA, BEN, KIM, MONDAY, answer, at, question

NOW = at(MONDAY + timedelta(hours=2))
MESSAGES = ("a", "b", "mine")
AUTHORS = {"a": BEN, "b": KIM, "mine": AMINA}

WITH_A_MESSAGE = ("answer", "accept", "find", "find", "lose", "doubt")
acts = st.one_of(
    st.tuples(st.sampled_from(WITH_A_MESSAGE), st.sampled_from(MESSAGES)),
    st.tuples(st.sampled_from(("accept-any", "unaccept", "reopen", "misheard")), st.just("")),
)
History = list[tuple[tuple[str, str], PersonId]]
histories: st.SearchStrategy[History] = st.lists(
    st.tuples(acts, st.sampled_from((AMINA, KIM))), min_size=6, max_size=30
)


def told(*acts_: tuple[str, str]) -> History:
    return [(one, AMINA) for one in acts_]


def given_by(message: str) -> Answer:
    return answer(AUTHORS[message], message)


def act(now: Question, what: str, message: str, by: PersonId) -> Decision:
    match what:
        case "answer":
            return closing.answer(now, given_by(message), NOW) if message != "mine" else Decision()
        case "accept":
            return closing.accept(now, MessageId(message), by, NOW)
        case "find":
            return closing.accept(now, MessageId(message), by, NOW, given_by(message))
        case "accept-any":
            return closing.accept(now, None, by, NOW)
        case "unaccept":
            return closing.unaccept(now, by)
        case "reopen":
            return closing.reopen(now, NOW)
        case "lose":
            return closing.lose_answer(now, MessageId(message), NOW)
        case "misheard":
            return closing.mishear(now, by, NOW)
        case "doubt" if now.status is not Status.ACCEPTED:
            doubted = [one for one in now.answers if one.message == message]
            return closing.doubt(now, doubted, NOW.now, NOW) if doubted else Decision()
        case _:
            return Decision()


def standing(now: Question) -> Counter[tuple[str, str]]:
    """What counts now: the accepted answer, unless it is the asker's own."""
    found = now.answer_by(now.accepted) if now.accepted and now.status is Status.ACCEPTED else None
    return Counter([(found.who, found.message)] if found and found.who != AMINA else [])


@example(Status.OPEN, told(("find", "a"), ("reopen", "")))
@example(Status.OPEN, told(("find", "a"), ("reopen", ""), ("answer", "b"), ("accept", "a"), ("lose", "b")))
@example(Status.OPEN, told(("answer", "a"), ("find", "b"), ("lose", "b"), ("accept", "a"), ("lose", "a")))
@example(Status.HEARD, told(("find", "a"), ("find", "b"), ("find", "mine"), ("unaccept", ""), ("misheard", "")))
@given(st.sampled_from((Status.HEARD, Status.OPEN)), histories)
@settings(max_examples=300)
def test_acceptances_counted_one_by_one_are_those_that_stand(first: Status, history: History):
    now = question(first)
    counted: Counter[tuple[str, str]] = Counter()
    noted: list[Fact] = []
    for (what, message), by in history:
        decision = act(now, what, message, by)
        noted += decision.note
        for fact in decision.note:
            match fact:
                case Accepted():
                    counted[fact.who, fact.message] += 1
                case Unaccepted():
                    counted[fact.who, fact.message] -= 1
                    assert counted[fact.who, fact.message] == 0, "what never stood is not taken back"
                case _:
                    continue
        now = next((one for one in decision.save if isinstance(one, Question)), now)
        assert +counted == standing(now)
    thanks = Counter([(fact.by, fact.message) for fact in noted if isinstance(fact, Thanked)])
    assert all(times == 1 for times in thanks.values()), "who accepts the same answer again thanks no second time"


@pytest.mark.parametrize("why", ["misheard", "removed"])
def test_what_is_closed_after_all_counts_no_acceptance(why: str):
    now = question(Status.ACCEPTED, answers=(answer(),), accepted=MessageId("a"))

    decision = closing.close(now, why, NOW)

    assert [fact.who for fact in decision.note if isinstance(fact, Unaccepted)] == [BEN]


def test_an_accepted_answer_stands_when_another_one_is_deleted():
    """It may have been called unhelpful before it was accepted."""
    now = question(Status.ACCEPTED, answers=(answer(KIM, "b"),), unhelpful=(answer(),), accepted=MessageId("a"))

    [kept] = closing.lose_answer(now, MessageId("b"), NOW).save

    assert isinstance(kept, Question)
    assert (kept.status, kept.accepted) == (Status.ACCEPTED, "a")
