"""The manifest Slack makes the app from: within Slack's limits, asking for no more than the code uses."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import client, gallery
from adapters.slack.manifest import EVENTS, SCOPES, manifest, yaml
from bot.__main__ import main

ROOT = Path(__file__).parents[3]
NEEDS = {
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "conversations.open": {"im:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "users.info": {"users:read"},
    "users.conversations": {"channels:read", "groups:read"},
    "reactions.add": {"reactions:write"},
    "views.open": set(),
    "views.publish": set(),
    "dnd.info": {"dnd:read"},
    "files.getUploadURLExternal": {"files:write"},
    "files.completeUploadExternal": {"files:write"},
    "auth.test": set(),
}
"""Slack's methods and the scopes each needs, from its documentation."""
HEARS = {
    "app_home_opened": set(),
    "app_uninstalled": set(),
    "tokens_revoked": set(),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "team_join": {"users:read"},
    "user_change": {"users:read"},
}
"""Slack's events and the scopes each needs, from its documentation."""
MADE = manifest(
    "about", "help", {"ask": ("Ask an expert", "asks")}, {"open": ("Open questions", "tells")},
    url="https://steward.example.org/",
)  # fmt: skip


def texts(thing: object, key: str) -> list[str]:
    match thing:
        case dict():
            here = [str(value) for name, value in thing.items() if name == key and isinstance(value, str)]
            return here + [text for value in thing.values() for text in texts(value, key)]
        case list():
            return [text for value in thing for text in texts(value, key)]
        case _:
            return []


def test_every_method_that_is_called_has_its_scope_and_no_scope_is_asked_for_in_vain():
    code = inspect.getsource(client) + inspect.getsource(gallery)
    called = set(re.findall(r'"((?:chat|conversations|users|reactions|views|auth|files|dnd)\.\w+)"', code))

    assert called <= set(NEEDS), "say here which scopes a new method needs"
    needed = {scope for method in called for scope in NEEDS[method]}
    needed |= {scope for event in EVENTS for scope in HEARS[event]} | {"commands"}
    assert needed == set(SCOPES)


def test_by_http_every_request_comes_to_the_one_path():
    urls = texts(MADE, "request_url") + texts(MADE, "url")

    assert set(urls) == {"https://steward.example.org/slack/events"}
    assert len(urls) == 3
    assert MADE["settings"]["socket_mode_enabled"] is False
    assert manifest("about", "help", {}, {})["settings"]["socket_mode_enabled"] is True


def test_a_word_is_offered_on_a_message_or_without_one():
    made = [(one["type"], one["callback_id"], one["name"]) for one in MADE["features"]["shortcuts"]]

    assert made == [("message", "ask", "Ask an expert"), ("global", "open", "Open questions")]


def test_yaml_says_what_the_manifest_says():
    made: dict[str, Any] = {"a": "plain words", "b": ["x:y", 1, True], "c": [{"d": "é «z»", "e": ""}], "f": {}}

    assert yaml(made) == 'a: plain words\nb:\n  - "x:y"\n  - 1\n  - true\nc:\n  - d: "é «z»"\n    e: ""\nf: {}\n'


@pytest.mark.parametrize("way", [["--socket"], ["--url", "https://steward.example.org"]])
def test_what_is_written_keeps_slacks_limits(way: list[str], capsys: pytest.CaptureFixture[str]):
    assert main(["manifest", "slack", *way]) == 0

    said = capsys.readouterr().out
    shortcuts = re.findall(r"- name: \"?(.+?)\"?\n", said)
    assert 0 < len(shortcuts) <= 10
    assert {"message", "global"} <= set(re.findall(r"type: (\w+)", said))
    assert all(len(name) <= 24 for name in shortcuts)
    assert all(len(text) <= 140 for text in re.findall(r'description: "?(.+?)"?\n', said))


def test_the_manifest_in_the_house_is_the_one_that_is_written(tmp_path: Path):
    assert main(["manifest", "slack", "--socket", "--out", str(tmp_path / "slack.yaml")]) == 0

    assert (tmp_path / "slack.yaml").read_text(encoding="utf-8") == (ROOT / "manifest/slack.yaml").read_text(
        encoding="utf-8"
    ), "write it anew: steward manifest slack --socket --out manifest/slack.yaml"


def test_an_address_in_the_clear_is_refused(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["manifest", "slack", "--url", "http://steward.example.org"])

    assert "https://" in capsys.readouterr().err
