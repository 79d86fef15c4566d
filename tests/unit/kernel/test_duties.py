"""A duty that was handed to somebody is theirs, and allows them what it takes; nothing else."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bot.kernel.people import Act, Charge, Duty, Member, Person, PersonId, Role, may

FRIDAY = datetime(2026, 3, 6, 16, tzinfo=UTC)
BEN = PersonId("ben")


def holding(duty: Duty) -> Person:
    return Person(BEN, charges=(Charge(duty, FRIDAY),))


@pytest.mark.parametrize(("duty", "act"), [(Duty.WATCHING, Act.CURATE), (Duty.THANKING, Act.THANK)])
def test_a_duty_allows_what_it_takes(duty: Duty, act: Act):
    assert not may(Person(BEN), act)
    assert may(holding(duty), act)


@pytest.mark.parametrize("duty", Duty)
def test_no_duty_makes_a_manager(duty: Duty):
    assert not may(holding(duty), Act.STEER)


@pytest.mark.parametrize("gone", [{"bot": True}, {"guest": True}, {"left": True}])
def test_whoever_is_no_colleague_may_do_nothing_whatever_they_hold(gone: dict[str, bool]):
    assert not may(replace(holding(Duty.THANKING), **gone), Act.THANK)


def test_whoever_holds_a_duty_is_found_by_it():
    member = Member(BEN, charges=(Charge(Duty.THANKING, FRIDAY), Charge(Duty.WATCHING, FRIDAY)))

    assert member.keys() == (("role", Role.MEMBER), ("duty", Duty.THANKING), ("duty", Duty.WATCHING))
