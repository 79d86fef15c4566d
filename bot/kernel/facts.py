"""What happened, for the ledger and for other features: features never call each other, they hear each other's facts.

A fact names people and messages by id and never holds text.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.steering import (
    Aimed,
    Appointed,
    Assessed,
    Briefed,
    BriefingActed,
    BriefingOpened,
    CampaignBegun,
    CampaignEnded,
    CampaignMoved,
    CarriedForward,
    Convened,
    Decided,
    DiscussionEnded,
    DiscussionOpened,
    HandedOver,
    IdeaGiven,
    Invited,
    Learned,
    Managed,
    Reached,
    Relieved,
    Replied,
    Returned,
    Reviewed,
    StoryApproved,
    StoryWithdrawn,
    Trained,
    Voted,
)

QuestionId = str


class Asked(Struct, frozen=True, tag="asked"):
    """A question was recognised and outlived its grace."""

    question: QuestionId
    who: PersonId
    place: PlaceId
    topics: tuple[str, ...] = ()
    past: bool = False
    """Learned from an import or after an outage; nothing was done about it."""
    reasons: tuple[str, ...] = ()
    """Why it was heard as a question: keys of the words that say so."""
    noted: datetime | None = None
    """When it was learned, where that is long after the message which told of it."""
    since: datetime | None = None
    """When it was asked, where that is long before it was learned of."""
    language: str = ""
    """In which it was asked (BCP 47 primary tag), where that is known: nobody is asked about what they cannot read."""
    words: tuple[str, ...] = ()
    """The single words behind its topics, so that people read "fridges" and not a stem; earlier builds kept none."""


class Answered(Struct, frozen=True, tag="answered"):
    """Another human's substantive reply arrived. `first` marks the one that ended the wait."""

    question: QuestionId
    who: PersonId
    asker: PersonId
    place: PlaceId
    message: MessageId
    first: bool
    how: str
    """thread, mention, flow, button, reaction or command."""
    took: timedelta = timedelta()
    topics: tuple[str, ...] = ()
    noted: datetime | None = None
    """When it came, where that is long before it was counted."""


class Accepted(Struct, frozen=True, tag="accepted"):
    """The asker (or a curator) said that this message answered the question."""

    question: QuestionId
    who: PersonId
    """Whose answer it is."""
    by: PersonId
    message: MessageId
    place: PlaceId
    topics: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """What the answer is about, where it came in another language than the question."""
    asker: PersonId = PersonId("")
    """Whose question it is; earlier builds did not say."""
    past: bool = False
    """Read from history, or heard too late: learned, and never acted on."""


class Unaccepted(Struct, frozen=True, tag="unaccepted"):
    """An acceptance was taken back: whatever was counted for it is counted back."""

    question: QuestionId
    who: PersonId
    by: PersonId
    message: MessageId
    topics: tuple[str, ...] = ()
    place: PlaceId = PlaceId("")


class Thanked(Struct, frozen=True, tag="thanked"):
    """Somebody thanked somebody."""

    who: PersonId
    by: PersonId
    question: QuestionId = ""
    """What was asked, where the thanks are for an answer."""
    message: MessageId = MessageId("")
    """The contribution that is thanked for, where it is known."""
    place: PlaceId = PlaceId("")
    how: str = "words"
    """words, reaction, accept or kudos."""
    past: bool = False
    """Read from history, or heard too late: learned, and never acted on."""


class Unthanked(Struct, frozen=True, tag="unthanked"):
    """A reaction that had thanked somebody was taken away: it counts no more."""

    who: PersonId
    by: PersonId
    message: MessageId


class Recognised(Struct, frozen=True, tag="recognised"):
    """Somebody was thanked or recognised on the community's behalf: it was sent, or sent by the manager themself."""

    who: PersonId
    what: str
    """note/<occasion>, milestone/<count>, champion/<month>; public/<month>/<what>: they may be named for it."""
    by: PersonId = PersonId("")
    """The manager in whose name; empty where Steward said it by itself."""


class Unrecognised(Struct, frozen=True, tag="unrecognised"):
    """A recognition holds no more: whoever has not said it yet, such as a post that would name them, leaves it out."""

    who: PersonId
    what: str
    """What `Recognised` called it."""
    by: PersonId = PersonId("")
    """Who took it back; empty where it lost its ground."""


class Used(Struct, frozen=True, tag="used"):
    """A contribution was put to use."""

    use: str
    """Its own id."""
    who: PersonId
    """Whose contribution it was."""
    message: MessageId
    by: PersonId
    """Who used it."""
    how: str
    """posted-again, solved-again, reported or quoted: told to leaders as a story."""
    audience: str = ""
    """country, region, hq, training or other, where somebody said so."""
    helpers: tuple[PersonId, ...] = ()
    """Others who made it better."""


class Unused(Struct, frozen=True, tag="unused"):
    """A use turned out to be none: it is taken back wherever it was told."""

    use: str
    who: PersonId
    by: PersonId


class Assigned(Struct, frozen=True, tag="assigned"):
    """Chance decided, with the hold-out on, whether something that could be sent is sent or withheld."""

    what: str
    """routing or thanks: a value of `Purpose`."""
    about: str
    """The question it is about, or the person."""
    who: PersonId
    withheld: bool


class Proposed(Struct, frozen=True, tag="proposed"):
    """Something waits for the manager's yes: a `Proposal`."""

    about: str
    activity: str


class Disposed(Struct, frozen=True, tag="disposed"):
    """What waited for the manager's yes waits no more."""

    about: str
    activity: str
    how: str
    """sent, copied, changed, skipped, never, dropped or moot."""
    by: PersonId = PersonId("")


