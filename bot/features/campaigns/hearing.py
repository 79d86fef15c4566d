"""What campaigns hear: who takes part, that the invitation stands, and that it is time for the next thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.campaigns import course, dates, notices, reminding, results, taking
from bot.features.campaigns.following import asked, crowd_of, follow, guests_of, live, measured, moot, takings_of
from bot.features.campaigns.state import (
    ACTIVITY,
    MOST_READ,
    PAUSE_OVER,
    POST,
    RESULT,
    Campaign,
    Kind,
    Reminder,
    Stage,
    Standing,
    Taking,
    folded,
)
from bot.features.campaigns.taking import Wrote
from bot.kernel.cards import phrase
from bot.kernel.facts import HELD, CarriedOut, Delivered, Disposed, Left, Proposed, Ruled, Undelivered
from bot.kernel.messages import Decision, InPlace, Proposal, Retract, Show, Timer
from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from datetime import datetime

    from bot.kernel.cards import Text
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import FactNoted, MessageChanged, MessageDeleted, MessagePosted, TimerDue
    from bot.kernel.people import MessageId

_BATCH = 400
_UNKNOWN, _GONE = "unknown", "gone"

# ---------------------------------------------------------------- who takes part


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote: with the hashtag of a campaign, or below its invitation?"""
    if event.bot or event.private or event.past:
        return Decision()
    campaigns = await _meant(event.text, event.under, reader)
    if not campaigns:
        return Decision()
    return await _counted(Wrote(event.message, event.who, event.place), campaigns, reader, moment)


async def on_changed(event: MessageChanged, reader: Reader, moment: Moment) -> Decision:
    """Somebody edited a message: does it still take part, or does it now?"""
    counted = await reader.find(Taking, "message", event.message, MOST_READ)
    tags = taking.hashtags(event.text)
    over = []
    for one in counted:
        campaign = await reader.get(Campaign, one.campaign)
        below = campaign is not None and event.under is not None and event.under == campaign.post
        if campaign is None or not (below or folded(campaign.hashtag) in tags):
            over.append(one)
    known = {one.campaign for one in counted}
    fresh = tuple(one for one in await _meant(event.text, event.under, reader) if one.name not in known)
    wrote = Wrote(event.message, event.who, event.place)
    return taking.taken_back(over, event.message) | await _counted(wrote, fresh, reader, moment)


async def on_deleted(event: MessageDeleted, reader: Reader, _moment: Moment) -> Decision:
    """Somebody deleted a message: by it they take part no more."""
    return taking.taken_back(await reader.find(Taking, "message", event.message, MOST_READ), event.message)


async def _meant(text: Text, under: MessageId | None, reader: Reader) -> tuple[Campaign, ...]:
    """Find the campaigns a message is for; most messages have neither a hashtag nor a thread."""
    found = {one.name: one for one in await reader.find(Campaign, "post", under)} if under is not None else {}
    for tag in sorted(taking.hashtags(text)):
        found |= {one.name: one for one in await reader.find(Campaign, "tag", tag)}
    return tuple(found[name] for name in sorted(found))


async def _counted(wrote: Wrote, campaigns: tuple[Campaign, ...], reader: Reader, moment: Moment) -> Decision:
    campaigns = tuple(one for one in campaigns if taking.counts(one, moment.person))
    known = {one.name: await reader.get(Taking, f"{one.name}/{wrote.who}") for one in campaigns}
    return taking.taken_part(wrote, campaigns, {name: one for name, one in known.items() if one is not None})


# ---------------------------------------------------------------- what stands, and what does not


