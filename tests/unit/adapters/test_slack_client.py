"""Steward's hands on Slack: what each call does there, and what each way of failing means.

What holds for every platform is in tests/contracts/adapters.
"""

from __future__ import annotations

import asyncio
import logging

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.client import Pace, Slack
from bot.kernel.cards import Card, Name, Para, Place, Post, phrase, words
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from tests.fakes import TOKEN, FakeSlack
from tests.unit.adapters.conftest import Hand
from tests.unit.adapters.town import say

ANA, REEF = PersonId("U1"), PlaceId("C1")
ROOM = InPlace(REEF)
ALONE = Privately(ANA)
CARD = Card(phrase("gist"), (Para(words("The reef is deep.")),))


def show(to: Audience = ROOM, card: Card = CARD) -> Show:
    return Show("greeting", card, to)


async def posted(slack: Slack, to: Audience = ROOM, marked: str = "club/greeting") -> Standing:
    return await slack.show(show(to), say, None, marked)


def spoken(found: dict[str, object]) -> str:
    return str(found["blocks"])


async def test_a_message_stands_in_its_channel_without_previews(slack: Slack, fake: FakeSlack):
    stands = await posted(slack)

    [there] = fake.messages["C1"]
    assert stands == Standing(REEF, MessageId(f"C1/{there['ts']}"))
    assert "The reef is deep." in spoken(there)
    [(_, said)] = fake.calls
    assert (said["unfurl_links"], said["unfurl_media"]) == (False, False)


async def test_one_person_is_written_to_in_their_own_talk_which_is_opened_once(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    first = await posted(slack, ALONE)
    hand.at += 2
    await posted(slack, ALONE)

    assert first.place == "DU1"
    assert [method for method, _ in fake.calls].count("conversations.open") == 1


async def test_a_page_is_laid_and_one_persons_eyes_are_met(slack: Slack, fake: FakeSlack):
    await posted(slack, Desk(ANA))
    await posted(slack, Only(ANA, REEF))

    assert fake.homes["U1"]["type"] == "home"
    [whisper] = fake.whispers
    assert (whisper["user"], whisper["channel"]) == ("U1", "C1")


async def test_a_token_is_looked_for_on_later_pages_and_not_for_ever(slack: Slack, fake: FakeSlack):
    stands = await posted(slack, marked="mine")
    for _ in range(450):
        fake.says("C1", "talk")
    assert await slack.read_back(ROOM, "mine") == stands

    for _ in range(600):
        fake.says("C1", "talk")
    with pytest.raises(UnknownOutcomeError):
        await slack.read_back(ROOM, "mine")


async def test_a_whisper_leaves_no_trace_and_a_page_is_laid_anew(slack: Slack):
    with pytest.raises(UnknownOutcomeError):
        await slack.read_back(Only(ANA, REEF), "t")
    assert await slack.read_back(Desk(ANA), "t") is None


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        ("500", UnknownOutcomeError),
        ("internal_error", UnknownOutcomeError),
        ("drop", UnknownOutcomeError),
        ("is_archived", GoneError),
        ("channel_not_found", GoneError),
        ("not_in_channel", DeniedError),
        ("token_revoked", DeniedError),
    ],
)
async def test_a_failure_says_what_became_of_the_message(
    slack: Slack, fake: FakeSlack, fault: str, meaning: type[Exception]
):
    fake.faults = [fault]

    with pytest.raises(meaning):
        await posted(slack)
    assert len(fake.messages["C1"]) == (fault == "drop"), "what was cut off after it was taken stands there"
    assert len(fake.calls) == 1, "nothing is tried twice in here"


