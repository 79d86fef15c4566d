"""What hypothesis may come up with, part by part of the house."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zlib import crc32

import msgspec
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.kernel.ports import Commit, Named, Noted, Pending, Ring, Seen, Settled, Thing
from bot.kernel.records import Row

T = TypeVar("T")

# ---------------------------------------------------------------- storage: a small world, so that things meet

SCOPES = ("a", "b")
KINDS = ("question", "expert")
IDS = ("1", "2", "3")
KEYS = (("state", "open"), ("state", "done"), ("who", "ben"))
CAUSES = ("", "", "c1", "c2", "c3", "c4")
LANES = ("x", "y", "z")
AS_READ = -1
"""Stands for the version that stands: most decisions are not stale."""

times = st.integers(0, 20).map(lambda minutes: datetime(2026, 3, 2, 12, tzinfo=UTC) + timedelta(minutes=minutes))
_versions = st.sampled_from((AS_READ, AS_READ, AS_READ, AS_READ, AS_READ, 0, 1, 2))
_data = st.dictionaries(st.text(max_size=3), st.none() | st.integers() | st.text(max_size=5), max_size=2).map(
    msgspec.json.encode
)

rows = st.builds(
    Row,
    st.sampled_from(SCOPES),
    st.sampled_from(KINDS),
    st.sampled_from(IDS),
    _data,
    st.lists(st.sampled_from(KEYS), max_size=3).map(tuple),
    st.integers(1, 2),
    _versions,
)
row_names = st.builds(Named, st.sampled_from(SCOPES), st.sampled_from(KINDS), st.sampled_from(IDS), _versions)
pendings = st.builds(
    Pending, st.integers(0, 2**40).map(str), st.sampled_from(SCOPES), st.sampled_from(LANES), _data, times
)
rings = st.builds(Ring, st.sampled_from(SCOPES), st.sampled_from(IDS), times, _data)
noteds = st.builds(Noted, st.integers(0, 9).map(str), st.sampled_from(SCOPES), st.sampled_from(KINDS), times, _data)


def _few(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=2).map(tuple)


commits = st.builds(
    Commit,
    cause=st.sampled_from(CAUSES),
    at=times,
    rows=_few(rows),
    gone=_few(row_names),
    unchanged=_few(row_names),
    outbox=_few(pendings),
    rung=st.none() | rings,
    timers=_few(rings),
    cancelled=_few(st.tuples(st.sampled_from(SCOPES), st.sampled_from(IDS))),
    facts=_few(noteds),
)
settlements = st.builds(
    Settled,
    id=st.just(""),
    attempt=st.just(0),
    retry_at=st.none() | times,
    park=st.sampled_from(("", "", "nobody knows")),
    rows=_few(rows),
    gone=_few(row_names),
    outbox=_few(pendings),
)


def saying_anew(seed: int) -> Callable[[Thing], Thing | None]:
    """Some way to say things anew: it lets some go, renames some, changes some, and always does the same."""

    def reword(thing: Thing) -> Thing | None:
        drawn = (crc32(repr(replace(thing, version=0) if isinstance(thing, Row) else thing).encode()) ^ seed) % 4
        match thing, drawn:
            case _, 0:
                return None
            case Row(), 1:
                return replace(thing, data=b'"other"', keys=(("who", "nobody"),))
            case Row() | Noted(), 2:
                return replace(thing, id=thing.id + "'")
            case Ring(), 2:
                return replace(thing, name=thing.name + "'")
            case Seen(), 2:
                return replace(thing, cause=thing.cause + "'")
            case Pending(), 1 | 2:
                return replace(thing, lane=thing.lane + "'", data=b'"other"')
            case _:
                return thing

    return reword


rewordings = st.integers(0, 2**16).map(saying_anew)
