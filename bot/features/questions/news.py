"""What follows when others note something: pointers, thanks, the managers' list, and being surer next time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.questions import library, rounds
from bot.features.questions.cards import (
    nudge_surface,
    show_waiting,
)
from bot.features.questions.seeing import hidden
from bot.features.questions.state import (
    FROM_LIBRARY,
    NEW_QUESTIONS,
    Asker,
    Entry,
    Question,
    Status,
    Waiting,
    matter,
    of_the_pause,
)
from bot.kernel.cards import Card, Name, Note, Para, Post, phrase
from bot.kernel.facts import HELD, Accepted, Asked, Misheard, Missed, Unaccepted, Undelivered
from bot.kernel.feature import Moment, Reader
from bot.kernel.messages import (
    Decision,
    FactNoted,
    Privately,
    Retract,
    Show,
    Shown,
    Timer,
    TimerDue,
)
from bot.kernel.people import Duty, MessageId, PersonId, PlaceId, Role
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.resting import Keeps
from bot.kernel.steering import HandedOver, Returned

if TYPE_CHECKING:
    from collections.abc import Sequence

TELL = "question.tell-manager"
THANK = "question.pass-thanks"
_AFTER_THE_DUTY = timedelta(minutes=1)
CAUTION, TRUST, _MOST_CAUTION, _MOST_TRUST = 0.04, -0.01, 0.3, -0.1


async def on_asked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question was recognised: is it one of its asker's first, and is there an accepted answer to point to?"""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    known = remember(await reader.get(Asker, fact.who) or Asker(fact.who), fact)
    question = await reader.get(Question, fact.question)
    if question is None or question.status is not Status.OPEN:
        return known
    found: dict[str, Entry] = {}
    for topic in fact.topics:
        found |= {entry.id: entry for entry in await reader.find(Entry, "topic", topic, 50)}
    ordered = [found[name] for name in sorted(found)]
    while (best := library.nearest(question, ordered)) and await _left_alone(best.who, reader):
        ordered.remove(best)  # whoever opted out is pointed to by nobody
    named = best is not None and (await reader.person(best.who)).reachable
    return known | library.offer(question, ordered, await reader.person(question.asker), moment, named=named)


async def _left_alone(who: PersonId, reader: Reader) -> bool:
    wishes = (await reader.person(who)).wishes
    return wishes is not None and wishes.opted_out


def remember(asker: Asker, fact: Asked) -> Decision:
    """Remember somebody's first questions, and no more than tells that they are the first."""
    first = MessageId(fact.question)
    if first in asker.questions or len(asker.questions) >= NEW_QUESTIONS:
        return Decision()
    return Decision(save=(replace(asker, questions=(*asker.questions, first)),))


async def on_accepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An answer was accepted: let whoever gave it know, and trust this channel a little more."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    late = moment.now - event.at > moment.policy.stale_after  # an outage has gone by; it is learned, and that is all
    pass_on = Decision() if late or fact.by == fact.who else await _pass_thanks(fact.question, reader, moment)
    return pass_on | tune(fact.place, TRUST, moment)


