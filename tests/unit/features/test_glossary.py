"""Which words mean the same in two languages: what exchanges have shown, and what looks alike; nothing else."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import replace

from bot.evaluation.experts import Shelf
from bot.features.experts import Expert, Need, candidates
from bot.features.experts.glossary import (
    MOST_EXCHANGES,
    Exchange,
    Glossary,
    kin,
    kindred,
    root,
    side_by_side,
    taken_back,
)
from bot.kernel.facts import Accepted, Unaccepted
from bot.kernel.people import MessageId, PersonId, PlaceId
from tests.unit.features.makers import AMINA, BEN, MONDAY, PLACE, at

ACCEPTED = Accepted("q1", BEN, AMINA, MessageId("a"), PLACE, ("frigo", "pann", "tcw"), ("fridg", "fuse", "tcw"))


def glossary(*exchanges: tuple[str, str]) -> Glossary:
    """Exchanges, each the words of a question and of its answer."""
    known = Glossary()
    for number, (asked, said) in enumerate(exchanges):
        fact = replace(ACCEPTED, question=f"q{number}", topics=tuple(asked.split()), said=tuple(said.split()))
        known = side_by_side(known, fact)
    return known


@pytest.mark.parametrize(
    ("exchanges", "other"),
    [
        ([], {}),
        ([("frigo", "fridg")], {}),
        ([("frigo pann", "fridg fuse"), ("frigo joint", "fridg seal")], {"fridg": "frigo"}),
        # The other way round is the same evidence.
        ([("frigo pann", "fridg fuse"), ("fridg seal", "frigo joint")], {"fridg": "frigo"}),
        # Two words stood beside it equally often: nobody can tell yet which one means the same ...
        ([("frigo pann", "fridg open fuse"), ("frigo joint", "fridg open seal")], {}),
        # ... until one of them is seen elsewhere, or the other once more.
        ([("frigo pann", "fridg open"), ("frigo joint", "fridg open"), ("pomp", "open")], {"fridg": "frigo"}),
        ([("frigo pann", "fridg open"), ("frigo joint", "fridg open"), ("frigo gel", "fridg ice")], {"fridg": "frigo"}),
        # The answers' word is more faithful to another one.
        (
            [*[(f"frigo a{n}", f"fridg b{n}") for n in range(3)], *[(f"glac c{n}", f"fridg d{n}") for n in range(2)]],
            {"fridg": "frigo"},
        ),
    ],
)
def test_words_are_linked_where_exchanges_leave_no_doubt(exchanges: list[tuple[str, str]], other: dict[str, str]):
    assert glossary(*exchanges).other_words(("frigo", "glac", "latrin")) == other


def test_what_question_and_answer_share_needs_no_link():
    assert side_by_side(Glossary(), ACCEPTED).exchanges == (Exchange("q1", ("frigo", "pann"), ("fridg", "fuse")),)
    assert side_by_side(Glossary(), replace(ACCEPTED, said=("tcw",))) == Glossary()


def test_an_acceptance_counts_once_and_can_be_taken_back():
    once = side_by_side(Glossary(), ACCEPTED)
    back = Unaccepted("q1", BEN, AMINA, MessageId("a"))

    assert side_by_side(once, ACCEPTED) == once
    assert taken_back(once, back) == Glossary()
    assert taken_back(once, replace(back, question="q2")) is once


def test_a_glossary_stays_small():
    known = glossary(*[(f"a{number}", f"b{number}") for number in range(MOST_EXCHANGES + 5)])

    assert (len(known.exchanges), known.exchanges[0].question) == (MOST_EXCHANGES, "q5")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("refrigerateur", "refrigerator", True),
        ("refrigerador", "refrigerator", True),
        ("compresseur", "compressor", True),
        ("thermometr", "thermomet", True),
        ("компрессор", "компрессоры", True),
        ("thermomet", "thermostat", False),
        ("compromis", "compressor", False),
        ("pomp", "pump", False),
        ("frigo", "frigorifiqu", False),
    ],
)
def test_kin_begin_alike_for_most_of_their_length(one: str, other: str, same: bool):
    assert kin(one, other) == kin(other, one) == same
    assert kindred(one, ("solar", other, one)) == ((other, one) if same else (one,))


@pytest.mark.parametrize(("topic", "letters"), [("refrigerator", "refri"), ("frigo", ""), ("tcw3000", ""), ("", "")])
def test_short_words_and_codes_have_no_kin(topic: str, letters: str):
    assert root(topic) == letters


def found(need: Need, *experts: Expert) -> list[str]:
    """Name who is found for it in a community of these people."""
    shelf = Shelf()
    for one in experts:
        shelf.put(one)
    return [str(one.person.who) for one in asyncio.run(candidates(need, shelf, at(MONDAY)))]


def knows(name: str, *topics: str, **more: object) -> Expert:
    bare = Expert(PersonId(name), dict.fromkeys(topics, 2.0), MONDAY, answers=1, last_answer=MONDAY)
    return replace(bare, **more)


NEED = Need(("refrigerateur", "alarm"), "L’alarme du réfrigérateur ?", PlaceId("elsewhere"))


def test_kin_stand_for_a_word_only_where_nobody_is_known_by_the_word_itself():
    english, french = knows("ben", "refrigerator"), knows("kim", "refrigerateur")

    assert found(NEED, english) == ["ben"]
    assert found(NEED, english, french) == ["kim"]


@pytest.mark.parametrize(("hour", "looked_at"), [(10, 8), (22, 12)])
def test_more_people_are_looked_up_only_where_none_of_the_best_placed_may_be_asked_now(hour: int, looked_at: int):
    shelf = Shelf()
    for number in range(12):
        shelf.put(knows(f"p{number}", "refrigerateur"))

    ranked = asyncio.run(candidates(NEED, shelf, at(MONDAY.replace(hour=hour))))

    assert len(ranked) == looked_at


def test_a_declared_topic_is_found_in_another_language():
    declared = knows("ben", declared={"refrigerators": ("refrigerator",)}, answers=0)

    assert found(NEED, declared) == ["ben"]


def test_twice_not_me_holds_in_another_language():
    declined = knows("ben", "refrigerator", "alarm", declined={"refrigerator": 2})

    assert found(NEED, declined) == []
