"""The training log: `learn log "Facilitating online, 2 h, formal"` in a person's own words, counted by quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot import listening
from bot.features.learning.state import ACTIVITY, MOST_MINUTES, MOST_WORDS, Training
from bot.kernel.calendar import quarter_of
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import Decision
from bot.kernel.steering import Trained

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.kernel.feature import Moment


class Said(Struct, frozen=True):
    """What somebody typed of a training: each part as far as it was said."""

    what: str = ""
    minutes: int = 0
    formal: bool = False


def minutes_of(typed: str) -> int:
    """Read '2 h', '1.5 hours', '2h30' or '45 min' as minutes; 0 where it says no time, or more than a month."""
    total = listening.minutes(typed)
    return total if total <= MOST_MINUTES else 0


def said(typed: str) -> Said:
    """Read what was typed: parts between commas, of which one may be a time and one say whether it was formal."""
    what, minutes, formal = "", 0, False
    for mark, part in listening.clauses(typed):
        if (called := listening.formal(part)) is not None:
            formal = called
        elif not minutes and (found := minutes_of(part)):
            minutes = found
        else:
            what += f"{mark}{part}" if what else part
    return Said(in_one_line(what), minutes, formal)


def in_one_line(typed: str) -> str:
    """Give what it was about as it is listed: on one line, and no longer than a line is."""
    return " ".join(typed.split())[:MOST_WORDS].strip()


def keep(one: Said, name: str, moment: Moment) -> Decision:
    """Put a training in somebody's log."""
    who = moment.person.who
    put = Training(f"{who}/{name}", who, moment.now, one.what, one.minutes, one.formal)
    return Decision(save=(put,), note=(Trained(who, one.formal, one.minutes), CarriedOut(ACTIVITY, who)))


class Total(Struct, frozen=True):
    """What a quarter's training comes to, in minutes."""

    quarter: str
    formal: int
    informal: int


def totals(logged: Iterable[Training], zone: str) -> tuple[Total, ...]:
    """Add training up by quarter, the latest first."""
    found: dict[str, list[int]] = {}
    for one in logged:
        sums = found.setdefault(quarter_of(one.at, zone), [0, 0])
        sums[not one.formal] += one.minutes
    return tuple(Total(quarter, *found[quarter]) for quarter in sorted(found, reverse=True))
