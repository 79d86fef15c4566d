"""Slack as it can be: slow, telling again, telling late, changing its socket; by HTTP and by socket alike."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import NamedTuple

import aiohttp
import pytest

from adapters.slack.app import Door, account_of, build, connection
from adapters.slack.client import Slack
from bot.features import house
from bot.kernel.messages import BotAdded, Event, MessagePosted, PersonJoined
from bot.kernel.people import CommunityId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import Handled
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from storage.memory import MemoryStore
from tests.fakes import TOKEN, FakeSlack
from tests.through.slack.acts import Act, Hand
from tests.through.slack.ways import SECRET, ByHttp, BySocket, Way
from tests.unit.adapters.town import voice

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOME, ANA, REEF = WorkspaceId("T1"), PersonId("U1"), PlaceId("C1")
HTTP, SOCKET = pytest.param(ByHttp, id="http"), pytest.param(BySocket, id="socket")


class Ear:
    """Steward, and a note of what it was told and what came of it."""

    def __init__(self) -> None:
        self.told: list[Handled] = []
        self._bot = Bot(MemoryStore(), (house.FEATURE,), TurnableClock(NOW), self.told.append)
        self.heard: asyncio.Queue[Event] = asyncio.Queue()

    async def begins(self) -> None:
        added = BotAdded(key="", at=NOW, workspace=HOME, community=CommunityId("reef"), name="Reef", places=(REEF,))
        await self._bot.handle(added)

    def outcomes(self, of: type[Event]) -> list[str]:
        return [one.outcome for one in self.told if isinstance(one.event, of)]

    async def handle(self, event: Event) -> None:
        await self._bot.handle(event)
        self.heard.put_nowait(event)

    async def next(self) -> Event:
        async with asyncio.timeout(10):
            return await self.heard.get()


class Stand(NamedTuple):
    """A fake Slack, the people in it, and Steward's ear behind the door."""

    fake: FakeSlack
    hand: Hand
    ear: Ear
    way: Way

    def writes(self, text: str = "How deep is the reef?") -> Act:
        ts = self.fake.says(REEF, text, ANA)
        return self.hand.tells(type="message", channel=REEF, channel_type="channel", user=ANA, text=text, ts=ts)


@pytest.fixture(params=[HTTP, SOCKET])
async def stand(request: pytest.FixtureRequest) -> AsyncIterator[Stand]:
    fake, ear = FakeSlack(), Ear()
    await ear.begins()
    fake.people[ANA] = {"id": ANA, "name": "ana", "tz": "Europe/Paris"}

    async with AsyncExitStack() as later:
        web = await later.enter_async_context(fake.serve())
        slack = Slack(await later.enter_async_context(connection(TOKEN, web.base_url)), NOW.timestamp)
        door = Door(await account_of(slack), slack, ear, voice, lambda: NOW)
        door.patience = 0
        address = await later.enter_async_context(request.param.opened(build(door, SECRET, web.base_url)))
        http = await later.enter_async_context(aiohttp.ClientSession())
        yield Stand(fake, Hand(fake), ear, request.param(fake, http, address))
        await asyncio.gather(*door._asking.values())  # noqa: SLF001 - nothing may be left under way


async def test_an_event_is_acknowledged_although_slack_takes_long_to_say_who_did_it(stand: Stand):
    stand.fake.holds["users.info"] = asyncio.Event()
    await stand.way.sends(stand.writes())
    await stand.way.sends(stand.writes("And the lagoon?"))
    first, second = await stand.ear.next(), await stand.ear.next()
    assert isinstance(first, MessagePosted)
    assert isinstance(second, MessagePosted)

    stand.fake.holds["users.info"].set()
    joined = await stand.ear.next()
    assert isinstance(joined, PersonJoined)
    assert joined.profile.zone == "Europe/Paris"
    assert [method for method, _ in stand.fake.calls].count("users.info") == 1, "it goes on, and is asked once"


async def test_what_is_told_again_counts_once(stand: Stand):
    act = stand.writes()
    for retry in range(3):
        await stand.way.sends(act, retry)

    assert stand.ear.outcomes(MessagePosted) == ["committed", "seen", "seen"]


async def test_who_comes_to_one_more_channel_is_told_of_it_however_well_known(stand: Stand):
    for channel in ("C1", "C2"):
        await stand.way.sends(stand.hand.tells(type="member_joined_channel", user=ANA, channel=channel))

    joined = [await stand.ear.next(), await stand.ear.next()]
    assert [(event.who, event.place) for event in joined] == [(ANA, "C1"), (ANA, "C2")]


async def test_news_of_somebody_that_comes_late_does_not_undo_what_came_before(stand: Stand):
    def changed(name: str) -> Act:
        return stand.hand.tells(type="user_change", user={"id": ANA, "name": name})

    early, late = changed("Ana"), changed("Ana Sol")
    for act in (late, early, late):
        await stand.way.sends(act)

    known: Event = await stand.ear.next()
    assert isinstance(known, PersonJoined)
    assert known.profile == Profile(ANA, "Ana Sol")
    assert stand.ear.outcomes(PersonJoined) == ["committed", "seen"], "the early one is not told any more"


async def test_whoever_slack_does_not_know_is_asked_for_once(stand: Stand):
    del stand.fake.people[ANA]
    for _ in range(2):
        await stand.way.sends(stand.writes())
        await stand.ear.next()

    assert [method for method, _ in stand.fake.calls].count("users.info") == 1


@pytest.mark.parametrize("stand", [SOCKET], indirect=True)
async def test_a_socket_that_slack_renews_loses_nothing(stand: Stand):
    act, more = stand.writes(), stand.writes("And the lagoon?")
    old = await stand.fake.opened.get()
    await stand.way.sends(act)
    await stand.fake.refreshes()
    async with asyncio.timeout(10):
        assert await stand.fake.opened.get() is not old
    await stand.way.sends(act, retry=1)
    await stand.way.sends(more)

    assert stand.ear.outcomes(MessagePosted) == ["committed", "seen", "nothing"]
