"""Hearing a message: is it a question, more of one, or an answer to one? Pure, and the hottest path of the house."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.questions.closing import answer, answered, asked_now, close, doubt, lives, reopen
from bot.features.questions.state import (
    AFTERWARDS,
    EARS,
    EARS_FOR,
    EARSHOT,
    JUDGE,
    MOST_TEXT,
    MOST_THANKS,
    RECENT,
    REREAD,
    SPEAKERS,
    TEXT_FOR,
    WAITING,
    Answer,
    Piece,
    Question,
    Recent,
    Room,
    Status,
    Thanks,
    route_at,
)
from bot.kernel.cards import Name, phrase, plain
from bot.kernel.facts import Thanked
from bot.kernel.messages import Decision, MessagePosted, Timer
from bot.kernel.people import MessageId, PersonId, PlaceId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.cards import Phrase, Text
    from bot.kernel.feature import Moment

Lines = tuple[listening.Line, ...]

_PACE_MEMORY = 0.1
"""How much one more gap between two messages moves a room's pace."""
_LONGEST_GAP = 6 * 3600.0
_STILL_ONE = 0.8
"""An edited question stays one down to this share of the usual confidence: people were told of it."""


def recent_of(event: MessagePosted) -> Recent:
    """Remember a message as context, with no more text than is needed."""
    mentions = tuple(span.who for span in event.text if isinstance(span, Name))
    return Recent(event.message, event.who, event.at, typed(event.text), mentions, event.under, event.bot)


def typed(text: Text) -> str:
    """Flatten what somebody typed, bounded."""
    return plain(text)[:MOST_TEXT]


def line_of(heard: Recent) -> listening.Line:
    """Hand a message to listening."""
    return listening.Line(heard.message, heard.who, heard.at, heard.text, heard.mentions, heard.under, heard.bot)


def hear(room: Room, questions: Sequence[Question], event: MessagePosted, moment: Moment) -> Decision:
    """Take one message of a channel in: join it, count it as an answer, open a case, or just remember it.

    Besides, what it tells of earlier messages may make one of them an answer, or no answer any more.
    """
    heard = recent_of(event)
    known = remember(room, heard)
    if heard.bot or moment.person.bot or not heard.text.strip():
        return Decision(save=(known,))
    line = line_of(heard)
    before = _context(room, line)
    verdicts = _verdicts(room, questions, line, before)
    asks = listening.question(line, before)
    called = _called_again(questions, line, moment)
    past = event.past or _is_late(line, moment)
    if line.under is not None:
        return _taken(room, known, questions, line, before, verdicts, asks, called, moment, past=past)
    heard_as = verdicts
    if asks.score >= _enough(room.place, moment):
        rather = {name for name, one in verdicts.items() if _asks_rather(asks, one)}
        anew = {name for name in rather if listening.Reason.ASKS_SOMETHING_NEW in verdicts[name].reasons}
        verdicts = {name: one for name, one in verdicts.items() if name not in rather or _names(questions, name, line)}
        heard_as = {name: one for name, one in heard_as.items() if name not in anew or name in verdicts}
    known = replace(known, ears=_heard_by_all(room, questions, line, heard_as, known.pace))
    if called is not None and called.first in known.ears:
        known = replace(known, ears={**known.ears, called.first: known.ears[called.first].unanswered()})
    decision = _taken(room, known, questions, line, before, verdicts, asks, called, moment, past=past)
    done = {saved.id for saved in decision.save if isinstance(saved, Question)}
    for question in questions:
        ear = known.ears.get(question.first)
        if ear is not None and question.id not in done and ear is not room.ears.get(question.first):
            decision |= _believed(question, ear, known, moment)
    return decision | _no_longer_heard(room, questions, decision)


def _no_longer_heard(room: Room, questions: Sequence[Question], decision: Decision) -> Decision:
    """Remember with a question how likely it was answered, when its room stops listening for it."""
    now = {name for saved in decision.save if isinstance(saved, Room) for name in saved.ears}
    left = [one for one in questions if one.first in room.ears and one.first not in now]
    if not left:
        return Decision()
    moved = {saved.id for saved in decision.save if isinstance(saved, Question)}
    put = [
        replace(question, believed=likely)
        for question in left
        if question.status in WAITING
        and question.id not in moved
        and (likely := round(belief(question, room.ears[question.first]), 2)) >= _WORTH_KEEPING
    ]
    return Decision(save=tuple(put))


