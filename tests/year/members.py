"""The members of the simulated year: where they live, how much they say, what they know, when they come and go."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from msgspec import Struct

from bot.kernel.calendar import zone
from bot.kernel.people import PersonId, Profile
from tests.year.dice import Dice
from tests.year.words import SUBJECTS, ZONES

_TALKS = 0.8
"""Exponent of how much less the next one says: a few say much, most say little."""
MANAGERS = 3
RING, SOCKS = 5, 2
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


class Life(Struct):
    """One member, as the simulation knows them."""

    who: PersonId
    zone: str
    language: str
    weight: float
    """How much they say."""
    knows: tuple[str, ...]
    """Channels whose questions they can answer."""
    comes: datetime
    goes: datetime
    """When they fall silent; many never do within the year."""
    helpful: float
    """How likely they take up what they are asked."""
    opted_out: bool = False
    left: bool = False

    def profile(self) -> Profile:
        return Profile(self.who, f"Person {self.who[1:]}", self.zone, self.language, left=self.left)

    def active(self, now: datetime) -> bool:
        return self.comes <= now < self.goes and not self.left

    def awake(self, then: datetime, dice: Dice) -> datetime:
        """A moment; who would be asleep by then does it in their morning."""
        local = then.astimezone(zone(self.zone))
        if 7 <= local.hour < 21:
            return then
        morning = datetime.combine(local.date() + (DAY if local.hour >= 21 else 0 * DAY), time(8), local.tzinfo)
        return morning.astimezone(UTC) + dice.below(90) * MINUTE


def members(count: int, start: datetime, days: int, dice: Dice) -> list[Life]:
    """Make so many: the first are managers, then a ring that thanks itself and somebody with accounts of their own."""
    channels = tuple(SUBJECTS)
    made = []
    for number in range(count):
        special = number < MANAGERS + RING + SOCKS + 1
        knows = tuple(one for one in channels if dice.chance(0.05))
        if special and number >= MANAGERS:
            knows = (channels[0],)
        comes = start if special or dice.chance(0.75) else start + dice.below(days) * DAY
        goes = start + 10 * days * DAY
        if not special and dice.chance(0.2):
            goes = comes + (20 + dice.below(days)) * DAY
        made.append(
            Life(
                PersonId(f"p{number:04}"),
                dice.one(ZONES),
                "fr" if dice.chance(0.4) else "en",
                0.0,
                knows,
                comes,
                goes,
                0.2 + 0.7 * dice.share(),
            )
        )
    ranks = list(range(1, count + 1))
    for life in made:
        life.weight = 1.0 / ranks.pop(dice.below(len(ranks))) ** _TALKS
    return made
