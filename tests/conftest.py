"""What tests of every room may ask for, and what holds for all of them."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.world import World

settings.register_profile("house", deadline=None)  # a slow machine is no fault; what is slow is measured in bench/
settings.load_profile("house")


@pytest.fixture
def world() -> World:
    """A whole Steward in memory, on a Monday morning."""
    return World()
