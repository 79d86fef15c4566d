"""Whom to ask next about a question nobody has picked up, and what follows from what they say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.questions.cards import nudge, nudge_surface, show_nudge, shows
from bot.features.questions.closing import lives
from bot.features.questions.hearing import first_ask
from bot.features.questions.state import (
    HAND_BACK,
    JUDGE,
    ROUTE,
    UNANSWERED,
    Ask,
    AskState,
    Question,
    Status,
    matter,
    rest,
    route_at,
    search_on,
    unsure,
)
from bot.kernel.calendar import Daily, Weekly, upcoming
from bot.kernel.cards import Name, phrase
from bot.kernel.facts import Asked, Assigned, Claimed, Declined, Escalated, HandedBack, Nudged, Suggested
from bot.kernel.messages import Cancel, Decision, Privately, Retract, Show, Timer
from bot.kernel.policy import Go, No, Purpose, Wait

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.features.experts import Candidate
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId


_PAUSED = "community-paused"
_WAITED_FOR = 0.6
"""What is left of somebody's standing who cannot be reached now, however soon they can be."""


def without_asking(
    question: Question,
    moment: Moment,
    due: datetime | None = None,
    snoozed: Sequence[Person] = (),
    believed: float = 0.0,
) -> Decision | None:
    """Decide what needs no look at who could be asked; None when somebody is to be chosen.

    `believed` is how likely something that was said in the room has answered, although too unsure to count.
    """
    if question.status is not Status.OPEN or question.past:
        return Decision()
    if due is not None and moment.now - due > moment.policy.stale_after:
        # An outage has gone by. Nobody is disturbed about the past; the manager's list has it.
        return escalate(question, moment, "because-too-late-to-ask")
    if unsure(question, moment.policy):
        return escalate(question, moment, "because-not-sure-enough")
    if (again := _snooze_over(question, snoozed, moment)) is not None:
        return again
    if question.withheld is not None and question.withheld > moment.now and not _wanted(question):
        put, timer = _look_again(question, question.withheld, moment)
        return Decision(save=(put,), do=(timer,), because=(phrase("because-withheld"),))
    if not question.called and not question.asks and believed >= moment.policy.answer_possible:
        return escalate(question, moment, "because-perhaps-answered")
    waiting = [ask.until for ask in question.asks if ask.state is AskState.ASKED and ask.until]
    if waiting and max(waiting) > moment.now:
        put, timer = _look_again(question, max(waiting), moment)
        return Decision(save=(put,), do=(timer,), because=(phrase("because-still-waiting"),))
    asked = [ask for ask in question.asks if ask.state is not AskState.UNDELIVERED]
    if len(asked) >= moment.policy.experts_a_question + len(question.suggested):
        return escalate(question, moment, "because-rounds-over")
    return None


def choose(
    question: Question, candidates: Sequence[Candidate], moment: Moment, *, established: bool = False
) -> Decision:
    """Ask the best placed who can be reached, wait for somebody much better placed, or bring it to the managers.

    A candidate's score holds evidence and whose turn it is; here it is weighed against when they can be reached. An
    asker wants an answer within the promise, an expert their evening, and nobody wants the same few asked because they
    are awake. So whoever is out of reach (hours, leave, pause, asked often enough this week) is waited for only if much
    better placed: more than 1.7 times where they are back at once, twice as much where waiting takes half of what is
    left of the promise, never where it takes all of it, or nobody would be asked in time. And of those in reach the
    highest score is asked, so that whoever carries too much gives way here too.

    An `established` asker's question may be kept back by chance, with the hold-out on.
    """
    best: Candidate | None = None
    later: list[tuple[datetime, float]] = []
    tried = {given.who for given in question.unhelpful}
    about = matter(question, moment.policy)
    for candidate in candidates:
        person = candidate.person
        if person.who == question.asker or person.who in tried or question.ask_of(person.who) is not None:
            continue
        match moment.policy.reach(person, Purpose.ROUTING, moment.now, about):
            case Go() if best is None or candidate.score > best.score:
                best = candidate
            case Wait(until):
                later.append((until, candidate.score))
            case Go() | No():
                continue
    if best is not None and best.score >= _worth_waiting_for(question, later, moment):
        drawn = established and _may_be_drawn(question, moment)
        return _draw(question, best, moment) if drawn else _ask(question, best, moment)
    if not later:
        return escalate(question, moment, "because-nobody-left")
    soonest = min(until for until, _ in later)
    if question.escalated is None and soonest > _too_long(question, moment):
        return escalate(question, moment, "because-nobody-soon", soonest)
    put, timer = _look_again(question, soonest, moment)
    return Decision(save=(put,), do=(timer,), because=(phrase("because-wait-for-morning"),))


