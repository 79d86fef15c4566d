"""First meetings: a manager, somebody of the core team, a member. Each hears once what Steward does for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.setup.state import CORE, WELCOME, Met, Seat
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Divider,
    Name,
    Note,
    Para,
    Words,
    phrase,
)
from bot.kernel.facts import HELD
from bot.kernel.messages import Decision, Privately, Show, Timer
from bot.kernel.people import CORE_TEAM, Role
from bot.kernel.policy import Go, Purpose, Wait

if TYPE_CHECKING:
    from bot.features.setup.steps import Sight
    from bot.kernel.facts import Undelivered
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

_WELCOMED = frozenset(CORE_TEAM) - {Role.MANAGER}
"""Who is welcomed by a word about their role; a manager is welcomed into the set-up."""

# ---------------------------------------------------------------- Decisions


def meet(sight: Sight, card: Card, moment: Moment) -> Decision:
    """Welcome a manager, privately and at a civil hour of theirs: once, however often they are named."""
    who = sight.person.who
    match moment.policy.reach(sight.person, Purpose.WELCOME, moment.now):
        case Go():
            put = replace(sight.seat, welcomed=moment.now)
            because = phrase("because-manages", named="yes" if sight.seat.by else "no", by=Name(_by(sight)))
            show = Show(put.surface, card, Privately(who), Purpose.WELCOME)
            return Decision(save=(put,), do=(show,), because=(because,))
        case Wait(until):
            return Decision(do=(Timer(WELCOME, who, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


def _by(sight: Sight) -> PersonId:
    return sight.seat.by or sight.setup.by or sight.person.who


def again(fact: Undelivered, seat: Seat, moment: Moment) -> Decision:
    """Bring a welcome at a better hour that could not be brought at this one."""
    if fact.surface != seat.surface or seat.opened or fact.why not in HELD:
        return Decision()
    return Decision(save=(replace(seat, welcomed=None),), do=(Timer(WELCOME, seat.who, moment.now),))


def to_be_welcomed(who: PersonId, role: str, met: Met | None, by: PersonId, moment: Moment) -> Decision:
    """Somebody was given a part to play: they hear of it, and of what it means, once for each."""
    known = met or Met(who)
    if role not in _WELCOMED or who == by or role in known.roles:
        return Decision()
    put = replace(known, named={**known.named, role: by})
    return Decision(save=(put,), do=(Timer(CORE, f"{role}/{who}", moment.now),))


def of_the_team(person: Person, role: Role, known: Met, moment: Moment) -> Decision:
    """Tell somebody which part they play, who gave it to them, and what follows: if it is theirs still."""
    by = known.named.get(role.value)
    if by is None or role not in person.roles or role.value in known.roles:
        return Decision()
    match moment.policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            put = replace(known, roles={**known.roles, role.value: moment.now})
            show = Show(surface(person.who, role), _card(role, by, moment), Privately(person.who), Purpose.CORE_TEAM)
            return Decision(save=(put,), do=(show,), because=(phrase("because-appointed", by=Name(by)),))
        case Wait(until):
            return Decision(do=(Timer(CORE, f"{role}/{person.who}", until),))
        case _:
            return Decision()


def surface(who: PersonId, role: Role) -> str:
    """Name the message by which somebody is told of their part."""
    return f"welcome/{role}/{who}"


def unheard(fact: Undelivered, met: Met, role: Role, moment: Moment) -> Decision:
    """Bring it at a better hour."""
    if fact.why not in HELD:
        return Decision()
    roles = {name: at for name, at in met.roles.items() if name != role.value}
    return Decision(save=(replace(met, roles=roles),), do=(Timer(CORE, f"{role}/{met.who}", moment.now),))


def hello(met: Met | None, moment: Moment) -> Decision:
    """Add to the reply to somebody's first words, once, what Steward does for them here."""
    if met is not None and met.talked is not None:
        return Decision()
    put = replace(met or Met(moment.person.who), talked=moment.now)
    if moment.person.roles.intersection(CORE_TEAM):  # they are welcomed by a message of their own
        return Decision(save=(put,))
    gist = phrase("welcome-member", community=Words(moment.community.name))
    quiet = Button(phrase("own-quiet"), Action("steward.say", {"said": "quiet"}))
    can = Button(phrase("own-help"), Action("steward.say", {"said": "help"}))
    blocks = (Divider(), Para(gist), Buttons((quiet, can)), Note(phrase("welcome-member-note")))
    return Decision(save=(put,), reply=Card(gist, blocks))


# ---------------------------------------------------------------- Cards


def _card(role: Role, by: PersonId, moment: Moment) -> Card:
    name = Words(moment.community.name)
    gist = phrase("welcome-role", by=Name(by), role=phrase(f"role-{role}"), community=name)
    remit = Button(phrase("team-remit-own"), Action("team.remit"))
    quiet = Button(phrase("own-quiet"), Action("steward.say", {"said": "quiet"}))
    can = Button(phrase("own-help"), Action("steward.say", {"said": "help"}))
    means = Para(phrase("welcome-role-means", role=role.value))
    note = Note(phrase("welcome-role-note", by=Name(by)))
    return Card(gist, (Para(gist), means, Buttons((remit, quiet, can)), note))
