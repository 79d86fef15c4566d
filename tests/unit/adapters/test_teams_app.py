"""Through Teams' door: heard once it is durable, counted once, and answered in the same breath where somebody waits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from aiohttp.test_utils import TestClient, TestServer

from adapters.site import pages
from adapters.teams.answers import ASK
from adapters.teams.app import connected
from adapters.teams.book import Address, Book
from adapters.teams.presses import HOME, carries
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Form,
    FormErrors,
    Para,
    TextInput,
    phrase,
    plain,
    words,
)
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    PersonJoined,
)
from bot.kernel.people import PersonId, WorkspaceId
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from tests.teams.connector import ANA, BEN, CHAT, ME, ROOM, TENANT, FakeTeams
from tests.teams.login import FakeLogin
from tests.teams.reception import Stand, healthz, standing, voice
from tests.unit.adapters.town import MONDAY, Ear

CARD = Card(phrase("gist"), (Para(words("Five metres.")),))
RICH = Card(phrase("gist"), (Para(words("Five metres.")), Buttons((Button(phrase("b"), Action("go")),))))
FORM = Form(phrase("later"), (TextInput("note", phrase("note")),), phrase("send"), Action("later", {"question": "q"}))
PRESS = {"action": {"type": "Action.Execute", "verb": "go", "data": carries(Action("go", {"question": "q"}))}}
SENT = {"data": {**carries(FORM.action, form=True, place=ROOM), "field.note": "at five"}}
STEWARD = {"type": "mention", "text": "<at>Steward</at>", "mentioned": {"id": ME, "name": "Steward"}}


class Slow(Ear):
    """An inbox that takes its time."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.go.set()

    async def handle(self, event: Event) -> Any:  # noqa: ANN401 - as an inbox has it
        await self.go.wait()
        return await super().handle(event)


@pytest.fixture
def ear() -> Slow:
    return Slow()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
async def stand(ear: Slow, store: MemoryStore) -> AsyncIterator[Stand]:
    async with standing(ear, store, now=lambda: MONDAY, login=FakeLogin(lambda: MONDAY)) as stood:
        yield stood


async def address(stand: Stand, store: MemoryStore, who: str = ANA) -> Address:
    del stand
    return await Book(store, WorkspaceId(TENANT), lambda: MONDAY).address(PersonId(who))


# ---------------------------------------------------------------- what is heard


async def test_what_teams_tells_is_heard_and_then_acknowledged(stand: Stand, ear: Ear):
    assert await stand.tells(stand.says("How deep is the reef?", id="1772442000001")) == (202, "")

    joined, asked = ear.heard
    assert isinstance(joined, PersonJoined)
    assert (joined.who, joined.profile.name) == (ANA, "Ana")
    assert isinstance(asked, MessagePosted)
    assert (plain(asked.text), asked.who, asked.place) == ("How deep is the reef?", ANA, ROOM)
    assert asked.key == f"{TENANT}/{ROOM}/1772442000001/message"


async def test_an_organisation_is_the_same_however_teams_spells_it(stand: Stand, ear: Ear):
    told = stand.says("How deep is the reef?")
    told["channelData"]["tenant"]["id"] = TENANT.upper()

    assert (await stand.tells(told)).status == 202
    assert {one.workspace for one in ear.heard} == {TENANT}


async def test_what_could_not_be_kept_is_not_acknowledged(stand: Stand, ear: Ear):
    ear.deaf = True

    assert (await stand.tells(stand.says("How deep is the reef?"))).status == 500


async def test_what_is_of_no_use_is_acknowledged_too_or_teams_would_tell_it_again(stand: Stand, ear: Ear):
    for kind in ("typing", "event", "newKindOfThing", "endOfConversation"):
        assert (await stand.tells(stand.activity(kind))).status == 202
    assert ear.heard == []


async def test_somebody_is_introduced_once_and_again_when_their_client_tells_more(stand: Stand, ear: Ear):
    client = [{"type": "clientInfo", "timezone": "Africa/Nairobi", "locale": "en-GB"}]
    for entities in ([], [], client, client):
        await stand.tells(stand.says("hello", entities=entities))

    met = [one.profile for one in ear.heard if isinstance(one, PersonJoined)]
    assert [(one.zone, one.language) for one in met] == [("UTC", ""), ("Africa/Nairobi", "en")]
    assert [kind for kind, _ in stand.fake.calls] == ["member"]


