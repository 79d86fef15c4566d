"""Something to take away in the playground: its page saves files of whoever one is, and of nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from adapters.papers.files import Shelf
from bot.kernel.cards import Card, Download, Name, Paper, Para, Place, Table, Words, phrase
from bot.kernel.messages import Kept
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests.contracts.adapters.drawings import InThePlayground
from tests.e2e.stage import AMINA, BEN, MONDAY, Stage

Client = TestClient[Request, Application]
ROOM = PlaceId("town/cold-chain")
LINE = (Name(BEN), Words(" answered in "), Place(ROOM))
PAPER = Kept(
    "0f1e", Paper("briefing", Card(phrase("gist"), (Para(LINE),))), phrase("it"), MONDAY + timedelta(days=7), AMINA
)
TABLE = Kept("rows", Table("figures", ("week",), ((1,),)), phrase("it"), MONDAY + timedelta(days=7), place=ROOM)


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    stage, store = Stage(), MemoryStore()
    await stage.settle()
    await store.open()
    rows = tuple(to_row(one, "town", 0) for one in (PAPER, TABLE))
    await store.commit(Commit(cause="", at=MONDAY, rows=rows))
    stage.acts.shelves = partial(Shelf, store)
    async with TestClient(TestServer(stage.app)) as client:
        yield client


def way(who: PersonId, kept: str, kind: str) -> str:
    return f"/api/take?who={who}&kept={kept}&as={kind}"


async def test_somebody_takes_away_what_was_brought_to_them_with_names_in_it(client: Client):
    answer = await client.get(way(AMINA, "0f1e", "html"))

    assert answer.status == 200
    assert "Ben Okafor answered in #cold-chain" in await answer.text()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="briefing.html"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert (await (await client.get(way(AMINA, "0f1e", "pdf"))).read()).startswith(b"%PDF-")


async def test_what_hangs_in_a_room_is_for_everybody_who_is_there(client: Client):
    assert (await client.get(way(AMINA, "rows", "csv"))).status == 200
    assert (await client.get(way(BEN, "rows", "json"))).content_type == "application/json"


@pytest.mark.parametrize(
    ("who", "kept", "kind"),
    [
        (BEN, "0f1e", "pdf"),
        (AMINA, "0f1f", "pdf"),
        (AMINA, "", "pdf"),
        (AMINA, "0f1e", "csv"),
        (AMINA, "0f1e", "exe"),
        (PersonId("who:nobody"), "0f1e", "pdf"),
    ],
    ids=["somebody else's", "made up", "nothing", "no rows", "no such kind", "nobody"],
)
async def test_what_is_not_theirs_is_not_there(client: Client, who: PersonId, kept: str, kind: str):
    answer = await client.get(way(who, kept, kind))

    assert answer.status == 404
    assert (await answer.json())["sorry"]


async def test_another_page_takes_nothing(client: Client):
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Host": "evil.example"}):
        assert (await client.get(way(AMINA, "0f1e", "pdf"), headers=headers)).status == 403


async def test_somebody_of_another_room_does_not_find_what_hangs_there():
    stage, store = Stage(), MemoryStore()
    await stage.settle()
    await store.open()
    elsewhere = Kept("far", TABLE.of, phrase("it"), TABLE.until, place=PlaceId("town/nowhere"))
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(elsewhere, WorkspaceId("town"), 0),)))
    stage.acts.shelves = partial(Shelf, store)
    async with TestClient(TestServer(stage.app)) as client:
        assert (await client.get(way(AMINA, "far", "csv"))).status == 404


def test_the_page_is_told_each_kind_of_file_and_nothing_of_what_is_in_it():
    card = Card(phrase("gist"), (Download(phrase("your-briefing"), PAPER.of, "0f1e"),))
    drawn = InThePlayground().card(card).drawn

    assert "answered" not in str(drawn)
    assert "'as': 'html'" in str(drawn)
    assert "'as': 'pdf'" in str(drawn)
