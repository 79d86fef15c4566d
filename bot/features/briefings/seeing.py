"""What has to be looked up before anything is decided, and what follows in briefings when a story is told no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.briefings import letters
from bot.features.briefings.state import Briefing, Stage, Step, Story, Want, Wish, about
from bot.features.briefings.stories import ends
from bot.kernel.cards import Paper
from bot.kernel.messages import NOBODY, Decision, Kept, Proposal, Show
from bot.kernel.people import Act, Member, Profile, may
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.people import PersonId

MOST = 1000


async def names(story: Story, reader: Reader) -> dict[PersonId, str]:
    """Give the names of everybody in a story: its words must not name who would rather not be named."""
    await reader.get(Proposal, about(story))  # what is decided may replace what was proposed
    return {part.who: (await reader.person(part.who)).name for part in story.parts}


async def reachable(people: Iterable[PersonId], reader: Reader) -> frozenset[PersonId]:
    """Choose those who may be named and written to: nobody who left, or wants to be left alone."""
    return frozenset({who for who in dict.fromkeys(people) if who and (await reader.person(who)).reachable})


async def is_colleague(who: PersonId, reader: Reader) -> bool:
    """Whether somebody is a colleague who can be asked; of a program nobody may have said that it is one."""
    known = await reader.get(Member, who) or await reader.get(Profile, who) if who else None
    return known is not None and (await reader.person(who)).reachable


async def stories_of(briefing: Briefing, reader: Reader) -> dict[str, Story]:
    """Read the stories in a briefing."""
    found = [await reader.get(Story, name) for name in briefing.stories]
    return {story.name: story for story in found if story is not None}


async def of_somebody_there(wish: Wish | None, reader: Reader) -> Wish | None:
    """Ask for nothing about somebody who is to be left alone; what many asked about stands, without its example."""
    if wish is None or not wish.who or (await reader.person(wish.who)).reachable:
        return wish
    return replace(wish, who=NOBODY, question="") if wish.want is Want.HOST else None


async def still(briefing: Briefing, reader: Reader) -> Briefing:
    """Leave out what can be told no more: a story of somebody who left, opted out or took their yes back."""
    told = {
        name: one
        for name, one in (await stories_of(briefing, reader)).items()
        if one.stage is Stage.APPROVED and not await away(one, reader)
    }
    put = letters.leave(briefing, frozenset(briefing.stories) - frozenset(told))
    return replace(put, wish=await of_somebody_there(put.wish, reader))


async def as_told(
    briefing: Briefing, reader: Reader, moment: Moment, *, besides: Mapping[str, Story] | None = None
) -> Show:
    """Let a briefing that was brought stand as it may be told today; `besides`, stories as they are just changed."""
    put = await still(briefing, reader)
    stories = {**await stories_of(put, reader), **(besides or {})}
    return letters.show(put, stories, await reader.person(put.who), moment)


async def ended(story: Story, why: str, by: PersonId, reader: Reader, moment: Moment) -> Decision:
    """End a story, and let it be told no more wherever it was or is to be told."""
    manager = bool(by) and may(moment.person, Act.STEER)
    over = ends(story, why, by, moment, manager=manager) | await untold((story.name,), reader, moment)
    return over | await let_go((story,), reader)


async def let_go(stories: Iterable[Story], reader: Reader) -> Decision:
    """Let go of every paper that tells of these: whoever wants one asks for it anew, and gets it as it reads now."""
    papers: dict[str, Kept] = {}
    for people in {tuple(part.who for part in story.parts) for story in stories} - {()}:
        found = await reader.find(Kept, "names", people[0], MOST)
        papers |= {one.name: one for one in found if isinstance(one.of, Paper) and set(people) <= {*one.of.tells_of}}
    return Decision(drop=tuple(Ref.of(one) for one in papers.values()))


async def untold(gone: Collection[str], reader: Reader, moment: Moment) -> Decision:
    """Leave stories out of every briefing: what was brought is edited, what is prepared is drawn anew."""
    found: dict[str, Briefing] = {}
    for name in gone:
        found |= {one.name: one for one in await reader.find(Briefing, "story", name, MOST)}
    decision = Decision()
    for briefing in found.values():
        told = frozenset(briefing.stories) & frozenset(gone)
        decision |= await _without(briefing, told, reader, moment) if told else Decision()
    return decision


async def _without(briefing: Briefing, gone: frozenset[str], reader: Reader, moment: Moment) -> Decision:
    stories = {name: one for name, one in (await stories_of(briefing, reader)).items() if name not in gone}
    put = letters.leave(briefing, gone)
    person = await reader.person(briefing.who)
    await reader.get(Proposal, briefing.name)  # which is drawn anew
    if briefing.step is Step.SENT:
        put = replace(put, gone=(*briefing.gone, *sorted(gone)))
        return Decision(save=(put,), do=(await as_told(put, reader, moment),))
    if letters.empty(put):
        return letters.dropped(briefing, "moot")
    if briefing.step is Step.APPROVED:
        return Decision(save=(put,))
    return letters.propose(put, stories, person, moment)


async def drawn_anew(briefing: Briefing, reader: Reader, moment: Moment) -> Decision:
    """Lay a briefing that waits before the managers as it reads now."""
    stories = await stories_of(briefing, reader)
    await reader.get(Proposal, briefing.name)
    return letters.propose(briefing, stories, await reader.person(briefing.who), moment)


async def away(story: Story, reader: Reader) -> tuple[PersonId, ...]:
    """Name those in a story who left, or want to be left alone: then it cannot be told."""
    here = await reachable((part.who for part in story.parts), reader)
    return tuple(part.who for part in story.parts if part.who not in here)


async def checked(story: Story, reader: Reader, moment: Moment) -> Decision | None:
    """End a story of which somebody in it is away, before anybody goes on with it; None where all are there."""
    if not await away(story, reader):
        return None
    why = "withdrawn" if story.approved is not None else "unreachable"
    return await ended(story, why, NOBODY, reader, moment)


async def redrawn(story: Story, reader: Reader, moment: Moment) -> Decision:
    """Let every briefing that tells a story tell it as it is now."""
    decision = Decision()
    for briefing in await reader.find(Briefing, "story", story.name, MOST):
        changed = {story.name: story}
        if briefing.step is Step.SENT and story.name in briefing.stories:
            decision |= Decision(do=(await as_told(briefing, reader, moment, besides=changed),))
        elif briefing.step is Step.PROPOSED:
            stories, person = {**await stories_of(briefing, reader), **changed}, await reader.person(briefing.who)
            await reader.get(Proposal, briefing.name)
            decision |= letters.propose(briefing, stories, person, moment)
    return decision
