"""Who takes part: whoever writes with the hashtag or below the invitation. Ids are kept, and no word of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.campaigns.state import Campaign, Stage, Taking, folded
from bot.kernel.cards import Words
from bot.kernel.messages import Decision
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.kernel.cards import Text
    from bot.kernel.people import MessageId, Person, PersonId, PlaceId

_TAG = re.compile(r"(?<![\w&/#])#(\w+)")
_NO_LETTER = re.compile(r"[\W\d_]+")


class Wrote(Struct, frozen=True):
    """A message, as far as it matters who wrote it where."""

    message: MessageId
    who: PersonId
    place: PlaceId


def hashtags(text: Text) -> frozenset[str]:
    """Find the hashtags of a text, as they are compared."""
    return frozenset(
        folded(found)
        for span in text
        if isinstance(span, Words) and "#" in span.text
        for found in _TAG.findall(span.text)
    )


def hashtag_of(typed: str) -> str:
    """Make a hashtag of what somebody typed: several words become one, each with a capital; empty where none can be."""
    words = re.findall(r"\w+", typed)
    joined = "".join(word[0].upper() + word[1:] for word in words) if len(words) > 1 else "".join(words)
    return "" if not _NO_LETTER.sub("", joined) else joined


def counts(campaign: Campaign, person: Person) -> bool:
    """Whether what this person writes is taking part: a colleague, and none of those who run it."""
    outside = person.bot or person.guest or person.left
    return campaign.stage is Stage.RUNNING and person.who not in campaign.runners and not outside


def taken_part(wrote: Wrote, campaigns: Iterable[Campaign], known: Mapping[str, Taking]) -> Decision:
    """Count a message for these campaigns, once."""
    put = []
    for campaign in campaigns:
        old = known.get(campaign.name) or Taking(campaign.name, wrote.who, {})
        if wrote.message not in old.messages:
            put.append(old.wrote(wrote.message, wrote.place))
    return Decision(save=tuple(put))


def taken_back(takings: Iterable[Taking], message: MessageId) -> Decision:
    """Count a message back; whoever wrote nothing else took no part."""
    left = [one.without(message) for one in takings]
    return Decision(
        save=tuple(one for one in left if one.messages), drop=tuple(Ref.of(one) for one in left if not one.messages)
    )
