"""Steps: whoever sees to one hears of it once, a working day before; what is late is one line of the managers' desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.campaigns import dates
from bot.features.campaigns.state import ACTIVITY, LATE, REMIND, Progress, Reminder
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Form,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Para,
    PersonInput,
    Phrase,
    Style,
    When,
    Words,
    phrase,
)
from bot.kernel.messages import Cancel, Decision, Privately, Proposal, Retract, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.features.campaigns.state import Campaign, Step
    from bot.kernel.cards import Block, Said
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Effect
    from bot.kernel.people import Person, PersonId
    from bot.kernel.policy import Policy

    Listed = tuple[Campaign, int]

_WEIGHT = 1
_MOST_LATE = 2

# ---------------------------------------------------------------- Decisions


def coming(who: PersonId, campaigns: Iterable[Campaign]) -> list[Listed]:
    """Give the steps somebody still has to be reminded of."""
    return [
        (campaign, number)
        for campaign in campaigns
        for number, step in enumerate(campaign.steps)
        if step.open and step.person == who and not step.reminded
    ]


def timer(who: PersonId, campaigns: Iterable[Campaign], policy: Policy) -> Effect:
    """Set the timer for what somebody is to be reminded of next."""
    times = [dates.remind_at(campaign.steps[number], policy) for campaign, number in coming(who, campaigns)]
    return Timer(REMIND, who, min(times)) if times else Cancel(REMIND, who)


def remind(
    person: Person,
    campaigns: Sequence[Campaign],
    live: Reminder | None,
    guests: Mapping[PersonId, Person],
    moment: Moment,
) -> Decision:
    """Remind somebody of what is due tomorrow or by then, if the hour suits them: one message, in the last one's place.

    What became late while nobody was reminded, as in an outage, is not sprung on them: managers see it.
    """
    policy, here = moment.policy, dates.today(moment.now, moment.policy)
    due = [
        (campaign, number)
        for campaign, number in coming(person.who, campaigns)
        if dates.remind_at(campaign.steps[number], policy) <= moment.now
    ]
    fresh = [(campaign, number) for campaign, number in due if campaign.steps[number].day >= here]
    put = _reminded(due, campaigns)
    again = (timer(person.who, put, policy),)
    if not fresh:
        return Decision(save=_changed(put, campaigns), do=again)
    match policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            surface = f"campaign-steps/{person.who}/{moment.now:%Y-%m-%d}"
            kept = [(name, number) for name, number in (live.steps if live else ()) if _open(name, number, put)]
            steps = tuple(dict.fromkeys((*kept, *((campaign.name, number) for campaign, number in fresh))))
            reminder = Reminder(person.who, surface, moment.now, steps)
            old = (Retract(live.surface),) if live and live.surface != surface else ()
            shown = show(reminder, put, guests, moment, fresh=True)
            return Decision(
                save=(*_changed(put, campaigns), reminder),
                do=(shown, *old, *again),
                because=(phrase("because-campaign-step"),),
            )
        case Wait(until):
            return Decision(do=(Timer(REMIND, person.who, until),))
        case _:
            return Decision(save=_changed(put, campaigns), do=again)


def _open(name: str, number: int, campaigns: Iterable[Campaign]) -> bool:
    found = next((one for one in campaigns if one.name == name), None)
    return found is not None and number < len(found.steps) and found.steps[number].open


def _reminded(due: Iterable[Listed], campaigns: Sequence[Campaign]) -> list[Campaign]:
    numbers = {(campaign.name, number) for campaign, number in due}
    return [
        replace(
            one,
            steps=tuple(
                replace(step, reminded=True) if (one.name, number) in numbers else step
                for number, step in enumerate(one.steps)
            ),
        )
        for one in campaigns
    ]


def _changed(put: Sequence[Campaign], campaigns: Sequence[Campaign]) -> tuple[Campaign, ...]:
    return tuple(new for new, old in zip(put, campaigns, strict=True) if new != old)


def left(reminder: Reminder, campaigns: Iterable[Campaign]) -> bool:
    """Whether anything somebody was reminded of is still theirs to do."""
    known = {one.name: one for one in campaigns}
    return any(
        known[name].steps[number].open and known[name].steps[number].person == reminder.who
        for name, number in reminder.steps
        if name in known and number < len(known[name].steps)
    )


def forgotten(reminder: Reminder, campaigns: Sequence[Campaign], moment: Moment) -> Decision:
    """Nobody has read it: it is told when the hour is better."""
    put = [
        replace(
            one,
            steps=tuple(
                replace(step, reminded=False) if (one.name, number) in reminder.steps else step
                for number, step in enumerate(one.steps)
            ),
        )
        for one in campaigns
    ]
    at = Timer(REMIND, reminder.who, moment.now)
    return Decision(save=_changed(put, campaigns), do=(at,), drop=(Ref.of(reminder),))


def late(campaign: Campaign, policy: Policy, now: datetime) -> list[int]:
    """Number the steps that should have been done."""
    return [number for number, step in enumerate(campaign.steps) if step.open and dates.late_at(step, policy) <= now]


def follow_late(
    campaign: Campaign, standing: Proposal | None, moment: Moment
) -> tuple[Proposal | None, tuple[Effect, ...]]:
    """Give the line of what is late, None where nothing is, and the timer for what will be next."""
    numbers = late(campaign, moment.policy, moment.now)
    ahead = [dates.late_at(step, moment.policy) for step in campaign.steps if step.open]
    to_come = [at for at in ahead if at > moment.now]
    then: tuple[Effect, ...] = (Timer(LATE, campaign.name, min(to_come)) if to_come else Cancel(LATE, campaign.name),)
    if not numbers:
        return None, then
    steps = [campaign.steps[number] for number in numbers]
    listed = tuple(
        phrase("campaign-late-step", what=named(step), who=Name(step.person), day=dates.said(step.day, moment.policy))
        for step in steps[:_MOST_LATE]
    )
    title, more = Words(campaign.title), max(0, len(steps) - _MOST_LATE)
    about = {"campaign": campaign.name}
    line = phrase("campaign-late", title=title, count=len(steps), steps=Listing(listed), more=more)
    put = Proposal(
        f"campaign/{campaign.name}/late",
        standing.at if standing else moment.now,
        ACTIVITY,
        line,
        (),
        (
            Button(phrase("campaign-see"), Action("campaign.show", about)),
            Button(phrase("campaign-late-skip"), Action("campaign.late-skip", about)),
        ),
        weight=_WEIGHT,
    )  # also where they left: what they were to do is late all the same, and the desk then names nobody
    return put, then


def left_behind(
    campaign: Campaign, numbers: Sequence[int], standing: Proposal | None, moment: Moment
) -> Proposal | None:
    """Ask the managers who sees to the steps of somebody who has left, one after another; None where there are none."""
    if not numbers:
        return None
    first = campaign.steps[numbers[0]]
    day = dates.said(first.day, moment.policy)
    line = phrase("campaign-gone", title=Words(campaign.title), count=len(numbers), what=named(first), day=day)
    about = {"campaign": campaign.name}
    step = {**about, "step": str(numbers[0])}
    return Proposal(
        f"campaign/{campaign.name}/gone",
        standing.at if standing else moment.now,
        ACTIVITY,
        line,
        (),
        (
            Button(phrase("campaign-hand"), Action("campaign.hand", step), Style.PRIMARY),
            Button(phrase("campaign-skip-step"), Action("campaign.skip-step", step)),
            Button(phrase("campaign-see"), Action("campaign.show", about)),
        ),
        weight=_WEIGHT,
    )


# ---------------------------------------------------------------- Cards


def named(step: Step) -> Words | Phrase:
    """Say what is to be done."""
    return Words(step.words) if step.words else phrase(f"campaign-step-{step.key}")


def buttons(campaign: Campaign, number: int) -> tuple[Button, ...]:
    """Give what whoever sees to a step can do about it."""
    about = {"campaign": campaign.name, "step": str(number)}
    return (
        Button(phrase("campaign-done"), Action("campaign.done", about), Style.PRIMARY),
        Button(phrase("campaign-hand"), Action("campaign.hand", about)),
        Button(phrase("campaign-skip-step"), Action("campaign.skip-step", about)),
    )


def show(
    reminder: Reminder,
    campaigns: Iterable[Campaign],
    guests: Mapping[PersonId, Person],
    moment: Moment,
    *,
    fresh: bool = False,
) -> Show:
    """Let what somebody was reminded of stand as it is now."""
    known = {one.name: one for one in campaigns}
    listed = [(known[name], number) for name, number in reminder.steps if name in known]
    listed = [(campaign, number) for campaign, number in listed if number < len(campaign.steps)]
    card = _card(listed, reminder.who, guests, moment)
    return Show(reminder.surface, card, Privately(reminder.who), Purpose.CORE_TEAM, only_edit=not fresh)


def _card(listed: Sequence[Listed], who: PersonId, guests: Mapping[PersonId, Person], moment: Moment) -> Card:
    mine = [(one, number) for one, number in listed if one.steps[number].open and one.steps[number].person == who]
    if not mine:
        gist = phrase("campaign-remind-none")
        return Card(gist, (Para(gist),))
    first, number = mine[0]
    gist = phrase("campaign-remind", title=Words(first.title), what=named(first.steps[number]), count=len(mine))
    blocks: list[Block] = [] if len(mine) == 1 else [Para(gist)]
    items = tuple(Item(_line(one, at, who, moment), _pressed(one, at, who)) for one, at in listed)
    if len(listed) == 1:
        blocks += [Para(items[0].text), Buttons(items[0].buttons)]
    else:
        blocks.append(Items(items))
    for one, at in mine:
        if (guest := _guest(one, at, guests)) is not None:
            opens = moment.policy.hours_of(guest).opens(dates.midnight(one.steps[at].day, moment.policy))
            blocks.append(Note(phrase("campaign-guest-hours", who=Name(guest.who), at=When(opens))))
    blocks.append(Note(phrase("campaign-remind-note")))
    return Card(gist, tuple(blocks), phrase("campaign-remind-title"))


def _guest(campaign: Campaign, number: int, guests: Mapping[PersonId, Person]) -> Person | None:
    """Give whom a step is about, where that is a colleague with hours of their own."""
    helper = campaign.owners[1] if len(campaign.owners) > 1 else None
    return guests.get(helper) if helper and campaign.steps[number].key == "ama-remind" else None


def _line(campaign: Campaign, number: int, who: PersonId, moment: Moment) -> Said:
    step = campaign.steps[number]
    state = "handed" if step.open and step.person != who else step.progress.value
    return phrase(
        "campaign-remind-line",
        title=Words(campaign.title),
        what=named(step),
        day=dates.said(step.day, moment.policy),
        state=state,
    )


def _pressed(campaign: Campaign, number: int, who: PersonId) -> tuple[Button, ...]:
    step = campaign.steps[number]
    return buttons(campaign, number) if step.open and step.person == who else ()


def hand_form(campaign: Campaign, number: int) -> Form:
    """Ask who sees to a step instead."""
    about = {"campaign": campaign.name, "step": str(number)}
    return Form(
        phrase("campaign-hand-title"),
        (PersonInput("who", phrase("campaign-hand-who")),),
        phrase("campaign-hand-submit"),
        Action("campaign.hand", about),
        (named(campaign.steps[number]),),
    )


def settled(campaign: Campaign, number: int, progress: Progress) -> Campaign:
    """Let a step be done, or left out, or open once more."""
    return campaign.with_step(number, replace(campaign.steps[number], progress=progress))


def handed(campaign: Campaign, number: int, who: PersonId) -> Campaign:
    """Let somebody else see to a step."""
    return campaign.with_step(number, replace(campaign.steps[number], person=who, reminded=False))
