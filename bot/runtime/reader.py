"""The read-only window of one decision: one community, one workspace, each row read at most once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import msgspec
from babel.core import get_global

from bot.kernel.facts import Fact
from bot.kernel.forgetting import fingerprint
from bot.kernel.people import Forgotten, Member, Person, PersonId, Profile, Role, Touches, Wishes, is_forgotten
from bot.kernel.policy import Community
from bot.kernel.records import Record, Row, from_row
from bot.runtime.holding import gathered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.kernel.feature import Held
    from bot.kernel.people import CommunityId, Duty, WorkspaceId
    from bot.kernel.ports import Store

R = TypeVar("R", bound=Record)
_NOWHERE = frozenset({"001", "ZZ"})
"""What CLDR calls the territory of zones that lie nowhere, such as UTC."""
_PAGE = 10_000
"""Rows of the ledger read at once."""
facts_decoder = msgspec.json.Decoder(Fact)


@lru_cache(maxsize=1024)
def country_of(zone: str) -> str:
    """Name the country a time zone lies in, by ISO 3166; empty where it lies in none, such as UTC."""
    territories: Mapping[str, str] = get_global("zone_territories")
    found = territories.get(zone) or territories.get(get_global("zone_aliases").get(zone, ""), "")
    return "" if found in _NOWHERE else found


class Memo:
    """What rows said when they were last read or written. Records are frozen, so one value serves every reader."""

    def __init__(self, most: int = 4096) -> None:
        """Remember at most so many; the oldest give way."""
        self._most = most
        self._known: dict[tuple[str, str, str], tuple[bytes, Record]] = {}

    def read(self, of: type[R], row: Row, name: tuple[str, str, str] | None = None) -> R:
        """Decode a row, or recall what it decoded to. Who has its name at hand need not have it made again."""
        known = self._known.get(name or (row.scope, row.kind, row.id))
        if known is not None and known[0] == row.data and row.shape == of.shape:
            return known[1]  # type: ignore[return-value]  # a kind is the name of one class
        record = from_row(of, row)
        if row.shape == of.shape:
            self.keep(row, record)
        return record

    def clear(self) -> None:
        """Remember nothing: somebody is forgotten."""
        self._known.clear()

    def keep(self, row: Row, record: Record) -> None:
        """Remember what a row says; whoever was written longest ago gives way."""
        name = (row.scope, row.kind, row.id)
        self._known.pop(name, None)
        if len(self._known) >= self._most:
            del self._known[next(iter(self._known))]
        self._known[name] = (row.data, record)


class Looking:
    """Reads for one decision and remembers at which version, so that the commit can be refused if it changed."""

    def __init__(
        self, store: Store, workspace: WorkspaceId, community: CommunityId, memo: Memo | None = None, page: int = _PAGE
    ) -> None:
        """Look into one community of one workspace, and nowhere else."""
        self._store, self._page = store, page
        self._memo = memo or Memo()
        self._workspace, self._community = workspace, community
        self._rows: dict[tuple[str, str, str], Row | None] = {}
        self.departing = PersonId("")
        """Who is about to be forgotten or just leaving, and has as good as left."""

    def scope_of(self, of: type[Record] | Record) -> str:
        """Name the scope in which a kind of record lives."""
        return self._workspace if of.everywhere else self._community

    def version(self, record: Record) -> int:
        """Give the version at which a record was read; 0 when it was not there or nobody looked."""
        row = self._rows.get((self.scope_of(record), record.kind, record.id))
        return row.version if row else 0

    async def get(self, of: type[R], of_id: str) -> R | None:
        """Read one record, or None."""
        name = (self._workspace if of.everywhere else self._community, of.kind, of_id)
        rows = self._rows
        if name in rows:
            row = rows[name]
        else:
            row = rows[name] = await self._store.get(*name)
        return None if row is None else self._memo.read(of, row, name)

    async def find(self, of: type[R], key: str = "", value: str = "", limit: int = 200) -> tuple[R, ...]:
        """Read records by a declared key, or all of a kind."""
        scope = self.scope_of(of)
        rows = await self._store.find(scope, of.kind, key, value, limit)
        known = [self._rows.setdefault((scope, of.kind, row.id), row) or row for row in rows]
        return tuple(self._memo.read(of, row) for row in known)

    async def person(self, who: PersonId) -> Person:
        """Put together what is known of somebody."""
        if not who:
            return Person(who)
        if is_forgotten(who) or who == self.departing:
            return Person(who, left=True)
        profile = await self.get(Profile, who)
        wishes = await self.get(Wishes, who) or await self._promised(who)
        touches = await self.get(Touches, who)
        member = await self.get(Member, who) if self._community else None
        roles = member.roles if member else frozenset({Role.MEMBER})
        outside = profile is not None and profile.guest
        if outside:
            roles -= {Role.MANAGER}  # an account that became a guest's manages nothing any more
        charges = member.charges if member else ()
        # What another community only rehearsed has disturbed nobody here.
        recent = tuple(one for one in touches.recent if one.rehearsed in {"", self._community}) if touches else ()
        wished = wishes.language if wishes else ""
        if profile is None:
            return Person(who, language=wished, wishes=wishes, roles=roles, touches=recent, charges=charges)
        language = wished or profile.language
        return Person(
            who,
            profile.name,
            profile.zone,
            language,
            profile.bot,
            outside and not await self._let_in(),
            profile.left,
            wishes,
            roles,
            recent,
            country_of(profile.zone),
            charges,
            outside,
        )

    async def _let_in(self) -> bool:
        """Whether people from outside the organisation take part here."""
        community = await self.get(Community, self._community) if self._community else None
        return community is not None and community.policy.guests

    async def _promised(self, who: PersonId) -> Wishes | None:
        """Keep the promise not to write to somebody, of whom that is all that is left, until they say otherwise."""
        forgotten = await self.get(Forgotten, fingerprint(who))
        return Wishes(who, opted_out=True) if forgotten is not None and forgotten.silent else None

    async def people(self, role: Role) -> tuple[Person, ...]:
        """Everybody who plays a role in this community; who left plays none, until they are back."""
        found = [await self.person(member.who) for member in await self.find(Member, "role", role)]
        return tuple(one for one in found if role in one.roles and not one.left)

    async def on_duty(self, duty: Duty) -> tuple[Person, ...]:
        """Everybody who does this duty now."""
        holders = [await self.person(one.who) for one in await self.find(Member, "duty", duty)]
        here = [one for one in holders if one.reachable]
        instead = any(charge.duty is duty and not charge.shared for one in here for charge in one.charges)
        managers = () if instead else await self.people(Role.MANAGER)
        known = {one.who for one in managers}
        return (*managers, *(one for one in here if one.who not in known))

    async def about(self, who: PersonId) -> tuple[Held, ...]:
        """Gather all that is kept about somebody, in every community of the workspace."""
        return await gathered(self._store, self._workspace, who)

    async def facts(self, since: datetime, *only: type[Fact]) -> Sequence[tuple[datetime, Fact]]:
        """Read this community's ledger page by page; what nobody asked for is not even decoded."""
        wanted = frozenset(kind.__struct_config__.tag for kind in only)
        facts: list[tuple[datetime, Fact]] = []
        known = 0
        while True:
            page = await self._store.facts(self._community, since, known + self._page)
            facts += [
                (row.at, facts_decoder.decode(row.data)) for row in page[known:] if not wanted or row.kind in wanted
            ]
            if len(page) < known + self._page:
                return facts
            since = page[-1].at
            known = sum(row.at == since for row in page)  # several may bear the same time
