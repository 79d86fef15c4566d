"""A personal note's life: drafted, decided by a manager, brought at a civil hour; or dropped when it is moot."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.outreach import cards
from bot.features.outreach.ladder import next_step
from bot.features.outreach.occasions import Found
from bot.features.outreach.state import Contributor, Occasion, PersonalNote, Step
from bot.kernel.cards import Name, When, phrase
from bot.kernel.facts import HELD, Assigned, CarriedOut, Disposed, Fact, Proposed, Recognised
from bot.kernel.messages import NOBODY, Decision, Privately, Proposal, Show, Timer
from bot.kernel.policy import Go, No, Purpose, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from bot.kernel.facts import Undelivered
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

SEND = "note.send-at"
UNDECIDED = timedelta(days=21)
"""A draft that nobody decided on for so long is dropped, and so is one that could not be brought for so long."""


def draft(  # noqa: PLR0913, PLR0917 - whom it is for, and all that it says
    one: Contributor,
    found: Found,
    person: Person,
    names: Mapping[PersonId, str],
    moment: Moment,
    taken: Collection[Step] = (),
) -> Decision:
    """Prepare a note and lay it before the managers; with the hold-out on, chance may withhold it."""
    now, occasion = moment.now, found.occasion
    put = replace(one, drafted={**one.drafted, occasion.value: now}, stirred=False)
    about = f"{one.who}/{occasion}/{now:%G-W%V}"
    tried: tuple[Fact, ...] = ()
    if moment.policy.holdout > 0 and occasion is not Occasion.FIRST:
        withheld = moment.policy.withholds(Purpose.THANKS, about)
        tried = (Assigned(Purpose.THANKS.value, about, one.who, withheld),)
        if withheld:
            return Decision(save=(put,), note=tried, because=(phrase("because-note-withheld"),))
    step = next_step(one, person, now, taken) if occasion is not Occasion.MANAGER else None
    note = PersonalNote(
        f"note/{one.who}/{occasion}/{now:%Y-%m-%d}",
        one.who,
        occasion,
        now,
        found.deeds,
        person.language or moment.policy.language,
        step.value if step else "",
        found.people,
        found.helper,
    )
    laid = cards.proposal(note, person, names, moment)
    return Decision(
        save=(replace(put, note=note.about), note, laid),
        note=(*tried, Proposed(note.about, cards.ACTIVITY)),
        because=(phrase("because-note-occasion"),),
    )


def follow(
    one: Contributor, note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment
) -> Decision:
    """Let a note that waits follow what became of the help it thanks for; without any left, it is moot."""
    if note.occasion is Occasion.MANAGER:
        return Decision(save=(one,))
    now_known = {deed.question: deed for deed in one.deeds}
    deeds = tuple(now_known[deed.question] for deed in note.deeds if deed.question in now_known)
    accepted = note.occasion is not Occasion.ACCEPTED or any(deed.accepted for deed in deeds)
    if not deeds or not accepted:
        return dropped(one, note)
    if deeds == note.deeds or note.approved is not None:
        return Decision(save=(one,))
    put = replace(note, deeds=deeds)
    return Decision(save=(one, put, cards.proposal(put, person, names, moment)))


def dropped(one: Contributor, note: PersonalNote, how: str = "moot", by: PersonId | None = None) -> Decision:
    """Forget a note that is not sent."""
    disposed = Disposed(note.about, cards.ACTIVITY, how) if by is None else _decided(note, how, by)
    return Decision(
        save=(replace(one, note="") if one.note == note.about else one,),
        note=(disposed,) if note.approved is None else (),
        drop=_gone(note),
        because=(phrase("because-note-moot"),) if how == "moot" else (),
    )


def _gone(note: PersonalNote) -> tuple[Ref, ...]:
    return Ref.of(note), Ref(Proposal.kind, note.about)


def _decided(note: PersonalNote, how: str, by: PersonId) -> Disposed:
    return Disposed(note.about, cards.ACTIVITY, how, by)


def outlived(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> bool:
    """Whether a note is not worth deciding on, or bringing, any more."""
    if moment.now - (note.approved or note.at) > UNDECIDED or about_nobody(note, names):
        return True
    return isinstance(moment.policy.reach(person, Purpose.THANKS, moment.now), No)


def about_nobody(note: PersonalNote, names: Mapping[PersonId, str]) -> bool:
    """Whether it tells of somebody who wants to be left alone, or left."""
    return bool(note.helper) and note.helper not in names


def drawn_anew(note: PersonalNote, laid: Proposal | None, now_laid: Proposal) -> Decision:
    """Let what managers see of a draft follow who may be named in it."""
    return Decision() if note.approved is not None or laid == now_laid else Decision(save=(now_laid,))


def laid_again(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Decision:
    """Lay a note before the managers again: whoever let it go is not one of them any more."""
    put = replace(note, words="", by=NOBODY, approved=None)
    return Decision(
        save=(put, cards.proposal(put, person, names, moment)), note=(Proposed(note.about, cards.ACTIVITY),)
    )


# ---------------------------------------------------------------- a manager's press


def send(one: Contributor, note: PersonalNote, person: Person, moment: Moment, words: str = "") -> Decision:
    """Let a note go, as it was drafted or in the manager's own words; it waits for a civil hour of whoever gets it."""
    by = moment.person.who
    match moment.policy.reach(person, Purpose.THANKS, moment.now):
        case No():
            return replace(dropped(one, note), reply=cards.said("note-cannot"))
        case Wait(until):
            at, soon = until, "no"
        case _:
            at, soon = moment.now, "yes"
    put = replace(note, words=words, by=by, approved=moment.now)
    return Decision(
        save=(put,),
        do=(Timer(SEND, note.about, at),),
        note=(_decided(note, "changed" if words else "sent", by),),
        reply=cards.said("note-on-its-way", who=Name(note.who), soon=soon, when=When(at)),
        drop=(Ref(Proposal.kind, note.about),),
        because=(phrase("because-note-approved"),),
    )


