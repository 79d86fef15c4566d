"""Who may import whom: each contract in pyproject.toml must notice somebody breaking it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "storage")
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

# contract, the file that sins, the line it adds
SEEDS = [
    ("house", "bot/runtime/router.py", "import bot.features.experts"),
    ("house", "bot/features/experts.py", "import bot.runtime.router"),
    ("house", "bot/features/experts.py", "import adapters.playground"),
    ("house", "bot/runtime/router.py", "import storage.tiny"),
    ("house", "adapters/playground/__init__.py", "import storage.memory"),
    ("house", "storage/memory.py", "import bot.features.experts"),
    ("house", "bot/listening/__init__.py", "import bot.features.experts"),
    ("house", "bot/kernel/people.py", "import bot.listening"),
    ("house", "bot/connecting.py", "import bot.running"),
    ("house", "bot/manifests.py", "import bot.connecting"),
    ("floors", "bot/newcomer.py", "import bot.kernel.people"),
    ("floors", "bot/kernel/people.py", "import bot.runtime.router"),
    ("settings", "bot/runtime/router.py", "import bot.settings"),
    ("settings", "storage/tiny.py", "import bot.settings"),
    ("pure", "bot/kernel/people.py", "import random"),
    ("pure", "bot/kernel/people.py", "from time import time"),
    ("pure", "bot/listening/__init__.py", "import socket"),
    ("pure", "bot/features/experts.py", "import asyncio"),
    ("pure", "bot/features/experts.py", "import tinydb"),
    ("features", "bot/features/experts.py", "import bot.features.questions"),
    ("features", "bot/features/newcomer.py", "import bot.features.questions"),
    ("adapters", "adapters/archive/__init__.py", "import adapters.playground"),
    ("adapters", "adapters/charts.py", "import adapters.archive"),
    ("adapters", "adapters/site.py", "import adapters.slack.app"),
    ("adapters", "adapters/papers/files.py", "import adapters.slack.cards"),
    ("adapters", "adapters/charts.py", "import adapters.papers.files"),
    ("adapters", "adapters/newcomer.py", "import bot.kernel.people"),
    ("adapters-kernel", "adapters/archive/__init__.py", "import bot.listening"),
    ("stores", "storage/tiny.py", "import storage.memory"),
    ("stores", "storage/codec.py", "import storage.journal"),
    ("stores", "storage/newcomer.py", "import bot.kernel.ports"),
    ("storage-ports", "storage/memory.py", "import bot.kernel.people"),
]


@pytest.fixture(scope="module")
def blueprint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Only what the linter reads: the Python files and the contracts."""
    copy = tmp_path_factory.mktemp("blueprint")
    for package in PACKAGES:
        for source in (ROOT / package).rglob("*.py"):
            target = copy / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.fixture
def house(blueprint: Path, tmp_path: Path) -> Path:
    return shutil.copytree(blueprint, tmp_path / "house")


def lint(house: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    # The linter's table wraps at the terminal's width, and a contract's name has to stay on one line.
    wide = {"PATH": os.defpath, "COLUMNS": "300", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [program, "--no-logo", "--no-cache", *words], cwd=house, env=wide, capture_output=True, text=True, check=False
    )


def test_the_house_as_it_stands_keeps_every_contract(blueprint: Path):
    seen = lint(blueprint)

    assert seen.returncode == 0, seen.stdout + seen.stderr
    for name in CONTRACTS.values():
        assert f"{name} KEPT" in seen.stdout


@pytest.mark.parametrize(("contract", "sinner", "sin"), SEEDS, ids=lambda word: str(word).replace(" ", "-"))
def test_a_contract_notices_whoever_breaks_it(house: Path, contract: str, sinner: str, sin: str):
    with (house / sinner).open("a") as file:
        file.write(f"\n{sin}\n")

    seen = lint(house, "--contract", contract)

    assert seen.returncode == 1
    assert f"{CONTRACTS[contract]} BROKEN" in seen.stdout, seen.stdout + seen.stderr


def test_each_contract_has_somebody_who_breaks_it():
    assert {contract for contract, _, _ in SEEDS} == set(CONTRACTS)
