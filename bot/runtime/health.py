"""How Steward is: what waits, since when, whether the store answers; and one line of log for every event.

Neither ever holds a message's text, a name or a token: health is read by whoever runs the machine, not the community.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.kernel.ports import Backlog, StoreBrokenError
from bot.runtime.jobs import encoder

if TYPE_CHECKING:
    from bot.kernel.ports import Handled, Store

PATIENCE = timedelta(minutes=5)
"""How long the oldest message may wait before that is told as a fault; a platform that throttles asks for seconds."""


class Condition(StrEnum):
    """How things stand, from good to bad."""

    WELL = "well"
    LATE = "late"
    """Messages wait longer than they should, or some are parked for a person to look at."""
    BROKEN = "broken"
    """The store does not answer: nothing can be kept."""


class Health(Struct, frozen=True):
    """What was found at one moment."""

    at: datetime
    backlog: Backlog | None
    """None when the store did not answer."""
    faults: int = 0
    """Exceptions that only a bug can cause, since the start."""
    delivered: datetime | None = None
    """When something was last brought to a platform."""

    @property
    def waited(self) -> timedelta:
        """How long the oldest message has been due; what is put off until later does not wait."""
        if self.backlog is None or self.backlog.oldest is None:
            return timedelta()
        return max(self.at - self.backlog.oldest, timedelta())

    @property
    def condition(self) -> Condition:
        """Sum it up. Faults since the start are told, but what was mended since is no reason for alarm."""
        if self.backlog is None:
            return Condition.BROKEN
        if self.backlog.parked or self.waited > PATIENCE:
            return Condition.LATE
        return Condition.WELL


async def examine(store: Store, now: datetime, *, faults: int = 0, delivered: datetime | None = None) -> Health:
    """Ask the store how much waits; a store that cannot answer is told and not raised."""
    try:
        backlog = await store.backlog()
    except (StoreBrokenError, OSError):
        backlog = None
    return Health(now, backlog, faults, delivered)


def healthz(health: Health) -> dict[str, str | int | float | None]:
    """Give what `/healthz` answers. Seconds are whole; times are ISO 8601 in UTC."""
    backlog = health.backlog
    return {
        "status": health.condition.value,
        "at": health.at.isoformat(),
        "store": "broken" if backlog is None else "well",
        "waiting": backlog.waiting if backlog else None,
        "waited_seconds": int(health.waited.total_seconds()) if backlog else None,
        "parked": backlog.parked if backlog else None,
        "timers": backlog.timers if backlog else None,
        "faults": health.faults,
        "last_delivery": health.delivered.isoformat() if health.delivered else None,
    }


# ---------------------------------------------------------------- the log

_log = logging.getLogger("steward.events")


class Line(Struct, frozen=True):
    """One event's story without a word that anybody wrote."""

    at: datetime
    event: str
    """The platform's delivery id."""
    kind: str
    community: str
    outcome: str
    reasons: tuple[str, ...] = ()
    """Keys of the reasons in words, not what fills them: that may be a name."""
    saved: int = 0
    done: int = 0
    noted: tuple[str, ...] = ()
    """Kinds of facts."""


def line(handled: Handled) -> Line:
    """Tell one event in one line."""
    event, decision = handled.event, handled.decision
    return Line(
        event.at,
        event.key,
        tag_of(event),
        event.community,
        handled.outcome,
        tuple(reason.key for reason in decision.because),
        len(decision.save) + len(decision.drop),
        len(decision.do),
        tuple(tag_of(fact) for fact in decision.note),
    )


def write(handled: Handled) -> None:
    """Log one event as one line of JSON: a `Witness`."""
    if _log.isEnabledFor(logging.INFO):
        _log.info("%s", encoder.encode(line(handled)).decode())


def tag_of(thing: Struct) -> str:
    """Name the kind of an event or a fact as it is stored."""
    return str(type(thing).__struct_config__.tag)
