"""Takes the pictures of Steward in Teams: what was really said, drawn by Microsoft's own renderer.

    python -m tests.e2e.teams_pictures .github/pictures

The renderer is the one that npm has. Teams' own clients add charts to it; where they cannot draw one either, its
numbers stand there, as they do here.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.async_api import Browser, async_playwright

from adapters.teams.cards import Reader, dialog, home, message
from bot.kernel.cards import Card, Chart, Form, FormErrors, Reply, Series, Words, phrase
from bot.kernel.people import PersonId
from bot.kernel.policy import Tone
from tests.cast import CAST
from tests.e2e.conftest import SWITCHES, chromium
from tests.e2e.teams_view import shown
from tests.tongues import CATALOGUE
from tests.world import FRIDGE, RESET, World

READER = Reader(
    CATALOGUE.speaker("en", Tone.WARM),
    named=lambda who: CAST[who].name if who in CAST else who,
    permalink=lambda at: f"https://teams.microsoft.com/l/message/{at}",
)


class Scene(NamedTuple):
    """What somebody sees."""

    cards: list[dict[str, Any]]
    title: str = ""
    """That of a dialog."""


def lived() -> tuple[World, dict[str, Reply]]:
    """Live through a question's day, and give what somebody was answered at its stations."""
    world, told = World(), dict[str, Reply]()

    def answered(station: str) -> None:
        reply = world.told[-1].decision.reply
        if reply is not None:
            told[station] = reply

    world.commands("ben", "know vaccine fridges")
    answered("known")
    asked = world.says("amina", FRIDGE)
    world.later(hours=9)
    world.commands("amina", "opne")
    answered("slip")
    world.opens_home("amina")
    answered("desk")
    world.commands("chloe", "open")
    answered("open")
    world.commands("amina", "help")
    answered("help")
    world.commands("ben", "quiet")
    answered("quiet")
    world.presses("ben", "Change hours, language, kinds…")
    answered("hours")
    world.submits("ben", starts="nine", ends="17:00", language="en", kinds="")
    answered("bad hours")
    world.presses("ben", "Later, or somebody else…")
    answered("pass")
    world.presses("ben", "I’ll answer")
    answered("claimed")
    world.replies("ben", RESET, to=asked)
    world.later(minutes=30)
    return world, told


def nudge() -> Card:
    """Give what Ben is asked."""
    world = World()
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.later(hours=9)
    [letter] = world.platform().seen_by("ben")
    return letter.show.card


def week() -> Card:
    """Give a week in numbers."""
    labels = ("2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02")
    alt = phrase("measure-asked-alt", step="week", columns=4, most=14, when=Words(labels[2]), questions=41, waiting=7)
    rows = (
        Series(phrase("measure-asked"), (8.0, 11.0, 14.0, 8.0)),
        Series(phrase("measure-unanswered"), (3.0, 2.0, 2.0, None)),
    )
    return Card(alt, (Chart(phrase("measure-asked-chart", step="week"), labels, rows, alt),))


def scenes() -> dict[str, Scene]:
    """Give what is to be seen, by the name of its picture."""
    _, told = lived()
    slip, desk, hours, wrong = told["slip"], told["desk"], told["hours"], told["bad hours"]
    assert isinstance(slip, Card)
    assert isinstance(desk, Card)
    assert isinstance(hours, Form)
    assert isinstance(wrong, FormErrors)
    asks = dialog(hours, READER, errors=wrong, values={"starts": "nine"})
    return {
        "teams-nudge": Scene([message(nudge(), READER).card]),
        "teams-slip": Scene([message(slip, READER).card]),
        "teams-desk": Scene([home(desk, READER, PersonId("amina"))]),
        "teams-dialog": Scene([asks.card], asks.title),
        "teams-chart": Scene([message(week(), READER).card]),
    }


def all_cards() -> Iterator[Card | Form]:
    """Give every card and form that somebody met on that day."""
    world, told = lived()
    yield nudge()
    yield week()
    yield from (letter.show.card for letter in world.platform().letters.values())
    yield from (reply for reply in told.values() if not isinstance(reply, FormErrors))


async def take(browser: Browser, folder: Path) -> None:
    """Take every picture."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    for name, scene in scenes().items():
        async with shown(browser, *scene.cards, title=scene.title) as page:
            await page.locator("body").screenshot(path=folder / f"{name}.png")


async def main(folder: Path) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        await take(browser, folder)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
