"""The package from which Teams makes the app: what Steward may see and do there, each permission with its reason.

Microsoft publishes a schema for it; a test holds every package against that. Slash commands and messages that one
person alone sees came with version 1.29 of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from adapters.teams import about, icons

PERMISSIONS: Final = {
    "ChannelMessage.Read.Group": "hear questions and answers in the channels of a team it was added to, and read those "
    "of before; the owners of the team consent",
    "ChatMessage.Read.Chat": "the same in a group chat it was added to; whoever adds it consents",
}
"""What is asked for in each team or chat (resource-specific consent), and why. Members are told by the Connector."""
SCHEMA: Final = "1.29"
VERSION: Final = "1.3.0"
"""Of the app's package: Teams takes an update only with a higher one. Raise it whenever what is written changes."""
MANIFEST, COLOR, OUTLINE = "manifest.json", "color.png", "outline.png"
COMMANDS: Final = 10
"""Of one list, and of a message's menu."""
_DATED: Final = (1980, 1, 1, 0, 0, 0)
"""A package is the same whenever it is made."""
_READABLE: Final = 0o644 << 16
_NAME: Final = "Steward"
_SPOKEN: Final = "en"

Labelled = Mapping[str, tuple[str, str]]
"""A label and a description by word."""


class Described(NamedTuple):
    """What Teams shows of the app, in one language."""

    about: str
    """One sentence."""
    full: str
    """What it does, what it reads and what it does with that."""
    commands: Labelled
    """What can be said in words."""
    shortcuts: Labelled
    """Offered on a message."""


class At(NamedTuple):
    """Whose app it is, and where it is served."""

    app_id: str
    """The bot's own (Microsoft App ID); the app bears it too, so that a later package is an update of the same."""
    domain: str
    website: str = ""
    """Pages of the organisation's own, in place of the one that Steward serves."""
    privacy: str = ""
    terms: str = ""


def manifest(described: Described, at: At, languages: tuple[str, ...] = ()) -> dict[str, Any]:
    """Describe the app to Teams; `languages` are those that it is translated into."""
    site = f"https://{at.domain}"
    listed = [{"title": title, "description": told} for title, told in list(described.commands.values())[:COMMANDS]]
    bot = {
        "botId": at.app_id,
        "scopes": ["team", "groupChat", "personal"],
        "supportsTargetedMessages": True,
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [
            {"scopes": ["team", "groupChat"], "triggers": ["mention", "slash"], "commands": listed},
            {"scopes": ["personal"], "triggers": ["mention"], "commands": listed},
        ],
    }
    offered = [
        {
            "id": word,
            "type": "action",
            "context": ["message"],
            "fetchTask": True,
            "title": title,
            "description": told,
        }
        for word, (title, told) in list(described.shortcuts.items())[:COMMANDS]
    ]
    return {
        "$schema": f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": VERSION,
        "id": at.app_id,
        "developer": {
            "name": _NAME,
            "websiteUrl": at.website or f"{site}{about.PATH}",
            "privacyUrl": at.privacy or f"{site}{about.PRIVACY}",
            "termsOfUseUrl": at.terms or f"{site}{about.TERMS}",
        },
        "name": {"short": _NAME, "full": _NAME},
        "description": {"short": described.about, "full": described.full},
        "icons": {"color": COLOR, "outline": OUTLINE},
        "accentColor": icons.ACCENT,
        "localizationInfo": {
            "defaultLanguageTag": _SPOKEN,
            "additionalLanguages": [{"languageTag": tag, "file": f"{tag}.json"} for tag in languages],
        },
        "defaultInstallScope": "team",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "bots": [bot],
        "composeExtensions": [{"botId": at.app_id, "commands": offered}],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [at.domain],
        "supportsChannelFeatures": "tier1",
        "webApplicationInfo": {"id": at.app_id, "resource": site},
        "authorization": {
            "permissions": {
                "resourceSpecific": [{"name": name, "type": "Application"} for name in PERMISSIONS],
            }
        },
    }


def translation(described: Described) -> dict[str, str]:
    """Say what Teams shows in another language, by where it stands in the manifest."""
    return {
        "$schema": (
            f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}/MicrosoftTeams.Localization.schema.json"
        ),
        "name.short": _NAME,
        "name.full": _NAME,
        "description.short": described.about,
        "description.full": described.full,
        **dict(_lines(described)),
    }


def _lines(described: Described) -> Iterator[tuple[str, str]]:
    for many in range(2):
        for number, (_, told) in enumerate(list(described.commands.values())[:COMMANDS]):
            yield f"bots[0].commandLists[{many}].commands[{number}].description", told
    for number, (title, told) in enumerate(list(described.shortcuts.values())[:COMMANDS]):
        yield f"composeExtensions[0].commands[{number}].title", title
        yield f"composeExtensions[0].commands[{number}].description", told


def files(spoken: Mapping[str, Described], at: At) -> dict[str, bytes]:
    """Give the files of the package, by name; `spoken` describes the app in each language, English among them."""
    others = {tag: one for tag, one in spoken.items() if tag != _SPOKEN}
    return {
        MANIFEST: _written(manifest(spoken[_SPOKEN], at, tuple(others))),
        **{f"{tag}.json": _written(translation(one)) for tag, one in others.items()},
        COLOR: icons.color(),
        OUTLINE: icons.outline(),
    }


def packed(named: Mapping[str, bytes]) -> bytes:
    """Pack files as Teams takes them in; the same files always make the same package."""
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as package:
        for name, content in named.items():
            entry = ZipInfo(name, _DATED)
            entry.external_attr = _READABLE
            package.writestr(entry, content)
    return into.getvalue()


def _written(thing: object) -> bytes:
    return (json.dumps(thing, ensure_ascii=False, indent=2) + "\n").encode()