_WORTH_KEEPING = 0.1


def belief(question: Question, ear: listening.Asked | None) -> float:
    """Say how likely (0 to 1) something that was said in the flow has answered, as far as the room has heard."""
    return question.believed if ear is None else ear.without(_unhelpful(question)).answered


def _unhelpful(question: Question) -> frozenset[str]:
    return frozenset(given.message for given in question.unhelpful)


def _asks_rather(asks: listening.Judgement, replies: listening.Judgement) -> bool:
    """Whether a message is a question of its own rather than a reply; in doubt it stays with what it follows on.

    Both are frequencies, and most messages reply to nothing: a reply's odds count half as much again here.
    """
    return asks.score > 1.5 * replies.score / (1 + 0.5 * replies.score)


def _names(questions: Sequence[Question], name: str, line: listening.Line) -> bool:
    return any(question.id == name and question.asker in line.mentions for question in questions)


def _taken(  # noqa: PLR0913, PLR0917 - one message, with all that was made of it before anything is decided
    room: Room,
    known: Room,
    questions: Sequence[Question],
    line: listening.Line,
    before: Lines,
    verdicts: dict[str, listening.Judgement],
    asks: listening.Judgement,
    called: Question | None,
    moment: Moment,
    *,
    past: bool,
) -> Decision:
    """Decide what the message itself is."""
    mine = [question for question in reversed(questions) if question.asker == line.who]
    for question in mine:
        if (decision := _joined(question, line, moment)) is not None:
            return Decision(save=(known,)) | decision
    if called is not None and _may_be_in_vain(called):
        return Decision(save=(known,)) | _called_in_vain(_too_late_for(called, past=past), moment)
    for question in mine:
        if (decision := _followed_up(_too_late_for(question, past=past), line, moment)) is not None:
            return Decision(save=(known,)) | decision
    theirs = [question for question in questions if question.asker != line.who]
    if (decision := _waits_too(theirs, line, moment)) is not None:
        return Decision(save=(known,)) | decision
    if (decision := _answers(theirs, line, verdicts, asks, moment)) is not None:
        return Decision(save=(known,)) | decision
    if asks.score < _enough(room.place, moment) or any(_is_more_of(question, line, moment) for question in questions):
        return Decision(save=(known,))
    question = question_from(room, line, asks, moment, past=past)
    because = phrase("because-sounds-like-question", sure=round(asks.score * 100))
    opened = Decision(save=(with_ear(known, question, line, before, moment),))
    return opened | _judged_later(question, moment, because)


def with_ear(room: Room, question: Question, line: listening.Line, before: Lines, moment: Moment) -> Room:
    """Let the room hold its next messages against this question too; the oldest gives way."""
    name = moment.person.name if moment.person.who == question.asker else ""
    ear = listening.Asked.by(line, before, name=name, pace=room.pace)
    ears = {**room.ears, question.first: ear}
    while len(ears) > EARS:
        del ears[min(ears, key=lambda name: (ears[name].at, name))]
    return replace(room, ears=ears)


def _verdicts(
    room: Room, questions: Sequence[Question], line: listening.Line, before: Lines
) -> dict[str, listening.Judgement]:
    """Say for every open question how likely this message replies to it."""
    out = {}
    for question in questions:
        if question.asker == line.who or (line.under is not None and line.under != question.thread):
            continue
        ear = room.ears.get(question.first) or _ear_of(question, room)
        if line.under is not None or _within_earshot(ear, line):
            rivals = [one for first, one in room.ears.items() if first != question.first]
            out[question.id] = listening.reply(line, ear, before, rivals)
    return out


