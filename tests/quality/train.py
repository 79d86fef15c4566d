"""Learn the weights of "question" in `bot/listening/weights.json` from the public chat in `shared/quality/dev`.

Run: python -m tests.quality.train DEV_DIR   (needs numpy, scipy and scikit-learn; the bot does not).
Tells the cross-validated figures, grouped by channel or source, before it writes.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import read
from tests.quality.chat import in_context, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

Weights = dict[str, float]
Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
OUT = Path(__file__).parents[2] / "bot" / "listening" / "weights.json"
OURS = Path(__file__).with_name("examples.toml")

# What the public sets hold too little of, or nothing at all, is given by hand.
GIVEN: dict[str, Weights] = {
    "question": {"in-thread": -0.5, "forwarded": -1.0, "command": -2.0, "announces": -0.7, "idle": -5.0},
    "reply": {
        "same thread": 5.0,
        "other thread": -5.0,
        "same thread, courtesy": -8.0,
        "alone with asker": 1.2,
        "small talk": -1.5,
    },
}
LEAST: dict[str, Weights] = {"question": {"helps": 1.8}, "reply": {"names asker": 3.4}}
# In Molweni a question nobody answered counts as none; these cues mean something else there.
MOLWENI = frozenset({"helps", "trouble", "asks", "tried", "wonders", "mine"})
# A sentence in a book: "I cannot sleep" asks nobody for help.
ISOLATED = ("trouble", "my-trouble", "helps")
SEEN = {"question": 8, "reply": 60}  # rarer evidence is not weighed
STRENGTH = {"question": 1.0, "reply": 0.1}


class Examples(msgspec.Struct):
    """Labelled evidence: one entry per message."""

    found: list[list[str]] = []
    labels: list[bool] = []
    importance: list[float] = []
    groups: list[str] = []
    sets: list[str] = []


def tell(text: str) -> None:
    """Say it on the terminal."""
    sys.stdout.write(text + "\n")


def matrix(found: Sequence[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    """Evidence as a table of zeros and ones."""
    where = {name: n for n, name in enumerate(names)}
    ends, places = [0], []
    for row in found:
        places += sorted({where[name] for name in row if name in where})
        ends.append(len(places))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(found), len(names)))


def fit(
    kind: str,
    found: Sequence[Sequence[str]],
    labels: Numbers,
    importance: Numbers | None = None,
) -> Weights:
    """Logistic regression."""
    seen = Counter(name for row in found for name in set(row))
    names = sorted(name for name, times in seen.items() if times >= SEEN[kind])
    table = matrix(found, names)
    model = LogisticRegression(C=STRENGTH[kind], max_iter=500).fit(table, labels, sample_weight=importance)
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 0.02}
    return {**weights, "bias": round(float(model.intercept_[0]), 3)}


def score(found: Sequence[Sequence[str]], weights: Weights) -> Numbers:
    """Log-odds of every row."""
    return np.array([weights["bias"] + sum(weights.get(name, 0.0) for name in set(row)) for row in found])


def given(kind: str, weights: Weights) -> Weights:
    """The weights with what is known by hand."""
    kept = {name: w for name, w in weights.items() if not name.startswith(("molweni", "isolated"))}
    kept.update(GIVEN.get(kind, {}))
    for name, least in LEAST.get(kind, {}).items():
        kept[name] = max(least, kept.get(name, 0.0))
    return kept


def questions(dev: Path) -> Examples:
    """Every labelled message of the three public sets and of our own examples."""
    all_ = Examples()

    def add(row: dict[str, Any], text: str, name: str, group: str, importance: float) -> None:
        line, before = in_context(row, text)
        heard = read(line.text)
        found = [*in_the_words(heard), *in_the_room(line, heard, before)]
        if name == "molweni":
            found += ["molweni", *[f"molweni {cue}" for cue in heard.cues & MOLWENI]]
        if name.startswith("multi"):
            found += [f"isolated {cue}" for cue in ISOLATED if cue in found]
        all_.found.append(found)
        all_.labels.append(bool(row["label"]))
        all_.importance.append(importance)
        all_.groups.append(group)
        all_.sets.append(name)

    for row in rows(dev / "t1_chat.jsonl"):
        add(row, "text", "chat", row["source"], 4.0)
    for number, row in enumerate(rows(dev / "t1_molweni.jsonl")):
        add(row, "text", "molweni", f"molweni {number // 180}", 1.0)
    for number, row in enumerate(rows(dev / "t1_multi.jsonl")):
        importance = 2.5 if row["label"] else 1.0
        add(row, "text_nopunct", f"multi-{row['lang']}", f"{row['lang']} {number % 10}", importance)
    ours = tomllib.loads(OURS.read_text(encoding="utf-8"))
    for kind in ("questions", "others"):
        for number, text in enumerate(ours[kind].strip().splitlines()):
            row = {"id": f"{kind} {number}", "text": text, "label": kind == "questions"}
            add(row, "text", "ours", f"ours {number % 8}", 3.0)
    return all_


def picked(rows_: Sequence[Any], places: Numbers) -> list[Any]:
    """The rows at these places."""
    return [rows_[place] for place in places]


def learn_questions(dev: Path) -> dict[str, Weights]:
    """Cross-validate and learn "question"."""
    all_ = questions(dev)
    labels, importance, sets = np.array(all_.labels), np.array(all_.importance), np.array(all_.sets)
    scores = np.zeros(len(labels))
    for train, test in GroupKFold(8).split(all_.found, groups=all_.groups):
        weights = fit("question", picked(all_.found, train), labels[train], importance[train])
        # What the sets mean differently is left out here too, as it is in the product.
        scores[test] = score(picked(all_.found, test), given("question", weights))
    for name in sorted(set(all_.sets)):
        of = sets == name
        hit = (labels[of] & (scores[of] > 0)).sum()
        tell(f"  {name:10} F1 {2 * hit / max(1, labels[of].sum() + (scores[of] > 0).sum()):.3f}")
    return {"question": given("question", fit("question", all_.found, labels, importance))}


def main(dev: str) -> None:
    """Learn "question" and write it beside what was learned before; replies are learned by `tests.quality.grow`."""
    table = json.loads(OUT.read_text(encoding="utf-8"))
    table.update(learn_questions(Path(dev)))
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
