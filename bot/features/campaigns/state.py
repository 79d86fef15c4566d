"""What is kept about a campaign: its plan, its steps, who took part by id alone, and what it came to."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.records import Leaving, Record, theirs, unnamed

ACTIVITY = "G1"
PREPARE, POST, MIDWAY, CLOSE = "campaign.prepare", "campaign.post", "campaign.midway", "campaign.close"
AFTER, FORGET, REMIND, LATE = "campaign.after", "campaign.forget", "campaign.remind", "campaign.late"
PAUSE_OVER = "campaign.pause-over"
RESULT = "result"
"""What the core team is told in the end, beside the three things that everybody is."""
MOST_READ = 10_000
MOST_TITLE, MOST_GOAL, MOST_AUDIENCE, MOST_TAG, MOST_WORDS, MOST_STEP = 80, 300, 120, 40, 1500, 200
"""Characters."""
_FORTNIGHT = 14
"""Days."""
_MOST_MESSAGES = 60
"""Messages of one person that are remembered, so that each can be taken back."""
_NOBODY = PersonId("")


class Stage(StrEnum):
    """How far a campaign has come."""

    PLANNED = "planned"
    RUNNING = "running"
    """It was announced."""
    ENDED = "ended"
    """Its time is over; the closing word waits for a manager."""
    CLOSED = "closed"


LIVE = frozenset({Stage.PLANNED, Stage.RUNNING, Stage.ENDED})


class Kind(StrEnum):
    """What a campaign says to everybody."""

    INVITATION = "invitation"
    MIDWAY = "midway"
    CLOSING = "closing"


class Standing(StrEnum):
    """What has become of one of these."""

    LATER = "later"
    WAITS = "waits"
    """For a manager."""
    LET_GO = "let-go"
    """A manager said yes; it is posted on its day, at a civil hour."""
    POSTED = "posted"
    SKIPPED = "skipped"


class Notice(Struct, frozen=True):
    """One of the three things that are said to everybody."""

    words: str = ""
    """What the core team wrote in the place of the template's words."""
    standing: Standing = Standing.LATER
    by: PersonId = _NOBODY
    """The manager who let it go."""


class Doer(StrEnum):
    """Who does a step."""

    OWNER = "owner"
    MANAGER = "manager"
    EVERYBODY = "everybody"


class Progress(StrEnum):
    """How a step stands."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class Step(Struct, frozen=True):
    """One thing to be done by a day."""

    day: date
    """On the community's calendar."""
    doer: Doer
    person: PersonId = _NOBODY
    """Who sees to it; nobody in particular where everybody does it."""
    key: str = ""
    """Which of a template's it is."""
    words: str = ""
    """What somebody wrote instead, or added."""
    progress: Progress = Progress.OPEN
    reminded: bool = False

    @property
    def open(self) -> bool:
        """Whether somebody still has to see to it."""
        return self.progress is Progress.OPEN and bool(self.person)


class Side(Struct, frozen=True):
    """What a metric came to in one place over one stretch of time."""

    value: float | None
    """Hours, per cent or a count; None of too few."""
    part: int = 0
    of: int = 0
    """Where it is a share: of how many."""


class Finding(StrEnum):
    """What can be said of a change."""

    FEW = "few"
    """Too few on one side or another to say anything."""
    UNCLEAR = "unclear"
    """It may be nothing, or either way."""
    MORE = "more"
    FEWER = "fewer"
    UNMEASURED = "unmeasured"
    """No interval is reckoned for such a figure, so nothing is concluded."""


class Compared(Struct, frozen=True):
    """One metric in a campaign's channels and, where there are any, in those it did not touch."""

    metric: str
    during: Side
    before: Side
    other: Side | None = None
    other_before: Side | None = None
    finding: Finding = Finding.FEW
    low: float = 0.0
    high: float | None = None
    """The interval, 95 %: points of a share, or how many times as many; None: without an end."""


class Week(Struct, frozen=True):
    """The people who contributed in one week."""

    starts: date
    here: int
    elsewhere: int
    within: bool
    """Whether it is one of the campaign's own."""


class Result(Struct, frozen=True):
    """What a campaign came to. Figures alone: nobody is named in them."""

    people: int
    """Who took part, without those who ran it."""
    new: int
    """Of them, who had neither asked nor answered here in the year before."""
    asked: int
    answered: int
    """Questions that came with it, and how many of them have an answer."""
    accepted: int
    used: int
    """Acceptances and uses that came of it."""
    days: int
    compared: tuple[Compared, ...] = ()
    weeks: tuple[Week, ...] = ()
    after: tuple[Compared, ...] = ()
    """The weeks after it, against as many before."""
    after_days: int = 0

    @property
    def fresh(self) -> str:
        """Whether none, some or all of them took part for the first time."""
        return "none" if not self.new else "all" if self.new == self.people else "some"


