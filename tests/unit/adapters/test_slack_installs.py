"""How workspaces install Steward: consent with a state, tokens sealed and renewed, whole organisations, and the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer
from cryptography.fernet import Fernet
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters.site import pages
from adapters.slack import app as slack
from adapters.slack.app import PATH, another, build
from adapters.slack.installs import INSTALL, REDIRECT, Consent, Installs, States, routes
from adapters.slack.reception import Reception
from bot.kernel.messages import BotAdded, BotRemoved, Event, MessagePosted
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import DeniedError, Speaker
from bot.runtime.clock import SystemClock
from storage.crypto import SealedVault
from storage.memory import MemoryStore
from tests.fakes import FakeSlack, signed
from tests.unit.adapters.town import Ear, say

SECRET, CLIENT = "a signing secret", "a client secret"
NOW = SystemClock().now().replace(microsecond=0)  # slack_sdk reads the real time when it counts how long a token lasts
KEY = Fernet.generate_key().decode()


class Desk(NamedTuple):
    """A fake Slack, and a reception that anybody may install Steward at."""

    fake: FakeSlack
    ear: Ear
    reception: Reception
    store: MemoryStore
    installs: Installs
    web: TestClient[Any, Any]
    clock: list[datetime]
    slack: AsyncWebClient

    async def consents(
        self, code: str, *, state: str | None = None, cookie: bool = True, **more: str
    ) -> tuple[int, str]:
        """Somebody goes to Slack's consent, and comes back from it."""
        begun = await self.web.get(INSTALL, allow_redirects=False)
        asked = URL(begun.headers["Location"])
        jar = {"Cookie": begun.headers["Set-Cookie"].partition(";")[0]} if cookie else {}
        query = {"code": code, "state": state or asked.query["state"], **more}
        answer = await self.web.get(REDIRECT, params=query, headers=jar)
        return answer.status, await answer.text()

    async def hears(self, team: str | None, event_id: str = "Ev1", **event: object) -> int:
        """Slack tells of something in a workspace."""
        told = {"type": "message", "channel": "C1", "user": "U1", "text": "Hello?", "ts": "1772442000.000100"} | event
        body = {"type": "event_callback", "event_id": event_id, "event_time": 1, "team_id": team, "event": told}
        if self.fake.teams:
            body["enterprise_id"] = "E1"
        if team is None:
            body["authorizations"] = [{"enterprise_id": "E1", "team_id": "T7"}]
        text = msgspec.json.encode(body).decode()
        headers = {**signed(SECRET, text, SystemClock().now().timestamp()), "Content-Type": "application/json"}
        answer = await self.web.post(PATH, data=text, headers=headers)
        return answer.status

    def heard(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.ear.heard if isinstance(event, kind)]


def granted(team: str, token: str) -> dict[str, Any]:
    """What Slack gives for a code."""
    return {
        "access_token": token,
        "token_type": "bot",
        "scope": "chat:write",
        "bot_user_id": "UBOT",
        "app_id": "A1",
        "team": {"id": team, "name": f"Team {team}"},
        "enterprise": None,
        "authed_user": {"id": "U9"},
        "is_enterprise_install": False,
    }


async def known(_workspace: WorkspaceId) -> frozenset[PlaceId]:
    return frozenset()


async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
    return say


async def healthz() -> dict[str, Any]:
    return {"status": "well"}


def reception_of(ear: Ear, web: AsyncWebClient, clock: list[datetime]) -> Reception:
    return Reception(ear, lambda _workspace: voice, known, lambda: clock[0], web=web)


def installs_of(store: MemoryStore, web: AsyncWebClient, clock: list[datetime]) -> Installs:
    vault = SealedVault(store, (KEY,), lambda: clock[0])
    rotator = AsyncTokenRotator(client_id="1.2", client_secret=CLIENT, client=another(web, ""))
    return Installs(vault, rotator, lambda: clock[0])


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    fake, ear, store, clock = FakeSlack(), Ear(), MemoryStore(), [NOW]
    fake.people |= {who: {"id": who, "name": who, "tz": "UTC"} for who in ("U1", "U9")}
    async with fake.serve() as web:
        kept = installs_of(store, web, clock)
        reception = reception_of(ear, web, clock)
        await reception.welcome(kept)
        states = States(SealedVault(store, (KEY,), lambda: clock[0]), CLIENT, lambda: clock[0])
        consent = Consent("1.2", CLIENT, "https://steward.example.org", ("chat:write", "commands"))
        more = routes(consent, kept, states, another(web, ""), say)
        async with TestClient(TestServer(pages([*slack.routes(build(reception, SECRET)), *more], healthz))) as client:
            yield Desk(fake, ear, reception, store, kept, client, clock, web)


