"""Teams' end of the line: one address to which the Bot Connector tells what happens in every organisation.

What comes is held against who may speak to Steward, and only then brought to the door of its organisation. It is
acknowledged when Steward has it durably: Teams tells again what was not, and the event's own key makes the second
telling count for nothing. A press, a dialog and a menu are answered in the same breath.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from http import HTTPStatus
from typing import Final

import aiohttp
import msgspec
from aiohttp import web

from adapters.teams.activity import Activity, read
from adapters.teams.answers import ASK
from adapters.teams.book import Book, tenants_of
from adapters.teams.client import FAILURES, Teams
from adapters.teams.clouds import PATH, Registration
from adapters.teams.counter import Counter
from adapters.teams.credential import Credential
from adapters.teams.door import Door, Voice
from adapters.teams.history import Memory
from adapters.teams.line import Line
from adapters.teams.tokens import CHANNEL, Gate, Keys, RefusedError
from bot.kernel.people import CommunityId, PlaceId, WorkspaceId
from bot.kernel.policy import Community
from bot.kernel.ports import Inbox, Store
from bot.kernel.records import from_row

log = logging.getLogger(__name__)
MOST: Final = 1 << 20
"""Bytes of one request: an activity has at most a tenth of that."""
_LONGEST_CALL: Final = 10
"""Seconds that one call of Microsoft's may take."""
_JSON: Final = "application/json"
_SELDOM: Final = timedelta(minutes=10)
"""Between two warnings of the same kind."""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)

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
        seconds: Callable[[], float] | None = None,
        counter: Counter | None = None,
    ) -> None:
        """Begin without a door. `opens` names actions whose buttons open a dialog; files are fetched at the `counter`.

        `seconds` is a clock that only goes forward, the loop's own where none is given.
        """
        self.registration, self._line, self._gate = registration, line, gate
        self._inbox, self._store, self._voices, self._now = inbox, store, voices, now
        self._opens = opens | {ASK}
        self._counter = counter
        self._seconds = seconds or asyncio.get_running_loop().time
        self.platforms: dict[WorkspaceId, Teams] = {}
        self.pasts: dict[WorkspaceId, Memory] = {}
        """What each organisation remembers of the time without Steward."""
        self.doors: dict[WorkspaceId, Door] = {}
        self._warned: dict[str, datetime] = {}
        """When it was last told loudly that somebody was refused, by the reason."""

    # ------------------------------------------------------------ doors

    async def welcome(self) -> None:
        """Open the doors of the organisations that were heard from before, and look what has become of their teams."""
        for tenant in await tenants_of(self._store):
            if tenant in self.registration.tenants:
                self._door(tenant)
        await self.look_again()

    async def look_again(self) -> None:
        """Look for the teams of those where that has failed; one that cannot be reached keeps nobody waiting."""
        for door in [one for one in self.doors.values() if not one.enrolled]:
            try:
                await door.enrol()
            except FAILURES as error:
                log.warning("%s does not tell its teams; it is asked again: %s", door.tenant, error)

    def _door(self, tenant: WorkspaceId) -> Door:
        if (door := self.doors.get(tenant)) is not None:
            return door
        me, book = self.registration.me, Book(self._store, tenant, self._now)
        teams = Teams(self._line, book, self.registration, self._opens, self._seconds)
        if self._counter is not None:
            teams.fetched = partial(self._counter.address, tenant)
        known = partial(_places_of, self._store, tenant)
        door = Door(teams, me, self._inbox, self._voices(tenant), self._now, known=known)
        ask = partial(self._line.graph, tenant=tenant)
        self.doors[tenant], self.platforms[tenant] = door, teams
        self.pasts[tenant] = Memory(ask, book, me, teams.look_up, self._now)
        return door

    # ------------------------------------------------------------ what comes in

    def routes(self) -> list[web.RouteDef]:
        """Name what is served: one address for Teams, and the counter."""
        told = web.post(PATH, self.posted)
        if self._counter is None:
            return [told]
        return [told, *self._counter.routes(self.platforms, self._store, self._voices, self._now)]

    async def posted(self, request: web.Request) -> web.Response:
        """Take what somebody has sent. Whoever may not speak to Steward is told so, and nothing is kept of it."""
        try:
            activity = await self._read(request)
        except RefusedError as refused:
            log.log(self._loudness(refused), "refused what came: %s", refused)
            return web.Response(status=refused.status)
        answer = await self._door(activity.tenant).take(activity)
        if answer.body is None:
            return web.Response(status=answer.status)
        return web.Response(status=answer.status, body=msgspec.json.encode(answer.body), content_type=_JSON)

    def _loudness(self, refused: RefusedError) -> int:
        """Say how loudly it is told: who is refused may knock without end, and fills no log."""
        said, now = str(refused), self._now()
        if refused.status is not HTTPStatus.FORBIDDEN or now - self._warned.get(said, _LONG_AGO) < _SELDOM:
            return logging.INFO
        self._warned[said] = now
        return logging.WARNING

    async def _read(self, request: web.Request) -> Activity:
        if request.content_type != _JSON:
            raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "not JSON")
        token = await self._gate.admit(request.headers.get("Authorization", ""))
        if (request.content_length or 0) > MOST:
            raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too much")
        try:
            activity = read(await request.read())
        except web.HTTPRequestEntityTooLarge:
            raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too much") from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise RefusedError(HTTPStatus.BAD_REQUEST, f"no activity: {type(error).__name__}") from None
        if not (activity.type and activity.conversation.id):
            raise RefusedError(HTTPStatus.BAD_REQUEST, "no activity: it has no type, or is nowhere")
        self._gate.serves(token, activity.service_url)
        if activity.channel_id != CHANNEL:
            raise RefusedError(HTTPStatus.FORBIDDEN, "not from Teams")
        if activity.tenant not in self.registration.tenants:
            raise RefusedError(HTTPStatus.FORBIDDEN, "of an organisation that is not listened to")
        return activity

    async def close(self) -> None:
        """Let what is under way end."""
        await asyncio.gather(*[door.close() for door in self.doors.values()])


async def _places_of(store: Store, tenant: WorkspaceId, community: CommunityId) -> frozenset[PlaceId]:
    row = await store.get(tenant, Community.kind, community)
    return from_row(Community, row).places if row is not None else frozenset()


@asynccontextmanager
async def connected(  # noqa: PLR0913 - the parts of the house
    registration: Registration,
    inbox: Inbox,
    store: Store,
    voices: Voices,
    *,
    now: Callable[[], datetime],
    opens: frozenset[str] = frozenset(),
    counter: Counter | None = None,
) -> AsyncIterator[Reception]:
    """Stand between Teams and Steward. Nothing is asked of Microsoft before `welcome`, or before something comes."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_LONGEST_CALL)) as session:
        credential = Credential(registration)
        keys = Keys(session, registration.cloud, now)
        reception = Reception(
            registration,
            Line(session, credential, registration.cloud),
            Gate(keys, registration, now),
            inbox=inbox,
            store=store,
            voices=voices,
            now=now,
            opens=opens,
            counter=counter,
        )
        try:
            yield reception
        finally:
            await reception.close()
            await keys.close()
            await credential.close()
