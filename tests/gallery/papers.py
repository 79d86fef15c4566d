"""What is taken away, as it hangs in the gallery: each as somebody of the tests' communities really came to it.

One is written by hand: in a script that Steward does not speak yet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple

from adapters.papers.letters import Letter, Sheet, letter
from bot.kernel.cards import Card, Download, Paper
from bot.kernel.people import MessageId
from bot.kernel.policy import Tone
from tests.cast import CAST, titled
from tests.gallery import lives
from tests.gallery.cards import begun
from tests.gallery.letters import LETTERS
from tests.gallery.lives import Life
from tests.tongues import CATALOGUE
from tests.world import MONDAY


class Taken(NamedTuple):
    """A letter, and when it was taken away."""

    letter: Letter
    at: datetime


def _address(message: MessageId) -> str:
    return f"https://slack.example/archives/{message}"


def taken(life: Life, language: str = "en", reader: str = "chloe") -> Callable[[], Taken]:
    """Give what a manager may take away of what they are answered last; `reader` reads the language."""

    @cache
    def lived() -> Taken:
        world = begun(reader, language)
        life(world)
        card = world.given("chloe")
        assert isinstance(card, Card)
        [paper] = [block.of for block in card.blocks if isinstance(block, Download)]
        assert isinstance(paper, Paper)
        say = CATALOGUE.speaker(language, Tone.WARM)
        return Taken(letter(paper, Sheet(say, lambda who: CAST[who].name, titled, _address)), world.now)

    return lived


PAPERS: Final[dict[str, Callable[[], Taken]]] = {
    "letter-briefing": taken(lives.forwarded),
    "letter-point": taken(lives.forwarded, "fr", "sam"),
    "letter-maturity": taken(lives.page),
    "letter-ar": lambda: Taken(LETTERS["ar"].letter, MONDAY),
}
