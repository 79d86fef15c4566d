"""Something to take away, the whole way: decided, kept, shown, pressed, brought, and after a week let go."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from adapters.papers.files import Shelf
from adapters.slack.client import Slack
from adapters.slack.reception import Reception
from bot.kernel.cards import Card, Download, Paper, Para, Table, Words, phrase, words
from bot.kernel.messages import CommandGiven, Decision, Kept, MessagePosted, Privately
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.runtime.worker import Worker
from tests.fakes import FakeSlack
from tests.tongues import CATALOGUE
from tests.unit.runtime.stage import HEALTH, Stage, show

HOME, ANA, REEF = WorkspaceId("T1"), PersonId("U1"), PlaceId("C1")
WEEK = timedelta(days=7)
LETTER = Card(phrase("which-one", name=Words("March")), (Para(words("It held its temperature.")),))
OFFER = phrase("which-one", name=Words("The letter"))
CARD = Card(OFFER, (Para(OFFER), Download(OFFER, Paper("march", LETTER))))
ROWS = Card(OFFER, (Para(OFFER), Download(OFFER, Table("figures", ("week",), ((1,),)))))


class House(NamedTuple):
    """A bot whose decisions the test makes, on a fake Slack."""

    fake: FakeSlack
    stage: Stage
    reception: Reception
    worker: Worker

    async def tells(self, body: dict[str, Any]) -> Any:  # noqa: ANN401 - as Slack is answered
        answer = await self.reception.take(json.loads(json.dumps({"team": {"id": HOME}, "user": {"id": ANA}} | body)))
        assert answer.status == 200
        await self.reception.doors[HOME].idle()
        return json.loads(answer.body) if answer.body else None

    async def presses(self, blocks: list[dict[str, Any]], label: str, channel: str) -> None:
        row = [one for block in blocks if block["type"] == "actions" for one in block["elements"]]
        [action] = [one for one in row if one["text"]["text"] == label]
        where = {"channel": {"id": channel, "name": "directmessage" if channel[0] == "D" else "reef"}}
        await self.tells({"type": "block_actions", "actions": [action], "trigger_id": f"{label}.1", **where})

    @property
    def brought(self) -> list[str]:
        told = self.fake.messages["DU1"]
        return [self.fake.files[one["id"]]["name"] for said in told for one in said.get("files", ())]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    fake, stage = FakeSlack(), Stage()
    fake.people["U1"] = {"id": "U1", "name": "ana", "tz": "Europe/Paris"}
    await stage.community(HEALTH, REEF, workspace=HOME)

    async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
        return CATALOGUE.speaker("en", Tone.WARM)

    async def known(_workspace: WorkspaceId) -> frozenset[PlaceId]:
        return frozenset({REEF})

    async with fake.serve() as web:
        shelves = partial(Shelf, stage.store)
        reception = Reception(stage.bot, lambda _: voice, known, stage.clock.now, web=web, shelves=shelves)
        await reception.open()
        platforms: dict[WorkspaceId, Slack] = reception.platforms
        yield House(fake, stage, reception, Worker(stage.bot, platforms, CATALOGUE, stage.clock, strict=True))


async def shown(house: House, card: Card) -> list[dict[str, Any]]:
    house.stage.on(MessagePosted, Decision(do=(replace(show(to=Privately(ANA)), card=card),)))
    await house.stage.bot.handle(house.stage.posted(workspace=HOME, place=REEF))
    await house.worker.rest()
    blocks: list[dict[str, Any]] = house.fake.messages["DU1"][0]["blocks"]
    return blocks


async def test_what_was_sent_is_brought_when_its_button_is_pressed_and_a_year_later_that_it_is_over(house: House):
    blocks = await shown(house, CARD)
    assert house.brought == [], "nothing is brought that nobody asked for"

    await house.presses(blocks, "PDF", "DU1")
    await house.presses(blocks, "HTML, for an e-mail", "DU1")
    assert house.brought == ["march.pdf", "march.html"]
    assert b"It held its temperature." in [one["bytes"] for one in house.fake.files.values()][1]

    await house.worker.turn_to(house.stage.clock.now() + 52 * WEEK, house.stage.clock)
    assert await house.stage.store.find(HOME, Kept.kind, "", "", 9) == []
    await house.presses(blocks, "PDF", "DU1")
    assert len(house.brought) == 2
    assert "Ask for it again" in house.fake.whispers[-1]["text"]


async def test_what_somebody_is_answered_with_is_brought_into_their_talk(house: House):
    house.stage.on(CommandGiven, Decision(reply=ROWS))
    given = {"command": "/steward", "text": "open", "team_id": HOME, "trigger_id": "1.2"}
    answer = await house.tells({**given, "user_id": ANA, "channel_id": REEF})
    await house.presses(answer["blocks"], "CSV, for a spreadsheet", REEF)

    assert house.brought == ["figures.csv"]
    assert house.fake.whispers[-1]["text"] == "It is in your conversation with me."


async def test_a_card_that_is_edited_brings_what_is_newest(house: House):
    await shown(house, ROWS)
    house.stage.clock.turn(house.stage.clock.now() + timedelta(minutes=1))
    newer = replace(ROWS, blocks=(ROWS.blocks[0], Download(OFFER, Table("newer", ("week",), ()))))
    house.stage.on(MessagePosted, Decision(do=(replace(show(to=Privately(ANA)), card=newer),)))
    before = list(house.fake.messages["DU1"][0]["blocks"])
    await house.stage.bot.handle(house.stage.posted(workspace=HOME, place=REEF))
    await house.presses(before, "JSON, for a program", "DU1")

    assert house.brought == ["newer.json"], "whoever presses has not seen the edit yet"
