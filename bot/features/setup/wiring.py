"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.measures import REACH, Metric, figures, gather
from bot.features.setup import cards, forms, leading, noticing, welcoming
from bot.features.setup.leading import FOLLOW
from bot.features.setup.state import (
    ABOUT,
    ACTIVITY,
    CORE,
    KEPT_CURRENT,
    POST,
    REHEARSED,
    WELCOME,
    Met,
    Notice,
    Seat,
    Setup,
    Step,
)
from bot.features.setup.steps import Offer, Player, Sight, seen, who_of
from bot.kernel.calendar import NINE, Daily, day_of
from bot.kernel.cards import FormErrors, Name, When, WhenStyle, phrase
from bot.kernel.facts import Disposed, Proposed, Ruled, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Press, Reader
from bot.kernel.messages import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Cancel,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    Privately,
    Proposal,
    Rehearsed,
    Show,
    Timer,
    TimerDue,
)
from bot.kernel.people import CORE_TEAM, Act, Member, PersonId, Remit, Role, may
from bot.kernel.policy import Community
from bot.kernel.records import Ref
from bot.kernel.steering import Aimed, Appointed, Reached, Relieved
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from datetime import datetime

    from bot.kernel.feature import Moment

_MOST = 1000
_LATELY = timedelta(days=28)
_QUARTER = timedelta(days=91)
_HEAVY = 5
_FIRST_GOALS = {Metric.WITHIN_DAY: 80, Metric.CONTRIBUTORS: 20, Metric.THANKED: 10}
"""What a community may aim at first: answers, more people, thanks. Plain targets, until its channels show better."""
_STEP, _MOST_SHARE, _MORE = 5, 95, 1.2

# ---------------------------------------------------------------- what is there


async def look(who: PersonId, reader: Reader, moment: Moment) -> Sight:
    """Gather what one manager's set-up is made of."""
    seat = await reader.get(Seat, who) or Seat(who)
    managers = tuple(one for one in await reader.people(Role.MANAGER) if one.reachable)
    aims = await _aims(reader, moment)
    return Sight(
        setup=await reader.get(Setup, "setup") or Setup(moment.now, fresh=False),
        seat=seat,
        person=await reader.person(who),
        community=await reader.get(Community, moment.community.community) or moment.community,
        strategy=await reader.get(Strategy, "strategy") or Strategy(),
        managers=managers,
        players=await _players(reader),
        aims=aims,
        offers=await _offers(reader, moment) if seat.step == Step.GOALS else (),
        until=day_of(moment.now + _QUARTER, moment.policy.zone),
        refused=frozenset([one.place for one in await reader.find(Notice, limit=_MOST) if one.refused]),
        now=moment.now,
    )


async def _players(reader: Reader) -> tuple[Player, ...]:
    found = {one.who: one for role in CORE_TEAM[1:] for one in await reader.people(role) if one.reachable}
    return tuple([Player(one, await reader.get(Remit, one.who) or Remit(one.who)) for one in found.values()])


async def _aims(reader: Reader, moment: Moment) -> tuple[Metric, ...]:
    """Say what the community has set itself, as the ledger tells it."""
    found: dict[str, str] = {}
    for _, fact in await reader.facts(moment.now - REACH, Aimed, Reached):
        match fact:
            case Aimed(goal, metric, on=True):
                found[goal] = metric
            case Aimed(goal) | Reached(goal):
                found.pop(goal, None)
            case _:
                continue
    return tuple(sorted({Metric(metric) for metric in found.values() if metric in {*Metric}}))


async def _offers(reader: Reader, moment: Moment) -> tuple[Offer, ...]:
    """Suggest first goals: a little more than the channels show, or a plain beginning where they show too little."""
    known = figures(gather(await reader.facts(moment.now - REACH)), moment.policy, moment.now - _LATELY, moment.now)
    return tuple(_offer(metric, plain, known[metric].value) for metric, plain in _FIRST_GOALS.items())


