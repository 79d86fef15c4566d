"""What it takes to read a hostile message, beside what an ordinary page takes: ratios within one run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import _lru_cache_wrapper
from statistics import median
from time import process_time

import pytest

from bot import listening
from bot.listening import asking, manners, reading, tongues, topics, wording
from tests.unit.listening.test_any_text import BOMBS

pytestmark = pytest.mark.bench

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PAGE = (
    "We moved the vaccine fridge on Monday, and since then it does not keep its temperature over the night. "
    "I read the manual and tried the reset button twice, but the alarm goes on. Does anyone know what to do? "
) * 12
TIMES = 5
DEARER = 30
"""How much dearer than an ordinary page a hostile one of any length may be: in a page of Chinese each letter is a word,
and each may begin phrases. Unbounded work would show as hundreds."""
MORE = 0.5
"""Ordinary pages that ten times as much of the same may cost more: no more than a page of it is read."""


@pytest.fixture(autouse=True)
def warm() -> None:
    """The tables are read before anything is measured."""
    for text in ("how", "comment", "cómo", "как", "怎么", "كيف"):
        understand(text)


def forget() -> None:
    """Let every text be read anew."""
    for module in (asking, manners, reading, tongues, topics, wording):
        for thing in vars(module).values():
            if isinstance(thing, _lru_cache_wrapper) and thing.cache_info().maxsize not in {None, 1}:
                thing.cache_clear()


def understand(text: str) -> None:
    """All that is asked about one message when it is heard."""
    line = listening.Line("1", "ana", NOON, text)
    listening.question(line, [line])
    listening.topics(text)
    for judge in (listening.thanks, listening.me_too, listening.unhelpful, listening.acknowledges):
        judge(text)


def once(text: str) -> float:
    """What reading it takes."""
    forget()
    begun = process_time()
    understand(text)
    return process_time() - begun


def seconds(text: str) -> float:
    """The least that reading it takes, of several times."""
    return min(once(text) for _ in range(TIMES))


def more(text: str) -> float:
    """What ten times as much of it takes more, compared at the same moment: a machine's pace may change."""
    return median(once(text * 10) - once(text) for _ in range(2 * TIMES))


def test_a_hostile_message_costs_no_more_than_a_few_ordinary_pages(tell: Callable[[str], None]) -> None:
    ratios = [(seconds(bomb) / seconds(PAGE), bomb[:12]) for bomb in BOMBS]

    worst, text = max(ratios)
    tell(f"the dearest of {len(ratios)} hostile messages: {worst:.1f} ordinary pages ({text!r}...)")
    assert worst <= DEARER


def test_ten_times_as_much_of_the_same_costs_the_same(tell: Callable[[str], None]) -> None:
    page = seconds(PAGE)
    added = [(more(bomb) / page, bomb[:12]) for bomb in BOMBS]

    worst, text = max(added)
    tell(f"400,000 characters beside 40,000: {worst:.2f} ordinary pages more at most ({text!r}...)")
    assert worst <= MORE
