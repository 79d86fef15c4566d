"""An activity as the Bot Connector tells it: the few fields that are read, in the names it uses.

Teams leaves a field out or sends null as it pleases: both are read alike. What is not read is never decoded.
"""

from __future__ import annotations

from datetime import datetime

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
        """The organisation it happened in; `conversation.tenantId` is not to be relied on."""
        data = self.channel_data
        return WorkspaceId(data.tenant.id.lower() if data is not None and data.tenant is not None else "")

    @property
    def place(self) -> PlaceId:
        """The conversation without its thread."""
        return PlaceId(self.conversation.id.partition(";")[0])


activities = msgspec.json.Decoder(Activity)
