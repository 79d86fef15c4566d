"""The page without a mouse: everything is reached, seen where it is, left again, and told to who hears it."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Visit
from tests.e2e.stage import BEN, LEILA
from tests.e2e.test_page import DIRECT, QUESTION, asked, stream

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

NAME = """() => {
    const one = document.activeElement;
    const own = one.getAttribute('aria-label') || one.labels?.[0]?.innerText || one.innerText || one.title || '';
    return [one.tagName.toLowerCase(), own.replace(/\\s+/g, ' ').trim()].join(' ');
}"""
SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
        || style.boxShadow !== 'none' || document.activeElement.closest('.write') !== null;
}"""


async def reach(page: Page, name: str, key: str = "Tab", most: int = 80) -> None:
    """Go on with a key until something of that name has the keyboard."""
    for _ in range(most):
        tag, _, called = (await focused(page)).partition(" ")
        if tag not in {"li", "body"} and name in called:
            return
        await page.keyboard.press(key)
    raise AssertionError(f"{name} is not reached by {key}")


async def back_to_a_message(page: Page) -> None:
    """Go back to the last message; what can be done with it follows it."""
    for _ in range(20):
        await page.keyboard.press("Shift+Tab")
        if (await focused(page)).startswith("li "):
            return
    raise AssertionError("no message is reached")


async def focused(page: Page) -> str:
    return str(await page.evaluate(NAME))


async def test_the_main_job_is_done_by_keyboard_alone(visit: Visit):
    page = await visit()
    await page.keyboard.press("Tab")
    assert "Skip to the message box" in await focused(page)
    await page.keyboard.press("Enter")
    await page.keyboard.type(QUESTION)
    await page.keyboard.press("Enter")
    await expect(stream(page).last).to_contain_text(QUESTION)

    await reach(page, "Next event", "Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#clock")).not_to_have_attribute("data-state", "turning")
    assert await focused(page) == "button Next event", "a clock that turns does not take the keyboard away"
    await page.keyboard.press("Control+k")
    await page.keyboard.type("Ben")
    await page.keyboard.press("Enter")
    await expect(page.locator("#switch")).to_contain_text("Ben Okafor")
    await reach(page, "message for you")
    await page.keyboard.press("Enter")
    await expect(stream(page).last).to_contain_text("A question for you")
    await reach(page, "I can answer")
    await page.keyboard.press("Enter")
    await expect(stream(page).last).to_contain_text("will see that you are on it")

    await reach(page, "cold-chain", "Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#main h2")).to_contain_text("cold-chain")
    await reach(page, "Write in #cold-chain")
    await back_to_a_message(page)
    await reach(page, "Reply in a thread")
    await page.keyboard.press("Enter")
    await expect(page.locator("#thread textarea")).to_be_focused()
    await page.keyboard.type("The TCW logger does, to -80.")
    await page.keyboard.press("Enter")
    await expect(page.locator("#thread li.message").last).to_contain_text("TCW logger")

    await page.keyboard.press("Control+k")
    await page.keyboard.type("Amina")
    await page.keyboard.press("Enter")
    await expect(page.locator("#switch")).to_contain_text("Amina Diallo")
    await reach(page, "1 reply")
    await page.keyboard.press("Enter")
    await expect(page.locator("#thread textarea")).to_be_focused()
    await back_to_a_message(page)
    await reach(page, "React with ✅")
    await page.keyboard.press("Enter")
    await expect(page.locator("#thread li.message").last.locator(".reactions")).to_contain_text("✅")


async def test_the_keyboard_goes_through_the_whole_page_and_is_always_seen(visit: Visit):
    page = await visit()
    passed, unseen, here = list[str](), list[str](), ""
    for _ in range(120):
        await page.keyboard.press("Tab")
        here = await focused(page)
        if here.startswith("body"):
            break
        passed.append(here)
        if not await page.evaluate(SEEN):
            unseen.append(here)
    wanted = (
        "Skip to the message box",
        "+1 hour",
        "You are",
        "Desk",
        "cold-chain",
        "Write in #cold-chain",
        "Send",
        "Inspector",
    )
    found = [
        next((at for at, one in enumerate(passed) if name.casefold() in one.casefold()), -1) for name in wanted[:-1]
    ]

    assert "body" in here, "it comes out at the end: nothing holds it"
    assert -1 not in found, dict(zip(wanted, found, strict=False))
    assert found == sorted(found), "in the order in which it is read"
    assert unseen == []


async def test_a_dialog_takes_the_keyboard_holds_it_and_gives_it_back(visit: Visit):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    button = page.get_by_role("button", name="Not me")
    await button.focus()
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    for _ in range(20):
        inside = await page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert inside
        await page.keyboard.press("Tab")
    await page.keyboard.press("Escape")

    await expect(dialog).to_have_count(0)
    await expect(button).to_be_focused()


async def test_the_first_field_to_mend_has_the_keyboard_and_says_what_is_wrong(visit: Visit):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    await page.get_by_role("button", name="Not me").click()
    await page.get_by_role("dialog").get_by_role("button", name="Send").click()

    box = page.get_by_role("dialog").get_by_label("In your words")
    await expect(box).to_be_focused()
    await expect(box).to_have_attribute("aria-invalid", "true")
    told = str(await box.get_attribute("aria-describedby")).split()
    assert "Please fill this in." in [await page.locator(f"#{one}").inner_text() for one in told]


async def test_what_arrives_is_told_once_with_who_wrote_it_and_the_point_of_it(visit: Visit):
    page, other = await visit(), await visit("who:kenji")
    await other.fill("#write", "The parts are here.")
    await other.press("#write", "Enter")

    told = page.locator("#announcer")
    await expect(told).to_have_text("田中 健二: The parts are here.")
    await expect(told).to_have_attribute("aria-live", "polite")


async def test_nothing_is_lost_on_the_narrowest_screen_or_at_four_times_the_size(visit: Visit):
    for who in (BEN, LEILA):
        page = await visit(who, size=(320, 640))
        assert await page.evaluate("document.documentElement.scrollWidth") == 320
        for turn in ("run", "hour", "next", "morning", "week"):
            await expect(page.locator(f'[data-turn="{turn}"]')).to_be_in_viewport()


async def test_in_a_readers_own_colours_what_is_chosen_still_stands_out(visit: Visit):
    page = await visit(forced_colors="active")
    current = page.locator("#rail [aria-current]")

    assert await current.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert await page.locator("#main .send").evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"
