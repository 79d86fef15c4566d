"""The charts that hang in Slack already: each drawing is brought there once, however often it is shown.

Slack looks an upload through for a moment before a message may show it; until then it refuses the message, and says no
more than that the blocks are wrong. So a picture counts as ready once a message that shows it was taken, and is given
up after a few refusals: then the words stand there instead, as they do where Slack takes no picture at all.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from hashlib import blake2b
from http import HTTPStatus
from typing import Any, Final, Protocol

import aiohttp
from msgspec import Struct
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.pictures import png
from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError

log = logging.getLogger(__name__)
_MOST: Final = 200
"""Drawings remembered; the oldest is forgotten, and would be brought anew."""
_WAITS: Final = (2.0, 4.0, 8.0, 16.0)
"""Seconds until a picture that was refused is tried again."""
_CLOSED: Final = 3600.0
"""Seconds until Slack, having refused an upload for good, is asked again: an older installation lacks the scope."""


_ALT: Final = 1000
"""Characters of what a file says."""


class Calls(Protocol):
    """Makes one call of Slack's, and says exactly what became of it."""

    async def __call__(self, method: str, **said: Any) -> AsyncSlackResponse:  # noqa: ANN401 - JSON as Slack takes it
        """Raise one of the port's errors where it did not succeed."""


class Hang(Enum):
    """Which charts may be shown as pictures."""

    NONE = "none"
    READY = "ready"
    """Those that Slack has shown before: what is answered at once has no second try."""
    NEW = "new"
    """Any: those not there yet are brought."""


class Hung(Struct):
    """A drawing that was brought to Slack, or that cannot be."""

    file: str = ""
    """Slack's id; empty where it is said in words."""
    ready: bool = False
    refused: int = 0


class Gallery:
    """What hangs in one workspace, as far as this process knows."""

    def __init__(self, web: AsyncWebClient, call: Calls, now: Callable[[], float]) -> None:
        """`now` is a clock that only goes forward, in seconds."""
        self._web, self._call, self._now = web, call, now
        self._closed_until = 0.0
        self._hung: dict[str, Hung] = {}

    def knows(self, drawing: str) -> bool:
        """Whether a drawing was brought, or is known to be undrawable."""
        return _digest(drawing) in self._hung

    def file(self, drawing: str, hang: Hang) -> str:
        """Give the file that shows a drawing; empty where it is to be said in words."""
        found = self._hung.get(_digest(drawing))
        if found is None or hang is Hang.NONE or (hang is Hang.READY and not found.ready):
            return ""
        return found.file if found.refused <= len(_WAITS) else ""

    def taken(self, files: Collection[str]) -> None:
        """Learn that Slack shows these."""
        for one in self._of(files):
            one.ready, one.refused = True, 0

    def refused(self, files: Collection[str]) -> float:
        """Learn that Slack does not show these; say how many seconds to wait, or 0 where waiting has no use.

        What was shown before and is no more has been deleted there: it is forgotten, and brought anew.
        """
        tries = [1]
        for one in self._of(files):
            one.refused += 1
            tries.append(one.refused)
        self._hung = {digest: one for digest, one in self._hung.items() if not (one.ready and one.file in files)}
        return (0.0, *_WAITS, 0.0)[min(max(tries), len(_WAITS) + 1)]

    async def bring(self, missing: Mapping[str, str], within: float) -> None:
        """Bring drawings to Slack, each with its words, within so many seconds. What cannot be is said in words."""
        if self._now() < self._closed_until:
            return
        try:
            async with asyncio.timeout(within):
                for drawing, alt in missing.items():
                    picture = await asyncio.to_thread(png, drawing)
                    if picture is None:
                        log.warning("a chart is said in words: no font here can write all of its letters")
                    self._keep(drawing, await self._brought(picture, alt) if picture is not None else "")
        except (ThrottledError, UnknownOutcomeError, UnreachableError, TimeoutError) as error:
            log.warning("Slack took no picture: %s %s", type(error).__name__, error)
        except (DeniedError, GoneError) as error:
            log.warning("Slack takes no pictures, and is not asked for an hour: %s", error)
            self._closed_until = self._now() + _CLOSED

    async def _brought(self, picture: bytes, alt: str) -> str:
        """Upload a picture, shared with nobody: the message that shows it lets people see it."""
        there = await self._call(
            "files.getUploadURLExternal", filename="chart.png", length=len(picture), alt_txt=alt[:_ALT]
        )
        await upload(self._web, str(there["upload_url"]), picture)
        file = str(there["file_id"])
        await self._call("files.completeUploadExternal", files=json.dumps([{"id": file, "title": "chart.png"}]))
        return file

    def _keep(self, drawing: str, file: str) -> None:
        """Remember what a drawing is called in Slack; an empty name where it cannot be drawn."""
        self._hung[_digest(drawing)] = Hung(file)
        while len(self._hung) > _MOST:
            del self._hung[next(iter(self._hung))]

    def _of(self, files: Collection[str]) -> Iterable[Hung]:
        return [one for one in self._hung.values() if one.file and one.file in files]


async def upload(web: AsyncWebClient, where: str, data: bytes) -> None:
    """Put bytes where Slack says. Whoever knows the address may write there, so no error tells it."""
    session = web.session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=web.timeout))
    try:
        async with session.post(where, data=data, proxy=web.proxy) as answer:
            status = answer.status
    except (aiohttp.ClientError, TimeoutError) as error:
        raise UnreachableError(f"upload: {type(error).__name__}") from None
    finally:
        if session is not web.session:
            await session.close()
    if status != HTTPStatus.OK:
        raise UnknownOutcomeError(f"upload: {status}")


def files_in(blocks: Iterable[dict[str, Any]]) -> list[str]:
    """Name the files that blocks show."""
    return [str(block["slack_file"]["id"]) for block in blocks if "slack_file" in block]


def _digest(drawing: str) -> str:
    return blake2b(drawing.encode(), digest_size=16).hexdigest()
