"""What the store in a file does beyond the contract: its file, TinyDB's own API, and refusals that say what to do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tinydb import TinyDB, where
from tinydb.table import Document

from bot.kernel.ports import AlreadySeenError, Commit, Ring, Settled, StoreBrokenError
from bot.kernel.records import Row
from storage.codec import UnreadableError
from storage.journal import as_line
from storage.tiny import TinyStore, glimpse
from tests.contracts.rows import LEASE, MINUTE, NOON, noted, pending, ring, row

Disk = Callable[[int], AbstractContextManager[None]]

QUESTION = Row("club", "question", "42", b'{"words":"how?","state":"open"}', (("asker", "ben"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "steward.json"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[TinyStore]:
    opened = await reopened(path)
    yield opened
    await opened.close()


async def reopened(path: Path, snapshot_from: int = 1 << 20) -> TinyStore:
    store = TinyStore(path, snapshot_from)
    await store.open()
    return store


async def keep(store: TinyStore, *rows: Row, cause: str = "") -> None:
    await store.commit(Commit(cause=cause, at=NOON, rows=rows))


async def filled(path: Path) -> TinyStore:
    store = await reopened(path)
    whole = Commit(
        cause="evt", at=NOON, rows=(QUESTION,), outbox=(pending("a"),), timers=(ring(),), facts=(noted("f"),)
    )
    await store.commit(whole)
    return store


def names(path: Path) -> list[str]:
    return sorted(each.name.removeprefix("steward.json") for each in path.parent.iterdir())


def content(path: Path) -> bytes:
    return path.read_bytes()


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def remove(path: Path) -> None:
    path.unlink()


def journal(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.journal-{number}")


def stock(path: Path, table: str) -> list[dict[str, Any]]:
    """What TinyDB as it is installed reads, without a line of ours."""
    with TinyDB(path, access_mode="r") as db:
        return [dict(document) for document in db.table(table)]


# ---------------------------------------------------------------- the file


async def test_stock_tinydb_opens_the_snapshot_and_queries_a_field_of_a_record(path: Path):
    store = await filled(path)
    await keep(store, replace(QUESTION, id="43", data=b'{"words":"why?","state":"answered"}'))
    await store.close()

    with TinyDB(path, access_mode="r") as db:
        [found] = db.table("records").search(where("data")["state"] == "open")
        assert found == {
            "scope": "club",
            "kind": "question",
            "id": "42",
            "version": 1,
            "shape": 1,
            "keys": [["asker", "ben"]],
            "data": {"words": "how?", "state": "open"},
        }
        assert db.table("records").get(doc_id=found.doc_id) == found
    assert stock(path, "timers") == [{**ring_fields(), "at": "2026-03-02T12:00:00Z"}]
    assert [fields["id"] for fields in stock(path, "outbox")] == ["a"]
    assert [fields["data"] for fields in stock(path, "facts")] == [{"who": "ben"}]
    assert stock(path, "seen") == [{"cause": "evt", "at": "2026-03-02T12:00:00Z"}]


def ring_fields() -> dict[str, Any]:
    return {"scope": "club", "name": "remind", "data": {"question": 1}}


async def test_a_file_that_stock_tinydb_has_written_is_opened_again(path: Path):
    await (await filled(path)).close()
    with TinyDB(path, indent=4) as db:
        db.table("records").update({"data": {"words": "mended\nby hand"}}, where("id") == "42")

    store = await reopened(path)
    row = await store.get("club", "question", "42")
    assert row is not None
    assert json.loads(row.data) == {"words": "mended\nby hand"}
    await store.commit(Commit(cause="", at=NOON, rows=(row,)))
    await store.close()


async def test_data_written_over_several_lines_stays_one_transaction(store: TinyStore, path: Path):
    await keep(store, replace(QUESTION, data=b'{\n  "words": "how\\n?"\n}'))

    assert content(journal(path, 1)).count(b"\n") == 1


async def test_data_that_is_not_json_is_refused_before_anything_has_changed(store: TinyStore):
    wrong = replace(QUESTION, data=b"{oops")

    with pytest.raises(ValueError, match="data has to be JSON"):
        await keep(store, QUESTION, replace(wrong, id="43"), cause="evt")
    await store.commit(Commit(cause="", at=NOON, outbox=(pending("a"),)))
    [held] = await store.claim(NOON, LEASE, 1)
    with pytest.raises(ValueError, match="data has to be JSON"):
        await store.settle(Settled(id="a", attempt=held.attempt, rows=(wrong,)))

    assert not await store.seen("evt")
    assert await store.get("club", "question", "42") is None
    assert await store.settle(Settled(id="a", attempt=held.attempt))


async def test_an_empty_file_is_an_empty_store(path: Path):
    put(path, b"")
    store = await reopened(path)

    assert await store.find("club", "question", "", "", 9) == []
    await store.close()


async def test_a_store_that_nothing_was_written_to_leaves_no_snapshot(path: Path):
    await (await reopened(path)).close()

    assert names(path) == [".journal-1", ".lock"]


async def test_one_store_may_be_opened_again_after_it_was_closed(path: Path):
    store = await filled(path)
    await store.close()
    await store.close()
    with pytest.raises(StoreBrokenError, match="not open"):
        await store.get("club", "question", "42")

    await store.open()

    assert await store.find("club", "question", "", "", 9) == [replace(QUESTION, version=1)]
    await store.close()


# ---------------------------------------------------------------- snapshots


async def test_a_snapshot_takes_the_journals_place_when_it_has_grown(path: Path):
    store = await reopened(path, snapshot_from=2000)
    for number in range(60):
        await keep(store, replace(QUESTION, id=str(number), data=b'{"words":"%b"}' % (b"x" * 100)))
    await store.close()

    about = json.loads(content(path))["steward"]["1"]
    assert about["journal"] >= 3
    assert names(path) == ["", f".journal-{about['journal'] + 1}", ".lock"]
    assert len(stock(path, "records")) == 60


async def test_commits_go_on_while_a_snapshot_is_written(path: Path):
    store = await reopened(path, snapshot_from=200_000)
    many = [replace(QUESTION, id=f"{number:04}") for number in range(2000)]
    await keep(store, *many)
    await keep(store, replace(QUESTION, id="begins the snapshot"))
    late = 0
    while "" not in names(path):
        await keep(store, *(replace(row, version=late + 1) for row in many[:5]))
        late += 1
    await store.close()

    assert late > 0
    store = await reopened(path)
    found = await store.find("club", "question", "", "", 9999)
    assert [row.version for row in found] == [late + 1] * 5 + [1] * 1996
    await store.close()


async def test_where_there_is_no_room_for_a_snapshot_the_journals_go_on(
    path: Path, disk_with_room_for: Disk, caplog: pytest.LogCaptureFixture
):
    store = await reopened(path, snapshot_from=5000)
    with disk_with_room_for(9000):
        for number in range(70):
            await keep(store, replace(QUESTION, id=str(number)))
    await store.close()

    assert "no snapshot this time" in caplog.text
    store = await reopened(path)
    assert len(await store.find("club", "question", "", "", 99)) == 70
    await store.close()


async def test_without_room_for_the_last_snapshot_the_journals_are_read_again(path: Path, disk_with_room_for: Disk):
    store = await reopened(path)
    await keep(store, *(replace(QUESTION, id=str(number)) for number in range(70)))
    with disk_with_room_for(1000):
        await store.close()

    assert names(path) == [".journal-1", ".journal-2", ".lock"]
    store = await reopened(path)
    assert len(await store.find("club", "question", "", "", 99)) == 70
    await store.close()
    assert names(path) == [".journal-1", ".journal-2", ".lock"], "nothing new, so no new snapshot"


async def test_journals_left_over_by_a_kill_after_the_snapshot_are_not_read_again(path: Path):
    store = await filled(path)
    left_over = content(journal(path, 1))
    await store.commit(Commit(cause="", at=NOON, cancelled=(("club", "remind"),)))
    await store.close()
    put(journal(path, 1), left_over)

    store = await reopened(path)

    assert await store.due(NOON, 9) == []
    assert names(path) == ["", ".journal-2", ".lock"]
    await store.close()


# ---------------------------------------------------------------- refusals


async def refused(path: Path) -> str:
    with pytest.raises(StoreBrokenError) as why:
        await reopened(path)
    return str(why.value)


async def test_a_second_steward_is_refused(store: TinyStore, path: Path):
    await keep(store, QUESTION)

    assert "steward.json.lock is in use by another Steward. Stop that one first" in await refused(path)


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b'{"records":{"1":{}}}',
        b'{"steward":{"1":{"format":1}}}',
        b'{"steward":{"1":{"format":2,"journal":0}}}',
        b'{"steward":{"1":{"format":1,"journal":0}},"records":{"1":{"scope":"club"}}}',
        b'{"steward":{"1":{"format":1,"journal":0}},"seen":{"one":{"cause":"c","at":"2026-03-02T12:00:00Z"}}}',
        b'{"steward":{"1":{"format":1,"journal":0}},"_default":{"1":{"mine":1}}}',
    ],
)
async def test_a_file_of_somebody_elses_or_of_a_newer_steward_is_refused_and_left_alone(path: Path, data: bytes):
    put(path, data)

    assert "holds something this Steward cannot read" in await refused(path)
    assert content(path) == data


async def test_an_empty_table_of_stock_tinydb_does_no_harm(path: Path):
    put(path, b'{"_default":{},"steward":{"1":{"format":1,"journal":0}}}')

    await (await reopened(path)).close()


@pytest.mark.parametrize("line", [b"{}", b'[["records",1]]', b'[["records",7,null]]', b'[["hats",1,{}]]'])
async def test_a_line_that_only_a_newer_steward_understands_is_refused(path: Path, line: bytes):
    put(journal(path, 1), as_line(line))

    said = await refused(path)
    assert "steward.json.journal-1 holds something this Steward cannot read" in said
    remove(journal(path, 1))
    await (await reopened(path)).close()  # nothing was left locked


async def test_a_missing_journal_is_refused(path: Path):
    await (await filled(path)).close()
    store = await reopened(path)
    await keep(store, row("2"))
    journal(path, 2).rename(journal(path, 3))

    await store.close()
    put(journal(path, 4), b"")
    assert "the journals beside it are [3, 4]" in await refused(path)


async def test_a_journal_that_was_followed_by_another_cannot_be_torn(path: Path):
    store = await filled(path)
    whole = content(journal(path, 1))
    await store.close()
    remove(path)
    put(journal(path, 1), whole[:-1])

    assert "steward.json.journal-1 is damaged in line 1" in await refused(path)

    put(journal(path, 1), whole)
    store = await reopened(path)
    assert await store.seen("evt")
    await store.close()


async def test_a_snapshot_restored_alone_from_a_backup_is_enough(path: Path):
    await (await filled(path)).close()
    remove(journal(path, 2))

    store = await reopened(path)
    assert await store.get("club", "question", "42") == replace(QUESTION, version=1)
    await store.close()


async def test_a_file_that_merely_looks_like_a_journal_is_left_alone(path: Path):
    put(path.with_name("steward.json.journal-1.bak"), b"mine")

    await (await filled(path)).close()

    assert names(path) == ["", ".journal-1.bak", ".journal-2", ".lock"]


async def test_a_journal_that_cannot_be_read_is_named(path: Path):
    journal(path, 1).mkdir(parents=True)
    assert "steward.json.journal-1 cannot be opened (Is a directory)" in await refused(path)


async def test_a_snapshot_that_cannot_be_read_is_named(path: Path):
    (path / "in the way").mkdir(parents=True)

    assert "steward.json cannot be opened" in await refused(path)


async def test_after_a_failed_write_the_store_refuses_to_serve_until_it_is_opened_again(
    path: Path, disk_with_room_for: Disk
):
    store = await filled(path)
    [held] = await store.claim(NOON, LEASE, 1)
    many = (keep(store, replace(QUESTION, id=f"x{number:02}")) for number in range(30))
    with disk_with_room_for(3000):
        ends = await asyncio.gather(*many, return_exceptions=True)
    assert {type(end) for end in ends} == {StoreBrokenError}

    asked = [
        store.seen("evt"),
        store.get("club", "question", "42"),
        store.find("club", "question", "", "", 9),
        store.scopes("question"),
        keep(store, row()),
        store.claim(NOON, LEASE, 9),
        store.settle(Settled(id=held.id, attempt=held.attempt)),
        store.due(NOON, 9),
        store.facts("club", NOON, 9),
        store.purge(NOON),
        store.backlog(),
        store.next_due(),
    ]
    for question in asked:
        with pytest.raises(StoreBrokenError, match="See to the disk"):
            await question
    await store.close()

    store = await reopened(path)
    kept = await store.find("club", "question", "", "", 999)
    assert [found.id for found in kept] == ["42", *(f"x{number:02}" for number in range(len(kept) - 1))]
    await store.close()


async def test_nobody_hears_seen_before_it_is_on_the_disk(path: Path, disk_with_room_for: Disk):
    store = await reopened(path)
    with disk_with_room_for(10):
        first = asyncio.ensure_future(keep(store, QUESTION, cause="evt"))
        await asyncio.wait({first}, timeout=0)
        ends = await asyncio.gather(first, store.seen("evt"), keep(store, cause="evt"), return_exceptions=True)

    assert [type(end) for end in ends] == [StoreBrokenError] * 3
    await store.close()


async def test_an_event_that_is_on_the_disk_is_seen(store: TinyStore):
    first, again, seen = await asyncio.gather(
        keep(store, QUESTION, cause="evt"), keep(store, cause="evt"), store.seen("evt"), return_exceptions=True
    )

    assert (first, type(again), seen) == (None, AlreadySeenError, True)


# ---------------------------------------------------------------- TinyDB's own API, alive


async def test_tinydb_queries_what_was_committed_a_moment_ago(store: TinyStore):
    records = store.db.table("records")
    is_open = where("data")["state"] == "open"
    assert records.search(is_open) == []

    await keep(store, QUESTION)
    [found] = records.search(is_open)
    assert found["id"] == "42"
    assert records.get(doc_id=found.doc_id) == found
    assert records.get(doc_id=99) is None
    assert store.db.tables() == {"records", "outbox", "timers", "facts", "seen"}

    await keep(store, replace(QUESTION, data=b'{"state":"done"}', version=1))
    assert records.search(is_open) == []
    assert len(records) == 1


async def test_what_is_written_through_tinydb_is_found_by_the_store_and_survives(store: TinyStore, path: Path):
    await keep(store, QUESTION)
    records = store.db.table("records")

    def close_it(document: Any) -> None:  # noqa: ANN401 - TinyDB hands over whatever document it has
        document["data"]["state"] = "done"
        document["keys"] = [["asker", "kim"]]

    assert records.update(close_it, where("id") == "42") == [1]
    [number] = records.insert_multiple([{**records.all()[0], "id": "43"}])
    assert await store.find("club", "question", "asker", "ben", 9) == []
    assert [found.id for found in await store.find("club", "question", "asker", "kim", 9)] == ["42", "43"]
    assert records.remove(doc_ids=[number]) == [number]
    assert records.insert({**records.all()[0], "id": "44"}) == number + 1

    before = store.db.table("records").all()
    copied = path.with_name("copy")
    put(journal(copied, 1), content(journal(path, 1)))
    again = await reopened(copied)
    assert again.db.table("records").all() == before
    assert [found.id for found in await again.find("club", "question", "asker", "kim", 9)] == ["42", "44"]
    await again.close()


async def test_a_row_of_the_outbox_and_a_timer_mended_through_tinydb_go_out(path: Path):
    store = await reopened(path)
    await store.commit(Commit(cause="", at=NOON, outbox=(pending("early"),)))
    [early] = await store.claim(NOON, LEASE, 1)
    await store.settle(Settled(id="early", attempt=early.attempt))
    as_a_kill_leaves_it = path.with_name("killed")
    put(journal(as_a_kill_leaves_it, 1), content(journal(path, 1)))
    await store.close()
    store = await reopened(as_a_kill_leaves_it)
    await store.commit(Commit(cause="", at=NOON, outbox=(pending("a"), pending("b")), timers=(ring(),)))
    [a, b] = await store.claim(NOON, LEASE, 2)
    await store.settle(Settled(id="a", attempt=a.attempt, park="nobody knows"))

    store.db.table("outbox").update({"parked": ""}, where("id") == "a")
    store.db.table("outbox").remove(where("id") == "b")
    store.db.table("timers").update({"at": "2026-03-02T12:01:00Z"}, where("name") == "remind")

    assert await store.claim(NOON, LEASE, 9) == [replace(a, attempt=2)]
    assert not await store.settle(Settled(id="b", attempt=b.attempt))
    assert await store.due(NOON, 9) == []
    assert await store.due(NOON + MINUTE, 9) == [Ring("club", "remind", NOON + MINUTE, b'{"question":1}')]
    await store.close()


async def test_tables_are_emptied_and_dropped_through_tinydb(path: Path):
    store = await filled(path)
    store.db.table("facts").truncate()
    store.db.drop_table("timers")
    assert await store.facts("club", NOON, 9) == []
    assert await store.due(NOON, 9) == []
    assert await store.claim(NOON, LEASE, 9) != []

    store.db.drop_tables()
    assert await store.get("club", "question", "42") is None
    assert not await store.seen("evt")
    await store.close()
    assert [stock(path, name) for name in ("records", "outbox", "seen")] == [[], [], []]


async def test_what_the_store_could_not_read_back_is_not_written_through_tinydb(store: TinyStore):
    await keep(store, QUESTION, row("43"))
    records = store.db.table("records")
    first, second = records.all()

    with pytest.raises(UnreadableError):
        records.insert({"mine": 1})
    with pytest.raises(UnreadableError):
        store.db.table("hats").insert({"mine": 1})
    with pytest.raises(ValueError, match="another document for"):
        records.insert(dict(first))
    with pytest.raises(ValueError, match="another document for"):
        records.insert_multiple([{**first, "id": "44"}, {**first, "id": "44"}])
    with pytest.raises(ValueError, match="remove it, and insert"):
        records.update({"id": "44"}, where("id") == "42")
    with pytest.raises(ValueError, match="already exists"):
        records.insert(Document({**first, "id": "44"}, doc_id=second.doc_id))

    assert records.all() == [first, second]
    assert records.update({"version": 1}, doc_ids=[first.doc_id]) == [first.doc_id]
    assert records.remove(doc_ids=[99]) == []


async def test_a_document_taken_out_and_put_back_in_one_update_is_no_change(store: TinyStore):
    await keep(store, QUESTION)
    records = store.db.table("records")
    [document] = records.all()

    assert records.upsert(document) == [1]
    assert records.upsert(Document({**document, "id": "43"}, doc_id=7)) == [7]
    assert [found.id for found in await store.find("club", "question", "", "", 9)] == ["42", "43"]


# ---------------------------------------------------------------- looked at while it works


async def test_whoever_looks_beside_a_working_steward_sees_all_that_was_acknowledged(path: Path):
    store = await reopened(path, snapshot_from=0)  # other files all the time
    kept: list[str] = []
    over = asyncio.Event()

    async def works() -> None:
        while not over.is_set():
            of_id = f"{len(kept):05}"
            await keep(store, Row("club", "question", of_id, b"{}"), cause=of_id)
            kept.append(of_id)

    working = asyncio.create_task(works())
    for _ in range(60):
        before = list(kept)
        held = await asyncio.to_thread(glimpse, path)
        counts = await held.counts()
        assert counts["records"] == counts["seen"], "part of a transaction"
        assert counts["records"] >= len(before)
        assert [one[0] for one in await held.piece("seen", None)] == [
            f"{n:05}" for n in range(min(counts["seen"], 500))
        ]
    over.set()
    await working
    await store.close()


def test_where_nothing_is_kept_there_is_nothing_to_look_at(path: Path):
    path.parent.mkdir(parents=True)

    with pytest.raises(StoreBrokenError, match="not there"):
        glimpse(path)


async def test_whoever_looks_at_a_line_that_is_still_being_written_sees_those_before(path: Path):
    store = await filled(path)
    [journal] = [one for one in journals_of(path) if one.stat().st_size]
    with journal.open("ab") as file:
        file.write(b"0123")

    assert await glimpse(path).counts() == {"records": 1, "outbox": 1, "timers": 1, "facts": 1, "seen": 1}
    await store.close()


def journals_of(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.name}.journal-*"))
