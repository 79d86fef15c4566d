"""`steward run` and what `steward doctor` says of Slack: what is missing is said, and a token never is."""

from __future__ import annotations

import asyncio
import socket
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import SettingsError, read
from tests.fakes import TOKEN, FakeSlack

ROOT = Path(__file__).parents[2]
SPOKEN = ("en", "fr")
BAD = "xoxb-another-token"


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATA", "PORT", "LANGUAGE", "LOG", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(f"STEWARD_{name}", raising=False)
    return monkeypatch


@pytest.mark.usefixtures("at_home")
def test_without_a_token_it_says_which_one_is_missing(capsys: pytest.CaptureFixture[str]):
    assert main(["run"]) == 2
    assert "STEWARD_SLACK_BOT_TOKEN" in capsys.readouterr().err


def test_a_token_alone_gives_slack_no_way_in(at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    at_home.setenv("STEWARD_SLACK_BOT_TOKEN", TOKEN)

    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert "STEWARD_SLACK_APP_TOKEN" in said
    assert "STEWARD_SLACK_SIGNING_SECRET" in said
    assert main(["doctor"]) == 1
    assert "STEWARD_SLACK_APP_TOKEN" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-mixed-up"),
        ("SLACK_APP_TOKEN", "xoxb-mixed-up"),
        ("SLACK_SIGNING_SECRET", " copied with a space"),
        ("SLACK_API", "http://far.example.org/api/"),
        ("HOST", "https://here"),
        ("HISTORY_DAYS", "-1"),
        ("HISTORY_DAYS", "a year"),
    ],
)
def test_a_wrong_setting_is_told_and_a_secret_one_is_not_repeated(tmp_path: Path, name: str, value: str):
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, SPOKEN, {f"STEWARD_{name}": value})

    [fault] = caught.value.faults
    assert fault.key == f"settings-bad-{name.lower().replace('_', '-')}"
    assert ("mixed-up" in repr(fault), "copied" in repr(fault)) == (False, False)


def test_settings_never_show_a_secret(tmp_path: Path):
    settings = read(tmp_path, SPOKEN, {"STEWARD_SLACK_BOT_TOKEN": TOKEN})

    assert settings.slack_bot_token == TOKEN
    assert TOKEN not in repr(settings)


async def doctor(at_home: pytest.MonkeyPatch, token: str) -> int:
    """Ask the doctor, beside a fake Slack that serves in this loop."""
    async with FakeSlack().serve() as web:
        at_home.setenv("STEWARD_SLACK_API", web.base_url)
        at_home.setenv("STEWARD_SLACK_BOT_TOKEN", token)
        at_home.setenv("STEWARD_SLACK_APP_TOKEN", "xapp-a-token")
        return await asyncio.to_thread(main, ["doctor"])


async def test_the_doctor_asks_slack_who_steward_is(at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    assert await doctor(at_home, TOKEN) == 0

    said = capsys.readouterr().out
    assert "UBOT" in said
    assert "Club" in said
    assert TOKEN not in said
    assert "xapp-a-token" not in said


async def test_the_doctor_says_that_slack_refuses_a_token(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert await doctor(at_home, BAD) == 1

    said = capsys.readouterr().out
    assert "invalid_auth" in said
    assert BAD not in said


async def run(
    at_home: pytest.MonkeyPatch, folder: Path, settings: dict[str, str], until: bytes = b""
) -> tuple[int, str]:
    """Run Steward beside a fake Slack, as a process of its own, by itself or until it has said something."""
    async with FakeSlack().serve() as web:
        told = {
            "SLACK_API": web.base_url,
            "SLACK_BOT_TOKEN": TOKEN,
            "PORT": "0",
            "DATA": str(folder / "kept"),
            **settings,
        }
        for name, value in told.items():
            at_home.setenv(f"STEWARD_{name}", value)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        if until:
            assert process.stdout is not None
            await process.stdout.readuntil(until)
            process.terminate()
        _, complaints = await process.communicate()
        assert process.returncode is not None
        return process.returncode, complaints.decode()


async def test_who_ends_it_hears_of_no_trouble(at_home: pytest.MonkeyPatch, tmp_path: Path):
    assert await run(at_home, tmp_path, {"SLACK_SIGNING_SECRET": "s"}, b"Ctrl+C") == (0, "")


async def test_an_app_token_that_slack_refuses_is_told_in_a_sentence(at_home: pytest.MonkeyPatch, tmp_path: Path):
    code, complaints = await run(at_home, tmp_path, {"SLACK_APP_TOKEN": "xapp-nobody-knows"})

    assert code == 1
    assert "asked with the app-level token" in complaints
    assert "Traceback" not in complaints


async def test_a_port_that_is_taken_is_told_with_what_to_set(at_home: pytest.MonkeyPatch, tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        code, complaints = await run(at_home, tmp_path, {"SLACK_SIGNING_SECRET": "s", "PORT": port})

    assert code == 1
    assert "STEWARD_PORT" in complaints
    assert "Traceback" not in complaints