def _worth_waiting_for(question: Question, later: Sequence[tuple[datetime, float]], moment: Moment) -> float:
    """Give the highest score of those who are out of reach, less what waiting for them takes of the promise."""
    if not later:
        return 0.0
    hours, end = moment.policy.hours(), _too_long(question, moment)
    left = hours.between(moment.now, end)
    weighed = [score * (1 - hours.between(moment.now, until) / left) for until, score in later if until < end]
    return _WAITED_FOR * max(weighed, default=0.0)


def _wanted(question: Question) -> bool:
    """Whether somebody said in so many words that others be asked: no experiment keeps that back."""
    return question.called or bool(question.suggested)


def _may_be_drawn(question: Question, moment: Moment) -> bool:
    """Whether chance may decide about asking: nobody was asked yet, nobody has said that help is still needed, and
    there is something left of the promise to wait for.
    """
    fresh = not question.asks and question.withheld is None and not question.unhelpful and not _wanted(question)
    return fresh and moment.policy.holdout > 0 and moment.now < _too_long(question, moment)


def _draw(question: Question, candidate: Candidate, moment: Moment) -> Decision:
    """Let chance decide, once, whether somebody is asked now or, if it is still needed, at the end of the promise."""
    withheld = moment.policy.withholds(Purpose.ROUTING, question.id)
    note = Decision(note=(Assigned(Purpose.ROUTING, question.id, question.asker, withheld),))
    if not withheld:
        return _ask(question, candidate, moment) | note
    until = _too_long(question, moment)
    put, timer = _look_again(replace(question, withheld=until), until, moment)
    return Decision(save=(put,), do=(timer,), because=(phrase("because-withheld"),)) | note


def _ask(question: Question, candidate: Candidate, moment: Moment) -> Decision:
    person = candidate.person
    until = moment.policy.hours_of(person).after(moment.now, moment.policy.wait_for_expert)
    because = candidate.because
    about = matter(question, moment.policy)
    ask = Ask(person.who, moment.now, until=until, because=because, first=candidate.fresh, matter=about)
    put, timer = _look_again(replace(question, asks=(*question.asks, ask)), until, moment)
    return Decision(
        save=(put,),
        do=(timer, show_nudge(put, ask)),
        note=(Nudged(put.id, person.who),),
        because=(phrase("because-asks", who=Name(person.who)), *because),
    )


def _snooze_over(question: Question, snoozed: Sequence[Person], moment: Moment) -> Decision | None:
    """Remind somebody who asked to be reminded: one new message, and the old one goes.

    It is an answer to what they asked for, so it counts against no cap; their hours, leave and opt-out still bind.
    """
    about = matter(question, moment.policy)
    for person in snoozed:
        ask = question.ask_of(person.who)
        if ask is None or ask.state is not AskState.SNOOZED or ask.until is None or ask.until > moment.now:
            continue
        match moment.policy.reach(replace(person, touches=()), Purpose.ROUTING, moment.now, about):
            case Go():
                return _remind(question, ask, person, moment)
            case Wait(until):
                put, timer = _look_again(_with(question, replace(ask, until=until)), until, moment)
                return Decision(save=(put,), do=(timer, *shows(put)), because=(phrase("because-wait-for-morning"),))
            case No():
                continue
    return None


def _remind(question: Question, ask: Ask, person: Person, moment: Moment) -> Decision:
    until = moment.policy.hours_of(person).after(moment.now, moment.policy.wait_for_expert)
    again = replace(ask, state=AskState.ASKED, turn=ask.turn + 1, until=until)
    put, timer = _look_again(_with(question, again), until, moment)
    show = Show(nudge_surface(put, again), nudge(put, again), Privately(again.who))
    old = Retract(nudge_surface(question, ask))
    return Decision(save=(put,), do=(timer, show, old), because=(phrase("because-snooze-over"),))


