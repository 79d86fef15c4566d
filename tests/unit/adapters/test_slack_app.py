"""Through Slack's door: only what Slack signed, durable before it is acknowledged, counted once, answered in place."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import urlencode

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.site import MOST, pages
from adapters.slack.app import PATH, Account, Door, build, routes
from adapters.slack.client import Slack
from bot.kernel.cards import Action, Card, Form, FormErrors, Para, TextInput, phrase, words
from bot.kernel.messages import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    PersonJoined,
)
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Speaker
from bot.runtime.clock import SystemClock
from tests.fakes import FakeSlack, signed
from tests.unit.adapters.town import Ear, say

SECRET = "a signing secret"  # noqa: S105 - it opens nothing at all
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TS = "1772442000.000100"
ASKED = {"type": "message", "channel": "C1", "user": "U1", "text": "How deep is the reef?", "ts": TS, "event_ts": TS}
CARD = Card(phrase("gist"), (Para(words("Five metres.")),))
FORM = Form(phrase("later"), (TextInput("note", phrase("note")),), phrase("send"), Action("later", {"question": "q"}))


class Stand(NamedTuple):
    """A fake Slack, Steward's ear, and the door between them."""

    fake: FakeSlack
    ear: Ear
    door: Door
    web: TestClient[Any, Any]

    async def posts(self, body: str, headers: dict[str, str], kind: str = "application/json") -> int:
        answer = await self.web.post(PATH, data=body, headers={**headers, "Content-Type": kind})
        return answer.status

    async def tells(self, event: dict[str, Any], event_id: str = "Ev1", **headers: str) -> int:
        body = {"type": "event_callback", "event_id": event_id, "event_time": 1, "team_id": "T1", "event": event}
        text = msgspec.json.encode(body).decode()
        return await self.posts(text, signed(SECRET, text, now()) | headers)

    async def sends(self, **fields: str) -> dict[str, Any]:
        body = urlencode(fields)
        headers = signed(SECRET, body, now())
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = await self.web.post(PATH, data=body, headers={**headers, **kind})
        assert answer.status == 200
        text = await answer.text()
        told: dict[str, Any] = msgspec.json.decode(text) if text else {}
        return told

    async def acts(self, payload: dict[str, Any]) -> dict[str, Any]:
        body = {"user": {"id": "U1"}, "team": {"id": "T1"}, "trigger_id": "1.2"} | payload
        return await self.sends(payload=msgspec.json.encode(body).decode())

    async def slash(self, text: str) -> dict[str, Any]:
        return await self.sends(
            command="/steward", text=text, user_id="U1", channel_id="C1", team_id="T1", trigger_id="1.2"
        )


def now() -> float:
    """The real time, since Bolt asks for it: seconds since 1970."""
    return SystemClock().now().timestamp()


async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
    return say


async def healthz() -> dict[str, Any]:
    return {"status": "well"}


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    fake, ear = FakeSlack(), Ear()
    fake.people["U1"] = {"id": "U1", "name": "ana", "tz": "Europe/Paris"}
    async with fake.serve() as web:
        slack = Slack(web, time.monotonic)
        account = Account(WorkspaceId("T1"), "Club", PersonId("UBOT"), "BBOT")
        door = Door(account, slack, ear, voice, lambda: NOW)
        async with TestClient(TestServer(pages(routes(build(door, SECRET)), healthz))) as client:
            yield Stand(fake, ear, door, client)


async def test_what_slack_signed_is_heard_and_then_acknowledged(stand: Stand):
    assert await stand.tells(ASKED) == 200

    joined, asked = stand.ear.heard
    assert isinstance(joined, PersonJoined)
    assert joined.profile.zone == "Europe/Paris"
    assert isinstance(asked, MessagePosted)
    assert asked.key == f"T1/said/C1/{TS}"


async def test_somebody_is_introduced_once(stand: Stand):
    await stand.tells(ASKED)
    await stand.tells(ASKED, "Ev2")

    assert [type(event) for event in stand.ear.heard] == [PersonJoined, MessagePosted, MessagePosted]


@pytest.mark.parametrize("why", ["user_not_visible", "429", "500"])
async def test_somebody_from_elsewhere_is_a_guest_although_slack_says_nothing_of_them(stand: Stand, why: str):
    stand.fake.faults = [why]
    await stand.tells(ASKED | {"user_team": "T2", "user_profile": {"display_name": "Lou", "team": "T2"}})

    joined, asked = stand.ear.heard
    assert isinstance(joined, PersonJoined)
    assert (joined.profile.guest, joined.profile.name) == (True, "Lou")
    assert isinstance(asked, MessagePosted)


