"""Something to take away on Teams: an address of Steward's own, sealed, for a week, and told to nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from aiohttp import ClientResponse

from adapters.papers.files import Seal
from adapters.teams.counter import Counter
from bot.connecting import counter_of
from bot.kernel.cards import Card, Download, Name, Paper, Para, Table, Words, phrase
from bot.kernel.messages import InPlace, Kept, Privately, Show
from bot.kernel.people import PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import Commit
from bot.kernel.records import Record, to_row
from bot.settings import read
from storage.memory import MemoryStore
from tests.anycard import say
from tests.contracts.adapters.teams_drawings import accepted, parts
from tests.teams.connector import ANA, ROOM, TEAM, TENANT
from tests.teams.login import FakeLogin
from tests.teams.reception import Stand, standing
from tests.unit.adapters.town import Ear

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOME, BEN = WorkspaceId(TENANT), PersonId("bbbb0002-0000-4000-8000-000000000001")
BRIEFING = Paper("briefing-march", Card(phrase("gist"), (Para((Name(BEN), Words(" answered."))),), phrase("title")))
FIGURES = Table("figures", ("week",), ((1,),))
PAPER = Kept("0f1e", BRIEFING, phrase("your-briefing"), NOW + timedelta(days=7), PersonId(ANA))
URL = "https://steward.example"


class At(NamedTuple):
    """A stand whose clock can be turned, and the store behind it."""

    stand: Stand
    store: MemoryStore
    clock: list[datetime]

    async def keeps(self, *records: Record) -> None:
        await self.store.commit(Commit(cause="", at=NOW, rows=tuple(to_row(one, HOME, 0) for one in records)))

    async def fetches(self, address: str) -> ClientResponse:
        answer: ClientResponse = await self.stand.web.get(address.removeprefix(URL))
        return answer


@pytest.fixture
async def at() -> AsyncIterator[At]:
    store, clock = MemoryStore(), [NOW]
    await store.open()
    login, counter = FakeLogin(lambda: NOW), Counter(URL, Seal("a secret"), say)
    async with standing(Ear(), store, now=lambda: clock[0], login=login, counter=counter) as stand:
        stand.fake.has_team(TEAM, "Divers", "group", {TEAM: None, ROOM: "reef"}, (ANA,))
        await stand.tells(stand.says("hello"))
        yield At(stand, store, clock)


async def offered(at: At, *downloads: Download) -> list[tuple[str, str]]:
    """Show a card, and read the addresses on it."""
    teams = at.stand.reception.platforms[HOME]
    card = Card(phrase("gist"), downloads)
    stands = await teams.show(Show("s", card, InPlace(PlaceId(ROOM))), say, None, "t")
    found = at.stand.fake.at(stands.place, stands.message.rpartition("/")[2])
    assert found is not None
    drawn: dict[str, Any] = found.activity["attachments"][0]["content"]
    accepted(drawn)
    return [(one["title"], one["url"]) for one in parts(drawn) if one.get("type") == "Action.OpenUrl"]


def download(kept: Kept = PAPER) -> Download:
    return Download(kept.label, kept.of, kept.name)


async def test_a_press_fetches_the_file_made_for_whom_it_was_brought_to(at: At):
    await at.keeps(PAPER, Profile(BEN, "Ben Okafor"))
    (html, page), (pdf, paper) = await offered(at, download())
    assert (html, pdf) == ("take-away-html", "take-away-pdf")

    answer = await at.fetches(page)
    assert answer.status == 200
    assert "Ben Okafor answered." in await answer.text()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="briefing-march.html"'
    assert (await (await at.fetches(paper)).read()).startswith(b"%PDF-")


async def test_what_is_fetched_is_saved_and_nowhere_kept_guessed_or_run(at: At):
    await at.keeps(PAPER)
    [(_, page), _] = await offered(at, download())
    headers = (await at.fetches(page)).headers

    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


async def test_rows_are_fetched_as_well(at: At):
    kept = Kept("table", FIGURES, phrase("figures"), NOW + timedelta(days=7), place=PlaceId(ROOM))
    await at.keeps(kept)
    addresses = [url for _, url in await offered(at, download(kept))]

    assert [(await at.fetches(url)).headers["Content-Disposition"] for url in addresses] == [
        'attachment; filename="figures.csv"',
        'attachment; filename="figures.json"',
    ]


async def test_nobody_makes_up_an_address_and_what_is_over_or_never_was_is_answered_alike(at: At):
    await at.keeps(PAPER)
    [(_, page), _] = await offered(at, download())
    way, _, seal = page.rpartition("/")
    other = Seal("another secret").of(HOME, "0f1e", "html")
    wrong = [
        f"{way}/{other}",
        f"{way}/x",
        f"{way}/%C3%BC",
        page.replace("/html/", "/pdf/"),
        page.replace("0f1e", "0f1f"),
    ]
    wrong += [page.replace(TENANT, "elsewhere"), f"{way}/", f"{URL}/take", f"{URL}/take/{TENANT}/0f1e"]
    answers = [await at.fetches(url) for url in wrong]

    assert {answer.status for answer in answers} == {404}
    assert {await answer.text() for answer in answers[:6]} == {"take-away-over"}
    assert seal not in other

    at.clock[0] = PAPER.until
    over = await at.fetches(page)
    assert (over.status, await over.text()) == (404, "take-away-over")
    assert over.headers["Cache-Control"] == "no-store"


async def test_where_steward_has_no_address_that_is_said_and_the_card_is_whole():
    async with standing(Ear(), MemoryStore(), now=lambda: NOW, login=FakeLogin(lambda: NOW)) as stand:
        await stand.tells(stand.says("hello"))
        teams = stand.reception.platforms[HOME]
        card = Card(phrase("gist"), (download(),))
        stands = await teams.show(Show("s", card, Privately(PersonId(ANA))), say, None, "t")
        found = stand.fake.at(stands.place, stands.message.rpartition("/")[2])

    assert found is not None
    assert "your-briefing" in str(found.activity)
    assert "take-away-no-address" in str(found.activity)


@pytest.mark.parametrize(
    ("given", "there"),
    [
        ({}, False),
        ({"URL": URL}, False),
        ({"TEAMS_APP_SECRET": "a~secret"}, False),
        ({"URL": URL, "TEAMS_APP_SECRET": "a~secret"}, True),
        ({"URL": URL, "KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}, True),
    ],
)
def test_files_are_fetched_where_there_is_an_address_and_a_secret(given: dict[str, str], there: bool):
    settings = read(Path("nowhere"), ("en",), {f"STEWARD_{name}": value for name, value in given.items()})

    assert (counter_of(settings, say) is not None) == there
