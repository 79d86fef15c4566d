"""What `steward doctor` asks of Microsoft: does it know Steward, does it tell its keys, and what of each organisation.

It asks and writes nothing down. A team that lets Steward in may still not let it read what was said before: that is the
owner's consent, given with the installation, and each team's first channel is tried for it.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from adapters.teams.book import Address, Book, TeamKept
from adapters.teams.clouds import Registration
from adapters.teams.credential import Credential
from adapters.teams.line import Line, is_out, path
from adapters.teams.names import has_threads
from adapters.teams.tokens import Keys
from bot.kernel.people import WorkspaceId
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Store,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.kernel.records import from_row

_MANY = 10_000
FAILURES = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)


class Organisation(Struct, frozen=True):
    """How one organisation stands with Steward."""

    heard: bool
    """Whether Teams has told of anything there, and so where it is answered."""
    trouble: str = ""
    """Why Teams could not be asked."""
    teams: tuple[str, ...] = ()
    """Names of the teams that Steward is in."""
    channels: int = 0
    chats: int = 0
    lost: tuple[str, ...] = ()
    """Teams that it was in, and is no more."""
    unread: tuple[str, ...] = ()
    """Teams whose channels may not be read over Graph."""
    unreached: int = 0
    """People who cannot be written to."""


async def login(credential: Credential, registration: Registration) -> tuple[bool, str]:
    """Try whether Microsoft gives Steward a token: yes or no, and its own word where it refuses or does not answer."""
    try:
        await credential.token(registration.cloud.scope)
    except DeniedError as error:
        return False, str(error)
    except UnreachableError as error:
        return True, str(error)
    return True, ""


async def keys(known: Keys) -> bool:
    """Try whether the keys can be had by which Steward knows who speaks to it."""
    return await known.fetched()


async def organisation(line: Line, store: Store, tenant: WorkspaceId, book: Book) -> Organisation:
    """Ask how an organisation stands with Steward."""
    people = await store.find(tenant, Address.kind, "", "", _MANY)
    unreached = sum(1 for row in people if from_row(Address, row).denied)
    if not (service := await book.service()):
        return Organisation(heard=False)
    found: list[str] = []
    lost: list[str] = []
    unread: list[str] = []
    channels = chats = 0
    for team in await book.teams():
        if not has_threads(team.team):
            chats += 1
            continue
        name = team.name or team.team
        try:
            told = await line.call("GET", service, path("teams", team.team, "conversations"))
            readable = await _is_read(line, team, tenant)
        except FAILURES as error:
            if is_out(error):
                lost.append(name)
                continue
            return Organisation(heard=True, trouble=str(error), unreached=unreached)
        found.append(name)
        channels += len(told["conversations"])
        if not readable:
            unread.append(name)
    return Organisation(
        heard=True,
        teams=tuple(found),
        channels=channels,
        chats=chats,
        lost=tuple(lost),
        unread=tuple(unread),
        unreached=unreached,
    )


async def _is_read(line: Line, team: TeamKept, tenant: WorkspaceId) -> bool:
    """Whether Graph gives a message of the team's general channel, or says that there is none.

    Raises:
        ThrottledError, UnreachableError: it does not say.
    """
    if not team.group:
        return False
    way = f"/v1.0/teams/{quote(team.group)}/channels/{quote(team.team, safe=':@')}/messages"
    try:
        await line.graph(way, {"$top": "1"}, tenant)
    except (DeniedError, GoneError):
        return False
    return True
