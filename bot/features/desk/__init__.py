"""The manager's week: what needs you, by message on Monday morning and on a page that is always current.

It hears the other features' facts, and lists whatever they propose, knowing nothing else of it. It keeps a line for
each question that waits, by its id, never its words, and the days on which people wrote.
"""

from bot.features.desk.state import Activities, Open, Opened, Planned, Presence, Survey
from bot.features.desk.wiring import FEATURE

__all__ = ["FEATURE", "Activities", "Open", "Opened", "Planned", "Presence", "Survey"]
