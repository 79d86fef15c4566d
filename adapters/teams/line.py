"""The line to the Bot Connector and to Graph: one call is one request, and what became of it is said exactly.

A post whose end nobody saw is `UnknownOutcomeError`, so that nothing is posted twice by mistake; putting, deleting and
reading can be done again, and aiohttp does it once where a connection that was kept is cut. Nothing else is retried in
here but once, with a new token, where the old one was refused; no redirect is followed, and no token leaves for a host
that the cloud does not name.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from hashlib import blake2b
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

import aiohttp
from yarl import URL

from adapters.teams.clouds import Cloud
from adapters.teams.credential import Credential
from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError

log = logging.getLogger(__name__)
_TIME: Final = aiohttp.ClientTimeout(total=10, connect=5)
_DOUBLED: Final = 6
"""How often a wait is doubled, from a second, where Teams does not say how long."""
_BUSY: Final = 500
"""Places remembered that Teams asked to slow down without saying how long."""
_AGAIN_LATER: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.PRECONDITION_FAILED})
"""Nothing happened, and it may be tried again; 412 is how the Connector says that two came at once."""
_BLOCKED: Final = "BotDisabledByAdmin"
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class RefusedError(DeniedError):
    """Teams said no, and why."""

    def __init__(self, why: str, status: int) -> None:
        """Keep the word that Teams gave as the reason, and its status."""
        super().__init__(f"{status} {why}" if why else str(status))
        self.why, self.status = why, status


def is_out(error: Exception) -> bool:
    """Whether Teams says that Steward is not in a team, or that there is no such team."""
    if isinstance(error, RefusedError):
        return error.status == HTTPStatus.FORBIDDEN and not is_shut(error)
    return isinstance(error, GoneError)


def is_shut(error: Exception) -> bool:
    """Whether an administrator keeps Steward out for now: that says nothing of anybody, and of no team."""
    return isinstance(error, RefusedError) and error.why == _BLOCKED


class _Wanted(NamedTuple):
    """One request."""

    method: str
    address: str
    scope: str
    """What the token must be good for, in the app's own organisation or in `tenant`."""
    tenant: str = ""
    body: Mapping[str, Any] | None = None


def path(*parts: str) -> str:
    """Write ids into a path, so that none can lead elsewhere."""
    return "/".join(quote(part, safe=":@;=") for part in parts)


