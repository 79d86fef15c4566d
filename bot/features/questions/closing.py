"""How a wait ends: answered, accepted, taken up again, handed on to the library, or closed without an answer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.questions.cards import pointer_surface, shows
from bot.features.questions.state import (
    AGE,
    HAND_BACK,
    INVITE,
    JUDGE,
    MOST_THANKS,
    REREAD,
    WAITING,
    Answer,
    Entry,
    Question,
    Status,
    Thanks,
    rest,
    search_on,
)
from bot.kernel.cards import phrase
from bot.kernel.facts import Accepted, Answered, Asked, Closed, Doubted, Misheard, Reopened, Thanked, Unaccepted
from bot.kernel.messages import Cancel, Decision, Show, Shown, Timer
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.cards import Phrase
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Effect
    from bot.kernel.people import MessageId, PersonId


_LAST_EDIT = timedelta(days=1)


def answer(question: Question, given: Answer, moment: Moment, reasons: tuple[Phrase, ...] = ()) -> Decision:
    """Count an answer; the first one ends the wait, and whoever was asked about it is told so."""
    if question.answer_by(given.message) is not None:
        return Decision()
    put = replace(question, answers=(*question.answers, given))
    if question.status is Status.HEARD:  # its case opens, and is answered, when the grace is over
        return Decision(save=(put,), because=reasons)
    if question.status not in WAITING:
        return Decision(save=(put,), note=(answered(put, given, first=False),), because=reasons)
    put = replace(put, status=Status.ANSWERED, next_at=None)
    return Decision(
        save=(put,),
        do=(*rest(put), *shows(put), *_invite_later(put, given, moment), ends(put, moment)),
        note=(answered(put, given, first=True),),
        because=reasons,
    )


def asked_now(question: Question, moment: Moment) -> Asked:
    """Note a question for the ledger: a past one as well when it is learned, or nobody would be told of it."""
    noted, since = (moment.now, question.at) if question.past else (None, None)
    topics, reasons = question.topics, question.reasons
    return Asked(
        question.id,
        question.asker,
        question.place,
        topics,
        question.past,
        reasons,
        noted,
        since,
        question.language,
        listening.as_written(question.text, topics),
    )


def answered(question: Question, given: Answer, *, first: bool) -> Answered:
    """Note an answer for the ledger."""
    took = given.at - question.at
    topics = question.topics
    place = question.place
    how, noted = given.how, given.at if question.past else None
    return Answered(question.id, given.who, question.asker, place, given.message, first, how, took, topics, noted)


def _invite_later(question: Question, given: Answer, moment: Moment) -> tuple[Timer, ...]:
    """Ask the asker after a while whether it helped; not about what is past, nor about an answer that came late."""
    if question.past or question.invited or question.invite_answered:
        return ()
    if moment.now - given.at > moment.policy.stale_after:
        return ()
    return (Timer(INVITE, question.id, moment.now + moment.policy.invite_after),)


def accept(
    question: Question, message: MessageId | None, by: PersonId, moment: Moment, found: Answer | None = None
) -> Decision:
    """Take the asker's word that this answered it: thank, keep it for the library, and let everybody rest.

    Without a message, the latest answer is meant; a question nobody answered is just settled by its asker. `found` is
    an answer that only now turns out to be one.
    """
    fresh = found is not None and question.answer_by(found.message) is None
    before = question
    if found is not None and fresh:
        question = replace(question, answers=(*question.answers, found))
    given = question.answer_by(message) if message else (question.answers[-1] if question.answers else None)
    if question.status is Status.ACCEPTED and (given is None or question.accepted == given.message):
        return Decision(reply=None)
    put = replace(
        question, status=Status.ACCEPTED, accepted=given.message if given else None, invite_answered=True, next_at=None
    )
    quiet = (*_all_quiet(put), ends(put, moment))
    because = (phrase("because-accepted"),)
    waited = _not_yet_noted(before, put, moment)
    if given is None:
        settled = Closed(put.id, "settled-by-asker")
        return Decision(save=(put,), do=(*quiet, *shows(put)), note=(*waited, settled), because=because)
    entry = Entry(put.first, given.message, put.asker, given.who, put.place, given.at, put.topics)
    accepted = Accepted(
        put.id,
        given.who,
        by,
        given.message,
        put.place,
        put.topics,
        said=given.topics,
        asker=put.asker,
        past=put.past,
    )
    instead = _stands_no_more(before, by)
    if given.who == put.asker:
        settled = Closed(put.id, "settled-by-asker")
        gone = (Ref(Entry.kind, put.id),) if instead else ()
        return Decision((put,), (*quiet, *shows(put)), (*waited, *instead, settled), because=because, drop=gone)
    thanks = Thanks(by, given.who, given.message, "accept")
    thanked: tuple[Thanked, ...] = ()
    if by == put.asker and thanks not in put.thanks:
        put = replace(put, thanks=(*put.thanks, thanks)[-MOST_THANKS:])
        thanked = (Thanked(given.who, by, put.id, given.message, put.place, how="accept", past=put.past),)
    return Decision(
        save=(put, entry),
        do=(*quiet, *shows(put)),
        note=(*waited, *instead, accepted, *thanked),
        because=because,
    )


def _stands_no_more(question: Question, by: PersonId) -> tuple[Unaccepted, ...]:
    """Count an acceptance back that was counted and stands no more; that of one's own answer never was."""
    given = question.answer_by(question.accepted) if question.accepted else None
    if question.status is not Status.ACCEPTED or given is None or given.who == question.asker:
        return ()
    return (Unaccepted(question.id, given.who, by, given.message, question.topics, question.place),)


