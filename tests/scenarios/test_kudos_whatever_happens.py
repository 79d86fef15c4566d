"""Whatever people do meanwhile: thanks arrive once, name nobody who wants to be left alone, and leave no words."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.kernel.policy import Purpose
from tests.world import World

GIVERS = ("amina", "sam", "kim", "nadia")
WORDS = ("the fridge log", "the route map")
ACTS = st.one_of(
    st.tuples(st.just("thank"), st.sampled_from(GIVERS), st.sampled_from(WORDS)),
    st.tuples(st.sampled_from(("quiet stop", "quiet start")), st.sampled_from(GIVERS), st.just("")),
    st.tuples(st.just("later"), st.sampled_from((*GIVERS, "ben")), st.sampled_from(("1", "5", "24"))),
    st.tuples(st.sampled_from(("pause", "resume")), st.just("chloe"), st.just("")),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=12))
@example([("thank", "kim", "the route map"), ("later", "amina", "10"), ("thank", "kim", "the route map")])
def test_thanks_arrive_once_and_name_nobody_who_opted_out(acts: list[tuple[str, str, str]]):
    world = World()
    gone: set[str] = set()
    thanked: set[tuple[str, str, int]] = set()
    known = 0
    try:
        for act, who, what in [*acts, ("resume", "chloe", ""), ("later", "ben", "240")]:
            match act:
                case "thank":
                    world.commands(who, f"thank @ben for {what}")
                    thanked.add((who, what, len(world.sees("ben"))))  # said again before anything arrived, it is one
                case "later":
                    world.later(hours=float(what))
                case "pause":
                    world.commands(who, "pause 2026-03-20", community="health")
                case "resume":
                    world.commands(who, "resume", community="health")
                case _:
                    world.commands(who, act)
                    (gone.add if act == "quiet stop" else gone.discard)(who)
            letters = world.sees("ben")
            assert not any(name.title() in letter for letter in letters[known:] for name in gone)
            known = len(letters)
        said = [line for letter in world.sees("ben") for line in letter.splitlines() if line.startswith(">")]
        days = [world.day_of(one) for one in world.unasked("ben", Purpose.THANKS)]
        assert bool(said) == bool(thanked)
        assert len(said) <= len(thanked)
        assert len(set(days)) == len(days)
        assert not any(words.encode() in world.everything_stored() for words in WORDS)
    finally:
        world.ends()
