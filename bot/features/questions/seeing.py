"""Who may be named where questions are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.questions.cards import MOST_LISTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.questions.state import Question
    from bot.kernel.feature import Reader
    from bot.kernel.people import PersonId


async def hidden(questions: Sequence[Question], reader: Reader) -> frozenset[PersonId]:
    """Name those of the first questions, which a list has room for, who stand in no list."""
    people = {who for one in questions[:MOST_LISTED] for who in (one.asker, one.claimed_by) if who}
    return frozenset([who for who in sorted(people) if not (await reader.person(who)).reachable])
