"""What people may ask of Steward about themselves: to see all that is kept, to take it away, to have it forgotten."""

from bot.features.rights.wiring import FEATURE

__all__ = ["FEATURE"]
