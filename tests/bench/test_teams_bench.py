"""Activities a second, every one signed and kept durably, beside Microsoft's own SDK that does nothing: one core each.

Teams lets an app say at most fifty things a second in an organisation, and wants to be answered within fifteen seconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

import pytest

from adapters.teams.clouds import PATH
from tests.bench.teams_server import KINDS, PEOPLE, room, somebody
from tests.teams.connector import ME, TEAM, TENANT
from tests.teams.login import FakeLogin

pytestmark = pytest.mark.bench

ROUNDS = 3
EVENTS = {"bare": 300, "stock-open": 16, "stock": 16, "steward": 200}
"""In a round, or as many as there are connections: each takes about as long."""
AT_LEAST = {1: 2.0, 16: 5.0, 64: 5.0}
"""By connections, times the activities a second of Microsoft's SDK. With one, each waits for the disk alone: there it
was between 3.3 and 4.4 on a busy machine whose disk takes 4 ms to keep anything, and between 17 and 22 with more."""
AT_MOST = {1: 0.2, 16: 0.1, 64: 0.1}
"""Of its processor time for each: between 0.10 and 0.14 with one, where each wakes the disk, and 0.06 with more."""
SAID = (
    "The minutes of the meeting are in the shared folder.",
    "Thanks, that is very helpful!",
    "Does anyone know how to reset the temperature alarm of the vaccine fridge?",
    "Good morning from Nairobi, everybody.",
    "You can hold the reset button for ten seconds, then close the lid.",
    "We have moved the training to Thursday afternoon.",
    "ok",
    "Here is the link to the form: https://forms.example.org/cold-chain",
)
numbers = count(1)


class Line(NamedTuple):
    """A connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def ask(self, request: bytes) -> float:
        """Send a request; seconds until it is answered."""
        begin = perf_counter()
        self.writer.write(request)
        head = await self.reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 20"), head
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
        await self.reader.readexactly(length)
        return perf_counter() - begin


