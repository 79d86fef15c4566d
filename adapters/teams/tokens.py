"""Who may speak to Steward: the Bot Connector alone, and what it says of itself must be signed.

Anybody can write to an open address, so what a stranger's request costs does not depend on what stands in it, keys are
fetched no more often because of it, and nobody whose key is known waits while they are.
Source: Microsoft's page on the Bot Connector's authentication.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import aiohttp
import jwt
import msgspec
from msgspec import Struct

from adapters.teams.clouds import Cloud, Registration

log = logging.getLogger(__name__)
CHANNEL: Final = "msteams"
"""What Teams is called among the channels that a key may be good for."""
SKEW: Final = timedelta(minutes=5)
"""How far apart Microsoft's clock and this machine's may be."""
KEPT: Final = timedelta(hours=24)
"""After which keys are fetched anew."""
BELIEVED: Final = timedelta(hours=72)
"""After which keys that could not be fetched anew are not believed any more."""
SELDOM: Final = timedelta(minutes=3)
"""Between two fetches because of keys that nobody knows."""
_AGAIN: Final = timedelta(seconds=5)
"""Until a fetch that failed is tried again."""
_PATIENCE: Final = 5
"""Seconds that fetching keys may take."""
_LONGEST: Final = 8192
"""Bytes of a header: Microsoft's are about 1,500."""
_MOST: Final = 1 << 20
"""Bytes of the keys: Microsoft's are about 100,000."""
_REMEMBERED: Final = 1000
"""Tokens: Microsoft sends the same for an hour, one a tenant."""
_DOTS: Final = 2
_FAILED: Final = "the keys that Microsoft signs with cannot be fetched; those known are kept: %s"


