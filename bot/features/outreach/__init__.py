"""G4: people are thanked personally, in a manager's name, for what they did; with one modest next step.

What people contributed is learned from facts (`state`, `learning`); when a note is worth writing is decided in
`occasions`, what could come next for somebody in `ladder`; a note's life, from the draft to its delivery, in `notes`;
what whoever got one says back in `replies`; what is seen in `cards`; handlers and the table of all in `wiring`.
"""

from bot.features.outreach.wiring import FEATURE

__all__ = ["FEATURE"]
