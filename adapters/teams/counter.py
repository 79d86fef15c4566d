"""Hands out what a card offers, at an address of Steward's own.

A bot may bring a file in Teams only to one person, by a dialog of consent, into their OneDrive; this is one press.
Whoever has it can open it, as whoever has a file can pass it on. Nobody can make one up, and there is no list. What it
leads to is made when it is asked for, from what is kept of it for a week. The answer is the same whether it is over,
was let go, or never was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from aiohttp import web

from adapters.papers.files import HEADERS, File, Seal, Shelf, disposition, file, said
from adapters.papers.letters import Sheet
from bot.kernel.cards import Phrase, phrase, plain
from bot.kernel.messages import NOBODY
from bot.kernel.people import WorkspaceId
from bot.kernel.ports import Speaker, Store

if TYPE_CHECKING:
    from adapters.teams.client import Teams
    from adapters.teams.door import Voice
    from adapters.teams.wording import Reader
    from bot.kernel.messages import Kept

PATH: Final = "/take"
_OVER: Final[Phrase] = phrase("take-away-over")


class Counter:
    """Where people fetch what they take away."""

    def __init__(self, url: str, seal: Seal, say: Speaker) -> None:
        """`url` is Steward's public address; `say` speaks to whoever comes in vain, in the language of who runs it."""
        self._url, self._seal, self._say = url, seal, say

    def address(self, tenant: WorkspaceId, name: str, kind: str) -> str:
        """Give the address at which something can be fetched as one kind of file."""
        parts = (tenant, name, kind)
        way = "/".join(quote(part, safe="") for part in (*parts, self._seal.of(*parts)))
        return f"{self._url}{PATH}/{way}"

    def routes(
        self,
        platforms: Mapping[WorkspaceId, Teams],
        store: Store,
        voices: Callable[[WorkspaceId], Voice],
        now: Callable[[], datetime],
    ) -> list[web.RouteDef]:
        """Serve it."""

        async def handed(request: web.Request) -> web.Response:
            tenant, name, kind, seal = (request.match_info[part] for part in ("tenant", "name", "kind", "seal"))
            workspace = WorkspaceId(tenant)
            teams = platforms.get(workspace)
            if teams is None or not self._seal.holds(seal, tenant, name, kind):
                return self._nothing()
            kept = await Shelf(store, workspace).find(name, now())
            if kept is None:
                return self._nothing()
            say = await voices(workspace)(kept.who or NOBODY, kept.place)
            made = await _made(teams, kept, kind, say, now())
            return _handed(made) if made is not None else self._nothing()

        return [web.get(f"{PATH}/{{tenant}}/{{name}}/{{kind}}/{{seal}}", handed)]

    def _nothing(self) -> web.Response:
        return web.Response(status=HTTPStatus.NOT_FOUND, text=plain(self._say(_OVER)), headers=HEADERS)


async def _made(teams: Teams, kept: Kept, kind: str, say: Speaker, at: datetime) -> File | None:
    known = await teams.book.known_as(kept.who) if kept.who is not None else None
    zone = known.zone if known is not None else "UTC"

    def told(reader: Reader) -> Sheet:
        return Sheet(say, reader.named, reader.titled, reader.permalink, zone)

    return await file(kept.of, await teams.draw(lambda reader: said(kept.of, told(reader)), say, kept.place), kind, at)


def _handed(made: File) -> web.Response:
    headers = {**HEADERS, "Content-Type": made.media, "Content-Disposition": disposition(made.name)}
    return web.Response(body=made.data, headers=headers)
