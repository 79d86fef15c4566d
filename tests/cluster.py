"""A PostgreSQL of the tests' own: begun when the first of them asks for it, and gone when they are over."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
from functools import lru_cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import Connection, text

from bot.kernel.ports import Store
from storage.postgres import PostgresDatabase
from storage.schema import ABOUT, METADATA
from storage.sql import SqlStore

MISSING = "these tests need PostgreSQL's own programs: on Debian or Ubuntu, as root, apt-get install postgresql"
_OWNER = "postgres"
WITH_A_PASSWORD = "careful"  # noqa: S105 - it is a name
_numbers = count(1)


def programs() -> Path:
    """Where PostgreSQL's programs lie; a test that cannot run says so, and fails."""
    on_path = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or ([Path(on_path).resolve().parent] if on_path else [])
    if not found:
        raise AssertionError(MISSING)
    return found[-1]


class Cluster:
    """One server on a free port, with a folder of its own. `durable`: as a server that is to survive a kill."""

    def __init__(self, *, durable: bool = False) -> None:
        self.bin, self.durable = programs(), durable
        self.folder = Path(mkdtemp(prefix="steward-pg-"))
        # PostgreSQL refuses to be run by root.
        self._as: dict[str, Any] = {"user": _OWNER, "group": _OWNER, "extra_groups": []} if os.getuid() == 0 else {}
        if self._as:
            shutil.chown(self.folder, _OWNER, _OWNER)
        atexit.register(self.ends)
        data = self.folder / "data"
        self._runs(
            "initdb", "--pgdata", data, "--username", "steward", "--auth", "trust", "--no-sync", "--locale", "C.UTF-8"
        )
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        quick = {} if durable else {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        settings = quick | {
            "port": self.port,
            "listen_addresses": "'127.0.0.1'",
            "unix_socket_directories": f"'{self.folder}'",
            "max_connections": 200,
            "autovacuum": "off",
        }
        (data / "postgresql.auto.conf").write_text("".join(f"{name} = {value}\n" for name, value in settings.items()))
        # Everybody is let in, but for one who has to know a password.
        hba = data / "pg_hba.conf"
        hba.write_text(f"host all {WITH_A_PASSWORD} 127.0.0.1/32 scram-sha-256\n" + hba.read_text())
        self.starts()

    def _runs(self, program: str, *words: object) -> None:
        told = subprocess.run(
            [self.bin / program, *map(str, words)],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            **self._as,
        )
        assert told.returncode == 0, told.stdout + told.stderr

    def database(self, *how: str) -> str:
        """Make a database; give its address."""
        name = f"steward{next(_numbers)}"
        self._runs("createdb", *self._where(), "--template", "template0", *how, name)
        return self.url(name)

    def url(self, name: str, who: str = "steward") -> str:
        return f"postgresql://{who}@127.0.0.1:{self.port}/{name}"

    def says(self, url: str, order: str) -> str:
        """Do something by hand in a database; give what it says."""
        told = subprocess.run(
            [self.bin / "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", order, url],
            capture_output=True,
            text=True,
            check=True,
        )
        return told.stdout.strip()

    def _where(self) -> tuple[str, ...]:
        return ("--host", "127.0.0.1", "--port", str(self.port), "--username", "steward")

    def crashes_and_comes_back(self) -> None:
        """End all of it at once, as a lost machine does, and start it again."""
        self._runs(
            "pg_ctl",
            "restart",
            "--mode",
            "immediate",
            "--wait",
            "--pgdata",
            self.folder / "data",
            "--log",
            self.folder / "log",
        )

    def stops(self) -> None:
        self._runs("pg_ctl", "stop", "--mode", "immediate", "--wait", "--pgdata", self.folder / "data")

    def starts(self) -> None:
        self._runs("pg_ctl", "start", "--wait", "--pgdata", self.folder / "data", "--log", self.folder / "log")

    def ends(self) -> None:
        """Stop, and take everything away."""
        atexit.unregister(self.ends)
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stops()
        shutil.rmtree(self.folder, ignore_errors=True)


@lru_cache(maxsize=1)
def cluster() -> Cluster:
    """The one that most tests share: quick, for nobody kills it."""
    return Cluster()


class _Emptied(SqlStore):
    """A store in the one database that tests take turns in: there is nothing in it when it is opened at first."""

    async def open(self) -> None:
        await super().open()
        names = ", ".join(table.name for table in METADATA.sorted_tables if table is not ABOUT)

        def empty(here: Connection) -> None:
            here.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))

        await self.database.writing(empty)


@lru_cache(maxsize=1)
def shared_database() -> str:
    """The address of the database that tests take turns in."""
    return cluster().database()


def kept_on_a_server(folder: Path) -> Store:
    """What is kept of a folder: nothing at first; the same again, where the folder, or a copy of it, comes again."""
    note = folder / "address"
    if note.exists():
        return SqlStore(PostgresDatabase(note.read_text()))
    folder.mkdir(parents=True, exist_ok=True)
    note.write_text(shared_database())
    return _Emptied(PostgresDatabase(shared_database()))
