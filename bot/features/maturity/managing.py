"""Signs of how a community is led: who manages, whether it is written down and has time, and what is done regularly."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.maturity.evidence import ENOUGH, WITHIN
from bot.features.maturity.signs import (
    answered,
    day,
    found,
    happened,
    is_on_time,
    named,
    rhythm,
    written,
)
from bot.features.maturity.state import HALF_YEAR, QUARTER, YEAR, State
from bot.kernel.calendar import month_of
from bot.kernel.cards import Listing, Name, phrase
from bot.kernel.facts import CarriedOut, Disposed, Recognised, Resumed, Ruled
from bot.kernel.steering import (
    Aimed,
    Appointed,
    Briefed,
    BriefingActed,
    BriefingOpened,
    CampaignBegun,
    CarriedForward,
    Convened,
    Decided,
    DiscussionOpened,
    HandedOver,
    IdeaGiven,
    Learned,
    Reached,
    Relieved,
    Replied,
    Returned,
    Reviewed,
    StoryApproved,
    StoryWithdrawn,
    Trained,
    Voted,
    aims,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.state import Finding
    from bot.kernel.people import PersonId

_ACTIVE = timedelta(days=42)
"""A manager who has done nothing as one for longer is not at it now; a month of leave is no absence."""
_REVIEWED = timedelta(days=120)
"""A strategy wants looking at every quarter; a month later it is late."""
_MOST, _SOME = 5, 2
"""Of the eight activities with a rhythm: what makes managing regular, and what makes a beginning."""
_BY_MANAGERS: Mapping[type[Any], str] = dict.fromkeys(
    (
        Aimed,
        Appointed,
        CampaignBegun,
        CarriedOut,
        Decided,
        DiscussionOpened,
        Disposed,
        HandedOver,
        Recognised,
        Relieved,
        Resumed,
        Returned,
        Reviewed,
        Ruled,
        StoryApproved,
        StoryWithdrawn,
    ),
    "by",
)
"""Facts that say who did what only a manager does, or on a manager's behalf."""
_BY_LEADERS: Mapping[type[Any], str] = {
    BriefingActed: "who",
    BriefingOpened: "who",
    Replied: "who",
    Voted: "by",
    IdeaGiven: "by",
    Decided: "by",
    DiscussionOpened: "host",
    CarriedForward: "by",
}
"""What leaders and sponsors do for a community, and who is meant."""


# ---------------------------------------------------------------- who manages, and by what right


def manager(seen: Evidence) -> Finding:
    """Somebody manages it, and did something as its manager within six weeks: a month away costs nothing."""
    if not seen.people.managers:
        return found("manager", State.NO, "maturity-manager", names=Listing(()), count=0, at=day(seen.now))
    names = tuple(Name(one.who) for one in seen.people.managers if one.reachable)
    last = max(_by(_BY_MANAGERS, seen, seen.people.manages), default=None)
    if last is None:
        return found("manager", State.NO, "maturity-manager", names=Listing(names), count=len(names), at=day(seen.now))
    state = State.YES if last > seen.now - _ACTIVE else State.PARTLY
    return found("manager", state, "maturity-manager", names=Listing(names), count=len(names), at=day(last))


def formal(seen: Evidence) -> Finding:
    """The role is written down: recorded with a manager's remit, or said by one."""
    if seen.people.formal:
        return found("formal", State.YES, "maturity-recorded")
    return answered("formal", "role", seen)


def time(seen: Evidence) -> Finding:
    """There is time for it, and somebody has said how much."""
    minutes = seen.strategy.minutes_a_week
    return found("time", State.YES if minutes else State.NO, "maturity-time", minutes=minutes)


def sponsor(seen: Evidence) -> Finding:
    """Somebody with influence sponsors it."""
    return named("sponsor", seen.people.sponsors)


def coreteam(seen: Evidence) -> Finding:
    """Others carry it as well: leaders, facilitators, sponsors."""
    return named("coreteam", seen.people.core)


