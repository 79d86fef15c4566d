from __future__ import annotations

import asyncio
import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.kernel.ports import StoreBrokenError
from storage import journal
from storage.journal import Log, replace, take, verified

ROOT = Path(__file__).parents[3]
Disk = Callable[[int], AbstractContextManager[None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.log"


def content(path: Path) -> bytes:
    return path.read_bytes()


def put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def size_and_rights(path: Path) -> tuple[int, str]:
    return path.stat().st_size, f"{path.stat().st_mode & 0o777:o}"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def shell(command: str) -> str:
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S602 - what a sentence tells a person to type
    return done.stderr


async def written(path: Path, *payloads: bytes) -> None:
    log = Log(path)
    for payload in payloads:
        await log.append(payload)
    await log.close()


async def read(path: Path) -> list[bytes]:
    log = Log(path)
    found = list(log.entries())
    await log.close()
    return found


# ---------------------------------------------------------------- a plain durable log


async def test_what_was_appended_is_there_when_it_is_opened_again(path: Path):
    await written(path, b"one", b"", "три 🙂".encode())
    await written(path, b"four")

    assert await read(path) == [b"one", b"", "три 🙂".encode(), b"four"]


async def test_entries_are_those_from_before_it_was_opened(path: Path):
    await written(path, b"one")
    log = Log(path)
    await log.append(b"two")

    assert list(log.entries()) == [b"one"]
    await log.close()


async def test_its_folder_is_made(tmp_path: Path):
    await written(tmp_path / "new" / "folder" / "history.log", b"one")

    assert await read(tmp_path / "new" / "folder" / "history.log") == [b"one"]


async def test_what_people_wrote_is_nobody_elses_on_the_machine(path: Path):
    await written(path, b"one")

    assert size_and_rights(path) == (len(journal.as_line(b"one")), "600")


async def test_a_payload_is_one_line(path: Path):
    log = Log(path)

    with pytest.raises(ValueError, match="one line"):
        await log.append(b"two\nlines")

    await log.close()
    assert await read(path) == []


async def test_a_line_is_on_the_disk_before_it_is_acknowledged(path: Path):
    log = Log(path)

    await log.append(b"one")

    assert content(path) == journal.as_line(b"one")
    await log.close()


async def test_closing_keeps_what_is_still_on_its_way(path: Path):
    log = Log(path)
    on_its_way = [asyncio.ensure_future(log.append(b"%d" % n)) for n in range(9)]
    await asyncio.gather(*on_its_way[:1])
    await log.close()

    assert await read(path) == [b"%d" % n for n in range(9)]


async def test_a_closed_log_takes_nothing_more_and_may_be_closed_again(path: Path):
    log = Log(path)
    await log.close()
    await log.close()

    with pytest.raises(StoreBrokenError, match="closed"):
        await log.append(b"late")


async def test_a_write_that_cannot_wait_keeps_its_turn(path: Path):
    log = Log(path)
    first = asyncio.ensure_future(log.append(b"first"))
    await asyncio.wait({first}, timeout=0)
    log.append_now(b"second")
    await first
    await log.append(b"third")
    await log.close()

    assert await read(path) == [b"first", b"second", b"third"]


# ---------------------------------------------------------------- many at once


async def test_lines_that_arrive_while_the_disk_is_busy_share_a_sync(path: Path, monkeypatch: pytest.MonkeyPatch):
    syncs: list[int] = []
    monkeypatch.setattr(journal, "sync_data", syncs.append)
    log = Log(path)

    await asyncio.gather(*(log.append(b"%d" % n) for n in range(200)))
    await log.close()

    assert await read(path) == [b"%d" % n for n in range(200)]
    assert 1 <= len(syncs) <= 3


async def test_a_caller_that_gives_up_takes_nobodys_acknowledgement_with_it(path: Path):
    log = Log(path)
    hasty, patient = (asyncio.ensure_future(log.append(payload)) for payload in (b"hasty", b"patient"))
    await asyncio.wait({hasty}, timeout=0)
    hasty.cancel()

    await patient
    await log.append(b"later")
    await log.close()

    assert await read(path) == [b"hasty", b"patient", b"later"]


def test_a_program_that_ends_while_lines_are_on_their_way_does_end(path: Path, monkeypatch: pytest.MonkeyPatch):
    busy, go = threading.Event(), threading.Event()

    def slow(_: int) -> None:
        busy.set()
        go.wait()

    monkeypatch.setattr(journal, "sync_data", slow)
    waiting: list[asyncio.Task[None]] = []
    log = Log(path)

    async def program() -> None:
        waiting.append(asyncio.create_task(log.append(b"first")))
        await asyncio.to_thread(busy.wait)
        waiting.append(asyncio.create_task(log.append(b"second")))
        await asyncio.wait(waiting, timeout=0)
        asyncio.get_running_loop().call_later(0.05, go.set)

    asyncio.run(program())

    log.release()
    assert [task.cancelled() for task in waiting] == [True, True]
    assert content(path) == journal.as_line(b"first")


async def test_lines_after_the_turn_go_into_the_other_file(path: Path, tmp_path: Path):
    log = Log(path)
    before = [asyncio.ensure_future(log.append(b"before %d" % n)) for n in range(3)]
    await asyncio.wait(before, timeout=0)
    log.turn_to(tmp_path / "next.log")
    assert log.size == 0
    await asyncio.gather(*before, log.append(b"after"))
    await log.close()

    assert await read(path) == [b"before 0", b"before 1", b"before 2"]
    assert await read(tmp_path / "next.log") == [b"after"]


# ---------------------------------------------------------------- torn and damaged


async def test_a_torn_last_line_is_cut_at_whatever_byte(path: Path, caplog: pytest.LogCaptureFixture):
    await written(path, b"one", b"two")
    whole = content(path)
    begins = len(journal.as_line(b"one"))

    for end in range(begins, len(whole)):
        put(path, whole[:end])
        caplog.clear()
        assert await read(path) == [b"one"], end
        assert size_and_rights(path)[0] == begins
        assert ("never finished" in caplog.text) == (end > begins)
        await written(path, b"three")
        assert await read(path) == [b"one", b"three"]


@pytest.mark.parametrize("tail", [b"\n", b"00000000 x\n", b"deadbeef two\n"], ids=repr)
async def test_a_last_line_that_was_finished_and_is_wrong_was_not_torn_but_changed(path: Path, tail: bytes):
    await written(path, b"one")
    put(path, content(path) + tail)

    with pytest.raises(StoreBrokenError, match="damaged in line 2, at byte 13, with 0 lines after it"):
        Log(path)


@pytest.mark.parametrize("tail", [b"\0" * 40, b"0", b"00000000 x", b"deadbeef"], ids=repr)
async def test_a_last_line_that_has_no_end_is_cut(path: Path, tail: bytes):
    await written(path, b"one")
    with path.open("ab") as file:
        file.write(tail)

    assert await read(path) == [b"one"]


@given(at=st.integers(0, 43), byte=st.integers(0, 255))
def test_whatever_byte_changes_before_the_last_line_it_is_noticed(at: int, byte: int):
    before = b"".join(journal.as_line(payload) for payload in (b"one", b'{"a":[1,2]}', b""))
    assert len(before) == 44
    changed = before[:at] + bytes([byte]) + before[at + 1 :]
    assume(changed != before)
    with TemporaryDirectory() as folder:
        path = Path(folder, "history.log")
        put(path, changed + journal.as_line(b"last"))

        with pytest.raises(StoreBrokenError):
            Log(path)

        assert content(path) == changed + journal.as_line(b"last"), "a damaged file is left as it is"


async def test_damage_before_good_lines_is_refused_with_a_sentence_that_says_what_to_do(path: Path):
    await written(path, b"one", b"two", b"three", b"four")
    damaged = content(path).replace(b"two", b"tow")
    put(path, damaged)

    with pytest.raises(StoreBrokenError) as refused:
        Log(path)

    said = str(refused.value)
    assert f"{path} is damaged in line 2, at byte 13, with 2 lines after it" in said
    assert "Restore the file from a backup" in said
    command = said.partition("run  ")[2]
    assert shell(command) == ""
    assert await read(path) == [b"one"]


async def test_a_journal_that_is_not_the_newest_may_not_be_torn(path: Path):
    await written(path, b"one", b"two")
    put(path, content(path)[:-1])

    with pytest.raises(StoreBrokenError, match="damaged in line 2"):
        verified(path, may_be_torn=False)


# ---------------------------------------------------------------- a disk that fails, and a second process


async def test_after_a_failed_write_nothing_more_is_served_and_nothing_acknowledged_is_lost(
    path: Path, disk_with_room_for: Disk
):
    log = Log(path)
    await log.append(b"kept")

    with disk_with_room_for(4096):
        ends = await asyncio.gather(*(log.append(b"x" * 3000) for _ in range(5)), return_exceptions=True)
        again = [asyncio.ensure_future(log.append(b"short")) for _ in range(2)]
        ends += await asyncio.gather(*again, return_exceptions=True)

    assert [type(end) for end in ends] == [StoreBrokenError] * 7
    assert "See to the disk" in str(ends[0])
    for refused in (log.must_work, lambda: log.append_now(b"short")):
        with pytest.raises(StoreBrokenError, match="See to the disk"):
            refused()
    await log.close()

    found = await read(path)
    assert found[0] == b"kept"
    assert set(found[1:]) <= {b"x" * 3000}
    await written(path, b"there is room again")


async def test_a_disk_that_fails_to_sync_fails_those_who_came_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch):
    busy, go = threading.Event(), threading.Event()

    def failing(_: int) -> None:
        busy.set()
        go.wait()
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(journal, "sync_data", failing)
    log = Log(path)
    first = asyncio.ensure_future(log.append(b"first"))
    await asyncio.to_thread(busy.wait)
    second = asyncio.ensure_future(log.append(b"second"))
    await asyncio.wait({second}, timeout=0)
    go.set()

    ends = await asyncio.gather(first, second, return_exceptions=True)

    assert [str(end).partition(", so")[0] for end in ends] == [
        f"{path} could not be written ([Errno 5] Input/output error)"
    ] * 2
    await log.close()


async def test_nothing_is_written_after_what_may_be_half_a_line(path: Path, monkeypatch: pytest.MonkeyPatch):
    busy, go = threading.Event(), threading.Event()

    def failing(_: int) -> None:
        busy.set()
        go.wait()
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(journal, "sync_data", failing)
    log = Log(path)
    first = asyncio.ensure_future(log.append(b"first"))
    await asyncio.to_thread(busy.wait)
    threading.Timer(0.05, go.set).start()

    with pytest.raises(StoreBrokenError):
        log.append_now(b"second")

    with pytest.raises(StoreBrokenError):
        await first
    await log.close()
    assert content(path) == journal.as_line(b"first")


async def test_a_write_that_cannot_wait_and_fails_breaks_the_log(path: Path, disk_with_room_for: Disk):
    log = Log(path)

    with disk_with_room_for(1024), pytest.raises(StoreBrokenError, match="File too large"):
        log.append_now(b"x" * 3000)

    assert log.broken
    await log.close()
    assert await read(path) == []


async def test_a_new_file_that_cannot_be_made_breaks_the_log(path: Path, tmp_path: Path):
    log = Log(path)
    (tmp_path / "in the way").mkdir()
    log.turn_to(tmp_path / "in the way")

    with pytest.raises(StoreBrokenError):
        await log.append(b"one")
    await log.close()


async def test_a_second_process_is_refused_with_a_sentence(path: Path):
    log = Log(path)
    second = shell(f"{sys.executable} -c 'import pathlib, storage.journal as j; j.Log(pathlib.Path(\"{path}\"))'")

    assert f"{path} is in use by another Steward. Stop that one first" in second
    await log.close()
    await written(path, b"now it is free")


async def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path):
    (tmp_path / "file").touch()

    with pytest.raises(StoreBrokenError, match=r"history\.log cannot be opened"):
        Log(tmp_path / "file" / "history.log")


# ---------------------------------------------------------------- files put in the place of others


async def test_a_file_is_replaced_whole(path: Path):
    put(path, b"old")

    assert await replace(path, iter([b"new ", b"and whole"])) == 13

    assert content(path) == b"new and whole"
    assert names(path.parent) == [path.name]


async def test_a_file_that_cannot_be_written_whole_leaves_the_old_one_and_no_rest(path: Path, disk_with_room_for: Disk):
    put(path, b"old")

    with disk_with_room_for(1024), pytest.raises(OSError, match="large"):
        await replace(path, iter([b"x" * 1000, b"x" * 1000]))

    assert content(path) == b"old"
    assert names(path.parent) == [path.name]


def test_a_lock_is_let_go_with_its_file(path: Path):
    os.close(take(path))
    os.close(take(path))
