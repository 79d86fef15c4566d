"""How well Steward judges: labelled chat goes through the product's own path, and what came out is counted.

`judged` gives a row a message or question, for any scorer; `measured` gives the figures of the accuracy card.
"""

from bot.evaluation.card import Card, fallen, kept, measured, read_card, table
from bot.evaluation.exports import live_through
from bot.evaluation.rows import UnreadableError, written
from bot.evaluation.tasks import TASKS, judged

__all__ = [
    "TASKS",
    "Card",
    "UnreadableError",
    "fallen",
    "judged",
    "kept",
    "live_through",
    "measured",
    "read_card",
    "table",
    "written",
]
