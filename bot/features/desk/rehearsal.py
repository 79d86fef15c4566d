"""Rehearsal on the desk: what would have been sent, and a manager who lets it go, words it anew, or drops it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.desk.page import whole
from bot.features.desk.preview import opened, opening, preview, typed
from bot.features.desk.sparing import named, spared
from bot.kernel.cards import (
    Action,
    Button,
    Card,
    Form,
    FormErrors,
    Name,
    Para,
    Phrase,
    Place,
    Style,
    TextInput,
    When,
    WhenStyle,
    phrase,
)
from bot.kernel.facts import Disposed, HeldBack, Undelivered
from bot.kernel.messages import Decision, InPlace, Only, Privately, Proposal, Rehearsed, Timer, addressee
from bot.kernel.policy import Go, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from datetime import datetime

    from bot.kernel.cards import Value
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, FactNoted, FormSubmitted, TimerDue
    from bot.kernel.people import Person
    from bot.kernel.policy import Verdict

# ---------------------------------------------------------------- State

SEND, EXPIRE = "rehearse.send", "rehearse.expire"
LIVES = timedelta(days=7)
"""What nobody has decided about by then is dropped."""
MOST = 200
_MOST_WORDS = 1000


# ---------------------------------------------------------------- Decisions


def let_go(one: Rehearsed, person: Person | None, moment: Moment, due: datetime | None = None) -> Decision:
    """Send what a manager has let go, at a civil hour of its reader's; say so where it can be sent no more."""
    if due is not None and moment.now - due > moment.policy.stale_after:
        put = replace(one, until=None)  # an outage has gone by: it waits for a manager again
        return Decision(save=(put,), do=(Timer(EXPIRE, one.id, moment.now),))
    match _verdict(one, person, moment):
        case Go():
            show = replace(one.show, card=opened(one.show.card, one.opening), approved=True, by=None)
            return Decision(
                do=(show,),
                drop=(Ref.of(one),),
                note=(Disposed(one.id, "", "changed" if one.opening else "sent", moment.person.who),),
                reply=_said("rehearse-sent"),
                because=one.because,
            )
        case Wait(until) if until - moment.now > LIVES:
            if due is not None:
                return drop(one, moment, "expired")
            return Decision(reply=_said("rehearse-too-late", until=When(until, WhenStyle.DAY)))
        case Wait(until):
            return Decision(
                save=(replace(one, until=until),),
                do=(Timer(SEND, one.id, until),),
                reply=_said("rehearse-later", until=When(until)),
            )
        case _:
            return replace(drop(one, moment, "opted-out"), reply=_said("rehearse-never"))


def _verdict(one: Rehearsed, person: Person | None, moment: Moment) -> Verdict:
    if person is not None:
        return moment.policy.reach(person.really(), one.show.purpose, moment.now, one.show.matter)
    rests = moment.policy.rests(one.show.purpose, moment.now, one.show.matter)
    if rests and moment.policy.paused_until is not None:
        return Wait(moment.policy.paused_until, "community-paused")
    return Go()


def drop(one: Rehearsed, moment: Moment, why: str = "dropped") -> Decision:
    """Let it never be sent; whoever prepared it goes on as if it could not be brought to its reader."""
    return Decision(
        drop=(Ref.of(one),),
        note=(
            Undelivered(one.id, addressee(one.show.to), why),
            Disposed(one.id, "", "dropped", moment.person.who),
        ),
        reply=_said("rehearse-dropped"),
    )


def expire(one: Rehearsed, moment: Moment) -> Decision:
    """Drop, in silence, what nobody decided about. Of what had its time the feature has gone on long ago."""
    if one.until is not None:
        return Decision()
    if (ends := one.at + LIVES) > moment.now:
        return Decision(do=(Timer(EXPIRE, one.id, ends),))
    told = () if one.show.by is not None else (Undelivered(one.id, addressee(one.show.to), "expired"),)
    return Decision(drop=(Ref.of(one),), note=(*told, Disposed(one.id, "", "moot")))


# ---------------------------------------------------------------- Cards


def proposed(one: Rehearsed, language: str) -> Proposal:
    """Show a rehearsed message as anything else that waits for a manager's yes."""
    about = {"surface": one.id}
    drop_it = Button(phrase("rehearse-drop"), Action("rehearse.drop", about))
    buttons = (
        Button(phrase("rehearse-send"), Action("rehearse.send", about), Style.PRIMARY),
        Button(phrase("rehearse-change"), Action("rehearse.change", about)),
        drop_it,
    )
    return Proposal(
        about=one.id,
        at=one.at,
        activity="",
        line=_line(one),
        blocks=preview(opened(one.show.card, one.opening), language),
        buttons=buttons if one.until is None else (drop_it,),
        who=addressee(one.show.to),
    )


