"""What a store in one process holds, with its indexes: all of `commit`, `claim` and `settle` happens here, at once.

Every change is also told as a list, so that a durable store can write down what a volatile one forgets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import islice, takewhile
from operator import itemgetter
from typing import Any

from bot.kernel.ports import (
    AlreadySeenError,
    Backlog,
    Commit,
    Noted,
    Pending,
    Rewording,
    Ring,
    Seen,
    Settled,
    Thing,
)
from bot.kernel.records import Row
from storage.order import Sorted
from storage.rules import (
    Key,
    after,
    is_held,
    key_of,
    leased,
    may_settle,
    must_stand_at,
    reworded,
    taking_the_place_of,
    written,
)

Change = tuple[str, Key, Thing | None]
"""Table, key, and what stands there now; None: nothing."""

RECORDS, OUTBOX, TIMERS, FACTS, SEEN = TABLES = ("records", "outbox", "timers", "facts", "seen")


class Book:
    """The state of a store. No method awaits, so each is one transaction; a refused one has changed nothing."""

    def __init__(self) -> None:
        """Start empty."""
        self.rows: dict[tuple[str, str, str], Row] = {}
        self.outbox: dict[int, Pending] = {}
        """By place in the queue: a row that replaces another takes its place."""
        self.timers: dict[tuple[str, str], Ring] = {}
        self.ledger: dict[str, Noted] = {}
        self.causes: dict[str, Seen] = {}
        self._ids: dict[tuple[str, str, str, str], Sorted[str]] = {}
        self._scopes: dict[str, set[str]] = {}
        self._at: Sorted[tuple[datetime, str, str]] = Sorted()
        self._told: dict[str, Sorted[tuple[datetime, str]]] = {}
        self._places: dict[str, int] = {}
        self._next_place = 1
        # A lane has a head, its oldest row, and behind one that is held another that waits; more only where lanes were
        # said to be one. Only heads can be claimed.
        self._heads: dict[str, int] = {}
        self._behind: dict[str, list[int]] = {}
        self._free: Sorted[tuple[datetime, int]] = Sorted()
        self._held: Sorted[tuple[datetime, int]] = Sorted()
        self._changes: list[Change] = []
        self.shelves: Mapping[str, Mapping[Any, Thing]] = {
            RECORDS: self.rows,
            OUTBOX: self.outbox,
            TIMERS: self.timers,
            FACTS: self.ledger,
            SEEN: self.causes,
        }
        """Everything, table by table."""

    # ------------------------------------------------------------ reading

    def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> list[Row]:
        """Rows that have the key, in order of id."""
        ids = self._ids.get((scope, kind, key, value if key else ""))
        if ids is None:
            return []
        rows = self.rows
        return [rows[scope, kind, of_id] for of_id in ids.head(limit)]

    def scopes(self, kind: str) -> list[str]:
        """Scopes that have a row of the kind, in order."""
        return sorted(self._scopes.get(kind, ()))

    def due(self, now: datetime, limit: int) -> list[Ring]:
        """Timers whose time has come, oldest first."""
        first = self._at.first()
        if first is None or first[0] > now:
            return []
        return [self.timers[scope, name] for at, scope, name in self._at.head(limit) if at <= now]

    def facts(self, scope: str, since: datetime, limit: int) -> list[Noted]:
        """A scope's ledger in order of time and id."""
        told = self._told.get(scope)
        if told is None:
            return []
        return [self.ledger[of_id] for _, (_, of_id) in zip(range(limit), told.since((since, "")), strict=False)]

    def backlog(self) -> Backlog:
        """Count what is waiting, whoever holds it."""
        live = [row.due for row in self.outbox.values() if not row.parked]
        return Backlog(len(live), min(live, default=None), len(self.outbox) - len(live), len(self.timers))

    def leads(self, place: int) -> bool:
        """Whether what has this place in the queue is the head of its lane."""
        return self._heads[self.outbox[place].lane] == place

    def next_due(self) -> datetime | None:
        """When there is something to do next; a held row is due again when its lease runs out."""
        next_due: datetime | None = None
        for first in (self._at.first(), self._free.first(), self._held.first()):
            if first is not None and (next_due is None or first[0] < next_due):
                next_due = first[0]
        return next_due

    # ------------------------------------------------------------ writing

    def commit(self, commit: Commit) -> list[Change]:
        """Do all of it, or raise `AlreadySeenError` or `ConflictError`: the first comes first, for a repeated event
        would also find its own rows changed.
        """
        cause = commit.cause
        if cause in self.causes:
            raise AlreadySeenError(cause)
        self._must_still_stand(commit)
        if cause:
            self._put_cause(cause, Seen(cause, commit.at))
        for row in commit.rows:
            self._put_row((row.scope, row.kind, row.id), written(row, row.version))
        for name in commit.gone:
            self._put_row((name.scope, name.kind, name.id), None)
        if commit.rung is not None:
            rung = commit.rung
            standing = self.timers.get((rung.scope, rung.name))
            if standing is not None and standing.at == rung.at:
                self._put_timer((rung.scope, rung.name), None)
        for scope, name_ in commit.cancelled:
            self._put_timer((scope, name_), None)
        for ring in commit.timers:
            self._put_timer((ring.scope, ring.name), ring)
        for pending in commit.outbox:
            self._queue(pending)
        for fact in commit.facts:
            if fact.id not in self.ledger:
                self._put_fact(fact.id, fact)
        return self._told_changes()

    def claim(self, now: datetime, lease: timedelta, limit: int) -> tuple[list[Pending], list[Change]]:
        """Lease due heads of lanes, oldest due first. Costs nothing where nothing is due."""
        ready = [(self.outbox[place].due, place) for _, place in takewhile(lambda held: held[0] <= now, self._held)]
        ready += takewhile(lambda free: free[0] <= now, islice(self._free, max(limit, 0)))
        if not ready:
            return [], []
        ready.sort()
        claimed = []
        for _, place in ready[: max(limit, 0)]:
            row = self.outbox[place]
            for newer in self._behind.pop(row.lane, ()):
                # The holder was lost. What waited goes instead, and goes as a second attempt.
                row = taking_the_place_of(row, self._take_out(newer))
            held = leased(row, now, lease)
            self._put_pending(place, held)
            claimed.append(held)
        return claimed, self._told_changes()

    def settle(self, settled: Settled) -> tuple[bool, list[Change]]:
        """Record how a delivery ended; False, and nothing changed, when another attempt speaks for the row."""
        place = self._places.get(settled.id, 0)
        row = self.outbox.get(place)
        if row is None or not may_settle(settled, row):
            return False, []
        self._end(place, row, after(settled, row))
        for kept in settled.rows:
            name = (kept.scope, kept.kind, kept.id)
            standing = self.rows.get(name)
            self._put_row(name, written(kept, standing.version if standing is not None else 0))
        for gone in settled.gone:
            self._put_row((gone.scope, gone.kind, gone.id), None)
        for pending in settled.outbox:
            self._queue(pending)
        return True, self._told_changes()

    def purge(self, before: datetime) -> list[Change]:
        """Forget event keys older than `before`."""
        for cause in [seen.cause for seen in self.causes.values() if seen.at < before]:
            self._put_cause(cause, None)
        return self._told_changes()

    def rewrite(self, scopes: Collection[str], reword: Rewording) -> tuple[int, list[Change]]:
        """Say anew what stands in these scopes, and every event's key. What is said of one thing must not be what
        stands for another that stays: then nothing is changed, and a `ValueError` tells.
        """
        changes: list[Change] = []
        changed = 0
        for table, shelf in self.shelves.items():
            found = [
                (key, thing, reworded(thing, reword))
                for key, thing in sorted(shelf.items(), key=itemgetter(0))
                if isinstance(thing, Seen) or thing.scope in scopes
            ]
            moved = [(key, new) for key, thing, new in found if new is not thing]
            changed += len(moved)
            changes += [(table, key, None) for key, new in moved if new is None or key_of(new, key) != key]
            taken = shelf.keys() - {key for key, _ in moved}
            for key, new in moved:
                if new is None:
                    continue
                at = key_of(new, key)
                if at in taken:
                    raise ValueError(f"{table}: {key!r} would be {at!r}, which stands already")
                taken.add(at)
                changes.append((table, at, new))
        self.apply(changes)
        return changed, changes

    def apply(self, changes: Iterable[Change]) -> None:
        """Make changes that were decided elsewhere: read from a journal, or made by hand."""
        queue_changed = False
        for table, key, thing in changes:
            match table, key, thing:
                case "records", (str(scope), str(kind), str(of_id)), Row() | None:
                    self._put_row((scope, kind, of_id), thing)
                case "timers", (str(scope), str(name)), Ring() | None:
                    self._put_timer((scope, name), thing)
                case "facts", str(of_id), Noted() | None:
                    self._put_fact(of_id, thing)
                case "seen", str(cause), Seen() | None:
                    self._put_cause(cause, thing)
                case "outbox", int(place), Pending() | None:
                    queue_changed = True
                    if thing is None:
                        self.outbox.pop(place, None)
                    else:
                        self.outbox[place] = thing
                case _:
                    raise ValueError(f"no table {table} has {key!r}: {thing!r}")
        if queue_changed:
            self._line_up()
        self._changes = []

    # ------------------------------------------------------------ one thing at a time

    def _must_still_stand(self, commit: Commit) -> None:
        rows = self.rows
        for row in commit.rows:
            must_stand_at(row.version, rows.get((row.scope, row.kind, row.id)), row)
        for name in commit.unchanged:
            must_stand_at(name.version, rows.get((name.scope, name.kind, name.id)), name)
        for name in commit.gone:
            if name.version:
                must_stand_at(name.version, rows.get((name.scope, name.kind, name.id)), name)

    def _told_changes(self) -> list[Change]:
        changes, self._changes = self._changes, []
        return changes

    def _put_row(self, name: tuple[str, str, str], row: Row | None) -> None:
        scope, kind, of_id = name
        old = self.rows.get(name)
        if row is not None:
            self.rows[name] = row
            if old is None:
                self._index(scope, kind, of_id, (("", ""), *row.keys))
            elif old.keys != row.keys:
                self._unindex(scope, kind, of_id, set(old.keys).difference(row.keys))
                self._index(scope, kind, of_id, set(row.keys).difference(old.keys))
        elif old is not None:
            del self.rows[name]
            self._unindex(scope, kind, of_id, {("", ""), *old.keys})
        else:
            return
        self._changes.append((RECORDS, name, row))

    def _index(self, scope: str, kind: str, of_id: str, keys: Iterable[tuple[str, str]]) -> None:
        for key, value in dict.fromkeys(keys):
            ids = self._ids.get((scope, kind, key, value))
            if ids is None:
                ids = self._ids[scope, kind, key, value] = Sorted()
                if not key:
                    self._scopes.setdefault(kind, set()).add(scope)
            ids.add(of_id)

    def _unindex(self, scope: str, kind: str, of_id: str, keys: Iterable[tuple[str, str]]) -> None:
        for key, value in keys:
            ids = self._ids[scope, kind, key, value]
            ids.remove(of_id)
            if not ids:
                del self._ids[scope, kind, key, value]
                if not key:
                    self._scopes[kind].remove(scope)

    def _put_timer(self, name: tuple[str, str], ring: Ring | None) -> None:
        old = self.timers.pop(name, None)
        if old is not None:
            self._at.remove((old.at, *name))
        if ring is not None:
            self.timers[name] = ring
            self._at.add((ring.at, *name))
        elif old is None:
            return
        self._changes.append((TIMERS, name, ring))

    def _put_fact(self, of_id: str, fact: Noted | None) -> None:
        old = self.ledger.pop(of_id, None)
        if old is not None:
            self._told[old.scope].remove((old.at, of_id))
        if fact is not None:
            self.ledger[of_id] = fact
            self._told.setdefault(fact.scope, Sorted()).add((fact.at, of_id))
        self._changes.append((FACTS, of_id, fact))

    def _put_cause(self, cause: str, seen: Seen | None) -> None:
        if seen is not None:
            self.causes[cause] = seen
        else:
            self.causes.pop(cause, None)
        self._changes.append((SEEN, cause, seen))

    # ------------------------------------------------------------ the queue

    def _queue(self, new: Pending) -> None:
        if new.id in self._places:
            return
        lane = new.lane
        head = self._heads.get(lane)
        if head is None:
            self._heads[lane] = self._put_pending(self._new_place(), new)
            return
        older = self.outbox[head]
        if not is_held(older):
            for between in self._behind.pop(lane, ()):
                older = taking_the_place_of(older, self._take_out(between))
            self._put_pending(head, taking_the_place_of(older, new))
            return
        behind = self._behind.setdefault(lane, [])
        if behind:
            new = taking_the_place_of(self.outbox[behind[-1]], new)
        else:
            behind.append(self._new_place())
        self._put_pending(behind[-1], new, offered=False)

    def _end(self, place: int, row: Pending, stays: Pending | None) -> None:
        """End a delivery: what stays of it gives way to what waits behind it."""
        lane = row.lane
        behind = self._behind.pop(lane, [])
        if self._heads[lane] != place:  # it went out in a lane that was then said to be another's
            if stays is not None:
                self._put_pending(place, stays, offered=False)
            else:
                self._take_out(place)
                behind.remove(place)
        elif stays is not None:
            for newer in behind:
                stays = taking_the_place_of(stays, self._take_out(newer))
            behind = []
            self._put_pending(place, stays)
        else:
            self._take_out(place)
            del self._heads[lane]
            if behind:
                head = self._heads[lane] = behind.pop(0)
                self._offer(head, self.outbox[head])
        if behind:
            self._behind[lane] = behind

    def _new_place(self) -> int:
        place = self._next_place
        self._next_place += 1
        return place

    def _put_pending(self, place: int, row: Pending, *, offered: bool = True) -> int:
        if place in self.outbox:
            self._take_out(place, noted=False)
        self.outbox[place] = row
        self._places[row.id] = place
        if offered:
            self._offer(place, row)
        self._changes.append((OUTBOX, place, row))
        return place

    def _offer(self, place: int, row: Pending) -> None:
        if row.leased_until is not None:
            self._held.add((row.leased_until, place))
        elif not row.parked:
            self._free.add((row.due, place))

    def _take_out(self, place: int, *, noted: bool = True) -> Pending:
        row = self.outbox.pop(place)
        del self._places[row.id]
        if self._heads.get(row.lane) == place:
            if row.leased_until is not None:
                self._held.remove((row.leased_until, place))
            elif not row.parked:
                self._free.remove((row.due, place))
        if noted:
            self._changes.append((OUTBOX, place, None))
        return row

    def _line_up(self) -> None:
        """Find heads, and who waits behind them, in a queue that was filled from outside."""
        self._heads, self._behind, self._free, self._held = {}, {}, Sorted(), Sorted()
        queue = sorted(self.outbox.items())
        self._places = {row.id: place for place, row in queue}
        self._next_place = max(self._next_place, max(self.outbox, default=0) + 1)
        for place, row in queue:
            if self._heads.setdefault(row.lane, place) == place:
                self._offer(place, row)
            else:
                self._behind.setdefault(row.lane, []).append(place)
