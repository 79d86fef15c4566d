"""What is known of campaigns that communities run again and again: how long, which steps, who does them.

Their words are in the texts: `campaign-<template>` names it, `campaign-<template>-invitation`, `-midway` and `-closing`
say it to everybody, and `campaign-step-<template>-<step>` says what is to be done.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.campaigns.state import Doer, Progress, Step
from bot.kernel.calendar import day_of
from bot.kernel.cards import Phrase, phrase
from bot.kernel.people import PersonId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.features.campaigns.state import Campaign
    from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_MOST_SHIFTED = 30
"""Days looked at for one on which people work."""


class Task(Struct, frozen=True):
    """A step of a template: so many days from the first day or, where `ending`, from the last one."""

    key: str
    offset: int
    doer: Doer = Doer.OWNER
    ending: bool = False


class Template(Struct, frozen=True):
    """A kind of campaign."""

    name: str
    days: int
    """How long it usually runs."""
    ahead: int
    """Days before the first one on which it is announced."""
    tasks: tuple[Task, ...]
    hosted: bool = False
    """A guest answers below the invitation: until the end nobody else is asked about a question there."""


_MANAGER, _EVERYBODY = Doer.MANAGER, Doer.EVERYBODY
TEMPLATES: Mapping[str, Template] = {
    one.name: one
    for one in (
        Template(
            "ama",
            5,
            7,
            (
                Task("guest", -21),
                Task("introduce", -14),
                Task("ask", -7, _EVERYBODY),
                Task("collect", -3),
                Task("remind", -1),
                Task("open", 0),
                Task("left", 1, ending=True),
                Task("summary", 7, ending=True),
            ),
            hosted=True,
        ),
        Template(
            "ediscussion",
            21,
            7,
            (
                Task("purpose", -21),
                Task("first", -14),
                Task("open", 0),
                Task("second", 7),
                Task("voices", 10),
                Task("third", 14),
                Task("close", 0, ending=True),
                Task("summary", 7, ending=True),
                Task("became", 28, _MANAGER, ending=True),
            ),
        ),
        Template(
            "webinar",
            14,
            0,
            (
                Task("speakers", -7),
                Task("material", -2),
                Task("questions", 0),
                Task("try", 1, _EVERYBODY),
                Task("pass", 3),
                Task("tried", 7),
                Task("summary", 7, ending=True),
            ),
            hosted=True,
        ),
        Template(
            "challenge",
            28,
            3,
            (
                Task("choose", -14),
                Task("first", -7),
                Task("do", 0, _EVERYBODY),
                Task("show", 7),
                Task("stuck", 14),
                Task("last", -7, ending=True),
                Task("collect", 3, ending=True),
                Task("thank", 7, _MANAGER, ending=True),
            ),
        ),
        Template(
            "welcome",
            7,
            3,
            (
                Task("who", -10),
                Task("hosts", -7),
                Task("introduce", 0, _EVERYBODY),
                Task("answer", 1),
                Task("show", 3),
                Task("ask", 2, ending=True),
                Task("learned", 7, _MANAGER, ending=True),
            ),
        ),
    )
}
USUAL = "ama"

# ---------------------------------------------------------------- Decisions


def template_of(campaign: Campaign) -> Template:
    """Give the kind of a campaign; one that no longer exists is as the usual one."""
    return TEMPLATES.get(campaign.template, TEMPLATES[USUAL])


def announced_on(campaign: Campaign) -> date:
    """Say on which day the invitation is meant to stand."""
    return campaign.starts - timedelta(days=template_of(campaign).ahead)


def steps(campaign: Campaign, manager: PersonId, policy: Policy, now: datetime) -> tuple[Step, ...]:
    """Lay out the steps of a template on days when people work.

    What should have been done before today is due on the next working day: a plan made late is no plan that is late.
    """
    soonest = working_day(day_of(now, policy.zone) + timedelta(days=1), policy)
    people = {Doer.OWNER: campaign.owners[0], Doer.MANAGER: manager, Doer.EVERYBODY: PersonId("")}
    return tuple(
        Step(
            max(_day(task, campaign, policy), soonest), task.doer, people[task.doer], f"{campaign.template}-{task.key}"
        )
        for task in template_of(campaign).tasks
    )


def _day(task: Task, campaign: Campaign, policy: Policy) -> date:
    day = (campaign.ends if task.ending else campaign.starts) + timedelta(days=task.offset)
    # What prepares something is done before it; what follows, after it.
    return working_day(day, policy, back=task.offset < 0)


def shifted(step: Step, days: int, policy: Policy, now: datetime) -> Step:
    """Let a step that is still open be due so many days later or earlier, and never before tomorrow."""
    if step.progress is not Progress.OPEN or not days:
        return step
    soonest = working_day(day_of(now, policy.zone) + timedelta(days=1), policy)
    moved = working_day(step.day + timedelta(days=days), policy)
    return replace(step, day=max(moved, soonest), reminded=False)


def working_day(day: date, policy: Policy, *, back: bool = False) -> date:
    """Give the nearest day, from this one on or back, on which the community works."""
    for away in range(_MOST_SHIFTED):
        near = day + timedelta(days=-away if back else away)
        if near.weekday() in policy.working_days and near not in policy.holidays:
            return near
    return day


# ---------------------------------------------------------------- Cards


def named(template: str) -> Phrase:
    """Name a kind of campaign."""
    return phrase(f"campaign-{template}" if template in TEMPLATES else f"campaign-{USUAL}")


def ordered() -> Sequence[Template]:
    """Give the kinds in the order in which they are offered."""
    return tuple(TEMPLATES.values())
