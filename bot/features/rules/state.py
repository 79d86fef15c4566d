"""What is kept of rules: who changed which of them when, and what stood before and since. It ends by a rule itself."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.people import PersonId
from bot.kernel.policy import Policy
from bot.kernel.records import Record, unnamed

FORGET = "rules.forget"
"""The timer that ends the oldest entry of the history."""
MOST_CHANGES = 200
"""Changes that are remembered, however young they are."""


class Group(StrEnum):
    """What a rule is about; rules of a group are shown and changed together."""

    TIME = "time"
    QUESTIONS = "questions"
    THANKS = "thanks"
    PLACES = "places"
    KEPT = "kept"
    TRIAL = "trial"
    FINE = "fine"
    """How finely Steward hears: typed or in a file only, since hardly anybody needs it."""


class Change(Struct, frozen=True):
    """One rule was given another value."""

    number: int
    rule: str
    before: str
    """JSON, as a file of rules would say it;"""
    since: str
    """and what stands since."""
    at: datetime
    by: PersonId
    """Empty where it was the person at the command line."""


class History(Record, frozen=True):
    """How a community's rules came to be what they are. No text is in it but what a rule itself holds."""

    kind = "rules"
    forgets = unnamed

    seen: Policy
    """As they stood when they were last looked at: what another feature changes is found by it."""
    changes: tuple[Change, ...] = ()
    """The latest last."""
    last: int = 0
    """The number of the latest change there has ever been."""

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind

    def since(self, start: datetime) -> History:
        """Let what is older go, and what is more than can be remembered."""
        return replace(self, changes=tuple(one for one in self.changes if one.at > start)[-MOST_CHANGES:])

    def find(self, number: int) -> Change | None:
        """Give a change by its number, while it is remembered."""
        return next((one for one in self.changes if one.number == number), None)
