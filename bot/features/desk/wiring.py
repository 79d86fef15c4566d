"""Ten-line handlers: each looks, and lets a decision decide; a page that was opened follows whatever it lists."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.desk import activities, duties, page, presence, rehearsal
from bot.features.desk.plan import followed, plan
from bot.features.desk.sparing import spared
from bot.features.desk.state import PAGE_LIVES, Back, Open, Opened, Planned, Survey
from bot.features.desk.survey import surveyed
from bot.kernel.calendar import Weekly, month_of
from bot.kernel.cards import phrase
from bot.kernel.facts import (
    HELD,
    Accepted,
    Answered,
    Asked,
    Assigned,
    CarriedOut,
    Claimed,
    Closed,
    Delivered,
    Disposed,
    Escalated,
    HandedBack,
    HeldBack,
    Proposed,
    Recognised,
    Reopened,
    Resumed,
    Ruled,
    Thanked,
    Undelivered,
)
from bot.kernel.feature import Command, Every, Feature, Handler, Moment, Press, Reader
from bot.kernel.messages import (
    NOBODY,
    ButtonPressed,
    CommandGiven,
    Decision,
    Desk,
    FactNoted,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    Proposal,
    Show,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, Duty, Person, PersonId, Role, may
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.resting import Pause
from bot.kernel.steering import HandedOver, Returned
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from datetime import datetime

    from bot.features.desk.page import Sight
    from bot.kernel.cards import Card

_PLAN, _LAY = "desk.plan", "desk.lay"
_PLANS, _AT_ONCE = "plans", "at-once"
"""What the timers are about that lay pages at once: after a manager's decision this week's plans follow as well."""
_TOGETHER = timedelta(minutes=5)
"""In which what others do is gathered before pages follow."""
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_MOST_READ = 1000


# ---------------------------------------------------------------- what is there


async def look(who: PersonId, survey: Survey, reader: Reader, moment: Moment) -> Sight:
    """Gather what pages are made of; who wants to be left alone is in no list."""
    waiting = await reader.find(Open, limit=_MOST_READ)
    strategy = await reader.get(Strategy, "strategy") or Strategy()
    back = await reader.find(Back)
    lost = [*(one.who for one in waiting if one.escalated), *(one.who for one in back)]
    found = [one for one in await reader.find(Proposal, limit=_MOST_READ) if await _listed(one, reader)]
    rehearsed = await rehearsal.waiting(reader, moment)
    ordered = sorted([*found, *rehearsed], key=lambda one: (-one.weight, one.at, one.about))
    seen: dict[PersonId, bool] = {}
    pause = await reader.get(Pause, Pause.kind)
    paused_by = pause.by if pause is not None and not pause.over else None
    return page.Sight(
        waiting=waiting,
        unnamed=frozenset([one for one in lost if not (await reader.person(one)).reachable]),
        proposals=tuple([await spared(one, reader, seen) for one in ordered]),
        rehearsed=len(rehearsed),
        new=await _named(survey.new, reader, moment),
        lapsing=await _named(survey.lapsing, reader, moment, page.MOST_NAMED),
        helped=await _named(survey.helped, reader, moment),
        lately=survey.lately,
        before=survey.before,
        activities=await activities.known(reader, moment),
        told=await _told(who, reader) if who else None,
        back=back,
        theme=strategy.themes.get(month_of(moment.now, moment.policy.zone), ""),
        paused_by=paused_by if paused_by is not None and (await reader.person(paused_by)).reachable else None,
        a_week=strategy.minutes_a_week,
    )


async def seen_by(person: Person, survey: Survey, reader: Reader, moment: Moment) -> Sight:
    """Gather what one person's page is made of."""
    seen = await look(person.who, survey, reader, moment)
    return duties.through(seen, person, await duties.look(reader, moment))


async def _told(who: PersonId, reader: Reader) -> datetime | None:
    last = await reader.get(Planned, who)
    return last.at if last is not None else None


async def _listed(one: Proposal, reader: Reader) -> bool:
    people = (*((one.who,) if one.who is not None else ()), *one.names)
    return all([(await reader.person(who)).reachable for who in people])


