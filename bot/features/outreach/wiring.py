"""Ten-line handlers: what is learned, when it is looked at, what managers press, and the table of all."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.experts import Expert
from bot.features.outreach import cards, learning, notes, occasions, replies
from bot.features.outreach.occasions import Found
from bot.features.outreach.state import Contributor, Occasion, Pace, PersonalNote, Step
from bot.kernel.calendar import Daily, day_of
from bot.kernel.cards import FormErrors, Name, phrase
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Delivered,
    Doubted,
    Recognised,
    Resumed,
    Ruled,
    Thanked,
    Unaccepted,
    Undelivered,
    Unthanked,
)
from bot.kernel.feature import Every, Feature, Moment, Press, Reader
from bot.kernel.messages import ButtonPressed, Decision, FactNoted, FormSubmitted, Proposal, Timer, TimerDue
from bot.kernel.people import Act, Person, PersonId, may
from bot.kernel.policy import No, Purpose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EARLY = time(8)
"""Before the Monday plan, which lists what is drafted."""
_MOST_READ = 1000
_WEEK = timedelta(days=7)

# ---------------------------------------------------------------- what is learned


async def _known(reader: Reader, who: PersonId) -> Contributor:
    return await reader.get(Contributor, who) or Contributor(who)


def _is_past(event: FactNoted, moment: Moment, *, past: bool) -> bool:
    return past or moment.now - event.at > moment.policy.stale_after


async def _learned(before: Contributor, put: Contributor, reader: Reader, moment: Moment) -> Decision:
    """Keep what was learned; a note that is under way follows it."""
    if put == before:
        return Decision()
    note = await reader.get(PersonalNote, put.note) if put.note else None
    if note is None or put.deeds == before.deeds:
        return Decision(save=(put,))
    await reader.get(Proposal, note.about)  # a draft that follows replaces what was proposed
    return notes.follow(put, note, await reader.person(put.who), await _names(note, reader), moment)


async def on_asked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody asked."""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    return await _learned(one, learning.asked(one), reader, moment)


async def on_answered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody answered."""
    fact: Answered = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    past = _is_past(event, moment, past=fact.noted is not None)
    return await _learned(one, learning.answered(one, fact, event.at, past=past), reader, moment)


async def on_doubted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """What had counted as an answer is none."""
    fact: Doubted = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    return await _learned(one, learning.doubted(one, fact), reader, moment)


async def on_accepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An answer was accepted."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    past = _is_past(event, moment, past=fact.past)
    return await _learned(one, learning.accepted(one, fact, event.at, past=past), reader, moment)


async def on_unaccepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An acceptance was taken back: no note goes on saying that it helped."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    return await _learned(one, learning.unaccepted(one, fact), reader, moment)


async def on_thanked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody thanked somebody."""
    fact: Thanked = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who == fact.by:
        return Decision()
    one, other = await _known(reader, fact.who), await _known(reader, fact.by)
    decision = await _learned(one, learning.thanked(one, fact), reader, moment)
    return decision | Decision(save=(learning.gave_thanks(other),))


async def on_unthanked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Thanks were taken back."""
    fact: Unthanked = event.fact  # type: ignore[assignment]  # routed by its type
    one, other = await _known(reader, fact.who), await _known(reader, fact.by)
    decision = await _learned(one, learning.unthanked(one, fact), reader, moment)
    return decision | Decision(save=(learning.gave_thanks(other, -1),))


async def on_recognised(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody was recognised otherwise."""
    fact: Recognised = event.fact  # type: ignore[assignment]  # routed by its type
    one = await _known(reader, fact.who)
    return await _learned(one, learning.recognised(one, fact, event.at), reader, moment)


# ---------------------------------------------------------------- the daily look


