"""Judge the labelled chat of `shared/quality` with the product's own functions, in the rows its scorers read.

Run: python -m tests.quality.measure t1_chat|t1_molweni|t1_multi|t2_noaddr|t2 DEV_DIR [OUT.jsonl]
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.listening import question
from tests.quality.chat import Followed, in_context, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HALF = 0.5


def t1(dev: Path, name: str) -> Iterator[dict[str, Any]]:
    """One row per message: is it a question that wants an answer?"""
    text = "text_nopunct" if name == "t1_multi" else "text"
    for row in rows(dev / f"{name}.jsonl"):
        line, before = in_context(row, text)
        judged = question(line, before)
        yield {"id": row["id"], "pred": int(judged.score >= HALF), "score": judged.score}


def t2(dev: Path, name: str) -> Iterator[dict[str, Any]]:
    """One row per question: was it answered within its window, and by which message?"""
    asked: dict[str, list[dict[str, Any]]] = {}
    for row in rows(dev / "t2_questions.jsonl"):
        asked.setdefault(row["stream"], []).append(row)
    file = "t2_streams_noaddr.jsonl.gz" if name == "t2_noaddr" else "t2_streams.jsonl.gz"
    for stream in rows(dev / file):
        if stream["stream"] not in asked:
            continue
        room = Followed(stream["messages"])
        for row in asked[stream["stream"]]:
            record = room.heard_out(row)
            answered = record.answered >= HALF
            answer = record.answer if answered else None
            yield {
                "id": row["id"],
                "answered": answered,
                "answer_msg": answer.id if answer is not None else None,
                "answer_msgs": [one.id for one in record.candidates if one.score >= HALF],
                "score": round(record.answered, 3),
            }


TASKS: dict[str, Callable[[Path, str], Iterator[dict[str, Any]]]] = {
    "t1_chat": t1,
    "t1_molweni": t1,
    "t1_multi": t1,
    "t2_noaddr": t2,
    "t2": t2,
}


def main(task: str, dev: str, out: str = "") -> None:
    """Write the rows, and say on stderr what a row cost."""
    began = time.perf_counter()
    number = 0
    with Path(out).open("w", encoding="utf-8") if out else sys.stdout as file:
        for row in TASKS[task](Path(dev), task):
            file.write(json.dumps(row) + "\n")
            number += 1
    sys.stderr.write(f"{task}: {number} rows, {(time.perf_counter() - began) / max(1, number) * 1e6:.0f} us each\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
