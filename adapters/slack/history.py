"""What a workspace on Slack remembers: the port `Past`, a page of a channel or of one thread at a time.

Slack begins with what is newest, and tells of replies only when it is asked for a thread. So the cursor holds where the
channel goes on and which threads are to be read before that: each call of the port is one call of Slack's, and one that
Slack puts off loses nothing, whether it gives two hundred messages fifty times a minute or fifteen once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from adapters.accounts import instant, message_id, microseconds, moment, reacted, ts_of
from adapters.mrkdwn import Reaction, hands
from adapters.slack.client import Slack
from adapters.slack.events import Said, written
from bot.kernel.messages import Event, MessageDeleted, MessagePosted, ReactionChanged
from bot.kernel.people import PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import GoneError, Page, Stretch, UnknownOutcomeError, UnreachableError

_JUST_BEFORE: Final = timedelta(microseconds=1)
"""Slack leaves out what bears the very time it is asked to begin after."""


class Kept(Said):
    """A message as its channel keeps it."""

    reply_count: int | None = None
    latest_reply: str | None = None
    reactions: list[Reaction] | None = None


class _Mark(Struct):
    """Where to go on: within the first of the threads, then with the others, then with the channel."""

    channel: str = ""
    threads: list[str] = []
    thread: str = ""


_marks: Final = msgspec.json.Decoder(_Mark)


class Memory:
    """What one workspace remembers."""

    def __init__(self, slack: Slack, workspace: WorkspaceId, me: PersonId) -> None:
        """`me` is Steward's own account there: it need not be told what it said itself."""
        self._slack, self._workspace, self._me = slack, workspace, me

    async def said(self, stretch: Stretch, cursor: str = "") -> Page:
        """Give one page: of the channel, or of a thread in which there is something new."""
        mark = _marks.decode(cursor) if cursor else _Mark()
        try:
            kept = await (self._thread(stretch, mark) if mark.threads else self._channel(stretch, mark))
        except UnknownOutcomeError as error:
            raise UnreachableError(str(error)) from error  # whatever became of it, reading changes nothing
        events = [event for one in kept for event in self._events(one, stretch.place)]
        more = msgspec.json.encode(mark).decode() if mark.threads or mark.channel else ""
        return Page(tuple(sorted(events, key=_in_time)), more)

    async def who(self, person: PersonId) -> Profile:
        """Ask Slack who somebody is."""
        try:
            return await self._slack.look_up(person, unhurried=True)
        except UnknownOutcomeError as error:
            raise UnreachableError(str(error)) from error

    async def _channel(self, stretch: Stretch, mark: _Mark) -> list[Kept]:
        oldest, latest = ts_of(stretch.since - _JUST_BEFORE), ts_of(stretch.until)
        found, mark.channel = await self._slack.remembered(
            stretch.place, None, oldest=oldest, latest=latest, cursor=mark.channel
        )
        kept = _kept(found)
        heard = instant(stretch.heard)
        mark.threads = [one.ts for one in kept if _has_news(one, heard)]
        return kept

    async def _thread(self, stretch: Stretch, mark: _Mark) -> list[Kept]:
        first, *others = mark.threads
        oldest = ts_of(stretch.heard - _JUST_BEFORE)
        try:
            found, mark.thread = await self._slack.remembered(stretch.place, first, oldest=oldest, cursor=mark.thread)
        except GoneError:  # the thread was deleted since; if the channel was, it is heard of next
            found, mark.thread = [], ""
        if not mark.thread:
            mark.threads = others
        kept = _kept(found)
        latest = max((one.ts for one in kept), key=lambda ts: microseconds(ts) or 0, default=None)
        for one in kept:  # nobody can tell when a reply was reacted to: after whatever else was said there
            one.latest_reply = latest
        return [one for one in kept if one.ts != first]

    def _events(self, kept: Kept, place: PlaceId) -> Iterator[Event]:
        at = microseconds(kept.ts)
        if at is None:
            return
        message = message_id(place, kept.ts)
        if kept.subtype == "tombstone":
            key = f"{self._workspace}/gone/{message}"
            yield MessageDeleted(key=key, at=moment(at), workspace=self._workspace, place=place, message=message)
            return
        event = written(kept, place, self._workspace, self._me, self._slack.leads)
        if not isinstance(event, MessagePosted):  # a command is obeyed at once or not at all
            return
        yield event
        when = moment(reacted(at, kept.latest_reply))
        for user, sign in hands(kept.reactions or ()):
            yield ReactionChanged(
                key=f"{self._workspace}/reacted/{message}/{user}/{sign}",
                at=when,
                workspace=self._workspace,
                who=PersonId(user),
                place=place,
                message=message,
                emoji=sign,
                on=True,
            )


def _kept(found: list[Any]) -> list[Kept]:
    """Read what is a message; one odd thing in years of talk is no reason to read none of it."""
    kept: list[Kept] = []
    for one in found:
        with suppress(msgspec.ValidationError):
            kept.append(msgspec.convert(one, Kept))
    return kept


def _has_news(kept: Kept, heard: int) -> bool:
    """Whether a thread must be read; where Slack does not tell when its last reply came, it may be new."""
    latest = microseconds(kept.latest_reply or "")
    return bool(kept.reply_count) and (latest is None or latest >= heard)


def _in_time(event: Event) -> datetime:
    return event.at