def copy(
    one: Contributor, note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment
) -> Decision:
    """Give a manager the words, to write themselves; it counts as written."""
    by = moment.person.who
    return Decision(
        save=(_written(one, note, by, moment.now),),
        note=(_decided(note, "copied", by), *_thanked(note, by)),
        reply=cards.to_copy(note, person, names, moment),
        drop=_gone(note),
    )


def _written(one: Contributor, note: PersonalNote, by: PersonId, now: datetime) -> Contributor:
    steps = {**one.steps, note.step: now} if note.step else one.steps
    left = "" if one.note == note.about else one.note
    return replace(one, written=now, written_by=by, steps=steps, note=left)


def _thanked(note: PersonalNote, by: PersonId) -> tuple[Fact, ...]:
    return Recognised(note.who, f"note/{note.occasion}", by), CarriedOut(cards.ACTIVITY, by)


# ---------------------------------------------------------------- on its way


def bring(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Decision:
    """Bring a note that was let go, when it is a civil hour where it is read."""
    match moment.policy.reach(person, Purpose.THANKS, moment.now):
        case Go():
            card = cards.letter(note, person, names, moment)
            show = Show(note.about, card, Privately(note.who), Purpose.THANKS, approved=True)
            return Decision(do=(show,), because=(phrase("because-note-approved"),))
        case Wait(until):
            return Decision(do=(Timer(SEND, note.about, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


def arrived(one: Contributor, note: PersonalNote, moment: Moment) -> Decision:
    """Remember that somebody was thanked, and forget the words."""
    put = _written(one, note, note.by, moment.now)
    return Decision(save=(put,), note=_thanked(note, note.by), drop=_gone(note))


def held_up(one: Contributor, note: PersonalNote, fact: Undelivered, moment: Moment) -> Decision:
    """Look again when a note that was held up may be brought; let go of one that cannot be brought at all."""
    if fact.why in HELD:
        return Decision(do=(Timer(SEND, note.about, moment.now),))
    return dropped(one, note)
