"""What a command does not need it does not load: somebody waits for each of them."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("what", "heavy"),
    [
        ("bot.__main__", {"botbuilder", "microsoft_teams", "msal", "pydantic"}),
        ("bot.__main__", {"aiosqlite", "alembic", "asyncpg", "mako", "sqlalchemy"}),
        ("bot.__main__, adapters.papers.files, adapters.teams.app", {"fpdf", "fontTools", "PIL", "uharfbuzz"}),
    ],
    ids=[
        "only what speaks to Teams loads what Teams needs",
        "only where a database is kept in what databases need is loaded",
        "only who takes a PDF away loads what a PDF needs",
    ],
)
def test_what_is_not_needed_is_not_loaded(what: str, heavy: set[str]):
    asked = f"import sys, {what}; print(*sorted({{name.split('.')[0] for name in sys.modules}} & {heavy!r}))"

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)

    assert told.stdout.split() == []
