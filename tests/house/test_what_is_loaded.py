"""What a command does not need it does not load: somebody waits for each of them."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("heavy", ["botbuilder", "microsoft_teams", "msal", "pydantic"])
def test_only_what_speaks_to_teams_loads_what_teams_needs(heavy: str):
    asked = f"import sys, bot.__main__; sys.exit(any(name.split('.')[0] == {heavy!r} for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", asked], check=False, timeout=60).returncode == 0
