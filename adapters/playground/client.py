"""Steward's own hands on the town: the port `Platform`, kept as a chat platform would keep it.

Everything is durable before a call returns, except `Only`: a whisper lasts no longer than the program.
The town itself (people, rooms, messages) is in `town.py`; what people do in it, for scripts too, is in `events.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from msgspec.structs import replace

from adapters.playground.cards import View, card_view
from adapters.playground.town import (
    STEWARD,
    Deleted,
    Edited,
    Message,
    NoSuchThingError,
    Posted,
    Reacted,
    Resident,
    Town,
)
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import DeniedError, GoneError, Speaker, Standing, UnknownOutcomeError


class Playground:
    """The town as a platform that Steward can speak on."""

    def __init__(self, town: Town, now: Callable[[], datetime]) -> None:
        """`now` tells when a message is posted."""
        self.town, self._now = town, now

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`; it is durable once this returns."""
        view = card_view(show.card, speaker, self.town.called)
        if standing is not None:
            return await self._edit(show, view, standing, token)
        if isinstance(show.to, Desk):
            self._colleague(show.to.who)
            laid = await self.town.lay(show.to.who, view, self._now(), token)
            return Standing(laid.place, laid.message)
        draft = self._draft(show.to, view, token)
        if draft.only:
            whispered = await self.town.whisper(draft)
            return Standing(whispered.place, whispered.message)
        await self.town.keep(Posted(draft))
        return Standing(draft.place, draft.message)

    async def retract(self, standing: Standing) -> None:
        """Take a message away; one that is gone already is no error."""
        if standing.message in self.town.whispers:
            self.town.hush(standing.message)
        elif (found := self.town.messages.get(standing.message)) and not found.deleted:
            await self.town.keep(Deleted(standing.message))

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Put an emoji on a message; one that is there already is no error."""
        found = self.town.messages.get(message)
        if found is None or found.deleted or found.place != place:
            raise GoneError(message)
        if STEWARD not in found.reactions.get(emoji, ()):
            await self.town.keep(Reacted(message, STEWARD, emoji))

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Find the message that carries `token`; a whisper leaves no trace to find."""
        if isinstance(to, Only):
            raise UnknownOutcomeError("A message that only one person sees cannot be found again.")
        found = self.town.bearing(token)
        return None if found is None else Standing(found.place, found.message)

    def _draft(self, to: InPlace | Privately | Only, view: View, token: str) -> Message:
        now = self._now()
        match to:
            case InPlace(place, under, calling):
                minted, number = self.town.next_message(self._workspace(place))
                root = self._root(place, under)
                return Message(minted, number, place, STEWARD, now, view=view, under=root, token=token, calling=calling)
            case Privately(who):
                resident = self._colleague(who)
                minted, number = self.town.next_message(resident.workspace)
                return Message(minted, number, self.town.private(who), STEWARD, now, view=view, token=token)
            case Only(who, place, under):
                self._colleague(who)
                if not self.town.has_place(who, place):
                    raise GoneError(place)
                root = self._root(place, under)
                return Message(MessageId(""), 0, place, STEWARD, now, view=view, under=root, only=who)
            case _:
                assert_never(to)

    async def _edit(self, show: Show, view: View, standing: Standing, token: str) -> Standing:
        calling = show.to.calling if isinstance(show.to, InPlace) else None
        if whisper := self.town.whispers.get(standing.message):
            self.town.rewhisper(replace(whisper, view=view, edited=self._now()))
            return standing
        found = self.town.messages.get(standing.message)
        if found is None or found.deleted:
            raise GoneError(standing.message)
        await self.town.keep(Edited(standing.message, self._now(), view=view, token=token, calling=calling))
        return standing

    def _workspace(self, place: PlaceId) -> WorkspaceId:
        if room := self.town.rooms.get(place):
            return room.workspace
        people = self.town.people.items()
        home = next((resident.workspace for who, resident in people if self.town.private(who) == place), None)
        if home is None:
            raise GoneError(place)
        return home

    def _root(self, place: PlaceId, under: MessageId | None) -> MessageId | None:
        if under is None:
            return None
        found = self.town.messages.get(under)
        if found is None or found.deleted or found.place != place:
            raise GoneError(under)
        return found.under or found.message

    def _colleague(self, who: PersonId) -> Resident:
        try:
            resident = self.town.person(who)
        except NoSuchThingError as nobody:
            raise DeniedError(str(nobody)) from nobody
        if resident.profile.bot or resident.profile.left:
            raise DeniedError(f"{resident.profile.name} cannot be written to.")
        return resident
