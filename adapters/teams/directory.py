"""Who and what there is in one organisation, as Teams tells it: people, channels, teams, and how each is called."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from adapters.teams.activity import Account
from adapters.teams.book import Address, Book, TeamKept
from adapters.teams.cards import Reader
from adapters.teams.clouds import Registration
from adapters.teams.events import is_bot, is_outside
from adapters.teams.limits import Limits
from adapters.teams.line import Line, RefusedError, is_out, is_shut, path
from adapters.teams.links import permalink
from adapters.teams.names import apart, has_threads, parts
from bot.kernel.cards import phrase, plain
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)

log = logging.getLogger(__name__)
_AT_ONCE: Final = 1.5
"""Seconds for asking names: somebody waits for an answer."""
_ROSTER, _ROSTERS = 500, 40
"""Members that come at once, and how often more are asked for."""
_ASKED: Final = 5
"""Teams whose rosters are asked for somebody, where nothing says in which they are, and a guess will do."""
_NAMED: Final = 3
"""People after whom a chat is called."""
_GENERAL: Final = "General"
"""The channel that Teams gives no name."""
T = TypeVar("T")


class _Members(msgspec.Struct, rename="camel"):
    """A page of a roster."""

    members: list[Account] = []
    continuation_token: str | None = None


class _Team(msgspec.Struct, rename="camel"):
    """A team."""

    name: str | None = None
    aad_group_id: str | None = None


class _Channel(msgspec.Struct):
    """One of its channels."""

    id: str
    name: str | None = None


class _Channels(msgspec.Struct):
    """All of them."""

    conversations: list[_Channel]


class Directory:
    """What is known of one organisation; what is not is asked for."""

    def __init__(
        self, line: Line, book: Book, registration: Registration, opens: frozenset[str], now: Callable[[], float]
    ) -> None:
        """Speak where the book says that people are found.

        `opens` names the actions that open a dialog; `now` is a clock that only goes forward, in seconds.
        """
        self.line, self.book, self._registration, self._opens = line, book, registration, opens
        self._seconds, self._limits = now, Limits(now)
        self.fetched: Callable[[str, str], str] = lambda _name, _kind: ""
        """Gives the address at which something kept is fetched; empty where Steward has none on the web."""
        self._names: dict[PersonId, str] = {}
        self._places: dict[PlaceId, str] = {}
        self._accounts: dict[PersonId, str] = {}
        self._groups: dict[PlaceId, str] = {}

    async def look_up(self, who: PersonId, place: str = "", *, everywhere: bool = False) -> Profile:
        """Ask Teams who somebody is, in `place` or wherever Steward may meet them; `everywhere` takes a call a team.

        Raises:
            GoneError: they are nowhere that Steward is, or, unless it was asked `everywhere`, may be.
        """
        known = await self.book.address(who)
        teams = [one.team for one in await self.book.teams()]
        rosters = teams if everywhere else teams[:_ASKED]
        for at in dict.fromkeys(one for one in (apart(place)[0], known.talk, *rosters) if one):
            try:
                told = await self._call("GET", "", path("conversations", at, "members", known.account or who))
            except (GoneError, RefusedError) as error:
                if is_shut(error):
                    raise
                continue
            return await self.met(_read(told, Account))
        raise GoneError(f"{who} is nowhere that Steward is")

    async def met(self, account: Account) -> Profile:
        """Keep how somebody is written to, as a roster tells it, and say who they are."""
        who = PersonId(account.aad_object_id.lower() if account.aad_object_id else account.id)
        known = await self.book.change(Address(who), lambda one: replace(one, account=account.id or one.account))
        self._accounts[who] = known.account or who
        guest = is_outside(account, self.book.tenant)
        name = account.name or account.user_principal_name or who
        profile = Profile(who, name, known.zone or "UTC", known.language, bot=account.role == "bot", guest=guest)
        self.knows(profile)
        return profile

    async def members(self, place: PlaceId) -> tuple[Account, ...]:
        """Name everybody in a place, or in a team by its id."""
        found: list[Account] = []
        more: dict[str, str] = {}
        for _ in range(_ROSTERS):
            told = await self._call(
                "GET", "", path("conversations", place, "pagedmembers"), params={"pageSize": str(_ROSTER), **more}
            )
            page = _read(told, _Members)
            found += page.members
            if not page.continuation_token:
                break
            more = {"continuationToken": page.continuation_token}
        else:
            log.warning("of very many members of %s only the first %d are named", place, len(found))
        return tuple(found)

    async def called(self, chat: PlaceId) -> str:
        """Call a chat that nobody gave a name by those who are in it, as Teams does."""
        names = [one.name for one in await self.members(chat) if one.name and not is_bot(one)]
        return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")

    async def find_team(self, team: str) -> TeamKept:
        """Ask for a team, and remember how it and its channels are called."""
        told = _read(await self._call("GET", "", path("teams", team)), _Team)
        listed = _read(await self._call("GET", "", path("teams", team, "conversations")), _Channels)
        channels = {PlaceId(one.id): one.name or _GENERAL for one in listed.conversations}
        known = TeamKept(team, told.name or "", told.aad_group_id or "", tuple(channels))
        for place, name in channels.items():
            self._groups[place] = known.group
            self.knows_place(place, name)
        return known

    async def stands(self, place: PlaceId) -> bool:
        """Whether Steward is still in a channel that its team does not name: it may not name private ones."""
        try:
            await self._call("GET", "", path("conversations", place, "pagedmembers"), params={"pageSize": "50"})
        except (GoneError, RefusedError) as error:
            if not is_out(error):
                raise
            return False
        return True

    def knows(self, known: Profile) -> None:
        """Remember how somebody is called, from what Teams told by itself."""
        self._names[known.who] = known.name

    def hears_of_place(self, place: PlaceId, name: str) -> None:
        """Remember how somebody calls a place, until its team says how it is called."""
        if self._places.get(place, place) == place:
            self.knows_place(place, name)

    def knows_place(self, place: PlaceId, name: str) -> None:
        """Remember how a place is called."""
        if name:
            self._places[place] = name

    async def _account(self, who: PersonId, place: str = "") -> str:
        """Give the id by which somebody is written to and called: from the book or from Teams, else who they are."""
        known = (await self.book.address(who)).account
        if not known:
            with suppress(GoneError):
                await self.look_up(who, place)
        self._accounts[who] = known or (await self.book.address(who)).account or who
        return self._accounts[who]

    async def _person(self, who: PersonId, place: str) -> None:
        """Learn a person's name and account: from what Steward was told of them before, else from Teams."""
        known = await self.book.known_as(who)
        if known is None or not known.name:
            await self.look_up(who, place)
            return
        self.knows(known)
        await self._account(who, place)

    async def _title(self, place: PlaceId) -> None:
        """Learn how a place is called, and whose a channel is; one that its team does not tell of has no name."""
        for kept in await self.book.teams():
            if place == kept.team and not has_threads(place):
                self.knows_place(place, kept.name or await self.called(place))
            elif place == kept.team or place in kept.channels:
                self._groups[place] = (await self.find_team(kept.team)).group
        self._groups.setdefault(place, "")
        self._places.setdefault(place, place)

    async def _learn(self, one: str, ask: Callable[[], Awaitable[object]]) -> None:
        try:
            await ask()
        except (DeniedError, GoneError):  # nobody Teams knows: called by the id, and not asked for again
            self._names[PersonId(one)] = self._places[PlaceId(one)] = self._accounts[PersonId(one)] = one

    async def draw(self, draw: Callable[[Reader], T], speaker: Speaker, place: str = "", within: float = _AT_ONCE) -> T:
        """Draw something with names in it. Who or what is not known yet is asked for, `within` so many seconds."""
        unknown: dict[str, Callable[[], Awaitable[object]]] = {}

        def named(who: PersonId) -> str:
            if who not in self._names:
                unknown[who] = partial(self._person, who, place)
            return self._names.get(who, who)

        def account(who: PersonId) -> str:
            if who not in self._accounts:
                unknown.setdefault(who, partial(self._account, who, place))
            return self._accounts.get(who, who)

        def titled(at: PlaceId) -> str:
            if at not in self._places:
                unknown[at] = partial(self._title, at)
            known = self._places.get(at, at)
            return known if known != at else plain(speaker(phrase("teams-place-unseen")))

        def found_at(of: MessageId) -> str:
            at = parts(of).place
            if has_threads(at) and at not in self._groups:
                unknown.setdefault(at, partial(self._title, at))
            return self.permalink(of)

        lang = plain(speaker(phrase("language-tag")))
        reader = Reader(speaker, named, titled, found_at, account, self._opens, lang, self.fetched)
        drawn = draw(reader)
        if not (asked := dict(unknown)):
            return drawn
        try:
            async with asyncio.timeout(within):
                for one in sorted(asked):
                    await self._learn(one, asked[one])
        except (ThrottledError, UnreachableError, UnknownOutcomeError, TimeoutError) as error:
            log.info("some are called by their ids: %s", type(error).__name__)  # better now than never
        return draw(reader)

    def permalink(self, of: MessageId) -> str:
        """Give a message's address."""
        group = self._groups.get(parts(of).place, "")
        return permalink(self._registration.cloud.web, str(self.book.tenant), of, group)

    async def _call(
        self, method: str, thread: str, way: str,
        body: Mapping[str, Any] | None = None, params: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON as Teams gives it  # fmt: skip
        """Make one call in its turn; what is done in a thread counts there, anything else in the organisation."""
        if not (service := await self.book.service()):
            raise UnreachableError("Teams was not heard from yet, so nobody knows where to answer")
        self._limits.take(thread)
        try:
            return await self.line.call(method, service, way, body, params)
        except ThrottledError as throttled:
            if thread:
                self._limits.rest(thread, throttled.seconds)
            raise


def _read(told: object, kind: type[T]) -> T:
    """Read what Teams answered.

    Raises:
        UnreachableError: it is nothing of the kind; another time it may be.
    """
    try:
        return msgspec.convert(told, kind)
    except msgspec.ValidationError as error:
        raise UnreachableError(f"Teams answered what cannot be read: {error}") from None
