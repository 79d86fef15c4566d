"""What follows wherever a campaign is told of or waits, when anything of it changes; and what is looked up for that."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.campaigns import dates, measuring, notices, reminding
from bot.features.campaigns.notices import Crowd
from bot.features.campaigns.state import (
    ACTIVITY,
    AFTER,
    CLOSE,
    FORGET,
    MIDWAY,
    MOST_READ,
    POST,
    PREPARE,
    Campaign,
    Kind,
    Reminder,
    Result,
    Stage,
    Standing,
    Taking,
    after_days,
)
from bot.kernel.facts import Disposed, Proposed
from bot.kernel.messages import Cancel, Decision, Proposal, Timer
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import Effect
    from bot.kernel.people import Person, PersonId

_LATE, _GONE = "late", "gone"


# ---------------------------------------------------------------- what is there


async def takings_of(campaign: Campaign, reader: Reader) -> tuple[Taking, ...]:
    """Read who took part."""
    return await reader.find(Taking, "campaign", campaign.name, MOST_READ)


async def crowd_of(campaign: Campaign, reader: Reader, moment: Moment, changed: Taking | None = None) -> Crowd:
    """Count who took part, and name those who may be."""
    if campaign.stage is Stage.PLANNED:
        return Crowd()
    takings = {one.who: one for one in await takings_of(campaign, reader)}
    if changed is not None:
        takings[changed.who] = changed
    people = [await reader.person(one.who) for one in takings.values() if one.named]
    return Crowd(len(takings), tuple(sorted(one.who for one in people if notices.may_be_named(one, moment))))


async def live(reader: Reader, put: Campaign | None = None) -> tuple[Campaign, ...]:
    """Read every campaign in which something is still to be done, one of them as it is about to be."""
    found = {one.name: one for one in await reader.find(Campaign, "live", "yes", MOST_READ)}
    if put is not None:
        found[put.name] = put
    return tuple(found[name] for name in sorted(found))


async def guests_of(campaigns: Iterable[Campaign], reader: Reader) -> dict[PersonId, Person]:
    """Read who helps the owners, such as an expert who answers; without whoever wants to be left alone."""
    helpers = {one.owners[1] for one in campaigns if len(one.owners) > 1}
    people = [await reader.person(who) for who in sorted(helpers)]
    return {one.who: one for one in people if one.reachable}


async def measured(campaign: Campaign, reader: Reader, moment: Moment) -> Result:
    """Reckon what a campaign came to, from the ledger as it is now."""
    policy = moment.policy
    facts = await reader.facts(measuring.looks_back(campaign, policy))
    takings = await takings_of(campaign, reader)
    return measuring.measured(campaign, takings, facts, moment.community.places, policy, moment.now)


# ---------------------------------------------------------------- what follows


async def follow(put: Campaign, reader: Reader, moment: Moment, was: Sequence[PersonId] = ()) -> Decision:
    """Let whatever waits, stands or is yet to come of a campaign be as the campaign is now. It does not save it.

    `was` names who saw to a step before.
    """
    crowd = await crowd_of(put, reader, moment)
    decision = await asked(put, crowd, reader, moment)
    do: list[Effect] = [notices.show(put, kind, crowd, moment) for kind in notices.standing(put, Standing.POSTED)]
    do += timers(put, moment)
    campaigns = await live(reader, put)
    people = dict.fromkeys((*(step.person for step in put.steps if step.open), *was))
    do += [reminding.timer(who, campaigns, moment.policy) for who in people if who]
    decision |= await redrawn(put, reader, moment)
    return decision | Decision(do=tuple(do))


async def redrawn(put: Campaign, reader: Reader, moment: Moment) -> Decision:
    """Let what people were reminded of say how it stands; where nothing of it is left to do, it is forgotten."""
    campaigns = await live(reader, put)
    decision = Decision()
    for one in await reader.find(Reminder, "campaign", put.name, MOST_READ):
        shown = reminding.show(one, campaigns, await guests_of(campaigns, reader), moment)
        over = not reminding.left(one, campaigns)
        decision |= Decision(do=(shown,), drop=(Ref.of(one),) if over else ())
    return decision


async def asked(put: Campaign, crowd: Crowd, reader: Reader, moment: Moment) -> Decision:
    """Let what waits for a manager read as it is now; what waits no more is taken from the desk."""
    decision = Decision()
    for kind in Kind:
        old = await reader.get(Proposal, notices.about(put, kind))
        if put.notice(kind).standing is Standing.WAITS:
            decision |= _laid(notices.proposal(put, kind, crowd, old, moment), old)
        elif old is not None:
            decision |= Decision(drop=(Ref.of(old),))
    old = await reader.get(Proposal, notices.about(put, _LATE))
    line, then = reminding.follow_late(put, old, moment)
    decision |= Decision(do=then) | _as_it_is(line, old)
    gone = [number for number, step in enumerate(put.steps) if step.open and await _left(step.person, reader)]
    old = await reader.get(Proposal, notices.about(put, _GONE))
    return decision | _as_it_is(reminding.left_behind(put, gone, old, moment), old)


async def _left(who: PersonId, reader: Reader) -> bool:
    return bool(who) and (await reader.person(who)).left


def _as_it_is(line: Proposal | None, old: Proposal | None) -> Decision:
    if line is not None:
        return _laid(line, old)
    return moot(old) if old is not None else Decision()


def _laid(put: Proposal, old: Proposal | None) -> Decision:
    # Also where it waits already and reads otherwise now: pages that show it follow.
    return Decision() if put == old else Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),))


def moot(old: Proposal) -> Decision:
    """Take from the desk what nobody has to decide any more."""
    return Decision(drop=(Ref.of(old),), note=(Disposed(old.about, ACTIVITY, "moot"),))


def timers(put: Campaign, moment: Moment) -> list[Effect]:
    """Set every timer of a campaign as its dates are now."""
    policy, name = moment.policy, put.name
    out: list[Effect] = []
    match put.stage:
        case Stage.PLANNED:
            out.append(Timer(CLOSE, name, dates.ends_at(put, policy)))
            if put.notice(Kind.INVITATION).standing is Standing.LATER:
                out.append(Timer(PREPARE, name, max(moment.now, dates.prepared_at(put, policy))))
        case Stage.RUNNING:
            out.append(Timer(CLOSE, name, dates.ends_at(put, policy)))
            half = dates.halfway(put, policy)
            if put.notice(Kind.MIDWAY).standing is Standing.LATER and half is not None and half > moment.now:
                out.append(Timer(MIDWAY, name, half))
        case Stage.ENDED | Stage.CLOSED:
            out += [Cancel(CLOSE, name), Cancel(MIDWAY, name), *_afterwards(put, moment)]
    for kind in notices.standing(put, Standing.LET_GO):
        wanted = dates.invited_at(put, policy) if kind is Kind.INVITATION else moment.now
        out.append(Timer(POST, f"{name}/{kind}", dates.civil(max(moment.now, wanted), policy)))
    return out


def _afterwards(put: Campaign, moment: Moment) -> list[Effect]:
    """Look at it once more, and then forget who took part."""
    if put.ended is None or put.forgotten:
        return []
    kept = moment.policy.keep_closed
    out: list[Effect] = [Timer(FORGET, put.name, put.ended + kept)]
    if put.result is not None and not put.result.after_days:
        out.append(Timer(AFTER, put.name, put.ended + min(timedelta(days=after_days(put)), kept)))
    return out
