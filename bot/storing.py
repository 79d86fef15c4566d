"""Where everything is kept: a file in the folder of settings, or the database that an address names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from storage.tiny import TinyStore

if TYPE_CHECKING:
    from bot.kernel.ports import Store
    from bot.settings import Settings
    from storage.sql import SqlStore

STORE = "steward.json"


def store_of(settings: Settings) -> Store:
    """Give the store that settings choose, not opened yet."""
    return kept_by(settings)


def kept_by(settings: Settings) -> TinyStore | SqlStore:
    """Give the same, to be moved as a whole."""
    return database_of(settings.database_url) or TinyStore(settings.data / STORE)


def kept_at(place: str) -> TinyStore | SqlStore:
    """Give the store at a place that somebody has typed: a folder, or the address of a database."""
    return database_of(place) or TinyStore(Path(place).expanduser() / STORE)


def there_at(place: str) -> bool:
    """Whether there can be something in it; a server's database is looked for by opening it."""
    path = _file_of(place) if "://" in place else Path(place).expanduser() / STORE
    # A Steward that was killed young has a journal, and no snapshot yet.
    return path is None or any(path.parent.glob(f"{path.name}*"))


def exists(settings: Settings) -> bool:
    """Whether there can be something in it; a server's database is looked for by opening it."""
    return there_at(settings.database_url or str(settings.data))


def database_of(address: str) -> SqlStore | None:
    """Give the store at an address of a database; None where it is none. Only then what databases need is loaded."""
    if "://" not in address:
        return None
    from storage.sql import SqlStore  # noqa: PLC0415 - a fifth of a second that whoever keeps a file does not need

    path = _file_of(address)
    if path is not None:
        from storage.sqlite import SqliteDatabase  # noqa: PLC0415 - it comes with the others

        return SqlStore(SqliteDatabase(path))
    from storage.postgres import PostgresDatabase  # noqa: PLC0415 - it comes with the others

    return SqlStore(PostgresDatabase(address))


def _file_of(address: str) -> Path | None:
    parts = urlsplit(address)
    # As everywhere: three strokes and a path from here, four and one from the root.
    return Path(unquote(parts.path.removeprefix("/"))).expanduser() if parts.scheme == "sqlite" else None
