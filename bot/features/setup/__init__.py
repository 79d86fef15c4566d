"""How a community begins: its manager is led through what Steward should know, and everybody is told once."""

from bot.features.setup.wiring import FEATURE

__all__ = ["FEATURE"]
