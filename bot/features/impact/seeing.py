"""What has to be looked up before anything is decided about a use, and what follows everywhere when one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.impact import monthly, telling, tracing
from bot.features.impact.cards import question
from bot.features.impact.state import (
    ACTIVITY,
    Exchange,
    Impact,
    Monthly,
    State,
    Use,
    contribution,
)
from bot.kernel.facts import Disposed, Proposed
from bot.kernel.messages import Decision, Proposal, Rehearsed
from bot.kernel.people import Act, may
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.features.impact.state import Contribution
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import Effect
    from bot.kernel.people import MessageId, Person, PersonId

MOST = 1000
_WEIGHT = 2


def about(use: Use) -> str:
    """Name the proposal that asks whether a use is one."""
    return f"use/{use.name}"


async def contribution_of(message: MessageId, reader: Reader) -> Contribution | None:
    """Say what is meant by pointing to a message: an answer, or the best answer to that question."""
    for exchange in await reader.find(Exchange, "message", message, 1):
        return contribution(exchange, message)
    asked = await reader.get(Exchange, message)
    return contribution(asked, message) if asked is not None else None


async def uses_of(who: PersonId, reader: Reader, changed: Sequence[Use] = ()) -> tuple[Use, ...]:
    """Read the uses of what somebody wrote or made better, as they are about to be."""
    fresh = [use for use in changed if who in {use.of.who, *use.of.helpers}]
    return _as_changed(await reader.find(Use, "of", who, MOST), fresh)


def _as_changed(stored: Iterable[Use], changed: Sequence[Use]) -> tuple[Use, ...]:
    return tuple({**{use.name: use for use in stored}, **{use.name: use for use in changed}}.values())


async def hidden(uses: Iterable[Use], reader: Reader, also: Iterable[PersonId] = ()) -> frozenset[PersonId]:
    """Name those who are in no list: who opted out, left, or is no colleague."""
    everybody = {who for use in uses for who in (use.by, use.of.who, use.of.asker, *use.of.helpers)} | set(also)
    return frozenset({who for who in sorted(everybody) if who and not (await reader.person(who)).reachable})


# ---------------------------------------------------------------- what follows


async def follow(changed: Sequence[Use], reader: Reader, moment: Moment) -> Decision:
    """Keep uses as they are now, and let whatever was or is to be told of them follow."""
    if not changed:
        return Decision()
    do: list[Effect] = []
    for who, surface in sorted({told for use in changed for told in telling.surfaces(use).items()}):
        do += await _redrawn(who, surface, changed, reader, moment)
    for who in sorted({one for use in changed for one in use.people}):
        impact = await reader.get(Impact, who) or Impact(who)
        do += telling.timer(impact, await uses_of(who, reader, changed), moment)
    decision = Decision(save=tuple(changed), do=tuple(do))
    for month in sorted({use.month for use in changed}):
        known = await reader.get(Monthly, month)
        if known is not None:
            decision |= await monthly_of(known, changed, reader, moment)
    return decision


async def _redrawn(
    who: PersonId, surface: str, changed: Sequence[Use], reader: Reader, moment: Moment
) -> tuple[Effect, ...]:
    impact = await reader.get(Impact, who)
    told = impact.telling(surface) if impact is not None else None
    if impact is None or told is None:
        return ()
    stored = [use for name in told.uses if (use := await reader.get(Use, name)) is not None]
    now = {use.name: use for use in _as_changed(stored, changed)}
    uses = [now[name] for name in told.uses if name in now]
    if await reader.get(Rehearsed, surface) is not None:  # nobody has read it: there is nothing to set right
        uses = [use for use in uses if use.state is not State.TAKEN_BACK]
    show = telling.show(impact, told, uses, await hidden(uses, reader), moment)
    return (replace(show, only_edit=True),)


async def begin(uses: Sequence[Use], reader: Reader, moment: Moment) -> Decision:
    """Keep uses that are new: what stands is noted, and whatever somebody only said is brought before a manager."""
    decision = await follow(uses, reader, moment)
    noted = tuple(tracing.used(use) for use in uses if use.stands)
    asked = [use for use in uses if use.state is State.REPORTED]
    proposed = tuple([await proposal(use, reader, moment) for use in asked])
    news = tuple(Proposed(about(use), ACTIVITY) for use in asked)
    return decision | Decision(save=proposed, note=(*noted, *news))


async def proposal(use: Use, reader: Reader, moment: Moment) -> Proposal:
    """Bring a use before a manager."""
    line, blocks, buttons = question(use, await hidden([use], reader))
    return Proposal(about(use), moment.now, ACTIVITY, line, blocks, buttons, use.of.who, _WEIGHT)


async def take_back(
    uses: Iterable[Use], by: PersonId, reader: Reader, moment: Moment, also: Sequence[Use] = ()
) -> Decision:
    """Let uses be none, wherever they were told; `also` changed with them."""
    live = [use for use in uses if use.state is not State.TAKEN_BACK]
    asked = [use for use in live if use.state is State.REPORTED]
    how = "dropped" if may(moment.person, Act.STEER) else "moot"
    return Decision(
        note=(
            *(tracing.unused(use, by) for use in live if use.stands),
            *(Disposed(about(use), ACTIVITY, how, by) for use in asked),
        ),
        drop=tuple(Ref(Proposal.kind, about(use)) for use in asked),
    ) | await follow([*(replace(use, state=State.TAKEN_BACK) for use in live), *also], reader, moment)


async def monthly_of(month: Monthly, changed: Sequence[Use], reader: Reader, moment: Moment) -> Decision:
    """Let a month's news follow what changed."""
    uses, people = await told_in(month, reader, changed)
    standing = await reader.get(Proposal, monthly.about(month.month))
    return monthly.refresh(month, uses, people, standing, moment)


async def told_in(
    month: Monthly, reader: Reader, changed: Sequence[Use] = ()
) -> tuple[tuple[Use, ...], dict[PersonId, Person]]:
    """Read a month's uses, and everybody they concern."""
    fresh = [use for use in changed if use.month == month.month]
    uses = _as_changed(await reader.find(Use, "month", month.month, MOST), fresh)
    everybody = {*month.yes, *(who for use in uses for who in (use.of.who, *use.of.helpers))}
    return uses, {who: await reader.person(who) for who in sorted(everybody)}
