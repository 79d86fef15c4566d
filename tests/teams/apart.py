"""A login in a thread of its own, for whoever asks it and lets everything else stand still meanwhile."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.teams.login import FakeLogin


@contextmanager
def apart(login: FakeLogin) -> Iterator[str]:
    """Let a login be there, whatever this thread does; give the address."""
    there, loop, over = threading.Event(), asyncio.new_event_loop(), asyncio.Event()

    async def be_there() -> None:
        async with login.serve():
            there.set()
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(be_there(),))
    thread.start()
    try:
        there.wait()
        yield login.address
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()
