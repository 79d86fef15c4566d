"""A login of Microsoft's in this process: it names its keys, changes them, gives tokens, and signs what Teams tells.

Its behaviour is taken from Microsoft's pages: metadata that names `jwks_uri`, keys with `endorsements`, and for Steward
itself the client credentials grant at `/{tenant}/oauth2/v2.0/token`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from typing import Any, Final

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from adapters.teams.clouds import Cloud, Registration
from bot.runtime.clock import SystemClock
from tests.teams.connector import APP, HOME, SECRET, TENANT

ISSUER: Final = "https://api.botframework.com"
METADATA: Final = "/v1/.well-known/openidconfiguration"
KEYS: Final = "/v1/.well-known/keys"
AN_HOUR: Final = 3600
"""Seconds that a token is good for."""


@cache
def private_key(number: int) -> RSAPrivateKey:
    """The same few keys for all tests: to make one takes a while. `number` tells them apart."""
    del number
    return generate_private_key(public_exponent=65537, key_size=2048)


class FakeLogin:
    """Microsoft's login, as far as Steward and Teams talk with it."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        """Begin with one key, endorsed for Teams."""
        self.now = now or SystemClock().now
        self.address = ""
        self.signing = ["key-0"]
        """The keys that are named, the latest last: that one signs."""
        self.endorsements: dict[str, list[str]] = {}
        """What a key is good for, where it is not Teams and others."""
        self.asked: list[str] = []
        """Every path that was asked for, in order."""
        self.down = False
        """Answers 503 to everybody."""
        self.hold: asyncio.Event | None = None
        """Nobody is answered before it is set."""
        self.held = asyncio.Event()
        """Set when somebody waits for that."""
        self.at_each: Callable[[], object] = int
        """Called whenever something is asked."""
        self.jwks_uri = ""
        """Where the keys are said to be; empty for here."""
        self.others: list[object] = []
        """What else is named among the keys."""
        self.given: list[dict[str, str]] = []
        """What tokens were asked for with."""
        self._made = 1

    # ------------------------------------------------------------ who speaks to Steward

    def changes_keys(self) -> str:
        """Sign with a new key from now on, and name it; give its name."""
        self.signing.append(f"key-{self._made}")
        self._made += 1
        return self.signing[-1]

    def claims(self, service_url: str, **changes: object) -> dict[str, Any]:
        """What a token for Steward says; `changes` replaces claims, and None leaves one out."""
        now = int(self.now().timestamp())
        told = {"iss": ISSUER, "aud": APP, "nbf": now - 60, "exp": now + AN_HOUR, "serviceurl": service_url} | changes
        return {name: value for name, value in told.items() if value is not None}

    def token(self, service_url: str, *, kid: str = "", by: str = "", **changes: object) -> str:
        """Sign a token for Steward with the latest key. `kid` says that it was another; `by` does sign with another."""
        kid = kid or self.signing[-1]
        return jwt.encode(
            self.claims(service_url, **changes), _private(by or kid), algorithm="RS256", headers={"kid": kid}
        )

    def signed(self, service_url: str, **changes: object) -> dict[str, str]:
        """The headers with which Teams tells something."""
        token = self.token(service_url, **changes)  # type: ignore[arg-type]  # `kid` and `by` are text among claims
        return {"Authorization": f"Bearer {token}", "Content-Type": "application/json; charset=utf-8"}

    # ------------------------------------------------------------ whom Steward asks

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[str]:
        """Be there; give the address."""
        site = web.Application()
        site.router.add_get(METADATA, self._metadata)
        site.router.add_get(KEYS, self._keys)
        site.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        server = TestServer(site)
        async with server:
            self.address = str(server.make_url("/")).rstrip("/")
            yield self.address

    def cloud(self, *services: str, graph: str = "") -> Cloud:
        """Describe a cloud whose login this is; `services` are the addresses at which Teams is answered."""
        scope = "https://api.botframework.com/.default"
        return Cloud(ISSUER, f"{self.address}{METADATA}", self.address, scope, graph or self.address, services)

    def registration(self, *services: str, graph: str = "", tenants: tuple[str, ...] = (TENANT,)) -> Registration:
        """Describe Steward as it is registered there."""
        return Registration(APP, SECRET, HOME, frozenset(tenants), self.cloud(*services, graph=graph))

    async def _asked(self, request: web.Request) -> None:
        self.asked.append(request.path)
        self.at_each()
        if self.hold is not None:
            self.held.set()
            await self.hold.wait()
        if self.down:
            raise web.HTTPServiceUnavailable

    async def _metadata(self, request: web.Request) -> web.Response:
        await self._asked(request)
        return web.json_response(
            {
                "issuer": ISSUER,
                "authorization_endpoint": "https://invalid.example",
                "jwks_uri": self.jwks_uri or f"{self.address}{KEYS}",
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            }
        )

    async def _keys(self, request: web.Request) -> web.Response:
        await self._asked(request)
        return web.json_response({"keys": [*self.others, *[self._named(kid) for kid in self.signing]]})

    def _named(self, kid: str) -> dict[str, Any]:
        public = json.loads(RSAAlgorithm.to_jwk(_private(kid).public_key()))
        good_for = self.endorsements.get(kid, ["skype", "msteams", "webchat"])
        return {"kty": "RSA", "use": "sig", "n": public["n"], "e": public["e"], "kid": kid, "endorsements": good_for}

    async def _token(self, request: web.Request) -> web.Response:
        await self._asked(request)
        told = {name: str(value) for name, value in (await request.post()).items()}
        self.given.append({**told, "tenant": request.match_info["tenant"]})
        if told.get("client_id") != APP or told.get("client_secret") != SECRET:
            refused = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided."}
            return web.json_response(refused, status=401)
        token = f"token-{len(self.given)}"
        return web.json_response({"token_type": "Bearer", "expires_in": AN_HOUR - 1, "access_token": token})


def _private(kid: str) -> RSAPrivateKey:
    return private_key(int(kid.rpartition("-")[2]))
