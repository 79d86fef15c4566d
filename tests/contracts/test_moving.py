"""Everything that a store holds can be brought into any other, whatever interrupts it, and into a file and back."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.kernel.ports import Commit, Noted, Settled, Store, StoreBrokenError, Thing
from storage.book import TABLES
from storage.codec import UnreadableError
from storage.moving import AT_A_TIME, Backup, DiffersError, Movable, NotEmptyError, Piece, added_up, backup, move
from storage.postgres import PostgresDatabase
from storage.rules import Key
from storage.sql import SqlStore
from storage.sqlite import SqliteDatabase
from storage.tiny import TinyStore, glimpse
from tests.cluster import cluster
from tests.contracts.rows import LEASE, MINUTE, NOON, noted, pending, ring, row

Make = Callable[[Path], TinyStore | SqlStore]
MOVABLE: Mapping[str, Make] = {
    "tiny": lambda folder: TinyStore(folder / "steward.json"),
    "sqlite": lambda folder: SqlStore(SqliteDatabase(folder / "steward.db")),
    "postgres": lambda _: SqlStore(PostgresDatabase(cluster().database())),
}
MARKED = [pytest.param(name, marks=pytest.mark.postgres) if name == "postgres" else name for name in MOVABLE]
PAIRS = [
    pytest.param(one, other, marks=pytest.mark.postgres if "postgres" in {one, other} else ())
    for one in MOVABLE
    for other in MOVABLE
]


def silent(_done: int, _whole: int) -> None: ...


@pytest.fixture(params=MARKED)
def make(request: pytest.FixtureRequest) -> Make:
    return MOVABLE[request.param]


async def lives(store: TinyStore | SqlStore) -> None:
    """Let a store come to hold something of every sort, some of it in the middle of things."""
    await store.open()
    east = NOON.astimezone(timezone(timedelta(hours=3)))
    many = range(AT_A_TIME + 3)
    await store.commit(
        Commit(
            cause="first",
            at=east,
            rows=(
                *(row(f"{n}", asker=f"p{n % 7}", state="open") for n in many),
                row("é🙂", scope="a b", kind="answer"),
                replace(row("broad"), data=b'{"words":\n  "two lines"}'),
                row("secret", scope="vault", kind="secret"),
            ),
            outbox=(pending("a", "held"), pending("b", "free"), pending("c", "parked")),
            timers=(ring("one", east), ring("two", NOON + MINUTE, "other")),
            facts=tuple(noted(f"{n}", NOON + n * MINUTE) for n in many),
        )
    )
    held = {each.id: each for each in await store.claim(NOON, LEASE, 9)}
    await store.settle(Settled(id="b", attempt=held["b"].attempt, retry_at=east + MINUTE))
    await store.settle(Settled(id="c", attempt=held["c"].attempt, park="nobody knows"))
    await store.commit(Commit(cause="second", at=NOON, rows=(row("1", 1),), outbox=(pending("d", "held"),)))
    await store.close()


@asynccontextmanager
async def alone(store: Movable, *, filling: bool = False) -> AsyncIterator[Movable]:
    await store.open_alone(filling=filling)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def both(source: Movable, target: Movable) -> AsyncIterator[None]:
    async with AsyncExitStack() as later:
        await later.enter_async_context(alone(source))
        await later.enter_async_context(alone(target, filling=True))
        yield


async def goes_on(store: Store) -> list[object]:
    """What somebody who works with a store sees of it, and what comes next."""
    return [
        await store.get("club", "question", "1"),
        [one.id for one in await store.find("club", "question", "asker", "p3", 999)],
        await store.get("vault", "secret", "secret"),
        list(await store.due(NOON + MINUTE, 9)),
        len(await store.facts("club", NOON, 9999)),
        [await store.seen(cause) for cause in ("first", "second", "third")],
        await store.backlog(),
        await store.next_due(),
        list(await store.claim(NOON + 9 * MINUTE, LEASE, 9)),
        await store.settle(Settled(id="d", attempt=2, outbox=(pending("e", "held"),))),
        [each.id for each in await store.claim(NOON + 9 * MINUTE, LEASE, 9)],
    ]


@pytest.mark.parametrize(("one", "other"), PAIRS)
async def test_what_one_store_holds_another_goes_on_with(one: str, other: str, tmp_path: Path):
    source, target = MOVABLE[one](tmp_path / "from"), MOVABLE[other](tmp_path / "to")
    await lives(source)
    heard: list[tuple[int, int]] = []

    async with both(source, target):
        sums = await move(source, target, lambda done, whole: heard.append((done, whole)))

    assert [sums[table].things for table in TABLES] == [AT_A_TIME + 6, 4, 2, AT_A_TIME + 3, 2]
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1] == sum(one.things for one in sums.values())
    await source.open()
    await target.open()
    seen, expected = await goes_on(target), await goes_on(source)
    assert seen == expected
    assert len(seen[8]) == 2  # type: ignore[arg-type]  # what it claimed is a list
    await source.close()
    await target.close()


class Interrupted(Exception):
    """The process ends here."""


class Dying:
    """A store that dies once it has taken in so many pieces."""

    def __init__(self, store: Movable, pieces: int) -> None:
        self._store, self._left = store, pieces

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def takes(self, table: str, piece: Piece) -> None:
        if not self._left:
            raise Interrupted
        self._left -= 1
        await self._store.takes(table, piece)


@pytest.mark.parametrize("pieces", range(8))
async def test_wherever_it_is_interrupted_the_same_command_goes_on(make: Make, pieces: int, tmp_path: Path):
    source, target = TinyStore(tmp_path / "from" / "steward.json"), make(tmp_path / "to")
    await lives(source)
    expected = None
    try:
        async with both(source, target):
            await move(source, Dying(target, pieces), silent)  # type: ignore[arg-type]  # it passes everything on
    except Interrupted:
        with pytest.raises(StoreBrokenError, match="not all of it has arrived"):
            await target.open()
        taken: list[str] = []
        async with both(source, target):
            expected = await added_up(source)
            counted = sum((await target.counts()).values())
            assert await move(source, target, lambda done, _: taken.append(str(done))) == expected
        assert taken[0] == str(counted), "what has arrived is not brought again"
    assert (expected is None) is (pieces > 6)
    await target.open()
    await target.close()


async def test_a_store_with_something_else_in_it_is_left_alone(make: Make, tmp_path: Path):
    source, target = TinyStore(tmp_path / "from" / "steward.json"), make(tmp_path / "to")
    await lives(source)
    await target.open()
    await target.commit(Commit(cause="its own", at=NOON))
    await target.close()

    async with both(source, target):
        with pytest.raises(NotEmptyError):
            await move(source, target, silent)

    await target.open()
    assert await target.seen("its own")
    assert not await target.seen("first")
    await target.close()


async def test_what_was_begun_from_one_store_does_not_go_on_from_another(make: Make, tmp_path: Path):
    source, other, target = (
        TinyStore(tmp_path / "from" / "steward.json"),
        TinyStore(tmp_path / "other" / "steward.json"),
        make(tmp_path / "to"),
    )
    await lives(source)
    await lives(other)
    with pytest.raises(Interrupted):
        async with both(source, target):
            await move(source, Dying(target, 2), silent)  # type: ignore[arg-type]  # it passes everything on

    async with both(other, target):
        with pytest.raises(NotEmptyError):
            await move(other, target, silent)


class Garbling:
    """A source that says something else the second time."""

    def __init__(self, store: Movable) -> None:
        self._store, self._asked = store, 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def piece(self, table: str, after: Key | None) -> Piece:
        self._asked += table == "facts" and after is None
        found = await self._store.piece(table, after)
        return [(key, self._garbled(thing)) for key, thing in found]

    def _garbled(self, thing: Thing) -> Thing:
        return replace(thing, kind="denied") if isinstance(thing, Noted) and self._asked == 1 else thing


async def test_what_arrived_otherwise_than_it_was_sent_is_found_out_and_not_worked_on(make: Make, tmp_path: Path):
    source, target = TinyStore(tmp_path / "from" / "steward.json"), make(tmp_path / "to")
    await lives(source)

    async with both(source, target):
        with pytest.raises(DiffersError, match=r"^facts$"):
            await move(Garbling(source), target, silent)  # type: ignore[arg-type]  # it passes everything on

    with pytest.raises(StoreBrokenError, match="not all of it has arrived"):
        await target.open()


# ---------------------------------------------------------------- into a file and back


async def shown(store: TinyStore | SqlStore, look: Callable[[str, Piece], None]) -> None:
    """Show what a working store holds, as somebody beside it sees it."""
    if isinstance(store, SqlStore):
        await SqlStore(store.database).shown(look)
        return
    held = glimpse(store.path)
    for table in TABLES:
        after = None
        while piece := await held.piece(table, after):
            look(table, piece)
            after = piece[-1][0]


async def written(store: TinyStore | SqlStore, path: Path) -> Backup:
    with backup(path, NOON) as writing:
        await shown(store, writing.add)
    return Backup(path)


async def test_a_backup_of_a_working_store_holds_what_was_acknowledged(make: Make, tmp_path: Path):
    store = make(tmp_path / "from")
    await lives(store)
    await store.open()
    await store.commit(Commit(cause="third", at=NOON, rows=(row("new"),)))

    kept = await written(store, tmp_path / "backup.gz")

    await store.commit(Commit(cause="fourth", at=NOON))
    assert [kept.sums[table].things for table in TABLES] == [AT_A_TIME + 7, 4, 2, AT_A_TIME + 3, 3]
    assert kept.written == NOON
    await store.close()


@pytest.mark.parametrize(("one", "other"), PAIRS)
async def test_a_backup_of_one_store_is_brought_back_into_any_other(one: str, other: str, tmp_path: Path):
    source, target = MOVABLE[one](tmp_path / "from"), MOVABLE[other](tmp_path / "to")
    await lives(source)
    await source.open()
    kept = await written(source, tmp_path / "backup.gz")

    async with alone(target, filling=True):
        assert await move(kept, target, silent) == kept.sums

    await target.open()
    assert await goes_on(target) == await goes_on(source)
    await source.close()
    await target.close()


@pytest.mark.parametrize("pieces", range(8))
async def test_a_backup_that_was_brought_back_in_part_is_gone_on_with(pieces: int, tmp_path: Path):
    source, target = TinyStore(tmp_path / "from" / "steward.json"), TinyStore(tmp_path / "to" / "steward.json")
    await lives(source)
    kept = await written(source, tmp_path / "backup.gz")
    try:
        async with alone(target, filling=True):
            await move(kept, Dying(target, pieces), silent)  # type: ignore[arg-type]  # it passes everything on
    except Interrupted:
        async with alone(target, filling=True):
            assert await move(Backup(tmp_path / "backup.gz"), target, silent) == kept.sums
    await target.open()
    await target.close()


def bare(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: gzip.compress(data)[:-40],
        lambda data: gzip.compress(b"".join(data.splitlines(keepends=True)[:-1])),
        lambda data: gzip.compress(data.replace(b'"asked"', b'"asker"', 1)),
        lambda data: gzip.compress(data.replace(b'"backup":1', b'"backup":2', 1)),
        lambda data: gzip.compress(data[:900]),
        lambda _: gzip.compress(b""),
        lambda data: data,
        lambda _: b"",
    ],
    ids=["cut", "without its end", "changed", "newer", "half", "nothing", "not packed", "empty"],
)
async def test_a_backup_that_is_not_whole_is_refused(harm: Callable[[bytes], bytes], tmp_path: Path):
    store = TinyStore(tmp_path / "from" / "steward.json")
    await lives(store)
    path = tmp_path / "backup.gz"
    await written(store, path)
    path.write_bytes(harm(bare(path)))

    with pytest.raises(UnreadableError):
        Backup(path)


def test_a_backup_stands_there_whole_or_not_at_all_and_nobody_else_reads_it(tmp_path: Path):
    path = tmp_path / "backup.gz"
    path.write_bytes(b"the one before")
    with pytest.raises(Interrupted), backup(path, NOON):
        raise Interrupted
    assert [one.name for one in tmp_path.iterdir()] == ["backup.gz"]
    assert path.read_bytes() == b"the one before"

    with backup(path, NOON):
        pass
    assert path.stat().st_mode & 0o777 == 0o600
    assert sum(Backup(path).sums[table].things for table in TABLES) == 0
