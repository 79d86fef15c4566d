"""The manners once more, over more and longer drawn lives than a person wants to wait for."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.scenarios import test_manners_always as manners


class ManyLives(manners.AnyLife):
    """The same, for as long as `make year` may take."""


TestManyLives = pytest.mark.year(ManyLives.TestCase)
TestManyLives.settings = settings(manners.ANY, max_examples=80, stateful_step_count=60)
