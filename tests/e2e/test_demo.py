"""What a viewer of the demo can press through once its story is told: the real product, in a real browser."""

import csv
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from bot.kernel.cards import Value, Words, phrase
from bot.kernel.policy import Tone
from tests.e2e.screenshots import demo
from tests.e2e.test_access import faults
from tests.reading import flat
from tests.tongues import CATALOGUE

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

DESK, OWN = "town/desk/who:{who}", "town/direct/who:{who}"
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}


def in_spanish(key: str, **values: Value) -> str:
    """Say something as Rosa reads it."""
    given = {
        name: Words(value) if isinstance(value, str) and name == "words" else value for name, value in values.items()
    }
    return flat((phrase(key, **given),), CATALOGUE.speaker("es", Tone.WARM))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def told(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    folder: Path = tmp_path_factory.mktemp("demo")
    async with demo(folder / "town") as url:
        yield url


@asynccontextmanager
async def opened(
    browser: Browser, url: str, who: str, place: str, *, look: tuple[str, str] = ("wide", "light")
) -> AsyncIterator[Page]:
    (wide, high), colours = SIZES[look[0]], look[1]
    context = await browser.new_context(
        viewport={"width": wide, "height": high},
        color_scheme=colours,  # type: ignore[arg-type]  # one of the two that the tests name
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = await context.new_page()
    page.set_default_timeout(8000)
    await page.goto(f"{url}#as=who:{who}&at={place.format(who=who)}")
    await page.wait_for_selector("#main h2")
    try:
        yield page
    finally:
        await context.close()


# ---------------------------------------------------------------- anybody can use it, by day and by night


@pytest.mark.parametrize(("size", "colours"), [("wide", "light"), ("narrow", "dark")])
async def test_the_desk_with_its_drafts_and_the_form_for_ones_own_words(
    browser: Browser, told: str, size: str, colours: str
):
    async with opened(browser, told, "grace", DESK, look=(size, colours)) as page:
        await expect(page.locator(".desk-page h3")).to_be_visible()
        assert await faults(page) == []

        await page.get_by_role("button", name="Edit…").first.click()
        words = page.get_by_role("dialog").locator("textarea")
        await expect(words).to_have_value(re.compile("^Dear Amina Tesfaye, thank you for answering Thandiwe Moyo"))
        assert await faults(page) == []


@pytest.mark.parametrize(("size", "colours"), [("wide", "light"), ("narrow", "dark")])
async def test_the_chart_of_what_ones_help_led_to(browser: Browser, told: str, size: str, colours: str):
    async with opened(browser, told, "rosa", OWN, look=(size, colours)) as page:
        chart = page.get_by_role("img", name=in_spanish("impact-own-chart"))
        await expect(chart).to_be_visible()
        letters = await chart.locator("text").first.evaluate("one => one.getBoundingClientRect().height")

        assert letters > 9, "it can be read on a telephone"
        assert await page.evaluate("document.documentElement.scrollWidth") == SIZES[size][0]
        assert await faults(page) == []


# ---------------------------------------------------------------- pressed through


async def test_a_manager_sends_a_note_in_their_own_words_and_reads_what_comes_back(browser: Browser, told: str):
    async with opened(browser, told, "grace", DESK) as page:
        await page.get_by_role("button", name="Edit…").first.click()
        await page.get_by_role("dialog").locator("textarea").fill("Dear Amina, rivets! Thank you.")
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()
        await expect(page.locator(".whisper")).to_contain_text("Amina Tesfaye")
        await expect(page.locator(".desk-page")).not_to_contain_text("Dear Amina Tesfaye")

        await page.get_by_role("button", name="Confirm").click()
        await expect(page.locator(".whisper")).to_contain_text("It stands: used in “Guía de termos 2026”.")
        await expect(page.locator(".desk-page")).not_to_contain_text("Guía de termos")

    async with opened(browser, told, "amina", OWN) as page:
        await expect(page.locator("#main .card").last).to_contain_text("rivets!")
        await page.get_by_role("button", name="Write back to Grace Otieno…").click()
        await page.get_by_role("dialog").locator("textarea").fill("I did not think that anybody would need it.")
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()
        await expect(page.locator(".whisper").last).to_contain_text("Grace Otieno has your words now.")

    async with opened(browser, told, "grace", OWN) as page:
        await expect(page.locator("#main .card").last).to_contain_text("I did not think that anybody would need it.")


async def test_a_link_is_copied_and_what_it_was_used_in_waits_on_the_desk(browser: Browser, told: str):
    async with opened(browser, told, "kofi", "town/cold-chain") as page:
        asked = page.locator("#main li.message", has_text="какой интервал")
        await asked.locator(".replies").click()
        answer = page.locator("#thread li.message", has_text="Десять минут")
        await answer.hover()
        await answer.get_by_role("button", name="More").click()
        await page.get_by_role("menuitem", name="Copy link").click()
        link = await page.evaluate("navigator.clipboard.readText()")
        await page.fill("#write", f'/steward used {link} in "Logger leaflet"')
        await page.press("#write", "Enter")
        await expect(page.locator(".whisper").last).to_contain_text("it was used in “Logger leaflet”")

    async with opened(browser, told, "grace", DESK) as page:
        await expect(page.locator(".desk-page")).to_contain_text("was used in “Logger leaflet”.")
        await expect(page.locator(".desk-page .mention")).to_have_count(0)  # a preview calls nobody


# ---------------------------------------------------------------- what those who steer read, and take away


async def says(page: Page, words: str) -> Locator:
    """Say something to Steward, and give the card that answers."""
    before = await page.locator("#main li.message").count()
    await page.fill("#write", words)
    await page.press("#write", "Enter")
    await expect(page.locator("#main li.message")).to_have_count(before + 2)
    return page.locator("#main li.message .card").last


STEERING = {
    "goals": "90 % or more, by Tuesday 30 June",
    "maturity": "The next 3 things to do:",
    "brief @lan": "To forward by e-mail or on paper",
    "campaign": "Ask Rosa anything about power",
    "learn": "Next for you",
}


@pytest.mark.parametrize(("size", "colours"), [("wide", "light"), ("narrow", "dark")])
async def test_anybody_can_use_the_cards_of_those_who_steer(browser: Browser, told: str, size: str, colours: str):
    async with opened(browser, told, "grace", OWN, look=(size, colours)) as page:
        for words, holds in STEERING.items():
            await expect(await says(page, words)).to_contain_text(holds)

        assert await faults(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth") == SIZES[size][0]


async def test_the_core_teams_note_reads_well_and_shows_what_it_says(browser: Browser, told: str):
    async with opened(browser, told, "rosa", OWN) as page:
        note = page.locator("#main .card", has_text=in_spanish("core-note-moved", count=0, tells="no")).last

        await expect(
            note.get_by_role("img", name=in_spanish("core-chart", what=phrase("metric-contributors")))
        ).to_be_visible()
        assert await faults(page) == []


async def taken(page: Page, card: Locator, kind: str) -> Path:
    async with page.expect_download() as coming:
        await card.get_by_text(kind).click()
    return Path(await (await coming.value).path())


async def test_a_manager_takes_a_leaders_briefing_away_as_a_letter(browser: Browser, told: str):
    async with opened(browser, told, "grace", OWN) as page:
        card = await says(page, "brief @priya")
        letter = (await taken(page, card, "HTML, for an e-mail")).read_text(encoding="utf-8")
        paper = PdfReader(await taken(page, card, "PDF"))

    for text in (letter, " ".join(page.extract_text() for page in paper.pages)):
        assert "Dear Priya Nair" in text
        assert "Two clinics keep their vaccine cold again" in " ".join(text.split())
    assert "<script" not in letter
    assert len(paper.pages) == 1, "two minutes fit on a page"


async def test_a_manager_takes_the_numbers_away(browser: Browser, told: str):
    async with opened(browser, told, "grace", OWN) as page:
        card = await says(page, "export")
        rows = list(csv.DictReader((await taken(page, card, "CSV")).read_text(encoding="utf-8-sig").splitlines()))
        same = json.loads((await taken(page, card, "JSON")).read_text(encoding="utf-8"))

    assert {"week_starts", "channel", "group", "within_day"} <= rows[0].keys()
    assert len(rows) > 10
    assert len(same["rows"] if isinstance(same, dict) else same) == len(rows)


async def test_a_member_gives_an_idea_and_a_leader_is_for_it(browser: Browser, told: str):
    async with opened(browser, told, "diego", OWN) as page:
        await says(page, "idea a drill for the night on which the power goes")

    async with opened(browser, told, "rosa", OWN) as page:
        card = await says(page, "ideas")
        item = card.locator("li", has_text="a drill for the night")
        await item.get_by_role("button", name=in_spanish("idea-vote")).click()
        await expect(page.locator(".whisper").last).to_contain_text(
            in_spanish("idea-voted", count=1, words="a drill for the night on which the power goes")
        )