class Line:
    """Speaks to Teams with Steward's tokens, for every organisation of one registration."""

    def __init__(self, session: aiohttp.ClientSession, credential: Credential, cloud: Cloud) -> None:
        """`session` is closed by whoever opened it."""
        self._session, self._credential, self._cloud = session, credential, cloud
        self._refused: dict[str, int] = {}

    def __repr__(self) -> str:
        """Show no token."""
        return f"Line({self._cloud.graph})"

    async def call(
        self,
        method: str,
        service: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON as Teams gives it
        """Ask the Connector at `service` for `v3/{path}`, and give what it answers.

        Raises:
            ThrottledError: nothing happened, and it says how long to wait.
            DeniedError: Teams refuses, or the cloud does not name that service.
            GoneError: there is no such conversation or message.
            UnreachableError: nothing happened, or it can be done again without harm; so it is too while Steward itself
                is not let in, since secrets run out and are renewed, and nobody is to blame whom it would write to.
            UnknownOutcomeError: it may have been posted.
        """
        if not self._cloud.serves(service):
            raise DeniedError("that is no address of Teams")
        address = f"{service.rstrip('/')}/v3/{path}"
        try:
            return await self._asked(_Wanted(method, _asking(address, params), self._cloud.scope, body=body))
        except RefusedError as refused:
            if refused.status != HTTPStatus.UNAUTHORIZED:
                raise
            log.warning("Teams does not let Steward in: %s", refused)
            raise UnreachableError(str(refused)) from None
        except DeniedError as error:
            raise UnreachableError(str(error)) from None

    async def graph(self, path_or_url: str, params: Mapping[str, str] | None = None, tenant: str = "") -> Any:  # noqa: ANN401 - JSON as Graph gives it
        """Read from Graph in an organisation: a path, or the whole address of a next page. Raises as `call` does."""
        address = path_or_url
        if not path_or_url.startswith("https://") and not path_or_url.startswith(f"{self._cloud.graph}/"):
            address = f"{self._cloud.graph}/v1.0/{path_or_url.lstrip('/').removeprefix('v1.0/')}"
        here, there = urlsplit(self._cloud.graph), urlsplit(address)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            raise DeniedError("that is no address of Graph's")
        return await self._asked(_Wanted("GET", _asking(address, params), f"{self._cloud.graph}/.default", tenant))

    async def _asked(self, wanted: _Wanted) -> Any:  # noqa: ANN401 - JSON, as call gives it
        token = await self._credential.token(wanted.scope, wanted.tenant)
        try:
            return await self._sent(wanted, token)
        except RefusedError as refused:
            if refused.status != HTTPStatus.UNAUTHORIZED:
                raise
        self._credential.refused(token)
        return await self._sent(wanted, await self._credential.token(wanted.scope, wanted.tenant))

    async def _sent(self, wanted: _Wanted, token: str) -> Any:  # noqa: ANN401 - JSON, as call gives it
        at = f"{wanted.method} {urlsplit(wanted.address).path}"
        try:
            async with self._session.request(
                wanted.method,
                URL(wanted.address, encoded=True),
                data=None if wanted.body is None else _written(wanted.body),
                headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json; charset=utf-8"},
                allow_redirects=False,
                timeout=_TIME,
            ) as answer:
                told = await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise UnreachableError(f"{at}: {type(error).__name__}") from None  # its words may tell the address
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _unseen(wanted.method, f"{at}: {type(error).__name__}") from None
        return self._meant(wanted.method, at, answer, told)

    def _meant(self, method: str, at: str, answer: aiohttp.ClientResponse, told: bytes) -> Any:  # noqa: ANN401 - JSON, as call gives it
        said, status = _read(told), answer.status
        if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            self._refused.pop(at, None)
            if said is None and told:
                raise _unseen(method, f"{at}: {status} with an answer that nobody can read")
            return said
        why = _why(said)
        if status in _AGAIN_LATER:
            raise ThrottledError(self._seconds(at, answer.headers.get("Retry-After", "")))
        if status in _GONE:
            raise GoneError(f"{at}: {why or status}")
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise _unseen(method, f"{at}: {status} {why}".rstrip())
        if status < HTTPStatus.BAD_REQUEST:
            raise UnreachableError(f"{at}: led elsewhere ({status})")
        if status in {HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.BAD_REQUEST}:
            log.error("Teams takes no such message (%s): %s %s", at, status, why)
        raise RefusedError(why, status)

    def _seconds(self, at: str, told: str) -> float:
        """Say how long to wait: as long as Teams says, else longer each time, and for each place a little different."""
        if told.isdecimal():
            return max(1.0, float(told))
        times = self._refused.pop(at, 0)
        self._refused[at] = min(times + 1, _DOUBLED)
        if len(self._refused) > _BUSY:
            del self._refused[next(iter(self._refused))]
        spread = int.from_bytes(blake2b(f"{at} {times}".encode(), digest_size=2).digest()) / 0x1_0000
        return float(2**times * (1 + spread))


def _asking(address: str, params: Mapping[str, str] | None) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(params)}" if params else address


def _unseen(method: str, why: str) -> Exception:
    """What it means that the end was not seen: a post may stand, anything else can be done again."""
    return UnknownOutcomeError(why) if method == "POST" else UnreachableError(why)


def _written(told: Mapping[str, Any]) -> bytes:
    """Write JSON without a space between: Teams counts every letter of a message."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _read(told: bytes) -> Any:  # noqa: ANN401 - JSON as Teams gives it
    try:
        return json.loads(told) if told else None
    except ValueError:
        return None


def _why(said: Any) -> str:  # noqa: ANN401 - JSON as Teams gives it
    """Give the reason in one word, the innermost that is told; what else an answer says may be anybody's words.

    It is told in an envelope or without one, and for a person who has blocked Steward as JSON within a string.
    """
    error = said.get("error") or said if isinstance(said, dict) else None
    if isinstance(error, str):
        return error[:80]
    if not isinstance(error, dict):
        return ""
    inner = error.get("innerHttpError") or error.get("innerError") or error.get("innererror")
    quoted = _read(message.encode()) if isinstance(message := error.get("message"), str) else None
    for of, name in ((quoted, "subCode"), (said, "subCode"), (error, "subCode"), (inner, "code"), (error, "code")):
        if isinstance(of, dict) and of.get(name):
            return str(of[name])[:80]
    return ""
