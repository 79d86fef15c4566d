"""What a colleague's word weighs: tables of what can be arranged, and what no order or repetition may change."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.recognition.weighing import Voice, Weight, weigh
from bot.kernel.people import PersonId

BEN = PersonId("ben")


def solved(by: str, who: str = "ben") -> Voice:
    return Voice(PersonId(by), PersonId(who), solved=True)


def thanks(by: str, who: str = "ben") -> Voice:
    return Voice(PersonId(by), PersonId(who))


ELSEWHERE = [thanks(asker, "zoe") for asker in ("ana", "bo", "cy", "di", "ed", "flo", "gil")]
"""Seven who speak for Zoe too: whatever they say of Ben, they say for themselves."""
HONEST = [solved("ana"), solved("bo"), solved("cy"), *ELSEWHERE]


def strength(voices: list[Voice], who: str = "ben") -> float:
    return weigh(voices).get(PersonId(who), Weight()).strength


def independent(voices: list[Voice], who: str = "ben") -> int:
    return len(weigh(voices).get(PersonId(who), Weight()).independent)


def ring(size: int, *, solves: bool = False) -> list[Voice]:
    names = [f"r{number}" for number in range(size)]
    return [Voice(PersonId(a), PersonId(b), solves) for a, b in (*pairwise(names), (names[-1], names[0]))]


def clique(size: int, *, solves: bool = False) -> list[Voice]:
    return [Voice(PersonId(a), PersonId(b), solves) for a, b in permutations([f"r{n}" for n in range(size)], 2)]


@pytest.mark.parametrize(
    ("voices", "worth", "for_themselves"),
    [
        ([], 0, 0),
        ([solved("ben")], 0, 0),
        ([solved("ana"), *ELSEWHERE], 1, 1),
        ([solved("ana"), solved("ana"), thanks("ana"), *ELSEWHERE], 1, 1),
        ([thanks("ana"), *ELSEWHERE], 0.5, 1),
        ([solved("ana"), solved("bo"), solved("cy"), *ELSEWHERE], 3, 3),
        ([solved("one")], 1, 0),
        ([solved(name) for name in ("one", "two", "three", "four")], 2, 0),
        ([solved(f"s{number}") for number in range(100)], 10, 0),
        ([thanks("one"), thanks("two")], 1, 0),
        ([solved("ana"), solved("ben", "ana"), *ELSEWHERE], 0.5, 0),
        ([solved("ana"), solved("ben", "ana"), solved("ana", "x"), solved("ana", "y"), *ELSEWHERE], 0.5, 0),
        ([solved("ana"), thanks("ben", "ana"), *ELSEWHERE], 1, 1),
        ([thanks("ana"), thanks("ben", "ana"), *ELSEWHERE], 0.5 * 0.5**0.5, 0),
    ],
    ids=[
        "nothing",
        "oneself",
        "one",
        "the same one, often",
        "thanks are half",
        "three",
        "who deals with nobody else",
        "four of these",
        "a hundred of these",
        "two of these, in thanks",
        "accepting each other's answers",
        "and those of others too",
        "a polite thank-you back",
        "thanks for thanks",
    ],
)
def test_what_a_word_weighs(voices: list[Voice], worth: float, for_themselves: int):
    assert strength(voices) == pytest.approx(worth)
    assert independent(voices) == for_themselves


@pytest.mark.parametrize("solves", [False, True])
@pytest.mark.parametrize("size", range(2, 9))
def test_words_that_go_round_are_worth_less_than_two_who_speak_for_themselves(size: int, solves: bool):
    honest = [solved("ana"), solved("bo"), *ELSEWHERE]
    outsiders = [thanks(f"o{number}", "zoe") for number in range(size)]
    for voices in (ring(size, solves=solves), clique(size, solves=solves)):
        assert independent([*voices, *honest, *outsiders], "r0") == 0
        assert strength([*voices, *honest, *outsiders], "r0") < strength([*honest, *outsiders])


def test_a_circle_stays_one_when_each_thanks_somebody_outside_once():
    out = [thanks(f"r{number}", "zoe") for number in range(4)]
    voices = [*ring(4, solves=True), *out, *HONEST]

    assert independent(voices, "r0") == 0


def test_the_words_of_a_whole_community_are_no_closed_circle():
    """Where most people help each other, that is what a community is for."""
    voices = ring(8, solves=True)

    assert independent(voices, "r0") == 1


def test_whoever_is_known_from_before_need_not_speak_twice_in_a_month():
    month = [solved("ana"), solved("bo")]

    assert weigh(month)[BEN].independent == frozenset()
    assert weigh(month, ELSEWHERE)[BEN].independent == {"ana", "bo"}


def test_what_was_returned_in_another_month_is_returned():
    month = [solved("ana"), *ELSEWHERE]

    assert weigh(month, [solved("ben", "ana")])[BEN].independent == frozenset()


# ---------------------------------------------------------------- whatever is said

people = st.sampled_from([PersonId(name) for name in "abcdefgh"])
voices_of_any = st.lists(st.builds(Voice, people, people, st.booleans()), max_size=30)


@given(voices_of_any, st.randoms(use_true_random=False))
def test_the_order_in_which_words_come_changes_nothing(voices: list[Voice], chance: object):
    shuffled = list(voices)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands in a Random, which this house does not import

    assert weigh(shuffled) == weigh(voices)


@given(voices_of_any, voices_of_any)
def test_saying_it_again_changes_nothing(voices: list[Voice], known: list[Voice]):
    assert weigh([*voices, *voices], [*known, *known, *voices]) == weigh(voices, known)


@given(voices_of_any, people, st.booleans())
def test_somebody_new_who_spoke_once_always_counts_and_costs_nobody_anything(
    voices: list[Voice], who: PersonId, solves: bool
):
    before, after = weigh(voices), weigh([*voices, Voice(PersonId("new"), who, solves)])

    assert after[who].strength > before.get(who, Weight()).strength
    assert {one: weight for one, weight in after.items() if one != who}.keys() == before.keys() - {who}


@given(voices_of_any)
def test_nobody_earns_anything_by_speaking_for_others(voices: list[Voice]):
    newcomer = PersonId("new")
    everybody = [Voice(newcomer, PersonId(other), solved=True) for other in "abcdefgh"]

    assert newcomer not in weigh([*voices, *everybody])
