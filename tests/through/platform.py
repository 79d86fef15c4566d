"""Slack as a scenario's platform: Steward's real hands on a fake Slack, with a note of what people are to read.

Its failures are Slack's own ways of failing, and fall on what Steward sends by itself.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import aiohttp

from adapters.accounts import parts
from adapters.slack.client import EVENT, Slack
from bot.kernel.messages import Audience, Desk, InPlace, Only, Show, addressee
from bot.kernel.people import MessageId, PlaceId
from bot.kernel.ports import GoneError, Speaker, Standing, UnknownOutcomeError
from bot.runtime.clock import TurnableClock
from tests.cast import CAST
from tests.fakes import Answer, FakeSlack
from tests.platform import FakePlatform, Letter, Sent
from tests.reading import flat, read
from tests.through.reading import Seen, missing, spoken

_HISTORY = frozenset({"conversations.history", "conversations.replies"})


class SlackPlatform(FakePlatform):
    """One workspace."""

    def __init__(self, clock: TurnableClock, fake: FakeSlack) -> None:
        super().__init__(clock)
        self.fake = fake
        self.slack: Slack
        fake.mood = self._mood
        self._sending: Show | None = None
        self._at_work = False
        self._is_down = False

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        await self.weather()
        self._sending, self._at_work = show if standing is None else None, True
        try:
            stands = await self.slack.show(show, speaker, standing, token)
        except UnknownOutcomeError:
            if standing is None and (arrived := self._arrived(token)) is not None:
                self._noted(arrived, show, speaker, token)
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
            await self.slack.retract(standing)
        finally:
            self._at_work = False
        self.letters.pop(standing.message, None)

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        await self.weather()
        self._at_work = True
        try:
            await self.slack.react(place, message, emoji)
        finally:
            self._at_work = False
        self.reactions.add((message, emoji))

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        await self.weather()
        return await self.slack.read_back(to, token)

    # ------------------------------------------------------------ what stands there

    def forgets(self) -> None:
        """Somebody takes away everything that Steward has posted."""
        for message in self.letters:
            channel, ts = parts(message)
            self.fake.messages[channel] = [one for one in self.fake.messages[channel] if one["ts"] != ts]
        super().forgets()

    def seen(self, message: MessageId) -> Seen:
        """Give a message of Steward's as Slack has it."""
        channel, ts = parts(message)
        if channel == "home":
            return Seen("", self.fake.homes[ts]["blocks"])
        all_of_them = [*self.fake.messages[channel], *self.fake.whispers]
        [found] = [one for one in all_of_them if one["ts"] == ts and one.get("channel", channel) == channel]
        return Seen(found["text"], found["blocks"], channel, ts)

    def says_the_same(self, show: Show, speaker: Speaker, seen: Seen) -> None:
        """Hold what stands in Slack against what the card says."""
        who = getattr(show.to, "who", None) or addressee(show.to)
        zone = CAST[who].zone if who in CAST else "UTC"
        meant = read(show.card, speaker, zone)
        if isinstance(show.to, Desk):  # a page has no notification
            seen = seen._replace(text=flat(show.card.gist if hasattr(show.card, "gist") else (), speaker, zone))
        lost = missing(meant, seen, zone)
        assert not lost, f"{lost} is missing from\n{spoken(seen, zone)}\nwhich should say\n{meant}"

    def _arrived(self, token: str) -> Standing | None:
        for channel, said in self.fake.messages.items():
            for one in said:
                carried = one.get("metadata") or {}
                if carried.get("event_type") == EVENT and carried["event_payload"]["token"] == token:
                    return Standing(PlaceId(channel), MessageId(f"{channel}/{one['ts']}"))
        return None

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
        """Let Slack be there, or not, as it is to be by now."""
        down = self._clock.now() < self.unreachable_until
        if down == self._is_down:
            return
        self._is_down = down
        if not down:
            await self.fake.picks_up()
            return
        await self.fake.hangs_up()
        session = self.slack.web.session
        assert session is not None
        while True:  # until every connection that was kept open has been found closed
            try:
                async with session.get(self.slack.web.base_url):
                    continue
            except aiohttp.ClientConnectorError:
                return
            except aiohttp.ClientError:
                continue

    def _mood(self, method: str, said: Answer) -> str:
        if method in _HISTORY and not self.reads_back:
            return "internal_error"
        if not self._at_work:
            return ""
        if self._clock.now() < self.throttled_until:
            self.fake.rest_for = ceil((self.throttled_until - self._clock.now()).total_seconds())
            return "429"
        if self._sending is None:
            return ""
        if not isinstance(self._sending.to, InPlace) and _for_whom(said) in self.denied:
            return "cannot_dm_bot" if method == "conversations.open" else "user_not_in_channel"
        if self.loses and method in {"chat.postMessage", "chat.postEphemeral", "views.publish"}:
            self.loses -= 1
            return "drop"
        return ""


def _for_whom(said: dict[str, Any]) -> str:
    """Name whom a call is about: a person, or the one whose talk this is."""
    who = said.get("users") or said.get("user") or said.get("user_id") or ""
    return str(who or str(said.get("channel", "")).removeprefix("D"))
