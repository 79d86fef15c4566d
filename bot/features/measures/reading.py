"""Reading the ledger, however long it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot.features.measures.gathering import Told

if TYPE_CHECKING:
    from bot.kernel.feature import Reader

_PAGE = 10_000
"""Facts read at once."""


async def read(reader: Reader, since: datetime, page: int = _PAGE) -> Sequence[Told]:
    """Read the ledger from `since` to its end, page by page; several facts may bear the same time."""
    facts: list[Told] = []
    while True:
        known = sum(at == since for at, _ in facts)
        more = await reader.facts(since, known + page)
        facts += more[known:]
        if len(more) < known + page:
            return facts
        since = facts[-1][0]
