"""The package for Teams, held against the schema that Microsoft publishes (npm `@microsoft/app-manifest`)."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft4Validator, FormatChecker

from adapters.teams.manifest import SCHEMA, At, packed
from bot.manifests import teams_files

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "node_modules/@microsoft/app-manifest/build/json-schemas/teams"
PLACES = [
    At("00000000-0000-0000-0000-000000000000", "steward.example.org"),
    At("01234567-89ab-cdef-0123-456789abcdef", "a.b.c.example.org"),
    At("fedcba98-7654-3210-fedc-ba9876543210", "x.test", "https://x.test/w", "https://x.test/p", "https://x.test/t"),
]


def schema(name: str, version: str = SCHEMA) -> Draft4Validator:
    path = SCHEMAS / f"v{version}" / f"MicrosoftTeams.{name}schema.json"
    if not path.exists():
        pytest.fail("Microsoft's schemas are not here: see CONTRIBUTING for how to fetch them.")
    return Draft4Validator(json.loads(path.read_text(encoding="utf-8")), format_checker=FormatChecker())


def faults(validator: Draft4Validator, made: Any) -> list[str]:  # noqa: ANN401 - whatever JSON holds
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in validator.iter_errors(made)]


@pytest.mark.parametrize("at", PLACES)
def test_teams_own_schema_finds_nothing_wrong_with_it(at: At):
    with ZipFile(BytesIO(packed(teams_files(at)))) as package:
        names = package.namelist()
        made, *spoken = [json.loads(package.read(name)) for name in names if name.endswith(".json")]

    assert faults(schema(""), made) == []
    assert [fault for one in spoken for fault in faults(schema("Localization."), one)] == []
    named = [*made["icons"].values(), *(one["file"] for one in made["localizationInfo"]["additionalLanguages"])]
    assert set(named) == set(names) - {"manifest.json"}


def test_an_older_schema_or_a_slip_would_be_noticed():
    made = json.loads(teams_files(PLACES[0])["manifest.json"])

    assert faults(schema("", "1.28"), made) != [], "slash commands came with 1.29"
    for slip in (
        {"icons": {"color": "color.png"}},
        {"accentColor": "teal"},
        {"id": "steward"},
        {"description": {"short": "s" * 81, "full": "f"}},
        {"bots": [{**made["bots"][0], "commandLists": made["bots"][0]["commandLists"] * 2}]},
    ):
        assert faults(schema(""), {**made, **slip}) != [], slip
