"""A community in which something comes to be asked about: the same for every scenario that needs it."""

from __future__ import annotations

from bot.features.discussions.state import Discussion
from bot.kernel.people import PersonId, Remit
from tests.cast import CAST
from tests.world import World, Written, said

EVERYDAY = (
    ("amina", "cold-chain", "Does anyone know where the stock card for syringes is kept?"),
    ("ben", "nutrition", "How do you weigh children when the scale is broken?"),
    ("kim", "cold-chain", "Which thermometer do you use for the delivery van?"),
    ("lena", "nutrition", "Who can share the register for growth monitoring?"),
)
RISING = (
    ("amina", "cold-chain", "Does anyone know which solar fridges survive the dust here?"),
    ("ben", "nutrition", "How do you clean the panels of solar fridges after a sandstorm?"),
    ("kim", "cold-chain", "Who repairs solar fridges when the controller fails?"),
    ("lena", "nutrition", "Can we keep therapeutic milk in solar fridges overnight?"),
    ("dalia", "cold-chain", "How long do the batteries of solar fridges last in the heat?"),
    ("sam", "nutrition", "Which budget pays for spare parts of solar fridges?"),
)
REMIT = "solar equipment and energy policy"


def weeks_of_everyday(world: World, weeks: int = 6) -> None:
    """People ask what they always ask, a few a week."""
    for _ in range(weeks):
        for who, place, text in EVERYDAY:
            world.later(days=1)
            world.says(who, text, in_=place)
        world.until("monday 07:00")


def solar_fridges(world: World) -> list[Written]:
    """For three weeks people ask about something new, two of them a week, in two channels and several countries."""
    posts = []
    for number, (who, place, text) in enumerate(RISING):
        world.later(days=2)
        posts.append(world.says(who, text, in_=place))
        if number % 2:
            world.until("monday 07:00")
    return posts


def looks_after(world: World, who: str, *topics: str, what: str = REMIT, community: str = "health") -> None:
    """Somebody of the core team looks after something."""
    world._put(Remit(PersonId(who), what, topics or ("solar", "fridg", "energ", "polic")), community)  # noqa: SLF001  # as its own feature would keep it


def led(world: World, host: str = "lena") -> Written:
    """A manager begins a discussion on solar fridges, its leader hosts it, and it stands in its channel."""
    world.drafts_no_notes()
    world.commands("chloe", f"team add @{host} leader")
    looks_after(world, host)
    world.commands("chloe", "discuss solar fridges")
    world.presses("chloe", said("discuss-ask", host=CAST[PersonId(host)].name))
    world.later(hours=3)
    world.presses(host, said("discuss-yes"))
    return opening(world)


def opening(world: World) -> Written:
    """The message of Steward's that a discussion stands on."""
    [one] = [one for one in world.records(Discussion) if one.message]
    return Written(one.message, PersonId("steward"), one.place, one.message)
