"""What the community is for and what it means to talk about when, reviewed with the core team each quarter (G0).

And for whoever looks after several communities, one page about all of them.
"""

from bot.features.strategy.wiring import FEATURE

__all__ = ["FEATURE"]
