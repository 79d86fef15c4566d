"""Any sentence in a community's own words: found as it was read, looked at before it holds, and undone by a press."""

from bot.features.words.wiring import FEATURE

__all__ = ["FEATURE"]
