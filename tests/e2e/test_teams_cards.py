"""What Steward draws is read by Microsoft's own renderer, words and buttons and all; what is pressed comes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser

from adapters.teams.cards import dialog, message
from adapters.teams.presses import pressed
from adapters.teams.wording import LOOKS_LIKE
from bot.kernel.cards import Action, Button, Buttons, Card, Form, Name, Para, Phrase, Span, Text, When, Words, phrase
from bot.kernel.people import PersonId
from tests.anycard import NASTY, say
from tests.contracts.adapters.teams_drawings import Met, parts, reader
from tests.contracts.adapters.test_cards import ON_A_BUTTON, TYPED
from tests.e2e.teams_pictures import READER, all_cards, lived, nudge, take, week
from tests.e2e.teams_view import shown, told, words
from tests.world import FRIDGE, MONDAY

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

SPREAD = [
    *NASTY,
    *(
        "[bank](https://evil.example)",
        "![x](https://evil.example/x.png)",
        "{{DATE(2026-03-02T12:00:00Z)}}",
        "<at>Ben</at>",
    ),
    *("**loud** __loud__ ~~gone~~", "- one\n- two", "1. one\n2. two", "# head", "> quote", "\\*x\\* \\[y\\]"),
    *(
        "| a | b |\n|---|---|\n| c | d |",
        "    code",
        "head\n===",
        "[x]: https://evil.example\n\n[x]",
        "&#42;&lt;b&gt;",
        "***",
    ),
]
"""What people type where Markdown is spoken."""
READ = str.maketrans("".join(LOOKS_LIKE.values()), "".join(LOOKS_LIKE), "\u200b")
EMPTY = "An Input.ChoiceSet must have at least one choice defined."
"""Said of a choice of colleagues, whom Teams looks up: this renderer cannot."""


def pictures(folder: Path) -> set[str]:
    return {picture.stem for picture in folder.glob("*.png")}


def letters(text: str) -> str:
    return "".join(letter for letter in text.translate(READ) if letter.isprintable() and not letter.isspace())


def beside_a_mention(typed: str) -> Card:
    said: tuple[Span, ...] = (Name(PersonId("ben"), call=True), Words(f" {typed}"))
    return Card(phrase("gist"), (Para(said),))


async def test_every_card_of_a_day_is_drawn_whole(browser: Browser):
    for thing in all_cards():
        card = dialog(thing, READER).card if isinstance(thing, Form) else message(thing, READER).card
        async with shown(browser, card) as page:
            complaints, _ = await told(page)
            said = letters(re.sub(r"\{\{.*?\}\}", "", await words(page)))
            buttons = await page.locator("article .ac-pushButton").all_inner_texts()

        assert [one for one in complaints if one != EMPTY and "Chart." not in one] == []
        for run in (one["text"] for one in parts(card) if one.get("type") in {"TextRun", "TextBlock"}):
            assert "{{" in run or "<at>" in run or letters(run) in said, run
        titles = [one["title"] for one in parts(card) if one.get("type") in {"Action.Execute", "Action.Submit"}]
        shown_first = [one["title"] for one in parts(card) if one.get("type") == "Action.ShowCard"]
        assert {button.rstrip("\ue70d") for button in buttons} <= {*titles, *shown_first}
        assert len(buttons) == len(Met(card).actions)


@pytest.mark.parametrize("where", [*TYPED, *ON_A_BUTTON, "beside a mention"])
async def test_what_people_typed_stands_there_letter_by_letter_and_is_no_markup(browser: Browser, where: str):
    table = {**TYPED, **ON_A_BUTTON, "beside a mention": beside_a_mention}
    cards = [message(table[where](typed), reader({}, say)).card for typed in ("word", *SPREAD)]
    async with shown(browser, *cards) as page:
        [(harmless, _), *others] = await page.locator("article").evaluate_all(SHAPE)
    for typed, (shape, said) in zip(SPREAD, others, strict=True):
        assert shape == harmless, typed
        if where not in NOT_SEEN:
            assert letters(typed) in letters(said), typed


NOT_SEEN = {"the gist", "a question before a press", "a field of a message"}
"""Where a notification says it, a press uncovers it, or a field holds it."""
SHAPE = """articles => articles.map(article => [[...article.querySelectorAll(':is(strong, em, b, i, s, a, ul, ol, li, '
    + 'img, code, h1, h2, h3, hr, blockquote, table, button, input, textarea, select, .mention)')].map(
        one => one.tagName + (one.href ?? '')), article.textContent])"""


async def test_a_moment_is_said_in_the_readers_own_zone_and_language(browser: Browser):
    said: Text = (Words("since "), When(MONDAY))
    card = Card(phrase("gist"), (Para(said), Para((Name(PersonId("ben"), call=True), *said))))

    for zone, lang, there in (
        ("Asia/Tokyo", "fr", "lun. 2 mars 2026 16:00"),
        ("Africa/Dakar", "en", "Mon, Mar 2, 2026 7:00 AM"),
    ):
        drawn = message(card, reader({}, say)._replace(lang=lang)).card
        async with shown(browser, drawn, zone=zone, locale="sw") as page:
            assert " ".join((await words(page)).split()).count(f"since {there}") == 2


async def test_where_no_chart_can_be_drawn_its_numbers_stand_in_its_place(browser: Browser):
    async with shown(browser, message(week(), READER).card) as page:
        complaints, _ = await told(page)
        said = await words(page)

    assert complaints == ['Unknown element type "Chart.VerticalBar.Grouped". Fallback will be used if present.']
    for line in ("2026-02-23: asked 14 · never answered 2", "2026-03-02: asked 8"):
        assert line in said
    assert "most were asked in the week from 2026-02-23: 14" in said


async def test_what_is_pressed_comes_back_as_what_it_means(browser: Browser):
    async with shown(browser, message(nudge(), READER).card) as page:
        assert FRIDGE in await words(page)
        await page.get_by_role("button", name="I’ll answer").click()
        _, [press] = await told(page)

    assert (press["kind"], press["verb"]) == ("Action.Execute", "question.claim")
    action, values, _ = pressed(press["data"])
    assert (action.name, values) == ("question.claim", None)
    assert action.about["question"]


async def test_a_dialog_is_filled_in_and_sent_and_not_before_what_is_needed_stands_there(browser: Browser):
    _, answers = lived()
    hours = answers["hours"]
    assert isinstance(hours, Form)
    asks = dialog(hours, READER, place="19:a@thread.tacv2")
    async with shown(browser, asks.card, title=asks.title) as page:
        await page.get_by_label("My day starts at").fill("")
        await page.get_by_role("button", name="Save").click()
        assert (await told(page))[1] == []
        assert "Please fill this in." in await words(page)

        await page.get_by_label("My day starts at").fill("08:00")
        await page.get_by_text("Français").click()
        await page.get_by_text("what your help led to").click()
        await page.get_by_role("button", name="Save").click()
        _, [press] = await told(page)

    action, values, place = pressed(press["data"])
    assert (press["kind"], action, place) == ("Action.Submit", hours.action, "19:a@thread.tacv2")
    assert values is not None
    assert (values["starts"], values["language"]) == ("08:00", "fr")
    assert "impact" not in values["kinds"].split(",")


async def test_a_press_that_is_to_be_confirmed_is_asked_about_before_it_can_be_done(browser: Browser):
    sure: Phrase = phrase("this-cannot-be-undone")
    button = Button(phrase("forget-me"), Action("forget", {"who": "ben"}), confirm=sure)
    async with shown(browser, message(Card(phrase("gist"), (Buttons((button,)),)), reader({}, say)).card) as page:
        forget = page.get_by_role("button", name="forget-me")
        assert await forget.count() == 1
        await forget.click()
        assert "this-cannot-be-undone" in await words(page)
        assert (await told(page))[1] == []

        await forget.last.click()
        _, [press] = await told(page)
    assert pressed(press["data"]).action == button.action


async def test_on_a_telephone_nothing_is_wider_than_the_screen(browser: Browser):
    for thing in all_cards():
        card = dialog(thing, READER).card if isinstance(thing, Form) else message(thing, READER).card
        async with shown(browser, card, wide=360) as page:
            assert await page.evaluate("() => document.documentElement.scrollWidth") <= 360


async def test_the_pictures_of_teams_can_be_taken_again(browser: Browser, tmp_path: Path):
    await take(browser, tmp_path)

    assert pictures(tmp_path) == {"teams-nudge", "teams-slip", "teams-desk", "teams-dialog", "teams-chart"}
