"""Learning to manage a community, three minutes at a time, and a log of what was learned elsewhere (G8).

Lessons are chosen by what the community lacks, as `Assessed` tells; they come at most once a week, and only to managers
who said yes. What a manager tries, or shares with other managers, is theirs to say.
"""

from bot.features.learning.wiring import FEATURE

__all__ = ["FEATURE"]
