"""What lies in the repository: its rooms, the size of its files, and nothing of one machine or one registry."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot.evaluation import read_card, table
from bot.kernel.cards import phrase
from bot.kernel.policy import Tone
from bot.runtime.speaker import Catalogue, flat

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LONGEST_FILE = 600

ROOMS = {"bot", "adapters", "storage", "tests", "manifest"}
PAPERS = {"pyproject.toml", "README.md", "Makefile", "LICENSE", "CHANGELOG.md", "requirements.lock"}

REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|deb\.debian\.org|crates\.io|proxy\.golang\.org"
    r"|maven\.org|rubygems\.org|--(?:extra-)?index-url[ =]|--find-links[ =]",
    re.IGNORECASE,
)
ONE_MACHINE = re.compile(r"(?:^|[^A-Za-z0-9_.])/(?:work|farm|root|home/\w+|opt/\w+)/", re.MULTILINE)
LOCKED = re.compile(r"[a-z0-9-]+==[\w.]+( ; [\w .'\"<>=!()-]+)?( \\)?|    --hash=sha256:[0-9a-f]{64}( \\)?")


def committed() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def text(name: str) -> str:
    """The file as words; a picture has none that match."""
    return (ROOT / name).read_bytes().decode("utf-8", errors="replace")


def direct(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}


def test_the_house_has_the_planned_rooms_and_no_others():
    top = {name.partition("/")[0] for name in committed()}

    assert {name for name in top if not name.startswith(".")} <= ROOMS | PAPERS


def test_no_file_names_a_package_registry():
    assert [name for name in committed() if REGISTRY.search(text(name))] == []


def test_no_file_names_a_folder_of_one_machine():
    assert [name for name in committed() if ONE_MACHINE.search(text(name))] == []


def test_no_python_file_is_longer_than_a_person_reads():
    lengths = {name: len(text(name).splitlines()) for name in committed() if name.endswith(".py")}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_lock_pins_names_versions_and_hashes_and_says_no_host():
    odd = [line for line in text("requirements.lock").splitlines() if not LOCKED.fullmatch(line)]

    assert odd == []


def test_what_the_lock_says_is_installed_and_nothing_is_chosen_anew():
    # Left to resolve, pip 23 takes the newest release of what an extra asks for, and then refuses it: it has no hash.
    [line] = [line for line in text("Makefile").splitlines() if "--requirement requirements.lock" in line]

    assert {"--require-hashes", "--no-deps"} <= set(line.split())
    assert "pip check" in text("Makefile")


def test_the_lock_holds_everything_asked_for():
    asked = PROJECT["project"]["dependencies"] + [
        name for group in PROJECT["dependency-groups"].values() for name in group
    ]
    held = direct(re.findall(r"^\S+", text("requirements.lock"), re.MULTILINE))

    assert {name.replace(".", "-") for name in direct(asked)} <= held


@pytest.mark.parametrize("name", sorted(direct(PROJECT["project"]["dependencies"])))
def test_the_readme_says_what_each_dependency_is_for(name: str):
    assert re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text("README.md").lower())


@pytest.mark.parametrize("name", sorted(direct(PROJECT["dependency-groups"]["dev"])))
def test_contributors_are_told_what_each_tool_is_for(name: str):
    assert re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text(".github/CONTRIBUTING.md").lower())


def test_the_readme_shows_the_accuracy_card_as_it_was_measured():
    kept = read_card(ROOT / "tests" / "quality" / "card.json")
    say = Catalogue.read(ROOT / "bot" / "text").speaker("en", Tone.PLAIN)
    rows = list(table(kept, lambda name: flat(say(phrase(f"card-{name}")))))

    assert [row for row in rows if row not in text("README.md").splitlines()] == []
