"""The store in a file against kill -9, a full disk, a torn file and a second process: nothing acknowledged is lost."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest

from bot.kernel.ports import Commit, Noted, StoreBrokenError
from bot.kernel.records import Row
from storage.tiny import TinyStore
from tests.chaos.store_child import MARIGOLD, NOON, found, unsaid, whole

pytestmark = pytest.mark.chaos

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "200"))
KILLS_A_FOLDER = 25
"""Then a fresh one: a store that grows for ever would make the last kills slow."""


class Victim:
    """The process that forks a child for each order."""

    def __init__(self, module: str = "tests.chaos.store_child") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def starts(self, *order: object) -> int:
        """Give an order; give the child's process number."""
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(map(str, order)) + "\n")
        self.process.stdin.flush()
        self.early: list[list[str]] = []
        while (words := self.line())[0] != "child":
            self.early.append(words)
        return int(words[1])

    def line(self) -> list[str]:
        assert self.process.stdout is not None
        words = self.process.stdout.readline().split()
        assert words, "the process ended on its own"
        assert words[0] != "wrong", " ".join(words)
        return words

    def says(self) -> Iterator[list[str]]:
        """What a child says, until it has ended."""
        yield from self.early
        while (words := self.line()) != ["ended"]:
            yield words

    def stops(self) -> None:
        self.process.stdin.close()  # type: ignore[union-attr]  # it was opened with a pipe
        self.process.stdout.close()  # type: ignore[union-attr]  # it was opened with a pipe
        self.process.wait()


@pytest.fixture(scope="module")
def victim() -> Iterator[Victim]:
    process = Victim()
    yield process
    process.stops()


def opened(folder: Path) -> list[set[int]]:
    """What a store finds in a folder, without changing what a later one finds: it works on a copy."""
    copy = folder.with_name(f"{folder.name}-copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)

    async def look() -> list[set[int]]:
        store = TinyStore(copy / "steward.json")
        await store.open()
        there = await found(store)
        await store.close()
        return there

    return asyncio.run(look())


def assert_whole(sets: list[set[int]], kept: set[int], settled: set[int]) -> None:
    rows, *others, outbox = sets
    assert kept - rows == set(), "acknowledged, and lost"
    assert [numbers ^ rows for numbers in others] == [set()] * len(others), "part of a transaction"
    assert outbox & settled == set(), "settled, and to be delivered again"
    assert {number for number in rows - outbox if number % 3} == set(), "to be delivered, and lost"


def fed(folder: Path, transactions: int) -> None:
    """A store that was killed after so many transactions."""

    async def feed() -> None:
        store = TinyStore(folder / "steward.json")
        await store.open()
        for number in range(transactions):
            await store.commit(whole(number))
        shutil.copytree(folder, folder.with_name("killed"))
        await store.close()

    asyncio.run(feed())
    shutil.rmtree(folder)
    folder.with_name("killed").rename(folder)


# ---------------------------------------------------------------- kill -9


class Witness:
    """Everything that was acknowledged about one folder, and what must therefore be found in it."""

    def __init__(self) -> None:
        self.kept: set[int] = set()
        self.settled: set[int] = set()
        self.attempts: dict[str, int] = {}

    def hears(self, words: list[str]) -> None:
        match words:
            case "found", sets, *held:
                assert_whole(
                    [{int(number) for number in part.split(",") if number} for part in sets.split("/")],
                    self.kept,
                    self.settled,
                )
                there = {of_id: int(attempt) for of_id, attempt in (each.split(":") for each in held)}
                forgotten = [of_id for of_id, attempt in self.attempts.items() if there.get(of_id, attempt) < attempt]
                assert forgotten == [], "an attempt that was begun is forgotten: it would be posted twice"
            case "kept", number:
                self.kept.add(int(number))
            case "claimed", of_id, attempt:
                self.attempts[of_id] = int(attempt)
            case "settled", of_id:
                self.settled.add(int(of_id))
            case _:
                raise AssertionError(words)


def test_kill_9_at_any_moment_loses_nothing_acknowledged_and_leaves_nothing_half_done(victim: Victim, tmp_path: Path):
    total = 0
    for first in range(0, KILLS, KILLS_A_FOLDER):
        folder = tmp_path / str(first)
        witness = Witness()
        for kill in range(first, first + KILLS_A_FOLDER):
            child = victim.starts("write", folder)
            # Some die while they open the store, some with six commits on their way, some within a snapshot.
            last, moment = kill * 7 % 61, (kill % 13) * 0.0005
            for heard, words in enumerate(victim.says()):
                witness.hears(words)
                total += 1
                if heard == last:
                    begin = perf_counter()
                    while perf_counter() < begin + moment:
                        pass
                    os.kill(child, signal.SIGKILL)
        assert_whole(opened(folder), witness.kept, witness.settled)
        shutil.rmtree(folder)
    print(f"\n{KILLS} kills, {total} acknowledgements")  # noqa: T201 - whoever runs it by hand wants to see it


def test_a_kill_at_every_step_of_a_snapshot_leaves_one_whole_history(victim: Victim, tmp_path: Path):
    for step in count(1):
        folder = tmp_path / "steps"
        shutil.rmtree(folder, ignore_errors=True)
        fed(folder, 5)
        victim.starts("snapshot", folder, step)
        words = list(victim.says())
        kept = {int(number) for said, *numbers in words if said == "kept" for number in numbers}
        assert_whole(opened(folder), kept | set(range(5)), set())

        # And once more on what that left, whole this time.
        victim.starts("snapshot", folder, 0)
        again = list(victim.says())
        assert again[-1] == ["whole"], (step, again)
        assert_whole(opened(folder), kept | set(range(5)), set())
        if words[-1:] == [["whole"]]:
            break
    assert step > 30, "fewer steps than a snapshot has"


def test_a_kill_at_every_step_of_forgetting_is_gone_on_from_and_no_file_tells_what_was_forgotten(
    victim: Victim, tmp_path: Path
):
    async def tells(folder: Path) -> None:
        store = TinyStore(folder / "steward.json")
        await store.open()
        await store.commit(
            Commit(
                cause=f"said/{MARIGOLD}",
                at=NOON,
                rows=(Row("club", "question", "7", f'{{"words":"{MARIGOLD}"}}'.encode()),),
                facts=(Noted("7", "club", "asked", NOON, f'"{MARIGOLD}"'.encode()),),
            )
        )
        shutil.copytree(folder, folder.with_name("told"), dirs_exist_ok=True)
        await store.close()

    async def goes_on(folder: Path) -> bool:
        """Start again; say whether it was decided, and if not, decide it."""
        store = TinyStore(folder / "steward.json")
        await store.open()
        decided = not await store.seen(f"said/{MARIGOLD}")
        if decided:
            assert not told(folder), "what was decided is ended before anybody is served"
        await store.rewrite({"club"}, unsaid)
        row = await store.get("club", "question", "7")
        assert row is not None
        assert row.data == b'{"words":"nothing"}'
        assert not told(folder)
        await store.close()
        return decided

    def told(folder: Path) -> bool:
        return any(MARIGOLD.encode() in path.read_bytes() for path in folder.iterdir())

    asyncio.run(tells(tmp_path / "whole"))
    decided: list[bool] = []
    for step in count(1):
        folder = tmp_path / "steps"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(tmp_path / "told", folder)
        assert told(folder)
        victim.starts("forget", folder, step)
        words = list(victim.says())
        if words == [["forgotten"]]:
            assert not told(folder), "acknowledged, and still told"
            break
        decided.append(asyncio.run(goes_on(folder)))
    assert step > 15, "fewer steps than that takes"
    assert True in decided
    assert False in decided


# ---------------------------------------------------------------- torn and changed files


def test_a_journal_torn_at_any_byte_of_its_last_transaction_is_whole_without_it(tmp_path: Path):
    folder = tmp_path / "torn"
    fed(folder, 3)
    path = folder / "steward.json.journal-1"
    lines = path.read_bytes().splitlines(keepends=True)
    before = b"".join(lines[:-1])

    for cut in range(len(lines[-1])):
        path.write_bytes(before + lines[-1][:cut])
        assert opened(folder) == [{0, 1}] * 6, cut


def test_a_journal_changed_in_the_middle_is_refused_whatever_byte_it_was(tmp_path: Path):
    folder = tmp_path / "changed"
    fed(folder, 3)
    path = folder / "steward.json.journal-1"
    good = path.read_bytes()

    for at in range(0, good.rindex(b"\n", 0, -1), 7):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x20]) + good[at + 1 :])
        with pytest.raises(StoreBrokenError, match="is damaged in line"):
            opened(folder)


