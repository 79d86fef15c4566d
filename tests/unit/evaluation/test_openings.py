"""The communities that are made up, and what is found in them."""

from __future__ import annotations

from bot.evaluation.openings import Made, found, judge_openings
from bot.kernel.facts import Asked
from tests.known import done


def test_a_made_up_community_is_the_same_each_time_and_another_with_another_seed():
    first, again, other = (Made(20, seed) for seed in (1, 1, 2))
    for one in (first, again, other):
        one.lives()

    assert first.facts == again.facts
    assert first.facts != other.facts
    assert len(first.plants) > 1


def test_what_was_planted_is_found_and_what_only_looks_so_is_not():
    made = Made(20, 1)
    made.lives()
    topics = set().union(*(topics for _, topics in done(found(made))))

    assert topics & set().union(*(plant.topics for plant in made.plants))
    said = {topic for _, fact in made.facts if isinstance(fact, Asked) for topic in fact.topics}
    loud = {topic for topic in said if topic.startswith(("loud", "event", "crossposted"))}
    assert loud
    assert not topics & loud


def test_figures_are_given_for_a_size():
    figures, read = done(judge_openings(20))

    assert set(figures) == {"rising-20-precision", "rising-20-recall"}
    assert read > 1000
    assert figures["rising-20-recall"].value > 0.5
