"""What the core needs from outside, and the few ways it may fail. Read this file first.

`Store` keeps rows, `Vault` secrets, `Platform` speaks to people, `Past` tells what was said before, `Clock` tells the
time, and `Inbox` takes what happened. Everything else in Steward is a pure decision between them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct

from bot.kernel.cards import Phrase, Reply, Text
from bot.kernel.messages import Audience, Decision, Event, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.records import Row
from bot.kernel.wording import Found, Sentence

Speaker = Callable[[Phrase], Text]
"""Says a phrase in one reader's language and the community's tone: spans without phrases."""


class Wording(Protocol):
    """Steward's sentences, looked at as sentences: to be found by what they say, and said otherwise."""

    def find(self, heard: str, languages: tuple[str, ...]) -> tuple[Found, ...]:
        """Find sentences that say this, or of which this is one with its values; best first, a handful.

        Of equals, those in the language named earlier stand first.
        """

    def sentence(self, key: str, language: str) -> Sentence | None:
        """Give a sentence as Steward says it today; None where there is none, or it cannot be another."""

    def languages(self) -> tuple[str, ...]:
        """Name the languages in which there are sentences."""


# ---------------------------------------------------------------- storage


class Pending(Struct, frozen=True):
    """Something to deliver. Rows of one `lane` go out one at a time, oldest first, and a newer one replaces an older
    one of its lane that nobody holds: what a surface showed in between need not be seen.
    """

    id: str
    """Unique: the cause's key and a number."""
    scope: str
    lane: str
    data: bytes
    """What to do, JSON."""
    due: datetime
    attempt: int = 0
    """How often delivery was begun, this lease included. Fences `settle`."""
    leased_until: datetime | None = None
    parked: str = ""
    """Why it rests until a person looks; empty while it is live."""
    first: bytes = b""
    """What the oldest of its lane was to do that nobody has settled yet; empty while that is this row's own `data`."""


class Ring(Struct, frozen=True):
    """A timer as stored: one per scope and name."""

    scope: str
    name: str
    at: datetime
    data: bytes = b"{}"


class Named(Struct, frozen=True):
    """The name of a row to delete, at the version read (0: whatever it is)."""

    scope: str
    kind: str
    id: str
    version: int = 0


class Noted(Struct, frozen=True):
    """A fact in the ledger. `id` is unique and orders facts of one cause."""

    id: str
    scope: str
    kind: str
    at: datetime
    data: bytes


class Seen(Struct, frozen=True, gc=False):
    """That an event was committed, and when."""

    cause: str
    at: datetime


Thing = Row | Pending | Ring | Noted | Seen
"""Whatever a store keeps: each stands by itself."""
Rewording = Callable[[Thing], Thing | None]
"""Says a thing anew: the very same where nothing is to change, another of its sort, or None to let it go. Pure."""


class Commit(Struct, frozen=True, kw_only=True):
    """One transaction: all of it or nothing. `cause` is remembered, so that the same event commits once."""

    cause: str
    at: datetime
    rows: tuple[Row, ...] = ()
    """Each with the version it was read at; a row changed since makes the whole commit a `Conflict`."""
    gone: tuple[Named, ...] = ()
    unchanged: tuple[Named, ...] = ()
    """Rows that were read and must still be at that version (0: still absent)."""
    outbox: tuple[Pending, ...] = ()
    rung: Ring | None = None
    """The timer this answers: removed if it still stands at the same time."""
    timers: tuple[Ring, ...] = ()
    """Set or replaced."""
    cancelled: tuple[tuple[str, str], ...] = ()
    """Scope and name of timers to forget."""
    facts: tuple[Noted, ...] = ()


class Settled(Struct, frozen=True, kw_only=True):
    """How a delivery ended, with the rows to keep about it, in one transaction."""

    id: str
    attempt: int
    """The attempt that speaks; a later lease makes this one void."""
    retry_at: datetime | None = None
    """Not delivered: try again then. None with no `park`: done."""
    park: str = ""
    rows: tuple[Row, ...] = ()
    """Written as they are, whatever version stands."""
    gone: tuple[Named, ...] = ()
    outbox: tuple[Pending, ...] = ()
    """What follows, such as news of the delivery."""


class Backlog(Struct, frozen=True):
    """What the store still has to do."""

    waiting: int
    oldest: datetime | None
    parked: int
    timers: int


