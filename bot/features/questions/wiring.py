"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from bot.features.experts import Candidate, Need, candidates
from bot.features.questions import closing, hearing, hosting, late, parting, rounds, thanking
from bot.features.questions.cards import (
    show_invite,
)
from bot.features.questions.news import (
    TELL,
    THANK,
    on_accepted,
    on_asked,
    on_escalated,
    on_handed_over,
    on_list_changed,
    on_misheard,
    on_missed,
    on_pass_thanks,
    on_resumed,
    on_tell_manager,
    on_unaccepted,
    on_undelivered,
)
from bot.features.questions.spoken import (
    IN_THREAD,
    accepted,
    in_room,
    on_accept,
    on_answered,
    on_ask,
    on_call,
    on_claim,
    on_decline,
    on_hand_back_press,
    on_later,
    on_later_form,
    on_misheard_press,
    on_not_a_question,
    on_open,
    on_pointer,
    on_reopen,
    settles,
    unheard_answer,
)
from bot.features.questions.state import (
    AGE,
    HAND_BACK,
    INVITE,
    JUDGE,
    REREAD,
    ROUTE,
    WAITING,
    Asker,
    AskState,
    Question,
    Room,
    Status,
    new_here,
)
from bot.kernel.cards import phrase
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Departing,
    Doubted,
    Escalated,
    Left,
    Misheard,
    Missed,
    Resumed,
    Unaccepted,
    Undelivered,
)
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    BotRemoved,
    Decision,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    ReactionChanged,
    Timer,
    TimerDue,
)
from bot.kernel.people import Member
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.steering import CampaignBegun, CampaignEnded, CampaignMoved, HandedOver, Returned

_ACCEPTS = frozenset({"\N{WHITE HEAVY CHECK MARK}", "\N{HEAVY CHECK MARK}", "\N{BALLOT BOX WITH CHECK}"})
_COLOURED = "\N{VARIATION SELECTOR-16}"
"""Follows a sign that is shown as an emoji, or does not, as a platform pleases."""
_SLIP = timedelta(minutes=10)


