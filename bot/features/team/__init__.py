"""Who looks after the community: roles, what each looks after, and duties that managers share or hand over."""

from bot.features.team.wiring import FEATURE

__all__ = ["FEATURE"]
