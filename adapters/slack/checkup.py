"""What `steward doctor` asks Slack: is each token good for all it is used for, and is Steward in a channel at all.

What events Slack tells cannot be asked with the app's own tokens; a configuration token, which whoever made the app can
have for twelve hours, shows the app's manifest, and that is held against the one this version would write.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any, Final

import aiohttp
from msgspec import Struct
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.app import another
from adapters.slack.client import Slack
from adapters.slack.manifest import EVENTS, SCOPES
from bot.kernel.people import PlaceId
from bot.kernel.ports import DeniedError, ThrottledError, UnknownOutcomeError, UnreachableError

_UNSAID: Final = "unknown_error"


class Workspace(Struct, frozen=True):
    """How one workspace stands with Steward."""

    lacks: tuple[str, ...]
    """Scopes that this version needs and Slack has not granted."""
    channels: tuple[str, ...]
    """Names of the channels that Steward is in."""
    lost: tuple[PlaceId, ...]
    """Channels that its communities have, and that it is in no more."""


class App(Struct, frozen=True):
    """How the app's manifest differs from the one this version would write."""

    deaf: tuple[str, ...]
    """Events that it is not told of."""
    lacks: tuple[str, ...]
    """Scopes that it does not ask for, commands and shortcuts that it does not have."""
    socket: bool
    """Whether Slack speaks through a socket."""


async def workspace(slack: Slack, known: Iterable[PlaceId]) -> Workspace:
    """Ask how a workspace stands with Steward.

    Raises:
        DeniedError, ThrottledError, UnreachableError, UnknownOutcomeError: Slack did not say.
    """
    granted = await slack.granted()
    channels = await slack.channels()
    names = await slack.draw(lambda reader: tuple(reader.titled(place) for place in channels.places), lambda _: ())
    lost = tuple(sorted(set(known).difference(channels.places))) if channels.whole else ()
    lacks = tuple(sorted(set(SCOPES) - granted)) if granted else ()
    return Workspace(lacks, names, lost)


async def socket(web: AsyncWebClient, app_token: str) -> str:
    """Try whether a socket may be opened; give Slack's own word for why not."""
    return await _refusal(another(web, ""), "apps.connections.open", app_token)


async def app(web: AsyncWebClient, config_token: str, app_id: str, wanted: dict[str, Any]) -> App:
    """Hold the app's manifest against the one that is wanted.

    Raises:
        DeniedError: the configuration token is none, or has run out.
        UnreachableError: Slack cannot be reached.
    """
    client = another(web, config_token)
    try:
        told = await client.api_call("apps.manifest.export", params={"app_id": app_id})
    except SlackApiError as error:
        raise DeniedError(str(error.response.get("error", _UNSAID))) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise UnreachableError(type(error).__name__) from error
    there: dict[str, Any] = told.get("manifest") or {}
    settings = there.get("settings") or {}
    events = (settings.get("event_subscriptions") or {}).get("bot_events") or ()
    lacks = [*_missing(there, wanted, "oauth_config", "scopes", "bot")]
    for what, name in (("slash_commands", "command"), ("shortcuts", "callback_id")):
        has = {one.get(name) for one in (there.get("features") or {}).get(what) or ()}
        lacks += [one[name] for one in wanted["features"][what] if one[name] not in has]
    if not (settings.get("interactivity") or {}).get("is_enabled"):
        lacks.append("interactivity")
    return App(
        deaf=tuple(one for one in EVENTS if one not in events),
        lacks=tuple(lacks),
        socket=bool(settings.get("socket_mode_enabled")),
    )


async def app_id(slack: Slack, bot: str) -> str:
    """Ask which app Steward's account belongs to; empty where Slack does not say."""
    try:
        return await slack.app_of(bot)
    except (DeniedError, ThrottledError, UnreachableError, UnknownOutcomeError):
        return ""


def hands(web: AsyncWebClient, token: str) -> Slack:
    """Hands for asking only."""
    return Slack(another(web, token), asyncio.get_running_loop().time)


def _missing(there: dict[str, Any], wanted: dict[str, Any], *path: str) -> list[str]:
    has: Any = there
    need: Any = wanted
    for step in path:
        has, need = (has or {}).get(step), need[step]
    return [one for one in need if one not in (has or ())]


async def _refusal(client: AsyncWebClient, method: str, token: str) -> str:
    client.token = token
    try:
        await client.api_call(method)
    except SlackApiError as error:
        return str(error.response.get("error", _UNSAID))
    except (aiohttp.ClientError, TimeoutError) as error:
        return type(error).__name__
    return ""
