"""Accepted answers, offered again: only ever as a pointer to what a member wrote, never as an answer of Steward's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.questions.cards import show_pointer, shows
from bot.features.questions.closing import accept
from bot.features.questions.state import FROM_LIBRARY, WAITING, Answer, Entry, Offer, Question, Status, matter
from bot.kernel.cards import phrase
from bot.kernel.facts import Pointed
from bot.kernel.messages import Decision
from bot.kernel.policy import Go, Purpose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

_ALIKE = 0.5
"""How much two questions must share before one's answer is worth offering to the other."""
_SHARED = 2
"""Topics two questions must have in common, however short they are."""
_UNHELPFUL = 3
"""Times an entry may fail to help before it is offered no more."""


def nearest(question: Question, entries: Sequence[Entry]) -> Entry | None:
    """Find the accepted answer most worth offering, if any is."""
    best: tuple[float, Entry] | None = None
    for entry in entries:
        shared = len(set(entry.topics) & set(question.topics))
        spent = entry.unhelpful >= _UNHELPFUL and entry.unhelpful > entry.helped
        if entry.id == question.id or entry.asker == question.asker or shared < _SHARED or spent:
            continue
        alike = listening.likeness(question.topics, entry.topics)
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = (alike, entry)
    return best[1] if best else None


def offer(
    question: Question, entries: Sequence[Entry], asker: Person, moment: Moment, *, named: bool = True
) -> Decision:
    """Point the asker to an accepted answer in their own thread, if it is a civil moment; never later.

    Whoever wrote it is named there, but for those who left or are guests.
    """
    late = moment.now - question.at > moment.policy.stale_after
    if question.status is not Status.OPEN or question.past or late or question.pointed:
        return Decision()
    entry, about = nearest(question, entries), matter(question, moment.policy)
    if entry is None or not isinstance(moment.policy.reach(asker, Purpose.POINTER, moment.now, about), Go):
        return Decision()
    found = Offer(entry.question, entry.answer, entry.who, entry.at)
    put = replace(question, pointed=found)
    return Decision(
        save=(put, replace(entry, offered=entry.offered + 1)),
        do=(replace(show_pointer(put, found, named=named), matter=about),),
        note=(Pointed(put.id, entry.id),),
        because=(phrase("because-points"),),
    )


def helped(question: Question, entry: Entry, moment: Moment) -> Decision:
    """Count an offered answer as the one that helped."""
    if question.status in {Status.ACCEPTED, Status.CLOSED}:
        return Decision()
    given = Answer(entry.answer, entry.who, moment.now, FROM_LIBRARY)
    decision = accept(question, entry.answer, question.asker, moment, given)
    # The library keeps the answer once, under the question that first had it.
    saved = tuple(record for record in decision.save if not isinstance(record, Entry))
    return replace(decision, save=(*saved, replace(entry, helped=entry.helped + 1)))


def unhelpful(question: Question, entry: Entry) -> Decision:
    """Learn, once, that an offered answer did not fit; the question simply goes on."""
    offered = question.pointed
    if offered is None or offered.refused or question.status not in WAITING:
        return Decision()
    put = replace(question, pointed=replace(offered, refused=True))
    learned = replace(entry, unhelpful=entry.unhelpful + 1)
    return Decision(save=(put, learned), do=shows(put), because=(phrase("because-pointer-unhelpful"),))
