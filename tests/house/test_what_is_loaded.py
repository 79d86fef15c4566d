"""What a command does not need it does not load: somebody waits for each of them."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("heavy", ["botbuilder", "microsoft_teams", "msal", "pydantic"])
def test_only_what_speaks_to_teams_loads_what_teams_needs(heavy: str):
    asked = f"import sys, bot.__main__; sys.exit(any(name.split('.')[0] == {heavy!r} for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", asked], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("heavy", ["fpdf", "fontTools", "PIL", "uharfbuzz"])
def test_only_who_takes_a_pdf_away_loads_what_a_pdf_needs(heavy: str):
    loaded = f"import sys, bot.__main__, adapters.papers.files, adapters.teams.app; sys.exit({heavy!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", loaded], check=False, timeout=60).returncode == 0
