"""Looking at a strategy with the core team: proposed each quarter, shared in one press, and standing by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.strategy import cards
from bot.features.strategy.state import ABOUT, ACTIVITY, FRESH, SHARED_FOR, TELL, Remark, Review
from bot.kernel.cards import When, WhenStyle, phrase
from bot.kernel.facts import HELD, CarriedOut, Disposed, Proposed, Undelivered
from bot.kernel.messages import Decision, InPlace, Privately, Proposal, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.steering import Reviewed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.strategy.planning import Written
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

_MAYBE_STANDS = frozenset({"gone", "unknown"})
"""Reasons for which it counts as undelivered although it stood, or may stand."""

# ---------------------------------------------------------------- Decisions


def propose(written: Written, review: Review | None, moment: Moment) -> Decision:
    """Put a look at the strategy before the managers, where it was not looked at lately."""
    last = written.strategy.reviewed
    if last is not None and moment.now - last < FRESH:
        return Decision(because=(phrase("because-nothing-to-say"),))
    return laid(written, review, moment)


def laid(written: Written, review: Review | None, moment: Moment) -> Decision:
    """Lay it on the desk as it stands now."""
    return Decision(save=(cards.proposal(written, review, moment),), note=(Proposed(ABOUT, ACTIVITY),))


def share(review: Review, written: Written, team: Sequence[PersonId], moment: Moment, *, proposed: bool) -> Decision:
    """Show it to the core team: in their channel, or to each of them at a civil hour of theirs."""
    if review.shared is not None:
        return Decision(reply=cards.said("strategy-shared-already", at=When(review.shared, WhenStyle.DAY)))
    place = moment.policy.core_team_place
    if place is not None and moment.policy.paused(moment.now):
        return Decision(reply=cards.said("strategy-share-paused"))
    if place is None and not team:
        return Decision(reply=cards.said("strategy-share-nobody"))
    put = replace(review, shared=moment.now, by=moment.person.who, place=place, to=(), remarks=())
    again = laid(written, put, moment) if proposed else Decision()
    decision = Decision(save=(put,), because=(phrase("because-strategy"),)) | again
    if place is not None:
        card = cards.shared(written, put, moment)
        show = Show(put.surface(), card, InPlace(place), Purpose.CORE_TEAM, approved=True)
        return decision | Decision(do=(show,), reply=cards.said("strategy-shared-there"))
    timers = tuple(Timer(TELL, f"{put.quarter}/{who}", moment.now) for who in team)
    return decision | Decision(do=timers, reply=cards.said("strategy-shared", count=len(team)))


def bring(review: Review, written: Written, person: Person, moment: Moment) -> Decision:
    """Bring it to one of the core team, if the hour suits them."""
    over = review.done or review.shared is None or moment.now - review.shared > SHARED_FOR
    if over or person.who in review.to:
        return Decision()
    match moment.policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            put = replace(review, to=(*review.to, person.who))
            card = cards.shared(written, put, moment)
            show = Show(put.surface(person.who), card, Privately(person.who), Purpose.CORE_TEAM)
            return Decision(save=(put,), do=(show,), because=(phrase("because-strategy"),))
        case Wait(until):
            timer = Timer(TELL, f"{review.quarter}/{person.who}", until)
            return Decision(do=(timer,), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


def held_up(review: Review, written: Written, fact: Undelivered, moment: Moment, *, proposed: bool) -> Decision:
    """Bring it at a better hour; where the channel could not be written to, let the managers decide anew."""
    if fact.who is not None:
        if fact.why not in HELD or fact.who not in review.to:
            return Decision()
        put = replace(review, to=tuple(who for who in review.to if who != fact.who))
        return Decision(save=(put,), do=(Timer(TELL, f"{review.quarter}/{fact.who}", moment.now),))
    if fact.why in _MAYBE_STANDS:
        return Decision()
    put = replace(review, shared=None, place=None)
    return Decision(save=(put,)) | (laid(written, put, moment) if proposed else Decision())


def stands(review: Review, written: Written, moment: Moment, *, proposed: bool) -> Decision:
    """Keep that it was looked at; wherever it was shared it says so, and what was said about it is forgotten."""
    by = moment.person.who
    put = replace(review, done=moment.now, stands=True, remarks=())
    now = replace(written, strategy=replace(written.strategy, reviewed=moment.now))
    return _disposed("sent", moment, proposed=proposed) | Decision(
        save=(put, now.strategy),
        do=shows(put, now, moment),
        note=(Reviewed(by), CarriedOut(ACTIVITY, by)),
        reply=cards.said("strategy-stands-noted"),
    )


def later(review: Review | None, written: Written, moment: Moment, *, proposed: bool) -> Decision:
    """Leave it for this quarter."""
    over = Decision()
    if review is not None and review.shared is not None:
        put = replace(review, done=moment.now, remarks=())
        over = Decision(save=(put,), do=shows(put, written, moment))
    return over | _disposed("skipped", moment, proposed=proposed) | Decision(reply=cards.said("strategy-later"))


def _disposed(how: str, moment: Moment, *, proposed: bool) -> Decision:
    if not proposed:
        return Decision()
    return Decision(note=(Disposed(ABOUT, ACTIVITY, how, moment.person.who),), drop=(Ref(Proposal.kind, ABOUT),))


def remark(review: Review, written: Written, words: str, moment: Moment) -> Decision:
    """Lay what somebody would change before the managers."""
    put = replace(review, remarks=(*review.remarks, Remark(moment.person.who, words)))
    return Decision(save=(put,), reply=cards.said("strategy-remark-noted")) | laid(written, put, moment)


def shows(review: Review, written: Written, moment: Moment) -> tuple[Show, ...]:
    """Let it stand as it is now wherever it was shared."""
    card = cards.shared(written, review, moment)
    there = (InPlace(review.place),) if review.place is not None and review.shared else ()
    return (
        *(Show(review.surface(), card, to, Purpose.CORE_TEAM, only_edit=True, approved=True) for to in there),
        *(Show(review.surface(who), card, Privately(who), Purpose.CORE_TEAM, only_edit=True) for who in review.to),
    )
