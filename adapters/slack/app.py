"""Slack's end of the line: one door for sockets and HTTP, through which all passes before it is acknowledged.

Bolt checks the signature and speaks the protocol; a single middleware, before any of its listeners, hands the event to
Steward. It says 200 only when Steward has it durably: Slack tells again whatever was not acknowledged, and the event's
own id makes the second telling count for nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final

import aiohttp
import msgspec
from aiohttp import web
from aiohttp.typedefs import Handler
from msgspec import Struct
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.accounts import parts
from adapters.slack.cards import errors_of, message
from adapters.slack.client import Slack
from adapters.slack.events import (
    Delivery,
    Happening,
    Interaction,
    Slash,
    happened,
    interacted,
    slashed,
)
from bot.kernel.cards import Card, Form, FormErrors
from bot.kernel.messages import (
    NOWHERE,
    BotAdded,
    CommandGiven,
    Event,
    HomeOpened,
    PersonJoined,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Inbox,
    Speaker,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)

log = logging.getLogger(__name__)
PATH: Final = "/slack/events"
_LONGEST_CALL: Final = 10
"""Seconds that one call of Slack's may take."""
_LONGEST_GREETING: Final = 30
"""Seconds until a socket must stand."""
_A_MOMENT: Final = 1.0
"""Seconds that an event waits for Slack to say who somebody is: within three it must be acknowledged."""
MOST: Final = 1 << 20
"""Bytes of one request: Slack's own are far smaller."""
_PAYLOADS: Final = frozenset({"block_actions", "view_submission", "message_action", "shortcut"})
_ALONE: Final = "directmessage"
"""What Slack calls the channel of every talk with one person."""
_FAILURES: Final = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)

Voice = Callable[[PersonId, PlaceId], Awaitable[Speaker]]
"""Gives the speaker for what somebody is answered in a place."""


class PortError(Exception):
    """Nothing can be served where it was asked for."""


class Account(Struct, frozen=True):
    """Steward's own account in one workspace, as `auth.test` tells it."""

    workspace: WorkspaceId
    name: str
    me: PersonId
    bot: str


