"""The gallery is looked at in the same browser."""

from tests.e2e.conftest import browser

__all__ = ["browser"]
