"""What a store must do with what it is told, said once: every store, in memory or in SQL, obeys these words.

Nothing here keeps anything. A function takes what stands and what comes, and gives what stands next.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.kernel.ports import ConflictError, Named, Noted, Pending, Rewording, Ring, Seen, Settled, Thing
from bot.kernel.records import Row

Key = tuple[str, ...] | str | int
"""By which a thing is found among those of its sort."""


def key_of(thing: Thing, place: Key) -> Key:
    """Give the key of a thing. What is to be delivered has none but its place in the queue."""
    match thing:
        case Row(scope, kind, of_id):
            return scope, kind, of_id
        case Ring(scope, name):
            return scope, name
        case Noted(of_id):
            return of_id
        case Seen(cause):
            return cause
        case Pending():
            return place


def must_stand_at(version: int, standing: Row | None, name: Named | Row) -> None:
    """Refuse what was decided on something that has changed since; version 0 stands for a row that is not there.

    Raises:
        ConflictError: look and decide again.
    """
    stands_at = standing.version if standing is not None else 0
    if stands_at != version:
        raise ConflictError(f"{name.scope} {name.kind}/{name.id} was read at version {version}, stands at {stands_at}")


def written(row: Row, over: int) -> Row:
    """The row as it is kept: one version after the one it is written over."""
    return Row(row.scope, row.kind, row.id, row.data, row.keys, row.shape, over + 1)


def reworded(thing: Thing, reword: Rewording) -> Thing | None:
    """What stands in a thing's place once it is said anew: a row that says something else is one version on, wherever
    it stands then, so that nobody who has read it before writes over it.
    """
    new = reword(thing)
    if new is None or new == thing:
        return thing if new is not None else None
    if type(new) is not type(thing):
        raise ValueError(f"{thing!r} was said anew as another sort of thing: {new!r}")
    return written(new, thing.version) if isinstance(new, Row) and isinstance(thing, Row) else new


def taking_the_place_of(older: Pending, newer: Pending) -> Pending:
    """What stands in a lane when a newer row replaces one that nobody holds.

    The attempts are the lane's, not the row's: one that was begun may have reached the platform, so whoever delivers
    the newer row has to read back first. The turn is kept as well, so that a surface that changes every minute is not
    pushed to the end every minute. A parked row has no turn to pass on. What the first of them was to do is kept: it
    tells why there is a message at all.
    """
    due = newer.due if older.parked else older.due
    return Pending(newer.id, newer.scope, newer.lane, newer.data, due, older.attempt, first=older.first or older.data)


def leased(row: Pending, now: datetime, lease: timedelta) -> Pending:
    """The row in the hands of one more attempt."""
    return Pending(row.id, row.scope, row.lane, row.data, row.due, row.attempt + 1, now + lease, first=row.first)


def is_held(row: Pending) -> bool:
    """Whether somebody may be delivering it. A lease that ran out still counts until the row is claimed again: its
    holder may have delivered, and may yet say so.
    """
    return row.leased_until is not None


def may_settle(settled: Settled, row: Pending | None) -> bool:
    """Whether this attempt still speaks for the row: a later lease, or a settlement, makes it void."""
    return row is not None and row.leased_until is not None and row.attempt == settled.attempt


def after(settled: Settled, row: Pending) -> Pending | None:
    """What stays of a row whose delivery ended: a parked row, one that is tried again, or nothing."""
    if settled.park:
        return Pending(row.id, row.scope, row.lane, row.data, row.due, row.attempt, None, settled.park, row.first)
    if settled.retry_at is not None:
        return Pending(row.id, row.scope, row.lane, row.data, settled.retry_at, row.attempt, first=row.first)
    return None
