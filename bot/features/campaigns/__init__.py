"""Campaigns: planned from a template, let go by a manager, seen through step by step, and measured honestly (G1).

Nothing of a campaign reaches everybody before a manager's yes: one post invites, and what follows stands in its thread.
What became of it is counted in people, and compared with the weeks before and with channels it did not touch.
"""

from bot.features.campaigns.wiring import FEATURE

__all__ = ["FEATURE"]
