"""Draws every card of the gallery as each platform shows it: on the playground's page, by Slack's blocks, in Teams.

    python -m tests.gallery.draw tests/gallery

Letters hang there as their files: the e-mail as a browser shows it, the PDF as pdfium does.

Who reads it reads their own language, at their own hour. Slack's and Teams' renderers are not from here: see `e2e/`.
"""

from __future__ import annotations

import asyncio
import base64
import json
import re
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import msgspec
from msgspec.structs import replace
from PIL import Image
from playwright.async_api import Browser, Locator, async_playwright
from pypdfium2 import PdfDocument

from adapters import moments
from adapters.charts import svg
from adapters.papers.html import html
from adapters.papers.pdf import pdf
from adapters.pictures import png
from adapters.playground.app import serve
from adapters.playground.town import HOME, Opened, Resident, Room
from adapters.slack import cards as slack
from adapters.teams import cards as teams
from bot.kernel.calendar import zone
from bot.kernel.cards import Card, Chart
from bot.kernel.messages import CommandGiven, Decision, Event, HomeOpened
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from tests.cast import CAST, COMMUNITIES, titled
from tests.e2e.conftest import SWITCHES, chromium
from tests.e2e.slack_pictures import Scene, drawn
from tests.e2e.stage import Script, Stage
from tests.e2e.teams_view import shown
from tests.gallery.cards import CARDS, Shown
from tests.gallery.papers import PAPERS, Taken
from tests.tongues import CATALOGUE

_LOCALES = {
    "en": "en-GB",
    "fr": "fr-FR",
    "es": "es-ES",
    "ar": "ar-EG-u-nu-latn",
    "ru": "ru-RU",
    "zh": "zh-CN",
}
"""As whoever reads a language has set their browser; digits are those of Steward's own words."""
_WIDE, _PAGE = {"width": 680, "height": 300}, {"width": 1000, "height": 2400}
_FRAME = """([title, submit]) => {
    const part = (kind, text) => Object.assign(document.createElement(kind), { textContent: text });
    document.body.prepend(part('h2', title));
    document.body.append(part('button', submit));
}"""
"""What Slack puts around the blocks of a dialog."""
_IN_MRKDWN = re.compile(r"<!date\^(?P<at>\d+)\^(?P<said>[^|]*)\|[^>]*>")
MOST: Final = 200_000
"""Bytes of a picture."""
Draws = Callable[[Browser, Shown], AbstractAsyncContextManager[Locator]]
"""Draws something, for as long as it is looked at."""


def speaker(seen: Shown) -> Speaker:
    """Speak as Steward does to whoever sees it."""
    return CATALOGUE.speaker(seen.language, Tone.WARM)


def called(who: PersonId) -> str:
    """Name somebody."""
    return CAST[who].name if who in CAST else who


class _Given(Script):
    """Answers whatever is done with what is to be seen."""

    def __init__(self, seen: Shown) -> None:
        super().__init__(seen.now)
        self._seen = seen

    def _decide(self, event: Event) -> Decision:
        given = isinstance(event, HomeOpened if self._seen.page else CommandGiven)
        return Decision(reply=self._seen.thing) if given else Decision()


@asynccontextmanager
async def on_the_page(browser: Browser, seen: Shown) -> AsyncIterator[Locator]:
    """Draw it in the playground: a message in a talk with Steward, a desk, or a dialog."""

    async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
        return speaker(seen)

    stage = Stage(script=_Given(seen), voice=voice)
    for who, one in CAST.items():
        profile = replace(one.profile, language=seen.language if who == seen.who else one.language)
        await stage.acts.join(Resident(profile, who))
    for home in COMMUNITIES:
        for place in home.places:
            await stage.town.keep(Opened(Room(place, titled(place), HOME, home.name, "")))
    url, runner = await serve(stage.app, 0)
    context = await browser.new_context(viewport=_PAGE, locale=_LOCALES[seen.language], reduced_motion="reduce")  # type: ignore[arg-type]  # a dict with the two keys it wants
    try:
        page = await context.new_page()
        place = stage.town.desk(seen.who) if seen.page else stage.town.private(seen.who)
        await page.goto(f"{url}#as={quote(seen.who)}&at={quote(place)}")
        if not seen.page:
            await page.fill("#write", "/steward show")
            await page.press("#write", "Enter")
        found = page.locator("main .card" if isinstance(seen.thing, Card) else "dialog.sheet").last
        await found.wait_for()
        yield found
    finally:
        await context.close()
        await runner.cleanup()


def _in_blocks(seen: Shown) -> tuple[Scene, dict[str, Any]]:
    """Say it as Slack is told it; a dialog's frame comes beside."""
    say, drawings = speaker(seen), list[str]()

    def pictured(chart: Chart, _alt: str) -> str:
        drawings.append(base64.b64encode(png(svg(chart, say)) or b"").decode())
        return str(len(drawings) - 1)

    reader = slack.Reader(
        say, called, titled, permalink=lambda at: f"https://slack.example/archives/{at}", pictured=pictured
    )
    thing = seen.thing
    dialog = {} if isinstance(thing, Card) else slack.modal(thing, reader)
    view = slack.message(thing, reader).blocks if isinstance(thing, Card) else dialog["blocks"]
    for block in view:
        if "slack_file" in block:  # what was uploaded to Slack is not there for its renderer
            block["image_url"] = f"data:image/png;base64,{drawings[int(block.pop('slack_file')['id'])]}"
    if seen.language != "en":
        view = msgspec.json.decode(
            _IN_MRKDWN.sub(partial(_marked, seen), msgspec.json.encode(_dated(view, seen)).decode())
        )
    people = [{"id": who, "name": one.name} for who, one in CAST.items()]
    rooms = [{"id": place, "name": titled(place)} for home in COMMUNITIES for place in home.places]
    return Scene([view], seen.now.timestamp(), people, rooms, seen.language), dialog


