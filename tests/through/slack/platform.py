"""Slack as a scenario's platform, with Slack's own ways of failing."""

from __future__ import annotations

from math import ceil
from typing import Any

import aiohttp

from adapters.accounts import parts
from adapters.slack.client import EVENT, Slack
from bot.kernel.messages import InPlace, Show
from bot.kernel.people import MessageId, PlaceId
from bot.kernel.ports import Standing
from bot.runtime.clock import TurnableClock
from tests.fakes import Answer, FakeSlack
from tests.through.platform import ChatPlatform
from tests.through.slack.reading import Seen

_HISTORY = frozenset({"conversations.history", "conversations.replies"})


class SlackPlatform(ChatPlatform):
    """One workspace."""

    hands: Slack

    def __init__(self, clock: TurnableClock, fake: FakeSlack) -> None:
        super().__init__(clock, fake)
        self.fake = fake
        fake.mood = self._mood

    def forgets(self) -> None:
        """Somebody takes away everything that Steward has posted."""
        for message in self.letters:
            channel, ts = parts(message)
            self.fake.messages[channel] = [one for one in self.fake.messages[channel] if one["ts"] != ts]
        super().forgets()

    def seen(self, message: MessageId) -> Seen:
        channel, ts = parts(message)
        if channel == "home":
            return Seen("", self.fake.homes[ts]["blocks"])
        all_of_them = [*self.fake.messages[channel], *self.fake.whispers]
        [found] = [one for one in all_of_them if one["ts"] == ts and one.get("channel", channel) == channel]
        return Seen(found["text"], found["blocks"], channel, ts)

    def arrived(self, show: Show, token: str) -> Standing | None:
        del show
        for channel, said in self.fake.messages.items():
            for one in said:
                carried = one.get("metadata") or {}
                if carried.get("event_type") == EVENT and carried["event_payload"]["token"] == token:
                    return Standing(PlaceId(channel), MessageId(f"{channel}/{one['ts']}"))
        return None

    def idle(self) -> tuple[aiohttp.ClientSession, str]:
        session = self.hands.web.session
        assert session is not None
        return session, self.hands.web.base_url

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
