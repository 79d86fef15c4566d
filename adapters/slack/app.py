"""Slack's end of the line: one door for sockets and HTTP, through which all passes before it is acknowledged.

Bolt checks the signature and speaks the protocol; a single middleware, before any of its listeners, hands the event to
Steward. It says 200 only when Steward has it durably: Slack tells again whatever was not acknowledged, and the event's
own id makes the second telling count for nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final, Protocol

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
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.middleware.async_middleware import AsyncMiddleware
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
    BotAdded,
    BotRemoved,
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
MOST: Final = 1 << 20
"""Bytes of one request: Slack's own are far smaller."""
_STAMP: Final = 16
"""Digits that no time of Slack's has."""
_PAYLOADS: Final = frozenset({"block_actions", "view_submission", "message_action", "shortcut"})
_FAILURES: Final = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)

_REMOVED: Final = frozenset(
    {"channel_left", "channel_archive", "channel_deleted", "group_left", "group_archive", "group_deleted"}
)
_BACK: Final = frozenset({"channel_unarchive", "group_unarchive"})
_RENAMED: Final = frozenset({"channel_rename", "group_rename"})

Voice = Callable[[PersonId, PlaceId], Awaitable[Speaker]]
"""Gives the speaker for what somebody is answered in a place."""
Known = Callable[[WorkspaceId], Awaitable[frozenset[PlaceId]]]
"""Names the channels that a workspace's communities have."""
Leaving = Callable[["Door"], Awaitable[None]]


class Takes(Protocol):
    """Takes in requests: one door, or the reception of many."""

    async def take(self, body: dict[str, Any]) -> BoltResponse:
        """Let Steward decide, and give what Slack is answered."""


class PortError(Exception):
    """Nothing can be served where it was asked for."""


class Account(Struct, frozen=True):
    """Steward's own account in one workspace, as `auth.test` tells it."""

    workspace: WorkspaceId
    name: str
    me: PersonId
    bot: str
    organisation: str = ""
    """The organisation that let Steward in, where it did so for many workspaces at once."""


