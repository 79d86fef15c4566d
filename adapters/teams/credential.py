"""Steward's own tokens: asked for once, off the loop, and renewed while the old one is still good.

MSAL asks, in a thread of its own. What it keeps is thrown away before each asking: what is kept here is kept once, and
a token that Teams refused can be replaced before it runs out.
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Callable
from json import JSONDecodeError
from typing import Any, Final, NamedTuple

import msal
import requests
from msal.exceptions import MsalServiceError
from requests.adapters import HTTPAdapter

from adapters.teams.clouds import Registration
from bot.kernel.ports import DeniedError, UnreachableError

log = logging.getLogger(__name__)
Seconds = Callable[[], float]
_PATIENCE: Final = 10.0
"""Seconds that anybody waits for a token."""
_EARLY: Final = 300.0
"""Seconds before its end at which a token is renewed, while it still serves."""
_LATE: Final = 30.0
"""Seconds before its end at which it serves no more: what is sent with it must still arrive."""
_MAYBE_LATER: Final = frozenset({"temporarily_unavailable", "server_error", "too_many_requests", "request_timeout"})
"""How Microsoft says that it is not the secret."""
_NUMBER: Final = re.compile(r"AADSTS\d+")


class _Kept(NamedTuple):
    """A token, and until when it is good, by the clock that was handed in."""

    token: str
    until: float


class Credential:
    """Asks Microsoft for tokens, with the app's secret or as a managed identity."""

    def __init__(
        self,
        registration: Registration,
        http: requests.Session | None = None,
        now: Seconds = time.monotonic,
        patience: float = _PATIENCE,
    ) -> None:
        """Ask through `http`, which retries nothing; nobody waits longer than `patience` seconds."""
        self._registration, self._now, self._patience = registration, now, patience
        self._http = http if http is not None else _session(patience)
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._asking: dict[tuple[str, str], asyncio.Task[str]] = {}
        self._apps: dict[str, Any] = {}

    def __repr__(self) -> str:
        """Show no secret and no token."""
        return f"Credential({self._registration.app_id})"

    async def token(self, scope: str, tenant: str = "") -> str:
        """Give a token that is good for `scope`, in the app's own organisation or in `tenant`.

        Raises:
            DeniedError: Microsoft refuses: the secret is wrong or over, or the app is not known there.
            UnreachableError: nobody answered in time.
        """
        wanted = (scope, tenant or self._registration.tenant)
        kept, now = self._kept.get(wanted), self._now()
        if kept is not None and now < kept.until - _EARLY:
            return kept.token
        asking = self._asked(wanted)
        if kept is not None and now < kept.until - _LATE:
            return kept.token
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.shield(asking)
        except TimeoutError:
            raise UnreachableError(f"no token within {self._patience:g} s") from None

    def refused(self, token: str) -> None:
        """Forget a token that Teams takes no more, though its time is not over."""
        self._kept = {wanted: kept for wanted, kept in self._kept.items() if kept.token != token}

    async def close(self) -> None:
        """Wait for no token any more."""
        for asking in (asked := list(self._asking.values())):
            asking.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        self._http.close()

    def _asked(self, wanted: tuple[str, str]) -> asyncio.Task[str]:
        """Ask once for all who want the same at the same time; whoever stops waiting ends it for nobody."""
        if wanted not in self._asking:
            self._asking[wanted] = asyncio.create_task(self._ask(*wanted))
            self._asking[wanted].add_done_callback(lambda done: self._answered(wanted, done))
        return self._asking[wanted]

    def _answered(self, wanted: tuple[str, str], done: asyncio.Task[str]) -> None:
        del self._asking[wanted]
        if not done.cancelled() and (failed := done.exception()) is not None:
            log.warning("no token for %s: %s", wanted[0], failed)

    async def _ask(self, scope: str, tenant: str) -> str:
        begun = self._now()
        told = await asyncio.to_thread(self._acquired, scope, tenant)
        token = str(told["access_token"])
        self._kept[scope, tenant] = _Kept(token, begun + float(told.get("expires_in") or 0))
        return token

    def _acquired(self, scope: str, tenant: str) -> dict[str, Any]:
        """Let MSAL ask, in this thread."""
        try:
            told = self._by_identity(scope) if self._registration.managed else self._by_secret(scope, tenant)
        except (requests.RequestException, MsalServiceError, JSONDecodeError, RuntimeError, OSError) as error:
            raise UnreachableError(f"login: {type(error).__name__}") from None  # its words may quote what was sent
        except ValueError as error:
            raise DeniedError(f"login: {type(error).__name__}: no such organisation or authority") from None
        if "access_token" in told:
            return told
        why = str(told.get("error") or "no token")
        number = _NUMBER.search(str(told.get("error_description") or ""))
        said = f"login: {why} {number.group()}" if number is not None else f"login: {why}"
        raise UnreachableError(said) if why in _MAYBE_LATER else DeniedError(said)

    def _by_secret(self, scope: str, tenant: str) -> dict[str, Any]:
        known = self._registration
        if tenant not in self._apps:
            self._apps[tenant] = msal.ConfidentialClientApplication(
                known.app_id,
                client_credential=known.secret,
                authority=f"{known.cloud.login}/{tenant}",
                instance_discovery=False,  # the authority is configured, so nobody need be asked whether it is one
                http_client=self._http,
            )
        self._apps[tenant].remove_tokens_for_client()
        told: dict[str, Any] = self._apps[tenant].acquire_token_for_client(scopes=[scope])
        return told

    def _by_identity(self, scope: str) -> dict[str, Any]:
        identity = msal.UserAssignedManagedIdentity(client_id=self._registration.app_id)
        client = msal.ManagedIdentityClient(identity, http_client=self._http)
        told: dict[str, Any] = client.acquire_token_for_client(resource=scope.removesuffix("/.default"))
        return told


class _InTime(HTTPAdapter):
    """Waits for no answer longer than so many seconds, and tries nothing again."""

    def __init__(self, patience: float) -> None:
        super().__init__()
        self._patience = patience

    def send(self, request: requests.PreparedRequest, **how: Any) -> requests.Response:  # type: ignore[override]  # noqa: ANN401 - passed on as it is
        return super().send(request, **(how | {"timeout": self._patience}))


def _session(patience: float) -> requests.Session:
    session = requests.Session()
    session.mount("https://", _InTime(patience))
    session.mount("http://", _InTime(patience))  # a managed identity is asked for on the machine's own network
    return session
