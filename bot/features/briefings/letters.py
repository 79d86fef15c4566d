"""A briefing's life: chosen by evidence, seen by a manager first, brought on its day, and what came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.briefings import ledger, letter
from bot.features.briefings.cards import said
from bot.features.briefings.state import (
    ACTIVITY,
    NUMBERS,
    SEND,
    WISH,
    Briefing,
    Role,
    Says,
    Stage,
    Step,
    Story,
    Want,
    Wish,
)
from bot.features.briefings.stories import follow, use_of
from bot.features.measures import moved
from bot.kernel import people
from bot.kernel.cards import Name, When, phrase
from bot.kernel.facts import HELD, CarriedOut, Disposed, Proposed, Used
from bot.kernel.messages import NOBODY, Decision, Privately, Proposal, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.steering import Briefed, BriefingActed, BriefingOpened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.features.briefings.ledger import Heard
    from bot.features.measures import Move
    from bot.kernel.facts import Fact, Undelivered
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId, Remit

LOOKS_BACK = timedelta(days=120)
"""How far the ledger is read for a briefing: two stretches to compare, and as long again for what began before."""
_STRETCH = timedelta(days=28)
_MOST_STORIES, _MOST_MOVES = 2, 3
UNSENT = timedelta(days=14)
"""After this time a briefing nobody let go, or that could not be brought, is one no more."""
_DONE_ELSEWHERE = frozenset({Want.ANSWER, Want.THANK, Want.VOTE})
"""What is done through another feature's button: the ledger tells that it was."""


class Known(Struct, frozen=True):
    """What a briefing is chosen from."""

    heard: Heard
    moves: tuple[Move, ...]
    stories: tuple[Story, ...]
    """Those that are approved."""
    reachable: frozenset[PersonId]
    """Of everybody they concern."""


def moves(facts: Sequence[tuple[datetime, Fact]], moment: Moment) -> tuple[Move, ...]:
    """Name what moved in the last four weeks."""
    return moved(facts, moment.policy, moment.now - _STRETCH, moment.now, _MOST_MOVES).found


# ---------------------------------------------------------------- what a leader is told


def chosen(stories: Sequence[Story], who: PersonId, remit: Remit | None) -> tuple[Story, ...]:
    """Choose two stories that this leader has not been told: of what they look after first, then the newest."""
    fresh = [one for one in stories if who not in one.briefings and one.part(who) is None and one.approved is not None]
    fresh.sort(key=lambda one: (-ledger.shared(one.topics, remit), -(one.approved or one.at).timestamp(), one.name))
    return tuple(fresh[:_MOST_STORIES])


def wished(known: Known, told: Sequence[Story], who: PersonId, remit: Remit | None, moment: Moment) -> list[Wish]:
    """Name what only this leader can do, the worthiest first."""
    places, found = moment.community.places, list[Wish]()
    if remit is not None:
        found += ledger.unanswered(known.heard, remit, places, moment.now)[:1]
        host = ledger.to_host(known.heard, remit, places, moment.now)
        found += [host] if host is not None else []
    for story in told:
        helper = story.of(Role.HELPED)
        if helper is None or not story.sourced or not story.message:
            continue
        if helper.says is Says.NAMED and helper.who in known.reachable:
            found.append(Wish(Want.THANK, who=helper.who, story=story.name))
        if not story.told.where:
            found.append(Wish(Want.FORWARD, story=story.name))
    vote = ledger.to_vote(known.heard, who, moment.now) if known.heard.ideas else None
    return [*found, *([vote] if vote is not None else [])]


