"""What happened in steering a community: strategy and goals, the core team, campaigns, discussions, stories, learning.

As all facts, they name people and messages by id and never hold text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from bot.kernel.people import MessageId, PersonId, PlaceId


class Appointed(Struct, frozen=True, tag="appointed"):
    """Somebody was given a role."""

    who: PersonId
    role: str
    """A value of `Role`."""
    by: PersonId


class Relieved(Struct, frozen=True, tag="relieved"):
    """Somebody has a role no more."""

    who: PersonId
    role: str
    by: PersonId


class HandedOver(Struct, frozen=True, tag="handed-over"):
    """A facilitation duty is shared with somebody, or handed to them, for a time."""

    duty: str
    """A value of `Duty`."""
    who: PersonId
    by: PersonId
    until: datetime


class Returned(Struct, frozen=True, tag="returned"):
    """A facilitation duty is the managers' again."""

    duty: str
    who: PersonId
    by: PersonId = PersonId("")
    """Who gave or took it back; empty where its time was over."""


class Reviewed(Struct, frozen=True, tag="reviewed"):
    """The community's strategy was looked at and stands, changed or not."""

    by: PersonId


class Aimed(Struct, frozen=True, tag="aimed"):
    """The community has set itself a goal, or another target or day for it; or it has none there any more."""

    goal: str
    metric: str
    by: PersonId
    on: bool = True
    """Not where it was dropped, or where its day came and too little had happened to say."""


def aims(facts: Iterable[tuple[datetime, object]]) -> dict[str, datetime]:
    """Give the goals that are still to come, each with when it was last set, from a ledger in the order of time."""
    found: dict[str, datetime] = {}
    for at, fact in facts:
        match fact:
            case Aimed(goal, on=True):
                found[goal] = at
            case Aimed(goal) | Reached(goal):
                found.pop(goal, None)
            case _:
                continue
    return found


class Reached(Struct, frozen=True, tag="reached"):
    """A goal was reached, or missed, when its day came."""

    goal: str
    metric: str
    met: bool


class Managed(Struct, frozen=True, tag="managed"):
    """A manager decided something for the community of which no other fact tells."""

    what: str
    """strategy, remit, maturity, readers-added, readers-removed, steps-left-out or note-held."""
    by: PersonId
    who: PersonId = PersonId("")
    """With whom, where it is about somebody."""


class Convened(Struct, frozen=True, tag="convened"):
    """The core team was written its note."""

    note: str


class IdeaGiven(Struct, frozen=True, tag="idea-given"):
    """Somebody had an idea, or one was drawn from what is asked again and again."""

    idea: str
    by: PersonId = PersonId("")


class Voted(Struct, frozen=True, tag="voted"):
    """Somebody of the core team is for an idea, or no more."""

    idea: str
    by: PersonId
    on: bool = True


class Decided(Struct, frozen=True, tag="decided"):
    """The core team, or a manager for it, decided what becomes of an idea."""

    idea: str
    how: str
    """campaign, discussion, do, done, later or no: `do` when an owner was chosen, `done` when it was done."""
    by: PersonId
    owner: PersonId = PersonId("")


class Invited(Struct, frozen=True, tag="invited"):
    """Somebody of the core team was asked to take part in something."""

    ask: str
    who: PersonId


class Replied(Struct, frozen=True, tag="replied"):
    """Whoever was asked to take part said yes or no."""

    ask: str
    who: PersonId
    yes: bool


class CampaignBegun(Struct, frozen=True, tag="campaign-begun"):
    """A campaign was announced."""

    campaign: str
    by: PersonId
    idea: str = ""
    thread: MessageId = MessageId("")
    """The invitation, where a guest answers below it;"""
    until: datetime | None = None
    """and until when they do."""


class CampaignMoved(Struct, frozen=True, tag="campaign-moved"):
    """A campaign that runs has another last day."""

    campaign: str
    by: PersonId
    until: datetime


class CampaignEnded(Struct, frozen=True, tag="campaign-ended"):
    """A campaign is over: its time, or a manager's word."""

    campaign: str
    by: PersonId = PersonId("")
    dropped: bool = False


class DiscussionOpened(Struct, frozen=True, tag="discussion-opened"):
    """A discussion was opened with a leader as its host."""

    discussion: str
    host: PersonId
    by: PersonId
    place: PlaceId
    topics: tuple[str, ...] = ()
    idea: str = ""
    """The core team's idea it came of, if it came of one."""


class CarriedForward(Struct, frozen=True, tag="carried-forward"):
    """What a discussion came to was taken forward by somebody: into a policy, a programme, a plan."""

    discussion: str
    by: PersonId
    how: str = ""
    """policy, programme, guidance, training or other."""


class DiscussionEnded(Struct, frozen=True, tag="discussion-ended"):
    """A discussion is over without having been taken forward."""

    discussion: str
    how: str
    """nothing-yet, dropped or gone."""
    by: PersonId = PersonId("")


class StoryApproved(Struct, frozen=True, tag="story-approved"):
    """Everybody in a story agreed that it is told, and a manager approved it."""

    story: str
    by: PersonId
    who: tuple[PersonId, ...] = ()


class StoryWithdrawn(Struct, frozen=True, tag="story-withdrawn"):
    """A story is told no more: somebody in it took their yes back, or a manager did."""

    story: str
    by: PersonId = PersonId("")


class Briefed(Struct, frozen=True, tag="briefed"):
    """A leader was brought a briefing."""

    briefing: str
    who: PersonId


class BriefingOpened(Struct, frozen=True, tag="briefing-opened"):
    """A leader pressed something in a briefing: it was read."""

    briefing: str
    who: PersonId


class BriefingActed(Struct, frozen=True, tag="briefing-acted"):
    """A leader did the one thing a briefing asked for."""

    briefing: str
    who: PersonId
    what: str = ""


class Assessed(Struct, frozen=True, tag="assessed"):
    """How mature a dimension of the community is was assessed anew."""

    dimension: str
    level: str
    """reactive, emergent, engaged or activist."""
    quarter: str
    """Such as 2026-Q4."""
    lacking: tuple[str, ...] = ()
    """What its next level asks for and is not met: keys, such as `sponsor`; what can be learned is chosen by it."""


class Learned(Struct, frozen=True, tag="learned"):
    """A manager finished a lesson."""

    lesson: str
    by: PersonId


class Trained(Struct, frozen=True, tag="trained"):
    """A manager put something in their training log."""

    by: PersonId
    formal: bool
    minutes: int = 0
