"""The cards of the gallery, by name: each as somebody of the tests' communities really came to see it.

A card more is a line more in `CARDS`: who sees it, and what is lived through until they do.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple

from msgspec.structs import replace

from bot.kernel.cards import Card, Form
from bot.kernel.people import CommunityId, PersonId
from bot.kernel.policy import Purpose
from bot.kernel.tongues import LANGUAGES
from bot.runtime.keeping import named
from tests.gallery import lives
from tests.gallery.lives import TICK, Life
from tests.world import FRIDGE, RESET, World, said


class Shown(NamedTuple):
    """What somebody sees."""

    who: PersonId
    thing: Card | Form
    now: datetime
    page: bool = False
    """Whether it stands on their own page."""
    language: str = "en"
    """What they read."""


def offered_as_kept(card: Card) -> Card:
    """Let what can be taken away be there, as the runtime names it when it sends the card."""
    return replace(card, blocks=named(card.blocks, CommunityId("health"), "gallery"))


def begun(who: str, language: str) -> World:
    """Begin a life of somebody's in their language."""
    world = World()
    if language != "en":
        world.commands(who, "quiet")
        world.presses(who, said("quiet-change"))
        world.submits(who, starts="09:00", ends="17:00", language=language, kinds=",".join(Purpose))
    return world


def written(who: str, life: Life, language: str = "en") -> Callable[[], Shown]:
    """Give what Steward wrote to somebody last, in their language."""

    @cache
    def lived() -> Shown:
        world = begun(who, language)
        life(world)
        card = world.platform(who).seen_by(PersonId(who))[-1].show.card
        return Shown(PersonId(who), offered_as_kept(card), world.now, language=language)

    return lived


def posted(who: str, place: str, life: Life) -> Callable[[], Shown]:
    """Give what Steward posted in a channel last, as somebody there reads it."""

    @cache
    def lived() -> Shown:
        world = World()
        life(world)
        there = [one for one in world.platform(who).letters.values() if one.place == world.place(place)]
        return Shown(PersonId(who), there[-1].show.card, world.now)

    return lived


def answered(who: str, life: Life, *, page: bool = False, language: str = "en") -> Callable[[], Shown]:
    """Give what somebody is answered last: in a room, by a dialog, or on their own page."""

    @cache
    def lived() -> Shown:
        world = begun(who, language)
        life(world)
        reply = next(one.decision.reply for one in reversed(world.told) if getattr(one.event, "who", "") == who)
        assert isinstance(reply, Card | Form), f"{who} is answered with nothing to be seen: {reply}"
        thing = offered_as_kept(reply) if isinstance(reply, Card) else reply
        return Shown(PersonId(who), thing, world.now, page, language)

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


def thanked(world: World) -> None:
    """Somebody has answered for the first time, and the manager lets a note go on their desk."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.replies("ben", RESET, to=question)
    world.later(minutes=20)
    world.replies("amina", "Thank you so much, that worked!", to=question)
    world.until("tuesday 10:00")
    world.opens_home("chloe")
    world.presses("chloe", said("note-send"))
    world.later(hours=12)


def praised(world: World) -> None:
    """Two colleagues thank somebody on one day."""
    world.commands("amina", "thank @ben for the fridge in Turkana: it has held its temperature ever since")
    world.commands("nadia", "thank @ben for two answers before breakfast")
    world.later(days=1)


def used(world: World) -> None:
    """In March an answer is passed on, and used in a document; the manager confirms it."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.until("tuesday 14:00")
    world.says("kim", f"Our stores do it like this: {world.link(answer)}", in_="nutrition")
    world.commands("sam", f'used {world.link(answer)} in "Cold chain SOP v3"', in_="nutrition")
    world.presses("sam", said("use-audience", audience="country"))
    world.opens_home("chloe")
    world.presses("chloe", said("use-confirm"))


def news(world: World) -> None:
    """In April the manager posts what March made possible."""
    used(world)
    world.later(days=35)
    world.until("wednesday 09:01")
    world.opens_home("chloe")
    world.presses("chloe", said("impact-proposal-post"))
    world.submits("chloe", place=world.place("cold-chain"))


def impact(world: World) -> None:
    """In April somebody asks what their help led to."""
    news(world)
    again = world.says("nadia", "How do I reset the logger in the walk-in cold room after a power cut?")
    world.later(minutes=9)
    world.reacts("nadia", TICK, to=world.replies("ben", "Hold the side button for ten seconds.", to=again))
    world.later(hours=1)
    world.commands("ben", "my impact")


TONGUES: Final = tuple(language for language in LANGUAGES if language != "en")
"""Those in which what tells most hangs there once more: whom it asks, and what waits for the manager."""


CARDS: Final[dict[str, Callable[[], Shown]]] = {
    "nudge": written("ben", asked),
    "invite": written("amina", helped),
    "plan": written("chloe", week),
    "desk": answered("chloe", desk, page=True),
    "thank-you": written("ben", thanked),
    "merci": written("ben", thanked, "fr"),
    "kudos": written("ben", praised),
    "monthly": posted("amina", "cold-chain", news),
    "my-impact": answered("ben", impact),
    "help": answered("amina", lambda world: world.commands("amina", "help")),
    "quiet": answered("ben", quiet),
    "help-manager": answered("chloe", lambda world: world.commands("chloe", "help")),
    "report": answered("chloe", lives.report),
    "bilan": answered("chloe", lives.report, language="fr"),
    "goals": answered("chloe", lives.goals),
    "core-note": written("ben", lives.fortnight),
    "ideas": answered("sam", lives.ideas),
    "idea": answered("sam", lives.decided),
    "campaign": answered("chloe", lives.campaign),
    "entry-point": answered("chloe", lives.rising),
    "opening": posted("amina", "cold-chain", lives.opening),
    "consent": written("amina", lives.consent),
    "leaders-briefing": written("sam", lives.briefing),
    "point": written("sam", lives.briefing, "fr"),
    "maturity": answered("chloe", lives.maturity),
    "maturity-page": answered("chloe", lives.page),
    "maturite": answered("chloe", lives.maturity, language="fr"),
    "lesson": written("chloe", lives.lesson),
    "portfolio": answered("dalia", lives.portfolio),
    "duty": answered("faith", lives.duty),
    "briefing": answered("chloe", lives.drafted),
    **{f"nudge-{language}": written("ben", asked, language) for language in TONGUES},
    **{f"desk-{language}": answered("chloe", desk, page=True, language=language) for language in TONGUES},
}
