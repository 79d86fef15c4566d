"""Secrets in a store: nobody reads them there, each is handed out as it was put in, and keys can be replaced."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet

from bot.kernel.ports import StoreBrokenError
from bot.kernel.records import Row
from storage.crypto import SealedVault
from storage.memory import MemoryStore

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
TOKEN = b"xoxb-a-token"


def now() -> datetime:
    return datetime(2026, 3, 2, tzinfo=UTC)


def vault(store: MemoryStore, *keys: str) -> SealedVault:
    return SealedVault(store, keys or (OLD,), now)


async def kept(store: MemoryStore) -> str:
    return repr(await store.find("vault", "secret", "", "", 10))


async def test_a_secret_comes_back_as_it_was_and_nobody_reads_it_in_the_store():
    store = MemoryStore()
    await vault(store).keep("slack/T1", TOKEN)

    assert await vault(store).read("slack/T1") == TOKEN
    assert "xoxb" not in await kept(store)
    assert await vault(store).read("slack/T2") is None


async def test_a_newer_secret_takes_the_place_of_the_older():
    store = MemoryStore()
    await vault(store).keep("slack/T1", TOKEN)
    await vault(store).keep("slack/T1", b"another")

    assert await vault(store).read("slack/T1") == b"another"
    assert await vault(store).names() == ["slack/T1"]


class Crowded(MemoryStore):
    """Three read a row before any of them goes on, as three processes may."""

    def __init__(self) -> None:
        super().__init__()
        self.crowd: asyncio.Barrier | None = None

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        row = await super().get(scope, kind, of_id)
        if self.crowd is not None:
            await self.crowd.wait()
        return row


async def test_what_is_forgotten_is_handed_to_one_only():
    store = Crowded()
    await vault(store).keep("state/1", TOKEN)

    store.crowd = asyncio.Barrier(3)
    assert sorted(await asyncio.gather(*[vault(store).forget("state/1") for _ in range(3)])) == [False, False, True]
    store.crowd = None
    assert await vault(store).read("state/1") is None
    assert await vault(store).forget("state/1") is False


async def test_names_are_told_by_how_they_begin():
    store = MemoryStore()
    for name in ("state/1", "slack/T2", "slack/T1"):
        await vault(store).keep(name, TOKEN)

    assert await vault(store).names("slack/") == ["slack/T1", "slack/T2"]


async def test_an_older_key_opens_and_after_renewal_is_needed_no_more():
    store = MemoryStore()
    await vault(store, OLD).keep("slack/T1", TOKEN)

    assert await vault(store, NEW, OLD).read("slack/T1") == TOKEN
    await vault(store, NEW, OLD).renew()
    assert await vault(store, NEW).read("slack/T1") == TOKEN


async def test_with_another_key_it_says_what_to_do_and_loses_nothing():
    store = MemoryStore()
    await vault(store, OLD).keep("slack/T1", TOKEN)

    with pytest.raises(StoreBrokenError, match="STEWARD_KEYS"):
        await vault(store, NEW).read("slack/T1")
    assert await vault(store, OLD).read("slack/T1") == TOKEN
