"""Days on the community's calendar, and the moments at which something of a campaign happens."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING

from bot import listening
from bot.features.campaigns.state import DAY, WEEK
from bot.features.campaigns.templates import announced_on
from bot.kernel import calendar
from bot.kernel.calendar import day_of, zone
from bot.kernel.cards import When, WhenStyle

if TYPE_CHECKING:
    from bot.features.campaigns.state import Campaign, Step
    from bot.kernel.policy import Policy

LONGEST = 26 * 7
"""Days that a campaign may run."""
_SHORT = 5
"""Days of a campaign that has no half of its own: a working week."""
_AHEAD = timedelta(days=400)
_PREPARED = 3
"""Days before an invitation is to stand on which a manager is asked about it."""


def today(now: datetime, policy: Policy) -> date:
    """Say which day it is in the community."""
    return day_of(now, policy.zone)


def midnight(day: date, policy: Policy) -> datetime:
    """Give the moment at which a day begins in the community."""
    return calendar.midnight(day, policy.zone)


def morning(day: date, policy: Policy) -> datetime:
    """Give the first civil hour of the community on a day or after it."""
    return policy.hours().opens(midnight(day, policy))


def said(day: date, policy: Policy) -> When:
    """Say a day; at its noon it is the same day for nearly every reader."""
    return When(datetime.combine(day, time(12), zone(policy.zone)), WhenStyle.DAY)


def read(words: str, now: datetime, policy: Policy) -> date | None:
    """Read '2026-03-16' or a weekday's name as a day to come, today included; None when it is neither."""
    here = today(now, policy)
    weekday = listening.weekday(words)
    if weekday is not None:
        return here + timedelta(days=(weekday - here.weekday() - 1) % 7 + 1)
    try:
        day = date.fromisoformat(words.strip())
    except ValueError:
        return None
    return day if day <= here + _AHEAD else None


def civil(moment: datetime, policy: Policy) -> datetime:
    """Give the first moment from this one on at which something may be posted: no pause, no night, no holiday."""
    if policy.paused_until is not None:
        moment = max(moment, policy.paused_until)
    return policy.hours().opens(moment)


def prepared_at(campaign: Campaign, policy: Policy) -> datetime:
    """Say when a manager is asked about the invitation."""
    return midnight(announced_on(campaign) - _PREPARED * DAY, policy)


def invited_at(campaign: Campaign, policy: Policy) -> datetime:
    """Say when the invitation is meant to stand."""
    return morning(announced_on(campaign), policy)


def halfway(campaign: Campaign, policy: Policy) -> datetime | None:
    """Say when it is time for a look half-way; None in a short campaign."""
    return midnight(campaign.starts + (campaign.days // 2) * DAY, policy) if campaign.days > _SHORT else None


def begins_at(campaign: Campaign, policy: Policy) -> datetime:
    """Say when its first day begins."""
    return midnight(campaign.starts, policy)


def ends_at(campaign: Campaign, policy: Policy) -> datetime:
    """Say when its last day is over."""
    return midnight(campaign.ends + DAY, policy)


def remind_at(step: Step, policy: Policy) -> datetime:
    """Say when somebody is reminded of a step: a working day before it is due."""
    day = step.day - DAY
    while day.weekday() not in policy.working_days or day in policy.holidays:
        if step.day - day > WEEK:
            break
        day -= DAY
    return midnight(day, policy)


def late_at(step: Step, policy: Policy) -> datetime:
    """Say when a step that is still open is late."""
    return morning(step.day + DAY, policy)


def weeks_until(then: datetime, now: datetime) -> int:
    """Count the weeks by which something must be moved to lie behind a moment."""
    return max(1, ceil((then - now) / WEEK))
