"""The two clocks: the real one, and one that can be turned, for the playground, replays and tests."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime


class SystemClock:
    """Time as it passes."""

    def __init__(self) -> None:
        """Start awake."""
        self._bell = asyncio.Event()

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)  # noqa: TID251  # this is the clock that everything else is told to ask

    async def sleep_until(self, then: datetime | None) -> None:
        """Sleep until `then`, or until somebody calls `wake`."""
        seconds = None if then is None else max(0.0, (then - self.now()).total_seconds())
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            return
        finally:
            self._bell.clear()

    def wake(self) -> None:
        """End the present sleep."""
        self._bell.set()


class TurnableClock(SystemClock):
    """A clock that stands at a chosen moment, runs on from there if asked, and never goes back."""

    def __init__(self, start: datetime, *, running: bool = False) -> None:
        """Stand at `start`; when `running`, pass at the pace of real time."""
        super().__init__()
        self.running = running
        self._stood_at = start
        self._since = super().now()

    def now(self) -> datetime:
        """The moment it shows."""
        if not self.running:
            return self._stood_at
        return self._stood_at + (super().now() - self._since)

    async def sleep_until(self, then: datetime | None) -> None:
        """Sleep until `then`; while the clock stands, no time passes but by turning it."""
        comes = self.running or (then is not None and then <= self.now())
        await super().sleep_until(then if comes else None)

    def turn(self, then: datetime) -> None:
        """Show `then`; an earlier moment is ignored."""
        now = self.now()
        self._stood_at = max(then, now)
        if self.running:
            self._since = super().now()
        self.wake()

    def run(self, *, running: bool) -> None:
        """Let time pass by itself, or stop it."""
        self._stood_at, self._since, self.running = self.now(), super().now(), running
        self.wake()
