"""A simulated year: so many members, so many days, one seed; the same seed gives the same year."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import msgspec

from bot.kernel.policy import Policy
from tests.year.dice import Dice
from tests.year.lives import Lives
from tests.year.members import DAY, members
from tests.year.town import Town
from tests.year.words import SUBJECTS

START = datetime(2026, 1, 5, tzinfo=UTC)
"""A Monday."""
POLICY = Policy(zone="Africa/Nairobi", holdout=0.15, private_countries=frozenset({"CH", "DK"}))


def live(count: int, days: int, seed: int, policy: Policy = POLICY) -> Town:
    """Let so many people live for so many days."""
    dice = Dice(seed)
    lives = members(count, START, days, dice)
    town = Town(lives, tuple(SUBJECTS), START, policy, dice)
    for life in lives:
        if life.comes <= START:
            town.joins(life)
    people = Lives(town, dice)
    for number in range(days):
        date = START + number * DAY
        people.day(date)
        town.run(date + DAY - timedelta(seconds=1))
    return town


def digest(town: Town) -> str:
    """A fingerprint of everything that was sent and noted."""
    sent = [(one.at.isoformat(), one.who, one.purpose, one.surface) for one in town.mail.sent]
    noted = [(at.isoformat(), fact) for at, fact in town.facts()]
    return blake2b(msgspec.json.encode([sent, noted]), digest_size=16).hexdigest()


if __name__ == "__main__":
    members_, days_, seed_ = map(int, sys.argv[1:])
    sys.stdout.write(digest(live(members_, days_, seed_)))
