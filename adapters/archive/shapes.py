"""What a Slack export is made of: the few fields of its JSON that are read, and the times and names in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from adapters.accounts import BOTS, About, User, called
from adapters.mrkdwn import Reaction
from bot.kernel.people import PersonId, Profile


class Channel(Struct):
    """An entry of channels.json. Its name is the name of its folder."""

    name: str
    id: str | None = None


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


def stranger(who: PersonId, said: Said) -> Profile:
    """Introduce somebody the export does not list: a program, or a colleague of another organisation."""
    bot = said.user is None or said.bot_id is not None or who in BOTS
    about = said.bot_profile if bot else said.user_profile
    return Profile(who=who, name=called(about, said.username, who), bot=bot, guest=not bot)


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
