"""What happened, in numbers: pure folds over facts, each number with one definition, said in words beside it (G0).

`fold` gathers facts by question, `measure` counts, `samples` chooses examples, and `report` says it all as cards.
Nothing is said in per cent of fewer than five.
"""

from bot.features.measures.cards import Names, report, summary
from bot.features.measures.folds import Case, Measures, Share, fold, measure, samples

__all__ = ["Case", "Measures", "Names", "Share", "fold", "measure", "report", "samples", "summary"]
