"""What people do in the playground, as the events that Steward hears.

What is the same act everywhere is in tests/contracts/adapters.
"""

import pytest

from adapters.playground.events import RefusedError, parse
from adapters.playground.town import STEWARD, NoSuchThingError, Resident
from bot.kernel.cards import Action, Code, Form, FormErrors, Link, Name, Place, Span, TextInput, Words, phrase
from bot.kernel.messages import (
    BotAdded,
    HomeOpened,
    MessagePosted,
    Only,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile
from tests.unit.adapters.town import AMINA, BEN, MONDAY, OTHER, ROOM, World, card, say, show


@pytest.fixture
async def world() -> World:
    return await World().settle()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("plain words", (Words("plain words"),)),
        ("ask @ben!", (Words("ask "), Name(BEN), Words("!"))),
        ("ask @[Ben Okafor], please", (Words("ask "), Name(BEN), Words(", please"))),
        ("@BEN", (Name(BEN),)),
        ("@steward help", (Name(STEWARD), Words(" help"))),
        ("@nobody and ben@example.org", (Words("@nobody and ben@example.org"),)),
        ("in #fridges.", (Words("in "), Place(OTHER), Words("."))),
        ("issue #12", (Words("issue #12"),)),
        ("use `K2` now", (Words("use "), Code("K2"), Words(" now"))),
        ("`@ben #fridges`", (Code("@ben #fridges"),)),
        (
            "see https://a.example/x_(y)?q=1.",
            (Words("see "), Link("https://a.example/x_(y)?q=1", "https://a.example/x_(y)?q=1"), Words(".")),
        ),
        ("(https://a.example/x)", (Words("("), Link("https://a.example/x", "https://a.example/x"), Words(")"))),
        ("javascript:alert(1)", (Words("javascript:alert(1)"),)),
        ("<b>bold</b>", (Words("<b>bold</b>"),)),
        ("مرحبا @ben", (Words("مرحبا "), Name(BEN))),
    ],
)
async def test_typed_text_is_read_as_spans_and_what_means_nobody_stays_words(
    world: World, typed: str, meant: tuple[Span, ...]
):
    assert parse(typed, world.town, world.town.person(AMINA).workspace) == meant


async def test_a_message_in_a_room_is_posted(world: World):
    message = await world.acts.say(AMINA, ROOM, "Who has a fridge log?")

    assert world.ear.heard == [
        MessagePosted(
            key="town/act000003",
            at=MONDAY,
            workspace=world.town.rooms[ROOM].workspace,
            who=AMINA,
            place=ROOM,
            message=message,
            text=(Words("Who has a fridge log?"),),
        )
    ]


