"""What Slack tells, as Events: a table of payloads, each cut down to what matters in it.

What is the same act everywhere is in tests/contracts/adapters.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from adapters.accounts import parts
from adapters.slack.cards import Reader, message, modal
from adapters.slack.events import (
    Delivery,
    Interaction,
    Slash,
    happened,
    interacted,
    slashed,
    stranger,
    visitor,
)
from bot.kernel.cards import Action, Button, Card, Form, Inputs, Name, Place, TextInput, Words, phrase
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, WorkspaceId
from tests.anycard import say

ME = PersonId("UBOT")
HOME = WorkspaceId("T1")
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TS = "1772442000.000100"
QUESTION = {"type": "message", "channel": "C1", "user": "U1", "text": "How deep is the reef?", "ts": TS, "event_ts": TS}


def told(event: dict[str, Any], **more: object) -> Event | None:
    body = {"type": "event_callback", "event_id": "Ev1", "event_time": 1772442000, "team_id": "T1", "event": event}
    return happened(msgspec.convert(body | more, Delivery), ME, HOME)


def done(payload: dict[str, Any]) -> Event | None:
    body = {"user": {"id": "U1", "username": "ana"}, "team": {"id": "T1", "domain": "club"}, "trigger_id": "1.2"}
    return interacted(msgspec.convert(body | payload, Interaction), NOW, HOME)


def posted(**changes: object) -> MessagePosted:
    event = told(QUESTION | changes)
    assert isinstance(event, MessagePosted)
    return event


def commanded(event: Event | None) -> CommandGiven:
    assert isinstance(event, CommandGiven)
    return event


def test_a_message_says_who_where_when_and_what():
    event = posted()

    assert (event.key, event.workspace, event.who, event.place) == (f"T1/said/C1/{TS}", "T1", "U1", "C1")
    assert (event.message, event.under, event.bot, event.private) == (f"C1/{TS}", None, False, False)
    assert event.text == (Words("How deep is the reef?"),)
    assert event.at == datetime(2026, 3, 2, 9, 0, 0, 100, UTC)
    assert parts(event.message) == ("C1", TS)


def test_names_and_channels_are_read_and_escapes_are_undone_once():
    text = posted(text="<@U2> see <#C2|reefs> &amp;lt; <!channel>").text

    assert text == (Name(PersonId("U2")), Words(" see "), Place(PlaceId("C2")), Words(" &lt; @channel"))


@pytest.mark.parametrize(
    ("changes", "under"),
    [
        ({"thread_ts": TS}, None),
        ({"thread_ts": "1772441000.000200"}, "C1/1772441000.000200"),
        ({"thread_ts": "1772441000.000200", "subtype": "thread_broadcast"}, "C1/1772441000.000200"),
    ],
)
def test_a_reply_stands_under_the_first_message_of_its_thread(changes: dict[str, Any], under: str | None):
    assert posted(**changes).under == under


@pytest.mark.parametrize(
    ("changes", "bot"),
    [
        ({"subtype": "file_share", "files": [{"url_private": "https://files.example/?t=xoxe-secret"}]}, False),
        ({"subtype": "me_message"}, False),
        ({"subtype": "bot_message", "bot_id": "B1", "user": ""}, True),
        ({"subtype": "bot_message", "bot_id": "B1", "user": None, "username": "ci"}, True),
        ({"subtype": "bot_message", "bot_id": None, "user": None, "text": None, "attachments": [{}]}, True),
        ({"bot_id": "B1"}, True),
    ],
)
def test_people_and_programs_write(changes: dict[str, Any], bot: bool):
    event = posted(**changes)

    assert event.bot is bot
    assert "secret" not in repr(event)


@pytest.mark.parametrize(
    "event",
    [
        QUESTION | {"subtype": "channel_join"},
        QUESTION | {"subtype": "channel_topic"},
        QUESTION | {"subtype": "something_new"},
        QUESTION | {"subtype": "assistant_app_thread", "assistant_app_thread": {"title": "New"}, "channel_type": "im"},
        QUESTION | {"subtype": "huddle_thread", "user": "USLACKBOT", "room": {"id": "R1"}, "text": ""},
        QUESTION | {"subtype": "ekm_access_denied", "user": "UREVOKED", "text": ""},
        QUESTION | {"subtype": "bot_add", "bot_id": "B1"},
        QUESTION | {"subtype": "reminder_add"},
        QUESTION | {"subtype": "message_replied", "message": {"ts": TS, "text": "How deep?"}},
        QUESTION | {"user": "UBOT", "bot_id": "BBOT"},
        {"type": "app_mention", "user": "U1", "channel": "C1", "ts": TS, "text": "<@UBOT> hi", "event_ts": TS},
        {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "messages", "event_ts": TS},
        {"type": "reaction_added", "user": "U1", "reaction": "tada", "item": {"type": "file"}, "event_ts": TS},
        {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": None, "event_ts": TS},
        {"type": "user_change", "user": "U1", "event_ts": TS},
        {"type": "emoji_changed", "event_ts": TS},
        {"type": "channel_rename", "channel": {"id": "C1", "name": "reefs"}, "event_ts": TS},
    ],
)
def test_what_nobody_needs_to_know_is_nothing(event: dict[str, Any]):
    assert told(event) is None


def test_an_edit_says_the_new_words_and_a_link_preview_is_no_edit():
    now = {"type": "message", "user": "U1", "text": "How deep is the *reef*?", "ts": TS}
    edit = {"type": "message", "subtype": "message_changed", "channel": "C1", "event_ts": TS, "message": now}

    event = told(edit | {"previous_message": QUESTION})
    assert isinstance(event, MessageChanged)
    assert (event.message, event.who, event.text) == (f"C1/{TS}", "U1", (Words("How deep is the *reef*?"),))
    assert told(edit | {"previous_message": now}) is None
    unfurled = now | {"attachments": [{"from_url": "https://example.org/", "title": "A reef"}]}
    assert told(edit | {"message": unfurled, "previous_message": now, "hidden": True}) is None
    assert told(edit | {"channel_type": "im"}) is None


@pytest.mark.parametrize("subtype", ["huddle_thread", "channel_topic", "assistant_app_thread"])
def test_a_notice_that_changes_is_no_edit(subtype: str):
    ended = {"type": "message", "subtype": subtype, "user": "U1", "text": "A huddle happened", "ts": TS}

    assert told({"type": "message", "subtype": "message_changed", "channel": "C1", "message": ended}) is None


def test_pictures_alone_can_be_edited_to_have_words():
    now = {"type": "message", "subtype": "file_share", "user": "U1", "text": "The reef", "ts": TS}
    before = now | {"text": None}
    edit = {"type": "message", "subtype": "message_changed", "channel": "C1", "message": now}

    assert isinstance(told(edit | {"previous_message": before}), MessageChanged)
    assert told(edit | {"message": before, "previous_message": before | {"text": ""}}) is None


def test_what_is_said_to_a_picture_is_what_was_said():
    shared = {"subtype": "file_share", "files": [{"id": "F1", "title": "reef.png"}], "upload": False}

    assert posted(**shared, text="Is this one deep?").text == (Words("Is this one deep?"),)
    assert posted(**shared, text=None).text == ()
    assert isinstance(told(QUESTION | shared | {"text": "<@UBOT> ask"}), CommandGiven)


def test_a_reply_that_the_whole_channel_sees_is_one_reply():
    root = {"ts": "1772441000.000200", "user": "U2", "text": "How deep?", "reply_count": 1}
    event = posted(subtype="thread_broadcast", thread_ts="1772441000.000200", root=root)

    assert (event.message, event.under, event.text) == (
        f"C1/{TS}",
        "C1/1772441000.000200",
        (Words("How deep is the reef?"),),
    )


def test_what_slack_sends_as_null_is_as_if_it_were_not_there():
    nothing = dict.fromkeys(("subtype", "thread_ts", "bot_id", "user_team", "source_team", "team", "channel_type"))

    assert posted(**nothing) == posted()
    assert told({"type": "app_home_opened", "user": None, "tab": "home", "event_ts": TS}) is not None
    assert told({"type": "emoji_changed", "channel": None, "user": None, "message": None, "item": None}) is None


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "subtype": "message_deleted", "channel": "C1", "deleted_ts": TS, "event_ts": TS},
        {
            "type": "message", "subtype": "message_changed", "channel": "C1", "event_ts": TS,
            "message": {"subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted.", "ts": TS},
        },
    ],
)  # fmt: skip
def test_a_message_that_is_gone_is_gone_also_where_its_thread_stays(event: dict[str, Any]):
    gone = told(event)

    assert isinstance(gone, MessageDeleted)
    assert gone.message == f"C1/{TS}"
    assert told(event | {"channel_type": "im"}) is None


@pytest.mark.parametrize(("kind", "on"), [("reaction_added", True), ("reaction_removed", False)])
def test_a_reaction_is_its_emoji_whatever_the_skin(kind: str, on: bool):
    item = {"type": "message", "channel": "C1", "ts": TS}
    event = told({"type": kind, "user": "U2", "reaction": "+1::skin-tone-3", "item": item, "event_ts": TS})

    assert isinstance(event, ReactionChanged)
    assert (event.emoji, event.on, event.who, event.message) == ("👍", on, "U2", f"C1/{TS}")


def test_what_is_written_to_steward_is_a_command_in_a_channel_in_a_thread_and_alone():
    named = commanded(told(QUESTION | {"text": "<@UBOT>: thank <@U2>"}))
    threaded = commanded(told(QUESTION | {"text": "<@UBOT> ask", "thread_ts": "1772441000.000200"}))
    alone = commanded(told(QUESTION | {"text": "open", "channel": "D1", "channel_type": "im"}))

    assert named.said == (Words("thank "), Name(PersonId("U2")))
    assert (threaded.said, threaded.about) == ((Words("ask"),), "C1/1772441000.000200")
    assert (alone.said, alone.place) == ((Words("open"),), "D1")
    assert isinstance(told(QUESTION | {"text": "ask <@UBOT> about it"}), MessagePosted)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("Ana", "Europe/Paris", "fr", False, False, False)),
        ({"tz": None, "locale": None}, ("Ana", "UTC", "", False, False, False)),
        ({"profile": {"real_name": "Ana B."}}, ("Ana B.", "Europe/Paris", "fr", False, False, False)),
        ({"is_restricted": True}, ("Ana", "Europe/Paris", "fr", False, True, False)),
        ({"is_stranger": True}, ("Ana", "Europe/Paris", "fr", False, True, False)),
        ({"is_ultra_restricted": True}, ("Ana", "Europe/Paris", "fr", False, True, False)),
        ({"team_id": "T2"}, ("Ana", "Europe/Paris", "fr", False, True, False)),
        ({"id": "W1", "team_id": "E1"}, ("Ana", "Europe/Paris", "fr", False, False, False)),
        ({"team_id": "E2", "enterprise_user": None}, ("Ana", "Europe/Paris", "fr", False, True, False)),
        (
            {"team_id": "T2", "enterprise_user": {"enterprise_id": "E1", "teams": ["T2"]}},
            ("Ana", "Europe/Paris", "fr", False, False, False),
        ),
        (
            {"team_id": "T2", "enterprise_user": {"enterprise_id": "E2", "teams": ["T2"]}},
            ("Ana", "Europe/Paris", "fr", False, True, False),
        ),
        ({"deleted": True}, ("Ana", "Europe/Paris", "fr", False, False, True)),
        ({"is_bot": True}, ("Ana", "Europe/Paris", "fr", True, False, False)),
    ],
)
@pytest.mark.parametrize("kind", ["user_change", "user_profile_changed", "team_join"])
def test_a_changed_profile_says_who_somebody_is(kind: str, changes: dict[str, Any], expected: tuple[object, ...]):
    user = {"id": "U1", "team_id": "T1", "tz": "Europe/Paris", "locale": "fr-FR", "profile": {"display_name": "Ana"}}
    here = [{"enterprise_id": "E1", "team_id": "T1", "user_id": "UBOT", "is_bot": True}]
    event = told({"type": kind, "user": user | changes, "event_ts": TS}, authorizations=here)

    assert isinstance(event, PersonJoined)
    who = event.profile
    assert event.who == who.who == (user | changes)["id"]
    assert (who.name, who.zone, who.language, who.bot, who.guest, who.left) == expected


def test_a_closed_account_has_left_although_hardly_anything_is_told_of_it():
    event = told({"type": "user_change", "user": {"id": "U1", "deleted": True, "name": "ana"}, "event_ts": TS})

    assert isinstance(event, PersonJoined)
    assert (event.profile.left, event.profile.name, event.profile.zone) == (True, "ana", "UTC")


def foreign(event: dict[str, Any], **more: object) -> Profile | None:
    body = {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": event}
    return stranger(msgspec.convert(body | more, Delivery), HOME)


IN_ORG = [{"enterprise_id": "E1", "team_id": "T1", "user_id": "UBOT", "is_bot": True}]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"user_team": "T2", "source_team": "T2", "team": "T2"}, "U1"),
        ({"source_team": "T2"}, "U1"),
        ({"user_team": "E2", "team": "T1"}, "U1"),
        ({"user_profile": {"team": "T2", "display_name": "Lou", "real_name": "Lou B.", "name": "lou"}}, "Lou"),
        (
            {"user_profile": {"team": "T2", "display_name": "", "real_name": "Lou B."}, "subtype": "file_share"},
            "Lou B.",
        ),
    ],
)
def test_somebody_from_another_organisation_is_a_guest_by_what_the_message_itself_tells(
    changes: dict[str, Any], name: str
):
    assert foreign(QUESTION | changes, authorizations=IN_ORG) == Profile(PersonId("U1"), name, guest=True)


@pytest.mark.parametrize(
    "changes", [{}, {"user_team": "T1", "team": "T1"}, {"user_team": "E1"}, {"user": None, "user_team": "T2"}]
)
def test_a_colleague_is_no_stranger_in_whichever_workspace_of_the_organisation(changes: dict[str, Any]):
    assert foreign(QUESTION | changes, authorizations=IN_ORG) is None


def test_which_organisation_is_ours_is_told_by_the_workspace_that_hears():
    colleague = QUESTION | {"user_team": "E1"}

    assert foreign(colleague, context_team_id="T1", context_enterprise_id="E1") is None
    assert foreign(colleague, context_team_id="T2", context_enterprise_id="E1") is not None
    assert foreign(colleague, authorizations=[{"team_id": None, "enterprise_id": "E1"}]) is None
    assert foreign(colleague, authorizations=[{"team_id": "T2", "enterprise_id": "E1"}]) is not None


def test_who_joins_a_shared_channel_from_elsewhere_is_a_guest():
    joined = {"type": "member_joined_channel", "user": "W7", "channel": "C1", "channel_type": "C", "team": "T2"}

    assert foreign(joined) == Profile(PersonId("W7"), "W7", guest=True)


@pytest.mark.parametrize(
    ("payload", "guest"),
    [
        ({"user": {"id": "U1", "team_id": "T1"}}, False),
        ({"user": {"id": "U1", "team_id": "T2", "name": "lou"}}, True),
        ({"user": {"id": "U1", "team_id": "E1"}, "team": {"id": "T1", "enterprise_id": "E1"}}, False),
        ({"user": {"id": "U1", "team_id": "E1"}, "team": None, "enterprise": {"id": "E1", "name": "Org"}}, False),
        ({"user": {"id": "U1", "team_id": "E2"}, "team": None, "enterprise": {"id": "E1", "name": "Org"}}, True),
    ],
)
def test_whoever_presses_from_elsewhere_is_a_guest_too(payload: dict[str, Any], *, guest: bool):
    told_of = visitor(msgspec.convert({"type": "block_actions", "team": {"id": "T1"}} | payload, Interaction), HOME)

    assert (told_of is not None and told_of.guest) is guest


def test_a_shared_channels_event_belongs_to_the_workspace_that_hears_it():
    event = told(QUESTION, context_team_id="T9", team_id="T9")

    assert event is not None
    assert event.workspace == "T1"


def test_a_slash_command_is_heard_where_it_was_typed():
    event = slashed(Slash("U1", "C1", " thank <@U2|ben> for reefs ", "1.2"), NOW, HOME)

    assert (event.key, event.place, event.who, event.at) == ("T1/slash/1.2", "C1", "U1", NOW)
    assert event.said == (Words("thank "), Name(PersonId("U2")), Words(" for reefs"))


def test_a_press_brings_back_what_its_button_means():
    action = Action("question.claim", {"question": "C1/1", "in": "club"})
    reader = Reader(say)
    submit = Button(phrase("send"), action)
    drawn = message(Card(phrase("gist"), (Inputs((TextInput("note", phrase("note")),), submit),)), reader)
    sends = drawn.blocks[-1]["elements"][0]
    press = {"type": "block_actions", "channel": {"id": "C1"}, "container": {"type": "message", "message_ts": TS}}

    event = done(press | {"actions": [{"action_id": "question.claim#0.0", "value": sends["value"]}]})
    assert isinstance(event, ButtonPressed)
    assert (event.action, event.message, event.place) == (action, MessageId(f"C1/{TS}"), "C1")

    state = {"values": {"0.note": {"note": {"type": "plain_text_input", "value": "five metres"}}}}
    event = done(press | {"actions": [{"action_id": sends["action_id"], "value": sends["value"]}], "state": state})
    assert isinstance(event, FormSubmitted)
    assert (event.action, event.values) == (action, {"note": "five metres"})


def test_a_form_brings_back_its_values_its_meaning_and_its_place():
    form = Form(phrase("later"), (), phrase("send"), Action("question.later", {"question": "C1/1"}))
    view = modal(form, Reader(say), "C1")
    values = {
        "a": {"when": {"type": "static_select", "selected_option": {"value": "tomorrow"}}},
        "b": {"days": {"type": "checkboxes", "selected_options": [{"value": "mon"}, {"value": "tue"}]}},
        "c": {"who": {"type": "users_select", "selected_user": "U2"}},
        "d": {"note": {"type": "plain_text_input", "value": None}},
    }
    sent = {"id": "V1", "hash": "9.8", "state": {"values": values}}
    event = done({"type": "view_submission", "view": view | sent})

    assert isinstance(event, FormSubmitted)
    assert event.action == form.action
    assert event.place == "C1"
    assert event.values == {"when": "tomorrow", "days": "mon,tue", "who": "U2", "note": ""}
    assert event.key == "T1/form/V1/9.8"


def test_a_shortcut_is_a_command_about_its_message():
    used = {"type": "message_action", "callback_id": "answered", "channel": {"id": "C1"}, "message": QUESTION}
    event = commanded(done(used))

    assert (event.said, event.about, event.place) == ((Words("answered"),), f"C1/{TS}", "C1")
    untold = done(used | {"message": QUESTION | {"text": None, "user": None}})
    assert commanded(untold).about == f"C1/{TS}"


def test_a_shortcut_without_a_message_is_a_command_from_nowhere():
    event = commanded(done({"type": "shortcut", "callback_id": "open", "action_ts": TS}))
    assert (event.said, event.about, event.place, event.key) == ((Words("open"),), None, "", "T1/shortcut/1.2")

    whole_org = {"type": "shortcut", "callback_id": "desk", "team": None, "enterprise": {"id": "E1", "name": "Org"}}
    assert commanded(done(whole_org | {"is_enterprise_install": True})).said == (Words("desk"),)


def test_a_press_on_ones_own_page_stands_on_no_message():
    pressed = {"action_id": "open#0.0", "value": None, "action_ts": TS}
    event = done({"type": "block_actions", "container": {"type": "view", "message_ts": None}, "actions": [pressed]})

    assert isinstance(event, ButtonPressed)
    assert (event.action, event.message, event.place) == (Action("open"), None, "")


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "view_closed", "view": {"id": "V1", "callback_id": "later"}, "is_cleared": False},
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "actions": None},
        {"type": "block_suggestion", "action_id": "who", "value": "a"},
    ],
)
def test_a_payload_without_meaning_is_nothing(payload: dict[str, Any]):
    assert done(payload) is None
