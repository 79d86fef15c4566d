"""The hand on the clock: an hour, the next working morning, a week in seconds, one thing at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from adapters.playground.cards import View
from adapters.playground.town import Resident
from bot.kernel.calendar import Hours

_HOUR = timedelta(hours=1)
_WEEK_HOURS = 7 * 24
_QUIET, _BUSY = 0.05, 0.4
"""Seconds that an hour of a played week takes: when nothing was said, and when there is something to read."""
_log = logging.getLogger(__name__)


class Turnable(Protocol):
    """A clock with a story on it."""

    @property
    def running(self) -> bool:
        """Whether time passes by itself."""

    def now(self) -> datetime:
        """The moment it shows."""

    def run(self, *, running: bool) -> None:
        """Let time pass by itself, or stop it."""

    async def turn_to(self, then: datetime) -> None:
        """Move to `then`; everything due on the way has happened, in its order, once this returns."""

    async def next_due(self) -> datetime | None:
        """The moment of the next thing that will happen by itself."""


class Hand:
    """Turns the clock for the page."""

    def __init__(self, clock: Turnable, tell: Callable[[View], None], said: Callable[[], int]) -> None:
        """`tell` is given the clock's face whenever it changes; `said` counts what there is to read."""
        self.clock, self._tell, self._said = clock, tell, said
        self._turning = ""
        self._sorry = ""
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def face(self) -> View:
        """What the page shows of the clock."""
        return {
            "now": self.clock.now().isoformat(),
            "running": self.clock.running,
            "turning": self._turning,
            "sorry": self._sorry,
        }

    def turn(self, how: str, resident: Resident) -> str:
        """Begin to turn; give a sentence when that cannot be done, or nothing."""
        if how == "stop":
            self._stop.set()
            return ""
        if self._turning:
            return "The clock is turning already."
        if how in {"run", "pause"}:
            self.clock.run(running=how == "run")
            self._tell(self.face())
            return ""
        turns = {"hour": self._hour, "morning": self._morning, "next": self._next, "week": self._week}
        if how not in turns:
            return f"Nobody can turn the clock to {how!r}."
        self._stop.clear()
        self._turning, self._sorry = how, ""
        self._task = asyncio.create_task(self._turn(turns[how], resident))
        return ""

    async def close(self) -> None:
        """Stop turning, and wait until the present step is done."""
        self._stop.set()
        if self._task is not None:
            await self._task

    async def _turn(self, how: Callable[[Resident], Awaitable[None]], resident: Resident) -> None:
        self._tell(self.face())
        try:
            await how(resident)
        except Exception:  # noqa: BLE001  # whatever went wrong, went wrong in the story: the clock can turn again
            _log.exception("The clock could not be turned.")
            self._sorry = "page-clock-failed"
        self._turning = ""
        self._tell(self.face())

    async def _hour(self, _resident: Resident) -> None:
        await self.clock.turn_to(self.clock.now() + _HOUR)

    async def _morning(self, resident: Resident) -> None:
        now = self.clock.now()
        hours = resident.hours or Hours(resident.profile.zone)
        await self.clock.turn_to(next(start for start, _ in hours.spans(now) if start > now))

    async def _next(self, _resident: Resident) -> None:
        due = await self.clock.next_due()
        await self.clock.turn_to(due or self.clock.now() + _HOUR)

    async def _week(self, _resident: Resident) -> None:
        running = self.clock.running
        self.clock.run(running=False)
        try:
            await self._through(self.clock.now())
        finally:
            self.clock.run(running=running)

    async def _through(self, start: datetime) -> None:
        for hour in range(1, _WEEK_HOURS + 1):
            before = self._said()
            await self.clock.turn_to(start + hour * _HOUR)
            self._tell(self.face())
            if await self._stopped(_QUIET if self._said() == before else _BUSY):
                return

    async def _stopped(self, seconds: float) -> bool:
        """Leave the eye some time, unless somebody says stop."""
        try:
            async with asyncio.timeout(seconds):
                return await self._stop.wait()
        except TimeoutError:
            return False