def compose(  # noqa: PLR0913, PLR0917 - for whom it is, and all it may be made of
    person: Person, remit: Remit | None, known: Known, last: Briefing | None, due: datetime, moment: Moment
) -> Briefing | None:
    """Make a briefing for one leader; None where there is nothing worth two minutes of theirs."""
    told = chosen(known.stories, person.who, remit)
    wishes = [
        one
        for one in wished(known, told, person.who, remit, moment)
        if (not one.who or one.who in known.reachable or one.want is Want.HOST)  # which stands without its example
        and (one.want is not Want.VOTE or _votes(person, remit))
    ]
    # Nobody is asked for the same kind of thing every month, where there is anything else.
    again = last.wish.want if last is not None and last.wish is not None else None
    wish = next((one for one in wishes if one.want is not again), next(iter(wishes), None))
    if not told and (wish is None or wish.want is Want.VOTE):
        return None
    return Briefing(
        f"briefing/{person.who}/{due:%Y-%m-%d}",
        person.who,
        moment.now,
        due,
        person.language or moment.policy.language,
        moves=known.moves,
        stories=tuple(one.name for one in told),
        wish=wish,
    )


def _votes(person: Person, remit: Remit | None) -> bool:
    """Whether somebody is of the core team: who only reads along is not asked for a vote that they do not have."""
    steers = bool(person.roles - {people.Role.MEMBER, people.Role.EXPERT})
    return steers or (people.Role.EXPERT in person.roles and remit is not None)


def propose(briefing: Briefing, stories: Mapping[str, Story], person: Person, moment: Moment) -> Decision:
    """Lay a briefing before the managers."""
    laid = letter.proposal(briefing, stories, person, moment)
    return Decision(
        save=(briefing, laid),
        note=(Proposed(laid.about, ACTIVITY),),
        because=(phrase("because-brief-prepared"),),
    )


# ---------------------------------------------------------------- a manager's press


def send(briefing: Briefing, person: Person, moment: Moment) -> Decision:
    """Let a briefing go: on its day, at a civil hour of whoever reads it."""
    by = moment.person.who
    at = max(briefing.due, moment.now)
    soon = "yes" if at == moment.now else "no"
    how = "changed" if briefing.opening else "sent"
    return Decision(
        save=(replace(briefing, step=Step.APPROVED, by=by),),
        do=(Timer(SEND, briefing.name, at),),
        note=(Disposed(briefing.name, ACTIVITY, how, by),),
        drop=(Ref(Proposal.kind, briefing.name),),
        reply=said("brief-on-its-way", who=Name(person.who), soon=soon, on=When(at)),
        because=(phrase("because-brief-approved"),),
    )


def leave(briefing: Briefing, parts: frozenset[str]) -> Briefing:
    """Leave parts out; what only made sense with a story goes with it."""
    stories = tuple(name for name in briefing.stories if name not in parts)
    wish = None if WISH in parts else _wish_of(briefing.wish, stories)
    return replace(briefing, moves=() if NUMBERS in parts else briefing.moves, stories=stories, wish=wish)


def _wish_of(wish: Wish | None, stories: tuple[str, ...]) -> Wish | None:
    return None if wish is not None and wish.story and wish.story not in stories else wish


def empty(briefing: Briefing) -> bool:
    """Whether nothing is left that is worth saying."""
    return not briefing.stories and briefing.wish is None


def dropped(briefing: Briefing, how: str, by: PersonId = NOBODY) -> Decision:
    """Let a briefing not be sent."""
    proposed = briefing.step is Step.PROPOSED
    return Decision(
        drop=(Ref.of(briefing), *((Ref(Proposal.kind, briefing.name),) if proposed else ())),
        note=(Disposed(briefing.name, ACTIVITY, how, by),) if proposed else (),
    )


def again(briefing: Briefing, stories: Mapping[str, Story], person: Person, moment: Moment) -> Decision:
    """Lay a briefing before the managers once more: an outage has gone by, or whoever let it go manages no more."""
    return propose(replace(briefing, step=Step.PROPOSED, by=NOBODY), stories, person, moment)


# ---------------------------------------------------------------- on its way


