"""A pause for topical factors: everything unasked rests until a day, visibly, with a choice of what stays on (T)."""

from bot.features.pause.wiring import FEATURE

__all__ = ["FEATURE"]
