"""A story's life: written, put before everybody in it, agreed, approved; or ended, and then its words are forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.briefings import cards
from bot.features.briefings.state import (
    ACTIVITY,
    ASK,
    LAPSE,
    LIVE,
    OPEN_FOR,
    UNDECIDED,
    Part,
    Says,
    Stage,
    Story,
    Told,
    about,
    surface,
)
from bot.features.briefings.telling import reveals
from bot.kernel.cards import phrase
from bot.kernel.facts import Disposed, Proposed, Unused
from bot.kernel.messages import NOBODY, Decision, Privately, Proposal, Show, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.steering import StoryApproved, StoryWithdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

_PROPOSED = frozenset({Stage.FOUND, Stage.DRAFT, Stage.AGREED})
"""Stages in which a story waits for a manager."""
_WORTH_A_WORD = frozenset({"declined", "unreachable", "lapsed", "withdrawn"})
_SOON = timedelta(minutes=5)


# ---------------------------------------------------------------- a manager's part


def found(story: Story, moment: Moment, *, used: bool) -> Decision:
    """Propose what could be a story."""
    laid = cards.proposal(story, moment, used=used)
    return Decision(
        save=(story, laid),
        note=(Proposed(laid.about, ACTIVITY),),
        because=(phrase("because-story-found"),),
    )


def capture(story: Story, moment: Moment, *, manager: bool) -> Decision:
    """Keep what somebody told, and lay it before the managers."""
    put = replace(story, stage=Stage.DRAFT)
    return Decision(
        save=(put, cards.proposal(put, moment)),
        note=(Proposed(about(put), ACTIVITY),),
        reply=cards.captured(put, moment, manager=manager),
    )


def change(story: Story, said: Told, moment: Moment, names: Mapping[PersonId, str]) -> Decision:
    """Let a manager word a story anew: whoever had agreed to a part that reads otherwise now is asked again."""
    before, put = story, replace(story, told=said)
    if story.stage in {Stage.ASKED, Stage.AGREED}:
        put = replace(put, parts=tuple(_again(part, before.told, said) for part in put.parts), stage=Stage.ASKED)
    if story.stage is Stage.FOUND:
        put = replace(put, stage=Stage.DRAFT)
    decision = _settled(put, before, moment, names)
    return replace(decision, reply=cards.said("story-changed", asks=len(put.waiting)))


def _again(part: Part, before: Told, now: Told) -> Part:
    """Put a part anew before whoever it is of, where it reads otherwise than what they were asked about."""
    if part.asked is None or before.of(part.role) == now.of(part.role):
        return part
    return Part(part.who, part.role, round=part.round + 1)


def ask(story: Story, moment: Moment, names: Mapping[PersonId, str]) -> Decision:
    """Put a story before everybody in it; a manager who is in it themself has just read it."""
    me = story.part(moment.person.who)
    put = replace(story, stage=Stage.ASKED, manager=moment.person.who, begun=moment.now)
    if me is not None:
        put = put.puts(replace(me, says=Says.NAMED))
    decision = _settled(put, story, moment, names)
    return replace(
        decision,
        note=(*decision.note, Disposed(about(story), ACTIVITY, "sent", moment.person.who)),
        reply=cards.said("story-asking", count=len(put.waiting)),
    )


def approve(story: Story, moment: Moment) -> Decision:
    """Let a story be told, as everybody in it has agreed."""
    by = moment.person.who
    put = replace(story, stage=Stage.APPROVED, approved=moment.now)
    who = tuple(part.who for part in put.parts if part.says is Says.NAMED)
    return Decision(
        save=(put,),
        do=follow(put, moment),
        note=(StoryApproved(put.name, by, who), Disposed(about(put), ACTIVITY, "sent", by)),
        drop=(Ref(Proposal.kind, about(put)),),
        reply=cards.said("story-approved"),
        because=(phrase("because-story-approved"),),
    )


# ---------------------------------------------------------------- those in it


def put_before(story: Story, part: Part, person: Person, moment: Moment) -> Decision:
    """Ask somebody whether a story may be told, at a civil hour of theirs."""
    match moment.policy.reach(person, Purpose.STORY, moment.now):
        case Go():
            put = story.puts(replace(part, asked=moment.now))
            card = cards.consent(put, part, moment)
            show = Show(surface(put, part), card, Privately(part.who), Purpose.STORY, approved=True)
            # Others may have a question of their own for the same person: only one a day.
            more = Timer(ASK, part.who, moment.now + _SOON)
            lapse = Timer(LAPSE, put.name, moment.now + OPEN_FOR)
            return Decision(save=(put,), do=(show, more, lapse), because=(phrase("because-story-asked"),))
        case Wait(until):
            return Decision(do=(Timer(ASK, part.who, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return ends(story, "unreachable", NOBODY, moment)


def say(story: Story, part: Part, says: Says, moment: Moment, names: Mapping[PersonId, str]) -> Decision:
    """Take somebody's yes, with their name or without."""
    put = story.puts(replace(part, says=says))
    return replace(_settled(put, story, moment, names), reply=cards.agreed(put, replace(part, says=says), moment))


def own(  # noqa: PLR0913, PLR0917 - whose part it is, and how it reads now
    story: Story, part: Part, said: Told, says: Says, moment: Moment, names: Mapping[PersonId, str]
) -> Decision:
    """Let somebody say their part in their own words, and how it may be told: that is their yes to it."""
    parts = tuple(one if one.who == part.who else _again(one, story.told, said) for one in story.parts)
    mine = replace(part, says=says)
    put = replace(story, told=said, parts=parts, stage=Stage.ASKED).puts(mine)
    return replace(_settled(put, story, moment, names), reply=cards.agreed(put, mine, moment))