async def on_delivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """The invitation stands: the campaign has begun. Or the close stands: it was carried out."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    campaign, kind = await _told_by(fact.surface, reader)
    if kind is None:
        return Decision()
    if campaign is None:  # dropped while it was on its way
        return Decision(do=(Retract(fact.surface),))
    return await _stands(campaign, kind, fact.message, reader, moment)


async def _stands(
    campaign: Campaign, kind: Kind, message: MessageId | None, reader: Reader, moment: Moment
) -> Decision:
    if campaign.notice(kind).standing is not Standing.LET_GO:
        return Decision()
    if kind is Kind.INVITATION:
        put, noted = course.announced(campaign, message, moment)
        return Decision(save=(put,), note=noted) | await follow(put, reader, moment)
    put = campaign.noticed(kind, Standing.POSTED)
    done = (CarriedOut(ACTIVITY, put.notice(kind).by),) if kind is Kind.CLOSING else ()
    return Decision(save=(put,), note=done) | await follow(put, reader, moment)


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """What a manager let go found no room: they decide anew. A reminder did not arrive: it is brought later."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who is not None:
        reminder = await reader.get(Reminder, fact.who)
        if reminder is None or reminder.surface != fact.surface or fact.why not in HELD:
            return Decision()
        return reminding.forgotten(reminder, await live(reader), moment)
    campaign, kind = await _told_by(fact.surface, reader)
    if campaign is None or kind is None:
        return Decision()
    match fact.why:
        case _ if fact.why == _UNKNOWN:  # it may stand, and must not be posted twice
            return await _stands(campaign, kind, None, reader, moment)
        case _ if fact.why == _GONE:  # somebody took it away, and may have meant it
            put = campaign.noticed(kind, Standing.SKIPPED)
            put = replace(put, post=None) if kind is Kind.INVITATION else put
            return Decision(save=(put,))
        case _ if campaign.notice(kind).standing is Standing.LET_GO:
            return await _asked_again(campaign, kind, reader, moment)
        case _:
            return Decision()


async def _told_by(surface: str, reader: Reader) -> tuple[Campaign | None, Kind | None]:
    """Find the campaign that a message tells of, and which of its three it is."""
    first, _, rest = surface.partition("/")
    name, _, kind = rest.rpartition("/")
    if first != "campaign" or kind not in {*Kind}:
        return None, None
    return await reader.get(Campaign, name), Kind(kind)


