"""Brings a database to the shape this Steward knows, one step after the other, by whoever comes first.

Steps follow *expand, migrate, contract*: each says the oldest Steward that can still work on what it leaves, so that a
newer one and an older one may run side by side while one takes the other's place.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final, cast

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select

from bot.kernel.ports import StoreBrokenError
from storage.schema import ABOUT

VERSIONS: Final = "steward_schema"
"""The table in which alembic notes how far a database is."""
_OLDEST: Final = "oldest"
_FOLDER: Final = Path(__file__).with_name("migrations")


@lru_cache(maxsize=1)
def _steps() -> ScriptDirectory:
    return ScriptDirectory(str(_FOLDER), version_locations=[str(_FOLDER)])


def newest() -> int:
    """The newest shape that this Steward knows."""
    return int(_steps().get_current_head() or 0)


def shape_of(connection: Connection) -> int:
    """The shape in which a database is; 0 where nothing was made in it yet."""
    known = MigrationContext.configure(connection, opts={"version_table": VERSIONS}).get_current_revision()
    return int(known or 0)


def make_ready(connection: Connection, where: str, *, known: int | None = None) -> None:
    """Take every step that is missing, within the transaction that is open.

    Raises:
        StoreBrokenError: a newer Steward has made it what this one cannot work on.
    """
    stands, known = shape_of(connection), newest() if known is None else known
    if stands > known:
        oldest = connection.scalar(select(ABOUT.c.value).where(ABOUT.c.name == _OLDEST))
        if oldest is None or int(oldest) > known:
            raise StoreBrokenError(
                f"{where} was made ready by a newer Steward (shape {stands}; this one knows up to {known}, and can no "
                "longer work on it). Start the newer one, or restore a backup from before into an empty store."
            )
        return
    if stands == known:
        return
    steps = _steps()
    with EnvironmentContext(
        Config(),
        steps,
        fn=lambda found, _: steps._upgrade_revs("head", cast(str, found)),  # noqa: SLF001 - alembic's own documentation calls it from outside
    ) as environment:
        environment.configure(connection=connection, version_table=VERSIONS)
        environment.run_migrations()
    head: Any = steps.get_revision("head")
    connection.execute(ABOUT.delete().where(ABOUT.c.name == _OLDEST))
    connection.execute(ABOUT.insert().values(name=_OLDEST, value=str(head.module.oldest)))
