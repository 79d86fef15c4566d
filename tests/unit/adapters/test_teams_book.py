"""The book of addresses: two may write in it at the same time, and nothing that either wrote is lost."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import replace

from adapters.teams.book import Address, Book
from bot.kernel.people import PersonId, WorkspaceId
from bot.kernel.ports import Commit
from bot.kernel.records import Row
from storage.memory import MemoryStore
from tests.teams.connector import ANA, TENANT
from tests.unit.adapters.town import MONDAY

WHO = PersonId(ANA)


class Elsewhere(MemoryStore):
    """A store that is reached over a line: others have their turn before a commit, and before an answer is read."""

    def __init__(self) -> None:
        super().__init__()
        self.after_get: asyncio.Event | None = None
        self.has_read = asyncio.Event()

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        row = await super().get(scope, kind, of_id)
        if (held := self.after_get) is not None:
            self.after_get = None
            self.has_read.set()
            await held.wait()
        return row

    async def commit(self, commit: Commit) -> None:
        turn = asyncio.get_running_loop().create_future()
        turn.get_loop().call_soon(turn.set_result, None)
        await turn
        await super().commit(commit)


@pytest.fixture
def store() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def book(store: Elsewhere) -> Book:
    return Book(store, WorkspaceId(TENANT), lambda: MONDAY)


@pytest.mark.parametrize("known", [True, False], ids=["of somebody known", "of somebody new"])
async def test_two_who_write_of_one_person_at_the_same_time_lose_nothing(book: Book, store: Elsewhere, known: bool):
    if known:
        await book.keep(Address(WHO, account="29:ana"))
    told = [{"talk": "a:ana"}, {"desk": "77"}, {"zone": "Africa/Dakar"}, {"denied": "removed"}]

    async def notes(fields: dict[str, str]) -> None:
        await book.change(Address(WHO), lambda one: replace(one, **fields))

    await asyncio.gather(*[notes(fields) for fields in told])

    for reader in (book, Book(store, WorkspaceId(TENANT), lambda: MONDAY)):
        kept = await reader.address(WHO)
        assert (kept.talk, kept.desk, kept.zone, kept.denied) == ("a:ana", "77", "Africa/Dakar", "removed")


async def test_what_was_read_before_it_was_written_anew_is_not_believed_afterwards(book: Book, store: Elsewhere):
    await Book(store, WorkspaceId(TENANT), lambda: MONDAY).keep(Address(WHO, talk="a:old"))
    held = store.after_get = asyncio.Event()
    reading = asyncio.create_task(book.address(WHO))
    await store.has_read.wait()
    await book.keep(Address(WHO, talk="a:new"))
    held.set()
    await reading

    assert (await book.address(WHO)).talk == "a:new"
