"""The window a decision looks through: one community, each row once, and at which version it was read."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.kernel.facts import Claimed, Fact, Nudged
from bot.kernel.feature import Moment, Reader
from bot.kernel.messages import Decision, MessagePosted
from bot.kernel.people import Charge, CommunityId, Duty, Member, Person, PersonId, Profile, Role, Touch, Touches, Wishes
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import Commit, Noted
from bot.kernel.records import Record, Row, UnknownShapeError, to_row
from bot.runtime.jobs import encoder
from bot.runtime.reader import Looking, Memo, country_of
from storage.memory import MemoryStore
from tests.known import done
from tests.unit.runtime.stage import ANA, BEN, DAY, HEALTH, KIM, MONDAY, NORTH, WATER, Stage, Tally


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    return stage


async def test_a_row_is_read_once_however_much_happens_meanwhile(stage: Stage):
    reader = stage.look()
    assert await reader.get(Tally, "tally") is None
    await stage.put(HEALTH, Tally(1))

    assert await reader.get(Tally, "tally") is None
    assert reader.version(Tally(2)) == 0
    assert await stage.look().get(Tally, "tally") == Tally(1)


async def test_the_version_that_was_read_is_remembered_for_the_commit(stage: Stage):
    await stage.put(HEALTH, Tally(1))
    await stage.put(HEALTH, Tally(2))
    found, listed = stage.look(), stage.look()
    await found.get(Tally, "tally")
    await listed.find(Tally)

    assert (found.version(Tally(9)), listed.version(Tally(9)), stage.look().version(Tally(9))) == (2, 2, 0)


async def test_what_was_read_alone_is_the_same_in_a_list(stage: Stage):
    await stage.put(HEALTH, Tally(1))
    reader = stage.look()
    await reader.get(Tally, "tally")
    await stage.put(HEALTH, Tally(2))

    assert await reader.find(Tally) == (Tally(1),)
    assert reader.version(Tally(9)) == 1


async def test_records_are_found_by_key_in_order_and_no_more_than_asked_for(stage: Stage):
    for who in (KIM, ANA, BEN):
        await stage.put(HEALTH, Member(who, frozenset({Role.MEMBER} if who == BEN else {Role.EXPERT})))
    reader = stage.look()

    assert [one.who for one in await reader.find(Member, "role", "expert")] == [ANA, KIM]
    assert [one.who for one in await reader.find(Member, limit=2)] == [ANA, BEN]
    assert [one.who for one in await reader.people(Role.EXPERT)] == [ANA, KIM]


@pytest.mark.parametrize(
    ("charges", "on_duty"),
    [
        ((), [KIM]),
        ((Charge(Duty.THANKING, MONDAY),), [KIM]),
        ((Charge(Duty.WATCHING, MONDAY),), [KIM, ANA]),
        ((Charge(Duty.WATCHING, MONDAY, shared=False),), [ANA]),
    ],
    ids=["nobody", "another-duty", "shared", "handed-over"],
)
async def test_managers_do_a_duty_and_whoever_shares_it_unless_it_was_handed_over(
    stage: Stage, charges: tuple[Charge, ...], on_duty: list[PersonId]
):
    await stage.put(HEALTH, Member(KIM, frozenset({Role.MANAGER})), Member(ANA, charges=charges))

    assert [one.who for one in await stage.look().on_duty(Duty.WATCHING)] == on_duty


async def test_a_duty_is_the_managers_again_when_its_holder_is_gone(stage: Stage):
    await stage.put(NORTH, Profile(ANA, "Ana", left=True))
    charge = Charge(Duty.WATCHING, MONDAY, shared=False)
    await stage.put(HEALTH, Member(KIM, frozenset({Role.MANAGER})), Member(ANA, charges=(charge,)))

    assert [one.who for one in await stage.look().on_duty(Duty.WATCHING)] == [KIM]


async def test_a_person_is_put_together_from_all_that_is_known(stage: Stage):
    wishes, touches = Wishes(ANA, language="ar"), Touches(ANA, (Touch(MONDAY, "news", "s"),))
    profile = Profile(ANA, "Ana", "Asia/Amman", "fr", bot=True, guest=True, left=True)
    await stage.put(NORTH, profile, wishes, touches)
    await stage.put(HEALTH, Member(ANA, frozenset({Role.LEADER})))

    assert await stage.look().person(ANA) == Person(
        ANA,
        "Ana",
        "Asia/Amman",
        "ar",
        bot=True,
        guest=True,
        left=True,
        wishes=wishes,
        roles=frozenset({Role.LEADER}),
        touches=touches.recent,
        country="JO",
        outside=True,
    )
    await stage.put(NORTH, replace(wishes, language=""))
    assert (await stage.look().person(ANA)).language == "fr"


@pytest.mark.parametrize("guests", [True, False])
async def test_who_is_from_outside_is_a_guest_where_the_rules_do_not_let_them_in_and_manages_nowhere(
    stage: Stage, guests: bool
):
    await stage.put(NORTH, Profile(ANA, "Ana", guest=True), Community(HEALTH, NORTH, "H", policy=Policy(guests=guests)))
    await stage.put(HEALTH, Member(ANA, frozenset({Role.LEADER, Role.MANAGER})))

    found = await stage.look().person(ANA)

    assert (found.guest, found.outside, found.roles) == (not guests, True, frozenset({Role.LEADER}))
    assert [len(await stage.look().people(role)) for role in (Role.LEADER, Role.MANAGER)] == [1, 0]


async def test_who_left_plays_no_role_until_they_are_back(stage: Stage):
    await stage.put(HEALTH, Member(ANA, frozenset({Role.MANAGER})))
    await stage.put(NORTH, Profile(ANA, "Ana", left=True))
    assert await stage.look().people(Role.MANAGER) == ()

    await stage.put(NORTH, Profile(ANA, "Ana"))
    assert [one.who for one in await stage.look().people(Role.MANAGER)] == [ANA]


@pytest.mark.parametrize("who", [PersonId(""), PersonId("stranger")])
async def test_a_stranger_is_a_nameless_member(stage: Stage, who: PersonId):
    assert await stage.look().person(who) == Person(who)


async def test_who_belongs_to_no_community_yet_has_no_role_from_nowhere(stage: Stage):
    await stage.put("", Member(ANA, frozenset({Role.MANAGER})))

    assert (await stage.look(CommunityId("")).person(ANA)).roles == frozenset({Role.MEMBER})


async def test_roles_and_facts_are_one_communitys(stage: Stage):
    await stage.put(WATER, Member(ANA, frozenset({Role.MANAGER})))
    stage.on(MessagePosted, Decision(note=(Nudged("q", BEN),)))
    await stage.bot.handle(stage.posted())

    assert (await stage.look(HEALTH).person(ANA)).roles == frozenset({Role.MEMBER})
    assert await stage.look(HEALTH).facts(MONDAY) == [(MONDAY, Nudged("q", BEN))]
    assert await stage.look(HEALTH).facts(MONDAY + DAY) == []
    assert await stage.look(WATER).facts(MONDAY) == []


# ---------------------------------------------------------------- what was decoded lately


class Grown(Record, frozen=True):
    """A record that once counted in dozens."""

    kind = "tally"
    shape: ClassVar[int] = 2

    count: int = 0

    @property
    def id(self) -> str:
        return "tally"

    @classmethod
    def upgrade(cls, old: dict[str, Any], shape: int) -> dict[str, Any]:
        assert shape == 1
        return {"count": 12 * old["count"]}


def row_of(record: Record) -> Row:
    return to_row(record, "s", 1)


def test_a_row_that_did_not_change_is_decoded_once():
    memo = Memo()

    assert memo.read(Tally, row_of(Tally(1))) is memo.read(Tally, row_of(Tally(1)))
    assert memo.read(Tally, row_of(Tally(2))) == Tally(2)
    assert memo.read(Tally, row_of(Tally(1))) == Tally(1)


def test_a_row_of_another_scope_is_another_row():
    memo = Memo()
    one, other = to_row(Tally(1), "s", 1), to_row(Tally(2), "t", 1)

    assert [memo.read(Tally, row) for row in (one, other, one)] == [Tally(1), Tally(2), Tally(1)]


def test_what_was_just_written_need_not_be_decoded():
    memo, record = Memo(), Tally(1)
    memo.keep(row_of(record), record)

    assert memo.read(Tally, row_of(Tally(1))) is record


def test_an_older_shape_is_upgraded_each_time_and_never_remembered_as_todays():
    memo, old = Memo(), row_of(Tally(1))
    memo.keep(row_of(Grown(1)), Grown(1))

    assert [memo.read(Grown, old), memo.read(Grown, old)] == [Grown(12), Grown(12)]
    assert memo.read(Grown, row_of(Grown(1))) == Grown(1)


def test_a_newer_shape_is_refused_even_when_its_bytes_are_known():
    memo = Memo()
    memo.keep(row_of(Tally(1)), Tally(1))

    with pytest.raises(UnknownShapeError):
        memo.read(Tally, row_of(Grown(1)))


def test_only_so_much_is_remembered_and_what_was_written_last_longest():
    memo = Memo(most=2)
    rows = [to_row(Tally(1), scope, 1) for scope in "abc"]
    first, second, _ = [memo.read(Tally, row) for row in rows]

    assert memo.read(Tally, rows[1]) is second
    assert memo.read(Tally, rows[0]) is not first


def test_what_is_written_again_takes_nobody_elses_place():
    memo = Memo(most=2)
    rows = [to_row(Tally(1), scope, 1) for scope in "ab"]
    one, _ = [memo.read(Tally, row) for row in rows]
    memo.keep(rows[1], Tally(1))

    assert memo.read(Tally, rows[0]) is one


async def test_readers_that_share_a_memo_share_what_was_decoded(stage: Stage):
    await stage.put(HEALTH, Tally(1))
    memo = Memo()
    readers = [Looking(stage.store, NORTH, HEALTH, memo) for _ in range(2)]

    one, other = [await reader.get(Tally, "tally") for reader in readers]

    assert one is other


async def test_what_was_written_down_and_then_refused_leaves_no_trace(stage: Stage):
    """The memo keeps what a decision saves before the store has agreed to it."""

    async def late(_event: object, reader: Reader, _moment: Moment) -> Decision:
        seen = await reader.get(Tally, "tally")
        if len(stage.heard) == 1:
            await stage.put(HEALTH, Tally(5))
        return Decision(save=(Tally(seen.count + 1 if seen else 1),))

    stage.on(MessagePosted, late)
    await stage.bot.handle(stage.posted())

    assert await stage.look().get(Tally, "tally") == Tally(6)


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Africa/Nairobi", "KE"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Kiev", "UA"),
        ("UTC", ""),
        ("Etc/UTC", ""),
        ("nowhere", ""),
    ],
)
def test_the_country_somebody_is_in_is_read_from_their_time_zone(zone: str, country: str):
    assert country_of(zone) == country


@given(gaps=st.lists(st.sampled_from((0, 0, 0, 1, 5)), max_size=40), page=st.integers(1, 7))
def test_page_by_page_the_ledger_is_read_to_its_end_each_fact_once_in_order(gaps: list[int], page: int):
    store = MemoryStore()
    told: list[tuple[datetime, Fact]] = [
        (MONDAY + timedelta(minutes=minutes), Claimed(f"q{number}", BEN) if number % 3 else Nudged(f"q{number}", BEN))
        for number, minutes in enumerate(accumulate(gaps))
    ]
    noted = [
        Noted(f"{number:03}", HEALTH, str(type(fact).__struct_config__.tag), then, encoder.encode(fact))
        for number, (then, fact) in enumerate(told)
    ]
    done(store.commit(Commit(cause="", at=MONDAY, facts=tuple(noted))))
    reader = Looking(store, NORTH, HEALTH, page=page)

    assert list(done(reader.facts(MONDAY))) == told
    assert list(done(reader.facts(MONDAY, Nudged))) == [one for one in told if isinstance(one[1], Nudged)]
