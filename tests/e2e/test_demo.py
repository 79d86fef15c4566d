"""What a viewer of the demo can press through once its story is told: the real product, in a real browser."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.e2e.screenshots import demo
from tests.e2e.test_access import faults

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

DESK, OWN = "town/desk/who:{who}", "town/direct/who:{who}"
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}


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
        chart = page.get_by_role("img", name="Month by month")
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
        await expect(page.locator(".whisper")).to_contain_text("Grace Otieno has your words now.")

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