class Door:
    """Takes in what happens in one workspace, and brings back what is answered at once."""

    def __init__(self, account: Account, slack: Slack, inbox: Inbox, voice: Voice, now: Callable[[], datetime]) -> None:
        """`now` tells when a command or a press happened: Slack does not say."""
        self.account, self.slack = account, slack
        self._inbox, self._voice, self._now = inbox, voice, now
        self.patience = _A_MOMENT
        """For how many seconds an event waits to learn who did it."""
        self._met: set[PersonId] = set()
        self._told: dict[PersonId, datetime] = {}
        """When Slack last told by itself who somebody is."""
        self._asking: dict[tuple[PersonId, PlaceId], asyncio.Task[None]] = {}
        self.closed = asyncio.Event()
        """Set when the workspace has removed Steward, or taken its token back: nothing more is said there."""

    async def enrol(self) -> None:
        """Take every channel that Steward is in for part of the community: it may have been added while it was down."""
        found = await self.slack.channels()
        if found:
            await self._added(f"start/{self._now().isoformat()}", tuple(found))

    async def take(self, body: dict[str, Any]) -> BoltResponse:
        """Let Steward decide, and give what Slack is answered: 200 means that it is durable."""
        if self.account.workspace not in _workspaces(body):
            log.warning("refused a request for another workspace")
            return BoltResponse(status=HTTPStatus.FORBIDDEN, body="another workspace")
        if body.get("type") == "event_callback":
            return await self._heard(msgspec.convert(body, Delivery))
        if "command" in body:
            slash = msgspec.convert(body, Slash)
            return await self._acted(
                slashed(slash, self._now(), self.account.workspace), slash.trigger_id, in_answer=True
            )
        if body.get("type") in _PAYLOADS:
            told = msgspec.convert(body, Interaction)
            event = interacted(told, self._now(), self.account.workspace)
            if event is None:
                return _well()
            alone = told.channel is not None and told.channel.name == _ALONE
            return await self._acted(event, told.trigger_id, alone=alone)
        return _well()

    async def _heard(self, told: Delivery) -> BoltResponse:
        inner = told.event
        key = f"{self.account.workspace}/{told.event_id}"
        if inner.type == "app_uninstalled" or (inner.type == "tokens_revoked" and inner.tokens.bot):
            log.error("%s has removed Steward (%s)", self.account.name, inner.type)
            self.closed.set()
            return _well()
        if inner.type == "member_joined_channel":
            await self._came(inner, key)
            return _well()
        event = happened(told, self.account.me, self.account.workspace)
        if event is None:
            return _well()
        if isinstance(event, PersonJoined):
            if event.at < self._told.get(event.who, event.at):
                return _well()  # it comes late, or again: what came before it is newer
            self._told[event.who] = event.at
            self.slack.knows(event.profile)
            self._met.add(event.who)
        return await self._acted(event, "", alone=inner.channel_type == "im")

    async def _came(self, inner: Happening, key: str) -> None:
        place = PlaceId(inner.channel if isinstance(inner.channel, str) else inner.channel.id)
        who = PersonId(inner.user if isinstance(inner.user, str) else inner.user.id)
        if who == self.account.me:
            by = (PersonId(inner.inviter),) if inner.inviter else ()
            await self._added(key, (place,), by)
        else:
            await self._meet(who, place, key)

    async def _added(self, key: str, places: tuple[PlaceId, ...], managers: tuple[PersonId, ...] = ()) -> None:
        for manager in managers:
            await self._introduce(manager)
        await self._inbox.handle(
            BotAdded(
                key=key,
                at=self._now(),
                workspace=self.account.workspace,
                community=CommunityId(self.account.workspace),
                who=managers[0] if managers else PersonId(""),
                name=self.account.name,
                places=places,
                managers=managers,
            )
        )

    async def _introduce(self, who: PersonId) -> None:
        """Let Steward know who somebody is, once a run. Unknown, they count as in UTC and are called by their id."""
        if who and who not in self._met:
            await self._meet(who, NOWHERE, f"{self.account.workspace}/met/{who}/{self._now().isoformat()}")

    async def _meet(self, who: PersonId, place: PlaceId, key: str) -> None:
        """Ask Slack who somebody is, and tell Steward. Where that takes long, it goes on while the event is heard."""
        asked = self._asking.get((who, place))
        if asked is None:
            asked = self._asking[who, place] = asyncio.create_task(self._ask(who, place, key))
            asked.add_done_callback(lambda _: self._asking.pop((who, place)))
        try:
            await asyncio.wait_for(asyncio.shield(asked), self.patience)
        except TimeoutError:
            log.warning("Slack takes long to say who %s is; they are heard all the same", who)

    async def _ask(self, who: PersonId, place: PlaceId, key: str) -> None:
        try:
            known = await self.slack.look_up(who)
        except _FAILURES as error:
            log.warning("Slack did not say who %s is: %s", who, error)
            if isinstance(error, DeniedError | GoneError):
                self._met.add(who)  # it would say the same again
            return
        await self._inbox.handle(
            PersonJoined(key=key, at=self._now(), workspace=self.account.workspace, who=who, place=place, profile=known)
        )
        self._met.add(who)

    async def _acted(self, event: Event, trigger: str, *, in_answer: bool = False, alone: bool = False) -> BoltResponse:
        """`in_answer`: Slack shows what its request is answered with. `alone`: it came from a talk with Steward."""
        await self._introduce(event.who)
        reply = await self._inbox.handle(event)
        if reply is None:
            return _well()
        say = await self._voice(event.who, event.place)
        if isinstance(reply, FormErrors):
            return _well({"response_action": "errors", "errors": await self.slack.draw(partial(errors_of, reply), say)})
        if isinstance(reply, Card) and in_answer:
            drawn = await self.slack.draw(partial(message, reply), say)
            return _well({"response_type": "ephemeral", "text": drawn.text, "blocks": drawn.blocks})
        try:
            await self._answer(event, reply, say, trigger, alone=alone)
        except _FAILURES as error:  # an answer is best effort; what was decided is kept
            log.warning("Slack took no answer to %s: %s", event.key, error)
        return _well()

    async def _answer(self, event: Event, reply: Card | Form, say: Speaker, trigger: str, *, alone: bool) -> None:
        if isinstance(reply, Form):
            await self.slack.open_form(trigger, reply, say, event.place)
        elif isinstance(event, HomeOpened):
            await self.slack.lay(event.who, reply, say)
        else:
            private = not event.place or (isinstance(event, CommandGiven) and alone)
            under = event.about if isinstance(event, CommandGiven) else None
            await self.slack.answer(
                event.who, reply, say, None if private else event.place, _thread(under, event.place)
            )


def _thread(about: MessageId | None, place: PlaceId) -> MessageId | None:
    return about if about is not None and parts(about)[0] == place else None