def _look_again(question: Question, at: datetime, moment: Moment) -> tuple[Question, Timer]:
    """Look again at `at`, or earlier where somebody asked to be reminded earlier."""
    return route_at(question, min([at, *_reminders(question, moment)]))


def _reminders(question: Question, moment: Moment) -> list[datetime]:
    snoozed = [ask.until for ask in question.asks if ask.state is AskState.SNOOZED and ask.until]
    return [until for until in snoozed if until > moment.now]


def _too_long(question: Question, moment: Moment) -> datetime:
    """Give the end of the promise: from then on the manager should know, whoever may still be asked."""
    return moment.policy.hours().after(question.at, moment.policy.promise_of(question.place))


def escalate(question: Question, moment: Moment, because: str, then: datetime | None = None) -> Decision:
    """Bring a question to the managers' list, once. Others may still be asked `then`, or when a snooze comes due."""
    ahead = [*_reminders(question, moment), *((then,) if then else ())]
    timers = (Timer(ROUTE, question.id, min(ahead)),) if ahead else ()
    put = replace(question, next_at=min(ahead) if ahead else None)
    if question.escalated is not None:
        return Decision(save=(put,), do=timers, because=(phrase(because),))
    put = replace(put, escalated=moment.now)
    return Decision(save=(put,), do=timers, note=(Escalated(put.id, put.asker),), because=(phrase(because),))


def claim(question: Question, person: Person, moment: Moment) -> Decision:
    """Let somebody take a question on; nobody else is asked while they hold it."""
    if question.status is not Status.OPEN or person.who == question.asker:
        return Decision()
    hours = moment.policy.hours_of(person)
    days = moment.policy.claim_within / timedelta(days=1)
    until = hours.after(moment.now, hours.day_length() * days)
    held = replace(question.ask_of(person.who) or Ask(person.who, moment.now), state=AskState.CLAIMED, until=until)
    put = replace(_with(question, held), status=Status.CLAIMED, claimed_by=person.who, next_at=until)
    return Decision(
        save=(put,),
        do=(Cancel(ROUTE, put.id), Timer(HAND_BACK, put.id, until), *shows(put)),
        note=(Claimed(put.id, person.who),),
        because=(phrase("because-claimed"),),
    )


def hand_back(question: Question, who: PersonId, moment: Moment, due: datetime | None = None) -> Decision:
    """Give a claim up, by choice or because its time was over at `due`; the search goes on, without a reproach."""
    held = question.ask_of(who)
    if question.status is not Status.CLAIMED or question.claimed_by != who or held is None:
        return Decision()
    given_up = _with(question, replace(held, state=AskState.HANDED_BACK, until=None))
    # A manager whose list it had left is told again if nobody else is found.
    free = replace(given_up, status=Status.OPEN, claimed_by=None, escalated=None)
    put, timers = search_on(free, due or moment.now)
    return Decision(
        save=(put,),
        do=(*timers, Cancel(HAND_BACK, put.id), *shows(put)),
        note=(HandedBack(put.id, who, due is None),),
        because=(phrase("because-handed-back"),),
    )


def decline(question: Question, who: PersonId, moment: Moment) -> Decision:
    """Take 'not me' for an answer, learn from it, and ask the next one at once."""
    ask = question.ask_of(who)
    if ask is None or ask.state is AskState.DECLINED or question.status not in UNANSWERED:
        return Decision()
    freed = question.claimed_by == who
    left = _with(question, replace(ask, state=AskState.DECLINED, until=None))
    left = replace(left, status=Status.OPEN, claimed_by=None, escalated=None) if freed else left
    put, timers = search_on(left, moment.now) if left.status is Status.OPEN else (left, ())
    return Decision(
        save=(put,),
        do=(*(rest(put) if freed else ()), *timers, *shows(put)),
        note=(Declined(put.id, who, put.topics),),
        because=(phrase("because-declined"),),
    )


