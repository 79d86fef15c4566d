"""Teams' end of the line: one address to which the Bot Connector tells what happens in every organisation.

What comes is read, then held against who may speak to Steward, and only then brought to the door of its organisation.
It is acknowledged when Steward has it durably: Teams tells again what was not, and the event's own key makes the second
telling count for nothing. A press, a dialog and a menu are answered in the same breath.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from typing import Final

import aiohttp
import msgspec
from aiohttp import web

from adapters.teams.activity import Activity, activities
from adapters.teams.book import Book, tenants_of
from adapters.teams.client import Teams
from adapters.teams.clouds import Registration
from adapters.teams.credential import Credential
from adapters.teams.door import Door, Voice
from adapters.teams.history import Memory
from adapters.teams.line import Line
from adapters.teams.tokens import Gate, Keys, RefusedError
from bot.kernel.people import WorkspaceId
from bot.kernel.ports import Inbox, Past, Platform, Store

log = logging.getLogger(__name__)
PATH: Final = "/api/messages"
MOST: Final = 1 << 20
"""Bytes of one request: an activity has at most a tenth of that."""
_LONGEST_CALL: Final = 10
"""Seconds that one call of Microsoft's may take."""
_JSON: Final = "application/json"

Voices = Callable[[WorkspaceId], Voice]
"""Gives the voice of an organisation."""


class Reception:
    """All organisations that are listened to; each of its doors is a platform that Steward speaks on."""

    def __init__(  # noqa: PLR0913 - what every door is made of
        self,
        registration: Registration,
        line: Line,
        gate: Gate,
        *,
        inbox: Inbox,
        store: Store,
        voices: Voices,
        now: Callable[[], datetime],
        opens: frozenset[str] = frozenset(),
    ) -> None:
        """Begin without a door. `opens` names the actions whose buttons open a dialog."""
        self.registration, self._line, self._gate = registration, line, gate
        self._inbox, self._store, self._voices, self._now, self._opens = inbox, store, voices, now, opens
        self.platforms: dict[WorkspaceId, Platform] = {}
        self.pasts: dict[WorkspaceId, Past] = {}
        """What each organisation remembers of the time without Steward."""
        self.doors: dict[WorkspaceId, Door] = {}

    async def welcome(self) -> None:
        """Open the doors of the organisations that were heard from before, and look what has become of their teams."""

    async def look_again(self) -> None:
        """Look for the teams of those where that has failed."""

    def routes(self) -> list[web.RouteDef]:
        """Name what is served: one address."""
        return [web.post(PATH, self.posted)]

    async def posted(self, request: web.Request) -> web.Response:
        """Take what somebody has sent."""
        raise NotImplementedError

    async def close(self) -> None:
        """Let what is under way end."""


@asynccontextmanager
async def connected(  # noqa: PLR0913 - the parts of the house
    registration: Registration,
    inbox: Inbox,
    store: Store,
    voices: Voices,
    now: Callable[[], datetime],
    opens: frozenset[str] = frozenset(),
) -> AsyncIterator[Reception]:
    """Stand between Teams and Steward. Nothing is asked of Microsoft before `welcome`, or before something comes."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_LONGEST_CALL)) as session:
        line = Line(session, Credential(registration), registration.cloud)
        keys = Keys(session, registration.cloud, now)
        gate = Gate(keys, registration, now)
        reception = Reception(
            registration, line, gate, inbox=inbox, store=store, voices=voices, now=now, opens=opens
        )
        try:
            yield reception
        finally:
            await reception.close()
            await keys.close()