# ---------------------------------------------------------------- what is heard


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote in a channel."""
    if event.private or await reader.get(Question, event.message) is not None:
        return Decision()  # known: the platform tells it again, after so long that the event's key is forgotten
    room = await reader.get(Room, event.place) or Room(event.place)
    if event.under is not None:
        near = await reader.find(Question, "thread", event.under, IN_THREAD)
    else:
        near = await in_room(room, reader)
    decision = late.hear(room, near, event, moment)
    heard = hearing.recent_of(event)
    if event.bot or moment.person.bot or not (meant := thanking.in_words(room, near, heard, moment)):
        return decision
    people = [one for one in meant if not (await reader.person(one.who)).bot]
    return thanking.by_words(decision, room, people, event.who, past=event.past or _is_late(event, moment))


def _is_late(event: MessagePosted | ReactionChanged, moment: Moment) -> bool:
    return moment.now - event.at > moment.policy.stale_after


async def on_changed(event: MessageChanged, reader: Reader, moment: Moment) -> Decision:
    """Somebody edited a message."""
    for question in await reader.find(Question, "message", event.message, 1):
        return hearing.reword(question, event.message, hearing.typed(event.text), moment)
    return Decision()


async def on_deleted(event: MessageDeleted, reader: Reader, moment: Moment) -> Decision:
    """Somebody deleted a message."""
    for question in await reader.find(Question, "message", event.message, 1):
        return hearing.unsay(question, event.message, moment)
    for question in await reader.find(Question, "answer", event.message, 1):
        return closing.lose_answer(question, event.message, moment)
    return Decision()


async def on_reaction(event: ReactionChanged, reader: Reader, moment: Moment) -> Decision:
    """Somebody put an emoji on a message, or took it away: a tick settles, other signs thank."""
    if thanking.sign(event.emoji):
        return await _on_thanks(event, reader, moment)
    if event.emoji.removesuffix(_COLOURED) not in _ACCEPTS:
        return Decision()
    decision = await _on_tick(event, reader, moment)
    return thanking.learned(decision) if event.past or _is_late(event, moment) else decision


async def _on_tick(event: ReactionChanged, reader: Reader, moment: Moment) -> Decision:
    """The asker's and the curators' ticks count."""
    for question in await reader.find(Question, "answer", event.message, 1):
        if not settles(question, moment) or late.overtaken(question, event):
            return Decision()
        if event.on:
            return await accepted(question, event.message, event.who, reader, moment)
        same = question.accepted == event.message
        return closing.unaccept(question, event.who) if same else Decision()
    if not event.on:
        return Decision()
    for question in await reader.find(Question, "message", event.message, 1):
        mine = event.who == question.asker and question.status in WAITING | {Status.ANSWERED}
        return await accepted(question, None, event.who, reader, moment) if mine else Decision()
    found = await unheard_answer(event.message, event.place, event.who, reader, moment)
    # A tick can mean many things; on a message nobody took for an answer it counts from the one who asked.
    if found is None or found[0].asker != event.who:
        return Decision()
    question, given = found
    return await accepted(question, given.message, event.who, reader, moment, found=given)


async def _on_thanks(event: ReactionChanged, reader: Reader, moment: Moment) -> Decision:
    """An emoji of thanks, on an answer or on what somebody wrote lately; on a question it only says 'please'."""
    room = await reader.get(Room, event.place) or Room(event.place)
    meant = None
    for question in await reader.find(Question, "answer", event.message, 1):
        given = question.answer_by(event.message)
        meant = thanking.Meant(given.who, given.message, question) if given else None
    if meant is None:
        heard = next((one for one in room.recent if one.message == event.message and not one.bot), None)
        if heard is None or await reader.find(Question, "message", event.message, 1):
            known = next((one for one in room.thanks if one.message == event.message), None)
            meant = thanking.Meant(known.who, known.message) if known and not event.on else None
        else:
            meant = thanking.Meant(heard.who, heard.message)
    if meant is None or meant.who == event.who or moment.person.bot or (await reader.person(meant.who)).bot:
        return Decision()
    return thanking.by_reaction(room, meant, event, past=event.past or _is_late(event, moment))


async def on_removed(event: BotRemoved, reader: Reader, moment: Moment) -> Decision:
    """Steward was taken out of places: it looks after no question there any more, and lets everybody off."""
    decision = Decision()
    found = [await reader.find(Question, key, "yes", 1000) for key in ("waiting", "timed")]
    for question in {one.id: one for some in found for one in some}.values():
        if not event.places or question.place in event.places:
            decision |= closing.close(question, "removed", moment)
    return decision


# ---------------------------------------------------------------- time


async def on_judge(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A question's grace is over."""
    question = await reader.get(Question, event.timer.about)
    return hearing.judge(question, moment) if question else Decision()


