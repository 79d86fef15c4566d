"""The core team's cycle: ideas, a note every second Monday, a fair ask each, votes, decisions, what came of it (G1).

The core team is everybody with the role of a leader, sponsor, facilitator or manager, and every expert who has a remit.
"""

from bot.features.coreteam.wiring import FEATURE

__all__ = ["FEATURE"]
