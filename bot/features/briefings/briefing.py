"""`brief`, and every press on a briefing: the manager's before it goes, and the leader's when it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.briefings import ledger, letter, letters
from bot.features.briefings.cards import said
from bot.features.briefings.letters import Known
from bot.features.briefings.seeing import (
    MOST,
    as_told,
    away,
    drawn_anew,
    is_colleague,
    of_somebody_there,
    reachable,
    still,
    stories_of,
)
from bot.features.briefings.state import ACTIVITY, Briefing, Readers, Role, Stage, Step, Story, Want
from bot.kernel.calendar import upcoming
from bot.kernel.cards import Buttons, Card, FormErrors, Name, Para, When, WhenStyle, phrase, plain
from bot.kernel.facts import Answered, Claimed, Delivered, Proposed, Thanked
from bot.kernel.messages import Decision, Proposal
from bot.kernel.people import Act, PersonId, Remit, may
from bot.kernel.people import Role as Part
from bot.kernel.policy import LEADERS_BRIEFING, Purpose
from bot.kernel.steering import Managed, Voted

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, CommandGiven, FactNoted, FormSubmitted, TimerDue

_SOON = 7
"""Days before the first Tuesday within which briefings are prepared: on the Thursday before."""
_ADD, _REMOVE = frozenset({"add"}), frozenset({"remove"})


# ---------------------------------------------------------------- who reads them, and what they are made of


async def readers(reader: Reader) -> tuple[tuple[PersonId, ...], Readers]:
    """Name who is briefed: leaders, sponsors and whom a manager chose, but for those who want none."""
    kept = await reader.get(Readers, "readers") or Readers()
    found = [one for role in (Part.LEADER, Part.SPONSOR) for one in await reader.people(role)]
    found += [await reader.person(who) for who in kept.added]
    here = [one.who for one in found if one.reachable and not one.declines(Purpose.BRIEFING)]
    return tuple(who for who in dict.fromkeys(here) if who not in kept.left_out), kept


async def known(reader: Reader, moment: Moment) -> Known:
    """Read what briefings are chosen from, once for all of them."""
    facts = await reader.facts(moment.now - letters.LOOKS_BACK)
    heard = ledger.hear(facts)
    approved = await reader.find(Story, "stage", Stage.APPROVED, MOST)
    told = tuple([one for one in approved if not await away(one, reader)])
    helpers = [part.who for one in told if (part := one.of(Role.HELPED)) is not None]
    askers = [case.asker for case in heard.cases.values() if case.lost]
    here = await reachable((*helpers, *askers), reader)
    return Known(heard, letters.moves(facts, moment), told, here)


async def _latest(who: PersonId, reader: Reader) -> Briefing | None:
    found = await reader.find(Briefing, "who", who, MOST)
    return max(found, key=lambda one: one.at, default=None)


async def _made(who: PersonId, made_of: Known, due: datetime, reader: Reader, moment: Moment) -> Briefing | None:
    person, remit = await reader.person(who), await reader.get(Remit, who)
    made = letters.compose(person, remit, made_of, await _latest(who, reader), due, moment)
    return None if made is None else replace(made, wish=await of_somebody_there(made.wish, reader))


async def _laid(briefing: Briefing, made_of: Known, reader: Reader, moment: Moment) -> Decision:
    by_name = {one.name: one for one in made_of.stories}
    return letters.propose(briefing, by_name, await reader.person(briefing.who), moment)


async def on_prepare(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The Thursday before the first Tuesday of a month: what is worth saying is laid before the managers."""
    due = upcoming(LEADERS_BRIEFING, moment.now, moment.policy.zone)
    if (due - moment.now).days >= _SOON:
        return Decision()
    people, _ = await readers(reader)
    if not people:
        return Decision()
    made_of = await known(reader, moment)
    decision, nothing = Decision(), list[PersonId]()
    for who in people:
        latest = await _latest(who, reader)
        if latest is not None and latest.step is not Step.SENT:
            continue  # a manager has asked for one meanwhile
        briefing = await _made(who, made_of, due, reader, moment)
        if briefing is None:
            nothing.append(who)
            continue
        decision |= await _laid(briefing, made_of, reader, moment)
    if nothing:
        word = letter.word(nothing, due, moment)
        await reader.get(Proposal, word.about)
        decision |= Decision(save=(word,), note=(Proposed(word.about, ACTIVITY),))
    return decision


# ---------------------------------------------------------------- `brief`


