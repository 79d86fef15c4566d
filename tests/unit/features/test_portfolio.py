"""How a community stands, reckoned from its facts, and what of it most needs attention."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.measures import Share
from bot.features.measures.metrics import Figure, Metric, Move
from bot.features.strategy import portfolio
from bot.features.strategy.state import Standing
from bot.kernel.cards import Card, Download, Items, Table
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Closed, Escalated, Fact, Misheard, Reopened
from bot.kernel.people import CommunityId, MessageId, PersonId
from bot.kernel.steering import Aimed, Reached
from tests.reading import buttons_of
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, MONDAY, PLACE, at

DALIA, SAM = PersonId("dalia"), PersonId("sam")
NOW = at(MONDAY)
WELL = Standing(CommunityId("health"), "Health", (DALIA,), (SAM,), MONDAY, last=MONDAY)


def told(*facts: Fact) -> list[tuple[object, Fact]]:
    return [(MONDAY - timedelta(days=9) + number * HOUR, fact) for number, fact in enumerate(facts)]


def stands(*facts: Fact) -> Standing:
    return portfolio.standing(told(*facts), (DALIA,), (), 2, NOW)  # type: ignore[arg-type]  # moments, as they are made


ASKED = Asked("q", AMINA, PLACE)
A = MessageId("a")
ANSWERED = Answered("q", BEN, AMINA, PLACE, A, first=True, how="thread")


@pytest.mark.parametrize(
    ("facts", "waiting", "lost"),
    [
        ([ASKED], 1, 0),
        ([Asked("q", AMINA, PLACE, past=True)], 0, 0),
        ([ASKED, ANSWERED], 0, 0),
        ([ASKED, Escalated("q", BEN)], 1, 1),
        ([ASKED, Escalated("q", BEN), Claimed("q", BEN)], 1, 0),
        ([ASKED, Escalated("q", BEN), ANSWERED], 0, 0),
        ([ASKED, ANSWERED, Reopened("q", AMINA, PLACE)], 1, 0),
        ([ASKED, Closed("q", "expired")], 0, 0),
        ([ASKED, Misheard("q", AMINA, PLACE)], 0, 0),
        ([ASKED, Accepted("q", BEN, AMINA, A, PLACE)], 0, 0),
    ],
)
def test_what_waits_is_what_the_desk_lists(facts: list[Fact], waiting: int, lost: int):
    found = stands(*facts)

    assert (found.waiting, found.lost) == (waiting, lost)


def test_goals_that_were_reached_or_missed_lately_are_counted_and_those_to_come():
    found = stands(
        Aimed("a", "x", BEN),
        Aimed("b", "x", BEN),
        Aimed("c", "x", BEN),
        Reached("a", "x", met=True),
        Reached("b", "x", met=False),
    )

    assert (found.met, found.missed, found.aims) == (1, 1, 1)
    old = portfolio.standing([(MONDAY - 100 * DAY, Reached("a", "x", met=True))], (), (), 0, NOW)
    assert (old.met, old.missed, old.aims) == (0, 0, 0)


WORSE = Move(Metric.WITHIN_DAY, Figure(40.0), Figure(80.0))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, None),
        ({"waiting": 3, "oldest": MONDAY - HOUR}, None),
        ({"lost": 1, "oldest": MONDAY - 9 * DAY, "decisions": 1}, "portfolio-lost"),
        ({"oldest": MONDAY - 3 * DAY, "decisions": 1}, "portfolio-waits"),
        ({"decisions": 1, "moves": (WORSE,)}, "portfolio-decisions"),
        ({"moves": (WORSE,), "missed": 1}, "portfolio-slips"),
        ({"moves": (replace(WORSE, now=Figure(90.0)),)}, None),
        ({"moves": (replace(WORSE, metric=Metric.THANKS),)}, None),
        ({"missed": 1, "last": None}, "portfolio-missed"),
        ({"last": MONDAY - 40 * DAY}, "portfolio-quiet"),
        ({"last": None}, "portfolio-quiet"),
    ],
)
def test_what_most_needs_attention_is_said_first(changes: dict[str, object], said: str | None):
    found = portfolio.attention(replace(WELL, **changes), MONDAY)

    assert (found.key if found else None) == said


def test_rows_are_by_name_and_a_sponsor_has_no_way_to_a_desk():
    water = replace(WELL, community=CommunityId("wash"), name="Aqua", within_day=Share(3, 4), met=1, aims=1)
    card = portfolio.portfolio([WELL, water], DALIA, at(MONDAY + 2 * DAY))

    assert isinstance(card, Card)
    assert [button.action.about["in"] for button in buttons_of(card)] == ["wash", "health"]
    [items] = [block for block in card.blocks if isinstance(block, Items)]
    assert "portfolio-as-of" in str(items.items[0].text)
    assert buttons_of(portfolio.portfolio([WELL], SAM, NOW)) == []
    [take] = [block.of for block in card.blocks if isinstance(block, Download)]
    assert isinstance(take, Table)
    assert [row[0] for row in take.rows] == ["Aqua", "Health"]
    assert all(len(row) == len(take.columns) for row in take.rows)


def test_only_where_somebody_looks_after_two_is_there_anything_to_show():
    assert portfolio.overlaps((DALIA,), [WELL])
    assert portfolio.overlaps((SAM,), [WELL])
    assert not portfolio.overlaps((BEN,), [WELL])
