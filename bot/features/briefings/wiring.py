"""The table of all: what is heard, said, pressed and due; and the daily look, in which stories are found and end."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from bot.features.briefings import briefing as letters
from bot.features.briefings import capturing, consenting, ledger, stories
from bot.features.briefings.seeing import MOST, let_go, reachable, untold
from bot.features.briefings.state import (
    ASK,
    BRIEFED,
    FOUND_A_MONTH,
    KEPT,
    LAPSE,
    OPEN_FOR,
    SEND,
    Briefing,
    Part,
    Role,
    Stage,
    Step,
    Story,
)
from bot.kernel import people
from bot.kernel.calendar import Daily, Weekly, day_of
from bot.kernel.facts import Answered, Claimed, Delivered, Departing, Disposed, Left, Resumed, Thanked, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Press, Reader
from bot.kernel.messages import NOBODY, Decision, MessageDeleted, Proposal
from bot.kernel.people import Act, MessageId
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref
from bot.kernel.steering import Voted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.features.briefings.ledger import Changed
    from bot.kernel.feature import Moment
    from bot.kernel.messages import TimerDue

_EARLY = time(8)
"""Before the Monday plan, which lists what is proposed."""
_THURSDAY = 3
_READ_BACK = timedelta(days=100)
_MONTH = timedelta(days=28)


async def on_look(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Once a day: what can be told no more ends, what is long ago is forgotten; on Mondays stories are found."""
    every = await reader.find(Story, limit=MOST)
    over = await _ended(every, reader, moment)
    gone = [one.name for one in over.save if isinstance(one, Story)]
    followed = await untold(gone, reader, moment) | await let_go([one for one in every if one.name in gone], reader)
    drawn = {one.name for one in followed.save if isinstance(one, Briefing)} | {one.id for one in followed.drop}
    decision = over | followed | await letters.tidied(drawn, reader, moment)
    decision |= await _forgotten([one for one in every if one.name not in gone], drawn, reader, moment)
    if day_of(moment.now, moment.policy.zone).weekday() == 0:
        decision |= await _found(every, reader, moment)
    return decision


async def _ended(every: Sequence[Story], reader: Reader, moment: Moment) -> Decision:
    decision = Decision()
    for story in every:
        if story.stage is not Stage.ENDED:
            here = await reachable((part.who for part in story.parts), reader)
            decision |= stories.tidied(story, here, moment)
    return decision


async def _forgotten(every: Sequence[Story], drawn: Collection[str], reader: Reader, moment: Moment) -> Decision:
    """Forget what ended long ago, and what was told so long ago that nobody looks it up."""
    old = [one for one in every if one.stage in {Stage.ENDED, Stage.APPROVED} and moment.now - one.at > KEPT]
    read = [one for one in await reader.find(Briefing, "step", Step.SENT, MOST) if moment.now - one.at > BRIEFED]
    sent = [one for one in read if one.name not in drawn]
    words = [one for one in await reader.find(Proposal, limit=MOST) if _is_word(one) and moment.now - one.at > OPEN_FOR]
    return Decision(
        drop=tuple(Ref.of(one) for one in (*old, *sent, *words)),
        note=tuple(Disposed(one.about, one.activity, "moot") for one in words),
    )


def _is_word(one: Proposal) -> bool:
    """Whether it only tells a manager something of ours."""
    ours = one.about.startswith(("story/", "briefing/"))
    return ours and any(button.action.name == "story.seen" for button in one.buttons)