def _workspaces(body: dict[str, Any]) -> set[str]:
    """Name the workspaces that a request says it is for; a channel shared by several may be heard by each."""
    team = body.get("team")
    named = [body.get("context_team_id"), body.get("team_id"), team.get("id") if isinstance(team, dict) else None]
    named += [one.get("team_id") for one in body.get("authorizations") or () if isinstance(one, dict)]
    return {str(one) for one in named if one}


def _well(answer: dict[str, Any] | None = None) -> BoltResponse:
    return BoltResponse(status=HTTPStatus.OK, body=answer if answer is not None else "")


def build(door: Door, slack: Slack, signing_secret: str) -> AsyncApp:
    """Put Bolt in front of the door. It checks every signature but a socket's, which Slack itself has opened."""

    async def known(**_: object) -> AuthorizeResult:
        """One workspace, one token: nobody needs to be asked again at every event."""
        return AuthorizeResult(
            enterprise_id=None, team_id=door.account.workspace, bot_user_id=door.account.me, bot_id=door.account.bot,
            bot_token=slack.token,
        )  # fmt: skip

    app = AsyncApp(
        client=AsyncWebClient(base_url=slack.web.base_url, proxy=slack.web.proxy),  # `known` gives the token
        authorize=known,
        signing_secret=signing_secret,
    )

    @app.middleware
    async def taken(req: AsyncBoltRequest) -> BoltResponse:
        return await door.take(dict(req.body))

    return app


def pages(app: AsyncApp | None, healthz: Callable[[], Awaitable[dict[str, Any]]]) -> web.Application:
    """Serve Slack's requests, where there is an app to take them, and `/healthz` for whoever runs the machine."""
    site = web.Application(client_max_size=MOST)

    async def health(_request: web.Request) -> web.Response:
        told = await healthz()
        return web.json_response(told, status=503 if told["status"] == "broken" else 200)

    site.router.add_get("/healthz", health)
    if app is not None:
        site.router.add_post(PATH, _requests(app))
    return site


def _requests(app: AsyncApp) -> Handler:
    async def taken(request: web.Request) -> web.StreamResponse:
        body = (await request.read()).decode("utf-8", "replace")
        headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
        answer = await app.async_dispatch(AsyncBoltRequest(body=body, query=request.query_string, headers=headers))
        return await to_aiohttp_response(answer)

    return taken


@asynccontextmanager
async def served(
    app: AsyncApp, healthz: Callable[[], Awaitable[dict[str, Any]]], host: str, port: int, app_token: str
) -> AsyncIterator[str]:
    """Open a socket where there is a token for one, or take requests; give the address of these, or of health.

    With a socket no request is taken at all: nobody signs for what comes in by another way.
    """
    runner = web.AppRunner(pages(None if app_token else app, healthz), access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise PortError(error.strerror or str(error)) from error
        where, heard_at = runner.addresses[0][:2]
        address = f"http://{where}:{heard_at}"
        if not app_token:
            yield f"{address}{PATH}"
            return
        handler = AsyncSocketModeHandler(app, app_token, ping_interval=2)
        await _connected(handler)
        try:
            yield f"{address}/healthz"
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's own lacks types
    finally:
        await runner.cleanup()


async def _connected(handler: AsyncSocketModeHandler) -> None:
    """Open the socket, and say what went wrong as every other call does.

    The address is asked for first: with a token that Slack refuses, `connect` would try again for ever.
    """
    try:
        handler.client.wss_uri = await handler.client.issue_new_wss_url()
        await asyncio.wait_for(handler.connect_async(), _LONGEST_GREETING)  # type: ignore[no-untyped-call]  # Bolt's own lacks types
    except SlackApiError as error:
        raise DeniedError(f"{error.response.get('error')}, asked with the app-level token") from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise UnreachableError(str(error) or type(error).__name__) from error


@asynccontextmanager
async def connection(token: str, api: str) -> AsyncIterator[AsyncWebClient]:
    """Keep one connection open to Slack's methods; it retries nothing, since a post that is retried stands twice."""
    timeout = aiohttp.ClientTimeout(total=_LONGEST_CALL)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        yield AsyncWebClient(token, base_url=api, timeout=_LONGEST_CALL, session=session, retry_handlers=[])


async def account_of(slack: Slack) -> Account:
    """Ask Slack who Steward is in the workspace of its token."""
    told = await slack.account()
    workspace = WorkspaceId(str(told["team_id"]))
    slack.lives_at(str(told.get("url") or ""), workspace)
    return Account(workspace, str(told.get("team", "")), PersonId(str(told["user_id"])), str(told.get("bot_id", "")))
