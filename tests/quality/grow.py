"""Grow the trees of `bot/listening/replies.json` from the public chat in `shared/quality/dev`.

Run: python -m tests.quality.grow DEV_DIR [check]   (needs numpy and lightgbm; the bot does not).
"check" cross-validates instead, on the product's own path: each fifth of the streams is judged by trees and weights
that have never seen it. IRC is split by channel and day, the one Gitter channel into runs of twelve questions.

Two steps, as people read a chat. "said": does this message reply to that question, by what stood before it?
"settled": was it so, by what came after it and beside the other candidates? The first also learns from messages that
open with a name in the original and have lost it in the copy without addresses: who was meant is then known, and
nobody had to label it. They come first, the labelled questions after them, so that the labels have the last word.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import lightgbm
import msgspec
import numpy as np
from sklearn.model_selection import GroupKFold

from bot.listening import Asked, Judgement, Line, answering, candidates
from bot.listening import trees as planted
from bot.listening.asked import about
from bot.listening.topics import terms_of
from bot.listening.weighing import Scales, log_odds, probability
from tests.quality.chat import BEFORE, Followed, heard_line, rows
from tests.quality.train import fit, given, tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
OUT = Path(__file__).parents[2] / "bot" / "listening" / "replies.json"
KINDS = ("t2_streams_noaddr", "t2_streams")
FOLDS = 5
INNER = 4
SHARED: dict[str, Any] = {
    "objective": "binary", "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0,
    "verbose": -1, "num_threads": 1, "seed": 7, "deterministic": True,
}  # fmt: skip
FOR = ("with asker", "asker called")
AGAINST = ("with other", "other called")
"""Clues that can only speak one way, whatever the chat we learn from happens to say."""
SAID = {
    **SHARED, "learning_rate": 0.1, "num_leaves": 12, "min_data_in_leaf": 40,
    "monotone_constraints": [(clue in FOR) - (clue in AGAINST) for clue in answering.CLUES],
}  # fmt: skip
SETTLED = {**SHARED, "learning_rate": 0.12, "num_leaves": 8, "min_data_in_leaf": 30}
NAMED_ROUNDS, SAID_ROUNDS, SETTLED_ROUNDS = 50, 100, 50
STOPS = ((NAMED_ROUNDS, -4.0), (NAMED_ROUNDS + 30, -3.7))
"""After how many trees, and how low a sum, no more are asked."""
UNDERWAY = 0.3
"""What a candidate on its way counts, beside one at the end of its window."""
LOOK = answering.CLUES.index("look")
DOUBT = log_odds(0.018)


class Pair(msgspec.Struct):
    """One message held against one question."""

    kind: str
    id: str
    group: str
    line: str
    label: bool
    evidence: list[str]
    clues: list[float] | None
    named: bool = False


class Material(msgspec.Struct):
    """All that is learned from, read once."""

    rooms: dict[tuple[str, str], Followed]
    asked: dict[str, list[dict[str, Any]]]
    truth: dict[str, dict[str, Any]]
    pairs: list[Pair]
    common: dict[str, float]


def commonest(lines: Iterable[Line]) -> dict[str, float]:
    """How telling the topics are that many messages share."""
    seen: Counter[str] = Counter()
    number = 0
    for line in lines:
        seen.update(terms_of(line.text))
        number += 1
    return {
        term: round(float(np.log(number / times)), 1) for term, times in sorted(seen.items()) if times >= number / 600
    }


def group_of(stream: str, number: int) -> str:
    """What is never split between learning and checking."""
    return f"{stream} {number // 12}" if "gitter" in stream else stream


def material(dev: Path) -> Material:
    """Read every stream, and measure every pair."""
    asked: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(dev / "t2_questions.jsonl"):
        asked[row["stream"]].append(row)
    truth = {row["id"]: row for row in rows(dev / "t2_truth.jsonl")}
    original = {stream["stream"]: stream["messages"] for stream in rows(dev / "t2_streams.jsonl.gz")}
    streams = [stream for stream in rows(dev / f"{KINDS[0]}.jsonl.gz") if stream["stream"] in asked]
    everything = (heard_line(message, set()) for stream in streams for message in stream["messages"])
    all_ = Material({}, dict(asked), truth, [], commonest(everything))
    table = planted.common()
    table.clear()
    table.update(all_.common)
    for kind in KINDS:
        for stream in rows(dev / f"{kind}.jsonl.gz"):
            name = stream["stream"]
            if name not in asked:
                continue
            room = all_.rooms[kind, name] = Followed(stream["messages"])
            for number, row in enumerate(asked[name]):
                right = set(truth[row["id"]]["answers"])
                all_.pairs += _pairs(room, row, kind, group_of(name, number), right.__contains__)
            if kind == KINDS[0] and "gitter" not in name:
                all_.pairs += _named(room, original[name], {row["question_msg"] for row in asked[name]}, name)
    return all_


def _pairs(  # noqa: PLR0913 - a question, and what is known of its place and its replies
    room: Followed,
    row: dict[str, Any],
    kind: str,
    group: str,
    label: Callable[[str], bool | None],
    *,
    named: bool = False,
) -> Iterator[Pair]:
    for line, asked, _, before, rivals in room.follow(row, _by_the_look):
        if line.who == asked.asker or (right := label(line.id)) is None:
            continue
        found = answering.evidence(line, asked, before, rivals)
        look = log_odds(answering._scales().judge(found).score)  # noqa: SLF001 - the look itself, not the trees after it
        measured = answering.clues(line, asked, before, rivals, look) if look > DOUBT else None
        yield Pair(kind, row["id"], group, line.id, right, [] if named else found, measured, named)


def _by_the_look(line: Line, asked: Asked, before: list[Line], rivals: list[Asked]) -> Judgement:
    """Who counts as helping, while we measure, is told by the cheap look alone: trees shall not learn from trees."""
    return answering._scales().judge(answering.evidence(line, asked, before, rivals))  # noqa: SLF001 - the look itself


def _named(room: Followed, original: list[dict[str, Any]], labelled: set[str], name: str) -> Iterator[Pair]:
    """Questions whose replies are known by the names they opened with before these were taken away."""
    to = [next(iter(heard_line(message, room.known).mentions), None) for message in original]
    for number, line in enumerate(room.lines):
        if not room.asks[number] or to[number] is not None or line.id in labelled or line.bot:
            continue
        known: dict[str, bool] = {}
        more = 0
        for later in range(number + 1, min(len(room.lines), number + 60)):
            said = room.lines[later]
            if said.who == line.who:
                more += 1
                if more > BEFORE // 2:
                    break
            elif to[later] is not None and not said.bot:
                known[said.id] = to[later] == line.who
        if any(known.values()):
            row = {"id": f"named {line.id}", "question_msg": line.id, "window_end": list(known)[-1], "asker": line.who}
            yield from _pairs(room, row, KINDS[0], name, known.get, named=True)


def grow(  # noqa: PLR0913, PLR0917 - what lightgbm wants to know
    params: dict[str, Any],
    rounds: int,
    table: Numbers,
    labels: Numbers,
    weight: Numbers | None = None,
    start: Numbers | None = None,
) -> Any:  # noqa: ANN401 - lightgbm has no types
    """Grow trees; `start` is what earlier ones come to, which these then mend."""
    data = lightgbm.Dataset(table, labels, weight=weight, init_score=start, free_raw_data=False)
    return lightgbm.train(params, data, rounds)


def flat(booster: Any, names: Iterable[str]) -> dict[str, Any]:  # noqa: ANN401 - lightgbm has no types
    """Write trees as `bot.listening.trees` reads them."""

    def branch(node: dict[str, Any]) -> list[float]:
        if "leaf_value" in node:
            return [-1, round(node["leaf_value"], 3)]
        threshold = float(f"{node['threshold']:.5g}")
        return [node["split_feature"], threshold, *branch(node["left_child"]), *branch(node["right_child"])]

    grown = [branch(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    return {"clues": list(names), "base": 0.0, "trees": [tree for tree in grown if len(tree) > 2]}


def learn(all_: Material, groups: set[str] | None = None) -> tuple[dict[str, float], dict[str, Any]]:
    """Learn the cheap look and both sets of trees, from these groups only."""
    mine = [pair for pair in all_.pairs if groups is None or pair.group in groups]
    plain = [pair for pair in mine if not pair.named]
    look = given("reply", fit("reply", [pair.evidence for pair in plain], np.array([pair.label for pair in plain])))
    look["bias"] += 1.0
    for pair in plain:
        if pair.clues is not None:
            pair.clues[LOOK] = look["bias"] + sum(look.get(name, 0.0) for name in pair.evidence)
    doubtful = [pair for pair in plain if pair.clues is not None and pair.clues[LOOK] > DOUBT]
    named = [pair for pair in mine if pair.named and pair.clues is not None]
    table, labels = np.array([pair.clues for pair in doubtful]), np.array([pair.label for pair in doubtful])
    named_table, named_labels = np.array([pair.clues for pair in named]), np.array([pair.label for pair in named])
    named_groups = np.array([pair.group for pair in named])

    def said(places: Numbers, without: set[str]) -> dict[str, Any]:
        kept = ~np.isin(named_groups, list(without))
        first = grow(SAID, NAMED_ROUNDS, named_table[kept], named_labels[kept])
        start = first.predict(table[places], raw_score=True)
        second = grow(SAID, SAID_ROUNDS, table[places], labels[places], start=start)
        grown = flat(first, answering.CLUES)
        stops = [(len(grown["trees"]) + after - NAMED_ROUNDS, floor) for after, floor in STOPS]
        return {**grown, "stops": stops, "trees": grown["trees"] + flat(second, answering.CLUES)["trees"]}

    own = [pair.group for pair in doubtful]
    crossed = np.zeros(len(labels))
    for train, test in GroupKFold(INNER).split(table, groups=own):
        without = {own[place].rpartition(" ")[0] if "gitter" in own[place] else own[place] for place in test}
        ask = planted.Trees(said(train, without)).log_odds
        crossed[test] = [ask(doubtful[place].clues or ()) for place in test]
    scores = {(pair.kind, pair.id, pair.line): float(odds) for pair, odds in zip(doubtful, crossed, strict=True)}
    forest: dict[str, Any] = {"common": all_.common, "said": said(np.arange(len(labels)), set())}
    ids = {pair.id for pair in plain}
    found, right, importance, *_ = aftermath(all_, scores, ids)
    grown = grow(SETTLED, SETTLED_ROUNDS, np.array(found), np.array(right), np.array(importance))
    forest["settled"] = flat(grown, candidates.CLUES)
    return look, forest


def aftermath(
    all_: Material, scores: dict[tuple[str, str, str], float], ids: set[str]
) -> tuple[list[list[float]], list[bool], list[float]]:
    """Every candidate of these questions, on its way and at the end, measured with what came after it."""
    found: list[list[float]] = []
    right: list[bool] = []
    importance: list[float] = []
    for (kind, name), room in all_.rooms.items():
        for row in all_.asked[name]:
            if row["id"] not in ids:
                continue
            truth = set(all_.truth[row["id"]]["answers"])
            asked: Asked | None = None
            known = dict(_of(scores, kind, row["id"], room))

            def judge(line: Line, *_: object, known: dict[str, float] = known) -> Judgement:
                return Judgement(probability(known.get(line.id, -9.0)))

            for _, _, heard, *_ in room.follow(row, judge):
                if asked is not None and heard.candidates and _moved(asked, heard):
                    _measure(heard, truth, UNDERWAY, (found, right, importance))
                asked = heard
            if asked is not None and asked.candidates:
                _measure(asked, truth, 1.0, (found, right, importance))
    return found, right, importance


def _of(scores: dict[tuple[str, str, str], float], kind: str, id_: str, room: Followed) -> Iterator[tuple[str, float]]:
    for line in room.lines[room.at[id_] : room.at[id_] + 260]:
        odds = scores.get((kind, id_, line.id))
        if odds is not None:
            yield line.id, odds


def _moved(before: Asked, heard: Asked) -> bool:
    return heard.since == 0 or heard.since in candidates.STEPS or len(heard.candidates) != len(before.candidates)


def _measure(
    heard: Asked, truth: set[str], weight: float, into: tuple[list[list[float]], list[bool], list[float]]
) -> None:
    shared = about(heard)
    likely = [probability(one.said) for one in heard.candidates]
    for at, one in enumerate(heard.candidates):
        into[0].append(candidates.clues(at, heard.candidates, likely, shared, max(1.0, heard.pace)))
        into[1].append(one.id in truth)
        into[2].append(weight)


def install(look: dict[str, float], forest: dict[str, Any]) -> None:
    """Let the product judge with these instead of what is committed."""
    scales = Scales(look, answering.REASONS)
    answering._scales = lambda: scales  # type: ignore[assignment]  # noqa: SLF001 - what it reads, replaced for a check
    grown = {name: planted.Trees(table) for name, table in forest.items() if name != "common"}
    for reader in (answering, candidates):
        reader.__dict__["trees"] = grown.__getitem__


def judged(all_: Material, kind: str, groups: set[str] | None = None) -> Iterator[dict[str, Any]]:
    """The product's own words about every question of these groups."""
    for (of, name), room in all_.rooms.items():
        for number, row in enumerate(all_.asked[name]):
            if of == kind and (groups is None or group_of(name, number) in groups):
                record = room.heard_out(row)
                answer = record.answer
                yield {
                    "id": row["id"],
                    "score": record.answered,
                    "answered": record.answered >= 0.5,
                    "answer_msg": answer.id if answer and record.answered >= 0.5 else None,
                    "best": answer.id if answer else None,
                    "rest": [(one.id, round(one.said, 2), one.belief) for one in record.candidates],
                }


