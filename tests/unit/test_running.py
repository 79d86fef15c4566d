"""`steward run` and what `steward doctor` says of Slack: what is missing is said, and a token never is."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from cryptography.fernet import Fernet

from adapters.slack.manifest import EVENTS, SCOPES, Way
from adapters.teams import clouds
from bot.__main__ import main
from bot.manifests import wanted
from bot.settings import CLOUDS, Settings, SettingsError, read
from tests.fakes import APP_TOKEN, TOKEN, FakeSlack

ROOT = Path(__file__).parents[2]
SPOKEN = ("en", "fr")
SETTINGS = [name for name in Settings.__struct_fields__ if name != "sources"]
BAD = "xoxb-another-token"


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A folder of one's own, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in SETTINGS:
        monkeypatch.delenv(f"STEWARD_{name.upper()}", raising=False)
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
        ("SLACK_CLIENT_ID", "one.two"),
        ("SLACK_CLIENT_SECRET", " copied with a space"),
        ("SLACK_CONFIG_TOKEN", "xoxb-mixed-up"),
        ("URL", "http://steward.example.org"),
        ("URL", "https://steward.example.org/path"),
        ("KEYS", "mixed-up"),
        ("KEYS", "copied,"),
        ("HOST", "https://here"),
        ("TEAMS_APP_ID", "steward"),
        ("TEAMS_APP_SECRET", " copied with a space"),
        ("TEAMS_APP_SECRET", "01234567-89ab-cdef-0123-456789abcdef"),
        ("TEAMS_MANAGED_IDENTITY", "perhaps"),
        ("TEAMS_TENANT", "example.onmicrosoft.com"),
        ("TEAMS_TENANTS", "01234567-89ab-cdef-0123-456789abcdef,"),
        ("TEAMS_CLOUD", "private"),
        ("TEAMS_LOGIN", "http://login.example.org"),
        ("TEAMS_ISSUER", "login.example.org"),
        ("TEAMS_METADATA", "http://far.example.org/keys"),
        ("TEAMS_SCOPE", "https://api.botframework.com"),
        ("TEAMS_GRAPH", "http://graph.example.org"),
        ("TEAMS_SERVICES", "https://one.example.org,http://two.example.org"),
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


def test_what_teams_needs_is_read_as_it_is_compared(tmp_path: Path):
    given = {
        "APP_ID": " 01234567-89AB-CDEF-0123-456789ABCDEF",
        "MANAGED_IDENTITY": "Yes",
        "TENANTS": "01234567-89ab-cdef-0123-456789abcdef, 11234567-89ab-cdef-0123-456789abcdef",
        "CLOUD": "GCCH",
        "LOGIN": "https://login.example.org/",
        "SERVICES": "https://one.example.org/teams/, http://127.0.0.1:9",
    }
    settings = read(tmp_path, SPOKEN, {f"STEWARD_TEAMS_{name}": value for name, value in given.items()})

    assert settings.teams_app_id == "01234567-89ab-cdef-0123-456789abcdef"
    assert (settings.teams_managed_identity, settings.teams_cloud) == (True, "gcch")
    assert settings.teams_tenants == (settings.teams_app_id, "11234567-89ab-cdef-0123-456789abcdef")
    assert settings.teams_login == "https://login.example.org"
    assert settings.teams_services == ("https://one.example.org/teams", "http://127.0.0.1:9")


def test_every_cloud_that_can_be_chosen_is_one_that_teams_has():
    assert set(CLOUDS) == set(clouds.CLOUDS)


def test_settings_never_show_a_secret(tmp_path: Path):
    settings = read(tmp_path, SPOKEN, {"STEWARD_SLACK_BOT_TOKEN": TOKEN})

    assert settings.slack_bot_token == TOKEN
    assert TOKEN not in repr(settings)


async def doctor(at_home: pytest.MonkeyPatch, fake: FakeSlack | None = None, **settings: str) -> int:
    """Ask the doctor, beside a fake Slack that serves in this loop."""
    fake = fake or FakeSlack()
    fake.joined = fake.joined or ["C1"]
    async with fake.serve() as web:
        told = {"SLACK_API": web.base_url, "SLACK_BOT_TOKEN": TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, **settings}
        for name, value in told.items():
            at_home.setenv(f"STEWARD_{name}", value)
        return await asyncio.to_thread(main, ["doctor"])


async def test_the_doctor_asks_slack_who_steward_is_and_where(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    fake = FakeSlack()
    fake.granted, fake.joined, fake.titles = sorted(SCOPES), ["C1"], {"C1": "cold-chain"}

    assert await doctor(at_home, fake) == 0

    said = capsys.readouterr().out
    assert "UBOT" in said
    assert "Club" in said
    assert "#cold-chain" in said
    assert TOKEN not in said
    assert APP_TOKEN not in said


async def test_the_doctor_says_that_slack_refuses_a_token(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert await doctor(at_home, SLACK_BOT_TOKEN=BAD) == 1

    said = capsys.readouterr().out
    assert "invalid_auth" in said
    assert BAD not in said


async def test_the_doctor_names_the_scopes_that_were_not_granted(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    fake = FakeSlack()
    fake.granted = sorted(set(SCOPES) - {"reactions:read", "im:write"})

    assert await doctor(at_home, fake) == 1
    assert "im:write, reactions:read" in capsys.readouterr().out


async def test_the_doctor_says_that_steward_is_in_no_channel(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    fake = FakeSlack()
    fake.joined = []
    async with fake.serve() as web:
        for name, value in {"API": web.base_url, "BOT_TOKEN": TOKEN, "SIGNING_SECRET": "s"}.items():
            at_home.setenv(f"STEWARD_SLACK_{name}", value)

        assert await asyncio.to_thread(main, ["doctor"]) == 1

    assert "/invite @Steward" in capsys.readouterr().out


async def test_the_doctor_says_that_no_socket_may_be_opened(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert await doctor(at_home, SLACK_APP_TOKEN="xapp-another") == 1  # noqa: S106 - it opens nothing at all

    said = capsys.readouterr().out
    assert "connections:write" in said
    assert "xapp-another" not in said


def _without(made: dict[str, Any], event: str, command: str) -> dict[str, Any]:
    made["settings"]["event_subscriptions"]["bot_events"].remove(event)
    made["features"]["slash_commands"] = [
        one for one in made["features"]["slash_commands"] if one["command"] != command
    ]
    return made


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (wanted(Way()), f"({len(EVENTS)} kinds of event)"),
        (_without(wanted(Way()), "reaction_added", "/steward"), "reaction_added, /steward"),
        (wanted(Way("https://steward.example.org")), "--socket"),
        ({}, "app_home_opened"),
    ],
    ids=["as wanted", "deaf to something", "the other way", "empty"],
)
async def test_with_a_configuration_token_the_doctor_sees_what_slack_tells(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], made: dict[str, Any], said: str
):
    fake = FakeSlack()
    fake.manifest, fake.accounts["xoxe.xoxp-1"] = made, {}

    assert await doctor(at_home, fake, SLACK_CONFIG_TOKEN="xoxe.xoxp-1") == (0 if "kinds" in said else 1)  # noqa: S106 - it opens nothing at all
    assert said in capsys.readouterr().out


async def test_a_configuration_token_that_has_run_out_is_told(
    at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    fake = FakeSlack()
    fake.dead["xoxe.xoxp-1"] = "token_expired"

    assert await doctor(at_home, fake, SLACK_CONFIG_TOKEN="xoxe.xoxp-1") == 1  # noqa: S106 - it opens nothing at all
    assert "token_expired" in capsys.readouterr().out


@asynccontextmanager
async def running(
    at_home: pytest.MonkeyPatch, folder: Path, settings: dict[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run Steward beside a fake Slack, as a process of its own."""
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
        yield await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )


