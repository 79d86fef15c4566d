"""A campaign's course: let go, announced, moved, ended, closed. Each gives the campaign as it is then."""

from __future__ import annotations

from datetime import UTC, date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.campaigns import dates, notices
from bot.features.campaigns.state import ACTIVITY, DAY, WEEK, Kind, Progress, Stage, Standing
from bot.features.campaigns.templates import announced_on, shifted, template_of
from bot.kernel.cards import Action, Button, Style, When, WhenStyle, Words, phrase
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import HAS_A_DAY, Proposal
from bot.kernel.steering import CampaignBegun, CampaignEnded, CampaignMoved

if TYPE_CHECKING:
    from bot.features.campaigns.state import Campaign, Result
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.people import MessageId, PersonId

# ---------------------------------------------------------------- Decisions


def announced(campaign: Campaign, message: MessageId | None, moment: Moment) -> tuple[Campaign, tuple[Fact, ...]]:
    """Let it run: the invitation stands, though nobody may know where."""
    by = campaign.notice(Kind.INVITATION).by
    put = replace(
        campaign.noticed(Kind.INVITATION, Standing.POSTED), stage=Stage.RUNNING, announced=moment.now, post=message
    )
    begun = CampaignBegun(campaign.name, by, campaign.idea)
    if message and template_of(campaign).hosted:
        begun = replace(begun, thread=message, until=dates.ends_at(campaign, moment.policy).astimezone(UTC))
    return put, (begun, CarriedOut(ACTIVITY, by))


def ended(
    campaign: Campaign, result: Result, moment: Moment, by: PersonId | None = None
) -> tuple[Campaign, CampaignEnded]:
    """Let it be over, by its time or by a manager's word; a manager decides about the closing word."""
    when = min(moment.now, dates.ends_at(campaign, moment.policy))
    put = replace(campaign, stage=Stage.ENDED, ended=when, result=result)
    if put.notice(Kind.MIDWAY).standing is not Standing.POSTED:
        put = put.noticed(Kind.MIDWAY, Standing.SKIPPED)
    put = put.noticed(Kind.CLOSING, Standing.WAITS)
    return put, CampaignEnded(campaign.name, by) if by else CampaignEnded(campaign.name)


def called_off(campaign: Campaign, moment: Moment, by: PersonId) -> tuple[Campaign, CampaignEnded]:
    """Let it not take place although it was announced: the invitation says so, and nothing else follows."""
    steps = tuple(replace(step, progress=Progress.SKIPPED) if step.open else step for step in campaign.steps)
    put = replace(campaign, stage=Stage.CLOSED, ended=moment.now, called_off=True, steps=steps)
    return put, CampaignEnded(campaign.name, by, dropped=True)


def before_its_day(campaign: Campaign, moment: Moment) -> bool:
    """Whether it has been announced and has not begun."""
    return dates.today(moment.now, moment.policy) < campaign.starts


def closed(campaign: Campaign, standing: Standing, by: PersonId | None = None) -> Campaign:
    """Let it rest: a manager has decided about the closing word, or nobody has in time."""
    return replace(campaign.noticed(Kind.CLOSING, standing, by), stage=Stage.CLOSED)


def forgotten(campaign: Campaign) -> Campaign:
    """Keep what it was for and what it came to; no step, and no word that was written for it."""
    notices_left = {kind: replace(one, words="") for kind, one in campaign.notices.items()}
    return replace(campaign, stage=Stage.CLOSED, steps=(), notices=notices_left, post=None, forgotten=True)


def moved(campaign: Campaign, weeks: int, moment: Moment) -> Campaign:
    """Move what is still to come by so many weeks; what has been stays where it was."""
    by, here = weeks * WEEK, dates.today(moment.now, moment.policy)
    ahead = campaign.stage is Stage.PLANNED or campaign.starts > here
    running = campaign.stage in {Stage.PLANNED, Stage.RUNNING}
    steps = tuple(shifted(step, by.days, moment.policy, moment.now) for step in campaign.steps)
    return replace(
        campaign,
        starts=campaign.starts + by if ahead else campaign.starts,
        ends=campaign.ends + by if running else campaign.ends,
        steps=steps,
    )


def redated(campaign: Campaign, starts: date, ends: date, moment: Moment) -> Campaign:
    """Give it other dates: steps until its end follow its first day, those after it its last."""
    to_start, to_end = (starts - campaign.starts).days, (ends - campaign.ends).days
    steps = tuple(
        shifted(step, to_end if step.day > campaign.ends else to_start, moment.policy, moment.now)
        for step in campaign.steps
    )
    return replace(campaign, starts=starts, ends=ends, steps=steps)


def redated_fact(campaign: Campaign, before: Campaign, moment: Moment) -> tuple[CampaignMoved, ...]:
    """Note that a campaign ends on another day while it runs: whoever awaits its guest awaits them until then."""
    if campaign.stage is not Stage.RUNNING or campaign.ends == before.ends:
        return ()
    until = dates.ends_at(campaign, moment.policy).astimezone(UTC)
    return (CampaignMoved(campaign.name, moment.person.who, until),)


def touched_by(campaign: Campaign, until: date) -> bool:
    """Whether a pause until a day holds back anything of a campaign."""
    if campaign.stage is Stage.PLANNED:
        return announced_on(campaign) < until or any(step.open and step.day < until for step in campaign.steps)
    return campaign.stage is Stage.RUNNING


# ---------------------------------------------------------------- Cards


def about_pause(campaign: Campaign) -> str:
    """Name the proposal that asks whether a campaign is moved for a pause."""
    return notices.about(campaign, "pause")


def pause_proposal(campaign: Campaign, old: Proposal | None, moment: Moment) -> Proposal | None:
    """Ask a manager whether what a pause holds back is moved behind it; None where there is nothing to move."""
    until = moment.policy.paused_until
    if until is None or not touched_by(campaign, dates.today(until, moment.policy)):
        return None
    weeks = dates.weeks_until(until - DAY, moment.now)
    about = {"campaign": campaign.name, "weeks": str(weeks)}
    return Proposal(
        about_pause(campaign),
        old.at if old else moment.now,
        ACTIVITY,
        phrase("campaign-paused", title=Words(campaign.title), until=When(until, WhenStyle.DAY), weeks=weeks),
        (),
        (
            Button(phrase("campaign-move", weeks=weeks), Action("campaign.move", about), Style.PRIMARY),
            Button(phrase("campaign-leave"), Action("campaign.leave", {"campaign": campaign.name})),
        ),
        weight=HAS_A_DAY,
    )
