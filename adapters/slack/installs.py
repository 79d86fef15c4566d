"""Who has installed Steward: tokens sealed in the vault, renewed before they run out, and the pages to install from.

Bolt leads through Slack's consent; what it brings back is kept here. A state is good for ten minutes, in one browser,
once. A refresh token is good once too, so a renewed token is kept before it is used.
"""

from __future__ import annotations

import asyncio
import base64
import html
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Final

import aiohttp
import msgspec
from aiohttp import web
from cryptography.fernet import Fernet, InvalidToken
from msgspec import Struct
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackClientError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from bot.kernel.cards import Phrase, Words, phrase, plain
from bot.kernel.ports import Speaker, Vault

log = logging.getLogger(__name__)
INSTALL: Final = "/slack/install"
REDIRECT: Final = "/slack/oauth_redirect"
_KEPT: Final = "slack/installed/"
_SPENT: Final = "slack/state/"
_STATE_FOR: Final = timedelta(minutes=10)
_EARLY: Final = timedelta(hours=2)
"""How long before it runs out a token is renewed."""
_BREATH: Final = timedelta(minutes=1)
"""Between two tries to renew one."""
_AT_ONCE: Final = 60 * 24 * 365 * 100
"""Minutes before its end from which slack_sdk renews a token: always, since we have looked at the clock."""


class Installed(Struct, frozen=True):
    """What a workspace, or a whole organisation, has given Steward."""

    enterprise: str
    """Empty for a workspace that belongs to no organisation."""
    team: str
    """Empty where the organisation installed it for all its workspaces."""
    name: str
    token: str
    bot: str
    """Steward's own account there."""
    by: str
    """Who installed it."""
    refresh: str = ""
    ends: datetime | None = None
    """When the token runs out; None for one that does not."""
    teams: tuple[str, ...] = ()
    """The workspaces of an organisation that it was last good for."""

    @property
    def where(self) -> str:
        """Name it apart from every other."""
        return f"{self.enterprise or '-'}/{self.team or '-'}"

    def __repr__(self) -> str:
        """Show no token."""
        return f"Installed({self.where})"


Opened = Callable[["Token"], Awaitable[None]]
"""Told of every new installation."""


class Installs(AsyncInstallationStore):
    """Bolt's store of installations, on our own vault."""

    def __init__(self, vault: Vault, rotator: AsyncTokenRotator, now: Callable[[], datetime]) -> None:
        """Keep them in a vault, and renew with `rotator` what runs out."""
        self._vault, self._rotator, self._now = vault, rotator, now
        self.opened: Opened | None = None
        """Told of every new installation."""

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt says what it does."""
        return log

    async def all(self) -> list[Installed]:
        """Give every installation there is."""
        return await kept_in(self._vault)

    async def keep(self, installed: Installed) -> None:
        """Keep what was given, or renewed."""
        await self._vault.keep(_KEPT + installed.where, msgspec.json.encode(installed))

    async def forget(self, installed: Installed) -> None:
        """Forget a token that is worth nothing any more."""
        await self._vault.forget(_KEPT + installed.where)

    async def async_save(self, installation: Installation) -> None:
        """Keep a new installation, and go to work there."""
        installed = _read(installation)
        await self.keep(installed)
        if self.opened is not None:
            await self.opened(self.token(installed))

    def token(self, installed: Installed) -> Token:
        """Hand out the token of an installation, for as long as it is good."""
        return Token(installed, self, self._rotator, self._now)


async def kept_in(vault: Vault) -> list[Installed]:
    """Give every installation that a vault keeps."""
    found = [await vault.read(name) for name in await vault.names(_KEPT)]
    return [msgspec.json.decode(one, type=Installed) for one in found if one is not None]


def _read(installation: Installation) -> Installed:
    at = installation.bot_token_expires_at
    return Installed(
        enterprise=installation.enterprise_id or "",
        team="" if installation.is_enterprise_install else installation.team_id or "",
        name=installation.team_name or installation.enterprise_name or "",
        token=installation.bot_token or "",
        bot=installation.bot_user_id or "",
        by=installation.user_id or "",
        refresh=installation.bot_refresh_token or "",
        ends=datetime.fromtimestamp(at).astimezone() if at is not None else None,
    )


class States(AsyncOAuthStateStore):
    """What leads from Slack's consent back to the one who asked: sealed, so that nobody fills our store by asking."""

    def __init__(self, vault: Vault, secret: str, now: Callable[[], datetime]) -> None:
        """Seal with the client secret, and remember in the vault which ones were used."""
        self._vault, self._now = vault, now
        self._fernet = Fernet(base64.urlsafe_b64encode(sha256(secret.encode()).digest()))

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt says what it does."""
        return log

    async def async_issue(self, *_: object, **__: object) -> str:
        """Make a new one; no two are alike."""
        return self._fernet.encrypt_at_time(b"", int(self._now().timestamp())).decode()

    async def async_consume(self, state: str) -> bool:
        """Say whether it is one of ours, young enough, and comes for the first time."""
        now = self._now()
        try:
            self._fernet.decrypt_at_time(state, int(_STATE_FOR.total_seconds()), int(now.timestamp()))
        except InvalidToken:
            return False
        name = _SPENT + sha256(state.encode()).hexdigest()
        for spent in await self._vault.names(_SPENT):
            if spent == name:
                return False
            at = await self._vault.read(spent)
            if at is not None and datetime.fromisoformat(at.decode()) + 2 * _STATE_FOR < now:
                await self._vault.forget(spent)
        await self._vault.keep(name, now.isoformat().encode())
        return True


class Token:
    """The token of an installation, renewed in time; the workspaces of one organisation share one."""

    def __init__(
        self, installed: Installed, installs: Installs, rotator: AsyncTokenRotator, now: Callable[[], datetime]
    ) -> None:
        """Hand out the installation's token."""
        self.installed = installed
        self._installs, self._rotator, self._now = installs, rotator, now
        self._lock = asyncio.Lock()
        self._not_before: datetime | None = None

    async def fresh(self) -> str:
        """Give a token that lasts; where it cannot be renewed, the old one, which Slack may refuse."""
        if self._is_late():
            async with self._lock:
                if self._is_late():
                    await self._renew()
        return self.installed.token

    async def covers(self, teams: tuple[str, ...]) -> None:
        """Remember for which workspaces of an organisation it is good, so that all can be left when it is not."""
        self.installed = msgspec.structs.replace(self.installed, teams=teams)
        await self._installs.keep(self.installed)

    def _is_late(self) -> bool:
        ends, now = self.installed.ends, self._now()
        return ends is not None and now > ends - _EARLY and not (self._not_before and now < self._not_before)

    async def _renew(self) -> None:
        here = self.installed
        try:
            renewed = await self._rotator.perform_bot_token_rotation(bot=_bot(here), minutes_before_expiration=_AT_ONCE)
        except (SlackClientError, aiohttp.ClientError, TimeoutError) as error:
            self._not_before = self._now() + _BREATH
            log.warning("the token of %s could not be renewed: %s", here.name, type(error).__name__)
            return
        if renewed is None:
            self._not_before = self._now() + _BREATH
            return
        at = renewed.bot_token_expires_at
        self.installed = msgspec.structs.replace(
            here,
            token=renewed.bot_token,
            refresh=renewed.bot_refresh_token or "",
            ends=datetime.fromtimestamp(at).astimezone() if at is not None else None,
        )
        await self._installs.keep(self.installed)


