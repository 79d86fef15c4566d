"""What Teams tells is heard as what people did; what only looks like that is not heard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from adapters.teams.activity import Activity
from adapters.teams.events import (
    EPOCH,
    ActKind,
    Seen,
    acted,
    born,
    happened,
    milliseconds,
    seen,
    strange_accounts,
    stranger,
)
from adapters.teams.presses import HOME, carries
from bot.features.questions.state import Status
from bot.kernel.cards import Action, Name, Place, Text, Words
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    ReactionChanged,
)
from bot.kernel.people import PersonId, PlaceId, Profile
from tests.world import FRIDGE, RESET, World, Written

ME, HOUSE = "28:steward", "tenant"
AMINA, BEN = PersonId("aad-amina"), PersonId("aad-ben")
ROOM, CHAT, TALK = "19:room@thread.tacv2", "19:chat@thread.v2", "a:talk"
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROOT, REPLY = "1772442000000", "1772442060000"


def activity(**more: Any) -> Activity:  # noqa: ANN401 - any field of an activity
    told = {
        "type": "message",
        "id": ROOT,
        "timestamp": "2026-03-02T09:00:00Z",
        "from": {"id": "29:amina", "name": "Amina", "aadObjectId": "AAD-Amina"},
        "recipient": {"id": ME, "name": "Steward"},
        "conversation": {"id": f"{ROOM};messageid={ROOT}", "conversationType": "channel"},
        "channelData": {"tenant": {"id": HOUSE}},
        "text": "Hello?",
        **more,
    }
    return msgspec.json.decode(msgspec.json.encode(told), type=Activity)


def mention(name: str, account: str, **more: str) -> dict[str, Any]:
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": account, "name": name, **more}}


def known(account: str) -> PersonId | None:
    return BEN if account == "29:ben" else None


def heard(**more: Any) -> tuple[Event, ...]:  # noqa: ANN401 - any field of an activity
    return happened(activity(**more), ME, known)


def one(**more: Any) -> Event:  # noqa: ANN401 - any field of an activity
    [event] = heard(**more)
    return event


def text_of(event: Event) -> Text:
    assert isinstance(event, MessagePosted)
    return event.text


# ---------------------------------------------------------------- when, who and where


def test_a_message_bears_the_time_it_was_written_in_utc():
    assert one(timestamp="2026-03-02T10:00:00.5+01:00").at == NINE + timedelta(milliseconds=500)
    assert one(timestamp="2026-03-02T09:00:00").at == NINE


def test_where_no_time_is_told_the_id_tells_it_and_else_when_it_came():
    [late] = happened(activity(id="f:1", timestamp=None), ME, known, now=NINE + timedelta(hours=1))

    assert one(timestamp=None).at == NINE
    assert late.at == NINE + timedelta(hours=1)


@given(st.datetimes(datetime(2001, 9, 10), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the strategy adds the zone
def test_an_id_says_when_its_message_was_born(when: datetime):
    at = when.replace(microsecond=when.microsecond // 1000 * 1000)

    assert born(str(milliseconds(when))) == at
    assert milliseconds(EPOCH) == 0


@pytest.mark.parametrize("of_id", ["", "f:made-up", "1", "-1772442000000", "٣" * 13, "9" * 40])
def test_another_id_says_nothing(of_id: str):
    assert born(of_id) is None


def test_somebody_is_who_the_directory_says_they_are_and_else_what_is_known():
    assert one().who == AMINA
    assert one(**{"from": {"id": "29:ben"}}).who == BEN
    assert one(**{"from": {"id": "29:kim"}}).who == "29:kim"


def test_a_mention_is_whom_somebody_told_it_to_be():
    entities = [
        mention("Ben", "29:ben"), mention("Kim", "29:kim"), mention("Lou", "29:lou", aadObjectId="AAD-Lou"),
        mention("Feed", "28:feed"), mention("wash", "19:wash@thread.tacv2"), mention("nurses", "made-up-tag"),
    ]  # fmt: skip
    text = "".join(f"<at>{name}</at>" for name in ("Ben", "Kim", "Lou", "Feed", "wash", "nurses"))
    *people, place, tag = text_of(one(text=text, entities=entities))

    assert people == [Name(PersonId(who)) for who in ("aad-ben", "29:kim", "aad-lou", "28:feed")]
    assert (place, tag) == (Place(PlaceId("19:wash@thread.tacv2")), Words("@nurses"))


def test_steward_is_known_by_the_account_it_is_told_under_too():
    told = one(
        text="<at>Bot</at> open", entities=[mention("Bot", "playground-bot")], recipient={"id": "playground-bot"}
    )

    assert isinstance(told, CommandGiven)
    assert told.said == (Words("open"),)


def test_whoever_is_known_to_nobody_is_to_be_looked_up():
    entities = [mention("Ben", "29:ben"), mention("Kim", "29:kim"), mention("Kim", "29:kim"), mention("Bot", ME)]
    told = activity(entities=entities, **{"from": {"id": "29:new"}})

    assert strange_accounts(told, ME, known) == ("29:new", "29:kim")
    assert strange_accounts(activity(entities=[mention("Lou", "29:l", aadObjectId="x")]), ME, known) == ()
    assert strange_accounts(activity(entities=[{"type": "mention"}, {"type": "clientInfo"}]), ME, known) == ()


def test_a_reply_is_below_the_first_message_of_its_thread_and_a_first_message_below_none():
    first, reply, told = one(), one(id=REPLY), one(id=REPLY, conversation={"id": ROOM}, replyToId=ROOT)

    assert isinstance(first, MessagePosted)
    assert isinstance(reply, MessagePosted)
    assert (first.message, first.under) == (f"{ROOM}/{ROOT}", None)
    assert (reply.message, reply.under) == (f"{ROOM}/{ROOT}/{REPLY}", f"{ROOM}/{ROOT}")
    assert told == reply


def test_a_chat_has_no_threads_whatever_is_answered_there():
    told = one(id=REPLY, conversation={"id": CHAT, "conversationType": "groupChat"}, replyToId=ROOT)

    assert isinstance(told, MessagePosted)
    assert (told.message, told.under, told.private) == (f"{CHAT}/{REPLY}", None, False)


# ---------------------------------------------------------------- what is written


def test_alone_with_steward_every_word_is_a_command_and_of_a_bot_none():
    talk = {"id": TALK, "conversationType": "personal"}
    named = one(conversation=talk, text="<at>Steward</at> open", entities=[mention("Steward", ME)])
    alone = one(conversation=talk, text="<at>Steward</at>", entities=[mention("Steward", ME)])
    robot = one(conversation=talk, text="open", **{"from": {"id": "28:feed"}})

    assert isinstance(named, CommandGiven)
    assert named.said == (Words("open"),)
    assert isinstance(alone, CommandGiven)
    assert alone.said == ()
    assert isinstance(robot, MessagePosted)
    assert (robot.bot, robot.private) == (True, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("open", (Words("open"),)),
        ("/open", (Words("open"),)),
        ("/Steward open now", (Words("open now"),)),
        ("/steward", ()),
        ("/stewardship report", (Words("stewardship report"),)),
        ("<at>Steward</at> open", (Words("open"),)),
        ("thank <at>Ben</at>", (Words("thank "), Name(BEN))),
    ],
)
def test_what_only_steward_is_shown_is_a_command_without_slash_or_name(text: str, said: Text):
    told = one(
        text=text,
        recipient={"id": ME, "name": "Steward", "isTargeted": True},
        entities=[mention("Steward", ME), mention("Ben", "29:ben")],
    )

    assert isinstance(told, CommandGiven)
    assert told.said == said


def test_a_bot_commands_nothing_though_nobody_else_sees_it():
    told = one(recipient={"id": ME, "isTargeted": True}, **{"from": {"id": "29:feed", "role": "bot"}})

    assert isinstance(told, MessagePosted)
    assert told.bot


def test_a_bot_presses_nothing_of_ours():
    assert heard(text="", value={"verb": "go"}, **{"from": {"id": "28:feed", "role": "bot"}}) == ()
    assert heard(text="", value={"x": 1}, **{"from": {"id": "28:feed", "role": "bot"}}) == ()


def test_what_hangs_on_a_message_is_not_its_text_and_a_notice_is_no_message():
    html = {"contentType": "text/html", "content": "<p> </p>"}

    assert text_of(one(text="", attachments=[{"contentType": "image/*"}, html])) == ()
    assert heard(text="", attachments=[html]) == ()
    assert heard(text=None, attachments=None) == ()


@pytest.mark.parametrize("content", [None, {"odd": 1}, 7, "", " "])
def test_odd_html_leaves_the_text(content: object):
    told = one(attachments=[{"contentType": "text/html", "content": content}, {"contentType": "text/html"}])

    assert text_of(told) == (Words("Hello?"),)


@pytest.mark.parametrize("kind", ["message", "messageUpdate", "messageDelete", "messageReaction"])
def test_what_steward_does_itself_is_not_told(kind: str):
    mine = {"id": ME.upper(), "name": "Steward"}

    assert heard(type=kind, replyToId=ROOT, reactionsAdded=[{"type": "like"}], **{"from": mine}) == ()


@pytest.mark.parametrize("kind", ["messageUpdate", "messageDelete"])
def test_what_becomes_of_a_private_word_is_not_told(kind: str):
    assert heard(type=kind, conversation={"id": TALK, "conversationType": "personal"}) == ()


@pytest.mark.parametrize("kind", ["typing", "conversationUpdate", "endOfConversation", "somethingNew", ""])
def test_what_is_not_known_is_nothing(kind: str):
    assert heard(type=kind) == ()


def test_each_edit_is_one_of_its_own():
    first, again = one(type="messageUpdate"), one(type="messageUpdate", timestamp="2026-03-02T09:00:01Z")

    assert isinstance(first, MessageChanged)
    assert first.key != again.key
    assert one(type="messageUpdate").key == first.key


def test_a_deletion_names_the_message_that_is_gone():
    gone = one(type="messageDelete", id=REPLY, text=None)

    assert isinstance(gone, MessageDeleted)
    assert (gone.message, gone.who) == (f"{ROOM}/{ROOT}/{REPLY}", AMINA)


def test_several_emoji_in_one_activity_are_several_events():
    told = heard(
        type="messageReaction", id="f:1", replyToId=REPLY,
        reactionsAdded=[{"type": "like"}, {"type": "2705_whiteheavycheckmark"}], reactionsRemoved=[{"type": "like"}],
    )  # fmt: skip
    signs = [(event.emoji, event.on) for event in told if isinstance(event, ReactionChanged)]

    assert signs == [("👍", True), ("✅", True), ("👍", False)]
    assert len({event.key for event in told}) == 3
    assert {event.message for event in told if isinstance(event, ReactionChanged)} == {f"{ROOM}/{ROOT}/{REPLY}"}
    assert heard(type="messageReaction", reactionsAdded=[{"type": "like"}]) == (), "on nothing that is known"


# ---------------------------------------------------------------- a message that is there again


def undeleted(world: World, post: Written, text: str, written: datetime) -> None:
    """Tell the world what Teams tells of a message that was taken back from the bin."""
    told = heard(
        type="messageUpdate", id=str(milliseconds(written)), timestamp=world.now.isoformat(), text=text,
        channelData={"tenant": {"id": HOUSE}, "eventType": "undeleteMessage"},
    )  # fmt: skip
    changed, posted = told
    assert isinstance(changed, MessageChanged)
    assert isinstance(posted, MessagePosted)
    assert posted.at == written
    assert changed.key != posted.key
    for event in (changed, posted):
        under = post.thread if post.thread != post.message else None
        home = world.home(post.who)
        there = replace(event, who=post.who, place=post.place, message=post.message, under=under, workspace=home)
        world.waits(world.bot.handle(there))


def test_a_question_that_is_there_again_is_as_open_as_it_was():
    world = World()
    written = world.now
    question = world.says("amina", FRIDGE)
    world.later(hours=1)
    world.deletes(question)
    world.later(minutes=2)
    undeleted(world, question, FRIDGE, written)
    world.later(hours=1)

    assert world.question(question).status is Status.OPEN
    assert len(world.question(question).pieces) == 1


def test_an_answer_that_is_there_again_answers_again():
    world = World()
    question = world.says("amina", FRIDGE)
    world.later(minutes=10)
    written = world.now
    answer = world.replies("ben", RESET, to=question)
    assert world.question(question).status is Status.ANSWERED
    world.deletes(answer)
    assert world.question(question).status is Status.OPEN
    undeleted(world, answer, RESET, written)

    assert world.question(question).status is Status.ANSWERED


def test_a_command_that_is_there_again_is_not_obeyed_again():
    [changed] = heard(
        type="messageUpdate", text="<at>Steward</at> open", entities=[mention("Steward", ME)],
        channelData={"tenant": {"id": HOUSE}, "eventType": "undeleteMessage"},
    )  # fmt: skip

    assert isinstance(changed, MessageChanged)


# ---------------------------------------------------------------- who they are


@pytest.mark.parametrize(
    ("account", "is_guest"),
    [
        ({"tenantId": HOUSE}, False),
        ({"tenantId": HOUSE.upper()}, False),
        ({}, False),
        ({"tenantId": "elsewhere"}, True),
        ({"userRole": "guest"}, True),
        ({"userRole": "anonymous"}, True),
        ({"userRole": "user"}, False),
        ({"userPrincipalName": "lou_example.org#EXT#@club.example.org"}, True),
        ({"tenantId": "elsewhere", "role": "bot"}, False),
    ],
)
def test_whoever_belongs_elsewhere_is_a_guest(account: dict[str, str], is_guest: bool):
    told = stranger(activity(**{"from": {"id": "29:lou", "name": "Lou", "aadObjectId": "AAD-Lou", **account}}))

    assert told == (Profile(PersonId("aad-lou"), "Lou", guest=True) if is_guest else None)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({}, Seen("", "", "Amina")),
        ({"locale": "fr-FR", "localTimezone": "Europe/Paris"}, Seen("Europe/Paris", "fr", "Amina")),
        (
            {
                "locale": "en-US",
                "localTimezone": "Etc/UTC",
                "entities": [{"type": "clientInfo", "locale": "ar_JO", "timezone": "Asia/Amman", "country": "JO"}],
            },
            Seen("Asia/Amman", "ar", "Amina"),
        ),
        ({"localTimezone": "America/Argentina/Buenos_Aires"}, Seen("America/Argentina/Buenos_Aires", "", "Amina")),
        ({"localTimezone": "../../etc/passwd"}, Seen("", "", "Amina")),
        ({"entities": [{"type": "clientInfo"}], "localTimezone": "UTC"}, Seen("UTC", "", "Amina")),
    ],
)
def test_a_client_tells_the_zone_and_the_language(told: dict[str, Any], wanted: Seen):
    assert seen(activity(**told)) == wanted


# ---------------------------------------------------------------- presses

CLAIM = Action("question.claim", {"question": "1"})
PRESSED = {"replyToId": "1772442100000", "type": "invoke", "id": "f:1"}


def act(name: str, value: object, **more: Any) -> tuple[ActKind, Event] | None:  # noqa: ANN401 - any field of an activity
    return acted(activity(**{**PRESSED, "name": name, "value": value, **more}), ME, known)


def executed(data: dict[str, Any], verb: str = "question.claim", trigger: str = "manual") -> dict[str, Any]:
    return {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": trigger}


def test_a_press_is_of_the_message_in_its_thread_however_it_comes():
    by_button = act("adaptiveCard/action", executed(carries(CLAIM)))
    for_a_dialog = act("task/fetch", {"data": carries(CLAIM) | {"type": "task/fetch"}})
    of_old = one(**{**PRESSED, "type": "message", "text": None, "value": carries(CLAIM)})
    assert by_button is not None
    assert for_a_dialog is not None

    assert (by_button[0], for_a_dialog[0]) == (ActKind.EXECUTE, ActKind.FETCH)
    for event in (by_button[1], for_a_dialog[1], of_old):
        assert isinstance(event, ButtonPressed)
        assert (event.action, event.message) == (CLAIM, f"{ROOM}/{ROOT}/1772442100000")
        assert (event.place, event.who) == (ROOM, AMINA)


def test_a_verb_that_stands_beside_the_data_is_enough():
    told = act("adaptiveCard/action", executed({"about": {"question": "1"}}))
    assert told is not None
    assert isinstance(told[1], ButtonPressed)
    assert told[1].action == CLAIM


def test_a_form_belongs_where_it_was_asked_for():
    sent = carries(CLAIM, form=True, place="elsewhere") | {"field.why": "no time"}
    for name in ("task/submit", "composeExtension/submitAction"):
        told = act(name, {"data": sent, "commandId": "claim"})
        assert told is not None
        assert isinstance(told[1], FormSubmitted)
        assert (told[1].place, told[1].values) == ("elsewhere", {"why": "no time"})
    here = act("task/submit", {"data": carries(CLAIM, form=True)})
    assert here is not None
    assert here[1].place == ROOM


def test_a_page_that_is_laid_anew_was_opened_and_no_other_card_is_pressed_by_itself():
    for trigger in ("automatic", "manual"):
        told = act("adaptiveCard/action", executed({}, HOME, trigger))
        assert told is not None
        assert told[0] is ActKind.REFRESH
        assert isinstance(told[1], HomeOpened)
        assert told[1].place == ""
    assert act("adaptiveCard/action", executed(carries(CLAIM), trigger="automatic")) is None
    assert act("adaptiveCard/action", executed({}, "#again")) is None, "somebody asked their client to draw it anew"


def test_a_command_of_a_menu_is_about_the_message_it_was_chosen_on():
    on_a_reply = act("composeExtension/fetchTask", {"commandId": "thank", "messagePayload": {"id": REPLY}})
    where_one_writes = act("composeExtension/fetchTask", {"commandId": "ask"}, conversation={"id": ROOM})
    in_a_chat = act(
        "composeExtension/submitAction",
        {"commandId": "thank", "messagePayload": {"id": REPLY, "replyToId": ROOT}},
        conversation={"id": CHAT},
    )
    for told, kind, about in (
        (on_a_reply, ActKind.MENU_FETCH, f"{ROOM}/{ROOT}/{REPLY}"),
        (where_one_writes, ActKind.MENU_FETCH, None),
        (in_a_chat, ActKind.MENU_SUBMIT, f"{CHAT}/{REPLY}"),
    ):
        assert told is not None
        assert told[0] is kind
        assert isinstance(told[1], CommandGiven)
        assert told[1].about == about


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("adaptiveCard/action", None),
        ("adaptiveCard/action", {"action": 7}),
        ("adaptiveCard/action", executed({"verb": 7})),
        ("adaptiveCard/action", executed({"verb": "x", "about": {"a": 1}})),
        ("task/fetch", {}),
        ("task/fetch", {"data": {}}),
        ("task/submit", {"data": "text"}),
        ("task/submit", []),
        ("composeExtension/fetchTask", {}),
        ("composeExtension/fetchTask", {"commandId": "x", "messagePayload": {}}),
        ("composeExtension/submitAction", {"commandId": "x", "data": {"verb": None}}),
    ],
)
def test_what_no_button_of_stewards_carries_is_refused(name: str, value: object):
    with pytest.raises(msgspec.ValidationError):
        act(name, value)


def test_what_came_as_no_json_at_all_is_refused():
    told = replace(activity(**{**PRESSED, "name": "task/fetch"}), value=msgspec.Raw(b"{"))

    with pytest.raises(msgspec.DecodeError):
        acted(told, ME, known)
    with pytest.raises(msgspec.DecodeError):
        happened(replace(told, type="message", text=None), ME, known)


@pytest.mark.parametrize("name", ["signin/verifyState", "composeExtension/query", "message/submitAction", None])
def test_what_else_may_be_invoked_carries_no_meaning_of_ours(name: str | None):
    assert acted(activity(**{**PRESSED, "name": name, "value": {}}), ME, known) is None
