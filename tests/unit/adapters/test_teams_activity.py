"""What Teams leaves out, or says with null, or in a way of its own, costs that part and never the message."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from adapters.teams.activity import read
from adapters.teams.events import happened
from bot.kernel.cards import plain
from bot.kernel.messages import MessagePosted
from tests.teams.connector import ME, ROOM, TENANT

TOLD: dict[str, Any] = {
    "type": "message",
    "id": "1772442000001",
    "serviceUrl": "https://smba.trafficmanager.net/teams/",
    "channelId": "msteams",
    "timestamp": "2026-03-02T09:00:00.000Z",
    "from": {"id": "29:ana", "aadObjectId": "aaaa0001-0000-4000-8000-000000000001"},
    "recipient": {"id": ME},
    "conversation": {"id": ROOM, "conversationType": "channel"},
    "channelData": {"tenant": {"id": TENANT}, "team": {"id": "19:t@thread.tacv2"}, "channel": {"id": ROOM}},
    "text": "How deep is the reef?",
    "textFormat": "plain",
}


def said(told: dict[str, Any]) -> str:
    [event] = happened(read(msgspec.json.encode(told)), ME, lambda _: None)
    assert isinstance(event, MessagePosted)
    return plain(event.text)


@pytest.mark.parametrize(
    "more",
    [
        {"recipient": None},
        {"recipient": {"id": None, "name": None}},
        {"entities": None, "attachments": None},
        {"attachments": [{"contentType": None, "content": None}]},
        {"attachments": [None]},
        {"entities": [{"type": None}]},
        {"entities": [{"type": "mention", "mentioned": {"id": None}, "text": None}]},
        {"channelData": TOLD["channelData"] | {"team": {"id": None}, "channel": {"id": None}}},
        {"value": {"a": None}},
    ],
)
def test_null_is_read_as_nothing_wherever_it_stands(more: dict[str, Any]):
    assert said(TOLD | more) == "How deep is the reef?"


@pytest.mark.parametrize(
    "more",
    [
        {
            "entities": [
                {"type": "https://schema.org/Message", "text": {"rich": True}},
                {"type": "streaminfo", "locale": 7},
            ]
        },
        {"entities": {"type": "clientInfo"}},
        {"attachments": [{"contentType": 7}]},
    ],
)
def test_what_is_said_in_a_way_of_its_own_is_left_out(more: dict[str, Any]):
    assert said(TOLD | more) == "How deep is the reef?"


def test_a_mention_beside_something_odd_is_read_all_the_same():
    mention = {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": "29:ben", "aadObjectId": "BBBB"}}
    told = TOLD | {"text": "Ask <at>Ben</at>", "entities": [{"type": None, "text": 7}, mention]}
    assert said(told) == "Ask @bbbb"


@pytest.mark.parametrize(
    "body", [b"[]", b"7", b'{"type": 7}', b'{"from": {"id": []}}', b"{", b'{"type": "message", "from": 7}']
)
def test_what_is_no_activity_is_none(body: bytes):
    with pytest.raises(msgspec.DecodeError):
        read(body)


def test_what_has_no_id_is_told_apart_by_what_it_says():
    nameless = {name: told for name, told in TOLD.items() if name != "id"}
    first, again, second = (
        read(msgspec.json.encode(nameless | {"timestamp": f"2026-03-02T09:00:0{second}Z"})).id for second in (1, 1, 2)
    )
    assert first == again
    assert first != second
    assert first
