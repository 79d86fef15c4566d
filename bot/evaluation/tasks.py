"""What can be judged, and where its rows lie."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.evaluation.answers import judge_answers
from bot.evaluation.experts import judge_experts
from bot.evaluation.questions import judge_questions
from bot.evaluation.rows import Dialog, Single, Stream, Window, rows
from bot.kernel.feature import Feature
from bot.runtime.speaker import Catalogue

TASKS = ("questions", "answers", "experts")
WINDOWS = "t2_questions.jsonl"
"""Which questions of the streams are asked about: a file beside them, where no other is named."""


async def judged(  # noqa: PLR0913, PLR0917 - what a person may say on the command line
    task: str,
    file: Path,
    windows: Path | None,
    features: Sequence[Feature],
    catalogue: Catalogue,
    unmarked: bool,  # noqa: FBT001 - what a person may say on the command line
) -> AsyncIterator[dict[str, object]]:
    """Judge one file, row by row.

    Raises:
        UnreadableError: a file is not there, or a line of it is not what the task needs.
    """
    if task == "questions":
        for row in judge_questions(rows(file, Single), unmarked=unmarked):
            yield row
        return
    if task == "experts":
        for row in judge_experts(rows(file, Dialog)):
            yield row
        return
    asked = rows(windows or file.with_name(WINDOWS), Window)
    async for row in judge_answers(rows(file, Stream), asked, features, catalogue):
        yield row
