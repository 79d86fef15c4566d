"""What can be typed after `steward`, and how each word of it is read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from bot import evaluation
from bot.kernel.cards import phrase
from bot.runtime.speaker import flat
from bot.settings import GUID, database

if TYPE_CHECKING:
    from bot.kernel.ports import Speaker
    from bot.settings import Settings

T = TypeVar("T")
Run = Callable[..., object]
"""Runs a command."""
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_HOURS = re.compile(r"(\d+(?:\.\d+)?)\s*(h|d)?")


def parser(
    say: Speaker, settings: Settings, languages: Sequence[str], run: Mapping[str, Run]
) -> argparse.ArgumentParser:
    """Describe the command line in somebody's language; each command runs what `run` gives for it."""

    def words(key: str) -> str:
        return flat(say(phrase(key))).replace("%", "%%")

    def read(reader: Callable[[str], T | None], wrong: str) -> Callable[[str], T]:
        def reading(text: str) -> T:
            value = reader(text)
            if value is None:
                raise argparse.ArgumentTypeError(words(wrong).replace("%%", "%"))
            return value

        return reading

    last = read(_day_after, "cli-replay-bad-day")
    day, promise = read(_day, "cli-replay-bad-day"), read(_hours, "cli-replay-bad-promise")
    whole = argparse.ArgumentParser(prog="steward", description=words("cli-about"))
    commands = whole.add_subparsers(title=words("cli-commands"), required=True, metavar="COMMAND")

    def command(name: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=words(f"cli-{name}"), description=words(f"cli-{name}"))
        one.set_defaults(run=run[name])
        return one

    one = command("demo")
    one.add_argument("--transcript", action="store_true", help=words("cli-demo-transcript"))
    one.add_argument("--fresh", action="store_true", help=words("cli-demo-fresh"))
    one.add_argument("--port", type=int, default=settings.port, help=words("cli-demo-port"))
    one.add_argument("--data", type=Path, help=words("cli-demo-data"))
    one.add_argument("--language", default=settings.language, choices=languages, help=words("cli-language"))
    command("run")
    command("backfill")
    one = command("replay")
    one.add_argument("export", type=Path, metavar="EXPORT.zip", help=words("cli-replay-export"))
    one.add_argument("--out", type=Path, help=words("cli-replay-out"))
    one.add_argument("--report", type=Path, help=words("cli-replay-report"))
    one.add_argument("--promise", type=promise, default=timedelta(hours=8), help=words("cli-replay-promise"))
    one.add_argument("--from", dest="since", type=day, help=words("cli-replay-from"))
    one.add_argument("--to", dest="until", type=last, help=words("cli-replay-to"))
    one.add_argument("--zone", help=words("cli-replay-zone"))
    one.add_argument("--language", default=settings.language, choices=languages, help=words("cli-language"))
    one = command("evaluate")
    one.add_argument("task", nargs="?", choices=evaluation.TASKS, help=words("cli-evaluate-task"))
    one.add_argument("file", nargs="?", type=Path, metavar="IN", help=words("cli-evaluate-in"))
    one.add_argument("--out", type=Path, help=words("cli-evaluate-out"))
    one.add_argument("--questions", type=Path, help=words("cli-evaluate-questions"))
    one.add_argument("--unmarked", action="store_true", help=words("cli-evaluate-unmarked"))
    one.add_argument("--card", type=Path, metavar="FOLDER", help=words("cli-evaluate-card"))
    one.add_argument("--against", type=Path, metavar="CARD", help=words("cli-evaluate-against"))
    _manifest(command("manifest"), settings, words, read)
    _policy(command("policy"), words)
    command("doctor")
    one = command("copy")
    place = read(_place, "cli-copy-bad")
    one.add_argument("source", type=place, metavar="FROM", help=words("cli-copy-from"))
    one.add_argument("target", type=place, metavar="TO", help=words("cli-copy-to"))
    command("backup").add_argument("file", type=Path, metavar="FILE", help=words("cli-backup-file"))
    command("restore").add_argument("file", type=Path, metavar="FILE", help=words("cli-restore-file"))
    command("key")
    return whole


def _manifest(
    one: argparse.ArgumentParser,
    settings: Settings,
    words: Callable[[str], str],
    read: Callable[[Callable[[str], str | None], str], Callable[[str], str]],
) -> None:
    platforms = one.add_subparsers(dest="platform", required=True, title=words("cli-manifest-platform"))
    one = platforms.add_parser("slack", help="slack.yaml")
    way = one.add_mutually_exclusive_group(required=True)
    way.add_argument("--socket", dest="url", action="store_const", const="", help=words("cli-manifest-socket"))
    way.add_argument("--url", type=read(_public, "cli-manifest-bad-url"), help=words("cli-manifest-url"))
    one.add_argument("--org", action="store_true", help=words("cli-manifest-org"))
    one.add_argument("--rotation", action="store_true", help=words("cli-manifest-rotation"))
    one.add_argument("--out", type=Path, help=words("cli-manifest-out"))
    one = platforms.add_parser("teams", help="steward-teams.zip")
    for name, reader, known in (
        ("app-id", _guid, settings.teams_app_id),
        ("domain", _domain, urlsplit(settings.url).hostname),
    ):
        own: dict[str, Any] = {"default": known} if known else {"required": True}
        one.add_argument(
            f"--{name}", type=read(reader, f"cli-manifest-bad-{name}"), help=words(f"cli-manifest-{name}"), **own
        )
    for page in ("website", "privacy", "terms"):
        one.add_argument(f"--{page}", type=read(_public, "cli-manifest-bad-url"), help=words(f"cli-manifest-{page}"))
    one.add_argument("--out", type=Path, default=Path("steward-teams.zip"), help=words("cli-manifest-package"))


def _policy(one: argparse.ArgumentParser, words: Callable[[str], str]) -> None:
    ways = one.add_subparsers(dest="do", required=True, title=words("cli-policy-do"))
    export = ways.add_parser("export", help=words("cli-policy-export"), description=words("cli-policy-export"))
    export.add_argument("file", nargs="?", type=Path, default=Path("-"), help=words("cli-policy-file"))
    taking = ways.add_parser("import", help=words("cli-policy-import"), description=words("cli-policy-import"))
    taking.add_argument("file", type=Path, help=words("cli-policy-file"))
    taking.add_argument("--check", action="store_true", help=words("cli-policy-check"))
    for way in (export, taking):
        way.add_argument("--community", default="", metavar="NAME", help=words("cli-policy-community"))


def _hours(text: str) -> timedelta | None:
    """Read '8h', '8' or '2d' (working days of eight hours) as working time."""
    found = _HOURS.fullmatch(text.strip().lower())
    if not found or float(found[1]) <= 0:
        return None
    return timedelta(hours=float(found[1]) * (8 if found[2] == "d" else 1))


def _place(text: str) -> str | None:
    """Read the folder of a store, or the address of its database."""
    try:
        return database(text) if "://" in text else text.strip() or None
    except ValueError:
        return None


def _public(text: str) -> str | None:
    return text if text.startswith("https://") and len(text) > len("https://") else None


def _guid(text: str) -> str | None:
    return text.strip().lower() if GUID.fullmatch(text.strip()) else None


def _domain(text: str) -> str | None:
    host = text.strip().lower().removeprefix("https://").rstrip("/")
    return host if _HOST.fullmatch(host) else None


def _day(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None


def _day_after(text: str) -> datetime | None:
    day = _day(text)
    return day + timedelta(days=1) if day else None