def _within_earshot(ear: listening.Asked, line: listening.Line) -> bool:
    """Whether a message in the flow can still be meant for this question: soon after it, or with its asker's name.

    Of 63,000 messages that came later and named nobody, in channels of the quality set, 8 read like an answer. What
    was said before it, and is read from history only now, is meant for others.
    """
    if line.at < ear.at:
        return False
    if ear.passed < EARSHOT or ear.asker in (line.who, *line.mentions):
        return True
    said = line.text.casefold()
    return any(name in said for name in ear.names)


def _ear_of(question: Question, room: Room) -> listening.Asked:
    """Describe a question whose room has moved on, as its thread knows it."""
    first, *more = (
        listening.Line(piece.message, question.asker, piece.at, piece.text, (), question.under)
        for piece in question.pieces
    )
    ear = listening.Asked.by(first, (), pace=room.pace)
    for line in more:
        ear = ear.hears(line)
    return ear


def _heard_by_all(
    room: Room,
    questions: Sequence[Question],
    line: listening.Line,
    verdicts: dict[str, listening.Judgement],
    pace: float,
) -> dict[MessageId, listening.Asked]:
    """Let every question of the room hear the message; a room stops listening for those that are over."""
    over = {one.first for one in questions if one.status not in WAITING and _passed(room, one) >= AFTERWARDS}
    return {
        name: ear.hears(line, verdicts.get(name), pace=pace) if _within_earshot(ear, line) else ear
        for name, ear in room.ears.items()
        if name not in over and line.at - ear.at <= EARS_FOR
    }


def _passed(room: Room, question: Question) -> int:
    ear = room.ears.get(question.first)
    return ear.passed if ear else 0


def remember(room: Room, heard: Recent) -> Room:
    """Add a message to what the room remembers, and forget what is older than needed.

    It stands where its time is: what is read from history may have been said before what was heard already.
    """
    before: Sequence[Recent] = room.recent
    after: Sequence[Recent] = ()
    if before and before[-1].at > heard.at:
        before, after = [[one for one in room.recent if (one.at > heard.at) is later] for later in (False, True)]
    kept = [
        replace(one, text="") if one.text and heard.at - one.at > TEXT_FOR else one for one in before[-(RECENT - 1) :]
    ]
    pace = room.pace
    if before:
        gap = min((heard.at - before[-1].at).total_seconds(), _LONGEST_GAP)
        pace += _PACE_MEMORY * (gap - pace)
    speakers = room.speakers
    if not heard.bot:
        speakers = {**room.speakers, heard.who: max(heard.at, room.speakers.get(heard.who, heard.at))}
        if len(speakers) > SPEAKERS:
            del speakers[min(speakers, key=speakers.__getitem__)]
    return replace(room, recent=(*kept, heard, *after)[-RECENT:], pace=pace, speakers=speakers)


def forget(room: Room, now: datetime) -> Room:
    """Let go of words that are no context any more, also where nobody has written since."""
    recent = tuple(replace(one, text="") if one.text and now - one.at > TEXT_FOR else one for one in room.recent)
    ears = {name: ear for name, ear in room.ears.items() if now - ear.at <= EARS_FOR}
    return replace(room, recent=recent, ears=ears)


def _context(room: Room, line: listening.Line) -> Lines:
    """Give what was said before in the same flow: the thread for a reply in a thread, the channel otherwise."""
    before = [one for one in room.recent if one.at <= line.at]
    if line.under is None:
        return tuple([line_of(one) for one in before if one.under is None])
    return tuple([line_of(one) for one in before if line.under in {one.under, one.message}])


def _joined(question: Question, line: listening.Line, moment: Moment) -> Decision | None:
    """Join one person's consecutive messages into one question, and give the grace anew."""
    last = question.last_piece
    if question.status is not Status.HEARD or question.answers or line.at - last.at > moment.policy.join_within:
        return None
    if line.under not in {question.under, question.thread}:
        return None
    previous = listening.Line(last.message, question.asker, last.at, last.text, (), question.under)
    if listening.continues(line, previous).score < moment.policy.answer_enough:
        return None
    grown = replace(question, pieces=(*question.pieces, Piece(MessageId(line.id), line.text, line.at)))
    grown = replace(grown, topics=listening.topics(grown.text, grown.language))
    return _judged_later(grown, moment, phrase("because-joined"))


