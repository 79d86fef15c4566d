"""What stands in Slack, as somebody would read it there, and the buttons they would find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from adapters.slack.cards import action_of
from bot.kernel.cards import Action
from tests.through.reading import name_of, when

Thing = dict[str, Any]
_DATE = re.compile(r"<!date\^(\d+)\^[^|>]*\|[^>]*>")
_LINK = re.compile(r"<(?:[a-z]+:[^|>]*)\|([^>]*)>")


class Standing(NamedTuple):
    """A button, and the message in which it stands; on somebody's page in none."""

    element: Thing
    block_id: str
    channel: str
    ts: str

    @property
    def label(self) -> str:
        return str(self.element["text"]["text"])

    @property
    def action(self) -> Action:
        return action_of(self.element["action_id"], self.element["value"])


class Seen(NamedTuple):
    """A message, a page or a dialog, as it stands."""

    text: str
    blocks: list[Thing]
    channel: str = ""
    ts: str = ""

    def spoken(self, zone: str) -> str:
        return "\n".join([_mrkdwn(self.text, zone), *_said(self.blocks, zone)])

    def buttons(self) -> Iterator[Standing]:
        for number, block in enumerate(self.blocks):
            for element in block.get("elements", ()) if block["type"] == "actions" else ():
                yield Standing(element, block.get("block_id", f"b{number}"), self.channel, self.ts)


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
            yield name_of(who)
        case {"type": "channel", "channel_id": str(place)}:
            yield f"#{place}"
        case {"type": "date", "timestamp": int(at)}:
            yield _date(at, zone)
        case {"type": "image", "alt_text": str(text)}:
            yield text
        case dict():
            yield from (each for key, one in thing.items() if key != "confirm" for each in _said(one, zone))
        case _:
            return


def _date(at: int, zone: str) -> str:
    return when(datetime.fromtimestamp(at, UTC), zone)


def _mrkdwn(text: str, zone: str) -> str:
    text = _DATE.sub(lambda found: _date(int(found[1]), zone), text)
    text = _LINK.sub(lambda found: found[1], text)
    text = re.sub(r"<@([^>]+)>", lambda found: name_of(found[1]), text)
    return re.sub(r"<(#[^>]+)>", r"\1", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
