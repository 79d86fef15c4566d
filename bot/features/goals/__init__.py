"""What the community has set itself: goals, each with where it stands, what may come of it, and what became of it (G0).

A goal is about one metric of `measures`, by its one definition. Nothing is written to anybody about it: it is shown
when somebody looks, and is a line of the desk when it is likely to be missed, and when its day has come.
"""

from bot.features.goals.wiring import FEATURE

__all__ = ["FEATURE"]
