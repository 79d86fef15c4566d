"""What people tell Steward about a question, by a press, a form or a word; each handler looks, a decision decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.questions import closing, hearing, library, news, rounds
from bot.features.questions.cards import (
    later_form,
    open_list,
)
from bot.features.questions.seeing import hidden
from bot.features.questions.state import (
    WAITING,
    Answer,
    Entry,
    Question,
    Room,
    Status,
    matter,
)
from bot.kernel.cards import Card, Name, Note, Para, Quote, When, Words, phrase
from bot.kernel.facts import Missed
from bot.kernel.feature import Moment, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FormSubmitted,
)
from bot.kernel.people import Act, MessageId, PersonId, PlaceId, may
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from datetime import datetime

IN_THREAD = 20
"""Questions of one thread that a new message in it is held against."""


async def accepted(  # noqa: PLR0913 - what `accept` takes, and where to look
    question: Question,
    message: MessageId | None,
    by: PersonId,
    reader: Reader,
    moment: Moment,
    *,
    found: Answer | None = None,
) -> Decision:
    """Accept an answer, having looked at what the library holds already: an earlier acceptance gives way."""
    await reader.get(Entry, question.id)
    return closing.accept(question, message, by, moment, found)


# ---------------------------------------------------------------- presses


async def _pressed(event: ButtonPressed | FormSubmitted, reader: Reader) -> Question | None:
    return await reader.get(Question, event.action.about.get("question", ""))


async def on_claim(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I'll answer'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if question.asker == event.who:
        return _said("claim-own")
    decision = rounds.claim(question, moment.person, moment)
    return await _thanked(decision, question, reader, "claim-thanks")


async def on_hand_back_press(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I cannot after all'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    decision = rounds.hand_back(question, event.who, moment)
    decision = await _thanked(decision, question, reader, "hand-back-thanks")
    return _then(decision, question, moment)


async def on_decline(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not me'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    decision = rounds.decline(question, event.who, moment)
    decision = await _thanked(decision, question, reader, "decline-thanks")
    return _then(decision, question, moment)


async def on_later(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Later, or somebody else': ask when, or who."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if question.status is not Status.OPEN:
        return await _too_late(question, reader)
    return Decision(reply=later_form(question))


async def on_later_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """When, or who else, was chosen."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if event.values.get("when") != "somebody-else":
        decision = rounds.snooze(question, moment.person, event.values.get("when", ""), moment)
        decision = await _thanked(decision, question, reader, "snooze-thanks")
        return _then(decision, question, moment)
    who = await reader.person(PersonId(event.values.get("who", "")))
    if not who.who or not who.reachable:
        return Decision(reply=_card("suggest-nobody"))
    decision = rounds.suggest(question, who.who, moment.person, moment)
    decision = await _thanked(decision, question, reader, "suggest-thanks", who=Name(who.who))
    return _then(decision, question, moment)


