"""Drains the outbox through the platforms and rings timers. It never decides; what it learns comes back as events.

A delivery is leased before it is tried. Posting cannot be exactly-once on any platform, so a second attempt first reads
back whether the first one arrived; where a platform cannot tell, the message is parked for a person to look at.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.kernel.calendar import zone
from bot.kernel.facts import Delivered, Fact, HeldBack, Undelivered
from bot.kernel.forgetting import people_in
from bot.kernel.messages import (
    Desk,
    FactNoted,
    InPlace,
    React,
    Rehearsed,
    Retract,
    Show,
    Shown,
    Timer,
    TimerDue,
    addressee,
)
from bot.kernel.policy import Community, No, Wait
from bot.kernel.ports import (
    Commit,
    DeniedError,
    GoneError,
    Named,
    Pending,
    Settled,
    Standing,
    StoreBrokenError,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.kernel.records import Record, from_row, to_row, unnamed
from bot.kernel.wording import OwnWords
from bot.runtime.bot import MEND, rung
from bot.runtime.forgetting import aged_until, by_occasion, let_age, part
from bot.runtime.jobs import Deliver, Part, Tell, at_home, encoder, job_of
from bot.runtime.reader import Looking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.cards import Phrase
    from bot.kernel.people import CommunityId, Person, WorkspaceId
    from bot.kernel.policy import Policy, Purpose
    from bot.kernel.ports import Clock, Platform, Ring, Speaker
    from bot.runtime.bot import Bot
    from bot.runtime.clock import TurnableClock
    from bot.runtime.forgetting import Alias
    from bot.runtime.jobs import Job
    from bot.runtime.speaker import Catalogue

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
SLOW = timedelta(minutes=15)
"""A delivery later than this asks again whether the hour is still civil."""
_BATCH = 50
_MOST_ATTEMPTS = 8
_MOST_CALLS = 100
"""How often a platform that cannot be reached is called, about a day long, before a person has to look."""
_LONGEST_WAIT = timedelta(minutes=15)
_RETRY_BROKEN_TIMER = timedelta(minutes=10)
RECONCILE = timedelta(minutes=5)
_LONGEST_SEND = timedelta(seconds=10)
"""How long one call of a platform may take. A lease with less than that left is not begun on."""
_OUTSIDE = "outside-working-hours"
_PURGE_EVERY = timedelta(days=1)
REMEMBER_KEYS = timedelta(days=7)
"""How long an event's key is known, so that a platform's late redelivery is not counted twice."""


class Unsent(Record, frozen=True):
    """That all attempts so far to post on a surface certainly came to nothing: the next one need not read back."""

    kind = "unsent"
    forgets = unnamed

    surface: str
    attempt: int
    due: datetime

    @property
    def id(self) -> str:
        """One note a surface; it holds for the attempt that follows `attempt` and was put off until `due`."""
        return self.surface


class Worker:
    """Delivers and rings, for all workspaces of one process."""

    def __init__(
        self,
        bot: Bot,
        platforms: Mapping[WorkspaceId, Platform],
        catalogue: Catalogue,
        clock: Clock,
        *,
        strict: bool = False,
    ) -> None:
        """Work for a bot through one platform a workspace.

        A `strict` worker ends with the first exception that only a bug can cause, as replays and tests should; any
        other notes it and goes on with the rest.
        """
        self._strict = strict
        self.alias: Alias = by_occasion
        """Makes the ids of people who are forgotten: where Steward works for people, so that nobody can guess them."""
        self._bot, self._store = bot, bot.store
        self._platforms, self._catalogue, self._clock = platforms, catalogue, clock
        self._purged = clock.now()
        self._aged: dict[CommunityId, tuple[datetime, datetime]] = {}
        # One hand at a time: a clock that is turned while a delivery is under way would end its lease too early.
        self._hand = asyncio.Lock()
        self.faults = 0
        """Exceptions that only a bug can cause, since the start."""
        self.delivered: datetime | None = None
        """When something was last brought to a platform."""

    async def run(self) -> None:
        """Work until cancelled; when there is nothing to do, sleep until there is."""
        mend_at = self._clock.now()
        while True:
            if self._clock.now() >= mend_at:
                await self.reconcile()
                mend_at = self._clock.now() + RECONCILE
            if not await self.step():
                then = await self._store.next_due()
                await self._clock.sleep_until(min(then, mend_at) if then else mend_at)

    async def step(self) -> bool:
        """Do what is due now; say whether there was anything."""
        async with self._hand:
            return await self._step()

    async def _step(self) -> bool:
        now = self._clock.now()
        if now - self._purged > _PURGE_EVERY:
            self._purged = now
            await self._store.purge(now - REMEMBER_KEYS)
            await self._let_age(now)
        rings = await self._store.due(now, _BATCH)
        for row in rings:
            await self._ring(row)
        leased = await self._store.claim(self._clock.now(), LEASE, _BATCH)
        for pending in leased:
            await self._deliver(pending)
        return bool(rings or leased)

    async def _let_age(self, now: datetime) -> None:
        for workspace in list(self._platforms):
            for row in await self._store.find(workspace, Community.kind, "", "", 1000):
                await self._let_age_in(from_row(Community, row), now)

    async def _let_age_in(self, community: Community, now: datetime) -> None:
        """Once a month, and at a start: all that is older is read for it, and a ledger grows for ever."""
        until = aged_until(community, now)
        if self._aged.get(community.community) != until:
            await let_age(self._store, community, now, self.alias)
            self._aged[community.community] = until

    async def rest(self) -> None:
        """Work until nothing is due."""
        while await self.step():
            pass

    async def turn_to(self, then: datetime, clock: TurnableClock) -> None:
        """Turn a clock forward, doing on the way everything that comes due, at its own time and in order."""
        async with self._hand:
            while (due := await self._store.next_due()) is not None and due <= then:
                clock.turn(due)
                if not await self._step():
                    break
            clock.turn(then)

    async def reconcile(self) -> None:
        """Let every feature mend what a bug or a lost timer left behind."""
        now = self._clock.now()
        for workspace in list(self._platforms):  # one may come or go meanwhile
            for row in await self._store.find(workspace, Community.kind, "", "", 1000):
                timer = Timer(MEND, "", now)
                event = TimerDue(
                    key=f"reconcile:{row.id}@{now.isoformat()}",
                    at=now,
                    workspace=workspace,
                    community=from_row(Community, row).community,
                    timer=timer,
                )
                if MEND in self._bot.router.timers or self._bot.router.every:
                    await self._mend(event)

    async def _mend(self, event: TimerDue) -> None:
        try:
            await self._bot.handle(event)
        except StoreBrokenError:
            raise
        except Exception:
            if self._strict:
                raise
            self.faults += 1
            log.exception("mending %s failed; it is tried again in five minutes", event.community)

    async def _ring(self, row: Ring) -> None:
        event = rung(row, self._clock.now())
        try:
            await self._bot.handle(event)
        except StoreBrokenError:
            raise
        except Exception:
            if self._strict:
                raise
            self.faults += 1
            log.exception("timer %s of %s failed; it rings again in ten minutes", row.name, row.scope)
            later = replace(row, at=self._clock.now() + _RETRY_BROKEN_TIMER)
            await self._store.commit(Commit(cause="", at=event.at, rung=row, timers=(later,)))

    async def _deliver(self, pending: Pending) -> None:
        job = job_of(pending.data)
        now = self._clock.now()
        if pending.leased_until is not None and now + _LONGEST_SEND > pending.leased_until:
            # Others of its batch took long. Once the lease is over, another replica would send it as well.
            await self._store.settle(await self._put_off(pending, job, now))
            return
        try:
            if isinstance(job, Tell):
                key = f"tell:{pending.id}"
                await self._bot.handle(
                    FactNoted(key=key, at=job.at, workspace=job.workspace, community=job.community, fact=job.fact)
                )
                settled = Settled(id=pending.id, attempt=pending.attempt)
            elif isinstance(job, Part):
                settled = await part(self._bot, pending, job, now, self.alias)
            else:
                settled = await self._attempt(pending, job)
        except StoreBrokenError:
            raise
        except Exception as fault:
            if self._strict:
                raise
            self.faults += 1
            log.exception("delivery %s failed", pending.id)
            most = _MOST_CALLS if isinstance(job, Part) else _MOST_ATTEMPTS
            settled = self._later(pending, f"fault: {type(fault).__name__}", most)
        await self._store.settle(settled)

    async def _attempt(self, pending: Pending, job: Deliver) -> Settled:
        platform = self._platforms.get(job.workspace)
        if platform is None:
            return await self._nowhere(pending, job)
        try:
            match job.effect:
                case Show():
                    return await self._show(pending, job, job.effect, platform)
                case Retract(surface):
                    return await self._retract(pending, job, surface, platform)
                case React(place, message, emoji):
                    await platform.react(place, message, emoji)
                    self.delivered = self._clock.now()
                    return Settled(id=pending.id, attempt=pending.attempt)
        except (ThrottledError, UnreachableError) as error:
            return self._again(pending, error)
        except GoneError:
            return self._dropped(pending, job, "gone")
        except DeniedError:
            return self._dropped(pending, job, "denied")
        except UnknownOutcomeError:
            # Maybe it stands there. The next attempt reads back first; if that cannot be, it parks.
            return self._later(pending, "unknown")

    async def _nowhere(self, pending: Pending, job: Deliver) -> Settled:
        """Say nothing where Steward was removed; wait for a workspace that is only not connected now."""
        row = await self._store.get(job.workspace, Community.kind, job.community)
        if row is None or not self._bot.memo.read(Community, row).places:
            return Settled(id=pending.id, attempt=pending.attempt)
        return await self._unbegun(self._again(pending, UnreachableError(job.workspace)), pending, job)

    async def _show(self, pending: Pending, job: Deliver, show: Show, platform: Platform) -> Settled:
        reader = Looking(self._store, job.workspace, job.community, self._bot.memo)
        community = await self._store.get(job.workspace, Community.kind, job.community)
        if community is None:
            return Settled(id=pending.id, attempt=pending.attempt)
        policy = self._bot.memo.read(Community, community).policy
        who = addressee(show.to) or getattr(show.to, "who", None)
        person = await reader.person(who) if who else None
        shown = await reader.get(Shown, show.surface)
        speaker, digest = self._said(show, person, policy, await reader.get(OwnWords, OwnWords.kind))
        if shown is not None and shown.digest == digest:
            return Settled(id=pending.id, attempt=pending.attempt)
        token = f"{job.community}/{show.surface}"
        standing = Standing(shown.place, shown.message) if shown else None
        if standing is None and not await self._is_unsent(pending, show.surface, reader):
            try:
                standing = await platform.read_back(show.to, token)
            except UnknownOutcomeError:
                return replace(self._dropped(pending, job, "unknown"), park="unknown")
        # What stands there, although nobody was told so, is brought up to date whatever the hour.
        if standing is None and show.only_edit:
            return Settled(id=pending.id, attempt=pending.attempt)
        if standing is None and (why := self._untimely(show, person, job, policy)):
            return self._dropped(pending, job, why)
        if standing is None and policy.rehearses(show.purpose) and not show.approved:
            return self._held_back(pending, job, show)
        card = at_home(show.card, job.community, show.surface)
        try:
            stands = await platform.show(replace(show, card=card), speaker, standing, token)
        except (ThrottledError, UnreachableError) as error:
            settled = self._again(pending, error)
            return settled if standing else _noting_unsent(settled, job.community, show.surface)
        self.delivered = self._clock.now()
        purpose, because = (shown.purpose, shown.because) if shown else _why_first(pending, show, job)
        now = Shown(
            show.surface,
            show.to,
            stands.place,
            stands.message,
            digest,
            shown.at if shown else self._clock.now(),
            purpose,
            who,
            because or job.because,
            tuple(sorted(people_in(show.card))),
        )
        news = () if shown else self._news(pending, job, Delivered(show.surface, who, stands.message))
        row = to_row(now, job.community, reader.version(now))
        gone = (Named(job.community, Unsent.kind, show.surface),) if pending.attempt > 1 else ()
        return Settled(id=pending.id, attempt=pending.attempt, rows=(row,), gone=gone, outbox=news)

    async def _retract(self, pending: Pending, job: Deliver, surface: str, platform: Platform) -> Settled:
        reader = Looking(self._store, job.workspace, job.community, self._bot.memo)
        shown = await reader.get(Shown, surface)
        if shown is not None:
            await platform.retract(Standing(shown.place, shown.message))
            self.delivered = self._clock.now()
        gone = (Named(job.community, Shown.kind, surface),) if shown else ()
        return Settled(id=pending.id, attempt=pending.attempt, gone=gone)

    def _untimely(self, show: Show, person: Person | None, job: Deliver, policy: Policy) -> str:
        """Say why a message that nobody has seen yet should not come any more; empty when it should."""
        now = self._clock.now()
        if show.by is not None and now > show.by:
            return "stale"
        if person is None:
            return ""
        counted = [touch.at for touch in person.touches if touch.surface == show.surface]
        here = zone(policy.hours_of(person).zone)
        if any(at.astimezone(here).date() != now.astimezone(here).date() for at in counted):
            return "stale"  # it was that day's one message, and must not become this day's second
        counting = person.really() if show.approved else person
        match policy.reach(counting.uncounted(show.surface), show.purpose, now, show.matter):
            case No(why):
                return why
            case Wait(_, why) if why != _OUTSIDE or now - min([job.decided, *counted]) > SLOW:
                return why
            case _:
                return ""

    def _said(self, show: Show, person: Person | None, policy: Policy, own: OwnWords | None) -> tuple[Speaker, str]:
        """Choose the reader's language, and fingerprint what will stand there, so that nothing is said twice.

        Own words alone change nothing that stands in a room already; a page is laid out anew when it is opened.
        """
        private = not isinstance(show.to, InPlace)
        language = (person.language if person and private else "") or policy.language
        fingerprint = blake2b(encoder.encode(show.card) + language.encode() + policy.tone.encode(), digest_size=16)
        if own is not None and isinstance(show.to, Desk):
            fingerprint.update(str(own.last).encode())
        return self._catalogue.speaker(language, policy.tone, own), fingerprint.hexdigest()

    def _again(self, pending: Pending, error: ThrottledError | UnreachableError) -> Settled:
        """Try again what certainly was not sent."""
        if isinstance(error, UnreachableError):
            return self._later(pending, "unreachable", _MOST_CALLS)
        wait = timedelta(seconds=error.seconds)
        return Settled(id=pending.id, attempt=pending.attempt, retry_at=self._clock.now() + wait)

    async def _put_off(self, pending: Pending, job: Job, now: datetime) -> Settled:
        """Give back a lease that was not begun on."""
        return await self._unbegun(Settled(id=pending.id, attempt=pending.attempt, retry_at=now), pending, job)

    async def _unbegun(self, settled: Settled, pending: Pending, job: Job) -> Settled:
        """Remember of what was not begun on that nothing was sent before either, where that is known."""
        if not (isinstance(job, Deliver) and isinstance(job.effect, Show)):
            return settled
        reader, surface = Looking(self._store, job.workspace, job.community, self._bot.memo), job.effect.surface
        known = await self._is_unsent(pending, surface, reader)
        return _noting_unsent(settled, job.community, surface) if known else settled

    @staticmethod
    async def _is_unsent(pending: Pending, surface: str, reader: Looking) -> bool:
        """Whether it is certain that no attempt before this one posted anything."""
        if pending.attempt == 1:
            return True
        return await reader.get(Unsent, surface) == Unsent(surface, pending.attempt - 1, pending.due)

    def _later(self, pending: Pending, why: str, most: int = _MOST_ATTEMPTS) -> Settled:
        if pending.attempt >= most:
            return Settled(id=pending.id, attempt=pending.attempt, park=why)
        wait = min(_LONGEST_WAIT, timedelta(seconds=2 ** min(pending.attempt, 20)))
        return Settled(id=pending.id, attempt=pending.attempt, retry_at=self._clock.now() + wait)

    def _dropped(self, pending: Pending, job: Deliver, why: str) -> Settled:
        """End a delivery that will not be, and let its feature know."""
        if not isinstance(job.effect, Show):
            return Settled(id=pending.id, attempt=pending.attempt)
        show = job.effect
        gone = (Named(job.community, Shown.kind, show.surface),) if why == "gone" else ()
        who = addressee(show.to)
        news = self._news(pending, job, Undelivered(show.surface, who, why))
        return Settled(id=pending.id, attempt=pending.attempt, gone=gone, outbox=news)

    def _held_back(self, pending: Pending, job: Deliver, show: Show) -> Settled:
        """Keep for the managers what was on its way when the community began to rehearse."""
        put = Rehearsed(show, self._clock.now(), job.because)
        news = self._news(pending, job, HeldBack(show.surface, addressee(show.to)))
        row = to_row(put, job.community, 0)
        return Settled(id=pending.id, attempt=pending.attempt, rows=(row,), outbox=news)

    def _news(self, pending: Pending, job: Deliver, fact: Fact) -> tuple[Pending, ...]:
        if not (self._bot.router.hears(fact) or isinstance(fact, Undelivered)):
            return ()
        told = Tell(fact, job.workspace, job.community, self._clock.now())
        name = f"{pending.id}/{pending.attempt}"
        return (Pending(name, pending.scope, f"tell/{name}", encoder.encode(told), self._clock.now()),)


def _why_first(pending: Pending, show: Show, job: Deliver) -> tuple[Purpose, tuple[Phrase, ...]]:
    """Say why a message is there at all: what took its place in the queue was only to change what it says."""
    first = job_of(pending.first) if pending.first else job
    if isinstance(first, Deliver) and isinstance(first.effect, Show):
        return first.effect.purpose, first.because
    return show.purpose, job.because


def _noting_unsent(settled: Settled, community: CommunityId, surface: str) -> Settled:
    """Remember with a settlement that nothing was sent; a parked one is for a person to look at anyway."""
    if settled.retry_at is None:
        return settled
    note = Unsent(surface, settled.attempt, settled.retry_at)
    return replace(settled, rows=(to_row(note, community, 0),))