async def test_a_reply_names_the_first_message_of_its_thread_also_when_it_answers_a_reply(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")
    second = await world.acts.say(BEN, ROOM, "Me", under=first)
    await world.acts.say(AMINA, ROOM, "Good", under=second)

    assert [event.under for event in world.ear.heard if isinstance(event, MessagePosted)] == [None, first, first]


async def test_an_edit_that_changes_nothing_is_no_event(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")
    await world.acts.edit(AMINA, first, " Who? ")

    assert len(world.ear.heard) == 1


async def test_an_emoji_is_told_when_it_comes_and_when_it_goes_and_never_twice(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")
    for on in (True, True, False, False):
        await world.acts.react(BEN, first, "✅", on=on)

    told = [(event.emoji, event.on) for event in world.ear.heard if isinstance(event, ReactionChanged)]
    assert told == [("✅", True), ("✅", False)]


async def test_another_slash_is_refused_with_a_sentence(world: World):
    with pytest.raises(RefusedError, match="/giphy"):
        await world.acts.write(AMINA, ROOM, "/giphy cats")


async def test_a_path_is_not_a_command(world: World):
    await world.acts.write(AMINA, ROOM, "/etc/hosts is empty")

    assert isinstance(world.ear.heard[0], MessagePosted)


async def test_nobody_presses_a_button_that_only_somebody_else_sees(world: World):
    shown = await world.platform.show(show(Only(BEN, ROOM)), say, None, "token")

    with pytest.raises(RefusedError):
        await world.acts.press(AMINA, shown.message, Action("question.claim"))


async def test_the_desk_has_no_place_as_on_other_platforms(world: World):
    await world.acts.open_desk(AMINA)
    await world.acts.submit(AMINA, world.town.desk(AMINA), Action("plan.done"), {})

    opened, sent = world.ear.heard
    assert isinstance(opened, HomeOpened)
    assert [opened.place, sent.place] == ["", ""]


async def test_a_newcomer_brings_a_profile_and_steward_its_community(world: World):
    profile = Profile(PersonId("who:kim"), "Kim", "Asia/Seoul", "ko")
    kim = await world.acts.join(Resident(profile, "kim"))
    await world.acts.add_steward(CommunityId("health"), "Health", (ROOM,), managers=(kim,), purpose="Cold chains")

    joined, added = world.ear.heard
    assert isinstance(joined, PersonJoined)
    assert joined.profile == profile
    assert isinstance(added, BotAdded)
    assert (added.community, added.places, added.managers, added.purpose) == ("health", (ROOM,), (kim,), "Cold chains")


async def test_every_act_has_a_key_of_its_own_that_stays_the_same_after_a_restart(world: World):
    await world.acts.say(AMINA, ROOM, "one")
    again = world.again()
    await again.acts.say(AMINA, ROOM, "two")

    keys = [event.key for event in (*world.ear.heard, *again.ear.heard)]
    assert len(set(keys)) == len(keys)


# -- the in-band reply


async def test_an_answer_to_a_command_in_a_room_is_seen_by_one_person_only(world: World):
    world.ear.answer = card("open questions")
    await world.acts.write(AMINA, ROOM, "/steward open")

    [whisper] = world.town.whispers.values()
    assert (whisper.only, whisper.place, whisper.who) == (AMINA, ROOM, STEWARD)


async def test_an_answer_to_a_mention_in_a_thread_stays_in_the_thread(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")
    world.ear.answer = card("noted")
    await world.acts.write(BEN, ROOM, "@steward answered", first)

    [whisper] = world.town.whispers.values()
    assert (whisper.only, whisper.under) == (BEN, first)


async def test_an_answer_in_a_private_conversation_is_a_message_that_stays(world: World):
    world.ear.answer = card("what you can say")
    await world.acts.write(AMINA, world.town.private(AMINA), "help")

    asked, answered = world.again().town.messages.values()
    assert (asked.who, answered.who, answered.only) == (AMINA, STEWARD, None)


async def test_the_answer_to_opening_the_desk_is_the_page_that_lies_there(world: World):
    for said in ("your week", "your week, later"):
        world.ear.answer = card(said)
        await world.acts.open_desk(AMINA)

    [page] = world.again().town.messages.values()
    assert page.place == world.town.desk(AMINA)
    assert (page.view or {})["gist"] == [{"type": "words", "text": "your week, later"}]


async def test_the_answer_to_a_button_on_the_desk_is_a_notice_there_until_the_desk_is_opened_again(world: World):
    world.ear.answer = card("your week")
    await world.acts.open_desk(AMINA)
    world.ear.answer = card("done")
    await world.acts.press(AMINA, MessageId(world.town.desk(AMINA)), Action("plan.done"))

    [whisper] = world.town.whispers.values()
    assert whisper.place == world.town.desk(AMINA)
    await world.acts.open_desk(AMINA)
    assert world.town.whispers == {}


async def test_a_form_opens_and_what_is_to_be_mended_comes_back(world: World):
    world.ear.answer = Form(phrase("title"), (TextInput("why", phrase("why")),), phrase("send"), Action("passed"))
    opened = await world.acts.write(AMINA, ROOM, "/steward setup")
    world.ear.answer = FormErrors({"why": phrase("too-short")})
    mended = await world.acts.submit(AMINA, ROOM, Action("passed"), {"why": ""})

    assert (opened.dialog or {})["kind"] == "form"
    assert (mended.dialog or {})["errors"] == {"why": [{"type": "words", "text": "too-short"}]}


# -- what the platform itself refuses


async def test_nobody_changes_the_words_of_another(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")

    with pytest.raises(RefusedError):
        await world.acts.edit(BEN, first, "Me")
    with pytest.raises(RefusedError):
        await world.acts.delete(BEN, first)


@pytest.mark.parametrize("text", ["", "  \n "])
async def test_an_empty_message_is_refused(world: World, text: str):
    first = await world.acts.say(AMINA, ROOM, "Who?")

    with pytest.raises(RefusedError):
        await world.acts.write(AMINA, ROOM, text)
    with pytest.raises(RefusedError):
        await world.acts.edit(AMINA, first, text)


async def test_what_does_not_exist_is_refused_with_a_sentence(world: World):
    first = await world.acts.say(AMINA, ROOM, "Who?")

    with pytest.raises(NoSuchThingError):
        await world.acts.say(PersonId("who:ghost"), ROOM, "boo")
    with pytest.raises(NoSuchThingError):
        await world.acts.say(AMINA, PlaceId("town/nowhere"), "hello")
    with pytest.raises(NoSuchThingError):
        await world.acts.say(AMINA, world.town.private(BEN), "reading your mail")
    with pytest.raises(NoSuchThingError):
        await world.acts.say(AMINA, OTHER, "wrong thread", under=first)
    with pytest.raises(NoSuchThingError):
        await world.acts.press(AMINA, MessageId("town/m999999"), Action("x"))


async def test_a_handle_belongs_to_one_person(world: World):
    with pytest.raises(RefusedError):
        await world.acts.join(Resident(Profile(PersonId("who:ben2"), "Ben Two"), "ben"))


# -- a crash between the town and Steward


async def test_what_steward_missed_when_the_program_ended_is_told_again_once(world: World):
    await world.acts.say(AMINA, ROOM, "before")
    world.ear.deaf = True
    with pytest.raises(ConnectionError):
        await world.acts.say(AMINA, ROOM, "lost?")

    again = world.again()
    assert await again.acts.resume() == 1
    [event] = again.ear.heard
    assert isinstance(event, MessagePosted)
    assert event.text == (Words("lost?"),)
    assert await again.acts.resume() == 0


async def test_what_was_missed_is_answered_where_it_was_done_when_the_program_is_back(world: World):
    world.ear.deaf = True
    with pytest.raises(ConnectionError):
        await world.acts.write(AMINA, ROOM, "/steward open")

    again = world.again()
    again.ear.answer = card("open questions")
    await again.acts.resume()

    [whisper] = again.town.whispers.values()
    assert (whisper.only, whisper.place) == (AMINA, ROOM)


async def test_what_steward_had_heard_of_is_not_told_under_another_name(world: World):
    world.ear.deaf = True
    with pytest.raises(ConnectionError):
        await world.acts.write(AMINA, ROOM, "/steward open")

    again = world.again()
    await again.acts.resume()
    assert len(again.ear.heard) == 1


async def test_a_page_that_was_opened_and_never_laid_is_laid_when_the_program_is_back(world: World):
    world.ear.deaf = True
    with pytest.raises(ConnectionError):
        await world.acts.open_desk(BEN)

    known = world.again()
    await known.acts.resume()
    assert [one.key for one in known.ear.heard] == [
        known.ear.heard[0].key,
        f"{known.ear.heard[0].key}/{known.town.runs}",
    ]

    again = world.again()
    again.ear.answer = card("desk")
    await again.acts.resume()
    assert MessageId(again.town.desk(BEN)) in again.town.messages
    assert len(again.ear.heard) == 1


async def test_a_full_disk_lets_nothing_happen(world: World):
    world.log.broken = True
    with pytest.raises(OSError, match="disk full"):
        await world.acts.say(AMINA, ROOM, "hello")

    assert world.ear.heard == []
    assert world.town.messages == {}
