"""G2: who knows about what, learned from answers, declared, forgotten over time, and damped by load.

Evidence is answers that came, were accepted or were thanked; how much somebody writes counts for nothing. Records in
`state`; what moves them in `learning`; which words mean the same in two languages in `glossary`; who is best placed,
and whose turn it is, in `ranking`; who is looked at for it in `looking`; cards, commands and the table of all in
`wiring`.
"""

from bot.features.experts.glossary import kindred
from bot.features.experts.looking import candidates
from bot.features.experts.ranking import Candidate, Need
from bot.features.experts.state import Circle, Expert, Load
from bot.features.experts.wiring import FEATURE

__all__ = ["FEATURE", "Candidate", "Circle", "Expert", "Load", "Need", "candidates", "kindred"]
