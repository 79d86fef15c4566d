"""Slack's end of the line: one door for sockets and HTTP, through which all passes before it is acknowledged.

Bolt checks the signature and speaks the protocol; a single middleware, before any of its listeners, hands the event to
Steward. It says 200 only when Steward has it durably: Slack tells again whatever was not acknowledged, and the event's
own id makes the second telling count for nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final, NamedTuple, Protocol

import aiohttp
import msgspec
from aiohttp import web
from aiohttp.typedefs import Handler
from msgspec import Struct
from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.accounts import parts
from adapters.papers.files import TAKE
from adapters.slack.cards import errors_of, message
from adapters.slack.client import FAILURES, Slack
from adapters.slack.events import (
    Channel,
    Delivery,
    Interaction,
    Slash,
    happened,
    interacted,
    slashed,
    stranger,
    visitor,
)
from adapters.slack.taking import Takings
from adapters.slack.typed import to_fill_in
from bot.kernel.cards import Card, Form, FormErrors, Para, phrase
from bot.kernel.messages import (
    NOWHERE,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Event,
    HomeOpened,
    MessagePosted,
    PersonJoined,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Inbox,
    Speaker,
    UnreachableError,
)

log = logging.getLogger(__name__)
HUSHED: Final = logging.getLogger(f"{__name__}.web")
"""For Slack's own client: at its most talkative it writes down every token that Slack gives, and what people say."""
HUSHED.setLevel(logging.WARNING)
PATH: Final = "/slack/events"
_LONGEST_CALL: Final = 10
"""Seconds that one call of Slack's may take."""
_LONGEST_GREETING: Final = 30
"""Seconds until a socket must stand."""
_A_MOMENT: Final = 1.0
"""Seconds that an event waits for Slack to say who somebody is: within three it must be acknowledged."""
_STAMP: Final = 16
"""Digits that no time of Slack's has."""
_PAYLOADS: Final = frozenset({"block_actions", "view_submission", "message_action", "shortcut"})
_ALONE: Final = "directmessage"
"""What Slack calls the channel of every talk with one person."""

_BROUGHT: Final = phrase("take-away-brought")
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


class Account(Struct, frozen=True):
    """Steward's own account in one workspace, as `auth.test` tells it."""

    workspace: WorkspaceId
    name: str
    me: PersonId
    bot: str
    organisation: str = ""
    """The organisation that let Steward in, where it did so for many workspaces at once."""


