"""What Slack sends, whole and scrubbed, and what Steward understands by it.

Each file in `slack/` holds a payload with all of its fields, where its shape is from, and the Event it means beside it.
`recorded-` and `envelope-` came from `local-slack`, which nobody here wrote, by HTTP and by a socket; `documented-`
follow Slack's documentation, with values of our own. Nothing here was sent by Slack itself.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer
from msgspec import Struct

from adapters.site import pages
from adapters.slack.app import PATH, Account, Door, build, routes
from adapters.slack.client import Slack
from adapters.slack.events import Delivery, Interaction, Slash, happened, interacted, slashed
from bot.kernel.messages import (
    BotAdded,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import PersonId, WorkspaceId
from bot.runtime.clock import SystemClock
from tests.fakes import FakeSlack, signed
from tests.unit.adapters.town import Ear, voice

FOLDER = Path(__file__).parent / "slack"
FILES = sorted(FOLDER.glob("*.json"))
ME, HOME = PersonId("UBOT"), WorkspaceId("T1")
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
"""When commands and presses are taken in: Slack does not say when they were made."""
SECRET = "a signing secret"  # noqa: S105 - it opens nothing at all
Known = (
    BotAdded
    | ButtonPressed
    | CommandGiven
    | FormSubmitted
    | HomeOpened
    | MessageChanged
    | MessageDeleted
    | MessagePosted
    | PersonJoined
    | ReactionChanged
)


class Replayed(Struct, forbid_unknown_fields=True):
    """One file."""

    source: str
    payload: dict[str, Any]
    event: Known | None
    """What it means by itself."""
    heard: list[Known] | None = None
    """Everything Steward hears of it, where that is more: who somebody is, that it was added."""
    closed: bool = False
    """After it, nothing more is said in the workspace."""
    door: bool = True
    """Whether the door takes it already. Not yet: an app installed for a whole organisation names no workspace."""

    @property
    def told(self) -> dict[str, Any]:
        """The payload, out of a socket's envelope."""
        inner: dict[str, Any] = self.payload.get("payload", self.payload)
        return inner


def read(path: Path) -> Replayed:
    return msgspec.json.decode(path.read_bytes(), type=Replayed)


def understood(told: dict[str, Any]) -> Event | None:
    if told.get("type") == "event_callback":
        return happened(msgspec.convert(told, Delivery), ME, HOME)
    if "command" in told:
        return slashed(msgspec.convert(told, Slash), NOW, HOME)
    if "user" in told:
        return interacted(msgspec.convert(told, Interaction), NOW, HOME)
    return None


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
def test_a_payload_means_the_event_beside_it(path: Path):
    replayed = read(path)

    assert understood(replayed.told) == replayed.event


@pytest.mark.parametrize("path", [path for path in FILES if read(path).door], ids=lambda path: path.stem)
async def test_a_payload_that_comes_in_at_the_door_is_heard(path: Path):
    replayed, fake, ear = read(path), FakeSlack(), Ear()
    fake.people = {who: {"id": who, "name": "amina", "tz": "Africa/Nairobi", "team_id": "T1"} for who in ("U1", "W1")}
    fake.people["U2"] = fake.people["U1"] | {"id": "U2"}
    async with fake.serve() as web:
        door = Door(Account(HOME, "Club", ME, "BBOT"), Slack(web, time.monotonic), ear, voice, lambda: NOW)
        answer = await door.take(replayed.told)

    assert answer.status == 200
    assert door.closed.is_set() is replayed.closed
    if replayed.heard is not None:
        assert ear.heard == replayed.heard
    else:
        met = isinstance(replayed.event, PersonJoined)
        heard = [event for event in ear.heard if met or not isinstance(event, PersonJoined)]
        assert heard == ([replayed.event] if replayed.event is not None else [])


async def test_slack_is_told_at_once_that_an_address_is_ours():
    challenge = read(FOLDER / "documented-url-verification.json").payload
    body = json.dumps(challenge)
    async with FakeSlack().serve() as web:
        slack = Slack(web, time.monotonic)
        door = Door(Account(HOME, "Club", ME, "BBOT"), slack, Ear(), voice, lambda: NOW)

        async def healthz() -> dict[str, Any]:
            return {"status": "well"}

        async with TestClient(TestServer(pages(routes(build(door, SECRET)), healthz))) as client:
            headers = signed(SECRET, body, SystemClock().now().timestamp()) | {"Content-Type": "application/json"}
            answer = await client.post(PATH, data=body, headers=headers)

            assert answer.status == 200
            assert challenge["challenge"] in await answer.text()


def test_by_a_socket_comes_what_comes_by_http():
    pairs = [(path, path.with_name(path.name.replace("envelope-", "recorded-"))) for path in FILES]
    pairs = [(envelope, recorded) for envelope, recorded in pairs if envelope != recorded]

    assert len(pairs) >= 4
    for envelope, recorded in pairs:
        assert read(envelope).event == read(recorded).event
        assert read(envelope).told.keys() == read(recorded).told.keys()


def test_every_kind_of_delivery_is_here():
    kinds = {read(path).told.get("type", "slash") for path in FILES}
    events = {read(path).told["event"]["type"] for path in FILES if read(path).told.get("type") == "event_callback"}

    assert kinds >= {"event_callback", "slash", "block_actions", "view_submission", "view_closed", "message_action"}
    assert kinds >= {"shortcut", "url_verification", "app_rate_limited"}
    assert events >= {"message", "reaction_added", "reaction_removed", "app_home_opened", "member_joined_channel"}
    assert events >= {"user_change", "team_join", "app_uninstalled", "tokens_revoked", "app_mention"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_secret_is_kept(path: Path):
    """Neither a token nor an address that works without one, nor an id as long as Slack's own."""
    for key, said in words_in(read(path).payload):
        assert not re.search(r"xox[a-z]|xapp-|xwfp-|Bearer", said), key
        assert "token" not in key or said == "scrubbed", key
        assert not re.search(r"[0-9a-f]{16}|[A-Za-z0-9+/=_]{28}", said), f"{key} looks like a secret"
        assert set(re.findall(r"https?://([^/\s|>\"]+)", said)) <= {
            "example.org",
            "files.example.org",
            "hooks.example.org",
        }
        assert key not in {"response_url", "trigger_id", "hash"} or said.endswith("scrubbed"), key
        assert not re.fullmatch(r"[ABCDEFGTUVW][A-Z0-9]{8,}", said) or said in {"USLACKBOT", "UREVOKEDU"}, key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_says_where_its_shape_is_from(path: Path):
    known = {"recorded": "local-slack 0.1.8, by HTTP", "envelope": "by a socket", "documented": "documentation"}

    assert known[path.stem.partition("-")[0]] in read(path).source
