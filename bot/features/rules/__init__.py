"""The rules a manager sets, in chat or in a file: each in words, with what changes it, its undo, and a history."""

from bot.features.rules.wiring import FEATURE

__all__ = ["FEATURE"]
