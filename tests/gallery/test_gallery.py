"""Every card of the gallery hangs there, on every platform, and nothing of it is lost in drawing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.kernel.cards import Card, Para
from tests.gallery.cards import CARDS, Shown
from tests.gallery.draw import PLATFORMS, speaker
from tests.reading import buttons_of, flat, read

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

    assert hung == {f"{name}-{platform}" for name in CARDS for platform in PLATFORMS}, "make screenshots draws them"


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
