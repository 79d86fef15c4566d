"""The manager's agenda, plan and page."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.features import desk
from bot.features.desk import Open, Planned, Week
from bot.kernel.cards import Card, Items, Note, Para, Phrase
from bot.kernel.messages import Show
from bot.kernel.people import PersonId
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at, because

CHLOE = PersonId("chloe")
NOW = at(MONDAY)


def waits(**more: object) -> Open:
    return Open("q", AMINA, PLACE, MONDAY - HOUR, **more)  # type: ignore[arg-type]  # the fields as a table has them


def keys(card: Card) -> list[str]:
    paras = [block for block in card.blocks if isinstance(block, Para | Note)]
    return [para.text.key for para in paras if isinstance(para.text, Phrase)]


@pytest.mark.parametrize(
    ("waiting", "week", "planned", "sent"),
    [
        ((), Week(), None, False),
        ((), Week(asked=1), None, True),
        ((waits(),), Week(), None, True),
        ((waits(),), Week(), MONDAY, True),
        ((waits(past=True),), Week(), None, True),
        ((waits(past=True),), Week(), MONDAY - DAY, True),
        ((waits(past=True),), Week(), MONDAY - HOUR, False),
        ((waits(past=True),), Week(answered=1), MONDAY, True),
    ],
)
def test_nothing_to_say_nothing_sent_and_the_past_is_told_once(
    waiting: tuple[Open, ...],
    week: Week,
    planned: datetime | None,
    sent: bool,
):
    last = Planned(CHLOE, planned) if planned else None

    decision = desk.plan(waiting, week, last, CHLOE, NOW)

    assert [type(effect) for effect in decision.do] == ([Show] if sent else [])
    assert because(decision) == (["monday"] if sent else ["nothing-to-say"])
    assert decision.save == ((Planned(CHLOE, MONDAY),) if sent else ())


def test_the_page_says_what_waits_what_happened_and_what_is_past():
    card = desk.desk([waits(), waits(past=True)], Week(1, 1, 1, (BEN,)), NOW)

    assert keys(card) == ["desk-waiting", "desk-week", "desk-helped", "desk-past"]
    assert keys(desk.desk((), Week(), NOW)) == ["desk-nothing-waits", "desk-week"]


def test_the_page_says_first_that_everything_rests():
    paused = at(MONDAY, paused_until=MONDAY + DAY, paused_for="rain")

    assert keys(desk.desk((), Week(), paused))[0] == "desk-paused"
    assert keys(desk.desk((), Week(), at(MONDAY + 2 * DAY, paused_until=MONDAY)))[0] == "desk-nothing-waits"


def test_what_found_nobody_comes_first_then_the_oldest():
    waiting = [
        Open("new", AMINA, PLACE, MONDAY),
        Open("old", AMINA, PLACE, MONDAY - DAY),
        Open("lost", AMINA, PLACE, MONDAY, escalated=True),
    ]

    [items] = [block for block in desk.desk(waiting, Week(), NOW).blocks if isinstance(block, Items)]
    order = [str(item.text) for item in items.items]

    assert ["desk-line-escalated" in line for line in order] == [True, False, False]
    assert "'old'" in order[1]


def test_a_member_sees_what_is_theirs():
    mine = desk.own((waits(),), NOW)

    assert keys(mine) == ["own-hello", "own-waiting"]
    assert keys(desk.own((), NOW)) == ["own-hello"]
