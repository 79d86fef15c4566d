"""Histories of communities as hypothesis makes them up: late, edited, deleted, forgotten, and everything at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    CarriedOut,
    Claimed,
    Closed,
    Disposed,
    Doubted,
    Escalated,
    Fact,
    Misheard,
    Nudged,
    Proposed,
    Recognised,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.steering import (
    Briefed,
    BriefingActed,
    BriefingOpened,
    CarriedForward,
    DiscussionOpened,
    StoryApproved,
    StoryWithdrawn,
)
from tests.replay.exports import Dice

T = TypeVar("T")
Told = tuple[datetime, Fact]
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
"""A Monday."""
DAYS = 240
STEP = timedelta(hours=6)
PLACES = (PlaceId("reef"), PlaceId("tide"))


class Made:
    """Makes up facts about few enough things that they meet."""

    def __init__(self, dice: Dice, questions: int, moments: int) -> None:
        self._dice, self._questions, self._moments = dice, questions, moments
        self._people = (PersonId(""), *(PersonId(f"p{number:02}") for number in range(questions)))

    def one(self, things: Sequence[T]) -> T:
        return things[self._dice.below(len(things))]

    def told(self) -> Told:
        at = START + DAYS * timedelta(days=1) * self._dice.below(self._moments) / self._moments
        return at, self.one(self._kinds(at))

    def _kinds(self, at: datetime) -> tuple[Fact, ...]:
        known = self._people[: 3 + len(self._people) * (at - START).days // DAYS]  # people come one after the other
        pick, who, by, place = self.one, self.one(known), self.one(known), self.one(PLACES)
        question = f"q{self._dice.below(self._questions):03}"
        message = MessageId(f"{question}/{self._dice.below(3)}")
        took = STEP * pick((0, 1, 2, 4, 9, 28, 40)) if pick((True, False)) else timedelta(minutes=pick((1, 7, 50)))
        since = at - took if pick((True, False, False)) else None
        asked = Asked(question, who, place, past=since is not None, since=since)
        how = pick(("thread", "mention", "flow", "reaction", "button", "library"))
        answered = Answered(question, who, by, place, message, pick((True, False)), how, took)
        thanked = Thanked(
            who, by, pick((question, "")), pick((message, MessageId(""))), place, pick(("words", "reaction"))
        )
        few = pick(("one", "two", "three"))
        activity = pick(("G0", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"))
        return (
            *(asked,) * 5,
            *(answered,) * 7,
            *(Nudged(question, who),) * 3,
            *(thanked,) * 2,
            Claimed(question, who),
            Reopened(question, who, place),
            Doubted(question, who, message),
            Closed(question, pick(("expired", "settled-by-asker", "expired", "deleted", "expired", "expired"))),
            Misheard(question, by, place) if pick((True, False, False, False, False)) else Escalated(question, who),
            Accepted(question, who, by, message, place),
            Unaccepted(question, who, by, message),
            Unthanked(who, by, message),
            Recognised(who, pick(("note/first", "milestone/10"))),
            Used(few, who, message, by, "reported"),
            Unused(few, who, by),
            DiscussionOpened(few, who, by, place),
            CarriedForward(few, by),
            StoryApproved(few, by),
            StoryWithdrawn(few),
            Briefed(few, who),
            BriefingOpened(few, who),
            BriefingActed(few, who),
            CarriedOut(activity, by),
            Proposed(few, activity),
            Disposed(few, activity, "sent"),
        )


def made(seed: int, questions: int, size: int, moments: int = DAYS * 4) -> list[Told]:
    """Make up a history, in which things happen at so many moments; the fewer, the more of them at once."""
    maker = Made(Dice(seed), questions, moments)
    return [maker.told() for _ in range(size)]


_seeds = st.integers(0, 2**32)
small = st.builds(made, _seeds, st.integers(1, 3), st.integers(1, 60), st.sampled_from((4, 12, 60)))
"""About few things, and much of it at once."""
large = st.builds(made, _seeds, st.integers(10, 60), st.integers(150, 400))
"""Enough of everything that shares and middles are said."""
histories = small | large


def mixed(facts: Sequence[Told], seed: int) -> list[Told]:
    """The same facts in another order."""
    dice, left = Dice(seed), list(facts)
    return [left.pop(dice.below(len(left))) for _ in facts]
