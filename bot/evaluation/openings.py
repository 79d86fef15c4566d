"""Entry points for discussions, measured on communities that are made up: rising topics planted among decoys.

No data set knows which topics a community should have talked about, so weeks of questions are drawn, always the same
ones: what people always ask about, and among it topics that rise, one person's loud thread, one day's event, the same
text posted in many channels, a slow growth, a wave that was answered at once, and everybody's greetings. The product's
own path reads them from a ledger, week by week, as it does every Monday.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.evaluation.experts import Shelf
from bot.evaluation.scores import Figure, share_of
from bot.features.discussions.gathering import look
from bot.kernel.facts import Accepted, Answered, Asked
from bot.kernel.feature import Moment
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community

if TYPE_CHECKING:
    from bot.kernel.facts import Fact

SIZES = {20: 12, 200: 4, 2000: 1}
"""Messages a day, and how many communities of that size are looked at."""
_LARGE = 1_000
"""From this size on every second Monday only is looked at: it takes its time."""
_ASKS = 0.25
"""Of the messages, how many ask."""
_WEEKS, _FROM = 22, 9
"""Weeks that are lived, and the first after which is looked."""
_MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
_LASTS, _NEWS_FOR = 5, 3
"""Weeks that a planted topic goes on, and weeks after it in which finding it still is right."""
_RESTS = 13
"""Weeks for which what was found is not counted as found again, as it is not proposed again."""
_NOBODY = Person(PersonId(""))


class Plant(Struct, frozen=True):
    """A topic that rises, and when."""

    topics: frozenset[str]
    since: int
    until: int


class Ledger(Shelf):
    """Facts in order of time, as a `Reader` gives them."""

    def __init__(self, facts: Sequence[tuple[datetime, Fact]]) -> None:
        """Begin with all of them."""
        super().__init__()
        self.noted = sorted(facts, key=lambda one: one[0])
        self.times = [at for at, _ in self.noted]
        self.now = datetime.max.replace(tzinfo=UTC)

    async def facts(self, since: datetime, *only: type[Fact]) -> Sequence[tuple[datetime, Fact]]:
        """Read from a time on, what has happened by now."""
        told = self.noted[bisect_left(self.times, since) : bisect_left(self.times, self.now)]
        return [one for one in told if not only or type(one[1]) in only]


class Made:
    """A community that is made up: who asks what, day by day."""

    def __init__(self, size: int, seed: int) -> None:
        """Draw its people, its places and what it always asks about."""
        self.chance = Random(1_000 * size + seed)  # noqa: S311 - drawn the same each time, and no secret
        self.size = size
        self.people = [f"p{number}" for number in range(40 + 2 * size)]
        self.places = [f"room{number}" for number in range(3 + size.bit_length())]
        self.homes = {who: self.chance.choice(self.places) for who in self.people}
        matters = range(30 + size // 2)
        self.matters = [tuple(f"m{matter}x{word}" for word in range(6)) for matter in matters]
        self.common = list(accumulate(1 / (1 + matter) for matter in matters))
        self.active = list(accumulate(1 / (10 + number) for number in range(len(self.people))))
        self.facts: list[tuple[datetime, Fact]] = []
        self.plants: list[Plant] = []

    def lives(self) -> None:
        """Let its weeks go by."""
        for day in range(7 * _WEEKS):
            for _ in range(self._about(self.size * _ASKS)):
                [who] = self.chance.choices(self.people, cum_weights=self.active)
                [matter] = self.chance.choices(self.matters, cum_weights=self.common)
                self.asks(who, day, (*self.chance.sample(matter, 3), f"w{self.chance.randrange(40 * self.size)}"))
        for number in range(2 + self.size.bit_length() // 2):
            self._rises(number)
            self._decoys(number)
        for who in self.people[: 10 + self.size // 4]:
            self.asks(who, 7 * 14 + self.chance.randrange(4), ("happ", "year", "wish"), open_for=1.0)

    def asks(self, who: str, day: int, topics: tuple[str, ...], *, room: str = "", open_for: float = 0.3) -> None:
        """Somebody asks; mostly somebody answers, and sometimes that is accepted."""
        at = _MONDAY + timedelta(days=day, seconds=self.chance.randrange(8 * 3600, 18 * 3600))
        name, place = f"q{len(self.facts)}", PlaceId(room or self.homes[who])
        self.facts.append((at, Asked(name, PersonId(who), place, topics, words=topics)))
        if self.chance.random() < open_for:
            return
        by, message, later = PersonId(self.chance.choice(self.people)), MessageId(f"{name}/a"), timedelta(hours=2)
        answer = Answered(name, by, PersonId(who), place, message, first=True, how="thread", took=later, topics=topics)
        self.facts.append((at + later, answer))
        if self.chance.random() < 0.3 or not open_for:  # noqa: PLR2004 - about as often as people say so
            self.facts.append((at + 2 * later, Accepted(name, by, PersonId(who), message, place, topics)))

    def _rises(self, number: int) -> None:
        """Plant a topic: new people ask about it every week, in many places; its other word is an everyday one."""
        since = self.chance.randrange(_FROM, _WEEKS - _LASTS)
        word, other = f"rise{number}", self.matters[self.chance.randrange(5, 20)][0]
        self.plants.append(Plant(frozenset({word}), since, since + _LASTS))
        for who in self.chance.sample(self.people, 8 + 2 * self.size.bit_length()):
            day = 7 * since + self.chance.randrange(7 * _LASTS)
            self.asks(who, day, (word, other, self._own()), open_for=0.6)

    def _decoys(self, number: int) -> None:
        """Plant what is no entry point."""
        week = self.chance.randrange(_FROM, _WEEKS - 4)
        loud = self.chance.sample(self.people, 3)
        for _ in range(30):
            day = 7 * week + self.chance.randrange(21)
            self.asks(self.chance.choice(loud), day, (f"loud{number}", self._own()), room=self.places[0], open_for=0.7)
        for who in self.chance.sample(self.people, 20):
            self.asks(who, 7 * week + self.chance.randrange(2), (f"event{number}", self._own()), open_for=0.7)
        for day in range(0, 21, 3):
            for room in self.places[:4]:
                self.asks(loud[0], 7 * week + day, (f"crossposted{number}", "again"), room=room, open_for=1.0)
        for who in self.chance.sample(self.people, 14):
            self.asks(who, 7 * week + self.chance.randrange(28), (f"settled{number}", self._own()), open_for=0.0)
        for past in range(_WEEKS):
            for _ in range(self._about(1.0 * 1.08**past)):
                who = self.chance.choice(self.people)
                self.asks(who, 7 * past + self.chance.randrange(7), (f"grows{number}", self._own()))

    def _own(self) -> str:
        return f"w{self.chance.randrange(40 * self.size)}"

    def _about(self, mean: float) -> int:
        """Draw a number around a mean."""
        return int(mean) + (self.chance.random() < mean % 1)


async def found(made: Made) -> Iterator[tuple[int, frozenset[str]]]:
    """Look on Mondays, as the product does; give the week and the topics of what is found and was not before."""
    ledger, out = Ledger(made.facts), list[tuple[int, frozenset[str]]]()
    places = frozenset(PlaceId(place) for place in made.places)
    community = Community(CommunityId("made"), WorkspaceId("made"), "Made up", places)
    for week in range(_FROM, _WEEKS + 1, 1 if made.size < _LARGE else 2):
        ledger.now = datetime.combine(_MONDAY + timedelta(weeks=week), time(8), UTC)
        before, outlook = await look(ledger, Moment(ledger.now, community, _NOBODY))
        ledger.put(before)
        for topic in outlook.rising:
            topics = frozenset(topic.topics)
            if not any(week - earlier < _RESTS and topics & known for earlier, known in out):
                out.append((week, topics))
    return iter(out)


async def judge_openings(size: int) -> tuple[dict[str, Figure], int]:
    """Give precision and recall for communities of one size, and how many questions were read."""
    finds, plants, read = [], [], 0
    for seed in range(SIZES[size]):
        made = Made(size, seed)
        made.lives()
        seen = list(await found(made))
        read += sum(isinstance(fact, Asked) for _, fact in made.facts)
        finds += [any(_is(plant, week, topics) for plant in made.plants) for week, topics in seen]
        plants += [any(_is(plant, week, topics) for week, topics in seen) for plant in made.plants]
    return {f"rising-{size}-precision": share_of(finds), f"rising-{size}-recall": share_of(plants)}, read


def _is(plant: Plant, week: int, topics: frozenset[str]) -> bool:
    return bool(plant.topics & topics) and plant.since < week <= plant.until + _NEWS_FOR
