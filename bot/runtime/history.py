"""Reads what was said before Steward came to a place, and while it was away, within what the platform allows.

Each place is read once, from some months back: learned from, never acted on. Afterwards a note every minute says that
Steward is there; whatever was said between the last note and the next start is read too, and counts as heard late. What
is read goes through the same door as what happens, under the same keys, so nothing counts twice. How far it has come is
kept: whoever pulls the plug loses a window at most, which is read again.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from bot.kernel.messages import MessagePosted, PersonJoined, ReactionChanged
from bot.kernel.people import PersonId, PlaceId, Profile
from bot.kernel.policy import Community
from bot.kernel.ports import (
    Commit,
    ConflictError,
    DeniedError,
    GoneError,
    StoreBrokenError,
    Stretch,
    ThrottledError,
    UnreachableError,
)
from bot.kernel.records import Record, from_row, to_row, unnamed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.kernel.messages import Event
    from bot.kernel.people import WorkspaceId
    from bot.kernel.ports import Clock, Inbox, Past, Store
    from bot.kernel.records import Row

log = logging.getLogger(__name__)

BEAT = timedelta(minutes=1)
"""How often it is noted that Steward is there, and how soon a new place is noticed."""
_AWAY = timedelta(minutes=5)
"""Without a note for so long, the machine itself was asleep."""
_OVERLAP = timedelta(minutes=2)
"""Read once more before the last note: what came then may not have been kept."""
_LOOK_BACK = timedelta(days=14)
"""How old a thread may be in which a reply is still looked for that came while Steward was away."""
_FIRST_WINDOW, _FIRST_GAP = timedelta(days=7), timedelta(days=28)
_NARROWEST, _WIDEST = timedelta(hours=1), timedelta(days=28)
_FEW, _MANY = 5, 20
"""Pages of one window: fewer, and the next may be wider; more, and it is narrower, for it is all that can be lost."""
_MOST = 10_000
"""Events of one window that are held in memory; with more, the window is halved."""
_BATCH = 20
"""Events told in one turn; in between, what happens now has its own."""
_LONGEST_WAIT = timedelta(minutes=15)
_MOST_PLACES = 10_000


class Span(Struct, frozen=True):
    """A time still to be read: of threads that began from `since` on, what was said within [`heard`, `until`)."""

    since: datetime
    heard: datetime
    until: datetime
    past: bool
    """It is from before Steward came, and never acted on."""


class Read(Record, frozen=True):
    """How far the history of a place has been read; with nothing left, all of it was read or heard."""

    kind = "read"
    everywhere = True
    forgets = unnamed

    place: PlaceId
    left: tuple[Span, ...] = ()
    absent: datetime | None = None
    """Since when Steward is not there any more."""

    @property
    def id(self) -> str:
        """One record a place."""
        return self.place


class Alive(Record, frozen=True):
    """Until when Steward was certainly there."""

    kind = "alive"
    everywhere = True
    forgets = unnamed

    at: datetime

    @property
    def id(self) -> str:
        """One note a workspace."""
        return "alive"


class Progress(NamedTuple):
    """How far the reading has come, told whenever a piece of a place is read."""

    workspace: WorkspaceId
    place: PlaceId
    told: int
    """Events of this place since this start."""
    share: float
    """Of the place's time that is read: 1 when all is."""
    whole: float
    """The same of all places together, as far as they are known."""


