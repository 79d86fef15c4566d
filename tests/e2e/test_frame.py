"""What stands on the page around the messages is said in the language of whoever one plays, and nowhere else."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from msgspec.structs import replace
from playwright.async_api import Browser, Page, expect

from adapters.playground.app import serve
from bot.kernel.cards import phrase
from bot.kernel.policy import Tone
from bot.kernel.tongues import LANGUAGES, RIGHT_TO_LEFT
from bot.runtime.speaker import Catalogue
from tests.e2e.conftest import Street, Visit
from tests.e2e.stage import AMINA, KENJI, LEILA, MARIA, Stage
from tests.e2e.test_access import faults
from tests.e2e.test_page import stream
from tests.reading import flat
from tests.tongues import CATALOGUE, TEXT, bracketed

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

_OWN = re.compile("\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}[^\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}]*.")
_TOLD = """() => {
    const typed = '[lang=""], .card, code, pre, time, .name, .who strong, .who .hint, .face, .face-of-clock, .choice, '
        + '.reasons, .effects p, article > header strong, .mention, noscript, script, [hidden], .what, .line.day';
    const out = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        if (!node.parentElement.closest(typed)) out.push(node.textContent);
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        if (one.closest('.card, time, .drawn')) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) out.push(one.getAttribute(name) ?? '');
    }
    return out;
}"""
_TYPED = ("Steward", "Amina Diallo", "Ben Okafor", "田中 健二", "ليلى حداد", "María Fernanda Gutiérrez", "Priya Raman")
_PLACES = ("#cold-chain", "#fridges", "#nutrition", "#welcome", "#data", "help", "quiet", "Nairobi")


_SCRIPT = ("What you can say here", "Three things need you this week", "This answers it", "Not a question", "Ben")
"""Words of the town's script, which no catalogue has."""


def said(key: str, language: str) -> str:
    return flat((phrase(key),), CATALOGUE.speaker(language, Tone.PLAIN))


@pytest_asyncio.fixture(loop_scope="session")
async def nowhere(browser: Browser) -> AsyncIterator[Page]:
    """The page, with each of its own words in brackets: what stands outside them is written in no catalogue."""
    words = Catalogue({"en": bracketed((TEXT / "en.ftl").read_text(encoding="utf-8"))})
    stage = Stage(spoken=words)
    await stage.settle()
    url, runner = await serve(stage.app, 0)
    page = await browser.new_page(locale="en-GB", viewport={"width": 1440, "height": 900})
    await page.goto(f"{url}#as={AMINA}&at=town/cold-chain")
    await page.wait_for_selector(".face-of-clock strong")
    yield page
    await page.close()
    await runner.cleanup()


def unwritten(told: list[str]) -> list[str]:
    """Give what is left of a page's words when its own and what people typed are taken away."""
    left = []
    for one in told:
        rest = _OWN.sub("", one)
        for typed in (*_TYPED, *_PLACES, *_SCRIPT):
            rest = rest.replace(typed, "")
        rest = re.sub(r"\w{3} \d+ \w{3}, \d\d:\d\d|“[^”]*”|[\w-]+\.[\w-]+", "", rest)
        if re.search(r"[^\W\d_]{2,}", rest):
            left.append(rest.strip())
    return left


async def in_a_room(_page: Page) -> None:
    """As it opens."""


async def in_a_thread(page: Page) -> None:
    await page.locator("#main .replies").first.click()
    await expect(page.locator("#thread li.message")).to_have_count(3)


async def with_the_switcher(page: Page) -> None:
    await page.click("#switch")
    await page.fill(".switcher .field", "nobody at all")
    await expect(page.locator(".switcher .empty")).to_be_visible()


async def with_a_menu(page: Page) -> None:
    await page.locator("#main .bar button[aria-haspopup]").last.dispatch_event("click")
    await expect(page.get_by_role("menu")).to_be_visible()


async def in_an_empty_room(page: Page) -> None:
    await page.click('[data-place="town/fridges"]')
    await expect(page.locator("#main .nothing h3")).to_be_visible()


