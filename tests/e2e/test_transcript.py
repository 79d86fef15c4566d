"""The demo as a person starts it: the week in words, the same every time, and gone on with where it stopped."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

AGREED = Path(__file__).with_name("transcript.txt")
STEWARD = Path(sys.executable).with_name("steward")
SUMMED_UP = 3
"""Lines that sum the week up, where it ends."""


def demo(folder: Path, *words: str) -> list[str]:
    told = subprocess.run(
        [STEWARD, "demo", "--transcript", "--data", folder / "town", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
    return told.stdout.splitlines()


def test_the_week_reads_as_it_was_agreed_a_second_start_only_sums_up_and_a_fresh_one_tells_it_all_again(tmp_path: Path):
    first = demo(tmp_path)
    again = demo(tmp_path)

    assert first == AGREED.read_text(encoding="utf-8").splitlines()
    assert again == first[(at := first.index(again[1]) - 1) : at + SUMMED_UP]
    assert demo(tmp_path, "--fresh") == first
