"""Somebody is forgotten: in every record, delivery, timer, fact and key, at once, and in every file of the store.

First whatever others wait for is settled for them, while it is still known what; what Steward wrote to somebody, or
wrote of them, is edited or taken away. A moment later everything is said anew without them. The wish itself lies in the
outbox until then: whoever pulls the plug finds it there at the next start, and it goes on.

What is left is a mark and a day, `Forgotten`. By it is known what somebody wrote before they were forgotten, when a
platform tells it once more, or a history is read: it is not heard. It is also what keeps the promise not to write to
them. Their account on the platform, and what stands there in their own name, is theirs and the platform's.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

import msgspec
from msgspec.structs import replace

from bot.kernel.audit import DEEDS, kept_by_name
from bot.kernel.cards import Name
from bot.kernel.facts import Accepted, Answered, Asked, Departing, Fact
from bot.kernel.forgetting import SOMEBODY, Parting, anew, fact_without, fingerprint, people_in
from bot.kernel.messages import (
    Decision,
    Desk,
    Event,
    FactNoted,
    MessageChanged,
    MessagePosted,
    PersonJoined,
    Retract,
    Show,
    Shown,
    whose,
)
from bot.kernel.people import CommunityId, Forgotten, PersonId, Profile, WorkspaceId, alias, is_forgotten
from bot.kernel.policy import Community
from bot.kernel.ports import Commit, ConflictError, Noted, Pending, Ring, Seen, Settled, Thing
from bot.kernel.records import Row, from_row, kinds, to_row
from bot.listening.everyday import calendar, everyday
from bot.listening.folding import fold
from bot.listening.topics import topics as about
from bot.runtime.jobs import Deliver, Job, Part, Tell, encoder, job_of
from bot.runtime.reader import Looking, facts_decoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.kernel.ports import Store
    from bot.runtime.bot import Bot

T = TypeVar("T")
log = logging.getLogger(__name__)

SETTLES = timedelta(seconds=10)
"""How long what is to be settled for others has before somebody is forgotten."""
Alias = Callable[[str], PersonId]
"""Makes the id by which somebody stands in what goes on counting: told of which occasion, it may make it of that."""
_SHORTEST_NAME = 3
_ALL = 1_000_000
_BEGINNING = datetime.min.replace(tzinfo=UTC)
_PAGE = 10_000


def by_occasion(occasion: str) -> PersonId:
    """Make the same alias at every repetition: where nothing is secret, as in a replay of an archive."""
    return alias(blake2b(occasion.encode(), digest_size=8).hexdigest())


# ---------------------------------------------------------------- what comes in


async def as_heard(event: Event, reader: Looking) -> Event | None:
    """Give an event as it is heard; None where it tells of somebody who was forgotten since it happened.

    What somebody wrote before is not read again, also where it is read from a history; nor are they named by what
    others wrote then. A profile alone is not kept either: a platform tells of everybody, and they have done nothing.
    """
    mark = await reader.get(Forgotten, fingerprint(event.who)) if event.who else None
    if mark is not None:
        if event.at < mark.at:
            return None
        if isinstance(event, PersonJoined) and not event.place and await reader.get(Profile, event.who) is None:
            return None
    if isinstance(event, MessagePosted | MessageChanged):
        for one in event.text:
            if isinstance(one, Name):
                named = await reader.get(Forgotten, fingerprint(one.who))
                if named is not None and event.at < named.at:
                    event = replace(event, text=_unnamed(event.text, one.who))
    return event


def _unnamed(text: T, who: PersonId) -> T:
    return anew(text, lambda one: SOMEBODY if isinstance(one, Name) and one.who == who else one)  # type: ignore[return-value]  # the same text, a span otherwise


# ---------------------------------------------------------------- what stands


async def taken_away(decision: Decision, who: PersonId, reader: Looking) -> Decision:
    """Take away what was written to somebody, and what names them, as far as nobody has said it anew without them."""
    to_them = await reader.find(Shown, "who", who, _ALL)
    naming = await reader.find(Shown, "names", who, _ALL)
    theirs = {one.surface for one in to_them}
    kept = tuple(
        one
        for one in decision.do
        if not (isinstance(one, Show) and (whose(one.to) == who or one.surface in theirs or who in people_in(one.card)))
    )
    said_anew = {one.surface for one in kept if isinstance(one, Show | Retract)}
    gone = {one.surface for one in (*to_them, *naming) if not isinstance(one.to, Desk)} - said_anew
    return replace(decision, do=(*kept, *map(Retract, sorted(gone))))


# ---------------------------------------------------------------- one person


async def part(bot: Bot, pending: Pending, job: Part, now: datetime, made: Alias = by_occasion) -> Settled:
    """Do the next step of forgetting somebody; every step may be taken again."""
    homes = await _homes(bot.store, job.workspace)
    for home in homes:
        fact = FactNoted(
            key=f"{pending.id}/{home}", at=job.at, workspace=job.workspace, community=home, fact=Departing(job.who)
        )
        await bot.handle(fact)
    if now < job.at + SETTLES:
        return Settled(id=pending.id, attempt=pending.attempt, retry_at=job.at + SETTLES)
    await _marked(bot.store, job, now)
    parting = await _parting(bot.store, job, homes, made(pending.id))
    bot.partings += 1
    changed = await bot.store.rewrite({job.workspace, *homes}, without(parting))
    bot.partings += 1
    bot.memo.clear()
    bot.answered.clear()
    log.info("somebody of %s was forgotten: %d things are said anew", job.workspace, changed)
    return Settled(id=pending.id, attempt=pending.attempt)


async def _homes(store: Store, workspace: WorkspaceId) -> list[CommunityId]:
    return [CommunityId(row.id) for row in await store.find(workspace, Community.kind, "", "", _ALL)]


async def _marked(store: Store, job: Part, now: datetime) -> None:
    """Leave the mark. Whoever was not to be written to is not, until they say otherwise."""
    name = fingerprint(job.who)
    while True:
        row = await store.get(job.workspace, Forgotten.kind, name)
        silent = job.silent or (row is not None and from_row(Forgotten, row).silent)
        put = to_row(Forgotten(name, now, silent), job.workspace, row.version if row else 0)
        try:
            return await store.commit(Commit(cause="", at=now, rows=(put,)))
        except ConflictError:
            continue


async def _parting(store: Store, job: Part, homes: Sequence[CommunityId], to: PersonId) -> Parting:
    """Find what was theirs: the names they go by, what they asked, and the words that nobody else asked with."""
    row = await store.get(job.workspace, Profile.kind, job.who)
    name = from_row(Profile, row).name.strip() if row else ""
    questions: set[str] = set()
    topics: set[str] = set()
    others: set[str] = set()
    for home in homes:
        questions |= {one.id for one in await store.find(home, "question", "asker", job.who, _ALL)}
        for noted in await ledger(store, home):
            if noted.kind not in _WITH_TOPICS:
                continue
            fact = facts_decoder.decode(noted.data)
            own = isinstance(fact, Asked) and fact.who == job.who
            own = own or (isinstance(fact, Accepted | Answered) and fact.asker == job.who)
            if isinstance(fact, Asked | Accepted | Answered):
                (topics if own else others).update(fact.topics)
                questions |= {fact.question} if own else set()
    names = (name, *await _short_names(store, job, name, others)) if name else ()
    return Parting(job.who, to, names, frozenset(questions), frozenset(topics - others))


async def _short_names(store: Store, job: Part, name: str, topics: set[str]) -> list[str]:
    """Give what people call them for short, as far as it means nobody and nothing else here."""
    parts = {part for part in name.split() if len(part) >= _SHORTEST_NAME and part[:1].isupper()}
    for row in await store.find(job.workspace, Profile.kind, "", "", _ALL):
        if row.id != job.who:
            parts -= set(from_row(Profile, row).name.split())
    other = {part for part in parts if everyday(fold(part)) or calendar(fold(part)) or topics.intersection(about(part))}
    return sorted(parts - other)


_WITH_TOPICS = frozenset(str(kind.__struct_config__.tag) for kind in (Asked, Accepted, Answered))


async def ledger(store: Store, scope: str, until: datetime | None = None) -> Sequence[Noted]:
    """Read a scope's whole ledger, or what of it is older than `until`."""
    if until is not None and not any(row.at < until for row in await store.facts(scope, _BEGINNING, 1)):
        return []  # asked every day, and on nearly all of them nothing is as old as that
    found: list[Noted] = []
    since, known = _BEGINNING, 0
    while True:
        page = await store.facts(scope, since, known + _PAGE)
        found += page[known:]
        done = len(page) < known + _PAGE or (until is not None and page[-1].at >= until)
        if done:
            return [one for one in found if until is None or one.at < until]
        since = page[-1].at
        known = sum(row.at == since for row in page)