class HeldBack(Struct, frozen=True, tag="held-back"):
    """The community rehearses, so a message was kept for its managers instead of being sent: a `Rehearsed`."""

    surface: str
    who: PersonId | None


class Ruled(Struct, frozen=True, tag="ruled"):
    """A manager changed one of the community's rules."""

    what: str
    """pause, or the name of a rule as it is typed, such as promise, holidays, public or core-team."""
    by: PersonId
    """Empty where it was the person at the command line, with a file of rules."""


class CarriedOut(Struct, frozen=True, tag="carried-out"):
    """An activity of the community-management guide was done."""

    activity: str
    """G0 to G8, as the desk lists them: strategy, core team, answers, openings, thanks, recognition, use, leaders,
    learning."""
    by: PersonId = PersonId("")
    """Who did it; empty where Steward did it on the manager's behalf."""


class Reopened(Struct, frozen=True, tag="reopened"):
    """The asker said that what came did not help, or the answer is gone: the wait goes on."""

    question: QuestionId
    who: PersonId
    """Who asked."""
    place: PlaceId = PlaceId("")
    since: datetime | None = None
    """When it was asked."""
    past: bool = False


class Doubted(Struct, frozen=True, tag="doubted"):
    """What had counted as an answer belongs to another exchange, as what came later told; nobody said so."""

    question: QuestionId
    who: PersonId
    """Who wrote it."""
    message: MessageId
    topics: tuple[str, ...] = ()
    place: PlaceId = PlaceId("")
    another: bool = False
    """Another message of theirs still counts as an answer to it."""


class Nudged(Struct, frozen=True, tag="nudged"):
    """An expert was asked about a question."""

    question: QuestionId
    who: PersonId


class Claimed(Struct, frozen=True, tag="claimed"):
    """An expert said they will answer."""

    question: QuestionId
    who: PersonId


class HandedBack(Struct, frozen=True, tag="handed-back"):
    """A claim was given up, by the expert or because its time was over."""

    question: QuestionId
    who: PersonId
    in_time: bool


class Declined(Struct, frozen=True, tag="declined"):
    """An expert said 'not me': these topics weigh less for them from now on."""

    question: QuestionId
    who: PersonId
    topics: tuple[str, ...] = ()


class Suggested(Struct, frozen=True, tag="suggested"):
    """Somebody said 'ask X instead'."""

    question: QuestionId
    who: PersonId
    """The one suggested."""
    by: PersonId
    topics: tuple[str, ...] = ()


class Escalated(Struct, frozen=True, tag="escalated"):
    """A question found nobody and went to the managers."""

    question: QuestionId
    who: PersonId


class Misheard(Struct, frozen=True, tag="misheard"):
    """Somebody said 'not a question'."""

    question: QuestionId
    by: PersonId
    place: PlaceId


class Missed(Struct, frozen=True, tag="missed"):
    """Somebody called for help on a message that had not been heard as a question: the opposite of `Misheard`."""

    question: QuestionId
    by: PersonId
    place: PlaceId


class Closed(Struct, frozen=True, tag="closed"):
    """A case ended without an answer."""

    question: QuestionId
    why: str
    """deleted, edited-away, misheard, expired."""


class Pointed(Struct, frozen=True, tag="pointed"):
    """An asker was pointed to an answer that members had already accepted."""

    question: QuestionId
    entry: str


class Resumed(Struct, frozen=True, tag="resumed"):
    """The community's pause is over, or holds back less from now on: what waits for its end is asked again."""

    by: PersonId
    """Empty where it was over by its time."""


class Departing(Struct, frozen=True, tag="departing"):
    """Somebody is about to be forgotten: whatever others wait for is settled for them while it is still known what."""

    who: PersonId


class Left(Struct, frozen=True, tag="left"):
    """Somebody has left the organisation, or their account was closed: what they had taken on goes on without them."""

    who: PersonId


class Undelivered(Struct, frozen=True, tag="undelivered"):
    """A message could not be brought to a person or a place."""

    surface: str
    who: PersonId | None
    why: str
    """denied, gone, stale, opted-out, community-paused, unknown ..."""


class Delivered(Struct, frozen=True, tag="delivered"):
    """A message stands where it was meant to stand, for the first time."""

    surface: str
    who: PersonId | None
    message: MessageId


HELD = frozenset(
    {
        "stale",
        "outside-working-hours",
        "already-written-to-today",
        "asked-enough-this-week",
        "person-paused",
        "community-paused",
    }
)
"""Why a message did not arrive that may still be worth sending at a better hour."""

Fact = (
    Asked
    | Answered
    | Accepted
    | Unaccepted
    | Thanked
    | Unthanked
    | Recognised
    | Unrecognised
    | Used
    | Unused
    | Assigned
    | Proposed
    | Disposed
    | HeldBack
    | Ruled
    | CarriedOut
    | Appointed
    | Relieved
    | HandedOver
    | Returned
    | Reviewed
    | Aimed
    | Reached
    | Managed
    | Convened
    | IdeaGiven
    | Voted
    | Decided
    | Invited
    | Replied
    | CampaignBegun
    | CampaignEnded
    | CampaignMoved
    | DiscussionOpened
    | CarriedForward
    | DiscussionEnded
    | StoryApproved
    | StoryWithdrawn
    | Briefed
    | BriefingOpened
    | BriefingActed
    | Assessed
    | Learned
    | Trained
    | Reopened
    | Doubted
    | Nudged
    | Claimed
    | HandedBack
    | Declined
    | Suggested
    | Escalated
    | Misheard
    | Missed
    | Closed
    | Pointed
    | Resumed
    | Departing
    | Left
    | Undelivered
    | Delivered
)