def _called_again(questions: Sequence[Question], line: listening.Line, moment: Moment) -> Question | None:
    """Find the question for which its asker calls once more ("anyone?"): nothing said so far has answered it."""
    if listening.calls_again(line.text).score < moment.policy.answer_enough:
        return None
    theirs = (one for one in reversed(questions) if one.asker == line.who and line.under in {None, one.thread})
    return next((one for one in theirs if one.status in WAITING or _may_be_in_vain(one)), None)


def _may_be_in_vain(question: Question) -> bool:
    return question.status is Status.ANSWERED and not question.invite_answered


def _called_in_vain(question: Question, moment: Moment) -> Decision:
    """Take a question up again whose asker calls once more: what came was only guessed to answer, or did not help."""
    if any(given.how != _GUESSED for given in question.answers):
        return reopen(question, moment)
    let_go = doubt(question, question.answers, first_ask(question, moment), moment)
    return replace(let_go, because=(phrase("because-calls-again"),))


def _followed_up(question: Question, line: listening.Line, moment: Moment) -> Decision | None:
    """Hear from the asker whether what came has helped."""
    given = next((one for one in question.answers if one.who in line.mentions), None) or question.latest_answer
    if question.status is not Status.ANSWERED or given is None or line.under not in {None, question.thread}:
        return None
    if listening.unhelpful(line.text).score >= moment.policy.answer_enough:
        return reopen(question, moment)
    if question.invite_answered or listening.thanks(line.text).score < moment.policy.answer_enough:
        return None
    put = replace(question, invite_answered=True)
    because = (phrase("because-thanked"),)
    thanks = Thanks(question.asker, given.who, given.message, "words")
    if given.who == question.asker or thanks in question.thanks:
        return Decision(save=(put,), because=because)
    put = replace(put, thanks=(*put.thanks, thanks)[-MOST_THANKS:])
    past = question.past or _is_late(line, moment)
    thanked = Thanked(given.who, question.asker, question.id, given.message, question.place, "words", past)
    return Decision(save=(put,), note=(thanked,), because=because)


def _is_more_of(question: Question, line: listening.Line, moment: Moment) -> bool:
    """Whether an asker goes on about their own open question: in its thread, or by calling for it once more."""
    if question.asker != line.who or question.status not in WAITING:
        return False
    if line.under is not None:
        return line.under == question.thread
    return _waits(line, moment) or set(listening.topics(line.text)) <= set(question.topics)


def _waits_too(questions: Sequence[Question], line: listening.Line, moment: Moment) -> Decision | None:
    """Count somebody who waits for the same answer; it is no answer."""
    waiting = [one for one in questions if one.status in WAITING and line.under in {None, one.thread}]
    if not waiting or not _waits(line, moment):
        return None
    question = waiting[-1]
    if line.who in question.also:
        return Decision()
    put = replace(question, also=(*question.also, PersonId(line.who)))
    return Decision(save=(put,), because=(phrase("because-me-too"),))


def _waits(line: listening.Line, moment: Moment) -> bool:
    calls = (listening.me_too(line.text), listening.calls_again(line.text))
    return any(call.score >= moment.policy.answer_enough for call in calls)


def _answers(
    questions: Sequence[Question],
    line: listening.Line,
    verdicts: dict[str, listening.Judgement],
    asks: listening.Judgement,
    moment: Moment,
) -> Decision | None:
    """Count a message as a reply to the question it most likely replies to, if to any.

    One that just follows in the flow, and asks the room even more surely than it replies, is a question of its own.
    """
    likely = [one for one in questions if one.id in verdicts and _still_heard(one, line)]
    best = max(likely, key=lambda one: (verdicts[one.id].score, one.at, one.id), default=None)
    if best is None or verdicts[best.id].score < moment.policy.answer_enough:
        return None
    verdict = verdicts[best.id]
    if best.answers and listening.thanks(line.text).score >= _MAINLY_THANKS:
        return Decision()  # somebody else is glad of the answer that came
    if line.under is None and best.asker not in line.mentions:
        # What just follows in the flow counts by what is believed of it, now or later: see `_believed`.
        return None if asks.score >= _enough(best.place, moment) and _asks_rather(asks, verdict) else Decision()
    how = "mention" if line.under is None else "thread"
    about = in_other_words(best, line.text)
    given = Answer(MessageId(line.id), PersonId(line.who), line.at, how, round(verdict.score, 3), about)
    return answer(best, given, moment, tuple(phrase(f"reason-{reason}") for reason in verdict.reasons))


