"""What is kept about a duty that was given away, from then until it is the managers' again."""

from __future__ import annotations

from datetime import datetime

from bot.kernel.people import Charge, Duty, PersonId
from bot.kernel.records import Record, theirs

TELL, END, UNMANAGED = "duty.tell", "duty.end", "team.unmanaged"
MOST_ASKS = 5
"""How often a month somebody may be asked to take part, at most."""
MOST_WORDS = 200
"""Characters of what somebody looks after."""


class Handover(Record, frozen=True):
    """A duty that a manager shares with somebody, or hands to them, and whether they know of it yet."""

    kind = "handover"
    forgets = theirs("who")

    duty: Duty
    who: PersonId
    by: PersonId
    at: datetime
    until: datetime
    shared: bool = True
    """As it was meant. What is handed over is only shared until whoever takes it has been told."""
    told: bool = False
    glad: bool = False

    @property
    def id(self) -> str:
        """One a duty and person."""
        return f"{self.duty}/{self.who}"

    @property
    def surface(self) -> str:
        """Name the message by which they are told: a new one each time."""
        return f"duty/{self.id}/{self.at:%Y-%m-%dT%H:%M:%S}"

    @property
    def charge(self) -> Charge:
        """Give what they hold meanwhile: nothing leaves the managers' pages before somebody else knows of it."""
        return Charge(self.duty, self.until, shared=self.shared or not self.told)
