"""What managers, leaders and whoever sees to a step say and press. Each press is held against what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.campaigns import cards, course, dates, notices, planning, reminding, results
from bot.features.campaigns.following import crowd_of, follow, measured, moot, takings_of
from bot.features.campaigns.hearing import dropped, end, named_anew
from bot.features.campaigns.planning import Crew, Draft
from bot.features.campaigns.state import (
    ACTIVITY,
    MOST_READ,
    MOST_STEP,
    MOST_WORDS,
    POST,
    RESULT,
    Campaign,
    Doer,
    Kind,
    Progress,
    Stage,
    Standing,
    Step,
    Taking,
)
from bot.features.campaigns.templates import TEMPLATES, USUAL
from bot.kernel.calendar import month_of
from bot.kernel.cards import FormErrors, Name, Place, When, phrase, plain
from bot.kernel.facts import CarriedOut, Disposed
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted, Proposal, Timer
from bot.kernel.people import Act, PersonId, Role, may
from bot.kernel.steering import Managed
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from bot.kernel.cards import Card, Phrase
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.people import Person

    Pressed = ButtonPressed | FormSubmitted

_PLAN = frozenset({"plan", "new", "nouvelle"})
_MOST_NAMES = 99
_BEFORE = {
    Kind.INVITATION: Stage.PLANNED,
    Kind.MIDWAY: Stage.RUNNING,
    Kind.CLOSING: Stage.ENDED,
}
"""How far a campaign has come when one of the three things is decided about."""


# ---------------------------------------------------------------- the list, and planning


async def on_campaign(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`campaign`: what runs and what is planned; `campaign plan "Ask Dr Okello"`: plan one."""
    typed = [plain((span,)) for span in event.args]
    if typed and typed[0].casefold() in _PLAN:
        return Decision(reply=planning.plan_form(Draft(title=" ".join(typed[1:])), moment))
    campaigns = await reader.find(Campaign, limit=MOST_READ)
    strategy = await reader.get(Strategy, "strategy")
    theme = strategy.themes.get(month_of(moment.now, moment.policy.zone), "") if strategy else ""
    return Decision(reply=cards.listed(campaigns, theme, moment))