class _Window(Struct):
    """What is being read now. It is told once it is whole, since platforms begin with what is newest."""

    read: Read
    span: Span
    stretch: Stretch
    events: dict[str, Event] = field(default_factory=dict)
    cursor: str = ""
    pages: int = 0
    queue: list[Event] | None = None
    """All of it in the order of time, the earliest last; None until it is whole."""

    def takes(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if event.at < self.span.heard and not isinstance(event, PersonJoined):
                continue
            if isinstance(event, ReactionChanged):
                self.events[event.key] = replace(event, past=True)
            elif event.at < self.span.until:
                is_past = isinstance(event, MessagePosted) and self.span.past
                self.events[event.key] = replace(event, past=True) if is_past else event


class _Course(Struct):
    """Where the reading of one workspace stands, as far as it need not outlive the process."""

    begun: bool = False
    window: _Window | None = None
    wait: datetime | None = None
    """The platform asked for silence until then, or could not be reached."""
    failed: int = 0
    given_up: set[PlaceId] = field(default_factory=set)
    known: set[PersonId] = field(default_factory=set)
    widths: dict[tuple[PlaceId, bool], timedelta] = field(default_factory=dict)
    told: dict[PlaceId, int] = field(default_factory=dict)
    idle: bool = False
    """There was nothing to do."""
    whole: dict[PlaceId, timedelta] = field(default_factory=dict)
    """How much of each place there was to be read at this start."""
    left: dict[PlaceId, timedelta] = field(default_factory=dict)
    """How much of it is."""

    def give_up(self, place: PlaceId) -> None:
        self.given_up.add(place)
        self.window = None


class History:
    """Reads for every workspace of one process, a little at a time."""

    def __init__(
        self,
        inbox: Inbox,
        store: Store,
        pasts: Mapping[WorkspaceId, Past],
        clock: Clock,
        span: timedelta = timedelta(days=90),
    ) -> None:
        """Tell `inbox` of the last `span` of each place. `clock` is its own: a clock wakes one sleeper alone.

        Workspaces may come to `pasts`, and go, at any time.
        """
        self._inbox, self._store, self._pasts, self._clock, self._span = inbox, store, pasts, clock, span
        self._courses: dict[WorkspaceId, _Course] = {}
        self._only_past = False
        self._watch: Callable[[Progress], None] | None = None
        self.faults = 0
        """Exceptions that only a bug can cause, since the start."""

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            await self._clock.sleep_until(await self.step())

    async def to_the_end(self, watch: Callable[[Progress], None]) -> tuple[tuple[WorkspaceId, PlaceId], ...]:
        """Read what was said before Steward came, and no more; give the places that could not be read.

        Nobody listens meanwhile. So it is not noted that Steward is there, and what was said since it last was is left
        for the next start: that may still matter, and somebody has to be asked about it.
        """
        self._only_past, self._watch = True, watch
        while True:
            soonest = await self.step()
            if all(course.idle for course in self._courses.values()):
                return tuple((name, place) for name, course in self._courses.items() for place in course.given_up)
            if soonest > self._clock.now():
                await self._clock.sleep_until(soonest)

    async def step(self) -> datetime:
        """Read or tell a little of each workspace; say when there is more to do."""
        now = self._clock.now()
        soonest = now + BEAT
        self._courses = {workspace: self._courses.get(workspace) or _Course() for workspace in self._pasts}
        for workspace, course in self._courses.items():
            course.idle = False
            try:
                await (self._begin(workspace, now) if self._only_past else self._beat(workspace, course, now))
                if course.wait is None or course.wait <= now:
                    course.wait = None
                    course.idle = not await self._a_little(workspace, course)
                    if not course.idle:
                        soonest = now
            except ThrottledError as error:
                course.wait = now + timedelta(seconds=error.seconds)
            except UnreachableError as error:
                course.failed += 1
                course.wait = now + min(_LONGEST_WAIT, timedelta(seconds=2 ** min(course.failed, 20)))
                log.warning("the history of %s cannot be reached before %s: %s", workspace, course.wait, error)
            except ConflictError:  # another process reads as well; look again how far it has come
                course.window = None
            soonest = min(soonest, course.wait or soonest)
        return soonest

    # ------------------------------------------------------------ what is to be read

    async def _beat(self, workspace: WorkspaceId, course: _Course, now: datetime) -> None:
        """Note that Steward is there; after a time without such a note, everything of that time is to be read."""
        row = await self._store.get(workspace, Alive.kind, "alive")
        last = from_row(Alive, row).at if row else None
        if course.begun and last is not None and now - last < BEAT:
            return
        rows = [to_row(Alive(now), workspace, row.version if row else 0)]
        if last is not None and (not course.begun or now - last > _AWAY):
            heard = max(last - _OVERLAP, now - self._span)
            gap = Span(heard - _LOOK_BACK, heard, now, past=False)
            rows += [_with(one, gap, now - self._span) for one in await self._reads(workspace)]
            course.window = None
        await self._store.commit(Commit(cause="", at=now, rows=tuple(rows)))
        course.begun = True

    async def _begin(self, workspace: WorkspaceId, now: datetime) -> None:
        """Where Steward never was, note when the past ends: what is said from now on is for its first start."""
        if await self._store.get(workspace, Alive.kind, "alive") is None:
            await self._store.commit(Commit(cause="", at=now, rows=(to_row(Alive(now), workspace, 0),)))

    async def _reads(self, workspace: WorkspaceId) -> list[Row]:
        return list(await self._store.find(workspace, Read.kind, "", "", _MOST_PLACES))

    async def _next(self, workspace: WorkspaceId, course: _Course) -> _Window | None:
        """Choose what to read next: what came while Steward was away first, for it may still matter."""
        places = await self._enrolled(workspace)
        left = [
            (span.past, place, span)
            for place, read in places.items()
            for span in read.left
            if place not in course.given_up and (span.past or not self._only_past)
        ]
        for place, read in places.items():
            course.left[place] = _past_of(read.left)
            course.whole.setdefault(place, course.left[place])
        if not left:
            return None
        _, place, span = min(left, key=lambda one: one[:2])
        width = course.widths.get((place, span.past), _FIRST_WINDOW if span.past else _FIRST_GAP)
        stretch = Stretch(place, span.since, min(span.since + width, span.until), span.heard)
        if place not in course.told:
            course.told[place] = 0
            log.info("reading %s of %s from %s to %s", place, workspace, span.since, span.until)
        return _Window(places[place], span, stretch)

    async def _enrolled(self, workspace: WorkspaceId) -> dict[PlaceId, Read]:
        """Begin with places that are new, or new again: what was said there without Steward is past."""
        now = self._clock.now()
        places: set[PlaceId] = set()
        for row in await self._store.find(workspace, Community.kind, "", "", _MOST_PLACES):
            places |= from_row(Community, row).places
        known = {PlaceId(row.id): row for row in await self._reads(workspace)}
        found: dict[PlaceId, Read] = {}
        rows: list[Row] = []
        for place in sorted(places | known.keys()):
            version = known[place].version if place in known else 0
            old = from_row(Read, known[place]) if place in known else Read(place, absent=now - self._span)
            put = old
            if place in places and old.absent is not None:
                since = old.absent - _LOOK_BACK if version else old.absent
                put = replace(old, left=(*old.left, Span(since, old.absent, now, past=True)), absent=None)
            elif place not in places and old.absent is None:
                put = replace(old, absent=now)
            if put is not old:
                rows.append(to_row(put, workspace, version))
            if place in places:
                found[place] = put
        if rows:
            await self._store.commit(Commit(cause="", at=now, rows=tuple(rows)))
        return found

    # ------------------------------------------------------------ reading and telling

    async def _a_little(self, workspace: WorkspaceId, course: _Course) -> bool:
        """Read one page, or tell a few events; say whether there was anything to do."""
        if course.window is None:
            course.window = await self._next(workspace, course)
        window = course.window
        if window is None:
            return False
        place = window.read.place
        try:
            if window.queue is None:
                await self._read_on(self._past(workspace), course, window)
            elif window.queue:
                await self._tell(workspace, course, place, window.queue)
            else:
                await self._done(workspace, course, window)
        except (ThrottledError, UnreachableError, ConflictError, StoreBrokenError):
            raise
        except (DeniedError, GoneError) as error:
            log.warning("%s of %s is not to be read before the next start: %s", place, workspace, error)
            course.give_up(place)
        except Exception:
            self.faults += 1
            log.exception("reading %s of %s failed; it is tried again at the next start", place, workspace)
            course.give_up(place)
        return True

    def _past(self, workspace: WorkspaceId) -> Past:
        found = self._pasts.get(workspace)
        if found is None:
            raise UnreachableError(workspace)  # it has let Steward go in this very moment
        return found

    async def _read_on(self, past: Past, course: _Course, window: _Window) -> None:
        page = await past.said(window.stretch, window.cursor)
        course.failed = 0
        window.pages += 1
        window.cursor = page.more
        window.takes(page.events)
        width = window.stretch.until - window.stretch.since
        if page.more and len(window.events) > _MOST and width > _NARROWEST:
            course.widths[window.read.place, window.span.past] = max(width / 2, _NARROWEST)
            course.window = None
        elif not page.more:
            window.queue = sorted(window.events.values(), key=_in_time, reverse=True)
            window.events.clear()

    async def _tell(self, workspace: WorkspaceId, course: _Course, place: PlaceId, queue: list[Event]) -> None:
        for event in reversed(queue[-_BATCH:]):
            if isinstance(event, MessagePosted) and not event.bot:
                await self._introduce(workspace, course, event)
            await self._handle(event)
            course.told[place] = course.told.get(place, 0) + 1
            queue.pop()

    async def _introduce(self, workspace: WorkspaceId, course: _Course, event: MessagePosted) -> None:
        """Let Steward know who wrote, where the store knows nobody of that name."""
        who = event.who
        if not who or who in course.known:
            return
        if await self._store.get(workspace, Profile.kind, who) is None:
            try:
                profile = await self._past(workspace).who(who)
            except (DeniedError, GoneError) as error:
                log.info("nobody says who %s is: %s", who, error)
            else:
                key = f"{workspace}/met/{who}/{event.key}"
                met = PersonJoined(
                    key=key, at=event.at, workspace=workspace, who=who, place=event.place, profile=profile
                )
                await self._handle(met)
        course.known.add(who)

    async def _handle(self, event: Event) -> None:
        try:
            await self._inbox.handle(event)
        except StoreBrokenError:
            raise
        except Exception:
            self.faults += 1
            log.exception("%s, read from history, failed; the rest is read on", event.key)

    def _progress(self, workspace: WorkspaceId, course: _Course, place: PlaceId) -> Progress:
        left = whole = timedelta()
        for one in self._courses.values():
            left += sum((one.left[name] for name in one.left.keys() - one.given_up), timedelta())
            whole += sum(one.whole.values(), timedelta())
        of_it = _share(course.left[place], course.whole[place])
        return Progress(workspace, place, course.told.get(place, 0), of_it, _share(left, whole))

    async def _done(self, workspace: WorkspaceId, course: _Course, window: _Window) -> None:
        """Keep how far it has come."""
        place, span, until = window.read.place, window.span, window.stretch.until
        row = await self._store.get(workspace, Read.kind, place)
        read = from_row(Read, row) if row else Read(place)
        rest = (replace(span, since=until),) if until < span.until else ()
        left = tuple(one for old in read.left for one in (rest if old == span else (old,)))
        put = to_row(replace(read, left=left), workspace, row.version if row else 0)
        await self._store.commit(Commit(cause="", at=self._clock.now(), rows=(put,)))
        width = until - window.stretch.since
        if window.pages > _MANY:
            course.widths[place, span.past] = max(width / 2, _NARROWEST)
        elif window.pages < _FEW and rest:
            course.widths[place, span.past] = min(width * 2, _WIDEST)
        course.window = None
        course.left[place] = _past_of(left)
        if self._watch is not None:
            self._watch(self._progress(workspace, course, place))
        if not left:
            log.info("read %s of %s: told of %d events", place, workspace, course.told.pop(place, 0))


def _past_of(spans: Iterable[Span]) -> timedelta:
    return sum((span.until - span.since for span in spans if span.past), timedelta())


def _share(left: timedelta, whole: timedelta) -> float:
    return 1 - left / whole if whole > left else float(not left)


def _with(row: Row, gap: Span, oldest: datetime) -> Row:
    """Leave a gap to be read as well; one that is not read yet, and ends where this one begins, grows."""
    read = from_row(Read, row)
    whole = [span for span in read.left if span.past or oldest < span.until < gap.heard]
    merged = [span for span in read.left if not span.past and span.until >= gap.heard]
    since = min([gap.since, *(span.since for span in merged)])
    heard = min([gap.heard, *(span.heard for span in merged)])
    heard = max([heard, *(span.until for span in read.left if span.past)])  # what was before Steward came stays past
    put = replace(read, left=(*whole, replace(gap, since=since, heard=heard)))
    return to_row(put, row.scope, row.version)


def _in_time(event: Event) -> tuple[datetime, bool, str]:
    return event.at, not isinstance(event, PersonJoined), event.key
