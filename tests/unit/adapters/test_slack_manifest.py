"""The manifest Slack makes the app from: within Slack's limits, asking for no more than the code uses."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import client, gallery
from adapters.slack.manifest import EVENTS, OF_AN_ORGANISATION, SCOPES, Described, Way, manifest, yaml
from bot.__main__ import main
from bot.manifests import wanted

ROOT = Path(__file__).parents[3]
NEEDS = {
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "conversations.open": {"im:write"},
    "conversations.info": {"channels:read", "groups:read"},
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
    "auth.teams.list": set(),
    "bots.info": {"users:read"},
}
"""Slack's methods and the scopes each needs, from its documentation."""
HEARS = {
    "app_home_opened": set(),
    "app_uninstalled": set(),
    "tokens_revoked": set(),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_id_changed": {"channels:read", "groups:read"},
    "channel_left": {"channels:read"},
    "channel_rename": {"channels:read"},
    "channel_unarchive": {"channels:read"},
    "group_archive": {"groups:read"},
    "group_deleted": {"groups:read"},
    "group_left": {"groups:read"},
    "group_rename": {"groups:read"},
    "group_unarchive": {"groups:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "team_join": {"users:read"},
    "user_change": {"users:read"},
}
"""Slack's events and the scopes each needs, from its documentation."""
DESCRIBED = Described("about", "help", {"ask": ("Ask an expert", "asks")}, {"open": ("Open questions", "tells")})
MADE = manifest(DESCRIBED, Way("https://steward.example.org/"))


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
    called = set(re.findall(r'"((?:chat|conversations|users|reactions|views|auth|bots|files|dnd)\.[\w.]+)"', code))

    assert called <= set(NEEDS), "say here which scopes a new method needs"
    needed = {scope for method in called for scope in NEEDS[method]}
    needed |= {scope for event in EVENTS for scope in HEARS[event]} | {"commands"}
    assert needed == set(SCOPES)


def test_by_http_every_request_comes_to_the_one_path():
    urls = texts(MADE, "request_url") + texts(MADE, "url")

    assert set(urls) == {"https://steward.example.org/slack/events"}
    assert len(urls) == 3
    assert MADE["settings"]["socket_mode_enabled"] is False
    assert manifest(DESCRIBED)["settings"]["socket_mode_enabled"] is True


def test_a_word_is_offered_on_a_message_or_without_one():
    made = [(one["type"], one["callback_id"], one["name"]) for one in MADE["features"]["shortcuts"]]

    assert made == [("message", "ask", "Ask an expert"), ("global", "open", "Open questions")]


def test_who_may_install_it_is_said_where_it_is_wanted():
    wide = manifest(DESCRIBED, Way("https://steward.example.org", org=True, rotation=True))

    assert MADE["oauth_config"]["redirect_urls"] == ["https://steward.example.org/slack/oauth_redirect"]
    assert "redirect_urls" not in manifest(DESCRIBED)["oauth_config"]
    assert (MADE["settings"]["org_deploy_enabled"], MADE["settings"]["token_rotation_enabled"]) == (False, False)
    assert (wide["settings"]["org_deploy_enabled"], wide["settings"]["token_rotation_enabled"]) == (True, True)
    assert set(wide["settings"]["event_subscriptions"]["bot_events"]) - set(EVENTS) == set(OF_AN_ORGANISATION)


def test_yaml_says_what_the_manifest_says():
    made: dict[str, Any] = {"a": "plain words", "b": ["x:y", 1, True], "c": [{"d": "é «z»", "e": ""}], "f": {}}

    assert yaml(made) == 'a: plain words\nb:\n  - "x:y"\n  - 1\n  - true\nc:\n  - d: "é «z»"\n    e: ""\nf: {}\n'


URL = (1, 3000)
SCHEMA: dict[str, Any] = {
    "_metadata": {"major_version": int},
    "display_information": {"name": (1, 35), "description": (1, 140), "background_color": (4, 7)},
    "features": {
        "app_home": {
            "home_tab_enabled": bool, "messages_tab_enabled": bool, "messages_tab_read_only_enabled": bool,
        },
        "bot_user": {"display_name": (1, 80), "always_online": bool},
        "shortcuts": [10, {"name": (1, 24), "type": (1, 7), "callback_id": (1, 255), "description": (1, 150)}],
        "slash_commands": [
            50,
            {"command": (2, 32), "url": URL, "description": (1, 2000), "usage_hint": (1, 1000), "should_escape": bool},
        ],
    },
    "oauth_config": {"redirect_urls": [1000, (1, 2500)], "scopes": {"bot": [255, (1, 50)]}},
    "settings": {
        "event_subscriptions": {"request_url": URL, "bot_events": [100, (1, 50)]},
        "interactivity": {"is_enabled": bool, "request_url": URL},
        "org_deploy_enabled": bool, "socket_mode_enabled": bool, "token_rotation_enabled": bool,
    },
}  # fmt: skip
"""What Slack's published schema allows of what we use: the names there are, lengths of texts, the most of a list."""


def faults(made: object, allowed: object, path: str = "") -> list[str]:
    """Name everything that Slack would refuse."""
    match allowed, made:
        case dict(), dict():
            odd = [f"{path}.{name}: no such thing" for name in made if name not in allowed]
            return odd + [
                fault for name, value in made.items() if name in allowed
                for fault in faults(value, allowed[name], f"{path}.{name}")
            ]  # fmt: skip
        case [int(most), each], list():
            long = [f"{path}: {len(made)} of {most}"] if not 0 < len(made) <= most else []
            return long + [fault for value in made for fault in faults(value, each, f"{path}[]")]
        case (int(least), int(most)), str():
            return [] if least <= len(made) <= most else [f"{path}: {len(made)} letters"]
        case type(), _:
            return [] if isinstance(made, allowed) else [f"{path}: {made!r}"]
        case _:
            return [f"{path}: {made!r}"]


@pytest.mark.parametrize(
    "way", [Way(), Way("https://steward.example.org"), Way("https://steward.example.org", org=True, rotation=True)]
)
def test_what_is_written_keeps_to_slacks_published_schema(way: Way):
    made = wanted(way)

    assert faults(made, SCHEMA) == []
    assert {one["type"] for one in made["features"]["shortcuts"]} == {"message", "global"}
    assert all(one["command"].startswith("/") for one in made["features"]["slash_commands"])


def test_the_schema_would_notice():
    made = wanted(Way())
    made["features"]["shortcuts"] *= 3
    made["display_information"] |= {"name": "S" * 36, "logo": "steward.png"}

    assert len(faults(made, SCHEMA)) == 3


def test_the_manifest_in_the_house_is_the_one_that_is_written(tmp_path: Path):
    assert main(["manifest", "slack", "--socket", "--out", str(tmp_path / "slack.yaml")]) == 0

    assert (tmp_path / "slack.yaml").read_text(encoding="utf-8") == (ROOT / "manifest/slack.yaml").read_text(
        encoding="utf-8"
    ), "write it anew: steward manifest slack --socket --out manifest/slack.yaml"


def test_an_address_in_the_clear_is_refused(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["manifest", "slack", "--url", "http://steward.example.org"])

    assert "https://" in capsys.readouterr().err
