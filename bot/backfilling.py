"""`steward backfill`: reads what the channels remember to its end, and acts on none of it; then it ends."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.connecting import NotConnectedError, connected, lacking, pasts_of, places_of, variable
from bot.kernel.cards import Code, Words, phrase
from bot.kernel.people import PlaceId, WorkspaceId
from bot.kernel.ports import StoreBrokenError
from bot.running import collect_seldom, interrupted, opened, until
from bot.runtime.clock import SystemClock
from bot.runtime.history import History
from bot.runtime.speaker import flat
from bot.terminal import complain, tell

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from bot.kernel.ports import Speaker
    from bot.runtime.history import Progress
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings

_STEPS = 10
"""How often a place is told of, at most."""
_SURE = 0.02
"""How much must be read before it is guessed how long the rest will take."""
_INTERRUPTED = 130
Where = tuple[WorkspaceId, PlaceId]
Titled = Callable[[WorkspaceId, PlaceId], Awaitable[str]]
"""Says how a place of a workspace is called."""


async def backfill(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Read to the end, or until somebody ends it: the same command goes on where it was."""
    del asked
    if (missing := lacking(settings)) is not None:
        complain(flat(say(missing)))
        return 2
    if not settings.history_days:
        complain(flat(say(phrase("backfill-off", variable=Code(variable("history_days"))))))
        return 2
    try:
        async with AsyncExitStack() as later:
            return await _read(settings, catalogue, say, later)
    except NotConnectedError as error:
        complain(flat(say(error.said)))
    except StoreBrokenError as error:
        complain(flat(say(phrase("backfill-busy", why=Words(str(error))))))
    return 1


async def _read(settings: Settings, catalogue: Catalogue, say: Speaker, later: AsyncExitStack) -> int:
    house = await opened(settings, catalogue, say, later)
    ends = [await later.enter_async_context(end) for end in connected(house)]
    for end in ends:
        await end.open()
    for end in ends:
        await end.meet()
    pasts = pasts_of(ends)
    places = sum([len(await places_of(house.store, workspace)) for workspace in pasts])
    if not places:
        complain(flat(say(phrase("backfill-nowhere"))))
        return 1

    async def titled(workspace: WorkspaceId, place: PlaceId) -> str:
        return await next(end for end in ends if workspace in end.platforms).titled(workspace, place)

    clock = SystemClock()
    history = History(house.bot, house.store, pasts, clock, timedelta(days=settings.history_days))
    collect_seldom()
    tell(flat(say(phrase("backfill-begun", count=places, days=settings.history_days))))
    unread = await _to_the_end(history, Told(say, titled, clock.now), interrupted())
    if unread is None:
        tell(flat(say(phrase("backfill-interrupted"))))
        return _INTERRUPTED
    tell(flat(say(phrase("backfill-done"))))
    for workspace, place in unread:
        complain(flat(say(phrase("backfill-unread", place=Words(await titled(workspace, place))))))
    return 1 if unread else 0


async def _to_the_end(history: History, told: Told, ended: asyncio.Event) -> tuple[Where, ...] | None:
    """Read, and tell how far it is; None where somebody ended it before."""
    news: asyncio.Queue[Progress | None] = asyncio.Queue()

    async def telling() -> None:
        while (progress := await news.get()) is not None:
            await told(progress)

    reading = asyncio.create_task(history.to_the_end(news.put_nowait))
    speaking = asyncio.create_task(telling())
    try:
        await until(reading, ended)
    finally:
        news.put_nowait(None)
        await speaking
    return None if reading.cancelled() else reading.result()


class Told:
    """Tells how far the reading of each place has come, a tenth at a time, and how long all of it may still take."""

    def __init__(self, say: Speaker, titled: Titled, now: Callable[[], datetime]) -> None:
        """Begin to count the time."""
        self._say, self._titled, self._now = say, titled, now
        self._since = now()
        self._steps: dict[Where, int] = {}

    async def __call__(self, progress: Progress) -> None:
        """Say a line, where a tenth more has been read."""
        where, step = (progress.workspace, progress.place), int(progress.share * _STEPS)
        if step <= self._steps.get(where, 0):
            return
        self._steps[where] = step
        place = Words(await self._titled(*where))
        share, count = round(progress.share * 100), progress.told
        if _SURE < progress.whole < 1:
            taken = (self._now() - self._since).total_seconds()
            left = math.ceil(taken * (1 - progress.whole) / progress.whole / 60)
            said = phrase("backfill-read-left", place=place, share=share, count=count, minutes=left)
        else:
            said = phrase("backfill-read", place=place, share=share, count=count)
        tell(flat(self._say(said)))