async def on_look(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Once a day: for whom is a note worth drafting, and which drafts are moot?"""
    decision = await _tidied(reader, moment)
    pace = await reader.get(Pace, "notes") or Pace()
    recent = tuple(at for at in pace.recent if moment.now - at < _WEEK)
    room = moment.policy.notes_a_week - len(recent)
    if room <= 0:
        return decision  # managers have their week's notes: whoever helped is looked at when there is room
    done = {one.who: one for one in decision.save if isinstance(one, Contributor)}
    monday = day_of(moment.now, moment.policy.zone).weekday() == 0
    everybody = await reader.find(Contributor, "helps", "yes", _MOST_READ) if monday else ()
    stirred = {one.who: one for one in (*everybody, *await reader.find(Contributor, "stirred", "yes", _MOST_READ))}
    looked = {who: done.get(who, one) for who, one in stirred.items()}
    waiting = await _waiting(looked, occasions.key_people(everybody, moment.now), reader, moment)
    chosen = occasions.chosen(waiting, room, moment.policy.unwanted_notes)
    drafted = Decision()
    for one, found in chosen:
        person = await reader.person(one.who)
        names = await _may_be_named((*_people(found), found.helper), reader)
        drafted |= notes.draft(one, found, person, names, moment, await _taken(person, reader))
    laid = sum(1 for saved in drafted.save if isinstance(saved, PersonalNote))
    paced = (Pace((*recent, *[moment.now] * laid)),) if laid else ()
    kept = _looked_at(looked, waiting, [*done.values()], drafted, moment)
    rest = tuple(saved for saved in decision.save if not isinstance(saved, Contributor))
    return replace(decision, save=rest) | drafted | Decision(save=(*kept, *paced))


async def _taken(person: Person, reader: Reader) -> frozenset[Step]:
    """Name the steps that need no suggestion: who said what they know, or wants no questions, hears nothing of it."""
    expert = await reader.get(Expert, person.who)
    return (
        frozenset({Step.TOPICS})
        if person.declines(Purpose.ROUTING) or (expert is not None and expert.declared)
        else frozenset()
    )


def _people(found: Found) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(deed.whom for deed in found.deeds))


async def _tidied(reader: Reader, moment: Moment) -> Decision:
    """Drop the notes nobody decided on in time, and those whose person wants none any more; draw the others anew."""
    decision = Decision()
    for note in await reader.find(PersonalNote, limit=_MOST_READ):
        one, person, names = await _all_of(note, reader)
        if notes.outlived(note, person, names, moment):
            decision |= notes.dropped(one, note)
        elif note.approved is None:
            now_laid = cards.proposal(note, person, names, moment)
            decision |= notes.drawn_anew(note, await reader.get(Proposal, note.about), now_laid)
    return decision


async def _waiting(
    looked: dict[PersonId, Contributor], key: frozenset[PersonId], reader: Reader, moment: Moment
) -> list[tuple[Contributor, tuple[Found, ...]]]:
    out: list[tuple[Contributor, tuple[Found, ...]]] = []
    for one in looked.values():
        found = occasions.found(one, moment.now, key=one.who in key)
        if found and occasions.may_be_written(one, await reader.person(one.who), moment.policy, moment.now):
            out.append((one, found))
        if one.boss and one.boss_asked is not None:
            boss = looked.get(one.boss) or await _known(reader, one.boss)
            told = occasions.to_be_told(one, boss, moment.now)
            if told and occasions.may_be_written(boss, await reader.person(boss.who), moment.policy, moment.now):
                out.append((boss, (told,)))
    return out


def _looked_at(
    looked: dict[PersonId, Contributor],
    waiting: Sequence[tuple[Contributor, tuple[Found, ...]]],
    tidied: Sequence[Contributor],
    drafted: Decision,
    moment: Moment,
) -> tuple[Contributor, ...]:
    """Let everybody rest who was looked at, except where a note only did not fit; forget what is long ago."""
    written = {one.who for one in drafted.save if isinstance(one, Contributor)}
    told = {one.helper for one in drafted.save if isinstance(one, PersonalNote)}
    again = {one.who for one, _ in waiting} | {found.helper for _, some in waiting for found in some}
    out = {one.who: one for one in tidied}
    for who, one in looked.items():
        put = learning.trimmed(replace(one, stirred=one.stirred and who in again), moment.now)
        if who in told:
            put = replace(put, boss=PersonId(""), boss_asked=None, stirred=False)
        out[who] = put
    return tuple(one for who, one in out.items() if who not in written and (one != looked.get(who) or one in tidied))


# ---------------------------------------------------------------- what managers press, and who thanks for them


async def _pressed(
    event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment
) -> tuple[PersonalNote | None, Decision]:
    """Find the note a press is about; where a colleague was first, say so."""
    note = await reader.get(PersonalNote, event.action.about.get("note", ""))
    if note is None:
        return None, Decision(reply=cards.said("note-decided"))
    if note.approved is not None:
        own = note.by == event.who
        return None, Decision(reply=cards.said("note-decided-by", by=Name(note.by), own="yes" if own else "no"))
    if note.who == event.who:
        return None, Decision(reply=cards.said("duty-not-yourself"))
    one, person, names = await _all_of(note, reader)
    if notes.about_nobody(note, names):
        return None, replace(notes.dropped(one, note), reply=cards.said("note-moot"))
    if isinstance(moment.policy.reach(person, Purpose.THANKS, moment.now), No):
        return None, replace(notes.dropped(one, note), reply=cards.said("note-cannot"))
    return note, Decision()


async def _names(note: PersonalNote, reader: Reader) -> dict[PersonId, str]:
    return await _may_be_named((*(deed.whom for deed in note.deeds), note.helper), reader)


async def _may_be_named(people: Iterable[PersonId], reader: Reader) -> dict[PersonId, str]:
    """Give the names of those who may be named: nobody who left, or wants to be left alone."""
    found = [await reader.person(who) for who in dict.fromkeys(people) if who]
    return {one.who: one.name for one in found if one.reachable}


async def _all_of(note: PersonalNote, reader: Reader) -> tuple[Contributor, Person, dict[PersonId, str]]:
    return await _known(reader, note.who), await reader.person(note.who), await _names(note, reader)


async def on_send(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Send'."""
    note, late = await _pressed(event, reader, moment)
    if note is None:
        return late
    one, person, _ = await _all_of(note, reader)
    return notes.send(one, note, person, moment)


async def on_edit(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Edit'."""
    note, late = await _pressed(event, reader, moment)
    if note is None:
        return late
    _, person, names = await _all_of(note, reader)
    return Decision(reply=cards.edit_form(note, person, names, moment))


async def on_edit_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A manager said it in their own words."""
    note, late = await _pressed(event, reader, moment)
    if note is None:
        return late
    words = event.values.get("words", "").strip()[: cards.LONGEST_NOTE]
    if not words:
        return Decision(reply=FormErrors({"words": phrase("note-form-empty")}))
    one, person, _ = await _all_of(note, reader)
    kept = note if event.values.get("step") else replace(note, step="")
    return notes.send(one, kept, person, moment, words)


async def on_copy(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I'll write myself'."""
    note, late = await _pressed(event, reader, moment)
    if note is None:
        return late
    one, person, names = await _all_of(note, reader)
    return notes.copy(one, note, person, names, moment)


async def on_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Skip'."""
    note, late = await _pressed(event, reader, moment)
    if note is None:
        return late
    decision = notes.dropped(await _known(reader, note.who), note, "skipped", moment.person.who)
    return replace(decision, reply=cards.said("note-skipped"))


async def on_never(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Never this kind': no such note is drafted any more, and those that wait are dropped."""
    occasion = _occasion(event)
    if occasion is None:
        return Decision(reply=cards.said("note-decided"))
    decision = Decision(reply=cards.never_again(occasion))
    for note in await reader.find(PersonalNote, limit=_MOST_READ):
        if note.occasion is occasion and note.approved is None:
            decision |= notes.dropped(await _known(reader, note.who), note, "never", moment.person.who)
    unwanted = moment.policy.unwanted_notes | {occasion.value}
    return decision | _wishing(unwanted, moment)


async def on_wanted(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Draft them again after all'."""
    occasion = _occasion(event)
    unwanted = moment.policy.unwanted_notes - ({occasion.value} if occasion else set())
    return replace(_wishing(unwanted, moment), reply=cards.said("note-wanted-noted"))


def _occasion(event: ButtonPressed) -> Occasion | None:
    named = event.action.about.get("occasion", "")
    return Occasion(named) if named in {*Occasion} else None


def _wishing(unwanted: frozenset[str], moment: Moment) -> Decision:
    if unwanted == moment.policy.unwanted_notes:
        return Decision()
    put = replace(moment.community, policy=replace(moment.policy, unwanted_notes=unwanted))
    return Decision(save=(put,), note=(Ruled("notes", moment.person.who),))


# ---------------------------------------------------------------- on its way


async def on_send_at(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A note was let go, and may be brought now."""
    note = await reader.get(PersonalNote, event.timer.about)
    if note is None or note.approved is None:
        return Decision()
    one, person, names = await _all_of(note, reader)
    if notes.outlived(note, person, names, moment):
        return notes.dropped(one, note)
    if not may(await reader.person(note.by), Act.THANK):
        return notes.laid_again(note, person, names, moment)
    return notes.bring(note, person, names, moment)


async def on_resumed(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A pause ended before its time: what was let go need not wait for its end."""
    found = await reader.find(PersonalNote, limit=_MOST_READ)
    return Decision(do=tuple(Timer(notes.SEND, note.about, moment.now) for note in found if note.approved is not None))


async def on_delivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A note has arrived."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    note = await _noted(fact.surface, reader)
    return notes.arrived(await _known(reader, note.who), note, moment) if note else Decision()


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A note could not be brought."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    note = await _noted(fact.surface, reader)
    return notes.held_up(await _known(reader, note.who), note, fact, moment) if note else Decision()


async def _noted(surface: str, reader: Reader) -> PersonalNote | None:
    return await reader.get(PersonalNote, surface) if surface.startswith("note/") else None


FEATURE = Feature(
    "outreach",
    buttons={
        "note.send": Press(on_send, Act.THANK),
        "note.edit": Press(on_edit, Act.THANK),
        "note.copy": Press(on_copy, Act.THANK),
        "note.skip": Press(on_skip, Act.THANK),
        "note.never": Press(on_never, Act.THANK),
        "note.wanted": Press(on_wanted, Act.THANK),
        "note.write-back": Press(replies.on_write_back),
        "note.pass-on": Press(replies.on_pass_on),
        "note.step": Press(replies.on_pass_on),
        "note.boss": Press(replies.on_boss),
    },
    forms={
        "note.edit": Press(on_edit_form, Act.THANK),
        "note.write-back": Press(replies.on_write_back_form),
        "note.boss": Press(replies.on_boss_form),
    },
    timers={notes.SEND: on_send_at, replies.LETTER: replies.on_letter},
    every=(Every("outreach.look", Daily(_EARLY), on_look),),
    facts={
        Asked: on_asked,
        Answered: on_answered,
        Doubted: on_doubted,
        Accepted: on_accepted,
        Unaccepted: on_unaccepted,
        Thanked: on_thanked,
        Unthanked: on_unthanked,
        Recognised: on_recognised,
        Resumed: on_resumed,
        Delivered: on_delivered,
        Undelivered: on_undelivered,
    },
    arrivals=("note/",),
    otherwise=replies.on_no_command,
)