async def test_whom_slack_does_not_know_is_asked_for_once_and_a_program_never(stand: Stand):
    for number, event in enumerate((ASKED | {"user": "W9"}, ASKED | {"user": "W9"}, ASKED | {"bot_id": "B1"})):
        await stand.tells(event, f"Ev{number}")

    assert [said["user"] for method, said in stand.fake.calls if method == "users.info"] == ["W9"]
    assert [type(event) for event in stand.ear.heard] == [MessagePosted] * 3


async def test_what_could_not_be_kept_is_not_acknowledged(stand: Stand):
    stand.ear.deaf = True

    assert await stand.tells(ASKED) == 500


@pytest.mark.parametrize("change", ["forged", "stale", "altered", "unsigned"])
async def test_what_slack_did_not_sign_is_refused_and_nothing_is_heard(stand: Stand, change: str):
    body = {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": ASKED}
    text = msgspec.json.encode(body).decode()
    headers = {
        "forged": signed("another secret", text, now()),
        "stale": signed(SECRET, text, now() - 400),
        "altered": signed(SECRET, text.replace("deep", "wide"), now()),
        "unsigned": {},
    }[change]

    assert await stand.posts(text, headers) == 401
    assert stand.ear.heard == []


async def test_a_request_that_is_too_large_is_refused_unread(stand: Stand):
    text = "x" * (MOST + 1)
    answer = await stand.web.post(PATH, data=BytesIO(text.encode()), headers=signed(SECRET, text, now()))

    assert answer.status == 413
    assert stand.ear.heard == []


async def test_what_is_of_no_use_is_acknowledged_too_or_slack_would_tell_it_again(stand: Stand):
    assert await stand.tells({"type": "emoji_changed", "event_ts": TS}) == 200
    assert stand.ear.heard == []


async def test_another_workspaces_event_is_refused(stand: Stand):
    body = {"type": "event_callback", "event_id": "Ev1", "event_time": 1, "team_id": "T2", "event": ASKED}
    text = msgspec.json.encode(body).decode()

    assert await stand.posts(text, signed(SECRET, text, now())) == 403
    slash = {"command": "/steward", "text": "open", "user_id": "U1", "channel_id": "C1", "team_id": "T2"}
    form = urlencode(slash | {"trigger_id": "1.2"})
    assert await stand.posts(form, signed(SECRET, form, now()), "application/x-www-form-urlencoded") == 403
    assert stand.ear.heard == []


async def test_a_slash_command_is_answered_where_it_was_typed_for_its_reader_alone(stand: Stand):
    stand.ear.answer = CARD
    answer = await stand.slash("open")

    assert answer["response_type"] == "ephemeral"
    assert "Five metres." in str(answer["blocks"])
    assert isinstance(stand.ear.heard[-1], CommandGiven)


async def test_a_command_in_a_channel_is_answered_for_its_writers_eyes_and_alone_in_their_talk(stand: Stand):
    stand.ear.answer = CARD
    await stand.tells(ASKED | {"text": "<@UBOT> open"})
    await stand.tells(ASKED | {"text": "open", "channel": "DU1", "channel_type": "im"}, "Ev2")

    assert [(one["user"], one["channel"]) for one in stand.fake.whispers] == [("U1", "C1")]
    assert [one["user"] for one in stand.fake.messages["DU1"]] == ["UBOT"]


async def test_a_shortcut_without_a_message_is_answered_in_ones_own_talk(stand: Stand):
    stand.ear.answer = CARD
    await stand.acts({"type": "shortcut", "callback_id": "open", "action_ts": TS})

    asked = stand.ear.heard[-1]
    assert isinstance(asked, CommandGiven)
    assert (asked.said, asked.place) == (words("open"), "")
    assert "Five metres." in str(stand.fake.messages["DU1"])


async def test_a_press_may_open_a_dialog_which_is_sent_mended_and_sent_again(stand: Stand):
    stand.ear.answer = FORM
    press = {"type": "block_actions", "channel": {"id": "C1"}, "actions": [{"action_id": "later#0.0", "value": "{}"}]}
    await stand.acts(press)
    [dialog] = stand.fake.dialogs
    assert dialog["callback_id"] == "later"

    stand.ear.answer = FormErrors({"note": phrase("too-short")})
    values = {"note": {"note": {"type": "plain_text_input", "value": "x"}}}
    view = {**dialog, "id": "V1", "hash": "1", "state": {"values": values}}
    answer = await stand.acts({"type": "view_submission", "view": view})
    sent = stand.ear.heard[-1]
    assert isinstance(sent, FormSubmitted)
    assert (sent.action, sent.values, sent.place) == (FORM.action, {"note": "x"}, "C1")
    assert answer == {"response_action": "errors", "errors": {"note": "too-short"}}


@pytest.mark.parametrize("typed", ["later on monday", "later " + "very " * 400])
async def test_a_form_of_a_command_that_was_typed_is_one_press_away(stand: Stand, typed: str):
    stand.ear.answer = FORM
    await stand.tells(ASKED | {"text": typed, "channel": "DU1", "channel_type": "im"})

    assert stand.fake.dialogs == []
    [said] = [one for one in stand.fake.messages["DU1"] if one["user"] == "UBOT"]
    [button] = [one for block in said["blocks"] for one in block.get("elements", ()) if one["type"] == "button"]
    await stand.acts({"type": "block_actions", "channel": {"id": "DU1"}, "actions": [button | {"type": "button"}]})
    pressed = stand.ear.heard[-1]
    assert isinstance(pressed, ButtonPressed)
    assert pressed.action.name == "steward.say"
    assert pressed.action.about["spans"].startswith('[{"type":"words","text":"later')
    assert len(stand.fake.dialogs) == 1


SHORTCUT = {
    "type": "message_action", "callback_id": "ask", "channel": {"id": "C9", "name": "elsewhere"},
    "message": {"type": "message", "user": "U2", "ts": TS, "text": "How deep is the reef?"},
}  # fmt: skip


async def test_a_shortcut_where_steward_is_not_is_answered_by_the_address_that_came_with_it(stand: Stand):
    stand.ear.answer = CARD
    stand.fake.faults = ["", "not_in_channel"]

    await stand.acts(SHORTCUT | {"response_url": f"{stand.fake.address}/back/1"})

    [whisper] = stand.fake.whispers
    assert (whisper["response_type"], whisper["replace_original"]) == ("ephemeral", False)
    assert "Five metres." in str(whisper["blocks"])


@pytest.mark.parametrize("back", ["{0}/back/used", "http://evil.example.org/", ""])
async def test_an_answer_that_finds_no_way_back_is_let_be_and_the_shortcut_counts(stand: Stand, back: str):
    stand.ear.answer = CARD
    stand.fake.faults = ["", "not_in_channel"]

    await stand.acts(SHORTCUT | {"response_url": back.format(stand.fake.address)})

    assert stand.fake.whispers == []
    assert isinstance(stand.ear.heard[-1], CommandGiven)


async def test_the_page_is_laid_when_it_is_opened(stand: Stand):
    stand.ear.answer = CARD
    await stand.tells({"type": "app_home_opened", "user": "U1", "channel": "DU1", "tab": "home", "event_ts": TS})

    assert isinstance(stand.ear.heard[-1], HomeOpened)
    assert "Five metres." in str(stand.fake.homes["U1"])


async def test_an_answer_that_slack_does_not_take_is_no_reason_to_tell_the_event_again(stand: Stand):
    stand.ear.answer = CARD
    stand.fake.faults = ["", "user_not_in_channel"]

    assert await stand.tells(ASKED | {"text": "<@UBOT> open"}) == 200


async def test_steward_is_added_to_a_channel_by_whoever_invites_it(stand: Stand):
    joined = {"type": "member_joined_channel", "channel": "C1", "user": "UBOT", "inviter": "U1", "event_ts": TS}
    await stand.tells(joined)

    added = stand.ear.heard[-1]
    assert isinstance(added, BotAdded)
    assert (added.community, added.name, added.places, added.managers) == ("T1", "Club", ("C1",), ("U1",))


async def test_somebody_else_who_joins_is_introduced(stand: Stand):
    await stand.tells({"type": "member_joined_channel", "channel": "C1", "user": "U1", "event_ts": TS})

    [joined] = stand.ear.heard
    assert isinstance(joined, PersonJoined)
    assert (joined.who, joined.place) == ("U1", "C1")


async def test_channels_it_was_added_to_while_it_was_down_are_found_at_the_start(stand: Stand):
    stand.fake.joined = ["C1", "C2"]
    await stand.door.enrol()

    [added] = stand.ear.heard
    assert isinstance(added, BotAdded)
    assert added.places == ("C1", "C2")


async def known(_workspace: WorkspaceId) -> frozenset[PlaceId]:
    return frozenset({PlaceId("C1"), PlaceId("C2")})


async def test_channels_it_was_taken_out_of_while_it_was_down_are_found_too_and_known_ones_left_alone(stand: Stand):
    stand.fake.joined = ["C2", "C3"]
    stand.door.known = known
    stand.door.by = PersonId("U1")

    await stand.door.enrol()

    [removed] = [event for event in stand.ear.heard if isinstance(event, BotRemoved)]
    [added] = [event for event in stand.ear.heard if isinstance(event, BotAdded)]
    assert (removed.place, removed.places) == ("C1", ("C1",))
    assert (added.places, added.managers) == (("C3",), ("U1",))


async def test_where_there_are_too_many_channels_to_see_them_all_none_is_taken_for_lost(stand: Stand):
    stand.fake.joined = [f"D{number}" for number in range(1200)]
    stand.door.known = known

    await stand.door.enrol()

    assert [event for event in stand.ear.heard if isinstance(event, BotRemoved)] == []


@pytest.mark.parametrize(
    "event",
    [
        {"type": "member_left_channel", "channel": "C1", "user": "UBOT"},
        {"type": "channel_left", "channel": "C1"},
        {"type": "group_left", "channel": "C1"},
        {"type": "channel_archive", "channel": "C1", "user": "U1"},
        {"type": "group_archive", "channel": "C1", "user": "U1"},
        {"type": "channel_deleted", "channel": "C1"},
        {"type": "group_deleted", "channel": "C1"},
    ],
    ids=lambda event: event["type"],
)
async def test_a_channel_it_was_taken_out_of_or_that_is_closed_is_its_own_no_more(stand: Stand, event: dict[str, Any]):
    assert await stand.tells(event) == 200

    [removed] = stand.ear.heard
    assert isinstance(removed, BotRemoved)
    assert (removed.place, removed.places) == ("C1", ("C1",))


async def test_somebody_else_who_leaves_a_channel_takes_steward_with_them_nowhere(stand: Stand):
    assert await stand.tells({"type": "member_left_channel", "channel": "C1", "user": "U1"}) == 200

    assert stand.ear.heard == []


async def test_a_channel_that_is_opened_again_is_enrolled_if_steward_is_still_in_it(stand: Stand):
    stand.fake.joined = ["C1"]
    await stand.tells({"type": "channel_unarchive", "channel": "C1", "user": "U1"})

    [added] = stand.ear.heard
    assert isinstance(added, BotAdded)
    assert added.places == ("C1",)


async def test_a_channel_whose_id_changes_goes_on_under_the_new_one(stand: Stand):
    await stand.tells({"type": "channel_id_changed", "old_channel_id": "G1", "new_channel_id": "C9"})

    removed, added = stand.ear.heard
    assert isinstance(removed, BotRemoved)
    assert isinstance(added, BotAdded)
    assert (removed.places, added.places) == (("G1",), ("C9",))


async def test_a_renamed_channel_is_called_by_its_new_name(stand: Stand):
    await stand.tells({"type": "channel_rename", "channel": {"id": "C1", "name": "cold-and-warm", "created": 1}})

    assert await stand.door.slack.draw(lambda reader: reader.titled(PlaceId("C1")), say) == "cold-and-warm"
    assert stand.fake.calls == []


async def test_health_is_told(stand: Stand):
    answer = await stand.web.get("/healthz")

    assert (answer.status, await answer.json()) == (200, {"status": "well"})


async def test_a_channel_shared_with_another_workspace_is_heard_for_our_own(stand: Stand):
    body = {
        "type": "event_callback", "event_id": "Ev1", "event_time": 1, "team_id": "T2", "event": ASKED,
        "authorizations": [{"team_id": "T1", "user_id": "UBOT"}],
    }  # fmt: skip
    text = msgspec.json.encode(body).decode()

    assert await stand.posts(text, signed(SECRET, text, now())) == 200
    assert {event.workspace for event in stand.ear.heard} == {"T1"}


@pytest.mark.parametrize(
    ("event", "closed"),
    [
        ({"type": "app_uninstalled"}, True),
        ({"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}, True),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}, False),
    ],
)
async def test_when_the_workspace_removes_steward_it_stops(stand: Stand, event: dict[str, Any], *, closed: bool):
    assert await stand.tells(event | {"event_ts": TS}) == 200

    assert stand.door.closed.is_set() is closed
    assert stand.ear.heard == []
