"""Who is best placed to answer, judged by the product's own records, learning, ranking and turns, in order of time.

Each question, when its time comes: what became known before it has been learned, the best placed are ranked, and the
first of them counts as asked, as when nobody answers and Steward has to ask.
"""

from __future__ import annotations

import heapq
import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec.structs import replace

from bot import listening
from bot.evaluation.rows import Dialog, spans
from bot.features.experts import learning
from bot.features.experts.looking import candidates
from bot.features.experts.ranking import Need
from bot.features.experts.state import Circle, Expert, Load
from bot.features.questions.state import SPEAKERS
from bot.kernel.cards import plain
from bot.kernel.facts import Accepted, Answered, Nudged
from bot.kernel.feature import Moment
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community
from bot.kernel.records import Record

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable, Iterator, Sequence

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Held
    from bot.kernel.people import Duty, Role

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_AT, _OPENER = re.compile(r"@([\w.\-]{2,40})"), re.compile(r"^([\w.\-]{2,40})[:,]\s")
_COMMUNITY = Community(CommunityId("measured"), WorkspaceId("measured"), "Measured")
_NOBODY = Person(PersonId(""))
_ACCEPTED_AFTER = timedelta(days=1)
"""The sets say which answer was accepted, not when."""
topics = lru_cache(maxsize=20_000)(listening.topics)


class Shelf:
    """Records in memory, found by their keys, as a `Reader` finds them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.records: dict[tuple[str, str], Record] = {}
        self.found_by: dict[tuple[str, str, str], set[str]] = {}

    def put(self, record: Record) -> None:
        """Keep a record, and let it be found by its keys."""
        before = self.records.get((record.kind, record.id))
        was, now = set(before.keys()) if before else set(), set(record.keys())
        for name, value in was - now:
            self.found_by[record.kind, name, value].discard(record.id)
        for name, value in now - was:
            self.found_by.setdefault((record.kind, name, value), set()).add(record.id)
        self.records[record.kind, record.id] = record

    def known(self, of: type[R], of_id: str, otherwise: R) -> R:
        """Give a record, or what stands for one that is not there yet."""
        return cast("R", self.records.get((of.kind, of_id), otherwise))

    async def get(self, of: type[R], of_id: str) -> R | None:
        """Read one record, or None."""
        return cast("R | None", self.records.get((of.kind, of_id)))

    async def find(self, of: type[R], key: str = "", value: str = "", limit: int = 200) -> tuple[R, ...]:
        """Read records by one of their keys, in order of id."""
        ids = sorted(self.found_by.get((of.kind, key, value), ()))[:limit]
        return tuple([cast("R", self.records[of.kind, one]) for one in ids])

    async def person(self, who: PersonId) -> Person:
        """Everybody may be written to."""
        return Person(who)

    async def people(self, _role: Role) -> tuple[Person, ...]:
        """Nobody has a role."""
        return ()

    async def about(self, who: PersonId) -> tuple[Held, ...]:
        """Nobody asks for what is kept about them."""
        del who
        return ()

    async def on_duty(self, _duty: Duty) -> tuple[Person, ...]:
        """Nobody has a duty."""
        return ()

    async def facts(self, _since: datetime, *_only: type[Fact]) -> Sequence[tuple[datetime, Fact]]:
        """No ledger."""
        return ()


class Workspace:
    """A community as the product knows it: its records, and who spoke where."""

    def __init__(self, *, content: bool = True, recency: bool = True, load: bool = True) -> None:
        """Switch a kind of evidence off to see what it brings."""
        self.content, self.recency, self.spread = content, recency, load
        self.shelf = Shelf()
        self.spoken: dict[PlaceId, dict[PersonId, datetime]] = {}
        self.paces: dict[PlaceId, float] = {}

    def expert(self, who: PersonId, at: datetime) -> Expert:
        """What is known of somebody."""
        return self.shelf.known(Expert, who, Expert(who, as_of=at))

    def circle(self, place: PlaceId) -> Circle:
        """Who answers in a place."""
        return self.shelf.known(Circle, place, Circle(place))

    def speaks(self, who: PersonId, place: PlaceId, at: datetime) -> None:
        """Somebody is heard: what `Room` remembers."""
        speakers = self.spoken.setdefault(place, {})
        if speakers:
            gap = (at - max(speakers.values())).total_seconds()
            self.paces[place] = listening.pace_after(self.paces.get(place, 600.0), gap)
        speakers[who] = at
        if len(speakers) > SPEAKERS:
            del speakers[min(speakers, key=lambda one: speakers[one])]

    def asks(self, row: Dialog, at: datetime) -> list[PersonId]:
        """Rank who could answer this question, ask the first, and let its asker have spoken."""
        place, asker = PlaceId(row.place), PersonId(row.asker)
        named = set(_AT.findall(row.text)) | set(_OPENER.findall(row.text))
        text = plain(spans(row.text, named, row.asker))
        about = topics(row.text) if self.content else ()
        need = Need(about, text, place if self.recency else PlaceId(""), tried=frozenset({asker}))
        if self.recency:
            need = replace(need, speakers=self.spoken.get(place, {}), pace=self.paces.get(place, 600.0))
        found = _now(candidates(need, self.shelf, Moment(at, _COMMUNITY, _NOBODY)))
        ranked = [one.person.who for one in found]
        if ranked and self.spread:
            fact, load = Nudged(row.id, ranked[0]), self.shelf.known(Load, "load", Load())
            for record in learning.nudged(self.expert(ranked[0], at), load, fact, at):
                self.shelf.put(record)
        self.speaks(asker, place, at)
        return ranked

    def hears(self, row: Dialog, who: PersonId, at: datetime, *, accepted: bool) -> None:
        """Learn from an answer, or from its acceptance."""
        place, asker, known = PlaceId(row.place), PersonId(row.asker), self.expert(who, at)
        message, about = MessageId(f"{row.id}/{who}"), topics(row.text)
        if accepted:
            self.shelf.put(learning.accepted(known, Accepted(row.id, who, asker, message, place, about), at))
            return
        given = Answered(row.id, who, asker, place, message, first=True, how="thread", topics=about)
        for record in learning.answered(known, self.circle(place), given, at):
            self.shelf.put(record)
        self.speaks(who, place, at)


def _now(looking: Coroutine[None, None, T]) -> T:
    """Wait for what never waits."""
    try:
        looking.send(None)
    except StopIteration as done:
        return cast("T", done.value)
    message = "a shelf in memory made somebody wait"
    raise RuntimeError(message)


def judge_experts(questions: Iterable[Dialog], workspace: Workspace | None = None) -> Iterator[dict[str, object]]:
    """Give a row a question: who would be asked, best placed first, known from what came before it."""
    workspace = workspace or Workspace()
    pending: list[tuple[float, int, Dialog, PersonId, bool]] = []
    for row in sorted(questions, key=lambda row: row.ts):
        while pending and pending[0][0] <= row.ts:
            when, _, past, who, accepted = heapq.heappop(pending)
            workspace.hears(past, who, datetime.fromtimestamp(when, UTC), accepted=accepted)
        yield {"id": row.id, "ranking": workspace.asks(row, datetime.fromtimestamp(row.ts, UTC))}
        for answer in row.answers:
            if answer.user == row.asker:
                continue
            when, who = row.ts + 1 if answer.ts is None else answer.ts, PersonId(answer.user)
            heapq.heappush(pending, (when, id(answer), row, who, False))
            if answer.accepted:
                later = when + _ACCEPTED_AFTER.total_seconds()
                heapq.heappush(pending, (later, id(answer), row, who, True))
