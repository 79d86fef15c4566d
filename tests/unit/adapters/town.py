"""A town for unit tests: a log in memory, an inbox that keeps what it hears, and a clock that stands."""

from __future__ import annotations

from datetime import UTC, datetime

from adapters.playground.client import Playground
from adapters.playground.events import Acts, person_id
from adapters.playground.town import Resident, Town
from bot.kernel.cards import Card, Para, Phrase, Reply, Text, Words, phrase
from bot.kernel.messages import Audience, Event, Show
from bot.kernel.people import PersonId, PlaceId, Profile
from bot.kernel.ports import Speaker

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
AMINA, BEN = person_id("amina"), person_id("ben")
ROOM, OTHER = PlaceId("town/cold-chain"), PlaceId("town/fridges")


def say(said: Phrase) -> Text:
    return (Words(said.key),)


async def voice(_who: PersonId, _place: PlaceId) -> Speaker:
    return say


class Ear:
    """An inbox that keeps every event, and answers with what it was given."""

    def __init__(self) -> None:
        self.heard: list[Event] = []
        self.answer: Reply | None = None
        self.deaf = False

    async def handle(self, event: Event) -> Reply | None:
        if self.deaf:
            raise ConnectionError("the program ended here")
        self.heard.append(event)
        return self.answer


class Lines:
    """A log that keeps its lines in memory."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.broken = False

    async def append(self, entry: bytes) -> None:
        if self.broken:
            raise OSError("disk full")
        self.lines.append(entry)


class World:
    """Amina and Ben, two rooms, and everything that is wired to them."""

    def __init__(self, lines: list[bytes] | None = None) -> None:
        self.log, self.ear, self.now = Lines(), Ear(), MONDAY
        self.town = Town(self.log, lines or ())
        self.log.lines = list(lines or ())
        self.acts = Acts(self.town, self.ear, lambda: self.now, voice)
        self.platform = Playground(self.town, lambda: self.now)

    async def settle(self) -> World:
        await self.acts.join(Resident(Profile(AMINA, "Amina Diallo", "Africa/Nairobi", "en"), "amina"))
        await self.acts.join(Resident(Profile(BEN, "Ben Okafor", "Africa/Lagos", "en"), "ben"))
        await self.acts.open_room("cold-chain", "Health")
        await self.acts.open_room("fridges", "Health")
        self.ear.heard.clear()
        return self

    def again(self) -> World:
        """The same town after the program was killed and started again."""
        return World(self.log.lines)


def card(words: str = "hello") -> Card:
    return Card(phrase(words), (Para(phrase(words)),))


def show(to: Audience, words: str = "hello", surface: str = "surface") -> Show:
    return Show(surface, card(words), to)
