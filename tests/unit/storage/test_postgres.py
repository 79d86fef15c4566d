"""What the store on PostgreSQL does beyond the contract: several processes at once, a server that goes, refusals."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, event, select, text

from bot.kernel.ports import AlreadySeenError, Commit, ConflictError, Settled, StoreBrokenError
from storage.migrating import newest, shape_of
from storage.postgres import PostgresDatabase
from storage.schema import OUTBOX
from storage.sql import SqlStore
from tests.cluster import WITH_A_PASSWORD, Cluster, cluster
from tests.contracts.rows import LEASE, MINUTE, NOON, named, noted, pending, ring, row
from tests.unit.storage.test_sql import ASKED, MARIGOLD, tells, unsaid

pytestmark = pytest.mark.postgres

SECRET = "open-sesame"  # noqa: S105 - a password that is tried to be found where it must not stand


@pytest.fixture
def url() -> str:
    return cluster().database()


@pytest.fixture
async def several(url: str) -> AsyncIterator[list[SqlStore]]:
    """Three Stewards on one database."""
    async with AsyncExitStack() as later:
        stores = [SqlStore(PostgresDatabase(url)) for _ in range(3)]
        await asyncio.gather(*(store.open() for store in stores))
        for store in stores:
            later.push_async_callback(store.close)
        yield stores


async def ends(store: SqlStore, commit: Commit) -> type[Exception] | None:
    try:
        await store.commit(commit)
    except (AlreadySeenError, ConflictError) as refused:
        return type(refused)
    return None


# ---------------------------------------------------------------- several at once


async def test_of_several_that_start_at_once_on_nothing_one_makes_the_tables(several: list[SqlStore]):
    assert [await store.database.reading(shape_of) for store in several] == [newest()] * 3


async def test_one_event_that_is_told_to_all_of_them_counts_once(several: list[SqlStore]):
    for number in range(20):
        told = [Commit(cause=f"e{number}", at=NOON, rows=(row(f"{number} {n}"),)) for n in range(3)]
        ended = await asyncio.gather(*map(ends, several, told))
        assert sorted(map(str, ended)) == sorted(map(str, [None, AlreadySeenError, AlreadySeenError]))
    assert len(await several[0].find("club", "question", "", "", 99)) == 20


async def test_a_timer_that_rings_in_all_of_them_is_answered_once(several: list[SqlStore]):
    for number in range(20):
        await several[0].commit(Commit(cause="", at=NOON, timers=(ring(f"{number}"),)))
        answer = Commit(cause=f"{number}@noon", at=NOON, rung=ring(f"{number}"), outbox=(pending(f"p{number}"),))
        ended = await asyncio.gather(*(ends(store, answer) for store in several))
        assert ended.count(None) == 1
    assert await several[0].due(NOON, 99) == []
    assert (await several[0].backlog()).waiting == 20


@pytest.mark.parametrize("stands", [True, False], ids=["rows that stand", "rows that do not stand yet"])
async def test_two_that_each_read_what_the_other_writes_do_not_both_stand(several: list[SqlStore], *, stands: bool):
    one, other, _ = several
    for number in range(20):
        a, b = f"a{number}", f"b{number}"
        version = 1 if stands else 0
        if stands:
            await one.commit(Commit(cause="", at=NOON, rows=(row(a), row(b))))
        ended = await asyncio.gather(
            ends(one, Commit(cause="", at=NOON, rows=(row(a, version),), unchanged=(named(b, version),))),
            ends(other, Commit(cause="", at=NOON, rows=(row(b, version),), unchanged=(named(a, version),))),
        )
        assert sorted(map(str, ended)) == sorted(map(str, [None, ConflictError]))


async def test_what_is_only_read_by_all_holds_nobody_up(several: list[SqlStore]):
    await several[0].commit(Commit(cause="", at=NOON, rows=(row("common"),)))
    commits = [Commit(cause=f"{n}", at=NOON, rows=(row(f"{n}"),), unchanged=(named("common", 1),)) for n in range(60)]

    ended = await asyncio.gather(*(ends(several[n % 3], commit) for n, commit in enumerate(commits)))

    assert ended == [None] * 60


async def test_nothing_is_delivered_by_two(several: list[SqlStore]):
    await several[0].commit(Commit(cause="", at=NOON, outbox=tuple(pending(f"{n}") for n in range(90))))

    claimed = await asyncio.gather(*(several[n % 3].claim(NOON, LEASE, 10) for n in range(30)))
    rest = await several[0].claim(NOON, LEASE, 99)

    ids = [held.id for batch in (*claimed, rest) for held in batch]
    assert sorted(ids) == sorted({f"{n}" for n in range(90)})


async def test_nobody_waits_for_a_lane_that_another_one_is_claiming(several: list[SqlStore]):
    one, other, _ = several
    await one.commit(Commit(cause="", at=NOON, outbox=(pending("a", due=NOON - MINUTE), pending("b"))))
    holding, let_go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with AsyncExitStack() as later:
            engine = one.database._made()  # type: ignore[attr-defined]  # noqa: SLF001 - a hand of the test's own on the row
            later.push_async_callback(engine.dispose)
            here = await later.enter_async_context(engine.begin())
            await here.execute(select(OUTBOX).where(OUTBOX.c.id == "a").with_for_update())
            holding.set()
            await let_go.wait()

    held = asyncio.create_task(hold())
    await holding.wait()
    assert [each.id for each in await other.claim(NOON, LEASE, 9)] == ["b"]
    let_go.set()
    await held
    assert [each.id for each in await other.claim(NOON, LEASE, 9)] == ["a"]


async def test_of_every_lane_the_newest_arrives_whoever_queues_claims_and_settles(several: list[SqlStore]):
    lanes = ("x", "y", "z")
    arrived: dict[str, list[str]] = {lane: [] for lane in lanes}
    over = False

    async def queue(store: SqlStore, first: int) -> None:
        for number in range(first, 90, 3):
            new = tuple(pending(f"{number:03} {lane}", lane) for lane in lanes if lane != lanes[number * 7 % 5 % 3])
            await store.commit(Commit(cause=f"{number}", at=NOON, outbox=new))

    async def deliver(store: SqlStore) -> None:
        now = NOON
        while not over or (await store.backlog()).waiting:
            now += MINUTE / 4
            for held in await store.claim(now, LEASE, 2):
                fails = (held.attempt + len(arrived[held.lane])) % 3 == 0
                end = Settled(id=held.id, attempt=held.attempt, retry_at=now if fails else None)
                if await store.settle(end) and end.retry_at is None:
                    arrived[held.lane].append(held.id)

    async def all_queued() -> None:
        nonlocal over
        await asyncio.gather(*(queue(store, first) for first, store in enumerate(several)))
        last = tuple(pending(f"last {lane}", lane) for lane in lanes)
        await several[0].commit(Commit(cause="last", at=NOON, outbox=last))
        over = True

    await asyncio.gather(all_queued(), *map(deliver, several))

    assert {lane: ids[-1] for lane, ids in arrived.items()} == {lane: f"last {lane}" for lane in lanes}
    assert [len(ids) - len(set(ids)) for ids in arrived.values()] == [0, 0, 0]


async def test_what_several_queue_at_once_in_a_lane_that_was_empty_is_one_delivery(several: list[SqlStore]):
    for number in range(30):
        new = (pending(f"{number} {n}", f"lane {number}") for n in range(3))
        await asyncio.gather(
            *(store.commit(Commit(cause="", at=NOON, outbox=(one,))) for store, one in zip(several, new, strict=True))
        )

    assert (await several[0].backlog()).waiting == 30


async def test_somebody_is_forgotten_while_others_work(several: list[SqlStore]):
    one, *others = several
    await tells(one)
    over = asyncio.Event()

    async def works(store: SqlStore, name: str) -> int:
        number = 0
        while not over.is_set():
            await store.commit(Commit(cause=f"{name} {number}", at=NOON, rows=(row(f"{name} {number}"),)))
            number += 1
        return number

    async def forgets() -> int:
        changed = await one.rewrite({"club"}, unsaid)
        over.set()
        return changed

    changed, *numbers = await asyncio.gather(forgets(), *(works(store, f"w{n}") for n, store in enumerate(others)))

    assert changed == 5
    kept = await one.find("club", "question", "", "", 9999)
    assert len(kept) == sum(numbers) + 1
    assert [one for one in kept if MARIGOLD in one.id] == []


# ---------------------------------------------------------------- who may come in


async def test_what_must_be_alone_is_refused_while_a_steward_works_and_the_other_way_round(url: str):
    working, alone = SqlStore(PostgresDatabase(url)), SqlStore(PostgresDatabase(url))
    await working.open()
    with pytest.raises(StoreBrokenError, match="in use by another Steward"):
        await alone.open_alone()
    await working.close()

    await alone.open_alone()
    with pytest.raises(StoreBrokenError, match="in use by another Steward"):
        await working.open()
    await alone.close()
    await working.open()
    await working.close()


async def refused(url: str) -> str:
    store = SqlStore(PostgresDatabase(url, patience=0.05))
    with pytest.raises(StoreBrokenError) as told:
        await store.open()
    assert SECRET not in str(told.value)
    assert "postgresql://" not in str(told.value)
    return str(told.value)


async def test_a_wrong_password_is_told_and_not_shown(url: str):
    server = cluster()
    server.says(url, f"DROP ROLE IF EXISTS {WITH_A_PASSWORD}; CREATE ROLE {WITH_A_PASSWORD} LOGIN PASSWORD 'another'")
    wrong = url.replace("steward@", f"{WITH_A_PASSWORD}:{SECRET}@")

    told = await refused(wrong)

    assert f"{WITH_A_PASSWORD}@127.0.0.1:{server.port}" in told
    assert "does not let Steward in" in told
    assert "password" in told


async def test_a_database_that_is_not_there_is_told(url: str):
    assert "createdb" in await refused(url.replace("steward@", f"steward:{SECRET}@") + "-not")


async def test_a_server_that_is_not_there_is_told():
    assert "cannot be reached" in await refused(f"postgresql://steward:{SECRET}@127.0.0.1:1/steward")


async def test_somebody_who_may_make_no_tables_is_told(url: str):
    cluster().says(url, "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN")

    assert "OWNER" in await refused(url.replace("steward@", "guest@"))


async def test_a_standby_is_told(url: str):
    name = url.rpartition("/")[2]
    cluster().says(url, f"ALTER DATABASE {name} SET default_transaction_read_only = on")

    assert "standby" in await refused(url)


@pytest.mark.parametrize("odd", ["a\0b", "\ud800", "x" * 100_000 + "".join(map(chr, range(33, 9_000)))])
async def test_a_name_that_cannot_be_kept_is_refused_and_the_store_goes_on(url: str, odd: str):
    store = SqlStore(PostgresDatabase(url))
    await store.open()

    with pytest.raises(ValueError, match=r"cannot keep that|surrogates"):
        await store.commit(Commit(cause="evt", at=NOON, rows=(replace(row(), id=odd),)))

    assert not await store.seen("evt")
    await store.commit(Commit(cause="evt", at=NOON, rows=(row(),)))
    await store.close()


async def test_a_transaction_that_the_server_would_not_let_end_is_begun_anew(url: str):
    store = SqlStore(PostgresDatabase(url))
    await store.open()
    begun: list[int] = []

    def clashes(here: Connection) -> int:
        begun.append(1)
        if len(begun) < 3:
            here.execute(text("DO $$ BEGIN RAISE EXCEPTION 'clash' USING ERRCODE = '40P01'; END $$"))
        return len(begun)

    assert await store.database.writing(clashes) == 3
    assert (await store.database.product()).startswith("PostgreSQL ")
    await store.close()


@pytest.mark.parametrize(("code", "told"), [("53100", "no room left"), ("0A000", "refuses")])
async def test_what_the_server_refuses_is_told(url: str, code: str, told: str):
    store = SqlStore(PostgresDatabase(url))
    await store.open()

    def refuses(here: Connection) -> None:
        here.execute(text(f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$"))

    with pytest.raises(StoreBrokenError, match=told):
        await store.database.writing(refuses)
    await store.close()
    with pytest.raises(StoreBrokenError, match="not open"):
        await store.seen("evt")


# ---------------------------------------------------------------- order, plans, files


async def test_names_stand_in_the_order_of_their_bytes_whatever_the_database_is_used_to():
    store = SqlStore(PostgresDatabase(cluster().database("--locale-provider=icu", "--icu-locale=en-US")))
    await store.open()
    ids = ["a", "B", "_", "é", "z", "Z", "10", "9", "a b", "ab", "مرحبا", "🙂", "\ufb01"]
    await store.commit(
        Commit(
            cause="",
            at=NOON,
            rows=tuple(row(of_id, scope=of_id) for of_id in ids) + tuple(row(of_id, who="ben") for of_id in ids),
            timers=tuple(ring(of_id) for of_id in ids),
            facts=tuple(noted(of_id) for of_id in ids),
        )
    )

    assert [one.id for one in await store.find("club", "question", "", "", 99)] == sorted(ids)
    assert [one.id for one in await store.find("club", "question", "who", "ben", 99)] == sorted(ids)
    assert [one.name for one in await store.due(NOON, 99)] == sorted(ids)
    assert [one.id for one in await store.facts("club", NOON, 99)] == sorted(ids)
    assert list(await store.scopes("question")) == sorted([*ids, "club"])
    await store.close()


@pytest.fixture(scope="module")
def crowded() -> str:
    """A database in which walking through a table would take long."""
    server = cluster()
    url = server.database()

    async def made() -> None:
        store = SqlStore(PostgresDatabase(url))
        await store.open()
        await store.close()

    asyncio.run(made())
    at = "timestamptz '2026-03-02 12:00Z' + n * interval '1 minute'"
    queue = (
        "outbox (id, scope, lane, due, attempt, leased_until, parked, data, first, leads) "
        f"SELECT n::text, 'club', n::text, {at}, 0, CASE WHEN n % 2 = 0 THEN {at} END, '', '{{}}', '', true"
    )
    for what in (
        "records SELECT 'question', 'club', n::text, 1, 1, '[]', '{}'",
        "record_keys SELECT 'question', 'club', 'asker', (n % 997)::text, n::text",
        queue,
        f"timers SELECT 'club', n::text, {at}, '{{}}'",
        f"facts SELECT n::text, 'club', 'asked', {at}, '{{}}'",
        f"seen SELECT n::text, {at}",
    ):
        server.says(url, f"INSERT INTO {what} FROM generate_series(1, 20000) n")
    server.says(url, "ANALYZE")
    return url


@pytest.mark.parametrize("what", ASKED)
async def test_no_query_walks_through_a_table(crowded: str, what: str):
    store = SqlStore(PostgresDatabase(crowded))
    await store.open()
    heard: list[tuple[str, Any]] = []

    def hears(*told: Any) -> None:  # noqa: ANN401 - whatever SQLAlchemy tells of a statement
        _, _, statement, parameters, _, many = told
        heard.append((statement, parameters[0] if many else parameters))

    event.listen(Engine, "before_cursor_execute", hears)
    try:
        await ASKED[what](store)
    finally:
        event.remove(Engine, "before_cursor_execute", hears)

    def explain(here: Connection) -> Iterable[str]:
        asked = [one for one in heard if one[0].split()[0] in {"SELECT", "UPDATE", "DELETE", "INSERT", "WITH"}]
        return [line for one in asked for (line,) in here.exec_driver_sql(f"EXPLAIN {one[0]}", one[1])]

    plans = await store.database.reading(explain)
    await store.close()
    assert plans
    assert [line for line in plans if "Seq Scan" in line] == []


def files_of(server: Cluster, word: str) -> list[Path]:
    """Which files of the databases' tables hold a word, once everything is written out."""
    server.says(server.url("postgres"), "CHECKPOINT")
    tables = (server.folder / "data" / "base").rglob("*")
    return [path for path in tables if path.is_file() and word.encode() in path.read_bytes()]