def _bot(installed: Installed) -> Bot:
    ends = installed.ends
    return Bot(
        bot_token=installed.token,
        bot_user_id=installed.bot,
        bot_id="",
        bot_refresh_token=installed.refresh,
        bot_token_expires_at=int(ends.timestamp()) if ends is not None else None,
        installed_at=0.0,
    )


class Consent(Struct, frozen=True):
    """What Slack must know of the app to ask somebody for consent."""

    client_id: str
    client_secret: str
    address: str
    """The public address, https, without a path."""
    scopes: tuple[str, ...]


def routes(
    consent: Consent, installs: Installs, states: States, client: AsyncWebClient, say: Speaker
) -> list[web.RouteDef]:
    """Serve the page that leads to Slack's consent, and the one that comes back from it."""

    async def welcome(args: AsyncSuccessArgs) -> BoltResponse:
        name = args.installation.team_name or args.installation.enterprise_name or ""
        return _page(HTTPStatus.OK, say, phrase("install-done", workspace=Words(name)), phrase("install-next"))

    async def sorry(args: AsyncFailureArgs) -> BoltResponse:
        log.warning("Steward was not installed: %s", args.reason)
        why = phrase("install-failed", why=Words(args.reason))
        return _page(HTTPStatus(args.suggested_status_code), say, why, phrase("install-again"), INSTALL)

    flow = AsyncOAuthFlow(
        client=client,
        logger=_silent(),
        settings=AsyncOAuthSettings(
            client_id=consent.client_id,
            client_secret=consent.client_secret,
            scopes=list(consent.scopes),
            redirect_uri=f"{consent.address}{REDIRECT}",
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            install_page_rendering_enabled=False,
            callback_options=AsyncCallbackOptions(welcome, sorry),
            installation_store=installs,
            state_store=states,
            authorization_url=_consent_at(client.base_url),
        ),
    )

    async def begins(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))

    async def comes_back(request: web.Request) -> web.StreamResponse:
        try:
            answer = await flow.handle_callback(await to_bolt_request(request))
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("Steward was not installed: %s", type(error).__name__)
            why = phrase("install-failed", why=Words(type(error).__name__))
            answer = _page(HTTPStatus.BAD_GATEWAY, say, why, phrase("install-again"), INSTALL)
        return await to_aiohttp_response(answer)

    return [web.get(INSTALL, begins), web.get(REDIRECT, comes_back)]


def _silent() -> logging.Logger:
    """Bolt would log the code with which somebody consented; why it failed is logged by us."""
    quiet = logging.getLogger(f"{__name__}.flow")
    quiet.setLevel(logging.CRITICAL)
    return quiet


def _consent_at(api: str) -> str:
    return f"{api.removesuffix('/').removesuffix('/api')}/oauth/v2/authorize"


def _page(status: HTTPStatus, say: Speaker, title: Phrase, more: Phrase, link: str = "") -> BoltResponse:
    heading, text = html.escape(plain(say(title))), html.escape(plain(say(more)))
    told = f'<a href="{link}">{text}</a>' if link else text
    body = (
        '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Steward</title></head><body><main><h1>{heading}</h1><p>{told}</p></main></body></html>"
    )
    headers: dict[str, str | Sequence[str]] = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'",
    }
    return BoltResponse(status=status, body=body, headers=headers)