def acts(seen: Evidence) -> Finding:
    """A sponsor has done something for it within half a year."""
    return happened("acts", _by(_BY_LEADERS, seen, seen.people.sponsors_it), seen)


def _by(kinds: Mapping[type[Any], str], seen: Evidence, counts: Callable[[PersonId], bool]) -> Iterator[datetime]:
    """Give when people who count did what these facts tell."""
    for kind, field in kinds.items():
        yield from (at for at, fact in seen.told(kind) if counts(getattr(fact, field)))


def shared(seen: Evidence) -> Finding:
    """Duties are shared: it does not hang on one person."""
    if seen.people.charged:
        return found("shared", State.YES, "maturity-charged")
    return happened("shared", (at for at, _ in seen.told(HandedOver)), seen)


# ---------------------------------------------------------------- what is written down


def purpose(seen: Evidence) -> Finding:
    """What it is for is written down."""
    return written("purpose", seen.community.purpose)


def scope(seen: Evidence) -> Finding:
    """Its field, and whom it serves, are written down."""
    return written("scope", seen.strategy.scope, seen.strategy.audiences)


def themes(seen: Evidence) -> Finding:
    """What the coming weeks are about is planned."""
    this = month_of(seen.now, seen.community.policy.zone)
    planned = [month for month in seen.strategy.themes if month >= this]
    state = State.YES if planned else State.PARTLY if seen.strategy.themes else State.NO
    return found("themes", state, "maturity-themes", count=len(planned))


def reviewed(seen: Evidence) -> Finding:
    """Its strategy was looked at within four months."""
    times = [at for at, _ in seen.told(Reviewed)]
    kept = seen.strategy.reviewed
    return happened("reviewed", [*times, kept] if kept and kept > seen.now - YEAR else times, seen, _REVIEWED)


def goals(seen: Evidence) -> Finding:
    """It has a goal whose day is still to come."""
    aimed = [at for at, fact in seen.told(Aimed) if fact.on]
    open_ = aims(sorted([*seen.told(Aimed), *seen.told(Reached)], key=lambda one: one[0])).values()
    state = State.YES if open_ else State.PARTLY if aimed else State.NO
    last = max(open_ or aimed, default=seen.now)
    return found("goals", state, "maturity-goals", count=len(open_), at=day(last))


def reached(seen: Evidence) -> Finding:
    """A goal's day has come, and what became of it was said."""
    return happened("reached", (at for at, _ in seen.told(Reached)), seen)


# ---------------------------------------------------------------- what is done regularly


def cadence(seen: Evidence) -> Finding:
    """Most of the guide's activities keep their rhythm."""
    return _activities("cadence", _MOST, _SOME + 1, seen)


def begun(seen: Evidence) -> Finding:
    """Some of the guide's activities keep their rhythm."""
    return _activities("rhythm", _SOME, 1, seen)


def _activities(what: str, enough: int, some: int, seen: Evidence) -> Finding:
    if seen.watched < ENOUGH:
        return found(what, State.UNKNOWN, "maturity-early", since=day(seen.since))
    rest = [one for one in WITHIN if not is_on_time(one, seen)]
    kept = len(WITHIN) - len(rest)
    state = State.YES if kept >= enough else State.PARTLY if kept >= some else State.NO
    missing = Listing(tuple(phrase(f"activity-{one.lower()}") for one in rest))
    return found(what, state, "maturity-activities", kept=kept, of=len(WITHIN), rest=missing, left=len(rest))


def convened(seen: Evidence) -> Finding:
    """The core team is in touch every fortnight."""
    times = sorted([*(at for at, _ in seen.told(Convened)), *seen.done("G1")])
    return rhythm("convened", times, WITHIN["G1"], seen)


def briefed(seen: Evidence) -> Finding:
    """Leaders hear every month what the community does."""
    times = sorted([*(at for at, _ in seen.told(Briefed)), *seen.done("G7")])
    return rhythm("briefed", times, WITHIN["G7"], seen)