async def run(at_home: pytest.MonkeyPatch, folder: Path, settings: dict[str, str]) -> tuple[int, str]:
    """Run Steward until it ends by itself."""
    async with running(at_home, folder, settings) as process:
        return await ended(process)


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    _, complaints = await process.communicate()
    assert process.returncode is not None
    return process.returncode, complaints.decode()


async def says(process: asyncio.subprocess.Process, until: bytes) -> str:
    assert process.stdout is not None
    return (await process.stdout.readuntil(until)).decode()


async def test_workspaces_may_install_it_by_themselves(at_home: pytest.MonkeyPatch, tmp_path: Path):
    settings = {
        "SLACK_BOT_TOKEN": "",
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "a client secret",
        "SLACK_SIGNING_SECRET": "s",
        "URL": "https://steward.example.org",
        "KEYS": Fernet.generate_key().decode(),
    }

    async with running(at_home, tmp_path, settings) as process, aiohttp.ClientSession() as http:
        said = await says(process, b"Ctrl+C")
        here, public = (word.rstrip(".;") for word in said.split() if word.startswith("http"))
        async with http.get(here.replace("/slack/events", "/slack/install"), allow_redirects=False) as answer:
            assert (answer.status, "client_id=1.2" in answer.headers["Location"]) == (302, True)
        process.terminate()

        assert public == "https://steward.example.org/slack/install"
        assert "no workspace" in said
        assert await ended(process) == (0, "")


def test_what_consent_needs_is_named(at_home: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    at_home.setenv("STEWARD_SLACK_CLIENT_ID", "1.2")
    at_home.setenv("STEWARD_SLACK_SIGNING_SECRET", "s")

    assert main(["run"]) == 2
    assert "STEWARD_SLACK_CLIENT_SECRET, STEWARD_URL, STEWARD_KEYS" in capsys.readouterr().err


@pytest.mark.usefixtures("at_home")
def test_a_key_is_made_and_shown_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["key"]) == 0

    made = capsys.readouterr()
    key = made.out.strip()
    assert read(tmp_path, SPOKEN, {"STEWARD_KEYS": f"{key}, {key}"}).keys == (key, key)
    assert "STEWARD_KEYS" in made.err
    assert key not in repr(read(tmp_path, SPOKEN, {"STEWARD_KEYS": key}))


@pytest.mark.parametrize("way", [{"SLACK_SIGNING_SECRET": "s"}, {"SLACK_APP_TOKEN": APP_TOKEN}], ids=["http", "socket"])
async def test_who_ends_it_hears_of_no_trouble(at_home: pytest.MonkeyPatch, tmp_path: Path, way: dict[str, str]):
    async with running(at_home, tmp_path, way) as process:
        await says(process, b"Ctrl+C")
        process.terminate()

        assert await ended(process) == (0, "")


async def test_with_a_socket_no_request_is_taken(at_home: pytest.MonkeyPatch, tmp_path: Path):
    settings = {"SLACK_APP_TOKEN": APP_TOKEN, "SLACK_SIGNING_SECRET": "s"}

    async with running(at_home, tmp_path, settings) as process, aiohttp.ClientSession() as http:
        said = await says(process, b"Ctrl+C")
        [health] = [word.rstrip(".;") for word in said.split() if word.startswith("http")]
        async with http.get(health) as answer:
            assert (answer.status, health.endswith("/healthz")) == (200, True)
        async with http.post(health.replace("/healthz", "/slack/events"), data="{}") as answer:
            assert answer.status == 404
        process.terminate()

        assert await ended(process) == (0, "")


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