def suggest(question: Question, who: PersonId, by: Person, moment: Moment) -> Decision:
    """Ask somebody else whom a colleague named; they come first now."""
    if question.status is not Status.OPEN or who in {by.who, question.asker}:
        return Decision()
    named = replace(question, suggested=(*question.suggested, who)) if who not in question.suggested else question
    ask = named.ask_of(by.who)
    left = _with(named, replace(ask, state=AskState.DECLINED, until=None)) if ask else named
    put, timer = route_at(left, moment.now)
    return Decision(
        save=(put,),
        do=(timer, *shows(put)),
        note=(Suggested(put.id, who, by.who, put.topics),),
        because=(phrase("because-suggested", who=Name(who)),),
    )


def snooze(question: Question, person: Person, when: str, moment: Moment) -> Decision:
    """Let somebody be reminded tomorrow, or on Monday; meanwhile others may be asked."""
    ask = question.ask_of(person.who)
    if ask is None or question.status is not Status.OPEN:
        return Decision()
    hours = moment.policy.hours_of(person)
    daily = Weekly(0, hours.starts) if when == "monday" else Daily(hours.starts)
    until = hours.opens(upcoming(daily, moment.now, hours.zone))
    put, timer = route_at(_with(question, replace(ask, state=AskState.SNOOZED, until=until)), moment.now)
    return Decision(save=(put,), do=(timer, *shows(put)), because=(phrase("because-snoozed"),))


def undelivered(question: Question, who: PersonId, moment: Moment, why: str = "") -> Decision:
    """Go on when an expert could not be written to; whom a pause kept from being asked can be asked after it."""
    ask = question.ask_of(who)
    if ask is None or ask.state is not AskState.ASKED or question.status is not Status.OPEN:
        return Decision()
    left, at = _with(question, replace(ask, state=AskState.UNDELIVERED, until=None)), moment.now
    if why == _PAUSED:  # as anybody else would be kept from it
        left = replace(question, asks=tuple(one for one in question.asks if one.who != who))
        at = max(moment.now, moment.policy.paused_until or moment.now)
    put, timer = route_at(left, at)
    return Decision(save=(put,), do=(timer,), because=(phrase("because-undelivered"),))


def call(question: Question, moment: Moment) -> Decision:
    """Ask experts now, because the asker said so: no waiting for the promise, whatever the confidence."""
    if question.status not in {Status.OPEN, Status.HEARD}:
        return Decision()
    put, timer = route_at(replace(question, called=True, status=Status.OPEN, past=False), moment.now)
    because = (phrase("because-called"),)
    if question.status is Status.OPEN:
        return Decision(save=(put,), do=(timer,), because=because)
    words = listening.as_written(put.text, put.topics)
    asked = Asked(put.id, put.asker, put.place, put.topics, reasons=put.reasons, language=put.language, words=words)
    return Decision(save=(put,), do=(timer, Cancel(JUDGE, put.id), lives(put, moment)), note=(asked,), because=because)


def resume(question: Question, moment: Moment) -> Decision:
    """Go on with what a pause, now ended, had put off."""
    if question.status is not Status.OPEN or question.past or question.next_at is None:
        return Decision()
    begun = question.called or question.asks or question.escalated
    due = moment.now if begun else max(moment.now, first_ask(question, moment))
    if question.next_at <= due:
        return Decision()
    put, timer = _look_again(question, due, moment)
    return Decision(save=(put,), do=(timer,), because=(phrase("because-resumed"),))


_RINGS = {Status.HEARD: JUDGE, Status.OPEN: ROUTE, Status.CLAIMED: HAND_BACK}
"""The one timer that each stage of a wait depends on."""


def reconcile(question: Question, moment: Moment, overdue: timedelta) -> Decision:
    """Set a question's timer again when it should have rung and did not."""
    name = _RINGS.get(question.status)
    if name is None or question.next_at is None or question.next_at > moment.now - overdue:
        return Decision()
    if question.status is Status.OPEN and moment.now - question.next_at > moment.policy.stale_after:
        return escalate(question, moment, "because-too-late-to-ask")
    # At the time it should have rung: whoever hears it must know how late it is.
    return Decision(do=(Timer(name, question.id, question.next_at),), because=(phrase("because-reconciled"),))


def _with(question: Question, ask: Ask) -> Question:
    others = tuple(one for one in question.asks if one.who != ask.who)
    return replace(question, asks=(*others, ask))