def _offer(metric: Metric, plain: int, now: float | None) -> Offer:
    if metric is Metric.WITHIN_DAY:
        return Offer(metric, plain if now is None else _up(min(now + 2 * _STEP, _MOST_SHARE)), now)
    return Offer(metric, max(plain // 2, _up(now * _MORE)), now) if now else Offer(metric, plain)


def _up(value: float) -> int:
    """Round up to what people can keep in mind."""
    return ceil(value / _STEP) * _STEP


async def _mine(event: CommandGiven | ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Sight:
    return await look(event.who, reader, moment)


def _step(event: ButtonPressed | FormSubmitted) -> Step | None:
    said = event.action.about.get("step", "")
    return Step(said) if said in {*Step} else None


# ---------------------------------------------------------------- what a manager asks and presses


async def on_setup(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`setup`: goes on where one was; told in a channel, it goes on privately."""
    sight = await _mine(event, reader, moment)
    fresh = not (sight.seat.opened or sight.seat.welcomed)
    begun = leading.begin(sight, moment) if fresh else leading.anew(sight, moment)
    aloud = event.place in moment.community.places
    return replace(begun, reply=cards.said("setup-privately")) if aloud else begun


async def on_go(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Begin', 'Back', 'Change…' of what stands."""
    sight, step = await _mine(event, reader, moment), _step(event)
    return leading.begin(sight, moment) if step is None else leading.go(sight, step, moment)


async def on_keep(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Keep it', if it is what they saw."""
    sight, step = await _mine(event, reader, moment), _step(event)
    if step is None:
        return leading.begin(sight, moment)
    if event.action.about.get("seen") != seen(step, sight):
        return replace(leading.go(sight, step, moment), reply=leading.meanwhile(step, sight))
    return leading.keep(step, sight, moment)


async def on_later(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Later'."""
    sight, step = await _mine(event, reader, moment), _step(event)
    return leading.begin(sight, moment) if step is None else leading.later(step, sight, moment)


async def on_all(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Keep all the rest'."""
    return leading.keep_all(await _mine(event, reader, moment), moment)


async def on_rehearsal(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Begin for real', or 'Rehearse for a week'."""
    week = event.action.about.get("to") == "week"
    return leading.rehearse(await _mine(event, reader, moment), moment, on=week)


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Change…': a form, filled with what stands or is recommended."""
    sight, step = await _mine(event, reader, moment), _step(event)
    return Decision(reply=forms.form(step, sight)) if step is not None else leading.begin(sight, moment)


async def on_changed(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """It was filled in."""
    sight, step = await _mine(event, reader, moment), _step(event)
    match step:
        case None:
            return leading.begin(sight, moment)
        case Step.MANAGERS | Step.TEAM:
            return await _named(step, event, sight, reader, moment)
        case _ if event.action.about.get("seen") != seen(step, sight):
            first = forms.form(step, sight).inputs[0].name
            return Decision(reply=FormErrors({first: phrase("setup-meanwhile-form")}))
        case _:
            return leading.fill_in(step, event.values, sight, moment)


async def _named(step: Step, event: FormSubmitted, sight: Sight, reader: Reader, moment: Moment) -> Decision:
    """Somebody was picked: to manage as well, or for the core team with what they look after."""
    who = who_of(event.values)
    role = Role.MANAGER if step is Step.MANAGERS else leading.role_of(event.values)
    if wrong := leading.unfit(await reader.person(who), role):
        return Decision(reply=wrong)
    if role is None:
        return Decision(reply=FormErrors({"role": phrase("team-role-which")}))
    member = await reader.get(Member, who) or Member(who, since=moment.now)
    remit = leading.look_after(await reader.get(Remit, who) or Remit(who), event.values.get("what", ""))
    return leading.appoint(step, role, member, sight, moment) | Decision(save=remit)


async def on_other(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Somebody else looks after it…'."""
    return Decision(reply=forms.other_form(await _mine(event, reader, moment)))


async def on_other_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Whoever added Steward named who looks after the community; they themself may leave it at that."""
    who = who_of(event.values)
    if wrong := leading.unfit(await reader.person(who), Role.MANAGER):
        return Decision(reply=wrong)
    if who == event.who:
        return leading.begin(await _mine(event, reader, moment), moment)
    known = await reader.get(Member, who) or Member(who, since=moment.now)
    mine = await reader.get(Member, event.who) or Member(event.who, since=moment.now)
    seat = await reader.get(Seat, event.who) or Seat(event.who)
    leaves = event.values.get("stay") != "yes"
    card = cards.said("setup-handed", who=Name(who), stays="no" if leaves else "yes")
    decision = Decision(
        save=(known.playing(Role.MANAGER, on=True),),
        note=(Appointed(who, Role.MANAGER, event.who),) if Role.MANAGER not in known.roles else (),
    )
    if not leaves:
        return replace(decision, reply=card)
    return decision | Decision(
        save=(mine.playing(Role.MANAGER, on=False),),
        do=(Show(seat.surface, card, Privately(event.who), only_edit=True),),
        note=(Relieved(event.who, Role.MANAGER, event.who),),
    )


# ---------------------------------------------------------------- what follows


async def on_follow(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Something was decided: every manager's card says what is so now, and whoever pressed gets theirs."""
    shows = []
    for seat in await reader.find(Seat, limit=_MOST):
        person = await reader.person(seat.who)
        lays = seat.who == event.timer.about
        lately = seat.opened and seat.pressed is not None and moment.now - seat.pressed <= KEPT_CURRENT
        if may(person, Act.STEER) and (lays or lately):
            shows.append(leading.follows(await look(seat.who, reader, moment), lays=lays))
    return Decision(do=tuple(shows))


async def on_changed_elsewhere(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A rule, a role or a goal is another: cards and notices say so; a rehearsal that ended is asked about no more."""
    decision = Decision(do=(Timer(FOLLOW, "", moment.now),)) if await reader.get(Setup, "setup") else Decision()
    if isinstance(event.fact, Aimed):
        return decision
    decision |= await _notices_follow(reader, moment)
    old = await reader.get(Proposal, ABOUT)
    if old is None or moment.policy.rehearsal:
        return decision
    gone = (Disposed(old.about, ACTIVITY, "moot"),)
    return decision | Decision(do=(Cancel(REHEARSED, ""),), drop=(Ref.of(old),), note=gone)


async def on_appointed(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody was given a part to play: a manager is welcomed into the set-up, the core team into theirs."""
    fact: Appointed = event.fact  # type: ignore[assignment]  # routed by its type
    decision = await on_changed_elsewhere(event, reader, moment)
    if fact.role != Role.MANAGER:
        met = await reader.get(Met, fact.who)
        return decision | welcoming.to_be_welcomed(fact.who, fact.role, met, fact.by, moment)
    seat = await reader.get(Seat, fact.who) or Seat(fact.who)
    if seat.welcomed is not None or seat.opened or fact.who == fact.by:
        return decision
    return decision | Decision(save=(replace(seat, by=fact.by),), do=(Timer(WELCOME, fact.who, moment.now),))


async def on_added(event: BotAdded, reader: Reader, moment: Moment) -> Decision:
    """Steward came, or came to more channels: its managers are welcomed, and each channel is told once."""
    begins = await reader.get(Community, event.community) is None
    known = await reader.get(Setup, "setup")
    decision = noticing.due(event.places, await reader.find(Notice, limit=_MOST), moment)
    decision |= Decision(do=(Timer(FOLLOW, "", moment.now),)) if known else Decision()
    if begins and known is None:
        decision |= Decision(save=(Setup(moment.now, event.who),))
    if not (begins or not await reader.people(Role.MANAGER)):
        return decision
    fresh = [who for who in event.managers if (await reader.get(Seat, who) or Seat(who)).welcomed is None]
    return decision | Decision(do=tuple(Timer(WELCOME, who, moment.now) for who in dict.fromkeys(fresh)))


async def on_removed(_event: BotRemoved, reader: Reader, moment: Moment) -> Decision:
    """Steward was taken out of channels: whoever is setting up sees which are left."""
    known = await reader.get(Setup, "setup")
    return Decision(do=(Timer(FOLLOW, "", moment.now),)) if known is not None else Decision()


async def on_welcome(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour where a manager is who was never welcomed."""
    person = await reader.person(PersonId(event.timer.about))
    seat = await reader.get(Seat, person.who) or Seat(person.who)
    if not may(person, Act.STEER) or seat.welcomed is not None or seat.opened:
        return Decision()
    sight = await look(person.who, reader, moment)
    return welcoming.meet(sight, cards.welcome(sight), moment)


async def on_core(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour where one of the core team is."""
    role, _, who = event.timer.about.partition("/")
    met = await reader.get(Met, who)
    if met is None or role not in {*Role}:
        return Decision()
    return welcoming.of_the_team(await reader.person(met.who), Role(role), met, moment)


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A welcome or a notice could not be brought."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    kind, _, rest = fact.surface.partition("/")
    match kind:
        case "setup" if fact.who is not None and (seat := await reader.get(Seat, fact.who)) is not None:
            return welcoming.again(fact, seat, moment)
        case "notice" if (notice := await reader.get(Notice, rest)) is not None:
            return noticing.held_up(notice, fact, moment)
        case "welcome" if fact.who is not None and (met := await reader.get(Met, fact.who)) is not None:
            role = rest.partition("/")[0]
            return welcoming.unheard(fact, met, Role(role), moment) if role in {*Role} else Decision()
        case _:
            return Decision()


async def on_first_words(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """Somebody was answered: the first time, they hear with it what Steward does for them."""
    if not may(moment.person, Act.TAKE_PART):
        return Decision()
    return welcoming.hello(await reader.get(Met, event.who), moment)


# ---------------------------------------------------------------- notices, and the end of a rehearsal


async def _notices_follow(reader: Reader, moment: Moment) -> Decision:
    known = await reader.find(Notice, limit=_MOST)
    return noticing.follow(known, await reader.people(Role.MANAGER), moment) if known else Decision()


async def on_morning(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Every morning: is there a channel that was never told, such as those from before there were notices?"""
    known = await reader.find(Notice, limit=_MOST)
    return noticing.due(moment.community.places, known, moment) | await _notices_follow(reader, moment)


async def on_post(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour to tell a channel."""
    notice = await reader.get(Notice, event.timer.about)
    return noticing.post(notice, await reader.people(Role.MANAGER), moment) if notice is not None else Decision()


async def on_rehearsed(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The week of rehearsal is over: its managers say whether it begins for real; by itself it never does."""
    old = await reader.get(Proposal, ABOUT)
    if not moment.policy.rehearsal or old is not None:
        return Decision()
    line, buttons = cards.rehearsal_over(len(await reader.find(Rehearsed, limit=_MOST)))
    put = Proposal(ABOUT, moment.now, ACTIVITY, line, (), buttons, weight=_HEAVY, minutes=2)
    return Decision(save=(put,), note=(Proposed(ABOUT, ACTIVITY),))


async def on_rehearse(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Another week'."""
    old = await reader.get(Proposal, ABOUT)
    if not moment.policy.rehearsal or old is None:
        return Decision(reply=cards.said("setup-rehearsed-already"))
    timer = leading.rehearsing_since(moment)
    return Decision(
        do=(timer,),
        drop=(Ref.of(old),),
        note=(Disposed(ABOUT, ACTIVITY, "skipped", event.who),),
        reply=cards.said("setup-rehearsed-on", until=_day(timer.at)),
    )


def _day(at: datetime) -> When:
    return When(at, WhenStyle.DAY)


FEATURE = Feature(
    "setup",
    on={BotAdded: on_added, BotRemoved: on_removed},
    commands=(Command("setup", on_setup, Act.STEER, concern=Concern.MANAGING, alone=True),),
    buttons={
        "setup.go": Press(on_go, Act.STEER),
        "setup.keep": Press(on_keep, Act.STEER),
        "setup.later": Press(on_later, Act.STEER),
        "setup.all": Press(on_all, Act.STEER),
        "setup.rehearsal": Press(on_rehearsal, Act.STEER),
        "setup.change": Press(on_change, Act.STEER),
        "setup.other": Press(on_other, Act.STEER),
        "setup.rehearse": Press(on_rehearse, Act.STEER),
    },
    forms={"setup.change": Press(on_changed, Act.STEER), "setup.other": Press(on_other_form, Act.STEER)},
    timers={
        WELCOME: on_welcome,
        CORE: on_core,
        POST: on_post,
        REHEARSED: on_rehearsed,
        FOLLOW: on_follow,
    },
    every=(Every("notices", Daily(NINE), on_morning),),
    facts={
        Ruled: on_changed_elsewhere,
        Aimed: on_changed_elsewhere,
        Relieved: on_changed_elsewhere,
        Appointed: on_appointed,
        Undelivered: on_undelivered,
    },
    beside=on_first_words,
)