async def test_what_is_told_late_or_again_says_where_somebody_was_and_not_where_they_are(stand: Stand, ear: Ear):
    def from_(zone: str, minute: int) -> dict[str, object]:
        client = [{"type": "clientInfo", "timezone": zone}]
        return stand.says("hello", entities=client) | {"timestamp": f"2026-03-02T09:{minute:02}:00.000Z"}

    before, since = from_("Africa/Nairobi", 1), from_("Asia/Tokyo", 2)
    for told in (before, since, before):
        await stand.tells(told)

    assert [one.profile.zone for one in ear.heard if isinstance(one, PersonJoined)] == ["Africa/Nairobi", "Asia/Tokyo"]


async def test_two_things_that_are_told_of_somebody_in_one_moment_have_two_keys(stand: Stand, ear: Ear):
    for zone in ("Africa/Nairobi", "Asia/Tokyo"):
        await stand.tells(stand.says("hello", entities=[{"type": "clientInfo", "timezone": zone}]))

    assert len({one.key for one in ear.heard if isinstance(one, PersonJoined)}) == 2


async def test_a_guest_is_a_guest(stand: Stand, ear: Ear):
    stand.fake.people[BEN]["userRole"] = "guest"
    await stand.tells(stand.says("hello", BEN))

    [joined] = [one for one in ear.heard if isinstance(one, PersonJoined)]
    assert joined.profile.guest


@pytest.mark.parametrize("why", ["429", "500", "ConversationNotFound", "drop"])
async def test_somebody_teams_says_nothing_of_is_heard_all_the_same(stand: Stand, ear: Ear, why: str):
    stand.fake.mood = lambda kind, _said: why if kind == "member" else ""
    await stand.tells(stand.says("hello"))

    joined, asked = ear.heard
    assert isinstance(joined, PersonJoined)
    assert joined.profile.name == "Ana"
    assert isinstance(asked, MessagePosted)


