"""A community's rules from a file: what it would change, and how it is done, as if a manager had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.rules import changing
from bot.features.rules.table import ELSEWHERE, differing
from bot.kernel.cards import Code, Listing, Name, Words, phrase
from bot.kernel.messages import Decision
from bot.kernel.people import CORE_TEAM, Member, Remit, Role
from bot.kernel.steering import Appointed, Relieved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.features.rules.state import History
    from bot.kernel.cards import Phrase, Span
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import Charted, RulesGiven
    from bot.kernel.people import Person
    from bot.kernel.policy import Community, Policy
    from bot.kernel.records import Record

MOST_REMIT = 300
"""Letters of what somebody looks after."""


class Seat(Struct, frozen=True):
    """Somebody as they stand in a community."""

    person: Person
    member: Member | None
    remit: Remit

    @property
    def core(self) -> frozenset[Role]:
        """Give the roles they have beyond being a member."""
        return frozenset(self.member.roles if self.member else ()) - {Role.MEMBER}


async def give(event: RulesGiven, known: History | None, reader: Reader, moment: Moment) -> Decision:
    """Let a file's rules stand. What a pause is, and what was learned of channels, a file does not touch."""
    before = moment.community
    core = event.policy.core_team_place
    policy = beside(event.policy, moment.policy)
    put = replace(before, name=event.name, purpose=event.purpose, policy=policy, places=before.places - {core})
    done = changing.put(put, known, moment).decision if put != before else Decision()
    save: list[Record] = []
    facts: list[Fact] = []
    for one in event.people:
        seat = await seated(one.who, reader)
        if (remit := _remitted(seat.remit, one.remit)) != seat.remit:
            save.append(remit)
        if one.roles != seat.core:
            member = seat.member or Member(one.who, since=moment.now)
            save.append(replace(member, roles=one.roles | {Role.MEMBER}))
            facts += [Appointed(one.who, role.value, moment.person.who) for role in sorted(one.roles - seat.core)]
            facts += [Relieved(one.who, role.value, moment.person.who) for role in sorted(seat.core - one.roles)]
    return replace(done | Decision(tuple(save), note=tuple(facts)), because=(phrase("because-file"),))


def beside(given: Policy, stands: Policy) -> Policy:
    """Leave alone what is no rule: a pause that lasts, and what was learned."""
    return replace(given, **{name: getattr(stands, name) for name in given.__struct_fields__ if name in ELSEWHERE})


async def seated(who: str, reader: Reader) -> Seat:
    """Look at somebody as they stand."""
    person = await reader.person(who)  # type: ignore[arg-type]  # an id as a file names it
    return Seat(person, await reader.get(Member, who), await reader.get(Remit, who) or Remit(person.who))


def _remitted(known: Remit, what: str) -> Remit:
    said = " ".join(what.split())[:MOST_REMIT]
    return known if said == known.what else replace(known, what=said, topics=listening.topics(said) if said else ())


def would_change(before: Community, given: RulesGiven, seats: Sequence[Seat]) -> Iterator[Phrase]:
    """Say, a sentence each, what a file would make another."""
    for what, was, now in (("name", before.name, given.name), ("purpose", before.purpose, given.purpose)):
        if was != now:
            yield _becomes(phrase("policy-file-about", what=what), _words(was), _words(now))
    for rule in differing(before.policy, given.policy):
        yield _becomes(rule.title, rule.said(before.policy), rule.said(given.policy))
    for one, seat in zip(given.people, seats, strict=True):
        yield from _of_person(one, seat)


def _of_person(one: Charted, seat: Seat) -> Iterator[Phrase]:
    who = Name(one.who)
    if one.roles != seat.core:
        yield _becomes(phrase("policy-file-roles", who=who), _roles(seat.core), _roles(one.roles))
    if _remitted(seat.remit, one.remit) != seat.remit:
        yield _becomes(phrase("policy-file-remit", who=who), _words(seat.remit.what), _words(one.remit))


def _becomes(what: Phrase, before: Span, since: Span) -> Phrase:
    return phrase("policy-file-becomes", what=what, before=before, since=since)


def _words(text: str) -> Span:
    return Words(text) if text else phrase("rule-none")


def _roles(roles: Iterable[Role]) -> Span:
    named = tuple(phrase(f"role-{role}") for role in CORE_TEAM if role in roles)
    return Listing(named) if named else phrase("rule-none")


def unfit(one: Charted, seat: Seat) -> Phrase | None:
    """Say why somebody cannot have these roles; None where they can."""
    if one.roles and (seat.person.bot or seat.person.guest or seat.person.left):
        return phrase("file-nobody-such", who=Code(one.who))
    if Role.MANAGER in one.roles and seat.person.outside:
        return phrase("file-manager-outside", who=Code(one.who))
    if seat.member is not None and seat.member.charges and not one.roles.intersection(CORE_TEAM):
        return phrase("file-has-duty", who=Code(one.who))
    if one.remit and not one.roles:
        return phrase("file-remit-no-role", who=Code(one.who))
    return None
