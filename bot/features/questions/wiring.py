"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from bot import listening
from bot.features.experts import Candidate, Need, candidates
from bot.features.questions import closing, hearing, library, rounds
from bot.features.questions.cards import (
    later_form,
    nudge_surface,
    open_list,
    show_invite,
    waiting_list,
)
from bot.features.questions.state import (
    AGE,
    HAND_BACK,
    INVITE,
    JUDGE,
    REREAD,
    ROUTE,
    WAITING,
    Answer,
    AskState,
    Entry,
    Question,
    Room,
    Status,
    Waiting,
)
from bot.kernel.cards import Card, Name, Note, Para, Post, Quote, Words, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Closed, Escalated, Misheard, Resumed, Undelivered
from bot.kernel.feature import Command, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    Privately,
    ReactionChanged,
    Retract,
    Show,
    Shown,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, MessageId, PersonId, PlaceId, Role, may
from bot.kernel.policy import Go, Purpose, Wait

_IN_THREAD = 20
_TELL = "question.tell-manager"
_THANK = "question.pass-thanks"
_ACCEPTS = frozenset({"\N{WHITE HEAVY CHECK MARK}", "\N{HEAVY CHECK MARK}", "\N{BALLOT BOX WITH CHECK}"})
_SLIP = timedelta(minutes=10)
_CAUTION, _TRUST, _MOST_CAUTION, _MOST_TRUST = 0.04, -0.01, 0.3, -0.1


# ---------------------------------------------------------------- what is heard


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote in a channel."""
    if event.private:
        return Decision()
    room = await reader.get(Room, event.place) or Room(event.place)
    if event.under is not None:
        near = await reader.find(Question, "thread", event.under, _IN_THREAD)
    else:
        near = await _in_room(room, reader)
    return hearing.hear(room, [one for one in near if one.status is not Status.CLOSED], event, moment)


async def _in_room(room: Room, reader: Reader) -> tuple[Question, ...]:
    found = [await reader.get(Question, name) for name in room.ears]
    return tuple(one for one in found if one is not None)


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
    """Somebody ticked a message, or took the tick back: the asker's and the curators' ticks count."""
    if event.emoji not in _ACCEPTS:
        return Decision()
    for question in await reader.find(Question, "answer", event.message, 1):
        if not _settles(question, moment):
            return Decision()
        if event.on:
            return closing.accept(question, event.message, event.who, moment)
        same = question.accepted == event.message
        return closing.unaccept(question, event.who) if same else Decision()
    if not event.on:
        return Decision()
    for question in await reader.find(Question, "message", event.message, 1):
        mine = event.who == question.asker and question.status in WAITING | {Status.ANSWERED}
        return closing.accept(question, None, event.who, moment) if mine else Decision()
    found = await _unheard_answer(event.message, event.place, event.who, reader, moment)
    # A tick can mean many things; on a message nobody took for an answer it counts from the one who asked.
    if found is None or found[0].asker != event.who:
        return Decision()
    question, given = found
    return closing.accept(question, given.message, event.who, moment, given)


def _settles(question: Question, moment: Moment) -> bool:
    return moment.person.who == question.asker or may(moment.person, Act.CURATE)


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
    ranked = await _candidates(question, reader, moment)
    snoozed = [await reader.person(ask.who) for ask in question.asks if ask.state is AskState.SNOOZED]
    return rounds.route(question, ranked, moment, event.timer.at, snoozed)


async def _candidates(question: Question, reader: Reader, moment: Moment) -> tuple[Candidate, ...]:
    room = await reader.get(Room, question.place)
    speakers = room.speakers if room else {}
    need = Need(question.topics, question.text, question.place, question.suggested, speakers)
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
            put = replace(question, invited=moment.now)
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
    for question in await reader.find(Question, "waiting", "yes", 1000):
        decision |= rounds.reconcile(question, moment, _SLIP)
    rooms = [(room, hearing.forget(room, moment.now)) for room in await reader.find(Room, limit=1000)]
    return decision | Decision(save=tuple(less for room, less in rooms if less != room))


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
    return replace(decision, reply=_card("claim-thanks")) if decision else _too_late(question)


async def on_hand_back_press(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I cannot after all'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    decision = rounds.hand_back(question, event.who, moment)
    return replace(decision, reply=_card("hand-back-thanks")) if decision else _too_late(question)


async def on_decline(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not me'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    decision = rounds.decline(question, event.who, moment)
    return replace(decision, reply=_card("decline-thanks")) if decision else _too_late(question)


async def on_later(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Later, or somebody else': ask when, or who."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if question.status is not Status.OPEN:
        return _too_late(question)
    return Decision(reply=later_form(question))


async def on_later_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """When, or who else, was chosen."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if event.values.get("when") != "somebody-else":
        decision = rounds.snooze(question, moment.person, event.values.get("when", ""), moment)
        return replace(decision, reply=_card("snooze-thanks")) if decision else _too_late(question)
    who = await reader.person(PersonId(event.values.get("who", "")))
    if not who.who or not who.reachable:
        return Decision(reply=_card("suggest-nobody"))
    decision = rounds.suggest(question, who.who, moment.person, moment)
    thanks = _card("suggest-thanks", who=Name(who.who))
    return replace(decision, reply=thanks) if decision else _too_late(question)


