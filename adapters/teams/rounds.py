"""Which teams and chats Steward is in, and what becomes of their channels: each team, and each chat, is a community.

A channel that Steward is told of belongs to the community from then on; one that is closed does not any more. What
happened while Steward was down is found out at the start, by asking for each team that is known.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from adapters.teams.activity import Activity, ChannelData
from adapters.teams.book import TeamKept
from adapters.teams.client import FAILURES, Teams
from adapters.teams.events import Known, is_bot, is_me, is_nobody, person_of
from adapters.teams.line import is_out
from adapters.teams.names import apart, has_threads
from bot.kernel.messages import NOBODY, BotAdded, BotRemoved
from bot.kernel.people import CommunityId, PersonId, PlaceId
from bot.kernel.ports import Inbox, ThrottledError, UnreachableError

log = logging.getLogger(__name__)
Has = Callable[[CommunityId], Awaitable[frozenset[PlaceId]]]
"""Names the places that a community has already."""

_NEW: Final = frozenset({"channelCreated", "channelRestored", "channelShared"})
_CLOSED: Final = frozenset({"channelDeleted", "channelUnshared"})
_BACK: Final = frozenset({"teamUnarchived", "teamRestored", "teamRenamed"})
_GONE: Final = frozenset({"teamArchived", "teamDeleted", "teamHardDeleted"})
_SILENT: Final = 3
"""Teams in a row that cannot be reached, after which no more are asked for: each may be silent for ten seconds."""


class Rounds:
    """Follows the teams and chats of one organisation."""

    def __init__(self, teams: Teams, inbox: Inbox, now: Callable[[], datetime], known: Has) -> None:
        """Begin without having looked."""
        self._teams, self._book, self._inbox, self._now, self._known = teams, teams.book, inbox, now, known
        self._looking: dict[str, asyncio.Task[None]] = {}
        self._heard: set[PlaceId] = set()
        """Channels that are known to belong to a community."""
        self._told: set[str] = set()
        """Teams that have told of themselves since the start."""
        self.whole = False
        """Whether each team was asked for since the start, and has told."""

    async def enrol(self) -> None:
        """Ask for every team that is known, and has not told since the start.

        Raises:
            DeniedError, ThrottledError, UnreachableError, UnknownOutcomeError: one cannot be asked for. The others
                were, unless several in a row could not be reached, or it is asked to slow down: nobody waits for that.
        """
        failed: Exception | None = None
        silent = 0
        for team in await self._book.teams():
            if not has_threads(team.team) or team.team in self._told:
                continue  # a chat has no channels that could come and go
            key = f"{self._teams.book.tenant}/start/{self._now().isoformat()}/{team.team}"
            try:
                await self._look(team.team, key, NOBODY)
            except FAILURES as error:
                failed = error
                silent = silent + 1 if isinstance(error, UnreachableError) else 0
                if silent == _SILENT or isinstance(error, ThrottledError):
                    break
            else:
                silent = 0
        if failed is not None:
            raise failed
        self.whole = True

    async def updated(self, activity: Activity, me: str, key: str, known: Known) -> tuple[PersonId, ...]:
        """Follow what a `conversationUpdate` tells; name the people who came. `known` says whose an account is."""
        data = activity.channel_data
        team = data.team.id if data is not None and data.team is not None else ""
        channel = data.channel if data is not None else None
        came = activity.members_added or ()
        gone = any(is_me(one, me) for one in activity.members_removed or ())
        mine = gone or any(is_me(one, me) for one in came)
        if mine and team and channel is not None and channel.id not in {"", team} and _of_channel(data):
            what = "channelUnshared" if gone else "channelShared"  # it is in the team all the same
            await self._about_channel(team, what, PlaceId(channel.id), channel.name or "", key)
        elif gone:
            await self._gone(team or activity.place, key)
        elif mine:
            await self.added(activity, key, known)
        elif team and data is not None and data.event_type in _GONE:
            await self._gone(team, key)
        elif team and data is not None and data.event_type in _BACK:
            await self._looked(team, key, NOBODY)
        elif team and data is not None and channel is not None and channel.id:
            await self._about_channel(team, data.event_type or "", PlaceId(channel.id), channel.name or "", key)
        return tuple(
            [person_of(one, known) for one in came if not (is_me(one, me) or is_bot(one)) and not activity.alone]
        )

    async def heard_in(self, activity: Activity, key: str) -> None:
        """Take in the channel in which somebody is heard: one that is not everybody's may come without a word."""
        data, place = activity.channel_data, activity.place
        team = data.team.id if data is not None and data.team is not None else ""
        if place in self._heard or not team or not has_threads(place) or await self._book.team(team) is None:
            return
        if place not in await self._known(CommunityId(team)):
            channel = data.channel if data is not None else None
            name = (channel.name if channel is not None else None) or ""
            await self._about_channel(team, "channelShared", place, name, f"{key}/heard")
        self._heard.add(place)

    async def installed(self, activity: Activity, key: str, known: Known) -> None:
        """Follow what an `installationUpdate` tells of a team or a chat."""
        data = activity.channel_data
        team = data.team.id if data is not None and data.team is not None else ""
        if (activity.action or "").startswith("remove"):
            if "upgrade" not in (activity.action or ""):
                await self._gone(team or activity.place, key)
        else:
            await self.added(activity, key, known)

    async def added(self, activity: Activity, key: str, known: Known) -> None:
        """Steward was added to a team, or a chat, by somebody, who is its first manager."""
        data, by = activity.channel_data, activity.from_
        who = NOBODY if is_nobody(by) else person_of(by, known)
        if data is not None and data.team is not None and data.team.id:
            await self._looked(data.team.id, key, who, data.team.name or "")
        elif activity.conversation.conversation_type == "groupChat":
            await self._chat(activity.place, activity.conversation.name or "", key, who)

    # ------------------------------------------------------------ teams

    async def _looked(self, team: str, key: str, by: PersonId, name: str = "") -> None:
        """Look at a team once for all who want it: an installation is told in two ways at the same time."""
        looking = self._looking.get(team)
        if looking is None:
            looking = self._looking[team] = asyncio.create_task(self._look_or_go_by(team, key, by, name))
            looking.add_done_callback(lambda _: self._looking.pop(team, None))
        await asyncio.shield(looking)

    async def _look_or_go_by(self, team: str, key: str, by: PersonId, name: str) -> None:
        """Look at a team; where Teams does not tell now, begin with its general channel, and look again soon."""
        try:
            await self._look(team, key, by, sure=True)
        except FAILURES as error:
            log.warning("Teams does not tell the channels of %s: %s", team, error)
            self.whole = False
            self._told.discard(team)
            known = await self._book.team(team) or TeamKept(team, name, channels=(team,))
            await self._added(known, key, by)
            await self._book.keep(known)

    async def _look(self, team: str, key: str, by: PersonId, *, sure: bool = False) -> None:
        """Hold a team against what is known of it. With `sure`, somebody has just been there: it is not gone."""
        try:
            found = await self._teams.find_team(team)
        except FAILURES as error:
            if sure or not is_out(error):
                raise
            log.warning("Steward is in %s no more: %s", team, error)
            await self._gone(team, key)
            return
        gone, there = await self._apart(team, found)
        found = replace(found, channels=(*found.channels, *there))
        await self._added(found, key, by)
        if gone:
            await self._removed(team, f"{key}/gone", gone)
        await self._book.keep(found)  # the last: who is told of it again does not know it yet
        self._told.add(team)

    async def _apart(self, team: str, found: TeamKept) -> tuple[tuple[PlaceId, ...], tuple[PlaceId, ...]]:
        """Divide the places that a team does not list: those that are gone, and those that are not everybody's."""
        unnamed = sorted((await self._known(CommunityId(team))).difference(found.channels))
        there = tuple([one for one in unnamed if await self._teams.stands(one)])
        return tuple(one for one in unnamed if one not in there), there

    async def _about_channel(self, team: str, what: str, place: PlaceId, name: str, key: str) -> None:
        known = await self._book.team(team)
        if name:
            self._teams.knows_place(place, name)
        if known is None or (what not in _NEW and what not in _CLOSED):
            return

        def changed(one: TeamKept) -> TeamKept:
            others = tuple(channel for channel in one.channels if channel != place)
            return replace(one, channels=(*others, str(place)) if what in _NEW else others)

        if what in _NEW:
            await self._added(changed(known), key, NOBODY)
        else:
            await self._removed(team, key, (place,))
        await self._book.change(known, changed)

    async def _chat(self, place: PlaceId, name: str, key: str, by: PersonId) -> None:
        try:
            name = name or await self._teams.called(place)
        except FAILURES as error:
            log.warning("Teams does not tell who is in %s: %s", place, error)
        self._teams.knows_place(place, name)
        known = TeamKept(place, name, channels=(place,))
        await self._added(known, key, by)
        await self._book.keep(known)

    async def _added(self, team: TeamKept, key: str, by: PersonId) -> None:
        """Tell Steward of the places that are new to it."""
        known = await self._known(CommunityId(team.team))
        fresh = tuple(PlaceId(one) for one in team.channels if one not in known)
        if not fresh:
            return
        at, home = self._now(), self._book.tenant
        await self._inbox.handle(
            BotAdded(
                key=f"{key}/added",
                at=at,
                workspace=home,
                community=CommunityId(team.team),
                who=by,
                name=team.name or team.team,
                places=fresh,
                managers=(by,) if by else (),
            )
        )

    async def _gone(self, team: str, key: str) -> None:
        """Steward was taken out of a team or a chat, or that was closed."""
        team = apart(team)[0]
        known = await self._book.team(team)
        places = await self._known(CommunityId(team))
        if not places and known is not None:
            places = frozenset(map(PlaceId, known.channels))
        if places:
            await self._removed(team, f"{key}/removed", tuple(sorted(places)))
        if known is not None:
            await self._book.forget(known)

    async def _removed(self, team: str, key: str, places: tuple[PlaceId, ...]) -> None:
        at, home = self._now(), self._book.tenant
        self._heard.difference_update(places)
        await self._inbox.handle(
            BotRemoved(key=key, at=at, workspace=home, community=CommunityId(team), place=places[0], places=places)
        )


def _of_channel(data: ChannelData | None) -> bool:
    """Whether something happened in one channel alone, as it does in a private one, which has members of its own."""
    return data is not None and (data.event_type or "").startswith("channel")
