"""All that whoever writes a file of rules, or takes one in, needs of this feature."""

from bot.features.rules.giving import Seat, seated, would_change
from bot.features.rules.taken import Around, Fault, Given, take
from bot.features.rules.worded import worded, would_reword
from bot.features.rules.written import written

__all__ = ["Around", "Fault", "Given", "Seat", "seated", "take", "worded", "would_change", "would_reword", "written"]
