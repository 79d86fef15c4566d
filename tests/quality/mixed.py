"""Several communities of one topic each, laid over each other as one workspace: does content earn its place there?

Run: python -m tests.quality.mixed DEV_DIR [OUT_FOLDER]
Merges gitter (mobile testing), coffee and Ubuntu, with one place a topic and with all in ONE place, and prints hit@3 of
the product's ranking with each kind of evidence switched off in turn. The sets come from different years, so each is
stretched over the same time by order; what a question's answers leave of its own hours is kept by order too.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections import Counter
from pathlib import Path
from typing import Any, cast

import msgspec

from bot.evaluation.experts import Workspace, judge_experts
from bot.evaluation.rows import Dialog
from tests.quality.chat import rows

_SPAN = 300 * 86_400.0
Row = dict[str, Any]


def ubuntu(dev: Path) -> list[Row]:
    """Questions of `t2` as questions of `t3`: who answered, and when."""
    truth = {row["id"]: row for row in rows(dev / "t2_truth.jsonl")}
    said = {one["id"]: one for stream in rows(dev / "t2_streams_noaddr.jsonl.gz") for one in stream["messages"]}
    out = []
    for row in rows(dev / "t2_questions.jsonl"):
        if row["stream"].startswith("gitter"):
            continue
        asked = said[row["question_msg"]]
        first: dict[str, Row] = {}
        for answer in truth[row["id"]]["answers"]:
            first.setdefault(said[answer]["user"], said[answer])
        answers = [{"user": f"ub_{who}", "ts": one["ts"], "text": one["text"]} for who, one in first.items()]
        out.append(
            {
                "id": row["id"],
                "ts": asked["ts"],
                "asker": f"ub_{row['asker']}",
                "text": asked["text"],
                "answers": answers,
            }
        )
    return out


def stretched(questions: list[Row], place: str) -> list[Row]:
    """One set, in its place, its order stretched over the common span."""
    times = sorted(row["ts"] for row in questions)

    def at(when: float) -> float:
        return _SPAN * bisect_left(times, when) / len(times)

    return [
        {
            **row,
            "ts": at(row["ts"]),
            "place": place,
            "answers": [{**one, "ts": max(at(row["ts"]) + 1, at(one.get("ts", row["ts"])))} for one in row["answers"]],
        }
        for row in questions
    ]


def workspace(dev: Path, *, one_place: bool) -> list[Row]:
    """Lay the three sets over each other."""
    gitter = [row for row in rows(dev / "t3_gitter_appium.jsonl.gz") if row["answers"]]
    parts = {"gitter": gitter, "coffee": rows(dev / "t3_se_coffee.jsonl.gz"), "ubuntu": ubuntu(dev)}
    merged = [row for place, part in parts.items() for row in stretched(part, "everything" if one_place else place)]
    return sorted(merged, key=lambda row: (row["ts"], row["id"]))


def hits(questions: list[Row], judged: dict[str, list[str]]) -> tuple[float, float]:
    """Hit@3 over the reachable questions of the second half, and the largest share of first asks."""
    answered_before: set[str] = set()
    found, firsts = [], Counter[str]()
    for number, row in enumerate(questions):
        answerers = {one["user"] for one in row["answers"]} - {row["asker"]}
        if 2 * number >= len(questions) and answerers:
            firsts.update(judged[row["id"]][:1])
            if answerers & answered_before:
                found.append(bool(answerers & set(judged[row["id"]][:3])))
        answered_before |= answerers
    return sum(found) / max(1, len(found)), max(firsts.values(), default=0) / max(1, firsts.total())


def main(dev: str, out: str = "") -> None:
    """Print one line for each way of merging and each kind of evidence switched off."""
    for one_place in (False, True):
        questions = workspace(Path(dev), one_place=one_place)
        where = "one place" if one_place else "a place a topic"
        if out:
            text = "".join(json.dumps(row) + "\n" for row in questions)
            (Path(out) / f"{where.replace(' ', '_')}.jsonl").write_text(text, encoding="utf-8")
        for without in ("", "content", "recency", "load"):
            mind = Workspace(content=without != "content", recency=without != "recency", load=without != "load")
            judged = {
                str(row["id"]): cast("list[str]", row["ranking"])
                for row in judge_experts(msgspec.convert(questions, list[Dialog]), mind)
            }
            hit, share = hits(questions, judged)
            sys.stdout.write(f"{where:16} without {without or 'nothing':8} hit@3 {hit:.3f}  first asks {share:.2f}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:3])
