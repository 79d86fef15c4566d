"""What each platform makes the app from: the commands and shortcuts that this version's features declare, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.slack import manifest as slack
from adapters.teams import manifest as teams
from bot.features import FEATURES
from bot.kernel.cards import phrase
from bot.kernel.people import Act
from bot.kernel.policy import Tone
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.router import HELP
from bot.runtime.speaker import Catalogue, flat
from storage.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from adapters.slack.manifest import Way
    from bot.kernel.feature import Command
    from bot.kernel.ports import Speaker
    from bot.runtime.router import Router

TEXT = Path(__file__).parent / "text"


def wanted(way: Way) -> dict[str, Any]:
    """Describe the app that this version needs in Slack."""
    say = Catalogue.read(TEXT).speaker("en", Tone.PLAIN)
    router = _router()

    def told(which: Callable[[Command], bool]) -> dict[str, tuple[str, str]]:
        return _shortcuts(say, [word for word, command in router.commands.items() if which(command)])

    described = slack.Described(
        flat(say(phrase("manifest-about"))),
        flat(say(phrase("manifest-hint"))),
        told(lambda command: command.on_message),
        told(lambda command: command.anywhere),
    )
    return slack.manifest(described, way)


def teams_files(at: teams.At) -> dict[str, bytes]:
    """Give the files of the package that Teams makes the app from, by name."""
    catalogue, router = Catalogue.read(TEXT), _router()
    return teams.files(
        {tag: _in_teams(catalogue.speaker(tag, Tone.PLAIN), router) for tag in catalogue.languages()}, at
    )


def _in_teams(say: Speaker, router: Router) -> teams.Described:
    """Describe the app in one language. Its menu is what anybody may say; what is about a message is offered on it."""
    known = router.commands.items()
    listed = [HELP, *(word for word, one in known if one.needs is Act.TAKE_PART and not one.on_message)]
    what = ("teams-about-what", "teams-about-reads", "teams-about-keeps")
    return teams.Described(
        flat(say(phrase("manifest-about"))),
        "\n\n".join(flat(say(phrase(key))) for key in what),
        {word: _in_menu(say, word) for word in listed},
        _shortcuts(say, [word for word, one in known if one.on_message]),
    )


def _in_menu(say: Speaker, word: str) -> tuple[str, str]:
    """Say a command as it is typed, and what it does; with an example where it takes more than its name."""
    title, told = word.replace("-", " "), flat(say(phrase(f"help-{word}")))
    usage = flat(say(phrase(f"help-{word}.usage")))
    return title, told if usage == title else f"{usage} – {told}"


def _shortcuts(say: Speaker, words: Iterable[str]) -> dict[str, tuple[str, str]]:
    return {word: (flat(say(phrase(f"shortcut-{word}"))), flat(say(phrase(f"help-{word}")))) for word in words}


def _router() -> Router:
    return Bot(MemoryStore(), FEATURES, TurnableClock(datetime.min.replace(tzinfo=UTC))).router