async def on_pass_thanks(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is morning where the answerer is."""
    return await _pass_thanks(event.timer.about, reader, moment)


async def _pass_thanks(about: str, reader: Reader, moment: Moment) -> Decision:
    question = await reader.get(Question, about)
    given = question.answer_by(question.accepted) if question and question.accepted else None
    if question is None or given is None or question.past or given.how == FROM_LIBRARY:
        return Decision()  # that an earlier answer solved this too is told with what else it was used for
    ask = question.ask_of(given.who)
    if ask is not None and await reader.get(Shown, nudge_surface(question, ask)) is not None:
        return Decision()  # the message they were asked by says it already
    match moment.policy.reach(await reader.person(given.who), Purpose.NEWS, moment.now):
        case Go():
            gist = phrase("helped-gist", asker=Name(question.asker))
            post = Para((Post(given.message, phrase("see-answer")),))
            card = Card(gist, (Para(gist), post, Note(phrase("helped-note"))))
            surface = f"question/{question.id}/helped/{given.who}"
            show = Show(surface, card, Privately(given.who), Purpose.NEWS)
            return Decision(do=(show,), because=(phrase("because-accepted"),))
        case Wait(until):
            return Decision(do=(Timer(THANK, question.id, until),))
        case _:
            return Decision()


async def on_misheard(event: FactNoted, _reader: Reader, moment: Moment) -> Decision:
    """Somebody said 'not a question': be surer in this channel from now on."""
    fact: Misheard = event.fact  # type: ignore[assignment]  # routed by its type
    return tune(fact.place, CAUTION, moment)


async def on_missed(event: FactNoted, _reader: Reader, moment: Moment) -> Decision:
    """Somebody called for help on what was not heard as a question: be as much less strict in this channel."""
    fact: Missed = event.fact  # type: ignore[assignment]  # routed by its type
    return tune(fact.place, -CAUTION, moment)


async def on_unaccepted(event: FactNoted, _reader: Reader, moment: Moment) -> Decision:
    """An acceptance was taken back: so is the trust that came with it."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    return tune(fact.place, -TRUST, moment) if fact.place else Decision()


def tune(place: PlaceId, by: float, moment: Moment) -> Decision:
    """Let a channel's questions need more sureness, or less; the opposite word takes it back."""
    policy = moment.policy
    caution = round(min(_MOST_CAUTION, max(_MOST_TRUST, policy.caution(place) + by)), 3)
    if caution == policy.caution(place):
        return Decision()
    learned = replace(policy, channel_caution={**policy.channel_caution, place: caution})
    because = phrase("because-careful", sure=round(100 * (policy.sure_enough + caution)))
    return Decision(save=(replace(moment.community, policy=learned),), because=(because,))


async def on_escalated(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question found nobody: bring it to the list of everybody who watches for that."""
    decision = Decision()
    for who in await _watching(reader, moment):
        decision |= await _tell(who, reader, moment)
    return decision


async def _watching(reader: Reader, moment: Moment) -> tuple[PersonId, ...]:
    """Name who watches for what found nobody: while it is only rehearsed, nobody but managers is written to."""
    found = await (reader.people(Role.MANAGER) if moment.policy.rehearsal else reader.on_duty(Duty.WATCHING))
    return tuple(one.who for one in found)


async def on_handed_over(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody else watches for questions that found nobody: whoever does so no more has no list left.

    Whoever does so from now on is told after they were told of that: a moment later at the earliest.
    """
    fact: HandedOver | Returned = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.duty != Duty.WATCHING:
        return Decision()
    watching = {*await _watching(reader, moment)}
    lists = await reader.find(Waiting)
    old = [live for live in lists if live.who not in watching]
    listed = {live.who for live in lists}
    soon = moment.now + _AFTER_THE_DUTY
    tell = tuple(Timer(TELL, who, soon) for who in sorted(watching - listed)) if await _escalated(reader) else ()
    return Decision(do=(*(Retract(live.surface) for live in old), *tell), drop=tuple(Ref.of(live) for live in old))


async def on_resumed(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause ended before its time: nothing waits for its end any more."""
    decision = await on_escalated(event, reader, moment)
    for question in await reader.find(Question, "waiting", "yes", 1000):
        decision |= rounds.resume(question, moment)
    return decision


async def on_tell_manager(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is a civil hour where somebody is who watches for what found nobody, if they still do."""
    who = PersonId(event.timer.about)
    if who not in await _watching(reader, moment):
        return Decision()
    return await _tell(who, reader, moment)


async def _tell(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    live = await reader.get(Waiting, who)
    questions = _told_of(live, await _escalated(reader), moment)
    names, unnamed = tuple(one.first for one in questions), await hidden(questions, reader)
    if not questions or (live is not None and set(names) <= set(live.questions)):
        return Decision()
    if live is not None and moment.now - live.at < timedelta(days=1):
        show = show_waiting(live, questions, unnamed, moment.policy)
        return Decision(save=(replace(live, questions=names),), do=(show,))
    about = matter(_first(questions, moment), moment.policy)
    match moment.policy.reach(await reader.person(who), Purpose.ESCALATION, moment.now, about):
        case Go():
            surface = f"waiting/{who}/{moment.now:%Y-%m-%d}"
            old = (Retract(live.surface),) if live and live.surface != surface else ()
            put = Waiting(who, surface, moment.now, names)
            return Decision(
                save=(put,),
                do=(show_waiting(put, questions, unnamed, moment.policy), *old),
                because=(phrase("because-found-nobody"),),
            )
        case Wait(until):
            return Decision(do=(Timer(TELL, who, until),))
        case _:
            return Decision()


async def on_list_changed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question found somebody, or ended: every list follows, without a new message.

    Whoever wants to be left alone since has no list any more.
    """
    decision = Decision()
    lists = await reader.find(Waiting)
    found = await _escalated(reader) if lists else ()
    for live in lists:
        questions = _told_of(live, found, moment)
        names = tuple(one.first for one in questions)
        if not (await reader.person(live.who)).reachable:
            decision |= Decision(do=(Retract(live.surface),), drop=(Ref.of(live),))
        elif live.questions != names:
            show = show_waiting(live, questions, await hidden(questions, reader), moment.policy)
            decision |= Decision(save=(replace(live, questions=names),), do=(show,))
    return decision


def _told_of(live: Waiting | None, questions: Sequence[Question], moment: Moment) -> tuple[Question, ...]:
    """Give what a manager's list holds: in a pause that lets some go on, those, and what stood on it before."""
    if not moment.policy.paused(moment.now) or moment.policy.stays_on.keeps is Keeps.NOTHING:
        return tuple(questions)
    known = {*live.questions} if live is not None else set()
    goes_on = {one.first for one in of_the_pause(questions, moment.policy)}
    return tuple(one for one in questions if one.first in known | goes_on)


def _first(questions: Sequence[Question], moment: Moment) -> Question:
    """Give the one of a list that a pause is asked about: one that goes on, if any does."""
    return (*of_the_pause(questions, moment.policy), *questions)[0]


async def _escalated(reader: Reader) -> tuple[Question, ...]:
    found = await reader.find(Question, "escalated", "yes", 100)
    return tuple(sorted(found, key=lambda one: (one.at, one.id)))


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A nudge could not be brought to its expert: look for the next one. A list or thanks were held up: decide anew."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    live = await reader.get(Waiting, fact.who) if fact.who else None
    if live is not None and live.surface == fact.surface:
        again = (Timer(TELL, live.who, moment.now),) if fact.why in HELD else ()
        return Decision(drop=(Ref.of(live),), do=again)
    if fact.who and fact.why in HELD and fact.surface.endswith(thanks := f"/helped/{fact.who}"):
        # The id between the two is a message's, and may hold any letter.
        about = fact.surface.removeprefix("question/").removesuffix(thanks)
        return Decision(do=(Timer(THANK, about, moment.now),))
    parts = fact.surface.split("/ask/")
    if fact.who is None or len(parts) != 2:  # noqa: PLR2004 - a surface of a nudge has these two parts
        return Decision()
    question = await reader.get(Question, parts[0].removeprefix("question/"))
    return rounds.undelivered(question, fact.who, moment, fact.why) if question else Decision()