async def with_steward(page: Page) -> None:
    await page.click(f'[data-place="town/direct/{AMINA}"]')
    await expect(page.locator("#main .nothing h3")).to_be_visible()


async def with_a_whisper_and_all_that_is_inspected(page: Page) -> None:
    await page.fill("#write", "Which logger?")
    await page.press("#write", "Enter")
    await expect(stream(page).last).to_contain_text("Which logger?")
    await page.click('[data-turn="next"]')
    await expect(page.locator("#toasts .toast")).to_be_visible()
    await page.fill("#write", "/steward help")
    await page.press("#write", "Enter")
    await expect(page.locator(".whisper")).to_be_visible()
    await page.evaluate("document.querySelectorAll('.story').forEach(one => { one.open = true; })")


async def on_a_desk(page: Page) -> None:
    await page.click(f'[data-place="town/desk/{AMINA}"]')
    await expect(page.locator(".desk-page h3")).to_be_visible()


@pytest.mark.parametrize(
    "reach",
    [
        in_a_room,
        in_a_thread,
        with_the_switcher,
        with_a_menu,
        in_an_empty_room,
        with_steward,
        with_a_whisper_and_all_that_is_inspected,
        on_a_desk,
    ],
)
async def test_nothing_on_the_page_is_written_in_the_page(nowhere: Page, reach: Callable[[Page], Awaitable[None]]):
    await reach(nowhere)

    assert unwritten(await nowhere.evaluate(_TOLD)) == []


# ---------------------------------------------------------------- whose language


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_is_in_the_language_of_whoever_one_plays(visit: Visit, street: Street, language: str):
    acts, kenji = street.stage.acts, street.stage.town.people[KENJI]
    await acts.join(replace(kenji, profile=replace(kenji.profile, language=language)))
    page = await visit(KENJI)

    html = page.locator("html")
    await expect(html).to_have_attribute("lang", language)
    await expect(html).to_have_attribute("dir", "rtl" if language in RIGHT_TO_LEFT else "ltr")
    await expect(page.get_by_role("navigation", name=said("page-places", language))).to_be_visible()
    await expect(page.locator("#clock [data-turn=hour]")).to_have_text(said("page-hour", language))
    assert await page.evaluate("document.documentElement.scrollWidth") == 1440
    assert await faults(page) == []


async def test_the_page_changes_its_language_with_whom_one_plays_and_back(visit: Visit):
    page = await visit()
    send = page.locator("#main .send")
    await expect(send).to_have_attribute("aria-label", "Send")
    for who, language in ((LEILA, "ar"), (MARIA, "es"), (AMINA, "en")):
        await page.click("#switch")
        await page.click(f'.choice[data-who="{who}"]')
        await expect(send).to_have_attribute("aria-label", said("page-send", language))
        await expect(page.locator("#inspector h2")).to_have_text(said("page-inspector", language))
        await expect(page.locator("html")).to_have_attribute("lang", language)


async def test_in_arabic_the_page_is_mirrored_and_what_others_typed_is_not(visit: Visit):
    page = await visit(LEILA, size=(1440, 900))
    places, main = await page.locator("#rail").bounding_box(), await page.locator("#main").bounding_box()
    assert places
    assert main
    assert places["x"] > main["x"]

    typed = stream(page).last.locator(".words")
    assert await typed.evaluate("one => getComputedStyle(one).direction") == "ltr"
    await expect(typed).to_have_attribute("lang", "")


async def test_what_the_platform_refuses_is_said_in_that_language_too(visit: Visit):
    page = await visit(MARIA)
    visit.wrong.clear()  # type: ignore[attr-defined]  # what is refused is told to the console
    await page.fill("#write", "/nothing")
    await page.press("#write", "Enter")

    await expect(page.locator("#toasts .sorry")).to_contain_text("Aquí no hay ningún comando /nothing")
    visit.wrong.clear()  # type: ignore[attr-defined]  # and so is this one, as it is said
