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
from tests.gallery.cards import CARDS, Shown
from tests.gallery.draw import PLATFORMS, speaker
from tests.gallery.letters import LETTERS
from tests.gallery.papers import PAPERS
from tests.reading import buttons_of, flat, read
from tests.world import MONDAY

HERE = Path(__file__).parent
LOOK = """found => [...found.querySelectorAll('input, textarea, select, svg title, svg desc, [aria-label], img')].map(
    one => [one.value, one.placeholder, one.textContent, one.getAttribute('aria-label'), one.alt].join(' ')
).concat(found.innerText).join(' ')"""


TIME = re.compile(r"\w{3} \d{2} \w{3} \d{2}:\d{2}")
"""Said by each platform in its own way."""


def words(text: str) -> set[str]:
    """Give the words of a text, whatever stands between them."""
    return set(re.findall(r"\w+", TIME.sub("", text).casefold()))


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