class Campaign(Record, frozen=True):
    """One campaign, from its plan to its figures."""

    kind = "campaign"
    forgets = unnamed

    name: str
    title: str
    template: str
    goal: str
    by: PersonId
    """Who planned it."""
    at: datetime
    starts: date
    ends: date
    """First and last day, on the community's calendar."""
    place: PlaceId
    owners: tuple[PersonId, ...]
    """The first sees to it; further ones, such as an expert who answers, help."""
    metric: str = ""
    """A value of `Metric`; empty where the usual ones will do."""
    audience: str = ""
    hashtag: str = ""
    """Without the sign, as it was written."""
    idea: str = ""
    steps: tuple[Step, ...] = ()
    notices: dict[str, Notice] = field(default_factory=dict)
    stage: Stage = Stage.PLANNED
    announced: datetime | None = None
    post: MessageId | None = None
    """The message that invites; what follows stands below it."""
    ended: datetime | None = None
    called_off: bool = False
    """It was announced, and ended before its first day."""
    result: Result | None = None
    forgotten: bool = False
    """Who took part, and what was written for it, is kept no more."""

    @property
    def id(self) -> str:
        """Its own name: a day, and a number where several begin on it."""
        return self.name

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found while it lives; by its hashtag and its thread while it runs."""
        live = (("live", "yes"),) if self.stage in LIVE or any(step.open for step in self.steps) else ()
        idea = (("idea", self.idea),) if self.idea else ()
        if self.stage is not Stage.RUNNING:
            return (*live, *idea)
        tag = (("tag", folded(self.hashtag)),) if self.hashtag else ()
        post = (("post", self.post),) if self.post else ()
        return (*live, *idea, *tag, *post)

    def notice(self, kind: Kind) -> Notice:
        """Give one of the three things that are said to everybody."""
        return self.notices.get(kind, Notice())

    def noticed(self, kind: Kind, standing: Standing, by: PersonId | None = None) -> Campaign:
        """Let one of them stand otherwise."""
        old = self.notice(kind)
        put = replace(old, standing=standing, by=old.by if by is None else by)
        return replace(self, notices={**self.notices, kind: put})

    def surface(self, kind: Kind) -> str:
        """Name the message that says it."""
        return f"campaign/{self.name}/{kind}"

    @property
    def days(self) -> int:
        """How long it runs."""
        return (self.ends - self.starts).days + 1

    @property
    def runners(self) -> frozenset[PersonId]:
        """Who runs it, and therefore does not count as taking part."""
        return frozenset({self.by, *self.owners})

    def with_step(self, number: int, step: Step) -> Campaign:
        """Put a step in its place."""
        return replace(self, steps=(*self.steps[:number], step, *self.steps[number + 1 :]))


class Taking(Record, frozen=True):
    """That somebody took part in a campaign: by which messages, and nothing of what they say."""

    kind = "taking"

    campaign: str
    who: PersonId
    messages: dict[MessageId, PlaceId]
    named: bool = False
    """They said that they may be thanked by name."""

    @property
    def id(self) -> str:
        """One a person and campaign."""
        return f"{self.campaign}/{self.who}"

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """Somebody took part, and counts; who it was is not known."""
        return leaving.parted(replace(self, named=self.named and not leaving.theirs(self.who)))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the campaign and by each message."""
        return (("campaign", self.campaign), *(("message", message) for message in self.messages))

    def wrote(self, message: MessageId, place: PlaceId) -> Taking:
        """Count a message."""
        kept = list({**self.messages, message: place}.items())[-_MOST_MESSAGES:]
        return replace(self, messages=dict(kept))

    def without(self, message: MessageId) -> Taking:
        """Count a message back."""
        return replace(self, messages={one: place for one, place in self.messages.items() if one != message})


class Reminder(Record, frozen=True):
    """The one message that reminds somebody of steps."""

    kind = "campaign-reminder"
    forgets = theirs("who")

    who: PersonId
    surface: str
    at: datetime
    steps: tuple[tuple[str, int], ...]
    """Campaign, and the step's number in it."""

    @property
    def id(self) -> str:
        """One live reminder a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by each campaign in it."""
        return tuple(("campaign", name) for name in dict.fromkeys(name for name, _ in self.steps))


def folded(hashtag: str) -> str:
    """Give a hashtag as it is compared: capital letters only help whoever reads."""
    return hashtag.casefold()


def after_days(campaign: Campaign) -> int:
    """Say how long after its end a campaign is looked at once more: two weeks after a short one, else four."""
    return _FORTNIGHT if campaign.days <= _FORTNIGHT else 2 * _FORTNIGHT


def weeks_of(days: int) -> int:
    """Count weeks, begun ones as whole."""
    return -(-days // 7)


DAY, WEEK = timedelta(days=1), timedelta(days=7)
