"""The worker and Slack together: what has to wait is asked again later, and by then may not be worth saying."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import NamedTuple

import pytest

from adapters.slack.client import Slack
from bot.kernel.cards import Card, Chart, Para, Series, Words, phrase, words
from bot.kernel.messages import InPlace, Privately, Show
from bot.kernel.policy import Purpose
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from tests.fakes import FakeSlack
from tests.unit.runtime.stage import BEN, COLD, NORTH, TEXTS, Stage

TEN = datetime(2026, 3, 2, 10, tzinfo=UTC)
CARD = Card(phrase("gist", who=Words("Ben")), (Para(words("Do you know how deep the reef is?")),))
CHART = Chart(words("Questions"), ("Mon",), (Series(words("asked"), (3.0,)),), phrase("other"))


class Pair(NamedTuple):
    """Steward on one side and a Slack on the other."""

    stage: Stage
    fake: FakeSlack

    async def decides(self, show: Show) -> None:
        await self.stage.shows(show)
        await self.works()

    async def works(self, **later: float) -> None:
        self.stage.clock.turn(self.stage.clock.now() + timedelta(**later))
        self.fake.dated = {"Date": format_datetime(self.stage.clock.now(), usegmt=True)}
        await self.stage.worker.rest()

    def quiet_until(self, then: datetime) -> None:
        self.fake.quiet[BEN] = (int(TEN.timestamp()) - 3600, int(then.timestamp()))


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    stage, fake = Stage(now=TEN, strict=True), FakeSlack()
    await stage.community()
    await stage.person(BEN)
    async with fake.serve() as web:
        hands = Slack(web, lambda: stage.clock.now().timestamp())
        stage.worker = Worker(stage.bot, {NORTH: hands}, Catalogue(TEXTS), stage.clock, strict=True)
        yield Pair(stage, fake)


async def test_whoever_has_quiet_hours_in_slack_is_asked_when_they_end(pair: Pair):
    pair.quiet_until(TEN + timedelta(minutes=90))
    await pair.decides(Show("ask", CARD, Privately(BEN), Purpose.ROUTING))
    await pair.works(minutes=89)
    assert pair.fake.messages["Dben"] == []

    await pair.works(minutes=1)
    assert len(pair.fake.messages["Dben"]) == 1
    assert [method for method, _ in pair.fake.calls].count("dnd.info") == 2


async def test_what_came_too_late_when_quiet_hours_end_is_not_said(pair: Pair):
    pair.quiet_until(TEN + timedelta(minutes=90))
    by = TEN + timedelta(minutes=30)
    await pair.decides(Show("ask", CARD, Privately(BEN), Purpose.ROUTING, by=by))
    await pair.works(hours=3)

    assert pair.fake.messages["Dben"] == []


async def test_a_message_waits_a_moment_for_its_picture_and_stands_there_once(pair: Pair):
    pair.fake.unready = 2
    await pair.decides(Show("week", Card(CARD.gist, (CHART,)), InPlace(COLD)))
    assert pair.fake.messages[COLD] == []
    await pair.works(seconds=2)
    await pair.works(seconds=4)

    [there] = pair.fake.messages[COLD]
    assert [block["type"] for block in there["blocks"]] == ["image"]
