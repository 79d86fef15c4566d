"""The manifest from which Slack makes the app: what Steward may see and do there, each scope with its reason.

Slack's own schema checks neither the names of scopes nor of events; a test here does, against what the code asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from adapters.slack.app import PATH
from adapters.slack.installs import REDIRECT

SCOPES: Final = {
    "channels:history": "hear questions and answers in public channels it was invited to",
    "channels:read": "know which channels it is in, and who joins them",
    "chat:write": "ask experts, thank people and answer",
    "commands": "/steward and the shortcuts",
    "dnd:read": "leave people alone in the hours they have set in Slack",
    "files:write": "show charts as pictures, and bring the files that people ask for",
    "groups:history": "the same in private channels it was invited to",
    "groups:read": "the same for private channels",
    "im:history": "hear what is written to it alone",
    "im:write": "write to one person alone",
    "reactions:read": "count a tick as an accepted answer",
    "reactions:write": "show with an emoji that something was heard",
    "users:read": "know names, time zones, guests, and accounts that were closed",
}
"""Each scope, and why it is needed."""
EVENTS: Final = (
    "app_home_opened", "app_uninstalled", "channel_archive", "channel_deleted", "channel_id_changed", "channel_left",
    "channel_rename", "channel_unarchive", "group_archive", "group_deleted", "group_left", "group_rename",
    "group_unarchive", "member_joined_channel", "member_left_channel", "message.channels", "message.groups",
    "message.im", "reaction_added", "reaction_removed", "team_join", "tokens_revoked", "user_change",
)  # fmt: skip
OF_AN_ORGANISATION: Final = ("team_access_granted", "team_access_revoked")
"""What is heard besides where an organisation may install it for many workspaces."""
_NAME: Final = "Steward"
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./ -")


Labelled = Mapping[str, tuple[str, str]]
"""A label and a description by word."""


class Described(NamedTuple):
    """What Slack shows of the app."""

    about: str
    """One sentence."""
    hint: str
    """What may follow the slash."""
    shortcuts: Labelled
    """Offered on a message."""
    anywhere: Labelled
    """Offered without one."""


class Way(NamedTuple):
    """How Slack and Steward reach each other, and who may install it."""

    url: str = ""
    """The public address, https, without a path; without one Slack speaks through a socket."""
    org: bool = False
    """Whether an organisation may install it for many workspaces at once."""
    rotation: bool = False
    """Whether tokens run out after twelve hours and are renewed. Slack never lets this be taken back."""


SOCKET: Final = Way()


def manifest(described: Described, way: Way = SOCKET) -> dict[str, Any]:
    """Describe the app to Slack."""
    url = way.url
    where = {"request_url": f"{url.rstrip('/')}{PATH}"} if url else {}
    named = [
        {"name": name, "type": kind, "callback_id": word, "description": told}
        for kind, words in (("message", described.shortcuts), ("global", described.anywhere))
        for word, (name, told) in words.items()
    ]
    about = described.about
    slash = {"command": "/steward", "description": about, "usage_hint": described.hint, "should_escape": True}
    return {
        "_metadata": {"major_version": 2},
        "display_information": {"name": _NAME, "description": about, "background_color": "#0067a5"},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": _NAME, "always_online": True},
            "shortcuts": named,
            "slash_commands": [{**slash, **({"url": where["request_url"]} if where else {})}],
        },
        "oauth_config": {
            **({"redirect_urls": [f"{url.rstrip('/')}{REDIRECT}"]} if url else {}),
            "scopes": {"bot": sorted(SCOPES)},
        },
        "settings": {
            "event_subscriptions": {**where, "bot_events": sorted(EVENTS + OF_AN_ORGANISATION * way.org)},
            "interactivity": {"is_enabled": True, **where},
            "org_deploy_enabled": way.org,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": way.rotation,
        },
    }


def yaml(thing: object) -> str:
    """Write a manifest as YAML, as Slack shows it; strings are quoted as JSON quotes them, which YAML understands."""
    return "\n".join(_lines(thing)) + "\n"


def _lines(thing: object, indent: str = "") -> Iterator[str]:
    match thing:
        case dict():
            for key, value in thing.items():
                if isinstance(value, dict | list) and value:
                    yield f"{indent}{key}:"
                    yield from _lines(value, indent + "  ")
                else:
                    yield f"{indent}{key}: {_scalar(value)}"
        case list():
            for item in thing:
                first, *rest = _lines(item, "") if isinstance(item, dict) else (_scalar(item),)
                yield f"{indent}- {first}"
                yield from (f"{indent}  {line}" for line in rest)
        case _:
            yield f"{indent}{_scalar(thing)}"


def _scalar(value: object) -> str:
    text = isinstance(value, str)
    if text and value and set(str(value)) <= _PLAIN and str(value)[0].isalpha() and str(value) == str(value).strip():
        return str(value)
    return json.dumps(value, ensure_ascii=False)
