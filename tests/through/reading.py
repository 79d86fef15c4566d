"""What stands in Slack, as somebody would read it there, and the buttons they would find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bot.kernel.calendar import zone as zone_named
from tests.cast import CAST

Thing = dict[str, Any]
_DATE = re.compile(r"<!date\^(\d+)\^[^|>]*\|[^>]*>")
_LINK = re.compile(r"<(?:[a-z]+:[^|>]*)\|([^>]*)>")
_WORD = re.compile(r"\w+")
_ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"


class Standing(NamedTuple):
    """A button, and the message in which it stands; on somebody's page in none."""

    element: Thing
    block_id: str
    channel: str
    ts: str


class Seen(NamedTuple):
    """A message, a page or a dialog, as it stands."""

    text: str
    blocks: list[Thing]
    channel: str = ""
    ts: str = ""

    def buttons(self) -> Iterator[Standing]:
        for number, block in enumerate(self.blocks):
            for element in block.get("elements", ()) if block["type"] == "actions" else ():
                yield Standing(element, block.get("block_id", f"b{number}"), self.channel, self.ts)


def when(at: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at, UTC).astimezone(zone_named(zone)):%a %d %b %H:%M}"


def spoken(seen: Seen, zone: str) -> str:
    """Give all that somebody in a zone reads, the notification first."""
    return "\n".join([_mrkdwn(seen.text, zone), *_said(seen.blocks, zone)])


def missing(read: str, seen: Seen, zone: str) -> list[str]:
    """Give the words that were to be read and do not stand there as often."""
    there = Counter(_WORD.findall(spoken(seen, zone).translate(dict.fromkeys(map(ord, _ISOLATES)))))
    return sorted((Counter(_WORD.findall(read)) - there).elements())


def _said(thing: object, zone: str) -> Iterator[str]:
    """Walk through blocks, whatever they are, and say every text in them."""
    match thing:
        case list():
            for one in thing:
                yield from _said(one, zone)
        case {"type": "mrkdwn", "text": str(text)}:
            yield _mrkdwn(text, zone)
        case {"type": "plain_text" | "text", "text": str(text)}:
            yield text
        case {"type": "link", "text": str(text)}:
            yield text
        case {"type": "user", "user_id": str(who)}:
            yield _name(who)
        case {"type": "channel", "channel_id": str(place)}:
            yield f"#{place}"
        case {"type": "date", "timestamp": int(at)}:
            yield when(at, zone)
        case {"type": "image", "alt_text": str(text)}:
            yield text
        case dict():
            yield from (each for key, one in thing.items() if key != "confirm" for each in _said(one, zone))
        case _:
            return


def _name(who: str) -> str:
    return next((one.name for one in CAST.values() if one.who == who), who)


def _mrkdwn(text: str, zone: str) -> str:
    text = _DATE.sub(lambda found: when(int(found[1]), zone), text)
    text = _LINK.sub(lambda found: found[1], text)
    text = re.sub(r"<@([^>]+)>", lambda found: _name(found[1]), text)
    return re.sub(r"<(#[^>]+)>", r"\1", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
