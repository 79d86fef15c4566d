"""A question finds colleagues who know in another language: by words that look alike, and by what exchanges have shown.

Steward has no dictionary. It knows what this community has shown, says so, and forgets it when it is taken back.
"""

from __future__ import annotations

import pytest

from bot.features.experts.glossary import Glossary
from bot.kernel.facts import Accepted
from tests.world import World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
COMPRESSOR = "Does anyone know how to replace the compressor of a refrigerator?"
COMPRESSEUR = "Bonjour, quelqu’un sait-il comment on remplace le compresseur d’un réfrigérateur ?"
FROSTED = "Does anyone know why ice builds up in a fridge?"
EXCHANGES = (
    (
        "Bonjour, est-ce que quelqu’un sait pourquoi mon frigo est en panne depuis hier ?",
        "It is the fuse of the fridge: open the small lid at the back and change it.",
    ),
    (
        "Bonjour à tous, comment est-ce qu’on dégivre un frigo sans abîmer le joint ?",
        "Switch the fridge off for the night with its door ajar, and then dry the seal with a cloth.",
    ),
)


def asks_in_another_channel(world: World, text: str) -> None:
    """A question where none of those who know has ever answered, until Steward asks somebody."""
    world.until("monday 10:00")
    world.says("amina", text, in_="cold-chain")
    world.until("16:01")


def teaches(world: World, who: str, answer: str, question: str, asker: str = "nadia") -> Written:
    """An answer to a question of the nutrition channel."""
    post = world.says(asker, question, in_="nutrition")
    world.later(minutes=6)
    given = world.replies(who, answer, to=post)
    world.later(days=1)
    return given


def exchanges(world: World) -> list[Written]:
    """Nadia asks in French, Ben answers in English, and she ticks it, twice; Lena knows fridges, in English only."""
    answers = []
    for question, answer in EXCHANGES:
        answers.append(teaches(world, "ben", answer, question))
        world.reacts("nadia", TICK, to=answers[-1])
    teaches(world, "lena", "The seal is worn: put a new one in.", FROSTED, asker="sam")
    return answers


def test_a_question_in_french_finds_who_answered_the_same_in_english(world: World):
    teaches(world, "lena", "Take the gas out first, then unscrew it.", COMPRESSOR)

    asks_in_another_channel(world, COMPRESSEUR)

    assert world.asked() == ["lena"]
    assert said("evidence-other-words", asked="réfrigérateur", known="refrigerator") in world.sees("lena")[-1]


def test_the_other_way_round_too(world: World):
    teaches(world, "lena", "Il faut d’abord vider le gaz.", COMPRESSEUR)

    asks_in_another_channel(world, COMPRESSOR)

    assert world.asked() == ["lena"]


def test_words_that_only_begin_alike_are_not_taken_for_the_same(world: World):
    teaches(world, "lena", "Take the gas out first.", "Does anyone know where the compromise of the refrain is?")

    asks_in_another_channel(world, COMPRESSEUR)

    assert world.asked() == []


def test_words_that_stood_side_by_side_in_accepted_answers_mean_the_same(world: World):
    exchanges(world)

    answer = world.commands("amina", "who frigo")

    assert "Lena" in answer
    assert said("knows-other-words", asked="frigo", known="fridg") in answer


def test_an_acceptance_taken_back_takes_back_what_it_taught_and_one_exchange_is_chance(world: World):
    first, _ = exchanges(world)

    world.reacts("nadia", TICK, to=first, on=False)

    assert "Lena" not in world.commands("amina", "who frigo")
    assert len((world.record(Glossary, "glossary") or Glossary()).exchanges) == 1


def test_who_does_not_want_to_be_asked_about_it_is_not_asked_in_another_language(world: World):
    exchanges(world)
    world.commands("lena", "forget-topic fridge")

    assert "Lena" not in world.commands("amina", "who frigo")


@pytest.mark.parametrize("text", [EXCHANGES[0][1], "Fuse of the fridge."])
def test_what_is_said_in_the_flow_teaches_too_once_it_is_accepted(world: World, text: str):
    world.says("nadia", EXCHANGES[0][0], in_="nutrition")
    world.later(minutes=6)
    given = world.says("ben", text, in_="nutrition")
    world.later(minutes=6)

    world.reacts("nadia", TICK, to=given)

    [exchange] = (world.record(Glossary, "glossary") or Glossary()).exchanges
    assert ("frigo" in exchange.asked, "fridg" in exchange.said) == (True, True)


def test_without_an_acceptance_nothing_is_linked(world: World):
    for question, answer in EXCHANGES:
        teaches(world, "ben", answer, question)

    assert world.record(Glossary, "glossary") is None


def test_an_answer_in_the_language_of_its_question_links_nothing(world: World):
    given = teaches(world, "lena", "Take the gas out first, then unscrew the compressor.", COMPRESSOR)
    world.reacts("nadia", TICK, to=given)

    assert world.record(Glossary, "glossary") is None
    assert len(world.facts(Accepted)) == 1
