"""How the community fared, when a manager asks: the measures of a week, a month or a quarter, and the proof (G0)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features import measures
from bot.features.measures import Span
from bot.kernel.cards import Card, Para, phrase, plain
from bot.kernel.facts import CarriedOut
from bot.kernel.feature import Command, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision
from bot.kernel.people import Act

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.kernel.facts import Fact

# ---------------------------------------------------------------- State

_PAGE = 10_000
"""Facts read at once."""
_LOOKS_BACK = timedelta(days=366)
"""How far the ledger is read: chance needs months to show anything."""

# ---------------------------------------------------------------- Decisions


def report(facts: Sequence[tuple[datetime, Fact]], span: Span, moment: Moment) -> Decision:
    """Say how the time went. Questions count where they were asked in it, whatever became of them since."""
    since = moment.now - timedelta(days=span.days)
    told = since - moment.policy.give_up_after  # a question of before, taken up again, stays a question of before
    cases = [case for case in measures.fold([one for one in facts if one[0] >= told]) if case.at >= since]
    counted = measures.measure(cases, moment.policy, moment.now)
    given = measures.helped([(at, fact) for at, fact in facts if at >= since])
    card = measures.live(counted, given, span, since, moment.community.name)
    proved = measures.prove(facts, moment.policy, moment.now)
    blocks = list(card.blocks)
    if proved is not None:
        blocks += measures.proof(proved, moment.policy)
    elif moment.policy.holdout > 0:
        blocks += measures.not_yet(moment.policy)
    blocks.append(measures.other_spans(span))
    return Decision(note=(CarriedOut("G0", moment.person.who),), reply=replace(card, blocks=tuple(blocks)))


# ---------------------------------------------------------------- Wiring


async def read(reader: Reader, since: datetime, page: int = _PAGE) -> Sequence[tuple[datetime, Fact]]:
    """Read the ledger from `since` to its end, page by page; several facts may bear the same time."""
    facts: list[tuple[datetime, Fact]] = []
    while True:
        known = sum(at == since for at, _ in facts)
        more = await reader.facts(since, known + page)
        facts += more[known:]
        if len(more) < known + page:
            return facts
        since = facts[-1][0]


async def on_report(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`report [week|month|quarter]`."""
    said = plain(event.args).strip().casefold() or Span.MONTH
    if said not in {*Span}:
        gist = phrase("report-which")
        return Decision(reply=Card(gist, (Para(gist), measures.other_spans(Span.MONTH))))
    return report(await read(reader, moment.now - _LOOKS_BACK), Span(said), moment)


FEATURE = Feature("report", commands=(Command("report", on_report, Act.STEER),))
