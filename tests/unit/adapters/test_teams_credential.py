"""Steward's own tokens: MSAL asks a login of ours, which its requests are brought to."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator

import pytest
import requests

from adapters.teams.credential import Credential
from bot.kernel.ports import DeniedError, UnreachableError
from tests.teams.connector import APP, HOME, SCOPE, SECRET, TENANT, FakeTeams, Rerouted
from tests.unit.adapters.conftest import Hand

GRAPH = "https://graph.microsoft.com/.default"


@pytest.fixture
async def fake() -> AsyncIterator[FakeTeams]:
    teams = FakeTeams()
    async with teams.serve():
        yield teams


@pytest.fixture
async def credential(fake: FakeTeams, hand: Hand) -> AsyncIterator[Credential]:
    asks = Credential(fake.registration(), Rerouted(fake), hand)
    yield asks
    await asks.close()


def asked(fake: FakeTeams) -> list[dict[str, str]]:
    return [said for kind, said in fake.calls if kind == "token"]


async def settled(credential: Credential) -> None:
    """Let what is asked for in the background be answered."""
    await asyncio.gather(*credential._asking.values(), return_exceptions=True)  # noqa: SLF001 - nobody else waits for it


async def test_it_asks_with_the_apps_secret_in_the_apps_own_organisation(credential: Credential, fake: FakeTeams):
    token = await credential.token(SCOPE)

    [said] = asked(fake)
    assert token in fake.good
    assert (said["tenant"], said["client_id"], said["client_secret"]) == (HOME, APP, SECRET)
    assert SCOPE in said["scope"]
    assert said["grant_type"] == "client_credentials"


async def test_it_asks_at_no_other_address_than_the_configured_login(fake: FakeTeams):
    http = Rerouted(fake)
    await Credential(fake.registration(), http).token(SCOPE)

    assert {address.partition(f"/{HOME}/")[0] for address in http.asked} == {"https://login.example.org"}


async def test_each_scope_and_each_organisation_has_a_token_of_its_own(credential: Credential, fake: FakeTeams):
    told = [
        await credential.token(SCOPE),
        await credential.token(GRAPH, TENANT),
        await credential.token(GRAPH, HOME),
        await credential.token(GRAPH),
    ]

    assert len(set(told)) == 3
    assert [said["tenant"] for said in asked(fake)] == [HOME, TENANT, HOME]


async def test_all_who_ask_at_once_are_given_one_token(credential: Credential, fake: FakeTeams):
    told = await asyncio.gather(*(credential.token(SCOPE) for _ in range(20)))

    assert (len(set(told)), len(asked(fake))) == (1, 1)


async def test_it_is_renewed_before_its_end_and_nobody_waits_for_that(
    credential: Credential, fake: FakeTeams, hand: Hand
):
    first = await credential.token(SCOPE)
    hand.at += fake.lasts - 301
    assert await credential.token(SCOPE) == first
    assert len(asked(fake)) == 1

    hand.at += 2
    fake.holds["token"] = asyncio.Event()
    assert await credential.token(SCOPE) == first, "it is still good"
    fake.holds.pop("token").set()
    await settled(credential)
    assert await credential.token(SCOPE) != first
    assert len(asked(fake)) == 2


async def test_while_nobody_answers_the_old_one_serves_as_long_as_it_is_good(
    credential: Credential, fake: FakeTeams, hand: Hand
):
    first = await credential.token(SCOPE)
    fake.mood = lambda kind, _said: "500" if kind == "token" else ""
    hand.at += fake.lasts - 60
    assert await credential.token(SCOPE) == first
    await settled(credential)

    hand.at += 59
    with pytest.raises(UnreachableError):
        await credential.token(SCOPE)


async def test_a_token_that_teams_refuses_is_replaced_though_its_time_is_not_over(
    credential: Credential, fake: FakeTeams
):
    first, other = await credential.token(SCOPE), await credential.token(GRAPH)
    credential.refused(first)

    assert await credential.token(SCOPE) != first
    assert await credential.token(GRAPH) == other
    assert len(asked(fake)) == 3


async def test_a_wrong_secret_is_said_without_showing_it(fake: FakeTeams, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    wrong = "a~wrong~secret"
    credential = Credential(fake.registration(secret=wrong), Rerouted(fake))

    with pytest.raises(DeniedError, match=r"^login: invalid_client AADSTS7000215$") as denied:
        await credential.token(SCOPE)
    assert not [told for told in (repr(denied.value), repr(credential), caplog.text) if wrong in told]
    assert denied.value.__cause__ is None
    assert "invalid_client" in caplog.text


@pytest.mark.parametrize("status", ["400", "429", "500", "503"])
async def test_a_login_that_is_down_may_be_asked_again(credential: Credential, fake: FakeTeams, status: str):
    fake.faults.append(status)

    with pytest.raises(UnreachableError):
        await credential.token(SCOPE)


class Away(requests.Session):
    """Nobody listens."""

    def request(self, *_of: object, **_how: object) -> requests.Response:
        raise requests.ConnectionError("nobody at https://login.example.org/?client_secret=" + SECRET)


async def test_where_nobody_listens_that_is_said_without_what_was_sent(fake: FakeTeams):
    with pytest.raises(UnreachableError) as failed:
        await Credential(fake.registration(), Away()).token(SCOPE)

    assert SECRET not in repr(failed.value)
    assert failed.value.__cause__ is None


async def test_nobody_waits_longer_than_they_have_patience_and_the_answer_still_counts(fake: FakeTeams, hand: Hand):
    credential = Credential(fake.registration(), Rerouted(fake), hand, patience=0.01)
    fake.holds["token"] = asyncio.Event()
    for _ in range(3):
        with pytest.raises(UnreachableError):
            await credential.token(SCOPE)
    fake.holds.pop("token").set()
    await settled(credential)

    assert await credential.token(SCOPE) in fake.good
    assert len(asked(fake)) == 1


async def test_who_stops_waiting_ends_it_for_nobody_else(credential: Credential, fake: FakeTeams):
    fake.holds["token"] = asyncio.Event()
    first, second = [asyncio.create_task(credential.token(SCOPE)) for _ in range(2)]
    while not asked(fake):
        await asyncio.wait({first}, timeout=0.01)
    first.cancel()
    fake.holds.pop("token").set()

    assert await second in fake.good
    assert first.cancelled()


async def test_it_is_asked_for_off_the_loop(fake: FakeTeams):
    threads: list[int] = []

    class Seen(Rerouted):
        def request(self, method: str, url: str | bytes, *of: object, **how: object) -> requests.Response:
            threads.append(threading.get_ident())
            return super().request(method, url, *of, **how)

    await Credential(fake.registration(), Seen(fake)).token(SCOPE)
    assert threads
    assert threading.get_ident() not in threads


async def test_a_managed_identity_needs_no_secret(fake: FakeTeams):
    credential = Credential(fake.registration(managed=True, secret=""), Rerouted(fake))

    assert await credential.token(SCOPE) in fake.good
    [said] = asked(fake)
    assert (said["client_id"], said["resource"]) == (APP, "https://api.botframework.com")
    first = await credential.token(SCOPE)
    credential.refused(first)
    assert await credential.token(SCOPE) != first


def test_its_own_session_waits_for_no_answer_for_ever():
    credential = Credential(FakeTeams().registration(), patience=3)

    for adapter in credential._http.adapters.values():  # noqa: SLF001 - what it asks with is seen nowhere else
        assert vars(adapter)["max_retries"].total == 0
        assert vars(adapter)["_patience"] == 3
