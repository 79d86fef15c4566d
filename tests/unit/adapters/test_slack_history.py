"""What Slack remembers, a page at a time: all of it, under the keys which it had when it was heard live."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import msgspec
import pytest

from adapters.accounts import ts_of
from adapters.slack.client import A_CALL_OF_MANY, Slack
from adapters.slack.events import Delivery, happened
from adapters.slack.history import Memory
from bot.kernel.cards import Name, Words
from bot.kernel.messages import Event, MessageDeleted, MessagePosted, ReactionChanged
from bot.kernel.people import PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import DeniedError, GoneError, Page, Stretch, ThrottledError, UnreachableError
from tests.fakes import FakeSlack
from tests.unit.adapters.conftest import Hand

ME, HOME, REEF = PersonId("UBOT"), WorkspaceId("T1"), PlaceId("C1")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)


class Stand(NamedTuple):
    """A fake Slack, a clock turned by hand, and what is remembered there."""

    fake: FakeSlack
    hand: Hand
    memory: Memory

    def says(self, text: str, at: datetime, under: datetime | None = None, **more: object) -> str:
        said: dict[str, Any] = {"ts": ts_of(at), **more}
        if under is not None:
            said["thread_ts"] = ts_of(under)
        return self.fake.says("C1", text, **said)

    async def page(self, stretch: Stretch, cursor: str = "") -> Page:
        self.hand.at += A_CALL_OF_MANY
        return await self.memory.said(stretch, cursor)

    async def all(self, stretch: Stretch) -> list[Event]:
        """Follow the cursor to the end; where Slack asks for silence, keep it."""
        events: list[Event] = []
        cursor, more = "", True
        while more:
            try:
                page = await self.page(stretch, cursor)
            except ThrottledError as error:
                self.hand.at += error.seconds
                continue
            events += page.events
            cursor, more = page.more, bool(page.more)
        return events


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    fake, hand = FakeSlack(), Hand()
    async with fake.serve() as web:
        yield Stand(fake, hand, Memory(Slack(web, hand), HOME, ME))


def whole(since: datetime = NOON - DAY, until: datetime = NOON, heard: datetime | None = None) -> Stretch:
    return Stretch(REEF, since, until, heard or since)


def texts(events: list[Event]) -> list[str]:
    written = [one for one in events if isinstance(one, MessagePosted)]
    return ["".join(getattr(span, "text", "@") for span in one.text) for one in written]


async def test_a_message_read_is_the_very_event_that_was_heard(stand: Stand):
    ts = stand.says("How <@U2> deep?", NOON - HOUR)
    [read] = await stand.all(whole())

    told = {"type": "message", "channel": "C1", "user": "U1", "text": "How <@U2> deep?", "ts": ts, "event_ts": ts}
    body = {"event_id": "Ev1", "event_time": 1, "event": told}
    assert read == happened(msgspec.convert(body, Delivery), ME, HOME)
    assert isinstance(read, MessagePosted)
    assert read.text == (Words("How "), Name(PersonId("U2")), Words(" deep?"))


async def test_a_stretch_holds_its_first_moment_and_not_its_last(stand: Stand):
    for text, at in (("before", -1), ("first", 0), ("within", 1), ("last", 2 * 3600 * 10**6)):
        stand.says(text, NOON - 2 * HOUR + timedelta(microseconds=at))

    assert sorted(texts(await stand.all(whole(NOON - 2 * HOUR)))) == ["first", "within"]


@pytest.mark.parametrize("most", [2, 15, 999])
async def test_every_word_is_read_however_few_slack_gives_at_a_time_and_each_page_is_one_call(stand: Stand, most: int):
    stand.fake.most = most
    wanted = []
    for number in range(20):
        at = NOON - DAY + number * HOUR
        stand.says(f"m{number}", at)
        wanted.append(f"m{number}")
        for reply in range(number % 4):
            stand.says(f"m{number}.{reply}", at + (reply + 1) * MINUTE, at, user="U2")
            wanted.append(f"m{number}.{reply}")
    events = await stand.all(whole())

    assert sorted(set(texts(events))) == sorted(wanted)
    cursor, pages = "", 0
    while pages == 0 or cursor:
        before = len(stand.fake.calls)
        page = await stand.page(whole(), cursor)
        assert len(stand.fake.calls) == before + 1
        assert [one.at for one in page.events] == sorted(one.at for one in page.events)
        cursor, pages = page.more, pages + 1


async def test_a_thread_is_read_only_where_something_came_since_it_was_heard(stand: Stand):
    for hour, replied in ((9, 8), (8, 2)):
        at = NOON - hour * HOUR
        stand.says(f"asked {hour}", at)
        stand.says(f"replied {hour}", NOON - replied * HOUR, at)
    events = await stand.all(whole(heard=NOON - 3 * HOUR))

    assert [method for method, _ in stand.fake.calls].count("conversations.replies") == 1
    assert "replied 8" in texts(events)
    assert "replied 9" not in texts(events)
    [reply] = [one for one in events if isinstance(one, MessagePosted) and one.under]
    assert reply.under == f"C1/{ts_of(NOON - 8 * HOUR)}"


async def test_once_a_minute_and_fifteen_at_a_time_is_enough(stand: Stand):
    stand.fake.most = 15
    for number in range(40):
        stand.says(f"m{number}", NOON - DAY + number * MINUTE)
    stand.fake.faults = ["429", "", "429", "429", "", "429"]

    assert len(await stand.all(whole())) == 40


async def test_history_is_read_without_hurry(stand: Stand):
    await stand.memory.said(whole())
    with pytest.raises(ThrottledError) as early:
        await stand.memory.said(whole())

    assert early.value.seconds == pytest.approx(A_CALL_OF_MANY, abs=0.002)
    assert len(stand.fake.calls) == 1


async def test_what_is_no_word_of_anybody_is_left_out(stand: Stand):
    stand.says("joined", NOON - HOUR, subtype="channel_join")
    stand.says("mine", NOON - HOUR, user="UBOT", bot_id="BBOT")
    stand.says("<@UBOT> open", NOON - HOUR)
    stand.fake.messages["C1"].append({"ts": ts_of(NOON - HOUR), "text": ["odd"]})
    stand.says("a photo", NOON - 2 * HOUR, subtype="file_share")
    stand.says("a program", NOON - HOUR, user=None, bot_id="B1", subtype="bot_message")

    events = await stand.all(whole())
    assert texts(events) == ["a photo", "a program"]
    assert [one.bot for one in events if isinstance(one, MessagePosted)] == [False, True]


async def test_a_message_that_was_taken_away_is_gone(stand: Stand):
    ts = stand.says("This message was deleted.", NOON - HOUR, subtype="tombstone", user="USLACKBOT")

    [gone] = await stand.all(whole())
    assert isinstance(gone, MessageDeleted)
    assert gone.message == f"C1/{ts}"


async def test_a_reaction_comes_after_the_last_reply_and_one_hand_counts_once(stand: Stand):
    ts = stand.says(
        "Five metres.", NOON - 5 * HOUR,
        reactions=[{"name": "+1", "users": ["U2", "U3"]}, {"name": "+1::skin-tone-2", "users": ["U2"], "count": 1}],
    )  # fmt: skip
    stand.says("Thanks.", NOON - HOUR, NOON - 5 * HOUR)
    reactions = [one for one in await stand.all(whole()) if isinstance(one, ReactionChanged)]

    assert [(one.who, one.emoji, one.on, one.at) for one in reactions] == [
        ("U2", "👍", True, NOON - HOUR + MINUTE),
        ("U3", "👍", True, NOON - HOUR + MINUTE),
    ]
    assert reactions[0].key == f"T1/reacted/C1/{ts}/U2/👍"


async def test_a_thread_that_is_gone_by_now_is_passed_over(stand: Stand):
    stand.says("asked", NOON - HOUR)
    stand.says("replied", NOON - MINUTE, NOON - HOUR)
    page = await stand.page(whole())
    stand.fake.messages["C1"].clear()

    last = await stand.page(whole(), page.more)
    assert (last.events, last.more) == ((), "")


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        ("500", UnreachableError),
        ("drop", UnreachableError),
        ("429", ThrottledError),
        ("channel_not_found", GoneError),
        ("not_in_channel", DeniedError),
    ],
)
async def test_a_failure_says_whether_to_try_again(stand: Stand, fault: str, meaning: type[Exception]):
    stand.fake.faults = [fault, fault]

    with pytest.raises(meaning):
        await stand.page(whole())
    stand.hand.at += 60
    with pytest.raises(meaning):
        await stand.memory.who(PersonId("U1"))


async def test_who_somebody_is_is_asked_without_hurry_too(stand: Stand):
    stand.fake.people["U1"] = {"id": "U1", "name": "ana", "tz": "Europe/Paris"}
    known = await stand.memory.who(PersonId("U1"))
    with pytest.raises(ThrottledError):
        await stand.memory.who(PersonId("U1"))

    assert (known.name, known.zone) == ("ana", "Europe/Paris")
