"""Where people and teams are to be found in Teams: kept, so that a restart or a new installation loses nobody.

A person is who the directory says they are (`aadObjectId`); the id with which they are written to is good for this bot
alone, and the talk with them is opened once. Mentions name only the latter, so both ways must be known.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.kernel.people import PersonId, Profile, WorkspaceId
from bot.kernel.ports import Commit, ConflictError, Named, Store
from bot.kernel.records import Record, from_row, theirs, to_row, unnamed

_MANY = 10_000
R = TypeVar("R", bound=Record)


class Address(Record, frozen=True):
    """How one person is written to."""

    kind = "teams-address"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    account: str = ""
    """Their id for this bot."""
    talk: str = ""
    """The conversation with them alone, once there was one."""
    desk: str = ""
    """The message in it that is their own page."""
    zone: str = ""
    """As their client last told it, IANA; empty before it did."""
    language: str = ""
    denied: str = ""
    """Why they cannot be written to; empty as far as is known. Taken back when they write to Steward alone, or install
    it; where it was not their own wish, when they are heard of anywhere.
    """

    @property
    def id(self) -> str:
        """One address a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the id that mentions name."""
        return (("account", self.account),) if self.account else ()


class TeamKept(Record, frozen=True):
    """A team that Steward was added to."""

    kind = "teams-team"
    everywhere = True
    forgets = unnamed

    team: str
    """The id of its general channel."""
    name: str = ""
    group: str = ""
    """Its id in Graph."""
    channels: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """One record a team."""
        return self.team


class TenantKept(Record, frozen=True):
    """An organisation that Steward has heard from."""

    kind = "teams-tenant"
    everywhere = True
    forgets = unnamed

    service: str
    """The address at which Teams was last to be answered there."""

    @property
    def id(self) -> str:
        """One record an organisation."""
        return "tenant"


class Book:
    """The addresses of one organisation."""

    def __init__(self, store: Store, tenant: WorkspaceId, now: Callable[[], datetime]) -> None:
        """Read from the store when first asked; what was asked for is remembered."""
        self._store, self.tenant, self._now = store, tenant, now
        self._known: dict[tuple[str, str], tuple[Record, int]] = {}
        self._by_account: dict[str, PersonId] = {}

    async def address(self, who: PersonId) -> Address:
        """Say how somebody is written to, as far as is known."""
        return await self._get(Address, who) or Address(who)

    async def who(self, account: str) -> PersonId | None:
        """Say whose id, for this bot, that is; None where nobody has told.

        Before anybody had, they may have been written down by that id itself, which then stands beside who they are.
        """
        if (known := self._by_account.get(account)) is not None:
            return known
        for row in await self._store.find(self.tenant, Address.kind, "account", account, 2):
            if row.id != account:
                self._by_account[account] = PersonId(row.id)
        return self._by_account.get(account)

    async def known_as(self, who: PersonId) -> Profile | None:
        """Say who somebody is, as Steward was last told."""
        row = await self._store.get(self.tenant, Profile.kind, who)
        return from_row(Profile, row) if row is not None else None

    async def team(self, team: str) -> TeamKept | None:
        """Give what is known of a team that Steward is in."""
        return await self._get(TeamKept, team)

    async def teams(self) -> tuple[TeamKept, ...]:
        """Name the teams that Steward is in."""
        rows = await self._store.find(self.tenant, TeamKept.kind, "", "", _MANY)
        return tuple(from_row(TeamKept, row) for row in rows)

    async def service(self) -> str:
        """Give the address at which Teams was last to be answered; empty before it was heard from."""
        known = await self._get(TenantKept, "tenant")
        return known.service if known is not None else ""

    async def keep(self, record: Record) -> None:
        """Write something down, where it is not written so already: whatever else is written of it, this holds."""
        await self.change(record, lambda _: record)

    async def change(self, otherwise: R, change: Callable[[R], R]) -> R:
        """Change what is written down, which is `otherwise` where nothing is; give what is written then.

        Two may change the same at the same time, so each changes what the other has made of it.
        """
        of, name = type(otherwise), (otherwise.kind, otherwise.id)
        while True:
            known = await self._get(of, otherwise.id)
            fresh = change(otherwise if known is None else known)
            if known == fresh:
                return fresh
            version = self._known.pop(name)[1] if known is not None else 0
            try:
                await self._store.commit(Commit(cause="", at=self._now(), rows=(to_row(fresh, self.tenant, version),)))
            except ConflictError:
                continue
            self._learns(fresh, version + 1)
            if isinstance(fresh, Address) and fresh.account not in {"", fresh.who}:
                self._by_account[fresh.account] = fresh.who
            return fresh

    async def forget(self, record: Record) -> None:
        """Strike something out."""
        self._known.pop((record.kind, record.id), None)
        if isinstance(record, Address):
            self._by_account.pop(record.account, None)
        await self._store.commit(Commit(cause="", at=self._now(), gone=(Named(self.tenant, record.kind, record.id),)))

    async def _get(self, of: type[R], of_id: str) -> R | None:
        if (known := self._known.get((of.kind, of_id))) is not None:
            return known[0]  # type: ignore[return-value]  # the kind is the type's own
        row = await self._store.get(self.tenant, of.kind, of_id)
        if row is None:
            return None
        self._learns(from_row(of, row), row.version)
        return self._known[of.kind, of_id][0]  # type: ignore[return-value]  # the kind is the type's own here too

    def _learns(self, record: Record, version: int) -> None:
        """Remember a record, unless a later one has come meanwhile."""
        known = self._known.get((record.kind, record.id))
        if known is None or known[1] < version:
            self._known[record.kind, record.id] = (record, version)


async def tenants_of(store: Store) -> tuple[WorkspaceId, ...]:
    """Name the organisations that were ever heard from."""
    return tuple(WorkspaceId(scope) for scope in await store.scopes(TenantKept.kind))