async def on_reread(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The grace after an edit or a deletion is over."""
    question = await reader.get(Question, event.timer.about)
    return hearing.reread(question, moment) if question else Decision()


async def on_route(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to ask somebody."""
    question = await reader.get(Question, event.timer.about)
    if question is None or question.status is not Status.OPEN:
        return Decision()
    if (resting := await hosting.rests(question, reader, moment)) is not None:
        return resting
    snoozed = [await reader.person(ask.who) for ask in question.asks if ask.state is AskState.SNOOZED]
    room = await reader.get(Room, question.place)
    ear = room.ears.get(question.first) if room else None
    believed = hearing.belief(question, ear)
    decided = rounds.without_asking(question, moment, event.timer.at, snoozed, believed)
    if decided is not None:
        return decided
    established = moment.policy.holdout > 0 and not await _new_here(question, reader, moment)
    return rounds.choose(question, await _candidates(question, reader, moment), moment, established=established)


async def _new_here(question: Question, reader: Reader, moment: Moment) -> bool:
    member = await reader.get(Member, question.asker)
    asker = await reader.get(Asker, question.asker)
    return new_here(question, asker, member.since if member else None, moment.now)


async def _candidates(question: Question, reader: Reader, moment: Moment) -> tuple[Candidate, ...]:
    room = await reader.get(Room, question.place)
    tried = {question.asker, *[ask.who for ask in question.asks], *[given.who for given in question.unhelpful]}
    need = Need(question.topics, question.text, question.place, question.suggested, frozenset(tried))
    if room is not None:
        need = replace(need, speakers=room.speakers, pace=room.pace)
    return await candidates(need, reader, moment)


async def on_hand_back(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A claim has lasted its two working days."""
    question = await reader.get(Question, event.timer.about)
    if question is None or question.claimed_by is None:
        return Decision()
    return rounds.hand_back(question, question.claimed_by, moment, event.timer.at)


async def on_invite(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Some time has passed since an answer: ask the asker, once, whether it helped."""
    question = await reader.get(Question, event.timer.about)
    if question is None or question.status is not Status.ANSWERED or question.invited or question.invite_answered:
        return Decision()
    if not question.text.strip() or moment.now - event.timer.at > moment.policy.stale_after:
        return Decision()  # it was deleted, or an outage has gone by: nobody is called back to an old thread
    match moment.policy.reach(await reader.person(question.asker), Purpose.INVITE, moment.now):
        case Wait(until):
            return Decision(do=(Timer(INVITE, question.id, until),), because=(phrase("because-wait-for-morning"),))
        case Go():
            helpers = sorted({one.who for one in question.answers})
            unnamed = tuple([who for who in helpers if not (await reader.person(who)).reachable])
            put = replace(question, invited=moment.now, unnamed=unnamed)
            return Decision(save=(put,), do=(show_invite(put),), because=(phrase("because-invites"),))
        case _:
            return Decision()


async def on_age(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A case has lived its time."""
    question = await reader.get(Question, event.timer.about)
    return closing.age(question, moment) if question else Decision()


async def on_reconcile(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Every few minutes: does every open question still have its timer, and is anything kept for too long?"""
    decision = Decision()
    for question in await reader.find(Question, "timed", "yes", 1000):
        decision |= rounds.reconcile(question, moment, _SLIP)
    rooms = [(room, hearing.forget(room, moment.now)) for room in await reader.find(Room, limit=1000)]
    return decision | Decision(save=tuple(less for room, less in rooms if less != room))


FEATURE = Feature(
    "questions",
    on={
        MessagePosted: on_message,
        MessageChanged: on_changed,
        MessageDeleted: on_deleted,
        BotRemoved: on_removed,
        ReactionChanged: on_reaction,
    },
    commands=(
        Command("open", on_open, concern=Concern.QUESTIONS, alone=True),
        Command("ask", on_ask, on_message=True, concern=Concern.QUESTIONS),
        Command("answered", on_answered, on_message=True, concern=Concern.QUESTIONS),
        Command("not-a-question", on_not_a_question, on_message=True, concern=Concern.QUESTIONS),
    ),
    buttons={
        "question.call": Press(on_call),
        "question.claim": Press(on_claim),
        "question.hand-back": Press(on_hand_back_press),
        "question.decline": Press(on_decline),
        "question.later": Press(on_later),
        "question.accept": Press(on_accept),
        "question.reopen": Press(on_reopen),
        "question.misheard": Press(on_misheard_press),
        "question.pointer-helped": Press(on_pointer),
        "question.pointer-no": Press(on_pointer),
    },
    forms={"question.later": Press(on_later_form)},
    timers={
        JUDGE: on_judge,
        REREAD: on_reread,
        ROUTE: on_route,
        HAND_BACK: on_hand_back,
        INVITE: on_invite,
        AGE: on_age,
        TELL: on_tell_manager,
        THANK: on_pass_thanks,
        "reconcile": on_reconcile,
    },
    facts={
        Asked: on_asked,
        Accepted: on_accepted,
        Misheard: on_misheard,
        Missed: on_missed,
        Unaccepted: on_unaccepted,
        Escalated: on_escalated,
        HandedOver: on_handed_over,
        Returned: on_handed_over,
        Resumed: on_resumed,
        Answered: on_list_changed,
        Claimed: on_list_changed,
        Closed: on_list_changed,
        Doubted: on_list_changed,
        Departing: parting.on_departing,
        Left: parting.on_left,
        Undelivered: on_undelivered,
        CampaignBegun: hosting.on_begun,
        CampaignMoved: hosting.on_moved,
        CampaignEnded: hosting.on_ended,
    },
)
