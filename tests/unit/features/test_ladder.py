"""The ladder of participation: where somebody stands, and one modest step up, offered to those who can be reached."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.outreach import ladder
from bot.features.outreach.ladder import UP, Rung, next_step, rung
from bot.features.outreach.learning import week_of
from bot.features.outreach.state import Contributor, Step
from bot.kernel.people import Person, Role
from tests.unit.features.contributors import NOW, ago, ben, deed
from tests.unit.features.makers import BEN, DAY, on_leave, opted_out, person

THIS = week_of(NOW)
MEMBER = frozenset({Role.MEMBER})


@pytest.mark.parametrize(
    ("one", "roles", "stands"),
    [
        (Contributor(BEN), MEMBER, Rung.READER),
        (Contributor(BEN, thanks_given=1), MEMBER, Rung.REACTOR),
        (Contributor(BEN, asked=1), MEMBER, Rung.ASKER),
        (ben(deed(3)), MEMBER, Rung.ANSWERER),
        (ben(deed(1), deed(8), deed(15)), MEMBER, Rung.ANSWERER),
        (ben(deed(1), deed(8), deed(15), deed(22)), MEMBER, Rung.REGULAR),
        (ben(*(deed(1, f"p{number}") for number in range(9))), MEMBER, Rung.ANSWERER),
        (ben(deed(80), deed(81), deed(88), deed(89)), MEMBER, Rung.ANSWERER),
        (ben(deed(3), championed=ago(20)), MEMBER, Rung.CHAMPION),
        (ben(deed(3), championed=ago(100)), MEMBER, Rung.ANSWERER),
        (Contributor(BEN), MEMBER | {Role.FACILITATOR}, Rung.FACILITATOR),
        (Contributor(BEN), MEMBER | {Role.LEADER}, Rung.FACILITATOR),
        (ben(deed(3)), MEMBER | {Role.EXPERT}, Rung.ANSWERER),
    ],
)
def test_where_somebody_stands_is_what_they_do_and_not_how_much(one: Contributor, roles: frozenset[Role], stands: Rung):
    assert rung(one, roles, NOW) is stands


weeks = st.lists(st.tuples(st.integers(THIS - 30, THIS), st.integers(0, 5)), max_size=12, unique_by=lambda one: one[0])
days = st.none() | st.integers(0, 200).map(ago)
contributors = st.builds(
    Contributor,
    who=st.just(BEN),
    asked=st.integers(0, 2),
    answered=st.integers(0, 3),
    thanks_given=st.integers(0, 2),
    weeks=weeks.map(lambda some: tuple(sorted(some))),
    championed=days,
    steps=st.dictionaries(st.sampled_from([step.value for step in Step]), st.integers(0, 200).map(ago)),
)
roles = st.sets(st.sampled_from(Role)).map(lambda some: frozenset(some) | MEMBER)
people = st.one_of(
    st.builds(lambda some: person("ben", roles=some), roles),
    st.builds(lambda some: replace(on_leave("ben", NOW + 3 * DAY), roles=some), roles),
    st.just(opted_out("ben")),
    st.just(person("ben", bot=True)),
    st.just(person("ben", guest=True)),
    st.just(person("ben", left=True)),
)


@given(contributors, people)
def test_a_step_leads_exactly_one_rung_up_and_never_to_who_wants_to_be_left_in_peace(one: Contributor, who: Person):
    step = next_step(one, who, NOW)

    if not who.reachable or who.on_pause(NOW):
        assert step is None
    if step is not None:
        [stands] = [rung for rung, up in UP.items() if up is step]
        assert rung(one, who.roles, NOW) is stands
        suggested = one.steps.get(step)
        assert suggested is None or NOW - suggested >= timedelta(days=90)
        assert stands < Rung.FACILITATOR


def test_every_rung_but_the_last_has_one_step_to_the_next():
    assert list(UP) == [one for one in Rung if one is not Rung.FACILITATOR]
    assert len(set(UP.values())) == len(UP) == len(Step)


@pytest.mark.parametrize(("days", "again"), [(0, False), (89, False), (90, True)])
def test_the_same_step_is_not_suggested_again_within_ninety_days(days: int, again: bool):
    one = ben(deed(3), steps={Step.TOPICS.value: ago(days)})

    assert (next_step(one, person("ben"), NOW) is Step.TOPICS) is again


def test_a_step_that_was_taken_is_not_suggested():
    assert next_step(ben(deed(3)), person("ben"), NOW, {Step.TOPICS}) is None
    assert next_step(ben(deed(3)), person("ben"), NOW, {Step.WELCOME}) is Step.TOPICS


def test_weeks_are_counted_up_to_this_one():
    assert ladder.helped_in(ben(deed(0), deed(1), deed(70), deed(7)), 10, NOW) == 2