async def on_accept(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, that helped'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if not _settles(question, moment):
        return _said("only-the-asker")
    given = question.first_answer
    decision = closing.accept(question, given.message if given else None, event.who, moment)
    return replace(decision, reply=_card("accept-thanks")) if decision else _too_late(question)


async def on_reopen(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not yet'."""
    question = await _pressed(event, reader)
    if question is None:
        return _said("question-unknown")
    if not _settles(question, moment):
        return _said("only-the-asker")
    decision = closing.reopen(question, moment)
    return replace(decision, reply=_card("reopen-thanks")) if decision else _too_late(question)


async def on_misheard_press(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not a question', from a list."""
    question = await _pressed(event, reader)
    return _mishear(question, moment) if question else _said("question-unknown")


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
        return replace(decision, reply=_card("pointer-no-thanks")) if decision else _too_late(question)
    decision = library.helped(question, entry, moment)
    return replace(decision, reply=_card("accept-thanks")) if decision else _too_late(question)


# ---------------------------------------------------------------- commands


async def on_open(event: CommandGiven, reader: Reader, _moment: Moment) -> Decision:
    """`open`: what waits for an answer, here or everywhere."""
    waiting = await reader.find(Question, "waiting", "yes", 1000)
    here = [one for one in waiting if one.place == event.place]
    shown = here if here and not event.args else waiting
    return Decision(reply=open_list(sorted(shown, key=lambda one: (one.at, one.id))))


async def on_ask(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`ask`: call for help on my question now."""
    room = await reader.get(Room, event.place)
    question = await _meant(event, reader, WAITING)
    if question is None and event.about is not None and room is not None:
        question = _unheard(room, event.about, moment)
    if question is None:
        return _said("ask-which")
    if question.asker != event.who and not may(moment.person, Act.CURATE):
        return _said("only-the-asker")
    if question.claimed_by is not None:
        return Decision(reply=_card("ask-claimed", who=Name(question.claimed_by)))
    decision = rounds.call(question, moment)
    if room is not None and decision:
        line = listening.Line(question.first, question.asker, question.at, question.text, (), question.under)
        decision |= Decision(save=(hearing.with_ear(room, question, line, (), moment),))
    quote = Quote((Words(question.text[:200]),), by=question.asker)
    gist = phrase("ask-noted")
    reply = Card(gist, (quote, Para(gist), Note(phrase("ask-note"))))
    return replace(decision, reply=reply) if decision else _too_late(question)


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
            return _settled(closing.accept(question, event.about, event.who, moment), question, moment)
        if not await reader.find(Question, "message", event.about, 1):
            found = await _unheard_answer(event.about, event.place, event.who, reader, moment)
            if found is not None:
                question, given = found
                decision = closing.accept(question, given.message, event.who, moment, given)
                return _settled(decision, question, moment)
    meant = await _meant(event, reader, WAITING | {Status.ANSWERED})
    if meant is None:
        return _said("answered-which")
    return _settled(closing.accept(meant, None, event.who, moment), meant, moment)


async def _unheard_answer(
    message: MessageId, place: PlaceId, who: PersonId, reader: Reader, moment: Moment
) -> tuple[Question, Answer] | None:
    """Find the question that a message of its room answers although it was not counted as an answer."""
    room = await reader.get(Room, place)
    heard = next((one for one in room.recent if one.message == message), None) if room else None
    if room is None or heard is None or heard.bot:
        return None
    threaded = heard.under is not None
    near = (
        await reader.find(Question, "thread", heard.under, _IN_THREAD) if heard.under else await _in_room(room, reader)
    )
    latest_first = sorted(near, key=lambda one: one.at, reverse=True)
    for question in sorted(latest_first, key=lambda one: one.asker != who):
        open_to_it = question.status in (WAITING | {Status.ANSWERED} if threaded else WAITING)
        if open_to_it and question.at <= heard.at and question.asker != heard.who and _settles(question, moment):
            return question, Answer(heard.message, heard.who, heard.at, "command")
    return None


def _settled(decision: Decision, question: Question, moment: Moment) -> Decision:
    if not _settles(question, moment):
        return _said("only-the-asker")
    return replace(decision, reply=_card("accept-thanks")) if decision else _too_late(question)


async def on_not_a_question(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`not-a-question`: a false alarm, and learned per channel."""
    question = await _meant(event, reader, WAITING | {Status.ANSWERED})
    return _mishear(question, moment) if question else _said("misheard-which")


def _mishear(question: Question, moment: Moment) -> Decision:
    asked = question.ask_of(moment.person.who) is not None
    if not (_settles(question, moment) or asked):
        return _said("only-the-asker")
    decision = closing.mishear(question, moment.person.who, moment)
    return replace(decision, reply=_card("misheard-thanks")) if decision else _too_late(question)


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


# ---------------------------------------------------------------- what follows from facts


async def on_asked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question was recognised: is there an accepted answer to point to?"""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    question = await reader.get(Question, fact.question)
    if question is None or question.status is not Status.OPEN:
        return Decision()
    found: dict[str, Entry] = {}
    for topic in fact.topics:
        found |= {entry.id: entry for entry in await reader.find(Entry, "topic", topic, 50)}
    ordered = [found[name] for name in sorted(found)]
    return library.offer(question, ordered, await reader.person(question.asker), moment)


async def on_accepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An answer was accepted: let whoever gave it know, and trust this channel a little more."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    pass_on = Decision() if fact.by == fact.who else await _pass_thanks(fact.question, reader, moment)
    return pass_on | _tune(fact.place, _TRUST, moment)


async def on_pass_thanks(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is morning where the answerer is."""
    return await _pass_thanks(event.timer.about, reader, moment)


async def _pass_thanks(about: str, reader: Reader, moment: Moment) -> Decision:
    question = await reader.get(Question, about)
    given = question.answer_by(question.accepted) if question and question.accepted else None
    if question is None or given is None or question.past:
        return Decision()
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
            return Decision(do=(Timer(_THANK, question.id, until),))
        case _:
            return Decision()


async def on_misheard(event: FactNoted, _reader: Reader, moment: Moment) -> Decision:
    """Somebody said 'not a question': be surer in this channel from now on."""
    fact: Misheard = event.fact  # type: ignore[assignment]  # routed by its type
    return _tune(fact.place, _CAUTION, moment)


def _tune(place: str, by: float, moment: Moment) -> Decision:
    policy = moment.policy
    caution = round(min(_MOST_CAUTION, max(_MOST_TRUST, policy.caution(place) + by)), 3)  # type: ignore[arg-type]  # a PlaceId
    if caution == policy.caution(place):  # type: ignore[arg-type]  # a PlaceId
        return Decision()
    learned = replace(policy, channel_caution={**policy.channel_caution, place: caution})
    return Decision(save=(replace(moment.community, policy=learned),))


async def on_escalated(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question found nobody: bring it to every manager's list."""
    decision = Decision()
    for person in await reader.people(Role.MANAGER):
        decision |= await _tell(person.who, reader, moment)
    return decision


async def on_resumed(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause ended before its time: nothing waits for its end any more."""
    decision = await on_escalated(event, reader, moment)
    for question in await reader.find(Question, "waiting", "yes", 1000):
        decision |= rounds.resume(question, moment)
    return decision


async def on_tell_manager(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is a civil hour where the manager is."""
    return await _tell(PersonId(event.timer.about), reader, moment)


async def _tell(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    questions = await _escalated(reader)
    live = await reader.get(Waiting, who)
    names = tuple(one.first for one in questions)
    if not questions or (live is not None and set(names) <= set(live.questions)):
        return Decision()
    card = waiting_list(questions, who)
    if live is not None and moment.now - live.at < timedelta(days=1):
        edit = Show(live.surface, card, Privately(who), Purpose.ESCALATION, only_edit=True)
        return Decision(save=(replace(live, questions=names),), do=(edit,))
    match moment.policy.reach(await reader.person(who), Purpose.ESCALATION, moment.now):
        case Go():
            surface = f"waiting/{who}/{moment.now:%Y-%m-%d}"
            old = (Retract(live.surface),) if live and live.surface != surface else ()
            put = Waiting(who, surface, moment.now, names)
            show = Show(surface, card, Privately(who), Purpose.ESCALATION)
            return Decision(save=(put,), do=(show, *old), because=(phrase("because-found-nobody"),))
        case Wait(until):
            return Decision(do=(Timer(_TELL, who, until),))
        case _:
            return Decision()


async def on_list_changed(_event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A question found somebody, or ended: every manager's list follows, without a new message."""
    decision = Decision()
    lists = await reader.find(Waiting)
    questions = await _escalated(reader) if lists else ()
    names = tuple(one.first for one in questions)
    for live in lists:
        if live.questions != names:
            card = waiting_list(questions, live.who)
            edit = Show(live.surface, card, Privately(live.who), Purpose.ESCALATION, only_edit=True)
            decision |= Decision(save=(replace(live, questions=names),), do=(edit,))
    return decision


async def _escalated(reader: Reader) -> tuple[Question, ...]:
    found = await reader.find(Question, "escalated", "yes", 100)
    return tuple(sorted(found, key=lambda one: (one.at, one.id)))


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A nudge could not be brought to its expert: look for the next one."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    parts = fact.surface.split("/ask/")
    if fact.who is None or len(parts) != 2:  # noqa: PLR2004 - a surface of a nudge has these two parts
        return Decision()
    question = await reader.get(Question, parts[0].removeprefix("question/"))
    return rounds.undelivered(question, fact.who, moment) if question else Decision()


def _too_late(question: Question) -> Decision:
    """Answer a press that came after the case had moved on."""
    given = question.first_answer
    if question.status in {Status.ANSWERED, Status.ACCEPTED} and given is not None:
        return Decision(reply=_card("already-answered", who=Name(given.who)))
    if question.status is Status.CLAIMED and question.claimed_by is not None:
        return Decision(reply=_card("already-claimed", who=Name(question.claimed_by)))
    if question.status is Status.CLOSED:
        return Decision(reply=_card("already-closed"))
    return Decision(reply=_card("nothing-to-do"))


def _card(key: str, **values: Name) -> Card:
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def _said(key: str) -> Decision:
    return Decision(reply=_card(key))


FEATURE = Feature(
    "questions",
    on={
        MessagePosted: on_message,
        MessageChanged: on_changed,
        MessageDeleted: on_deleted,
        ReactionChanged: on_reaction,
    },
    commands=(
        Command("open", on_open),
        Command("ask", on_ask, on_message=True),
        Command("answered", on_answered, on_message=True),
        Command("not-a-question", on_not_a_question, on_message=True),
    ),
    buttons={
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
        _TELL: on_tell_manager,
        _THANK: on_pass_thanks,
        "reconcile": on_reconcile,
    },
    facts={
        Asked: on_asked,
        Accepted: on_accepted,
        Misheard: on_misheard,
        Escalated: on_escalated,
        Resumed: on_resumed,
        Answered: on_list_changed,
        Claimed: on_list_changed,
        Closed: on_list_changed,
        Undelivered: on_undelivered,
    },
)
