"""A process to kill, as `store_child`, but that what it acknowledges is kept in a database."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from datetime import timedelta

from sqlalchemy import Connection, select

from bot.kernel.ports import AlreadySeenError, Commit, Settled
from bot.storing import database_of
from storage.schema import FACTS, OUTBOX, RECORD_KEYS, RECORDS, SEEN, TIMERS
from storage.sql import SqlStore
from tests.chaos.store_child import LEASE, NOON, WRITERS, said, say, whole

_ALL = (RECORDS.c.id, RECORD_KEYS.c.id, TIMERS.c.name, FACTS.c.id)


def found(here: Connection) -> tuple[list[set[int]], dict[str, int]]:
    """Which transactions are in each table (rows, keys, timers, facts, causes, outbox), and the attempts begun."""
    tables = [{int(of_id) for of_id in here.scalars(select(column))} for column in _ALL]
    causes = {int(cause) for cause in here.scalars(select(SEEN.c.cause)) if cause.isdecimal()}
    attempts = {row.id: row.attempt for row in here.execute(select(OUTBOX.c.id, OUTBOX.c.attempt))}
    return [*tables, causes, {int(of_id) for of_id in attempts}], attempts


def opened(address: str) -> SqlStore:
    """The store at an address, not opened yet."""
    store = database_of(address)
    assert store is not None
    return store


async def write(address: str) -> None:
    """Commit, claim and settle until killed, six at a time."""
    store = opened(address)
    await store.open()
    there, attempts = await store.database.looking(found)
    say("found", said(there), *(f"{of_id}:{attempt}" for of_id, attempt in attempts.items()))
    numbers = iter(range(max(there[0], default=-1) + 1, sys.maxsize))

    async def one_after_another() -> None:
        for number in numbers:
            with suppress(AlreadySeenError):  # what the server was still at when its last client was killed
                await store.commit(whole(number))
            say("kept", number)

    async def deliver() -> None:
        now = NOON + timedelta(days=1)
        while True:
            now += timedelta(seconds=30)
            for held in await store.claim(now, LEASE, 2):
                say("claimed", held.id, held.attempt)
                if int(held.id) % 3 == 0 and await store.settle(Settled(id=held.id, attempt=held.attempt)):
                    say("settled", held.id)
            await store.commit(Commit(cause=f"{os.getpid()} {now}", at=NOON))  # lets the writers have their turn

    await asyncio.gather(deliver(), *(one_after_another() for _ in range(WRITERS)))


def serve() -> None:
    """Fork for each address that is read."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                asyncio.run(write(line.strip()))
            except BaseException as wrong:  # noqa: BLE001 - the test has to hear of whatever it is
                say("wrong", repr(wrong))
            os._exit(0)
        say("child", child)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    serve()