def in_other_words(question: Question, text: str) -> tuple[str, ...]:
    """Name what an answer is about where it is in another language than its question."""
    tongue = listening.language(text)
    return () if tongue in {"und", question.language} or not question.language else listening.topics(text, tongue)


def _believed(question: Question, ear: listening.Asked, known: Room, moment: Moment) -> Decision:
    """Count what is now believed to have answered, from its own time on; let go of a guess that nothing bears out."""
    policy = moment.policy
    if question.status in {Status.ACCEPTED, Status.CLOSED} or any(given.how != _GUESSED for given in question.answers):
        return Decision()
    ear = ear.without(_unhelpful(question))
    scores = {one.id: one.score for one in ear.candidates}
    answered = ear.answered
    if answered < policy.answer_doubted:
        doubted = [given for given in question.answers if given.message in scores]
    else:
        doubted = [given for given in question.answers if scores.get(given.message, 1.0) < policy.answer_doubted / 2]
    standing = [given for given in question.answers if given not in doubted]
    best = ear.answer
    fresh = None
    if best is not None and question.answer_by(MessageId(best.id)) is None and not _is_anothers(best, ear, known.ears):
        enough = answered if not standing else best.score
        if enough >= policy.answer_enough:
            at = ear.at + timedelta(seconds=best.at)
            text = next((one.text for one in known.recent if one.message == best.id), "")
            about = in_other_words(question, text)
            fresh = Answer(MessageId(best.id), PersonId(best.who), at, _GUESSED, round(enough, 3), about)
    if fresh is not None:
        return answer(question, fresh, moment, (phrase("because-believed", sure=round(100 * fresh.score)),))
    if doubted and question.invited is None:
        return doubt(question, doubted, first_ask(question, moment), moment)
    return Decision()


_GUESSED = "flow"
_MAINLY_THANKS = 0.7


def _is_anothers(one: listening.Candidate, ear: listening.Asked, ears: dict[MessageId, listening.Asked]) -> bool:
    """Whether a message more likely answers another question of the room: it mostly replies to one."""
    return any(
        other.id == one.id and other.belief > one.belief
        for another in ears.values()
        if another is not ear
        for other in another.candidates
    )


def _still_heard(question: Question, line: listening.Line) -> bool:
    """Whether more may be said to a question: to a settled one only in its thread, or to its asker by name."""
    named = question.asker in line.mentions
    return question.status is not Status.ACCEPTED or line.under is not None or named


def _enough(place: PlaceId, moment: Moment) -> float:
    """Give the confidence from which a message of this channel counts as a question."""
    return moment.policy.sure_enough + moment.policy.caution(place)


def _is_late(line: listening.Line, moment: Moment) -> bool:
    return moment.now - line.at > moment.policy.stale_after


def _too_late_for(question: Question, *, past: bool) -> Question:
    """Let a case that is taken up again by what was heard too late be listed as past, and disturb nobody."""
    return replace(question, past=True) if past and not question.past else question


def question_from(
    room: Room, line: listening.Line, verdict: listening.Judgement, moment: Moment, *, past: bool = False
) -> Question:
    """Begin a case with what was heard."""
    language = listening.language(line.text)
    return Question(
        first=MessageId(line.id),
        asker=PersonId(line.who),
        place=room.place,
        at=line.at,
        pieces=(Piece(MessageId(line.id), line.text, line.at),),
        under=MessageId(line.under) if line.under else None,
        score=round(verdict.score, 3),
        reasons=tuple(str(reason) for reason in verdict.reasons),
        language=language,
        topics=listening.topics(line.text, language),
        past=past or _is_late(line, moment),
    )


