"""What Slack says of people and of times, in an export as well as live: one reading for both."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from msgspec import Struct

from bot.kernel.people import MessageId, PersonId, Profile
from bot.kernel.tongues import primary

_TS = re.compile(r"(\d{1,11})(?:\.(\d{1,6})\d*)?")
_PERMALINK = re.compile(r"(https://[^/?#\s]+/)archives/([^/?#\s]+)/p(\d{1,11})(\d{6})(?:[?#].*)?")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BOTS = frozenset({"USLACKBOT", "U00"})
MILLION = 1_000_000
WRITTEN = frozenset({"", "bot_message", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of a message that are words of somebody; any other is a notice nobody needs."""
_MINUTE = 60 * MILLION
_PATIENCE = 30 * 86_400 * MILLION
"""How long after its message a reaction may be held back for the last reply."""


class About(Struct, gc=False):
    """What a message tells of its writer, or a person of themselves."""

    name: str | None = None
    real_name: str | None = None
    display_name: str | None = None


class Org(Struct):
    """The organisation a person belongs to, where a workspace is one of several under one roof (Enterprise Grid)."""

    enterprise_id: str = ""
    teams: list[str] | None = None


class User(Struct):
    """A person as Slack tells of them. Somebody whose account is closed has no zone, and often no more than a name."""

    id: str
    name: str | None = None
    real_name: str | None = None
    profile: About | None = None
    tz: str | None = None
    locale: str | None = None
    team_id: str | None = None
    deleted: bool | None = None
    is_bot: bool | None = None
    is_restricted: bool | None = None
    is_ultra_restricted: bool | None = None
    is_stranger: bool | None = None
    is_primary_owner: bool | None = None
    is_owner: bool | None = None
    is_admin: bool | None = None
    updated: float | None = None
    enterprise_user: Org | None = None


def microseconds(ts: str) -> int | None:
    """Read Slack's time, which is an id as well, without ever rounding it; None when it is none."""
    found = _TS.fullmatch(ts)
    return None if found is None else int(found[1]) * MILLION + int((found[2] or "0").ljust(6, "0"))


def moment(at: int) -> datetime:
    """Say microseconds since 1970 as a moment."""
    return EPOCH + timedelta(microseconds=at)


def instant(when: datetime) -> int:
    """Say a moment as microseconds since 1970."""
    return (when - EPOCH) // timedelta(microseconds=1)


def ts_of(when: datetime) -> str:
    """Write a moment as Slack writes a time."""
    seconds, rest = divmod(instant(when), MILLION)
    return f"{seconds}.{rest:06}"


def reacted(at: int, latest_reply: str | None) -> int:
    """Guess when a reaction was put on a message, which Slack never keeps: a minute after what is known to be last."""
    last = microseconds(latest_reply or "") or at
    return min(max(last, at), at + _PATIENCE) + _MINUTE


def message_id(channel: str, ts: str) -> MessageId:
    """Name a message: its channel and its time, both as Slack writes them."""
    return MessageId(f"{channel}/{ts}")


def parts(message: str) -> tuple[str, str]:
    """Take a name that `message_id` made apart again: the channel and the time."""
    channel, _, ts = message.rpartition("/")
    return channel, ts


class Led(NamedTuple):
    """Where a permalink leads: the workspace's pages, the channel and the message's time in it."""

    home: str
    channel: str
    ts: str


def led(address: str) -> Led | None:
    """Take a message's permalink apart; None for any other address."""
    found = _PERMALINK.fullmatch(address)
    return None if found is None else Led(found[1].lower(), found[2], f"{found[3]}.{found[4]}")


def profile(user: User, home: str = "", org: str = "") -> Profile:
    """Say who somebody is.

    Whoever belongs neither to the workspace `home` nor to the organisation `org` above it is a guest, whatever Slack
    calls them.
    """
    return Profile(
        who=PersonId(user.id),
        name=called(user.profile, user.real_name, user.name, user.id),
        zone=user.tz or "UTC",
        language=primary(user.locale or ""),
        bot=bool(user.is_bot) or user.id in BOTS,
        guest=bool(user.is_restricted or user.is_ultra_restricted or user.is_stranger or _is_foreign(user, home, org)),
        left=bool(user.deleted),
    )


def called(about: About | None, *otherwise: str | None) -> str:
    """Give the name somebody wants to be called by, or the first of the others."""
    if about is not None and (name := about.display_name or about.real_name or about.name):
        return name
    return next((name for name in otherwise if name), "")


def _is_foreign(user: User, home: str, org: str) -> bool:
    if not home or not user.team_id:
        return False
    theirs = {user.team_id}
    if user.enterprise_user is not None:
        theirs |= {user.enterprise_user.enterprise_id, *(user.enterprise_user.teams or ())}
    return not theirs & ({home, org} - {""})
