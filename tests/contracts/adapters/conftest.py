"""Which adapters exist, and in which contracts each takes part. An adapter that nobody speaks for here fails.

What an adapter does not do is said with its reason, so that nothing is left out by forgetting it. A new adapter adds
one entry to `ADAPTERS`, and to what it names.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from msgspec import Struct

import adapters
from tests.contracts.adapters.drawings import (
    Asking,
    Drawing,
    InADialog,
    InAMessage,
    InAReport,
    InThePlayground,
    OnAHome,
)
from tests.contracts.adapters.grounds import Ground, InAnExport, slack_ground, town_ground
from tests.contracts.adapters.stands import Failing, Stand, at_slack, at_teams, in_the_tests, in_the_town
from tests.contracts.adapters.teams_drawings import InATeamsDialog, InATeamsMessage, OnATeamsPage
from tests.contracts.adapters.teams_ground import teams_ground

Raised = Callable[[], AbstractAsyncContextManager[Stand]]
Entered = Callable[[], AbstractAsyncContextManager[Ground]]
RaisedToFail = Callable[[], AbstractAsyncContextManager[Failing]]


class Part(Struct, frozen=True):
    """The part that one adapter takes in the contracts."""

    cards: dict[str, Drawing]
    """Its ways of drawing cards."""
    forms: dict[str, Asking]
    """Its ways of drawing forms."""
    platform: dict[str, Raised]
    """The ways to raise it as a platform to speak on."""
    failing: dict[str, RaisedToFail]
    """Those of them that have a line in between, which can fail."""
    events: dict[str, Entered]
    """The ways to act on it."""
    history: dict[str, Callable[[Path], InAnExport]]
    """The ways to write down what happened on it, to be read later."""
    unsure: dict[str, str] = {}
    """The audiences of which its platform cannot tell whether a message arrived, each with the reason."""
    without: dict[str, str] = {}
    """The contracts it takes no part in, each with the reason."""


PAPERS = "papers"
"""Draws what people take away, for every adapter: it speaks to no platform, and has tests of its own."""
CONTRACTS = ("cards", "forms", "platform", "failing", "events", "history")
"""What an adapter may take part in."""
ADAPTERS = {
    "archive": Part(
        cards={"archive-report": InAReport()},
        forms={},
        platform={},
        failing={},
        events={},
        history={"archive": InAnExport},
        without={
            "events": "nobody acts in an export: what it tells is history",
            "forms": "a report is read; nobody fills anything in",
            "platform": "a replay writes down what would be said: nothing stands anywhere, to be edited or found",
            "failing": "a replay speaks to nobody",
        },
    ),
    "playground": Part(
        cards={"playground": InThePlayground()},
        forms={"playground": InThePlayground()},
        platform={"playground": in_the_town},
        failing={},
        events={"playground": town_ground},
        history={},
        without={
            "failing": "the town is in the same process: a full disk is the only thing between",
            "history": "a town begins with its story, whose acts are acts like any other",
        },
    ),
    "slack": Part(
        cards={"slack-message": InAMessage(), "slack-home": OnAHome()},
        forms={"slack-dialog": InADialog()},
        platform={"slack": at_slack},
        failing={"slack": at_slack},
        events={"slack": slack_ground},
        history={},
        without={"history": "an export of Slack's is read by the archive"},
    ),
    "teams": Part(
        cards={"teams-message": InATeamsMessage(), "teams-page": OnATeamsPage()},
        forms={"teams-dialog": InATeamsDialog()},
        platform={"teams": at_teams},
        failing={"teams": at_teams},
        events={"teams": teams_ground},
        history={},
        unsure={"one person": "Graph does not tell an app of its talks with one person"},
        without={"history": "what a channel remembers is asked for over Graph; there is no export to read"},
    ),
}

DRAWINGS = {name: way for part in ADAPTERS.values() for name, way in part.cards.items()}
ASKINGS = {name: way for part in ADAPTERS.values() for name, way in part.forms.items()}

FAKES = {"fake": in_the_tests}
"""Not in the house, but what the scenarios speak on: it keeps the contract too."""
PLATFORMS: dict[str, Raised] = {name: way for part in ADAPTERS.values() for name, way in part.platform.items()} | FAKES
LINES: dict[str, RaisedToFail] = {name: way for part in ADAPTERS.values() for name, way in part.failing.items()} | FAKES
UNSURE = {name: part.unsure for part in ADAPTERS.values() for name in part.platform}
GROUNDS: dict[str, Entered] = {name: way for part in ADAPTERS.values() for name, way in part.events.items()}


@pytest.fixture(params=GROUNDS)
async def ground(request: pytest.FixtureRequest) -> AsyncIterator[Ground]:
    async with GROUNDS[request.param]() as entered:
        yield entered


@pytest.fixture(params=PLATFORMS)
async def stand(request: pytest.FixtureRequest) -> AsyncIterator[Stand]:
    async with PLATFORMS[request.param]() as raised:
        yield raised


@pytest.fixture
def unsure(request: pytest.FixtureRequest) -> dict[str, str]:
    """The audiences of which the platform that stands cannot tell."""
    return UNSURE.get(request.node.callspec.params["stand"], {})


@pytest.fixture(params=LINES)
async def line(request: pytest.FixtureRequest) -> AsyncIterator[Failing]:
    async with LINES[request.param]() as raised:
        yield raised


def adapters_in_the_house() -> set[str]:
    """Packages in adapters/, without the floor they share."""
    return {path.parent.name for path in Path(adapters.__path__[0]).glob("*/__init__.py")} - {PAPERS}
