"""Something to take away on Slack: a button brings the file into the talk of whoever pressed, and says how it went."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from adapters.papers.files import Shelf
from adapters.slack.app import Account, Door
from adapters.slack.cards import Reader, message
from adapters.slack.client import Slack
from adapters.slack.taking import Takings
from bot.kernel.cards import Card, Download, Name, Paper, Para, Table, Words, phrase
from bot.kernel.messages import ButtonPressed, InPlace, Kept, Show
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Commit, Standing
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests.fakes import FakeSlack
from tests.unit.adapters.conftest import Hand
from tests.unit.adapters.town import Ear, say, voice

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOME, ANA, BEN = WorkspaceId("T1"), PersonId("U1"), PersonId("U2")
BRIEFING = Paper("briefing-march", Card(phrase("gist"), (Para((Name(BEN), Words(" answered."))),), phrase("title")))
FIGURES = Table("figures", ("week", "answered"), ((1, 3), (2, None)))
PAPER = Kept("paper", BRIEFING, phrase("your-briefing"), NOW + timedelta(days=7), ANA)
OPEN = Kept("table", FIGURES, phrase("the-figures"), NOW + timedelta(days=7), place=PlaceId("C1"))


class Stand(NamedTuple):
    fake: FakeSlack
    ear: Ear
    door: Door
    store: MemoryStore

    async def keeps(self, *kept: Kept) -> None:
        rows = tuple(to_row(one, HOME, 0) for one in kept)
        await self.store.commit(Commit(cause="", at=NOW, rows=rows))

    async def presses(
        self, kept: Kept, kind: str, who: str = "U1", channel: str = "C1", *, alone: bool = False
    ) -> None:
        await self.pressed(kept, kind, who, channel, alone=alone)
        await self.door.idle()

    async def pressed(self, kept: Kept, kind: str, who: str, channel: str, *, alone: bool = False) -> None:
        card = Card(phrase("gist"), (Download(kept.label, kept.of, kept.name),))
        blocks = message(card, Reader(say)).blocks
        [action] = [
            one for row in blocks if row["type"] == "actions" for one in row["elements"] if kind in one["value"]
        ]
        stands = {"channel": {"id": channel, "name": "directmessage" if alone else "reef"}} if channel else {}
        body: dict[str, Any] = {"type": "block_actions", "actions": [action], "user": {"id": who}, "team": {"id": "T1"}}
        answer = await self.door.take(json.loads(json.dumps({**body, **stands, "trigger_id": "1.2"})))
        assert answer.status == 200

    @property
    def brought(self) -> list[tuple[str, str, str]]:
        """Where files were shared, with which words, and how each is called."""
        return [
            (channel, said["text"], self.fake.files[one["id"]]["name"])
            for channel, talk in self.fake.messages.items()
            for said in talk
            for one in said.get("files", ())
        ]

    @property
    def whispered(self) -> list[str]:
        return [one["text"] for one in self.fake.whispers]


@pytest.fixture
async def stand(fake: FakeSlack, hand: Hand) -> AsyncIterator[Stand]:
    fake.people |= {"U1": {"id": "U1", "name": "ana", "tz": "Europe/Paris"}, "U2": {"id": "U2", "name": "ben"}}
    store, ear = MemoryStore(), Ear()
    await store.open()
    async with fake.serve() as web:
        slack = Slack(web, hand)
        door = Door(Account(HOME, "Club", PersonId("UBOT"), "BBOT"), slack, ear, voice, lambda: NOW)
        door.takings = Takings(slack, Shelf(store, HOME), lambda: NOW)
        yield Stand(fake, ear, door, store)


async def test_a_button_brings_its_file_into_the_talk_of_whoever_pressed_and_says_so_where_it_was_pressed(stand: Stand):
    await stand.keeps(PAPER)
    await stand.presses(PAPER, "pdf")

    assert stand.brought == [("DU1", "your-briefing", "briefing-march.pdf")]
    assert next(iter(stand.fake.files.values()))["bytes"].startswith(b"%PDF-")
    assert stand.whispered == ["take-away-brought"]
    assert not [event for event in stand.ear.heard if isinstance(event, ButtonPressed)]


async def test_who_is_named_in_a_file_is_called_by_name(stand: Stand):
    await stand.keeps(PAPER)
    await stand.presses(PAPER, "html", channel="DU1", alone=True)

    assert b"ben answered." in next(iter(stand.fake.files.values()))["bytes"]
    assert stand.whispered == [], "it is there already"


async def test_on_ones_own_page_the_file_comes_into_the_talk(stand: Stand):
    await stand.keeps(PAPER)
    await stand.presses(PAPER, "html", channel="")

    assert stand.brought == [("DU1", "your-briefing", "briefing-march.html")]
    assert len(stand.fake.messages["DU1"]) == 1


async def test_what_hangs_in_a_channel_is_brought_to_each_who_asks(stand: Stand):
    await stand.keeps(OPEN)
    await stand.presses(OPEN, "csv")
    await stand.presses(OPEN, "json", who="U2")

    assert stand.brought == [("DU1", "the-figures", "figures.csv"), ("DU2", "the-figures", "figures.json")]


@pytest.mark.parametrize(
    "kept", [replace(PAPER, until=NOW), replace(PAPER, who=BEN), None], ids=["over", "ben's", "gone"]
)
async def test_what_is_over_or_somebody_elses_is_not_brought_and_that_is_said_kindly(stand: Stand, kept: Kept | None):
    if kept is not None:
        await stand.keeps(kept)
    await stand.presses(PAPER, "pdf")

    assert stand.brought == []
    assert stand.whispered == ["take-away-over"]


@pytest.mark.parametrize(
    ("method", "fault", "told"),
    [
        ("files.getUploadURLExternal", "missing_scope", "take-away-refused"),
        ("files.getUploadURLExternal", "file_uploads_disabled", "take-away-refused"),
        ("files.getUploadURLExternal", "429", "take-away-unbrought"),
        ("files.getUploadURLExternal", "500", "take-away-unbrought"),
        ("files.completeUploadExternal", "file_upload_size_restricted", "take-away-too-large"),
        ("files.completeUploadExternal", "429", "take-away-unbrought"),
        ("files.completeUploadExternal", "500", "take-away-unsure"),
        ("conversations.open", "user_disabled", "take-away-refused"),
    ],
)
async def test_where_slack_takes_no_file_the_words_say_so_and_the_press_can_be_made_again(
    stand: Stand, hand: Hand, method: str, fault: str, told: str
):
    await stand.keeps(OPEN)
    stand.fake.mood = lambda called, _said: fault if called == method else ""
    await stand.presses(OPEN, "csv")
    assert stand.brought == []
    assert stand.whispered == [told]

    stand.fake.mood = lambda *_: ""
    hand.at += 3600
    await stand.presses(OPEN, "csv")
    assert [name for _, _, name in stand.brought] == ["figures.csv"]


async def test_an_upload_that_is_refused_leaves_nothing_to_be_seen(stand: Stand):
    await stand.keeps(OPEN)

    def mood(called: str, _said: object) -> str:
        if called == "files.getUploadURLExternal":
            stand.fake.faults = ["500"]  # what comes next is the upload
        return ""

    stand.fake.mood = mood
    await stand.presses(OPEN, "csv")

    assert (stand.brought, stand.whispered) == ([], ["take-away-unbrought"])


async def test_one_that_was_cut_off_after_it_arrived_is_not_sent_again_by_itself(stand: Stand):
    await stand.keeps(OPEN)
    stand.fake.mood = lambda called, _said: "drop" if "complete" in called else ""
    await stand.presses(OPEN, "csv")

    assert len(stand.brought) == 1
    assert stand.whispered == ["take-away-unsure"]


async def test_a_press_is_acknowledged_before_the_file_is_brought_and_pressed_twice_it_comes_once(stand: Stand):
    await stand.keeps(PAPER)
    held = stand.fake.holds["files.getUploadURLExternal"] = asyncio.Event()
    for _ in range(2):
        await stand.pressed(PAPER, "pdf", "U1", "C1")
    assert stand.brought == []
    held.set()
    await stand.door.idle()

    assert len(stand.brought) == 1


async def test_a_card_that_is_edited_brings_nothing(slack: Slack, fake: FakeSlack, hand: Hand):
    card = Card(phrase("gist"), (Download(phrase("your-briefing"), BRIEFING, "paper"),))
    stands: Standing | None = None
    for words in ("one", "two", "three"):
        hand.at += 2
        show = Show("s", replace(card, title=phrase(words)), InPlace(PlaceId("C1")))
        stands = await slack.show(show, say, stands, "t")

    assert [method for method, _ in fake.calls] == ["chat.postMessage", "chat.update", "chat.update"]
