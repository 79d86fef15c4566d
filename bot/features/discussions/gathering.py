"""Reading what people ask from the ledger: the latest weeks question by question, all before them as one count."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.discussions.state import EXAMPLES, Before, Evidence, Outlook, Topic
from bot.features.experts import kindred
from bot.kernel.calendar import day_of, midnight
from bot.kernel.facts import Accepted, Answered, Asked, Closed, Doubted, Misheard, Reopened, Unaccepted
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.listening.rising import PAST, WEEKS, Gathered, Mention, Rise, ripe, rising, tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment, Reader

_TELLING = (Asked, Answered, Accepted, Unaccepted, Reopened, Doubted, Misheard, Closed)
"""The kinds of fact that tell of questions."""
_NO_QUESTION = frozenset({"deleted", "edited-away", "misheard"})
_ANSWERED, _CONTESTED, _MANY_VOICES = 0.4, 0.6, 3
"""How open a question is that was answered and not settled; and one that so many answered without settling it."""
_MONDAY = 1
"""The first day of the calendar was a Monday."""


class Case(Struct, frozen=True):
    """What the ledger tells of one question, as far as it matters here."""

    mention: Mention
    voices: frozenset[PersonId] = frozenset()
    accepted: bool = False
    reopened: bool = False

    @property
    def heard(self) -> Mention:
        """The question, with how open it is."""
        if self.accepted:
            return replace(self.mention, open=0.0)
        if self.reopened or not self.voices:
            return self.mention
        return replace(self.mention, open=_CONTESTED if len(self.voices) >= _MANY_VOICES else _ANSWERED)


def learn(cases: dict[str, Case], at: datetime, fact: Fact, zone_name: str) -> None:
    """Let one more fact be known, in whatever order they come after the question itself."""
    match fact:
        case Asked():
            day = day_of(fact.since or at, zone_name).toordinal() - _MONDAY
            mention = Mention(fact.question, fact.who, fact.place, day, fact.topics, fact.words)
            cases.setdefault(fact.question, Case(mention))
        case Misheard(question) | Closed(question, "deleted" | "edited-away" | "misheard"):
            cases.pop(question, None)
        case Answered() | Accepted() | Unaccepted() | Reopened() | Doubted() if known := cases.get(fact.question):
            cases[fact.question] = _moved(known, fact)
        case _:
            return


def _moved(case: Case, fact: Answered | Accepted | Unaccepted | Reopened | Doubted) -> Case:
    match fact:
        case Answered():
            return replace(case, voices=case.voices | {fact.who}, reopened=False)
        case Accepted():
            return replace(case, voices=case.voices | {fact.who}, accepted=True, reopened=False)
        case Unaccepted():
            return replace(case, accepted=False)
        case Reopened():
            return replace(case, accepted=False, reopened=True)
        case Doubted():
            return case if fact.another else replace(case, voices=case.voices - {fact.who})


def week_of(at: datetime, zone_name: str) -> int:
    """Number a week, from its Monday on a wall clock."""
    return (day_of(at, zone_name).toordinal() - _MONDAY) // 7


def begins(week: int, zone_name: str) -> datetime:
    """Give the first moment of a week."""
    return midnight(date.fromordinal(7 * week + _MONDAY), zone_name).astimezone(UTC)


async def gather(reader: Reader, moment: Moment) -> tuple[Before, Gathered]:
    """Read what is to be looked at: what was before, carried on to today, and the questions of the latest weeks."""
    zone_name = moment.policy.zone
    this = week_of(moment.now, zone_name)
    first = this - WEEKS + 1
    kept = await reader.get(Before, Before.kind)
    if kept is None or not first - PAST <= kept.week + 1 <= first:
        kept = Before(first - PAST - 1)
    cases: dict[str, Case] = {}
    for at, fact in await reader.facts(begins(kept.week + 1, zone_name), *_TELLING):
        learn(cases, at, fact, zone_name)
    weeks: dict[int, list[Mention]] = {}
    for case in cases.values():
        weeks.setdefault(case.mention.week, []).append(case.heard)
    gone = kept.gone
    for week in range(kept.week + 1, first):
        gone = gone.after(tally(weeks.get(week, ())))
    now = [one for week in range(first, this + 1) for one in weeks.get(week, ())]
    return Before(first - 1, gone), Gathered(tuple(now), gone)


async def look(reader: Reader, moment: Moment) -> tuple[Before, Outlook]:
    """See what rises now."""
    await reader.get(Outlook, Outlook.kind)  # what is saved must be known as it stood
    before, gathered = await gather(reader, moment)
    if not ripe(gathered.past):
        return before, Outlook(moment.now, learning=True)
    found = rising(gathered.now, gathered.past)
    where = {one.id: one.place for one in gathered.now}
    return before, Outlook(moment.now, tuple([await _topic(rise, where, reader, moment) for rise in found]))


async def _topic(rise: Rise, where: Mapping[str, str], reader: Reader, moment: Moment) -> Topic:
    """Say what was seen of it; of people in no list, and of places that are no more, nothing is pointed to."""
    people = [await reader.person(PersonId(who)) for who in rise.people]
    shown = [
        (MessageId(question), person.who)
        for question, person in zip(rise.questions, people, strict=True)
        if person.reachable and where[question] in moment.community.places
    ]
    evidence = Evidence(
        len(people),
        tuple(PlaceId(place) for place in rise.places),
        len({one.country for one in people} - {""}),
        rise.weeks,
        rise.open,
        rise.usual,
        tuple(question for question, _ in shown[-EXAMPLES:]),
        tuple(who for _, who in shown[-EXAMPLES:]),
    )
    return Topic(rise.name, rise.topics, evidence)


async def evidence_of(topics: Sequence[str], reader: Reader, moment: Moment) -> Evidence:
    """Say how much was asked lately about something a person named: all its terms in one question.

    A few words alone do not tell their language, so kin words count as one.
    """
    cases: dict[str, Case] = {}
    zone_name = moment.policy.zone
    for at, fact in await reader.facts(moment.now - timedelta(weeks=WEEKS), *_TELLING):
        learn(cases, at, fact, zone_name)
    said = {topic for case in cases.values() for topic in case.mention.topics}
    meant = [{*kindred(one, said)} for one in topics]
    about = [case.heard for case in cases.values() if meant and all(one & {*case.mention.topics} for one in meant)]
    latest = {one.who: one for one in sorted(about, key=lambda one: (one.day, one.id))}
    people = {who: await reader.person(PersonId(who)) for who in latest}
    shown = [
        (MessageId(one.id), people[who].who)
        for who, one in latest.items()
        if people[who].reachable and one.place in moment.community.places
    ]
    return Evidence(
        len(people),
        tuple(PlaceId(place) for place in dict.fromkeys(one.place for one in about)),
        len({one.country for one in people.values()} - {""}),
        len({one.week for one in about}),
        sum(one.open >= _CONTESTED for one in latest.values()),
        0.0,
        tuple(question for question, _ in shown[-EXAMPLES:]),
        tuple(who for _, who in shown[-EXAMPLES:]),
    )
