"""Stories and leaders' briefings: what help led to, told to those who can take it further (G7).

A story is told as everybody in it has agreed, and as a manager has approved; a briefing goes to no leader before a
manager's yes. Whoever is in a story takes their word back with one press, and then it is told no more.
"""

from bot.features.briefings.wiring import FEATURE

__all__ = ["FEATURE"]