async def on_brief(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`brief`, `brief @leader`, `brief add @person`, `brief remove @person`."""
    people = [span.who for span in event.args if isinstance(span, Name)]
    word = plain(event.args[:1]).strip().casefold() if event.args else ""
    if not people:
        return Decision(reply=await _page(reader, moment))
    if word in _ADD:
        return await _add(people[0], reader, moment)
    if word in _REMOVE:
        return await _remove(people[0], reader, moment)
    return await _now(people[0], reader, moment)


async def _page(reader: Reader, moment: Moment, changed: Readers | None = None) -> Card:
    people, kept = await readers(reader)
    if changed is not None:
        every = (*people, *(who for who in changed.added if who not in people))
        people, kept = tuple(who for who in every if who not in changed.left_out), changed
    seats = [letter.Seat(who, await _latest(who, reader)) for who in people]
    out = await reachable(kept.left_out, reader)
    seats += [letter.Seat(who, None, left_out=True) for who in kept.left_out if who in out]
    return letter.readers(seats, upcoming(LEADERS_BRIEFING, moment.now, moment.policy.zone), moment)


async def _now(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    """Prepare a briefing for one leader at once, or show the one that waits."""
    person = await reader.person(who)
    if not await is_colleague(who, reader) or person.declines(Purpose.BRIEFING):
        return Decision(reply=said("brief-nobody"))
    latest = await _latest(who, reader)
    if latest is not None and latest.step is Step.APPROVED:
        return await _taken(latest, reader, moment)
    if latest is not None and latest.step is Step.PROPOSED:
        laid = await reader.get(Proposal, latest.name)
        now = await still(latest, reader)
        if letters.empty(now):
            return replace(letters.dropped(latest, "moot"), reply=said("brief-nothing-now", who=Name(who)))
        if laid is not None and now == latest:
            return Decision(reply=_shown(laid))
        return await _changed(now, reader, moment)
    made_of = await known(reader, moment)
    briefing = await _made(who, made_of, moment.now, reader, moment)
    if briefing is None:
        return Decision(reply=said("brief-nothing-now", who=Name(who)))
    today = await reader.get(Briefing, briefing.name)
    if today is not None:
        return await _taken(today, reader, moment)
    decision = await _laid(briefing, made_of, reader, moment)
    laid = next(one for one in decision.save if isinstance(one, Proposal))
    return replace(decision, reply=_shown(laid))


def _shown(laid: Proposal) -> Card:
    return Card(laid.line, (Para(laid.line), *laid.blocks, Buttons(laid.buttons)))


async def on_take(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'The last one, to forward'."""
    briefing = await _named(event, reader)
    return Decision(reply=said("brief-decided")) if briefing is None else await _taken(briefing, reader, moment)


async def _taken(briefing: Briefing, reader: Reader, moment: Moment) -> Decision:
    """Say where a briefing stands, with the letter to forward: as it may be told today."""
    person = await reader.person(briefing.who)
    if not person.reachable:
        return Decision(reply=said("brief-gone"))
    on = When(briefing.sent or briefing.due, WhenStyle.DAY)
    key = "brief-already" if briefing.step is Step.APPROVED else "brief-sent"
    where = phrase(key, who=Name(briefing.who), by=Name(briefing.by), on=on)
    put = await still(briefing, reader)
    if letters.empty(put):
        return Decision(reply=Card(where, (Para(where),)))
    card = letter.to_take_away(where, put, await stories_of(put, reader), person, moment)
    return Decision(reply=card)


async def _add(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    if not await is_colleague(who, reader):
        return Decision(reply=said("brief-nobody"))
    kept = await reader.get(Readers, "readers") or Readers()
    put = kept.adds(who)
    noted = (Managed("readers-added", moment.person.who, who),) if put != kept else ()
    return Decision(save=(put,), note=noted, reply=await _page(reader, moment, put))


async def _remove(who: PersonId, reader: Reader, moment: Moment) -> Decision:
    kept = await reader.get(Readers, "readers") or Readers()
    put = kept.leaves_out(who)
    noted = (Managed("readers-removed", moment.person.who, who),) if put != kept else ()
    decision = Decision(save=(put,), note=noted, reply=await _page(reader, moment, put))
    latest = await _latest(who, reader)
    if latest is not None and latest.step is not Step.SENT:
        decision |= letters.dropped(latest, "skipped", moment.person.who)
    return decision


async def on_now(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'See it now'."""
    return await _now(_who(event), reader, moment)


async def on_remove(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Leave out'."""
    return await _remove(_who(event), reader, moment)


async def on_again(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Brief again'."""
    return await _add(_who(event), reader, moment)


async def on_add(_event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Add somebody…'."""
    return Decision(reply=letter.add_form())


async def on_add_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Somebody was chosen."""
    who = PersonId(event.values.get("who", ""))
    if not await is_colleague(who, reader):
        return Decision(reply=FormErrors({"who": phrase("brief-nobody")}))
    return await _add(who, reader, moment)


def _who(event: ButtonPressed) -> PersonId:
    return PersonId(event.action.about.get("who", ""))


# ---------------------------------------------------------------- the manager's press


async def _waiting(event: ButtonPressed | FormSubmitted, reader: Reader) -> Briefing | None:
    briefing = await _named(event, reader)
    return briefing if briefing is not None and briefing.step is Step.PROPOSED else None


async def _named(event: ButtonPressed | FormSubmitted, reader: Reader) -> Briefing | None:
    return await reader.get(Briefing, event.action.about.get("briefing", ""))


async def _for_nobody(briefing: Briefing, reader: Reader, said_of_it: str = "brief-gone") -> Decision | None:
    """Let a briefing go whose reader left meanwhile, or wants none; None where it is read."""
    person = await reader.person(briefing.who)
    if person.reachable and not person.declines(Purpose.BRIEFING):
        return None
    return replace(letters.dropped(briefing, "moot"), reply=said(said_of_it))


async def on_send(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Send'."""
    briefing = await _waiting(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-decided"))
    if (none := await _for_nobody(briefing, reader, "brief-nobody")) is not None:
        return none
    return letters.send(briefing, await reader.person(briefing.who), moment)


async def on_change(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """'Change…': open it in a manager's own words."""
    briefing = await _waiting(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-decided"))
    if (none := await _for_nobody(briefing, reader)) is not None:
        return none
    values = getattr(event, "values", None)
    if values is None:
        return Decision(reply=letter.opening_form(briefing))
    put = replace(briefing, opening=values.get("opening", "").strip()[: letter.MOST_OPENING])
    return await _changed(put, reader, moment)


async def on_leave(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """'Leave out…'."""
    briefing = await _waiting(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-decided"))
    if (none := await _for_nobody(briefing, reader)) is not None:
        return none
    values = getattr(event, "values", None)
    if values is None:
        return Decision(reply=letter.leave_form(briefing, await stories_of(await still(briefing, reader), reader)))
    put = letters.leave(briefing, frozenset(values.get("parts", "").split(",")))
    if letters.empty(put):
        return Decision(reply=FormErrors({"parts": phrase("brief-leave-nothing")}))
    return await _changed(put, reader, moment)


async def _changed(put: Briefing, reader: Reader, moment: Moment) -> Decision:
    put = await still(put, reader)
    if letters.empty(put):
        return replace(letters.dropped(put, "moot"), reply=said("brief-nothing-now", who=Name(put.who)))
    decision = await drawn_anew(put, reader, moment)
    laid = next(one for one in decision.save if isinstance(one, Proposal))
    return replace(decision, reply=_shown(laid))


async def on_skip(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Skip'."""
    briefing = await _waiting(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-decided"))
    if (none := await _for_nobody(briefing, reader)) is not None:
        return none
    decision = letters.dropped(briefing, "skipped", event.who)
    return replace(decision, reply=said("brief-skipped", who=Name(briefing.who)))


# ---------------------------------------------------------------- on its way


async def on_send_at(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A briefing was let go, and its day has come."""
    briefing = await reader.get(Briefing, event.timer.about)
    if briefing is None or briefing.step is not Step.APPROVED:
        return Decision()
    briefing = await still(briefing, reader)
    if briefing.wish is not None and not await _still_wished(briefing, reader, moment):
        briefing = replace(briefing, wish=None)
    if letters.empty(briefing):
        return letters.dropped(briefing, "moot")
    stories, person = await stories_of(briefing, reader), await reader.person(briefing.who)
    late = moment.now - event.timer.at > moment.policy.stale_after
    if late or not may(await reader.person(briefing.by), Act.STEER):
        return letters.again(briefing, stories, person, moment)
    return letters.bring(briefing, stories, person, moment)


async def _still_wished(briefing: Briefing, reader: Reader, moment: Moment) -> bool:
    """Whether what a leader is to be asked for is still to be done: by nobody meanwhile, nor by them already."""
    wish, who = briefing.wish, briefing.who
    if wish is None:
        return False
    facts = await reader.facts(moment.now - letters.LOOKS_BACK)
    heard, places = ledger.hear(facts), moment.community.places
    match wish.want:
        case Want.ANSWER:
            case = heard.cases.get(wish.question)
            return case is not None and case.lost and case.place in places
        case Want.HOST:
            remit = await reader.get(Remit, who)
            return remit is not None and ledger.to_host(heard, remit, places, moment.now) is not None
        case Want.VOTE:
            return wish.idea in heard.ideas and (wish.idea, who) not in heard.votes
        case Want.THANK:
            return not any(
                isinstance(fact, Thanked) and (fact.who, fact.by) == (wish.who, who) and at >= briefing.at
                for at, fact in facts
            )
        case _:
            return True


async def on_delivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A briefing has arrived."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    briefing = await reader.get(Briefing, fact.surface)
    if briefing is None or briefing.step is not Step.APPROVED:
        return Decision()
    return letters.arrived(briefing, await stories_of(briefing, reader), moment)


# ---------------------------------------------------------------- the leader's press


async def _read(event: ButtonPressed | FormSubmitted, reader: Reader) -> Briefing | None:
    briefing = await _named(event, reader)
    return briefing if briefing is not None and briefing.who == event.who and briefing.step is Step.SENT else None


async def on_behind(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Show me what is behind it'."""
    briefing = await _read(event, reader)
    story = await reader.get(Story, event.action.about.get("story", ""))
    if briefing is None or story is None or story.stage is not Stage.APPROVED or await away(story, reader):
        return Decision(reply=said("brief-gone"))
    put, noted = letters.opened(briefing, moment)
    return Decision(save=(put,) if noted else (), note=noted, reply=letter.behind(story, briefing, moment))


async def on_found(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'This was useful', 'Not for me'."""
    briefing = await _read(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-gone"))
    says = "useful" if event.action.about.get("says") == "useful" else "not"
    put, noted = letters.opened(replace(briefing, found=says), moment)
    reply = said("brief-found-noted") if says == "useful" else letter.not_for_me(briefing)
    return Decision(save=(put,), note=noted, reply=reply)


async def on_stop(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Send me none any more'."""
    briefing = await _read(event, reader)
    if briefing is None:
        return Decision(reply=said("brief-gone"))
    kept = await reader.get(Readers, "readers") or Readers()
    return Decision(save=(kept.leaves_out(event.who),), reply=said("brief-stopped"))


async def on_host(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I would host it'."""
    briefing = await _read(event, reader)
    wish = briefing.wish if briefing is not None else None
    if briefing is None or wish is None or wish.want is not Want.HOST:
        return Decision(reply=said("brief-gone"))
    if briefing.acted:
        return Decision(reply=said("brief-host-noted"))
    laid = letter.hosting(briefing, wish.what, moment)
    decision = await _acted(briefing, reader, moment)
    return decision | Decision(
        save=(laid,), note=(Proposed(laid.about, laid.activity),), reply=said("brief-host-noted")
    )


async def on_forward(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Say where…'."""
    briefing = await _read(event, reader)
    return Decision(reply=letter.forward_form(briefing) if briefing is not None else said("brief-gone"))


async def on_forward_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A leader has said where something was taken forward."""
    briefing = await _read(event, reader)
    wish = briefing.wish if briefing is not None else None
    story = await reader.get(Story, wish.story) if wish is not None else None
    if briefing is None or story is None or story.stage is not Stage.APPROVED or not story.message:
        return Decision(reply=said("brief-gone"))
    where = " ".join(event.values.get("where", "").split())[:120]
    if not where:
        return Decision(reply=FormErrors({"where": phrase("story-form-empty")}))
    decision = await _acted(briefing, reader, moment)
    return replace(decision, reply=letter.forwarded(story.message, where))


async def _acted(briefing: Briefing, reader: Reader, moment: Moment) -> Decision:
    put, noted = letters.acted(briefing, moment)
    if not noted:
        return Decision()
    return Decision(save=(put,), do=(await as_told(put, reader, moment),), note=noted)


async def on_done(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody claimed, answered, thanked or voted: is it what a briefing had asked them for?"""
    match event.fact:
        case Claimed(question, who) | Answered(question=question, who=who):
            by, what = who, {"question": question}
        case Thanked(who=who, by=by):
            what = {"thanked": who}
        case Voted(idea, by, on=True):
            what = {"idea": idea}
        case _:
            return Decision()
    decision = Decision()
    for briefing in await reader.find(Briefing, "who", by, MOST):
        if briefing.step is Step.SENT and not briefing.acted and letters.answers(briefing.wish, by, **what):  # type: ignore[arg-type]  # a person's id among them
            decision |= await _acted(briefing, reader, moment)
    return decision


async def tidied(followed: Collection[str], reader: Reader, moment: Moment) -> Decision:
    """Let go of what nobody let go in time, unless it has just been drawn anew."""
    decision = Decision()
    for step in (Step.PROPOSED, Step.APPROVED):
        for briefing in await reader.find(Briefing, "step", step, MOST):
            if briefing.name in followed:
                continue
            if moment.now - briefing.due > letters.UNSENT:
                decision |= letters.dropped(briefing, "moot")
            elif step is Step.PROPOSED and briefing.due <= moment.now:
                decision |= await _now_due(briefing, reader, moment)
    return decision


async def _now_due(briefing: Briefing, reader: Reader, moment: Moment) -> Decision:
    """Its day has gone by: what managers read says that it goes as soon as they say so."""
    standing = await reader.get(Proposal, briefing.name)
    drawn = await drawn_anew(briefing, reader, moment)
    return Decision() if standing in drawn.save else drawn