class Act(NamedTuple):
    """Something that happened, and how it can be answered."""

    event: Event
    trigger: str = ""
    """With which a dialog may be opened."""
    back: str = ""
    """An address by which it can be answered, where Steward may not write."""
    other: Profile | None = None
    """Who did it, where they belong to another organisation."""
    in_answer: bool = False
    """Slack shows what its request is answered with."""
    alone: bool = False
    """It came from a talk with Steward."""


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
        self.known: Known | None = None
        """Names the channels that its communities have already."""
        self.by: PersonId | None = None
        """Who installed Steward: the first manager of what is found at the start."""
        self.enrolled = False
        """Whether its channels have been found since the start."""
        self.takings: Takings | None = None
        """What people take away there."""
        self._bringing: set[asyncio.Task[None]] = set()
        self.left: Leaving | None = None
        """Told when the workspace has removed Steward, or taken its token back."""
        self.closed = asyncio.Event()
        """Set when nothing more is said there."""

    async def idle(self) -> None:
        """Wait until every file is brought that somebody waits for."""
        await asyncio.gather(*self._bringing)

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
        self.enrolled = True

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
        return _well() if told is None else await self._acted(told)

    def _read(self, body: dict[str, Any]) -> Delivery | Act | None:
        """Read a delivery, or an act and how it is answered. Raises `DecodeError` for what Slack never sends."""
        if body.get("type") == "event_callback":
            return msgspec.convert(body, Delivery)
        if "command" in body:
            slash = msgspec.convert(body, Slash)
            given = slashed(slash, self._now(), self.account.workspace, self.slack.leads)
            return Act(given, slash.trigger_id, in_answer=True)
        if body.get("type") in _PAYLOADS:
            told = msgspec.convert(body, Interaction)
            event = interacted(told, self._now(), self.account.workspace)
            alone = told.channel is not None and told.channel.name == _ALONE
            other = visitor(told, self.account.workspace)
            back = told.response_url or ""
            return Act(event, told.trigger_id or "", back, other, alone=alone) if event is not None else None
        return None

    async def _heard(self, told: Delivery) -> BoltResponse:
        inner = told.event
        key = f"{self.account.workspace}/{told.event_id}"
        if inner.type == "app_uninstalled" or (inner.type == "tokens_revoked" and inner.tokens.bot):
            log.error("%s has removed Steward (%s)", self.account.name, inner.type)
            self.closed.set()
            if self.left is not None:
                await self.left(self)
            return _well()
        if await self._about_channels(told, key):
            return _well()
        event = happened(told, self.account.me, self.account.workspace, self.slack.leads)
        if event is None:
            return _well()
        if isinstance(event, PersonJoined):
            if event.at < self._told.get(event.who, event.at):
                return _well()  # it comes late, or again: what came before it is newer
            self._told[event.who] = event.at
            self.slack.knows(event.profile)
            self._met.add(event.who)
        foreign = stranger(told, self.account.workspace)
        return await self._acted(Act(event, other=foreign, alone=inner.channel_type == "im"))

    async def _about_channels(self, told: Delivery, key: str) -> bool:
        """Follow what becomes of channels; say whether this was about one."""
        inner, place = told.event, told.event.place
        if inner.type == "member_joined_channel":
            await self._came(told, key)
        elif inner.type in _REMOVED or (inner.type == "member_left_channel" and inner.who == self.account.me):
            await self._removed(key, place)
        elif inner.type in _BACK:
            await self.enrol()
        elif inner.type in _RENAMED and isinstance(inner.channel, Channel):
            self.slack.knows_place(place, inner.channel.name)
        elif inner.type == "channel_id_changed":
            await self._removed(f"{key}/old", PlaceId(inner.old_channel_id or ""))
            await self._added(f"{key}/new", (PlaceId(inner.new_channel_id or ""),))
        else:
            return inner.type == "member_left_channel"
        return True

    async def _came(self, told: Delivery, key: str) -> None:
        inner, who, place = told.event, told.event.who, told.event.place
        if who == self.account.me:
            by = (PersonId(inner.inviter),) if inner.inviter else ()
            await self._added(key, (place,), by)
        else:
            await self._meet(who, place, key, stranger(told, self.account.workspace))

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

    async def _introduce(self, who: PersonId, otherwise: Profile | None = None) -> None:
        """Let Steward know who somebody is, once a run.

        Where Slack does not say, they are who the event itself tells (`otherwise`: somebody from elsewhere), or else
        count as in UTC and are called by their id.
        """
        if who and who not in self._met:
            key = f"{self.account.workspace}/met/{who}/{self._now().isoformat()}"
            await self._meet(who, NOWHERE, key, otherwise)

    async def _meet(self, who: PersonId, place: PlaceId, key: str, otherwise: Profile | None = None) -> None:
        """Ask Slack who somebody is, and tell Steward. Where that takes long, it goes on while the event is heard."""
        asked = self._asking.get((who, place))
        if asked is None:
            asked = self._asking[who, place] = asyncio.create_task(self._ask(who, place, key, otherwise))
            asked.add_done_callback(lambda _: self._asking.pop((who, place)))
        try:
            await asyncio.wait_for(asyncio.shield(asked), self.patience)
        except TimeoutError:
            log.warning("Slack takes long to say who %s is; they are heard all the same", who)

    async def _ask(self, who: PersonId, place: PlaceId, key: str, otherwise: Profile | None) -> None:
        known, sure = otherwise, True
        try:
            known = await self.slack.look_up(who)
        except FAILURES as error:
            log.warning("Slack did not say who %s is: %s", who, error)
            sure = isinstance(error, DeniedError | GoneError)  # it would say the same again
        if known is not None:
            self.slack.knows(known)
            at, home = self._now(), self.account.workspace
            await self._inbox.handle(PersonJoined(key=key, at=at, workspace=home, who=who, place=place, profile=known))
        if sure:
            self._met.add(who)

    async def _acted(self, act: Act) -> BoltResponse:
        event = act.event
        if not (isinstance(event, MessagePosted) and event.bot):
            await self._introduce(event.who, act.other)
        if isinstance(event, ButtonPressed) and event.action.name == TAKE:
            self._begin(self._takes(act, event))
            return _well()
        reply = await self._inbox.handle(event)
        if reply is None:
            return _well()
        say = await self._voice(event.who, event.place)
        if isinstance(reply, FormErrors):
            return _well({"response_action": "errors", "errors": await self.slack.draw(partial(errors_of, reply), say)})
        if isinstance(reply, Card) and act.in_answer:
            drawn = await self.slack.draw(partial(message, reply), say)
            return _well({"response_type": "ephemeral", "text": drawn.text, "blocks": drawn.blocks})
        await self._try(act, reply, say)
        return _well()

    async def _try(self, act: Act, reply: Card | Form, say: Speaker) -> None:
        try:
            await self._answer(act, reply, say)
        except FAILURES as error:  # an answer is best effort; what was decided is kept
            log.warning("Slack took no answer to %s: %s", act.event.key, error)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Do what takes longer than Slack waits; whoever pressed hears how it went."""
        task = asyncio.create_task(work)
        self._bringing.add(task)
        task.add_done_callback(self._bringing.discard)

    async def _takes(self, act: Act, pressed: ButtonPressed) -> None:
        """Bring what a button offers; where it is brought to another place than that of the button, say so there."""
        who, kept, told = pressed.who, None, phrase("take-away-over")
        if self.takings is not None:
            kept = await self.takings.find(who, pressed.action)
        say = await self._voice(who, pressed.place or (kept.place if kept is not None else NOWHERE))
        if self.takings is not None and kept is not None:
            came = await self.takings.bring(who, pressed.action, kept, say)
            if came is None or (came == _BROUGHT and (act.alone or not pressed.place)):
                return
            told = came
        await self._try(act, Card(told, (Para(told),)), say)

    async def _answer(self, act: Act, reply: Card | Form, say: Speaker) -> None:
        event = act.event
        if isinstance(reply, Form) and isinstance(event, CommandGiven) and not act.trigger:
            reply = to_fill_in(event, reply)
        if isinstance(reply, Form):
            await self.slack.open_form(act.trigger, reply, say, event.place)
        elif isinstance(event, HomeOpened):
            await self.slack.lay(event.who, reply, say)
        else:
            private = not event.place or (isinstance(event, CommandGiven) and act.alone)
            under = event.about if isinstance(event, CommandGiven) else None
            place = None if private else event.place
            try:
                await self.slack.answer(event.who, reply, say, place, _thread(under, event.place))
            except (DeniedError, GoneError):  # a shortcut reaches further than Steward itself
                if not act.back:
                    raise
                await self.slack.answer_back(act.back, reply, say)


def _thread(about: MessageId | None, place: PlaceId) -> MessageId | None:
    return about if about is not None and parts(about)[0] == place else None


def workspaces(body: dict[str, Any]) -> Iterator[str]:
    """Name the workspaces that a request says it is for, the surest first; a shared channel may be heard by several.

    What somebody of another organisation does on a message of Steward's in a shared channel names their own workspace;
    the message, and the dialog, still name Steward's.
    """
    for one in body.get("authorizations") or ():
        if isinstance(one, dict) and (team := one.get("team_id")):
            yield str(team)
    if team := _part(body, "view").get("app_installed_team_id"):
        yield str(team)
    for name in ("context_team_id", "team_id"):
        if team := body.get(name):
            yield str(team)
    for name, of in (("team", "id"), ("message", "team"), ("user", "team_id")):
        if team := _part(body, name).get(of):
            yield str(team)


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
        name="steward",  # or Bolt looks for the file that called it, through every module there is
        client=AsyncWebClient(base_url=api, retry_handlers=[], logger=HUSHED),  # without a token: a door's hands speak
        authorize=_Anybody(),  # type: ignore[no-untyped-call]  # Bolt's own lacks types
        signing_secret=signing_secret,
        ssl_check_enabled=False,  # a health check of long ago
        ignoring_self_events_enabled=False,  # the door knows its own messages in each workspace
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.middleware(_Threshold(takes))
    return app


def routes(app: AsyncApp) -> list[web.RouteDef]:
    """Say where Slack's requests are taken; not to be served beside a socket, whose events nobody signs."""
    return [web.post(PATH, _requests(app))]


