"""What `steward evaluate` says of labelled chat, as somebody types it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from adapters.archive.app import Nudge, Prediction
from bot.__main__ import main
from bot.evaluation.card import LANGUAGES, Labelled, Reply, exported, fallen, kept, read_card
from bot.evaluation.rows import spans
from bot.evaluation.scores import Figure
from bot.kernel.cards import Name, Words
from bot.kernel.people import PersonId
from tests.replay.exports import after, one_day, says

ASKS, TELLS = "Does anyone know how to reset the fridge alarm?", "The warehouse closes at five today."
ANSWER = "Hold the reset button for ten seconds, the fridge alarm stops then."
HOUR = 3600.0


def lines(path: Path, rows: list[dict[str, Any]]) -> Path:
    text = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def said(number: int, user: str, text: str, at: float) -> dict[str, Any]:
    return {"id": f"s#{number}", "ts": 1_700_000_000 + at, "user": user, "bot": False, "text": text}


STREAM = [
    said(1, "amina", ASKS, 0),
    said(2, "ben", f"@amina {ANSWER}", 0.2 * HOUR),
    said(3, "chloe", "Hmm, odd fridge thing here", 50 * HOUR),
    said(4, "ben", "Lunch was good.", 70 * HOUR),
]
WINDOWS = [
    {"id": "q1", "stream": "s", "question_msg": "s#1", "asker": "amina", "window_end": "s#4"},
    {"id": "q3", "stream": "s", "question_msg": "s#3", "asker": "chloe", "window_end": "s#9"},
    {"id": "elsewhere", "stream": "t", "question_msg": "t#1", "asker": "amina", "window_end": "t#1"},
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as `--card` wants it, with a handful of rows in each file."""
    monkeypatch.chdir(tmp_path)
    chat = [
        {"id": "a", "text": ASKS, "label": 1, "source": "x", "weight": 2.0},
        {"id": "b", "text": TELLS, "label": 0, "source": "y", "weight": 5.0},
    ]
    lines(tmp_path / "t1_chat.jsonl", chat)
    lines(tmp_path / "t1_molweni.jsonl", chat)
    multi = [{**row, "id": f"{row['id']}{code}", "lang": code} for code in LANGUAGES for row in chat]
    lines(tmp_path / "t1_multi.jsonl", multi)
    lines(tmp_path / "t2_questions.jsonl", WINDOWS[:2])
    lines(
        tmp_path / "t2_truth.jsonl",
        [{"id": "q1", "answered": True, "answers": ["s#2"]}, {"id": "q3", "answered": False}],
    )
    for name in ("t2_streams_noaddr", "t2_streams"):
        lines(tmp_path / f"{name}.jsonl.gz", [{"stream": "s", "messages": STREAM}])
    for name in ("t4_export", "t4_export_threaded"):
        one_day(tmp_path, says("U1", ASKS, after())).rename(tmp_path / f"{name}.zip")
    dialogs = [
        {"id": "d1", "ts": 0, "asker": "amina", "text": ASKS, "answers": [{"user": "ben", "accepted": True}]},
        {"id": "d2", "ts": 9 * HOUR, "asker": "chloe", "text": ASKS, "answers": [{"user": "ben", "ts": 10 * HOUR}]},
    ]
    for name in ("t3_gitter_appium", "t3_se_coffee"):
        lines(tmp_path / f"{name}.jsonl.gz", dialogs)
    truth = {"channel": "reef", "ts": after(), "kind": "question", "answered": False}
    lines(tmp_path / "t4_truth.jsonl", [truth])
    return tmp_path