def grants(desk: Desk, which: str = "T1 xoxb-one c1", **more: object) -> str:
    """Slack will give this token of this workspace for this code."""
    team, token, code = which.split()
    desk.fake.codes[code] = {**granted(team, token), **more}
    desk.fake.accounts[token] = {"team_id": team, "team": f"Team {team}"}
    return code


LASTING: dict[str, Any] = {"token_type": "bot", "expires_in": 43_200, "refresh_token": "xoxe-1"}
"""What Slack gives with a token that runs out in twelve hours."""
RENEWED = {"token_type": "bot", "expires_in": 86_400, "access_token": "xoxb-renewed", "refresh_token": "xoxe-2"}


# ---------------------------------------------------------------- consent


async def test_the_way_to_consent_names_what_is_asked_for_and_where_to_come_back(desk: Desk):
    begun = await desk.web.get(INSTALL, allow_redirects=False)

    asked = URL(begun.headers["Location"])
    assert begun.status == 302
    assert asked.path == "/oauth/v2/authorize"
    assert asked.query["client_id"] == "1.2"
    assert asked.query["scope"] == "chat:write,commands"
    assert asked.query["redirect_uri"] == f"https://steward.example.org{REDIRECT}"
    assert "Secure" in begun.headers["Set-Cookie"]


async def test_whoever_consents_has_steward_at_work_at_once_and_is_the_first_manager(desk: Desk):
    desk.fake.joined = ["C1"]

    status, page = await desk.consents(grants(desk))

    assert (status, "install-done" in page) == (200, True)
    [added] = desk.heard(BotAdded)
    assert (added.workspace, added.places, added.managers) == ("T1", ("C1",), ("U9",))
    assert await desk.hears("T1") == 200
    assert len(desk.heard(MessagePosted)) == 1


@pytest.mark.parametrize(
    "wrong", ["another state", "no cookie", "used before", "too old", "an unknown code", "refused"]
)
async def test_what_is_not_a_consent_of_ours_installs_nothing(desk: Desk, wrong: str):
    code = grants(desk)
    match wrong:
        case "another state":
            status, _ = await desk.consents(code, state="made-up")
        case "no cookie":
            status, _ = await desk.consents(code, cookie=False)
        case "used before":
            begun = await desk.web.get(INSTALL, allow_redirects=False)
            state = URL(begun.headers["Location"]).query["state"]
            headers = {"Cookie": begun.headers["Set-Cookie"].partition(";")[0]}
            query = {"code": "unknown", "state": state}
            await desk.web.get(REDIRECT, params=query, headers=headers)
            answer = await desk.web.get(REDIRECT, params={**query, "code": code}, headers=headers)
            status = answer.status
        case "too old":
            begun = await desk.web.get(INSTALL, allow_redirects=False)
            state = URL(begun.headers["Location"]).query["state"]
            desk.clock[0] += timedelta(minutes=11)
            headers = {"Cookie": begun.headers["Set-Cookie"].partition(";")[0]}
            answer = await desk.web.get(REDIRECT, params={"code": code, "state": state}, headers=headers)
            status = answer.status
        case "an unknown code":
            status, _ = await desk.consents("unknown")
        case _:
            status, page = await desk.consents(code, error="access_denied")
            assert "install-failed" in page

    assert status in {200, 400, 401}
    assert await desk.installs.all() == []
    assert desk.reception.doors == {}
    assert await desk.hears("T1") == 403
    assert desk.ear.heard == []


async def test_states_that_were_used_are_not_remembered_for_ever(desk: Desk):
    for _ in range(3):
        await desk.consents("unknown")
        desk.clock[0] += timedelta(hours=1)

    rows = await desk.store.find("vault", "secret", "", "", 100)
    assert len(rows) == 1


async def test_asking_for_consent_again_and_again_fills_nothing(desk: Desk):
    for _ in range(20):
        await desk.web.get(INSTALL, allow_redirects=False)

    assert await desk.store.find("vault", "secret", "", "", 100) == []


async def test_no_token_lies_readable_in_the_store(desk: Desk):
    await desk.consents(grants(desk, **LASTING))

    assert len(await desk.installs.all()) == 1
    stored = repr(await desk.store.find("vault", "secret", "", "", 100))
    assert ("xoxb-one" in stored, "xoxe-1" in stored) == (False, False)
    assert "xoxb-one" not in repr(await desk.installs.all())


async def test_each_workspace_has_its_own_door(desk: Desk):
    await desk.consents(grants(desk))
    await desk.consents(grants(desk, "T2 xoxb-two c2"))

    assert await desk.hears("T1", "Ev1") == 200
    assert await desk.hears("T2", "Ev1") == 200
    assert await desk.hears("T3", "Ev1") == 403
    assert [event.workspace for event in desk.heard(MessagePosted)] == ["T1", "T2"]


