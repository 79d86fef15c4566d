"""Hearing what was said before Steward came, or while it was away: by its own time, not by that of its arrival.

What is read from history arrives among what is said now. Nothing answers what was asked after it, and whatever had its
time on the way, such as a question's grace, is decided first: what is learned is the same as if Steward had been there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.questions import hearing
from bot.features.questions.state import JUDGE, WAITING, Question, Room, Status
from bot.kernel.messages import Cancel, Decision, MessagePosted, ReactionChanged, Timer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.feature import Moment


def hear(room: Room, questions: Sequence[Question], event: MessagePosted, moment: Moment) -> Decision:
    """Take one message in among those that were said before it."""
    earlier = [one for one in questions if one.at <= event.at and one.status is not Status.CLOSED]
    over = [one for one in earlier if _grace_was_over(one, event, moment)]
    if not over:
        return hearing.hear(room, earlier, event, moment)
    decision = Decision()
    for question in over:
        decision |= Decision(do=(Cancel(JUDGE, question.id),)) | hearing.judge(question, moment)
    judged = {one.id: one for one in decision.save if isinstance(one, Question)}
    rest = hearing.hear(room, [judged.get(one.id, one) for one in earlier], event, moment)
    return _then(decision, rest)


def _grace_was_over(question: Question, event: MessagePosted, moment: Moment) -> bool:
    heard = question.past and question.status is Status.HEARD
    return heard and event.at - question.last_piece.at > moment.policy.grace


def _then(first: Decision, second: Decision) -> Decision:
    """Put two decisions together of which the second goes on from what the first saves."""
    saved = {one.id for one in second.save if isinstance(one, Question)}
    set_again = {(one.name, one.about) for one in second.do if isinstance(one, Timer)}
    kept = tuple(one for one in first.save if one.id not in saved)
    do = tuple(one for one in first.do if not (isinstance(one, Timer) and (one.name, one.about) in set_again))
    return Decision(kept, do, first.note, because=first.because) | second


def overtaken(question: Question, event: ReactionChanged) -> bool:
    """Whether a tick read from history was overtaken: nobody can tell when it was put there, so later words count."""
    if not event.past:
        return False
    refused = any(given.message == event.message for given in question.unhelpful)
    return refused or question.status not in WAITING | {Status.ANSWERED}
