"""An activity as the Bot Connector tells it: the few fields that are read, in the names it uses.

Teams leaves a field out or sends null as it pleases: both are read alike. What is not read is not decoded.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from typing import Any, Final

import msgspec
from msgspec import Raw, Struct

from bot.kernel.people import PlaceId, WorkspaceId


class Account(Struct, rename="camel"):
    """Somebody in a conversation. `id` is good for this bot alone; `aad_object_id` is who they are everywhere."""

    id: str = ""
    name: str | None = None
    aad_object_id: str | None = None
    role: str | None = None
    """`bot`, `user`, or nothing."""
    user_role: str | None = None
    """`user`, `guest` or `anonymous`, where a roster tells it."""
    tenant_id: str | None = None
    is_targeted: bool | None = None
    """Of a recipient: nobody else sees what was written."""
    email: str | None = None
    user_principal_name: str | None = None


class Conversation(Struct, rename="camel"):
    """Where something happened."""

    id: str = ""
    conversation_type: str | None = None
    """`personal`, `groupChat` or `channel`."""
    name: str | None = None
    tenant_id: str | None = None
    """The organisation it belongs to, where Teams tells; `channelData` is surer."""


class Team(Struct, rename="camel"):
    """A team, by the id of its general channel."""

    id: str = ""
    name: str | None = None
    aad_group_id: str | None = None
    """Its id in Graph."""


class Channel(Struct, rename="camel"):
    """A channel of a team. The general one has no name."""

    id: str = ""
    name: str | None = None


class Tenant(Struct):
    """An organisation."""

    id: str = ""


class ChannelData(Struct, rename="camel"):
    """What Teams adds to the Connector's own fields: the sure source of ids."""

    tenant: Tenant | None = None
    team: Team | None = None
    channel: Channel | None = None
    event_type: str | None = None


class Entity(Struct, rename="camel"):
    """A mention, or the client of whoever wrote."""

    type: str = ""
    mentioned: Account | None = None
    text: str | None = None
    """Of a mention: how it stands in the text."""
    timezone: str | None = None
    locale: str | None = None


class Attachment(Struct, rename="camel"):
    """What hangs on a message; a message with form in it comes once more as HTML."""

    content_type: str = ""
    content: Raw = Raw(b"null")
    """JSON, not looked at; `Raw | None` would hold nothing but null."""


class Reaction(Struct):
    """An emoji on a message."""

    type: str = ""


class Activity(Struct, rename="camel"):
    """One thing that happened."""

    type: str = ""
    id: str = ""
    timestamp: datetime | None = None
    name: str | None = None
    action: str | None = None
    service_url: str = ""
    channel_id: str | None = None
    from_: Account = msgspec.field(default_factory=Account, name="from")
    recipient: Account = msgspec.field(default_factory=Account)
    conversation: Conversation = msgspec.field(default_factory=Conversation)
    channel_data: ChannelData | None = None
    text: str | None = None
    text_format: str | None = None
    locale: str | None = None
    local_timezone: str | None = None
    reply_to_id: str | None = None
    attachments: list[Attachment] | None = None
    entities: list[Entity] | None = None
    members_added: list[Account] | None = None
    members_removed: list[Account] | None = None
    reactions_added: list[Reaction] | None = None
    reactions_removed: list[Reaction] | None = None
    value: Raw = Raw(b"null")
    """JSON, not looked at: what a press carries."""

    @property
    def tenant(self) -> WorkspaceId:
        """The organisation it happened in, in lower case; `conversation.tenantId` is not to be relied on."""
        data = self.channel_data
        return WorkspaceId(data.tenant.id.lower() if data is not None and data.tenant is not None else "")

    @property
    def alone(self) -> bool:
        """Whether it happened in somebody's own talk with Steward; two people's chat is called `personal` as well."""
        return self.conversation.conversation_type == "personal" and not self.conversation.id.startswith("19:")

    @property
    def place(self) -> PlaceId:
        """The conversation without its thread."""
        return PlaceId(self.conversation.id.partition(";")[0])


_activities: Final = msgspec.json.Decoder(Activity)
_LISTS: Final[dict[str, type[Entity | Attachment]]] = {"entities": Entity, "attachments": Attachment}
"""What has many shapes, of which few are known here."""


def read(body: bytes) -> Activity:
    """Read an activity. One that has no id is named by what it says, so that no two are taken for the same.

    Raises:
        msgspec.DecodeError: it is no activity.
    """
    try:
        activity = _activities.decode(body)
    except msgspec.ValidationError:
        activity = _activities.decode(_without_odds(body))
    activity.id = activity.id or blake2b(body, digest_size=16).hexdigest()
    return activity


def _without_odds(body: bytes) -> bytes:
    """Take null for nothing, and leave out what is odd in a list of odds and ends."""
    told = _without_nulls(msgspec.json.decode(body))
    if isinstance(told, dict):
        for name, kind in _LISTS.items():
            found = told.pop(name, None)
            told[name] = [one for one in found if _fits(one, kind)] if isinstance(found, list) else []
    return msgspec.json.encode(told)


def _without_nulls(told: Any) -> Any:  # noqa: ANN401 - whatever JSON may hold
    if isinstance(told, dict):
        return {name: _without_nulls(one) for name, one in told.items() if one is not None}
    return [_without_nulls(one) for one in told if one is not None] if isinstance(told, list) else told


def _fits(told: object, kind: type[Entity | Attachment]) -> bool:
    try:
        msgspec.json.decode(msgspec.json.encode(told), type=kind)
    except msgspec.ValidationError:
        return False
    return True
