"""The cards of the gallery, by name: each as somebody of the tests' communities really came to see it.

A card more is a line more in `CARDS`: who sees it, and what is lived through until they do.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from bot.kernel.cards import Card, Form
from bot.kernel.people import PersonId
from tests.world import FRIDGE, RESET, World

Life = Callable[[World], object]
TICK = "\N{WHITE HEAVY CHECK MARK}"


class Shown(NamedTuple):
    """What somebody sees."""

    who: PersonId
    thing: Card | Form
    now: datetime
    page: bool = False
    """Whether it stands on their own page."""


def written(who: str, lives: Life) -> Callable[[], Shown]:
    """Give what Steward wrote to somebody last."""

    def lived() -> Shown:
        world = World()
        lives(world)
        return Shown(PersonId(who), world.platform(who).seen_by(PersonId(who))[-1].show.card, world.now)

    return lived


def answered(who: str, lives: Life, *, page: bool = False) -> Callable[[], Shown]:
    """Give what somebody is answered last: in a room, by a dialog, or on their own page."""

    def lived() -> Shown:
        world = World()
        lives(world)
        reply = next(one.decision.reply for one in reversed(world.told) if getattr(one.event, "who", "") == who)
        assert isinstance(reply, Card | Form), f"{who} is answered with nothing to be seen: {reply}"
        return Shown(PersonId(who), reply, world.now, page)

    return lived


# ---------------------------------------------------------------- what is lived through


def asked(world: World) -> None:
    """A question waits for most of its promise, and somebody knows."""
    world.commands("ben", "know vaccine fridges")
    world.says("amina", FRIDGE)
    world.later(hours=9)


def helped(world: World) -> None:
    """Somebody is answered, and does not say whether it helped."""
    question = world.says("amina", FRIDGE)
    world.replies("ben", RESET, to=question)
    world.later(days=2)


def week(world: World) -> None:
    """One question was answered, another waits, and it is Monday."""
    world.until("tuesday 10:00")
    first = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.reacts("amina", TICK, to=world.replies("ben", RESET, to=first))
    world.until("friday 16:00")
    world.says("sam", "Does anyone know where to buy spare vaccine carriers in Senegal?")
    world.until("monday 09:00", zone="Europe/Zurich")


def desk(world: World) -> None:
    """The manager looks at their desk that morning."""
    week(world)
    world.opens_home("chloe")


def quiet(world: World) -> None:
    """Somebody changes when Steward may write to them."""
    world.commands("ben", "quiet")
    world.presses("ben", "Change hours, language, kinds…")


CARDS: Final[dict[str, Callable[[], Shown]]] = {
    "nudge": written("ben", asked),
    "invite": written("amina", helped),
    "plan": written("chloe", week),
    "desk": answered("chloe", desk, page=True),
    "help": answered("amina", lambda world: world.commands("amina", "help")),
    "quiet": answered("ben", quiet),
}
