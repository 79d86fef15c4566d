"""What a feature is: a table of what it reacts to, and pure decisions behind ten-line handlers.

A handler looks (through a read-only `Reader`) and calls a decision. It never writes, waits for the network or asks the
clock: `Moment` tells it the time.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from bot.kernel.calendar import Recurrence
from bot.kernel.facts import Fact
from bot.kernel.messages import Decision, Occurrence
from bot.kernel.people import Act, Duty, Person, PersonId, Role
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import Wording
from bot.kernel.records import Record
from bot.kernel.wording import Unworded

R = TypeVar("R", bound=Record)


class Moment(Struct, frozen=True):
    """The circumstances of one decision."""

    now: datetime
    community: Community
    person: Person
    """Who did it; a nameless person for timers and facts."""
    wording: Wording = Unworded()
    """Steward's sentences, for whoever wants to say one otherwise."""

    @property
    def policy(self) -> Policy:
        """The community's rules."""
        return self.community.policy


class Held(Struct, frozen=True):
    """Something that is kept and is about somebody, or tells of them too."""

    community: str
    """The name of the community in which it is kept; empty where it is kept for the whole workspace."""
    kind: str
    """The name of its kind in storage, or `fact` and what kind of fact."""
    at: datetime | None
    """When it happened, began or was written, where it says so."""
    told: Any
    """What of it is theirs: all of it, or the parts that tell of them; lists, dictionaries, words and figures."""


class Reader(Protocol):
    """The only window a handler has on what is stored: its own community, and the workspace's people."""

    async def get(self, of: type[R], of_id: str) -> R | None:
        """Read one record, or None."""

    async def find(self, of: type[R], key: str = "", value: str = "", limit: int = 200) -> tuple[R, ...]:
        """Read records by one of their declared keys, or all of a kind; in order of id, at most `limit`."""

    async def person(self, who: PersonId) -> Person:
        """Put together what is known of somebody; a stranger is a nameless member in UTC."""

    async def people(self, role: Role) -> tuple[Person, ...]:
        """Everybody who plays a role in this community; who left plays none, until they are back."""

    async def on_duty(self, duty: Duty) -> tuple[Person, ...]:
        """Everybody who does this duty now: the managers, unless it was handed to somebody, and whoever shares it."""

    async def about(self, who: PersonId) -> tuple[Held, ...]:
        """Gather all that is kept about somebody, in every community of the workspace. It is for their eyes alone."""

    async def facts(self, since: datetime, *only: type[Fact]) -> Sequence[tuple[datetime, Fact]]:
        """Read this community's ledger from `since` to its end, oldest first; where kinds are named, those alone."""


Handler = Callable[[Any, Reader, Moment], Awaitable[Decision]]
"""Takes the one kind of event it is registered for."""


class Concern(StrEnum):
    """What somebody wants who says a command: help tells its words by these, in this order."""

    FIRST = "first"
    """One's own page, one's own wishes, and why something came."""
    QUESTIONS = "questions"
    THANKS = "thanks"
    TOGETHER = "together"
    """What the community does: ideas, campaigns, discussions, and who sees to what."""
    AIMS = "aims"
    """What it aims at, and where it stands."""
    MANAGING = "managing"


class Command(Struct, frozen=True):
    """A word people can say. Its usage and help are the Fluent messages `help-<word>` and its attribute `.usage`."""

    word: str
    handler: Handler
    needs: Act = Act.TAKE_PART
    on_message: bool = False
    """Also offered as a shortcut on a message."""
    anywhere: bool = False
    """Also offered as a shortcut without a message: it says enough with no word after it."""
    overall: bool = False
    """About all communities somebody looks after: nobody need say which of them is meant."""
    concern: Concern = Concern.FIRST
    roles: frozenset[Role] = frozenset()
    """Who has something to see there; anybody else is not told of it. Empty where everybody has."""
    alone: bool = False
    """It needs neither a word after it nor a message: help lets it be pressed."""


class Press(Struct, frozen=True):
    """A button or a form, and what its sender must be allowed to do."""

    handler: Handler
    needs: Act = Act.TAKE_PART


class Every(Struct, frozen=True):
    """Something that recurs, on the community's clock."""

    name: str
    when: Recurrence
    handler: Handler


class Feature(Struct, frozen=True):
    """Everything the runtime needs to know of a feature. Names are unique over all features; start-up checks it."""

    name: str
    on: Mapping[type[Occurrence], Handler] = {}
    commands: tuple[Command, ...] = ()
    buttons: Mapping[str, Press] = {}
    forms: Mapping[str, Press] = {}
    timers: Mapping[str, Handler] = {}
    every: tuple[Every, ...] = ()
    facts: Mapping[type[Fact], Handler] = {}
    arrivals: tuple[str, ...] = ("",)
    """How the surfaces begin of which it hears, as the fact `Delivered`, that they stand: an event for each message."""
    otherwise: Handler | None = None
    """Hears what somebody told Steward that is no command, or for which a command decided nothing; the first feature
    that decides something has answered it."""
    beside: Handler | None = None
    """Hears whatever somebody told Steward once it was answered with a card; what it replies stands below that."""
