"""What happened, in numbers: pure folds over facts, each number with one definition, said in words beside it (G0).

`fold` gathers facts by question, `measure` counts, `samples` chooses examples, and `report` says it all as cards, for a
replay. Of a live community `gathering` puts all that is counted in order, `metrics` defines and reckons each metric,
`chance` says what is more than chance, `live` tells how the community fares, `tables` gives rows to take away, and
`prove` shows what asking and thanking change. Nothing is said in per cent of fewer than five.
"""

from bot.features.measures.cards import Names, report, summary
from bot.features.measures.folds import Case, Measures, Share, fold, measure, samples
from bot.features.measures.live import Span, live, look, other_spans
from bot.features.measures.proof import Proof, not_yet, proof, prove

__all__ = [
    "Case",
    "Measures",
    "Names",
    "Proof",
    "Share",
    "Span",
    "fold",
    "live",
    "look",
    "measure",
    "not_yet",
    "other_spans",
    "proof",
    "prove",
    "report",
    "samples",
    "summary",
]
