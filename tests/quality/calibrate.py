"""Turn the scores of "question" into frequencies: what is said to be sure to 80 % is a question four times in five.

Run: python -m tests.quality.calibrate DEV_DIR   (needs numpy, scipy, scikit-learn; the bot does not), after `train` and
`learn_wording`. Fits two numbers a kind of message on cross-validated scores, writes them into `weights.json`, and
keeps what was said beside what was seen in `reliability.json`, which `WEIGHTS.md` shows.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from msgspec import Struct
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from tests.quality import learn_wording, marks
from tests.quality.reliability import KEPT, read_kept
from tests.quality.reliability import table as in_markdown
from tests.quality.train import OUT, cross_validated, questions

Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
EDGES: Final = (0.05, 0.2, 0.35, 0.5, 0.7, 0.9)
FOLDS: Final = 4


class Scored(Struct, frozen=True):
    """Messages of one kind with their cross-validated log-odds; each counts for the many it stands for."""

    odds: Numbers
    labels: Numbers
    counts: Numbers
    groups: list[str]


def joined(*parts: Scored) -> Scored:
    """Several kinds as one, each counting as much as the other."""
    return Scored(
        np.concatenate([one.odds for one in parts]),
        np.concatenate([one.labels for one in parts]),
        np.concatenate([one.counts / one.counts.sum() for one in parts]),
        [group for one in parts for group in one.groups],
    )


def fit(of: Scored, places: Numbers) -> tuple[float, float]:
    """Platt's two numbers: the frequency's log-odds are `steep` times the score's and `higher`."""
    counts = of.counts[places] / of.counts[places].mean()
    model = LogisticRegression(C=1e4).fit(of.odds[places][:, None], of.labels[places], sample_weight=counts)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def frequencies(of: Scored) -> Numbers:
    """What each message would be said to be, by numbers fitted without its channel, block or fold."""
    said = np.zeros(len(of.labels))
    for train, test in GroupKFold(FOLDS).split(of.odds, groups=of.groups):
        steep, higher = fit(of, train)
        said[test] = 1 / (1 + np.exp(-(steep * of.odds[test] + higher)))
    return said


def table(said: Numbers, of: Scored) -> list[dict[str, float]]:
    """Said and seen, step by step, and of how many messages."""
    out = []
    step = np.digitize(said, EDGES)
    for number in range(len(EDGES) + 1):
        at = step == number
        if at.any():
            counts = of.counts[at]
            mean = [round(float(np.average(one[at], weights=counts)), 2) for one in (said, of.labels)]
            share = round(float(counts.sum() / of.counts.sum()), 3)
            out.append({"said": mean[0], "seen": mean[1], "messages": int(at.sum()), "share": share})
    return out


def all_kinds(dev: Path) -> dict[str, Scored]:
    """Every kind of message with cross-validated log-odds: chat, and sentences without marks of each language."""
    all_ = questions(dev)
    odds, sets = cross_validated(all_, marks.said(dev)), np.array(all_.sets)
    labels, live = np.array(all_.labels), np.array(all_.live)

    def some(of: Numbers, counts: Numbers) -> Scored:
        return Scored(odds[of], labels[of], counts[of], [all_.groups[place] for place in np.flatnonzero(of)])

    every = np.ones(len(labels))
    found = {
        "live chat": some((sets == "chat") & (live > 0), live),
        "Molweni": some(sets == "molweni", every),
        "en": some(sets == "multi-en", every),
    }
    by_fold = learn_wording.weights_without_each_fold(dev)
    for language in learn_wording.LANGUAGES:
        sentences = list(learn_wording.sentences(dev, language))
        odds_ = learn_wording.cross_validated(sentences, by_fold)
        of = np.array([not one.own for one in sentences])
        groups = [f"{language} {one.fold}" for one in sentences if not one.own]
        found[language] = Scored(odds_[of], np.array([one.label for one in sentences])[of], np.ones(of.sum()), groups)
    return found


def main(dev: str) -> None:
    """Fit, keep, and show said beside seen."""
    kinds = all_kinds(Path(dev))
    english = joined(kinds["live chat"], kinds["Molweni"])
    fitted = {"en": english, **{language: kinds[language] for language in learn_wording.LANGUAGES}}
    sureness: dict[str, float] = {}
    for kind, of in fitted.items():
        steep, higher = fit(of, np.arange(len(of.labels)))
        sureness |= {f"{kind} steep": round(steep, 3), f"{kind} higher": round(higher, 3)}
    said = {kind: frequencies(of) for kind, of in fitted.items()}
    chat = len(kinds["live chat"].labels)
    said |= {"live chat": said["en"][:chat], "Molweni": said["en"][chat:]}
    steep, higher = sureness["en steep"], sureness["en higher"]
    said["en"] = 1 / (1 + np.exp(-(steep * kinds["en"].odds + higher)))  # English sentences were not fitted on
    kept = {kind: table(said[kind], of) for kind, of in kinds.items()}
    for kind, of in kinds.items():
        f1s = [f"{edge:.2f}: {_f1(of, said[kind] >= edge)}" for edge in (0.25, 0.3, 0.33, 0.4, 0.5)]
        sys.stdout.write(f"  {kind:10} {' | '.join(f1s)}\n")
    learned = json.loads(OUT.read_text(encoding="utf-8"))
    learned["sureness"] = sureness
    OUT.write_text(json.dumps(learned, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    rows = [f' "{kind}": {json.dumps(rows)}' for kind, rows in kept.items()]
    KEPT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    sys.stdout.write("\n".join(in_markdown(read_kept())) + "\n")


def _f1(of: Scored, yes: Numbers) -> str:
    hit = of.counts[of.labels & yes].sum()
    precise, recalled = hit / max(1e-9, of.counts[yes].sum()), hit / of.counts[of.labels].sum()
    return f"{precise:.2f}/{recalled:.2f}/{2 * precise * recalled / max(1e-9, precise + recalled):.3f}"


if __name__ == "__main__":
    main(sys.argv[1])
