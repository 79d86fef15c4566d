"""Keeps things in order while they come and go, at a cost that does not grow with their number."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)  # str, or tuples that can be compared

CHUNK = 512
"""Things in one list: short enough to shift in a fraction of a microsecond, long enough to have few lists."""


class Sorted(Generic[T]):
    """A sorted set in short lists. Most sets here have a handful of members, so one list is the common case."""

    __slots__ = ("_chunks", "_tops")

    def __init__(self) -> None:
        """Start empty."""
        self._chunks: list[list[T]] = []
        # The last member of each chunk, to find the chunk by bisection.
        self._tops: list[T] = []

    def __bool__(self) -> bool:
        return bool(self._chunks)

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self._chunks)

    def head(self, limit: int) -> list[T]:
        """The first members, at most `limit`."""
        return list(islice(self, max(limit, 0)))

    def first(self) -> T | None:
        """The smallest member, or None."""
        return self._chunks[0][0] if self._chunks else None

    def since(self, least: T) -> Iterator[T]:
        """Members from `least` on."""
        at = bisect_left(self._tops, least)
        if at < len(self._chunks):
            chunk = self._chunks[at]
            yield from islice(chunk, bisect_left(chunk, least), None)
            yield from chain.from_iterable(islice(self._chunks, at + 1, None))

    def add(self, member: T) -> None:
        """Take in a member that is not in it yet."""
        if not self._chunks:
            self._chunks.append([member])
            self._tops.append(member)
            return
        last = len(self._chunks) - 1
        # What comes last is the common case: time only goes forward.
        at = last if member > self._tops[last] else bisect_left(self._tops, member)
        chunk = self._chunks[at]
        insort(chunk, member)
        self._tops[at] = chunk[-1]
        if len(chunk) > CHUNK:
            half = chunk[CHUNK // 2 :]
            del chunk[CHUNK // 2 :]
            self._chunks.insert(at + 1, half)
            self._tops[at] = chunk[-1]
            self._tops.insert(at + 1, half[-1])

    def remove(self, member: T) -> None:
        """Let go of a member that is in it."""
        at = bisect_left(self._tops, member)
        chunk = self._chunks[at]
        del chunk[bisect_left(chunk, member)]
        if chunk:
            self._tops[at] = chunk[-1]
        else:
            del self._chunks[at]
            del self._tops[at]
