"""Learn the weights of `bot/listening/weights.json` from the public chat in `shared/quality/dev`.

Run: python -m tests.quality.train DEV_DIR   (needs numpy and scikit-learn, which the bot itself does not).
Prints cross-validated figures, grouped by channel or source, before it writes.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.listening.answering import evidence
from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import read
from tests.quality.chat import Followed, in_context, rows

OUT = Path(__file__).parents[2] / "bot" / "listening" / "weights.json"


def matrix(found, names):
    where = {name: n for n, name in enumerate(names)}
    indptr, indices = [0], []
    for row in found:
        indices += sorted({where[name] for name in row if name in where})
        indptr.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, indptr), shape=(len(found), len(names)))


def names_of(found, least):
    seen = Counter(name for row in found for name in set(row))
    return sorted(name for name, times in seen.items() if times >= least)


def fit(found, labels, importance, least, strength):
    names = names_of(found, least)
    model = LogisticRegression(C=strength, max_iter=500)
    model.fit(matrix(found, names), labels, sample_weight=importance)
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0]) if abs(w) >= 0.02}
    weights["bias"] = round(float(model.intercept_[0]), 3)
    return weights


def score(found, weights):
    return np.array([weights["bias"] + sum(weights.get(n, 0) for n in set(row)) for row in found])


def f1(labels, chosen):
    hit = (labels & chosen).sum()
    return 2 * hit / max(1, labels.sum() + chosen.sum())


# What the public sets hold too little of, or nothing at all, is given by hand.
GIVEN = {
    "question": {"in-thread": -0.5, "forwarded": -1.0, "command": -2.0, "announces": -0.7},
    "reply": {
        "same thread": 5.0,
        "other thread": -5.0,
        "same thread, courtesy": -5.5,
    },
}


def questions(dev):
    found, labels, importance, groups, sets = [], [], [], [], []
    for name, field, weight in (("t1_chat", "text", 4.0), ("t1_molweni", "text", 1.0), ("t1_multi", "text_nopunct", 1.0)):
        for number, row in enumerate(rows(dev / f"{name}.jsonl")):
            line, before = in_context(row, field)
            heard = read(line.text)
            evidence_ = [*in_the_words(heard), *in_the_room(line, heard, before)]
            found.append([*evidence_, "molweni"] if name == "t1_molweni" else evidence_)
            labels.append(row["label"])
            importance.append(weight * (2.0 if name == "t1_multi" and row["label"] else 1.0))
            groups.append(row["source"] if name == "t1_chat" else f"{name}{row.get('lang')}{number % 10}")
            sets.append(name if name != "t1_multi" else f"multi-{row['lang']}")
    ours = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8"))
    for kind, label in (("questions", 1), ("others", 0)):
        for number, text in enumerate(ours[kind].strip().splitlines()):
            line, before = in_context({"text": text, "id": f"{kind}{number}"})
            heard = read(line.text)
            found.append([*in_the_words(heard), *in_the_room(line, heard, before)])
            labels.append(label)
            importance.append(4.0)
            groups.append(f"ours{number % 8}")
            sets.append("ours")
    labels, importance = np.array(labels, bool), np.array(importance)
    return found, labels, importance, groups, sets


def replies(dev, streams="t2_streams_noaddr.jsonl.gz"):
    asked = defaultdict(list)
    for row in rows(dev / "t2_questions.jsonl"):
        asked[row["stream"]].append(row)
    truth = {row["id"]: row for row in rows(dev / "t2_truth.jsonl")}
    found, labels, groups, ids, said = [], [], [], [], []
    for stream in rows(dev / streams):
        if stream["stream"] not in asked:
            continue
        room = Followed(stream["messages"])
        for number, row in enumerate(asked[stream["stream"]]):
            right = set(truth[row["id"]]["answers"])
            for line, record, before in room.after(row):
                found.append(evidence(line, record, before))
                labels.append(line.id in right)
                groups.append(stream["stream"] if "gitter" not in stream["stream"] else f"gitter{number // 12}")
                ids.append(row["id"])
                said.append(line.id)
    return found, np.array(labels), groups, ids, said, truth


def tell_questions(sets, labels, scores):
    for name in sorted(set(sets)):
        of = np.array([s == name for s in sets])
        print(f"  {name:14} F1 {f1(labels[of], scores[of] > 0):.3f}", end="")
    print()


def tell_replies(ids, said, truth, scores, edges=(-1.5, -1, -0.7, -0.4, -0.2, 0, 0.3)):
    best = {}
    for id_, line, s in zip(ids, said, scores):
        best.setdefault(id_, []).append((s, line))
    for edge in edges:
        hit = un = chosen_un = true_un = links = linked = answered = 0
        for id_, row in truth.items():
            candidates = best.get(id_, [])
            first = next((line for s, line in candidates if s >= edge), None)
            top = max(candidates, default=(-9, None))
            pick = top[1] if top[0] >= edge else None
            true_un += not row["answered"]
            chosen_un += pick is None
            un += pick is None and not row["answered"]
            answered += row["answered"]
            links += pick is not None
            linked += pick in row["answers"]
            hit += first in row["answers"]
        print(f"  edge {edge:5}: unanswered F1 {2 * un / (true_un + chosen_un):.3f}  link(best) {2 * linked / (links + answered):.3f}  link(first) {2 * hit / (links + answered):.3f}")


def main(dev: Path, what: str = "both") -> None:
    table = json.loads(OUT.read_text()) if OUT.exists() else {"question": {}, "reply": {}}
    if what in ("both", "question"):
        found, labels, importance, groups, sets = questions(dev)
        for strength in (0.1, 0.3, 1.0):
            scores = np.zeros(len(labels))
            for train, test in GroupKFold(8).split(found, groups=groups):
                w = fit([found[n] for n in train], labels[train], importance[train], 8, strength)
                scores[test] = score([found[n] for n in test], w)
            print("C", strength)
            tell_questions(sets, labels, scores)
        table["question"] = fit(found, labels, importance, 8, 0.3)
    if what in ("both", "reply"):
        found, labels, groups, ids, said, truth = replies(dev)
        print(len(found), labels.sum())
        for strength in (0.1,):
            scores = np.zeros(len(labels))
            for train, test in GroupKFold(5).split(found, groups=groups):
                w = fit([found[n] for n in train], labels[train], None, 30, strength)
                scores[test] = score([found[n] for n in test], w)
            print("C", strength)
            tell_replies(ids, said, truth, scores)
        table["reply"] = fit(found, labels, None, 30, 0.1)
    for kind, weights in table.items():
        weights.pop("molweni", None)
        weights.update(GIVEN[kind])
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
