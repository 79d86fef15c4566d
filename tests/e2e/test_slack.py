"""A question's life in a Slack that nobody here wrote: `local-slack`, by a socket and by HTTP.

It checks neither tokens nor blocks, and knows no limits: what it lacks is tried against our own fake, in `tests/unit`.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import app as slack
from bot.features.experts.state import Expert
from bot.features.questions.state import Question
from bot.kernel.cards import Card, Chart, Series, phrase, words
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Closed, Misheard
from bot.kernel.messages import InPlace, Show
from bot.kernel.people import PlaceId
from bot.kernel.policy import Tone
from bot.manifests import TEXT
from bot.runtime.speaker import Catalogue
from tests.e2e.slack_town import QUESTION, Town, nudged, opened, until

pytestmark = pytest.mark.e2e


@pytest.fixture(params=["socket", "http"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    async with opened(tmp_path, by_http=request.param == "http") as town:
        yield town


async def test_a_questions_whole_life(town: Town):
    asked, talk, nudge = await nudged(town)

    await town.presses("U2", talk, nudge, "I’ll answer")
    await until(lambda: town.facts(Claimed), "the claim")
    await town.turn(minutes=1)
    _, [edited] = await town.talk("U2")
    assert edited["ts"] == nudge["ts"]
    assert edited["blocks"] != nudge["blocks"]

    answer = await town.says("U2", "Hold the reset button for ten seconds until the light goes off.", asked)
    await until(lambda: town.facts(Answered), "the answer")
    await town.asks("reaction", channel="C1", ts=answer, user="U1", name="white_check_mark")
    [accepted] = await until(lambda: town.facts(Accepted), "the acceptance")
    assert (accepted.who, accepted.by, accepted.message) == ("U2", "U1", f"C1/{answer}")


async def test_a_dialog_is_opened_and_sent(town: Town):
    _, talk, nudge = await nudged(town)

    await town.presses("U2", talk, nudge, "Later, or somebody else…")

    async def opened() -> Any:  # noqa: ANN401 - whatever the page shows
        return (await town.seen())["modalStack"]

    [dialog] = await until(opened, "the dialog")
    view = dialog.get("view", dialog)
    fields = [block for block in view["blocks"] if block["type"] == "input"]
    values = {
        one["block_id"]: {
            one["element"]["action_id"]: {"type": "static_select", "selected_option": one["element"]["options"][0]}
        }
        for one in fields
        if one["element"]["type"] == "static_select"
    }
    await town.does(t="view_submit", user="U2", values=values)

    async def changed() -> bool:
        await town.turn(seconds=1)
        _, [now] = await town.talk("U2")
        return bool(now["blocks"] != nudge["blocks"])

    assert await until(changed, "the nudge to say that it was put off")


async def test_the_page_and_a_word_nobody_knows(town: Town):
    await town.asks("open-home", user="U1")

    async def laid() -> Any:  # noqa: ANN401 - whatever the page shows
        return (await town.seen())["homeViews"].get("U1")

    assert await until(laid, "the page")
    await town.commands("U1", "opne")

    async def answered() -> bool:
        return any(one["user"] == "UBOT" and "open" in json.dumps(one) for one in await town.messages("C1"))

    assert await until(answered, "an answer to a slip of the pen")


async def test_a_question_that_is_edited_away_or_deleted_is_followed(town: Town):
    edited, deleted = await town.says("U1", QUESTION), await town.says("U1", "Where do I find the spare door seal?")
    await until(lambda: town.keeps(Question), "the questions")
    await town.turn(minutes=10)
    assert len(await town.facts(Asked)) == 2
    await town.does(t="edit_message", channel="C1", ts=edited, user="U1", text="Found it, thanks.")
    await town.does(t="delete_message", channel="C1", ts=deleted, user="U1")

    async def closed() -> bool:
        await town.turn(minutes=10)
        return {fact.why for fact in await town.facts(Closed)} == {"edited-away", "deleted"}

    assert await until(closed, "both to be closed")


@pytest.mark.parametrize("town", ["http"], indirect=True)
async def test_a_shortcut_on_a_message_calls_for_an_expert_and_takes_a_false_question_back(town: Town):
    await town.commands("U2", "know vaccine fridges")
    await until(lambda: town.keeps(Expert), "what Ben says he knows")
    asked = await town.says("U1", QUESTION)
    await until(lambda: town.keeps(Question), "the question")
    await town.turn(minutes=10)
    [message] = [one for one in await town.messages("C1") if one["ts"] == asked]

    assert await town.shortcut("U1", "ask", message) == 200

    async def answered() -> bool:
        return any(one["user"] == "UBOT" for one in await town.messages("C1"))

    assert await until(answered, "an answer for her eyes")
    assert await town.shortcut("U1", "not-a-question", message) == 200
    assert await until(lambda: town.facts(Misheard), "the question to be taken back")


async def test_a_chart_is_brought_and_hangs_there_with_its_words(town: Town):
    say = Catalogue.read(TEXT).speaker("en", Tone.WARM)
    chart = Chart(words("Questions"), ("Mon", "Tue"), (Series(words("asked"), (3.0, 1.0)),), phrase("help-title"))
    card = Card(phrase("help-gist"), (chart,))
    await town.hands.show(Show("week", card, InPlace(PlaceId("C1"))), say, None, "week")

    [said] = await town.messages("C1")
    [picture] = [block for block in said["blocks"] if block["type"] == "image"]
    assert picture["slack_file"]["id"]
    assert (picture["title"]["text"], picture["alt_text"]) == ("Questions", "What you can say to me")


async def test_only_what_slack_signed_is_taken_and_with_a_socket_nothing(town: Town):
    where = town.address.replace("/healthz", slack.PATH)

    assert await town.knocks(where) == (404 if town.address.endswith("/healthz") else 401)
