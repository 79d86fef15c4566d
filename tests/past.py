"""What a platform remembers, for tests: it keeps the contract of `Past`, and fails in each of its ways when told to."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from bot.kernel.messages import MessagePosted, ReactionChanged
from bot.kernel.people import PersonId, Profile
from bot.kernel.ports import GoneError, Page, Stretch


class FakePast:
    """Gives the newest first, as platforms do, and a few on each page."""

    def __init__(self, profiles: Mapping[PersonId, Profile], most: int = 3) -> None:
        self.kept: list[MessagePosted | ReactionChanged] = []
        self.most = most
        self.fails: deque[Exception | None] = deque()
        """How each of the next calls ends."""
        self.asked: list[Stretch] = []
        self.met: list[PersonId] = []
        self._profiles = profiles

    def keeps(self, event: MessagePosted | ReactionChanged) -> None:
        self.kept.append(event)

    async def said(self, stretch: Stretch, cursor: str = "") -> Page:
        self._answers()
        self.asked.append(stretch)
        messages = {one.message: one for one in self.kept if isinstance(one, MessagePosted)}
        found = []
        for one in self.kept:
            if one.place != stretch.place:
                continue
            about = one if isinstance(one, MessagePosted) else messages[one.message]
            begun = messages[about.under] if about.under else about
            if stretch.since <= begun.at < stretch.until and (about is begun or about.at >= stretch.heard):
                found.append(one)
        found.sort(key=lambda one: one.at, reverse=True)
        at = int(cursor or 0)
        page = found[at : at + self.most]
        more = str(at + self.most) if len(found) > at + self.most else ""
        return Page(tuple(reversed(page)), more)

    async def who(self, person: PersonId) -> Profile:
        self._answers()
        self.met.append(person)
        if person not in self._profiles:
            raise GoneError(person)
        return self._profiles[person]

    def _answers(self) -> None:
        failing = self.fails.popleft() if self.fails else None
        if failing is not None:
            raise failing
