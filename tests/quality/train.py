"""Learn the weights of "question" in `bot/listening/weights.json` from the public chat in `shared/quality/dev`.

Run: python -m tests.quality.train DEV_DIR   (needs numpy, scipy and scikit-learn; the bot does not).
Tells the cross-validated figures, grouped by channel or source, before it writes. How far the English wording
(`marks.py`) counts beside the named evidence is learned here too, and written into `wording.json`.
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
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.listening import Line
from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import Heard, read
from bot.listening.wording import ENGLISH, STEP, leaves_open, pieces
from tests.quality import marks
from tests.quality.chat import in_context, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.quality.marks import Marks, Said

Weights = dict[str, float]
Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
OUT = Path(__file__).parents[2] / "bot" / "listening" / "weights.json"
WORDING = OUT.with_name("wording.json")
OURS = Path(__file__).with_name("examples.toml")
WORDED = "worded"
"""The one piece of evidence that is a number: how much an English message without a mark is worded like one with it."""

# What the public sets hold too little of, or nothing at all, is given by hand.
GIVEN: dict[str, Weights] = {
    "question": {"in-thread": -0.5, "forwarded": -5.0, "command": -2.0, "announces": -0.7, "idle": -5.0},
    "reply": {
        "same thread": 5.0,
        "other thread": -5.0,
        "same thread, courtesy": -8.0,
        "alone with asker": 1.2,
        "small talk": -1.5,
    },
}
LEAST: dict[str, Weights] = {"question": {"helps": 1.8}, "reply": {"names asker": 3.4}}
# A sentence in a book: "I cannot sleep" asks nobody for help.
ISOLATED = ("trouble", "my-trouble", "helps")
SEEN = {"question": 8, "reply": 60}  # rarer evidence is not weighed
STRENGTH = {"question": 1.0, "reply": 0.1}


class Examples(msgspec.Struct):
    """Labelled evidence: one entry per message."""

    found: list[list[str]] = []
    pieces: list[frozenset[str] | None] = []
    """The wording, where it has a say and is English."""
    labels: list[bool] = []
    importance: list[float] = []
    groups: list[str] = []
    sets: list[str] = []
    live: list[float] = []
    """How many messages of a live channel each stands for, where that is known."""

    def worded(self, learned: Marks) -> Numbers:
        """How much each is worded like a question."""
        return np.array([0.0 if one is None else learned.weigh(one) for one in self.pieces])


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
    worded: Numbers | None = None,
) -> Weights:
    """Logistic regression."""
    seen = Counter(name for row in found for name in set(row))
    names = sorted(name for name, times in seen.items() if times >= SEEN[kind])
    table = matrix(found, names)
    if worded is not None:
        table = hstack([table, csr_matrix(worded[:, None])]).tocsr()
        names.append(WORDED)
    model = LogisticRegression(C=STRENGTH[kind], max_iter=800).fit(table, labels, sample_weight=importance)
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 0.02}
    return {**weights, "bias": round(float(model.intercept_[0]), 3)}


def score(found: Sequence[Sequence[str]], weights: Weights, worded: Numbers) -> Numbers:
    """Log-odds of every row."""
    named = np.array([weights["bias"] + sum(weights.get(name, 0.0) for name in set(row)) for row in found])
    return named + weights.get(WORDED, 0.0) * worded


def given(kind: str, weights: Weights) -> Weights:
    """The weights with what is known by hand."""
    kept = {name: w for name, w in weights.items() if not name.startswith("isolated")}
    kept.update(GIVEN.get(kind, {}))
    for name, least in LEAST.get(kind, {}).items():
        kept[name] = max(least, kept.get(name, 0.0))
    return kept


def questions(dev: Path) -> Examples:
    """Every labelled message of the three public sets and of our own examples."""
    all_ = Examples()

    def add(name: str, group: str, said: tuple[Line, Sequence[Line]], label: int, importance: float) -> None:
        line, before = said
        heard = read(line.text)
        found = [*in_the_words(heard), *in_the_room(line, heard, before)]
        if name.startswith("multi"):
            found += [f"isolated {cue}" for cue in ISOLATED if cue in found]
        all_.found.append(found)
        all_.pieces.append(_wording(heard))
        all_.labels.append(bool(label))
        all_.importance.append(importance)
        all_.groups.append(group)
        all_.sets.append(name)
        all_.live.append(0.0)

    for row in rows(dev / "t1_chat.jsonl"):
        add("chat", row["source"], in_context(row), row["label"], 4.0)
        all_.live[-1] = row["weight"] or 0.0
    for number, row in enumerate(rows(dev / "t1_molweni.jsonl")):
        add("molweni", f"molweni {number // 180}", in_context(row), row["label"], 2.0)
    for number, row in enumerate(rows(dev / "t1_multi.jsonl")):
        importance = 2.5 if row["label"] else 1.0
        said = in_context(row, "text_nopunct")
        add(f"multi-{row['lang']}", f"{row['lang']} {number % 10}", said, row["label"], importance)
    ours = tomllib.loads(OURS.read_text(encoding="utf-8"))
    for kind in ("questions", "others"):
        for number, text in enumerate(ours[kind].strip().splitlines()):
            line, alone = in_context({"id": f"{kind} {number}", "text": text})
            label, group = int(kind == "questions"), f"ours {number % 8}"
            add("ours", group, (line, alone), label, 3.0)
            another = msgspec.structs.replace(line, id="before", who="another")
            add("ours, opening", group, (line, [another]), label, 3.0)
    return all_


def _wording(heard: Heard) -> frozenset[str] | None:
    english = heard.language in ENGLISH and leaves_open(heard)
    return frozenset(pieces(heard)) if english else None


def picked(rows_: Sequence[Any], places: Numbers) -> list[Any]:
    """The rows at these places."""
    return [rows_[place] for place in places]


STREAMS = {"gitter/Appium": "gitter-appium"}
"""What a channel is called among the streams, where it has another name there."""


def cross_validated(all_: Examples, said: Sequence[Said]) -> Numbers:
    """Log-odds of every message, by what was learned without its channel, block or tenth."""
    labels, importance = np.array(all_.labels), np.array(all_.importance)
    scores = np.zeros(len(labels))
    for train, test in GroupKFold(8).split(all_.found, groups=all_.groups):
        channels = {STREAMS.get(group, group) for group in picked(all_.groups, test)}
        worded = all_.worded(marks.learn(said, channels))
        learned = fit("question", picked(all_.found, train), labels[train], importance[train], worded[train])
        weights = given("question", learned)
        scores[test] = score(picked(all_.found, test), weights, worded[test])
    return scores


def learn_questions(dev: Path) -> tuple[Weights, Marks]:
    """Cross-validate and learn "question", and the English wording beside it."""
    all_, said = questions(dev), marks.said(dev)
    labels, importance, sets = np.array(all_.labels), np.array(all_.importance), np.array(all_.sets)
    scores = cross_validated(all_, said)
    for name in sorted(set(all_.sets)):
        tell(f"  {name:13} {_figures(labels, scores > 0, (sets == name) * 1.0)}")
    tell(f"  {'live mix':13} {_figures(labels, scores > 0, np.array(all_.live))}")
    wording = marks.learn(said)
    return given("question", fit("question", all_.found, labels, importance, all_.worded(wording))), wording


def _figures(labels: Numbers, said: Numbers, counts: Numbers) -> str:
    hit = counts[labels & said].sum()
    precise, recalled = hit / max(1e-9, counts[said].sum()), hit / max(1e-9, counts[labels].sum())
    return f"P {precise:.3f} R {recalled:.3f} F1 {2 * precise * recalled / max(1e-9, precise + recalled):.3f}"


def table_of(learned: Marks, weight: float) -> dict[str, Any]:
    """The English wording as `wording.json` has it: whole steps, as much as it counts beside the named evidence."""
    steps = {piece: round(weight * told / STEP) for piece, told in sorted(learned.pieces.items())}
    return {
        "named": 1.0,
        "bias": round(weight * learned.bias, 3),
        "most": round(weight * marks.MOST, 3),
        "pieces": {piece: step for piece, step in steps.items() if abs(step) > 1},
    }


def write_wording(language: str, table: dict[str, Any]) -> None:
    """Put one language's table into `wording.json`, a language a line, so that a change can be seen for what it is."""
    tables = json.loads(WORDING.read_text(encoding="utf-8"))
    tables[language] = table
    lines = [
        f'"{name}":{json.dumps(one, ensure_ascii=False, separators=(",", ":"))}' for name, one in sorted(tables.items())
    ]
    WORDING.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def main(dev: str) -> None:
    """Learn "question" and write it beside what was learned before; replies are learned by `tests.quality.grow`."""
    learned, wording = learn_questions(Path(dev))
    write_wording("en", table_of(wording, learned.pop(WORDED)))
    table = json.loads(OUT.read_text(encoding="utf-8"))
    table["question"] = learned
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
