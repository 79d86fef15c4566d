"""What make calls a target for looks where its tests lie, and none lies elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text().replace("\\\n", " ")
TARGETS = dict(re.findall(r"pytest -m (\w+) (?:--cov\S+ )*\$\(or \$\(ONLY\),([^)]+)\)", MAKEFILE))
THROUGH_A_CHAT = {"slack", "teams"}


def marked(path: Path, mark: str) -> bool:
    """Whether a file has tests with this mark; those that ask for the house's own `world` go through each chat too."""
    text = path.read_text()
    asks = re.search(r"def test\w*\([^)]*\bworld: World", text) and not re.search(r"def world\(", text)
    return f"mark.{mark}" in text or (mark in THROUGH_A_CHAT and bool(asks))


def test_there_is_a_target_for_each_mark_but_that_of_a_plugin():
    assert TARGETS.keys() == {"e2e", "slack", "teams", "postgres", "year", "chaos", "bench"}


@pytest.mark.parametrize("mark", TARGETS)
def test_every_test_with_a_mark_lies_where_its_target_looks(mark: str):
    looked = tuple(ROOT / folder for folder in TARGETS[mark].split())
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if marked(path, mark)]

    assert files
    assert [path for path in files if not any(path.is_relative_to(folder) for folder in looked)] == []
