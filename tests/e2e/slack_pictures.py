"""Takes the picture of Steward in Slack: messages from the other Slack, drawn by a renderer that nobody here wrote.

    python -m tests.e2e.slack_pictures .github/pictures

The other Slack's own page shows no rich text; this renderer does, from the very blocks that were sent.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from playwright.async_api import Browser, async_playwright

from tests.e2e.conftest import SWITCHES, chromium
from tests.e2e.slack_town import ROOT, Town, nudged, opened, until

_VIEW = Path(__file__).with_name("slack_view.mjs")
_WIDE = {"width": 680, "height": 300}
Blocks = list[dict[str, Any]]
Named = dict[str, str]


class Scene(NamedTuple):
    """What somebody sees, and when."""

    messages: list[Blocks]
    now: float
    people: Sequence[Named] = (
        {"id": "U1", "name": "Amina"},
        {"id": "U2", "name": "Ben"},
        {"id": "UBOT", "name": "Steward"},
    )
    channels: Sequence[Named] = ({"id": "C1", "name": "cold-chain"},)
    language: str = "en"


async def drawn(*scenes: Scene) -> list[str]:
    """Draw the blocks of each scene as a page; all at once, since starting takes longer than drawing."""
    told = [
        {
            "messages": scene.messages,
            "now": scene.now,
            "users": scene.people,
            "channels": scene.channels,
            "language": scene.language,
        }
        for scene in scenes
    ]
    process = await asyncio.create_subprocess_exec(
        "node", str(_VIEW), cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    pages, _ = await process.communicate(json.dumps(told).encode())
    if process.returncode:
        raise RuntimeError("The renderer is not here: see CONTRIBUTING for how to install it.")
    return list(json.loads(pages))


async def scenes(town: Town) -> dict[str, Scene]:
    """Live through what is to be seen: an expert is asked, somebody asks for help, and opens their page."""
    _, _, nudge = await nudged(town)
    await town.commands("U1", "opne")
    await town.asks("open-home", user="U1")

    async def laid() -> Any:  # noqa: ANN401 - whatever the page shows
        return (await town.seen())["homeViews"].get("U1")

    home = await until(laid, "the page")

    async def said() -> Any:  # noqa: ANN401 - whatever stands there
        return [one for one in await town.messages("C1") if one["user"] == "UBOT" and "opne" in json.dumps(one)]

    [slip] = await until(said, "an answer to a slip of the pen")
    now = town.clock.now().timestamp()
    return {
        "slack": Scene([nudge["blocks"], slip["blocks"]], now),
        "slack-home": Scene([home["A1"]["blocks"]], now),
    }


async def take(browser: Browser, folder: Path) -> None:
    """Take every picture."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        async with opened(Path(kept), by_http=False) as town:
            seen = await scenes(town)
    for name, told in zip(seen, await drawn(*seen.values()), strict=True):
        page = await browser.new_page(viewport=_WIDE)  # type: ignore[arg-type]  # a dict with the two keys it wants
        await page.set_content(told)
        await page.screenshot(path=folder / f"{name}.png", full_page=True)
        await page.close()


async def main(folder: Path) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        await take(browser, folder)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