class Store(Protocol):
    """Rows, outbox, timers and ledger with one atomic `commit`. The same dozen methods for every store."""

    async def open(self) -> None:
        """Make ready. Raises `StoreBrokenError` with a sentence that says what to do."""

    async def close(self) -> None:
        """Let go of files and connections; nothing acknowledged is lost either way."""

    async def seen(self, cause: str) -> bool:
        """Whether an event with this key was committed."""

    async def get(self, scope: str, kind: str, of_id: str) -> Row | None:
        """Read one row."""

    async def find(self, scope: str, kind: str, key: str, value: str, limit: int) -> Sequence[Row]:
        """Read rows by a declared key (or, with an empty key, all of the kind), in order of id, at most `limit`."""

    async def scopes(self, kind: str) -> Sequence[str]:
        """Name every scope that has a row of this kind, in order."""

    async def commit(self, commit: Commit) -> None:
        """Make it durable, then return. Raises `AlreadySeenError` or `ConflictError`, having changed nothing."""

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> Sequence[Pending]:
        """Lease what is due: at most one row a lane, none of a lane somebody holds; oldest due first."""

    async def settle(self, settled: Settled) -> bool:
        """Record how a delivery ended. False, and nothing written, when the lease had passed to another attempt."""

    async def due(self, now: datetime, limit: int) -> Sequence[Ring]:
        """Timers whose time has come, oldest first. Ringing ends with a commit whose `rung` names the timer."""

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        """Read a scope's ledger from `since`, in order of time and id."""

    async def purge(self, before: datetime) -> int:
        """Forget event keys older than `before`; tell how many."""

    async def rewrite(self, scopes: Collection[str], reword: Rewording) -> int:
        """Say anew all rows, deliveries, timers and facts of these scopes, and every event's key; count changes.

        All at once, or nothing; a row that is said otherwise comes one version on. When this returns, nothing of what
        stood there before, or ever was let go of, is left in any file of the store: no journal, snapshot or free page.
        Where it is interrupted after it was decided, the next `open` ends it.
        """

    async def backlog(self) -> Backlog:
        """Count what is waiting, for health."""

    async def next_due(self) -> datetime | None:
        """The earliest timer or outbox row not parked, or None: how long a worker may sleep."""


class AlreadySeenError(Exception):
    """This event was committed before: nothing is to be done."""


class ConflictError(Exception):
    """Something read has changed since: look and decide again."""


class StoreBrokenError(Exception):
    """The store cannot keep its promise (disk full, damaged file, second process). The message says what to do."""


class Vault(Protocol):
    """Keeps secrets, such as the tokens of workspaces: where they lie, nobody can read them."""

    async def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret, in place of the one that had this name."""

    async def read(self, name: str) -> bytes | None:
        """Give a secret back. Raises `StoreBrokenError` when its key is not known any more."""

    async def forget(self, name: str) -> bool:
        """Forget a secret for good; of several who ask at the same time, one is told that it was there."""

    async def names(self, beginning: str = "") -> Sequence[str]:
        """Name the secrets whose names begin so, in order."""


# ---------------------------------------------------------------- platform


class Standing(Struct, frozen=True):
    """Where a message stands on the platform."""

    place: PlaceId
    message: MessageId


class Platform(Protocol):
    """A chat platform, as far as Steward needs one. Each call is one attempt; the worker decides about the next."""

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`. `token` is carried in the message's metadata for `read_back`.

        Raises:
            ThrottledError, GoneError, DeniedError, UnreachableError, UnknownOutcomeError.
        """

    async def retract(self, standing: Standing) -> None:
        """Take a message away; one that is gone already is no error."""

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Put an emoji on a message; one that is there already is no error."""

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Find the message that carries `token`, or None when there is certainly none.

        Raises:
            UnknownOutcomeError: this platform, or this kind of audience, cannot tell.
        """


class Stretch(Struct, frozen=True):
    """What is to be read of a place: threads that began within [`since`, `until`), with what is said below them."""

    place: PlaceId
    since: datetime
    until: datetime
    heard: datetime
    """What was said before is known: a thread in which nothing came since need not be read."""


class Page(Struct, frozen=True):
    """A piece of what was said, and where to go on."""

    events: tuple[Event, ...]
    """In the order of time; pages themselves may come in any."""
    more: str = ""
    """The cursor of the next page; empty at the end."""


class Past(Protocol):
    """What a workspace remembers. Each call asks the platform once; whoever calls decides about the next.

    Both raise ThrottledError, GoneError, DeniedError and UnreachableError; reading can always be tried again.
    """

    async def said(self, stretch: Stretch, cursor: str = "") -> Page:
        """Give one page of a stretch. An event's key is that of the same event heard live.

        There may be more on it than was asked for, and a message may come twice. A reaction bears no time, so it comes
        a minute after its message, or after the last reply below that.
        """

    async def who(self, person: PersonId) -> Profile:
        """Say who somebody is that has written."""


class ThrottledError(Exception):
    """The platform asks to slow down."""

    def __init__(self, seconds: float) -> None:
        """Keep for how many seconds to be silent."""
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class GoneError(Exception):
    """The message or the place no longer exists."""


class DeniedError(Exception):
    """Steward may not write there, or this person cannot be written to. Never retried."""


class UnreachableError(Exception):
    """Nothing was sent: safe to try again."""


class UnknownOutcomeError(Exception):
    """It may have been sent. Read back before trying again, or park it."""


# ---------------------------------------------------------------- time and arrivals


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""

    async def sleep_until(self, then: datetime | None) -> None:
        """Return at `then`, or earlier when `wake` is called; None waits for `wake`."""

    def wake(self) -> None:
        """End the present sleep: there is something to do."""


class Inbox(Protocol):
    """Where adapters bring what happened."""

    async def handle(self, event: Event) -> Reply | None:
        """Decide and commit, then give the in-band reply. Returning means that it is durable."""


class Handled(Struct, frozen=True):
    """One event's whole story, for inspectors, logs and transcripts."""

    event: Event
    decision: Decision
    outcome: str
    """committed, nothing, seen or refused."""


Witness = Callable[[Handled], None]
"""Told of every event once it is durable; it must not fail and must not block."""
