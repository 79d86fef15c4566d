"""`steward run` and `steward backfill` on Teams: what is missing is said, one process serves both platforms, and the
past is read without a word to anybody.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.__main__ import main
from bot.connecting import registration_of, teams_lacks
from bot.features.questions.state import Question
from bot.kernel.policy import Community
from bot.kernel.records import from_row
from bot.runtime.clock import SystemClock
from bot.runtime.history import Read
from bot.settings import Settings, read
from storage.tiny import TinyStore
from tests.fakes import TOKEN, FakeSlack
from tests.teams.connector import ANA, APP, BEN, HOME, ROOM, TEAM, TENANT
from tests.teams.street import Street, steward, street

SPOKEN = ("en", "fr")
GIVEN = {"TEAMS_APP_ID": APP, "TEAMS_TENANT": HOME, "TEAMS_APP_SECRET": "a~secret"}


def settings(**given: str) -> Settings:
    return read(Path("nowhere"), SPOKEN, {f"STEWARD_{name}": value for name, value in given.items()})


# ---------------------------------------------------------------- what is set


@pytest.mark.parametrize(
    ("given", "key", "named"),
    [
        ({}, "", ""),
        (GIVEN, "", ""),
        ({**GIVEN, "TEAMS_APP_SECRET": "", "TEAMS_MANAGED_IDENTITY": "yes"}, "", ""),
        ({"TEAMS_APP_ID": APP}, "run-teams-lacks", "STEWARD_TEAMS_TENANT"),
        ({**GIVEN, "TEAMS_APP_ID": ""}, "run-teams-lacks", "STEWARD_TEAMS_APP_ID"),
        ({"TEAMS_TENANTS": HOME}, "run-teams-lacks", "STEWARD_TEAMS_APP_ID, STEWARD_TEAMS_TENANT"),
        ({**GIVEN, "TEAMS_APP_SECRET": ""}, "run-teams-no-way", "STEWARD_TEAMS_APP_SECRET"),
        ({**GIVEN, "TEAMS_MANAGED_IDENTITY": "yes"}, "run-teams-two-ways", "STEWARD_TEAMS_MANAGED_IDENTITY"),
        ({**GIVEN, "TEAMS_CLOUD": "china"}, "run-teams-no-services", "STEWARD_TEAMS_SERVICES"),
        ({**GIVEN, "TEAMS_CLOUD": "china", "TEAMS_SERVICES": "https://one.example.cn"}, "", ""),
    ],
)
def test_what_is_missing_for_teams_is_named(given: dict[str, str], key: str, named: str):
    missing = teams_lacks(settings(**{name: value for name, value in given.items() if value}))

    assert (missing.key if missing is not None else "") == key
    assert named in repr(missing)


def test_a_bot_of_one_organisation_listens_to_that_one_alone():
    registration = registration_of(settings(**GIVEN))

    assert registration is not None
    assert (registration.me, registration.tenants, registration.managed) == (f"28:{APP}", frozenset({HOME}), False)
    assert registration.cloud.services == ("https://smba.trafficmanager.net",)
    assert "a~secret" not in repr(registration)
    assert registration_of(settings()) is None


def test_a_cloud_can_be_chosen_and_each_of_its_addresses_be_another():
    registration = registration_of(
        settings(**GIVEN, TEAMS_TENANTS=TENANT, TEAMS_CLOUD="gcch", TEAMS_GRAPH="https://graph.example.us")
    )

    assert registration is not None
    assert (registration.tenants, registration.cloud.graph) == (frozenset({TENANT}), "https://graph.example.us")
    assert registration.cloud.issuer == "https://api.botframework.us"


def test_without_any_platform_it_says_what_to_set_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)

    for command in ("run", "backfill"):
        assert main([command]) == 2
        said = capsys.readouterr().err
        assert "STEWARD_SLACK_BOT_TOKEN" in said
        assert "STEWARD_TEAMS_APP_ID" in said


# ---------------------------------------------------------------- one process for both


async def heard_at(process: asyncio.subprocess.Process, path: str) -> str:
    """Wait until it says where it listens for that path; give the address."""
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode():
        for word in line.split():
            if word.startswith("http://") and word.rstrip(".;").endswith(path):
                return word.rstrip(".;").removesuffix(path)
    assert process.stderr is not None
    raise AssertionError((await process.stderr.read()).decode())


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    process.terminate()
    _, complaints = await process.communicate()
    assert process.returncode is not None
    return process.returncode, complaints.decode()


async def kept(folder: Path) -> TinyStore:
    store = TinyStore(folder / "kept" / "steward.json")
    await store.open()
    return store


async def test_steward_is_on_teams_and_says_where_it_is_told_of_what_happens(tmp_path: Path):
    async with street() as here, steward("run", tmp_path, here.settings(URL="https://steward.example.org")) as process:
        assert process.stdout is not None
        said = (await process.stdout.readuntil(b"Ctrl+C")).decode()
        [address] = [word.removesuffix("/api/messages.") for word in said.split() if word.startswith("http://")]
        await here.adds(address)
        assert await here.tells(address, "message", text="How deep is the reef?") == 202
        async with aiohttp.ClientSession() as http, http.get(f"{address}/about") as page:
            assert "What it reads and keeps" in await page.text()
        async with aiohttp.ClientSession() as http, http.post(f"{address}/api/messages", data="{}") as answer:
            assert answer.status in {401, 415}, "a stranger"
        assert await ended(process) == (0, "")

    assert "https://steward.example.org/api/messages" in said
    assert "2 organisations" in said
    store = await kept(tmp_path)
    [row] = await store.find(TENANT, Community.kind, "", "", 9)
    assert from_row(Community, row).community == TEAM
    assert sorted(from_row(Community, row).places) == sorted([TEAM, ROOM])
    assert len(await store.find(TEAM, Question.kind, "", "", 9)) == 1
    await store.close()


async def test_slack_and_teams_are_served_by_one_process_at_one_address(tmp_path: Path):
    async with street() as here, FakeSlack().serve() as slack:
        both = here.settings(SLACK_API=slack.base_url, SLACK_BOT_TOKEN=TOKEN, SLACK_SIGNING_SECRET="s")  # noqa: S106 - it opens nothing at all
        async with steward("run", tmp_path, both) as process, aiohttp.ClientSession() as http:
            one = await heard_at(process, "/slack/events")
            other = await heard_at(process, "/api/messages")
            assert one == other
            assert await here.tells(one, "message", text="Good morning") == 202
            async with http.post(f"{one}/slack/events", data="{}") as answer:
                assert answer.status == 401
            async with http.get(f"{one}/healthz") as answer:
                assert answer.status == 200
            assert await ended(process) == (0, "")


async def test_a_secret_that_microsoft_refuses_is_told_in_a_sentence_and_not_repeated(tmp_path: Path):
    async with street() as here:
        wrong = here.settings(TEAMS_APP_SECRET="a~wrong~secret", TEAMS_LOGIN=here.fake.address)  # noqa: S106 - it opens nothing at all
        wrong["STEWARD_TEAMS_MANAGED_IDENTITY"] = "no"
        async with steward("run", tmp_path, wrong) as process:
            _, complaints = await process.communicate()

    assert process.returncode == 1
    assert "Microsoft does not let Steward in" in complaints.decode()
    assert "a~wrong~secret" not in complaints.decode()
    assert "Traceback" not in complaints.decode()


# ---------------------------------------------------------------- the past


async def known(here: Street, folder: Path) -> None:
    """Steward was added to the team, and is off again."""
    async with steward("run", folder, here.settings(HISTORY_DAYS="0")) as process:
        await here.adds(await heard_at(process, "/api/messages"))
        assert (await ended(process))[0] == 0


async def backfilled(here: Street, folder: Path, **more: str) -> tuple[int, str, str]:
    async with steward("backfill", folder, here.settings(**more)) as process:
        said, complaints = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode(), complaints.decode()


async def test_the_past_is_read_to_its_end_and_nobody_is_written_to(tmp_path: Path):
    async with street() as here:
        await known(here, tmp_path)
        for days in range(80, 0, -4):
            asked = here.graph.says(
                ROOM, f"How do I reset the {days} pump?", SystemClock().now() - timedelta(days=days), ANA
            )
            here.graph.says(ROOM, "Hold the button.", SystemClock().now() - timedelta(days=days - 1), BEN, under=asked)
        sent = len([kind for kind, _ in here.fake.calls if kind in {"post", "create"}])

        code, said, complaints = await backfilled(here, tmp_path)

        assert (code, complaints) == (0, "")
        assert "2 channels" in said
        assert "reef: 100 % read, 40 messages" in said
        assert "All of it is read" in said
        assert len([kind for kind, _ in here.fake.calls if kind in {"post", "create"}]) == sent
    store = await kept(tmp_path)
    assert [from_row(Read, row).left for row in await store.find(TENANT, Read.kind, "", "", 9)] == [(), ()]
    left = await store.claim(SystemClock().now() + timedelta(days=1), timedelta(minutes=1), 1000)
    assert {one.lane.partition("/")[0] for one in left} == {"tell"}, "what Steward tells itself, and nothing to anybody"
    await store.close()


async def test_what_was_read_is_not_read_again(tmp_path: Path):
    async with street() as here:
        await known(here, tmp_path)
        here.graph.says(ROOM, "How deep is it?", SystemClock().now() - timedelta(days=3), ANA)
        await backfilled(here, tmp_path)
        asked = len(here.graph.calls)
        code, said, _ = await backfilled(here, tmp_path)

        assert (code, asked > 0, len(here.graph.calls)) == (0, True, asked)
        assert "All of it is read" in said


async def test_interrupted_it_says_so_and_goes_on_from_there(tmp_path: Path):
    async with street() as here:
        await known(here, tmp_path)
        here.graph.says(ROOM, "How deep is it?", SystemClock().now() - timedelta(days=3), ANA)
        here.graph.faults, here.graph.rest_for = [429], 600
        async with steward("backfill", tmp_path, here.settings()) as process:
            assert process.stdout is not None
            await process.stdout.readuntil(b"Ctrl+C")
            while not here.graph.calls:
                await asyncio.wait({asyncio.ensure_future(process.wait())}, timeout=0.05)
            process.terminate()
            said, _ = await process.communicate()
        code, again, _ = await backfilled(here, tmp_path)

    assert (process.returncode, "goes on from here" in said.decode()) == (130, True)
    assert (code, "reef: 100 % read, 1" in again.replace("one", "1")) == (0, True)


async def test_without_consent_each_channel_is_named_with_what_may_be_missing(tmp_path: Path):
    async with street() as here:
        await known(here, tmp_path)
        here.graph.faults = [403] * 9
        code, _, complaints = await backfilled(here, tmp_path)

    assert code == 1
    assert "reef could not be read" in complaints
    assert "consent" in complaints


async def test_a_running_steward_reads_by_itself_so_it_is_refused_kindly(tmp_path: Path):
    async with street() as here, steward("run", tmp_path, here.settings()) as process:
        await heard_at(process, "/api/messages")
        code, _, complaints = await backfilled(here, tmp_path)

        assert code == 1
        assert "A running Steward reads it by itself" in complaints
        assert "Traceback" not in complaints
        await ended(process)


async def test_where_steward_is_nowhere_yet_there_is_nothing_to_read(tmp_path: Path):
    async with street() as here:
        code, _, complaints = await backfilled(here, tmp_path)

    assert (code, "add it to a team" in complaints) == (1, True)


async def test_with_no_days_of_history_it_says_what_to_set(tmp_path: Path):
    async with street() as here:
        code, _, complaints = await backfilled(here, tmp_path, HISTORY_DAYS="0")

    assert (code, "STEWARD_HISTORY_DAYS" in complaints) == (2, True)
