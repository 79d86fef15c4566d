"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.recognition import champions, kudos, milestones
from bot.features.recognition.cards import champion_form, reply
from bot.features.recognition.evidence import HEARD, helped
from bot.features.recognition.kudos import GIVE, Meant
from bot.features.recognition.state import (
    FORGET_HONOUR,
    FORGET_KUDOS,
    MOST_HONOURS,
    MOST_STANDING,
    TELL_HONOUR,
    TELL_KUDOS,
    Acceptance,
    Given,
    Honour,
    Kudo,
    Stage,
    began,
)
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import Name, Place, plain
from bot.kernel.facts import HELD, Accepted, Delivered, Resumed, Unaccepted, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    MessageDeleted,
    Shown,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, MessageId, Person, PersonId, may
from bot.kernel.policy import CHAMPIONS_CHOSEN
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.cards import Text

_HONOURED = (Stage.DUE, Stage.SENT, Stage.TOLD, Stage.GONE)


# ---------------------------------------------------------------- kudos


async def on_thank(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`thank @person for ...`; on a message: its author."""
    if kudos.polite(event.said) and not event.author:
        return Decision()  # it is for Steward, or for a manager who wrote: no command
    people, words = kudos.understood(event.said)
    sure = bool(people)
    message = event.about or MessageId("")
    if not people:  # somebody named further on may be meant: the form says so before it is sent
        people = kudos.mentioned(words) or ((event.author,) if event.author and not words else ())
    theirs = bool(message) and people == (event.author,)
    meant = Meant(people, words, message, theirs, event.place, event.key)
    checked = kudos.check(await _people(people, reader), event.who)
    given = await reader.get(Given, event.who)
    if not sure or not words:
        typed = await _typed(words, reader)
        return Decision(reply=kudos.ask(meant, checked, typed, given, moment))
    return kudos.give(meant, checked, given, await _waiting(people, reader), moment)


async def on_no_command(event: CommandGiven, _reader: Reader, _moment: Moment) -> Decision:
    """Somebody thanks Steward itself."""
    return Decision(reply=kudos.welcome()) if kudos.polite(event.said) else Decision()


async def on_thank_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """What for, and whom, was filled in."""
    meant = kudos.filled_in(event.action.about, event.values, event.key)
    checked = kudos.check(await _people(meant.people, reader), event.who)
    if (errors := kudos.mistakes(meant, checked)) is not None:
        return Decision(reply=errors)
    given = await reader.get(Given, event.who)
    return kudos.give(meant, checked, given, await _waiting(meant.people, reader), moment)


async def _people(who: Iterable[PersonId], reader: Reader) -> list[Person]:
    return [await reader.person(one) for one in who]


async def _typed(words: Text, reader: Reader) -> str:
    """Write words out for a form, in which nobody can be mentioned: by their names."""
    out = []
    for span in words:
        match span:
            case Name(who):
                out.append((await reader.person(who)).name)
            case Place():
                continue
            case _:
                out.append(plain((span,)))
    return "".join(out)


async def _waiting(people: Iterable[PersonId], reader: Reader) -> list[Kudo]:
    return [one for who in people for one in await reader.find(Kudo, "who", who)]


async def on_tell_kudos(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Somebody has been thanked: is it a civil moment for them?"""
    who = PersonId(event.timer.about)
    waiting = await reader.find(Kudo, "who", who)
    found = await _people({name for one in waiting for name in (one.by, *kudos.mentioned(one.words))}, reader)
    unnamed = frozenset(one.who for one in found if one.wishes is not None and one.wishes.opted_out)
    return kudos.bring(waiting, await reader.person(who), unnamed, moment)


async def on_forget_kudos(event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """What was brought is old; what was never let go is forgotten with it."""
    surface = event.timer.about
    kept = await reader.find(Kudo, "surface", surface)
    return Decision(drop=(Ref(Shown.kind, surface), *(Ref.of(one) for one in kept)))


# ---------------------------------------------------------------- milestones


async def on_accepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An answer was accepted: perhaps it is somebody's tenth."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    old = await reader.get(Acceptance, fact.question)
    put = milestones.acceptance(fact, event.at)
    decision = Decision()
    if old is not None and (put is None or old.who != put.who):
        decision = await _lose([old], reader, moment)
    if put is None:
        return decision | Decision(drop=(Ref.of(old),) if old else ())
    standing = [one for one in await _standing(put.who, reader) if one.question != put.question]
    past = fact.past or moment.now - event.at > moment.policy.stale_after
    reached = milestones.gained(put.who, [*standing, put], await _honours(put.who, reader), moment, past=past)
    return decision | reached | Decision(save=(put,))


async def on_unaccepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An acceptance was taken back: by whoever gave it, or as the question is open again."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    old = await reader.get(Acceptance, fact.question)
    if old is None:
        return Decision()
    return await _lose([old], reader, moment) | Decision(drop=(Ref.of(old),))


async def on_deleted(event: MessageDeleted, reader: Reader, moment: Moment) -> Decision:
    """An accepted answer is gone: it counts no more, for none of the questions it had solved."""
    lost = await reader.find(Acceptance, "message", event.message)
    if not lost:
        return Decision()
    return await _lose(lost, reader, moment) | Decision(drop=tuple(Ref.of(one) for one in lost))


async def _lose(lost: Sequence[Acceptance], reader: Reader, moment: Moment) -> Decision:
    """See what no longer stands without these acceptances of one person."""
    who, gone = lost[0].who, {one.question for one in lost}
    standing = [one for one in await _standing(who, reader) if one.question not in gone]
    return milestones.lost(standing, await _honours(who, reader), moment)


async def _standing(who: PersonId, reader: Reader) -> tuple[Acceptance, ...]:
    return await reader.find(Acceptance, "who", who, MOST_STANDING)


async def _honours(who: PersonId, reader: Reader) -> tuple[Honour, ...]:
    return await reader.find(Honour, "who", who)


# ---------------------------------------------------------------- what was reached is told


async def on_tell_honour(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Somebody reached something: is it a civil moment for them?"""
    honour = await reader.get(Honour, event.timer.about)
    if honour is None or honour.stage is not Stage.DUE:
        return Decision()
    if honour.by and not may(await reader.person(honour.by), Act.THANK):
        return champions.again(honour, await reader.person(honour.who), moment)
    if honour.number:
        standing = await _standing(honour.who, reader)
        countries = {one.asker: (await reader.person(one.asker)).country for one in standing}
        honour = replace(honour, ground=milestones.ground(standing, countries))
    return milestones.tell(honour, await reader.person(honour.who), await _honours(honour.who, reader), moment)


async def on_forget_honour(event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """A manager's own words have been read."""
    honour = await reader.get(Honour, event.timer.about)
    return milestones.forgotten(honour) if honour else Decision()


async def on_public(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, you may say so publicly', or 'rather not'."""
    honour = await reader.get(Honour, event.action.about.get("honour", ""))
    if honour is None:
        return reply("milestone-unknown")
    if honour.who != event.who:
        return reply("milestone-not-yours")
    publicly = event.action.about.get("to") == "yes"
    return milestones.say(honour, moment, publicly=publicly)


async def on_delivered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """It is in their hands: what was said for it alone is forgotten."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.surface.startswith("kudos/"):
        return Decision(drop=tuple(Ref.of(one) for one in await reader.find(Kudo, "surface", fact.surface)))
    honour = await _honour_on(fact.surface, reader)
    return milestones.arrived(honour) if honour else Decision()


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """It could not be brought: where it was only held up, look again."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    held = fact.why in HELD
    if fact.surface.startswith("kudos/"):
        return kudos.held_up(await reader.find(Kudo, "surface", fact.surface), moment, held=held)
    honour = await _honour_on(fact.surface, reader)
    return milestones.held_up(honour, moment, held=held) if honour else Decision()


async def _honour_on(surface: str, reader: Reader) -> Honour | None:
    return await reader.get(Honour, surface.removeprefix("honour/")) if surface.startswith("honour/") else None


async def on_resumed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause ended before its time: what waited for its end is looked at again."""
    thanked = dict.fromkeys(one.who for one in await reader.find(Kudo, "waiting", "yes", MOST_HONOURS))
    due = await reader.find(Honour, "stage", Stage.DUE, MOST_HONOURS)
    timers = [Timer(TELL_KUDOS, who, moment.now) for who in thanked]
    timers += [Timer(TELL_HONOUR, one.id, moment.now) for one in due]
    return Decision(do=tuple(timers))


# ---------------------------------------------------------------- champions


async def on_month(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A month is over: whose help counted?"""
    zone = moment.policy.zone
    month = months_before(month_of(event.timer.at, zone), 1)
    if month != months_before(month_of(moment.now, zone), 1):
        return Decision()  # an outage has gone by, and another month with it
    undecided = await reader.find(Honour, "stage", Stage.PROPOSED, MOST_HONOURS)
    old = champions.let_go([one for one in undecided if one.month != month])
    facts = await reader.facts(began(month, zone) - champions.LOOKED_BACK, *HEARD)
    seen = champions.look(month, helped(facts), moment)
    candidates = await _candidates(seen, month, reader, moment)
    return old | champions.propose(champions.choose(candidates, champions.size(seen.taking_part)), month, moment)


async def _candidates(
    seen: champions.Month, month: str, reader: Reader, moment: Moment
) -> Sequence[champions.Candidate]:
    told = [one for stage in _HONOURED for one in await reader.find(Honour, "stage", stage, MOST_HONOURS)]
    total = champions.recognised(told, moment.now)
    out = []
    for who in seen.enough():
        person, known = await reader.person(who), [one for one in told if one.who == who]
        if not champions.may_be(person, known, month, total, moment.now):
            continue
        near = {one.asker or one.by for one in seen.helps if one.who == who}
        countries = {one: (await reader.person(one)).country for one in sorted(near)}
        before = any(one.month for one in known)
        out.append(champions.Candidate(person, seen.standing(who, countries), before))
    return out


async def on_congratulate(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Congratulate'."""
    honour = await _pressed(event, reader)
    if honour is None:
        return reply("champion-unknown")
    return champions.congratulate(honour, await reader.person(honour.who), moment)


async def on_edit(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Edit…'."""
    honour = await _pressed(event, reader)
    if honour is None:
        return reply("champion-unknown")
    if (late := champions.decided(honour, event.who)) is not None:
        return late
    return Decision(reply=champion_form(honour, await reader.person(honour.who), moment))


async def on_edit_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A manager's own words were sent."""
    honour = await _pressed(event, reader)
    if honour is None:
        return reply("champion-unknown")
    words = event.values.get("words", "").strip()
    if (errors := champions.mistakes(words)) is not None:
        return Decision(reply=errors)
    return champions.congratulate(honour, await reader.person(honour.who), moment, words)


async def on_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Skip'."""
    honour = await _pressed(event, reader)
    return champions.skip(honour, moment) if honour else reply("champion-unknown")


async def _pressed(event: ButtonPressed | FormSubmitted, reader: Reader) -> Honour | None:
    return await reader.get(Honour, event.action.about.get("honour", ""))


FEATURE = Feature(
    "recognition",
    on={MessageDeleted: on_deleted},
    commands=(Command("thank", on_thank, on_message=True, concern=Concern.THANKS),),
    buttons={
        "honour.public": Press(on_public),
        "champion.congratulate": Press(on_congratulate, Act.THANK),
        "champion.edit": Press(on_edit, Act.THANK),
        "champion.skip": Press(on_skip, Act.THANK),
    },
    forms={GIVE: Press(on_thank_form), "champion.edit": Press(on_edit_form, Act.THANK)},
    timers={
        TELL_KUDOS: on_tell_kudos,
        FORGET_KUDOS: on_forget_kudos,
        TELL_HONOUR: on_tell_honour,
        FORGET_HONOUR: on_forget_honour,
    },
    every=(Every("champions", CHAMPIONS_CHOSEN, on_month),),
    facts={
        Accepted: on_accepted,
        Unaccepted: on_unaccepted,
        Delivered: on_delivered,
        Undelivered: on_undelivered,
        Resumed: on_resumed,
    },
    otherwise=on_no_command,
    arrivals=("kudos/", "honour/"),
)
