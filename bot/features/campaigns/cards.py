"""What managers and leaders see of campaigns: the list, one campaign with its steps, and the forms to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.campaigns import dates, reminding, results
from bot.features.campaigns.notices import words_of
from bot.features.campaigns.state import MOST_STEP, MOST_WORDS, Campaign, Kind, Progress, Stage, Standing, Step
from bot.features.campaigns.templates import announced_on, named, ordered
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Facts,
    Form,
    Item,
    Items,
    Name,
    Note,
    Pair,
    Para,
    PersonInput,
    Phrase,
    Place,
    Style,
    TextInput,
    Words,
    joined,
    phrase,
)
from bot.kernel.people import Act, may

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.cards import Block, Said, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId

_MOST_ENDED = 5
_ORDER = (Stage.RUNNING, Stage.ENDED, Stage.PLANNED, Stage.CLOSED)


def said(key: str, **values: Span | str | int) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def see(campaign: Campaign) -> Button:
    """Lead to a campaign."""
    return Button(phrase("campaign-see"), Action("campaign.show", {"campaign": campaign.name}))


# ---------------------------------------------------------------- the list


def listed(campaigns: Sequence[Campaign], theme: str, moment: Moment) -> Card:
    """Show what runs and what is planned, what came of the last ones, and what could be begun."""
    running = sum(one.stage is Stage.RUNNING for one in campaigns)
    coming = sum(one.stage is Stage.PLANNED for one in campaigns)
    gist = phrase("campaign-gist", running=running, planned=coming)
    blocks: list[Block] = [Para(gist)]
    for stage in _ORDER:
        those = sorted((one for one in campaigns if one.stage is stage), key=lambda one: (one.starts, one.name))
        if stage is Stage.CLOSED:
            those = those[-_MOST_ENDED:]
        if those:
            blocks.append(Items(tuple(Item(_line(one, moment), (see(one),)) for one in those)))
    blocks.append(Para(phrase("campaign-offer")))
    blocks.append(Buttons(tuple(_plan(one.name) for one in ordered())))
    if theme:
        blocks.append(Note(phrase("campaign-theme", theme=Words(theme))))
    blocks.append(Note(phrase("campaign-list-note")))
    return Card(gist, tuple(blocks), phrase("campaign-list-title"))


def _plan(template: str) -> Button:
    return Button(named(template), Action("campaign.plan", {"template": template}))


def _line(campaign: Campaign, moment: Moment) -> Said:
    starts, ends = (dates.said(day, moment.policy) for day in (campaign.starts, campaign.ends))
    result = campaign.result
    return phrase(
        "campaign-line",
        title=Words(campaign.title),
        place=Place(campaign.place),
        starts=starts,
        ends=ends,
        stage="off" if campaign.called_off else campaign.stage.value,
        measured="yes" if result else "no",
        people=result.people if result else 0,
        new=result.new if result else 0,
        fresh=result.fresh if result else "none",
    )


# ---------------------------------------------------------------- one campaign


def page(campaign: Campaign, people: int, hidden: frozenset[PersonId], moment: Moment, *, fresh: bool = False) -> Card:
    """Show one campaign: what it is for, how far it has come, its steps, and all that can be done about it."""
    title = Words(campaign.title)
    gist = phrase("campaign-planned" if fresh else "campaign-page-gist", title=title)
    blocks: list[Block] = [Para(gist), Facts(_facts(campaign, people, hidden, moment))]
    if campaign.stage is not Stage.CLOSED:
        blocks += [Para(phrase("campaign-said-title")), Items(tuple(_notice(campaign, kind, moment) for kind in Kind))]
    if campaign.steps:
        blocks.append(Para(phrase("campaign-steps-title")))
        numbers = sorted(range(len(campaign.steps)), key=lambda number: (campaign.steps[number].day, number))
        blocks.append(Items(tuple(_step(campaign, number, hidden, moment) for number in numbers)))
    if campaign.result is not None:
        blocks += results.blocks(campaign.result)
    if buttons := _can_do(campaign, moment):
        blocks.append(Buttons(buttons))
    return Card(gist, tuple(blocks), phrase("campaign-title", title=title))


def _facts(campaign: Campaign, people: int, hidden: frozenset[PersonId], moment: Moment) -> tuple[Pair, ...]:
    starts, ends = (dates.said(day, moment.policy) for day in (campaign.starts, campaign.ends))
    aim = phrase("campaign-form-usual") if not campaign.metric else phrase(f"metric-{campaign.metric}")
    owners = tuple(phrase("use-a-colleague") if who in hidden else Name(who) for who in campaign.owners)
    pairs = [
        Pair(phrase("campaign-fact-kind"), named(campaign.template)),
        Pair(phrase("campaign-fact-goal"), (Words(campaign.goal),)),
        Pair(phrase("campaign-fact-metric"), aim),
        Pair(phrase("campaign-fact-when"), phrase("campaign-dates", starts=starts, ends=ends)),
        Pair(phrase("campaign-fact-where"), (Place(campaign.place),)),
        Pair(phrase("campaign-fact-owners"), joined(owners)),
    ]
    if campaign.hashtag:
        pairs.append(Pair(phrase("campaign-fact-hashtag"), (Code(f"#{campaign.hashtag}"),)))
    if campaign.audience:
        pairs.append(Pair(phrase("campaign-fact-audience"), (Words(campaign.audience),)))
    if campaign.stage is Stage.RUNNING:
        pairs.append(Pair(phrase("campaign-fact-people"), phrase("campaign-people", count=people)))
    return tuple(pairs)


def _notice(campaign: Campaign, kind: Kind, moment: Moment) -> Item:
    """Say how one of the three things stands that everybody is told, and let its words be read and changed."""
    standing = campaign.notice(kind).standing
    policy = moment.policy
    day = campaign.ends if kind is Kind.CLOSING else announced_on(campaign)
    if kind is Kind.MIDWAY:
        half = dates.halfway(campaign, policy)
        if half is None and standing is Standing.LATER:
            return Item(phrase("campaign-notice-none"))
        day = dates.today(half, policy) if half else campaign.starts
    line = phrase("campaign-notice", kind=kind.value, standing=standing.value, day=dates.said(day, policy))
    open_still = standing in {Standing.LATER, Standing.WAITS}
    values = {"campaign": campaign.name, "notice": kind.value}
    buttons = [Button(phrase("campaign-read-words"), Action("campaign.words", values))] if open_still else []
    steers = may(moment.person, Act.STEER)
    if kind is Kind.INVITATION and standing is Standing.LATER and steers:
        buttons.append(Button(phrase("campaign-prepare"), Action("campaign.prepare", {"campaign": campaign.name})))
    return Item(line, tuple(buttons))


def _step(campaign: Campaign, number: int, hidden: frozenset[PersonId], moment: Moment) -> Item:
    step = campaign.steps[number]
    late = step.open and dates.late_at(step, moment.policy) <= moment.now
    who: Span = phrase("use-a-colleague") if step.person in hidden else Name(step.person)
    everybody = phrase("campaign-everybody")
    line = phrase(
        "campaign-step",
        day=dates.said(step.day, moment.policy),
        what=reminding.named(step),
        who=who if step.person else everybody,
        state="late" if late else step.progress.value,
    )
    about = {"campaign": campaign.name, "step": str(number)}
    if step.progress is not Progress.OPEN:
        return Item(line, (Button(phrase("campaign-undo"), Action("campaign.undo", about)),))
    done = (Button(phrase("campaign-done"), Action("campaign.done", about)),) if step.person else ()
    return Item(line, (*done, Button(phrase("campaign-words"), Action("campaign.step", about))))


def _can_do(campaign: Campaign, moment: Moment) -> tuple[Button, ...]:
    """Give what this person can do about a campaign as it stands."""
    about = {"campaign": campaign.name}
    steers = may(moment.person, Act.STEER)
    change = Button(phrase("campaign-change"), Action("campaign.change", about))
    add = Button(phrase("campaign-add-step"), Action("campaign.step", about))
    move = Button(phrase("campaign-move", weeks=1), Action("campaign.move", {**about, "weeks": "1"}))
    ahead = dates.today(moment.now, moment.policy) < campaign.starts
    end_sure = phrase("campaign-end-sure", begun="no" if ahead else "yes")
    measured = () if ahead else (Button(phrase("campaign-see-result"), Action("campaign.measured", about)),)
    match campaign.stage:
        case Stage.PLANNED:
            drop = Button(
                phrase("campaign-drop"), Action("campaign.drop", about), Style.DANGER, phrase("campaign-skip-sure")
            )
            mine = steers or moment.person.who == campaign.by
            return (change, add, *((move,) if steers else ()), *((drop,) if mine else ()))
        case Stage.RUNNING if steers:
            end = Button(phrase("campaign-end"), Action("campaign.end", about), Style.DANGER, end_sure)
            return (change, add, move, *measured, end)
        case Stage.RUNNING:
            return (add, *measured)
        case Stage.ENDED:
            return (add,)
        case _:
            return ()


# ---------------------------------------------------------------- forms


def words_form(campaign: Campaign, kind: Kind, moment: Moment) -> Form:
    """Let the words be read and changed that everybody is to read."""
    words = words_of(campaign, kind, moment.policy.language)
    own = campaign.notice(kind).words
    value = own or (words if isinstance(words, Phrase) else "")
    box = TextInput(
        "words", phrase("campaign-words-label"), phrase("campaign-words-hint"), value, long=True, most=MOST_WORDS
    )
    return Form(
        phrase("campaign-words-title", kind=kind.value),
        (box,),
        phrase("campaign-words-submit"),
        Action("campaign.words", {"campaign": campaign.name, "notice": kind.value}),
    )


def step_form(campaign: Campaign, number: int | None, moment: Moment) -> Form:
    """Let a step be changed, or one be added."""
    step = campaign.steps[number] if number is not None else None
    # What a template says stays in each reader's language, unless somebody writes something else.
    usual = reminding.named(step) if step is not None and not step.words else None
    hint = usual if isinstance(usual, Phrase) else None
    day = step.day if step is not None else max(campaign.starts, dates.today(moment.now, moment.policy))
    about = {"campaign": campaign.name} | ({"step": str(number)} if number is not None else {})
    return Form(
        phrase("campaign-step-form-title", new="yes" if step is None else "no"),
        (
            TextInput(
                "what",
                phrase("campaign-step-form-what"),
                hint,
                step.words if step is not None else "",
                optional=hint is not None,
                most=MOST_STEP,
            ),
            TextInput("day", phrase("campaign-step-form-day"), phrase("campaign-form-starts-hint"), f"{day:%Y-%m-%d}"),
            PersonInput("who", phrase("campaign-step-form-who"), optional=True),
        ),
        phrase("campaign-step-form-submit"),
        Action("campaign.step", about),
    )


def step_settled(campaign: Campaign, number: int, step: Step) -> Card:
    """Say what has become of a step, and how to undo it."""
    gist = phrase("campaign-step-settled", what=reminding.named(step), progress=step.progress.value)
    about = {"campaign": campaign.name, "step": str(number)}
    undo = Button(phrase("campaign-undo"), Action("campaign.undo", about))
    return Card(gist, (Para(gist), Buttons((undo,))))


def named_me(campaign: Campaign, *, yes: bool) -> Card:
    """Say whether somebody is thanked by name, and how to take it back."""
    over = "yes" if campaign.notice(Kind.CLOSING).standing is Standing.POSTED else "no"
    gist = phrase("campaign-named", yes="yes" if yes else "no", over=over, title=Words(campaign.title))
    label = phrase("campaign-name-me-not" if yes else "campaign-name-me")
    again = Button(label, Action("campaign.name-me", {"campaign": campaign.name, "to": "no" if yes else "yes"}))
    return Card(gist, (Para(gist), Buttons((again,))))


def in_the_thread(campaign: Campaign) -> Card:
    """Say that only who took part can be thanked, and how that is done."""
    tag = Code(f"#{campaign.hashtag}")
    gist = phrase("campaign-not-part", tagged="yes" if campaign.hashtag else "no", hashtag=tag)
    return Card(gist, (Para(gist),))


def waiting(campaign: Campaign, kind: Kind, proposal_buttons: tuple[Button, ...], blocks: tuple[Block, ...]) -> Card:
    """Show what waits, with what can be done about it: as the desk does."""
    gist = phrase("campaign-prepared", title=Words(campaign.title), kind=kind.value)
    return Card(gist, (Para(gist), *blocks, Buttons(proposal_buttons)))
