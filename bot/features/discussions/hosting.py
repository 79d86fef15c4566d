"""The leader's part: they are asked once, privately, and say yes, no, or who would be better placed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.discussions import cards
from bot.features.discussions.proposing import come_back, drawn, opened, pointed, propose, remit_of
from bot.features.discussions.state import ASK, WAITED, Discussion, Stage
from bot.kernel.cards import Name, Place, phrase
from bot.kernel.messages import NOBODY, Cancel, Decision, Privately, Show, Timer
from bot.kernel.people import PersonId
from bot.kernel.policy import Go, Purpose, Wait

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, FormSubmitted, TimerDue

_CIVIL_FOR = timedelta(hours=1)
"""What could not be delivered within this time is decided about anew."""


# ---------------------------------------------------------------- Decisions


async def bring(one: Discussion, reader: Reader, moment: Moment) -> Decision:
    """Ask the leader, if the hour suits them; where they are not to be asked at all, the manager hears of it."""
    leader = await remit_of(one, reader)
    if one.stage is not Stage.ASKED or leader is None:
        return Decision()
    match moment.policy.reach(leader.person, Purpose.DISCUSSION, moment.now):
        case Go():
            there = tuple([who for who in one.experts if (await reader.person(who)).reachable])
            card = cards.ask(replace(await pointed(one, reader), experts=there), leader.remit.what, moment)
            by = moment.now + _CIVIL_FOR
            show = Show(_surface(one, one.host), card, Privately(one.host), Purpose.DISCUSSION, by)
            return Decision(do=(show,), because=(phrase("because-could-host"),))
        case Wait(until):
            return Decision(do=(Timer(ASK, one.name, until),))
        case _:
            return await returned(one, "unreached", reader, moment)


async def returned(one: Discussion, trouble: str, reader: Reader, moment: Moment, host: PersonId = NOBODY) -> Decision:
    """Bring it before the managers again, with somebody else to ask if there is one; the leader's message follows."""
    old = one.host
    refused = () if trouble == "unposted" else (old,)
    put = come_back(one, trouble, *refused)
    named = bool(host) or trouble == "unposted"
    put = await drawn(replace(put, host=host or put.host), reader, moment, keep_host=named)
    decision = await propose(put, reader, moment)
    return decision | Decision(do=(_settled(one, old, trouble), Cancel(WAITED, one.name), Cancel(ASK, one.name)))


def _surface(one: Discussion, who: PersonId) -> str:
    return one.surface(f"ask/{one.asks}/{who}")


def _settled(one: Discussion, who: PersonId, how: str) -> Show:
    """Let the leader's message say what became of it, without a button that no longer holds."""
    card = cards.answered(one, how)
    return Show(_surface(one, who), card, Privately(who), Purpose.DISCUSSION, only_edit=True)


def stands(one: Discussion) -> Show:
    """Lead the host to where it stands."""
    return _settled(one, one.host, "yes")


# ---------------------------------------------------------------- Wiring


async def on_ask_host(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A manager let a leader be asked, and it may be a civil hour of theirs."""
    one = await reader.get(Discussion, event.timer.about)
    return await bring(one, reader, moment) if one else Decision()


async def on_waited(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The leader has not answered: they are not reminded, and the manager may ask somebody else."""
    one = await reader.get(Discussion, event.timer.about)
    if one is None or one.stage is not Stage.ASKED:
        return Decision()
    return await returned(one, "silent", reader, moment)


async def _asked(event: ButtonPressed | FormSubmitted, reader: Reader) -> tuple[Discussion | None, Decision]:
    """Find what a leader was asked; whatever else it may be by now, say so."""
    one = await reader.get(Discussion, event.action.about.get("discussion", ""))
    if one is None or one.stage is not Stage.ASKED or one.host != event.who:
        return None, Decision(reply=cards.said("discuss-no-more"))
    return one, Decision()


async def on_yes(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I will host': it is opened, in their name."""
    one, late = await _asked(event, reader)
    if one is None:
        return late
    if one.place not in moment.community.places:
        back = await returned(replace(one, agreed=True), "unposted", reader, moment)
        return replace(back, reply=cards.said("discuss-yes-no-place"))
    there = await pointed(one, reader)
    decision = opened(there, moment, one.by) | Decision(do=(_settled(one, one.host, "yes"), Cancel(ASK, one.name)))
    return replace(decision, reply=cards.said("discuss-yes-noted", place=Place(one.place)))


async def on_no(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not me': nobody has to say why."""
    one, late = await _asked(event, reader)
    if one is None:
        return late
    return replace(await returned(one, "declined", reader, moment), reply=cards.said("discuss-no-noted"))


async def on_other(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Ask somebody else': whom?"""
    one, late = await _asked(event, reader)
    return late if one is None else Decision(reply=cards.other(one))


async def on_other_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """The leader named somebody: the manager decides whether they are asked."""
    one, late = await _asked(event, reader)
    if one is None:
        return late
    person = await reader.person(PersonId(event.values.get("who", "")))
    unwilling = person.declines(Purpose.DISCUSSION) or person.who in one.refused
    if not person.who or person.who == event.who or not person.reachable or unwilling:
        return Decision(reply=cards.said("discuss-other-nobody"))
    back = await returned(one, "suggested", reader, moment, person.who)
    return replace(back, reply=cards.said("discuss-other-noted", who=Name(person.who)))
