"""A page on which Microsoft's own renderer, as npm has it, draws cards: what a person at Teams would see of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.async_api import Browser, Page

_MODULES = Path(__file__).parents[2] / "node_modules"
_RENDERER = _MODULES / "adaptivecards/dist"
_STYLE = """
body { margin: 0; padding: 16px; background: #f5f5f5; font: 14px/20px "Segoe UI", "Noto Sans", sans-serif;
  color: #242424 }
article { background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; max-width: 560px; overflow: hidden }
article + article { margin-top: 16px }
article.dialog { max-width: 600px; box-shadow: 0 8px 24px #0003 }
article.dialog h1 { font: 600 18px/24px "Segoe UI", "Noto Sans", sans-serif; margin: 20px 16px 0 }
.ac-textBlock p { margin: 0 }
.ac-anchor, a { color: #5b5fc7; text-decoration: none }
.mention { color: #5b5fc7 }
.ac-pushButton { font: 600 14px/20px "Segoe UI", "Noto Sans", sans-serif; padding: 5px 12px; border-radius: 4px;
  border: 1px solid #d1d1d1; background: #fff; color: #242424; cursor: pointer }
article .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
article .ac-pushButton.style-destructive { background: #fff; color: #c4314b; border-color: #c4314b }
article .ac-pushButton.style-destructive:hover { background: #fcf4f6; color: #c4314b }
.ac-input { font: 14px/20px "Segoe UI", "Noto Sans", sans-serif; padding: 5px 12px; border-radius: 4px; width: 100%;
  box-sizing: border-box; border: 1px solid #d1d1d1; border-bottom-color: #616161; background: #fff; color: #242424 }
.ac-choiceSetInput-filtered-container { border: 0; padding: 0 }
.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0 }
textarea.ac-input { min-height: 72px }
.style-emphasis { border-radius: 4px }
"""
_PAGES: WeakKeyDictionary[Browser, dict[tuple[int, str, str], Page]] = WeakKeyDictionary()
"""Pages that nobody looks at, by their width, zone and locale."""


@asynccontextmanager
async def shown(
    browser: Browser,
    *cards: dict[str, Any],
    title: str = "",
    wide: int = 640,
    zone: str = "Africa/Nairobi",
    locale: str = "en-GB",
) -> AsyncIterator[Page]:
    """Draw cards on a page of somebody who lives in that zone; with a title, as dialogs.

    A page is laid once and wiped for whoever comes next: reading the renderer takes far longer than drawing does.
    """
    laid = _PAGES.setdefault(browser, {})
    page = laid.pop((wide, zone, locale), None) or await _laid(browser, wide, zone, locale)
    try:
        await page.evaluate("told => { window.wipe(); window.draw(told); }", {"cards": cards, "title": title})
        yield page
    except BaseException:
        await page.context.close()
        raise
    laid[wide, zone, locale] = page


async def _laid(browser: Browser, wide: int, zone: str, locale: str) -> Page:
    context = await browser.new_context(
        viewport={"width": wide, "height": 300}, device_scale_factor=2, timezone_id=zone, locale=locale
    )
    page = await context.new_page()
    await page.set_content(
        f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>Steward in Teams</title></html>'
    )
    await page.add_style_tag(path=_RENDERER / "adaptivecards.css")
    await page.add_style_tag(content=_STYLE)
    for script in (
        _RENDERER / "adaptivecards.min.js",
        _MODULES / "markdown-it/dist/markdown-it.min.js",
        Path(__file__).with_name("teams_view.js"),
    ):
        if not script.exists():
            raise RuntimeError("The renderer is not here: see CONTRIBUTING for how to install it.")
        await page.add_script_tag(path=script)
    return page


async def told(page: Page) -> tuple[list[str], list[dict[str, Any]]]:
    """Give what the renderer complained of, and what presses sent."""
    said: dict[str, Any] = await page.evaluate("() => window.told")
    return said["events"], said["pressed"]


async def words(page: Page, nth: int = 0) -> str:
    """Give the letters of one card as they stand there."""
    return await page.locator("article").nth(nth).inner_text()
