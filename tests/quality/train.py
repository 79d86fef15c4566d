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

import msgspec
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.listening import topics
from bot.listening.answering import evidence
from bot.listening.asked import Candidate, reaction
from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import read
from tests.quality.chat import Followed, in_context, rows

OUT = Path(__file__).parents[2] / "bot" / "listening" / "weights.json"


LEAST = {"question": {"helps": 1.8}, "reply": {"names asker": 3.4}}


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


EDGE = 1.0
UNLIKE = {"helps", "trouble", "asks", "tried", "wonders", "mine"}

# What the public sets hold too little of, or nothing at all, is given by hand.
GIVEN = {
    "question": {"in-thread": -0.5, "forwarded": -1.0, "command": -2.0, "announces": -0.7, "idle": -5.0},
    "reply": {
        "same thread": 5.0,
        "other thread": -5.0,
        "same thread, courtesy": -8.0,
        "alone with asker": 1.2,
        "small talk": -1.5,
    },
}


def questions(dev):
    found, labels, importance, groups, sets = [], [], [], [], []
    for name, field, weight in (
        ("t1_chat", "text", 4.0),
        ("t1_molweni", "text", 1.0),
        ("t1_multi", "text_nopunct", 1.0),
    ):
        for number, row in enumerate(rows(dev / f"{name}.jsonl")):
            line, before = in_context(row, field)
            heard = read(line.text)
            evidence_ = [*in_the_words(heard), *in_the_room(line, heard, before)]
            if name == "t1_molweni":  # there, a question nobody answered counts as none
                evidence_ += ["molweni", *[f"molweni {cue}" for cue in heard.cues & UNLIKE]]
            if name == "t1_multi":  # a sentence in a book: "I cannot sleep" asks nobody for help
                evidence_ += [f"isolated {cue}" for cue in ("trouble", "my-trouble", "helps") if cue in evidence_]
            found.append(evidence_)
            labels.append(row["label"])
            importance.append(weight * (2.5 if name == "t1_multi" and row["label"] else 1.0))
            groups.append(row["source"] if name == "t1_chat" else f"{name}{row.get('lang')}{number % 10}")
            sets.append(name if name != "t1_multi" else f"multi-{row['lang']}")
    ours = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8"))
    for kind, label in (("questions", 1), ("others", 0)):
        for number, text in enumerate(ours[kind].strip().splitlines()):
            line, before = in_context({"text": text, "id": f"{kind}{number}"})
            heard = read(line.text)
            found.append([*in_the_words(heard), *in_the_room(line, heard, before)])
            labels.append(label)
            importance.append(3.0)
            groups.append(f"ours{number % 8}")
            sets.append("ours")
    labels, importance = np.array(labels, bool), np.array(importance)
    return found, labels, importance, groups, sets


def replies(dev):
    """Evidence for each (question, later message); and the asker's reaction to it."""
    asked = defaultdict(list)
    for row in rows(dev / "t2_questions.jsonl"):
        asked[row["stream"]].append(row)
    truth = {row["id"]: row for row in rows(dev / "t2_truth.jsonl")}
    found, labels, groups, ids, said, reactions = [], [], [], [], [], []
    for kind in ("t2_streams_noaddr", "t2_streams"):
        for stream in rows(dev / f"{kind}.jsonl.gz"):
            if stream["stream"] not in asked:
                continue
            room = Followed(stream["messages"])
            for number, row in enumerate(asked[stream["stream"]]):
                right = set(truth[row["id"]]["answers"])
                waiting = []
                for line, record, _, before in room.follow(row):
                    if line.who == row["asker"]:
                        for place, one in waiting:
                            reactions[place] = reaction(line, one, record)
                        waiting = []
                        continue
                    waiting = [
                        (place, one if one.who == line.who else msgspec.structs.replace(one, passed=one.passed + 1))
                        for place, one in waiting
                    ]
                    waiting.append((len(found), Candidate(line.id, line.who, 0.0, frozenset(topics(line.text)))))
                    reactions.append(["no reaction"])
                    found.append(evidence(line, record, before))
                    labels.append(line.id in right)
                    groups.append(stream["stream"] if "gitter" not in stream["stream"] else f"gitter{number // 12}")
                    ids.append((kind, row["id"]))
                    said.append(line.id)
    return found, np.array(labels), groups, ids, said, truth, reactions


def fit_reaction(scores, reactions, labels):
    """How the odds when it was said and the asker's reaction combine."""
    names = names_of(reactions, 30)
    from scipy.sparse import hstack

    table = hstack([csr_matrix(scores[:, None]), matrix(reactions, names)]).tocsr()
    model = LogisticRegression(C=0.3, max_iter=500).fit(table, labels)
    weights = {name: round(float(w), 3) for name, w in zip(["said", *names], model.coef_[0])}
    weights["bias"] = round(float(model.intercept_[0]), 3)
    return weights


def react(scores, reactions, weights):
    return weights["bias"] + weights["said"] * scores + np.array([sum(weights.get(n, 0) for n in r) for r in reactions])


def tell_questions(sets, labels, scores):
    for name in sorted(set(sets)):
        of = np.array([s == name for s in sets])
        print(f"  {name:14} F1 {f1(labels[of], scores[of] > 0):.3f}", end="")
    print()


def tell_replies(ids, said, truth, scores, kind, edges=(-2, -1.6, -1.3, -1, -0.7, -0.4)):
    best = {}
    for (of, id_), line, s in zip(ids, said, scores):
        if of != kind:
            continue
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
        print(
            f"  edge {edge:5}: unanswered F1 {2 * un / (true_un + chosen_un):.3f}  link(best) {2 * linked / (links + answered):.3f}  link(first) {2 * hit / (links + answered):.3f}"
        )


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
        table["question"] = fit(found, labels, importance, 8, 1.0)
    if what in ("both", "reply"):
        found, labels, groups, ids, said, truth, reactions = replies(dev)
        scores, settled = np.zeros(len(labels)), np.zeros(len(labels))
        for train, test in GroupKFold(5).split(found, groups=groups):
            w = fit([found[n] for n in train], labels[train], None, 60, 0.1)
            seen = score([found[n] for n in train], w)
            scores[test] = score([found[n] for n in test], w)
            r = fit_reaction(seen, [reactions[n] for n in train], labels[train])
            settled[test] = react(scores[test], [reactions[n] for n in test], r)
        for kind in ("t2_streams_noaddr", "t2_streams"):
            print(kind, "when said")
            tell_replies(ids, said, truth, scores, kind)
            print(kind, "after the asker's reaction")
            tell_replies(ids, said, truth, settled, kind)
        table["reply"] = fit(found, labels, None, 60, 0.1)
        table["reaction"] = fit_reaction(score(found, table["reply"]), reactions, labels)
        # A score of one half shall be the best place to decide, where the fewest questions are misjudged.
        table["reply"]["bias"] = round(table["reply"]["bias"] + EDGE, 3)
        table["reaction"]["bias"] = round(table["reaction"]["bias"] + EDGE * (1 - table["reaction"]["said"]), 3)
    for kind, weights in table.items():
        for name in [name for name in weights if name.startswith(("molweni", "isolated"))]:
            del weights[name]
        weights.update(GIVEN.get(kind, {}))
        for name, least in LEAST.get(kind, {}).items():
            weights[name] = max(least, weights.get(name, 0.0))
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
