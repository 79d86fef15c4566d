"""`steward run`: one store, one worker, one web site, and an end of the line for each platform that is configured."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from secrets import token_hex  # noqa: TID251 - a part of the composition root: here the real randomness is handed in
from typing import TYPE_CHECKING, Any

from adapters import site
from bot.connecting import House, NotConnectedError, connected, lacking, pasts_of, platforms_of, variable
from bot.features import FEATURES
from bot.kernel.cards import Code, phrase
from bot.kernel.people import alias
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from bot.runtime.history import History
from bot.runtime.speaker import Catalogue, flat
from bot.runtime.wording import Wordings
from bot.runtime.worker import Worker
from bot.storing import store_of
from bot.terminal import complain, tell

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from bot.connecting import End
    from bot.kernel.people import PersonId
    from bot.kernel.ports import Speaker
    from bot.settings import Settings

log = logging.getLogger(__name__)
_COLLECT_AT = 50_000
"""Objects made, and not yet let go, before cycles are looked for among them."""
_LOOK_AGAIN = timedelta(minutes=1)
"""Until what could not be reached is tried again."""


async def run(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Connect to every platform that is configured, and work until somebody ends it."""
    del asked
    if (missing := lacking(settings)) is not None:
        complain(flat(say(missing)))
        return 2
    try:
        await _work(settings, catalogue, say)
    except NotConnectedError as error:
        complain(flat(say(error.said)))
        return 1
    except site.PortError as error:
        at = Code(f"{settings.host}:{settings.port}")
        complain(flat(say(phrase("run-port", at=at, why=Code(str(error)), variable=Code(variable("port"))))))
        return 1
    return 0


def unguessed(_occasion: str) -> PersonId:
    """Make the id of somebody who was forgotten so that nobody can lead it back to them."""
    return alias(token_hex(8))


async def _work(settings: Settings, catalogue: Catalogue, say: Speaker) -> None:
    async with AsyncExitStack() as later:
        house = await opened(settings, catalogue, say, later)
        store, clock = house.store, house.bot.clock
        ends = [await later.enter_async_context(end) for end in connected(house)]
        worker = Worker(house.bot, platforms_of(ends), catalogue, clock)
        worker.alias = unguessed
        back = timedelta(days=settings.history_days)
        history = History(house.bot, store, pasts_of(ends) if back else {}, SystemClock(), back)

        async def at_work() -> None:
            await asyncio.gather(worker.run(), history.run(), *map(_look_again, ends))

        async def healthz() -> dict[str, object]:
            found = await health.examine(store, clock.now(), faults=worker.faults, delivered=worker.delivered)
            return dict(health.healthz(found))

        routes = [route for end in ends for route in await end.open()]
        at = (settings.host, settings.port)
        address = await later.enter_async_context(site.served(routes, healthz, at))
        begun = [await later.enter_async_context(end.listening(address)) for end in ends]
        for end in ends:
            await end.meet()
        collect_seldom()
        ended = interrupted()
        for said in begun:
            tell(flat(say(said)))
        await until(asyncio.create_task(at_work()), ended, *_ends_it(ends))
        for end in ends:
            if (why := end.leaves()) is not None:
                complain(flat(say(why)))


async def opened(settings: Settings, catalogue: Catalogue, say: Speaker, later: AsyncExitStack) -> House:
    """Open the store and put a bot together, both to be let go of `later`. Raises `StoreBrokenError`."""
    settings.data.mkdir(parents=True, exist_ok=True)
    store = store_of(settings)
    bot = Bot(store, FEATURES, SystemClock(), health.write, Wordings(catalogue))
    bot.router.check(catalogue)
    await store.open()
    later.push_async_callback(store.close)
    return House(settings, bot, store, catalogue, say)


def _ends_it(ends: Sequence[End]) -> list[asyncio.Event]:
    """Where there is one platform alone, Steward has nothing left to do when that is closed."""
    return [end.closed for end in ends] if len(ends) == 1 else []


async def _look_again(end: End) -> None:
    clock = SystemClock()  # one of its own, which nobody wakes
    while True:
        await clock.sleep_until(clock.now() + _LOOK_AGAIN)
        try:
            await end.look_again()
        except Exception:
            log.exception("looking again for what could not be reached failed; it is tried again in a minute")


def collect_seldom() -> None:
    """Look for cycles seldom: what lives long holds many records, hardly a cycle, and a tenth of the time was lost."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AT, 10, 10)


def interrupted() -> asyncio.Event:
    """Give an event that is set when somebody ends the program."""
    done = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, done.set)
    return done


async def until(working: asyncio.Task[Any], *ends: asyncio.Event) -> None:
    """Let something work until one of these is set, or it ends by itself."""
    waiting = [asyncio.create_task(end.wait()) for end in ends]
    try:
        await asyncio.wait({*waiting, working}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (*waiting, working):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await working
