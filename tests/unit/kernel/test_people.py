"""Who is of the core team: said once, for every feature."""

from __future__ import annotations

import pytest

from bot.kernel.people import Person, PersonId, Remit, Role, of_core_team

BEN = PersonId("ben")


@pytest.mark.parametrize(
    ("roles", "looks_after", "belongs"),
    [
        (set(), False, False),
        (set(), True, False),
        ({Role.EXPERT}, False, False),
        ({Role.EXPERT}, True, True),
        ({Role.EXPERT, Role.FACILITATOR}, False, True),
        ({Role.MANAGER}, False, True),
        ({Role.LEADER}, False, True),
        ({Role.SPONSOR}, False, True),
    ],
)
def test_an_expert_is_of_the_core_team_who_looks_after_something(roles: set[Role], *, looks_after: bool, belongs: bool):
    person = Person(BEN, roles=frozenset({Role.MEMBER, *roles}))

    assert of_core_team(person, Remit(BEN) if looks_after else None) is belongs
