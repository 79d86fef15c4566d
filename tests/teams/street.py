"""Everything of Microsoft's that a Steward in a process of its own talks with, on this machine."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import msgspec
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.clouds import PATH
from tests.teams.connector import ANA, APP, GROUP, HOME, ME, ROOM, TEAM, TENANT, FakeTeams
from tests.teams.graph import FakeGraph
from tests.teams.login import METADATA, FakeLogin

ROOT = Path(__file__).parents[2]


class Street(NamedTuple):
    """A Teams, a login, a Graph, and a machine of Azure's that knows who Steward is."""

    fake: FakeTeams
    login: FakeLogin
    graph: FakeGraph
    steps: Any

    def settings(self, **more: str) -> dict[str, str]:
        """What is to be set for Steward to find all of them; the machine's own identity stands for a secret."""
        told = {
            "TEAMS_APP_ID": APP,
            "TEAMS_MANAGED_IDENTITY": "yes",
            "TEAMS_TENANT": HOME,
            "TEAMS_TENANTS": f"{HOME},{TENANT}",
            "TEAMS_METADATA": f"{self.login.address}{METADATA}",
            "TEAMS_GRAPH": self.graph.address,
            "TEAMS_SERVICES": self.fake.service,
            **more,
        }
        return {f"STEWARD_{name}": value for name, value in told.items()} | {
            "AZURE_POD_IDENTITY_AUTHORITY_HOST": self.fake.address
        }

    async def tells(self, address: str, kind: str, who: str = ANA, place: str = ROOM, **more: object) -> int:
        """Tell Steward something; give the status it answers."""
        told: dict[str, Any] = {
            "type": kind,
            "id": str(1772442000000 + next(self.steps)),
            "timestamp": "2026-03-02T09:00:00.000Z",
            "serviceUrl": self.fake.service,
            "channelId": "msteams",
            "from": {"id": self.fake.account(who), "name": self.fake.people[who]["name"], "aadObjectId": who},
            "recipient": {"id": ME, "name": "Steward"},
            "conversation": {"id": place, "conversationType": "channel", "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}, "team": {"id": TEAM, "name": "Divers"}, "channel": {"id": place}},
            **more,
        }
        headers = self.login.signed(self.fake.service)
        body = msgspec.json.encode(told)
        async with aiohttp.ClientSession() as http, http.post(f"{address}{PATH}", data=body, headers=headers) as answer:
            return answer.status

    async def adds(self, address: str) -> None:
        """Ana adds Steward to the team."""
        status = await self.tells(address, "conversationUpdate", membersAdded=[{"id": ME}])
        assert status == 202, status


@asynccontextmanager
async def street() -> AsyncIterator[Street]:
    """Be there."""
    fake, login, graph = FakeTeams(), FakeLogin(), FakeGraph()
    graph.groups = {GROUP: {TEAM, ROOM}}

    async def asked(request: web.Request) -> web.Response:
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in fake.good:
            return web.json_response({"error": {"code": "InvalidAuthenticationToken"}}, status=401)
        told = graph.answer(request.path_qs)
        return web.json_response(told.body, status=told.status, headers=told.headers)

    site = web.Application()
    site.router.add_get("/{rest:.*}", asked)
    async with fake.serve(), login.serve(), TestServer(site) as server:
        graph.address = str(server.make_url("/")).rstrip("/")
        yield Street(fake, login, graph, count(1))


@asynccontextmanager
async def steward(command: str, folder: Path, settings: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start a command of Steward's in a process of its own; it is ended at the latest with this."""
    told = {"STEWARD_PORT": "0", "STEWARD_DATA": str(folder / "kept"), "PATH": "", "PYTHONPATH": str(ROOT), **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command, cwd=folder, env=told,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
