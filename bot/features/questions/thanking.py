"""Thanks noticed where people write: for whom, for what, and each of them once. Nothing follows here but evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.questions.state import MOST_THANKS, Question, Recent, Room, Thanks
from bot.kernel.facts import Accepted, Thanked, Unthanked
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.feature import Moment
    from bot.kernel.messages import ReactionChanged
    from bot.kernel.people import PersonId

_SKIN = dict.fromkeys(range(0x1F3FB, 0x1F400))
_SHOWN_AS = dict.fromkeys((0xFE0E, 0xFE0F))
_HEARTS = "\N{HEAVY BLACK HEART}\N{BLACK HEART SUIT}\N{HEAVY HEART EXCLAMATION MARK ORNAMENT}\N{ORANGE HEART}"
_MORE_HEARTS = "\N{YELLOW HEART}\N{GREEN HEART}\N{BLUE HEART}\N{PURPLE HEART}\N{BROWN HEART}\N{WHITE HEART}"
_LIVELY_HEARTS = "\N{SPARKLING HEART}\N{GROWING HEART}\N{BEATING HEART}\N{REVOLVING HEARTS}\N{TWO HEARTS}"
_HANDS = "\N{PERSON WITH FOLDED HANDS}\N{PERSON RAISING BOTH HANDS IN CELEBRATION}\N{CLAPPING HANDS SIGN}"
_EMOJI = frozenset(_HEARTS + _MORE_HEARTS + _LIVELY_HEARTS + _HANDS)
"""A thumb up only says that something was read, and a black or broken heart mourns."""
WORDS, ACCEPT, REACTION = "words", "accept", "reaction"
_MOST_NAMED = 10


class Meant(Struct, frozen=True):
    """Whom somebody thanks, and for which message; a question, where it answers one."""

    who: PersonId
    message: MessageId = MessageId("")
    question: Question | None = None


def sign(emoji: str) -> str:
    """Give the emoji of thanks that this is a variant of; empty where it thanks nobody."""
    bare = emoji.translate(_SKIN).translate(_SHOWN_AS)
    return bare if bare in _EMOJI else ""


def in_words(room: Room, questions: Sequence[Question], heard: Recent, moment: Moment) -> tuple[Meant, ...]:
    """Find whom a message thanks: those it names, or in a thread whoever helped there last."""
    enough = moment.policy.answer_enough
    if listening.thanks(heard.text).score < enough or listening.unhelpful(heard.text).score >= enough:
        return ()
    said = [one for one in room.recent if one.at <= heard.at and not one.bot and _together(one, heard)]
    named = [who for who in dict.fromkeys(heard.mentions) if who != heard.who][:_MOST_NAMED]
    if named:
        return tuple(_named(who, questions, said, heard) for who in named)
    if heard.under is None or heard.mentions:
        return ()
    given = [
        (one.at, number, Meant(one.who, one.message, question))
        for question in questions
        for number, one in enumerate(question.answers)
        if one.who != heard.who and one.at <= heard.at
    ]
    if given:
        return (max(given, key=lambda found: found[:2])[2],)
    askers = {question.asker for question in questions}
    last = next((one for one in reversed(said) if one.who not in {heard.who, *askers}), None)
    return (Meant(last.who, last.message),) if last else ()


def _together(one: Recent, heard: Recent) -> bool:
    """Whether two messages stand in the same flow: the channel, or one thread of it."""
    return one.under is None if heard.under is None else heard.under in {one.under, one.message}


def _named(who: PersonId, questions: Sequence[Question], said: Sequence[Recent], heard: Recent) -> Meant:
    given = [
        (question.asker == heard.who, one.at, Meant(who, one.message, question))
        for question in questions
        for one in question.answers
        if one.who == who and one.at <= heard.at
    ]
    if given:
        return max(given, key=lambda found: found[:2])[2]
    return Meant(who, next((one.message for one in reversed(said) if one.who == who), MessageId("")))


def by_words(decision: Decision, room: Room, found: Iterable[Meant], by: PersonId, *, past: bool) -> Decision:
    """Count thanks in words that were not counted before, on top of what else was made of the message."""
    saved = {(one.kind, one.id): one for one in decision.save}
    noted = [*decision.note]
    for one in found:
        if any(isinstance(fact, Thanked) and fact.who == one.who for fact in noted):
            continue
        keeper: Question | Room = one.question or room
        keeper = saved.get((keeper.kind, keeper.id), keeper)  # type: ignore[assignment]  # a kind is one class
        thanks = Thanks(by, one.who, one.message, WORDS)
        if one.message and thanks in keeper.thanks:
            continue
        if one.message:
            saved[keeper.kind, keeper.id] = _keeping(keeper, thanks)
        noted.append(_thanked(one, by, room, WORDS, past=past))
    return replace(decision, save=tuple(saved.values()), note=tuple(noted))


def by_reaction(room: Room, one: Meant, event: ReactionChanged, *, past: bool) -> Decision:
    """Count an emoji of thanks, or count it back; several on one message are one thank-you."""
    keeper: Question | Room = one.question or room
    thanks = Thanks(event.who, one.who, event.message, sign(event.emoji))
    mine = [
        known
        for known in keeper.thanks
        if (known.by, known.message) == (event.who, event.message) and known.how not in {WORDS, ACCEPT}
    ]
    if event.on == (thanks in mine):
        return Decision()
    if event.on:
        note = () if mine else (_thanked(one, event.who, room, REACTION, past=past),)
        return Decision(save=(_keeping(keeper, thanks),), note=note)
    left = tuple(known for known in keeper.thanks if known != thanks)
    gone = (Unthanked(one.who, event.who, event.message),) if mine == [thanks] else ()
    return Decision(save=(replace(keeper, thanks=left),), note=gone)


def _keeping(keeper: Question | Room, thanks: Thanks) -> Question | Room:
    return replace(keeper, thanks=(*keeper.thanks, thanks)[-MOST_THANKS:])


def _thanked(one: Meant, by: PersonId, room: Room, how: str, *, past: bool) -> Thanked:
    place = one.question.place if one.question else room.place
    return Thanked(one.who, by, one.question.id if one.question else "", one.message, place, how=how, past=past)


def learned(decision: Decision) -> Decision:
    """Mark what was read from history, or came too late: it is learned, and nobody acts on it."""
    marked = [replace(fact, past=True) if isinstance(fact, Accepted | Thanked) else fact for fact in decision.note]
    return replace(decision, note=tuple(marked))
