"""What a line of the page takes: honest guesses, in minutes, so that the page keeps to the time a manager has.

Each is what somebody needs who does it properly and knows the community: reading, thinking, and one press or a few
sentences. They are guesses of ours, to be held against what managers tell; nobody's time is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.messages import Proposal

PLACE = 5
"""A question that found nobody: read it, think of somebody, write to them."""
LOOK = 5
"""A look through a list of open questions that have waited for days."""
WELCOME = 2
"""A line of welcome to one person, by name."""
THANK = 3
"""A word to somebody who helped: what for has to be looked up."""
MISS = 5
"""A word to somebody who has fallen silent takes more thought."""
SLIP = 15
"""Open the report, and find out why fewer questions are answered in time."""
PAST = 10
"""Go through the questions from before Steward came, once."""
_DECIDE = {
    "": 1,  # a message of the rehearsal: read it, send it
    "G0": 30,  # look at the strategy with the core team
    "G4": 2,  # read a note, perhaps change a sentence
    "G5": 3,  # see what speaks for a champion
    "G6": 5,  # read the month's news before everybody does
}
_DECIDES = 5
"""Anything else that waits for a yes."""
_BEGIN = {"G0": 30, "G1": 30, "G2": LOOK, "G3": 30, "G4": THANK, "G7": 20, "G8": 15}
"""An activity of the guide, begun now and done."""


class Takes(Protocol):
    """A line of the page, as far as its time goes."""

    @property
    def minutes(self) -> int: ...
    @property
    def always(self) -> bool: ...
    @property
    def presses(self) -> bool: ...


T = TypeVar("T", bound=Takes)


def deciding(proposals: Iterable[Proposal]) -> int:
    """Give the time it takes to decide about these."""
    return sum(one.minutes or _DECIDE.get(one.activity, _DECIDES) for one in proposals)


def beginning(activity: str) -> int:
    """Give the time it takes to do an activity of the guide."""
    return _BEGIN.get(activity, 0)


def fitting(lines: Sequence[T], a_week: int) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Choose the heaviest lines that fit into a week, in their order; and what is left for another.

    A question that found nobody is always there. What takes longer than a whole week has, stands where it is the
    heaviest of the rest, or it would never be seen. What needs nobody and does not fit is left out without a word.
    """
    if not a_week:
        return tuple(lines), ()
    shown: list[T] = []
    left: list[T] = []
    for one in lines:
        used = sum(other.minutes for other in shown)
        fits = not one.minutes or one.always or used + one.minutes <= a_week
        first = not any(other.minutes and not other.always for other in shown)
        if fits or (one.presses and first and one.minutes > a_week):
            shown.append(one)
        elif one.presses:
            left.append(one)
    return tuple(shown), tuple(left)
