"""Gathers all that is kept about one person, wherever it is kept: for them, and for nobody else.

What is theirs is given whole; of what is about several people, the parts that tell of them.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from bot.kernel.feature import Held
from bot.kernel.forgetting import Parting
from bot.kernel.messages import Kept
from bot.kernel.people import alias
from bot.kernel.policy import Community
from bot.kernel.records import Record, Row, from_row, kinds

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.kernel.people import PersonId, WorkspaceId
    from bot.kernel.ports import Store

_ALL = 1_000_000
_BEGINNING = datetime.fromisoformat("0001-01-01T00:00:00+00:00")
_WHEN = ("at", "since", "shared", "first", "began", "last", "until")
"""Fields that tell when something was, the best first."""


async def gathered(store: Store, workspace: WorkspaceId, who: PersonId) -> tuple[Held, ...]:
    """Give all of it, what is kept for the whole workspace first."""
    homes = {workspace: ""}
    for row in await store.find(workspace, Community.kind, "", "", _ALL):
        community = from_row(Community, row)
        homes[community.community] = community.name  # type: ignore[index]  # both are scopes
    found: list[Held] = []
    for scope, name in homes.items():
        found += [one async for one in _records(store, scope, name, who)]
    for scope, name in homes.items():
        for noted in await store.facts(scope, _BEGINNING, _ALL):
            if _tells_of(who, noted.data):
                told = msgspec.json.decode(noted.data)
                found.append(Held(name, f"fact/{noted.kind}", noted.at, told))
    return tuple(found)


async def _records(store: Store, scope: str, name: str, who: PersonId) -> AsyncIterator[Held]:
    leaving = Parting(who, alias(""))
    for kind, of in sorted(kinds().items()):
        if of.everywhere is bool(name):
            continue
        for row in await store.find(scope, kind, "", "", _ALL):
            if _tells_of(who, row.data):
                record = from_row(of, row)
                yield Held(name, kind, _when(record), _theirs(record, row, leaving))


def _tells_of(who: PersonId, data: bytes) -> bool:
    inside = msgspec.json.encode(str(who))[1:-1]
    token = rb"(?<![0-9A-Za-z])" + re.escape(inside) + rb"(?![0-9A-Za-z])"
    return inside in data and re.search(token, data) is not None


def _when(record: Record) -> datetime | None:
    found = (getattr(record, name, None) for name in _WHEN)
    return next((one for one in found if isinstance(one, datetime)), None)


def _theirs(record: Record, row: Row, leaving: Parting) -> Any:  # noqa: ANN401 - whatever a record consists of
    if isinstance(record, Kept):  # what was taken away tells all of this once more, and may tell of others
        return {"until": record.until.isoformat()}
    told = msgspec.json.decode(row.data)
    return told if record.forgets(leaving) is None else _part(told, leaving)


def _part(told: Any, leaving: Parting) -> Any:  # noqa: ANN401 - whatever a record consists of
    """Leave out what does not tell of them; of what names them, the figures and words beside it stay."""
    match told:
        case dict():
            named = any(isinstance(one, str) and leaving.unlabelled(one) != one for one in told.values())
            return {
                name: _part(value, leaving)
                for name, value in told.items()
                if (named and not isinstance(value, dict | list))
                or leaving.unlabelled(name) != name
                or leaving.parted(value) is not value
            }
        case list():
            return [_part(one, leaving) for one in told if leaving.parted(one) is not one]
        case _:
            return told
