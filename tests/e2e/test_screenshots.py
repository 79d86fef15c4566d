"""The pictures in README can be taken again."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.e2e.conftest import Street
from tests.e2e.screenshots import take

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="session")]


def pictures(folder: Path) -> set[str]:
    return {picture.stem for picture in folder.glob("*.png")}


async def test_every_picture_is_taken_from_the_page(browser: Browser, street: Street, tmp_path: Path):
    await take(browser, street.url, tmp_path)

    assert pictures(tmp_path) == {"asked", "desk", "narrow", "people", "room"}
