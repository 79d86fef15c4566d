"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.goals import cards, setting
from bot.features.goals.setting import Meant, Said, drift_of, end_of, ownerless_of
from bot.features.goals.standing import Course, Looking, reached, standing
from bot.features.goals.state import ACTIVITY, DAY, LISTED, MOST_GOALS, QUIET, REST, Goal, Outcome
from bot.features.measures import REACH, Metric, gather
from bot.kernel.calendar import Weekly, day_of
from bot.kernel.cards import FormErrors, When, WhenStyle, Words, phrase
from bot.kernel.facts import CarriedOut, Disposed, Left, Proposed
from bot.kernel.feature import Command, Concern, Every, Feature, Press, Reader
from bot.kernel.messages import (
    NOBODY,
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    Proposal,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, PersonId, Role, may
from bot.kernel.records import Ref
from bot.kernel.steering import Aimed, Reached

if TYPE_CHECKING:
    from datetime import date

    from bot.kernel.cards import Phrase
    from bot.kernel.feature import Moment

_MOST_READ = 200
_SEE = frozenset({Role.MANAGER, Role.LEADER, Role.FACILITATOR, Role.SPONSOR})
"""Who reads how the community stands to its goals."""
_QUARTER = timedelta(days=91)
"""The day that is suggested for a goal."""
_YOUNG = timedelta(days=14)
"""A goal set, or due, within so short a time drifts nowhere."""
_BEFORE_THE_PLAN = Weekly(0, time(8))


# ---------------------------------------------------------------- what is there


async def _open(reader: Reader) -> tuple[Goal, ...]:
    found = await reader.find(Goal, "open", "yes", _MOST_READ)
    return tuple(sorted(found, key=lambda goal: (goal.until, goal.id)))


async def _look(reader: Reader, moment: Moment) -> Looking:
    return Looking(gather(await reader.facts(moment.now - REACH)), moment.policy, moment.now)


async def _lines(goal: Goal, reader: Reader) -> list[Proposal]:
    found = [await reader.get(Proposal, about) for about in (drift_of(goal), end_of(goal), ownerless_of(goal))]
    return [one for one in found if one is not None]


async def _goal(event: ButtonPressed | FormSubmitted, reader: Reader) -> Goal | None:
    goal = await reader.get(Goal, event.action.about.get("goal", ""))
    return goal if goal is not None and goal.outcome is Outcome.OPEN else None


def _in_a_quarter(moment: Moment) -> date:
    return day_of(moment.now + _QUARTER, moment.policy.zone)


# ---------------------------------------------------------------- what people ask and press


async def on_goals(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`goals`: each with where it stands, for whoever leads or sponsors; a manager who looks has measured."""
    person = moment.person
    if not may(person, Act.TAKE_PART) or not person.roles & _SEE:
        return Decision(reply=cards.said("goal-refused"))
    steers = may(person, Act.STEER)
    goals, every = await _open(reader), await reader.find(Goal, limit=_MOST_READ)
    over = [one for one in every if one.outcome not in {Outcome.OPEN, Outcome.DROPPED} and _lately(one, moment)]
    looking = await _look(reader, moment) if goals else Looking(gather(()), moment.policy, moment.now)
    shown = [(goal, standing(goal, looking)) for goal in goals]
    away = frozenset([goal.owner for goal in goals if not (await reader.person(goal.owner)).reachable])
    card = cards.listed(shown, sorted(over, key=lambda one: one.until), away, moment, steers=steers)
    return Decision(note=(CarriedOut(ACTIVITY, event.who),) if steers and goals else (), reply=card)


def _lately(goal: Goal, moment: Moment) -> bool:
    return moment.now - goal.ends(moment.policy.zone) < LISTED


async def on_goal(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`goal within-day 80 by 2026-06-30 @owner`; without its words, how it is said."""
    given = setting.read(event.args)
    if not event.args:
        return Decision(reply=cards.how(_in_a_quarter(moment)))
    wrong = _wrong(given, moment)
    if wrong:
        return Decision(reply=cards.asked_again(next(iter(wrong.values())), given.metric or ""))
    return await _set(given, reader, moment)


def _wrong(given: Said, moment: Moment) -> dict[str, Phrase]:
    """Say what cannot be, by the field it stands in."""
    if given.metric is None:
        return {"metric": phrase("goal-which-metric")}
    wrong = {}
    if setting.target_of(given.target, given.metric) is None:
        wrong["much"] = cards.bad_target(given.metric)
    if setting.until_of(given.until, moment) is None:
        wrong["when"] = phrase("goal-bad-day", day=Words(_in_a_quarter(moment).isoformat()))
    return wrong


async def _set(given: Said, reader: Reader, moment: Moment) -> Decision:
    metric = given.metric or Metric.WITHIN_DAY
    target, until = setting.target_of(given.target, metric), setting.until_of(given.until, moment)
    goals = await _open(reader)
    if target is None or until is None or not setting.may_be_set(metric, goals):
        return Decision(reply=cards.said("goal-enough", cards.see(), count=MOST_GOALS))
    if given.owner and not (await reader.person(given.owner)).reachable:
        return Decision(reply=cards.said("goal-bad-owner", cards.set_button(metric)))
    put, decision = setting.set_goal(Meant(metric, target, until), given.owner, given.note, goals, moment)
    known = any(goal.id == put.id for goal in goals)
    if decision.save:  # whatever was said of it, or of the goal before it, is answered
        lines = [*await _lines(put, reader), *await _ended(metric, reader)]
        decision |= setting.withdrawn({one.about: one for one in lines}.values(), "changed", moment.person.who)
    return replace(decision, reply=cards.noted(put, changed=known, moment=moment))


async def _ended(metric: Metric, reader: Reader) -> list[Proposal]:
    goals = [one for one in await reader.find(Goal, limit=_MOST_READ) if one.metric is metric]
    found = [await reader.get(Proposal, end_of(goal)) for goal in goals]
    return [one for one in found if one is not None]


async def on_set(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Set a goal…', 'Change…'."""
    about = event.action.about
    goal = await _goal(event, reader)
    if goal is None and about.get("goal"):
        return Decision(reply=cards.said("goal-over", cards.see()))
    metric = about.get("metric", "")
    return Decision(reply=cards.form(goal, metric if metric in {*Metric} else "", _in_a_quarter(moment)))


async def on_set_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """It was filled in."""
    goal, values = await _goal(event, reader), event.values
    if goal is None and event.action.about.get("goal"):
        return Decision(reply=cards.said("goal-over", cards.see()))
    chosen = values.get("metric", "")
    metric = goal.metric if goal else Metric(chosen) if chosen in {*Metric} else None
    note = " ".join(values.get("note", "").split())
    given = Said(metric, values.get("much", ""), values.get("when", ""), PersonId(values.get("owner", "")), note)
    wrong = _wrong(given, moment)
    return Decision(reply=FormErrors(wrong)) if wrong else await _set(given, reader, moment)


async def on_drop(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop': one press, and one to take it back."""
    goal = await _goal(event, reader)
    if goal is None:
        return Decision(reply=cards.said("goal-over", cards.see()))
    who = moment.person.who
    gone = setting.drop(goal, who) | setting.withdrawn(await _lines(goal, reader), "dropped", who)
    return replace(gone, reply=cards.dropped(goal))


async def on_restore(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Bring it back'."""
    goal = await reader.get(Goal, event.action.about.get("goal", ""))
    others = await _open(reader)
    is_there = goal is None or goal.outcome is not Outcome.DROPPED or any(one.metric is goal.metric for one in others)
    if goal is None or is_there or goal.ends(moment.policy.zone) <= moment.now or len(others) >= MOST_GOALS:
        return Decision(reply=cards.said("goal-over", cards.see()))
    return replace(setting.restore(goal, moment), reply=cards.noted(goal, changed=True, moment=moment))


async def on_aside(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Noted': the news of a goal's day leaves the desk."""
    line = await reader.get(Proposal, f"goal/{event.action.about.get('goal', '')}")
    if line is None:
        return Decision(reply=cards.said("goal-aside-already"))
    gone = setting.withdrawn([line], "skipped", moment.person.who)
    return replace(gone, reply=cards.said("goal-aside-noted", cards.see()))


async def on_quiet(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not now': for a month nothing is said of it."""
    goal = await _goal(event, reader)
    if goal is None:
        return Decision(reply=cards.said("goal-over", cards.see()))
    until = moment.now + QUIET
    gone = setting.withdrawn(await _lines(goal, reader), "skipped", moment.person.who)
    decision = gone | Decision(save=(replace(goal, quiet_until=until),))
    return replace(decision, reply=cards.said("goal-quiet", until=When(until, WhenStyle.DAY)))


# ---------------------------------------------------------------- time


async def on_week(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Monday at eight: is a goal likely to be missed, while there is time? The plan at nine has it."""
    goals = await _open(reader)
    if not goals:
        return Decision()
    looking, decision = await _look(reader, moment), Decision()
    for goal in goals:
        line = await reader.get(Proposal, drift_of(goal))
        found = standing(goal, looking)
        if found.course is not Course.OFF or not _is_time(goal, moment):
            decision |= setting.withdrawn([line] if line else [], "moot")
            continue
        put = cards.drift(goal, found, line, moment)
        if put != line:
            decision |= Decision(
                save=(put,), note=(Proposed(put.about, ACTIVITY),), because=(phrase("because-drifts"),)
            )
    return decision


def _is_time(goal: Goal, moment: Moment) -> bool:
    since = max((goal.at, *(one.changed for one in goal.earlier[-1:])))
    quiet = goal.quiet_until is not None and moment.now < goal.quiet_until
    return not quiet and since + _YOUNG <= moment.now <= goal.ends(moment.policy.zone) - _YOUNG


async def on_day(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The morning after a goal's day: what became of it, as it was known when that day was over."""
    goal = await reader.get(Goal, event.timer.about)
    if goal is None or goal.outcome is not Outcome.OPEN or goal.ends(moment.policy.zone) > moment.now:
        return Decision()
    ends = goal.ends(moment.policy.zone)
    figure = (await _look(reader, moment)).of(goal, ends)
    met = reached(goal, figure)
    outcome = Outcome.FEW if met is None else Outcome.REACHED if met else Outcome.MISSED
    share = figure.share
    put = replace(
        goal,
        outcome=outcome,
        came_to=figure.value,
        part=share.part if share else 0,
        of=share.of if share else 0,
    )
    over = Aimed(put.id, put.metric, NOBODY, on=False)
    noted = (over,) if met is None else (Reached(put.id, put.metric, met),)
    gone = setting.withdrawn(await _lines(goal, reader), "moot")
    decision = Decision(save=(put,), note=noted) | gone
    if moment.now - ends > QUIET:  # after an outage: it is listed among the goals, and no news any more
        return decision
    line = cards.day(put, moment)
    rest = Timer(REST, line.about, moment.now + QUIET)
    return decision | Decision(save=(line,), do=(rest,), note=(Proposed(line.about, ACTIVITY),))


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left: managers say whose their goals are."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    lines = [cards.ownerless(goal, moment) for goal in await _open(reader) if goal.owner == fact.who]
    return Decision(save=tuple(lines), note=tuple(Proposed(line.about, ACTIVITY) for line in lines))


async def on_rest(event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """A month later nobody has to have looked at it."""
    line = await reader.get(Proposal, event.timer.about)
    if line is None:
        return Decision()
    return Decision(drop=(Ref.of(line),), note=(Disposed(line.about, ACTIVITY, "moot"),))


FEATURE = Feature(
    "goals",
    commands=(
        Command("goal", on_goal, Act.STEER, concern=Concern.AIMS),
        Command("goals", on_goals, concern=Concern.AIMS, roles=_SEE, alone=True),
    ),
    buttons={
        "goal.set": Press(on_set, Act.STEER),
        "goal.drop": Press(on_drop, Act.STEER),
        "goal.restore": Press(on_restore, Act.STEER),
        "goal.aside": Press(on_aside, Act.STEER),
        "goal.quiet": Press(on_quiet, Act.STEER),
    },
    forms={"goal.set": Press(on_set_form, Act.STEER)},
    timers={DAY: on_day, REST: on_rest},
    every=(Every("goals-week", _BEFORE_THE_PLAN, on_week),),
    facts={Left: on_left},
)