def check(all_: Material, out: Path) -> None:
    """Cross-validate on the product's own path."""
    groups = sorted({pair.group for pair in all_.pairs if not pair.named})
    rows_: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for fold, (_, test) in enumerate(GroupKFold(FOLDS).split(groups, groups=groups)):
        held = {groups[place] for place in test}
        streams = {group.partition(" ")[0] for group in held}
        seen = {group for group in groups if group not in held} | {
            s for s in {p.group for p in all_.pairs if p.named} if s not in streams
        }
        install(*learn(all_, seen))
        for kind in KINDS:
            rows_[kind] += judged(all_, kind, held)
        tell(f"fold {fold}")
        for kind in KINDS:
            told(all_, rows_[kind], kind)
    for kind in KINDS:
        (out / f"cv_{kind}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows_[kind]), encoding="utf-8")


def told(all_: Material, rows_: list[dict[str, Any]], kind: str) -> None:
    """Say how well these rows fit the truth."""
    silent = right = open_ = linked = said = found = 0
    for row in rows_:
        truth = all_.truth[row["id"]]
        open_ += not truth["answered"]
        silent += not row["answered"]
        right += not truth["answered"] and not row["answered"]
        said += row["answered"]
        linked += row["answered"] and row["answer_msg"] in truth["answers"]
        found += truth["answered"] and row["best"] in truth["answers"]
    answered = len(rows_) - open_
    tell(
        f"  {kind} n {len(rows_)}: unanswered F1 {2 * right / (silent + open_):.3f}, link F1 "
        f"{2 * linked / (said + answered):.3f}, the right one believed most {found / answered:.3f}"
    )


def main(dev: str, how: str = "", cache: str = "") -> None:
    """Grow and write, or check."""
    kept = Path(cache) / "material.pkl" if cache else None
    if kept and kept.exists():
        all_ = pickle.loads(kept.read_bytes())  # noqa: S301 - written by us, a line below
        planted.common().clear()
        planted.common().update(all_.common)
    else:
        all_ = material(Path(dev))
        if kept:
            kept.write_bytes(pickle.dumps(all_))
    if how == "check":
        check(all_, Path(cache or "."))
        return
    look, forest = learn(all_)
    install(look, forest)
    for kind in KINDS:
        told(all_, list(judged(all_, kind)), kind)
    OUT.write_text(json.dumps(forest, separators=(",", ":")) + "\n", encoding="utf-8")
    weights = OUT.with_name("weights.json")
    table = json.loads(weights.read_text(encoding="utf-8"))
    table["reply"] = {name: round(weight, 3) for name, weight in look.items()}
    table.pop("reaction", None)
    weights.write_text(json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
