"""Who sees what of the desk: managers all but what they handed over, and whoever helps them what they help with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.measures import Share
from bot.kernel.people import Act, Charge, Duty, Member, PersonId, may

if TYPE_CHECKING:
    from bot.features.desk.page import Sight
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import Proposal
    from bot.kernel.people import Person

# ---------------------------------------------------------------- State

THANKS = frozenset({"G4", "G5"})
"""The activities whose proposals whoever sees to thanks decides about."""


class Held(Struct, frozen=True):
    """Somebody has a duty for a while."""

    who: PersonId
    charge: Charge


class Holding(Struct, frozen=True):
    """All duties that are shared or handed over now."""

    held: tuple[Held, ...] = ()
    lapsed: tuple[Duty, ...] = ()
    """Those that somebody has who cannot see to them any more: they are the managers'."""

    def of(self, who: PersonId) -> tuple[Charge, ...]:
        """Give what somebody holds."""
        return tuple(one.charge for one in self.held if one.who == who)

    @property
    def handed(self) -> frozenset[Duty]:
        """Name what managers leave to somebody else."""
        return frozenset(one.charge.duty for one in self.held if not one.charge.shared)


# ---------------------------------------------------------------- Decisions


def through(sight: Sight, person: Person, holding: Holding) -> Sight:
    """Give what one person sees of it: nobody decides about what concerns themself."""
    manages = may(person, Act.STEER)
    own = frozenset(charge.duty for charge in holding.of(person.who))
    mine = frozenset(Duty) - holding.handed | own if manages else own
    thanking = {one.who for one in holding.held if one.charge.duty is Duty.THANKING}

    def sees(one: Proposal) -> bool:
        if one.activity not in THANKS:
            return manages
        return one.who != person.who and (Duty.THANKING in mine or (manages and one.who in thanking))

    nobody = Share(0, 0)
    return replace(
        sight,
        waiting=sight.waiting if Duty.WATCHING in mine else (),
        proposals=tuple(one for one in sight.proposals if sees(one)),
        rehearsed=sight.rehearsed if manages else 0,
        new=tuple(who for who in sight.new if Duty.WELCOMING in mine and who != person.who),
        helped=tuple(who for who in sight.helped if Duty.THANKING in mine and who != person.who),
        lapsing=sight.lapsing if manages else (),
        lately=sight.lately if manages else nobody,
        before=sight.before if manages else nobody,
        manages=manages,
        holding=holding,
        who=person.who,
    )


# ---------------------------------------------------------------- Wiring


async def look(reader: Reader, moment: Moment) -> Holding:
    """See who has which duty now; who left, or wants to be left alone, is named nowhere and has none.

    While all is only rehearsed managers see to everything as well: nobody else is written to.
    """
    held: list[Held] = []
    lapsed: list[Duty] = []
    for duty in Duty:
        mine: list[Held] = []
        gone = False
        for member in await reader.find(Member, "duty", duty):
            here = (await reader.person(member.who)).reachable
            charges = [one for one in member.charges if one.duty is duty and one.until > moment.now]
            gone |= bool(charges) and not here
            rehearses = moment.policy.rehearsal
            mine += [Held(member.who, replace(one, shared=one.shared or rehearses)) for one in charges if here]
        held += mine
        lapsed += [duty] if gone and not mine else []
    return Holding(tuple(held), tuple(lapsed))