def judged(capsys: pytest.CaptureFixture[str], *typed: str) -> list[dict[str, Any]]:
    assert main(["evaluate", *typed]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_message_gets_a_row_with_its_score(folder: Path, capsys: pytest.CaptureFixture[str]):
    rows = judged(capsys, "questions", "t1_chat.jsonl")

    assert [(row["id"], row["pred"]) for row in rows] == [("a", 1), ("b", 0)]
    assert rows[0]["score"] > 0.5 > rows[1]["score"]
    assert folder.exists()


def test_who_reads_only_the_first_rows_gets_no_complaint(folder: Path):
    lines(folder / "many.jsonl", [{"id": str(number), "text": TELLS} for number in range(3000)])
    judging = subprocess.Popen(
        [sys.executable, "-m", "bot", "evaluate", "questions", "many.jsonl"],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert judging.stdout is not None
    judging.stdout.readline()
    judging.stdout.close()
    assert judging.stderr is not None
    complaint = judging.stderr.read()
    judging.stderr.close()

    assert (judging.wait(), complaint) == (0, b"")


def test_sentences_can_be_judged_without_their_marks(folder: Path, capsys: pytest.CaptureFixture[str]):
    lines(
        folder / "one.jsonl", [{"id": "a", "text": "The bus leaves at nine?", "text_nopunct": "The bus leaves at nine"}]
    )

    [marked] = judged(capsys, "questions", "one.jsonl")
    [unmarked] = judged(capsys, "questions", "one.jsonl", "--unmarked")

    assert marked["score"] > unmarked["score"]


def test_a_stream_is_lived_through_and_each_question_gets_a_row(folder: Path, capsys: pytest.CaptureFixture[str]):
    rows = judged(capsys, "answers", "t2_streams_noaddr.jsonl.gz", "--out", "pred.jsonl")

    assert rows == []
    first, second = [json.loads(line) for line in (folder / "pred.jsonl").read_text().splitlines()]
    assert first == {"id": "q1", "answered": True, "answer_msg": "s#2", "answer_msgs": ["s#2"]}
    # It did not sound like a question, so its asker said `ask`; nobody answered before the stream ended.
    assert second == {"id": "q3", "answered": False, "answer_msg": None, "answer_msgs": []}


def test_each_question_gets_those_who_could_answer_it_from_what_came_before(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    rows = judged(capsys, "experts", "t3_se_coffee.jsonl.gz")

    assert rows == [{"id": "d1", "ranking": []}, {"id": "d2", "ranking": ["ben"]}]
    assert folder.exists()


def test_the_card_counts_every_set_and_is_kept_a_figure_a_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["evaluate", "--card", ".", "--out", "card.json"]) == 0

    told = capsys.readouterr()
    assert "| Is this chat message a question that wants an answer? F1 | 1.00 |" in told.out
    assert "t2_streams is judged:" in told.err
    card = read_card(folder / "card.json")
    assert card["questions-live-precision"].value == 1
    assert card["answers-link"] == Figure(1.0, 1.0, 1.0, 2)
    assert card["export-unanswered"].value == 1
    assert (card["experts-chat-hit"], card["experts-site-top"].value) == (Figure(1.0, 1.0, 1.0, 1), 1)
    assert len((folder / "card.json").read_text().splitlines()) == len(card) + 2


def test_a_figure_that_fell_below_the_kept_card_fails_and_is_named(folder: Path, capsys: pytest.CaptureFixture[str]):
    lines(folder / "t1_molweni.jsonl", [{"id": "a", "text": ASKS, "label": 0}])
    before = {"questions-molweni": Figure(0.9, 0.8, 1.0, 9), "gone": Figure(0.5, 0.4, 0.6, 9)}
    (folder / "card.json").write_text(kept(before))

    assert main(["evaluate", "--card", ".", "--against", "card.json"]) == 1
    complaints = [line for line in capsys.readouterr().err.splitlines() if line.startswith("This has become worse")]
    assert [("Molweni" in line, "gone" in line) for line in complaints] == [(False, True), (True, False)]


def test_an_ask_is_late_when_an_answer_had_come_by_then():
    row = Labelled("reef", "100", "question", answered=True, answers=[Reply("150", "U2")])
    nudges = (Nudge("140", ("U3",)), Nudge("160", ("U3",)), Nudge("170", ("U4",)))
    found = {
        ("reef", "100"): Prediction("reef", "100", answered=False, answered_by=None, answer_ts=None, nudges=nudges)
    }

    figures = exported("export", [row], found)

    assert (figures["export-late"].value, figures["export-late"].n) == (0.667, 3)
    assert figures["export-unanswered"].value == 0  # said to be waiting, and was answered


@pytest.mark.parametrize(
    ("name", "before", "now", "fell"),
    [
        ("questions-chat", (0.9, 0.85, 0.95), 0.86, False),
        ("questions-chat", (0.9, 0.85, 0.95), 0.84, True),
        ("questions-chat", (0.9, 0.85, 0.95), 0.99, False),
        ("export-late", (0.05, 0.02, 0.08), 0.07, False),
        ("export-late", (0.05, 0.02, 0.08), 0.09, True),
        ("export-late", (0.05, 0.02, 0.08), 0.01, False),
    ],
)
def test_worse_means_beyond_the_interval_on_the_wrong_side(
    name: str,
    before: tuple[float, float, float],
    now: float,
    fell: bool,
):
    assert fallen({name: Figure(now, 0, 1, 9)}, {name: Figure(*before, 9)}) == ([name] if fell else [])


def test_a_figure_that_is_gone_has_fallen():
    assert fallen({}, {"questions-chat": Figure(0.9, 0.8, 1.0, 9)}) == ["questions-chat"]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ((), "Say what to judge and in which file"),
        (("questions",), "Say what to judge and in which file"),
        (("questions", "none.jsonl"), "none.jsonl cannot be read"),
        (("questions", "bad.jsonl"), "bad.jsonl, line 2, is not what is judged here"),
        (("answers", "torn.jsonl.gz"), "torn.jsonl.gz"),
        (("--card", ".", "--against", "none.json"), "none.json cannot be read"),
        (("--card", ".", "--against", "bad.jsonl"), "bad.jsonl, line 1, is not what is judged here"),
    ],
)
def test_what_cannot_be_judged_gets_one_clear_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], answer: str
):
    (folder / "bad.jsonl").write_text('{"id": "a", "text": "Hello"}\n{"id": 7}\n')
    (folder / "torn.jsonl.gz").write_bytes(gzip.compress(b'{"stream": "s", "messages": []}\n' * 99)[:-20])

    assert main(["evaluate", *typed]) > 0
    complained = capsys.readouterr().err
    assert answer in complained
    assert len(complained.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("ben: try this", (Name(PersonId("ben")), Words(": try this"))),
        ("@ben, try this", (Name(PersonId("ben")), Words(", try this"))),
        ("amina: note to self", (Words("amina: note to self"),)),
        ("error: no such file", (Words("error: no such file"),)),
        ("ask @ben about it", (Words("ask "), Name(PersonId("ben")), Words(" about it"))),
        ("mail me@ben.org", (Words("mail me@ben.org"),)),
    ],
)
def test_names_in_text_are_mentions_as_an_adapter_would_tell_them(text: str, heard: tuple[object, ...]):
    assert spans(text, {"amina", "ben"}, "amina") == heard