class Server:
    """One of them, in a process of its own."""

    def __init__(self, kind: str, process: asyncio.subprocess.Process, told: str, login: FakeLogin) -> None:
        port, self._service = told.split()
        self.kind, self._process, self._port = kind, process, int(port)
        self._open: list[Line] = []
        token = {} if kind == "stock-open" else login.signed(self._service)
        self._headers = {"Host": "steward.example.org", "Content-Type": "application/json"} | token

    async def used(self) -> float:
        """Seconds of processor time it has taken so far."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"used\n")
        return float(await self._process.stdout.readline())

    async def takes(self, requests: list[bytes], connections: int) -> tuple[float, list[float]]:
        """Send requests, each as soon as one of the connections is free; seconds for all, and for each."""
        while len(self._open) < connections:
            self._open.append(Line(*await asyncio.open_connection("127.0.0.1", self._port)))
        waiting, each = iter(requests), list[float]()
        begin = perf_counter()
        await asyncio.gather(*[_in_turn(waiting, line, each) for line in self._open[:connections]])
        return perf_counter() - begin, each

    async def hang_up(self) -> None:
        """Close every connection."""
        for line in self._open:
            line.writer.close()
            await line.writer.wait_closed()

    def activities(self, number: int) -> list[bytes]:
        """Make so many different activities, as the wire has them."""
        return [self.request(self._said(next(numbers))) for _ in range(number)]

    def request(self, told: dict[str, Any]) -> bytes:
        text = json.dumps(told)
        headers = self._headers | {"Content-Length": str(len(text.encode()))}
        lines = [f"{name}: {value}" for name, value in headers.items()]
        return "\r\n".join((f"POST {PATH} HTTP/1.1", *lines, "", text)).encode()

    def arrives(self) -> bytes:
        """Steward is added to the team."""
        told = self._said(0) | {"type": "conversationUpdate", "membersAdded": [{"id": ME}]}
        return self.request(told | {"conversation": {"id": TEAM, "conversationType": "channel"}})

    def _said(self, at: int) -> dict[str, Any]:
        text, place = SAID[at % len(SAID)], room(at)
        return {
            "type": "message",
            "id": str(1772442000000 + at),
            "timestamp": "2026-03-02T09:00:00.123Z",
            "localTimestamp": "2026-03-02T12:00:00.123+03:00",
            "localTimezone": "Africa/Nairobi",
            "serviceUrl": self._service,
            "channelId": "msteams",
            "from": {"id": f"29:p{at % PEOPLE}", "name": f"p{at % PEOPLE}", "aadObjectId": somebody(at)},
            "recipient": {"id": ME, "name": "Steward"},
            "conversation": {
                "id": f"{place};messageid={1772442000000 + at}",
                "conversationType": "channel",
                "tenantId": TENANT,
                "isGroup": True,
            },
            "channelData": {
                "tenant": {"id": TENANT},
                "team": {"id": TEAM, "name": "Divers", "aadGroupId": "group"},
                "channel": {"id": place},
                "teamsChannelId": place,
                "teamsTeamId": TEAM,
            },
            "text": text,
            "textFormat": "plain",
            "locale": "en-GB",
            "attachments": [{"contentType": "text/html", "content": f"<p>{text}</p>"}],
            "entities": [{"type": "clientInfo", "locale": "en-GB", "country": "KE", "timezone": "Africa/Nairobi"}],
        }


async def _in_turn(requests: Iterator[bytes], line: Line, each: list[float]) -> None:
    for request in requests:
        each += [await line.ask(request)]


@asynccontextmanager
async def serving(kind: str, folder: Path, login: FakeLogin) -> AsyncIterator[Server]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "ignore", "-m", "tests.bench.teams_server", kind, str(folder), login.address,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    server = Server(kind, process, (await process.stdout.readline()).decode(), login)
    try:
        yield server
    finally:
        await server.hang_up()
        process.kill()
        await process.wait()


@pytest.fixture
async def servers(tmp_path: Path) -> AsyncIterator[dict[str, Server]]:
    here, login = os.sched_getaffinity(0), FakeLogin()
    os.sched_setaffinity(0, {max(here)})  # the load comes from the other core, where there is one
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(login.serve())
            all_four = {kind: await stack.enter_async_context(serving(kind, tmp_path, login)) for kind in KINDS}
            for kind, server in all_four.items():
                await server.takes([server.arrives()], 1)
                await server.takes(server.activities(EVENTS[kind]), 16)
            yield all_four
    finally:
        os.sched_setaffinity(0, here)


async def test_activities_a_second_beside_the_stock_sdk(servers: dict[str, Server], tell: Callable[[str], None]):
    faster, cheaper = dict[int, float](), dict[int, float]()
    for connections in AT_LEAST:
        took, used = {kind: list[float]() for kind in KINDS}, {kind: list[float]() for kind in KINDS}
        each = {kind: list[float]() for kind in KINDS}
        for _ in range(ROUNDS):
            for kind, server in servers.items():
                before, number = await server.used(), max(EVENTS[kind], connections)
                seconds, waited = await server.takes(server.activities(number), connections)
                took[kind].append(seconds / number)
                used[kind].append((await server.used() - before) / number)
                each[kind] += waited
        for kind in KINDS:
            waits = sorted(each[kind])
            tell(
                f"{connections:2} connections, {kind}: {1 / median(took[kind]):.0f}/s, "
                f"p99 {1e3 * waits[len(waits) * 99 // 100]:.1f} ms, {1e6 * median(used[kind]):.0f} us of processor each"
            )
        pairs = zip(took["stock"], took["steward"], strict=True)
        faster[connections] = median(theirs / ours for theirs, ours in pairs)
        pairs = zip(used["stock"], used["steward"], strict=True)
        cheaper[connections] = median(ours / theirs for theirs, ours in pairs)
        times, share = faster[connections], cheaper[connections]
        tell(f"{connections:2} connections: Steward {times:.1f} times stock, at {share:.2f} of its cost")

    assert all(faster[one] >= least for one, least in AT_LEAST.items()), faster
    assert all(cheaper[one] <= most for one, most in AT_MOST.items()), cheaper
