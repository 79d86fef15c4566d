"""What has to be looked up: who the core team is, what has been asked lately, and which notes and ideas there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot import listening
from bot.features.coreteam.state import Fortnight, Idea
from bot.kernel.people import CORE_TEAM, Person, PersonId, Remit, Role, of_core_team
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.feature import Moment, Reader

MOST = 1000
DECIDES = frozenset({Role.LEADER, Role.MANAGER})


class Team(Struct, frozen=True):
    """The core team, and what each of them looks after."""

    people: Mapping[PersonId, Person]
    remits: Mapping[PersonId, Remit]
    language: str = ""
    """The community's: a few words alone do not tell in which they are."""

    def topics(self, who: PersonId) -> frozenset[str]:
        """Name what somebody looks after, as each language they may have written it in folds it."""
        remit = self.remit(who)
        tongues = sorted({self.language, self.people[who].language, *remit.languages, "en"} - {""})
        return frozenset(remit.topics).union(*(listening.topics(remit.what, tongue) for tongue in tongues))

    def remit(self, who: PersonId) -> Remit:
        """What somebody looks after, and how often they may be asked; the defaults where nobody has said."""
        return self.remits.get(who) or Remit(who)


async def is_of_the_team(person: Person, reader: Reader) -> bool:
    """Whether somebody is of the core team, by what is stored."""
    return of_core_team(person, await reader.get(Remit, person.who))


async def team(reader: Reader, moment: Moment) -> Team:
    """Look up the core team, without whoever wants to be left alone, has left, or is no colleague."""
    remits = {one.who: one for one in await reader.find(Remit, limit=MOST)}
    found: dict[PersonId, Person] = {}
    for role in CORE_TEAM:
        found |= {one.who: one for one in await reader.people(role)}
    here = {who: one for who, one in sorted(found.items()) if one.reachable and of_core_team(one, remits.get(who))}
    return Team(here, {who: remit for who, remit in remits.items() if who in here}, moment.policy.language)


async def ideas(reader: Reader) -> tuple[Idea, ...]:
    """Read every idea, the oldest first."""
    return tuple(sorted(await reader.find(Idea, limit=MOST), key=lambda one: (one.at, one.name)))


async def notes(reader: Reader) -> tuple[Fortnight, ...]:
    """Read the notes of the last months, the oldest first: their names are days."""
    return await reader.find(Fortnight, limit=MOST)


async def theme(month: str, reader: Reader) -> str:
    """Read what a month is about."""
    strategy = await reader.get(Strategy, "strategy")
    return strategy.themes.get(month, "").strip() if strategy is not None else ""