async def _named(
    people: tuple[PersonId, ...], reader: Reader, moment: Moment, most: int = _MOST_READ
) -> tuple[PersonId, ...]:
    """Choose the first of these who may be named."""
    found: list[PersonId] = []
    for who in people:
        if len(found) == most:
            break
        one = await reader.person(who)
        if one.reachable and not may(one, Act.STEER) and not one.on_pause(moment.now):
            found.append(who)
    return tuple(found)


async def _survey(reader: Reader, moment: Moment, fresh: timedelta = timedelta(hours=1)) -> Survey:
    """Look at everybody; whoever waits for it sees what was so an hour ago at most."""
    thanking = (*await reader.people(Role.MANAGER), *await reader.on_duty(Duty.THANKING))
    return await surveyed(frozenset(one.who for one in thanking), reader, moment, fresh)


# ---------------------------------------------------------------- the page


async def follow(reader: Reader, moment: Moment, about: str = "") -> tuple[Timer, ...]:
    """Let the pages that were opened lately be laid anew, once all that happens now has happened.

    What managers decide shows at once. What others do is shown together, every few minutes: laying a page is a call
    of the platform, and in a busy hour there would be one for every message that counts.
    """
    pages = [one for one in await reader.find(Opened) if moment.now - one.at <= PAGE_LIVES]
    plans = about == _PLANS and bool(await reader.find(Planned))
    begun = timedelta(seconds=moment.now.timestamp() % _TOGETHER.total_seconds())
    at = moment.now if about else moment.now + _TOGETHER - begun
    return (Timer(_LAY, about, at),) if pages or plans else ()


