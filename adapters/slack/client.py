"""Steward's hands on Slack: the port `Platform`. One call is one attempt; what became of it is said exactly.

Slack takes no idempotency key, so every message carries its token as metadata, and `read_back` finds it again. Nothing
is retried in here, and nothing sleeps: a call that would come too early says how long to wait, as Slack itself would.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from math import ceil
from typing import Any, Final, NamedTuple, TypeVar, assert_never

import aiohttp
import msgspec
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.accounts import User, led, message_id, parts, profile
from adapters.charts import svg
from adapters.mrkdwn import name_of
from adapters.papers.files import File
from adapters.slack.cards import Reader, home, message, modal
from adapters.slack.gallery import Gallery, Hang, files_in, upload
from bot.kernel.cards import Card, Chart, Form, Phrase
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.policy import Purpose
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)

log = logging.getLogger(__name__)
EVENT: Final = "steward"
"""The type of the metadata that a message of Steward's carries."""
A_SECOND: Final = 1.0
"""Slack takes about one message a second in each channel."""
A_CALL_OF_MANY: Final = 1.2
"""Seconds between two calls of a method that Slack takes fifty times a minute: history leaves room for the rest."""
_PAGE: Final = 200
_PAGES: Final = 5
_LANES: Final = 1000
"""Lanes remembered; beyond that, those whose turn has long come are forgotten."""
_PATIENCE: Final = 30.0
"""Seconds to wait where Slack asks to slow down without saying how long."""
_GONE: Final = frozenset(
    {"message_not_found", "channel_not_found", "thread_not_found", "is_archived", "cant_update_message", "not_found"}
)
_MAYBE: Final = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_ORGANISATION: Final = ".enterprise.slack.com/"
"""How the address of an organisation's pages ends, which one of its workspaces may be linked by."""
_NO_ADDRESS: Final = "response_url: no address of Slack's"
_QUIET: Final = {"unfurl_links": False, "unfurl_media": False}
"""No previews of what is quoted."""
_READS: Final = frozenset(
    {
        "auth.test", "auth.teams.list", "bots.info", "users.info", "users.conversations", "conversations.history",
        "conversations.info", "conversations.replies", "files.getUploadURLExternal", "files.completeUploadExternal",
        "dnd.info",
    }
)  # fmt: skip
"""Methods that take no JSON, or that Slack's own client asks without."""
_UNSHOWN: Final = frozenset({"invalid_blocks", "invalid_arguments", "invalid_attachments", "file_not_found"})
"""How Slack refuses a message with a picture that it does not show, or not yet."""
_AT_ONCE, _IN_TIME = 1.5, 5.0
"""Seconds for asking names, and for bringing pictures: while somebody waits for an answer, and while nobody does."""
_LIMITED: Final = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
SHUT_OUT: Final = "team_access_not_granted"
"""An organisation's token is good, but not for this workspace any more."""
_DEAD: Final = frozenset({"account_inactive", "token_revoked", "app_uninstalled", SHUT_OUT})
"""A token that is refused for one of these will never be good again there."""
_OF_A_TEAM: Final = frozenset({"users.conversations"})
"""Methods that ask an organisation's token for which of its workspaces."""
FAILURES: Final = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)
"""Every way in which a call may end but well."""

Seconds = Callable[[], float]
T = TypeVar("T")


class Pace:
    """Keeps calls apart that Slack wants apart; it never waits, it says how long to wait."""

    def __init__(self, now: Seconds) -> None:
        """`now` is a clock that only goes forward, in seconds."""
        self._now = now
        self._free: dict[str, float] = {}

    def take(self, lane: str, every: float = A_SECOND) -> None:
        """Take the next turn of a lane.

        Raises:
            ThrottledError: it is too early; nothing was sent.
        """
        now = self._now()
        if (free := self._free.get(lane, now)) > now:
            raise ThrottledError(ceil(1000 * (free - now)) / 1000)  # rounded up, or it would still be too early
        self._free[lane] = now + every
        if len(self._free) > _LANES:
            self._free = {one: at for one, at in self._free.items() if at > now}

    def rest(self, lane: str, seconds: float) -> None:
        """Let a lane rest, as Slack asked for."""
        self._free[lane] = max(self._free.get(lane, 0.0), self._now() + seconds)


class Channels(NamedTuple):
    """The channels that Steward is in."""

    places: tuple[PlaceId, ...]
    whole: bool
    """Whether these are all; of very many only the first are named."""


