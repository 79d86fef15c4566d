"""What whoever deploys Steward types, and what they read back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.__main__ import main
from bot.settings import Settings, SettingsError, read
from storage.tiny import TinyStore

if TYPE_CHECKING:
    from pathlib import Path

SPOKEN = ("en", "fr")


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATA", "PORT", "LANGUAGE", "LOG"):
        monkeypatch.delenv(f"STEWARD_{name}", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path


def test_without_any_setting_everything_has_its_default(tmp_path: Path):
    assert read(tmp_path, SPOKEN, {}) == Settings()


def test_the_environment_wins_over_the_file_and_each_setting_knows_where_it_came_from(tmp_path: Path):
    (tmp_path / "steward.toml").write_text('port = 1234\nlanguage = "fr"\n', encoding="utf-8")

    settings = read(tmp_path, SPOKEN, {"STEWARD_PORT": "4321", "HOME": "elsewhere"})

    assert (settings.port, settings.language) == (4321, "fr")
    assert settings.sources == {"port": "STEWARD_PORT", "language": "steward.toml"}


def test_every_wrong_setting_is_told_at_once(tmp_path: Path):
    (tmp_path / "steward.toml").write_text('colour = "blue"\nlog = "loud"\ndata = " "\n', encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        read(tmp_path, SPOKEN, {"STEWARD_PORT": "70000", "STEWARD_LANGUAGE": "tlh"})

    assert sorted(fault.key for fault in caught.value.faults) == [
        "settings-bad-data",
        "settings-bad-language",
        "settings-bad-log",
        "settings-bad-port",
        "settings-unknown",
    ]


def test_a_file_that_is_no_toml_is_told_with_what_to_do(at_home: Path, capsys: pytest.CaptureFixture[str]):
    (at_home / "steward.toml").write_text("port 1234\n", encoding="utf-8")

    assert main(["doctor"]) == 2
    assert "steward.toml is not readable as TOML" in capsys.readouterr().err


def test_the_doctor_finds_all_well_in_a_new_place(at_home: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["doctor"]) == 0

    told = capsys.readouterr().out
    assert "port is 8080, the default. Set STEWARD_PORT" in told
    assert told.endswith("All is well.\n")
    assert at_home.exists()


async def test_the_doctor_says_who_holds_the_store_and_what_to_do(at_home: Path, capsys: pytest.CaptureFixture[str]):
    (at_home / ".steward" / "demo").mkdir(parents=True)
    other = TinyStore(at_home / ".steward" / "demo" / "steward.json")
    await other.open()
    try:
        assert await asyncio.to_thread(main, ["doctor"]) == 1
    finally:
        await other.close()

    told = capsys.readouterr().out
    assert "\N{BALLOT X} The store does not open." in told
    assert "Mend what is marked" in told


def test_the_doctor_says_when_the_folder_cannot_be_used(
    at_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    (at_home / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("STEWARD_DATA", "file")

    assert main(["doctor"]) == 1
    assert "Set STEWARD_DATA to a folder that can be written" in capsys.readouterr().out


def test_a_mistyped_promise_is_answered_with_an_example(at_home: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["replay", "export.zip", "--promise", "soon"])

    assert "working hours like 8h" in capsys.readouterr().err
    assert at_home.exists()


def test_where_a_file_cannot_be_written_is_told_before_the_replay(at_home: Path, capsys: pytest.CaptureFixture[str]):
    (at_home / "file").write_text("", encoding="utf-8")

    assert main(["replay", "no-such.zip", "--report", "file/report.html"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_report_that_stands_is_not_emptied_by_an_archive_that_is_none(at_home: Path):
    (at_home / "report.html").write_text("the old one", encoding="utf-8")

    assert main(["replay", "no-such.zip", "--report", "report.html"]) == 1
    assert (at_home / "report.html").read_text(encoding="utf-8") == "the old one"


def test_starting_over_removes_what_the_demo_keeps_and_nothing_else(at_home: Path):
    folder = at_home / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
    (folder / "town.log").write_text("another town", encoding="utf-8")

    assert main(["demo", "--transcript", "--fresh", "--data", "mine"]) == 0

    assert b"another town" not in (folder / "town.log").read_bytes()
    assert (folder / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_story_told_in_french_is_french_down_to_the_days_and_leaves_nothing_behind(
    at_home: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["demo", "--transcript", "--language", "fr"]) == 0

    told = capsys.readouterr().out
    assert told.startswith("36 personnes dans 35 villes")
    assert "lun. 09:20" in told
    assert "Mon 09:20" not in told
    assert list(at_home.iterdir()) == []