async def on_lay(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """What pages list has changed: lay each again that was opened lately; let this week's plans follow."""
    survey = await _survey(reader, moment, _DAY)  # nobody waits for it
    decision = Decision(save=(survey,) if survey.at == moment.now else ())
    seen = await look(NOBODY, survey, reader, moment)  # the same for all of them, but for what each was told
    holding = await duties.look(reader, moment)
    for one in await reader.find(Opened):
        person, fresh = await reader.person(one.who), moment.now - one.at <= PAGE_LIVES
        sight = duties.through(replace(seen, told=await _told(one.who, reader)), person, holding)
        stays = fresh and (sight.manages or bool(holding.of(one.who)))
        if fresh:  # of whoever helps no more, what they helped with is taken off their page
            card = await _page(sight, person, reader, moment)
            decision |= Decision(do=(Show(f"desk/{one.who}", card, Desk(one.who), only_edit=not stays),))
        if not stays:
            decision |= Decision(drop=(Ref.of(one),))
    for last in await reader.find(Planned) if event.timer.about == _PLANS else ():
        if moment.now - last.at < _WEEK and last.busy:
            sight = duties.through(seen, await reader.person(last.who), holding)
            decision |= Decision(do=(followed(sight, last, moment),))
    return decision


async def _page(sight: Sight, person: Person, reader: Reader, moment: Moment) -> Card:
    """Lay a manager's page, that of whoever helps them, or a member's own."""
    if sight.manages:
        return page.desk(sight, moment)
    mine = await reader.find(Open, "who", person.who)
    return page.helping(sight, mine, moment) if sight.holding.of(person.who) else page.own(mine, moment)


async def on_home(event: HomeOpened | CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """Somebody opened Steward's page, or said `desk`; only a page is kept current."""
    if not (may(moment.person, Act.STEER) or (await duties.look(reader, moment)).of(event.who)):
        return Decision(reply=page.own(await reader.find(Open, "who", moment.person.who), moment))
    survey = await _survey(reader, moment)
    kept = await activities.known(reader, moment)
    sight = await seen_by(moment.person, survey, reader, moment)
    fresh = (survey,) if survey.at == moment.now else ()
    begun = (kept,) if kept.since == moment.now else ()
    opened = (Opened(event.who, moment.now),) if isinstance(event, HomeOpened) else ()
    await reader.get(Opened, event.who)
    return Decision(save=(*fresh, *begun, *opened), reply=await _page(sight, moment.person, reader, moment))


async def on_all(_event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Show it all the same': what does not fit into this week's minutes as well."""
    sight = await seen_by(moment.person, await _survey(reader, moment), reader, moment)
    return Decision(reply=page.desk(sight, moment, whole=True))


async def on_proposals(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Show them': what waits for the manager's yes, all of it, of one activity, or what is rehearsed."""
    sight = await seen_by(moment.person, await _survey(reader, moment), reader, moment)
    of, start = event.action.about.get("of", ""), event.action.about.get("from", "")
    rehearsed = {one.about for one in await rehearsal.waiting(reader, moment)}
    wanted = [
        one
        for one in sight.proposals
        if not of or one.activity == of or (of == "rehearsed" and one.about in rehearsed and not one.activity)
    ]
    about = {"of": of} if of else {}
    return Decision(reply=page.listed(wanted, int(start) if start.isdecimal() else 0, about))


async def on_every(_event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'All activities'."""
    proposed = [one.activity for one in await reader.find(Proposal, limit=_MOST_READ)]
    return Decision(reply=activities.every(await activities.known(reader, moment), proposed))


# ---------------------------------------------------------------- what is heard


async def on_thanked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody was thanked in the community's name, or chance withheld a note: the page asks for no word to them."""
    fact: Recognised | Thanked | Assigned = event.fact  # type: ignore[assignment]  # routed by its type
    survey = await reader.get(Survey, "survey")
    if survey is None or fact.who not in survey.helped:
        return Decision()
    match fact:
        case Recognised(what=what) if not what.startswith("note/"):
            return Decision()
        case Thanked(by=by) if not may(await reader.person(by), Act.THANK):
            return Decision()
        case Assigned(withheld=False):
            return Decision()
        case _:
            left = tuple(who for who in survey.helped if who != fact.who)
            return Decision(save=(replace(survey, helped=left),), do=await follow(reader, moment, _PLANS))


async def on_asked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question waits."""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    put = Open(fact.question, fact.who, fact.place, event.at, past=fact.past)
    return Decision(save=(put,), do=await follow(reader, moment))


async def on_over(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A wait is over. Where a question had found nobody, somebody saw to it that it did."""
    fact: Answered | Accepted | Closed = event.fact  # type: ignore[assignment]  # routed by its type
    one = await reader.get(Open, fact.question)
    if one is None:
        return Decision()
    done = one.escalated and isinstance(fact, Answered | Accepted)
    noted = (CarriedOut("G2"),) if done else ()
    return Decision(drop=(Ref.of(one),), note=noted, do=await follow(reader, moment))


async def on_reopened(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A wait goes on."""
    fact: Reopened = event.fact  # type: ignore[assignment]  # routed by its type
    put = Open(fact.question, fact.who, fact.place, fact.since or event.at, past=fact.past)
    return Decision(save=(put,), do=await follow(reader, moment))


async def on_placed(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question found nobody, and goes to the top; or it found somebody after all, as somebody saw to."""
    fact: Escalated | Claimed = event.fact  # type: ignore[assignment]  # routed by its type
    one = await reader.get(Open, fact.question)
    if one is None:
        return Decision()
    put = replace(one, escalated=isinstance(fact, Escalated))
    noted = (CarriedOut("G2"),) if one.escalated and isinstance(fact, Claimed) else ()
    return Decision(save=(put,), note=noted, do=await follow(reader, moment))


async def on_changed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Something else that pages list has changed."""
    return Decision(do=await follow(reader, moment))


async def on_proposed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Something waits for a manager's yes, or reads otherwise now."""
    return Decision(do=await follow(reader, moment, _AT_ONCE))


async def on_decided(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A manager decided something: what waited for their yes waits no more, or a rule is another."""
    return Decision(do=await follow(reader, moment, _PLANS))


async def on_duty_given(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A duty was shared or handed over: that it came back is old."""
    fact: HandedOver = event.fact  # type: ignore[assignment]  # routed by its type
    old = await reader.get(Back, fact.duty)
    drop = (Ref.of(old),) if old is not None else ()
    return Decision(drop=drop, do=await follow(reader, moment, _PLANS))


async def on_duty_back(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A duty is the managers' again: their pages say so for a while."""
    fact: Returned = event.fact  # type: ignore[assignment]  # routed by its type
    await reader.get(Back, fact.duty)
    put = Back(Duty(fact.duty), fact.who, event.at, fact.by)
    return Decision(save=(put,), do=await follow(reader, moment, _PLANS))


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A plan was held up: look again when it may be sent. A page is gone: it is laid when it is opened again."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.surface.startswith("desk/"):
        gone = await reader.get(Opened, fact.surface.removeprefix("desk/"))
        return Decision(drop=(Ref.of(gone),)) if gone is not None else Decision()
    if fact.who is None or fact.why not in HELD or not fact.surface.startswith("plan/"):
        return Decision()
    last = await reader.get(Planned, fact.who)
    unsaid = (Ref.of(last),) if last is not None else ()
    return Decision(drop=unsaid, do=(Timer(_PLAN, fact.who, moment.now),))


# ---------------------------------------------------------------- Monday


async def on_monday(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Monday, nine o'clock: the plan of every manager and of whoever helps them, each at a civil hour of their own."""
    managers = [person.who for person in await reader.people(Role.MANAGER)]
    helping = [] if moment.policy.rehearsal else [one.who for one in (await duties.look(reader, moment)).held]
    return Decision(do=tuple(Timer(_PLAN, who, _event.at) for who in dict.fromkeys((*managers, *helping))))


async def on_plan(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """One person's plan, if they manage or help still."""
    person = await reader.person(PersonId(event.timer.about))
    helps = not moment.policy.rehearsal and bool((await duties.look(reader, moment)).of(person.who))
    if not (may(person, Act.STEER) or helps):
        return Decision()
    match moment.policy.reach(person, Purpose.PLAN, moment.now):
        case Go():
            survey = await _survey(reader, moment)
            sight = await seen_by(person, survey, reader, moment)
            decided = plan(sight, await reader.get(Planned, person.who), person.who, moment)
            fresh = (survey,) if survey.at == moment.now and decided else ()
            return decided | Decision(save=fresh)
        case Wait(until):
            return Decision(do=(Timer(_PLAN, person.who, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


def _and_follows(handler: Handler) -> Press:
    """Let the pages show what a press has changed without noting it."""

    async def handle(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
        decision = await handler(event, reader, moment)
        return decision | Decision(do=await follow(reader, moment)) if decision.save else decision

    return Press(handle, Act.STEER)


async def on_carried_out(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An activity of the guide was done."""
    return await activities.on_carried_out(event, reader, moment) | Decision(do=await follow(reader, moment))


async def on_held_back(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Something would have been sent, and waits for the managers."""
    return await rehearsal.on_held_back(event, reader, moment) | Decision(do=await follow(reader, moment))


FEATURE = Feature(
    "desk",
    on={HomeOpened: on_home, MessagePosted: presence.on_message},
    commands=(Command("desk", on_home, anywhere=True, alone=True),),
    buttons={
        "desk.proposals": Press(on_proposals, Act.THANK),
        "desk.all": Press(on_all, Act.STEER),
        "activity.all": Press(on_every, Act.STEER),
        "activity.start": Press(activities.on_start, Act.STEER),
        "activity.done": Press(activities.on_done, Act.STEER),
        "activity.quiet": _and_follows(activities.on_quiet),
        "activity.thank": Press(activities.on_thank, Act.THANK),
        "rehearse.send": _and_follows(rehearsal.on_send),
        "rehearse.change": Press(rehearsal.on_change, Act.STEER),
        "rehearse.drop": Press(rehearsal.on_drop, Act.STEER),
        "rehearse.drop-all": Press(rehearsal.on_drop_all, Act.STEER),
    },
    forms={
        "activity.thank": Press(activities.on_thanking, Act.THANK),
        "rehearse.change": _and_follows(rehearsal.on_changed),
    },
    timers={
        _PLAN: on_plan,
        _LAY: on_lay,
        rehearsal.SEND: rehearsal.on_due,
        rehearsal.EXPIRE: rehearsal.on_expire,
    },
    every=(Every("monday", Weekly(0, time(9)), on_monday),),
    facts={
        Recognised: on_thanked,
        Thanked: on_thanked,
        Assigned: on_thanked,
        Asked: on_asked,
        Answered: on_over,
        Accepted: on_over,
        Closed: on_over,
        Reopened: on_reopened,
        Escalated: on_placed,
        Claimed: on_placed,
        HandedBack: on_changed,
        HandedOver: on_duty_given,
        Returned: on_duty_back,
        Delivered: on_decided,
        Proposed: on_proposed,
        Ruled: on_decided,
        Resumed: on_decided,
        Disposed: on_decided,
        HeldBack: on_held_back,
        CarriedOut: on_carried_out,
        Undelivered: on_undelivered,
    },
    arrivals=("duty/",),
)
