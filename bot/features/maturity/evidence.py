"""What can be seen of a community: its ledger and records of a year, sorted so that each sign is looked up at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from msgspec import Struct

from bot.features.maturity.state import HALF_YEAR, QUARTER, YEAR, Answer
from bot.features.measures import EVERY, Case, fold
from bot.kernel.facts import Asked, CarriedOut, Fact, QuestionId
from bot.kernel.feature import Moment, Reader
from bot.kernel.people import Duty, Member, Person, PersonId, Remit, Role
from bot.kernel.policy import Community, Policy
from bot.kernel.strategy import Strategy

F = TypeVar("F")
Told = tuple[datetime, Fact]

_DAY = timedelta(days=1)
ENOUGH = 28 * _DAY
"""Of a community that Steward has watched for less, no rhythm can be told."""
_LONGER = {"G3": 14 * _DAY}
"""An opening that many take part in is worth a week of waiting."""
WITHIN: Mapping[str, timedelta] = {
    activity: every + _LONGER.get(activity, 7 * _DAY) for activity, every in EVERY.items() if activity != "G2"
}
"""How long an activity counts as done: as often as each wants doing, and a week or two more. Answers have no rhythm."""
_LONG = 14 * _DAY
"""By then every promise is over."""
_CORE = (Role.LEADER, Role.SPONSOR, Role.FACILITATOR)

# ---------------------------------------------------------------- State


class People(Struct, frozen=True):
    """Who has which part, without whoever has left."""

    managers: tuple[Person, ...] = ()
    sponsors: tuple[Person, ...] = ()
    core: tuple[Person, ...] = ()
    """Leaders, sponsors and facilitators who do not manage."""
    formal: bool = False
    """A manager's role is recorded as written down where their work is."""
    charged: bool = False
    """Somebody who does not manage holds a duty now."""

    def manages(self, who: PersonId) -> bool:
        """Whether somebody is one of the managers."""
        return any(one.who == who for one in self.managers)

    def sponsors_it(self, who: PersonId) -> bool:
        """Whether somebody is one of the sponsors."""
        return any(one.who == who for one in self.sponsors)


class Evidence(Struct, frozen=True):
    """Everything an assessment may look at."""

    now: datetime
    community: Community
    strategy: Strategy
    people: People
    answers: Mapping[str, Answer]
    since: datetime
    """From when on anything is known, a year at most."""
    noted: Mapping[type, Sequence[tuple[datetime, Any]]]
    """The ledger of a year by kind, oldest first."""
    cases: tuple[Case, ...]
    """The questions of the last half-year that Steward heard live, and whose promise is over or was kept."""
    kept: frozenset[QuestionId]
    """Those of them that were answered within what their channel promises."""

    def told(self, kind: type[F], within: timedelta = YEAR) -> list[tuple[datetime, F]]:
        """Give what was noted of a kind within a time, oldest first."""
        since = self.now - within
        return [(at, fact) for at, fact in self.noted.get(kind, ()) if at > since]

    def done(self, *activities: str) -> list[datetime]:
        """Give when any of these activities was carried out, oldest first."""
        return [at for at, fact in self.told(CarriedOut) if fact.activity in activities]

    @property
    def asked_lately(self) -> tuple[Case, ...]:
        """The questions of the last quarter."""
        return tuple(case for case in self.cases if case.at > self.now - QUARTER)

    @property
    def watched(self) -> timedelta:
        """For how long anything is known."""
        return self.now - self.since


# ---------------------------------------------------------------- Decisions


def sort(facts: Iterable[Told]) -> dict[type, list[Told]]:
    """Lay the ledger out by kind."""
    noted: dict[type, list[Told]] = {}
    for at, fact in facts:
        noted.setdefault(type(fact), []).append((at, fact))
    return noted


def gather(  # noqa: PLR0913, PLR0917  # all that is looked up for one assessment
    facts: Sequence[Told],
    community: Community,
    strategy: Strategy,
    people: People,
    answers: Iterable[Answer],
    now: datetime,
) -> Evidence:
    """Put together what an assessment looks at."""
    known = [(at, fact) for at, fact in facts if now - YEAR < at <= now]
    policy = community.policy
    past = {fact.question for _, fact in known if isinstance(fact, Asked) and fact.past}
    told = now - HALF_YEAR - policy.give_up_after  # a question of before, taken up again, stays one of before
    asked = [case for case in fold([one for one in known if one[0] > told]) if case.at > now - HALF_YEAR]
    live = tuple(case for case in asked if case.question not in past and _is_over(case, policy, now))
    return Evidence(
        now,
        community,
        strategy,
        people,
        {one.question: one for one in answers},
        known[0][0] if known else now,
        sort(known),
        live,
        frozenset(case.question for case in live if _in_time(case, policy)),
    )


def _in_time(case: Case, policy: Policy) -> bool:
    """Whether a question was answered within its promise; who answers within so much time is never too late."""
    promise = policy.promise_of(case.place)
    if case.first is None or case.first.took <= promise:
        return case.first is not None
    return case.at + case.first.took <= policy.hours().after(case.at, promise)


def _is_over(case: Case, policy: Policy, now: datetime) -> bool:
    """Whether it can be told that a promise was kept, or was not: of a question just asked it cannot."""
    if case.first is not None or case.at <= now - _LONG:
        return True
    return policy.hours().after(case.at, policy.promise_of(case.place)) <= now


# ---------------------------------------------------------------- Wiring


async def look(reader: Reader, moment: Moment) -> Evidence:
    """Read what an assessment looks at: a year of the ledger, and who is who."""
    facts = await reader.facts(moment.now - YEAR)
    strategy = await reader.get(Strategy, "strategy") or Strategy()
    answers = await reader.find(Answer)
    return gather(facts, moment.community, strategy, await _people(reader), answers, moment.now)


async def _people(reader: Reader) -> People:
    managers = _here(await reader.people(Role.MANAGER))
    names = {one.who for one in managers}
    core: dict[PersonId, Person] = {}
    for role in _CORE:
        core |= {one.who: one for one in _here(await reader.people(role)) if one.who not in names}
    remits = [await reader.get(Remit, one.who) for one in managers]
    holders = [one for duty in Duty for one in await reader.find(Member, "duty", duty)]
    return People(
        managers,
        _here(await reader.people(Role.SPONSOR)),
        tuple(core.values()),
        any(one is not None and one.formal for one in remits),
        any(one.who not in names for one in holders),
    )


def _here(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(one for one in people if not (one.left or one.bot or one.guest))
