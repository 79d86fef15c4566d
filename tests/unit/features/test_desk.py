"""The manager's agenda, plan and page."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.features import desk
from bot.features.desk import Agenda, Open, Week
from bot.kernel.cards import Card, Items, Note, Para, Phrase
from bot.kernel.facts import Asked
from bot.kernel.messages import Show
from bot.kernel.people import PersonId
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at, because

CHLOE = PersonId("chloe")
NOW = at(MONDAY)


def waits(**more: object) -> Open:
    return Open(AMINA, PLACE, MONDAY - HOUR, **more)  # type: ignore[arg-type]  # the fields as a table has them


def keys(card: Card) -> list[str]:
    paras = [block for block in card.blocks if isinstance(block, Para | Note)]
    return [para.text.key for para in paras if isinstance(para.text, Phrase)]


def test_a_question_enters_and_leaves():
    agenda = desk.enter(Agenda(), Asked("q", AMINA, PLACE), MONDAY)

    assert agenda.waiting == {"q": Open(AMINA, PLACE, MONDAY)}
    assert agenda.of(AMINA) == agenda.waiting
    assert agenda.of(BEN) == {}
    assert desk.leave(agenda, "other") == agenda
    assert desk.leave(agenda, "q").waiting == {}


def test_when_the_agenda_overflows_the_oldest_leave():
    agenda = Agenda()
    for number in range(205):
        agenda = desk.enter(agenda, Asked(f"q{number}", AMINA, PLACE), MONDAY + number * HOUR)

    assert len(agenda.waiting) == 200
    assert next(iter(agenda.waiting)) == "q5"


@pytest.mark.parametrize(
    ("waiting", "week", "planned", "sent"),
    [
        ({}, Week(), None, False),
        ({}, Week(asked=1), None, True),
        ({"q": waits()}, Week(), None, True),
        ({"q": waits()}, Week(), MONDAY, True),
        ({"q": waits(past=True)}, Week(), None, True),
        ({"q": waits(past=True)}, Week(), MONDAY - DAY, True),
        ({"q": waits(past=True)}, Week(), MONDAY - HOUR, False),
        ({"q": waits(past=True)}, Week(answered=1), MONDAY, True),
    ],
)
def test_nothing_to_say_nothing_sent_and_the_past_is_told_once(
    waiting: dict[str, Open],
    week: Week,
    planned: datetime | None,
    sent: bool,
):
    agenda = Agenda(waiting, {CHLOE: planned} if planned else {})

    decision = desk.plan(agenda, week, CHLOE, NOW)

    assert [type(effect) for effect in decision.do] == ([Show] if sent else [])
    assert because(decision) == (["monday"] if sent else ["nothing-to-say"])
    assert [record.planned for record in decision.save if isinstance(record, Agenda)] == (
        [{CHLOE: MONDAY}] if sent else []
    )


def test_one_managers_plan_is_not_anothers():
    agenda = Agenda({"q": waits(past=True)}, {BEN: MONDAY})

    assert desk.plan(agenda, Week(), CHLOE, NOW)
    assert not desk.plan(agenda, Week(), BEN, NOW)


def test_the_page_says_what_waits_what_happened_and_what_is_past():
    agenda = Agenda({"a": waits(), "b": waits(past=True)})

    card = desk.desk(agenda, Week(1, 1, 1, (BEN,)), NOW)

    assert keys(card) == ["desk-waiting", "desk-week", "desk-helped", "desk-past"]
    assert keys(desk.desk(Agenda(), Week(), NOW)) == ["desk-nothing-waits", "desk-week"]


def test_the_page_says_first_that_everything_rests():
    paused = at(MONDAY, paused_until=MONDAY + DAY, paused_for="rain")

    assert keys(desk.desk(Agenda(), Week(), paused))[0] == "desk-paused"
    assert keys(desk.desk(Agenda(), Week(), at(MONDAY + 2 * DAY, paused_until=MONDAY)))[0] == "desk-nothing-waits"


def test_what_found_nobody_comes_first_then_the_oldest():
    agenda = Agenda(
        {
            "new": Open(AMINA, PLACE, MONDAY),
            "old": Open(AMINA, PLACE, MONDAY - DAY),
            "lost": Open(AMINA, PLACE, MONDAY, escalated=True),
        }
    )

    [items] = [block for block in desk.desk(agenda, Week(), NOW).blocks if isinstance(block, Items)]
    order = [str(item.text) for item in items.items]

    assert ["desk-line-escalated" in line for line in order] == [True, False, False]
    assert "'old'" in order[1]


def test_a_member_sees_what_is_theirs():
    mine = desk.own({"q": waits()}, NOW)

    assert keys(mine) == ["own-hello", "own-waiting"]
    assert keys(desk.own({}, NOW)) == ["own-hello"]