def measured(seen: Evidence) -> Finding:
    """Its figures are looked at every month."""
    return rhythm("measured", seen.done("G0"), WITHIN["G0"], seen)


def looked(seen: Evidence) -> Finding:
    """Its figures were looked at within a quarter."""
    return happened("looked", seen.done("G0"), seen, QUARTER)


def personal(seen: Evidence) -> Finding:
    """People are thanked personally, every fortnight or so."""
    return rhythm("personal", seen.done("G4"), WITHIN["G4"], seen)


def recognised(seen: Evidence) -> Finding:
    """Those who help most are recognised every month."""
    return rhythm("recognised", seen.done("G5"), WITHIN["G5"], seen)


def told(seen: Evidence) -> Finding:
    """Members hear every month what their help was used for."""
    return rhythm("told", seen.done("G6"), WITHIN["G6"], seen)


def learning(seen: Evidence) -> Finding:
    """Whoever manages it has learned something about managing within a quarter."""
    times = [*(at for kind in (Learned, Trained) for at, _ in seen.told(kind)), *seen.done("G8")]
    return happened("learning", times, seen, QUARTER)


# ---------------------------------------------------------------- what the core team and leaders do


def decides(seen: Evidence) -> Finding:
    """The core team decides: an idea was decided on for which somebody besides the managers had a voice."""
    decided = [(at, fact.idea) for at, fact in seen.told(Decided, HALF_YEAR)]
    voted = {fact.idea for _, fact in seen.told(Voted) if fact.on and not seen.people.manages(fact.by)}
    together = [at for at, idea in decided if idea in voted]
    state = State.YES if together else State.PARTLY if decided else State.NO
    last = max(together or [at for at, _ in decided], default=seen.now)
    return found("decides", state, "maturity-decides", count=len(together), at=day(last))


def hosted(seen: Evidence) -> Finding:
    """A leader has hosted a discussion within half a year."""
    return happened("hosted", (at for at, _ in seen.told(DiscussionOpened)), seen)


def carried(seen: Evidence) -> Finding:
    """What a discussion came to was taken forward within half a year."""
    return happened("carried", (at for at, _ in seen.told(CarriedForward)), seen)


def stories(seen: Evidence) -> Finding:
    """A story with everybody's consent was approved within half a year."""
    gone = {fact.story for _, fact in seen.told(StoryWithdrawn)}
    return happened("stories", (at for at, fact in seen.told(StoryApproved) if fact.story not in gone), seen)


def ideas(seen: Evidence) -> Finding:
    """Ideas are gathered."""
    return happened("ideas", (at for at, _ in seen.told(IdeaGiven)), seen)


def members(seen: Evidence) -> Finding:
    """Members shape what is done: an idea or a vote came from somebody who does not manage."""

    def outside(who: PersonId) -> bool:
        return bool(who) and not seen.people.manages(who)

    times = _by({IdeaGiven: "by", Voted: "by"}, seen, outside)
    return happened("members", times, seen)


def campaigns(seen: Evidence) -> Finding:
    """A campaign was held within half a year."""
    return happened("campaigns", (at for at, _ in seen.told(CampaignBegun)), seen)


# ---------------------------------------------------------------- how it is set up


def running(seen: Evidence) -> Finding:
    """Steward is at work in its channels, and does not only rehearse."""
    rehearsal = seen.community.policy.rehearsal
    state = State.NO if not seen.community.places else State.PARTLY if rehearsal else State.YES
    return found("running", state, "maturity-running", count=len(seen.community.places))


def channels(seen: Evidence) -> Finding:
    """It is settled where news for everybody goes, and where the core team talks."""
    chosen = (seen.community.policy.news_place, seen.community.policy.core_team_place)
    return written("channels", *chosen, key="maturity-channels")


def rules(seen: Evidence) -> Finding:
    """Somebody has looked at its rules within a year, and set them."""
    return happened("rules", (at for at, _ in seen.told(Ruled)), seen, YEAR)
