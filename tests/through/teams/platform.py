"""Teams as a scenario's platform, with Teams' own ways of failing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from math import ceil

import aiohttp

from adapters.teams.client import Teams, mark
from adapters.teams.names import message_id, parts
from bot.kernel.messages import Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PlaceId
from bot.kernel.ports import Speaker, Standing
from bot.runtime.clock import TurnableClock
from tests.teams.connector import Answer, FakeTeams, Message
from tests.through.platform import ChatPlatform
from tests.through.teams.reading import Seen


class TeamsPlatform(ChatPlatform):
    """One organisation."""

    hands: Teams
    session: aiohttp.ClientSession
    unread = (Privately, Only)

    def __init__(self, clock: TurnableClock, fake: FakeTeams) -> None:
        super().__init__(clock, fake)
        self.fake = fake
        fake.mood = self._mood
        self._shut: set[str] = set()
        """Whom Teams has said cannot be written to."""
        self.hears: Callable[[str], Awaitable[None]]
        """Lets Steward hear of somebody."""

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Whoever can be written to again has let Steward in, and it has heard of them."""
        for who in self._shut - self.denied:
            self._shut.discard(who)
            await self.hears(who)
        return await super().show(show, speaker, standing, token)

    def forgets(self) -> None:
        """Somebody takes away everything that Steward has posted."""
        for message in self.letters:
            where = parts(message)
            self.fake.loses(where.place, where.activity)
        super().forgets()

    def seen(self, message: MessageId) -> Seen:
        where = parts(message)
        found = self.fake.at(where.place, where.activity)
        assert found is not None, f"{message} stands nowhere in Teams"
        return seen_of(found)

    def arrived(self, show: Show, token: str) -> Standing | None:
        if isinstance(show.to, Desk):
            posts = self.fake.posts(self.fake.talk(show.to.who))
            return _stands(posts[-1]) if posts else None
        for said in self.fake.messages.values():
            for one in said:
                if mark(token) in str(one.activity.get("attachments")):
                    return _stands(one)
        return None

    def idle(self) -> tuple[aiohttp.ClientSession, str]:
        return self.session, self.fake.address

    def _mood(self, kind: str, said: Answer) -> str:
        if kind == "graph" and not self.reads_back:
            return "Forbidden"
        if not self._at_work or kind == "graph":
            return ""
        if self._clock.now() < self.throttled_until:
            self.fake.rest_for = ceil((self.throttled_until - self._clock.now()).total_seconds())
            return "429"
        if self._sending is None:
            return ""
        if (
            not isinstance(self._sending.to, InPlace)
            and kind in {"create", "post"}
            and self._for_whom(said) in self.denied
        ):
            self._shut.add(self._for_whom(said))
            return "ForbiddenOperationException" if kind == "create" else "MessageWritesBlocked"
        if self.loses and (kind == "post" or (kind == "create" and said.get("isGroup"))):
            self.loses -= 1
            return "drop"
        return ""

    def _for_whom(self, said: Answer) -> str:
        """Name whom a call is about: a person, or the one whose talk this is."""
        if "members" in said and not said.get("isGroup"):
            return self.fake.person(said["members"][0]["id"])
        if (recipient := said.get("recipient")) is not None:
            return self.fake.person(recipient["id"])
        return next((who for who, talk in self.fake.talks.items() if talk == said.get("conversation")), "")


def seen_of(one: Message) -> Seen:
    [hung] = one.activity["attachments"]
    return Seen(one.activity.get("summary", ""), hung["content"], one.place, message_id(one.place, one.id, one.root))


def _stands(one: Message) -> Standing:
    return Standing(PlaceId(one.place), message_id(one.place, one.id, one.root))
