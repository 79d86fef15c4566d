"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.coreteam import asking, cards, deciding, drafting, fortnight, giving, hosting, owning, seeing
from bot.features.coreteam.state import (
    A_MONTH,
    DRAWN_LIVES,
    FOLLOW,
    FORGET,
    MOOT,
    NEWS,
    OVER,
    OWNER,
    TELL,
    UNDECIDED,
    Answer,
    Fortnight,
    Idea,
    Kind,
    Live,
    Source,
    Stage,
    Step,
)
from bot.kernel.calendar import day_of
from bot.kernel.cards import phrase
from bot.kernel.facts import HELD, Answered, Claimed, Closed, Delivered, Left, Misheard, Ruled, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    Decision,
    FactNoted,
    FormSubmitted,
    Proposal,
    Shown,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, PersonId
from bot.kernel.policy import CORE_TEAM_NOTE, No, Purpose
from bot.kernel.records import Ref
from bot.kernel.steering import (
    CampaignBegun,
    CampaignEnded,
    CarriedForward,
    Decided,
    DiscussionEnded,
    DiscussionOpened,
    Managed,
    Replied,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

_STALE_REPLY = timedelta(days=60)


# ---------------------------------------------------------------- Monday


async def on_monday(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The note's Monday, nine o'clock: it goes out if a manager said so; else it waits until Tuesday evening."""
    note = await reader.get(Fortnight, day_of(event.timer.at, moment.policy.zone).isoformat())
    if note is None or note.step not in {Step.OPEN, Step.APPROVED}:
        return Decision()
    late = moment.now - event.timer.at > moment.policy.stale_after
    if late or (note.step is Step.APPROVED and moment.policy.paused(moment.now)):
        return fortnight.end(note, "moot", moment, await _standing(note, reader))
    if note.step is Step.OPEN:
        return Decision(do=(fortnight.moot_timer(note, moment),))
    return fortnight.send(note, await _ideas(note, reader), await seeing.team(reader, moment), moment)


async def on_moot(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Nobody has decided about a note in time."""
    note = await reader.get(Fortnight, event.timer.about)
    if note is None or note.step is not Step.OPEN:
        return Decision()
    return fortnight.end(note, "moot", moment, await _standing(note, reader))


async def _standing(note: Fortnight, reader: Reader) -> Proposal | None:
    return await reader.get(Proposal, fortnight.about(note.name))


async def _ideas(note: Fortnight, reader: Reader) -> dict[str, Idea]:
    found = [await reader.get(Idea, name) for name in dict.fromkeys((*note.ideas, *note.outcomes))]
    return {idea.name: idea for idea in found if idea is not None}


# ---------------------------------------------------------------- a manager's word


async def on_send(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Send as it is'."""
    note = await _undecided(event, reader)
    if note is None:
        return Decision(reply=cards.said("core-decided-already"))
    if moment.policy.paused(moment.now):
        return Decision(reply=cards.said("core-rests"))
    if moment.now < note.goes:
        return fortnight.approve(note, moment)
    sent = fortnight.send(
        note,
        await _ideas(note, reader),
        await seeing.team(reader, moment),
        moment,
        standing=await _standing(note, reader),
    )
    return sent | Decision(reply=cards.said("core-sent"))


async def on_change(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """'Change…': other words to begin with, and less of what does not fit."""
    note = await _undecided(event, reader)
    if note is None:
        return Decision(reply=cards.said("core-decided-already"))
    ideas = await _ideas(note, reader)
    if isinstance(event, ButtonPressed):
        return Decision(reply=cards.change_form(note, ideas))
    kept = {name: set(event.values.get(name, "").split(",")) for name in ("ideas", "asks")}
    put = replace(
        note,
        opening=event.values.get("opening", "").strip()[: cards.MOST_OPENING],
        ideas=tuple(name for name in note.ideas if name in kept["ideas"]),
        asks=tuple(ask for ask in note.asks if ask.who in kept["asks"]),
    )
    again = fortnight.propose(put, ideas, await _standing(note, reader), moment)
    return Decision(save=(put,), reply=cards.said("core-changed")) | again


async def on_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Skip this one'."""
    note = await _undecided(event, reader)
    if note is None:
        return Decision(reply=cards.said("core-decided-already"))
    return fortnight.end(note, "skipped", moment, await _standing(note, reader)) | Decision(
        reply=cards.said("core-skipped")
    )


async def on_hold(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Hold it back after all': until it has gone out, a yes can be taken back."""
    note = await reader.get(Fortnight, event.action.about.get("note", ""))
    if note is None or note.step is not Step.APPROVED:
        return Decision(reply=cards.said("core-decided-already"))
    put = replace(note, step=Step.OPEN)
    again = fortnight.propose(put, await _ideas(note, reader), None, moment)
    held = (Managed("note-held", event.who),)
    return Decision(save=(put,), note=held, reply=cards.said("core-held")) | again


async def _undecided(event: ButtonPressed | FormSubmitted, reader: Reader) -> Fortnight | None:
    note = await reader.get(Fortnight, event.action.about.get("note", ""))
    return note if note is not None and note.step is Step.OPEN else None


# ---------------------------------------------------------------- bringing it to people


async def on_tell(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to bring somebody the note, or what it asks of them."""
    name, _, who = event.timer.about.partition("/")
    note = await reader.get(Fortnight, name)
    person = await reader.person(PersonId(who))
    late = moment.now - event.timer.at > moment.policy.stale_after
    if note is None or late or not await seeing.is_of_the_team(person, reader):
        return Decision()
    return fortnight.tell(note, await _ideas(note, reader), person, moment)


async def on_follow(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Something in a note reads otherwise now: so does every message it stands in, and what waits for a manager."""
    note = await reader.get(Fortnight, event.timer.about)
    if note is None or note.goes < moment.now - A_MONTH:
        return Decision()
    ideas = await _ideas(note, reader)
    if note.step is Step.OPEN:
        return fortnight.propose(note, ideas, await _standing(note, reader), moment)
    decision = Decision()
    for surface, who in fortnight.surfaces(note).items():
        if await reader.get(Shown, surface) is not None:  # what is on its way must not be overtaken by its own edit
            decision |= Decision(do=(fortnight.standing_show(note, who, ideas, moment),))
    return decision


async def on_reply(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, I will', or 'not this time'; either can be changed for a while."""
    note = await reader.get(Fortnight, event.action.about.get("note", ""))
    ask = note.ask_of(event.who) if note is not None else None
    if note is None or ask is None or ask.asked is None or moment.now - note.goes > _STALE_REPLY:
        return Decision(reply=cards.said("core-ask-gone"))
    if ask.answer is Answer.MOOT:
        return Decision(reply=cards.said("core-ask-over"))
    yes = event.action.about.get("yes") == "yes"
    if yes and ask.kind is Kind.HOST and not await _to_be_hosted(ask.about, reader):
        return Decision(reply=cards.said("core-ask-over"))
    put = asking.answered(note, ask, yes=yes)
    said = put.ask_of(event.who) or ask
    reply = Decision(reply=cards.replied(put, said))
    if said == ask:
        return reply
    show = fortnight.standing_show(put, event.who, await _ideas(note, reader), moment)
    replied = Replied(fortnight.ask_id(note, ask), event.who, yes)
    hosts = await hosting.said(said, reader, moment) if said.kind is Kind.HOST else Decision()
    return Decision(save=(put,), do=(show,), note=(replied,)) | hosts | reply


async def _to_be_hosted(name: str, reader: Reader) -> bool:
    idea = await reader.get(Idea, name)
    return idea is not None and idea.stage in UNDECIDED


async def on_question_over(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question was answered, is somebody's, or is none: nobody is asked to look at it any more."""
    fact: Answered | Claimed | Closed | Misheard = event.fact  # type: ignore[assignment]  # routed by its type
    decision = Decision()
    for note in await reader.find(Fortnight, "about", fact.question, 20):
        put = note
        for ask in note.asks:
            if ask.about == fact.question and ask.kind is Kind.QUESTION and ask.answer is Answer.NONE:
                put = put.asking(replace(ask, answer=Answer.MOOT))
        if put != note:
            decision |= Decision(save=(put,), do=(Timer(FOLLOW, note.name, moment.now),))
    return decision


async def on_delivered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A note stands in the core team's channel: whoever takes it away there has done so on purpose."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    note = await reader.get(Fortnight, fact.surface.removeprefix("core/note/")) if fact.who is None else None
    return Decision(save=(replace(note, stands=True),)) if note is not None and not note.stands else Decision()


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Something did not reach somebody: it is said at a better hour. A note found no room: a manager decides anew."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    kind, _, rest = fact.surface.partition("/")
    what, _, name = rest.partition("/")
    again = fact.why in HELD
    match (kind, what):
        case ("core", "note"):
            note = await reader.get(Fortnight, name.partition("/")[0])
            if note is None or note.step is not Step.SENT:
                return Decision()
            if fact.who is not None:
                return fortnight.untold(note, fact.who, moment, again=again)
            stands = fact.why == "unknown" or note.stands
            return Decision() if stands else fortnight.unposted(note, await _ideas(note, reader), moment)
        case ("core", "mine") if fact.who is not None:
            live = await reader.get(Live, fact.who)
            if live is None or live.surface != fact.surface:
                return Decision()
            return owning.unreminded(live, await reader.find(Idea, "owner", fact.who), moment, again=again)
        case ("core", "idea") if again:
            idea = await reader.get(Idea, name.rpartition("/")[0])
            if idea is None or owning.news_surface(idea) != fact.surface:
                return Decision()
            return Decision(save=(replace(idea, told=""),), do=(Timer(NEWS, idea.name, moment.now),))
        case _:
            return Decision()


async def on_ruled(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A rule was changed: a note that waits says where it would stand now."""
    decision = Decision()
    for note in await seeing.notes(reader):
        if note.step is Step.OPEN:
            decision |= fortnight.propose(note, await _ideas(note, reader), await _standing(note, reader), moment)
    return decision


# ---------------------------------------------------------------- what becomes of ideas


async def on_owner(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to ask somebody, to remind them, or to ask what became of it."""
    who = PersonId(event.timer.about)
    mine = await reader.find(Idea, "owner", who)
    live = await reader.get(Live, who)
    late = moment.now - event.timer.at > moment.policy.stale_after
    passed = owning.passed_by(mine, moment.now) if late else ()
    now = {idea.name: idea for idea in (*mine, *passed)}
    person = await reader.person(who)
    if isinstance(moment.policy.reach(person, Purpose.CORE_TEAM, moment.now), No):
        return await _unasked(mine, person, reader, moment)
    decision = owning.remind(who, tuple(now.values()), live, person, moment)
    saved = {record.id for record in decision.save if isinstance(record, Idea)}
    return decision | Decision(save=tuple(idea for idea in passed if idea.name not in saved))


async def _unasked(mine: Sequence[Idea], person: Person, reader: Reader, moment: Moment) -> Decision:
    """Whoever was to do something cannot be asked, or is here no more: it goes back to those who decide."""
    back = {Stage.ASKED} if person.reachable else {Stage.ASKED, Stage.DOING}
    decision = Decision()
    for idea in mine:
        if idea.stage in back:
            put = deciding.hand_back(idea, moment)
            decision |= deciding.became(idea, put, await giving.around(idea, reader), moment)
    return decision


async def on_left(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody has left: what they were to do waits for a decision again."""
    fact: Left = event.fact  # type: ignore[assignment]  # routed by its type
    mine = await reader.find(Idea, "owner", fact.who)
    return await _unasked(mine, await reader.person(fact.who), reader, moment)


async def on_news(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to tell whoever had an idea what became of it."""
    idea = await reader.get(Idea, event.timer.about)
    if idea is None:
        return Decision()
    if moment.now - event.timer.at > moment.policy.stale_after:
        return Decision(save=(replace(idea, told=idea.stage.value),))  # it stands where they look for it
    return owning.tell(idea, await reader.person(idea.by), moment)


async def on_forget(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """An idea ended long enough ago; or Steward drew it, and nobody was for it."""
    idea = await reader.get(Idea, event.timer.about)
    if idea is None:
        return Decision()
    if idea.stage in OVER:
        return Decision(drop=(Ref.of(idea),), because=(phrase("because-forgotten"),))
    if idea.source is Source.PERSON:
        return Decision()
    if idea.votes or idea.stage is not Stage.OPEN:
        return Decision(do=(Timer(FORGET, idea.name, moment.now + DRAWN_LIVES),))
    faded = deciding.take_back(idea, await giving.around(idea, reader), moment)
    return faded | Decision(because=(phrase("because-forgotten"),))


async def on_begun(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A campaign, or a discussion, came of an idea: that was the decision."""
    fact: CampaignBegun | DiscussionOpened = event.fact  # type: ignore[assignment]  # routed by its type
    idea = await reader.get(Idea, fact.idea) if fact.idea else None
    if idea is None or idea.stage in OVER:
        return Decision()
    stage = Stage.CAMPAIGN if isinstance(fact, CampaignBegun) else Stage.DISCUSSION
    what = fact.campaign if isinstance(fact, CampaignBegun) else fact.discussion
    put = deciding.led_to(idea, stage, what, fact.by, moment.now)
    where = await giving.around(idea, reader)
    noted = deciding.decided(put, stage.value, fact.by)
    return deciding.became(idea, put, where, moment, noted)


async def on_ended(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """What came of an idea is over, or was dropped: then the idea is open again."""
    fact: CampaignEnded | CarriedForward | DiscussionEnded = event.fact  # type: ignore[assignment]  # routed by its type
    what = fact.campaign if isinstance(fact, CampaignEnded) else fact.discussion
    decision = Decision()
    for idea in await reader.find(Idea, "led-to", what, 5):
        where = await giving.around(idea, reader)
        match fact:
            case CampaignEnded(dropped=True) | DiscussionEnded(how="dropped" | "gone"):
                put = deciding.fell_through(idea, moment.now)
                decision |= deciding.became(idea, put, where, moment)
                continue
            case CarriedForward():
                put = deciding.ended(idea, "forward", moment.now)
            case _:
                put = deciding.ended(idea, fact.how if isinstance(fact, DiscussionEnded) else "", moment.now)
        decision |= deciding.became(idea, put, where, moment, (Decided(put.name, "done", fact.by),))
    return decision


FEATURE = Feature(
    "coreteam",
    commands=(
        Command("idea", giving.on_idea, on_message=True, concern=Concern.TOGETHER),
        Command("ideas", giving.on_ideas, concern=Concern.TOGETHER, alone=True),
    ),
    buttons={
        "idea.give": Press(giving.on_give),
        "idea.take-back": Press(giving.on_take_back),
        "core.vote": Press(giving.on_vote),
        "core.decide": Press(giving.on_decide, Act.CURATE),
        "core.own": Press(giving.on_own, Act.CURATE),
        "core.later": Press(giving.on_later, Act.CURATE),
        "core.no": Press(giving.on_no, Act.CURATE),
        "core.take-on": Press(giving.on_take_on),
        "core.hand-back": Press(giving.on_hand_back),
        "core.more-time": Press(giving.on_more_time),
        "core.done": Press(giving.on_done),
        "core.reply": Press(on_reply),
        "core.send": Press(on_send, Act.STEER),
        "core.change": Press(on_change, Act.STEER),
        "core.skip": Press(on_skip, Act.STEER),
        "core.hold": Press(on_hold, Act.STEER),
        "core.host-seen": Press(hosting.on_seen, Act.STEER),
    },
    forms={
        "idea.give": Press(giving.on_give_form),
        "core.own": Press(giving.on_own, Act.CURATE),
        "core.no": Press(giving.on_no, Act.CURATE),
        "core.more-time": Press(giving.on_more_time),
        "core.done": Press(giving.on_done),
        "core.change": Press(on_change, Act.STEER),
    },
    arrivals=("core/note/",),
    timers={
        TELL: on_tell,
        FOLLOW: on_follow,
        MOOT: on_moot,
        OWNER: on_owner,
        NEWS: on_news,
        FORGET: on_forget,
    },
    every=(
        Every("core-team-draft", drafting.THURSDAY, drafting.on_draft),
        Every("core-team-note", CORE_TEAM_NOTE, on_monday),
    ),
    facts={
        Answered: on_question_over,
        Claimed: on_question_over,
        Closed: on_question_over,
        Misheard: on_question_over,
        CampaignBegun: on_begun,
        CampaignEnded: on_ended,
        DiscussionOpened: on_begun,
        CarriedForward: on_ended,
        DiscussionEnded: on_ended,
        Left: on_left,
        Ruled: on_ruled,
        Delivered: on_delivered,
        Undelivered: on_undelivered,
    },
)
