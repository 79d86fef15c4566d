"""Steward's hands on Slack: the port `Platform`. One call is one attempt; what became of it is said exactly.

Slack takes no idempotency key, so every message carries its token as metadata, and `read_back` finds it again. Nothing
is retried in here, and nothing sleeps: a call that would come too early says how long to wait, as Slack itself would.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from typing import Any, Final, TypeVar, assert_never

import aiohttp
import msgspec
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.accounts import User, message_id, parts, profile
from adapters.mrkdwn import name_of
from adapters.slack.cards import Reader, home, message, modal
from bot.kernel.cards import Card, Form
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)

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
_QUIET: Final = {"unfurl_links": False, "unfurl_media": False}
"""No previews of what is quoted."""
_READS: Final = frozenset(
    {"auth.test", "users.info", "users.conversations", "conversations.history", "conversations.replies"}
)
"""Methods that take no JSON."""
_LIMITED: Final = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})

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
            raise ThrottledError(free - now)
        self._free[lane] = now + every
        if len(self._free) > _LANES:
            self._free = {one: at for one, at in self._free.items() if at > now}

    def rest(self, lane: str, seconds: float) -> None:
        """Let a lane rest, as Slack asked for."""
        self._free[lane] = max(self._free.get(lane, 0.0), self._now() + seconds)


class Slack:
    """One workspace as a platform that Steward can speak on."""

    def __init__(self, web: AsyncWebClient, now: Seconds) -> None:
        """Speak through a client of `slack_sdk` that retries nothing."""
        self.web, self.token, self._pace = web, str(web.token), Pace(now)
        self._address, self._home = "https://slack.com/", ""
        self._talks: dict[PersonId, PlaceId] = {}
        self._names: dict[PersonId, str] = {}

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`; what is said to one person alone in a channel cannot be edited."""
        if isinstance(show.to, Desk):
            await self.lay(show.to.who, show.card, speaker)
            return Standing(PlaceId(""), MessageId(f"home/{show.to.who}"))
        said = await self._said(show.card, speaker)
        if isinstance(show.to, Only):
            return await self._whisper(show.to, said)
        said["metadata"] = {"event_type": EVENT, "event_payload": {"token": token}}
        if standing is not None:
            channel, ts = parts(standing.message)
            await self._call("chat.update", channel, channel=channel, ts=ts, **said)
            return standing
        channel, under = await self._where(show.to)
        posted = await self._call("chat.postMessage", channel, channel=channel, thread_ts=under, **said, **_QUIET)
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
        except _RefusedError as refused:
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
        await self._call("views.publish", "", user_id=who, view=await self.draw(partial(home, card), speaker))

    async def answer(
        self, who: PersonId, card: Card, speaker: Speaker, place: PlaceId | None, under: MessageId | None = None
    ) -> None:
        """Answer somebody alone: in their own talk, or, seen by nobody else, in the place where they asked."""
        said = await self._said(card, speaker)
        if place is not None:
            await self._whisper(Only(who, place, under), said)
            return
        channel, _ = await self._where(Privately(who))
        await self._call("chat.postMessage", "", channel=channel, **said, **_QUIET)

    async def draw(self, draw: Callable[[Reader], T], speaker: Speaker) -> T:
        """Draw something with people's names in it; who is not known yet is asked for, and it is drawn anew."""
        unknown: set[PersonId] = set()

        def named(who: PersonId) -> str:
            if who not in self._names:
                unknown.add(who)
            return self._names.get(who, who)

        reader = Reader(speaker, named=named, permalink=self._permalink)
        drawn = draw(reader)
        for who in sorted(unknown):
            try:
                await self.look_up(who)
            except (DeniedError, GoneError):
                self._names[who] = who  # nobody Slack knows: called by the id, and not asked for again
            except (ThrottledError, UnreachableError, UnknownOutcomeError):
                break  # a bare id now is better than no message
        return draw(reader) if unknown else drawn

    # ------------------------------------------------------------ people and channels

    def lives_at(self, address: str, home: str = "") -> None:
        """Learn where the workspace's pages are, with which a link to a message begins, and the workspace's own id."""
        self._home = home
        if address.startswith("https://"):
            self._address = address if address.endswith("/") else f"{address}/"

    async def account(self) -> dict[str, Any]:
        """Ask Slack who Steward is there."""
        told = (await self._call("auth.test", "")).data
        return told if isinstance(told, dict) else {}

    async def channels(self) -> list[PlaceId]:
        """Name the channels that Steward is in."""
        found: list[PlaceId] = []
        cursor = ""
        for _ in range(_PAGES):
            page = await self._call(
                "users.conversations", "", types="public_channel,private_channel", exclude_archived=True,
                limit=_PAGE, cursor=cursor,
            )  # fmt: skip
            found += [PlaceId(str(one["id"])) for one in page.get("channels") or ()]
            cursor = _further(page)
            if not cursor:
                break
        return found

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
        return list(page.get("messages") or ()), _further(page)

    async def look_up(self, who: PersonId, *, unhurried: bool = False) -> Profile:
        """Ask Slack who somebody is; `unhurried` when nobody waits for it."""
        if unhurried:
            self._pace.take("history", A_CALL_OF_MANY)
        told = await self._call("users.info", "", user=who, include_locale=True)
        known = profile(msgspec.convert(told["user"], User), self._home)
        self._names[who] = known.name
        return known

    def knows(self, known: Profile) -> None:
        """Remember how somebody is called, from what Slack told by itself."""
        self._names[known.who] = known.name

    # ------------------------------------------------------------ how

    async def _said(self, card: Card, speaker: Speaker) -> dict[str, Any]:
        return (await self.draw(partial(message, card), speaker))._asdict()

    def _permalink(self, message: MessageId) -> str:
        channel, ts = parts(message)
        return f"{self._address}archives/{channel}/p{ts.replace('.', '')}"

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

    async def _whisper(self, to: Only, said: dict[str, Any]) -> Standing:
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
            cursor = _further(page)
            if not cursor:
                return None
        raise UnknownOutcomeError(f"{token} is not among the latest {_PAGE * _PAGES} messages of {channel}")

    async def _call(self, method: str, lane: str, **said: Any) -> AsyncSlackResponse:  # noqa: ANN401 - JSON as Slack takes it
        """Make one call, and say exactly what became of it."""
        self._pace.take(method, 0.0)
        if lane:
            self._pace.take(f"{method}/{lane}")
        given = {key: one for key, one in said.items() if one is not None and one != ""}
        try:
            if method in _READS:
                return await self.web.api_call(method, params=given)
            return await self.web.api_call(method, json=given)
        except SlackApiError as error:
            raise self._meaning(error, method) from error
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
        return GoneError(why) if why in _GONE else _RefusedError(why or str(status))


class _RefusedError(DeniedError):
    """Slack said no, and why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def _further(page: AsyncSlackResponse) -> str:
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")


def _seconds(headers: Mapping[str, str]) -> float:
    told = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return max(1.0, float(told)) if told.isdecimal() else _PATIENCE
