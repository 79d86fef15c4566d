"""The same act on each platform is the same Event. Keys and times are its own; ids are called as in the acts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Code,
    Form,
    Inputs,
    Link,
    Name,
    Option,
    PersonInput,
    Place,
    TextInput,
    Words,
    phrase,
    words,
)
from bot.kernel.messages import (
    NOBODY,
    NOWHERE,
    BotAdded,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, WorkspaceId
from tests.contracts.adapters.conftest import ADAPTERS
from tests.contracts.adapters.grounds import MONDAY, PEOPLE, Ground, InAnExport, told

AMINA, BEN, FEED, STEWARD = (PersonId(name) for name in ("amina", "ben", "feed", "steward"))
ROOM, WASH = PlaceId("cold-chain"), PlaceId("wash")
QUESTION, ANSWER = MessageId("the question"), MessageId("the answer")
HERE: dict[str, Any] = {"key": "", "at": MONDAY, "workspace": WorkspaceId("here")}
FRIDGE, RESET = "Who knows the TCW 3000 fridge?", "Hold the button."
ASKED = MessagePosted(**HERE, who=AMINA, place=ROOM, message=QUESTION, text=words(FRIDGE))
REPLIED = MessagePosted(**HERE, who=BEN, place=ROOM, message=ANSWER, text=words(RESET), under=QUESTION)
CLAIM = Action("question.claim", {"question": "C1/1", "in": "club"})
NUDGE = Card(phrase("nudge"), (Buttons((Button(phrase("mine"), CLAIM), Button(phrase("not-me"), Action("pass")))),))
WHEN = (Option("today", phrase("today")), Option("tomorrow", phrase("tomorrow")))
LATER = Form(
    phrase("later"),
    (
        TextInput("note", phrase("note"), optional=True),
        ChoiceInput("when", phrase("when"), WHEN),
        ChoiceInput("days", phrase("days"), WHEN, several=True),
        PersonInput("instead", phrase("instead"), optional=True),
    ),
    phrase("send"),
    Action("question.later", {"question": "C1/1"}),
)
FIELDS = Card(phrase("ask"), (Inputs((TextInput("why", phrase("why")),), Button(phrase("send"), CLAIM)),))
Did = Callable[[Ground], Awaitable[None]]


async def asked(at: Ground) -> None:
    await at.says("amina", FRIDGE, named="the question")


async def replied(at: Ground) -> None:
    await asked(at)
    await at.says("ben", RESET, named="the answer", under="the question")


def command(given: str, **more: Any) -> CommandGiven:  # noqa: ANN401 - any field of the event
    return CommandGiven(**{**HERE, "who": AMINA, "place": ROOM, "said": words(given), **more})


async def _says(at: Ground, text: str, who: str = "amina", place: str = "cold-chain", under: str = "") -> None:
    await at.says(who, text, named="the message", place=place, under=under)


async def _nudged(at: Ground, who: str, button: int) -> None:
    await at.shows(NUDGE, "ben", "the nudge")
    await at.presses(who, "the nudge", button)


async def _in_the_room(at: Ground) -> None:
    await at.shows(NUDGE, "cold-chain", "the nudge")
    await at.presses("amina", "the nudge")


async def _later(at: Ground, **values: str) -> None:
    await at.shows(NUDGE, "ben", "the nudge")
    await at.fills("ben", LATER, values, "the nudge")


async def _fields(at: Ground) -> None:
    await at.shows(FIELDS, "cold-chain", "the nudge")
    await at.fills_in_place("ben", "the nudge", {"why": " no time "})


async def _then(first: Awaitable[None], second: Awaitable[None]) -> None:
    await first
    await second


async def _ticked(at: Ground) -> None:
    await replied(at)
    await at.reacts("amina", "the answer", "✅")


KIM = Profile(PersonId("kim"), "Kim Seo", "Asia/Seoul", "ko")
MOVED = Profile(AMINA, "Amina Diallo", "Europe/Zurich", "en")
MESSAGE = MessageId("the message")
PRIVATE = PlaceId("with amina")
NUDGED: dict[str, Any] = {"message": MessageId("the nudge"), "place": PlaceId("with ben"), "who": BEN}
LINK = Link("https://example.org/log?a=1", "https://example.org/log?a=1")

ACTS: dict[str, tuple[Did, Event | None]] = {
    "amina asks": (asked, ASKED),
    "ben replies in the thread": (replied, REPLIED),
    "a reply to a reply": (
        lambda at: _then(replied(at), _says(at, "Thanks!", under="the question")),
        MessagePosted(**HERE, who=AMINA, place=ROOM, message=MESSAGE, text=words("Thanks!"), under=QUESTION),
    ),
    "names, channels, addresses and marks": (
        lambda at: _says(at, "{ben} see {wash} & https://example.org/log?a=1 or *this* <b>"),
        MessagePosted(
            **HERE, who=AMINA, place=ROOM, message=MESSAGE,
            text=(Name(BEN), Words(" see "), Place(WASH), Words(" & "), LINK, Words(" or *this* <b>")),
        ),
    ),
    "code": (
        lambda at: _says(at, "press `K2 & hold` now"),
        MessagePosted(
            **HERE, who=AMINA, place=ROOM, message=MESSAGE,
            text=(Words("press "), Code("K2 & hold"), Words(" now")),
        ),
    ),
    "an edit": (
        lambda at: _then(replied(at), at.edits("the answer", "Hold it for {ben}.")),
        MessageChanged(
            **HERE, who=BEN, place=ROOM, message=ANSWER, under=QUESTION,
            text=(Words("Hold it for "), Name(BEN), Words(".")),
        ),
    ),
    "an edit that changes nothing": (lambda at: _then(asked(at), at.edits("the question", FRIDGE)), ASKED),
    "a deletion": (
        lambda at: _then(replied(at), at.deletes("the answer")),
        MessageDeleted(**HERE, who=BEN, place=ROOM, message=ANSWER),
    ),
    "a tick": (_ticked, ReactionChanged(**HERE, who=AMINA, place=ROOM, message=ANSWER, emoji="✅", on=True)),
    "a tick taken away": (
        lambda at: _then(_ticked(at), at.reacts("amina", "the answer", "✅", on=False)),
        ReactionChanged(**HERE, who=AMINA, place=ROOM, message=ANSWER, emoji="✅", on=False),
    ),
    "a command by slash": (lambda at: at.slash("amina", "open"), command("open")),
    "a slash alone": (lambda at: at.slash("amina", ""), command("", said=())),
    "a slash with a name": (
        lambda at: at.slash("amina", "thank {ben} for the log"),
        command("", said=(Words("thank "), Name(BEN), Words(" for the log"))),
    ),
    "a command by mention": (lambda at: _says(at, "{steward} open"), command("open")),
    "a mention with a colon": (lambda at: _says(at, "{steward}: open"), command("open")),
    "a mention alone": (lambda at: _says(at, "{steward}"), command("", said=())),
    "a command in a thread": (
        lambda at: _then(asked(at), _says(at, "{steward} answered", "ben", under="the question")),
        command("answered", who=BEN, about=QUESTION),
    ),
    "steward named in passing": (
        lambda at: _says(at, "I think {steward} asks somebody"),
        MessagePosted(
            **HERE, who=AMINA, place=ROOM, message=MESSAGE,
            text=(Words("I think "), Name(STEWARD), Words(" asks somebody")),
        ),
    ),
    "a command alone with steward": (lambda at: _says(at, "open", place=""), command("open", place=PRIVATE)),
    "a private word that is edited": (
        lambda at: _then(_says(at, "open", place=""), at.edits("the message", "help")),
        command("open", place=PRIVATE),
    ),
    "a private word that is deleted": (
        lambda at: _then(_says(at, "open", place=""), at.deletes("the message")),
        command("open", place=PRIVATE),
    ),
    "a shortcut": (
        lambda at: _then(asked(at), at.shortcut("ben", "answered", "the question")),
        command("answered", who=BEN, about=QUESTION, author=AMINA),
    ),
    "a shortcut on a reply": (
        lambda at: _then(replied(at), at.shortcut("amina", "answered", "the answer")),
        command("answered", about=ANSWER, author=BEN),
    ),
    "a button of a nudge": (lambda at: _nudged(at, "ben", 0), ButtonPressed(**HERE, **NUDGED, action=CLAIM)),
    "another button of it": (lambda at: _nudged(at, "ben", 1), ButtonPressed(**HERE, **NUDGED, action=Action("pass"))),
    "a button in a channel": (
        _in_the_room,
        ButtonPressed(**HERE, who=AMINA, place=ROOM, message=MessageId("the nudge"), action=CLAIM),
    ),
    "a form": (
        lambda at: _later(at, note=" after lunch ", when="tomorrow", days="today,tomorrow", instead="amina"),
        FormSubmitted(
            **HERE, who=BEN, place=PlaceId("with ben"), action=LATER.action,
            values={"note": "after lunch", "when": "tomorrow", "days": "today,tomorrow", "instead": "amina"},
        ),
    ),
    "a form with what may be left out": (
        lambda at: _later(at, note="", when="today", days="today", instead=""),
        FormSubmitted(
            **HERE, who=BEN, place=PlaceId("with ben"), action=LATER.action,
            values={"note": "", "when": "today", "days": "today", "instead": ""},
        ),
    ),
    "fields of a message": (
        _fields,
        FormSubmitted(**HERE, who=BEN, place=ROOM, action=CLAIM, values={"why": "no time"}),
    ),
    "what steward does itself": (lambda at: _then(asked(at), at.hears_itself("the question")), ASKED),
    "her page is opened": (lambda at: at.opens_page("amina"), HomeOpened(**HERE, who=AMINA)),
    "a newcomer": (lambda at: at.comes(KIM), PersonJoined(**HERE, who=KIM.who, profile=KIM)),
    "another zone": (lambda at: at.comes(MOVED), PersonJoined(**HERE, who=AMINA, profile=MOVED)),
    "steward is added": (
        lambda at: at.adds_steward("amina", "wash"),
        BotAdded(
            **HERE, community=CommunityId("club"), who=AMINA, name="Club", places=(WASH,), managers=(AMINA,),
        ),
    ),
    "a bot writes": (
        lambda at: _says(at, "News of the day", "feed"),
        MessagePosted(**HERE, who=FEED, place=ROOM, message=MESSAGE, text=words("News of the day"), bot=True),
    ),
    "a bot writes to steward alone": (
        lambda at: _says(at, "open", "feed", place=""),
        MessagePosted(
            **HERE, who=FEED, place=PlaceId("with feed"), message=MESSAGE, text=words("open"), bot=True, private=True
        ),
    ),
    "a bot names steward": (
        lambda at: _says(at, "{steward} open", "feed"),
        MessagePosted(
            **HERE, who=FEED, place=ROOM, message=MESSAGE, text=(Name(STEWARD), Words(" open")), bot=True
        ),
    ),
}  # fmt: skip
"""Each act, and the last Event that it is. One that tells nothing new ends with the Event before it."""


def expected(event: Event | None) -> dict[str, Any]:
    told_of: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(event))
    return {name: value for name, value in told_of.items() if name not in {"key", "at"}}


def named(event: dict[str, Any], ground: Ground) -> dict[str, Any]:
    """Leave to each platform what is its own: where a community's id comes from."""
    if event["type"] == "bot-added" and ground.name_of(event["community"]) in {"here", "club"}:
        return {**event, "community": "club"}
    return event


