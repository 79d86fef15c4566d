"""How levels move from quarter to quarter: one small record each, and one line on the desk when a level has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.maturity.acting import by_name
from bot.features.maturity.cards import line, see_why
from bot.features.maturity.judging import assess
from bot.features.maturity.state import ACTIVITY, ASKED_FOR, PROPOSAL, Dimension, Level, Quarter
from bot.kernel.cards import Action, Button, Item, Items, Para, phrase
from bot.kernel.facts import Disposed, Proposed
from bot.kernel.messages import Decision, Proposal
from bot.kernel.records import Ref
from bot.kernel.steering import Assessed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.maturity.judging import Findings
    from bot.features.maturity.state import Finding
    from bot.kernel.cards import Block
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId


class Changes(Struct, frozen=True):
    """What moved since an earlier quarter."""

    before: Quarter
    gained: tuple[Finding, ...]
    lost: tuple[Finding, ...]


# ---------------------------------------------------------------- Decisions


def taken(quarter: str, known: Findings, moment: Moment, *, closed: bool = False) -> Quarter:
    """Write down how a community stands."""
    all_of_them = {one: assess(one, known) for one in Dimension}
    return Quarter(
        quarter,
        moment.now,
        {one: found.level for one, found in all_of_them.items()},
        tuple(what for what, one in known.items() if one.met),
        {one: tuple(lack.what for lack in found.missing) for one, found in all_of_them.items()},
        closed,
    )


def keep(put: Quarter, kept: Quarter | None) -> Decision:
    """Keep a quarter as it was looked at now, and let others know of every dimension that stands otherwise."""
    moved = [
        one
        for one in Dimension
        if kept is None or (kept.levels.get(one), kept.lacking.get(one)) != (put.levels[one], put.lacking[one])
    ]
    noted = tuple(Assessed(one, put.levels[one], put.quarter, put.lacking[one]) for one in moved)
    same = kept is not None and not noted and kept.met == put.met and kept.closed == put.closed
    return Decision() if same else Decision(save=(put,), note=noted)


def before(quarter: str, quarters: Sequence[Quarter]) -> Quarter | None:
    """Find the latest quarter before one."""
    earlier = [one for one in quarters if one.quarter < quarter]
    return max(earlier, key=lambda one: one.quarter, default=None)


def changes(known: Findings, earlier: Quarter | None) -> Changes | None:
    """Compare what is met now with what was met then; None where nothing is known of then."""
    if earlier is None:
        return None
    gained = tuple(one for one in known.values() if one.met and one.what not in earlier.met)
    lost = tuple(one for one in by_name(earlier.met, known) if not one.met)
    return Changes(earlier, gained, lost)


def turned(quarter: str, known: Findings, quarters: Sequence[Quarter], moment: Moment) -> Decision:
    """A quarter is over: write down how it ended, and tell the managers where their level has changed since.

    Of the first quarter it is told against what a manager saw when they looked.
    """
    kept = next((one for one in quarters if one.quarter == quarter), None)
    if kept is not None and kept.closed:
        return Decision()
    put = taken(quarter, known, moment, closed=True)
    noted = keep(put, kept)
    earlier = before(quarter, quarters) or kept
    was, now = (None if earlier is None else earlier.levels.get(Dimension.MANAGEMENT)), put.levels[Dimension.MANAGEMENT]
    if earlier is None or was is None or was is now or moment.policy.paused(moment.now):
        return noted  # also in a pause: whoever sees to an emergency is not told how mature that is
    proposal = _proposal(was, now, changes(known, earlier), moment)
    return noted | Decision(
        save=(proposal,), note=(Proposed(PROPOSAL, ACTIVITY),), because=(phrase("because-level-changed"),)
    )


def _proposal(was: Level, now: Level, moved: Changes | None, moment: Moment) -> Proposal:
    fell = now.step < was.step
    asked = {
        what
        for level, signs in ASKED_FOR[Dimension.MANAGEMENT].items()
        if min(was.step, now.step) < level.step <= max(was.step, now.step)
        for what in signs
    }
    causes = () if moved is None else tuple(one for one in (moved.lost if fell else moved.gained) if one.what in asked)
    levels = {"was": phrase("maturity-level", level=was.value), "now": phrase("maturity-level", level=now.value)}
    how = "fell" if fell else "rose"
    blocks: list[Block] = [Para(phrase("maturity-turned-why", how=how, count=len(causes)))]
    if causes:
        blocks.append(Items(tuple(Item(line(one)) for one in causes)))
    return Proposal(
        PROPOSAL,
        moment.now,
        ACTIVITY,
        phrase("maturity-turned", how=how, **levels),
        tuple(blocks),
        (see_why(), Button(phrase("maturity-noticed"), Action("maturity.noticed"))),
    )


def noticed(standing: Proposal | None, who: PersonId) -> Decision:
    """A manager has seen that the level changed: the line goes."""
    if standing is None:
        return Decision()
    return Decision(drop=(Ref.of(standing),), note=(Disposed(PROPOSAL, ACTIVITY, "skipped", who),))
