"""What the store in a database does beyond the contract, tried on SQLite: its file, its shapes, its refusals."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, column, event, insert, table, update

from bot.kernel.ports import Commit, ConflictError, StoreBrokenError, Thing
from bot.kernel.records import Row
from storage.databases import REWRITING
from storage.migrating import VERSIONS, newest, shape_of
from storage.schema import ABOUT, METADATA
from storage.sql import SqlStore
from storage.sqlite import SqliteDatabase
from tests.contracts.rows import LEASE, NOON, noted, pending, ring, row

Disk = Callable[[int], AbstractContextManager[None]]
MARIGOLD = "marigold"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "steward.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SqlStore]:
    opened = await reopened(path)
    yield opened
    await opened.close()


async def reopened(path: Path) -> SqlStore:
    store = SqlStore(SqliteDatabase(path))
    await store.open()
    return store


async def tells(store: SqlStore) -> None:
    """Keep a word in every table, write it over, and let go of it again."""
    said = f'{{"words":"{MARIGOLD}"}}'.encode()
    await store.commit(
        Commit(
            cause=f"said/{MARIGOLD}",
            at=NOON,
            rows=(replace(row("1", who=MARIGOLD), data=said), replace(row(MARIGOLD), data=said)),
            outbox=(replace(pending(MARIGOLD, MARIGOLD), data=said),),
            timers=(ring(MARIGOLD),),
            facts=(replace(noted(MARIGOLD), data=said),),
        )
    )
    await store.commit(Commit(cause="", at=NOON, rows=(row("1", 1),)))


async def fill(store: SqlStore, kept: list[Row]) -> None:
    """Keep one long row after the other."""
    for number in count():
        long = replace(row(str(number)), data=b'"' + b"x" * 9000 + b'"')
        await store.commit(Commit(cause=long.id, at=NOON, rows=(long,)))
        kept.append(long)


def written(path: Path, content: bytes) -> Callable[[], bytes]:
    """Put a file there; give how to read it."""
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path.read_bytes


def unsaid(thing: Thing) -> Thing | None:
    return None if MARIGOLD in repr(thing) else thing


def told(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if MARIGOLD.encode() in path.read_bytes()]


# ---------------------------------------------------------------- its file


async def test_what_a_community_says_is_nobody_elses_on_the_machine(store: SqlStore, path: Path):
    await store.commit(Commit(cause="evt", at=NOON))

    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


async def test_a_second_steward_is_refused(store: SqlStore, path: Path):
    await store.commit(Commit(cause="evt", at=NOON))
    second = SqlStore(SqliteDatabase(path))

    with pytest.raises(StoreBrokenError, match="in use by another Steward"):
        await second.open()

    assert await store.seen("evt")


async def test_somebody_may_look_at_the_file_with_a_tool_of_their_own(store: SqlStore, path: Path):
    await store.commit(Commit(cause="", at=NOON, rows=(row("1", asker="ben"),)))

    with sqlite3.connect(path) as looking:
        found = looking.execute("SELECT id, json_extract(data, '$.words') FROM records").fetchall()
    looking.close()

    assert found == [("1", "1 at 0")]


async def test_while_another_program_writes_to_the_file_steward_says_so_and_keeps_nothing(path: Path):
    store = SqlStore(SqliteDatabase(path, patience=0.1))
    await store.open()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBrokenError, match="being written to by another program"):
        await store.commit(Commit(cause="evt", at=NOON))

    other.execute("ROLLBACK")
    other.close()
    assert not await store.seen("evt")
    await store.commit(Commit(cause="evt", at=NOON))
    await store.close()


async def test_a_file_that_is_none_of_sqlites_is_left_alone(path: Path):
    minutes = written(path, b"minutes of the meeting\n" * 99)

    with pytest.raises(StoreBrokenError, match="no file of SQLite's"):
        await reopened(path)

    assert minutes() == b"minutes of the meeting\n" * 99


async def test_a_folder_in_its_place_is_told(path: Path):
    written(path / "a file", b"")

    with pytest.raises(StoreBrokenError, match="cannot be opened"):
        await reopened(path)


async def test_a_full_disk_refuses_and_what_was_acknowledged_is_there_when_there_is_room_again(
    path: Path, disk_with_room_for: Disk
):
    store = await reopened(path)
    kept: list[Row] = []
    with disk_with_room_for(400_000), pytest.raises(StoreBrokenError, match="is there room"):
        await fill(store, kept)
    await store.close()

    again = await reopened(path)
    assert len(kept) > 3
    assert [await again.seen(of.id) for of in kept] == [True] * len(kept)
    assert len(await again.find("club", "question", "", "", 999)) == len(kept)
    await again.close()


@pytest.mark.parametrize("asked", ["seen", "commit", "write_anew"])
async def test_a_store_that_is_not_open_says_so(path: Path, asked: str):
    store = SqlStore(SqliteDatabase(path))
    doing = {
        "seen": lambda: store.seen("evt"),
        "commit": lambda: store.commit(Commit(cause="", at=NOON)),
        "write_anew": store.database.write_anew,
    }

    with pytest.raises(StoreBrokenError, match="not open"):
        await doing[asked]()


# ---------------------------------------------------------------- one transaction


async def test_data_that_is_not_json_is_refused_before_anything_has_changed(store: SqlStore):
    with pytest.raises(ValueError, match="has to be JSON"):
        await store.commit(Commit(cause="evt", at=NOON, rows=(row(), replace(row("2"), data=b"{"))))

    assert not await store.seen("evt")


async def test_of_many_that_are_written_together_one_that_is_refused_is_refused_alone(store: SqlStore):
    await store.commit(Commit(cause="", at=NOON, rows=(row("1"),)))
    several = [Commit(cause=f"e{n}", at=NOON, rows=(row(f"r{n}"), row("1", 1 if n == 3 else 7))) for n in range(9)]

    ends = await asyncio.gather(*(store.commit(one) for one in several), return_exceptions=True)

    assert [type(end) for end in ends] == [ConflictError] * 3 + [type(None)] + [ConflictError] * 5
    assert [one.id for one in await store.find("club", "question", "", "", 99)] == ["1", "r3"]
    assert [await store.seen(f"e{n}") for n in range(9)] == [n == 3 for n in range(9)]


async def test_whoever_gives_up_waiting_does_not_take_others_with_them(store: SqlStore):
    waiting = [asyncio.create_task(store.commit(Commit(cause=f"e{n}", at=NOON))) for n in range(9)]
    await asyncio.to_thread(int)
    waiting[4].cancel()

    ends = await asyncio.gather(*waiting, return_exceptions=True)

    assert [type(end) for end in ends].count(type(None)) == 8
    assert all([await store.seen(f"e{n}") for n in range(9) if n != 4])


# ---------------------------------------------------------------- what is let go of


async def test_no_file_tells_what_was_let_go_of(store: SqlStore, path: Path):
    await tells(store)
    assert told(path.parent)

    await store.rewrite({"club"}, unsaid)

    assert told(path.parent) == []
    assert await store.get("club", "question", MARIGOLD) is None


async def test_also_what_was_let_go_of_before_is_nowhere(store: SqlStore, path: Path):
    await tells(store)
    await store.rewrite({"club"}, lambda thing: thing)

    assert told(path.parent), "what stands is still told"

    await store.rewrite({"club"}, unsaid)
    assert told(path.parent) == []


async def test_where_forgetting_was_interrupted_the_next_start_ends_it(path: Path):
    store = await reopened(path)
    await tells(store)

    def interrupted(here: Connection) -> None:
        for one in METADATA.sorted_tables:
            here.execute(one.delete())
        here.execute(insert(ABOUT).values(name=REWRITING, value=""))

    await store.database.writing(interrupted)
    copy = path.with_name("killed")
    copy.mkdir()
    for file in path.parent.glob("steward.db*"):
        (copy / file.name).write_bytes(file.read_bytes())
    await store.close()
    assert told(copy)

    again = await reopened(copy / path.name)
    assert told(copy) == []
    await again.close()


async def test_forgetting_ends_only_when_nobody_else_looks_at_the_file_and_goes_on_at_the_next_start(path: Path):
    store = SqlStore(SqliteDatabase(path, patience=0.1))
    await store.open()
    await tells(store)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM records").fetchall()

    with pytest.raises(StoreBrokenError, match="goes on with that"):
        await store.rewrite({"club"}, unsaid)
    await store.close()
    other.close()
    again = await reopened(path)

    assert told(path.parent) == []
    await again.close()


# ---------------------------------------------------------------- its shape


async def test_the_steps_lead_to_the_very_tables_that_are_asked(store: SqlStore):
    def differs(here: Connection) -> list[object]:
        context = MigrationContext.configure(
            here, opts={"include_name": lambda name, kind, _: kind != "table" or name != VERSIONS}
        )
        return list(compare_metadata(context, METADATA))

    assert await store.database.reading(differs) == []
    assert await store.database.reading(shape_of) == newest()


async def stamped(path: Path, oldest: int) -> None:
    """As a newer Steward leaves a store, on which `oldest` can still work."""
    store = await reopened(path)

    def newer(here: Connection) -> None:
        here.execute(update(table(VERSIONS, column("version_num"))).values(version_num=f"{newest() + 1:04}"))
        here.execute(update(ABOUT).where(ABOUT.c.name == "oldest").values(value=str(oldest)))

    await store.database.writing(newer)
    await store.close()


async def test_what_a_newer_steward_has_made_its_own_is_refused_with_what_to_do(path: Path):
    await stamped(path, oldest=newest() + 1)

    with pytest.raises(StoreBrokenError, match="Start the newer one"):
        await reopened(path)


async def test_beside_a_newer_steward_that_left_room_for_it_an_older_one_works_on(path: Path):
    await stamped(path, oldest=newest())

    store = await reopened(path)
    await store.commit(Commit(cause="evt", at=NOON))

    assert await store.seen("evt")
    await store.close()


# ---------------------------------------------------------------- what is asked costs no walk through a table

ASKED: dict[str, Callable[[SqlStore], Awaitable[object]]] = {
    "get": lambda store: store.get("club", "question", "1"),
    "find": lambda store: store.find("club", "question", "asker", "ben", 9),
    "find all": lambda store: store.find("club", "question", "", "", 9),
    "scopes": lambda store: store.scopes("question"),
    "seen": lambda store: store.seen("evt"),
    "due": lambda store: store.due(NOON, 9),
    "facts": lambda store: store.facts("club", NOON, 9),
    "next_due": lambda store: store.next_due(),
    "claim": lambda store: store.claim(NOON, LEASE, 9),
    "purge": lambda store: store.purge(NOON),
    "commit": lambda store: store.commit(
        Commit(
            cause="evt2",
            at=NOON,
            rows=(row("1", 1, asker="kim"), row("new")),
            outbox=(pending("x"), pending("y")),
            rung=ring(),
            timers=(ring("b"),),
            facts=(noted("g"),),
        )
    ),
}


async def explained(store: SqlStore, asks: Callable[[SqlStore], Awaitable[object]]) -> list[str]:
    """How the database goes about everything that it is asked for something."""
    heard: list[tuple[str, tuple[Any, ...]]] = []

    def hears(*told: Any) -> None:  # noqa: ANN401 - whatever SQLAlchemy tells of a statement
        _, _, statement, parameters, _, many = told
        heard.append((statement, parameters[0] if many else parameters))

    event.listen(Engine, "before_cursor_execute", hears)
    try:
        await asks(store)
    finally:
        event.remove(Engine, "before_cursor_execute", hears)

    def explain(here: Connection) -> list[str]:
        return [
            str(row[3])
            for statement, parameters in heard
            if statement.split()[0] in {"SELECT", "UPDATE", "DELETE", "INSERT", "WITH"}
            for row in here.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]

    return await store.database.reading(explain)


@pytest.mark.parametrize("what", ASKED)
async def test_every_query_goes_by_an_index(store: SqlStore, what: str):
    await store.commit(
        Commit(
            cause="evt", at=NOON, rows=(row("1", asker="ben"),), outbox=(pending(),), timers=(ring(),), facts=(noted(),)
        )
    )
    plans = await explained(store, ASKED[what])

    assert any("USING" in line for line in plans)
    walks = [line for line in plans if line.split()[0] == "SCAN" and line.split()[1] in METADATA.tables]
    # The first of an index, and no more, is a walk of one step.
    assert [line for line in walks if what != "next_due" or "INDEX" not in line] == []