@pytest.fixture
def own() -> Iterator[Cluster]:
    """A server that may be killed."""
    made = Cluster(durable=True)
    yield made
    made.ends()


async def test_no_table_tells_what_was_let_go_of(own: Cluster):
    store = SqlStore(PostgresDatabase(own.database()))
    await store.open()
    await tells(store)
    assert files_of(own, MARIGOLD)

    await store.rewrite({"club"}, unsaid)

    assert files_of(own, MARIGOLD) == []
    await store.close()


# ---------------------------------------------------------------- a server that goes


async def test_a_server_that_is_lost_and_comes_back_has_everything_that_was_acknowledged(own: Cluster):
    store = SqlStore(PostgresDatabase(own.database()))
    await store.open()
    acknowledged: list[str] = []
    over = asyncio.Event()

    async def works(name: str) -> None:
        number = 0
        while not over.is_set():
            cause = f"{name} {number}"
            whole = Commit(
                cause=cause,
                at=NOON,
                rows=(row(cause, state="open"),),
                outbox=(pending(cause),),
                timers=(ring(cause),),
                facts=(noted(cause),),
            )
            if await ends(store, whole) in {None, AlreadySeenError}:  # seen: it was done, and the answer was lost
                acknowledged.append(cause)
            number += 1

    async def crashes() -> None:
        for wanted in (30, 60):
            while len(acknowledged) < wanted:
                await asyncio.to_thread(int)
            await asyncio.to_thread(own.crashes_and_comes_back)
        over.set()

    await asyncio.gather(crashes(), *(works(f"w{n}") for n in range(4)))

    kept = {one.id for one in await store.find("club", "question", "", "", 99_999)}
    assert set(acknowledged) - kept == set(), "acknowledged, and lost"
    found = [
        {one.id for one in await store.find("club", "question", "state", "open", 99_999)},
        {one.name for one in await store.due(NOON, 99_999)},
        {one.id for one in await store.facts("club", NOON, 99_999)},
        {one.id for one in await store.claim(NOON, LEASE, 99_999)},
    ]
    assert [each ^ kept for each in found] == [set()] * 4, "part of a transaction"
    with pytest.raises(StoreBrokenError, match="in use"):
        await SqlStore(PostgresDatabase(store.database._url)).open_alone()  # type: ignore[attr-defined]  # noqa: SLF001 - its address
    await store.close()


async def test_a_server_that_stays_away_is_told_once_patience_is_at_its_end(own: Cluster):
    store = SqlStore(PostgresDatabase(own.database(), patience=0.3))
    await store.open()
    await asyncio.to_thread(own.stops)

    with pytest.raises(StoreBrokenError, match="cannot be reached"):
        await store.commit(Commit(cause="evt", at=NOON))
    with pytest.raises(StoreBrokenError, match="cannot be reached"):
        await store.get("club", "question", "1")

    await store.close()


async def test_where_forgetting_was_interrupted_the_next_start_ends_it(own: Cluster):
    url = own.database()
    store = SqlStore(PostgresDatabase(url))
    await store.open()
    await tells(store)
    await store.close()
    own.says(url, "DELETE FROM records; DELETE FROM record_keys; DELETE FROM outbox; DELETE FROM timers")
    own.says(url, "DELETE FROM facts; DELETE FROM seen")
    own.says(url, "INSERT INTO about VALUES ('rewriting', '')")
    assert files_of(own, MARIGOLD)

    await store.open()

    assert files_of(own, MARIGOLD) == []
    assert own.says(url, "SELECT count(*) FROM about WHERE name = 'rewriting'") == "0"
    await store.close()
