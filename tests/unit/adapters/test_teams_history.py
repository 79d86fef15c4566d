"""What Teams remembers, a page at a time: all of it, under the keys which it had when it was heard live."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams import history
from adapters.teams.activity import Activity
from adapters.teams.book import Book, TeamKept
from adapters.teams.events import happened
from adapters.teams.history import Memory
from bot.kernel.cards import Link, Name, Place, Words
from bot.kernel.messages import (
    CommandGiven,
    Event,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import DeniedError, GoneError, Stretch, ThrottledError, UnreachableError
from bot.kernel.records import from_row
from bot.runtime.history import History, Read
from storage.memory import MemoryStore
from tests.known import done
from tests.teams.graph import APP, GROUP, FakeGraph
from tests.unit.runtime.stage import HEALTH, NORTH, Stage

ME, HOME = f"28:{APP}", WorkspaceId("00000000-0000-4000-8000-000000000001")
TEAM, REEF, CHAT = "19:general@thread.tacv2", PlaceId("19:reef@thread.tacv2"), PlaceId("19:some@thread.v2")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
AMINA, BEN = PersonId("amina-aad"), PersonId("ben-aad")
PROFILES: Final = {AMINA: Profile(AMINA, "Amina Diallo"), BEN: Profile(BEN, "Ben Okafor")}


async def who(person: PersonId, _place: str) -> Profile:
    if person not in PROFILES:
        raise GoneError(person)
    return PROFILES[person]


class Stand(NamedTuple):
    """A fake Graph, and what is remembered there."""

    graph: FakeGraph
    book: Book
    memory: Memory

    def says(self, html: str, at: datetime, under: str = "", **more: Any) -> str:  # noqa: ANN401 - any field of a message
        return self.graph.says(REEF, html, at, under=under, **more)

    async def all(self, stretch: Stretch) -> list[Event]:
        """Follow the cursor to the end; a page that is put off is asked for again."""
        events: list[Event] = []
        cursor, more = "", True
        while more:
            try:
                page = await self.memory.said(stretch, cursor)
            except (ThrottledError, UnreachableError):
                continue
            assert [one.at for one in page.events] == sorted(one.at for one in page.events)
            events += page.events
            cursor, more = page.more, bool(page.more)
        return events


async def build(now: datetime = NOON, tenant: WorkspaceId = HOME) -> Stand:
    graph = FakeGraph()
    graph.groups[GROUP].add(REEF)
    store = MemoryStore()
    await store.open()
    book = Book(store, tenant, lambda: now)
    await book.keep(TeamKept(team=TEAM, name="Club", group=GROUP, channels=(REEF,)))
    return Stand(graph, book, Memory(graph.ask, book, ME, who, lambda: now))


@pytest.fixture
async def stand() -> Stand:
    return await build()


def whole(since: datetime = NOON - DAY, until: datetime = NOON, place: PlaceId = REEF) -> Stretch:
    return Stretch(place, since, until, since)


def texts(events: list[Event] | tuple[Event, ...]) -> list[str]:
    written = [one for one in events if isinstance(one, MessagePosted)]
    return ["".join(getattr(span, "text", "@") for span in one.text) for one in written]


# ---------------------------------------------------------------- one message through both doors


def live(of_id: str, html: str, root: str, **more: Any) -> Activity:  # noqa: ANN401 - any field of an activity
    told = {
        "type": "message",
        "id": of_id,
        "timestamp": "2026-03-02T11:00:00Z",
        "from": {"id": "29:amina", "name": "Amina Diallo", "aadObjectId": str(AMINA).upper()},
        "recipient": {"id": ME, "name": "Steward"},
        "conversation": {"id": f"{REEF};messageid={root}", "conversationType": "channel"},
        "channelData": {"tenant": {"id": HOME}, "team": {"id": TEAM}, "channel": {"id": REEF}},
        "attachments": [{"contentType": "text/html", "content": html}],
        **more,
    }
    return msgspec.json.decode(msgspec.json.encode(told), type=Activity)


async def test_a_message_read_is_the_very_event_that_was_heard(stand: Stand):
    root = stand.says("<p>How deep?</p>", NOON - 2 * HOUR)
    of_id = stand.says(
        '<p>Ask <at id="0">Ben</at>&nbsp;<at id="1">Okafor</at>, <at id="2">Steward</at> or <at id="3">wash</at> &amp; '
        '<at id="4">Club</at>: <a href="https://example.org/log">log</a> <emoji alt="🙂" id="smile"></emoji></p>',
        NOON - HOUR,
        root,
        mentions=[
            {"id": 0, "mentionText": "Ben", "mentioned": {"user": {"id": BEN}}},
            {"id": 1, "mentionText": "Okafor", "mentioned": {"user": {"id": BEN}}},
            {"id": 2, "mentionText": "Steward", "mentioned": {"application": {"id": APP.upper()}}},
            {"id": 3, "mentionText": "wash", "mentioned": {"conversation": {"id": "19:wash@thread.tacv2"}}},
            {"id": 4, "mentionText": "Club", "mentioned": {"conversation": {"id": GROUP}}},
        ],
    )
    mention = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{}">{}</span>'
    named = ["Ben", "Okafor", "Steward", "wash", "Club"]
    ids = ["29:ben", "29:ben", ME, "19:wash@thread.tacv2", TEAM]
    ben, okafor, steward, wash, club = (mention.format(number, name) for number, name in enumerate(named))
    told = live(
        of_id,
        f"<div><div>Ask {ben}&nbsp;{okafor}, {steward} or {wash} &amp; {club}: "
        '<a href="https://example.org/log" rel="noreferrer">log</a> '
        '<span><img itemscope itemtype="http://schema.skype.com/Emoji" alt="🙂"></span></div>\n</div>',
        root,
        entities=[
            {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": of_them, "name": name}}
            for name, of_them in zip(named, ids, strict=True)
        ],
    )
    _, read = await stand.all(whole())

    [heard] = happened(told, ME, {"29:ben": BEN}.get)
    assert read == heard
    assert isinstance(read, MessagePosted)
    assert read.text == (
        Words("Ask "), Name(BEN), Words(", "), Name(PersonId(ME)), Words(" or "),
        Place(PlaceId("19:wash@thread.tacv2")), Words(" & "), Place(PlaceId(TEAM)), Words(": "),
        Link("https://example.org/log", "log"), Words(" 🙂"),
    )  # fmt: skip
    assert read.under == f"{REEF}/{root}"


@given(
    st.lists(
        st.sampled_from(["<p>a</p>", "b ", "<br>", "<code>c</code>", "<ul><li>d</li></ul>", "&amp;", "&nbsp;", "@Ben"])
    )
)
def test_whatever_is_written_reads_alike_live_and_later(pieces: list[str]):
    async def both() -> None:
        stand = await build()
        graph = "".join(pieces).replace("@Ben", '<at id="0">Ben</at>')
        skype = "".join(pieces).replace(
            "@Ben", '<span itemtype="http://schema.skype.com/Mention" itemid="0" itemscope>Ben</span>'
        )
        of_id = stand.says(
            graph, NOON - HOUR, mentions=[{"id": 0, "mentionText": "Ben", "mentioned": {"user": {"id": BEN}}}]
        )
        mention = {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": "29:ben", "name": "Ben"}}
        heard = happened(live(of_id, skype, of_id, entities=[mention]), ME, {"29:ben": BEN}.get)
        read = await stand.all(whole())

        assert list(texts(heard)) == texts(read)
        assert [one.key for one in heard if texts(read)] == [one.key for one in read]

    done(both())


async def test_an_edit_a_deletion_and_a_reaction_are_told_when_they_were_made(stand: Stand):
    at = NOON - 5 * HOUR
    asked, regretted = stand.says("How dep?", at), stand.says("oh", at + MINUTE)
    stand.graph.edits(REEF, asked, "How deep?", at + HOUR)
    stand.graph.deletes(REEF, regretted, at + 2 * HOUR)
    stand.graph.reacts(REEF, asked, "2705_whiteheavycheckmark", at + 3 * HOUR)
    stand.graph.reacts(REEF, asked, "✅", at + 4 * HOUR)
    stand.graph.reacts(REEF, asked, "👍🏽", at + 4 * HOUR, APP)
    posted, changed, gone, ticked, liked = await stand.all(whole())

    assert isinstance(posted, MessagePosted)
    assert isinstance(changed, MessageChanged)
    assert (changed.at, changed.text, changed.who) == (at + HOUR, (Words("How deep?"),), AMINA)
    assert isinstance(gone, MessageDeleted)
    assert (gone.at, gone.message) == (at + 2 * HOUR, f"{REEF}/{regretted}")
    assert isinstance(ticked, ReactionChanged)
    assert (ticked.at, ticked.who, ticked.emoji, ticked.on) == (at + 3 * HOUR, BEN, "✅", True)
    assert isinstance(liked, ReactionChanged)
    assert liked.emoji == "👍"


async def test_what_is_no_word_of_anybody_is_left_out(stand: Stand):
    nobody: dict[str, Any] = {"from": None}
    robot: dict[str, Any] = {"from": {"application": {"id": "another"}, "user": None}}
    steward: dict[str, Any] = {"from": {"application": {"id": APP}, "user": None}}
    stand.says("<systemEventMessage/>", NOON - HOUR, messageType="systemEventMessage")
    stand.says("Ben joined", NOON - HOUR, messageType="systemEventMessage")
    stand.says("mine", NOON - HOUR, **steward)
    stand.says("nobody's", NOON - HOUR, **nobody)
    stand.says("", NOON - HOUR)
    stand.says(
        '<at id="0">Steward</at> open',
        NOON - HOUR,
        mentions=[{"id": 0, "mentionText": "Steward", "mentioned": {"application": {"id": APP}}}],
    )
    stand.says("odd", NOON - HOUR, createdDateTime=["?"], lastModifiedDateTime="2026-03-02T11:00:00.000Z")
    stand.says("", NOON - 2 * HOUR, attachments=[{"id": "1", "contentType": "reference"}])
    stand.says("a program", NOON - HOUR, **robot)
    stand.says("text", NOON - 3 * HOUR, body={"contentType": "text", "content": "a <b> & c"})

    events = await stand.all(whole())
    assert texts(events) == ["a <b> & c", "", "a program"]
    assert [one.bot for one in events if isinstance(one, MessagePosted)] == [False, False, True]
    assert events[-1].who == "28:another"
    assert not any(isinstance(one, CommandGiven) for one in events)


# ---------------------------------------------------------------- pages


def fill(stand: Stand) -> list[str]:
    """Twenty threads in a day; some are revived at the end of it."""
    wanted = []
    for number in range(20):
        at = NOON - DAY + number * HOUR
        root = stand.says(f"m{number}", at)
        wanted.append(f"m{number}")
        for reply in range(number % 4):
            later = NOON - MINUTE if number == 7 else at + (reply + 1) * MINUTE
            stand.says(f"m{number}.{reply}", later, root)
            wanted.append(f"m{number}.{reply}")
    return wanted


@pytest.mark.parametrize("on_top", ["touched", "begun"])
@pytest.mark.parametrize("most", [1, 3, 50])
async def test_every_word_is_read_however_few_come_at_a_time_and_each_page_is_one_call(
    stand: Stand, most: int, on_top: str
):
    stand.graph.most, stand.graph.most_replies, stand.graph.on_top = most, 2, on_top
    wanted = fill(stand)

    assert sorted(texts(await stand.all(whole()))) == sorted(wanted)
    fresh = Memory(stand.graph.ask, stand.book, ME, who, lambda: NOON)
    cursor, pages = "", 0
    while pages == 0 or cursor:
        before = len(stand.graph.calls)
        page = await fresh.said(whole(), cursor)
        assert len(stand.graph.calls) == before + 1
        cursor, pages = page.more, pages + 1


@pytest.mark.parametrize("on_top", ["touched", "begun"])
async def test_later_stretches_ask_for_nothing_that_was_read_already(stand: Stand, on_top: str):
    stand.graph.most, stand.graph.on_top = 3, on_top
    wanted = fill(stand)
    first = await stand.all(whole(NOON - DAY, NOON - DAY + 5 * HOUR))
    calls = len(stand.graph.calls)
    middle = await stand.all(whole(NOON - DAY + 5 * HOUR, NOON - DAY + 9 * HOUR))
    last = await stand.all(whole(NOON - DAY + 9 * HOUR, NOON))

    assert sorted(texts([*first, *middle, *last])) == sorted(wanted)
    assert set(texts(middle)) == {name for name in wanted if name.partition(".")[0] in {"m5", "m6", "m7", "m8"}}
    assert len(stand.graph.calls) == calls
    await stand.all(whole(NOON - DAY, NOON))
    assert len(stand.graph.calls) > calls, "what all stretches have had is let go"


async def test_what_was_said_after_the_reading_began_is_read_anew(stand: Stand):
    stand.says("early", NOON - 3 * HOUR)
    stand.says("late", NOON - HOUR)
    await stand.all(whole(NOON - DAY, NOON - 2 * HOUR))
    calls = len(stand.graph.calls)

    await stand.all(whole(NOON - 2 * HOUR, NOON + HOUR))
    assert len(stand.graph.calls) > calls


async def test_a_channel_too_large_to_keep_is_read_all_the_same(stand: Stand, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(history, "MOST_KEPT", 100)
    wanted = fill(stand)
    events = await stand.all(whole(NOON - DAY, NOON - 12 * HOUR))
    events += await stand.all(whole(NOON - 12 * HOUR, NOON))

    assert sorted(texts(events)) == sorted(wanted)


async def test_nothing_is_asked_for_that_is_older_than_the_stretch(stand: Stand):
    stand.graph.most = 2
    for number in range(20):
        stand.says(f"m{number}", NOON - (20 - number) * DAY)

    assert texts(await stand.all(whole(NOON - 3 * DAY))) == ["m18", "m19", "m17"]
    assert len(stand.graph.calls) == 3


@pytest.mark.parametrize("most_replies", [1, 50])
@pytest.mark.parametrize("last_reply_first", [True, False])
async def test_a_revived_thread_from_before_does_not_end_the_reading(
    stand: Stand, last_reply_first: bool, most_replies: int
):
    stand.graph.most, stand.graph.most_replies, stand.graph.last_reply_first = 1, most_replies, last_reply_first
    old = stand.says("old", NOON - 9 * DAY)
    stand.says("then", NOON - 8 * DAY, old)
    stand.says("within", NOON - HOUR)
    stand.says("revived", NOON - MINUTE, old)

    assert texts(await stand.all(whole())) == ["within"]


async def test_an_empty_page_is_not_the_end():
    stand = await build()
    stand.says("m", NOON - HOUR)

    async def ask(path: str, params: Mapping[str, str]) -> dict[str, Any]:
        if not stand.graph.calls:
            stand.graph.calls.append(path)
            return {"value": [], "@odata.nextLink": f"{stand.graph.address}/v1.0/{path}"}
        return await stand.graph.ask(path, params)

    memory = Memory(ask, stand.book, ME, who, lambda: NOON)
    assert texts(await stand._replace(memory=memory).all(whole())) == ["m"]


async def test_a_page_that_is_asked_for_twice_is_not_kept_twice(stand: Stand):
    stand.graph.most = 3
    wanted = fill(stand)
    page = await stand.memory.said(whole())
    again = await stand.memory.said(whole(), page.more)
    assert await stand.memory.said(whole(), page.more) == again
    cursor = again.more
    while cursor:
        cursor = (await stand.memory.said(whole(), cursor)).more

    assert sorted(texts(await stand.all(whole(NOON - DAY, NOON)))) == sorted(wanted)


async def test_where_nothing_was_said_there_is_nothing(stand: Stand):
    assert await stand.all(whole()) == []
    assert len(stand.graph.calls) == 1


async def test_a_thread_that_is_gone_by_now_is_passed_over(stand: Stand):
    stand.graph.most_replies = 1
    root = stand.says("asked", NOON - HOUR)
    for number in range(3):
        stand.says(f"r{number}", NOON - MINUTE, root)
    page = await stand.memory.said(whole())
    stand.graph.messages[REEF].clear()

    last = await stand.memory.said(whole(), page.more)
    assert (last.events, last.more) == ((), "")


# ---------------------------------------------------------------- chats


@pytest.mark.parametrize("most", [2, 50])
async def test_a_group_chat_is_read_between_two_moments_and_has_no_threads(stand: Stand, most: int):
    stand.graph.most = most
    for number in range(9):
        stand.graph.says(CHAT, f"m{number}", NOON - (9 - number) * HOUR)

    events = await stand.all(whole(NOON - 6 * HOUR, NOON - 2 * HOUR, CHAT))
    assert sorted(texts(events)) == ["m3", "m4", "m5", "m6"]
    assert all(one.under is None for one in events if isinstance(one, MessagePosted))
    assert {one.place for one in events} == {CHAT}
    assert len(stand.graph.calls) == (3 if most == 2 else 1)


# ---------------------------------------------------------------- what goes wrong


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        (500, UnreachableError),
        (504, UnreachableError),
        (429, ThrottledError),
        (404, GoneError),
        (403, DeniedError),
    ],
)
@pytest.mark.parametrize("place", [REEF, CHAT])
async def test_a_failure_says_whether_to_try_again(stand: Stand, fault: int, meaning: type[Exception], place: PlaceId):
    stand.graph.says(place, "m", NOON - HOUR)
    stand.graph.faults = [fault]

    with pytest.raises(meaning):
        await stand.memory.said(whole(place=place))
    assert texts(await stand.all(whole(place=place))) == ["m"]


async def test_a_page_that_was_put_off_is_neither_lost_nor_read_twice(stand: Stand):
    stand.graph.most = 3
    wanted = fill(stand)
    stand.graph.faults = [0, 429, 0, 500, 429, 0, 504]
    first = await stand.all(whole(NOON - DAY, NOON - 12 * HOUR))
    calls = len(stand.graph.calls)
    rest = await stand.all(whole(NOON - 12 * HOUR, NOON))

    assert sorted(texts([*first, *rest])) == sorted(wanted)
    assert len(stand.graph.calls) == calls


async def test_a_channel_of_which_nobody_told_the_team_is_not_read(stand: Stand):
    with pytest.raises(DeniedError):
        await stand.memory.said(whole(place=PlaceId("19:other@thread.tacv2")))

    assert stand.graph.calls == []


async def test_whoever_wrote_is_looked_up_where_they_did(stand: Stand):
    asked: list[str] = []

    async def where(person: PersonId, place: str) -> Profile:
        asked.append(place)
        return PROFILES[person]

    memory = Memory(stand.graph.ask, stand.book, ME, where, lambda: NOON)
    await memory.said(whole())
    await memory.who(AMINA)

    assert asked == [REEF]


async def test_who_somebody_is_is_looked_up(stand: Stand):
    assert await stand.memory.who(AMINA) == PROFILES[AMINA]
    with pytest.raises(GoneError):
        await stand.memory.who(PersonId("nobody"))


# ---------------------------------------------------------------- back-fill


class Scene:
    """A stage, a channel with a past, and as many starts as a test wants."""

    def __init__(self) -> None:
        self.stage = Stage()
        self.now = self.stage.clock.now()
        self.stand = done(build(self.now, NORTH))
        done(self.stage.community(HEALTH, REEF))
        self.starts()

    def starts(self) -> None:
        stand = self.stand
        memory = Memory(stand.graph.ask, stand.book, ME, who, self.stage.clock.now)
        self.history = History(self.stage.bot, self.stage.store, {NORTH: memory}, self.stage.clock)

    def step(self) -> bool:
        """Read or tell a little; say whether there is more to do now."""
        return done(self.history.step()) <= self.stage.clock.now()

    def reads(self) -> None:
        while self.step():
            pass

    def words(self) -> list[str]:
        """What was new, in the order in which it was told."""
        return texts([one.event for one in self.stage.told if one.outcome != "seen"])

    def left(self) -> tuple[object, ...]:
        row = done(self.stage.store.get(NORTH, Read.kind, REEF))
        assert row is not None
        return from_row(Read, row).left


def years(scene: Scene) -> list[str]:
    """A thread every half day for a hundred days, each with a reply; the words of the last ninety days, in order."""
    wanted = []
    for number in range(200, 0, -1):
        at = scene.now - number * DAY / 2
        root = scene.stand.says(f"m{number}", at)
        scene.stand.graph.says(REEF, f"r{number}", at + HOUR, BEN, root)
        if number <= 180:
            wanted += [f"m{number}", f"r{number}"]
    return wanted


@pytest.mark.parametrize("on_top", ["touched", "begun"])
def test_ninety_days_are_read_in_order_as_past_and_no_page_is_asked_for_twice(on_top: str):
    scene = Scene()
    scene.stand.graph.on_top = on_top
    wanted = years(scene)
    scene.reads()

    assert scene.words() == wanted
    posted = [one.event for one in scene.stage.told if isinstance(one.event, MessagePosted)]
    assert all(one.past for one in posted)
    assert {one.event.profile.name for one in scene.stage.told if isinstance(one.event, PersonJoined)} == {
        "Amina Diallo",
        "Ben Okafor",
    }
    assert scene.left() == ()
    assert len(scene.stand.graph.calls) == 4


def test_after_a_crash_the_rest_is_read_and_each_thing_counts_once():
    scene = Scene()
    wanted = years(scene)
    for steps in (3, 9, 14, 20):
        for _ in range(steps):
            scene.step()
        scene.starts()
    assert 0 < len(scene.words()) < len(wanted)
    scene.reads()

    assert scene.words() == wanted
    assert scene.left() == ()


def test_what_was_said_while_steward_was_away_is_read_at_the_next_start():
    scene = Scene()
    root = scene.stand.says("asked", scene.now - 3 * DAY)
    scene.reads()
    scene.stand.graph.says(REEF, "answered", scene.now + HOUR, BEN, root)
    scene.stand.says("asked again", scene.now + 2 * HOUR)
    scene.stage.clock.turn(scene.now + 5 * HOUR)
    scene.starts()
    scene.reads()

    assert scene.words() == ["asked", "answered", "asked again"]
    late = [one.event for one in scene.stage.told if isinstance(one.event, MessagePosted)][-2:]
    assert not any(one.past for one in late)


def test_where_consent_is_missing_the_rest_of_steward_goes_on(caplog: pytest.LogCaptureFixture):
    scene = Scene()
    scene.stand.graph.groups.clear()
    scene.stand.says("asked", scene.now - DAY)
    scene.reads()

    assert scene.words() == []
    assert scene.history.faults == 0
    assert "not to be read before the next start" in caplog.text
