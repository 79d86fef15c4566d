"""What can happen to a disk, for tests about files."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest


@contextmanager
def _no_file_grows_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def disk_with_room_for() -> Callable[[int], AbstractContextManager[None]]:
    """The system itself refuses bytes beyond a size, in the middle of a write, as a full disk does."""
    return _no_file_grows_beyond