def over_since(story: Story, now: datetime) -> datetime | None:
    """Say until when a story waits for those in it; None when it has waited long enough."""
    unasked = any(part.asked is None for part in story.waiting)
    if unasked and story.begun is not None and now - story.begun < UNDECIDED:
        return now + OPEN_FOR
    latest = max((part.asked for part in story.waiting if part.asked is not None), default=None)
    until = latest + OPEN_FOR if latest is not None else None
    return until if until is not None and until > now else None


def back_to_the_manager(story: Story, moment: Moment) -> Decision:
    """An outage has gone by since it was to be asked: a manager decides anew."""
    put = replace(story, stage=Stage.DRAFT, parts=tuple(_fresh(part) for part in story.parts))
    laid = cards.proposal(put, moment)
    return Decision(save=(put, laid), do=_edits(put, story, moment), note=(Proposed(laid.about, ACTIVITY),))


def _fresh(part: Part) -> Part:
    return Part(part.who, part.role, round=part.round + (part.asked is not None))


# ---------------------------------------------------------------- what follows


def _settled(put: Story, before: Story, moment: Moment, names: Mapping[PersonId, str]) -> Decision:
    """Keep a story as it is now: ask who is still to be asked, and lay it before the managers once all agree."""
    if put.stage is Stage.ASKED and not put.waiting:
        put = replace(put, stage=Stage.AGREED)
    do = _edits(put, before, moment)
    if put.stage is Stage.ASKED:
        asks = tuple(Timer(ASK, part.who, moment.now) for part in put.waiting if part.asked is None)
        lapse = (Timer(LAPSE, put.name, moment.now + OPEN_FOR),)
        stood = before.stage in _PROPOSED
        gone = (Ref(Proposal.kind, about(put)),) if stood else ()
        return Decision(save=(put,), do=(*do, *asks, *lapse), drop=gone)
    laid = cards.proposal(put, moment, reveals=reveals(put, names))
    return Decision(save=(put, laid), do=do, note=(Proposed(laid.about, ACTIVITY),))


def follow(story: Story, moment: Moment) -> tuple[Show, ...]:
    """Let every message in which somebody was asked say what is so now."""
    return tuple(_edit(story, part, moment) for part in story.parts if part.asked is not None)


def _edits(put: Story, before: Story, moment: Moment) -> tuple[Show, ...]:
    """Let what stands follow; what is asked anew is over where it stood."""
    still = follow(put, moment)
    anew = (part for part in before.parts if part.asked is not None and surface(before, part) not in _standing(put))
    gone = tuple(
        Show(surface(before, part), cards.over(put, part), Privately(part.who), Purpose.STORY, only_edit=True)
        for part in anew
    )
    return (*still, *gone)


def _standing(story: Story) -> frozenset[str]:
    return frozenset(surface(story, part) for part in story.parts)


def _edit(story: Story, part: Part, moment: Moment) -> Show:
    if story.stage is Stage.ENDED:
        card = cards.over(story, part)
    elif part.says is Says.NOTHING:
        card = cards.consent(story, part, moment)
    else:
        card = cards.agreed(story, part, moment)
    return Show(surface(story, part), card, Privately(part.who), Purpose.STORY, only_edit=True)


def ends(story: Story, why: str, by: PersonId, moment: Moment, *, manager: bool = False) -> Decision:
    """End a story: its words are forgotten, and nothing is asked of anybody any more."""
    put = replace(story, stage=Stage.ENDED, why=why, told=Told(), topics=())
    notes: list[Fact] = []
    if story.stage is Stage.APPROVED:
        notes.append(StoryWithdrawn(story.name, by))
        notes += taken_back(story, by)
    how = "dropped" if manager else "moot"
    proposed = story.stage in _PROPOSED
    notes += [Disposed(about(story), ACTIVITY, how, by)] if proposed else []
    laid: tuple[Proposal, ...] = ()
    if why in _WORTH_A_WORD and not manager:
        laid = (cards.word(replace(story, why=why), moment),)
        notes.append(Proposed(laid[0].about, ACTIVITY))
    return Decision(
        save=(put, *laid),
        do=follow(put, moment),
        note=tuple(notes),
        drop=(Ref(Proposal.kind, about(story)),) if proposed else (),
    )


def use_of(story: Story) -> str:
    """Name the use that it is for an answer to be told as a story."""
    return f"quoted/{story.name}"


def taken_back(story: Story, by: PersonId) -> Iterable[Unused]:
    """Count back that an answer was told as a story."""
    helper = next((part.who for part in story.parts if part.role == "helped"), NOBODY)
    return (Unused(use_of(story), helper, by),) if story.first_told and story.message else ()


# ---------------------------------------------------------------- the daily look


def tidied(story: Story, reachable: frozenset[PersonId], moment: Moment) -> Decision:
    """End what can be told no more: somebody in it left or wants to be left alone, or nobody went on with it."""
    away = [part.who for part in story.parts if part.who not in reachable]
    if away and story.stage in LIVE | {Stage.FOUND}:
        why = {Stage.FOUND: "dropped", Stage.APPROVED: "withdrawn"}.get(story.stage, "unreachable")
        return ends(story, why, NOBODY, moment)
    if story.stage in _PROPOSED and moment.now - story.at > UNDECIDED:
        return ends(story, "dropped", NOBODY, moment)
    return Decision()
