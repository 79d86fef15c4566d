"""The form of a plan, and what was filled in: a campaign, or what to mend."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.campaigns import course, dates
from bot.features.campaigns.measuring import CHOOSABLE
from bot.features.campaigns.state import (
    DAY,
    MOST_AUDIENCE,
    MOST_GOAL,
    MOST_TAG,
    MOST_TITLE,
    Campaign,
    Stage,
    Step,
    folded,
)
from bot.features.campaigns.taking import hashtag_of
from bot.features.campaigns.templates import TEMPLATES, USUAL, named, ordered, steps, working_day
from bot.kernel.cards import (
    Action,
    ChoiceInput,
    Form,
    FormErrors,
    Option,
    PersonInput,
    Phrase,
    Place,
    TextInput,
    phrase,
)
from bot.kernel.people import PersonId, PlaceId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.kernel.cards import Input
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

_USUAL_METRIC = "usual"

# ---------------------------------------------------------------- State


class Draft(Struct, frozen=True):
    """What is known of a campaign before its form is filled in."""

    template: str = ""
    """Empty where the form asks for it."""
    title: str = ""
    idea: str = ""


# ---------------------------------------------------------------- Cards


def plan_form(draft: Draft, moment: Moment) -> Form:
    """Ask for everything a plan needs; what the template knows need not be filled in."""
    kind: tuple[Input, ...] = ()
    if draft.template not in TEMPLATES:
        options = tuple(Option(one.name, named(one.name)) for one in ordered())
        kind = (ChoiceInput("template", phrase("campaign-form-template"), options, (USUAL,)),)
    template = TEMPLATES.get(draft.template, TEMPLATES[USUAL])
    soonest = dates.today(moment.now, moment.policy) + timedelta(days=template.ahead + 7)
    monday = working_day(soonest + timedelta(days=-soonest.weekday() % 7), moment.policy)
    places = sorted(moment.community.places)
    usual = moment.policy.news_place
    place = usual if usual in places else next(iter(places), "")
    blank = {"title": draft.title[:MOST_TITLE], "starts": f"{monday:%Y-%m-%d}", "place": place or ""}
    about = {"template": draft.template, "idea": draft.idea}
    return Form(
        phrase("campaign-plan-title"),
        (*kind, *_inputs(blank, moment, template.days if not kind else 0)),
        phrase("campaign-form-submit"),
        Action("campaign.plan", {name: value for name, value in about.items() if value}),
        phrase(f"campaign-{template.name}.about") if not kind else phrase("campaign-form-intro"),
    )


def change_form(campaign: Campaign, moment: Moment) -> Form:
    """Show a plan as it is, to be changed."""
    known = {
        "title": campaign.title,
        "goal": campaign.goal,
        "metric": campaign.metric,
        "starts": f"{campaign.starts:%Y-%m-%d}",
        "ends": f"{campaign.ends:%Y-%m-%d}",
        "place": campaign.place,
        "audience": campaign.audience,
        "hashtag": campaign.hashtag,
    }
    return Form(
        phrase("campaign-change-title"),
        _inputs(known, moment),
        phrase("campaign-change-submit"),
        Action("campaign.change", {"campaign": campaign.name}),
        phrase("campaign-change-intro", stage=campaign.stage.value),
    )


def _inputs(known: Mapping[str, str], moment: Moment, days: int = 0) -> tuple[Input, ...]:
    metrics = (_USUAL_METRIC, *CHOOSABLE)
    aims = tuple(
        Option(one, phrase("campaign-form-usual") if one == _USUAL_METRIC else phrase(f"metric-{one}"))
        for one in metrics
    )
    places = tuple(Option(place, (Place(place),)) for place in sorted(moment.community.places))
    chosen = known.get("place", "")

    def line(
        name: str, most: int, *, optional: bool = False, hint: Phrase | None = None, long: bool = False
    ) -> TextInput:
        label = phrase(f"campaign-form-{name}")
        return TextInput(name, label, hint, known.get(name, ""), long=long, optional=optional, most=most)

    return (
        line("title", MOST_TITLE, hint=phrase("campaign-form-title-hint")),
        line("goal", MOST_GOAL, hint=phrase("campaign-form-goal-hint"), long=True),
        ChoiceInput("metric", phrase("campaign-form-metric"), aims, (known.get("metric", "") or _USUAL_METRIC,)),
        line("starts", 12, hint=phrase("campaign-form-starts-hint")),
        line("ends", 12, optional=True, hint=phrase("campaign-form-ends-hint", days=days)),
        ChoiceInput("place", phrase("campaign-form-place"), places, (chosen,) if chosen else ()),
        line("audience", MOST_AUDIENCE, optional=True),
        line("hashtag", MOST_TAG, optional=True, hint=phrase("campaign-form-hashtag-hint")),
        PersonInput("owner", phrase("campaign-form-owner", new="no" if "goal" in known else "yes"), optional=True),
        PersonInput("helper", phrase("campaign-form-helper"), optional=True),
    )


# ---------------------------------------------------------------- Decisions


class Filled(Struct, frozen=True):
    """What a form says, once it makes sense."""

    title: str
    goal: str
    metric: str
    starts: date
    ends: date
    place: PlaceId
    audience: str
    hashtag: str


def one_line(typed: str, most: int) -> str:
    """Give what was typed as it is told: on one line, and no longer than fits."""
    return " ".join(typed.split())[:most].strip()


def filled(
    values: Mapping[str, str], usual_days: int, others: Iterable[Campaign], moment: Moment, old: Campaign | None = None
) -> Filled | FormErrors:
    """Read a form; what makes no sense is named beside its field."""
    wrong: dict[str, Phrase] = {}
    title, goal = one_line(values.get("title", ""), MOST_TITLE), one_line(values.get("goal", ""), MOST_GOAL)
    wrong |= {name: phrase("campaign-bad-empty") for name, said in (("title", title), ("goal", goal)) if not said}
    starts, ends = _dates(values, usual_days, moment, old, wrong)
    place = PlaceId(values.get("place", ""))
    if place not in moment.community.places:
        wrong["place"] = phrase("campaign-bad-place")
    typed = values.get("hashtag", "").strip()
    tag = hashtag_of(typed)[:MOST_TAG]
    if typed and not tag:
        wrong["hashtag"] = phrase("campaign-bad-hashtag")
    taken = {folded(one.hashtag) for one in others if one.hashtag and one.stage in {Stage.PLANNED, Stage.RUNNING}}
    if tag and folded(tag) in taken:
        wrong["hashtag"] = phrase("campaign-bad-taken")
    metric = values.get("metric", "")
    if wrong or starts is None or ends is None:
        return FormErrors(wrong)
    audience = one_line(values.get("audience", ""), MOST_AUDIENCE)
    return Filled(title, goal, metric if metric in {*CHOOSABLE} else "", starts, ends, place, audience, tag)


def _dates(
    values: Mapping[str, str], usual_days: int, moment: Moment, old: Campaign | None, wrong: dict[str, Phrase]
) -> tuple[date | None, date | None]:
    here = dates.today(moment.now, moment.policy)
    starts = dates.read(values.get("starts", ""), moment.now, moment.policy)
    begun = old is not None and starts == old.starts
    if starts is None or (starts < here and not begun):
        wrong["starts"] = phrase("campaign-bad-day")
        return None, None
    said = values.get("ends", "").strip()
    ends = dates.read(said, moment.now, moment.policy) if said else starts + (usual_days - 1) * DAY
    if ends is None:
        wrong["ends"] = phrase("campaign-bad-day")
    elif ends < max(starts, here) or (ends - starts).days >= dates.LONGEST:
        wrong["ends"] = phrase("campaign-bad-end", weeks=dates.LONGEST // 7)
    return starts, ends


class Crew(Struct, frozen=True):
    """Who sees to the steps of a campaign."""

    owners: tuple[PersonId, ...]
    manager: PersonId


def planned(name: str, draft: Draft, plan: Filled, crew: Crew, moment: Moment) -> Campaign:
    """Make a campaign of a plan, with the steps of its template."""
    bare = Campaign(
        name,
        plan.title,
        draft.template,
        plan.goal,
        moment.person.who,
        moment.now,
        plan.starts,
        plan.ends,
        plan.place,
        crew.owners,
        plan.metric,
        plan.audience,
        plan.hashtag,
        draft.idea,
    )
    laid = steps(bare, crew.manager, moment.policy, moment.now)
    return replace(bare, steps=tuple(replace(one, reminded=_just_read(one, moment)) for one in laid))


def _just_read(step: Step, moment: Moment) -> bool:
    """Whether it is due so soon that whoever plans it, and sees to it, has only just read of it."""
    return step.person == moment.person.who and dates.remind_at(step, moment.policy) <= moment.now


def changed(campaign: Campaign, plan: Filled, owners: tuple[PersonId, ...], moment: Moment) -> Campaign:
    """Let a plan be as it was filled in; once announced, it stays in its channel and keeps its hashtag."""
    put = course.redated(campaign, plan.starts, plan.ends, moment)
    fixed = campaign.stage is not Stage.PLANNED
    old, new = campaign.owners[0], owners[0]
    handed = tuple(
        replace(step, person=new, reminded=False) if step.open and step.person == old and new != old else step
        for step in put.steps
    )
    return replace(
        put,
        title=plan.title,
        goal=plan.goal,
        metric=plan.metric,
        audience=plan.audience,
        place=campaign.place if fixed else plan.place,
        hashtag=campaign.hashtag if fixed and campaign.hashtag else plan.hashtag,
        owners=owners,
        steps=handed,
    )


def step_day(typed: str, campaign: Campaign, moment: Moment) -> date | None:
    """Read the day of a step: from today on, and not long after the campaign's end."""
    day = dates.read(typed, moment.now, moment.policy)
    if day is None or day < dates.today(moment.now, moment.policy):
        return None
    return day if (day - campaign.ends).days <= dates.LONGEST else None


def person_errors(people: Mapping[str, Person | None]) -> dict[str, Phrase]:
    """Name whoever was chosen and cannot be asked: nobody known, no colleague, or somebody to be left alone."""
    return {
        name: phrase("campaign-bad-person") for name, one in people.items() if one is not None and not one.reachable
    }
