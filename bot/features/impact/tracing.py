"""From what is heard to a use: who answered, who pointed to it, what it settled, and what was only said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.impact.state import (
    KEPT,
    ONCE_IN,
    Contribution,
    Exchange,
    Given,
    How,
    Impact,
    State,
    Use,
)
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import Link
from bot.kernel.facts import Unused, Used
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.cards import Text
    from bot.kernel.facts import Accepted, Answered
    from bot.kernel.feature import Moment
    from bot.kernel.messages import MessagePosted
    from bot.kernel.people import PersonId

LIBRARY = "library"
"""How an answer came that was given to another question before."""


# ---------------------------------------------------------------- who answered what


def answered(exchange: Exchange | None, fact: Answered, at: datetime) -> Exchange:
    """Keep who answered; an answer from the library belongs to the question it was given to."""
    known = exchange or Exchange(fact.question, fact.asker, fact.place, at)
    if fact.how == LIBRARY or fact.who == fact.asker or known.answer(fact.message):
        return known
    return replace(known, given=(*known.given, Given(fact.message, fact.who)))


def without(exchange: Exchange, message: MessageId) -> Exchange:
    """Leave out what turned out to be no answer, or is gone."""
    return replace(exchange, given=tuple(one for one in exchange.given if one.message != message))


def accepted(
    exchange: Exchange, fact: Accepted, at: datetime, people: dict[PersonId, Impact], moment: Moment
) -> Decision:
    """Keep which answer helped, and count it for whoever wrote it; the one that was accepted before counts no more."""
    if exchange.accepted == fact.message:
        return Decision()
    known = (
        exchange
        if exchange.answer(fact.message)
        else replace(exchange, given=(*exchange.given, Given(fact.message, fact.who)))
    )
    counted = _uncounted(exchange, people, moment)
    mine = counted.get(fact.who) or people.get(fact.who) or Impact(fact.who)
    oldest = months_before(month_of(moment.now, moment.policy.zone), KEPT)
    counted[fact.who] = mine.since(oldest).settled(month_of(at, moment.policy.zone), exchange.asker)
    return Decision(save=(replace(known, accepted=fact.message, accepted_at=at), *counted.values()))


def unaccepted(exchange: Exchange, people: dict[PersonId, Impact], moment: Moment) -> Decision:
    """Forget that an answer helped, and count it back."""
    if exchange.accepted is None:
        return Decision()
    put = replace(exchange, accepted=None, accepted_at=None)
    return Decision(save=(put, *_uncounted(exchange, people, moment).values()))


def _uncounted(exchange: Exchange, people: dict[PersonId, Impact], moment: Moment) -> dict[PersonId, Impact]:
    given = exchange.answer(exchange.accepted) if exchange.accepted else None
    if given is None or exchange.accepted_at is None or given.who not in people:
        return {}
    return {given.who: people[given.who].unsettled(month_of(exchange.accepted_at, moment.policy.zone))}


# ---------------------------------------------------------------- what was used


def linked(text: Text) -> tuple[MessageId, ...]:
    """Name the messages that a text points to, each once."""
    return tuple(dict.fromkeys(span.message for span in text if isinstance(span, Link) and span.message is not None))


def counts(use: Use, known: Sequence[Use]) -> bool:
    """Whether pointing to a contribution is a use: not one's own, and not what the same person did lately."""
    if use.by == use.of.who:
        return False
    same = (one for one in known if one.by == use.by and one.how is How.POSTED and one.state is not State.TAKEN_BACK)
    return not any(abs(use.at - one.at) < ONCE_IN for one in same)


def posted_again(of: Contribution, event: MessagePosted, moment: Moment) -> Use:
    """Keep that somebody pointed to a contribution."""
    return Use(
        f"posted/{event.message}/{of.message}",
        of,
        event.who,
        How.POSTED,
        event.at,
        State.SEEN,
        month_of(event.at, moment.policy.zone),
        event.at,
        event.place,
        event.message,
        late=is_late(event.at, moment),
    )


def solved_again(of: Contribution, exchange: Exchange | None, fact: Accepted, at: datetime, moment: Moment) -> Use:
    """Keep that a contribution settled another question."""
    return Use(
        f"solved/{fact.question}",
        of,
        exchange.asker if exchange else fact.by,
        How.SOLVED,
        at,
        State.SEEN,
        month_of(at, moment.policy.zone),
        at,
        fact.place,
        MessageId(fact.question),
        late=is_late(at, moment),
    )


class Report(Struct, frozen=True):
    """What somebody says about a use."""

    key: str
    of: Contribution
    where: str
    audience: str = ""


def same_report(report: Report, by: PersonId, uses: Sequence[Use]) -> Use | None:
    """Find what the same person has said before."""
    return next(
        (
            one
            for one in uses
            if one.how is How.REPORTED
            and one.by == by
            and one.state is not State.TAKEN_BACK
            and one.where.casefold() == report.where.casefold()
        ),
        None,
    )


def reported(report: Report, moment: Moment, *, confirmed: bool) -> Use:
    """Keep what somebody said; `confirmed` where a manager says it of somebody else's help."""
    return Use(
        f"said/{report.key}",
        report.of,
        moment.person.who,
        How.REPORTED,
        moment.now,
        State.CONFIRMED if confirmed else State.REPORTED,
        month_of(moment.now, moment.policy.zone),
        moment.now,
        where=report.where,
        audience=report.audience,
    )


def is_late(at: datetime, moment: Moment) -> bool:
    """Whether it is learned so late that nobody is written to about it."""
    return moment.now - at > moment.policy.stale_after


def used(use: Use) -> Used:
    """Note a use for the ledger."""
    return Used(use.name, use.of.who, use.of.message, use.by, str(use.how), use.audience, use.of.helpers)


def unused(use: Use, by: PersonId) -> Unused:
    """Note for the ledger that a use was none."""
    return Unused(use.name, use.of.who, by)


def confirmed(use: Use, moment: Moment, where: str = "", audience: str = "") -> Use:
    """Let what was said stand, corrected where a manager knows better."""
    return replace(
        use,
        state=State.CONFIRMED,
        since=moment.now,
        month=month_of(moment.now, moment.policy.zone),
        where=where or use.where,
        audience=audience or use.audience,
    )