async def test_after_a_restart_everybody_is_served_again(desk: Desk):
    await desk.consents(grants(desk))
    await desk.consents(grants(desk, "T2 xoxb-two c2"))

    again = reception_of(desk.ear, desk.slack, desk.clock)
    await again.welcome(installs_of(desk.store, desk.slack, desk.clock))

    assert sorted(again.platforms) == ["T1", "T2"]


async def test_a_workspace_that_cannot_be_reached_now_is_tried_again_and_keeps_nobody_waiting(desk: Desk):
    await desk.consents(grants(desk))
    again = reception_of(desk.ear, desk.slack, desk.clock)
    desk.fake.faults = ["500"]
    await again.welcome(installs_of(desk.store, desk.slack, desk.clock))
    assert again.doors == {}

    await again.look_again()
    assert sorted(again.doors) == ["T1"]
    asked = len(desk.fake.calls)
    await again.look_again()
    assert len(desk.fake.calls) == asked, "a door that is open is left alone"


# ---------------------------------------------------------------- tokens that run out


async def test_a_token_is_renewed_before_it_runs_out_and_kept_before_it_is_used(desk: Desk):
    await desk.consents(grants(desk, **LASTING))
    desk.fake.codes["xoxe-1"] = RENEWED
    desk.fake.accounts["xoxb-renewed"] = {}
    slack = desk.reception.platforms[WorkspaceId("T1")]
    desk.clock[0] += timedelta(hours=9)
    await slack.account()
    assert desk.fake.calls[-1][0] == "auth.test", "it is good for three hours yet"

    desk.clock[0] += timedelta(hours=2)
    del desk.fake.accounts["xoxb-one"]
    await asyncio.gather(slack.account(), slack.account(), slack.account())

    assert [method for method, _ in desk.fake.calls].count("oauth.v2.access") == 2, "once to install, once to renew"
    [kept] = await desk.installs.all()
    assert (kept.token, kept.refresh) == ("xoxb-renewed", "xoxe-2")


async def test_where_it_cannot_be_renewed_the_old_one_is_used_and_it_is_tried_again_later(desk: Desk):
    await desk.consents(grants(desk, **LASTING))
    slack = desk.reception.platforms[WorkspaceId("T1")]
    desk.clock[0] += timedelta(hours=11)
    before = len(desk.fake.calls)

    await slack.account()
    await slack.account()
    methods = [method for method, _ in desk.fake.calls[before:]]
    assert methods == ["oauth.v2.access", "auth.test", "auth.test"]

    desk.clock[0] += timedelta(minutes=2)
    await slack.account()
    assert [method for method, _ in desk.fake.calls[before:]].count("oauth.v2.access") == 2


# ---------------------------------------------------------------- whole organisations


async def organisation(desk: Desk, *teams: str) -> None:
    desk.fake.teams = [{"id": team, "name": f"Team {team}"} for team in teams]
    more = {"enterprise": {"id": "E1", "name": "Org"}, "is_enterprise_install": True, "team": None}
    code = grants(desk, "E1 xoxb-org c1", **more)
    await desk.consents(code)


async def test_an_organisation_opens_the_doors_of_all_its_workspaces(desk: Desk):
    desk.fake.joined = ["C1"]
    await organisation(desk, "T1", "T2")

    assert sorted(desk.reception.doors) == ["T1", "T2"]
    assert [call["team_id"] for method, call in desk.fake.calls if method == "users.conversations"] == ["T1", "T2"]
    assert [added.workspace for added in desk.heard(BotAdded)] == ["T1", "T2"]
    assert await desk.hears("T2") == 200


async def test_a_workspace_that_was_let_in_later_is_found_when_something_happens_there(desk: Desk):
    await organisation(desk, "T1")
    desk.fake.teams.append({"id": "T7", "name": "Team T7"})
    assert await desk.hears(None) == 403, "it has only just looked"
    desk.clock[0] += timedelta(minutes=2)

    assert await desk.hears(None) == 200
    assert [event.workspace for event in desk.heard(MessagePosted)] == ["T7"]


async def test_what_an_organisation_takes_back_is_left(desk: Desk):
    await organisation(desk, "T1", "T2")

    await desk.hears("T1", "Ev2", type="team_access_revoked", team_ids=["T2"])
    assert sorted(desk.reception.doors) == ["T1"]
    assert [event.workspace for event in desk.heard(BotRemoved)] == ["T2"]

    desk.fake.teams = [{"id": "T3", "name": "Team T3"}, {"id": "T1", "name": "Team T1"}]
    await desk.hears("T1", "Ev3", type="team_access_granted", team_ids=["T3"])
    assert sorted(desk.reception.doors) == ["T1", "T3"]


