"""What `steward doctor` says of Teams: whom Microsoft knows, where Steward is, and what it may not read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from adapters.teams import checkup
from adapters.teams.book import Address, Book, TeamKept, TenantKept
from adapters.teams.credential import Credential
from adapters.teams.line import Line
from adapters.teams.tokens import Keys
from bot.__main__ import main
from bot.kernel.people import PersonId, WorkspaceId
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from storage.tiny import TinyStore
from tests.teams.connector import (
    ANA,
    APP,
    BEN,
    CHAT,
    GROUP,
    HOME,
    ROOM,
    SECRET,
    TEAM,
    TENANT,
    FakeTeams,
    Given,
    Rerouted,
)
from tests.teams.login import FakeLogin
from tests.teams.street import Street, street

NOW = SystemClock().now
HERE = WorkspaceId(TENANT)


def book(store: MemoryStore | TinyStore) -> Book:
    return Book(store, HERE, NOW)


async def heard_from(store: MemoryStore | TinyStore, fake: FakeTeams) -> None:
    """Steward is in a team and in a chat, and one of two people has blocked it."""
    known = book(store)
    await known.keep(TenantKept(fake.service))
    await known.keep(TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM)))
    await known.keep(TeamKept(CHAT, "Meeting", "", (CHAT,)))
    await known.keep(Address(PersonId(ANA), "29:ana"))
    await known.keep(Address(PersonId(BEN), "29:ben", denied="blocked"))


@asynccontextmanager
async def looking(fake: FakeTeams) -> AsyncIterator[Line]:
    async with fake.serve() as session:
        yield Line(session, Given(fake.registration()), fake.cloud())


async def organisation(fake: FakeTeams, *, known: bool = True) -> checkup.Organisation:
    store = MemoryStore()
    async with looking(fake) as line:
        if known:
            await heard_from(store, fake)
        return await checkup.organisation(line, store, HERE, book(store))


async def test_where_steward_is_and_whom_it_cannot_write_to_is_told():
    assert await organisation(FakeTeams()) == checkup.Organisation(
        heard=True, teams=("Divers",), channels=2, chats=1, unreached=1
    )


async def test_an_organisation_that_was_not_heard_from_is_not_asked():
    fake = FakeTeams()

    assert await organisation(fake, known=False) == checkup.Organisation(heard=False)
    assert fake.calls == []


async def test_a_team_that_steward_was_taken_out_of_is_lost():
    fake = FakeTeams()
    fake.teams.clear()

    told = await organisation(fake)
    assert (told.lost, told.teams, told.channels) == (("Divers",), (), 0)


async def test_a_team_whose_owner_has_not_consented_cannot_be_read():
    fake = FakeTeams()
    fake.consented = False

    assert (await organisation(fake)).unread == ("Divers",)


@pytest.mark.parametrize(
    ("what", "fault"),
    [*(("channels", fault) for fault in ("503", "429", "drop", "401", "BotDisabledByAdmin")), ("graph", "503")],
)
async def test_where_teams_does_not_answer_that_is_told_and_nothing_else_is_made_of_it(what: str, fault: str):
    fake = FakeTeams()
    fake.mood = lambda kind, _said: fault if kind == what else ""

    told = await organisation(fake)
    assert (told.trouble != "", told.teams, told.lost) == (True, (), ())


@pytest.mark.parametrize(
    ("secret", "told"),
    [(SECRET, (True, "")), ("wrong", (False, "login: invalid_client AADSTS7000215"))],
)
async def test_microsoft_says_whether_it_knows_the_secret(secret: str, told: tuple[bool, str]):
    fake = FakeTeams()
    async with fake.serve():
        registration = fake.registration(secret=secret)
        credential = Credential(registration, Rerouted(fake))
        assert await checkup.login(credential, registration) == told
        await credential.close()


async def test_a_login_that_does_not_answer_is_not_a_refusal():
    fake = FakeTeams()
    fake.mood = lambda kind, _said: "503" if kind == "token" else ""
    async with fake.serve():
        credential = Credential(fake.registration(), Rerouted(fake))
        allowed, why = await checkup.login(credential, fake.registration())
        await credential.close()

    assert (allowed, why != "") == (True, True)


@pytest.mark.parametrize("down", [False, True])
async def test_whether_the_keys_can_be_had_is_tried(down: bool):
    login = FakeLogin()
    login.down = down
    async with login.serve(), aiohttp.ClientSession() as session:
        known = Keys(session, login.cloud(), NOW)
        assert await checkup.keys(known) is not down
        await known.close()


# ---------------------------------------------------------------- in sentences


async def doctor(
    here: Street, folder: Path, monkeypatch: pytest.MonkeyPatch, *, known: bool = True, **more: str
) -> int:
    monkeypatch.chdir(folder)
    for name, value in here.settings(TEAMS_TENANTS=TENANT, DATA=str(folder / "kept"), **more).items():
        monkeypatch.setenv(name, value)
    (folder / "kept").mkdir()
    store = TinyStore(folder / "kept" / "steward.json")
    await store.open()
    if known:
        await heard_from(store, here.fake)
    await store.close()
    return await asyncio.to_thread(main, ["doctor"])


async def test_when_all_is_well_the_doctor_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    async with street() as here:
        assert await doctor(here, tmp_path, monkeypatch) == 0

    said = capsys.readouterr().out
    assert f"Microsoft knows Steward as the app {APP}" in said
    assert "it is in Divers (2 channels) and in one group chat" in said
    assert "The owners of all its teams let it read" in said
    assert "One person cannot be written to" in said
    assert "\N{BALLOT X}" not in said


async def test_what_is_amiss_is_said_with_how_to_mend_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    async with street() as here:
        here.graph.faults, here.login.down = [403] * 9, True
        assert await doctor(here, tmp_path, monkeypatch) == 1

    said = capsys.readouterr().out
    assert "\N{BALLOT X} The keys by which Steward knows" in said
    assert "\N{BALLOT X} What was said in Divers cannot be read" in said
    assert "An owner of the team has to consent" in said


async def test_an_organisation_from_which_nothing_came_is_told_with_what_to_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    async with street() as here:
        assert await doctor(here, tmp_path, monkeypatch, known=False) == 1

    said = capsys.readouterr().out
    assert f"Nothing was heard from the organisation {TENANT} yet" in said
    assert HOME not in said


def test_the_doctor_names_what_is_missing_for_teams(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STEWARD_TEAMS_APP_ID", APP)

    assert main(["doctor"]) == 1
    assert "STEWARD_TEAMS_TENANT" in capsys.readouterr().out