class without:  # noqa: N801 - it is called as a function, with what it has looked up once
    """Says each thing of a store anew, without somebody."""

    def __init__(self, parting: Parting) -> None:
        """Look once for what tells that a thing is about them: most are not, and need not even be read."""
        self._parting = parting
        own = (parting.who, *parting.names, *parting.questions, *parting.alone_in)
        inside = (msgspec.json.encode(text)[1:-1] for text in sorted(own, key=len, reverse=True))
        self._mentions = re.compile(b"|".join(map(re.escape, inside)))
        self._kinds = kinds()

    def __call__(self, thing: Thing) -> Thing | None:
        """Give what stands in its place."""
        match thing:
            case Row():
                return self._row(thing)
            case Pending():
                return self._pending(thing)
            case Ring(name=name, data=data):
                about = msgspec.json.decode(data)
                if isinstance(about, dict) and self._parting.theirs(about.get("about")):
                    return None
                if not self._mentions.search(data) and self._unlabelled(name) == name:
                    return thing
                return replace(thing, name=self._unlabelled(name), data=self._json(data))
            case Noted(of_id, data=data):
                if not self._mentions.search(data) and self._unlabelled(of_id) == of_id:
                    return thing
                fact = encoder.encode(fact_without(facts_decoder.decode(data), self._parting))
                return replace(thing, id=self._unlabelled(of_id), data=fact)
            case Seen(cause):
                put = self._unlabelled(cause)
                return thing if put == cause else replace(thing, cause=put)

    def _unlabelled(self, text: str) -> str:
        return self._parting.unlabelled(text)

    def _json(self, data: bytes) -> bytes:
        return encoder.encode(self._parting.parted(msgspec.json.decode(data)))

    def _row(self, row: Row) -> Row | None:
        if not self._mentions.search(row.data):
            return row
        of = self._kinds.get(row.kind)
        if of is None:  # of a feature or an adapter that this process does not have
            keys = tuple((name, self._unlabelled(value)) for name, value in row.keys)
            return replace(row, id=self._unlabelled(row.id), data=self._json(row.data), keys=keys)
        record = from_row(of, row)
        left = record.forgets(self._parting)
        if left is None:
            return None
        return row if left == record else to_row(left, row.scope, row.version)

    def _pending(self, pending: Pending) -> Pending | None:
        if not (self._mentions.search(pending.data) or self._mentions.search(pending.first)):
            return replace(pending, id=self._unlabelled(pending.id), lane=self._unlabelled(pending.lane))
        job = self._job(job_of(pending.data))
        if job is None:
            return None
        first = self._job(job_of(pending.first)) if pending.first else None
        return replace(
            pending,
            id=self._unlabelled(pending.id),
            lane=self._unlabelled(pending.lane),
            data=encoder.encode(job),
            first=encoder.encode(first) if first is not None else b"",
        )

    def _job(self, job: Job) -> Job | None:
        match job:
            case Part(who):
                return None if self._parting.theirs(who) else job
            case Deliver(effect=Show(to=to)) if self._parting.theirs(whose(to)):
                return None
            case Tell(fact=fact):
                return replace(job, fact=fact_without(fact, self._parting))
            case _:
                return self._parting.parted(job)


