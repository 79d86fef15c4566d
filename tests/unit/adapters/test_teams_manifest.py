"""The package Teams makes the app from: within Teams' limits, asking for no more than is used, the same each time."""

from __future__ import annotations

import json
import struct
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.site import pages
from adapters.teams import about, icons
from adapters.teams.manifest import COMMANDS, PERMISSIONS, At, Described, files, manifest, packed, translation
from bot.__main__ import main
from bot.features import FEATURES
from bot.kernel.policy import Tone
from bot.kernel.tongues import direction
from bot.manifests import TEXT, teams_files
from bot.runtime.speaker import Catalogue

ROOT = Path(__file__).parents[3]
HERE = At("00000000-0000-0000-0000-000000000000", "steward.example.org")
ASKED = ["manifest", "teams", "--app-id", HERE.app_id, "--domain", HERE.domain]
LANGUAGES = Catalogue.read(TEXT).languages()


def described(commands: int = 1, shortcuts: int = 1) -> Described:
    return Described(
        "About",
        "All about it",
        {f"c{number}": (f"command {number}", "does it") for number in range(commands)},
        {f"s{number}": (f"shortcut {number}", "does it") for number in range(shortcuts)},
    )


@pytest.fixture
def made() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(teams_files(HERE)["manifest.json"])
    return told


def test_the_package_in_the_house_is_the_one_that_is_written(tmp_path: Path):
    assert main([*ASKED, "--out", str(tmp_path / "steward.zip")]) == 0

    with ZipFile(tmp_path / "steward.zip") as package:
        written = {name: package.read(name) for name in package.namelist()}
    kept = {path.name: path.read_bytes() for path in (ROOT / "manifest/teams").iterdir()}
    how = f"steward {' '.join(ASKED)}, and unpack it into manifest/teams; raise VERSION in adapters/teams/manifest.py"
    assert written == kept, f"write it anew: {how}"


def test_the_same_package_is_written_whenever_it_is_made():
    made = [packed(teams_files(HERE)) for _ in range(2)]

    assert made[0] == made[1]
    with ZipFile(BytesIO(made[0])) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.testzip() is None


def test_where_to_go_next_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([*ASKED, "--out", str(tmp_path / "s.zip")]) == 0
    assert "https://steward.example.org/api/messages" in capsys.readouterr().out


def test_what_is_set_need_not_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STEWARD_TEAMS_APP_ID", "01234567-89AB-cdef-0123-456789abcdef")
    monkeypatch.setenv("STEWARD_URL", "https://bot.example.org")

    assert main(["manifest", "teams"]) == 0
    with ZipFile(tmp_path / "steward-teams.zip") as package:
        made = json.loads(package.read("manifest.json"))
    assert (made["id"], made["validDomains"]) == ("01234567-89ab-cdef-0123-456789abcdef", ["bot.example.org"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--app-id", "steward", "--domain", "steward.example.org"], "the app’s id"),
        (["--app-id", HERE.app_id, "--domain", "steward"], "a host such as"),
        (["--app-id", HERE.app_id, "--domain", "steward.example.org/path"], "a host such as"),
        (["--app-id", HERE.app_id, "--domain", "a.example.org", "--privacy", "http://a.example.org"], "https://"),
        (["--domain", "steward.example.org"], "--app-id"),
        (["--app-id", HERE.app_id], "--domain"),
    ],
)
def test_a_slip_is_answered_with_an_example(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["manifest", "teams", *arguments])

    assert said in capsys.readouterr().err


def test_pages_of_ones_own_take_the_place_of_stewards():
    own = At(HERE.app_id, HERE.domain, privacy="https://example.org/privacy")

    assert manifest(described(), own)["developer"] == {
        "name": "Steward",
        "websiteUrl": "https://steward.example.org/about",
        "privacyUrl": "https://example.org/privacy",
        "termsOfUseUrl": "https://steward.example.org/about#terms",
    }


# ---------------------------------------------------------------- what Teams allows


