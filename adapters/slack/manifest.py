"""The manifest from which Slack makes the app: what Steward may see and do there, each scope with its reason.

Slack's own schema checks neither the names of scopes nor of events; a test here does, against what the code asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from adapters.slack.app import PATH

SCOPES: Final = {
    "channels:history": "hear questions and answers in public channels it was invited to",
    "channels:read": "know which channels it is in, and who joins them",
    "chat:write": "ask experts, thank people and answer",
    "commands": "/steward and the shortcuts",
    "dnd:read": "leave people alone in the hours they have set in Slack",
    "files:write": "show charts as pictures",
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
    "app_home_opened", "app_uninstalled", "member_joined_channel", "message.channels", "message.groups", "message.im",
    "reaction_added", "reaction_removed", "team_join", "tokens_revoked", "user_change",
)  # fmt: skip
_NAME: Final = "Steward"
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./ -")


Labelled = Mapping[str, tuple[str, str]]
"""A label and a description by word."""


def manifest(about: str, hint: str, shortcuts: Labelled, anywhere: Labelled, *, url: str = "") -> dict[str, Any]:
    """Describe the app to Slack.

    `about` is one sentence; `hint` what may follow the slash; `shortcuts` are offered on a message, and the words in
    `anywhere` without one. Without a `url` (https, without a path) Slack speaks through a socket.
    """
    where = {"request_url": f"{url.rstrip('/')}{PATH}"} if url else {}
    named = [
        {"name": name, "type": kind, "callback_id": word, "description": described}
        for kind, words in (("message", shortcuts), ("global", anywhere))
        for word, (name, described) in words.items()
    ]
    slash = {"command": "/steward", "description": about, "usage_hint": hint, "should_escape": True}
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
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {**where, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **where},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
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
