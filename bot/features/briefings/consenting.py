"""What managers press about a story, what everybody in it says, and what time does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.briefings import cards, letters, stories
from bot.features.briefings.seeing import MOST, checked, ended, let_go, names, redrawn, untold
from bot.features.briefings.state import (
    ASK,
    LAPSE,
    MOST_TEXT,
    SEND,
    Briefing,
    Part,
    Role,
    Says,
    Stage,
    Step,
    Story,
    surface,
)
from bot.features.briefings.telling import reveals
from bot.kernel.cards import Card, FormErrors, phrase
from bot.kernel.facts import HELD, Departing, Disposed, Left, Undelivered
from bot.kernel.messages import NOBODY, Decision, Proposal, Timer
from bot.kernel.people import MessageId, PersonId
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, FactNoted, FormSubmitted, MessageDeleted, TimerDue

_MAYBE_STANDS = frozenset({"gone", "unknown"})
"""Reasons for which a message counts as undelivered although it stood, or may stand."""

# ---------------------------------------------------------------- managers


async def _named(event: ButtonPressed | FormSubmitted, reader: Reader) -> Story | None:
    return await reader.get(Story, event.action.about.get("story", ""))


async def on_ask(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Ask those in it'."""
    story = await _named(event, reader)
    if story is None or story.stage is not Stage.DRAFT or not story.told.whole:
        return Decision(reply=_where_it_is(story))
    if (none := await checked(story, reader, moment)) is not None:
        return replace(none, reply=cards.said("story-nobody"))
    return stories.ask(story, moment, await names(story, reader))