def _line(one: Rehearsed) -> Phrase:
    because = one.because[0] if one.because else phrase("rehearse-unknown")
    if one.until is not None:
        until = When(one.until)
        who = addressee(one.show.to)
        return (
            phrase("rehearse-line-later-all", until=until)
            if who is None
            else phrase("rehearse-line-later", who=Name(who), until=until)
        )
    at = When(one.at)
    match one.show.to:
        case Only(who, place) | InPlace(place, _, who) if who is not None:
            return phrase("rehearse-line-in", who=Name(who), place=Place(place), at=at, because=because)
        case InPlace(place):
            return phrase("rehearse-line-all", place=Place(place), at=at, because=because)
        case to:
            return phrase("rehearse-line", who=Name(to.who), at=at, because=because)


async def change_form(one: Rehearsed, reader: Reader, moment: Moment) -> Form:
    """Let a manager begin a message with words of their own."""
    said = opening(one.show.card)
    names = {who: (await reader.person(who)).name or who for who in named(said)}
    person, language = await read_by(one, reader, moment)
    zone = person.zone if person is not None else moment.policy.zone
    value = one.opening or typed(said, language, zone, names)
    return Form(
        phrase("rehearse-form-title"),
        (TextInput("words", phrase("rehearse-form-words"), value=value, long=True, most=_MOST_WORDS),),
        phrase("rehearse-form-submit"),
        Action("rehearse.change", {"surface": one.id}),
        intro=phrase("rehearse-form-intro"),
    )


# ---------------------------------------------------------------- Wiring


async def read_by(one: Rehearsed, reader: Reader, moment: Moment) -> tuple[Person | None, str]:
    """Say who would read a message, and in which language: as it would be sent."""
    who = addressee(one.show.to)
    person = await reader.person(who) if who else None
    private = person is not None and isinstance(one.show.to, Privately | Only)
    return person, (person.language if person is not None and private else "") or moment.policy.language


async def waiting(reader: Reader, moment: Moment) -> tuple[Proposal, ...]:
    """List what is rehearsed, but for whoever wants to be left alone."""
    found = []
    for one in await reader.find(Rehearsed, limit=MOST):
        person, language = await read_by(one, reader, moment)
        if person is None or person.reachable:
            found.append(proposed(one, language))
    return tuple(found)


async def _meant(event: ButtonPressed | FormSubmitted, reader: Reader) -> Rehearsed | None:
    return await _spared(event.action.about.get("surface", ""), reader)


async def _spared(surface: str, reader: Reader) -> Rehearsed | None:
    """Look up what waits, as it may be sent now: who wanted to be left alone since is not named."""
    one = await reader.get(Rehearsed, surface)
    if one is None:
        return None
    card, because = await spared((one.show.card, one.because), reader, {})
    return replace(one, show=replace(one.show, card=card), because=because)


async def on_send(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Send'."""
    one = await _meant(event, reader)
    if one is None:
        return Decision(reply=_said("rehearse-gone"))
    person, _ = await read_by(one, reader, moment)
    return let_go(one, person, moment)


async def on_drop(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop'."""
    one = await _meant(event, reader)
    return drop(one, moment) if one is not None else Decision(reply=_said("rehearse-gone"))


async def on_drop_all(_event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop all'."""
    found = await reader.find(Rehearsed, limit=MOST)
    if not found:
        return Decision(reply=_said("rehearse-gone"))
    decision = Decision()
    for one in found:
        decision |= drop(one, moment)
    return replace(decision, reply=_said("rehearse-dropped-all", count=len(found)))


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Change…'."""
    one = await _meant(event, reader)
    if one is None or one.until is not None:
        return Decision(reply=_said("rehearse-gone"))
    return Decision(reply=await change_form(one, reader, moment))


async def on_changed(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Other words were sent: it waits with them, and is shown once more before it goes."""
    one = await _meant(event, reader)
    if one is None or one.until is not None:
        return Decision(reply=_said("rehearse-gone"))
    words = " ".join(event.values.get("words", "").split())[:_MOST_WORDS]
    if not words:
        return Decision(reply=FormErrors({"words": phrase("rehearse-form-empty")}))
    put = replace(one, opening=words)
    _, language = await read_by(put, reader, moment)
    shown = whole(proposed(put, language))
    gist = phrase("rehearse-changed")
    return Decision(save=(put,), reply=Card(gist, (Para(gist), *shown)))


async def on_due(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is a civil hour for what a manager has let go."""
    one = await _spared(event.timer.about, reader)
    if one is None or one.until is None:
        return Decision()
    person, _ = await read_by(one, reader, moment)
    return replace(let_go(one, person, moment, event.timer.at), reply=None)


async def on_expire(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A week has gone by."""
    one = await reader.get(Rehearsed, event.timer.about)
    return expire(one, moment) if one is not None else Decision()


async def on_held_back(event: FactNoted, _reader: Reader, _moment: Moment) -> Decision:
    """Something waits for the managers: not for ever."""
    fact: HeldBack = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(do=(Timer(EXPIRE, fact.surface, event.at + LIVES),))


def _said(key: str, **values: Value) -> Card:
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))