def test_what_it_says_is_within_teams_limits(made: dict[str, Any]):
    [bot], [extension] = made["bots"], made["composeExtensions"]

    assert len(made["name"]["short"]) <= 30
    assert len(made["description"]["short"]) <= 80
    assert len(made["description"]["full"]) <= 4000
    assert len(bot["commandLists"]) <= 3
    for one in bot["commandLists"]:
        assert 0 < len(one["commands"]) <= COMMANDS
        assert all(len(each["title"]) <= 128 and len(each["description"]) <= 4000 for each in one["commands"])
    assert 0 < len(extension["commands"]) <= COMMANDS
    for each in extension["commands"]:
        assert (len(each["title"]) <= 32, len(each["description"]) <= 128) == (True, True), each


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_says_in_each_language_is_as_short(language: str):
    name = "manifest.json" if language == "en" else f"{language}.json"
    made = json.loads(teams_files(HERE)[name])
    if language == "en":
        return
    most = {"name.short": 30, "name.full": 100, "description.short": 80, "description.full": 4000}

    for where, said in made.items():
        if where.startswith("composeExtensions"):
            assert len(said) <= (32 if where.endswith("title") else 128), said
        else:
            assert len(said) <= most.get(where, 4000), said


def test_every_translation_stands_for_something_that_is_there(made: dict[str, Any]):
    for where in json.loads(teams_files(HERE)["fr.json"]):
        found: Any = made
        for step in where.replace("]", "").replace("[", ".").split("."):
            found = found[int(step)] if isinstance(found, list) else found[step]
        assert isinstance(found, str), where


def test_more_commands_than_fit_are_left_to_help():
    made = manifest(described(14, 14), HERE)

    assert [len(one["commands"]) for one in made["bots"][0]["commandLists"]] == [10, 10]
    assert len(made["composeExtensions"][0]["commands"]) == 10
    assert not [where for where in translation(described(14, 14)) if "[10]" in where]


# ---------------------------------------------------------------- what Steward needs


def test_commands_can_be_said_with_a_slash_and_are_seen_by_the_asker_alone(made: dict[str, Any]):
    [bot] = made["bots"]

    assert bot["supportsTargetedMessages"] is True
    assert {scope for one in bot["commandLists"] for scope in one["scopes"]} == set(bot["scopes"])
    assert [one["triggers"] for one in bot["commandLists"] if "team" in one["scopes"]] == [["mention", "slash"]]
    assert [one["title"] for one in bot["commandLists"][0]["commands"]][:3] == ["help", "open", "know"]


def test_what_is_about_a_message_is_offered_on_it_and_nowhere_else(made: dict[str, Any]):
    offered = made["composeExtensions"][0]["commands"]
    words = [command.word for feature in FEATURES for command in feature.commands if command.on_message]

    assert [one["id"] for one in offered] == words
    assert {(one["type"], *one["context"], one["fetchTask"]) for one in offered} == {("action", "message", True)}


def test_it_asks_to_hear_what_is_said_and_for_nothing_more_each_with_its_reason(made: dict[str, Any]):
    asked = made["authorization"]["permissions"]["resourceSpecific"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [one["name"] for one in asked] == ["ChannelMessage.Read.Group", "ChatMessage.Read.Chat"] == [*PERMISSIONS]
    assert {one["type"] for one in asked} == {"Application"}
    assert made["webApplicationInfo"]["id"] == HERE.app_id
    assert [one for one in [*PERMISSIONS, *made["permissions"]] if f"`{one}`" not in readme] == []


def test_the_description_says_what_is_done_with_what_it_reads(made: dict[str, Any]):
    assert "reads the messages" in made["description"]["full"]
    assert "for nothing else" in made["description"]["full"]


def test_the_icons_have_the_sizes_teams_wants_and_the_outline_is_white_on_nothing():
    for drawn, size in ((icons.color(), 192), (icons.outline(), 32)):
        assert drawn.startswith(b"\x89PNG")
        assert struct.unpack(">II", drawn[16:24]) == (size, size)
        assert drawn[25] == 6, "colours with transparency"
    assert "#fff" in icons.OUTLINE
    assert icons.ACCENT not in icons.OUTLINE


def test_a_package_holds_the_manifest_the_icons_and_each_language():
    assert [*files({"en": described(), "fr": described()}, HERE)] == [
        "manifest.json",
        "fr.json",
        "color.png",
        "outline.png",
    ]


# ---------------------------------------------------------------- the page it points to


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_says_what_is_read_and_kept(language: str):
    say = Catalogue.read(TEXT).speaker(language, Tone.PLAIN)

    async def healthz() -> dict[str, Any]:
        return {"status": "well"}

    async with TestClient(TestServer(pages(about.routes(say, language), healthz))) as client:
        answer = await client.get("/about")
        page = await answer.text()

    assert (answer.status, answer.content_type) == (200, "text/html")
    assert f'<html lang="{language}" dir="{direction(language)}">' in page
    assert all(f'id="{mark}"' in page for mark in ("privacy", "terms"))
    assert "MIT" in page
    assert "{" not in page.partition("</style>")[2]