def _not_yet_noted(before: Question, put: Question, moment: Moment) -> tuple[Asked | Answered, ...]:
    """Tell what the ledger has not heard: within its grace a question and its answers are not counted yet."""
    asked: tuple[Asked, ...] = ()
    known: tuple[Answer, ...] = before.answers
    if before.status is Status.HEARD:
        asked, known = (asked_now(put, moment),), ()
    fresh = [given for given in put.answers if given not in known and given.who != put.asker]
    return (*asked, *(answered(put, given, first=not known and given is fresh[0]) for given in fresh))


def unaccept(question: Question, by: PersonId) -> Decision:
    """Take an acceptance back: the answer stands, the praise and the library entry do not."""
    if question.status is not Status.ACCEPTED or question.accepted is None:
        return Decision()
    put = replace(question, status=Status.ANSWERED, accepted=None)
    return Decision(
        save=(put,),
        do=shows(put),
        note=_stands_no_more(question, by),
        drop=(Ref(Entry.kind, put.id),),
        because=(phrase("because-unaccepted"),),
    )


def reopen(question: Question, moment: Moment) -> Decision:
    """Take the case up again when the asker says that what came did not help."""
    if question.status not in {Status.ANSWERED, Status.ACCEPTED}:
        return Decision()
    fresh = replace(
        question,
        status=Status.OPEN,
        answers=(),
        unhelpful=(*question.unhelpful, *question.answers),
        accepted=None,
        claimed_by=None,
        escalated=None,
        invite_answered=False,
        believed=0.0,
    )
    put, timers = search_on(fresh, moment.now)
    return Decision(
        save=(put,),
        do=(*timers, Cancel(INVITE, put.id), *shows(put), lives(put, moment)),
        note=(*_stands_no_more(question, moment.person.who or question.asker), _reopened(put)),
        drop=(Ref(Entry.kind, put.id),) if question.accepted else (),
        because=(phrase("because-reopened"),),
    )


def _reopened(question: Question) -> Reopened:
    return Reopened(question.id, question.asker, question.place, question.at, question.past)


def lose_answer(question: Question, message: MessageId, moment: Moment) -> Decision:
    """Follow the deletion of an answer; without any answer left, the wait goes on."""
    left = tuple(given for given in question.answers if given.message != message)
    put = replace(question, answers=left, unhelpful=tuple(one for one in question.unhelpful if one.message != message))
    another = question.accepted is not None and question.accepted != message
    if question.status not in {Status.ANSWERED, Status.ACCEPTED} or another or (left and question.accepted is None):
        return Decision(save=(put,))
    gone = (Ref(Entry.kind, put.id),) if question.accepted == message else ()
    no_more = _stands_no_more(question, moment.person.who)
    if left:
        back = replace(put, status=Status.ANSWERED, accepted=None)
        return Decision(save=(back,), do=shows(back), note=no_more, drop=gone)
    again: tuple[Unaccepted | Reopened, ...] = (*no_more, _reopened(put))
    back, timers = search_on(replace(put, status=Status.OPEN, accepted=None), moment.now + moment.policy.grace)
    return Decision(
        save=(back,),
        do=(*timers, Cancel(INVITE, back.id), *shows(back), lives(back, moment)),
        note=again,
        drop=gone,
        because=(phrase("because-answer-deleted"),),
    )