# ---------------------------------------------------------------- a full disk


@pytest.fixture(params=["a full file system", "a file that may not grow"])
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """A folder, and the largest file the process may write in it (0: as large as there is room)."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    # Only root may mount. Elsewhere the second way is tried twice, with another size.
    if (
        request.param == "a full file system"
        and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    ):
        yield folder, 0
        subprocess.run(["umount", str(folder)], check=True)
    else:
        yield folder, 100_000 if request.param == "a full file system" else 33_333


def test_on_a_full_disk_the_store_says_so_serves_nothing_more_and_has_kept_what_it_acknowledged(
    victim: Victim, small_disk: tuple[Path, int], tmp_path: Path
):
    folder, size = small_disk
    victim.starts("fill", folder, size)
    *most, last = victim.says()
    kept = {int(words[1]) for words in most}

    assert len(kept) > 20
    assert last[:2] == ["broken", "8"]
    assert "could not be written" in " ".join(last)
    room = tmp_path / "room"
    shutil.copytree(folder, room)
    assert_whole(opened(room), kept, set())


# ---------------------------------------------------------------- a second process


def test_a_second_process_is_refused_and_the_first_goes_on(victim: Victim, tmp_path: Path):
    child = victim.starts("write", tmp_path)
    says = victim.says()
    while next(says)[0] != "kept":
        pass

    with pytest.raises(StoreBrokenError, match=r"in use by another Steward\. Stop that one first"):
        asyncio.run(TinyStore(tmp_path / "steward.json").open())

    for _ in range(20):
        assert next(says)[0] in {"kept", "claimed", "settled"}
    os.kill(child, signal.SIGKILL)
    for _ in says:
        pass
