"""What tests of every room may ask for."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.fixture
def world() -> World:
    """A whole Steward in memory, on a Monday morning."""
    return World()
