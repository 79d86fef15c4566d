"""What people see of goals: each with where it stands, how it came there, and what may come of it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from bot.features.goals.setting import drift_of, end_of, ownerless_of
from bot.features.goals.standing import Course
from bot.features.goals.state import ACTIVITY, MOST_GOALS, MOST_NOTE, Goal, Outcome
from bot.features.measures import (
    ADDED,
    SHARES,
    TIMES,
    Figure,
    Metric,
    Share,
    figure_said,
    less_is_better,
    means,
    name_of,
    value_said,
)
from bot.kernel.calendar import day_of, zone
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    ChoiceInput,
    Divider,
    Download,
    Form,
    Item,
    Items,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Series,
    Style,
    Table,
    TextInput,
    When,
    WhenStyle,
    Words,
    on_day,
    phrase,
)
from bot.kernel.messages import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from bot.features.goals.standing import Standing
    from bot.kernel.cards import Block, Input, Phrase, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId

_LEAST_POINTS = 2
_NOON = time(12)
_WEIGHT = 2
_MINUTES = 5
"""To look at one goal and choose what next; a look at the whole strategy takes longer."""
EXAMPLE = "goal within-day 80 by {day}"


def said(key: str, *buttons: Button, **values: Span | str | int) -> Card:
    """Say one sentence, and what can be pressed."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist), Buttons(buttons)) if buttons else (Para(gist),))


def asked_again(complaint: Phrase, metric: str) -> Card:
    """Say what cannot be, and lead to the form."""
    return Card(complaint, (Para(complaint), Buttons((set_button(metric), see()))))


def dropped(goal: Goal) -> Card:
    """Say that a goal is none any more, and let it be taken back."""
    back = Button(phrase("goal-restore"), Action("goal.restore", {"goal": goal.id}))
    return said("goal-dropped", back, see(), what=name_of(goal.metric))


def _on(day: date, moment: Moment) -> When:
    return When(datetime.combine(day, _NOON, zone(moment.policy.zone)), WhenStyle.DAY)


def see() -> Button:
    """Lead to all goals."""
    return Button(phrase("goal-see"), Action("steward.say", {"said": "goals"}))


def see_report() -> Button:
    """Lead to the report."""
    return Button(phrase("desk-see-report"), Action("steward.say", {"said": "report"}))


def set_button(metric: str = "", label: str = "goal-set") -> Button:
    """Lead to the form."""
    return Button(phrase(label), Action("goal.set", {"metric": metric} if metric else {}))


# ---------------------------------------------------------------- setting one


def how(day: date) -> Card:
    """Say how a goal is set, with an example that can be pressed."""
    gist, example = phrase("goal-how"), EXAMPLE.format(day=day.isoformat())
    press = Button(phrase("goal-example", day=Words(day.isoformat())), Action("steward.say", {"said": example}))
    return Card(gist, (Para(gist), Buttons((set_button(), press, see()))), phrase("goal-title"))


def form(goal: Goal | None, metric: str, day: date) -> Form:
    """Ask for what is to be reached, or for another target or day of what is aimed at."""
    chosen = goal.metric if goal else metric
    options = tuple(Option(one, name_of(one)) for one in Metric)
    which: tuple[Input, ...] = (
        () if goal else (ChoiceInput("metric", phrase("goal-form-metric"), options, (chosen,) if chosen else ()),)
    )
    return Form(
        phrase("goal-form-title", changes="yes" if goal else "no"),
        (
            *which,
            TextInput("much", phrase("goal-form-target"), phrase("goal-form-target-hint"), _typed(goal), most=12),
            TextInput(
                "when",
                phrase("goal-form-until"),
                phrase("goal-form-until-hint"),
                (goal.until if goal else day).isoformat(),
                most=10,
            ),
            PersonInput("owner", phrase("goal-form-owner"), optional=True),
            TextInput(
                "note",
                phrase("goal-form-note"),
                phrase("goal-form-note-hint"),
                goal.note if goal else "",
                optional=True,
                most=MOST_NOTE,
            ),
        ),
        phrase("goal-form-submit"),
        Action("goal.set", {"goal": goal.id} if goal else {}),
        (name_of(goal.metric),) if goal else phrase("goal-form-intro"),
    )


def _typed(goal: Goal | None) -> str:
    return f"{goal.target:g}" if goal else ""


def bad_target(metric: Metric) -> Phrase:
    """Say what a target of this metric looks like."""
    kind = "hours" if metric in TIMES else "percent" if metric in SHARES else "count"
    return phrase("goal-bad-target", what=name_of(metric), kind=kind)


