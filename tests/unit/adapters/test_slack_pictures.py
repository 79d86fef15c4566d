"""Charts in Slack: a picture with the words for who cannot see it, brought once; the words where there is none."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

import pytest
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.cards import Reader, home, message
from adapters.slack.client import Slack
from adapters.slack.gallery import Gallery
from bot.kernel.cards import Card, Chart, Para, Series, phrase, words
from bot.kernel.messages import Desk, InPlace, Only, Privately, Show
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.ports import DeniedError, Standing, ThrottledError
from tests.fakes import TOKEN, FakeSlack
from tests.unit.adapters.conftest import Hand
from tests.unit.adapters.town import say

ANA, REEF = PersonId("U1"), PlaceId("C1")
BRINGING = ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"]


def chart(*values: float, label: str = "Mon") -> Chart:
    return Chart(words("Questions"), (label, "Tue"), (Series(words("asked"), values),), phrase("three-on-monday"))


def card(*charts: Chart) -> Card:
    return Card(phrase("gist"), (Para(words("The week.")), *charts))


WEEK = card(chart(3.0, 1.0))
NEXT_WEEK = card(chart(4.0, 4.0))
UNWRITABLE = card(chart(1.0, label="\ue000"))


async def shown(slack: Slack, what: Card = WEEK, standing: Standing | None = None) -> Standing:
    return await slack.show(Show("week", what, InPlace(REEF)), say, standing, "t")


def methods(fake: FakeSlack) -> list[str]:
    return [method for method, _ in fake.calls]


def pictures(blocks: list[dict[str, Any]]) -> list[str]:
    return [block["slack_file"]["id"] for block in blocks if block["type"] == "image"]


def latest(fake: FakeSlack) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = fake.messages["C1"][-1]["blocks"]
    return blocks


def test_a_picture_is_named_and_says_what_it_says_and_nothing_is_said_twice():
    [_, block] = message(WEEK, Reader(say, pictured=lambda _chart, alt: f"F0{len(alt)}")).blocks

    assert block["slack_file"] == {"id": "F015"}
    assert (block["alt_text"], block["title"]["text"]) == ("three-on-monday", "Questions")
    assert "three-on-monday" not in str(message(WEEK, Reader(say, pictured=lambda *_: "F1")).blocks[0])


async def test_a_chart_is_brought_and_then_shown(slack: Slack, fake: FakeSlack):
    await shown(slack)

    assert methods(fake) == [*BRINGING, "chat.postMessage"]
    [file] = pictures(latest(fake))
    assert fake.files[file]["bytes"].startswith(b"\x89PNG")
    assert fake.files[file]["alt"] == "three-on-monday"
    assert fake.calls[2][1].get("channel_id") is None, "shared with nobody but by the message that shows it"


async def test_the_same_chart_is_brought_once_and_another_anew(slack: Slack, fake: FakeSlack, hand: Hand):
    stands = await shown(slack)
    first = pictures(latest(fake))
    hand.at += 2
    await shown(slack, WEEK, stands)
    assert methods(fake)[4:] == ["chat.update"]
    assert pictures(latest(fake)) == first

    hand.at += 2
    await shown(slack, NEXT_WEEK, stands)
    assert methods(fake)[5:] == [*BRINGING, "chat.update"]
    assert pictures(latest(fake)) != first


@pytest.mark.parametrize(
    "faults",
    [["missing_scope"], ["429"], ["500"], ["", "500"], ["", "", "storage_limit_reached"], ["drop"]],
)
async def test_where_slack_takes_no_picture_the_words_go_out_at_once(slack: Slack, fake: FakeSlack, faults: list[str]):
    fake.faults = faults
    await shown(slack)

    assert pictures(latest(fake)) == []
    assert "three-on-monday" in str(latest(fake))


async def test_who_may_bring_nothing_does_not_ask_at_every_message(slack: Slack, fake: FakeSlack, hand: Hand):
    fake.faults = ["missing_scope"]
    stands = await shown(slack)
    hand.at += 60
    await shown(slack, NEXT_WEEK, stands)
    assert methods(fake).count(BRINGING[0]) == 1

    hand.at += 3600
    await shown(slack, WEEK, stands)
    assert len(pictures(latest(fake))) == 1


async def test_a_picture_that_is_not_ready_is_waited_for(slack: Slack, fake: FakeSlack, hand: Hand):
    fake.unready = 2
    for seconds in (2.0, 4.0):
        with pytest.raises(ThrottledError) as later:
            await shown(slack)
        assert later.value.seconds == seconds
        hand.at += seconds
    await shown(slack)

    assert len(fake.messages["C1"]) == 1
    assert len(pictures(latest(fake))) == 1
    assert methods(fake).count("upload") == 1


async def test_a_picture_that_is_never_ready_is_given_up_and_said_in_words(slack: Slack, fake: FakeSlack, hand: Hand):
    fake.unready = 1000
    for _ in range(6):
        try:
            await shown(slack)
        except ThrottledError as later:
            hand.at += later.seconds
    [there] = fake.messages["C1"]

    assert pictures(there["blocks"]) == []
    assert "three-on-monday" in str(there["blocks"])
    fake.unready = 0
    hand.at += 2
    await shown(slack)
    assert pictures(latest(fake)) == [], "it is not tried again for ever"


async def test_a_picture_that_was_deleted_in_slack_is_brought_anew(slack: Slack, fake: FakeSlack, hand: Hand):
    stands = await shown(slack)
    [file] = pictures(latest(fake))
    del fake.files[file]
    hand.at += 2
    with pytest.raises(ThrottledError) as later:
        await shown(slack, WEEK, stands)
    hand.at += later.value.seconds
    await shown(slack, WEEK, stands)

    assert pictures(latest(fake)) not in ([], [file])


async def test_a_message_that_is_wrong_with_and_without_its_picture_is_an_error(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    fake.faults = ["", "", "", "invalid_blocks"]
    for seconds in (2.0, 4.0, 8.0, 16.0):
        with pytest.raises(ThrottledError):
            await shown(slack)
        hand.at += seconds
        fake.faults = ["invalid_blocks"]

    fake.faults = ["invalid_blocks"]
    with pytest.raises(ThrottledError):
        await shown(slack)  # the words would come too soon after the picture
    hand.at += 2
    fake.faults = ["invalid_blocks"]
    with pytest.raises(DeniedError, match="invalid_blocks"):
        await shown(slack)
    assert fake.messages["C1"] == []


async def test_blocks_that_are_wrong_without_a_picture_stay_an_error(slack: Slack, fake: FakeSlack):
    fake.faults = ["invalid_blocks"]

    with pytest.raises(Exception, match="invalid_blocks"):
        await shown(slack, Card(phrase("gist")))
    assert len(fake.calls) == 1


async def test_what_is_answered_at_once_does_not_wait_for_a_picture(slack: Slack, fake: FakeSlack):
    fake.unready = 1
    await slack.answer(ANA, WEEK, say, REEF)
    assert pictures(fake.whispers[-1]["blocks"]) == []

    await slack.answer(ANA, WEEK, say, REEF)
    assert len(pictures(fake.whispers[-1]["blocks"])) == 1
    assert methods(fake).count("upload") == 1


async def test_a_page_and_a_whisper_and_a_talk_show_pictures_too(slack: Slack, fake: FakeSlack):
    for to in (Desk(ANA), Only(ANA, REEF), Privately(ANA)):
        await slack.show(Show("week", WEEK, to), say, None, "t")
    await slack.lay(PersonId("U2"), WEEK, say)

    blocks = [fake.homes["U1"], fake.whispers[0], fake.messages["DU1"][0], fake.homes["U2"]]
    assert [len(pictures(one["blocks"])) for one in blocks] == [1, 1, 1, 1]
    assert methods(fake).count("upload") == 1


async def test_what_is_drawn_for_an_answer_in_the_same_breath_shows_only_what_slack_has_shown(
    slack: Slack, fake: FakeSlack, hand: Hand
):
    drawn = await slack.draw(partial(home, WEEK), say)
    assert (pictures(drawn["blocks"]), fake.calls) == ([], [])

    fake.unready = 1
    with pytest.raises(ThrottledError):
        await shown(slack)
    assert pictures((await slack.draw(partial(home, WEEK), say))["blocks"]) == [], "it is there, and not yet shown"

    hand.at += 2
    await shown(slack)
    assert len(pictures((await slack.draw(partial(home, WEEK), say))["blocks"])) == 1


async def test_a_chart_that_cannot_be_drawn_is_said_in_words_and_drawn_once(
    slack: Slack, fake: FakeSlack, hand: Hand, caplog: pytest.LogCaptureFixture
):
    stands = await shown(slack, UNWRITABLE)
    hand.at += 2
    await shown(slack, UNWRITABLE, stands)

    assert "three-on-monday" in str(latest(fake))
    assert set(methods(fake)) == {"chat.postMessage", "chat.update"}
    assert caplog.text.count("no font here") == 1


async def test_old_drawings_are_forgotten(fake: FakeSlack, hand: Hand):
    async with fake.serve() as web:

        async def call(method: str, **said: Any) -> AsyncSlackResponse:  # noqa: ANN401 - as Slack takes it
            return await web.api_call(method, params=said)

        gallery = Gallery(web, call, hand)
        drawings = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 {high}"/>' for high in range(1, 202)]
        for drawing in drawings:
            await gallery.bring({drawing: "alt"}, 60)

    assert [gallery.knows(drawings[0]), gallery.knows(drawings[1]), gallery.knows(drawings[-1])] == [False, True, True]


async def test_where_a_picture_is_brought_to_and_the_token_stay_out_of_the_log(
    slack: Slack, fake: FakeSlack, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    fake.faults = ["", "500"]
    await shown(slack)

    assert "took no picture" in caplog.text
    assert "/upload/" not in caplog.text
    assert TOKEN not in caplog.text
