"""The two ways by which Slack tells something: a signed request, or an envelope in a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol
from urllib.parse import urlencode

import aiohttp
import msgspec
from slack_bolt.app.async_app import AsyncApp

from adapters import site
from adapters.slack.app import PATH, routes, socket
from bot.runtime.clock import SystemClock
from tests.fakes import APP_TOKEN, FakeSlack, signed
from tests.through.slack.acts import ACTS, EVENTS, Act

SECRET = "a signing secret"  # noqa: S105 - it opens nothing at all
_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"


async def healthz() -> dict[str, Any]:
    return {"status": "well"}


class Way(Protocol):
    """How a workspace tells what happens, and hears what that is answered with."""

    @staticmethod
    def opened(app: AsyncApp) -> AbstractAsyncContextManager[str]:
        """Open the way; give the address where requests are taken, or nothing."""

    def __init__(self, fake: FakeSlack, http: aiohttp.ClientSession, address: str) -> None:
        """`address` is where requests are taken."""

    async def sends(self, act: Act, retry: int = 0) -> dict[str, Any]:
        """Tell it; `retry` counts from one where it was told before."""


class ByHttp(Way):
    """Signed requests."""

    @staticmethod
    @asynccontextmanager
    async def opened(app: AsyncApp) -> AsyncIterator[str]:
        async with site.served(routes(app), healthz, ("127.0.0.1", 0)) as address:
            yield f"{address}{PATH}"

    def __init__(self, fake: FakeSlack, http: aiohttp.ClientSession, address: str) -> None:
        del fake
        self._http, self._address = http, address

    async def sends(self, act: Act, retry: int = 0) -> dict[str, Any]:
        told = msgspec.json.encode(act.body).decode()
        body = told if act.kind == EVENTS else urlencode({"payload": told} if act.kind == ACTS else act.body)
        # Bolt compares with the real time, whatever the world's clock shows.
        headers = signed(SECRET, body, SystemClock().now().timestamp())
        headers["Content-Type"] = _JSON if act.kind == EVENTS else _FORM
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        async with self._http.post(self._address, data=body, headers=headers) as answer:
            text = await answer.text()
            assert answer.status == 200, (answer.status, text, act)
            given: dict[str, Any] = msgspec.json.decode(text) if text else {}
            return given


class BySocket(Way):
    """Envelopes."""

    @staticmethod
    @asynccontextmanager
    async def opened(app: AsyncApp) -> AsyncIterator[str]:
        async with socket(app, APP_TOKEN):
            yield ""

    def __init__(self, fake: FakeSlack, http: aiohttp.ClientSession, address: str) -> None:
        del http, address
        self._fake = fake

    async def sends(self, act: Act, retry: int = 0) -> dict[str, Any]:
        return await self._fake.tells(act.kind, act.body, retry)