def bring(briefing: Briefing, stories: Mapping[str, Story], person: Person, moment: Moment) -> Decision:
    """Bring a briefing that was let go, when it is a civil hour where it is read."""
    match moment.policy.reach(person, Purpose.BRIEFING, moment.now):
        case Go():
            return Decision(
                save=(briefing,),
                do=(show(briefing, stories, person, moment, fresh=True),),
                because=(phrase("because-brief-approved"),),
            )
        case Wait(until):
            return Decision(
                save=(briefing,),
                do=(Timer(SEND, briefing.name, until),),
                because=(phrase("because-wait-for-morning"),),
            )
        case _:
            return not_brought(briefing, moment)


def show(
    briefing: Briefing, stories: Mapping[str, Story], person: Person, moment: Moment, *, fresh: bool = False
) -> Show:
    """Let a briefing stand as it is now."""
    card = letter.letter(briefing, stories, person, moment)
    return Show(briefing.name, card, Privately(person.who), Purpose.BRIEFING, only_edit=not fresh, approved=True)


def not_brought(briefing: Briefing, moment: Moment) -> Decision:
    """Tell the managers that it could not be brought."""
    laid = letter.undelivered(briefing, moment)
    return Decision(save=(laid,), note=(Proposed(laid.about, ACTIVITY),), drop=(Ref.of(briefing),))


def held_up(briefing: Briefing, fact: Undelivered, moment: Moment) -> Decision:
    """Look again when a briefing that was held up may be brought."""
    if fact.why in HELD:
        return Decision(do=(Timer(SEND, briefing.name, moment.now),))
    return not_brought(briefing, moment)


def arrived(briefing: Briefing, stories: Mapping[str, Story], moment: Moment) -> Decision:
    """Remember that a leader was briefed, and of which stories: those who are in them see it where they said yes."""
    put = replace(briefing, step=Step.SENT, sent=moment.now)
    noted: list[Fact] = [Briefed(briefing.name, briefing.who), CarriedOut(ACTIVITY, briefing.by)]
    decision = Decision()
    for name in briefing.stories:
        story = stories.get(name)
        if story is None or story.stage is not Stage.APPROVED:
            continue
        first = story.first_told is None
        kept = replace(
            story,
            briefings={**story.briefings, briefing.who: briefing.name},
            first_told=story.first_told or moment.now,
        )
        helper = story.of(Role.HELPED)
        if first and helper is not None and story.message:
            noted.append(Used(use_of(story), helper.who, story.message, briefing.by, "quoted"))
        decision |= Decision(save=(kept,), do=follow(kept, moment) if first else ())
    return Decision(save=(put,), note=tuple(noted)) | decision


# ---------------------------------------------------------------- what a leader does


def opened(briefing: Briefing, moment: Moment) -> tuple[Briefing, tuple[Fact, ...]]:
    """Take note, once, that a briefing was read: something in it was pressed."""
    if briefing.opened is not None:
        return briefing, ()
    return replace(briefing, opened=moment.now), (BriefingOpened(briefing.name, briefing.who),)


def acted(briefing: Briefing, moment: Moment) -> tuple[Briefing, tuple[Fact, ...]]:
    """Take note, once, that the one thing was done."""
    put, noted = opened(briefing, moment)
    if briefing.wish is None or briefing.acted:
        return put, noted
    what = briefing.wish.want.value
    return replace(put, acted=what), (*noted, BriefingActed(briefing.name, briefing.who, what))


def answers(wish: Wish | None, by: PersonId, *, question: str = "", thanked: PersonId = NOBODY, idea: str = "") -> bool:
    """Whether what somebody did is what a briefing asked them for."""
    if wish is None or wish.want not in _DONE_ELSEWHERE or by == thanked:
        return False
    match wish.want:
        case Want.ANSWER:
            return bool(question) and wish.question == question
        case Want.THANK:
            return bool(thanked) and wish.who == thanked
        case _:
            return bool(idea)