async def _found(every: Sequence[Story], reader: Reader, moment: Moment) -> Decision:
    """Propose what could be a story: a few a month, and only where something came of an answer."""
    lately = [one for one in every if not one.by and moment.now - one.at < _MONTH]
    room = FOUND_A_MONTH - len(lately)
    if room <= 0 or not await reader.people(people.Role.MANAGER):
        return Decision()  # nobody would decide about it
    heard = ledger.hear(await reader.facts(moment.now - _READ_BACK, *ledger.HEARD))
    told = {message for one in every for message in (one.message, one.question) if message}
    decision = Decision()
    for one in ledger.changed(heard, moment.community.places, moment.now):
        if room and not {one.message, one.case.question} & told and await _may_be_asked(one, reader):
            decision |= stories.found(_story(one, moment), moment, used=one.used)
            told |= {one.message, MessageId(one.case.question)}  # the same answer may have settled another question too
            room -= 1
    return decision


async def _may_be_asked(one: Changed, reader: Reader) -> bool:
    people = [await reader.person(who) for who in (one.case.asker, one.case.answers[one.message])]
    return all(person.reachable and not person.declines(Purpose.STORY) for person in people)


def _story(one: Changed, moment: Moment) -> Story:
    case = one.case
    return Story(
        f"of/{one.message}",
        moment.now,
        NOBODY,
        (Part(case.asker, Role.ASKED), Part(case.answers[one.message], Role.HELPED)),
        message=one.message,
        question=MessageId(case.question),
        place=case.place,
        topics=case.topics,
    )


FEATURE = Feature(
    "briefings",
    on={MessageDeleted: consenting.on_deleted},
    commands=(
        Command("story", capturing.on_story, on_message=True, concern=Concern.THANKS),
        Command("brief", letters.on_brief, Act.STEER, concern=Concern.MANAGING, alone=True),
    ),
    buttons={
        "story.write": Press(capturing.on_write),
        "story.show": Press(capturing.on_show, Act.STEER),
        "story.ask": Press(consenting.on_ask, Act.STEER),
        "story.approve": Press(consenting.on_approve, Act.STEER),
        "story.drop": Press(consenting.on_drop, Act.STEER),
        "story.seen": Press(consenting.on_seen, Act.STEER),
        "story.say": Press(consenting.on_say),
        "story.own": Press(consenting.on_own),
        "story.back": Press(consenting.on_back),
        "brief.now": Press(letters.on_now, Act.STEER),
        "brief.take": Press(letters.on_take, Act.STEER),
        "brief.add": Press(letters.on_add, Act.STEER),
        "brief.remove": Press(letters.on_remove, Act.STEER),
        "brief.again": Press(letters.on_again, Act.STEER),
        "brief.send": Press(letters.on_send, Act.STEER),
        "brief.change": Press(letters.on_change, Act.STEER),
        "brief.leave": Press(letters.on_leave, Act.STEER),
        "brief.skip": Press(letters.on_skip, Act.STEER),
        "brief.behind": Press(letters.on_behind),
        "brief.found": Press(letters.on_found),
        "brief.stop": Press(letters.on_stop),
        "brief.host": Press(letters.on_host),
        "brief.forward": Press(letters.on_forward),
    },
    forms={
        "story.write": Press(capturing.on_written),
        "story.own": Press(consenting.on_own_form),
        "brief.add": Press(letters.on_add_form, Act.STEER),
        "brief.change": Press(letters.on_change, Act.STEER),
        "brief.leave": Press(letters.on_leave, Act.STEER),
        "brief.forward": Press(letters.on_forward_form),
    },
    timers={ASK: consenting.on_ask_due, LAPSE: consenting.on_lapse, SEND: letters.on_send_at},
    every=(
        Every("stories.look", Daily(_EARLY), on_look),
        Every("briefings.prepare", Weekly(_THURSDAY, _EARLY), letters.on_prepare),
    ),
    facts={
        Answered: letters.on_done,
        Claimed: letters.on_done,
        Thanked: letters.on_done,
        Voted: letters.on_done,
        Resumed: consenting.on_resumed,
        Delivered: letters.on_delivered,
        Undelivered: consenting.on_undelivered,
        Departing: consenting.on_departing,
        Left: consenting.on_left,
    },
    arrivals=("briefing/",),
)