def _dated(view: Any, seen: Shown) -> Any:  # noqa: ANN401 - whatever blocks are made of
    """Say moments as Slack does, in the language and zone of whoever reads: its renderer here knows English alone."""
    match view:
        case {"type": "date", "timestamp": at, "format": said}:
            return {"type": "text", "text": _moment(at, said, seen)}
        case dict():
            return {key: _dated(one, seen) for key, one in view.items()}
        case list():
            return [_dated(one, seen) for one in view]
        case _:
            return view


def _marked(seen: Shown, found: re.Match[str]) -> str:
    return _moment(int(found["at"]), found["said"], seen)


def _moment(at: int, said: str, seen: Shown) -> str:
    there, language = datetime.fromtimestamp(at, zone(CAST[seen.who].zone)), seen.language
    told = {
        "{ago}": lambda: moments.ago(there - seen.now, language),
        "{time}": lambda: moments.clock(there, language),
        "{date_long_pretty}": lambda: moments.weekday_and_day(there, language),
    }
    return told.get(said, lambda: moments.short_date_and_clock(there, language))()


_HUNG: dict[str, str] = {}
"""What Slack's renderer has drawn, by what it was told."""


async def _page(scene: Scene) -> str:
    """Draw a scene; with the first one all that hang in the gallery."""
    told = json.dumps(scene)
    if told not in _HUNG:
        scenes = [scene] if _HUNG else [scene, *(_in_blocks(make())[0] for make in CARDS.values())]
        _HUNG.update(zip(map(json.dumps, scenes), await drawn(*scenes), strict=True))
    return _HUNG[told]


@asynccontextmanager
async def in_slack(browser: Browser, seen: Shown) -> AsyncIterator[Locator]:
    """Draw its blocks."""
    scene, dialog = _in_blocks(seen)
    page = await browser.new_page(viewport=_WIDE)  # type: ignore[arg-type]  # a dict with the two keys it wants
    try:
        await page.set_content(await _page(scene))
        if dialog:
            await page.evaluate(_FRAME, [dialog["title"]["text"], dialog["submit"]["text"]])
        yield page.locator("body")
    finally:
        await page.close()


@asynccontextmanager
async def in_teams(browser: Browser, seen: Shown) -> AsyncIterator[Locator]:
    """Draw it as an Adaptive Card."""
    reader = teams.Reader(
        speaker(seen),
        named=called,
        permalink=lambda at: f"https://teams.microsoft.com/l/{at}",
        fetched=lambda name, kind: f"https://steward.example/take/{name}/{kind}",
        lang=seen.language,
    )
    thing, zone, title = seen.thing, CAST[seen.who].zone, ""
    if isinstance(thing, Card):
        card = teams.message(thing, reader).card
    else:
        title, card = teams.dialog(thing, reader)
    async with shown(browser, card, title=title, zone=zone, locale=_LOCALES[seen.language]) as page:
        yield page.locator("body")


PLATFORMS: Final[Mapping[str, Draws]] = {"playground": on_the_page, "slack": in_slack, "teams": in_teams}


async def of_an_email(browser: Browser, taken: Taken) -> bytes:
    """Draw a letter's HTML as a browser shows it."""
    page = await browser.new_page(viewport=_WIDE)  # type: ignore[arg-type]  # a dict with the two keys it wants
    try:
        await page.set_content(html(taken.letter))
        return await page.screenshot(full_page=True)
    finally:
        await page.close()


def of_a_pdf(taken: Taken) -> bytes:
    """Draw the first page of a letter's PDF."""
    out = BytesIO()
    with PdfDocument(pdf(taken.letter, taken.at)) as document:
        document[0].render(scale=1.2).to_pil().save(out, "PNG")
    return out.getvalue()


def small(drawn: bytes) -> bytes:
    """Keep a picture in 64 colours: nobody sees it, and it takes a third of the room; a large one is made smaller."""
    picture = Image.open(BytesIO(drawn)).convert("RGB")
    while True:
        out = BytesIO()
        picture.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if len(out.getvalue()) <= MOST:
            return out.getvalue()
        picture = picture.resize((picture.width * 3 // 4, picture.height * 3 // 4), Image.Resampling.LANCZOS)


async def main(folder: Path, *only: str) -> None:
    """Draw each on every platform, or only some."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        for name, seen in CARDS.items():
            if only and name not in only:
                continue
            for platform, draws in PLATFORMS.items():
                async with draws(browser, seen()) as found:
                    (folder / f"{name}-{platform}.png").write_bytes(small(await found.screenshot()))
        for name, taken in PAPERS.items():
            if only and name not in only:
                continue
            (folder / f"{name}-html.png").write_bytes(small(await of_an_email(browser, taken())))
            (folder / f"{name}-pdf.png").write_bytes(small(of_a_pdf(taken())))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