def _is_signed(request: web.Request) -> bool:
    """Whether there is a signature to check: Bolt fails on one that is none, and on a time that is no number."""
    stamp, signature = (request.headers.get(f"X-Slack-{name}", "") for name in ("Request-Timestamp", "Signature"))
    return stamp.isascii() and stamp.isdecimal() and len(stamp) < _STAMP and signature.isascii()


def _requests(app: AsyncApp) -> Handler:
    async def taken(request: web.Request) -> web.StreamResponse:
        body = (await request.read()).decode("utf-8", "replace")
        headers: dict[str, str | Sequence[str]] = dict(request.headers)
        if not _is_signed(request):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            asked = AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        except (AttributeError, RecursionError, TypeError, ValueError):  # Bolt reads before it checks who wrote
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not isinstance(asked.body.get("event", {}), dict):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        answer = await app.async_dispatch(asked)
        kind = "application/json" if answer.body.startswith("{") else "text/plain"
        return web.Response(status=answer.status, text=answer.body, content_type=kind)

    return taken


@asynccontextmanager
async def socket(app: AsyncApp, app_token: str) -> AsyncIterator[None]:
    """Let Slack speak through a socket.

    Raises:
        DeniedError: Slack refuses the token.
        UnreachableError: it cannot be reached.
    """
    handler = AsyncSocketModeHandler(app, app_token, logger=HUSHED, ping_interval=2)
    try:
        await _connected(handler)
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's own lacks types


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
        yield AsyncWebClient(
            token, base_url=api, timeout=_LONGEST_CALL, session=session, retry_handlers=[], logger=HUSHED
        )


def another(web: AsyncWebClient, token: str) -> AsyncWebClient:
    """Speak with another token over the same connection."""
    return AsyncWebClient(
        token,
        base_url=web.base_url,
        timeout=_LONGEST_CALL,
        session=web.session,
        proxy=web.proxy,
        retry_handlers=[],
        logger=HUSHED,
    )


async def account_of(slack: Slack) -> Account:
    """Ask Slack who Steward is in the workspace of its token."""
    told = await slack.account()
    workspace = WorkspaceId(str(told["team_id"]))
    slack.lives_at(str(told.get("url") or ""), workspace, str(told.get("enterprise_id") or ""))
    return Account(workspace, str(told.get("team", "")), PersonId(str(told["user_id"])), str(told.get("bot_id", "")))