async def on_accept(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, that helped'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if not settles(question, moment):
        return _said("only-the-asker")
    given = question.first_answer
    decision = await accepted(question, given.message if given else None, event.who, reader, moment)
    return await _thanked(decision, question, reader, "accept-thanks")


async def on_reopen(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not yet'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if not settles(question, moment):
        return _said("only-the-asker")
    decision = closing.reopen(question, moment)
    decision = await _thanked(decision, question, reader, "reopen-thanks")
    return _then(decision, question, moment)


async def on_misheard_press(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not a question', from a list."""
    question = await _pressed(event, reader)
    return await _mishear(question, reader, moment) if question else _said("question-unknown")


async def on_call(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Ask somebody', about what was perhaps a question: it is one, and the channel is trusted a little more."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if not settles(question, moment):
        return _said("only-the-asker")
    if question.called or question.status is not Status.OPEN:
        return await _too_late(question, reader)
    decision = rounds.call(question, moment) | news.tune(question.place, news.TRUST, moment)
    rests = moment.policy.rests(Purpose.ROUTING, moment.now, matter(question, moment.policy))
    return replace(decision, reply=_card("ask-noted-after") if rests else _card("ask-noted"))


async def on_pointer(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """An offered answer helped, or it did not."""
    question = await _pressed(event, reader)
    entry = await reader.get(Entry, event.action.about.get("entry", ""))
    if question is None or entry is None:
        return _said("question-unknown")
    if event.who != question.asker:
        return _said("only-the-asker")
    if event.action.name == "question.pointer-no":
        decision = library.unhelpful(question, entry)
        decision = await _thanked(decision, question, reader, "pointer-no-thanks")
        return _then(decision, question, moment)
    decision = library.helped(question, entry, moment)
    return await _thanked(decision, question, reader, "accept-thanks")


# ---------------------------------------------------------------- commands


async def on_open(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`open`: what waits for an answer, here or everywhere."""
    waiting = await reader.find(Question, "waiting", "yes", 1000)
    here = [one for one in waiting if one.place == event.place]
    shown = here if here and not event.args else waiting
    ordered = sorted(shown, key=lambda one: (one.at, one.id))
    return Decision(reply=open_list(ordered, await hidden(ordered, reader), moment.policy))


async def on_ask(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`ask`: call for help on my question now."""
    room = await reader.get(Room, event.place)
    question = heard = await _meant(event, reader, WAITING)
    if question is None and event.about is not None and room is not None:
        question = _unheard(room, event.about, moment)
    if question is None:
        return _said("ask-which")
    if question.asker != event.who and not may(moment.person, Act.CURATE):
        return _said("only-the-asker")
    if (holder := question.claimed_by) is not None:
        return await _of(holder, _card("ask-claimed", who=Name(holder)), _card("ask-claimed-unnamed"), reader)
    decision = rounds.call(question, moment)
    if room is not None and decision:
        line = listening.Line(question.first, question.asker, question.at, question.text, (), question.under)
        missed = (Missed(question.id, event.who, question.place),) if heard is None else ()
        decision |= Decision(save=(hearing.with_ear(room, question, line, (), moment),), note=missed)
    quote = Quote((Words(question.text[:200]),), by=question.asker)
    reply = _asked(question, moment)
    reply = replace(reply, blocks=(quote, *reply.blocks, Note(phrase("ask-note"))))
    return replace(decision, reply=reply) if decision else await _too_late(question, reader)


def _unheard(room: Room, about: MessageId, moment: Moment) -> Question | None:
    """Make a question of a recent message that was not recognised as one."""
    heard = next((one for one in room.recent if one.message == about and one.text), None)
    if heard is None:
        return None
    return hearing.question_from(room, hearing.line_of(heard), listening.Judgement(1.0, ()), moment)


async def on_answered(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`answered`: my question is answered; on an answer's shortcut: by this one."""
    if event.about is not None:
        for question in await reader.find(Question, "answer", event.about, 1):
            decision = await accepted(question, event.about, event.who, reader, moment)
            return await _settled(decision, question, reader, moment)
        if not await reader.find(Question, "message", event.about, 1):
            found = await unheard_answer(event.about, event.place, event.who, reader, moment)
            if found is not None:
                question, given = found
                decision = await accepted(question, given.message, event.who, reader, moment, found=given)
                return await _settled(decision, question, reader, moment)
    meant = await _meant(event, reader, WAITING | {Status.ANSWERED})
    if meant is None:
        return _said("answered-which")
    return await _settled(await accepted(meant, None, event.who, reader, moment), meant, reader, moment)


async def unheard_answer(
    message: MessageId, place: PlaceId, who: PersonId, reader: Reader, moment: Moment
) -> tuple[Question, Answer] | None:
    """Find the question that a message of its room answers although it was not counted as an answer."""
    room = await reader.get(Room, place)
    heard = next((one for one in room.recent if one.message == message), None) if room else None
    if room is None or heard is None or heard.bot:
        return None
    threaded = heard.under is not None
    near = await reader.find(Question, "thread", heard.under, IN_THREAD) if heard.under else await in_room(room, reader)
    latest_first = sorted(near, key=lambda one: one.at, reverse=True)
    for question in sorted(latest_first, key=lambda one: one.asker != who):
        open_to_it = question.status in (WAITING | {Status.ANSWERED} if threaded else WAITING)
        if open_to_it and question.at <= heard.at and question.asker != heard.who and settles(question, moment):
            return question, Answer(
                heard.message, heard.who, heard.at, "command", topics=hearing.in_other_words(question, heard.text)
            )
    return None


async def _settled(decision: Decision, question: Question, reader: Reader, moment: Moment) -> Decision:
    if not settles(question, moment):
        return _said("only-the-asker")
    return await _thanked(decision, question, reader, "accept-thanks")


async def on_not_a_question(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`not-a-question`: a false alarm, and learned per channel."""
    question = await _meant(event, reader, WAITING | {Status.ANSWERED})
    return await _mishear(question, reader, moment) if question else _said("misheard-which")


async def _mishear(question: Question, reader: Reader, moment: Moment) -> Decision:
    asked = question.ask_of(moment.person.who) is not None
    if not (settles(question, moment) or asked):
        return _said("only-the-asker")
    decision = closing.mishear(question, moment.person.who, moment)
    return await _thanked(decision, question, reader, "misheard-thanks")


async def _meant(event: CommandGiven, reader: Reader, states: frozenset[Status]) -> Question | None:
    """Find the question a command is about: the message it was used on, the thread, or the person's latest."""
    if event.about is not None:
        for key in ("message", "thread", "answer"):
            for question in await reader.find(Question, key, event.about, 1):
                return question if question.status in states else None
        return None
    mine = [one for one in await reader.find(Question, "asker", event.who, 200) if one.status in states]
    here = [one for one in mine if one.place == event.place]
    return max(here or mine, key=lambda one: (one.at, one.id), default=None)


# ---------------------------------------------------------------- shared


async def in_room(room: Room, reader: Reader) -> tuple[Question, ...]:
    """Look up the questions that a room's next message is held against, in the order in which they were asked."""
    found = [await reader.get(Question, name) for name in room.ears]
    return tuple(sorted([one for one in found if one is not None], key=_asked_when))


def _asked_when(question: Question) -> tuple[datetime, str]:
    return question.at, question.first


def settles(question: Question, moment: Moment) -> bool:
    """Whether this person's word settles a question: whoever asked it, and those who look after the community."""
    return moment.person.who == question.asker or may(moment.person, Act.CURATE)


async def _thanked(decision: Decision, question: Question, reader: Reader, key: str, **values: Name) -> Decision:
    """Thank for a press that changed something; one that came too late hears how things stand."""
    return replace(decision, reply=_card(key, **values)) if decision else await _too_late(question, reader)


def _asked(question: Question, moment: Moment) -> Card:
    """Promise that others are asked: when it is a civil hour, or, where all that is unasked rests, once it is over."""
    policy = moment.policy
    if policy.paused_until is None or not policy.rests(Purpose.ROUTING, moment.now, matter(question, policy)):
        return _card("ask-noted")
    return _card("ask-noted-paused", until=When(policy.paused_until))


def _then(decision: Decision, question: Question, moment: Moment) -> Decision:
    """Say that in a pause nobody is looked for until it is over, where something was promised."""
    reply, rests = decision.reply, moment.policy.rests(Purpose.ROUTING, moment.now, matter(question, moment.policy))
    if not decision.save or not isinstance(reply, Card) or not rests:
        return decision
    later = Para(phrase("pause-until-then"))
    return replace(decision, reply=replace(reply, blocks=(*reply.blocks, later)))


async def _of(who: PersonId, named: Card, unnamed: Card, reader: Reader) -> Decision:
    """Say who it was; of whoever wants to be left alone, only that it was a colleague."""
    return Decision(reply=named if (await reader.person(who)).reachable else unnamed)


async def _too_late(question: Question, reader: Reader) -> Decision:
    """Answer a press that came after the case had moved on."""
    given = question.first_answer
    if question.status in {Status.ANSWERED, Status.ACCEPTED} and given is not None:
        named, unnamed = _card("already-answered", who=Name(given.who)), _card("already-answered-unnamed")
        return await _of(given.who, named, unnamed, reader)
    holder = question.claimed_by
    if question.status is Status.CLAIMED and holder is not None:
        return await _of(holder, _card("already-claimed", who=Name(holder)), _card("already-claimed-unnamed"), reader)
    if question.status is Status.CLOSED:
        return Decision(reply=_card("already-closed"))
    return Decision(reply=_card("nothing-to-do"))


def _card(key: str, **values: Name | When) -> Card:
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def _said(key: str) -> Decision:
    return Decision(reply=_card(key))
