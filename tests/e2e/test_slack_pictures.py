"""What Steward sends is read by a renderer of Block Kit that nobody here wrote, words and buttons and all."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.e2e.slack_pictures import drawn, scenes, take
from tests.e2e.slack_town import QUESTION, opened

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]


def read(page: str) -> str:
    """Give the words of a page."""
    words = re.sub(r"<(style|title).*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(words).split())


def pictures(folder: Path) -> set[str]:
    return {picture.stem for picture in folder.glob("*.png")}


async def test_another_renderer_shows_what_was_meant(tmp_path: Path):
    async with opened(tmp_path, by_http=True) as town:
        seen = await scenes(town)

    asked = read(*await drawn(seen["slack"]))
    for words in (
        QUESTION,
        "because you told me that you know vaccine fridges",
        "I’ll answer",
        "Not me",
        "#cold-chain",
    ):
        assert words in asked
    assert "Did you mean open ?" in asked
    assert "Your question that still waits" in read(*await drawn(seen["slack-home"]))


async def test_the_pictures_of_slack_can_be_taken_again(browser: Browser, tmp_path: Path):
    await take(browser, tmp_path)

    assert pictures(tmp_path) == {"slack", "slack-home"}
