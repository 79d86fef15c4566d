"""How many answers of somebody stand accepted, what that reached, and whether it may be said in public."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.recognition.cards import reply, shows
from bot.features.recognition.state import (
    FORGET_HONOUR,
    MILESTONES,
    TELL_HONOUR,
    Acceptance,
    Ground,
    Honour,
    Stage,
)
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import phrase
from bot.kernel.facts import Recognised, Unrecognised
from bot.kernel.messages import Decision, Timer
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.kernel.facts import Accepted
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

_ASK_AGAIN_AFTER = timedelta(days=365)
"""Who said 'rather not' is not asked whether they may be named for so long."""


def what(number: int) -> str:
    """Name a milestone as facts do."""
    return f"milestone/{number}"


def counted(standing: Sequence[Acceptance]) -> int:
    """Count answers: one that solved several questions is one."""
    return len({one.message for one in standing})


def acceptance(fact: Accepted, at: datetime) -> Acceptance | None:
    """Keep an acceptance that counts: nobody earns anything by accepting their own answer, or answering themselves."""
    asker = fact.asker or fact.by
    if fact.who in {fact.by, asker}:
        return None
    return Acceptance(fact.question, fact.who, asker, fact.message, fact.place, at)


def gained(
    who: PersonId, standing: Sequence[Acceptance], known: Sequence[Honour], moment: Moment, *, past: bool
) -> Decision:
    """See what an acceptance reaches. Nothing that is from the past is announced, and of several only the highest."""
    count = counted(standing)
    here = {one.number: one for one in known if one.number}
    reached = [number for number in MILESTONES if number <= count]
    save: list[Honour] = []
    decision = Decision()
    for number in reached:
        old = here.get(number)
        if old is None:
            announced = number == reached[-1] and number != MILESTONES[0] and not past
            put = Honour(who, what(number), moment.now, Stage.DUE if announced else Stage.KNOWN, number=number)
            save.append(put)
            if announced:
                decision |= Decision(do=(Timer(TELL_HONOUR, put.id, moment.now + moment.policy.grace),))
        elif old.stage is Stage.GONE:  # it was told before: what stands is put right, and nothing is said anew
            put = replace(old, stage=Stage.TOLD)
            save.append(put)
            decision |= Decision(do=shows(put, moment))
        elif old.stage is Stage.DUE and number != reached[-1]:
            save.append(replace(old, stage=Stage.KNOWN))
    return decision | Decision(save=tuple(save))


def lost(standing: Sequence[Acceptance], known: Sequence[Honour], moment: Moment) -> Decision:
    """Take back what no longer has its ground: what nobody was told is forgotten, what was told is put right."""
    count = counted(standing)
    left = [one for one in known if one.number <= count]
    decision = Decision()
    for old in known:
        if old in left:
            continue
        if old.stage is Stage.DUE:
            decision |= Decision(drop=(Ref.of(old),))
        elif old.stage in {Stage.SENT, Stage.TOLD}:
            put = replace(old, stage=Stage.GONE, public="", consent=None)
            withdrawn = _withdrawn(old, old.by)
            decision |= Decision(save=(put,), do=shows(put, moment), note=withdrawn)
    return decision


def ground(standing: Sequence[Acceptance], countries: Mapping[PersonId, str]) -> Ground:
    """Say in numbers for whom these answers were."""
    answers = {one.message: one for one in standing}
    people = {one.asker for one in standing}
    places = Counter(one.place for one in answers.values() if one.place)
    return Ground(
        answers=len(answers),
        people=len(people),
        countries=len({countries.get(who, "") for who in people} - {""}),
        places=tuple(sorted(places, key=lambda place: (-places[place], place))),
    )


def tell(honour: Honour, person: Person, known: Sequence[Honour], moment: Moment) -> Decision:
    """Tell somebody in private, at a civil moment; ask whether it may be said in public where that could be."""
    if honour.stage is not Stage.DUE:
        return Decision()
    match moment.policy.reach(person, Purpose.RECOGNITION, moment.now):
        case Go():
            put = replace(honour, stage=Stage.SENT, at=moment.now, asked=_may_ask(person, known, moment))
            forget = (Timer(FORGET_HONOUR, put.id, moment.now + moment.policy.keep_closed),) if put.words else ()
            because = phrase("because-milestone", number=honour.number) if honour.number else phrase("because-champion")
            return Decision(save=(put,), do=(*shows(put, moment, first=True), *forget), because=(because,))
        case Wait(until):
            return Decision(do=(Timer(TELL_HONOUR, honour.id, until),))
        case _:
            return Decision(save=(replace(honour, stage=Stage.KNOWN, words=""),))


def _may_ask(person: Person, known: Sequence[Honour], moment: Moment) -> bool:
    refused = [one.consented for one in known if one.consent is False and one.consented is not None]
    lately = any(moment.now - then < _ASK_AGAIN_AFTER for then in refused)
    return moment.policy.public_for(person) and not lately


def arrived(honour: Honour) -> Decision:
    """Note that somebody has it in their hands."""
    if honour.stage is not Stage.SENT:
        return Decision()
    return Decision(save=(replace(honour, stage=Stage.TOLD),), note=(Recognised(honour.who, honour.what, honour.by),))


def held_up(honour: Honour, moment: Moment, *, held: bool) -> Decision:
    """See again later what did not arrive, or let it be."""
    if honour.stage is not Stage.SENT:
        return Decision()
    if not held:
        return Decision(save=(replace(honour, stage=Stage.KNOWN, words=""),))
    again = Timer(TELL_HONOUR, honour.id, moment.now)
    return Decision(save=(replace(honour, stage=Stage.DUE),), do=(again,))


def forgotten(honour: Honour) -> Decision:
    """Let go of what a manager wrote: the person has it."""
    return Decision(save=(replace(honour, words=""),)) if honour.words else Decision()


# ---------------------------------------------------------------- in public, or not


def say(honour: Honour, moment: Moment, *, publicly: bool) -> Decision:
    """Take somebody's word on whether they may be named; either can become the other at any time."""
    if honour.stage not in {Stage.SENT, Stage.TOLD}:
        return reply("milestone-gone-reply")
    if publicly and not moment.policy.public_for(moment.person):
        return reply("milestone-public-off")
    if honour.consent is publicly:
        return reply("milestone-public-again" if publicly else "milestone-private-again")
    month = _post_for(honour, moment) if publicly else ""
    put = replace(honour, consent=publicly, consented=moment.now, public=month)
    noted: tuple[Recognised | Unrecognised, ...]
    if publicly:
        noted = (Recognised(honour.who, f"public/{month}/{honour.what}", honour.by),)
        answer = reply("milestone-public-thanks")
    else:
        noted = _withdrawn(honour, honour.who)
        posted = bool(honour.public) and honour.public != month_of(moment.now, moment.policy.zone)
        answer = reply("milestone-private-late" if posted else "milestone-private-thanks")
    return replace(answer, save=(put,), do=shows(put, moment), note=noted)


def _post_for(honour: Honour, moment: Moment) -> str:
    """Name the month whose news may name them: this one; for a champion their own month, while it is the latest."""
    latest = months_before(month_of(moment.now, moment.policy.zone), 1)
    return latest if honour.month == latest else month_of(moment.now, moment.policy.zone)


def _withdrawn(honour: Honour, by: PersonId) -> tuple[Unrecognised, ...]:
    """Let news name nobody for this; what they said to being named for something else stands."""
    return (Unrecognised(honour.who, f"public/{honour.public}/{honour.what}", by),) if honour.public else ()
