"""What a campaign came to, from the ledger: who took part, what came of it, and how its weeks compare with others."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.campaigns import comparing
from bot.features.campaigns.comparing import Change
from bot.features.campaigns.dates import begins_at, today
from bot.features.campaigns.state import DAY, WEEK, Compared, Finding, Result, Side, Week, after_days, weeks_of
from bot.features.measures import Figure, Gathered, Metric, Share, figures, gather
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Doubted,
    Fact,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from bot.features.campaigns.state import Campaign, Taking
    from bot.kernel.people import PersonId, PlaceId
    from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

Told = tuple[datetime, Fact]
USUAL = (Metric.CONTRIBUTORS, Metric.WITHIN_DAY)
"""What is measured of every campaign."""
CHOOSABLE = (
    Metric.CONTRIBUTORS,
    Metric.WITHIN_DAY,
    Metric.WITHIN_WEEK,
    Metric.FIRST_ANSWER,
    Metric.NEWCOMERS,
    Metric.ACCEPTED,
    Metric.REUSED,
    Metric.THANKED,
)
"""What a campaign may aim at: what can be told apart by channel."""
SHARES = frozenset({Metric.WITHIN_DAY, Metric.WITHIN_WEEK, Metric.NEWCOMERS})
TIMES = frozenset({Metric.FIRST_ANSWER, Metric.MOST_ANSWERED})
_YEAR = timedelta(days=366)
_WEEKS_BEFORE = 4
"""Weeks of the chart before a campaign, at least."""
_WEEKS_AFTER = 4


class Stretch(Struct, frozen=True):
    """From one moment up to another."""

    since: datetime
    until: datetime


class Rooms(Struct, frozen=True):
    """The channels a campaign touched, and the others of its community."""

    here: frozenset[PlaceId]
    elsewhere: frozenset[PlaceId]


# ---------------------------------------------------------------- Decisions


def looks_back(campaign: Campaign, policy: Policy) -> datetime:
    """Say from when on the ledger is read to measure a campaign."""
    return (campaign.announced or begins_at(campaign, policy)) - _YEAR


def stretches(campaign: Campaign, ended: datetime, policy: Policy) -> tuple[Stretch, Stretch]:
    """Give a campaign's own time, from its announcement on, and as long a time before anybody had heard of it."""
    heard = campaign.announced or begins_at(campaign, policy)
    return Stretch(heard, ended), Stretch(heard - (ended - heard), heard)


def rooms_of(campaign: Campaign, takings: Iterable[Taking], places: Iterable[PlaceId]) -> Rooms:
    """Tell the channels in which somebody took part from those the campaign did not touch."""
    here = {campaign.place, *(place for one in takings for place in one.messages.values())}
    return Rooms(frozenset(here), frozenset(places) - here)


def measured(  # noqa: PLR0913, PLR0917 - all that a result is made of
    campaign: Campaign,
    takings: Sequence[Taking],
    facts: Sequence[Told],
    places: Collection[PlaceId],
    policy: Policy,
    now: datetime,
) -> Result:
    """Reckon what a campaign came to. `facts` reach back as `looks_back` says; what is after its end counts as well."""
    ended = campaign.ended or now
    during, before = stretches(campaign, ended, policy)
    rooms = rooms_of(campaign, takings, places)
    came = _came_of(takings, facts)
    old = _contributed(facts, before.until)
    days = max(1, round((during.until - during.since) / DAY))
    wanted = _wanted(campaign)
    delay = timedelta(days=after_days(campaign))
    later: tuple[Compared, ...] = ()
    if now >= ended + delay:
        after = Stretch(ended, ended + delay)
        later = _compared(wanted, facts, rooms, policy, (after, Stretch(before.until - delay, before.until)))
    return Result(
        people=len(takings),
        new=sum(one.who not in old for one in takings),
        asked=len(came.asked),
        answered=len(came.answered),
        accepted=len(came.accepted),
        used=len(came.used),
        days=days,
        compared=_compared(wanted, facts, rooms, policy, (during, before)),
        weeks=tuple(_weeks(during, facts, rooms, policy, now)),
        after=later,
        after_days=delay.days if later else 0,
    )


def _wanted(campaign: Campaign) -> tuple[Metric, ...]:
    chosen = [metric for metric in CHOOSABLE if metric.value == campaign.metric]
    return tuple(dict.fromkeys((*chosen, *USUAL)))


# ---------------------------------------------------------------- what came of it


class _Came(Struct, frozen=True):
    asked: set[str]
    answered: set[str]
    accepted: set[tuple[str, str]]
    used: set[str]


