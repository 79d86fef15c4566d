"""A whole export lived through by a whole Steward: what `replay` tells, and what the accuracy card counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from msgspec import Struct

from adapters.archive import app as archive
from adapters.archive.client import Recorder
from adapters.archive.events import Export, Wanted
from bot.kernel.facts import Fact
from bot.kernel.feature import Feature
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import facts_decoder
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore

_BEGINNING = datetime.min.replace(tzinfo=UTC)
_LEDGER = 10_000_000
"""Facts read of a replay: all there are."""


class Lived(Struct, frozen=True):
    """A replay that is over: how much there was, and all that was noted."""

    result: archive.Result
    facts: Sequence[tuple[datetime, Fact]]


async def live_through(
    export: Export, wanted: Wanted, features: Sequence[Feature], catalogue: Catalogue, bar: archive.Bar | None = None
) -> Lived:
    """Let a fresh Steward live through an export on a clock that is turned.

    Raises:
        ArchiveError: a file turned out broken on the way; or nothing was said in that time.
    """
    clock, store = TurnableClock(_BEGINNING), MemoryStore()
    bot = Bot(store, features, clock)
    bot.router.check(catalogue)
    worker = Worker(bot, {export.workspace: Recorder(clock)}, catalogue, clock, strict=True)

    async def turn_to(then: datetime) -> None:
        await worker.turn_to(then, clock)

    result = await archive.replay(export, bot, turn_to, wanted, bar)
    noted = await store.facts(export.community, _BEGINNING, _LEDGER)
    return Lived(result, [(one.at, facts_decoder.decode(one.data)) for one in noted])
