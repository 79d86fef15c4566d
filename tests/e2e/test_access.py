"""Anybody can use the page: axe finds no serious fault in any of its states."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.e2e.conftest import Visit
from tests.e2e.stage import BEN
from tests.e2e.test_page import DIRECT, asked

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

Reach = Callable[[Page], Awaitable[Any]]


async def faults(page: Page) -> list[str]:
    """Every fault that axe calls serious or critical, with the element it found."""
    found = await Axe().run(page)
    return [
        f"{fault['id']}: {node['html'][:140]} {node['failureSummary'][:260]}"
        for fault in found.response["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]


async def as_it_opens(page: Page) -> None:
    await expect(page.locator("#main li.message").first).to_be_visible()


async def with_a_thread(page: Page) -> None:
    await page.click("text=2 replies")
    await expect(page.locator("#thread li.message")).to_have_count(3)


async def with_the_switcher(page: Page) -> None:
    await page.click("#switch")
    await expect(page.locator(".choice").first).to_be_visible()


async def with_a_menu(page: Page) -> None:
    await page.locator("#main li.message").last.hover()
    await page.get_by_role("button", name="More").last.click()
    await expect(page.get_by_role("menu")).to_be_visible()


async def with_suggestions(page: Page) -> None:
    await page.click("#write")
    await page.keyboard.type("@")
    await expect(page.get_by_role("option").first).to_be_visible()


async def on_the_desk(page: Page) -> None:
    await page.goto(page.url.split("#")[0] + "#as=who:amina&at=town/desk/who:amina")
    await expect(page.locator(".desk-page h3")).to_be_visible()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "reach", [as_it_opens, with_a_thread, with_the_switcher, with_a_menu, with_suggestions, on_the_desk]
)
async def test_axe_finds_no_serious_fault(visit: Visit, reach: Reach, width: int, colours: str):
    page = await visit(size=(width, 844), color_scheme=colours, reduced_motion="reduce")
    await reach(page)

    assert await faults(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_axe_finds_no_serious_fault_in_a_card_a_form_and_a_whisper(visit: Visit, colours: str):
    await asked(visit)
    page = await visit(BEN, DIRECT, color_scheme=colours, reduced_motion="reduce")
    await page.click("text=I can answer")
    await expect(page.locator(".whisper")).to_be_visible()
    assert await faults(page) == []

    await page.click("text=Not me")
    await page.get_by_role("dialog").get_by_role("button", name="Send").click()
    assert await faults(page) == []
