"""What tests of every room may ask for, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import settings

from bot.running import collect_seldom
from tests.ondatabase import KEPT, DatabaseWorld
from tests.through.slack.world import HttpWorld, SocketWorld
from tests.through.teams.exceptions import EXCEPTIONS
from tests.through.teams.world import TeamsWorld
from tests.tongues import ENGLISH, TONGUE
from tests.world import World

settings.register_profile("house", deadline=None)  # a slow machine is no fault; what is slow is measured in bench/
settings.load_profile("house")

TURN = pytest.StashKey[int]()
WORLDS: Final = {"memory": World, "http": HttpWorld, "socket": SocketWorld, "teams": TeamsWorld}
HEAR_FRENCH: Final = frozenset(
    (
        "test_it_is_drafted_in_the_language_of_whoever_will_read_it",
        "test_it_is_read_in_the_language_of_whoever_would_get_it",
        "test_it_is_written_in_the_communitys_language_and_so_the_manager_reads_it_before",
        "test_it_is_written_in_the_leaders_language_and_so_the_manager_reads_it_before",
        "test_the_preview_is_what_a_reader_of_french_will_read",
    )
)
"""Scenarios that tell what is said in French from everything else: where all is French, there is no difference."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever is in a hurry go through Slack once with each scenario."""
    parser.addoption("--languages", default=ENGLISH, help="what everybody hears in a scenario, in turns: ru,ar")
    parser.addoption(
        "--kept-in", choices=("memory", *KEPT), default="memory", help="where a scenario's Steward keeps all"
    )
    parser.addoption("--by-turns", action="store_true", help="through Slack by HTTP or by socket, in turns")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what Teams itself cannot do: what becomes of it there is tried in `tests/through/teams`."""
    out = {item for item in items if item.nodeid.rpartition("/")[2] in EXCEPTIONS}
    if config.getoption("--by-turns"):
        out |= set(every_second(items))
    config.hook.pytest_deselected(items=[item for item in items if item in out])
    items[:] = [item for item in items if item not in out]


def pytest_collection_finish() -> None:
    """Look for cycles seldom, as every long command does: what was collected stays, and is not to be gone through."""
    collect_seldom()


def every_second(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """Of what goes through Slack in both ways, name in turns the one by socket and the one by HTTP."""
    pairs: dict[str, dict[str, pytest.Item]] = {}
    for item in items:
        for way in ("http", "socket"):
            head, found, tail = item.nodeid.rpartition(f"[{way}")
            if found:
                pairs.setdefault(f"{head}[{tail}", {})[way] = item
    both = [pair for pair in pairs.values() if len(pair) > 1]
    for number, pair in enumerate(both):
        yield pair["socket" if number % 2 else "http"]


@pytest.fixture(
    params=[
        "memory",
        pytest.param("http", marks=pytest.mark.slack),
        pytest.param("socket", marks=pytest.mark.slack),
        pytest.param("teams", marks=pytest.mark.teams),
    ]
)
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    """A whole Steward on a Monday morning: in memory; or with Slack or Teams between it and people."""
    languages = request.config.getoption("--languages").split(",")
    turn = request.config.stash.setdefault(TURN, 0)
    request.config.stash[TURN] = turn + 1
    language = languages[turn % len(languages)]
    TONGUE.hears(ENGLISH if language == "fr" and request.node.originalname in HEAR_FRENCH else language)
    try:
        kept = request.config.getoption("--kept-in")
        made = WORLDS[request.param]() if kept == "memory" else DatabaseWorld(kept)
        yield made
        made.ends()
    finally:
        TONGUE.hears(ENGLISH)
