"""The page as a person uses it, in a real browser."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from playwright.async_api import Locator, Page, expect

from adapters.playground.town import HOME
from bot.kernel.cards import Card, Link, Para, When, WhenStyle, phrase
from bot.kernel.messages import Desk, MessagePosted, Privately, Show
from bot.kernel.people import MessageId
from bot.kernel.ports import Standing
from tests.e2e.conftest import Street, Visit
from tests.e2e.stage import AMINA, BEN, KENJI, LEILA, MONDAY, say

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]

QUESTION = "Which logger works below -60 °C?"
DIRECT = "town/direct/who:ben"


def stream(page: Page) -> Locator:
    return page.locator("#main li.message")


async def write(page: Page, text: str) -> None:
    await page.fill("#write", text)
    await page.press("#write", "Enter")


async def turn(page: Page, how: str) -> None:
    await page.click(f'[data-turn="{how}"]')
    await expect(page.locator("#clock")).not_to_have_attribute("data-state", "turning")


async def asked(visit: Visit) -> Page:
    """Ben's conversation with Steward after a question of Amina's found nobody for six hours."""
    page: Page = await visit()
    await write(page, QUESTION)
    await expect(stream(page).last).to_contain_text(QUESTION)
    await turn(page, "next")
    return page


async def test_the_page_opens_and_shows_who_said_what(visit: Visit):
    page = await visit()

    await expect(page).to_have_title("cold-chain · Amina Diallo · Steward playground")
    await expect(stream(page)).to_have_count(2)
    await expect(page.locator("#rail .place")).to_have_count(7)
    await expect(page.locator("#clock strong")).to_have_text("10:05")


async def test_what_one_says_appears_here_there_and_in_the_inspector(visit: Visit):
    page, other = await visit(), await visit("who:kenji")
    await write(page, f"{QUESTION} @ben may know, see https://example.org/a")

    for seen in (page, other):
        said = stream(seen).last
        await expect(said.locator(".mention")).to_have_text("@Ben Okafor")
        await expect(said.locator("a")).to_have_attribute("rel", "noopener noreferrer")
    await expect(page.locator("#write")).to_have_value("")
    story = page.locator(".story").first
    await expect(story).to_contain_text("Amina Diallo wrote in #cold-chain")
    await expect(story).to_contain_text("This is a question")
    await expect(story).to_contain_text("Rings Mon 2 Mar, 16:05")


async def test_what_one_types_is_never_markup(visit: Visit):
    page = await visit()
    nasty = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    await write(page, nasty)

    await expect(stream(page).last.locator(".words")).to_have_text(nasty)
    assert await page.locator("#main img[src='x'], #main script").count() == 0


async def test_a_reply_goes_into_the_thread_and_escape_closes_it(visit: Visit):
    page = await visit()
    await page.click("text=2 replies")
    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.locator("li.message")).to_have_count(3)
    await page.keyboard.type("And the relay?")
    await page.keyboard.press("Enter")

    await expect(thread.locator("li.message").last).to_contain_text("And the relay?")
    await expect(stream(page).first).to_contain_text("3 replies")
    await page.keyboard.press("Escape")
    await expect(thread).to_be_hidden()


async def test_an_emoji_is_put_and_taken_back(visit: Visit):
    page = await visit()
    prayer = stream(page).first.get_by_role("button", name=re.compile("🙏 2"))
    await expect(prayer).to_have_attribute("aria-pressed", "false")
    await prayer.click()

    mine = stream(page).first.get_by_role("button", name=re.compile("🙏 3"))
    await expect(mine).to_have_attribute("aria-pressed", "true")
    await mine.click()
    await expect(prayer).to_have_attribute("aria-pressed", "false")


async def test_an_emoji_is_chosen_from_the_menu_with_the_keyboard(visit: Visit):
    page = await visit()
    await stream(page).last.hover()
    await stream(page).last.get_by_role("button", name="React with something else").click()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")

    await expect(stream(page).last.locator(".reactions")).to_contain_text("👍")


async def test_one_becomes_somebody_else_by_keyboard(visit: Visit):
    page = await visit()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("jap")
    await expect(page.locator(".choice")).to_have_count(1)
    await expect(page.locator(".choice")).to_contain_text("Tokyo 16:05")
    await expect(page.locator(".choice")).to_contain_text("at work")
    await page.keyboard.press("Enter")

    await expect(page.locator("#switch")).to_contain_text("田中 健二")
    await expect(page.locator("#clock strong")).to_have_text("16:05")
    await write(page, "From Tokyo")
    await expect(stream(page).last.locator("header strong")).to_have_text("田中 健二")


async def test_news_for_somebody_else_is_seen_and_one_press_away(visit: Visit):
    page = await asked(visit)

    await expect(page.locator("#switch .badge")).to_contain_text("1")
    await page.click("#switch")
    await expect(page.locator(".choice").first).to_contain_text("Ben Okafor")
    await expect(page.locator(".choice").first.locator(".badge")).to_contain_text("1")
    await page.keyboard.press("Escape")
    await page.click("text=Be Ben")
    await expect(page.locator("#switch")).to_contain_text("Ben Okafor")
    await expect(stream(page).last).to_contain_text("A question for you")
    await expect(page.locator("#rail .badge")).to_have_count(0)


async def test_a_pressed_button_is_answered_in_place_for_one_persons_eyes(visit: Visit):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    await page.click("text=I can answer")

    whisper = stream(page).last
    await expect(whisper).to_contain_text("Only you can see this")
    await expect(whisper).to_contain_text("Amina Diallo will see that you are on it")
    await whisper.get_by_role("button", name="Dismiss").click()
    await expect(page.locator("text=Only you can see this")).to_have_count(0)


async def test_a_button_that_cannot_be_undone_asks_first(visit: Visit, street: Street):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    before = len(street.stage.script.heard)
    await page.click("text=Never ask me")
    await page.get_by_role("alertdialog").get_by_role("button", name="Cancel").click()
    assert len(street.stage.script.heard) == before

    await page.click("text=Never ask me")
    await page.get_by_role("alertdialog").get_by_role("button", name="Never ask me").click()
    await expect(page.locator("text=Only you can see this")).to_have_count(1)


async def test_a_form_says_what_to_mend_and_is_sent(visit: Visit):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    await page.click("text=Not me")
    form = page.get_by_role("dialog")
    words = form.get_by_label("In your words")
    await form.get_by_role("button", name="Send").click()
    await expect(form.get_by_role("alert")).to_have_text("Please fill this in.")
    await expect(words).to_be_focused()
    await words.fill("no")
    await form.get_by_role("button", name="Send").click()
    await expect(form.get_by_role("alert")).to_have_text("Say a little more, please.")
    await form.get_by_label("No time this week").check()
    await form.get_by_label("Ask somebody else instead (optional)").select_option(label="Priya Raman")
    await words.fill("on leave")
    await form.get_by_role("button", name="Send").click()

    await expect(form).to_have_count(0)
    await expect(stream(page).last).to_contain_text("Somebody else will be asked")
    await expect(page.locator(".story").first).to_contain_text("sent the form question.passed")


async def test_a_card_leads_to_the_message_it_speaks_of(visit: Visit):
    await asked(visit)
    page = await visit(BEN, DIRECT)
    await page.click("text=See it in its place")

    await expect(page.locator("#main h2")).to_contain_text("cold-chain")
    await expect(stream(page).last).to_be_focused()


async def test_the_link_that_was_copied_leads_to_the_message(visit: Visit, street: Street):
    page = await visit()
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    first = stream(page).first
    await first.hover()
    await first.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Copy link").click()
    link = await page.evaluate("navigator.clipboard.readText()")
    assert link == f"{street.url}#message={quote(await first.get_attribute('data-message') or '', safe='')}"

    await write(page, f"As @ben wrote: {link}")
    last = stream(page).last
    await expect(last).to_contain_text("As @Ben Okafor wrote")
    said = next(one for one in reversed(street.stage.script.heard) if isinstance(one, MessagePosted))
    assert [one.message for one in said.text if isinstance(one, Link)] == [await first.get_attribute("data-message")]
    await last.get_by_role("link").click()
    await expect(first).to_be_focused()

    other = await visit(place="town/nutrition")
    await other.goto(link)
    await expect(other.locator("#main h2")).to_contain_text("cold-chain")
    await expect(stream(other).first).to_be_focused()


async def test_a_link_to_what_is_gone_says_so(visit: Visit, street: Street):
    page = await visit()
    await page.goto(f"{street.url}#message=nothing")

    await expect(page.locator("#toasts")).to_contain_text("That message is no longer there.")


async def test_a_desk_that_one_looks_at_stays_current(visit: Visit, street: Street):
    page = await visit(place="town/desk/who:amina")
    await expect(page.locator(".desk-page")).to_contain_text("Three things need you this week")
    card = Card(phrase("Nothing needs you this week."), (Para(phrase("Nothing needs you this week.")),))
    assert street.stage.script.platform is not None
    laid = street.stage.town.messages[MessageId(street.stage.town.desk(AMINA))]
    await street.stage.script.platform.show(
        Show("desk", card, Desk(AMINA)), say, Standing(laid.place, laid.message), "t"
    )

    await expect(page.locator(".desk-page")).to_have_text("Nothing needs you this week.")


async def test_the_desk_shows_the_week_with_a_chart(visit: Visit):
    page = await visit()
    await page.click("#rail >> text=Desk")

    await expect(page.locator(".desk-page h3")).to_have_text("Your week")
    chart = page.get_by_role("img", name="Questions a week")
    await expect(chart).to_be_visible()
    await expect(page.locator(".story").first).to_contain_text("opened the desk")


async def test_an_empty_desk_says_what_would_lie_there(visit: Visit, street: Street):
    street.stage.script.answers = False
    page = await visit("who:kenji", "town/desk/who:kenji")

    await expect(page.locator("#main")).to_contain_text("There is nothing on this desk")


async def test_a_slash_is_completed_and_answered_for_one_persons_eyes(visit: Visit):
    page = await visit()
    await page.click("#write")
    await page.keyboard.type("/")
    await page.keyboard.press("Enter")
    await page.keyboard.type("he")
    await expect(page.get_by_role("option")).to_contain_text("what you can say here")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")

    await expect(stream(page).last).to_contain_text("Only you can see this")
    await expect(stream(page).last).to_contain_text("What you can say here")


async def test_fields_inside_a_message_are_sent_with_it(visit: Visit):
    page = await visit()
    await write(page, "/steward quiet")
    form = stream(page).last
    await form.get_by_label("Wed").check()
    await form.get_by_label("From").fill("08:30")
    await form.get_by_role("button", name="Keep").click()

    await expect(stream(page).last).to_contain_text("Your days: Mon,Tue,Wed. Your mornings begin at 08:30.")


async def test_a_long_past_is_drawn_when_it_is_asked_for(visit: Visit, street: Street):
    acts, place = street.stage.acts, street.stage.town.by_name(HOME, "fridges")
    assert place
    ids = [await acts.say(BEN, place, f"message {number}") for number in range(1, 301)]
    await acts.say(BEN, place, "the end")
    page = await visit(place=place)
    await expect(stream(page)).to_have_count(120)
    await expect(stream(page).last).to_be_in_viewport()

    await page.get_by_role("button", name="Show earlier messages (181)").click()
    await expect(stream(page)).to_have_count(240)
    await page.get_by_role("button", name="Show earlier messages (61)").click()
    await expect(stream(page).first).to_contain_text("message 1")
    await expect(page.locator(".earlier")).to_be_hidden()
    assert len(ids) == 300


async def test_an_answer_on_the_desk_is_in_view_wherever_one_has_scrolled(visit: Visit):
    page = await visit(place="town/desk/who:amina", size=(1440, 500))
    await page.locator("#main").get_by_role("button", name="Look").click()
    await page.locator("#main .scroller").hover()
    await page.mouse.wheel(0, 400)

    await expect(page.locator("#main li.message")).to_contain_text("Only you can see this")
    await expect(page.locator("#main li.message")).to_be_in_viewport()


async def test_a_colleague_is_completed_while_typing(visit: Visit):
    page = await visit()
    await page.click("#write")
    await page.keyboard.type("ask @mar")
    await expect(page.get_by_role("option")).to_contain_text("María Fernanda Gutiérrez")
    await page.keyboard.press("Enter")
    await expect(page.locator("#write")).to_have_value("ask @maria ")


async def test_ones_own_words_can_be_changed_and_taken_back(visit: Visit):
    page = await visit()
    await write(page, "Wich logger?")
    await expect(stream(page).last).to_contain_text("Wich")
    await stream(page).last.hover()
    await stream(page).last.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Edit").click()
    await page.get_by_label("Edit your message").fill("Which logger, @ben?")
    await page.keyboard.press("Enter")
    await expect(stream(page).last).to_contain_text("Which logger, @Ben Okafor? (edited)")

    await stream(page).last.hover()
    await stream(page).last.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(stream(page).filter(has_text="Which logger")).to_have_count(0)


async def test_a_shortcut_on_a_message_is_a_command_about_it(visit: Visit, street: Street):
    page = await visit()
    await stream(page).first.hover()
    await stream(page).first.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Not a question").click()

    await expect(page.locator(".story").first).to_contain_text("told Steward in #cold-chain: “not-a-question”")
    assert getattr(street.stage.script.heard[-1], "about", None) == "town/m000001"


async def test_the_clock_turns_and_a_week_plays_and_stops(visit: Visit):
    page = await visit()
    await turn(page, "hour")
    await expect(page.locator("#clock strong")).to_have_text("11:05")
    await turn(page, "morning")
    await expect(page.locator("#clock")).to_contain_text("Tue, 3 Mar 2026 · Nairobi")
    await expect(page.locator("#clock strong")).to_have_text("09:00")
    await page.click('[data-turn="week"]')
    await page.click('[data-turn="stop"]')
    await expect(page.locator('[data-turn="week"]')).to_be_enabled()


async def test_what_was_today_is_yesterday_once_the_clock_has_turned(visit: Visit):
    page = await asked(visit)
    ben = await visit(BEN, DIRECT)
    await expect(page.locator("#main .line").last).to_contain_text("Today")
    await expect(stream(ben)).to_contain_text("6 hours ago")
    await turn(page, "morning")

    await expect(page.locator("#main .line").last).to_contain_text("Yesterday")
    await expect(ben.locator("#main .line").last).to_contain_text("Yesterday")
    await expect(stream(ben)).to_contain_text("22 hours ago")


async def test_dark_can_be_chosen_and_is_remembered(visit: Visit):
    page = await visit(color_scheme="light")
    await page.get_by_role("button", name="Dark colours").click()
    await page.reload()

    await expect(page.get_by_role("button", name="Light colours")).to_be_visible()
    dark = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark == "rgb(22, 25, 26)"


async def test_on_a_narrow_screen_panels_are_drawers_and_nothing_is_cut_off(visit: Visit):
    page = await visit(size=(390, 844))
    await expect(page.locator("#rail")).not_to_be_in_viewport()
    await page.get_by_role("button", name="Places").click()
    await expect(page.locator("#rail")).to_be_in_viewport()
    await page.click('#rail [data-place="town/nutrition"]')
    await expect(page.locator("#rail")).not_to_be_in_viewport()
    await page.get_by_role("button", name="Open the inspector").click()
    await expect(page.get_by_role("complementary", name="What Steward decided")).to_be_in_viewport()
    await page.keyboard.press("Escape")
    await expect(page.locator("#inspector")).to_be_hidden()

    assert await page.evaluate("document.documentElement.scrollWidth") == 390


async def test_words_run_in_their_own_direction(visit: Visit):
    page = await visit("who:leila", "town/nutrition")

    directions = (
        await stream(page).locator(".words").evaluate_all("all => all.map(one => getComputedStyle(one).direction)")
    )
    assert directions == ["rtl", "ltr"]
    assert await page.locator("#main header .hint").first.evaluate("one => getComputedStyle(one).direction") == "ltr"


async def test_times_are_said_in_the_language_of_the_words_around_them(visit: Visit, street: Street):
    stage = street.stage
    assert stage.script.platform
    at = Para(phrase("Asked {when}", when=When(MONDAY, WhenStyle.DAY)))
    for who in (LEILA, KENJI):
        show = Show("asked", Card(phrase("asked"), (at,)), Privately(who))
        await stage.script.platform.show(show, say, None, f"token-{who}")

    spoken = await visit(LEILA, f"town/direct/{LEILA}")
    await expect(stream(spoken)).to_contain_text("الاثنين")
    unspoken = await visit(KENJI, f"town/direct/{KENJI}")
    await expect(stream(unspoken)).to_contain_text("Monday 2 March")


async def test_arrows_walk_through_the_messages(visit: Visit):
    page = await visit()
    await stream(page).last.focus()
    await page.keyboard.press("ArrowUp")

    await expect(stream(page).first).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(stream(page).first.locator(":focus")).to_have_count(1)


async def test_the_address_tells_where_one_is_and_back_goes_back(visit: Visit):
    page = await visit()
    await page.click("#rail >> text=fridges")
    await expect(page.locator("#main")).to_contain_text("#fridges is empty")
    await page.go_back()
    await expect(page.locator("#main h2")).to_contain_text("cold-chain")
    await page.reload()
    await expect(page.locator("#main h2")).to_contain_text("cold-chain")


async def test_after_a_restart_the_page_comes_back_by_itself_with_everything(visit: Visit, street: Street):
    page = await asked(visit)
    await street.restart()
    await expect(page.locator("body")).not_to_have_class(re.compile("offline"), timeout=10_000)
    await expect(stream(page).last).to_contain_text(QUESTION)
    await write(page, "Still here")
    await expect(stream(page).last).to_contain_text("Still here")
    visit.wrong.clear()  # type: ignore[attr-defined]  # the browser rightly complained that the line broke


async def test_a_day_that_comes_twice_in_a_room_is_not_left_behind_on_the_desk(visit: Visit, street: Street):
    acts, town = street.stage.acts, street.stage.town
    place = town.by_name(HOME, "fridges")
    assert place
    for days in (0, 2, 0, 2):  # as a whisper of an older day stands below what was said since
        await acts.say(BEN, place, f"{days} days ago", at=MONDAY - timedelta(days=days))
    page = await visit(place=place)
    await expect(page.locator("#main li.line")).to_have_count(4)
    await write(page, "Two days ago it was Saturday.")
    await expect(stream(page)).to_have_count(5)
    await page.click('[data-place="town/desk/who:amina"]')
    await expect(page.locator(".desk-page h3")).to_be_visible()

    await expect(page.locator("#main li.line")).to_have_count(0)
