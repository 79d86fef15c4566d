"""What Teams sends, whole and scrubbed, and what Steward understands by it.

Each file in `teams/` holds an activity with all of its fields, where its shape is from, and the Events it means beside
it. Most follow Microsoft's documentation, with values of our own; some were sent by its client for trying bots, with
names, ids and the day made up. Nothing here was sent by Teams itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from adapters.teams.activity import Activity
from adapters.teams.events import ActKind, acted, happened, seen, stranger
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    ReactionChanged,
)
from bot.kernel.people import PersonId, Profile

FILES = sorted((Path(__file__).parent / "teams").glob("*.json"))
ME = "28:00000000-0000-4000-8000-0000000000aa"
KNOWN = {"29:ben": PersonId("00000000-0000-4000-8000-0000000000b2")}
"""Accounts of which somebody has told whose they are: mentions tell no more than these."""
Known = (
    ButtonPressed
    | CommandGiven
    | FormSubmitted
    | HomeOpened
    | MessageChanged
    | MessageDeleted
    | MessagePosted
    | ReactionChanged
)


class Replayed(Struct, forbid_unknown_fields=True):
    """One file."""

    source: str
    payload: dict[str, Any]
    events: list[Known]
    seen: dict[str, str]
    kind: ActKind | None = None
    """What is waited for, where something is."""
    stranger: Profile | None = None

    @property
    def activity(self) -> Activity:
        return msgspec.json.decode(msgspec.json.encode(self.payload), type=Activity)


def read(path: Path) -> Replayed:
    return msgspec.json.decode(path.read_bytes(), type=Replayed)


def words_in(thing: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a payload, with the name it stands under."""
    match thing:
        case dict():
            for name, value in thing.items():
                yield from words_in(value, name)
        case list():
            for value in thing:
                yield from words_in(value, key)
        case str():
            yield key, thing


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_activity_means_the_events_beside_it(path: Path):
    replayed = read(path)
    activity = replayed.activity

    if activity.type == "invoke":
        act = acted(activity, ME, KNOWN.get)
        assert ([act.event] if act is not None else []) == replayed.events
        assert (act.kind if act is not None else None) is replayed.kind
        assert happened(activity, ME, KNOWN.get) == ()
    else:
        assert happened(activity, ME, KNOWN.get) == tuple(replayed.events)
        assert acted(activity, ME, KNOWN.get) is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_activity_tells_of_whoever_did_it_what_stands_beside_it(path: Path):
    replayed = read(path)

    assert seen(replayed.activity)._asdict() == replayed.seen
    assert stranger(replayed.activity) == replayed.stranger


def test_every_kind_of_activity_is_here():
    told = [read(path).activity for path in FILES]
    names = {one.name for one in told if one.type == "invoke"}
    kinds = {one.channel_data.event_type for one in told if one.channel_data is not None}

    assert {one.type for one in told} >= {"message", "messageUpdate", "messageDelete", "messageReaction", "invoke"}
    assert names >= {"adaptiveCard/action", "task/fetch", "task/submit"}
    assert names >= {"composeExtension/fetchTask", "composeExtension/submitAction"}
    assert kinds >= {"editMessage", "undeleteMessage", "softDeleteMessage"}
    assert {one.conversation.conversation_type for one in told} == {"channel", "personal", "groupChat"}
    assert {read(path).kind for path in FILES} == {*ActKind, None}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_of_anybody_is_kept(path: Path):
    """Neither a token nor an id as long as Teams' own, nor an address but of examples."""
    for key, said in words_in(read(path).payload):
        assert not re.search(r"eyJ|Bearer|sig=|access_token", said), key
        guids = re.findall(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", said)
        assert all(guid.startswith("00000000-0000-4000-8000-0000000000") for guid in guids), key
        rest = re.sub(r"<[^>]*>|https?://\S+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}", "", said)
        assert not re.search(r"[0-9a-f]{16}|[A-Za-z0-9+/=_]{33}", rest), f"{key} looks like somebody's"
        assert set(re.findall(r"https?://([^/\s|>\"]+)", said)) <= {
            "example.org",
            "files.example.org",
            "schema.skype.com",
            "smba.trafficmanager.net",
            "teams.example.org",
        }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_says_where_its_shape_is_from(path: Path):
    kind, _, _ = path.stem.partition("-")
    named = {"documented": "Microsoft's documentation", "recorded": "Playground 0.2.28, a client of Microsoft's"}

    assert named[kind] in read(path).source