@pytest.mark.parametrize("act", ACTS)
async def test_the_same_act_is_the_same_event(ground: Ground, act: str):
    does, event = ACTS[act]
    await does(ground)

    heard = told(ground, ground.ear.heard)
    assert heard, "nothing was told"
    assert named(heard[-1], ground) == expected(event)


async def test_every_act_has_a_key_of_its_own_and_happened_at_a_moment(ground: Ground):
    await replied(ground)
    await ground.edits("the answer", "Hold it.")
    await ground.reacts("amina", "the answer", "✅")
    await ground.slash("amina", "open")
    await ground.slash("amina", "open")
    await ground.shows(NUDGE, "ben", "the nudge")
    await ground.presses("ben", "the nudge")
    await ground.presses("ben", "the nudge")
    await ground.deletes("the answer")

    heard = ground.ear.heard
    assert len({event.key for event in heard}) == len(heard) == 9
    assert all(event.key and event.at.utcoffset() is not None for event in heard)
    assert [event.at for event in heard[:3]] == sorted(event.at for event in heard[:3])


@pytest.mark.parametrize("message", ["the question", "the answer", "a word elsewhere"])
async def test_the_address_that_steward_draws_for_a_message_is_read_back_as_that_message(ground: Ground, message: str):
    await replied(ground)
    await _says(ground, "The log is full.", place="wash")
    await ground.says("amina", "The log is full.", named="a word elsewhere", place="wash")
    address = await ground.address(message)

    await ground.says("ben", f"see {address} there", named="written")
    await ground.edits("written", f"see {address} here")
    await ground.slash("ben", f"used {address} in a plan")
    await ground.says("ben", f"used {address}", named="alone", place="")

    links = [_linked(event) for event in told(ground, ground.ear.heard[-4:])]
    assert links == [Link(address, address, MessageId(message))] * 4


