"""How fast a large export is lived through, as ratios that hold on any machine; the figures themselves are printed."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from adapters.archive.app import replay
from adapters.archive.client import Recorder
from adapters.archive.events import Export, Wanted
from bot.features import FEATURES, measures
from bot.kernel.cards import Reply
from bot.kernel.facts import Fact
from bot.kernel.messages import Event, MessagePosted
from bot.kernel.policy import Policy
from bot.manifests import TEXT
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import facts_decoder
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore
from tests.replay.exports import large
from tests.unit.features.slowly import Slow

pytestmark = pytest.mark.bench

SIZE = int(os.environ.get("MESSAGES", "200000"))  # noqa: TID251 - how long whoever runs it wants to wait
START = datetime.min.replace(tzinfo=UTC)
PARTS = 10
LOOKS = 20
"""Times a tenth that the machine's own pace is looked at."""
MEGABYTE = 1 << 20


Tell = Callable[[str], None]
Told = tuple[datetime, Fact]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Show a figure, though the tests' output is kept back."""

    def write(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n  {line}")

    return write


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return large(tmp_path_factory.mktemp("export") / "year.zip", SIZE)


def seconds_to_parse(path: Path) -> float:
    """The yardstick: what it takes only to unpack the same files and parse them with the standard library."""
    begun = time.process_time()
    with ZipFile(path) as archive:
        for name in archive.namelist():
            json.loads(archive.read(name))
    return time.process_time() - begun


def peak() -> float:
    """The most memory this process ever had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def work() -> float:
    """A fixed piece of work: what it takes tells how fast the machine is at this moment, whoever else is using it."""
    begun = time.process_time()
    sum(len(str(number)) for number in range(20_000))
    return time.process_time() - begun


class Counting:
    """Passes events on, and notes for each tenth of the messages the processor's time, its pace, and the memory."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.messages = 0
        self.taken = [0.0]
        self.pace = [0.0]
        self.peaks: list[float] = []
        self._begun = time.process_time()

    async def handle(self, event: Event) -> Reply | None:
        reply = await self._bot.handle(event)
        if isinstance(event, MessagePosted):
            self.messages += 1
            if self.messages % (SIZE // PARTS // LOOKS) == 0:
                self._look()
        return reply

    def _look(self) -> None:
        self.taken[-1] += time.process_time() - self._begun
        self.pace[-1] += work()
        if self.messages % (SIZE // PARTS) == 0:
            self.peaks.append(peak())
            self.taken.append(0.0)
            self.pace.append(0.0)
        self._begun = time.process_time()

    def tenths(self) -> list[float]:
        """Each tenth, in seconds of the machine as it was on average."""
        usual = sum(self.pace) / PARTS
        return [taken * usual / pace for taken, pace in zip(self.taken[:PARTS], self.pace[:PARTS], strict=True)]


async def test_the_whole_path_keeps_its_pace_over_a_year_of_a_large_community(year: Path, tell: Tell):
    yardstick = seconds_to_parse(year)
    clock, store = TurnableClock(START), MemoryStore()
    bot = Bot(store, FEATURES, clock)
    with Export(year) as export:
        policy = Policy(zone=export.zone)
        worker = Worker(bot, {export.workspace: Recorder(clock)}, Catalogue.read(TEXT), clock, strict=True)

        async def turn_to(then: datetime) -> None:
            await worker.turn_to(then, clock)

        inbox = Counting(bot)
        result = await replay(export, inbox, turn_to, Wanted(policy))
        noted = await store.facts(export.community, START, 100_000_000)
    begun = time.process_time()
    facts = [(one.at, facts_decoder.decode(one.data)) for one in noted]
    cases = measures.fold(facts)
    measured = measures.measure(cases, policy, result.until)
    counted = time.process_time() - begun
    begun = time.process_time()
    known = measures.gather(facts)
    reckoned = time.process_time() - begun

    tenths, whole = inbox.tenths(), sum(inbox.taken)
    tell(f"{result.counts.messages} messages, {measured.questions} questions, {measured.asks} asks")
    tell(f"whole path {whole:.1f} s of processor time: {inbox.messages / whole:,.0f} messages a second")
    tell(f"{whole / yardstick:.0f} times what parsing alone takes ({yardstick:.2f} s); measures {counted:.2f} s")
    tell(f"every metric's facts put in order: {len(facts):,} in {reckoned:.2f} s")
    tell("seconds a tenth: " + " ".join(f"{tenth:.1f}" for tenth in tenths))
    tell("peak MB after each: " + " ".join(f"{most:.0f}" for most in inbox.peaks))

    assert worker.faults == 0
    assert measured.questions > SIZE / 20
    assert whole < 300 * yardstick
    assert tenths[-1] < 1.3 * tenths[0]
    # What was noted of each question is kept, for the report; nothing else grows with the years.
    assert inbox.peaks[-1] < 1.6 * inbox.peaks[PARTS // 4]
    agree_on_every_metric(facts, known, policy, result.until)


def agree_on_every_metric(facts: list[Told], known: measures.Gathered, policy: Policy, until: datetime) -> None:
    """What the report says of a large community is what plain loops over the same facts make of them."""
    slow, day = Slow(facts, policy), timedelta(days=1)
    busiest, _ = Counter(case.place for case in known.cases).most_common(1)[0]
    stretches: tuple[tuple[int, int, dict[str, Any]], ...] = (
        (364, 0, {}),
        (91, 7, {"place": busiest}),
        (28, 0, {"newcomers": True}),
    )
    for back, end, only in stretches:
        since, ends = until - back * day, until - end * day
        found = measures.figures(known, policy, since, ends, **only)
        plainly = slow.reckon(since, ends, **only)
        assert {metric: one.value for metric, one in found.items()} == {
            metric: pytest.approx(value) for metric, value in plainly.items()
        }


def test_reading_alone_costs_only_a_few_times_what_parsing_does(year: Path, tell: Tell):
    yardstick = seconds_to_parse(year)
    begun = time.process_time()
    with Export(year) as export:
        for _ in export.events(Wanted(Policy())):
            pass
    taken = time.process_time() - begun

    tell(f"reading {SIZE / taken:,.0f} messages a second: {taken / yardstick:.2f} times what parsing alone takes")
    assert taken < 4 * yardstick


def test_reading_takes_no_more_memory_for_four_times_the_messages(tmp_path: Path, tell: Tell):
    small, big = (most_memory(large(tmp_path / f"{days}.zip", 100 * days, days=days)) for days in (50, 200))

    tell(f"reading 5,000 messages takes {small:.1f} MB at most, 20,000 over four times as long {big:.1f} MB")
    assert big < 1.2 * small


def most_memory(path: Path) -> float:
    """What reading an export has in memory at most, its list of files aside, in megabytes."""
    with Export(path) as export:
        tracemalloc.start()
        try:
            for _ in export.events(Wanted(Policy())):
                pass
            return tracemalloc.get_traced_memory()[1] / MEGABYTE
        finally:
            tracemalloc.stop()
