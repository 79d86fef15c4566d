"""A chat platform for tests: it keeps the contract of `Platform`, and can be told to fail in each of its ways."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from msgspec import Struct

from bot.kernel.messages import (
    Audience,
    Desk,
    InPlace,
    Only,
    Privately,
    Show,
    addressee,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.runtime.clock import TurnableClock


class Letter(Struct):
    """One of Steward's messages, as it stands."""

    message: MessageId
    place: PlaceId
    to: Audience
    show: Show
    speaker: Speaker
    token: str
    at: datetime
    edits: int = 0


class Sent(Struct, frozen=True):
    """One new message that came in, for the rules about how many may."""

    at: datetime
    who: PersonId | None
    purpose: Purpose
    surface: str


class FakePlatform:
    """Keeps the contract of `Platform`, and can be told to fail in each of its ways."""

    def __init__(self, clock: TurnableClock) -> None:
        self._clock = clock
        self.letters: dict[MessageId, Letter] = {}
        self.reactions: set[tuple[MessageId, str]] = set()
        self.sent: list[Sent] = []
        self.denied: set[str] = set()
        """People who cannot be written to."""
        self.unreachable_until = datetime.min.replace(tzinfo=UTC)
        self.throttled_until = datetime.min.replace(tzinfo=UTC)
        self.loses = 0
        """How many of the next posts arrive although the answer says that nobody knows."""
        self.reads_back = True
        self.astray: set[MessageId] = set()
        """What arrived although nobody knows, where it can never be looked for."""
        self._gone: set[MessageId] = set()
        self._number = 0

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        self._answers()
        who = addressee(show.to)
        if standing is None and who in self.denied and not isinstance(show.to, InPlace):
            raise DeniedError(who)
        if standing is not None:
            if standing.message not in self.letters:
                raise GoneError(standing.message)
            letter = self.letters[standing.message]
            letter.show, letter.speaker, letter.token = show, speaker, token
            letter.edits += 1
            return standing
        if isinstance(show.to, Desk):
            for laid in [letter.message for letter in self.letters.values() if letter.to == show.to]:
                del self.letters[laid]  # one page a person: what lay there is not seen any more
        self._number += 1
        message = MessageId(f"s{self._number}")
        place = show.to.place if isinstance(show.to, InPlace | Only) else PlaceId(f"with {show.to.who}")
        self.letters[message] = Letter(message, place, show.to, show, speaker, token, self._clock.now())
        self.sent.append(Sent(self._clock.now(), who, show.purpose, show.surface))
        if self.loses:
            self.loses -= 1
            raise UnknownOutcomeError(token)
        return Standing(place, message)

    async def retract(self, standing: Standing) -> None:
        self._answers()
        self.letters.pop(standing.message, None)
        self._gone.add(standing.message)

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:  # noqa: ARG002  # the port's
        self._answers()
        if message in self._gone:
            raise GoneError(message)
        self.reactions.add((message, emoji))

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        self._answers()
        if not self.reads_back or isinstance(to, Only):
            raise UnknownOutcomeError(token)
        found = [letter for letter in self.letters.values() if letter.token == token]
        return Standing(found[0].place, found[0].message) if found else None

    def forgets(self) -> None:
        """Somebody takes away everything that Steward has posted."""
        self.letters.clear()

    def seen_by(self, who: str) -> list[Letter]:
        """Everything of Steward's that is for this person: private, whispered, or calling them in a thread."""
        return [letter for letter in self.letters.values() if _is_for(letter.to, who)]

    def _answers(self) -> None:
        if self._clock.now() < self.unreachable_until:
            raise UnreachableError
        if self._clock.now() < self.throttled_until:
            raise ThrottledError((self.throttled_until - self._clock.now()).total_seconds())


class Breathing(FakePlatform):
    """A platform that, like a real one, takes a moment: others get a turn meanwhile."""

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        loop = asyncio.get_running_loop()
        breath = loop.create_future()
        loop.call_soon(breath.set_result, None)
        await breath
        return await super().show(show, speaker, standing, token)


def _is_for(to: Audience, who: str) -> bool:
    match to:
        case InPlace(_, _, calling):
            return calling == who
        case Privately(one) | Only(one) | Desk(one):
            return one == who