def _linked(event: dict[str, Any]) -> Link:
    """The only link in what was typed."""
    [found] = [span for span in event.get("text") or event["said"] if span["type"] == "link"]
    return msgspec.convert(found, Link)


async def test_an_address_of_something_else_is_only_a_link(ground: Ground):
    await _says(ground, "see https://club.example.org/archives/C1/p1772442000000100 there")

    assert _linked(told(ground, ground.ear.heard)[-1]).message is None


# ---------------------------------------------------------------- history


@pytest.mark.parametrize("name", [name for name, part in ADAPTERS.items() if part.history])
def test_history_tells_to_which_message_an_address_leads(name: str, tmp_path: Path):
    then: InAnExport = ADAPTERS[name].history[name](tmp_path)
    then.says("amina", FRIDGE, named="the question")
    then.says("ben", RESET, named="the answer", under="the question", place="wash")
    address = then.address("the answer")
    then.says("ben", f"see {address} there", named="written")
    then.says("ben", f"see {address.replace('/C2/', '/C7/')} there", named="of another workspace")

    heard = [
        event for event in told(then, then.events()) if event.get("message") in {"written", "of another workspace"}
    ]
    assert [_linked(event).message for event in heard] == ["the answer", None]


@pytest.mark.parametrize("name", [name for name, part in ADAPTERS.items() if part.history])
def test_history_tells_of_what_happened_as_it_would_have_been_told_then(name: str, tmp_path: Path):
    then: InAnExport = ADAPTERS[name].history[name](tmp_path)
    then.says("amina", FRIDGE, named="the question")
    then.says("ben", RESET, named="the answer", under="the question")
    then.says("feed", "News of the day", named="the message", place="wash")
    then.says("amina", "{ben} see {wash} & https://example.org/log?a=1", named="another")
    then.says("ben", "oh", named="regretted")
    then.reacts("amina", "the answer")
    then.deletes("regretted")

    here = {**HERE, "community": CommunityId("T1/replay")}
    heard = told(then, then.events())
    wanted: list[Event] = [
        msgspec.structs.replace(ASKED, community=here["community"]),
        msgspec.structs.replace(REPLIED, community=here["community"]),
        MessagePosted(**here, who=FEED, place=WASH, message=MESSAGE, text=words("News of the day"), bot=True),
        ReactionChanged(**here, who=AMINA, place=ROOM, message=ANSWER, emoji="✅", on=True),
        MessagePosted(
            **here, who=AMINA, place=ROOM, message=MessageId("another"),
            text=(Name(BEN), Words(" see "), Place(WASH), Words(" & "), LINK),
        ),
        MessageDeleted(**here, who=NOBODY, place=ROOM, message=MessageId("regretted")),
    ]  # fmt: skip
    for event in wanted:
        assert expected(event) in heard
    people = {one["who"]: one["profile"]["name"] for one in heard if one["type"] == "person-joined"}
    assert people == {name: profile.name for name, profile in PEOPLE.items()}
    assert {one["place"] for one in heard if one["type"] == "person-joined"} == {NOWHERE}
