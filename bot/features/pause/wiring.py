"""Ten-line handlers: each looks, and lets a decision decide. Several managers share one pause."""

from __future__ import annotations

from msgspec.structs import replace

from bot import listening
from bot.features.pause import cards, pausing
from bot.features.pause.pausing import END, Known
from bot.kernel.cards import Card, FormErrors, Note, When, Words, phrase, plain
from bot.kernel.facts import Departing, Ruled
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FactNoted, FormSubmitted, TimerDue
from bot.kernel.people import Act, PlaceId
from bot.kernel.resting import Keeps, Pause

_HELP = "help"
_TOLD_ANEW = frozenset({"core-team", "rehearsal"})
"""Rules with which the team may be told of a pause that lasts."""


async def look(reader: Reader) -> Known:
    """Look up the community's latest pause."""
    pause = await reader.get(Pause, Pause.kind)
    by = await reader.person(pause.by) if pause is not None and pause.by is not None else None
    return Known(pause, by)


# ---------------------------------------------------------------- said and pressed


async def on_pause(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`pause until friday "earthquake response"`; alone, it asks until when, or shows the pause that lasts."""
    known = await look(reader)
    given = pausing.read([plain((span,)) for span in event.args], moment)
    if given.until is not None and given.wrong is None:
        return pausing.rest(given.until, given.why or None, known, moment)
    if given.wrong is None:
        return Decision(reply=pausing.shown(moment))
    return Decision(reply=cards.begin(given.wrong, given.why))


async def on_resume(_event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`resume`."""
    return pausing.resume(await look(reader), moment)


async def on_until(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Until tomorrow', 'Until Friday', 'For a week': seen from the day on which it is pressed."""
    day, zone = event.action.about.get("day", ""), moment.policy.zone
    until = listening.until_day(day, moment.now, zone)
    if until is None:
        return Decision(reply=cards.begin())
    return pausing.rest(until, event.action.about.get("why"), await look(reader), moment)


async def on_keep(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Everything rests', 'Questions of the response stay on', 'All questions stay on'."""
    chosen = event.action.about.get("to", "")
    keeps = Keeps(chosen) if chosen in {*Keeps} else Keeps.NOTHING
    return pausing.keep(keeps, await look(reader), moment)


async def on_change(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Another day or reason…'."""
    return Decision(reply=cards.change_form(moment, event.action.about.get("why", "")))


async def on_changed(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A day, a reason and a choice were sent."""
    typed = event.values.get("until", "")
    named = listening.day(typed, moment.now, moment.policy.zone)
    if named is None:
        return Decision(reply=FormErrors({"until": phrase("pause-which-day", day=Words(typed[:40]))}))
    if (wrong := pausing.amiss(named, moment)) is not None:
        return Decision(reply=FormErrors({"until": wrong}))
    chosen = event.values.get("keeps", "")
    keeps = Keeps(chosen) if chosen in {*Keeps} else None
    why = " ".join(event.values.get("why", "").split())[: cards.MOST_WHY]
    until = listening.morning(named, moment.policy.zone)
    return pausing.rest(until, why, await look(reader), moment, keeps)


async def on_which(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Which questions?…'."""
    lasts = moment.policy.paused(moment.now)
    return Decision(reply=cards.which_form(moment) if lasts else cards.over())


async def on_named(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Words and channels of the response were sent."""
    places = (PlaceId(one) for one in event.values.get("places", "").split(",") if one)
    return pausing.name(event.values.get("words", ""), places, await look(reader), moment)


async def on_help(event: CommandGiven, _reader: Reader, moment: Moment) -> Decision:
    """Help promises nothing that rests: it says so below."""
    until = moment.policy.paused_until
    if event.word != _HELP or until is None or not moment.policy.paused(moment.now):
        return Decision()
    gist = phrase("pause-help", until=When(until), keeps=moment.policy.stays_on.keeps.value)
    return Decision(reply=Card(gist, (Note(gist),)))


# ---------------------------------------------------------------- time, and what others note


async def on_end(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The day has come until which everything rests."""
    return pausing.end(await look(reader), moment, event.timer.at)


async def on_ruled(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """The core team has another channel, or a rehearsal ended: it is told of the pause that lasts."""
    fact: Ruled = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.what not in _TOLD_ANEW or not moment.policy.paused(moment.now):
        return Decision()
    return Decision(do=pausing.told(await look(reader), moment))


async def on_departing(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Whoever began a pause is about to be forgotten: its team reads on, and not of whom."""
    fact: Departing = event.fact  # type: ignore[assignment]  # routed by its type
    known = await look(reader)
    if known.pause is None or known.pause.by != fact.who:
        return Decision()
    put = replace(known.pause, by=None)
    return Decision(save=(put,), do=tuple(replace(one, only_edit=True) for one in pausing.told(Known(put), moment)))


FEATURE = Feature(
    "pause",
    commands=(
        Command("pause", on_pause, Act.STEER, concern=Concern.MANAGING),
        Command("resume", on_resume, Act.STEER, concern=Concern.MANAGING),
    ),
    buttons={
        "pause.until": Press(on_until, Act.STEER),
        "pause.keep": Press(on_keep, Act.STEER),
        "pause.change": Press(on_change, Act.STEER),
        "pause.which": Press(on_which, Act.STEER),
    },
    forms={"pause.change": Press(on_changed, Act.STEER), "pause.which": Press(on_named, Act.STEER)},
    timers={END: on_end},
    facts={Ruled: on_ruled, Departing: on_departing},
    beside=on_help,
)
