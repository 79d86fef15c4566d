"""How Teams names conversations and messages, and how Steward does: one id holds all that is needed to find it again.

A channel's conversation is its own id, and a thread's is that with `;messageid=` and the id of its first message. A
talk with one person, and a group chat, have no threads. A message's name is its channel and its id, and where it is a
reply, the id of the first message between them. Every id that Teams mints is free of slashes.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.kernel.people import MessageId, PlaceId

_ROOT: Final = ";messageid="
_CHANNELS: Final = ("@thread.tacv2", "@thread.skype")
"""How a channel's id ends, now and of old."""


class Where(NamedTuple):
    """A message, taken apart."""

    place: PlaceId
    root: str
    """The id of its thread's first message; its own where it is that one, or where there are no threads."""
    activity: str

    @property
    def conversation(self) -> str:
        """The conversation in which it can be edited, and answered."""
        return conversation(self.place, self.root)


def conversation(place: str, root: str = "") -> str:
    """Name a channel's thread as Teams does; a conversation without threads keeps its name."""
    return f"{place}{_ROOT}{root}" if root and has_threads(place) else place


def apart(conversation_id: str) -> tuple[PlaceId, str]:
    """Take a conversation's id apart: the place, and the first message of the thread or nothing."""
    place, _, root = conversation_id.partition(_ROOT)
    return PlaceId(place), root


def has_threads(place: str) -> bool:
    """Whether a conversation is a channel of a team."""
    return place.endswith(_CHANNELS)


def message_id(place: str, activity: str, root: str = "") -> MessageId:
    """Name a message; `root` is the first message of its thread."""
    return MessageId(f"{place}/{activity}" if root in {"", activity} else f"{place}/{root}/{activity}")


def parts(message: str) -> Where:
    """Take a name that `message_id` made apart again."""
    place, *roots, activity = message.split("/")
    return Where(PlaceId(place), roots[0] if roots else activity, activity)
