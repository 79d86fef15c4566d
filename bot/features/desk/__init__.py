"""The manager's week: what needs you, by message on Monday morning and on a page that is always current."""

from bot.features.desk.wiring import FEATURE, Open, Planned, Week, count, desk, own, plan

__all__ = ["FEATURE", "Open", "Planned", "Week", "count", "desk", "own", "plan"]
