"""Who may host, and who may join: by what they look after and what they have shown, never more often than is fair."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from bot import listening
from bot.features.discussions.state import Discussion
from bot.features.experts import Need, candidates, kindred
from bot.kernel.people import Person, PersonId, Remit, Role
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.feature import Moment, Reader

_MONTH = timedelta(days=30)
_MOST_READ = 1000
_EXPERTS = 3


class Leader(Struct, frozen=True):
    """Somebody who could host: a leader or a sponsor, and what they look after."""

    person: Person
    remit: Remit

    def fits(self, topics: Sequence[str]) -> float:
        """Say how much of a topic lies in their remit; words that are kin in two languages are one."""
        meant = {next(iter(kindred(one, self.remit.topics)), one) for one in topics}
        return listening.likeness(meant, self.remit.topics)


def host_of(
    discussion: Discussion, leaders: Sequence[Leader], asked: Mapping[PersonId, int], moment: Moment
) -> Leader | None:
    """Choose who is asked to host: whose remit it is, who speaks its language, and who was not asked enough already."""

    def can(one: Leader) -> bool:
        person, remit = one.person, one.remit
        speaks = not remit.languages or moment.policy.language in remit.languages
        free = asked.get(person.who, 0) < remit.capacity and not person.on_pause(moment.now)
        welcome = person.reachable and not person.declines(Purpose.DISCUSSION)
        return speaks and free and welcome and person.who not in discussion.refused

    def turn(one: Leader) -> tuple[float, int, bool, PersonId]:
        leads = Role.LEADER in one.person.roles
        return -round(one.fits(discussion.topics), 1), asked.get(one.person.who, 0), not leads, one.person.who

    return min((one for one in leaders if can(one) and one.fits(discussion.topics) > 0), key=turn, default=None)


async def leaders(reader: Reader) -> tuple[Leader, ...]:
    """Look up everybody who could host."""
    found: dict[PersonId, Person] = {}
    for role in (Role.LEADER, Role.SPONSOR):
        found |= {one.who: one for one in await reader.people(role)}
    return tuple([Leader(one, await reader.get(Remit, who) or Remit(who)) for who, one in sorted(found.items())])


async def asked_lately(reader: Reader, moment: Moment) -> dict[PersonId, int]:
    """Count how often each was asked to host in the last month, whatever they said."""
    out: dict[PersonId, int] = {}
    for one in await reader.find(Discussion, limit=_MOST_READ):
        if one.since is None or moment.now - one.since > _MONTH:
            continue
        for who in {one.host if one.asks or one.opened else PersonId(""), *one.refused} - {PersonId("")}:
            out[who] = out.get(who, 0) + 1
    return out


async def experts_of(discussion: Discussion, reader: Reader, moment: Moment) -> tuple[PersonId, ...]:
    """Name two or three who know about it and may join; nobody is written to for it."""
    tried = frozenset({discussion.host, *discussion.refused})
    need = Need(discussion.topics, discussion.topic, discussion.place, tried=tried)
    found = [one.person for one in await candidates(need, reader, moment)]
    return tuple([one.who for one in found if one.reachable and not one.declines(Purpose.DISCUSSION)][:_EXPERTS])