async def test_who_is_looked_up_long_keeps_nobody_waiting(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello"))
    stand.door.patience = 0
    stand.fake.holds["member"] = asyncio.Event()
    await stand.tells(stand.says("hello", BEN))

    assert [type(one) for one in ear.heard] == [PersonJoined, MessagePosted, MessagePosted]
    stand.fake.holds["member"].set()
    await stand.reception.close()
    assert ear.heard[-1].who == BEN
    assert isinstance(ear.heard[-1], PersonJoined)


async def test_whom_a_mention_means_is_learned_before_it_is_read(stand: Stand, ear: Ear):
    ben = {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": stand.fake.account(BEN), "name": "Ben"}}
    for _ in range(2):
        await stand.tells(stand.says("Ask <at>Ben</at>!", entities=[ben]))

    posted = [one for one in ear.heard if isinstance(one, MessagePosted)]
    assert [plain(one.text) for one in posted] == [f"Ask @{BEN}!"] * 2
    assert [said["member"] for kind, said in stand.fake.calls if kind == "member"].count(stand.fake.account(BEN)) == 1


async def test_how_somebody_is_written_to_is_kept(stand: Stand, store: MemoryStore):
    talk = stand.fake.talk(ANA)
    book = Book(store, WorkspaceId(TENANT), lambda: MONDAY)
    await book.keep(Address(PersonId(ANA), denied="removed", desk="77"))
    await stand.tells(stand.says("help", place=talk, locale="fr-FR", localTimezone="Europe/Paris"))

    kept = await address(stand, store)
    assert (kept.account, kept.talk, kept.denied) == (stand.fake.account(ANA), talk, "")
    assert (kept.zone, kept.language) == ("Europe/Paris", "fr")
    assert await Book(store, WorkspaceId(TENANT), lambda: MONDAY).service() == stand.fake.service


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize(
    ("why", "wish"),
    [("removed", True), ("ConversationBlockedByUser", True), ("MessageWritesBlocked", True),
     ("BotNotInConversationRoster", False), ("ForbiddenOperationException", False)],
)  # fmt: skip
async def test_who_does_not_want_to_be_written_to_takes_that_back_by_writing_to_steward_alone(
    stand: Stand, store: MemoryStore, why: str, wish: bool, alone: bool
):
    await Book(store, WorkspaceId(TENANT), lambda: MONDAY).keep(Address(PersonId(ANA), account="29:ana", denied=why))
    await stand.tells(stand.says("hello", place=stand.fake.talk(ANA) if alone else ROOM))

    assert (await address(stand, store)).denied == (why if wish and not alone else "")


async def test_another_bot_is_heard_and_not_introduced(stand: Stand, ear: Ear):
    feed = {"from": {"id": "28:feed", "name": "Feed", "role": "bot"}}
    await stand.tells(stand.says("New form: https://forms.example.org") | feed)

    [posted] = ear.heard
    assert isinstance(posted, MessagePosted)
    assert posted.bot


# ---------------------------------------------------------------- what is answered in writing


async def test_a_command_is_answered_for_its_writers_eyes(stand: Stand, ear: Ear):
    ear.answer = RICH
    await stand.tells(stand.says("<at>Steward</at> open", entities=[STEWARD]))

    assert isinstance(ear.heard[-1], CommandGiven)
    [answer] = stand.fake.posts(ROOM)
    assert answer.only == ANA


@pytest.mark.parametrize("first", [True, False], ids=["begins a thread", "in a thread"])
async def test_a_command_is_answered_in_its_own_thread(stand: Stand, ear: Ear, first: bool):
    ear.answer = RICH
    root = stand.fake.says(ROOM, ANA, "Steward open" if first else "How deep is the reef?")
    given = stand.says("<at>Steward</at> open", place=f"{ROOM};messageid={root}", entities=[STEWARD])
    await stand.tells(given | ({"id": root} if first else {}))

    [answer] = [one for one in stand.fake.posts(ROOM) if one.only == ANA]
    assert answer.root == root


async def test_what_is_said_to_steward_alone_is_answered_there(stand: Stand, ear: Ear):
    ear.answer = RICH
    await stand.tells(stand.says("open", place=stand.fake.talk(ANA)))

    assert len(stand.fake.posts(stand.fake.talk(ANA))) == 1


async def test_an_answer_that_teams_does_not_take_is_let_go(stand: Stand, ear: Ear):
    ear.answer = RICH
    stand.fake.mood = lambda kind, _said: "500" if kind == "post" else ""

    assert (await stand.tells(stand.says("<at>Steward</at> open", entities=[STEWARD]))).status == 202


async def test_a_form_that_a_command_asks_for_opens_by_a_button_that_gives_it_once_more(stand: Stand, ear: Ear):
    ear.answer = FORM
    ben = {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": stand.fake.account(BEN), "name": "Ben"}}
    await stand.tells(stand.says("<at>Steward</at> thank <at>Ben</at>", entities=[STEWARD, ben]))
    given = ear.heard[-1]
    [answer] = stand.fake.posts(ROOM)
    [action] = _actions(answer.activity["attachments"][0]["content"])
    assert action["data"]["msteams"] == {"type": "task/fetch"}

    opened = await stand.tells(stand.invokes("task/fetch", {"data": action["data"]}))

    asked = ear.heard[-1]
    assert isinstance(given, CommandGiven)
    assert isinstance(asked, CommandGiven)
    assert (asked.said, asked.who, asked.place) == (given.said, given.who, given.place)
    assert asked.key != given.key
    assert opened.body["task"]["type"] == "continue"
    assert action["data"]["verb"] == ASK


@pytest.mark.parametrize("long", ["x" * 50_000, "\u20ac " * 20_000, "<at>Ben</at> and " * 3000])
async def test_however_much_is_typed_there_is_a_button_to_go_on_with(stand: Stand, ear: Ear, long: str):
    ear.answer = FORM
    ben = {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": stand.fake.account(BEN), "name": "Ben"}}
    await stand.tells(stand.says(f"<at>Steward</at> thank {long}", entities=[STEWARD, ben]))

    [answer] = stand.fake.posts(ROOM)
    [action] = _actions(answer.activity["attachments"][0]["content"])
    await stand.tells(stand.invokes("task/fetch", {"data": action["data"]}))
    again = ear.heard[-1]
    assert isinstance(again, CommandGiven)
    assert plain(again.said).startswith("thank ")


def _actions(thing: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any part of a card
    if isinstance(thing, dict):
        own = [thing] if str(thing.get("type", "")).startswith("Action.") else []
        return own + [one for part in thing.values() for one in _actions(part)]
    return [one for part in thing for one in _actions(part)] if isinstance(thing, list) else []


# ---------------------------------------------------------------- what is answered in the same breath


@pytest.mark.parametrize(
    ("reply", "kind", "value"),
    [
        (None, "application/vnd.microsoft.activity.message", "teams-done"),
        (CARD, "application/vnd.microsoft.activity.message", "Five metres."),
        (RICH, "application/vnd.microsoft.activity.message", "gist"),
        (FormErrors({"note": phrase("too-long")}), "application/vnd.microsoft.activity.message", "too-long"),
    ],
    ids=["nothing", "words", "more than words", "errors"],
)
async def test_a_press_is_answered_with_a_word(stand: Stand, ear: Ear, reply: Any, kind: str, value: str):  # noqa: ANN401 - any reply there is
    ear.answer = reply
    told = await stand.tells(stand.invokes("adaptiveCard/action", PRESS))

    assert told == (200, {"statusCode": 200, "type": kind, "value": value})
    pressed = ear.heard[-1]
    assert isinstance(pressed, ButtonPressed)
    assert pressed.action == Action("go", {"question": "q"})
    assert len(stand.fake.posts(ROOM)) == (reply is RICH)


async def test_a_press_that_asks_something_unforeseen_is_answered_in_place(stand: Stand, ear: Ear):
    ear.answer = FORM
    told = await stand.tells(stand.invokes("adaptiveCard/action", PRESS))

    assert told.body["type"] == "application/vnd.microsoft.card.adaptive"
    [send] = _actions(told.body["value"])
    assert send["data"].items() >= carries(FORM.action, form=True, place=ROOM).items()


async def test_somebodys_own_page_is_laid_anew_when_they_look_at_it(stand: Stand, ear: Ear):
    ear.answer = RICH
    look = {"action": {"type": "Action.Execute", "verb": HOME, "data": {}}, "trigger": "automatic"}
    told = await stand.tells(stand.invokes("adaptiveCard/action", look, place=stand.fake.talk(ANA)))

    assert isinstance(ear.heard[-1], HomeOpened)
    assert told.body["type"] == "application/vnd.microsoft.card.adaptive"
    assert told.body["value"]["refresh"]["action"]["verb"] == HOME


MENU = {"commandId": "story", "messagePayload": {"id": "1772442000777"}}
DIALOGS = [
    ("task/fetch", {"data": carries(Action("go"))}, ButtonPressed),
    ("composeExtension/fetchTask", MENU, CommandGiven),
]


@pytest.mark.parametrize(("name", "value", "event"), DIALOGS, ids=["a button", "a menu"])
@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (None, "message", "teams-done"),
        (CARD, "message", "Five metres."),
        (RICH, "continue", ""),
        (FORM, "continue", ""),
    ],
    ids=["nothing", "words", "more than words", "a form"],
)
async def test_a_dialog_opens_with_what_there_is_to_say(  # noqa: PLR0913, PLR0917 - a table of two
    stand: Stand, ear: Ear, name: str, value: Any, event: type, reply: Any, kind: str, said: str  # noqa: ANN401 - JSON and any reply
):  # fmt: skip
    ear.answer = reply
    told = await stand.tells(stand.invokes(name, value))

    assert told.status == 200
    assert isinstance(ear.heard[-1], event)
    task = told.body["task"]
    if kind == "message" and event is ButtonPressed:
        assert task == {"type": "message", "value": said}
        return
    assert task["type"] == "continue", "a menu takes dialogs alone"
    assert task["value"]["card"]["content"]["type"] == "AdaptiveCard"
    assert said in msgspec.json.encode(task["value"]["card"]["content"]).decode()
    assert task["value"]["title"] == ("later" if reply is FORM else "Steward")


@pytest.mark.parametrize(
    ("name", "value"),
    [("task/submit", SENT), ("composeExtension/submitAction", {"commandId": "story", **SENT})],
    ids=["a dialog", "a menu"],
)
async def test_a_sent_form_closes_or_goes_on(stand: Stand, ear: Ear, name: str, value: Any):  # noqa: ANN401 - JSON as Teams gives it
    told = await stand.tells(stand.invokes(name, value))
    assert told == (200, "")
    sent = ear.heard[-1]
    assert isinstance(sent, FormSubmitted)
    assert (sent.action, sent.values, sent.place) == (FORM.action, {"note": "at five"}, ROOM)

    ear.answer = CARD
    told = await stand.tells(stand.invokes(name, value))
    if name == "task/submit":
        assert told.body == {"task": {"type": "message", "value": "Five metres."}}
    else:
        assert told.body["task"]["type"] == "continue", "a menu takes dialogs alone"


async def test_a_form_with_errors_is_shown_once_more_with_what_was_typed(stand: Stand, ear: Ear):
    ear.answer = FORM
    await stand.tells(stand.invokes("task/fetch", {"data": carries(Action("go"))}))
    ear.answer = FormErrors({"note": phrase("too-early")})
    told = await stand.tells(stand.invokes("task/submit", SENT))

    assert told.body["task"]["type"] == "continue"
    drawn = str(told.body["task"]["value"]["card"]["content"])
    assert "too-early" in drawn
    assert "at five" in drawn


async def test_errors_of_a_form_that_nobody_remembers_are_said_in_words(stand: Stand, ear: Ear):
    ear.answer = FormErrors({"note": phrase("too-early")})
    told = await stand.tells(stand.invokes("task/submit", SENT))

    assert told.body == {"task": {"type": "message", "value": "too-early"}}


async def test_what_takes_long_is_answered_kindly_and_goes_on(stand: Stand, ear: Slow):
    await stand.tells(stand.says("hello"))
    stand.door.in_time = 0.05
    ear.go.clear()
    press = stand.invokes("adaptiveCard/action", PRESS)
    told = await stand.tells(press)
    assert told.body["value"] == "teams-late"
    assert len(ear.heard) == 2

    ear.go.set()
    stand.door.in_time = 10
    ear.answer = CARD
    again = await stand.tells(press)
    assert again.body["value"] == "Five metres."
    assert isinstance(ear.heard[-1], ButtonPressed)
    assert len(ear.heard) == 3


async def test_an_invoke_that_is_told_again_is_answered_as_before_and_counts_once(stand: Stand, ear: Ear):
    ear.answer = FORM
    fetch = stand.invokes("task/fetch", {"data": carries(Action("go"))})
    first = await stand.tells(fetch)
    heard = len(ear.heard)

    assert await stand.tells(fetch) == first
    assert len(ear.heard) == heard


async def test_an_invoke_that_failed_may_be_told_again(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello"))
    ear.deaf = True
    fetch = stand.invokes("task/fetch", {"data": carries(Action("go"))})
    assert (await stand.tells(fetch)).status == 500

    ear.deaf, ear.answer = False, FORM
    assert (await stand.tells(fetch)).status == 200


@pytest.mark.parametrize("name", ["signin/verifyState", "composeExtension/query", "", None])
async def test_an_invoke_nobody_knows_is_not_implemented(stand: Stand, ear: Ear, name: str):
    assert (await stand.tells(stand.invokes(name, {}))).status == 501
    assert ear.heard == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("adaptiveCard/action", None),
        ("adaptiveCard/action", {"action": {"verb": "go", "data": {"about": 7}}}),
        ("task/fetch", {"data": {}}),
        ("task/submit", []),
        ("composeExtension/fetchTask", {"commandId": {}}),
        ("task/fetch", {"data": carries(Action(ASK, {"said": "{"}))}),
        ("task/fetch", {"data": carries(Action(ASK, {"said": "7"}))}),
    ],
)
async def test_a_press_that_no_button_of_ours_carries_is_refused(stand: Stand, ear: Ear, name: str, value: Any):  # noqa: ANN401 - JSON as Teams gives it
    assert (await stand.tells(stand.invokes(name, value))).status == 400
    assert ear.heard == []


async def test_a_chat_is_a_place_like_any_other(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello", place=CHAT))

    posted = ear.heard[-1]
    assert isinstance(posted, MessagePosted)
    assert (posted.place, posted.private, posted.under) == (CHAT, False, None)


# ---------------------------------------------------------------- beginning and ending


async def test_what_is_under_way_ends_before_steward_does(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello"))
    ear.answer, stand.door.in_time = RICH, 0.05
    stand.fake.holds["post"] = asyncio.Event()
    assert (await stand.tells(stand.says("<at>Steward</at> open", entities=[STEWARD]))).status == 202

    stand.door.in_time = 10
    ending = asyncio.create_task(stand.reception.close())
    await asyncio.wait({ending}, timeout=0.05)
    assert not ending.done()
    stand.fake.holds["post"].set()
    await ending
    assert len(stand.fake.posts(ROOM)) == 1


async def test_all_of_it_is_put_together_and_asks_nobody_before_something_comes(ear: Ear, store: MemoryStore):
    fake, login = FakeTeams(), FakeLogin()
    async with fake.serve(), login.serve():
        registration = login.registration(fake.service, graph=fake.address)
        now = SystemClock().now
        async with connected(registration, ear, store, voice, now=now) as reception:
            await reception.welcome()
            assert (login.asked, fake.calls) == ([], [])
            async with TestClient(TestServer(pages(reception.routes(), healthz))) as web:
                stand = Stand(fake, login, reception, web)
                assert (await stand.tells(stand.says("hello"))).status == 202

    assert isinstance(ear.heard[-1], MessagePosted)
    assert list(reception.platforms) == [TENANT]
