"""The Thursday before a note's Monday: everything is looked at, and a manager reads the note before anybody else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.coreteam import asking, deciding, drawing, fortnight, seeing
from bot.features.coreteam.state import A_MONTH, FORTNIGHT, REMEMBERED, Fortnight, Idea
from bot.features.experts import Expert
from bot.features.measures import move_said, moved
from bot.kernel.calendar import NINE, Weekly, day_of, month_of, upcoming
from bot.kernel.cards import phrase
from bot.kernel.facts import Asked
from bot.kernel.messages import Decision
from bot.kernel.policy import CORE_TEAM_NOTE
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.features.coreteam.drawing import Asking, Drawn
    from bot.features.coreteam.seeing import Team
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import TimerDue
    from bot.kernel.people import PersonId

THURSDAY = Weekly(3, NINE)
_LOOKS_BACK = timedelta(days=200)
"""How far the ledger is read: six fortnights, and before them as long as a question may wait."""
_KNOWN_BY = 24


async def on_draft(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Thursday, nine o'clock: where Monday is a note's day, a manager reads it before anybody else."""
    goes = upcoming(CORE_TEAM_NOTE, event.timer.at, moment.policy.zone)
    name = day_of(goes, moment.policy.zone).isoformat()
    old = await _forgotten(reader, moment)
    soon = goes - event.timer.at < timedelta(days=7) and moment.now < goes
    if not soon or moment.policy.paused(moment.now) or await reader.get(Fortnight, name) is not None:
        return old
    people = await seeing.team(reader, moment)
    if moment.policy.core_team_place is None and not fortnight.readers(people):
        return old  # nobody would read it
    known, had = await seeing.ideas(reader), await seeing.notes(reader)
    facts = await reader.facts(moment.now - _LOOKS_BACK)
    asked = drawing.questions(facts, await _hidden(facts, reader, moment))
    month = month_of(drawing.month_ahead(moment.now), moment.policy.zone)
    theme = await seeing.theme(month, reader)
    fresh = await _drawn(asked, known, (month, theme), drawing.discussed(facts, moment.now), people, reader, moment)
    chosen = drawing.chosen((*known, *fresh), moment.now)
    wanted = asking.things(asked, chosen, month, theme, moment.now)
    moves = moved(facts, moment.policy, moment.now - FORTNIGHT, moment.now)
    note = Fortnight(
        name,
        moment.now,
        goes,
        moves=tuple(move_said(one) for one in moves.found),
        tells=moves.tells,
        chart=fortnight.chart(facts, moment),
        ideas=tuple(idea.name for idea in chosen),
        outcomes=tuple(idea.name for idea in fortnight.outcomes(known, had)),
        asks=asking.plan(wanted, people, had, moment.now),
    )
    decision = old
    for idea in fresh:
        decision |= deciding.given(idea)
    if not fortnight.says_something(note):
        return decision | Decision(because=(phrase("because-nothing-to-say"),))
    by_name = {idea.name: idea for idea in (*known, *fresh)}
    return decision | Decision(save=(note,)) | fortnight.propose(note, by_name, None, moment)


async def _hidden(facts: Sequence[tuple[datetime, Fact]], reader: Reader, moment: Moment) -> frozenset[PersonId]:
    """Name those whose questions nobody is led to: who opted out, left, or is no colleague."""
    since = moment.now - drawing.LOOKS_BACK
    askers = {fact.who for at, fact in facts if at >= since and isinstance(fact, Asked)}
    return frozenset([who for who in sorted(askers) if not (await reader.person(who)).reachable])


async def _drawn(  # noqa: PLR0913, PLR0917 - what ideas are drawn from
    asked: Sequence[Asking],
    known: Sequence[Idea],
    theme: tuple[str, str],
    discussed: Sequence[frozenset[str]],
    people: Team,
    reader: Reader,
    moment: Moment,
) -> list[Idea]:
    found = drawing.draw(asked, known, moment.now, discussed)
    phrases = await _phrases(found, theme[1], people, reader)
    fresh = [drawing.idea_of(one, phrases, moment.policy.language, moment.now) for one in found]
    themed = drawing.of_theme(*theme, known, moment.now)
    return [*fresh, *([themed] if themed is not None else [])]


async def _phrases(found: Sequence[Drawn], theme: str, people: Team, reader: Reader) -> Mapping[str, Sequence[str]]:
    """Gather words in which people have written of a topic: what they know, look after, or plan to talk about."""
    common = [remit.what for remit in people.remits.values()] + [theme]
    out: dict[str, Sequence[str]] = {}
    for topic in dict.fromkeys(topic for one in found for topic in one.topics):
        experts = await reader.find(Expert, "topic", topic, _KNOWN_BY)
        out[topic] = (*(words for expert in experts for words in expert.declared), *common)
    return out


async def _forgotten(reader: Reader, moment: Moment) -> Decision:
    """Let go of notes that are so old that asks went round without them, and of what older ones said."""
    decision = Decision()
    for note in await seeing.notes(reader):
        if note.goes < moment.now - REMEMBERED:
            decision |= Decision(drop=(Ref.of(note),))
        elif note.goes < moment.now - A_MONTH and (note.opening or note.moves or note.chart):
            decision |= Decision(save=(replace(note, opening="", moves=(), chart=None),))
    return decision
