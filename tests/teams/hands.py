"""Steward's hands on a Teams of our own, as they are once Teams was heard from and has told of its team."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import aiohttp
from msgspec.structs import replace

from adapters.teams.book import Book, TenantKept
from adapters.teams.client import Teams
from adapters.teams.line import Line
from bot.kernel.people import WorkspaceId
from storage.memory import MemoryStore
from tests.teams.connector import TEAM, TENANT, FakeTeams, Given

NOWHERE = "http://127.0.0.1:1/teams"
"""Where nobody listens."""


class Wire(Line):
    """The line, which can be cut."""

    is_cut = False
    left = 0
    """How many calls were not waited for to their end."""

    async def call(self, method: str, service: str, *wanted: object, **how: object) -> object:
        try:
            return await super().call(method, NOWHERE if self.is_cut else service, *wanted, **how)  # type: ignore[arg-type]  # passed on as they are
        except asyncio.CancelledError:
            self.left += 1
            raise


def at_nine() -> datetime:
    return datetime(2026, 3, 2, 9, tzinfo=UTC)


def wire(fake: FakeTeams, session: aiohttp.ClientSession) -> Wire:
    """Give a line to a fake, whose token is good."""
    cloud = fake.cloud()
    open_to = replace(cloud, services=(*cloud.services, NOWHERE))
    return Wire(session, Given(fake.registration()), open_to)


async def hands(fake: FakeTeams, line: Line, now: Callable[[], float], opens: frozenset[str] = frozenset()) -> Teams:
    """Give hands on a fake that has told of itself; `now` is a clock in seconds."""
    book = Book(MemoryStore(), WorkspaceId(TENANT), at_nine)
    await book.keep(TenantKept(fake.service))
    teams = Teams(line, book, fake.registration(), opens, now)
    await book.keep(await teams.find_team(TEAM))
    fake.calls.clear()
    return teams