async def test_when_slack_asks_to_slow_down_the_method_rests_as_long_as_it_says(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    fake.faults = ["429"]
    with pytest.raises(ThrottledError) as slower:
        await posted(slack)
    assert slower.value.seconds == 7

    with pytest.raises(ThrottledError):
        await posted(slack, InPlace(PlaceId("C2")))
    assert len(fake.calls) == 1, "while it rests, nothing is even tried"
    hand.at += 7
    await posted(slack, InPlace(PlaceId("C2")))


async def test_a_channel_hears_one_message_a_second_and_another_need_not_wait(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    await posted(slack)
    with pytest.raises(ThrottledError) as early:
        await posted(slack)
    await posted(slack, InPlace(PlaceId("C2")))
    hand.at += early.value.seconds
    await posted(slack)

    assert (len(fake.messages["C1"]), len(fake.messages["C2"])) == (2, 1)


async def test_where_nobody_listens_nothing_was_sent(hand: Hand):
    slack = Slack(AsyncWebClient(TOKEN, base_url="http://127.0.0.1:1/api/", retry_handlers=[]), hand)

    with pytest.raises(UnreachableError):
        await posted(slack)


async def test_people_are_called_as_slack_calls_them_and_messages_are_linked_to(slack: Slack, fake: FakeSlack):
    fake.people["U2"] = {"id": "U2", "name": "ben", "tz": "Asia/Tokyo", "profile": {"display_name": "Ben"}}
    ben = await slack.look_up(PersonId("U2"))
    said = (Name(ben.who), Post(MessageId("C1/1772442000.000100"), phrase("see")))
    await slack.show(show(card=Card(phrase("gist"), (Para(said),))), say, None, "t")

    assert (ben.name, ben.zone) == ("Ben", "Asia/Tokyo")
    there = spoken(fake.messages["C1"][0])
    assert "'text': 'Ben'" in there
    assert "https://club.slack.com/archives/C1/p1772442000000100" in there


async def test_a_token_never_reaches_the_log(slack: Slack, fake: FakeSlack, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    fake.faults = ["500"]
    with pytest.raises(UnknownOutcomeError) as failed:
        await posted(slack)

    assert TOKEN not in caplog.text
    assert TOKEN not in repr(failed.value) + repr(failed.value.__cause__)


NINE = 1772442000
"""Monday, 2 March 2026, 09:00 UTC, as Slack's own clock is made to say."""
UNASKED = [(ALONE, Purpose.ROUTING), (Only(ANA, REEF), Purpose.NEWS)]


def nine_oclock(fake: FakeSlack, begins: int, ends: int) -> None:
    fake.dated = {"Date": "Mon, 02 Mar 2026 09:00:00 GMT"}
    fake.quiet["U1"] = (NINE + begins, NINE + ends)


def said_to_ana(fake: FakeSlack) -> int:
    return len(fake.messages["DU1"]) + len(fake.whispers)


@pytest.mark.parametrize(("to", "purpose"), UNASKED)
async def test_who_wants_no_notifications_now_is_asked_when_they_do(
    slack: Slack, fake: FakeSlack, to: Audience, purpose: Purpose
):
    nine_oclock(fake, -3600, 5400)

    with pytest.raises(ThrottledError) as later:
        await slack.show(Show("greeting", CARD, to, purpose), say, None, "t")
    assert later.value.seconds == 5400
    assert said_to_ana(fake) == 0


@pytest.mark.parametrize(("begins", "ends"), [(1, 3600), (-3600, 0)])
async def test_before_and_after_quiet_hours_people_are_written_to(
    slack: Slack, fake: FakeSlack, begins: int, ends: int
):
    nine_oclock(fake, begins, ends)
    await slack.show(Show("greeting", CARD, ALONE, Purpose.ROUTING), say, None, "t")

    assert said_to_ana(fake) == 1


async def test_whether_somebody_wants_to_be_left_alone_is_asked_once_and_only_where_it_matters(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    nine_oclock(fake, -3600, 3600)
    stands = await posted(slack, ALONE)
    hand.at += 2
    await slack.show(Show("greeting", CARD, ALONE, Purpose.ROUTING), say, stands, "t")
    await slack.show(Show("greeting", CARD, InPlace(REEF, calling=ANA), Purpose.ROUTING), say, None, "t")
    await slack.show(Show("greeting", CARD, Desk(ANA), Purpose.PLAN), say, None, "t")
    assert "dnd.info" not in [method for method, _ in fake.calls]

    with pytest.raises(ThrottledError):
        await slack.show(Show("another", CARD, ALONE, Purpose.ROUTING), say, None, "t")
    assert [said for method, said in fake.calls if method == "dnd.info"] == [{"user": "U1"}]


@pytest.mark.parametrize("fault", ["missing_scope", "429", "500", "drop", "user_not_found"])
async def test_what_slack_does_not_say_about_quiet_hours_stops_no_message(slack: Slack, fake: FakeSlack, fault: str):
    nine_oclock(fake, -3600, 3600)
    fake.faults = [fault]
    await slack.show(Show("greeting", CARD, ALONE, Purpose.ROUTING), say, None, "t")

    assert said_to_ana(fake) == 1


async def test_an_answer_without_a_time_stops_no_message(slack: Slack, fake: FakeSlack):
    nine_oclock(fake, -3600, 3600)
    fake.dated = {"Date": "some day"}
    await slack.show(Show("greeting", CARD, ALONE, Purpose.ROUTING), say, None, "t")

    assert said_to_ana(fake) == 1


def test_the_pace_forgets_lanes_whose_turn_has_long_come(hand: Hand):
    pace = Pace(hand)
    for number in range(1500):
        hand.at += 2
        pace.take(str(number))

    pace.take("0")


async def test_somebody_not_met_since_the_start_is_asked_for_once_and_called_by_name(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    fake.people["U2"] = {"id": "U2", "name": "ben"}
    card = Card(phrase("gist"), (Para((Name(PersonId("U2")), Name(PersonId("U9")))),))
    await slack.show(show(card=card), say, None, "t")
    hand.at += 2
    await slack.show(show(card=card), say, None, "t")

    assert "'text': 'ben'" in spoken(fake.messages["C1"][0])
    assert "'text': 'U9'" in spoken(fake.messages["C1"][0]), "whom Slack does not know is called by the id"
    assert [said["user"] for method, said in fake.calls if method == "users.info"] == ["U2", "U9"]


async def test_whoever_belongs_to_another_workspace_is_a_guest(slack: Slack, fake: FakeSlack):
    slack.lives_at("https://club.slack.com", "T1")
    fake.people |= {who: {"id": who, "name": who, "team_id": team} for who, team in (("U2", "T1"), ("U3", "T2"))}

    assert [(await slack.look_up(PersonId(who))).guest for who in ("U2", "U3")] == [False, True]


@pytest.mark.parametrize("place", [REEF, None])
async def test_what_is_answered_at_once_does_not_wait_for_its_turn(
    slack: Slack, fake: FakeSlack, place: PlaceId | None
):
    for _ in range(2):
        await slack.answer(ANA, CARD, say, place)

    assert len(fake.whispers) + len(fake.messages["DU1"]) == 2


LINKED = Card(phrase("gist"), (Para((Post(MessageId("C1/1.2"), phrase("there")),)),))


def naming(place: str) -> Speaker:
    """Say nothing but the name of a channel."""
    return lambda _: (Place(PlaceId(place)),)


async def test_a_channel_is_called_by_its_name_where_only_letters_can_stand(slack: Slack, fake: FakeSlack):
    fake.titles["C7"] = "cold-chain"
    say = naming("C7")

    for _ in range(2):
        await slack.answer(ANA, LINKED, say, None)
    assert "#cold-chain" in spoken(fake.messages["DU1"][-1])
    assert [method for method, _ in fake.calls].count("conversations.info") == 1

    slack.knows_place(PlaceId("C7"), "cold-and-warm")
    await slack.answer(ANA, LINKED, say, None)
    assert "#cold-and-warm" in spoken(fake.messages["DU1"][-1])


async def test_a_channel_nobody_may_see_is_called_by_its_id(slack: Slack, fake: FakeSlack):
    say = naming("C8")

    for _ in range(2):
        await slack.answer(ANA, LINKED, say, None)

    assert "#C8" in spoken(fake.messages["DU1"][-1])
    assert [method for method, _ in fake.calls].count("conversations.info") == 1


async def test_of_very_many_channels_it_says_that_these_are_not_all(slack: Slack, fake: FakeSlack):
    fake.joined = [f"C{number}" for number in range(1200)]

    found = await slack.channels()
    assert (len(found.places), found.whole) == (1000, False)

    fake.joined = ["C1", "C2"]
    assert await slack.channels() == (("C1", "C2"), True)


async def test_while_somebody_waits_names_are_not_waited_for_long(slack: Slack, fake: FakeSlack):
    fake.people["U7"] = {"id": "U7", "name": "kim"}
    fake.holds["users.info"] = asyncio.Event()

    drawn = await slack.draw(lambda reader: reader.named(PersonId("U7")), say, within=0)
    assert drawn == "U7"

    fake.holds.clear()
    assert await slack.draw(lambda reader: reader.named(PersonId("U7")), say) == "kim"
