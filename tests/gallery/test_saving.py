"""The playground's page saves what a card offers, by the keyboard alone, and says kindly when it is over."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.async_api import Browser

from adapters.papers.files import Shelf
from adapters.playground.app import serve
from bot.kernel.cards import Download
from bot.kernel.messages import CommandGiven, Decision, Event, Kept
from bot.kernel.ports import Commit, Named
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests.e2e.stage import AMINA, MONDAY, Script, Stage
from tests.gallery.letters import LETTERS

CARD = LETTERS["en"].card


class _Offers(Script):
    """Answers every command with a letter to take away."""

    def _decide(self, event: Event) -> Decision:
        return Decision(reply=CARD) if isinstance(event, CommandGiven) else Decision()


@pytest.mark.e2e
@pytest.mark.asyncio(loop_scope="session")
async def test_each_kind_of_file_is_saved_by_the_keyboard_and_what_is_over_is_said(browser: Browser):
    stage, store = Stage(script=_Offers(MONDAY)), MemoryStore()
    await stage.settle()
    await store.open()
    stage.acts.shelves = partial(Shelf, store)
    [offer] = [block for block in CARD.blocks if isinstance(block, Download)]
    kept = Kept(offer.kept, offer.of, offer.label, MONDAY + timedelta(days=7), AMINA)
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(kept, "town", 0),)))
    url, runner = await serve(stage.app, 0)
    page = await browser.new_page()
    try:
        await page.goto(f"{url}#as={quote(AMINA)}&at={quote(stage.town.private(AMINA))}")
        await page.fill("#write", "/steward show")
        await page.press("#write", "Enter")
        offered = page.locator("main .card .download button")
        await offered.nth(1).wait_for()
        saved = []
        for number in range(2):
            await offered.nth(number).focus()
            async with page.expect_download() as coming:
                await page.keyboard.press("Enter")
            came = await coming.value
            saved.append((came.suggested_filename, await asyncio.to_thread(Path(await came.path()).read_bytes)))
        assert [(name, file[:5]) for name, file in saved] == [
            ("briefing-march.html", b"<!doc"),
            ("briefing-march.pdf", b"%PDF-"),
        ]

        await store.commit(Commit(cause="", at=MONDAY, gone=(Named("town", Kept.kind, kept.name),)))
        await offered.first.press("Enter")
        await page.get_by_text("take-away-over").wait_for()
    finally:
        await page.close()
        await runner.cleanup()
