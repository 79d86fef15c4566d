"""Every scenario holds in Teams but those that are listed, and each of these is a scenario."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.through.teams.exceptions import EXCEPTIONS, excepted

SCENARIOS = Path(__file__).parents[2] / "scenarios"


@pytest.mark.parametrize("listed", EXCEPTIONS)
def test_what_is_excepted_is_a_scenario_and_has_its_reason(listed: str):
    file, _, name = listed.partition("::")
    tree = ast.parse((SCENARIOS / file).read_text(encoding="utf-8"))
    assert name.partition("[")[0] in [one.name for one in tree.body if isinstance(one, ast.FunctionDef)]
    assert "[teams" in name
    assert len(EXCEPTIONS[listed].split()) > 10


def test_no_more_is_excepted_than_teams_cannot_do():
    assert len(EXCEPTIONS) == 4
    assert (
        excepted("tests/scenarios/test_what_cannot_be_delivered.py::test_throttled_means_a_little_later[teams]") == ""
    )