async def on_plan(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Ask me anything', or another feature's 'Plan a campaign': the form opens, with what is known filled in."""
    draft = _draft(event)
    if draft.idea and (known := await _of_idea(draft.idea, reader)) is not None:
        return await _page(known, reader, moment)
    return Decision(reply=planning.plan_form(draft, moment))


def _draft(event: Pressed) -> Draft:
    about = event.action.about
    return Draft(about.get("template", ""), about.get("title", ""), about.get("idea", ""))


async def _of_idea(idea: str, reader: Reader) -> Campaign | None:
    found = await reader.find(Campaign, "idea", idea)
    return found[0] if found else None


async def on_plan_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A plan was filled in."""
    draft = _draft(event)
    if draft.idea and (known := await _of_idea(draft.idea, reader)) is not None:
        return await _page(known, reader, moment)
    template = draft.template or event.values.get("template", "")
    template = template if template in TEMPLATES else USUAL
    campaigns = await reader.find(Campaign, limit=MOST_READ)
    plan = planning.filled(event.values, TEMPLATES[template].days, campaigns, moment)
    owners, wrong = await _owners(event, (event.who,), reader)
    if isinstance(plan, FormErrors):
        return Decision(reply=FormErrors({**plan.errors, **wrong}))
    if wrong:
        return Decision(reply=FormErrors(wrong))
    draft = replace(draft, template=template)
    name = await _free_name(f"{plan.starts:%Y-%m-%d}", reader)
    steers = may(moment.person, Act.STEER)
    put = planning.planned(name, draft, plan, Crew(owners, await _manager(reader, moment)), moment)
    if not steers:  # whoever may not announce it brings it before those who may
        put = put.noticed(Kind.INVITATION, Standing.WAITS)
    reply = cards.page(put, 0, frozenset(), moment, fresh=True)
    return Decision(save=(put,), reply=reply) | await follow(put, reader, moment)


async def _owners(
    event: FormSubmitted, usual: tuple[PersonId, ...], reader: Reader
) -> tuple[tuple[PersonId, ...], dict[str, Phrase]]:
    """Read who sees to it: whoever was chosen, else who it was."""
    chosen = {name: PersonId(event.values.get(name, "")) for name in ("owner", "helper")}
    people: dict[str, Person | None] = {name: await reader.person(who) if who else None for name, who in chosen.items()}
    first = chosen["owner"] or usual[0]
    helper = chosen["helper"] or (usual[1] if len(usual) > 1 else PersonId(""))
    owners = (first, helper) if helper and helper != first else (first,)
    return owners, planning.person_errors(people)


async def _manager(reader: Reader, moment: Moment) -> PersonId:
    """Name the manager who sees to a manager's steps: whoever plans it, else one of them."""
    if may(moment.person, Act.STEER):
        return moment.person.who
    managers = sorted(one.who for one in await reader.people(Role.MANAGER) if one.reachable)
    return managers[0] if managers else moment.person.who


async def _free_name(day: str, reader: Reader) -> str:
    name = day
    for number in range(2, _MOST_NAMES):
        if await reader.get(Campaign, name) is None:
            break
        name = f"{day}-{number}"
    return name


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Change the plan…'."""
    campaign = await _campaign(event, reader)
    refused = _not_changeable(campaign, moment)
    return Decision(reply=refused or planning.change_form(campaign, moment)) if campaign else _gone()


def _not_changeable(campaign: Campaign | None, moment: Moment) -> Card | None:
    """Say why a plan cannot be changed by this person now; None where it can."""
    if campaign is None or campaign.stage not in {Stage.PLANNED, Stage.RUNNING}:
        return cards.said("campaign-decided")
    announced = campaign.stage is Stage.RUNNING or campaign.notice(Kind.INVITATION).standing is Standing.LET_GO
    return cards.said("campaign-managers-only") if announced and not may(moment.person, Act.STEER) else None


async def on_change_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A plan was changed."""
    campaign = await _campaign(event, reader)
    if campaign is None:
        return _gone()
    if (refused := _not_changeable(campaign, moment)) is not None:
        return Decision(reply=refused)
    others = [one for one in await reader.find(Campaign, limit=MOST_READ) if one.name != campaign.name]
    plan = planning.filled(event.values, campaign.days, others, moment, campaign)
    owners, wrong = await _owners(event, campaign.owners, reader)
    if isinstance(plan, FormErrors):
        return Decision(reply=FormErrors({**plan.errors, **wrong}))
    if wrong:
        return Decision(reply=FormErrors(wrong))
    put = planning.changed(campaign, plan, owners, moment)
    return await _kept(put, campaign, reader, moment)


# ---------------------------------------------------------------- one campaign


async def on_show(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'See it'."""
    campaign = await _campaign(event, reader)
    return await _page(campaign, reader, moment) if campaign else _gone()


async def on_measured(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'What it came to': of a campaign that runs, so far."""
    campaign = await _campaign(event, reader)
    if campaign is None:
        return _gone()
    begun = campaign.stage is Stage.RUNNING and moment.now > dates.begins_at(campaign, moment.policy)
    put = replace(campaign, result=await measured(campaign, reader, moment)) if begun else campaign
    return Decision(reply=results.card(put))


async def on_prepare(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Prepare the invitation now': a manager need not wait until it is brought."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.stage is not Stage.PLANNED:
        return _gone()
    if campaign.notice(Kind.INVITATION).standing in {Standing.LET_GO, Standing.POSTED}:
        return Decision(reply=cards.said("campaign-decided"))
    put = campaign.noticed(Kind.INVITATION, Standing.WAITS)
    old = await reader.get(Proposal, notices.about(put, Kind.INVITATION))
    laid = notices.proposal(put, Kind.INVITATION, await crowd_of(put, reader, moment), old, moment)
    reply = cards.waiting(put, Kind.INVITATION, laid.buttons, laid.blocks)
    return Decision(save=(put,), reply=reply) | await follow(put, reader, moment)


async def on_move(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Move by a week': everything that is still to come."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.stage not in {Stage.PLANNED, Stage.RUNNING}:
        return _gone()
    typed = event.action.about.get("weeks", "")
    weeks = int(typed) if typed.isdecimal() and 1 <= int(typed) <= dates.LONGEST // 7 else 1
    put = course.moved(campaign, weeks, moment)
    moved = await _kept(put, campaign, reader, moment)
    gone = await _pause_decided(campaign, "changed", reader, moment)
    starts, ends = (dates.said(day, moment.policy) for day in (put.starts, put.ends))
    reply = cards.said("campaign-moved", weeks=weeks, starts=starts, ends=ends)
    return replace(moved | gone, reply=reply)


async def on_leave(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Leave the dates'."""
    campaign = await _campaign(event, reader)
    if campaign is None:
        return _gone()
    gone = await _pause_decided(campaign, "skipped", reader, moment)
    return replace(gone, reply=cards.said("campaign-left" if gone else "campaign-decided"))


async def _pause_decided(campaign: Campaign, how: str, reader: Reader, moment: Moment) -> Decision:
    old = await reader.get(Proposal, course.about_pause(campaign))
    if old is None:
        return Decision()
    return replace(moot(old), note=(Disposed(old.about, ACTIVITY, how, moment.person.who),))


async def on_drop(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop it': nobody has heard of it, and nobody will."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.stage is not Stage.PLANNED:
        return _gone()
    if not may(moment.person, Act.STEER) and event.who != campaign.by:
        return Decision(reply=cards.said("campaign-managers-only"))
    gone = await dropped(campaign, reader, moment, "dropped", event.who)
    return replace(gone, reply=cards.said("campaign-dropped"))


async def on_end(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'End it now': measured as it is; or called off, where it has not begun."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.stage is not Stage.RUNNING:
        return _gone()
    if course.before_its_day(campaign, moment):
        put, over = course.called_off(campaign, moment, event.who)
        off = Decision(save=(put,), note=(over,)) | await follow(put, reader, moment, _people(campaign))
        return replace(off, reply=cards.said("campaign-off"))
    return replace(await end(campaign, reader, moment, event.who), reply=cards.said("campaign-ended"))


# ---------------------------------------------------------------- what everybody is told


async def on_post(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Post': it stands on its day, at a civil hour, in the campaign's channel or thread."""
    campaign, kind = await _notice(event, reader)
    if campaign is None or kind is None:
        return Decision(reply=cards.said("campaign-decided"))
    if campaign.place not in moment.community.places:
        return Decision(reply=cards.said("campaign-no-place", place=Place(campaign.place)))
    put = campaign.noticed(kind, Standing.LET_GO, event.who)
    put = replace(put, stage=Stage.CLOSED) if kind is Kind.CLOSING else put
    how = "changed" if put.notice(kind).words else "sent"
    noted = Disposed(notices.about(put, kind), ACTIVITY, how, event.who)
    wanted = dates.invited_at(put, moment.policy) if kind is Kind.INVITATION else moment.now
    at = dates.civil(max(moment.now, wanted), moment.policy)
    soon = "yes" if at == moment.now else "no"
    reply = cards.said("campaign-let-go", place=Place(put.place), soon=soon, when=When(at))
    do = _tell_the_core_team(put, moment) if kind is Kind.CLOSING else ()
    return Decision(save=(put,), do=do, note=(noted,), reply=reply) | await follow(put, reader, moment)


def _tell_the_core_team(campaign: Campaign, moment: Moment) -> tuple[Timer, ...]:
    if moment.policy.core_team_place is None:
        return ()
    return (Timer(POST, f"{campaign.name}/{RESULT}", dates.civil(moment.now, moment.policy)),)


async def on_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Skip': without its invitation a campaign does not take place; without a closing word it is over all the same."""
    campaign, kind = await _notice(event, reader)
    if campaign is None or kind is None:
        return Decision(reply=cards.said("campaign-decided"))
    if kind is Kind.INVITATION:
        gone = await dropped(campaign, reader, moment, "skipped", event.who)
        return replace(gone, reply=cards.said("campaign-dropped"))
    noted = Disposed(notices.about(campaign, kind), ACTIVITY, "skipped", event.who)
    reply = cards.said("campaign-skipped")
    if kind is Kind.MIDWAY:
        put = campaign.noticed(kind, Standing.SKIPPED, event.who)
        return Decision(save=(put,), note=(noted,), reply=reply) | await follow(put, reader, moment)
    put = course.closed(campaign, Standing.SKIPPED, event.who)
    noted_too = CarriedOut(ACTIVITY, event.who)
    decision = Decision(save=(put,), do=_tell_the_core_team(put, moment), note=(noted, noted_too), reply=reply)
    return decision | await follow(put, reader, moment)


async def _notice(event: Pressed, reader: Reader) -> tuple[Campaign | None, Kind | None]:
    """Find what is to be decided about; None where a colleague was first, or its time is over."""
    campaign, kind = await _campaign(event, reader), _kind(event)
    if campaign is None or kind is None or campaign.stage is not _BEFORE[kind]:
        return None, None
    return (campaign, kind) if campaign.notice(kind).standing is Standing.WAITS else (None, None)


def _kind(event: Pressed) -> Kind | None:
    named = event.action.about.get("notice", "")
    return Kind(named) if named in {*Kind} else None


async def on_words(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """'Change…': the words that everybody is to read, until a manager has let them go."""
    campaign, kind = await _campaign(event, reader), _kind(event)
    if campaign is None or kind is None:
        return _gone()
    if campaign.notice(kind).standing not in {Standing.LATER, Standing.WAITS} or campaign.stage is Stage.CLOSED:
        return Decision(reply=cards.said("campaign-decided"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=cards.words_form(campaign, kind, moment))
    words = event.values.get("words", "").strip()[:MOST_WORDS]
    if not words:
        return Decision(reply=FormErrors({"words": phrase("campaign-bad-empty")}))
    old = campaign.notice(kind)
    put = replace(campaign, notices={**campaign.notices, kind: replace(old, words=words)})
    return replace(await _kept(put, campaign, reader, moment), reply=cards.said("campaign-words-kept"))


async def on_name_me(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'You may thank me by name': whoever took part says so, and can take it back."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.forgotten:
        return Decision(reply=cards.said("campaign-name-late"))
    one = await reader.get(Taking, f"{campaign.name}/{event.who}")
    if one is None:
        return Decision(reply=cards.in_the_thread(campaign))
    if not moment.policy.public_for(moment.person):
        return Decision(reply=cards.said("campaign-name-not-here"))
    put = replace(one, named=event.action.about.get("to", "yes") == "yes")
    named = Decision(save=(put,), reply=cards.named_me(campaign, yes=put.named))
    return named | await named_anew(campaign, put, reader, moment)


# ---------------------------------------------------------------- steps


async def on_step(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """'Add a step…', and 'Change…' beside one."""
    campaign = await _campaign(event, reader)
    if campaign is None or campaign.forgotten:
        return _gone()
    number = _number(event, campaign)
    if isinstance(event, ButtonPressed):
        return Decision(reply=cards.step_form(campaign, number, moment))
    old = campaign.steps[number] if number is not None else None
    words = planning.one_line(event.values.get("what", ""), MOST_STEP)
    day = planning.step_day(event.values.get("day", ""), campaign, moment)
    if old is not None and day is None and event.values.get("day", "").strip() == f"{old.day:%Y-%m-%d}":
        day = old.day
    who = PersonId(event.values.get("who", ""))
    wrong = planning.person_errors({"who": await reader.person(who) if who else None})
    wrong |= {"day": phrase("campaign-bad-day")} if day is None else {}
    wrong |= {"what": phrase("campaign-bad-empty")} if not words and (old is None or not old.key) else {}
    if wrong or day is None:
        return Decision(reply=FormErrors(wrong))
    if old is None or number is None:
        fresh = Step(day, Doer.OWNER, who or campaign.owners[0], words=words)
        put = replace(campaign, steps=(*campaign.steps, fresh))
    else:
        moved = day != old.day or (who and who != old.person)
        step = replace(old, day=day, words=words, person=who or old.person, reminded=old.reminded and not moved)
        put = campaign.with_step(number, step)
    return await _kept(put, campaign, reader, moment)


async def on_done(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Done'."""
    return await _settle(event, Progress.DONE, reader, moment)


async def on_skip_step(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Skip'."""
    return await _settle(event, Progress.SKIPPED, reader, moment)


async def on_undo(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'It is still to be done'."""
    return await _settle(event, Progress.OPEN, reader, moment)


async def _settle(event: ButtonPressed, progress: Progress, reader: Reader, moment: Moment) -> Decision:
    campaign, number, refused = await _own_step(event, reader, moment)
    if campaign is None or number is None:
        return refused
    if campaign.steps[number].progress is progress:
        return Decision(reply=cards.said("campaign-step-decided"))
    put = reminding.settled(campaign, number, progress)
    kept = Decision(save=(put,)) | await follow(put, reader, moment, _people(campaign))
    return replace(kept, reply=cards.step_settled(put, number, put.steps[number]))


async def on_hand(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """'Hand to…': somebody else sees to it."""
    campaign, number, refused = await _own_step(event, reader, moment)
    if campaign is None or number is None:
        return refused
    if not campaign.steps[number].open:
        return Decision(reply=cards.said("campaign-step-decided"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=reminding.hand_form(campaign, number))
    who = PersonId(event.values.get("who", ""))
    person = await reader.person(who)
    if not who or not person.reachable:
        return Decision(reply=FormErrors({"who": phrase("campaign-bad-person")}))
    put = reminding.handed(campaign, number, who)
    kept = Decision(save=(put,)) | await follow(put, reader, moment, _people(campaign))
    return replace(kept, reply=cards.said("campaign-handed", who=Name(who)))


async def on_late_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Let them go': what is late is not done any more."""
    campaign = await _campaign(event, reader)
    numbers = reminding.late(campaign, moment.policy, moment.now) if campaign else []
    if campaign is None or not numbers:
        return Decision(reply=cards.said("campaign-step-decided"))
    put = campaign
    for number in numbers:
        put = reminding.settled(put, number, Progress.SKIPPED)
    left_out = (Managed("steps-left-out", event.who),)
    kept = Decision(save=(put,), note=left_out) | await follow(put, reader, moment, _people(campaign))
    return replace(kept, reply=cards.said("campaign-late-skipped", count=len(numbers)))


async def _own_step(event: Pressed, reader: Reader, moment: Moment) -> tuple[Campaign | None, int | None, Decision]:
    """Find a step that this person may decide about: their own, or any for whoever looks after campaigns."""
    campaign = await _campaign(event, reader)
    number = _number(event, campaign) if campaign is not None and not campaign.forgotten else None
    if campaign is None or number is None:
        return None, None, Decision(reply=cards.said("campaign-step-decided"))
    if campaign.steps[number].person != event.who and not may(moment.person, Act.CURATE):
        return None, None, Decision(reply=cards.said("campaign-step-not-yours"))
    return campaign, number, Decision()


def _number(event: Pressed, campaign: Campaign) -> int | None:
    typed = event.action.about.get("step", "")
    return int(typed) if typed.isdecimal() and int(typed) < len(campaign.steps) else None


# ---------------------------------------------------------------- what they share


async def _campaign(event: Pressed, reader: Reader) -> Campaign | None:
    return await reader.get(Campaign, event.action.about.get("campaign", ""))


def _gone() -> Decision:
    return Decision(reply=cards.said("campaign-decided"))


def _people(campaign: Campaign) -> list[PersonId]:
    return [step.person for step in campaign.steps if step.open]


async def _page(campaign: Campaign, reader: Reader, moment: Moment) -> Decision:
    people = len(await takings_of(campaign, reader))
    named = {*campaign.owners, *(step.person for step in campaign.steps)} - {PersonId("")}
    hidden = frozenset([who for who in sorted(named) if not (await reader.person(who)).reachable])
    return Decision(reply=cards.page(campaign, people, hidden, moment))


async def _kept(put: Campaign, old: Campaign, reader: Reader, moment: Moment) -> Decision:
    """Keep a campaign that was changed, let everything follow, and show it."""
    followed = await follow(put, reader, moment, _people(old))
    noted = course.redated_fact(put, old, moment)
    return Decision(save=(put,), note=noted) | followed | await _page(put, reader, moment)
