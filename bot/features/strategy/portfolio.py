"""One page for whoever looks after several communities: how each stands, by name, and what most needs attention.

A decision sees one community only. So each keeps a small record of how it stands where the whole workspace is seen,
and a page shows those that name whoever asks as their manager or sponsor, and no other.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.measures import Metric, Share, figures, gather, move_said, moved
from bot.features.strategy.state import Standing
from bot.kernel.cards import (
    Action,
    Button,
    Card,
    Download,
    Item,
    Items,
    Listing,
    Note,
    Para,
    Phrase,
    Table,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Escalated,
    Fact,
    Misheard,
    Reopened,
    Thanked,
)
from bot.kernel.steering import Reached, aims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.cards import Span
    from bot.kernel.facts import QuestionId
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId

Told = tuple[datetime, Fact]

# ---------------------------------------------------------------- State

_DAY = timedelta(days=1)
LOOKED_BACK = timedelta(days=366)
"""How far the ledger is read: a goal may be a year old."""
_LATELY = 28 * _DAY
_GOALS = 92 * _DAY
_QUIET = 28 * _DAY
_WAITED = 2 * _DAY
MOST = 50


class _Waits(Struct, frozen=True):
    at: datetime
    lost: bool = False


# ---------------------------------------------------------------- Decisions


def standing(
    facts: Sequence[Told],
    managers: Sequence[PersonId],
    sponsors: Sequence[PersonId],
    decisions: int,
    moment: Moment,
) -> Standing:
    """Reckon how a community stands now."""
    now, community = moment.now, moment.community
    waits, known = _waiting(facts), gather(facts)
    lately = moved(known, moment.policy, now - _LATELY, now)
    share = figures(known, moment.policy, now - _LATELY, now)[Metric.WITHIN_DAY].share
    reached = [fact for at, fact in facts if isinstance(fact, Reached) and now - at <= _GOALS]
    return Standing(
        community.community,
        community.name,
        tuple(managers),
        tuple(sponsors),
        now,
        waiting=len(waits),
        lost=sum(one.lost for one in waits),
        oldest=min((one.at for one in waits), default=None),
        within_day=share or Share(0, 0),
        moves=tuple(one for one in lately.found if one.metric is not Metric.WAITING),
        met=sum(fact.met for fact in reached),
        missed=sum(not fact.met for fact in reached),
        aims=len(aims(facts)),
        decisions=decisions,
        last=max((at for at, fact in facts if isinstance(fact, Asked | Answered | Thanked)), default=None),
    )


def _waiting(facts: Sequence[Told]) -> tuple[_Waits, ...]:
    """Follow which questions wait, as the desk does; those from before Steward came are nobody's to hurry."""
    waits: dict[QuestionId, _Waits] = {}
    for at, fact in facts:
        match fact:
            case Asked(question, past=False):
                waits[question] = _Waits(at)
            case Answered(question) | Accepted(question) | Closed(question) | Misheard(question):
                waits.pop(question, None)
            case Reopened(question, past=False):
                waits[question] = _Waits(fact.since or at)
            case Escalated(question) | Claimed(question) if question in waits:
                waits[question] = _Waits(waits[question].at, lost=isinstance(fact, Escalated))
            case _:
                continue
    return tuple(waits.values())


def overlaps(mine: Sequence[PersonId], others: Sequence[Standing]) -> bool:
    """Whether anybody who looks after this community looks after another one too: nobody else reads how it stands."""
    return any(who in {*one.managers, *one.sponsors} for one in others for who in mine)


def attention(one: Standing, now: datetime) -> Phrase | None:
    """Say what most needs attention; None where nothing presses."""
    if one.lost:
        return phrase("portfolio-lost", count=one.lost)
    if one.oldest is not None and now - one.oldest > _WAITED:
        return phrase("portfolio-waits", since=When(one.oldest, WhenStyle.AGO))
    if one.decisions:
        return phrase("portfolio-decisions", count=one.decisions)
    if any(move.metric in {Metric.WITHIN_DAY, Metric.FIRST_ANSWER} and not move.better for move in one.moves):
        return phrase("portfolio-slips")
    if one.missed:
        return phrase("portfolio-missed", count=one.missed)
    if one.last is None or now - one.last > _QUIET:
        return phrase("portfolio-quiet")
    return None


# ---------------------------------------------------------------- Cards


def portfolio(found: Sequence[Standing], who: PersonId, moment: Moment) -> Card:
    """Show every community somebody looks after, by name."""
    if not found:
        gist = phrase("portfolio-none")
        return Card(gist, (Para(gist),))
    rows = sorted(found, key=lambda one: (one.name.casefold(), one.community))
    gist = phrase("portfolio-gist", count=len(rows))
    items = tuple(Item(_row(one, moment.now), _see(one, who)) for one in rows)
    take = Download(phrase("portfolio-take-away"), _table(rows))
    return Card(gist, (Items(items), Note(phrase("portfolio-note")), take), phrase("portfolio-title"))


def _row(one: Standing, now: datetime) -> tuple[Span, ...]:
    """Say how one community stands: what needs attention first, then the figures."""
    needs = attention(one, now) or phrase("portfolio-well")
    parts: list[Span] = [phrase("portfolio-waiting", count=one.waiting)]
    if one.within_day.of:
        parts.append(phrase("portfolio-within-day", part=one.within_day.part, of=one.within_day.of))
    if one.met or one.missed or one.aims:
        parts.append(phrase("portfolio-goals", met=one.met, of=one.met + one.missed, aims=one.aims))
    if one.last is not None:
        parts.append(phrase("portfolio-last", at=When(one.last, WhenStyle.AGO)))
    figured = phrase("portfolio-row", name=Words(one.name), needs=needs, figures=Listing(tuple(parts), clauses=True))
    old = now - one.at > _DAY / 24
    said: list[Span] = [figured]
    for move in one.moves:
        said += (Words(" "), move_said(move))
    if old:
        said += (Words(" "), phrase("portfolio-as-of", at=When(one.at, WhenStyle.AGO)))
    return tuple(said)


def _see(one: Standing, who: PersonId) -> tuple[Button, ...]:
    """Lead a manager to the desk of that community; a sponsor has none there."""
    if who not in one.managers:
        return ()
    see = Action("steward.say", {"said": "desk", "in": one.community})
    return (Button(phrase("portfolio-see", name=Words(one.name)), see),)


def _table(rows: Sequence[Standing]) -> Table:
    columns = (
        "community",
        "waiting",
        "found_nobody",
        "answered_within_day",
        "asked_in_four_weeks",
        "goals_reached",
        "goals_missed",
        "goals_to_come",
        "last_activity",
        "as_of",
    )
    return Table(
        "portfolio",
        columns,
        tuple(
            (
                one.name,
                one.waiting,
                one.lost,
                one.within_day.part,
                one.within_day.of,
                one.met,
                one.missed,
                one.aims,
                one.last.isoformat() if one.last else None,
                one.at.isoformat(),
            )
            for one in rows
        ),
    )
