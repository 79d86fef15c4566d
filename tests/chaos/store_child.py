"""A process to kill. It prints, line by line, what a store acknowledged; the test that reads it does the killing.

Started once, it forks for every order it reads ("write FOLDER", "snapshot FOLDER STEP", "fill FOLDER BYTES"), so that
a kill costs milliseconds and not the start of an interpreter.
"""

from __future__ import annotations

import asyncio
import os
import resource
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from bot.kernel.ports import Commit, Noted, Pending, Ring, Settled, StoreBrokenError, Thing
from bot.kernel.records import Row
from storage import journal
from storage.tiny import TinyStore

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LEASE = timedelta(seconds=60)
WRITERS = 6
KILLED = 9


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def whole(number: int) -> Commit:
    """One transaction in five tables."""
    name = str(number)
    return Commit(
        cause=name,
        at=NOON,
        rows=(Row("club", "question", name, b'{"words":"how?"}', (("state", "open"),)),),
        outbox=(Pending(name, "club", name, b"{}", NOON + timedelta(seconds=number)),),
        timers=(Ring("club", name, NOON),),
        facts=(Noted(name, "club", "asked", NOON, b"{}"),),
    )


async def found(store: TinyStore) -> list[set[int]]:
    """Which transactions are in each table: rows, keys, timers, facts, causes, outbox."""
    rows = {int(row.id) for row in await store.find("club", "question", "", "", sys.maxsize)}
    return [
        rows,
        {int(row.id) for row in await store.find("club", "question", "state", "open", sys.maxsize)},
        {int(ring.name) for ring in await store.due(NOON, sys.maxsize)},
        {int(fact.id) for fact in await store.facts("club", NOON, sys.maxsize)},
        {number for number in range(max(rows, default=0) + 1) if await store.seen(str(number))},
        {int(document["id"]) for document in store.db.table("outbox").all()},
    ]


def said(sets: list[set[int]]) -> str:
    return "/".join(",".join(map(str, sorted(numbers))) for numbers in sets)


async def write(folder: str) -> None:
    """Commit, claim and settle until killed, six at a time and with a snapshot every few lines."""
    store = TinyStore(Path(folder, "steward.json"), snapshot_from=4000)
    await store.open()
    there = await found(store)
    attempts = {document["id"]: document["attempt"] for document in store.db.table("outbox").all()}
    say("found", said(there), *(f"{of_id}:{attempt}" for of_id, attempt in attempts.items()))
    numbers = iter(range(max(there[0], default=-1) + 1, sys.maxsize))

    async def one_after_another() -> None:
        for number in numbers:
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


def die_at(step: int) -> Callable[..., None]:
    """Let this process end at the given step of all that is asked of the disk; give how to speak all the same."""
    left = step

    def dying(call: Callable[..., Any]) -> Callable[..., Any]:
        def one(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - stands for any call to the system
            nonlocal left
            left -= 1
            if left == 0:
                os._exit(KILLED)
            if left == 1 and call is write_:
                call(args[0], args[1][: len(args[1]) // 2])
                os._exit(KILLED)
            return call(*args, **kwargs)

        return one

    write_ = os.write
    for name in ("open", "write", "fsync", "ftruncate", "replace", "unlink", "close"):
        setattr(os, name, dying(getattr(os, name)))
    journal.sync_data = dying(journal.sync_data)

    def say_still(*words: object) -> None:
        write_(1, (" ".join(map(str, words)) + "\n").encode())

    return say_still


async def snapshot(folder: str, step: str) -> None:
    """Commit, make a snapshot, commit: and die at the given step of all that is asked of the disk."""
    say_still = die_at(int(step))
    store = TinyStore(Path(folder, "steward.json"), snapshot_from=200)
    await store.open()
    begin = max((await found(store))[0], default=-1) + 1
    for number in range(begin, begin + 4):
        await store.commit(whole(number))
        say_still("kept", number)
    await store.close()
    say_still("whole")


MARIGOLD = "marigold"


def unsaid(thing: Thing) -> Thing | None:
    """Say a thing anew without the flower."""
    if isinstance(thing, Row | Pending | Ring | Noted):
        return replace(thing, data=thing.data.replace(MARIGOLD.encode(), b"nothing"))
    return replace(thing, cause=thing.cause.replace(MARIGOLD, "nothing"))


async def forget(folder: str, step: str) -> None:
    """Say everything anew, and die at the given step of all that is asked of the disk meanwhile."""
    store = TinyStore(Path(folder, "steward.json"), snapshot_from=200)
    await store.open()
    say_still = die_at(int(step))
    await store.rewrite({"club"}, unsaid)
    say_still("forgotten")
    os._exit(0)


async def fill(folder: str, size: str) -> None:
    """Commit until the disk is full, then show that nothing more is served."""
    if int(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), resource.RLIM_INFINITY))
    store = TinyStore(Path(folder, "steward.json"))
    await store.open()

    async def until_it_breaks(first: int) -> None:
        for number in range(first, 1_000_000, WRITERS):
            await store.commit(whole(number))
            say("kept", number)

    ends = await asyncio.gather(*(until_it_breaks(first) for first in range(WRITERS)), return_exceptions=True)
    after = await asyncio.gather(store.get("club", "question", "0"), store.seen("0"), return_exceptions=True)
    say("broken", sum(isinstance(end, StoreBrokenError) for end in (*ends, *after)), ends[0])
    await store.close()


ORDERS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {
    "write": write,
    "snapshot": snapshot,
    "forget": forget,
    "fill": fill,
}


def serve() -> None:
    for line in sys.stdin:
        order, *words = line.split()
        child = os.fork()
        if child == 0:
            try:
                asyncio.run(ORDERS[order](*words))
            except BaseException as wrong:  # noqa: BLE001 - the test has to hear of whatever it is
                say("wrong", repr(wrong))
            os._exit(0)
        say("child", child)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    serve()
