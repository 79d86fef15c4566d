"""`steward replay` as somebody types it: an export in, predictions, a page and a few lines out."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.__main__ import main
from tests.replay.exports import MONDAY, PEOPLE, Message, export, one_day, says, ts

WEEK = timedelta(days=7)


def paris(when: datetime) -> datetime:
    """In March before the clocks change, Paris is an hour ahead of UTC."""
    return when - timedelta(hours=1)


def story() -> dict[str, list[Message]]:
    """Ben answers about the cold chain week after week; on the last Monday Ana asks and nobody is there."""
    days: dict[str, list[Message]] = {}

    def told(who: str, text: str, when: datetime, **more: object) -> str:
        days.setdefault(f"{when:%Y-%m-%d}", []).append(says(who, text, ts(when), **more))
        return ts(when)

    for week in range(3):
        monday = paris(MONDAY) + week * WEEK
        asked = told("U3", "Does anybody know where I can find the cold chain temperature form?", monday)
        told(
            "U2",
            "Yes, the cold chain temperature form is in the shared folder, under vaccines.",
            monday + timedelta(hours=1),
            thread_ts=asked,
        )
    told("U1", "How do you fill in the cold chain temperature form for a solar fridge?", paris(MONDAY) + 3 * WEEK)
    told("U3", "Good morning everybody", paris(MONDAY) + 3 * WEEK + timedelta(days=3))
    return days


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return export(tmp_path, {"reef": story()})


def replayed(archive: Path, *words: str) -> list[dict[str, Any]]:
    out = archive.parent / "pred.jsonl"
    assert main(["replay", str(archive), "--out", str(out), *words]) == 0
    return [msgspec.json.decode(line) for line in out.read_bytes().splitlines()]


def moments(rows: Sequence[dict[str, Any]]) -> list[datetime]:
    return [datetime.fromtimestamp(int(n["ts"].split(".")[0]), UTC) for row in rows for n in row["nudges"]]


def test_each_question_is_found_with_the_answer_it_had(archive: Path):
    rows = replayed(archive)

    assert [(row["channel"], row["answered"], row["answered_by"]) for row in rows] == [
        ("reef", True, "U2"),
        ("reef", True, "U2"),
        ("reef", True, "U2"),
        ("reef", False, None),
    ]
    assert rows[0]["answer_ts"] == ts(paris(MONDAY) + timedelta(hours=1))
    assert rows[-1]["ts"] == ts(paris(MONDAY) + 3 * WEEK)


def test_about_the_one_nobody_answered_whoever_knows_is_asked_at_three_quarters_of_the_promise(archive: Path):
    rows = replayed(archive)

    assert [row["nudges"] for row in rows[:3]] == [[], [], []]
    assert rows[3]["nudges"][0]["users"] == ["U2"]
    assert moments(rows)[0] == paris(MONDAY) + 3 * WEEK + timedelta(hours=6)


def test_a_shorter_promise_asks_earlier(archive: Path):
    assert moments(replayed(archive, "--promise", "4h"))[0] == paris(MONDAY) + 3 * WEEK + timedelta(hours=3)


def test_only_the_time_that_was_chosen_is_lived_through(archive: Path):
    rows = replayed(archive, "--from", "2024-03-10", "--to", "2024-03-20")

    assert [row["ts"] for row in rows] == [ts(paris(MONDAY) + WEEK), ts(paris(MONDAY) + 2 * WEEK)]


def test_the_same_export_gives_the_same_predictions(archive: Path):
    assert replayed(archive) == replayed(archive)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "What Steward would have done"), ("fr", "Ce que Steward aurait fait")]
)
def test_the_page_shows_the_question_nobody_answered_and_who_would_have_been_asked(
    archive: Path, language: str, words: str
):
    page = archive.parent / "out" / "report.html"

    assert main(["replay", str(archive), "--report", str(page), "--language", language]) == 0

    said = page.read_text(encoding="utf-8")
    assert f"<h1>{words}</h1>" in said
    assert "Reef Network" in said
    assert "How do you fill in the cold chain temperature form for a solar fridge?" in said
    assert "Ben Okafor" in said


def test_a_terminal_reads_what_it_comes_to(archive: Path, capsys: pytest.CaptureFixture[str]):
    main(["replay", str(archive)])

    said = capsys.readouterr()
    assert "4 questions were found. One never got an answer." in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    ("entry", "data", "sentence"),
    [
        (
            "reef/2024-03-05.json",
            '[\n{"ts": oops}]',
            "reef/2024-03-05.json is not the JSON it should be, from line 2 on.",
        ),
        ("../escape.json", "[]", "This ZIP names a file outside of itself (../escape.json)."),
    ],
)
def test_a_bad_archive_gets_one_sentence_that_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: str, data: str, sentence: str
):
    path = one_day(tmp_path, says("U1", "Where?", ts(MONDAY)), extra={entry: data})

    assert main(["replay", str(path)]) == 1

    said = capsys.readouterr()
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_no_token_of_an_export_is_in_anything_that_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    token = "xoxe-1-abcdef"  # noqa: S105  # shaped like one, and opens nothing
    file = {"id": "F1", "url_private": f"https://files.slack.com/f.pdf?t={token}", "name": "f.pdf"}
    asked = says("U1", f"Does anybody have <https://files.slack.com/f.pdf?t={token}|this form>?", ts(MONDAY))
    path = one_day(tmp_path, asked | {"files": [file]}, says("U3", "Hello", ts(MONDAY + 2 * WEEK)), people=PEOPLE)
    page = tmp_path / "report.html"

    assert main(["replay", str(path), "--report", str(page)]) == 0

    assert "this form" in page.read_text(encoding="utf-8")
    assert "xoxe" not in page.read_text(encoding="utf-8") + "".join(capsys.readouterr())
