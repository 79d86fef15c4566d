"""What help was used for: traced, told to those who gave it, and once a month to everybody (G6).

A use is known in one of three ways: somebody points to an answer again, an answer settles another question, or somebody
says so. What Steward saw stands by itself; what somebody said is private until a manager has confirmed it.
"""

from bot.features.impact.wiring import FEATURE

__all__ = ["FEATURE"]
