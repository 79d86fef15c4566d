"""Steward's hands on a fake Slack, and a clock for them that is turned by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.slack.client import Slack
from tests.fakes import FakeSlack


class Hand:
    """A clock that is turned by hand, in seconds."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def fake() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def slack(fake: FakeSlack, hand: Hand) -> AsyncIterator[Slack]:
    async with fake.serve() as web:
        hands = Slack(web, hand)
        hands.lives_at("https://club.slack.com")
        yield hands