async def on_approve(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Approve'."""
    story = await _named(event, reader)
    if story is None or story.stage is not Stage.AGREED:
        return Decision(reply=_where_it_is(story))
    if (none := await checked(story, reader, moment)) is not None:
        return replace(none, reply=cards.said("story-nobody"))
    if reveals(story, await names(story, reader)):
        return Decision(reply=cards.said("story-reveals"))
    return stories.approve(story, moment)


async def on_drop(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop it', 'Not this one', 'Tell it no more'."""
    story = await _named(event, reader)
    if story is None or story.stage is Stage.ENDED:
        return Decision(reply=_where_it_is(story))
    why = "withdrawn" if story.stage is Stage.APPROVED else "dropped"
    decision = await ended(story, why, event.who, reader, moment)
    return replace(decision, reply=cards.said("story-dropped", why=why))


async def on_seen(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Understood'."""
    about = event.action.about.get("about", "")
    laid = await reader.get(Proposal, about)
    if laid is None:
        return Decision(reply=cards.said("story-seen-already"))
    noted = Disposed(about, laid.activity, "skipped", event.who)
    return Decision(drop=(Ref.of(laid),), note=(noted,), reply=cards.said("story-seen-noted"))


def _where_it_is(story: Story | None) -> Card:
    """Say kindly that a colleague was first, or that it ended meanwhile."""
    if story is None or story.stage is Stage.ENDED:
        return cards.said("story-gone")
    return cards.said("story-elsewhere", stage=story.stage.value)


# ---------------------------------------------------------------- those in it


async def _mine(event: ButtonPressed | FormSubmitted, reader: Reader) -> tuple[Story, Part] | None:
    """Find the story and one's own part in it, while it is open and asked about as it reads now."""
    story = await _named(event, reader)
    part = story.part(event.who) if story is not None else None
    if story is None or part is None or story.stage not in {Stage.ASKED, Stage.AGREED}:
        return None
    return (story, part) if event.action.about.get("round", "") == str(part.round) else None


async def on_say(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, tell it', 'Yes, without my name', 'Please not'."""
    found = await _mine(event, reader)
    if found is None:
        return Decision(reply=cards.said("story-not-asked"))
    story, part = found
    says = event.action.about.get("says", "")
    if says not in {Says.NAMED, Says.UNNAMED}:
        decision = await ended(story, "declined", event.who, reader, moment)
        return replace(decision, reply=cards.said("story-declined"))
    if (none := await checked(story, reader, moment)) is not None:
        return replace(none, reply=cards.said("story-not-asked"))
    return stories.say(story, part, Says(says), moment, await names(story, reader))


async def on_own(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Change my part…'."""
    found = await _mine(event, reader)
    return Decision(reply=cards.own_form(*found) if found is not None else cards.said("story-not-asked"))


async def on_own_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has said their part in their own words."""
    found = await _mine(event, reader)
    if found is None:
        return Decision(reply=cards.said("story-not-asked"))
    story, part = found
    if (none := await checked(story, reader, moment)) is not None:
        return replace(none, reply=cards.said("story-not-asked"))
    typed = {
        name: " ".join(event.values[name].split())[:MOST_TEXT]
        for name in ("asked", "helped", "came", "quote")
        if name in event.values
    }
    if empty := [name for name, text in typed.items() if not text and name != "quote"]:
        return Decision(reply=FormErrors({name: phrase("story-form-empty") for name in empty}))
    says = event.values.get("says", "")
    kept = {name: text for name, text in typed.items() if name in _of(part, story)}
    said = replace(story.told, **kept)
    how = Says(says) if says in {Says.NAMED, Says.UNNAMED} else Says.NAMED
    return stories.own(story, part, said, how, moment, await names(story, reader))


def _of(part: Part, story: Story) -> frozenset[str]:
    """Name the sentences that are somebody's own to change."""
    own = {Role.ASKED: {"asked"}, Role.HELPED: {"helped", "came"}, Role.ALSO: {"came"}}[part.role]
    return frozenset(own | ({"quote"} if story.told.quoted is part.role else set()))


async def on_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Take my yes back': at any time, and then it is told no more."""
    story = await _named(event, reader)
    part = story.part(event.who) if story is not None else None
    if story is None or part is None or story.stage is Stage.ENDED:
        return Decision(reply=cards.said("story-over-already"))
    why = "withdrawn" if story.stage is Stage.APPROVED else "declined"
    sent = [one for one in await reader.find(Briefing, "story", story.name, MOST) if one.step is Step.SENT]
    # Their own word, also where they are a manager: the others in it hear only that it is told no more.
    decision = stories.ends(story, why, event.who, moment) | await untold((story.name,), reader, moment)
    decision |= await let_go((story,), reader)
    return replace(decision, reply=cards.said("story-taken-back", told=len(sent)))


async def on_departing(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody in a story is about to be forgotten: it is told no more, and what told it is edited."""
    fact: Departing = event.fact  # type: ignore[assignment]  # routed by its type
    mine = [one for one in await reader.find(Story, "who", fact.who, MOST) if one.stage is not Stage.ENDED]
    decision = await untold(tuple(one.name for one in mine), reader, moment) | await let_go(mine, reader)
    for story in mine:
        why = "withdrawn" if story.stage is Stage.APPROVED else "declined"
        decision |= stories.ends(story, why, fact.who, moment)
    return decision


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody who was to say yes to a story has left: it is not waited for; what was agreed to stays agreed."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for story in await reader.find(Story, "who", fact.who, MOST):
        if story.stage is Stage.ASKED and (none := await checked(story, reader, moment)) is not None:
            decision |= none
    return decision


# ---------------------------------------------------------------- time, and the way to people


async def on_ask_due(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Somebody is to be asked about a story: is it a civil moment for them?"""
    who = PersonId(event.timer.about)
    waiting = [
        (story, part)
        for story in await reader.find(Story, "who", who, MOST)
        if story.stage is Stage.ASKED
        and (part := story.part(who)) is not None
        and part.asked is None
        and part.says is Says.NOTHING
    ]
    if not waiting:
        return Decision()
    story, part = min(waiting, key=lambda one: (one[0].begun or one[0].at, one[0].name))
    if moment.now - event.timer.at > moment.policy.stale_after:
        return stories.back_to_the_manager(story, moment)
    if (none := await checked(story, reader, moment)) is not None:
        return none | Decision(do=(Timer(ASK, who, moment.now),) if len(waiting) > 1 else ())
    return stories.put_before(story, part, await reader.person(who), moment)


async def on_lapse(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Two weeks have gone by: who has said nothing has not said yes."""
    story = await reader.get(Story, event.timer.about)
    if story is None or story.stage is not Stage.ASKED:
        return Decision()
    until = stories.over_since(story, moment.now)
    if until is not None:
        return Decision(do=(Timer(LAPSE, story.name, until),))
    return await ended(story, "lapsed", NOBODY, reader, moment)


async def on_resumed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause ended before its time: what it held need not wait for its end."""
    asked = await reader.find(Story, "stage", Stage.ASKED, MOST)
    who = dict.fromkeys(part.who for story in asked for part in story.waiting if part.asked is None)
    on_their_way = await reader.find(Briefing, "step", Step.APPROVED, MOST)
    due = [one for one in on_their_way if one.due <= moment.now]
    return Decision(
        do=(
            *(Timer(ASK, one, moment.now) for one in who),
            *(Timer(SEND, one.name, moment.now) for one in due),
        )
    )


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question about a story, or a briefing, did not reach its reader."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who is None or fact.why in _MAYBE_STANDS:
        return Decision()
    if fact.surface.startswith("briefing/"):
        briefing = await reader.get(Briefing, fact.surface)
        if briefing is None or briefing.step is not Step.APPROVED:
            return Decision()
        return letters.held_up(briefing, fact, moment)
    if not fact.surface.startswith("story/"):
        return Decision()
    for story in await reader.find(Story, "who", fact.who, MOST):
        part = story.part(fact.who)
        if part is None or surface(story, part) != fact.surface or part.says is not Says.NOTHING:
            continue
        if story.stage is not Stage.ASKED:
            continue
        if fact.why not in HELD:
            return await ended(story, "unreachable", NOBODY, reader, moment)
        again = Timer(ASK, fact.who, moment.now)
        return Decision(save=(story.puts(replace(part, asked=None)),), do=(again,))
    return Decision()


async def on_deleted(event: MessageDeleted, reader: Reader, moment: Moment) -> Decision:
    """A message of a story is gone: nobody is led to it any more; what they agreed to still stands."""
    decision = Decision()
    found = [one for one in await reader.find(Story, "message", event.message) if one.stage is not Stage.ENDED]
    for story in found:
        if (none := await checked(story, reader, moment)) is not None:
            decision |= none  # its papers with it
            continue
        message = MessageId("") if story.message == event.message else story.message
        question = MessageId("") if story.question == event.message else story.question
        put = replace(story, message=message, question=question)
        decision |= Decision(save=(put,), do=stories.follow(put, moment)) | await redrawn(put, reader, moment)
        decision |= await let_go((story,), reader)
    return decision
