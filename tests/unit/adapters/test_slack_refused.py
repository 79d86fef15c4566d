"""What comes to Slack's door and is not Slack's, or is broken: refused or ignored, and nothing heard.

And a token is never said: not in a log however chatty, nor in an error, whatever goes wrong.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer
from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.site import MOST, pages
from adapters.slack.app import PATH, Account, Door, build, routes, socket
from adapters.slack.client import Slack
from bot.kernel.cards import Action, Form, TextInput, phrase
from bot.kernel.messages import InPlace, Privately
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.runtime.clock import SystemClock
from tests.fakes import TOKEN, FakeSlack, signed
from tests.unit.adapters.town import Ear, card, say, show, voice

SECRET = "a-signing-secret-nobody-may-read"  # noqa: S105 - it opens nothing at all
APP = "xapp-1-an-app-token-nobody-may-read"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ASKED = {"type": "message", "channel": "C1", "user": "U1", "text": "How deep?", "ts": "1.2", "event_ts": "1.2"}
BODY = msgspec.json.encode(
    {"type": "event_callback", "event_id": "Ev1", "event_time": 1, "team_id": "T1", "event": ASKED}
).decode()
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
Headers = dict[str, str]


class Gate:
    """A door on a port of this machine, what it heard, and what it said in the log meanwhile."""

    def __init__(self, fake: FakeSlack, ear: Ear, slack: Slack, address: str) -> None:
        self.fake, self.ear, self.slack, self.address = fake, ear, slack, address

    async def posts(self, body: str | bytes, headers: Headers, kind: str = JSON) -> int:
        async with (
            ClientSession() as web,
            web.post(self.address, data=body, headers={**headers, "Content-Type": kind}) as answer,
        ):
            assert "Traceback" not in await answer.text()
            return answer.status

    async def says(self, raw: bytes) -> int:
        """Send bytes as they are, as a client that keeps to no rule would; 0 when the line is simply closed."""
        where = self.address.removeprefix("http://").partition("/")[0]
        host, port = where.split(":")
        reads, writes = await asyncio.open_connection(host, int(port))
        writes.write(raw)
        line = await reads.readline()
        writes.close()
        return int(line.split()[1]) if line else 0


@pytest.fixture
async def gate() -> AsyncIterator[Gate]:
    fake, ear = FakeSlack(), Ear()
    fake.people["U1"] = {"id": "U1", "name": "ana"}
    async with fake.serve() as web:
        slack = Slack(web, time.monotonic)
        door = Door(Account(WorkspaceId("T1"), "Club", PersonId("UBOT"), "BBOT"), slack, ear, voice, lambda: NOW)
        server = TestServer(pages(routes(build(door, SECRET)), healthz))
        await server.start_server()
        yield Gate(fake, ear, slack, f"http://127.0.0.1:{server.port}{PATH}")
        await server.close()


async def healthz() -> dict[str, Any]:
    return {"status": "well"}


def now() -> float:
    return SystemClock().now().timestamp()


def signature(body: str = BODY, secret: str = SECRET, **ago: float) -> Headers:
    return signed(secret, body, now() - timedelta(**ago).total_seconds())


def with_stamp(stamp: str) -> Headers:
    return {**signature(), "X-Slack-Request-Timestamp": stamp}


UNSIGNED: dict[str, Callable[[], Headers]] = {
    "another secret": lambda: signature(secret="another"),  # noqa: S106 - it opens nothing at all
    "no signature": lambda: {"X-Slack-Request-Timestamp": str(int(now()))},
    "no time": lambda: {"X-Slack-Signature": signature()["X-Slack-Signature"]},
    "an empty signature": lambda: {**signature(), "X-Slack-Signature": ""},
    "a signature that is none": lambda: {
        **signature(),
        "X-Slack-Signature": "v0=naïve".encode("latin-1").decode("latin-1"),
    },
    "a time that is no number": lambda: with_stamp("yesterday"),
    "a time with a sign": lambda: with_stamp("-1772442000"),
    "a time without end": lambda: with_stamp("9" * 400),
    "not a time": lambda: with_stamp("nan"),
    "of six minutes ago, replayed": lambda: signature(minutes=6),
    "of six minutes from now": lambda: signature(minutes=-6),
    "signed for another body": lambda: signature(BODY.replace("deep", "wide")),
}
"""Each signed when it is sent: a suite may be collected minutes before."""


@pytest.mark.parametrize("how", UNSIGNED)
async def test_what_slack_did_not_sign_now_is_refused(gate: Gate, caplog: pytest.LogCaptureFixture, how: str):
    assert await gate.posts(BODY, UNSIGNED[how]()) == 401
    assert gate.ear.heard == []
    assert "Traceback" not in caplog.text


NESTED = '{"type":"event_callback","team_id":"T1","event":' + "[" * 10_000 + "]" * 10_000 + "}"
BROKEN: dict[str, tuple[str, str]] = {
    "no JSON": ("{", JSON),
    "nothing": ("", JSON),
    "a list": ("[1, 2]", JSON),
    "a word": ('"event_callback"', JSON),
    "nested ten thousand deep": (NESTED, JSON),
    "a form without a payload": ("token=x", FORM),
    "a payload that is no JSON": ("payload=%7B", FORM),
    "a payload that is a list": ("payload=%5B1%5D", FORM),
    "an event that is a word": ('{"type":"event_callback","team_id":"T1","event_id":"E","event":"x"}', JSON),
    "an event without a type": ('{"type":"event_callback","team_id":"T1","event_id":"E","event":{}}', JSON),
    "an event without an id": ('{"type":"event_callback","team_id":"T1","event":{"type":"message"}}', JSON),
    "a press without a person": ('payload={"type":"block_actions","team":{"id":"T1"},"actions":[]}', FORM),
    "a press of a button that is not ours": (
        'payload={"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"actions":[{"action_id":"x","value":"z:"}]}',
        FORM,
    ),
    "a dialog that is not ours": (
        'payload={"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"private_metadata":"x"}}',
        FORM,
    ),
    "another kind of content": ("<xml/>", "text/xml"),
    "authorizations that are none": ('{"type":"event_callback","team_id":"T1","authorizations":3}', JSON),
}


@pytest.mark.parametrize("what", BROKEN)
async def test_what_is_signed_and_broken_is_answered_and_nothing_is_heard(
    gate: Gate, caplog: pytest.LogCaptureFixture, what: str
):
    body, kind = BROKEN[what]

    assert await gate.posts(body, signature(body), kind) in {200, 400, 401, 403, 404}
    assert gate.ear.heard == []
    assert "Traceback" not in caplog.text


async def test_a_header_without_end_and_a_body_without_end_are_refused(gate: Gate):
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\n".encode()
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"

    assert await gate.says(head + b"X-Long: " + b"x" * 100_000 + b"\r\n\r\n") in {0, 400, 431}
    assert await gate.says(head + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * (MOST // 65_536 + 1)) in {0, 413}
    assert gate.ear.heard == []


async def test_the_same_header_twice_is_one_that_slack_never_sends(gate: Gate):
    good = signature()
    lines = "".join(f"{name}: {value}\r\n" for name, value in good.items())
    twice = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: {JSON}\r\nContent-Length: {len(BODY)}\r\n"
    false = f"X-Slack-Signature: v0=0\r\nX-Slack-Request-Timestamp: {int(now())}\r\n"

    assert await gate.says(f"{twice}{false}{lines}\r\n{BODY}".encode()) == 401
    assert gate.ear.heard == []


async def test_only_what_is_posted_is_taken(gate: Gate):
    async with ClientSession() as web:
        for method in ("GET", "PUT", "DELETE"):
            async with web.request(method, gate.address, headers=signature()) as answer:
                assert answer.status == 405
    assert gate.ear.heard == []


async def test_no_token_and_no_secret_is_ever_said_whatever_goes_wrong(
    gate: Gate, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
):
    caplog.set_level(logging.DEBUG)
    logging.getLogger().setLevel(logging.DEBUG)
    said: list[str] = []
    failures = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)
    gate.ear.answer = Form(phrase("t"), (TextInput("n", phrase("n")),), phrase("s"), Action("a"))
    slash = f"command=/steward&text=open&user_id=U1&channel_id=C1&team_id=T1&trigger_id=1.2&token={'legacy' * 3}"

    assert await gate.posts(BODY, signature()) == 200
    assert await gate.posts(slash, signature(slash), FORM) == 200
    assert await gate.posts(BODY, signature(secret="another")) == 401  # noqa: S106 - it opens nothing at all
    gate.ear.answer = card()
    assert await gate.posts(slash, signature(slash), FORM) == 200
    for number, fault in enumerate(("429", "500", "drop", "invalid_auth", "token_revoked", "not_in_channel", "")):
        gate.fake.faults = [fault]
        try:
            await gate.slack.show(show(InPlace(PlaceId(f"C{number + 10}"))), say, None, "mark")
        except failures as error:
            said += [repr(error), repr(error.__cause__), repr(error.__context__)]
    nowhere = Slack(AsyncWebClient(TOKEN, base_url="http://127.0.0.1:1/api/", retry_handlers=[]), time.monotonic)
    bad = Slack(AsyncWebClient("xoxb-wrong-and-still-secret", base_url=gate.slack.web.base_url), time.monotonic)
    for hands in (nowhere, bad):
        with pytest.raises((UnreachableError, DeniedError)) as failed:
            await hands.show(show(Privately(PersonId("U1"))), say, None, "mark")
        said += [repr(failed.value), repr(failed.value.__cause__)]
    app = build(_Deaf(), SECRET, gate.slack.web.base_url)
    gate.fake.faults = ["invalid_auth"]
    with pytest.raises((DeniedError, UnreachableError)) as refused:
        async with socket(app, APP):
            pass
    said += [repr(refused.value), repr(refused.value.__cause__)]

    out, err = capfd.readouterr()
    everything = "\n".join([caplog.text, out, err, *said, repr(gate.slack), repr(app)])
    assert "slack" in caplog.text, "the log was listened to"
    for secret in (TOKEN, SECRET, APP, "xoxb-wrong-and-still-secret"):
        assert secret not in everything


class _Deaf:
    """Nothing comes through here."""

    async def take(self, body: dict[str, Any]) -> BoltResponse:
        raise AssertionError(body)
