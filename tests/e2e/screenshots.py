"""Takes the pictures in README from the real page.

    python -m tests.e2e.screenshots .github/pictures

Starts `steward demo` in a folder of its own, waits for the address on its last line, and ends it afterwards.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.async_api import Browser, Page, async_playwright

from tests.e2e.conftest import SWITCHES, chromium

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
QUESTION = "Which data logger do you trust for boxes that travel for two days on a solar fridge route?"
HELPED = "Two of our solar fridges give a low-voltage alarm"
_PATIENCE = 180.0
"""Seconds that the demo may take until it serves its page."""
_LATEST = """() => fetch('/api/state').then(answer => answer.json())
    .then(state => Math.max(...state.messages.map(message => message.number)))"""
"""Numbers what was said last."""
_HOURS = 72
"""Hours of the story within which somebody is asked."""


@asynccontextmanager
async def demo(data: Path) -> AsyncIterator[str]:
    """Run the demo, and give the page's address."""
    command = (Path(sys.executable).with_name("steward"), "demo", "--fresh", "--port", "0", "--data", data)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        yield await asyncio.wait_for(_address(process), _PATIENCE)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async for line in process.stdout:
        if line.startswith(b"http://"):
            return line.decode().strip()
    raise RuntimeError("The demo ended before it served its page; what it printed says why.")


async def take(browser: Browser, url: str, folder: Path) -> None:
    """Take every picture."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    page = await _open(browser, url)
    await page.click("#switch")
    await page.wait_for_selector(".choice")
    await page.screenshot(path=folder / "people.png")
    await page.keyboard.press("Escape")
    manager = await page.evaluate("document.querySelector('#switch strong').textContent")
    await _thread(page)
    await page.screenshot(path=folder / "room.png")

    asked = await _asked(page)
    await page.goto(f"{url}#as={quote(asked)}&at={quote(await _direct(page, asked))}")
    await _settled(page)
    await _why(page)
    await page.evaluate("document.getElementById('toasts').replaceChildren()")
    await page.screenshot(path=folder / "asked.png")

    dark = await _open(browser, url, dark=True)
    await dark.locator("#rail .place").first.click()
    await _settled(dark)
    assert await dark.locator("#switch strong").text_content() == manager
    await dark.get_by_text("your week").first.wait_for()
    await dark.screenshot(path=folder / "desk.png")

    narrow = await _open(browser, f"{url}#as={quote(asked)}&at={quote(await _direct(page, asked))}", size=NARROW)
    await narrow.screenshot(path=folder / "narrow.png")


async def _open(browser: Browser, url: str, *, size: dict[str, int] = WIDE, dark: bool = False) -> Page:
    context = await browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # a dict with the two keys it wants
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = await context.new_page()
    await page.goto(url)
    await page.wait_for_selector("#main h2")
    await _settled(page)
    return page


async def _asked(page: Page) -> str:
    """Ask a question, turn the clock until Steward asks somebody about it, and name who that is."""
    before: int = await page.evaluate(_LATEST)
    await page.fill("#write", QUESTION)
    await page.press("#write", "Enter")
    for _ in range(_HOURS):
        await page.click('[data-turn="hour"]')
        await page.locator("#clock:not([data-state=turning])").wait_for()
        await _settled(page)
        found: str | None = await page.evaluate(
            """async before => {
                const state = await fetch('/api/state').then(answer => answer.json());
                const asks = message => message.number > before
                    && JSON.stringify(message.view ?? '').includes('question.claim');
                const people = state.messages.filter(asks).map(message =>
                    state.people.find(person => person.direct === message.place && person.language === 'en'));
                return people.find(Boolean)?.who;
            }""",
            before,
        )
        if found:
            return found
    raise RuntimeError(f"Nobody was asked within {_HOURS} hours of the story.")


async def _direct(page: Page, who: str) -> str:
    """Ask the state for the place of somebody's conversation with Steward."""
    found: str = await page.evaluate(
        "who => fetch('/api/state').then(answer => answer.json())"
        ".then(state => state.people.find(person => person.who === who).direct)",
        who,
    )
    return found


async def _thread(page: Page) -> None:
    """Open the thread in which Steward asks whether an answer helped; where nothing is known of it, the last one."""
    asked = page.locator("#main li.message", has_text=HELPED).locator(".replies")
    threads = asked if await asked.count() else page.locator("#main .replies")
    if await threads.count():
        await threads.last.click()
        await _settled(page)
        await page.mouse.move(0, 0)


async def _why(page: Page) -> None:
    """Let the inspector show why this person was written to."""
    name = await page.locator("#switch strong").text_content()
    told = page.locator(".story", has_text=f"Privately to {name}").first
    if await told.count():
        await told.evaluate("story => { story.open = true; story.parentElement.scrollIntoView({ block: 'start' }); }")
        await _settled(page)


async def _settled(page: Page) -> None:
    """Let the page finish drawing: two frames, and nothing on its way."""
    await page.wait_for_load_state("networkidle")
    await page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


async def main(folder: Path) -> None:
    """Take the pictures of the real demo."""
    with tempfile.TemporaryDirectory() as data:
        async with demo(Path(data)) as url, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
            await take(browser, url, folder)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".github/pictures")))
