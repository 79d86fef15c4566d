"""What the linters are told: each ban notices its sin, and each exception says why."""

import re
import subprocess
import sys
import tokenize
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text()
BANNED = tomllib.loads(PROJECT)["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
EXCEPTION = re.compile(
    r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no\s+(?:cover|branch)|mypy:)"
    r"(?::\s*[A-Z]+\d+(?:,?\s*[A-Z]+\d+)*|\[[^\]]*\])?(?P<why>.*)"
)
SKIP = re.compile(r"pytest\.(?:mark\.(?:skip|skipif|xfail)|skip|xfail|importorskip)\b")
WORDS_OF_A_REASON = 3


def python_files() -> list[Path]:
    return sorted(path for room in ("bot", "adapters", "storage", "tests") for path in (ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def comments(path: Path) -> list[tuple[int, str]]:
    with path.open("rb") as file:
        return [(t.start[0], t.string) for t in tokenize.tokenize(file.readline) if t.type == tokenize.COMMENT]


def gives_a_reason(comment: str) -> bool:
    """True where every exception in the comment is followed by words."""
    found = EXCEPTION.search(comment)
    return found is None or len(re.findall(r"[^\W\d_]+", found["why"])) >= WORDS_OF_A_REASON


@pytest.mark.parametrize("name", BANNED)
def test_a_banned_name_is_noticed_and_the_linter_says_what_to_do_instead(name: str):
    module, _, attribute = name.rpartition(".")
    sin = f"from {module} import {attribute}\n" if module else f"import {attribute}\n"
    if module.startswith("datetime."):
        sin = f"import datetime\n{name}()\n"

    seen = subprocess.run(
        [Path(sys.executable).with_name("ruff"), "check", "--select=TID251", "--stdin-filename=bot/kernel/sin.py", "-"],
        input=sin,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert seen.returncode == 1
    assert BANNED[name]["msg"] in seen.stdout


@pytest.mark.parametrize("path", python_files(), ids=named)
def test_every_exception_in_the_code_carries_its_reason_on_the_line(path: Path):
    assert [f"{named(path)}:{line} {words}" for line, words in comments(path) if not gives_a_reason(words)] == []


@pytest.mark.parametrize(
    ("comment", "enough"),
    [
        ("# noqa: S603", False),
        ("# noqa", False),
        ("# noqa: S603, S607", False),
        ("# type: ignore[arg-type]", False),
        ("# pragma: no cover", False),
        ("# noqa: S603 - a fixed command, no shell", True),
        ("# noqa: S603, S607 -- a fixed command, no shell", True),
        ("# type: ignore[arg-type]  # tinydb's own annotation is narrower than its code", True),
        ("# an ordinary remark", True),
    ],
)
def test_a_reason_is_words_after_the_code(comment: str, *, enough: bool):
    assert gives_a_reason(comment) is enough


def test_every_exception_in_the_project_file_carries_its_reason_on_the_line():
    rule = re.compile(r'^\s+"(?:[A-Z]+\d+|D|ignore:[^"]*|error:[^"]*)",')
    bare = [line for line in PROJECT.splitlines() if rule.match(line) and not re.search(r"#\s*\w+.*\w+", line)]

    assert bare == []


def test_no_test_excuses_itself():
    assert [named(path) for path in python_files() if SKIP.search(path.read_text())] == []