async def on_ruled(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause was set: what it holds back could be moved. Or it was said who may be named: what stands follows."""
    fact: Ruled = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    if fact.what == "pause" and moment.policy.paused_until is not None:
        for one in await live(reader):
            old = await reader.get(Proposal, course.about_pause(one))
            put = course.pause_proposal(one, old, moment)
            if put is None and old is not None:  # a shorter one, that holds nothing of it back
                decision |= moot(old)
            if put is not None:
                over = Timer(PAUSE_OVER, one.name, moment.policy.paused_until)
                decision |= Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),), do=(over,))
    if fact.what in {"public", "private", "praised"}:
        for one in await reader.find(Campaign, limit=MOST_READ):
            if await takings_of(one, reader):
                decision |= await named_anew(one, None, reader, moment)
    return decision


async def named_anew(campaign: Campaign, changed: Taking | None, reader: Reader, moment: Moment) -> Decision:
    """Let whatever thanks people name whoever may be named now."""
    crowd = await crowd_of(campaign, reader, moment, changed)
    shown = (kind for kind in notices.standing(campaign, Standing.POSTED) if kind is not Kind.INVITATION)
    decision = Decision(do=tuple(notices.show(campaign, kind, crowd, moment) for kind in shown))
    for kind in notices.standing(campaign, Standing.WAITS):
        old = await reader.get(Proposal, notices.about(campaign, kind))
        put = notices.proposal(campaign, kind, crowd, old, moment)
        if put != old:
            decision |= Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),))
    return decision


async def on_resumed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause is over, or shorter: nothing need be moved for it, and what was let go need not wait for its old end."""
    decision = Decision()
    for one in await live(reader):
        if not moment.policy.paused(moment.now):
            decision |= await _pause_over(one, reader)
        waits = notices.standing(one, Standing.LET_GO)
        decision |= Decision(do=tuple(Timer(POST, f"{one.name}/{kind}", _when(one, kind, moment)) for kind in waits))
    return decision


def _when(campaign: Campaign, kind: Kind, moment: Moment) -> datetime:
    wanted = dates.invited_at(campaign, moment.policy) if kind is Kind.INVITATION else moment.now
    return dates.civil(max(moment.now, wanted), moment.policy)


async def _pause_over(campaign: Campaign, reader: Reader) -> Decision:
    old = await reader.get(Proposal, course.about_pause(campaign))
    return moot(old) if old is not None else Decision()


async def on_pause_over(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A pause is over by its time: nobody need decide any more whether to move anything for it."""
    campaign = await reader.get(Campaign, event.timer.about)
    return Decision() if campaign is None or moment.policy.paused(moment.now) else await _pause_over(campaign, reader)


# ---------------------------------------------------------------- time


async def on_prepare(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The day of the invitation is near: a manager is asked about it."""
    campaign = await reader.get(Campaign, event.timer.about)
    if campaign is None or campaign.stage is not Stage.PLANNED:
        return Decision()
    if campaign.notice(Kind.INVITATION).standing is not Standing.LATER:
        return Decision()
    put = campaign.noticed(Kind.INVITATION, Standing.WAITS)
    return Decision(save=(put,)) | await follow(put, reader, moment)


async def on_post(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Something was let go, and its hour has come; what comes too late goes back to the manager."""
    name, _, said = event.timer.about.rpartition("/")
    campaign = await reader.get(Campaign, name)
    if campaign is None:
        return Decision()
    late = moment.now - event.timer.at > moment.policy.stale_after
    at = dates.civil(moment.now, moment.policy)
    if said == RESULT:
        return _to_the_core_team(campaign, moment) if at == moment.now else _again(event, at)
    kind = Kind(said)
    if campaign.notice(kind).standing is not Standing.LET_GO:
        return Decision()
    if late or campaign.place not in moment.community.places:
        return await _asked_again(campaign, kind, reader, moment)
    if at > moment.now:
        return _again(event, at)
    shown = notices.show(campaign, kind, await crowd_of(campaign, reader, moment), moment, fresh=True)
    return Decision(do=(shown,), because=(phrase("because-campaign-post"),))


def _again(event: TimerDue, at: datetime) -> Decision:
    return Decision(do=(Timer(POST, event.timer.about, at),))


async def _asked_again(campaign: Campaign, kind: Kind, reader: Reader, moment: Moment) -> Decision:
    """Bring what could not be posted before the manager once more."""
    put = campaign.noticed(kind, Standing.WAITS)
    put = replace(put, stage=Stage.ENDED) if kind is Kind.CLOSING else put
    return Decision(save=(put,)) | await follow(put, reader, moment)


def _to_the_core_team(campaign: Campaign, moment: Moment) -> Decision:
    place = moment.policy.core_team_place
    if place is None or campaign.result is None:
        return Decision()
    surface = f"campaign/{campaign.name}/{RESULT}"
    card = results.card(campaign)
    show = Show(surface, card, InPlace(place), Purpose.CORE_TEAM, approved=True)
    return Decision(do=(show,), because=(phrase("because-campaign-over"),))


async def on_midway(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Half of the time is over: a manager is asked whether to say so."""
    campaign = await reader.get(Campaign, event.timer.about)
    if campaign is None or campaign.stage is not Stage.RUNNING or moment.now >= dates.ends_at(campaign, moment.policy):
        return Decision()
    if campaign.notice(Kind.MIDWAY).standing is not Standing.LATER:
        return Decision()
    put = campaign.noticed(Kind.MIDWAY, Standing.WAITS)
    return Decision(save=(put,)) | await follow(put, reader, moment)


async def on_close(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Its time is over. What was never announced goes quietly."""
    campaign = await reader.get(Campaign, event.timer.about)
    if campaign is None or moment.now < dates.ends_at(campaign, moment.policy):
        return Decision()
    if campaign.stage is Stage.PLANNED:
        return await dropped(campaign, reader, moment, "moot")
    return await end(campaign, reader, moment) if campaign.stage is Stage.RUNNING else Decision()


async def end(campaign: Campaign, reader: Reader, moment: Moment, by: PersonId | None = None) -> Decision:
    """Let it be over: it is measured, and a manager is asked about the closing word."""
    when = min(moment.now, dates.ends_at(campaign, moment.policy))
    result = await measured(replace(campaign, ended=when), reader, moment)
    waited = campaign.notice(Kind.MIDWAY).standing is Standing.WAITS
    put, over = course.ended(campaign, result, moment, by)
    passed = (Disposed(notices.about(put, Kind.MIDWAY), ACTIVITY, "moot"),) if waited else ()
    return Decision(save=(put,), note=(over, *passed)) | await follow(put, reader, moment)


async def dropped(campaign: Campaign, reader: Reader, moment: Moment, how: str, by: PersonId | None = None) -> Decision:
    """Let a campaign that was never announced not be: quietly, and everywhere."""
    put = replace(campaign, steps=(), notices={}, stage=Stage.CLOSED)
    waited = campaign.notice(Kind.INVITATION).standing is Standing.WAITS
    noted = Disposed(notices.about(campaign, Kind.INVITATION), ACTIVITY, how, by or PersonId(""))
    gone = Decision(drop=(Ref.of(campaign),), note=(noted,) if waited else ())
    was = [step.person for step in campaign.steps if step.open]
    return gone | await follow(put, reader, moment, was) | await _pause_over(campaign, reader)


async def on_after(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Some weeks later: what is left of it? And a closing word nobody has decided about comes too late."""
    campaign = await reader.get(Campaign, event.timer.about)
    if campaign is None or campaign.result is None or campaign.forgotten:
        return Decision()
    waited = campaign.notice(Kind.CLOSING).standing is Standing.WAITS
    passed = (Disposed(notices.about(campaign, Kind.CLOSING), ACTIVITY, "moot"),) if waited else ()
    put = course.closed(campaign, Standing.SKIPPED) if waited else campaign
    put = replace(put, result=await measured(put, reader, moment))
    surface = f"campaign/{campaign.name}/{RESULT}"
    told = (
        (Show(surface, results.card(put), InPlace(place), Purpose.CORE_TEAM, only_edit=True),)
        if (place := moment.policy.core_team_place)
        else ()
    )
    return Decision(save=(put,), note=passed, do=told) | await follow(put, reader, moment)


async def on_forget(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """What a campaign came to is kept; who took part, and what was written for it, is forgotten."""
    campaign = await reader.get(Campaign, event.timer.about)
    if campaign is None:
        return Decision()
    takings = await reader.find(Taking, "campaign", campaign.name, _BATCH)
    drop = tuple(Ref.of(one) for one in takings)
    if len(takings) == _BATCH:
        return Decision(drop=drop, do=(Timer(event.timer.name, campaign.name, moment.now),))
    put = course.forgotten(campaign)
    was = [step.person for step in campaign.steps if step.open]
    quiet = replace(put, notices={})  # what stands is left as it stands: names that were agreed to stay
    return Decision(save=(put,), drop=drop) | await follow(quiet, reader, moment, was)


async def on_remind(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to remind somebody of their steps."""
    who = PersonId(event.timer.about)
    campaigns = await live(reader)
    person, reminder = await reader.person(who), await reader.get(Reminder, who)
    return reminding.remind(person, campaigns, reminder, await guests_of(campaigns, reader), moment)


async def on_late(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A step should have been done: managers see it as one line."""
    campaign = await reader.get(Campaign, event.timer.about)
    return await follow(campaign, reader, moment) if campaign is not None else Decision()


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left: managers say who sees to their steps."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for campaign in await live(reader):
        if any(step.open and step.person == fact.who for step in campaign.steps):
            decision |= await asked(campaign, await crowd_of(campaign, reader, moment), reader, moment)
    return decision
