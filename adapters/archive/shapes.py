"""What a Slack export is made of: the few fields of its JSON that are read, and the times and names in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec import Struct

from bot.kernel.people import MessageId, PersonId, Profile

_TS = re.compile(r"(\d{1,11})(?:\.(\d{1,6})\d*)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BOTS = frozenset({"USLACKBOT", "U00"})
MILLION = 1_000_000


class About(Struct, gc=False):
    """What a message tells of its writer, or a person of themselves."""

    name: str | None = None
    real_name: str | None = None
    display_name: str | None = None


class User(Struct):
    """An entry of users.json. Somebody whose account is closed has no zone, and often no more than a name."""

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


class Channel(Struct):
    """An entry of channels.json. Its name is the name of its folder."""

    name: str
    id: str | None = None


class Reaction(Struct, gc=False):
    """One emoji on a message, and who put it there."""

    name: str
    users: list[str] | None = None


class Said(Struct, gc=False):
    """The fields of a message that are kept. Files, and the addresses with tokens in them, are never even decoded."""

    ts: str
    user: str | None = None
    subtype: str | None = None
    text: str | None = None
    thread_ts: str | None = None
    latest_reply: str | None = None
    bot_id: str | None = None
    username: str | None = None
    user_profile: About | None = None
    bot_profile: About | None = None
    reactions: list[Reaction] | None = None

    @property
    def thread(self) -> str:
        """The thread this replies in; the flow of the channel has none, and neither has a thread's first message."""
        return self.thread_ts if self.thread_ts and self.thread_ts != self.ts else ""


USERS = msgspec.json.Decoder(list[User])
CHANNELS = msgspec.json.Decoder(list[Channel])
MESSAGES = msgspec.json.Decoder(list[Said])


def microseconds(ts: str) -> int | None:
    """Read Slack's time, which is an id as well, without ever rounding it; None when it is none."""
    found = _TS.fullmatch(ts)
    return None if found is None else int(found[1]) * MILLION + int((found[2] or "0").ljust(6, "0"))


def moment(at: int) -> datetime:
    """Say microseconds since 1970 as a moment."""
    return _EPOCH + timedelta(microseconds=at)


def instant(when: datetime) -> int:
    """Say a moment as microseconds since 1970."""
    return (when - _EPOCH) // timedelta(microseconds=1)


def ts_of(when: datetime) -> str:
    """Write a moment as Slack writes a time."""
    seconds, rest = divmod(instant(when), MILLION)
    return f"{seconds}.{rest:06}"


def message_id(folder: str, ts: str) -> MessageId:
    """Name a message of this export."""
    return MessageId(f"{folder}/{ts}")


def parts(message: str) -> tuple[str, str]:
    """Take a name that `message_id` made apart again: the channel's folder and the time."""
    folder, _, ts = message.rpartition("/")
    return folder, ts


def profile(user: User) -> Profile:
    """Say who somebody of users.json is."""
    return Profile(
        who=PersonId(user.id),
        name=_called(user.profile, user.real_name, user.name, user.id),
        zone=user.tz or "UTC",
        language=(user.locale or "").partition("-")[0],
        bot=bool(user.is_bot) or user.id in _BOTS,
        guest=bool(user.is_restricted or user.is_ultra_restricted or user.is_stranger),
        left=bool(user.deleted),
    )


def stranger(who: PersonId, said: Said) -> Profile:
    """Introduce somebody the export does not list: a program, or a colleague of another organisation."""
    bot = said.user is None or said.bot_id is not None or who in _BOTS
    about = said.bot_profile if bot else said.user_profile
    return Profile(who=who, name=_called(about, said.username, who), bot=bot, guest=not bot)


def managers(users: list[User]) -> tuple[PersonId, ...]:
    """Guess the one manager whom unanswered questions would have reached: whoever owns the workspace."""
    here = [user for user in users if not user.deleted and not user.is_bot]
    for owns in (
        [user for user in here if user.is_primary_owner],
        [user for user in here if user.is_owner],
        [user for user in here if user.is_admin],
    ):
        if owns:
            return (PersonId(owns[0].id),)
    return ()


def commonest_zone(people: Iterable[Profile]) -> str:
    """Guess a community's own zone: where most of its people are."""
    zones = Counter(person.zone for person in people if person.zone != "UTC" and not person.bot and not person.left)
    return min(zones, key=lambda name: (-zones[name], name), default="UTC")


def _called(about: About | None, *otherwise: str | None) -> str:
    if about is not None and (name := about.display_name or about.real_name or about.name):
        return name
    return next((name for name in otherwise if name), "")
