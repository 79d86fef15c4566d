"""What every store promises, in sentences; `memory` is the measure, and each other store is compared with it."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.kernel.ports import (
    AlreadySeenError,
    Backlog,
    Commit,
    ConflictError,
    Named,
    Noted,
    Pending,
    Ring,
    Seen,
    Settled,
    Store,
    Thing,
)
from bot.kernel.records import Row
from tests.contracts.conftest import METHODS, STORES, stores_in_the_house
from tests.contracts.rows import MINUTE, NOON, named, noted, pending, ring, row


async def keep(store: Store, *rows: Row, cause: str = "") -> None:
    await store.commit(Commit(cause=cause, at=NOON, rows=rows))


async def ids(store: Store, key: str = "", value: str = "", limit: int = 10) -> list[str]:
    return [found.id for found in await store.find("club", "question", key, value, limit)]


async def timers(store: Store, now: datetime = NOON + timedelta(days=9), limit: int = 10) -> list[Ring]:
    return list(await store.due(now, limit))


# ---------------------------------------------------------------- who keeps the contract


def test_every_store_in_the_house_is_tried_here():
    assert stores_in_the_house() == set(STORES), "a store needs a factory in STORES (tests/contracts/conftest.py)"


@pytest.mark.parametrize("kind", STORES, ids=lambda kind: kind.__name__)
def test_a_store_has_every_method_of_the_port(kind: type):
    assert set(dir(kind)) >= METHODS


# ---------------------------------------------------------------- rows


async def test_a_row_comes_back_as_it_was_written_and_one_version_on(store: Store):
    await keep(store, row(asker="ben"))

    assert await store.get("club", "question", "1") == replace(row(asker="ben"), version=1)


async def test_a_row_that_was_never_written_is_none(store: Store):
    await keep(store, row())

    assert await store.get("club", "question", "2") is None
    assert await store.get("club", "answer", "1") is None
    assert await store.get("other", "question", "1") is None


async def test_a_row_is_written_over_at_the_version_that_was_read(store: Store):
    await keep(store, row())
    await keep(store, row(version=1))

    assert await store.get("club", "question", "1") == replace(row(version=1), version=2)


@pytest.mark.parametrize("version", [0, 1, 3])
async def test_a_row_that_has_changed_since_it_was_read_is_a_conflict(store: Store, version: int):
    await keep(store, row())
    await keep(store, row(version=1))

    with pytest.raises(ConflictError):
        await keep(store, row(version=version))


async def test_a_row_that_is_gone_since_it_was_read_is_a_conflict(store: Store):
    with pytest.raises(ConflictError):
        await keep(store, row(version=1))


async def test_a_row_that_was_only_read_must_still_stand_at_its_version(store: Store):
    await keep(store, row())

    await store.commit(Commit(cause="", at=NOON, unchanged=(named("1", 1), named("2", 0))))
    for stale in (named("1", 0), named("1", 2), named("2", 1)):
        with pytest.raises(ConflictError):
            await store.commit(Commit(cause="", at=NOON, unchanged=(stale,)))


async def test_a_row_is_deleted_at_the_version_that_was_read(store: Store):
    await keep(store, row())

    for stale in (named("1", 2), named("2", 1)):
        with pytest.raises(ConflictError):
            await store.commit(Commit(cause="", at=NOON, gone=(stale,)))
    await store.commit(Commit(cause="", at=NOON, gone=(named("1", 1),)))

    assert await store.get("club", "question", "1") is None


async def test_version_0_deletes_a_row_whatever_it_is_and_minds_no_absence(store: Store):
    await keep(store, row())
    await keep(store, row(version=1))

    await store.commit(Commit(cause="", at=NOON, gone=(named("1"), named("2"))))

    assert await ids(store) == []


async def test_a_row_deleted_and_written_again_begins_anew(store: Store):
    await keep(store, row())
    await store.commit(Commit(cause="", at=NOON, gone=(named("1", 1),)))
    await keep(store, row())

    assert await store.get("club", "question", "1") == replace(row(), version=1)


async def test_a_row_both_written_and_deleted_in_one_commit_is_deleted(store: Store):
    await store.commit(Commit(cause="", at=NOON, rows=(row(),), gone=(named(),)))

    assert await store.get("club", "question", "1") is None


# ---------------------------------------------------------------- finding


async def test_rows_are_found_by_a_declared_key_in_order_of_id(store: Store):
    await keep(store, row("3", asker="ben"), row("1", asker="ben"), row("2", asker="kim"))

    assert await ids(store, "asker", "ben") == ["1", "3"]
    assert await ids(store, "asker", "zoe") == []
    assert await ids(store, "room", "ben") == []


async def test_an_empty_key_finds_all_of_a_kind_in_a_scope(store: Store):
    await keep(store, row("2"), row("1", asker="ben"), row("3", kind="answer"), row("4", scope="other"))

    assert await ids(store) == ["1", "2"]
    assert await ids(store, "", "whatever") == ["1", "2"]


async def test_at_most_limit_rows_are_found(store: Store):
    await keep(store, *(row(f"{n:03}", asker="ben") for n in range(30)))

    assert await ids(store, "asker", "ben", limit=2) == ["000", "001"]
    assert await ids(store, limit=0) == []
    assert len(await ids(store, limit=100)) == 30


async def test_a_row_is_found_by_its_present_keys_alone(store: Store):
    await keep(store, row(asker="ben", state="open"))
    await keep(store, row(version=1, asker="ben", state="answered"))

    assert await ids(store, "state", "open") == []
    assert await ids(store, "state", "answered") == ["1"]
    assert await ids(store, "asker", "ben") == ["1"]


async def test_a_deleted_row_is_not_found(store: Store):
    await keep(store, row(asker="ben"), row("2", asker="ben"))
    await store.commit(Commit(cause="", at=NOON, gone=(named("1", 1),)))

    assert await ids(store, "asker", "ben") == ["2"]
    assert await ids(store) == ["2"]


async def test_a_row_may_have_several_values_of_one_key_and_is_found_once_by_each(store: Store):
    await keep(store, replace(row(), keys=(("topic", "sql"), ("topic", "go"), ("topic", "sql"))))

    assert await ids(store, "topic", "sql") == ["1"]
    assert await ids(store, "topic", "go") == ["1"]

    await store.commit(Commit(cause="", at=NOON, gone=(named("1", 1),)))
    assert await ids(store, "topic", "sql") == []


async def test_names_and_words_of_any_script_come_back(store: Store):
    odd = Row('c"l/u|b', "question", "1\n\u2028é🙂", '{"words":"\u2028 مرحبا 🙂"}'.encode(), (("кто", "é"),))
    await keep(store, odd)

    assert await store.find('c"l/u|b', "question", "кто", "é", 5) == [replace(odd, version=1)]


async def test_scopes_that_have_a_row_of_a_kind_are_named_in_order(store: Store):
    await keep(store, row(scope="b"), row(scope="a"), row("2", scope="a"), row(scope="c", kind="answer"))

    assert list(await store.scopes("question")) == ["a", "b"]
    assert list(await store.scopes("nothing")) == []

    await store.commit(Commit(cause="", at=NOON, gone=(Named("b", "question", "1"),)))
    assert list(await store.scopes("question")) == ["a"]


# ---------------------------------------------------------------- one transaction, once


async def test_an_event_commits_once(store: Store):
    assert not await store.seen("evt")
    await keep(store, row(), cause="evt")

    assert await store.seen("evt")
    with pytest.raises(AlreadySeenError):
        await keep(store, row("2"), cause="evt")
    assert await ids(store) == ["1"]


async def test_a_repeated_event_is_seen_rather_than_in_conflict(store: Store):
    await keep(store, row(), cause="evt")

    with pytest.raises(AlreadySeenError):
        await keep(store, row(version=7), cause="evt")


async def test_a_commit_without_a_cause_is_never_a_repetition(store: Store):
    await keep(store, row("1"))
    await keep(store, row("2"))

    assert await ids(store) == ["1", "2"]
    assert not await store.seen("")


async def test_a_commit_that_is_refused_has_changed_nothing(store: Store):
    await store.commit(Commit(cause="", at=NOON, rows=(row(),), timers=(ring(),)))

    with pytest.raises(ConflictError):
        await store.commit(
            Commit(
                cause="evt",
                at=NOON,
                rows=(row("0"), row(version=5)),
                gone=(named("1"),),
                outbox=(pending(),),
                rung=ring(),
                timers=(ring("new"),),
                cancelled=(("club", "remind"),),
                facts=(noted(),),
            )
        )

    assert not await store.seen("evt")
    assert await ids(store) == ["1"]
    assert await timers(store) == [ring()]
    assert await store.facts("club", NOON, 9) == []
    assert await store.backlog() == Backlog(0, None, 0, 1)


async def test_a_conflict_can_be_decided_again_under_the_same_cause(store: Store):
    await keep(store, row())
    with pytest.raises(ConflictError):
        await keep(store, row(), cause="evt")

    await keep(store, row(version=1), cause="evt")

    assert await store.seen("evt")


async def test_of_many_commits_at_once_on_one_row_exactly_one_stands(store: Store):
    await keep(store, row())

    ends = await asyncio.gather(*(keep(store, row(version=1), cause=f"e{n}") for n in range(9)), return_exceptions=True)

    assert [type(end) for end in ends].count(ConflictError) == 8
    assert [await store.seen(f"e{n}") for n in range(9)].count(True) == 1


async def test_of_one_event_handled_many_times_at_once_exactly_one_counts(store: Store):
    ends = await asyncio.gather(*(keep(store, row(str(n)), cause="evt") for n in range(9)), return_exceptions=True)

    assert [type(end) for end in ends].count(AlreadySeenError) == 8
    assert len(await ids(store)) == 1


async def test_events_older_than_a_time_are_forgotten(store: Store):
    for minutes in range(3):
        await store.commit(Commit(cause=f"e{minutes}", at=NOON + minutes * MINUTE))

    assert await store.purge(NOON + MINUTE) == 1

    assert [await store.seen(f"e{n}") for n in range(3)] == [False, True, True]
    assert await store.purge(NOON + MINUTE) == 0


# ---------------------------------------------------------------- timers


async def test_timers_ring_oldest_first_when_their_time_has_come(store: Store):
    set_ = (ring("b", NOON + MINUTE), ring("a", NOON), ring("c", NOON + 2 * MINUTE))
    await store.commit(Commit(cause="", at=NOON, timers=set_))

    assert [each.name for each in await timers(store, NOON - MINUTE)] == []
    assert [each.name for each in await timers(store, NOON)] == ["a"]
    assert [each.name for each in await timers(store)] == ["a", "b", "c"]
    assert [each.name for each in await timers(store, limit=2)] == ["a", "b"]
    assert await timers(store, limit=0) == []


async def test_a_timer_comes_back_as_it_was_set_and_rings_until_it_is_answered(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))

    assert await timers(store) == [ring()]
    assert await timers(store) == [ring()]


async def test_setting_a_timer_again_replaces_it(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(at=NOON),)))
    await store.commit(Commit(cause="", at=NOON, timers=(ring(at=NOON + MINUTE),)))

    assert await timers(store) == [ring(at=NOON + MINUTE)]


async def test_one_name_in_two_scopes_is_two_timers(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(), ring(scope="other"))))
    await store.commit(Commit(cause="", at=NOON, cancelled=(("club", "remind"),)))

    assert await timers(store) == [ring(scope="other")]


async def test_a_cancelled_timer_does_not_ring_and_cancelling_none_is_no_error(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))
    await store.commit(Commit(cause="", at=NOON, cancelled=(("club", "remind"), ("club", "nobody"))))

    assert await timers(store) == []


async def test_a_timer_cancelled_and_set_in_one_commit_is_set(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))
    later = ring(at=NOON + MINUTE)
    await store.commit(Commit(cause="", at=NOON, cancelled=(("club", "remind"),), timers=(later,)))

    assert await timers(store) == [later]


async def test_answering_a_timer_removes_it(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))
    await store.commit(Commit(cause="remind@noon", at=NOON, rung=ring()))

    assert await timers(store) == []


@pytest.mark.parametrize("moved", [MINUTE, -MINUTE], ids=["later", "earlier"])
async def test_a_timer_armed_again_while_it_rang_survives_the_answer(store: Store, moved: timedelta):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(at=NOON + moved),)))
    await store.commit(Commit(cause="remind@noon", at=NOON, rung=ring(at=NOON)))

    assert await timers(store) == [ring(at=NOON + moved)]


async def test_the_answer_to_a_timer_may_set_it_again(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))
    await store.commit(Commit(cause="remind@noon", at=NOON, rung=ring(), timers=(ring(at=NOON + MINUTE),)))

    assert await timers(store) == [ring(at=NOON + MINUTE)]


async def test_two_workers_ring_a_timer_once(store: Store):
    await store.commit(Commit(cause="", at=NOON, timers=(ring(),)))
    await store.commit(Commit(cause="remind@noon", at=NOON, rung=ring(), outbox=(pending("a"),)))

    with pytest.raises(AlreadySeenError):
        await store.commit(Commit(cause="remind@noon", at=NOON, rung=ring(), outbox=(pending("b"),)))

    assert [each.id for each in await store.claim(NOON, MINUTE, 9)] == ["a"]


# ---------------------------------------------------------------- facts


async def test_facts_are_read_in_order_of_time_and_id(store: Store):
    told = (noted("b"), noted("c", NOON - MINUTE), noted("a"), noted("d", scope="other"))
    await store.commit(Commit(cause="", at=NOON, facts=told))

    assert [fact.id for fact in await store.facts("club", NOON - MINUTE, 9)] == ["c", "a", "b"]
    assert list(await store.facts("club", NOON, 9)) == [noted("a"), noted("b")]
    assert [fact.id for fact in await store.facts("club", NOON - MINUTE, 1)] == ["c"]
    assert list(await store.facts("club", NOON + MINUTE, 9)) == []
    assert list(await store.facts("club", NOON, 0)) == []
    assert list(await store.facts("nowhere", NOON, 9)) == []


async def test_a_fact_is_told_once(store: Store):
    await store.commit(Commit(cause="", at=NOON, facts=(noted("f"),)))
    await store.commit(Commit(cause="", at=NOON, facts=(noted("f", NOON + MINUTE), noted("g"))))

    assert list(await store.facts("club", NOON, 9)) == [noted("f"), noted("g")]


# ---------------------------------------------------------------- saying anew


def without_ben(thing: Thing) -> Thing | None:
    """Let "ben" be "gone" wherever it stands, and let go of whatever is called "ben" alone."""
    match thing:
        case Row(scope, kind, of_id, data, keys, shape, version):
            found = tuple((name, value.replace("ben", "gone")) for name, value in keys)
            put = Row(scope, kind, of_id.replace("ben", "gone"), data.replace(b"ben", b"gone"), found, shape, version)
            return None if of_id == "ben" else put
        case Pending(of_id, lane=lane, data=data):
            return replace(thing, id=of_id.replace("ben", "gone"), lane=lane.replace("ben", "gone"), data=data)
        case Ring(name=name):
            return None if name == "ben" else replace(thing, name=name.replace("ben", "gone"))
        case Noted(of_id, data=data):
            return replace(thing, id=of_id.replace("ben", "gone"), data=data.replace(b"ben", b"gone"))
        case Seen(cause):
            return replace(thing, cause=cause.replace("ben", "gone"))


async def test_what_is_said_anew_stands_in_the_place_of_what_stood_there(store: Store):
    rows = (row("ben"), row("ben/2", who="ben"), row("3"))
    commit = Commit(
        cause="said/ben",
        at=NOON,
        rows=rows,
        outbox=(pending("x", lane="note/ben"),),
        timers=(ring("ben"), ring("ben/2")),
        facts=(noted("said/ben!0"),),
    )
    await store.commit(commit)

    assert await store.rewrite({"club"}, without_ben) == 7

    assert await ids(store) == ["3", "gone/2"]
    assert await ids(store, "who", "ben") == []
    assert await ids(store, "who", "gone") == ["gone/2"]
    assert [timer.name for timer in await timers(store)] == ["gone/2"]
    assert [(fact.id, fact.data) for fact in await store.facts("club", NOON, 9)] == [("said/gone!0", b'{"who":"gone"}')]
    assert await store.seen("said/gone")
    assert not await store.seen("said/ben")
    assert [held.lane for held in await store.claim(NOON, MINUTE, 9)] == ["note/gone"]


async def test_other_scopes_are_left_as_they_are(store: Store):
    await keep(store, row("ben", scope="other"))

    assert await store.rewrite({"club"}, without_ben) == 0
    assert await store.get("other", "question", "ben") is not None


async def test_whoever_read_a_row_before_it_was_said_anew_does_not_write_over_it(store: Store):
    await keep(store, row("3", who="ben"), row("4"))
    await store.rewrite({"club"}, without_ben)

    await keep(store, row("4", version=1))
    with pytest.raises(ConflictError):
        await keep(store, row("3", version=1))
    await keep(store, row("3", version=2))


async def test_a_delivery_that_is_let_go_of_is_not_made_and_what_waits_behind_it_is(store: Store):
    await store.commit(Commit(cause="", at=NOON, outbox=(pending("a", lane="door"),)))
    [held] = await store.claim(NOON, MINUTE, 9)
    await store.commit(Commit(cause="", at=NOON, outbox=(pending("b", lane="door"),)))

    await store.rewrite({"club"}, lambda thing: None if isinstance(thing, Pending) and thing.id == "a" else thing)

    assert not await store.settle(Settled(id="a", attempt=held.attempt))
    assert [one.id for one in await store.claim(NOON, MINUTE, 9)] == ["b"]


async def test_two_things_are_never_said_to_be_one(store: Store):
    await keep(store, row("1"), row("2"))

    with pytest.raises(ValueError, match="stands already"):
        await store.rewrite(
            {"club"}, lambda thing: replace(thing, id="2") if getattr(thing, "id", "") == "1" else thing
        )

    assert await ids(store) == ["1", "2"]