def doubt(question: Question, doubted: Sequence[Answer], at: datetime, moment: Moment) -> Decision:
    """Let what was only guessed to answer count no more; without any answer left, the wait goes on, quietly.

    The search goes on at `at`, or with whoever had taken the question on.
    """
    gone = {given.message for given in doubted}
    left = tuple(given for given in question.answers if given.message not in gone)
    put = replace(question, answers=left)
    because = (phrase("because-answer-doubted"),)
    if question.status is Status.HEARD:
        return Decision(save=(put,), because=because)
    still = {given.who for given in left}
    notes = tuple(
        Doubted(put.id, given.who, given.message, put.topics, put.place, given.who in still) for given in doubted
    )
    if left or question.status is not Status.ANSWERED:
        return Decision(save=(put,), do=shows(put), note=notes, because=because)
    held = question.ask_of(question.claimed_by) if question.claimed_by else None
    timers: tuple[Timer, ...]
    if held is not None and held.until is not None and held.until > moment.now:
        back = replace(put, status=Status.CLAIMED, next_at=held.until)
        timers = (Timer(HAND_BACK, put.id, held.until),)
    else:
        back, timers = search_on(replace(put, status=Status.OPEN, claimed_by=None), max(at, moment.now))
    return Decision(
        save=(back,),
        do=(*timers, Cancel(INVITE, back.id), *shows(back), lives(back, moment)),
        note=(*notes, _reopened(put)),
        because=because,
    )


def close(question: Question, why: str, moment: Moment) -> Decision:
    """End a case without an answer."""
    if question.status is Status.CLOSED:
        return Decision()
    put = replace(question, status=Status.CLOSED, closed_for=why, accepted=None, next_at=None)
    quiet = (*_all_quiet(put), ends(put, moment))
    opened = question.status is not Status.HEARD
    closed = (Closed(put.id, why),) if opened or why == "misheard" else ()
    return Decision(
        save=(put,),
        do=(*quiet, *shows(put)),
        note=(*_stands_no_more(question, moment.person.who), *closed),
        drop=(Ref(Entry.kind, put.id),) if question.accepted else (),
        because=(phrase(f"because-closed-{why}"),),
    )


def withdraw(question: Question, moment: Moment) -> Decision:
    """Take a question back whose asker wants to be forgotten: whoever was asked about it reads nothing of it any more.

    One that was answered stays so, as far as anybody counts; the asker alone is gone.
    """
    decision = close(question, "withdrawn", moment) if question.status in WAITING else Decision()
    quiet = tuple(one for one in decision.do if not isinstance(one, Show))
    return replace(decision, do=(*quiet, *shows(replace(question, status=Status.CLOSED, invited=None, pointed=None))))


def mishear(question: Question, by: PersonId, moment: Moment) -> Decision:
    """Take somebody's word that this was no question; the channel's threshold learns from it."""
    if question.status is Status.CLOSED:
        return Decision()
    return close(question, "misheard", moment) | Decision(note=(Misheard(question.id, by, question.place),))


def _all_quiet(question: Question) -> tuple[Effect, ...]:
    return (*rest(question), *(Cancel(name, question.id) for name in (INVITE, JUDGE, REREAD)))


def lives(question: Question, moment: Moment) -> Timer:
    """Give an open case its longest life."""
    return Timer(AGE, question.id, max(moment.now, question.at) + moment.policy.give_up_after)


def ends(question: Question, moment: Moment) -> Timer:
    """Keep an ended case for a while, for second thoughts; then forget it."""
    return Timer(AGE, question.id, moment.now + moment.policy.keep_closed)


def age(question: Question, moment: Moment) -> Decision:
    """When a case has lived its time: give up the search, or forget what was said and shown about it.

    What the ledger counted stays, and an accepted answer stays in the library: both are ids and topics, no text.
    """
    if question.status in WAITING:
        return close(question, "expired", moment)
    if question.status is Status.ANSWERED and question.invited and not question.invite_answered:
        # Its invitation is still up. Let it ask nothing any more before it is forgotten where it stands.
        put = replace(question, invite_answered=True)
        return Decision(save=(put,), do=(*shows(put), Timer(AGE, put.id, moment.now + _LAST_EDIT)))
    return Decision(
        drop=(
            Ref(Question.kind, question.id),
            *(Ref(Shown.kind, show.surface) for show in shows(question)),
            Ref(Shown.kind, pointer_surface(question)),
        ),
        because=(phrase("because-forgotten"),),
    )