def _judged_later(question: Question, moment: Moment, because: Phrase) -> Decision:
    """Give a question its grace: it is judged when nobody has touched it for a while.

    That of a past one is over when what was said after it is heard, or nothing is for a while.
    """
    grace = moment.policy.grace
    at = max(moment.now + grace if question.past else moment.now, question.last_piece.at + grace)
    put = replace(question, next_at=at)
    return Decision(save=(put,), do=(Timer(JUDGE, put.id, at),), because=(because,))


def judge(question: Question, moment: Moment) -> Decision:
    """When the grace is over, open the case, or note that it was answered meanwhile."""
    if question.status is not Status.HEARD:
        return Decision()
    if not question.text.strip():
        return close(question, "deleted", moment)
    if not question.answers and question.score < _still_enough(question, moment):
        return close(question, "edited-away", moment)
    reasons = question.reasons
    asked = asked_now(question, moment)
    if question.answers:
        first, *others = question.answers
        opened = replace(question, status=Status.OPEN, answers=())
        noted = Decision(note=(asked,)) | answer(opened, first, moment, (phrase("because-answered-at-once"),))
        put = replace(opened, status=Status.ANSWERED, next_at=None, answers=question.answers)
        later = tuple(answered(put, given, first=False) for given in others)
        return replace(noted, save=(put,), note=(*noted.note, *later))
    if question.past:
        put = replace(question, status=Status.OPEN, next_at=None)
        return Decision(save=(put,), do=(lives(put, moment),), note=(asked,), because=(phrase("because-past"),))
    put, timer = route_at(replace(question, status=Status.OPEN), first_ask(question, moment))
    because = tuple(phrase(f"reason-{reason}") for reason in reasons)
    return Decision(save=(put,), do=(timer, lives(put, moment)), note=(asked,), because=because)


def first_ask(question: Question, moment: Moment) -> datetime:
    """Give the moment at which the first expert is asked: three quarters into the channel's promise."""
    promise = moment.policy.promise_of(question.place)
    return moment.policy.hours().after(question.at, promise * moment.policy.ask_at)


def reword(question: Question, message: MessageId, text: str, moment: Moment) -> Decision:
    """Follow an edit: the new words are judged after the usual grace."""
    pieces = tuple(replace(one, text=text) if one.message == message else one for one in question.pieces)
    if pieces == question.pieces:  # platforms also tell of link previews as edits
        return Decision()
    return _read_again(replace(question, pieces=pieces), moment)


def unsay(question: Question, message: MessageId, moment: Moment) -> Decision:
    """Follow a deletion: what is left is judged after the usual grace."""
    pieces = tuple(one for one in question.pieces if one.message != message)
    if pieces:
        return _read_again(replace(question, pieces=pieces), moment)
    emptied = replace(question, pieces=(replace(question.pieces[0], text=""),))
    return _read_again(emptied, moment)


def _read_again(question: Question, moment: Moment) -> Decision:
    because = (phrase("because-text-changed"),)
    if question.status not in WAITING:
        return Decision(save=(question,), because=because)
    at = moment.now + moment.policy.grace
    if question.status is not Status.HEARD:
        return Decision(save=(question,), do=(Timer(REREAD, question.id, at),), because=because)
    verdict = listening.question(_line_of(question))
    put = replace(
        question,
        score=round(verdict.score, 3),
        reasons=tuple(str(reason) for reason in verdict.reasons),
        topics=listening.topics(question.text, question.language),
        next_at=at,
    )
    return Decision(save=(put,), do=(Timer(JUDGE, put.id, at),), because=because)


def reread(question: Question, moment: Moment) -> Decision:
    """After an edit or a deletion: the case follows the text, or closes."""
    if question.status not in WAITING:
        return Decision()
    if not question.text.strip():
        return close(question, "deleted", moment)
    score = listening.question(_line_of(question)).score
    if not question.called and score < _still_enough(question, moment):
        return close(question, "edited-away", moment)
    put = replace(question, topics=listening.topics(question.text, question.language))
    return Decision(save=(put,), because=(phrase("because-text-changed"),))


def _still_enough(question: Question, moment: Moment) -> float:
    return _enough(question.place, moment) * _STILL_ONE


def _line_of(question: Question) -> listening.Line:
    return listening.Line(question.first, question.asker, question.at, question.text, (), question.under)