# ---------------------------------------------------------------- what is old


def aged_until(community: Community, now: datetime) -> tuple[datetime, datetime]:
    """Give the end of the months of which who did what, and who decided it, is to be known no more: once a month."""
    policy = community.policy
    return _month(now - policy.keep_facts), _month(now - policy.keep_audit)


async def let_age(store: Store, community: Community, now: datetime, made: Alias = by_occasion) -> int:
    """Let it be known no more who did what, of the months that began longer ago than facts are kept; count facts.

    Within a month somebody stays one and the same, so that no figure of it changes; of two months nobody can tell. Who
    decided something for the community, and with whom, is known for as long as its rule for that says.
    """
    facts, deeds = aged_until(community, now)
    oldest = await ledger(store, community.community, max(facts, deeds))
    named = [one for one in oldest if _too_old(one, facts, deeds)]
    if not named:
        return 0
    aliases: dict[tuple[datetime, PersonId], Parting] = {}
    put: dict[str, Noted] = {}
    for noted in named:
        fact = _fact(noted)
        said, of_id = replace(fact, words=()) if isinstance(fact, Asked) else fact, noted.id
        for who in _too_old(noted, facts, deeds):
            at = (_month(noted.at), who)
            if at not in aliases:
                aliases[at] = Parting(who, made(f"{community.community}/{at}"))
            said, of_id = aliases[at].parted(said), aliases[at].unlabelled(of_id)
        put[noted.id] = replace(noted, id=of_id, data=encoder.encode(said))
    return await store.rewrite(
        {community.community}, lambda thing: put.get(thing.id, thing) if isinstance(thing, Noted) else thing
    )


def _too_old(noted: Noted, facts: datetime, deeds: datetime) -> tuple[PersonId, ...]:
    """Name whom this fact may name no longer."""
    if noted.at >= facts and noted.kind not in DEEDS:
        return ()
    fact = _fact(noted)
    for_audit = kept_by_name(fact)
    return tuple(who for who in people_of(fact) if noted.at < (deeds if who in for_audit else facts))


def _fact(noted: Noted) -> Fact:
    fact: Fact = facts_decoder.decode(noted.data)
    return fact


def _month(at: datetime) -> datetime:
    """Give the end of the month that a moment lies in: of a month, nothing is kept longer than its first day."""
    first = at.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)


def people_of(fact: Fact) -> tuple[PersonId, ...]:
    """Name who is named in a fact, and still somebody."""
    found = (one for name in _fields(type(fact)) for one in _each(getattr(fact, name)))
    return tuple(PersonId(one) for one in dict.fromkeys(found) if one and not is_forgotten(one))


def _each(value: str | Iterable[str] | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        yield from value


@cache
def _fields(of: type[Any]) -> tuple[str, ...]:
    """Name the fields of a fact in which there are people."""

    def holds(hint: object) -> bool:
        return hint is PersonId or any(holds(one) for one in get_args(hint))

    return tuple(name for name, hint in get_type_hints(of).items() if holds(hint))
