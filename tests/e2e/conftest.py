"""A real browser, and the small town of `stage.py` behind a real port."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, Page, async_playwright

from adapters.playground.app import serve
from tests.e2e.stage import Stage

SWITCHES = (
    "--no-sandbox",  # as root in a container there is none to have
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """The browser of this machine: the tests download none."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    return found or pytest.fail("No Chromium here: see CONTRIBUTING for how to install it.")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        yield browser
        await browser.close()


class Street:
    """The stage with an address, which can be closed and opened again as after a crash."""

    def __init__(self) -> None:
        self.stage, self.url = Stage(), ""
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        port = urlsplit(self.url).port or 0
        self.url, self._runner = await serve(self.stage.app, port)

    async def close(self) -> None:
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def restart(self) -> None:
        """End the program and start it again with what its log holds."""
        await self.close()
        fresh = Stage(self.stage.log.lines, self.stage.script.now())
        fresh.log.lines, self.stage = self.stage.log.lines, fresh
        await self.open()


@pytest_asyncio.fixture(loop_scope="session")
async def street() -> AsyncIterator[Street]:
    street = Street()
    await street.stage.settle()
    await street.open()
    yield street
    await street.close()


Visit = Callable[..., Any]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, street: Street) -> AsyncIterator[Visit]:
    """Open the page as somebody, somewhere; what the browser complains of or fetches elsewhere fails the test."""
    wrong: list[str] = []
    contexts = []

    async def opened(
        who: str = "who:amina", place: str = "town/cold-chain", size: tuple[int, int] = (1440, 900), **more: bool | str
    ) -> Page:
        context = await browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="en-GB", **more)  # type: ignore[arg-type]  # handed through as the test gave them
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
        page.on(
            "request", lambda request: wrong.append(request.url) if not request.url.startswith(street.url) else None
        )
        await page.goto(f"{street.url}#as={who}&at={place}")
        await page.wait_for_selector(".face-of-clock strong")
        return page

    opened.wrong = wrong  # type: ignore[attr-defined]  # a test may forgive what it caused
    yield opened
    for context in contexts:
        await context.close()
    assert wrong == []
