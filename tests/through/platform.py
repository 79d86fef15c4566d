"""A scenario's platform that is a real chat: Steward's own hands on a fake of it, noting what people are to read.

Its failures are that chat's own ways of failing, and fall on what Steward sends by itself.
"""

from __future__ import annotations

from typing import ClassVar, Protocol

import aiohttp

from bot.kernel.messages import Audience, Desk, Only, Show, addressee
from bot.kernel.people import MessageId, PlaceId
from bot.kernel.ports import GoneError, Platform, Speaker, Standing, UnknownOutcomeError
from bot.runtime.clock import TurnableClock
from tests.cast import CAST
from tests.platform import FakePlatform, Letter, Sent
from tests.reading import flat, read
from tests.through.reading import Seen, is_said


class Reachable(Protocol):
    """A fake that can be there, or not."""

    async def picks_up(self) -> None: ...

    async def hangs_up(self) -> None: ...


class ChatPlatform(FakePlatform):
    """One workspace of a chat."""

    hands: Platform
    """The product's own."""
    unread: ClassVar[tuple[type[Audience], ...]] = ()
    """To whom what was said cannot be read back."""

    def __init__(self, clock: TurnableClock, fake: Reachable) -> None:
        super().__init__(clock)
        self._line = fake
        self._sending: Show | None = None
        """What is being posted for the first time."""
        self._at_work = False
        """Whether it is Steward who speaks, and not somebody who is answered."""
        self._is_down = False

    # ------------------------------------------------------------ what each chat has of its own

    def seen(self, message: MessageId) -> Seen:
        """Give a message of Steward's as the chat has it."""
        raise NotImplementedError

    def arrived(self, show: Show, token: str) -> Standing | None:
        """Find what was posted although nobody said so."""
        raise NotImplementedError

    def idle(self) -> tuple[aiohttp.ClientSession, str]:
        """Give the connections that are kept open to the fake, and its address."""
        raise NotImplementedError

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        await self.weather()
        self._sending, self._at_work = show if standing is None else None, True
        try:
            stands = await self.hands.show(show, speaker, standing, token)
        except UnknownOutcomeError:
            if standing is None and (arrived := self.arrived(show, token)) is not None:
                self._noted(arrived, show, speaker, token)
                if isinstance(show.to, self.unread):
                    self.astray.add(arrived.message)
            raise
        except GoneError:
            if standing is not None:
                self.letters.pop(standing.message, None)
            raise
        finally:
            self._sending, self._at_work = None, False
        if standing is None:
            self._noted(stands, show, speaker, token)
        elif standing.message in self.letters:
            letter = self.letters.pop(standing.message) if isinstance(show.to, Only) else self.letters[stands.message]
            letter.show, letter.speaker, letter.token = show, speaker, token
            letter.edits += 1
            self.letters[stands.message] = letter
        else:
            self._noted(stands, show, speaker, token, sent=False)
        self.says_the_same(show, speaker, self.seen(stands.message))
        return stands

    async def retract(self, standing: Standing) -> None:
        await self.weather()
        self._at_work = True
        try:
            await self.hands.retract(standing)
        finally:
            self._at_work = False
        self.letters.pop(standing.message, None)

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        await self.weather()
        self._at_work = True
        try:
            await self.hands.react(place, message, emoji)
        finally:
            self._at_work = False
        self.reactions.add((message, emoji))

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        await self.weather()
        return await self.hands.read_back(to, token)

    # ------------------------------------------------------------ what stands there

    @staticmethod
    def says_the_same(show: Show, speaker: Speaker, seen: Seen) -> None:
        """Hold what stands there against what the card says."""
        who = getattr(show.to, "who", None) or addressee(show.to)
        zone = CAST[who].zone if who in CAST else "UTC"
        spoken = seen.spoken(zone)
        if isinstance(show.to, Desk):  # a page has no notification
            spoken = f"{flat((show.card.gist,), speaker, zone)}\n{spoken}"
        is_said(read(show.card, speaker, zone), spoken)

    def _noted(self, stands: Standing, show: Show, speaker: Speaker, token: str, *, sent: bool = True) -> None:
        now = self._clock.now()
        self.letters[stands.message] = Letter(stands.message, stands.place, show.to, show, speaker, token, now)
        if sent:
            self.sent.append(Sent(now, addressee(show.to), show.purpose, show.surface))

    # ------------------------------------------------------------ what goes wrong

    @property
    def is_down(self) -> bool:
        return self._is_down

    @property
    def is_moody(self) -> bool:
        return self._clock.now() < max(self.unreachable_until, self.throttled_until)

    async def weather(self) -> None:
        """Let the chat be there, or not, as it is to be by now."""
        down = self._clock.now() < self.unreachable_until
        if down == self._is_down:
            return
        self._is_down = down
        if not down:
            await self._line.picks_up()
            return
        await self._line.hangs_up()
        session, address = self.idle()
        while True:  # until every connection that was kept open has been found closed
            try:
                async with session.get(address):
                    continue
            except aiohttp.ClientConnectorError:
                return
            except aiohttp.ClientError:
                continue
