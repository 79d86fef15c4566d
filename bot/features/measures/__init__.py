"""What happened, in numbers: pure folds over facts, each number with one definition, said in words beside it (G0).

`fold` gathers facts by question, `measure` counts, `samples` chooses examples, and `report` says it all as cards, for a
replay. Of a live community `gathering` puts all that is counted in order, `metrics` defines and reckons each metric,
`chance` says what is more than chance, `live` tells how the community fares, `tables` gives rows to take away, and
`prove` shows what asking and thanking change. Nothing is said in per cent of fewer than five.
"""

from bot.features.measures.cards import Names, report, share_said, summary, time_said
from bot.features.measures.folds import FEW, Case, Measures, Share, fold, measure, samples
from bot.features.measures.gathering import Gathered, Gathering, gather
from bot.features.measures.live import Span, live, look, other_spans
from bot.features.measures.metrics import (
    ADDED,
    EVERY,
    REACH,
    SHARES,
    TIMES,
    TRIED,
    Figure,
    Figures,
    Metric,
    Move,
    Moves,
    differs,
    figure_said,
    figures,
    less_is_better,
    means,
    move_said,
    moved,
    name_of,
    spoken,
    trials,
    value_said,
)
from bot.features.measures.proof import ENOUGH, Difference, Proof, newcombe, not_yet, proof, prove
from bot.features.measures.tables import FIRST, by_week, columns_of

__all__ = [
    "ADDED",
    "ENOUGH",
    "EVERY",
    "FEW",
    "FIRST",
    "REACH",
    "SHARES",
    "TIMES",
    "TRIED",
    "Case",
    "Difference",
    "Figure",
    "Figures",
    "Gathered",
    "Gathering",
    "Measures",
    "Metric",
    "Move",
    "Moves",
    "Names",
    "Proof",
    "Share",
    "Span",
    "by_week",
    "columns_of",
    "differs",
    "figure_said",
    "figures",
    "fold",
    "gather",
    "less_is_better",
    "live",
    "look",
    "means",
    "measure",
    "move_said",
    "moved",
    "name_of",
    "newcombe",
    "not_yet",
    "other_spans",
    "proof",
    "prove",
    "report",
    "samples",
    "share_said",
    "spoken",
    "summary",
    "time_said",
    "trials",
    "value_said",
]
