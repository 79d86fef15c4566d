"""What whoever deploys Steward types to choose where everything is kept, to move it, and to have it twice."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.kernel.policy import Tone
from bot.kernel.ports import Commit, Store
from bot.manifests import TEXT
from bot.running import opened
from bot.runtime.speaker import Catalogue
from bot.settings import Secret, SettingsError, database, read
from bot.storing import kept_at
from tests.contracts.rows import NOON, noted, pending, ring, row

SPOKEN = ("en", "fr")
SECRET = "open-sesame"  # noqa: S105 - a password that is tried to be found where it must not stand
WHOLE = Commit(cause="evt", at=NOON, rows=(row(asker="ben"),), outbox=(pending(),), timers=(ring(),), facts=(noted(),))


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("STEWARD_DATA", "STEWARD_DATABASE_URL", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def keep(place: str, commit: Commit = WHOLE) -> None:
    async def keeping(store: Store) -> None:
        await store.open()
        await store.commit(commit)
        await store.close()

    asyncio.run(keeping(kept_at(place)))


def seen(place: str, cause: str = "evt") -> bool:
    async def looking(store: Store) -> bool:
        await store.open()
        try:
            return await store.seen(cause)
        finally:
            await store.close()

    return asyncio.run(looking(kept_at(place)))


# ---------------------------------------------------------------- choosing


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("postgres://ana:pw@db.example.org/steward", "postgresql://ana:pw@db.example.org/steward"),
        (
            "postgresql+asyncpg://ana@db:5433/steward?sslmode=require",
            "postgresql://ana@db:5433/steward?sslmode=require",
        ),
        ("postgresql:///steward?host=/run/postgresql", "postgresql:///steward?host=/run/postgresql"),
        ("sqlite:///steward.db", "sqlite:///steward.db"),
        (" sqlite:////srv/steward.db ", "sqlite:////srv/steward.db"),
    ],
)
def test_an_address_is_understood_in_every_way_in_which_people_write_it(typed: str, meant: str):
    assert database(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "mysql://ana:pw@db/steward",
        "steward.db",
        "sqlite://",
        "sqlite:///",
        "sqlite://steward.db",
        "postgresql://",
        "://x",
    ],
)
def test_what_is_no_address_of_a_database_that_steward_knows_is_refused(typed: str):
    with pytest.raises(ValueError, match=r"^$"):
        database(typed)


def test_the_address_that_hosts_give_is_taken_and_stewards_own_goes_before_it(tmp_path: Path):
    (tmp_path / "steward.toml").write_text('database_url = "sqlite:///file.db"\n', encoding="utf-8")
    host, own = {"DATABASE_URL": "sqlite:///host.db"}, {"STEWARD_DATABASE_URL": "sqlite:///own.db"}

    chosen = [read(tmp_path, SPOKEN, environment) for environment in ({}, host, own | host, host | own)]

    assert [one.database_url for one in chosen] == [f"sqlite:///{name}.db" for name in ("file", "host", "own", "own")]
    assert chosen[1].sources == {"database_url": "DATABASE_URL"}


def test_a_wrong_address_is_told_without_what_may_be_a_password_in_it(tmp_path: Path):
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, SPOKEN, {"DATABASE_URL": f"mysql://ana:{SECRET}@db/steward"})

    [fault] = caught.value.faults
    assert fault.key == "settings-bad-database-url"
    assert SECRET not in repr(fault)
    assert isinstance(read(tmp_path, SPOKEN, {"DATABASE_URL": "sqlite:///x"}).database_url, Secret)


def test_the_doctor_asks_the_database_and_says_how_much_room_there_is(
    at_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{at_home}/kept.db")

    assert main(["doctor"]) == 0

    told = capsys.readouterr().out
    assert f"{at_home}/kept.db answers in" in told
    assert "(SQLite 3." in told
    assert "0 messages wait, 0 timers are set." in told
    assert "MB are free on the disk" in told


def test_the_doctor_says_what_is_wrong_with_a_database_and_no_password(
    at_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert at_home.exists()
    monkeypatch.setattr("storage.postgres._FIRST", 0.01)
    monkeypatch.setenv("DATABASE_URL", f"postgres://ana:{SECRET}@127.0.0.1:1/steward")

    assert main(["doctor"]) == 1

    told = capsys.readouterr()
    assert "PostgreSQL ana@127.0.0.1:1/steward cannot be reached" in told.out
    assert SECRET not in told.out + told.err


# ---------------------------------------------------------------- bringing it elsewhere


def test_everything_is_brought_to_another_place_and_what_to_do_then_is_told(
    at_home: Path, capsys: pytest.CaptureFixture[str]
):
    keep("kept")

    assert main(["copy", "kept", "sqlite:///new.db"]) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "0 %: 0 of 5."
    assert told[-2] == "100 %: 5 of 5."
    assert told[-1].startswith("Everything is in new.db, counted and compared (5 in all). Set STEWARD_DATABASE_URL")
    assert seen("sqlite:///new.db")
    assert main(["copy", "sqlite:///new.db", str(at_home / "back")]) == 0
    assert "Set STEWARD_DATA to" in capsys.readouterr().out
    assert seen(str(at_home / "back"))


def test_copying_to_what_holds_something_already_leaves_both_as_they_are(
    at_home: Path, capsys: pytest.CaptureFixture[str]
):
    keep("kept")
    keep(str(at_home / "other"), Commit(cause="its own", at=NOON))

    assert main(["copy", "kept", "other"]) == 1

    assert "was left as it is" in capsys.readouterr().err
    assert seen("other", "its own")
    assert not seen("other")
    assert seen("kept")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["copy", "nowhere", "new"], "Nothing is kept in nowhere"),
        (["copy", "kept", "kept"], "From and to are the same"),
        (["backup", "b.gz"], "Nothing is kept in .steward"),
        (["restore", "nowhere.gz"], "is not a whole backup"),
        (["restore", "kept/steward.json"], "is not a whole backup"),
    ],
)
def test_what_cannot_be_is_told_with_what_to_do_and_nothing_is_made(
    at_home: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
):
    keep("kept")

    assert main(words) == 1

    assert told in capsys.readouterr().err
    assert [one.name for one in at_home.iterdir()] == ["kept"]


def test_a_place_that_is_none_is_told_before_anything_is_done(at_home: Path, capsys: pytest.CaptureFixture[str]):
    assert at_home.exists()
    with pytest.raises(SystemExit):
        main(["copy", "kept", "mysql://db/steward"])

    assert "neither a folder nor the address of a database" in capsys.readouterr().err


def test_nothing_is_copied_from_under_a_steward_that_is_running(at_home: Path, capsys: pytest.CaptureFixture[str]):
    keep("kept")

    async def running(store: Store) -> int:
        await store.open()
        try:
            return await asyncio.to_thread(main, ["copy", "kept", "new"])
        finally:
            await store.close()

    assert asyncio.run(running(kept_at(str(at_home / "kept")))) == 1
    assert "in use by another Steward" in capsys.readouterr().err


# ---------------------------------------------------------------- having it twice


@pytest.mark.parametrize("place", ["folder", "database"])
def test_a_running_steward_is_backed_up_and_it_is_brought_back_where_nothing_is(
    at_home: Path, place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def settle_in(name: str) -> str:
        if place == "folder":
            monkeypatch.setenv("STEWARD_DATA", str(at_home / name))
            return str(at_home / name)
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{at_home}/{name}.db")
        return f"sqlite:///{at_home}/{name}.db"

    async def running(store: Store) -> int:
        await store.open()
        await store.commit(WHOLE)
        try:
            return await asyncio.to_thread(main, ["backup", "new folder/kept.gz"])
        finally:
            await store.close()

    assert asyncio.run(running(kept_at(settle_in("kept")))) == 0
    assert "holds everything as it stood just now, and was read back (5 in all)" in capsys.readouterr().out

    there = settle_in("again")
    assert main(["restore", "new folder/kept.gz"]) == 0
    assert "Everything is back in" in capsys.readouterr().out
    assert seen(there)
    assert main(["restore", "new folder/kept.gz"]) == 1
    assert "has something else in it" in capsys.readouterr().err


def test_a_backup_that_cannot_be_written_is_told(at_home: Path, capsys: pytest.CaptureFixture[str]):
    keep(".steward")
    (at_home / "taken").mkdir()

    assert main(["backup", "taken"]) == 1

    assert "taken cannot be written" in capsys.readouterr().err
    assert sorted(one.name for one in at_home.iterdir()) == [".steward", "taken"]


async def test_whoever_runs_steward_works_on_the_database_that_was_chosen(at_home: Path):
    settings = read(at_home, SPOKEN, {"DATABASE_URL": f"sqlite:///{at_home}/kept.db"})
    catalogue = Catalogue.read(TEXT)

    async with AsyncExitStack() as later:
        house = await opened(settings, catalogue, catalogue.speaker("en", Tone.PLAIN), later)
        await house.store.commit(WHOLE)

    assert await asyncio.to_thread(seen, f"sqlite:///{at_home}/kept.db")