class Slack:
    """One workspace as a platform that Steward can speak on."""

    def __init__(
        self, web: AsyncWebClient, now: Seconds, *, fresh: Callable[[], Awaitable[str]] | None = None, team: str = ""
    ) -> None:
        """Speak through a client of `slack_sdk` that retries nothing.

        `fresh` gives the token that is good now, where tokens run out; `team` says which workspace is meant to a token
        that is good for many.
        """
        self.web, self._pace = web, Pace(now)
        self._gallery = Gallery(web, partial(self._call, lane=""), now)
        self._fresh, self._team = fresh, team
        self.refused: Callable[[str], Awaitable[None]] | None = None
        """Told when Slack says that the token is worth nothing any more, or nothing here."""
        self.address, self._home, self._org = "https://slack.com/", "", ""
        self._talks: dict[PersonId, PlaceId] = {}
        self._names: dict[PersonId, str] = {}
        self._places: dict[PlaceId, str] = {}

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`; what is said to one person alone in a channel cannot be edited."""
        if isinstance(show.to, Desk):
            await self._lay(show.to.who, show.card, speaker, waits=True)
            return Standing(PlaceId(""), MessageId(f"home/{show.to.who}"))
        if standing is None and show.purpose is not Purpose.REPLY and isinstance(show.to, Privately | Only):
            await self._may_be_disturbed(show.to.who)
        if isinstance(show.to, Only):
            return await self._said(show.card, speaker, partial(self._whisper, show.to), waits=True)
        marked = {"metadata": {"event_type": EVENT, "event_payload": {"token": token}}}
        if standing is not None:
            channel, ts = parts(standing.message)
            update = partial(self._call, "chat.update", channel, channel=channel, ts=ts, **marked)
            await self._said(show.card, speaker, update, waits=True)
            return standing
        channel, under = await self._where(show.to)
        post = partial(self._call, "chat.postMessage", channel, channel=channel, thread_ts=under, **marked, **_QUIET)
        posted = await self._said(show.card, speaker, post, waits=True)
        channel = str(posted.get("channel") or channel)
        return Standing(PlaceId(channel), message_id(channel, str(posted["ts"])))

    async def retract(self, standing: Standing) -> None:
        """Take a message away; one that is gone already is no error."""
        channel, ts = parts(standing.message)
        if channel == "home":
            return
        try:
            await self._call("chat.delete", channel, channel=channel, ts=ts)
        except GoneError:
            return

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Put an emoji on a message; one that is there already is no error."""
        _, ts = parts(message)
        try:
            await self._call("reactions.add", place, channel=place, timestamp=ts, name=name_of(emoji))
        except RefusedError as refused:
            if refused.why != "already_reacted":
                raise

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Find the message that carries `token` among the latest of its conversation."""
        match to:
            case Desk():
                return None  # a page is laid anew each time: nothing is said twice
            case Only():
                raise UnknownOutcomeError("Slack keeps no trace of what one person alone was shown.")
            case InPlace() | Privately():
                channel, under = await self._where(to)
                return await self._find(channel, under, token)
            case _:
                assert_never(to)

    # ------------------------------------------------------------ what is answered at once, best effort

    async def open_form(self, trigger: str, form: Form, speaker: Speaker, place: PlaceId) -> None:
        """Open a dialog, within the three seconds that a trigger lives."""
        view = await self.draw(lambda reader: modal(form, reader, place), speaker)
        await self._call("views.open", "", trigger_id=trigger, view=view)

    async def lay(self, who: PersonId, card: Card, speaker: Speaker) -> None:
        """Lay somebody's own page."""
        await self._lay(who, card, speaker, waits=False)

    async def answer(
        self, who: PersonId, card: Card, speaker: Speaker, place: PlaceId | None, under: MessageId | None = None
    ) -> None:
        """Answer somebody alone: in their own talk, or, seen by nobody else, in the place where they asked."""
        if place is not None:
            await self._said(card, speaker, partial(self._whisper, Only(who, place, under)), waits=False)
            return
        channel, _ = await self._where(Privately(who))
        post = partial(self._call, "chat.postMessage", "", channel=channel, **_QUIET)
        await self._said(card, speaker, post, waits=False)

    async def answer_back(self, url: str, card: Card, speaker: Speaker) -> None:
        """Answer somebody alone by the address that came with what they did: it needs Steward in no channel.

        Raises:
            DeniedError: it is no address of Slack's, or Slack takes nothing there any more.
            UnknownOutcomeError: nobody knows what became of it; it is best effort anyway.
        """
        if not url.startswith(("https://", self.web.base_url.removesuffix("api/"))):
            raise DeniedError(_NO_ADDRESS)
        said = await self.draw(partial(message, card), speaker)
        back = AsyncWebhookClient(url, session=self.web.session, proxy=self.web.proxy, retry_handlers=[])
        try:
            told = await back.send(
                text=said.text, blocks=said.blocks, response_type="ephemeral", replace_original=False
            )
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UnknownOutcomeError(f"response_url: {type(error).__name__}") from None  # it tells the address
        if told.status_code != HTTPStatus.OK:
            raise DeniedError(f"response_url: {told.status_code}")

    async def bring(self, who: PersonId, file: File, comment: Phrase, speaker: Speaker) -> None:
        """Bring a file into somebody's talk with Steward, below a comment.

        Raises:
            UnknownOutcomeError: it may be there. Until the last of three calls nobody sees anything of it.
        """
        channel, _ = await self._where(Privately(who))
        said = await self.draw(partial(message, Card(comment)), speaker)
        size = len(file.data)
        try:
            there = await self._call("files.getUploadURLExternal", "", filename=file.name, length=size)
            await upload(self.web, str(there["upload_url"]), file.data)
        except UnknownOutcomeError as error:
            raise UnreachableError(str(error)) from error
        told = json.dumps([{"id": str(there["file_id"]), "title": file.name}])
        shared = {"channel_id": channel, "initial_comment": said.text}
        await self._call("files.completeUploadExternal", "", files=told, **shared)

    async def draw(
        self, draw: Callable[[Reader], T], speaker: Speaker, hang: Hang = Hang.READY, within: float = _AT_ONCE
    ) -> T:
        """Draw something with names and charts in it.

        Who or what is not known yet is asked for, and a chart that is to `hang` is brought, each `within` so many
        seconds; then it is drawn anew.
        """
        unknown: dict[PersonId | PlaceId, Callable[[], Awaitable[object]]] = {}
        missing: dict[str, str] = {}

        def named(who: PersonId) -> str:
            if who not in self._names:
                unknown[who] = partial(self.look_up, who)
            return self._names.get(who, who)

        def titled(place: PlaceId) -> str:
            if place not in self._places:
                unknown[place] = partial(self._title, place)
            return self._places.get(place, place)

        def pictured(chart: Chart, alt: str) -> str:
            drawing = svg(chart, speaker)
            if hang is Hang.NEW and not self._gallery.knows(drawing):
                missing[drawing] = alt
            return self._gallery.file(drawing, hang)

        reader = Reader(speaker, named=named, titled=titled, permalink=self.permalink, pictured=pictured)
        drawn = draw(reader)
        asked = dict(unknown)
        try:
            async with asyncio.timeout(within):
                for one in sorted(asked):
                    await self._learn(one, asked[one])
        except (ThrottledError, UnreachableError, UnknownOutcomeError, TimeoutError) as error:
            log.info("some are called by their ids: %s", type(error).__name__)  # better now than never
        if missing:
            await self._gallery.bring(missing, within)
        return draw(reader) if asked or missing else drawn

    async def _learn(self, one: str, ask: Callable[[], Awaitable[object]]) -> None:
        try:
            await ask()
        except (DeniedError, GoneError):  # nobody Slack knows: called by the id, and not asked for again
            self._names[PersonId(one)] = self._places[PlaceId(one)] = one

    async def _title(self, place: PlaceId) -> None:
        told = await self._call("conversations.info", "", channel=place)
        self.knows_place(place, str(told["channel"].get("name") or place))

    # ------------------------------------------------------------ people and channels

    def lives_at(self, address: str, home: str = "", org: str = "") -> None:
        """Learn where the workspace's pages are, with which a link begins, its own id and that of its organisation."""
        self._home, self._org = home, org
        if address.startswith("https://"):
            self.address = address if address.endswith("/") else f"{address}/"

    async def account(self) -> dict[str, Any]:
        """Ask Slack who Steward is there."""
        told = (await self._call("auth.test", "")).data
        return told if isinstance(told, dict) else {}

    async def granted(self) -> frozenset[str]:
        """Ask what the token is good for; nothing where Slack does not say."""
        told = await self._call("auth.test", "")
        scopes = next((value for name, value in told.headers.items() if name.lower() == "x-oauth-scopes"), "")
        return frozenset(str(one).strip() for one in scopes.split(",") if one.strip())

    async def app_of(self, bot: str) -> str:
        """Ask which app a bot belongs to."""
        return str((await self._call("bots.info", "", bot=bot))["bot"].get("app_id") or "")

    async def channels(self) -> Channels:
        """Name the channels that Steward is in."""
        found: list[PlaceId] = []
        cursor = ""
        for _ in range(_PAGES):
            page = await self._call(
                "users.conversations", "", types="public_channel,private_channel", exclude_archived=True,
                limit=_PAGE, cursor=cursor,
            )  # fmt: skip
            for one in page.get("channels") or ():
                found.append(PlaceId(str(one["id"])))
                self.knows_place(found[-1], str(one.get("name") or ""))
            if not (cursor := _next(page)):
                break
        return Channels(tuple(found), not cursor)

    async def teams(self) -> list[tuple[str, str]]:
        """Name the workspaces, id and name, that an organisation's token is good for."""
        found: list[tuple[str, str]] = []
        cursor = ""
        for _ in range(_PAGES):
            page = await self._call("auth.teams.list", "", limit=_PAGE, cursor=cursor)
            found += [(str(one["id"]), str(one.get("name") or "")) for one in page.get("teams") or ()]
            if not (cursor := _next(page)):
                break
        return found

    def knows_place(self, place: PlaceId, name: str) -> None:
        """Remember how a channel is called."""
        if name:
            self._places[place] = name

    async def remembered(
        self, channel: PlaceId, under: str | None, *, oldest: str, latest: str = "", cursor: str = ""
    ) -> tuple[list[Any], str]:
        """Ask for one page of a channel, or of a thread in it, after `oldest` and before `latest`; and how to go on.

        Unhurried: whoever calls too soon hears how long to wait. However few Slack gives on a page, the cursor counts.
        """
        method = "conversations.history" if under is None else "conversations.replies"
        self._pace.take("history", A_CALL_OF_MANY)
        page = await self._call(
            method, "", channel=channel, ts=under, oldest=oldest, latest=latest, limit=_PAGE, cursor=cursor
        )
        return list(page.get("messages") or ()), _next(page)

    async def look_up(self, who: PersonId, *, unhurried: bool = False) -> Profile:
        """Ask Slack who somebody is; `unhurried` when nobody waits for it."""
        if unhurried:
            self._pace.take("history", A_CALL_OF_MANY)
        told = await self._call("users.info", "", user=who, include_locale=True)
        known = profile(msgspec.convert(told["user"], User), self._home, self._org)
        self._names[who] = known.name
        return known

    def knows(self, known: Profile) -> None:
        """Remember how somebody is called, from what Slack told by itself."""
        self._names[known.who] = known.name

    async def _may_be_disturbed(self, who: PersonId) -> None:
        """Ask Slack whether somebody wants no notifications at this hour, as they have set for every day.

        Slack keeps to itself what others have snoozed by hand: that cannot be seen here, and Slack only holds back
        the notification. By Slack's own clock, since ours may go wrong. What Slack does not say stops no message.

        Raises:
            ThrottledError: they do not; it says in how many seconds they may be asked again. Nothing was sent.
        """
        try:
            told = await self._call("dnd.info", "", user=who)
        except FAILURES as error:
            log.debug("Slack did not say whether %s wants to be left alone: %s", who, error)
            return
        now = _told_at(dict(told.headers))
        begins, ends = told.get("next_dnd_start_ts") or 0, told.get("next_dnd_end_ts") or 0
        if told.get("dnd_enabled") and begins <= now < ends:
            raise ThrottledError(float(ends) - now)

    # ------------------------------------------------------------ how

    async def _said(self, card: Card, speaker: Speaker, send: Callable[..., Awaitable[T]], *, waits: bool) -> T:
        return await self._shown(
            lambda reader: message(card, reader)._asdict(), speaker, lambda drawn: send(**drawn), waits=waits
        )

    async def _lay(self, who: PersonId, card: Card, speaker: Speaker, *, waits: bool) -> None:
        await self._shown(
            partial(home, card),
            speaker,
            lambda view: self._call("views.publish", "", user_id=who, view=view),
            waits=waits,
        )

    async def _shown(
        self,
        draw: Callable[[Reader], dict[str, Any]],
        speaker: Speaker,
        send: Callable[[dict[str, Any]], Awaitable[T]],
        *,
        waits: bool,
    ) -> T:
        """Send something, with its charts as pictures. Where Slack does not show one, it is said in words.

        Raises:
            ThrottledError: it can wait, and Slack may show the picture in a moment; nothing was sent.
        """
        drawn = await self.draw(draw, speaker, Hang.NEW, _IN_TIME if waits else _AT_ONCE)
        files = files_in(drawn["blocks"])
        try:
            sent = await send(drawn)
        except RefusedError as refused:
            if not files or refused.why not in _UNSHOWN:
                raise
            seconds = self._gallery.refused(files)
            if waits and seconds:
                raise ThrottledError(seconds) from refused
            log.info("Slack shows no picture, so its words are said (%s)", refused.why)
            return await send(await self.draw(draw, speaker, Hang.NONE))
        self._gallery.taken(files)
        return sent

    def permalink(self, message: MessageId) -> str:
        """Give a message's address."""
        channel, ts = parts(message)
        return f"{self.address}archives/{channel}/p{ts.replace('.', '')}"

    def leads(self, address: str) -> MessageId | None:
        """Say to which message of this workspace an address leads; an organisation's own pages are its workspaces'."""
        found = led(address)
        if found is None:
            return None
        ours = found.home == self.address.lower() or (self._org and found.home.endswith(_ORGANISATION))
        return message_id(found.channel, found.ts) if ours else None

    async def _where(self, to: InPlace | Privately) -> tuple[str, str | None]:
        match to:
            case InPlace(place, under, _):
                return place, parts(under)[1] if under is not None else None
            case Privately(who):
                if who not in self._talks:
                    opened = await self._call("conversations.open", "", users=who)
                    self._talks[who] = PlaceId(str(opened["channel"]["id"]))
                return self._talks[who], None
            case _:
                assert_never(to)

    async def _whisper(self, to: Only, **said: Any) -> Standing:  # noqa: ANN401 - a message as Slack takes it
        under = parts(to.under)[1] if to.under is not None else None
        shown = await self._call("chat.postEphemeral", "", channel=to.place, user=to.who, thread_ts=under, **said)
        return Standing(to.place, message_id(to.place, str(shown.get("message_ts", ""))))

    async def _find(self, channel: str, under: str | None, token: str) -> Standing | None:
        """Look through the latest messages. Beyond a thousand nobody can say any more."""
        method = "conversations.history" if under is None else "conversations.replies"
        thread = {} if under is None else {"ts": under}
        cursor = ""
        for _ in range(_PAGES):
            page = await self._call(
                method, "", channel=channel, limit=_PAGE, include_all_metadata=True, cursor=cursor, **thread
            )
            for found in page.get("messages") or ():
                carried = found.get("metadata") or {}
                if carried.get("event_type") == EVENT and (carried.get("event_payload") or {}).get("token") == token:
                    return Standing(PlaceId(channel), message_id(channel, str(found["ts"])))
            if not (cursor := _next(page)):
                return None
        raise UnknownOutcomeError(f"{token} is not among the latest {_PAGE * _PAGES} messages of {channel}")

    async def _call(self, method: str, lane: str, **said: Any) -> AsyncSlackResponse:  # noqa: ANN401 - JSON as Slack takes it
        """Make one call, and say exactly what became of it."""
        self._pace.take(method, 0.0)
        if lane:
            self._pace.take(f"{method}/{lane}")
        given = {key: one for key, one in said.items() if one is not None and one != ""}
        if self._team and method in _OF_A_TEAM:
            given["team_id"] = self._team
        if self._fresh is not None:
            self.web.token = await self._fresh()
        try:
            if method in _READS:
                return await self.web.api_call(method, params=given)
            return await self.web.api_call(method, json=given)
        except SlackApiError as error:
            meant = self._meaning(error, method)
            if isinstance(meant, RefusedError) and meant.why in _DEAD and self.refused is not None:
                await self.refused(meant.why)
            raise meant from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise UnreachableError(str(error)) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UnknownOutcomeError(f"{method}: {type(error).__name__}") from error

    def _meaning(self, error: SlackApiError, lane: str) -> Exception:
        answer = error.response
        why = str(answer.get("error", "")) if isinstance(answer.data, dict) else ""
        status = int(answer.status_code)
        if status == HTTPStatus.TOO_MANY_REQUESTS or why in _LIMITED:
            seconds = _seconds(dict(answer.headers))
            self._pace.rest(lane, seconds)
            return ThrottledError(seconds)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or why in _MAYBE:
            return UnknownOutcomeError(f"{lane}: {status} {why}")
        return GoneError(why) if why in _GONE else RefusedError(why or str(status))


class RefusedError(DeniedError):
    """Slack said no, and why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def _next(page: AsyncSlackResponse) -> str:
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")


def _told_at(headers: Mapping[str, str]) -> float:
    """Say when an answer was given, in seconds since 1970; 0 where it does not say."""
    told = next((value for name, value in headers.items() if name.lower() == "date"), "")
    try:
        return parsedate_to_datetime(told).timestamp()
    except ValueError:
        return 0.0


def _seconds(headers: Mapping[str, str]) -> float:
    told = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return max(1.0, float(told)) if told.isdecimal() else _PATIENCE
