"""kill -9 in the middle of the demo's week: what was acknowledged is there, and no surface is posted twice."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import msgspec
import pytest

from adapters.playground.script import script
from adapters.playground.story import START
from adapters.playground.town import HOME, STEWARD, Message, Town
from bot.features.desk import Open, Planned
from bot.features.questions.state import Entry, Question
from bot.kernel.messages import Shown
from bot.kernel.people import MessageId, Touches
from storage.journal import Log
from storage.tiny import TinyStore

pytestmark = pytest.mark.chaos

KILLS = min(50, int(os.environ.get("KILLS", "50")))
SEED = 20260302
WEEKS = 4
"""How many weeks the kills are spread over, roughly."""
PROGRAM = Path(sys.executable).with_name("steward")
DIGEST = re.compile(r'"digest":"[0-9a-f]*",')
MESSAGE = re.compile(r"town(?:/|%2F)((?:m|act)\d{6})")
"""A message's id, as it is and as a link holds it."""
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|\+00:00)")
TOWN = "town.log"
BEGINS = b'"type":"read"'
"""What the town's log holds once the past is told and the week begins."""
PATIENCE = 60
TORN = "cut a last line that was never finished, so never acknowledged"


def written(folder: Path) -> int:
    """Bytes in the town's log: how far the story has come."""
    return (folder / TOWN).stat().st_size


def come(folder: Path, goal: int) -> bool:
    """Whether the story has come so far."""
    return written(folder) >= goal


class Demo:
    """`steward demo --transcript` on a folder, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def start(self) -> subprocess.Popen[bytes]:
        with (self.folder / "stderr").open("wb") as complaints:
            return subprocess.Popen(
                [PROGRAM, "demo", "--transcript", "--data", self.folder],
                cwd=self.folder,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
            )

    def ends(self) -> None:
        running = self.start()
        assert running.wait(PATIENCE) == 0, self.complaint()

    def is_killed(self, when: Callable[[], bool], then: float = 0.0) -> bool:
        """Kill it, so many seconds after something has become true; False when it came to its end before."""
        running = self.start()
        late = time.monotonic() + PATIENCE
        while running.poll() is None and not when():
            assert time.monotonic() < late, "it neither gets there nor ends"
            time.sleep(0.0005)
        time.sleep(then)
        running.send_signal(signal.SIGKILL)
        code = running.wait()
        assert code in {0, -signal.SIGKILL}, self.complaint()
        assert self.complaint() == ""
        return code != 0

    def complaint(self) -> str:
        """What it wrote to stderr, but for the one line a kill may leave behind: a last line cut."""
        told = (self.folder / "stderr").read_text().splitlines()
        return "\n".join(line for line in told if not line.endswith(TORN))


class Found:
    """What both files hold, read as the program itself reads them after a crash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        log = Log(folder / TOWN)
        self.town = Town(log, log.entries())
        log.release()

    def tokens(self) -> Counter[str]:
        return Counter(one.token for one in self.town.messages.values() if one.token and not one.deleted)

    def told(self) -> list[str]:
        """Every message as it stands, in words that do not depend on which numbers a crash has burnt.

        An answer to what somebody typed to Steward alone is left out: it goes back at once, or not at all.
        """
        kept = [one for one in self.town.messages.values() if one.who != STEWARD or one.token]
        return sorted(f"{self._named(one)} {self._plain(self._bare(one))}" for one in kept)

    async def kept(self) -> dict[str, list[str]]:
        """What Steward knows: its records, its ledger, and what it still has to do."""
        store = TinyStore(self.folder / "steward.json")
        await store.open()
        try:
            out = {}
            scopes = [practice.id for practice in script().communities]
            for kind in (Question.kind, Entry.kind, Shown.kind, Open.kind, Planned.kind):
                rows = [row for scope in scopes for row in await store.find(scope, kind, "", "", 10_000)]
                out[kind] = sorted(self._plain(row.data) for row in rows)
            touches = await store.find("town", Touches.kind, "", "", 1000)
            out[Touches.kind] = sorted(self._plain(row.data) for row in touches)
            facts = [row for scope in scopes for row in await store.facts(scope, START.replace(year=2025), 100_000)]
            out["facts"] = sorted(f"{row.scope} {row.kind} {self._plain(row.data)}" for row in facts)
            backlog = await store.backlog()
            out["backlog"] = [f"{backlog.waiting} waiting, {backlog.parked} parked, {backlog.timers} timers"]
            return out
        finally:
            await store.close()

    def _bare(self, one: Message) -> bytes:
        return msgspec.json.encode([one.place, one.who, one.text, one.view, one.under, one.reactions, one.deleted])

    def _named(self, one: Message) -> str:
        """Name a message by what nobody can lose: people's by their hour, Steward's by its token."""
        return self._plain(one.token.encode()) if one.who == STEWARD else f"{one.who}, {one.at:%d %H:%M}, {one.place}"

    def _plain(self, data: bytes) -> str:
        """Put names in the place of numbers, and leave out moments: a lease that a kill left behind moves them.

        A fingerprint is made of both, so it says nothing here; what stands on a message is compared as it reads.
        """
        return MESSAGE.sub(self._name_of, MOMENT.sub("then", DIGEST.sub("", data.decode())))

    def _name_of(self, found: re.Match[str]) -> str:
        one = self.town.messages.get(MessageId(f"{HOME}/{found[1]}"))
        return "an act" if one is None else self._named(one)


def differing(found: list[str], calm: list[str]) -> list[str]:
    """Say what is there and was not expected, and what was expected and is not: whole, to be read in a log."""
    more, less = Counter(found) - Counter(calm), Counter(calm) - Counter(found)
    return [*(f"more: {one}" for one in more.elements()), *(f"less: {one}" for one in less.elements())]


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """A week nobody disturbed."""
    demo = Demo(tmp_path_factory.mktemp("calm"))
    demo.ends()
    return Found(demo.folder)


@pytest.fixture(scope="module")
def monday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town that is just about to begin its week."""
    demo = Demo(tmp_path_factory.mktemp("monday"))
    log = demo.folder / TOWN

    assert demo.is_killed(lambda: log.exists() and BEGINS in log.read_bytes())
    return demo.folder


async def test_a_week_killed_again_and_again_ends_as_an_undisturbed_one(calm: Found, monday: Path, tmp_path: Path):
    random = Random(SEED)  # noqa: S311  # a choice of moments that can be repeated, not a secret
    a_step = (written(calm.folder) - written(monday)) * WEEKS * 2 // KILLS
    expected = await calm.kept()
    kills = weeks = 0
    while kills < KILLS:
        weeks += 1
        demo = Demo(shutil.copytree(monday, tmp_path / f"week{weeks}"))
        acts = 0
        while True:
            goal = written(demo.folder) + random.randrange(a_step)
            if not demo.is_killed(partial(come, demo.folder, goal), random.random() / 100):
                break
            kills += 1
            found = Found(demo.folder)
            assert found.town.acts >= acts, "an act that was acknowledged is gone"
            assert max(found.tokens().values(), default=1) == 1, "a surface was posted twice"
            acts = found.town.acts
        found = Found(demo.folder)
        assert found.tokens() == Counter(found.tokens().keys())
        assert differing(found.told(), calm.told()) == []
        kept = await found.kept()
        assert {kind: differing(kept[kind], rows) for kind, rows in expected.items()} == {kind: [] for kind in expected}