def noted(goal: Goal, *, changed: bool, moment: Moment) -> Card:
    """Confirm what was set, in words, with its definition."""
    gist = phrase(
        "goal-noted",
        changed="yes" if changed else "no",
        what=name_of(goal.metric),
        target=value_said(goal.metric, goal.target),
        way=_way(goal),
        until=_on(goal.until, moment),
        owner=Name(goal.owner),
    )
    about = {"goal": goal.id}
    buttons = (
        see(),
        Button(phrase("goal-change"), Action("goal.set", about)),
        Button(phrase("goal-drop"), Action("goal.drop", about)),
    )
    return Card(gist, (Para(gist), Note(_means(goal.metric)), Buttons(buttons)))


def _way(goal: Goal) -> str:
    return "less" if less_is_better(goal.metric) else "more"


def _means(metric: Metric) -> tuple[Span, ...]:
    over = "added" if metric in ADDED else "now" if metric in {Metric.WAITING, Metric.CADENCE} else "stretch"
    return (
        phrase("goal-means", what=name_of(metric), means=means(metric)),
        Words(" "),
        phrase("goal-over-time", over=over),
    )


# ---------------------------------------------------------------- all of them


def listed(
    goals: Sequence[tuple[Goal, Standing]], over: Sequence[Goal], unnamed: frozenset[PersonId], moment: Moment, *,
    steers: bool,
) -> Card:  # fmt: skip
    """Show every goal with where it stands; whoever steers can change or drop it."""
    counts = {course: sum(one.course is course for _, one in goals) for course in Course}
    gist = phrase(
        "goal-gist", count=len(goals), on=counts[Course.ON], off=counts[Course.OFF], early=counts[Course.EARLY]
    )
    blocks: list[Block] = [Para(gist)]
    for goal, standing in goals:
        blocks += (Divider(), *_one(goal, standing, unnamed, moment, steers=steers))
    if goals:
        blocks.append(Note(phrase("goal-forecast-means")))
    if over:
        blocks += (Divider(), Items(tuple(Item(ended(goal, moment)) for goal in over)))
    if steers:
        blocks.append(Buttons((*((set_button(),) if len(goals) < MOST_GOALS else ()), see_report())))
    if goals or over:
        blocks.append(
            Download(phrase("goal-download"), table([*(goal for goal, _ in goals), *over], dict(_now(goals))))
        )
    return Card(gist, tuple(blocks), phrase("goal-title"))


def _one(
    goal: Goal, standing: Standing, unnamed: frozenset[PersonId], moment: Moment, *, steers: bool
) -> Iterable[Block]:
    owner = phrase("goal-no-owner") if goal.owner in unnamed else Name(goal.owner)
    yield Para(
        phrase(
            "goal-line",
            what=name_of(goal.metric),
            target=value_said(goal.metric, goal.target),
            way=_way(goal),
            until=_on(goal.until, moment),
            owner=owner,
        )
    )
    yield Para(
        (phrase("goal-now", now=figure_said(goal.metric, standing.figure)), Words(" "), course_said(goal, standing))
    )
    if (chart := _chart(goal, standing, moment)) is not None:
        yield chart
    if goal.note:
        yield Note((Words(goal.note),))
    yield Note(_means(goal.metric))
    if goal.earlier:
        before = goal.earlier[-1]
        yield Note(
            phrase(
                "goal-earlier",
                changed=When(before.changed, WhenStyle.DAY),
                target=value_said(goal.metric, before.target),
                until=_on(before.until, moment),
            )
        )
    if steers:
        about = {"goal": goal.id}
        yield Buttons(
            (
                Button(phrase("goal-change"), Action("goal.set", about)),
                Button(phrase("goal-drop"), Action("goal.drop", about)),
            )
        )


def course_said(goal: Goal, standing: Standing) -> Phrase:
    """Say what may come of a goal, by its bounds."""
    found = standing.forecast
    if found is None:
        return phrase("goal-early")
    return phrase(
        "goal-course",
        course=standing.course.value,
        same="yes" if round(found.low, 1) == round(found.high, 1) else "no",
        low=value_said(goal.metric, found.low),
        high=value_said(goal.metric, found.high),
    )


def _chart(goal: Goal, standing: Standing, moment: Moment) -> Chart | None:
    points = standing.points
    known = [(at, value) for at, value in points if value is not None]
    if len(known) < _LEAST_POINTS:
        return None
    here = moment.policy.zone
    (first, was), (last, is_now) = known[0], known[-1]
    unit = "hours" if goal.metric in TIMES else "percent" if goal.metric in SHARES else ""
    return Chart(
        (name_of(goal.metric),),
        tuple(on_day(day_of(at, here)) for at, _ in points),
        (
            Series(phrase("goal-series"), tuple(None if value is None else round(value, 1) for _, value in points)),
            Series(phrase("goal-series-target"), tuple(goal.target for _ in points)),
        ),
        phrase(
            "goal-alt",
            what=name_of(goal.metric),
            first=on_day(day_of(first, here)),
            was=value_said(goal.metric, was),
            last=on_day(day_of(last, here)),
            now=value_said(goal.metric, is_now),
            target=value_said(goal.metric, goal.target),
        ),
        ChartKind.LINE,
        phrase("measure-unit", unit=unit) if unit else None,
    )