class RefusedError(Exception):
    """Whoever this is may not speak to Steward. Nothing of what they said is kept."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        """`status` is what is answered; `why` is for the log, and holds nothing of what was sent."""
        super().__init__(why)
        self.status = status


class Key(NamedTuple):
    """One of the keys that Microsoft signs with."""

    key: jwt.PyJWK
    endorsements: frozenset[str]
    """The channels it is good for."""


class _Metadata(Struct):
    jwks_uri: str


class _Jwk(Struct):
    kid: str = ""
    kty: str = ""
    n: str = ""
    e: str = ""
    endorsements: list[str] = []


class _Jwks(Struct):
    keys: list[Any]


class Keys:
    """The keys of one cloud, fetched when first needed."""

    def __init__(self, session: aiohttp.ClientSession, cloud: Cloud, now: Callable[[], datetime]) -> None:
        """`now` tells how old they are."""
        self._session, self._cloud, self._now = session, cloud, now
        self._keys: dict[str, Key] = {}
        self._fetched: datetime | None = None
        self._next: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    def known(self, kid: str) -> Key | None:
        """Give a key that is known and believed, at once. Old ones are fetched anew meanwhile."""
        if self._fetched is None:
            return None
        age = self._now() - self._fetched
        if age > KEPT:
            self._fetch()
        return self._keys.get(kid) if age <= BELIEVED else None

    async def find(self, kid: str) -> Key | None:
        """Give a key; one that is not known is asked for, where that was not done just now."""
        if (known := self.known(kid)) is not None:
            return known
        if (fetching := self._fetch()) is not None:
            await asyncio.shield(fetching)
        return self.known(kid)

    async def fetched(self) -> bool:
        """Fetch the keys, where that was not done just now; say whether there are any."""
        if (fetching := self._fetch()) is not None:
            await asyncio.shield(fetching)
        return bool(self._keys)

    async def close(self) -> None:
        """Ask for nothing any more."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.wait({self._fetching})

    def _fetch(self) -> asyncio.Task[None] | None:
        """Fetch the keys, one fetch for all who ask; None where it is too early to ask again."""
        if self._fetching is not None:
            return self._fetching
        if self._next is not None and self._now() < self._next:
            return None
        self._fetching = asyncio.create_task(self._renew())
        self._fetching.add_done_callback(self._done)
        return self._fetching

    def _done(self, _: asyncio.Task[None]) -> None:
        self._fetching = None

    async def _renew(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                keys = await self._ask()
        except (aiohttp.ClientError, TimeoutError, msgspec.DecodeError, ValueError) as error:
            log.warning(_FAILED, error if isinstance(error, msgspec.DecodeError) else type(error).__name__)
            self._next = self._now() + _AGAIN
            return
        self._keys, self._fetched = keys, self._now()
        self._next = self._fetched + SELDOM

    async def _ask(self) -> dict[str, Key]:
        where = msgspec.json.decode(await self._get(self._cloud.metadata), type=_Metadata).jwks_uri
        if urlsplit(where)[:2] != urlsplit(self._cloud.metadata)[:2]:
            raise msgspec.ValidationError("the keys are said to be somewhere else")
        told = msgspec.json.decode(await self._get(where), type=_Jwks)
        keys = dict(found for one in told.keys if (found := _read(one)) is not None)
        if not keys:
            raise msgspec.ValidationError("no keys are named")
        return keys

    async def _get(self, address: str) -> bytes:
        async with self._session.get(address, allow_redirects=False) as answer:
            if answer.status != HTTPStatus.OK:
                raise msgspec.ValidationError(f"answered {answer.status}")
            told = b""
            async for part in answer.content.iter_any():
                told += part
                if len(told) > _MOST:
                    raise msgspec.ValidationError("too long an answer")
            return told


def _read(told: object) -> tuple[str, Key] | None:
    """Read a key and its id; None for one of another kind, which is no reason to believe none of the others."""
    try:
        one = msgspec.convert(told, _Jwk)
        key = jwt.PyJWK({"kty": one.kty, "n": one.n, "e": one.e}, "RS256")
    except (msgspec.ValidationError, jwt.PyJWTError):
        return None
    return (one.kid, Key(key, frozenset(one.endorsements))) if one.kty == "RSA" and one.kid else None


class Passed(NamedTuple):
    """A token that was found in order."""

    until: float
    kid: str
    service: str


class Gate:
    """Lets in what the Bot Connector of this cloud tells this app."""

    def __init__(
        self, keys: Keys, registration: Registration, now: Callable[[], datetime], most: int = _REMEMBERED
    ) -> None:
        """`now` tells which tokens have ended; of those that passed the latest are remembered, at `most` so many."""
        self._keys, self._registration, self._now, self._most = keys, registration, now, most
        self._passed: dict[str, Passed] = {}

    @property
    def remembered(self) -> int:
        """How many tokens need not be examined again."""
        return len(self._passed)

    async def check(self, authorization: str, service_url: str) -> None:
        """Let pass what is signed for this app, and for the address at which it wants to be answered.

        Raises:
            RefusedError: 401 for a token that is none, or not good; 403 for an address that is not one of Teams'.
        """
        self.serves(await self.admit(authorization), service_url)

    async def admit(self, authorization: str) -> Passed:
        """Find a token in order. Of what comes with it nothing need be known.

        Raises:
            RefusedError: 401 for a token that is none, or not good.
        """
        passed = self._passed.get(authorization) or await self._examined(authorization)
        if self._now().timestamp() > passed.until or self._keys.known(passed.kid) is None:
            self._passed.pop(authorization, None)
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "the token has ended")
        return passed

    def serves(self, token: Passed, service_url: str) -> None:
        """Let pass what wants to be answered where its token says.

        Raises:
            RefusedError: 403 for any other address, and one that is not one of Teams'.
        """
        if token.service != service_url.rstrip("/"):
            raise RefusedError(HTTPStatus.FORBIDDEN, "the token is for another address")
        if not self._registration.cloud.serves(service_url):
            raise RefusedError(HTTPStatus.FORBIDDEN, "no address of Teams'")

    async def _examined(self, authorization: str) -> Passed:
        scheme, _, token = authorization[: _LONGEST + 1].partition(" ")
        if len(authorization) > _LONGEST or scheme.lower() != "bearer" or token.count(".") != _DOTS:
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "no token")
        try:
            kid = str(_head(token).get("kid", ""))
            key = await self._keys.find(kid)
            if key is None:
                raise RefusedError(HTTPStatus.UNAUTHORIZED, "signed with a key that Microsoft does not name")
            claims = self._claims(token, key.key)
        except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
            raise RefusedError(HTTPStatus.UNAUTHORIZED, f"not a good token: {type(error).__name__}") from None
        if CHANNEL not in key.endorsements:
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "the key is not good for Teams")
        passed = Passed(self._until(claims), kid, str(claims.get("serviceurl") or "").rstrip("/"))
        while len(self._passed) >= self._most:
            del self._passed[next(iter(self._passed))]
        self._passed[authorization] = passed
        return passed

    def _claims(self, token: str, key: jwt.PyJWK) -> dict[str, Any]:
        return jwt.decode(
            token,
            key,
            algorithms=["RS256"],
            audience=self._registration.app_id,
            issuer=self._registration.cloud.issuer,
            options={
                "require": ["exp", "aud", "iss"],
                "strict_aud": True,
                "verify_exp": False,  # below, by the clock that was handed in
                "verify_nbf": False,
                "verify_iat": False,
            },
        )

    def _until(self, claims: dict[str, Any]) -> float:
        """Say until when a token is good, in seconds since 1970."""
        begins, ends, now = claims.get("nbf", 0), claims["exp"], self._now().timestamp()
        skew = SKEW.total_seconds()
        if not (isinstance(ends, int | float) and isinstance(begins, int | float)):
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "it does not say until when it is good")
        if not begins - skew <= now <= ends + skew:
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "the token has ended, or not begun")
        return ends + skew


def _head(token: str) -> dict[str, Any]:
    head = jwt.get_unverified_header(token)
    if head.get("alg") != "RS256":
        raise jwt.InvalidAlgorithmError
    return head
