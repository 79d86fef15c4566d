"""What happened, in numbers: pure folds over facts, each number with one definition, said in words beside it (G0).

`fold` gathers facts by question, `measure` counts, `samples` chooses examples, and `report` says it all as cards;
`live` says how a community fares, and `prove` what asking and thanking change. Nothing is said in per cent of fewer
than five.
"""

from bot.features.measures.cards import Names, report, summary
from bot.features.measures.folds import Case, Measures, Share, fold, measure, samples
from bot.features.measures.live import Span, helped, live, other_spans
from bot.features.measures.metrics import Figure, Metric, Move, figure_said, figures, move_said, moved
from bot.features.measures.proof import Proof, not_yet, proof, prove

__all__ = [
    "Case",
    "Figure",
    "Measures",
    "Metric",
    "Move",
    "Names",
    "Proof",
    "Share",
    "Span",
    "figure_said",
    "figures",
    "fold",
    "helped",
    "live",
    "measure",
    "move_said",
    "moved",
    "not_yet",
    "other_spans",
    "proof",
    "prove",
    "report",
    "samples",
    "summary",
]
