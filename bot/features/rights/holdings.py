"""What is kept about somebody, by what it is in a person's words: why it is kept is said once for each sort."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, json

from bot.kernel.cards import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.kernel.feature import Held


class Sort(StrEnum):
    """What something is that is kept, in the order in which it is told."""

    PROFILE = "profile"
    WISHES = "wishes"
    PART = "part"
    """Communities, roles, duties, and what they look after."""
    QUESTIONS = "questions"
    ROOMS = "rooms"
    """What was said lately, by which the next message is understood."""
    HELP = "help"
    KNOWLEDGE = "knowledge"
    THANKS = "thanks"
    TOGETHER = "together"
    STORIES = "stories"
    LEARNING = "learning"
    MESSAGES = "messages"
    """What was written to them, or stands somewhere and names them."""
    PAGES = "pages"
    """What managers see when they look."""
    FILES = "files"
    FACTS = "facts"
    OTHER = "other"


SORTS: dict[str, Sort] = {
    "profile": Sort.PROFILE,
    "teams-address": Sort.PROFILE,
    "wishes": Sort.WISHES,
    "community": Sort.PART,
    "member": Sort.PART,
    "remit": Sort.PART,
    "handover": Sort.PART,
    "duty-back": Sort.PART,
    "briefing-readers": Sort.PART,
    "setup": Sort.PART,
    "setup-seat": Sort.PART,
    "met": Sort.MESSAGES,
    "rules": Sort.PART,
    "pause": Sort.PART,
    "standing": Sort.PART,
    "own-words": Sort.PART,
    "own-words-draft": Sort.PART,
    "question": Sort.QUESTIONS,
    "asker": Sort.QUESTIONS,
    "open": Sort.QUESTIONS,
    "room": Sort.ROOMS,
    "exchange": Sort.HELP,
    "entry": Sort.HELP,
    "acceptance": Sort.HELP,
    "contributor": Sort.HELP,
    "impact": Sort.HELP,
    "use": Sort.HELP,
    "expert": Sort.KNOWLEDGE,
    "circle": Sort.KNOWLEDGE,
    "load": Sort.KNOWLEDGE,
    "kudo": Sort.THANKS,
    "given": Sort.THANKS,
    "honour": Sort.THANKS,
    "personal-note": Sort.THANKS,
    "letter": Sort.THANKS,
    "monthly": Sort.THANKS,
    "idea": Sort.TOGETHER,
    "core-note": Sort.TOGETHER,
    "campaign": Sort.TOGETHER,
    "taking": Sort.TOGETHER,
    "discussion": Sort.TOGETHER,
    "outlook": Sort.TOGETHER,
    "goal": Sort.TOGETHER,
    "strategy-review": Sort.TOGETHER,
    "story": Sort.STORIES,
    "briefing": Sort.STORIES,
    "learner": Sort.LEARNING,
    "training": Sort.LEARNING,
    "maturity-answer": Sort.LEARNING,
    "touches": Sort.MESSAGES,
    "surface": Sort.MESSAGES,
    "rehearsed": Sort.MESSAGES,
    "waiting": Sort.MESSAGES,
    "core-live": Sort.MESSAGES,
    "campaign-reminder": Sort.MESSAGES,
    "planned": Sort.MESSAGES,
    "unsent": Sort.MESSAGES,
    "proposal": Sort.PAGES,
    "survey": Sort.PAGES,
    "presence": Sort.PAGES,
    "opened": Sort.PAGES,
    "kept": Sort.FILES,
}
"""By the name of a kind in storage. A test fails for a kind that holds people and is not in it."""
_COLUMNS = ("community", "about", "kind", "at", "what")


class Pile(Struct, frozen=True):
    """All of one sort."""

    sort: Sort
    count: int
    communities: tuple[str, ...]
    first: datetime | None
    last: datetime | None


def sort_of(held: Held) -> Sort:
    """Say what something is."""
    return Sort.FACTS if held.kind.startswith("fact/") else SORTS.get(held.kind, Sort.OTHER)


def piles(held: Sequence[Held]) -> tuple[Pile, ...]:
    """Sort all that is kept; where there is nothing of a sort, nothing is said of it."""
    found = {sort: [one for one in held if sort_of(one) is sort] for sort in Sort}
    return tuple(_pile(sort, some) for sort, some in found.items() if some)


def _pile(sort: Sort, held: Sequence[Held]) -> Pile:
    communities = tuple(sorted({one.community for one in held} - {""}))
    times = [one.at for one in held if one.at is not None]
    return Pile(sort, len(held), communities, min(times, default=None), max(times, default=None))


def table(held: Iterable[Held]) -> Table:
    """Give every single thing, for a spreadsheet and for a program: the last column is JSON, as it is kept."""
    rows = tuple(
        (
            one.community or None,
            sort_of(one).value,
            one.kind,
            one.at.isoformat() if one.at is not None else None,
            json.encode(one.told, order="deterministic").decode(),
        )
        for one in sorted(held, key=lambda one: (list(Sort).index(sort_of(one)), one.community, one.kind))
    )
    return Table("my-data", _COLUMNS, rows)
