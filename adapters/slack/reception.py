"""Knows every workspace's door: each request goes to the right one; doors open and shut as Steward comes and goes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.papers.files import Shelf
from adapters.slack.app import Account, Door, Known, Voice, account_of, another, workspaces
from adapters.slack.client import FAILURES, SHUT_OUT, Slack
from adapters.slack.history import Memory
from adapters.slack.installs import Installs, Token
from adapters.slack.taking import Takings
from bot.kernel.messages import BotRemoved
from bot.kernel.people import PersonId, WorkspaceId
from bot.kernel.ports import DeniedError, Inbox, ThrottledError, UnknownOutcomeError, UnreachableError

log = logging.getLogger(__name__)
_SOON: Final = timedelta(minutes=1)
"""Between two looks for a workspace that cannot be reached, or for new workspaces of an organisation."""

Voices = Callable[[WorkspaceId], Voice]
"""Gives the voice of a workspace."""


class Reception:
    """All workspaces of one app; each of its doors is a platform that Steward speaks on."""

    def __init__(  # noqa: PLR0913 - what every door is made of
        self,
        inbox: Inbox,
        voices: Voices,
        known: Known,
        now: Callable[[], datetime],
        *,
        web: AsyncWebClient,
        shelves: Callable[[WorkspaceId], Shelf] | None = None,
    ) -> None:
        """Begin without a door. `web` lends its connection to all of them; what people take away lies on `shelves`."""
        self._shelves = shelves
        self._inbox, self._voices, self._known, self._now, self._web = inbox, voices, known, now, web
        self.platforms: dict[WorkspaceId, Slack] = {}
        self.pasts: dict[WorkspaceId, Memory] = {}
        """What each workspace remembers of the time without Steward."""
        self.doors: dict[WorkspaceId, Door] = {}
        self.closed = asyncio.Event()
        """Set when the last door is shut and no new one can be opened."""
        self._installs: Installs | None = None
        self._tokens: dict[str, Token] = {}
        self._looked: dict[str, datetime] = {}

    # ------------------------------------------------------------ doors open

    async def open(self) -> Account:
        """Open the one door of the token that was given.

        Raises:
            DeniedError, UnreachableError, ThrottledError, UnknownOutcomeError: Slack did not say who Steward is.
        """
        hands = Slack(self._web, asyncio.get_running_loop().time)
        account = await account_of(hands)
        self._place(account, hands)
        return account

    async def welcome(self, installs: Installs) -> None:
        """Open a door for everybody who has installed Steward, now and later."""
        self._installs = installs
        installs.opened = self._installed
        for installed in await installs.all():
            self._tokens[installed.where] = installs.token(installed)
        for token in list(self._tokens.values()):
            await self._open(token)

    async def look_again(self) -> None:
        """Open every door that could not be opened before, and look for channels where that failed."""
        open_for = {door.account.organisation or door.account.workspace for door in self.doors.values()}
        for token in list(self._tokens.values()):
            if (token.installed.team or token.installed.enterprise) not in open_for:
                await self._open(token)
        await self.enrol()

    async def enrol(self) -> None:
        """Let every door that has not yet find the channels that Steward is in; one that cannot keeps nobody waiting.

        Raises:
            DeniedError, UnreachableError, ThrottledError, UnknownOutcomeError: it is the only one there can be.
        """
        for door in [one for one in self.doors.values() if not one.enrolled]:
            try:
                await door.enrol()
            except FAILURES as error:
                if self._installs is None:
                    raise
                log.warning("%s does not tell its channels; it is asked again: %s", door.account.name, error)

    async def _installed(self, token: Token) -> None:
        """Steward has just been installed: go to work; whoever did it is the first manager."""
        self._tokens[token.installed.where] = token
        await self._open(token, anew=True)
        await self.enrol()

    async def _open(self, token: Token, *, anew: bool = False) -> None:
        """Open the doors of an installation that are not open yet; `anew`, all of them."""
        installed = token.installed
        self._looked[installed.where] = self._now()
        hands = self._hands(token)
        try:
            account = await account_of(hands)
            found = [(account, hands)] if installed.team else await self._workspaces(account, hands, token)
        except DeniedError as error:
            log.warning("Slack refuses what %s has given: %s", installed.name, error)
            return  # what must follow, its hands have seen to
        except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
            log.warning("%s cannot be reached; it is tried again in a minute: %s", installed.name, error)
            return
        for one, its in found:
            if anew or one.workspace not in self.doors:
                self._place(one, its, PersonId(installed.by))

    async def _workspaces(self, us: Account, hands: Slack, token: Token) -> list[tuple[Account, Slack]]:
        """Find the workspaces of an organisation in which Steward may work."""
        named = await hands.teams()
        teams = tuple(team for team, _ in named)
        if teams != token.installed.teams:
            await token.covers(teams)
        found = []
        for team, name in named:
            its = self._hands(token, team)
            its.lives_at(hands.address, team, token.installed.enterprise)
            account = Account(WorkspaceId(team), name, us.me, us.bot, organisation=token.installed.enterprise)
            found.append((account, its))
        return found

    def _hands(self, token: Token, team: str = "") -> Slack:
        web = another(self._web, token.installed.token)
        hands = Slack(web, asyncio.get_running_loop().time, fresh=token.fresh, team=team)

        async def refused(why: str) -> None:
            if why != SHUT_OUT:
                await self._lose(token, why)
            elif (door := self.doors.get(WorkspaceId(team))) is not None:
                await self._shut(door)

        hands.refused = refused
        return hands

    def _place(self, account: Account, hands: Slack, by: PersonId | None = None) -> None:
        door = Door(account, hands, self._inbox, self._voices(account.workspace), self._now)
        door.known, door.by, door.left = self._known, by, self._shut
        if self._shelves is not None:
            door.takings = Takings(hands, self._shelves(account.workspace), self._now)
        if hands.refused is None:  # the one token that was given: it is in nobody's vault

            async def refused(_why: str) -> None:
                await self._shut(door)

            hands.refused = refused
        self.doors[account.workspace] = door
        self.platforms[account.workspace] = hands
        self.pasts[account.workspace] = Memory(hands, account.workspace, account.me)

    # ------------------------------------------------------------ doors shut

    async def _shut(self, door: Door) -> None:
        """Steward was removed from a workspace: it lets everybody off, forgets the token, and says no more there."""
        workspace = door.account.workspace
        if self.doors.get(workspace) is not door:
            return
        del self.doors[workspace], self.platforms[workspace], self.pasts[workspace]
        await self._gone(workspace)
        if self._installs is not None:
            for token in [one for one in self._tokens.values() if one.installed.team == workspace]:
                del self._tokens[token.installed.where]
                await self._installs.forget(token.installed)
        elif not self.doors:
            self.closed.set()
        door.closed.set()

    async def _lose(self, token: Token, why: str) -> None:
        """A token is worth nothing any more, wherever it was good for."""
        installed = token.installed
        if self._tokens.pop(installed.where, None) is None:
            return
        log.error("%s has taken back what it had given (%s)", installed.name, why)
        for team in (installed.team,) if installed.team else installed.teams:
            door = self.doors.get(WorkspaceId(team))
            await (self._shut(door) if door is not None else self._gone(WorkspaceId(team)))
        if self._installs is not None:
            await self._installs.forget(installed)

    async def _gone(self, workspace: WorkspaceId) -> None:
        at = self._now()
        await self._inbox.handle(
            BotRemoved(key=f"{workspace}/removed/{at.isoformat()}", at=at, workspace=workspace, places=())
        )

    # ------------------------------------------------------------ what comes in

    async def take(self, body: dict[str, Any]) -> BoltResponse:
        """Bring a request to its door. One for a workspace that has none is refused, and nothing of it is kept."""
        await self._access(body)
        door = self._door(body) or await self._newly_granted(body)
        if door is None:
            log.warning("refused a request for a workspace that has not installed Steward")
            return BoltResponse(status=HTTPStatus.FORBIDDEN, body="another workspace")
        return await door.take(body)

    async def _access(self, body: dict[str, Any]) -> None:
        """Follow what an organisation's administrators let Steward into, and out of."""
        event = body.get("event")
        if not isinstance(event, dict) or event.get("type") not in {"team_access_granted", "team_access_revoked"}:
            return
        for team in event.get("team_ids") or ():
            if event["type"] == "team_access_revoked" and (door := self.doors.get(WorkspaceId(str(team)))) is not None:
                await self._shut(door)
        if event["type"] == "team_access_granted":
            self._looked.clear()
            await self._newly_granted(body)

    def _door(self, body: dict[str, Any]) -> Door | None:
        return next((door for one in workspaces(body) if (door := self.doors.get(WorkspaceId(one)))), None)

    async def _newly_granted(self, body: dict[str, Any]) -> Door | None:
        """An organisation may have let Steward into one more workspace since."""
        for organisation in _organisations(body):
            token = self._tokens.get(f"{organisation}/-")
            looked = self._looked.get(f"{organisation}/-")
            if token is not None and (looked is None or self._now() - looked > _SOON):
                await self._open(token)
                await self.enrol()
        return self._door(body)


def _organisations(body: dict[str, Any]) -> Iterator[str]:
    enterprise = body.get("enterprise")
    named = [enterprise.get("id") if isinstance(enterprise, dict) else None, body.get("enterprise_id")]
    named += [one.get("enterprise_id") for one in body.get("authorizations") or () if isinstance(one, dict)]
    return (str(one) for one in named if one)