class Door:
    """Takes in what happens in one workspace, and brings back what is answered at once."""

    def __init__(self, account: Account, slack: Slack, inbox: Inbox, voice: Voice, now: Callable[[], datetime]) -> None:
        """`now` tells when a command or a press happened: Slack does not say."""
        self.account, self.slack = account, slack
        self._inbox, self._voice, self._now = inbox, voice, now
        self._met: set[PersonId] = set()
        self.known: Known | None = None
        """Names the channels that its communities have already."""
        self.by: PersonId | None = None
        """Who installed Steward: the first manager of what is found at the start."""
        self.left: Leaving | None = None
        """Told when the workspace has removed Steward, or taken its token back."""
        self.closed = asyncio.Event()
        """Set when nothing more is said there."""

    async def enrol(self) -> None:
        """Find the channels that Steward is in: it may have been added, or taken out, while it was down."""
        found = await self.slack.channels()
        known = await self.known(self.account.workspace) if self.known is not None else frozenset()
        stamp = self._now().isoformat()
        if found.whole:
            for place in sorted(known.difference(found.places)):
                await self._removed(f"{self.account.workspace}/start/{stamp}/{place}", place)
        if fresh := tuple(place for place in found.places if place not in known):
            await self._added(f"{self.account.workspace}/start/{stamp}", fresh, (self.by,) if self.by else ())

    async def take(self, body: dict[str, Any]) -> BoltResponse:
        """Let Steward decide, and give what Slack is answered: 200 means that it is durable."""
        if self.account.workspace not in workspaces(body):
            log.warning("refused a request for another workspace")
            return BoltResponse(status=HTTPStatus.FORBIDDEN, body="another workspace")
        try:
            told = self._read(body)
        except msgspec.DecodeError as error:
            log.warning("what came from Slack cannot be read: %s", error)
            return BoltResponse(status=HTTPStatus.BAD_REQUEST, body="cannot be read")
        if isinstance(told, Delivery):
            return await self._heard(told)
        event, trigger = told
        return _well() if event is None else await self._acted(event, trigger, in_answer="command" in body)

    def _read(self, body: dict[str, Any]) -> Delivery | tuple[Event | None, str]:
        """Read a delivery, or an act and what answers it. Raises `DecodeError` for what Slack never sends."""
        if body.get("type") == "event_callback":
            return msgspec.convert(body, Delivery)
        if "command" in body:
            slash = msgspec.convert(body, Slash)
            return slashed(slash, self._now(), self.account.workspace), slash.trigger_id
        if body.get("type") in _PAYLOADS:
            told = msgspec.convert(body, Interaction)
            return interacted(told, self._now(), self.account.workspace), told.trigger_id
        return None, ""

    async def _heard(self, told: Delivery) -> BoltResponse:
        inner = told.event
        key = f"{self.account.workspace}/{told.event_id}"
        if inner.type == "app_uninstalled" or (inner.type == "tokens_revoked" and inner.tokens.bot):
            log.error("%s has removed Steward (%s)", self.account.name, inner.type)
            self.closed.set()
            if self.left is not None:
                await self.left(self)
            return _well()
        if await self._about_channels(inner, key):
            return _well()
        event = happened(told, self.account.me, self.account.workspace)
        if event is None:
            return _well()
        if isinstance(event, PersonJoined):
            self.slack.knows(event.profile)
            self._met.add(event.who)
        return await self._acted(event, "", in_answer=False)

    async def _about_channels(self, inner: Happening, key: str) -> bool:
        """Follow what becomes of channels; say whether this was about one."""
        place = PlaceId(inner.channel if isinstance(inner.channel, str) else inner.channel.id)
        if inner.type == "member_joined_channel":
            await self._came(inner, key, place)
        elif inner.type in _REMOVED or (inner.type == "member_left_channel" and inner.user == self.account.me):
            await self._removed(key, place)
        elif inner.type in _BACK:
            await self.enrol()
        elif inner.type in _RENAMED and not isinstance(inner.channel, str):
            self.slack.knows_place(place, inner.channel.name)
        elif inner.type == "channel_id_changed":
            await self._removed(f"{key}/old", PlaceId(inner.old_channel_id))
            await self._added(f"{key}/new", (PlaceId(inner.new_channel_id),))
        else:
            return inner.type == "member_left_channel"
        return True

    async def _came(self, inner: Happening, key: str, place: PlaceId) -> None:
        who = PersonId(inner.user if isinstance(inner.user, str) else inner.user.id)
        if who == self.account.me:
            by = (PersonId(inner.inviter),) if inner.inviter else ()
            await self._added(key, (place,), by)
        else:
            await self._introduce(who, place)

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

    async def _removed(self, key: str, place: PlaceId) -> None:
        at = self._now()
        await self._inbox.handle(
            BotRemoved(key=key, at=at, workspace=self.account.workspace, place=place, places=(place,))
        )

    async def _introduce(self, who: PersonId, place: PlaceId | None = None) -> None:
        """Let Steward know who somebody is, once a run. Unknown, they count as in UTC and are called by their id."""
        if who in self._met or not who.startswith(("U", "W")):
            return
        try:
            known = await self.slack.look_up(who)
        except _FAILURES as error:
            log.warning("Slack did not say who %s is: %s", who, error)
            return
        self._met.add(who)
        at = self._now()
        await self._inbox.handle(
            PersonJoined(
                key=f"{self.account.workspace}/met/{who}/{at.isoformat()}",
                at=at,
                workspace=self.account.workspace,
                who=who,
                place=place or PlaceId(""),
                profile=known,
            )
        )

    async def _acted(self, event: Event, trigger: str, *, in_answer: bool) -> BoltResponse:
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
            await self._answer(event, reply, say, trigger)
        except _FAILURES as error:  # an answer is best effort; what was decided is kept
            log.warning("Slack took no answer to %s: %s", event.key, error)
        return _well()

    async def _answer(self, event: Event, reply: Card | Form, say: Speaker, trigger: str) -> None:
        if isinstance(reply, Form):
            await self.slack.open_form(trigger, reply, say, event.place)
        elif isinstance(event, HomeOpened):
            await self.slack.lay(event.who, reply, say)
        else:
            private = not event.place or (isinstance(event, CommandGiven) and event.place.startswith("D"))
            under = event.about if isinstance(event, CommandGiven) else None
            await self.slack.answer(
                event.who, reply, say, None if private else event.place, _thread(under, event.place)
            )


def _thread(about: MessageId | None, place: PlaceId) -> MessageId | None:
    return about if about is not None and parts(about)[0] == place else None


def workspaces(body: dict[str, Any]) -> Iterator[str]:
    """Name the workspaces that a request says it is for, the surest first; a shared channel may be heard by several.

    What somebody of another organisation does on a message of Steward's in a shared channel names their own workspace;
    the message, and the dialog, still name Steward's.
    """
    listed = body.get("authorizations")
    told = [one.get("team_id") for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict)]
    view, team, message, user = (_part(body, name) for name in ("view", "team", "message", "user"))
    told += [view.get("app_installed_team_id"), body.get("context_team_id"), body.get("team_id"), team.get("id")]
    told += [message.get("team"), user.get("team_id")]
    return (str(one) for one in told if one)


def _part(body: dict[str, Any], name: str) -> dict[str, Any]:
    found = body.get(name)
    return found if isinstance(found, dict) else {}