async def test_one_workspace_that_an_organisation_shuts_steward_out_of_is_left_and_the_others_go_on(desk: Desk):
    await organisation(desk, "T1", "T2")
    desk.fake.faults = ["team_access_not_granted"]

    with pytest.raises(DeniedError):
        await desk.reception.platforms[WorkspaceId("T2")].channels()

    assert sorted(desk.reception.doors) == ["T1"]
    assert [event.workspace for event in desk.heard(BotRemoved)] == ["T2"]
    assert len(await desk.installs.all()) == 1


async def test_a_workspace_that_does_not_tell_its_channels_is_asked_again_and_keeps_nobody_waiting(desk: Desk):
    desk.fake.joined = ["C1"]
    desk.fake.faults = ["", "", "", "500"]  # consent, who Steward is there, and once more by our own hands
    status, _ = await desk.consents(grants(desk))
    assert (status, desk.heard(BotAdded)) == (200, [])

    await desk.reception.look_again()
    assert [added.places for added in desk.heard(BotAdded)] == [("C1",)]


# ---------------------------------------------------------------- the end


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}]
)
async def test_a_workspace_that_removes_steward_is_left_at_once_and_its_token_forgotten(
    desk: Desk, event: dict[str, Any]
):
    await desk.consents(grants(desk))
    await desk.consents(grants(desk, "T2 xoxb-two c2"))

    assert await desk.hears("T1", "Ev2", **event) == 200

    assert [event.workspace for event in desk.heard(BotRemoved)] == ["T1"]
    assert [one.team for one in await desk.installs.all()] == ["T2"]
    assert sorted(desk.reception.platforms) == ["T2"]
    assert await desk.hears("T1", "Ev3") == 403
    assert not desk.reception.closed.is_set(), "others go on, and new ones may come"


@pytest.mark.parametrize("why", ["token_revoked", "account_inactive"])
async def test_a_token_that_slack_says_is_dead_ends_the_work_there_too(desk: Desk, why: str):
    await desk.consents(grants(desk))
    slack = desk.reception.platforms[WorkspaceId("T1")]
    del desk.fake.accounts["xoxb-one"]
    desk.fake.dead["xoxb-one"] = why

    with pytest.raises(DeniedError):
        await slack.channels()

    assert [event.workspace for event in desk.heard(BotRemoved)] == ["T1"]
    assert desk.reception.doors == {}
    assert await desk.installs.all() == []


async def test_a_workspace_that_left_while_steward_was_down_is_let_off_at_the_start(desk: Desk):
    await organisation(desk, "T1", "T2")
    del desk.fake.accounts["xoxb-org"]
    desk.fake.dead["xoxb-org"] = "account_inactive"
    again = reception_of(desk.ear, desk.slack, desk.clock)
    await again.welcome(installs_of(desk.store, desk.slack, desk.clock))

    assert again.doors == {}
    assert sorted(event.workspace for event in desk.heard(BotRemoved)) == ["T1", "T2"]
    assert await desk.installs.all() == []


async def test_a_token_with_a_slip_is_refused_and_nothing_is_given_up_for_it(desk: Desk):
    await desk.consents(grants(desk))
    slack = desk.reception.platforms[WorkspaceId("T1")]
    del desk.fake.accounts["xoxb-one"]

    with pytest.raises(DeniedError, match="invalid_auth"):
        await slack.channels()

    assert desk.heard(BotRemoved) == []
    assert len(await desk.installs.all()) == 1


async def test_the_one_workspace_of_a_given_token_ends_the_run_when_it_leaves(desk: Desk):
    reception = reception_of(desk.ear, desk.slack, desk.clock)
    await reception.open()
    await reception.take(
        {"type": "event_callback", "event_id": "E", "team_id": "T1", "event": {"type": "app_uninstalled"}}
    )

    assert reception.closed.is_set()
    assert [event.workspace for event in desk.heard(BotRemoved)] == ["T1"]


async def test_neither_code_nor_secret_nor_token_is_ever_logged(desk: Desk, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    await desk.consents(grants(desk, **LASTING))
    await desk.consents("an-unknown-code")
    desk.clock[0] += timedelta(hours=11)
    await desk.reception.platforms[WorkspaceId("T1")].account()
    desk.fake.faults = ["500", "drop", "429"]
    for _ in range(3):
        await desk.consents("a-code-in-vain")

    told = "\n".join(
        one.getMessage() for one in caplog.records if one.name != "aiohttp.access"
    )  # it is off when served
    secrets = (CLIENT, "an-unknown-code", "a-code-in-vain", "xoxb-one", "xoxe-1", KEY)
    assert [one for one in secrets if one in told] == []
    assert "invalid_code" in told
