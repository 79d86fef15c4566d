"""Every card of the gallery hangs there, on every platform, and nothing of it is lost in drawing."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from playwright.async_api import Browser
from pypdf import PdfReader

from adapters.papers.html import html
from adapters.papers.pdf import pdf
from bot.kernel.cards import Card, Para
from tests.e2e.test_access import faults
from tests.gallery.cards import CARDS, Shown
from tests.gallery.draw import MOST, PLATFORMS, on_the_page, speaker
from tests.gallery.letters import LETTERS
from tests.gallery.papers import PAPERS
from tests.reading import buttons_of, flat, read
from tests.through.reading import WORD
from tests.world import MONDAY

HERE = Path(__file__).parent
LOOK = """found => [...found.querySelectorAll('input, textarea, select, svg title, svg desc, [aria-label], img')].map(
    one => [one.value, one.placeholder, one.textContent, one.getAttribute('aria-label'), one.alt].join(' ')
).concat(found.innerText).join(' ')"""


TIME = re.compile(r"\w{3} \d{2} \w{3} \d{2}:\d{2}")
"""Said by each platform in its own way."""


def words(text: str) -> set[str]:
    """Give the words of a text, whatever stands between them."""
    return set(WORD.findall(TIME.sub("", text).casefold()))


def meant(seen: Shown) -> set[str]:
    """Give the words that somebody is to see: a gist is for whoever is only notified."""
    say, thing = speaker(seen), seen.thing
    gist = flat((thing.gist,), say) if isinstance(thing, Card) else ""
    told = [line for line in read(thing, say).splitlines() if line != gist]
    body = [one.text for one in thing.blocks if isinstance(one, Para)] if isinstance(thing, Card) else []
    return words("\n".join([*told, *(flat(text, say) for text in body)]))


def test_every_card_hangs_there_once_for_each_platform():
    hung = {picture.stem for picture in HERE.glob("*.png")}

    cards = {f"{name}-{platform}" for name in CARDS for platform in PLATFORMS}
    letters = {f"{name}-{kind}" for name in PAPERS for kind in ("html", "pdf")}
    assert hung == cards | letters, "make screenshots draws them"


def test_no_picture_takes_more_room_than_it_shows():
    assert {
        picture.name: picture.stat().st_size for picture in HERE.glob("*.png") if picture.stat().st_size > MOST
    } == {}


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_is_whole_in_its_pdf(language: str):
    told = LETTERS[language].letter
    pages = PdfReader(BytesIO(pdf(told, MONDAY))).pages
    stands = Counter("".join(page.extract_text() for page in pages))
    drawn = {*LETTERS[language].months, *LETTERS[language].series}  # they stand in the picture
    said = [word for word in LETTERS[language].words if word not in drawn]
    wanted = Counter(letter for word in said for letter in word if letter.isalnum())

    assert wanted - stands == Counter()


@pytest.mark.e2e
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("language", LETTERS)
async def test_nothing_of_a_letter_is_lost_and_nothing_is_asked_of_the_web(browser: Browser, language: str):
    page, asked = await browser.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    await page.set_content(html(LETTERS[language].letter))
    stands = words(await page.locator("body").evaluate(LOOK))
    await page.close()

    assert words(" ".join(LETTERS[language].words)) - stands == set()
    assert [url for url in asked if not url.startswith("data:")] == []


@pytest.mark.e2e
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", CARDS)
async def test_nothing_of_a_card_is_lost(browser: Browser, name: str, platform: str):
    seen = CARDS[name]()
    async with PLATFORMS[platform](browser, seen) as found:
        stands = words(await found.evaluate(LOOK))
        pushes = await found.locator("button").count()

    assert meant(seen) - stands == set()
    assert pushes >= len(buttons_of(seen.thing))


@pytest.mark.e2e
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("name", CARDS)
async def test_anybody_can_use_every_card_on_the_page(browser: Browser, name: str):
    seen = CARDS[name]()
    async with on_the_page(browser, seen) as found:
        assert await found.evaluate("one => one.closest('[lang]').lang") == seen.language
        assert await faults(found.page) == []


@pytest.mark.e2e
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_in_arabic_a_card_is_mirrored_and_a_question_in_english_is_not(browser: Browser, platform: str):
    async with PLATFORMS[platform](browser, CARDS["nudge-ar"]()) as found:
        ours, theirs = found.get_by_text("سؤال قد تكون إجابته عندكم").last, found.get_by_text("Does anyone know").last
        left, right = await ours.evaluate(SIDES)
        ends = await theirs.evaluate(LAST)

    assert right < left, "it begins at the right"
    assert ends, "its question mark stands at its right end"


SIDES = """one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const words = range.getBoundingClientRect(), frame = document.body.getBoundingClientRect();
    return [words.left - frame.left, frame.right - words.right];
}"""
"""How far the words stand from the left and from the right."""
LAST = """one => {
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const box = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
    };
    while (walk.nextNode()) {
        const node = walk.currentNode, at = node.textContent.lastIndexOf("fridge?");
        if (at >= 0) return box(node, at + 6).left >= box(node, at + 5).left;
    }
    return false;
}"""
"""Whether the mark at the end of the question stands right of the letter before it."""