def _came_of(takings: Iterable[Taking], facts: Sequence[Told]) -> _Came:
    """Gather the questions that came with a campaign, and what became of what was written in it.

    A message is both the name of the question it asks and of the answer it gives.
    """
    wrote = {message for one in takings for message in one.messages}
    came = _Came(set(), set(), set(), set())
    doubted = {(fact.question, fact.message) for _, fact in facts if isinstance(fact, Doubted)}
    for _, fact in sorted(facts, key=lambda one: one[0]):
        match fact:
            case Asked(question) if question in wrote:
                came.asked.add(question)
            case Answered(question, message=message) if (question, message) not in doubted and question in wrote:
                came.answered.add(question)
            case Accepted(question, message=message) if question in wrote or message in wrote:
                came.accepted.add((question, message))
            case Unaccepted(question, message=message):
                came.accepted.discard((question, message))
            case Used(use, message=message) if message in wrote:
                came.used.add(use)
            case Unused(use):
                came.used.discard(use)
            case _:
                continue
    return came


def _contributed(facts: Iterable[Told], until: datetime) -> set[PersonId]:
    """Name who had asked or answered before a moment, as far back as the ledger was read."""
    return {fact.who for at, fact in facts if at < until and isinstance(fact, Asked | Answered)}


# ---------------------------------------------------------------- how its weeks compare


def of_places(facts: Sequence[Told], places: Collection[PlaceId]) -> list[Told]:
    """Choose what happened in these channels: a fact that names none happened where its question or message stands."""
    asked: dict[str, PlaceId] = {}
    for _, fact in facts:
        match fact:
            case Asked(question, place=place):
                asked[question] = place
            case Answered(message=message, place=place) | Accepted(message=message, place=place):
                asked.setdefault(message, place)
            case _:
                continue
    uses = {fact.use: asked.get(fact.message, "") for _, fact in facts if isinstance(fact, Used)}

    def place_of(fact: Fact) -> str:
        match fact:
            case Used(use) | Unused(use):
                return uses.get(use, "")
            case Thanked(place=where, message=message):
                return where or asked.get(message, "")
            case Unthanked(message=message):
                return asked.get(message, "")
            case _:
                stands: str = getattr(fact, "place", "")
                return stands or asked.get(getattr(fact, "question", ""), "")

    return [(at, fact) for at, fact in facts if place_of(fact) in places]


def _compared(
    wanted: Sequence[Metric],
    facts: Sequence[Told],
    rooms: Rooms,
    policy: Policy,
    both: tuple[Stretch, Stretch],
) -> tuple[Compared, ...]:
    here, elsewhere = gather(of_places(facts, rooms.here)), gather(of_places(facts, rooms.elsewhere))
    now, before = (figures(here, policy, one.since, one.until) for one in both)
    if not rooms.elsewhere:
        return tuple(_alone(metric, now[metric], before[metric]) for metric in wanted if metric in now)
    other, other_before = (figures(elsewhere, policy, one.since, one.until) for one in both)
    return tuple(_against(metric, now, before, other, other_before) for metric in wanted if metric in now)


def _alone(metric: Metric, now: Figure, before: Figure) -> Compared:
    if metric in TIMES:
        change = Change(Finding.UNMEASURED)
    elif metric in SHARES:
        change = comparing.share_changed(_share(now), _share(before))
    else:
        change = comparing.count_changed(_count(now), _count(before))
    return Compared(metric, _side(now), _side(before), None, None, change.finding, change.low, change.high)


def _against(
    metric: Metric,
    now: Mapping[Metric, Figure],
    before: Mapping[Metric, Figure],
    other: Mapping[Metric, Figure],
    other_before: Mapping[Metric, Figure],
) -> Compared:
    four = (now[metric], before[metric], other[metric], other_before[metric])
    if metric in TIMES:
        change = Change(Finding.UNMEASURED)
    elif metric in SHARES:
        change = comparing.share_against(*(_share(one) for one in four))
    else:
        change = comparing.count_against(*(_count(one) for one in four))
    sides = [_side(one) for one in four]
    return Compared(metric, sides[0], sides[1], sides[2], sides[3], change.finding, change.low, change.high)


def _share(figure: Figure) -> Share:
    return figure.share or Share(0, 0)


def _count(figure: Figure) -> int:
    return round(figure.value or 0)


def _side(figure: Figure) -> Side:
    share = figure.share
    return Side(figure.value, share.part if share else 0, share.of if share else 0)


def _weeks(during: Stretch, facts: Sequence[Told], rooms: Rooms, policy: Policy, now: datetime) -> Iterable[Week]:
    """Count who contributed week by week: the campaign's weeks from its announcement on, those before it and after."""
    both = gather(of_places(facts, rooms.here)), gather(of_places(facts, rooms.elsewhere))
    inside = max(1, weeks_of(round((during.until - during.since) / DAY)))
    for number in range(-max(_WEEKS_BEFORE, inside), inside + _WEEKS_AFTER):
        since = during.since + number * WEEK
        if since + WEEK > now and number >= inside:
            break  # a week that is not over would look like a fall
        here, elsewhere = (_contributors(told, policy, since) for told in both)
        yield Week(today(since, policy), here, elsewhere, 0 <= number < inside)


def _contributors(known: Gathered, policy: Policy, since: datetime) -> int:
    """Count the people of one week."""
    return _count(figures(known, policy, since, since + WEEK)[Metric.CONTRIBUTORS])
