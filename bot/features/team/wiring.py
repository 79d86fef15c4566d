"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.team import cards, duties, parting, remits
from bot.features.team.state import END, TELL, UNMANAGED, Handover
from bot.kernel.cards import FormErrors, Name, Phrase, Words, phrase, plain
from bot.kernel.facts import HELD, Delivered, Departing, Left, Undelivered
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    TimerDue,
)
from bot.kernel.people import CORE_TEAM, Act, Duty, Member, PersonId, Remit, Role, may
from bot.kernel.steering import Appointed, Relieved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.cards import Text
    from bot.kernel.people import Charge

_DUTIES = {
    **{duty.value: duty for duty in Duty},
    "questions": Duty.WATCHING,
    "welcome": Duty.WELCOMING,
    "thanks": Duty.THANKING,
}
"""How a duty may be typed."""


# ---------------------------------------------------------------- the command


async def on_team(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`team`, `team add @person leader`, `team remit @person "..."`, `team share thanking @person until friday`."""
    words = [plain((span,)).casefold() for span in event.args if isinstance(span, Words)]
    named = [span.who for span in event.args if isinstance(span, Name)]
    match words[:1]:
        case []:
            return Decision(reply=cards.team(await _look(reader, moment)))
        case ["remit"]:
            return await _remit(named[0] if named else event.who, event.args[1:], reader, moment)
        case [_] if not may(moment.person, Act.STEER) and words[0] not in {"return", "back"}:
            return Decision(reply=cards.said("refused", needs="steer"))
        case ["add" | "remove" as how] if named and (roles := [role for role in CORE_TEAM if role in words]):
            return await _appoint(named[0], roles[0], reader, moment, on=how == "add")
        case ["share" | "hand" as how]:
            return await _typed_duty(how, words[1:], named, reader, moment)
        case ["return" | "back"] if duty := next((_DUTIES[word] for word in words if word in _DUTIES), None):
            return await _return(named[0] if named else None, duty, reader, moment)
        case _:
            return Decision(reply=cards.said("team-how"))


async def _look(reader: Reader, moment: Moment) -> cards.Sight:
    """Look at everybody with a role who may be named, each once."""
    found = {person.who: person for role in CORE_TEAM for person in await reader.people(role) if person.reachable}
    players = [cards.Player(one, await reader.get(Remit, one.who) or Remit(one.who)) for one in found.values()]
    charges: list[tuple[PersonId, Charge]] = []
    for duty in Duty:
        for member in await reader.find(Member, "duty", duty):
            if (await reader.person(member.who)).reachable:
                mine = [one for one in member.charges if one.duty is duty and one.until > moment.now]
                charges += [(member.who, one) for one in mine]
    steers = may(moment.person, Act.STEER)
    return cards.Sight(tuple(players), tuple(charges), moment.person.who, steers)


# ---------------------------------------------------------------- roles


async def _appoint(who: PersonId, role: Role, reader: Reader, moment: Moment, *, on: bool) -> Decision:
    """Give somebody a role, or take it; duties end with the last role that they came with."""
    person = await reader.person(who)
    if on and (person.bot or person.guest or person.left):
        return Decision(reply=cards.said("team-nobody-such"))
    if on and person.outside and role is Role.MANAGER:
        return Decision(reply=cards.said("team-manager-outside"))
    known = await reader.get(Member, who) or Member(who, since=moment.now)
    put = known.playing(role, on=on)
    managers = await reader.people(Role.MANAGER)
    if Role.MANAGER not in put.roles and [one.who for one in managers] == [who]:
        return Decision(reply=cards.said("team-last-manager"))
    decision = Decision(save=(put,))
    if not put.roles.intersection(CORE_TEAM) and put.charges:
        held = [one for one in await reader.find(Handover) if one.who == who]
        decision = duties.end_all(put, held, moment.person.who)
    fact = Appointed if on else Relieved
    changed = (fact(who, role.value, moment.person.who),) if put.roles != known.roles else ()
    key = "team-add" if on else "team-remove"
    reply = cards.said(key, who=Name(who), role=phrase(f"role-{role}"))
    return decision | Decision(note=changed, reply=reply)


async def on_role(_event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Give a role…'."""
    return Decision(reply=cards.role_form())


async def on_role_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Whom, and which role."""
    who, role = PersonId(event.values.get("who", "")), event.values.get("role", "")
    if not who:
        return Decision(reply=FormErrors({"who": phrase("team-role-who")}))
    if role not in {*CORE_TEAM}:
        return Decision(reply=FormErrors({"role": phrase("team-role-which")}))
    return await _appoint(who, Role(role), reader, moment, on=event.values.get("how") != "remove")


# ---------------------------------------------------------------- remits


async def _remit(who: PersonId, typed: Text, reader: Reader, moment: Moment) -> Decision:
    person = await reader.person(who)
    if refusal := remits.refused(person, moment):
        return Decision(reply=cards.said(refusal, who=Name(who)))
    known = await reader.get(Remit, who) or Remit(who)
    what = " ".join(plain((span,)) for span in typed if not isinstance(span, Name)).strip()
    if not what:
        return Decision(reply=cards.remit_form(known, own=who == moment.person.who))
    return remits.look_after(known, what, moment)


async def on_remit(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'What I look after…', or a colleague."""
    return await _remit(PersonId(event.action.about.get("who", "")) or event.who, (), reader, moment)


async def on_remit_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """What somebody looks after was filled in."""
    who = PersonId(event.action.about.get("who", "")) or event.who
    if refusal := remits.refused(await reader.person(who), moment):
        return Decision(reply=cards.said(refusal, who=Name(who)))
    return remits.filled_in(await reader.get(Remit, who) or Remit(who), event.values, moment)


# ---------------------------------------------------------------- duties


async def _typed_duty(
    how: str, words: Sequence[str], named: Sequence[PersonId], reader: Reader, moment: Moment
) -> Decision:
    """Give a duty as it was typed; what is missing is asked for."""
    duty = next((_DUTIES[word] for word in words if word in _DUTIES), None)
    day = next((words[at + 1] for at, word in enumerate(words[:-1]) if word in {"until", "jusqu'à"}), "")
    if duty is None or not named or not day:
        who = named[0] if named else PersonId("")
        return Decision(reply=cards.duty_form(who, duty.value if duty else "", shared=how == "share"))
    until = listening.until_day(day, moment.now, moment.policy.zone)
    if until is None:
        return Decision(reply=cards.said("pause-which-day", day=Words(day[:40])))
    return await _give(named[0], duty, until, reader, moment, shared=how == "share")


async def _give(  # noqa: PLR0913 - whom, what, until when and how, and what a handler has
    who: PersonId, duty: Duty, until: datetime, reader: Reader, moment: Moment, *, shared: bool
) -> Decision:
    person = await reader.person(who)
    managers = [one for one in await reader.people(Role.MANAGER) if one.reachable]
    if refusal := duties.unfit(person, duty, len(managers), shared=shared):
        return Decision(reply=cards.refused_duty(refusal, who))
    member = await reader.get(Member, who) or Member(who, since=moment.now)
    before = await reader.get(Handover, f"{duty}/{who}")
    others: list[duties.Held] = []
    for one in await reader.find(Member, "duty", duty):
        known = await reader.get(Handover, f"{duty}/{one.who}")
        alone = any(not charge.shared for charge in one.charges if charge.duty is duty)
        if one.who != who and (alone or (known is not None and not known.shared)):
            others.append((one, known))
    put = Handover(duty, who, moment.person.who, moment.now, until, shared)
    return duties.give(put, member, before, others, moment)


async def on_duty(_event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Share a duty…'."""
    return Decision(reply=cards.duty_form(PersonId(""), "", shared=True))


async def on_duty_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Which duty, to whom, until when, and whether alone."""
    values = event.values
    who = PersonId(event.action.about.get("who", "") or values.get("who", ""))
    until = listening.until_day(values.get("until", ""), moment.now, moment.policy.zone)
    errors: dict[str, Phrase] = {}
    if values.get("duty") not in {*Duty}:
        errors["duty"] = phrase("duty-form-what")
    if not who:
        errors["who"] = phrase("duty-form-who")
    if until is None:
        errors["until"] = phrase("pause-which-day", day=Words(values.get("until", "")[:40]))
    if errors or until is None:
        return Decision(reply=FormErrors(errors))
    return await _give(who, Duty(values["duty"]), until, reader, moment, shared=values.get("how") != "hand")


async def _return(who: PersonId | None, duty: Duty, reader: Reader, moment: Moment) -> Decision:
    """Give a duty back, or take it back: of one person, or of everybody who has it."""
    steers = may(moment.person, Act.STEER)
    holders = [one for one in await reader.find(Member, "duty", duty) if who in {None, one.who}]
    mine = [one for one in holders if steers or one.who == moment.person.who]
    if not mine:
        key = "duty-not-yours" if holders else "duty-over-already"
        return Decision(reply=cards.said(key, duty=cards.named(duty)))
    decision = Decision()
    for member in mine:
        known = await reader.get(Handover, f"{duty}/{member.who}")
        decision |= duties.end(member, duty, known, moment.person.who)
    own = "yes" if [one.who for one in mine] == [moment.person.who] else "no"
    return replace(decision, reply=cards.said("duty-back-noted", duty=cards.named(duty), own=own))


async def on_return(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Hand it back', or 'take it back'."""
    duty = event.action.about.get("duty", "")
    who = PersonId(event.action.about.get("who", "")) or event.who
    return await _return(who, Duty(duty), reader, moment) if duty in {*Duty} else Decision()


async def on_gladly(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Gladly'."""
    duty = event.action.about.get("duty", "")
    known = await reader.get(Handover, f"{duty}/{event.who}")
    if known is None:
        return Decision(
            reply=cards.said("duty-over-already", duty=cards.named(Duty(duty))) if duty in {*Duty} else None
        )
    return duties.glad(known)


async def on_tell(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour where somebody is who was given a duty."""
    known = await reader.get(Handover, event.timer.about)
    return duties.tell(known, await reader.person(known.who), moment) if known else Decision()


async def on_end(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The time of a duty is over."""
    known = await reader.get(Handover, event.timer.about)
    if known is None:
        return Decision()
    return duties.due(known, await reader.get(Member, known.who) or Member(known.who), moment)


async def on_delivered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Somebody knows of what was given to them."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    known = await _told_on(fact.surface, reader)
    member = await reader.get(Member, known.who) if known else None
    return duties.arrived(known, member) if known and member else Decision()


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """It could not be brought to them."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    known = await _told_on(fact.surface, reader)
    if known is None:
        return parting.held_up(fact, moment) if fact.why in HELD else Decision()
    return duties.held_up(known, fact, moment)


async def _told_on(surface: str, reader: Reader) -> Handover | None:
    """Find the duty that this message tells of; an older message tells of none."""
    if not surface.startswith("duty/"):
        return None
    known = await reader.get(Handover, surface.removeprefix("duty/").rpartition("/")[0])
    return known if known is not None and known.surface == surface else None


FEATURE = Feature(
    "team",
    commands=(Command("team", on_team, concern=Concern.TOGETHER, alone=True),),
    buttons={
        "team.role": Press(on_role, Act.STEER),
        "team.remit": Press(on_remit),
        "team.duty": Press(on_duty, Act.STEER),
        "duty.gladly": Press(on_gladly),
        "duty.return": Press(on_return),
    },
    forms={
        "team.role": Press(on_role_form, Act.STEER),
        "team.remit": Press(on_remit_form),
        "team.duty": Press(on_duty_form, Act.STEER),
    },
    timers={TELL: on_tell, END: on_end, UNMANAGED: parting.on_unmanaged},
    facts={
        Delivered: on_delivered,
        Undelivered: on_undelivered,
        Departing: parting.on_gone,
        Left: parting.on_gone,
    },
    arrivals=("duty/",),
)
