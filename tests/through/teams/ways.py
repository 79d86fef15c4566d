"""How Teams tells something: an activity that is posted, with a token that the Bot Connector has signed."""

from __future__ import annotations

from typing import Any

import aiohttp
import msgspec

from tests.teams.connector import APP
from tests.teams.login import FakeLogin
from tests.through.teams.acts import Act

Answer = dict[str, Any]


class ByHttp:
    """Signed requests."""

    def __init__(self, login: FakeLogin, http: aiohttp.ClientSession, address: str) -> None:
        """`address` is where requests are taken."""
        self._login, self._http, self._address = login, http, address
        self._signed: tuple[str, dict[str, str]] = ("", {})

    async def sends(self, act: Act, retry: int = 0) -> Answer:
        del retry  # Teams does not say whether it has told before
        service = act.body["serviceUrl"]
        hour = f"{service} {self._login.now():%Y-%m-%d %H}"
        if self._signed[0] != hour:  # one token serves for an hour
            self._signed = hour, self._login.signed(service, aud=APP)
        async with self._http.post(
            self._address, data=msgspec.json.encode(act.body), headers=self._signed[1]
        ) as answer:
            told = await answer.read()
            assert answer.status in {200, 202}, (answer.status, told, act)
            given: Answer = msgspec.json.decode(told) if told else {}
            return given
