"""Learn the weights of `bot/listening/weights.json` from the public chat in `shared/quality/dev`.

Run: python -m tests.quality.train DEV_DIR [question|reply]   (needs numpy, scipy and scikit-learn; the bot does not).
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
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.listening import topics
from bot.listening.answering import evidence
from bot.listening.asked import Candidate, reaction
from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import read
from tests.quality.chat import Followed, in_context, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

Weights = dict[str, float]
Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
OUT = Path(__file__).parents[2] / "bot" / "listening" / "weights.json"
OURS = Path(__file__).with_name("examples.toml")

# A score of one half shall be the best place to decide, where the fewest questions are misjudged.
EDGE = 1.0
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
SEEN = {"question": 8, "reply": 60, "reaction": 30}  # rarer evidence is not weighed
STRENGTH = {"question": 1.0, "reply": 0.1, "reaction": 0.3}


class Examples(msgspec.Struct):
    """Labelled evidence: one entry per message, or per (question, later message)."""

    found: list[list[str]] = []
    labels: list[bool] = []
    importance: list[float] = []
    groups: list[str] = []
    sets: list[str] = []
    ids: list[str] = []
    said: list[str] = []
    reactions: list[list[str]] = []


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
    odds: Numbers | None = None,
) -> Weights:
    """Logistic regression; `odds`, where given, is one more column called "said"."""
    seen = Counter(name for row in found for name in set(row))
    names = sorted(name for name, times in seen.items() if times >= SEEN[kind])
    table = matrix(found, names)
    if odds is not None:
        table, names = hstack([csr_matrix(odds[:, None]), table]).tocsr(), ["said", *names]
    model = LogisticRegression(C=STRENGTH[kind], max_iter=500).fit(table, labels, sample_weight=importance)
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 0.02}
    return {**weights, "bias": round(float(model.intercept_[0]), 3)}


def score(found: Sequence[Sequence[str]], weights: Weights, odds: Numbers | None = None) -> Numbers:
    """Log-odds of every row."""
    own = np.array([weights["bias"] + sum(weights.get(name, 0.0) for name in set(row)) for row in found])
    return own if odds is None else own + weights["said"] * odds


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


def replies(dev: Path) -> tuple[Examples, dict[str, dict[str, Any]]]:
    """Evidence for each (question, later message), and the asker's next words after it."""
    asked: dict[str, list[dict[str, Any]]] = {}
    for row in rows(dev / "t2_questions.jsonl"):
        asked.setdefault(row["stream"], []).append(row)
    truth = {row["id"]: row for row in rows(dev / "t2_truth.jsonl")}
    all_ = Examples()
    for kind in ("t2_streams_noaddr", "t2_streams"):
        for stream in rows(dev / f"{kind}.jsonl.gz"):
            name = stream["stream"]
            if name not in asked:
                continue
            room = Followed(stream["messages"])
            for number, row in enumerate(asked[name]):
                group = f"{name} {number // 12}" if "gitter" in name else name
                _follow(room, row, all_, (kind, group), set(truth[row["id"]]["answers"]))
    return all_, truth


def _follow(room: Followed, row: dict[str, Any], all_: Examples, where: tuple[str, str], right: set[str]) -> None:
    waiting: list[tuple[int, Candidate]] = []
    for line, record, _, before in room.follow(row):
        if line.who == row["asker"]:
            for place, one in waiting:
                all_.reactions[place] = reaction(line, one, record)
            waiting = []
            continue
        waiting = [
            (place, one if one.who == line.who else msgspec.structs.replace(one, passed=one.passed + 1))
            for place, one in waiting
        ]
        waiting.append((len(all_.found), Candidate(line.id, line.who, 0.0, topics(line.text))))
        all_.reactions.append(["no reaction"])
        all_.found.append(evidence(line, record, before))
        all_.labels.append(line.id in right)
        all_.sets.append(where[0])
        all_.groups.append(where[1])
        all_.ids.append(row["id"])
        all_.said.append(line.id)


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


def learn_replies(dev: Path) -> dict[str, Weights]:
    """Cross-validate and learn "reply" and "reaction"."""
    all_, truth = replies(dev)
    labels = np.array(all_.labels)
    said, settled = np.zeros(len(labels)), np.zeros(len(labels))
    for train, test in GroupKFold(5).split(all_.found, groups=all_.groups):
        weights = fit("reply", picked(all_.found, train), labels[train])
        seen = score(picked(all_.found, train), weights)
        said[test] = score(picked(all_.found, test), weights)
        reacted = fit("reaction", picked(all_.reactions, train), labels[train], odds=seen)
        settled[test] = score(picked(all_.reactions, test), reacted, odds=said[test])
    for kind in ("t2_streams_noaddr", "t2_streams"):
        tell_replies(all_, truth, said, kind, "when said")
        tell_replies(all_, truth, settled, kind, "after the asker's reaction")
    reply = fit("reply", all_.found, labels)
    reacted = fit("reaction", all_.reactions, labels, odds=score(all_.found, reply))
    reply["bias"] = round(reply["bias"] + EDGE, 3)
    reacted["bias"] = round(reacted["bias"] + EDGE * (1 - reacted["said"]), 3)
    return {"reply": given("reply", reply), "reaction": reacted}


def tell_replies(all_: Examples, truth: dict[str, dict[str, Any]], scores: Numbers, kind: str, when: str) -> None:
    """Unanswered F1 and link F1 (the first message above the edge) at the edge that is committed."""
    first: dict[str, str] = {}
    for set_, id_, line, odds in zip(all_.sets, all_.ids, all_.said, scores, strict=True):
        if set_ == kind and odds >= -EDGE:
            first.setdefault(id_, line)
    silent = [row for id_, row in truth.items() if id_ not in first]
    unanswered = sum(not row["answered"] for row in truth.values())
    right = sum(not row["answered"] for row in silent)
    linked = sum(line in truth[id_]["answers"] for id_, line in first.items())
    f1 = 2 * right / (len(silent) + unanswered)
    link = 2 * linked / (len(first) + len(truth) - unanswered)
    tell(f"  {kind} {when}: unanswered F1 {f1:.3f}, link F1 {link:.3f}")


def main(dev: str, only: str = "") -> None:
    """Learn what is asked for and write it beside what was learned before."""
    table = json.loads(OUT.read_text(encoding="utf-8"))
    if only != "reply":
        table.update(learn_questions(Path(dev)))
    if only != "question":
        table.update(learn_replies(Path(dev)))
    OUT.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