def _well(answer: dict[str, Any] | None = None) -> BoltResponse:
    return BoltResponse(status=HTTPStatus.OK, body=answer if answer is not None else "")


class _Anybody(AsyncAuthorize):
    """Bolt wants to know whose token an event came with; ours never leave the door, so it learns nothing of them."""

    async def __call__(self, **_: object) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="")


class _Threshold(AsyncMiddleware):
    """Brings every request that Bolt has found in order to the door, before Bolt acknowledges anything."""

    def __init__(self, takes: Takes) -> None:
        self._takes = takes

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002 - Bolt's own names
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002, ARG002 - Bolt's own names
    ) -> BoltResponse:
        return await self._takes.take(req.body)


class _Ears(AsyncApp):
    """Bolt without what nobody asks it for: it would make a client for each request, a tenth of what one costs."""

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = log
        req.context["client"] = self._async_client


def build(takes: Takes, signing_secret: str, api: str = AsyncWebClient.BASE_URL) -> AsyncApp:
    """Put Bolt in front of a door. It checks every signature but a socket's, which Slack itself has opened.

    A socket is asked for at `api`.
    """
    app = _Ears(
        client=AsyncWebClient(base_url=api, retry_handlers=[]),  # without a token: all is said by the hands of a door
        authorize=_Anybody(),  # type: ignore[no-untyped-call]  # Bolt's own lacks types
        signing_secret=signing_secret,
        ssl_check_enabled=False,  # a health check of long ago
        ignoring_self_events_enabled=False,  # the door knows its own messages in each workspace
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.middleware(_Threshold(takes))
    return app


def pages(
    app: AsyncApp | None, healthz: Callable[[], Awaitable[dict[str, Any]]], more: Sequence[web.RouteDef] = ()
) -> web.Application:
    """Serve Slack's requests, where there is an app to take them, and `/healthz` for whoever runs the machine.

    `more` are pages for people, such as those to install from.
    """
    site = web.Application(client_max_size=MOST)

    async def health(_request: web.Request) -> web.Response:
        told = await healthz()
        return web.json_response(told, status=503 if told["status"] == "broken" else 200)

    site.router.add_get("/healthz", health)
    site.router.add_routes(more)
    if app is not None:
        site.router.add_post(PATH, _requests(app))
    return site


def _is_signed(request: web.Request) -> bool:
    """Whether there is a signature to check: Bolt fails on one that is none, and on a time that is no number."""
    stamp, signature = (request.headers.get(f"X-Slack-{name}", "") for name in ("Request-Timestamp", "Signature"))
    return stamp.isascii() and stamp.isdecimal() and len(stamp) < _STAMP and signature.isascii()


def _requests(app: AsyncApp) -> Handler:
    async def taken(request: web.Request) -> web.StreamResponse:
        body = (await request.read()).decode("utf-8", "replace")
        headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
        if not _is_signed(request):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            asked = AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        except (AttributeError, RecursionError, TypeError, ValueError):  # Bolt reads before it checks who wrote
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not isinstance(asked.body.get("event", {}), dict):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        return await to_aiohttp_response(await app.async_dispatch(asked))

    return taken


@asynccontextmanager
async def served(
    app: AsyncApp,
    healthz: Callable[[], Awaitable[dict[str, Any]]],
    at: tuple[str, int],
    app_token: str,
    more: Sequence[web.RouteDef] = (),
) -> AsyncIterator[str]:
    """Open a socket where there is a token for one, or take requests; give the address of these, or of health.

    `at` is a host and a port. With a socket no request is taken at all: nobody signs for what comes in by another way.
    """
    runner = web.AppRunner(pages(None if app_token else app, healthz, more), access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, *at).start()
        except OSError as error:
            raise PortError(error.strerror or str(error)) from error
        where, heard_at = runner.addresses[0][:2]
        address = f"http://{where}:{heard_at}"
        if not app_token:
            yield f"{address}{PATH}"
            return
        handler = AsyncSocketModeHandler(app, app_token, ping_interval=2)
        try:
            await _connected(handler)
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


def another(web: AsyncWebClient, token: str) -> AsyncWebClient:
    """Speak with another token over the same connection."""
    return AsyncWebClient(
        token, base_url=web.base_url, timeout=_LONGEST_CALL, session=web.session, proxy=web.proxy, retry_handlers=[]
    )


async def account_of(slack: Slack) -> Account:
    """Ask Slack who Steward is in the workspace of its token."""
    told = await slack.account()
    workspace = WorkspaceId(str(told["team_id"]))
    slack.lives_at(str(told.get("url") or ""), workspace)
    return Account(workspace, str(told.get("team", "")), PersonId(str(told["user_id"])), str(told.get("bot_id", "")))
