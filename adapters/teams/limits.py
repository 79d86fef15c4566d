"""How often Teams may be spoken to, kept before it is asked: whoever is too early hears how long to wait.

Source: Microsoft's page on rate limits for bots. Every bot may send so much to one thread, and an app so much to one
organisation; Teams answers 429 to more, and counts on. Nothing sleeps in here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from math import ceil
from typing import Final, NamedTuple

from bot.kernel.ports import ThrottledError

Seconds = Callable[[], float]
_LANES: Final = 1000
"""Threads remembered. Beyond that, those that were silent longest are forgotten: Teams counts them itself."""


class Window(NamedTuple):
    """So many in so many seconds, whenever they begin."""

    most: int
    seconds: float
    grain: float = 0.0
    """What comes within so many seconds is counted as one moment, the last: less to remember, and never too early."""


SENDING: Final = (Window(7, 1), Window(8, 2), Window(60, 30), Window(1800, 3600, 60))
"""What one bot may do in one thread: sending, and beginning one."""
APP: Final = (Window(50, 1),)
"""What an app may ask of one organisation, all together."""


class _Lane:
    """One thread, or the whole organisation: what was done there lately."""

    def __init__(self, windows: tuple[Window, ...]) -> None:
        self._kept = [(window, deque[tuple[float, float, int]]()) for window in windows]
        self._rests_until = 0.0

    def free(self, now: float) -> float:
        """Say when the next one may come; the past, or now, when it may come at once."""
        then = self._rests_until
        for window, moments in self._kept:
            while moments and moments[0][1] + window.seconds <= now:
                moments.popleft()
            over = sum(many for _, _, many in moments) + 1 - window.most
            for _, last, many in moments:
                if over <= 0:
                    break
                over -= many
                then = max(then, last + window.seconds)
        return then

    def take(self, now: float) -> None:
        """Count one."""
        for window, moments in self._kept:
            first, many = now, 1
            if moments and now - moments[-1][0] < window.grain:
                first, _, before = moments.pop()
                many += before
            moments.append((first, now, many))

    def rest(self, until: float) -> None:
        """Let nothing come before that."""
        self._rests_until = max(self._rests_until, until)


class Limits:
    """What Steward may do in one organisation."""

    def __init__(self, now: Seconds) -> None:
        """`now` is a clock that only goes forward, in seconds."""
        self._now = now
        self._app = _Lane(APP)
        self._threads: dict[str, _Lane] = {}

    def __len__(self) -> int:
        """How many threads are remembered."""
        return len(self._threads)

    def take(self, thread: str = "") -> None:
        """Take the next turn, in a thread or only in the organisation.

        Raises:
            ThrottledError: it is too early; nothing is counted, and nothing was sent.
        """
        now = self._now()
        lanes = [self._app, self._lane(thread)] if thread else [self._app]
        if (free := max(lane.free(now) for lane in lanes)) > now:
            raise ThrottledError(ceil(1000 * (free - now)) / 1000)  # rounded up, or it would still be too early
        for lane in lanes:
            lane.take(now)

    def rest(self, thread: str, seconds: float) -> None:
        """Let a thread rest, as Teams asked for."""
        self._lane(thread).rest(self._now() + seconds)

    def _lane(self, thread: str) -> _Lane:
        """Give a thread's lane, as the one that was used last."""
        lane = self._threads.pop(thread, None) or _Lane(SENDING)
        self._threads[thread] = lane
        if len(self._threads) > _LANES:
            del self._threads[next(iter(self._threads))]
        return lane