def came_to(goal: Goal) -> Phrase:
    """Say what a goal had come to on its day."""
    share = Share(goal.part, goal.of) if goal.of else None
    return figure_said(goal.metric, Figure(goal.came_to, share))


def ended(goal: Goal, moment: Moment) -> Phrase:
    """Say what became of a goal."""
    return phrase(
        "goal-ended",
        outcome=goal.outcome.value,
        what=name_of(goal.metric),
        target=value_said(goal.metric, goal.target),
        way=_way(goal),
        until=_on(goal.until, moment),
        now=came_to(goal),
    )


def _now(goals: Iterable[tuple[Goal, Standing]]) -> Iterable[tuple[str, float | None]]:
    return ((goal.id, standing.figure.value) for goal, standing in goals)


COLUMNS = (
    "goal", "metric", "target", "until", "owner", "set_on", "set_by", "outcome", "now", "changed_on", "target_before",
    "until_before",
)  # fmt: skip
"""A row a goal as it is, and one for each way it was before; these only have the last three."""


def table(goals: Iterable[Goal], now: Mapping[str, float | None]) -> Table:
    """Give goals and their history to take away."""
    rows: list[tuple[str | int | float | None, ...]] = []
    for goal in goals:
        is_now = now.get(goal.id, goal.came_to)
        rounded = None if is_now is None else round(is_now, 2)
        base = (
            goal.id, goal.metric.value, goal.target, goal.until.isoformat(), goal.owner, goal.at.isoformat(),
            goal.set_by, goal.outcome.value, rounded,
        )  # fmt: skip
        rows.append((*base, None, None, None))
        rows += [
            (*base, before.changed.isoformat(), before.target, before.until.isoformat()) for before in goal.earlier
        ]
    return Table("goals", COLUMNS, tuple(rows))


# ---------------------------------------------------------------- lines of the desk


def drift(goal: Goal, standing: Standing, before: Proposal | None, moment: Moment) -> Proposal:
    """Say on the desk that a goal is likely to be missed, while there is time to do something."""
    found = standing.forecast
    low, high = (found.low, found.high) if found else (0.0, 0.0)
    about = {"goal": goal.id}
    line = phrase(
        "goal-drifts",
        what=name_of(goal.metric),
        low=value_said(goal.metric, low),
        high=value_said(goal.metric, high),
        target=value_said(goal.metric, goal.target),
        until=_on(goal.until, moment),
    )
    return Proposal(
        drift_of(goal),
        before.at if before else moment.now,
        ACTIVITY,
        line,
        buttons=(
            see(),
            Button(phrase("goal-change"), Action("goal.set", about)),
            Button(phrase("goal-not-now"), Action("goal.quiet", about)),
        ),
        weight=_WEIGHT,
        minutes=_MINUTES,
    )


def ownerless(goal: Goal, moment: Moment) -> Proposal:
    """Say on the desk that whoever looked after a goal has left."""
    line = phrase("goal-ownerless", what=name_of(goal.metric), until=_on(goal.until, moment))
    change = Button(phrase("goal-change"), Action("goal.set", {"goal": goal.id}), Style.PRIMARY)
    drop = Button(phrase("goal-drop"), Action("goal.drop", {"goal": goal.id}))
    buttons = (change, drop, see())
    return Proposal(ownerless_of(goal), moment.now, ACTIVITY, line, buttons=buttons, weight=_WEIGHT, minutes=_MINUTES)


def day(goal: Goal, moment: Moment) -> Proposal:
    """Say on the desk what became of a goal, and what could be next."""
    next_one = "goal-set-next" if goal.outcome is Outcome.REACHED else "goal-set-again"
    return Proposal(
        end_of(goal),
        moment.now,
        ACTIVITY,
        ended(goal, moment),
        (Note(phrase("goal-next", outcome=goal.outcome.value)),),
        (
            Button(phrase(next_one), Action("goal.set", {"metric": goal.metric}), Style.PRIMARY),
            see_report(),
            Button(phrase("goal-aside"), Action("goal.aside", {"goal": goal.id})),
        ),
        weight=_WEIGHT,
        minutes=_MINUTES,
    )
