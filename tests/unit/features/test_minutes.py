"""The minutes of a week: what fits stands there, what found nobody always, and nothing is left out for ever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.desk.minutes import beginning, deciding, fitting
from bot.features.desk.page import Need
from bot.kernel.cards import phrase
from bot.kernel.messages import Proposal
from tests.unit.features.makers import MONDAY


def line(minutes: int, *, always: bool = False, presses: bool = True) -> Need:
    return Need(phrase("desk-nothing"), presses=presses, minutes=minutes, always=always)


LOST, NOTE, REVIEW, QUIET, BEGUN = (
    line(5, always=True),
    line(2),
    line(30),
    line(0, presses=False),
    line(30, presses=False),
)


@pytest.mark.parametrize(
    ("lines", "a_week", "shown", "left"),
    [
        ([REVIEW, NOTE], 0, [REVIEW, NOTE], []),
        ([LOST, LOST, LOST], 10, [LOST, LOST, LOST], []),
        ([LOST, LOST, NOTE], 10, [LOST, LOST], [NOTE]),
        ([LOST, NOTE, REVIEW], 10, [LOST, NOTE], [REVIEW]),
        ([NOTE, REVIEW, NOTE], 20, [NOTE, NOTE], [REVIEW]),
        ([REVIEW, NOTE], 20, [REVIEW], [NOTE]),  # longer than any week has: or nobody would ever see it
        ([LOST, REVIEW], 20, [LOST, REVIEW], []),
        ([NOTE, QUIET, BEGUN], 20, [NOTE, QUIET], []),  # nobody is told that they did not do what nobody needs
    ],
)
def test_the_heaviest_that_fit_stand_in_their_order(
    lines: list[Need], a_week: int, shown: list[Need], left: list[Need]
):
    assert fitting(lines, a_week) == (tuple(shown), tuple(left))


@given(
    st.lists(st.builds(line, st.integers(0, 40), always=st.booleans(), presses=st.booleans()), max_size=12),
    st.integers(0, 90),
)
def test_nothing_that_needs_somebody_is_lost_and_something_always_stands(lines: list[Need], a_week: int):
    shown, left = fitting(lines, a_week)

    needed = [one for one in lines if one.presses]
    assert len([one for one in shown if one.presses]) + len(left) == len(needed)
    assert all(one in shown for one in lines if one.always)
    assert not needed or any(one.presses for one in shown) or sum(one.minutes for one in shown) > 0


def test_each_kind_of_yes_takes_its_time():
    def proposal(activity: str) -> Proposal:
        return Proposal(f"p{activity}", MONDAY, activity, phrase("desk-nothing"))

    assert deciding([proposal("G4"), proposal("")]) == 3
    assert deciding([proposal("G0")]) == 30
    assert deciding([proposal("G7")]) == 5
    assert deciding([Proposal("goal", MONDAY, "G0", phrase("desk-nothing"), minutes=5)]) == 5
    assert (beginning("G1"), beginning("G5")) == (30, 0)
